//! A line of text for which the browser suggests what there is.

use leptos::prelude::*;

use super::FormState;
use super::errors::{FieldErrorText, class};

/// A line of text with suggestions; what is typed need not be among them.
#[component]
pub(crate) fn SuggestField(
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
    /// The suggestions.
    suggestions: Vec<String>,
) -> impl IntoView {
    let id = form.id(field);
    let list = format!("{id}-list");
    let options: Vec<_> = suggestions
        .into_iter()
        .map(|value| view! { <option value=value></option> })
        .collect();
    view! {
        <div class=class(form, field)>
            <label for=id.clone()>{label}</label>
            <p class="hint" id=format!("{id}-hint")>{hint}</p>
            <FieldErrorText form field/>
            <input id=id name=field type="text" value=value autocomplete="off" list=list.clone()
                aria-invalid=move || form.invalid(field)
                aria-describedby=move || form.described_by(field, true)/>
            <datalist id=list>{options}</datalist>
        </div>
    }
}
