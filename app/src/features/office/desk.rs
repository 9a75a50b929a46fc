//! What the office's pages share beside their frame: buttons with a form of their own, and empty
//! lists.

use leptos::prelude::*;

use crate::i18n::Tr;
use crate::t;
use crate::ui::form::{PlainForms, submit_button};

/// The part of a page that says what was done.
pub(super) const DONE: &str = "done";

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

/// What was done just before, if anything was. Forms lead to [`DONE`] then: a browser that is led nowhere
/// in the page stays where the form was.
pub(super) fn news(words: Option<String>) -> Option<AnyView> {
    words.map(|words| {
        view! { <p class="note" role="status" id=DONE tabindex="-1">{words}</p> }.into_any()
    })
}

/// What stands in the place of a list that is empty: why, and what is next.
fn empty(title: String, rest: AnyView) -> AnyView {
    view! {
        <div class="empty">
            <h2>{title}</h2>
            {rest}
        </div>
    }
    .into_any()
}

/// The same where filters leave nothing; `clear` is the address without any.
pub(super) fn nothing_found(tr: Tr, title: String, clear: String) -> AnyView {
    let rest = view! {
        <p><a class="button button--secondary" href=clear>{t!(tr, atlas_clear)}</a></p>
    };
    empty(title, rest.into_any())
}

/// The same where there is nothing yet.
pub(super) fn nothing_yet(title: String, text: String) -> AnyView {
    empty(title, view! { <p>{text}</p> }.into_any())
}

/// A choice of a filter; what the address asks for and is none of them stands there as it is.
pub(super) fn select(
    name: &'static str,
    label: String,
    any: String,
    mut choices: Vec<(String, String)>,
    chosen: &str,
) -> AnyView {
    if !chosen.is_empty() && choices.iter().all(|(code, _)| code != chosen) {
        choices.push((chosen.to_owned(), chosen.to_owned()));
    }
    let options: Vec<_> = choices
        .into_iter()
        .map(|(code, words)| {
            let selected = code == chosen;
            view! { <option value=code selected=selected>{words}</option> }
        })
        .collect();
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <select id=name name=name>
                <option value="">{any}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}
