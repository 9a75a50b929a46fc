//! What the office's pages share beside their frame: buttons with a form of their own.

use leptos::prelude::*;

use crate::ui::form::{PlainForms, submit_button};

/// One press of a button.
pub(super) fn press(forms: &PlainForms, id: &str, label: String, about: String) -> AnyView {
    let form = forms.form(id);
    let inner = submit_button(form, "button button--secondary button--small", label, about);
    forms.post(form, id, Vec::new(), inner)
}

/// One press of a button, after a question: it cannot be taken back. `yes` says once more what happens.
pub(super) fn ask(
    forms: &PlainForms,
    id: &str,
    label: String,
    about: String,
    question: String,
    yes: String,
) -> AnyView {
    let form = forms.form(id);
    let inner = view! {
        <p>{question}</p>
        {submit_button(form, "button button--small", yes, about.clone())}
    };
    let post = forms.post(form, id, Vec::new(), inner.into_any());
    forms.folded(form, label, about, post)
}

/// A button that cannot be pressed, and why. `id` tells it from others of the page.
pub(super) fn locked(id: &str, label: String, about: String, reason: String) -> AnyView {
    let why = format!("{id}-why");
    view! {
        <div class="locked">
            <button class="button button--secondary button--small" type="button" aria-disabled="true"
                aria-describedby=why.clone()>
                {label}<span class="visually-hidden">{about}</span>
            </button>
            <p class="hint" id=why>{reason}</p>
        </div>
    }
    .into_any()
}

/// What was done just before, if anything was.
pub(super) fn news(words: Option<String>) -> Option<AnyView> {
    words.map(|words| view! { <p class="note" role="status">{words}</p> }.into_any())
}
