//! A text that may be missing in the reader's language: then the original stands there, marked.

use leptos::prelude::*;

use crate::contract::text::LocalText;
use crate::i18n::tr;
use crate::t;

/// The text, with its language where it is not the reader's.
#[component]
pub(crate) fn Original(
    /// What to show.
    text: LocalText,
) -> impl IntoView {
    let tr = tr();
    let (found, language) = text.found(tr.language());
    let found = found.to_owned();
    if language == tr.language() {
        return view! { <span>{found}</span> }.into_any();
    }
    let note = t!(tr, chrome_original, language = language.own_name());
    view! {
        <span lang=language.code() dir=language.direction()>{found}</span>
        " "
        <small class="hint">{note}</small>
    }
    .into_any()
}
