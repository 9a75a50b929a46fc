//! A field for a text that is written in a language of its own, whatever the page's.

use leptos::prelude::*;

use super::FormState;
use super::errors::{FieldErrorText, class};
use crate::contract::language::Language;

/// A line of text, or several with `lines`. It runs as what is typed into it runs.
#[component]
pub(crate) fn WrittenField(
    /// The form it is in.
    form: FormState,
    /// Its name.
    field: &'static str,
    /// What it asks.
    label: String,
    /// The language that is written.
    language: Language,
    /// What stands in it at first.
    value: String,
    /// How many lines it shows; one is a line of text.
    #[prop(default = 1)]
    lines: u8,
) -> impl IntoView {
    let id = form.id(field);
    let invalid = move || form.invalid(field);
    let described = move || form.described_by(field, false);
    let control = if lines > 1 {
        view! {
            <textarea id=id.clone() name=field rows=lines.to_string() lang=language.code() dir="auto"
                aria-invalid=invalid aria-describedby=described>{value}</textarea>
        }
        .into_any()
    } else {
        view! {
            <input id=id.clone() name=field type="text" value=value autocomplete="off"
                lang=language.code() dir="auto" aria-invalid=invalid aria-describedby=described/>
        }
        .into_any()
    };
    view! {
        <div class=class(form, field)>
            <label for=id>{label}</label>
            <FieldErrorText form field/>
            {control}
        </div>
    }
}
