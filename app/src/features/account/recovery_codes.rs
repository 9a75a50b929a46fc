//! Recovery codes: shown once, in the answer to the form that made them.

use leptos::prelude::*;

use super::words;
use crate::i18n::Tr;
use crate::t;

/// The page; `next` is where it leads to.
pub(super) fn page(tr: Tr, codes: Vec<String>, next: String) -> AnyView {
    let title = t!(tr, codes_title);
    let forms = words::forms(tr, String::new(), None);
    let row = |code: String| view! { <li><bdi dir="ltr">{code}</bdi></li> };
    let rows: Vec<_> = codes.into_iter().map(row).collect();
    view! {
        {super::head(forms.title(&title))}
        <div class="page entry">
            <h1>{title}</h1>
            <p class="lead">{t!(tr, codes_text)}</p>
            <p class="note">{t!(tr, codes_once)}</p>
            <ul class="codes" translate="no">{rows}</ul>
            <p><a class="button" href=next>{t!(tr, codes_next)}</a></p>
        </div>
    }
    .into_any()
}
