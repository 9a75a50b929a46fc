//! A form and its fields. Each field carries its label, its hint and what is wrong with it; ids
//! come from the names of form and field.

mod choices;
mod errors;
mod fields;

pub(crate) use choices::{Choice, ChoiceField, SelectField, TickField};
pub(crate) use errors::ErrorSummary;
pub(crate) use fields::{TextArea, TextField};

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::api::Answer;
use crate::contract::problem::{FieldError, Problem};
use crate::posted::{FORM_FIELD, Form};

/// The words for what is wrong with a field.
pub(crate) type ErrorWords = Arc<dyn Fn(&FieldError) -> String + Send + Sync>;

/// What a form's fields share.
#[derive(Clone, Copy)]
pub(crate) struct FormState {
    name: &'static str,
    /// Why the form was refused.
    pub problem: RwSignal<Option<Problem>>,
    /// Whether it is on its way.
    pub sending: RwSignal<bool>,
    words: StoredValue<ErrorWords>,
}

impl FormState {
    /// The state of the form `name`, refused for `problem`.
    pub(crate) fn new(name: &'static str, problem: Option<Problem>, words: ErrorWords) -> Self {
        Self {
            name,
            problem: RwSignal::new(problem),
            sending: RwSignal::new(false),
            words: StoredValue::new(words),
        }
    }

    /// The id of a field's control.
    pub(crate) fn id(self, field: &str) -> String {
        format!("{}-{field}", self.name)
    }

    /// What is wrong with a field.
    fn error(self, field: &str) -> Option<String> {
        self.problem.with(|problem| {
            let error = problem.as_ref()?.errors.iter().find(|e| e.field == field)?;
            Some(self.words.with_value(|words| words(error)))
        })
    }

    /// The ids of hint and error that describe a control.
    fn described_by(self, field: &str, hint: bool) -> Option<String> {
        let id = self.id(field);
        let hint = hint.then(|| format!("{id}-hint"));
        let error = self.error(field).map(|_| format!("{id}-error"));
        let ids: Vec<_> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn invalid(self, field: &str) -> Option<&'static str> {
        self.error(field).map(|_| "true")
    }
}

/// A form that is posted to its page, or sent by the browser's own hands: `send` calls the API and
/// gives the next address, `done` goes there. `action` is where it is posted to without
/// JavaScript; its anchor is where the reader finds the answer.
pub(crate) fn post_form<F, S>(
    form: FormState,
    action: String,
    send: impl Fn(F) -> S + 'static,
    done: impl Fn(String) + Clone + 'static,
    fields: impl IntoView,
) -> impl IntoView
where
    F: Form,
    S: Future<Output = Answer<String>> + 'static,
{
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if form.sending.get_untracked() {
            return;
        }
        let answer = send(F::read(&fields_in(event.target())));
        let done = done.clone();
        form.sending.set(true);
        leptos::task::spawn_local(async move {
            let answer = answer.await;
            form.sending.try_set(false);
            match answer {
                Ok(next) => {
                    form.problem.try_set(None);
                    done(next);
                }
                Err(problem) => {
                    form.problem.try_set(Some(problem));
                }
            }
        });
    };
    view! {
        <form id=form.name method="post" action=action class="form" novalidate on:submit=submit>
            <input type="hidden" name=FORM_FIELD value=form.name/>
            {fields}
        </form>
    }
}

/// The fields of the form around an event's target, as the browser would send them.
#[cfg(feature = "hydrate")]
pub(crate) fn fields_in(target: Option<web_sys::EventTarget>) -> Vec<(String, String)> {
    use leptos::wasm_bindgen::JsCast as _;
    let inside = target.and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    let form = inside.and_then(|inside| inside.closest("form").ok().flatten());
    let form = form.and_then(|f| f.dyn_into::<web_sys::HtmlFormElement>().ok());
    let data = form.and_then(|form| web_sys::FormData::new_with_form(&form).ok());
    let Some(data) = data else { return Vec::new() };
    let entries = js_sys::try_iter(&data).ok().flatten();
    let pair = |entry: js_sys::Array| Some((entry.get(0).as_string()?, entry.get(1).as_string()?));
    let entries = entries.into_iter().flatten().filter_map(Result::ok);
    entries.filter_map(|entry| pair(entry.into())).collect()
}

/// On the server nothing is sent.
#[cfg(not(feature = "hydrate"))]
pub(crate) fn fields_in(_: Option<leptos::web_sys::EventTarget>) -> Vec<(String, String)> {
    Vec::new()
}
