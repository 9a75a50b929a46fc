//! Fields for text.

use leptos::prelude::*;

use super::FormState;
use super::errors::{FieldErrorText, class};

/// A line of text.
#[component]
pub(crate) fn TextField(
    /// The form it is in.
    form: FormState,
    /// Its name.
    field: &'static str,
    /// What it asks.
    label: String,
    /// What helps to answer.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What stands in it at first.
    value: String,
    /// `text` or `email`.
    #[prop(default = "text")]
    kind: &'static str,
    /// What the browser may fill in.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Whether it must be filled.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let id = form.id(field);
    let hinted = hint.is_some();
    let hint = hint.map(|hint| view! { <p class="hint" id=format!("{id}-hint")>{hint}</p> });
    view! {
        <div class=class(form, field)>
            <label for=id.clone()>{label}</label>
            {hint}
            <FieldErrorText form field/>
            <input id=id name=field type=kind value=value autocomplete=autocomplete required=required
                dir=(kind == "email").then_some("ltr")
                aria-invalid=move || form.invalid(field)
                aria-describedby=move || form.described_by(field, hinted)/>
        </div>
    }
}

/// Several lines of text.
#[component]
pub(crate) fn TextArea(
    /// The form it is in.
    form: FormState,
    /// Its name.
    field: &'static str,
    /// What it asks.
    label: String,
    /// What helps to answer.
    hint: String,
    /// What stands in it at first.
    value: String,
) -> impl IntoView {
    let id = form.id(field);
    view! {
        <div class=class(form, field)>
            <label for=id.clone()>{label}</label>
            <p class="hint" id=format!("{id}-hint")>{hint}</p>
            <FieldErrorText form field/>
            <textarea id=id name=field rows="3"
                aria-invalid=move || form.invalid(field)
                aria-describedby=move || form.described_by(field, true)>{value}</textarea>
        </div>
    }
}
