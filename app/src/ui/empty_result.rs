//! A list whose filters leave nothing. It never leads into nothing: it names the filters to loosen.

use leptos::prelude::*;

use crate::i18n::Tr;
use crate::t;

/// What stands instead of the list. `loosen` has the address without each filter that would leave
/// something, the filter's name and how many results that leaves; `clear` is the address without
/// any.
pub(crate) fn empty_result(
    tr: Tr,
    title: String,
    loosen: Vec<(String, String, u32)>,
    clear: String,
) -> AnyView {
    let links: Vec<_> = loosen
        .into_iter()
        .map(|(href, filter, count)| {
            let text = t!(tr, atlas_loosen, filter = filter, count = count);
            view! { <li><a href=href>{text}</a></li> }
        })
        .collect();
    let some = !links.is_empty();
    view! {
        <div class="empty">
            <h3>{title}</h3>
            {some.then(|| view! { <p>{t!(tr, atlas_empty_text)}</p><ul>{links}</ul> })}
            <p><a class="button button--secondary" href=clear>{t!(tr, atlas_clear)}</a></p>
        </div>
    }
    .into_any()
}

/// What stands there when there is nothing at all yet, and what to do about it.
pub(crate) fn nothing_yet(title: String, text: String) -> AnyView {
    view! {
        <div class="empty">
            <h3>{title}</h3>
            <p>{text}</p>
        </div>
    }
    .into_any()
}
