//! A field for a file.

use leptos::prelude::*;

use super::FormState;
use super::errors::{FieldErrorText, class};

/// A file. Its form is posted with [`super::PlainForms::post_files`].
#[component]
pub(crate) fn FileField(
    /// The form it is in.
    form: FormState,
    /// Its name.
    field: &'static str,
    /// What it asks.
    label: String,
    /// What helps to answer.
    hint: String,
    /// The kinds that the browser offers, as HTML names them.
    accept: &'static str,
) -> impl IntoView {
    let id = form.id(field);
    view! {
        <div class=class(form, field)>
            <label for=id.clone()>{label}</label>
            <p class="hint" id=format!("{id}-hint")>{hint}</p>
            <FieldErrorText form field/>
            <input id=id name=field type="file" accept=accept
                aria-invalid=move || form.invalid(field)
                aria-describedby=move || form.described_by(field, true)/>
        </div>
    }
}
