//! A whole number within bounds, with its unit.

use leptos::prelude::*;

use super::FormState;
use super::errors::{FieldErrorText, class};

/// A number to type. What is no number comes back with what was typed, and a word about it.
#[component]
pub(crate) fn NumberField(
    /// The form it is in.
    form: FormState,
    /// Its name.
    field: &'static str,
    /// What it asks.
    label: String,
    /// What helps to answer: the bounds.
    hint: String,
    /// What it counts, written after it.
    unit: String,
    /// What stands in it at first.
    value: String,
) -> impl IntoView {
    let id = form.id(field);
    let unit_id = format!("{id}-unit");
    let described = {
        let unit = unit_id.clone();
        move || {
            let others = form.described_by(field, true).unwrap_or_default();
            format!("{unit} {others}")
        }
    };
    view! {
        <div class=class(form, field)>
            <label for=id.clone()>{label}</label>
            <p class="hint" id=format!("{id}-hint")>{hint}</p>
            <FieldErrorText form field/>
            <div class="field__with-unit">
                <input id=id name=field type="text" inputmode="numeric" autocomplete="off" required dir="ltr"
                    value=value aria-invalid=move || form.invalid(field) aria-describedby=described/>
                <span id=unit_id>{unit}</span>
            </div>
        </div>
    }
}
