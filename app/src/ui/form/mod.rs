//! A form and its fields. Each field carries its label, its hint and what is wrong with it; ids
//! come from the names of form and field.

mod choices;
mod errors;
mod fields;
#[cfg(feature = "ssr")]
mod file;
#[cfg(feature = "ssr")]
pub(crate) mod named;
#[cfg(feature = "ssr")]
mod number;
#[cfg(feature = "ssr")]
mod plain;
#[cfg(feature = "ssr")]
mod suggest;
#[cfg(feature = "ssr")]
mod written;

pub(crate) use choices::{Choice, ChoiceField, SelectField, TickField};
pub(crate) use errors::ErrorSummary;
pub(crate) use fields::{TextArea, TextField};
#[cfg(feature = "ssr")]
pub(crate) use file::FileField;
#[cfg(feature = "ssr")]
pub(crate) use number::NumberField;
#[cfg(feature = "ssr")]
pub(crate) use plain::{CodeField, OwnWords, PlainForms};
#[cfg(feature = "ssr")]
pub(crate) use suggest::SuggestField;
#[cfg(feature = "ssr")]
pub(crate) use written::WrittenField;

use std::pin::Pin;
use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::api::Answer;
use crate::contract::problem::{FieldError, Problem};
use crate::posted::{FORM_FIELD, Fields, KEY_FIELD, Refused, first, new_key};

/// The words for what is wrong with a field.
pub(crate) type ErrorWords = Arc<dyn Fn(&FieldError) -> String + Send + Sync>;

/// What a form's fields share.
#[derive(Clone, Copy)]
pub(crate) struct FormState {
    name: StoredValue<String>,
    /// Why the form was refused.
    pub problem: RwSignal<Option<Problem>>,
    /// The key of a sending whose outcome nobody knows: it is sent again as the same.
    key: StoredValue<Option<String>>,
    /// Whether it is on its way.
    pub sending: RwSignal<bool>,
    words: StoredValue<ErrorWords>,
}

impl FormState {
    /// The state of the form with the id `name`, which may be the one that was refused. Where a
    /// page has several of a kind, the id ends with what tells them apart.
    pub(crate) fn new(name: String, refused: Option<&Refused>, words: ErrorWords) -> Self {
        let refused = refused.filter(|refused| refused.is(&name));
        let unknown = refused.filter(|refused| refused.problem.is_unknown_outcome());
        let key = unknown.map(|refused| first(&refused.fields, KEY_FIELD));
        Self {
            key: StoredValue::new(key),
            problem: RwSignal::new(refused.map(|refused| refused.problem.clone())),
            name: StoredValue::new(name),
            sending: RwSignal::new(false),
            words: StoredValue::new(words),
        }
    }

    /// The id of a field's control.
    pub(crate) fn id(self, field: &str) -> String {
        format!("{}-{field}", self.name.get_value())
    }

    /// Whether something is wrong with a field whose name begins so.
    pub(crate) fn wrong(self, start: &str) -> bool {
        self.problem.with(|problem| {
            let mut errors = problem.iter().flat_map(|problem| &problem.errors);
            errors.any(|error| error.field.starts_with(start))
        })
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

/// A form on its way; it ends with the next address.
pub(crate) type Sending = Pin<Box<dyn Future<Output = Answer<String>>>>;

/// Sends a form's fields with their key through the API.
pub(crate) type SendForm = Box<dyn Fn(Fields, String) -> Sending>;

/// A form that is posted to its page, or sent by the browser's own hands. `action` is where it is
/// posted to without JavaScript; its anchor is where the reader finds the answer. `again` loads the
/// page's answers anew where the next address is the same page.
///
/// Nothing here depends on the form's kind: a phone loads it once.
pub(crate) fn post_form(
    form: FormState,
    action: String,
    send: SendForm,
    again: Option<Callback<()>>,
    fields: AnyView,
) -> AnyView {
    let navigate = use_navigate();
    let key = NodeRef::<leptos::html::Input>::new();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if form.sending.get_untracked() {
            return;
        }
        form.sending.set(true);
        let mut sent = String::new();
        if let Some(input) = key.get_untracked() {
            // A page that the browser made itself has no key yet.
            if input.value().is_empty() {
                input.set_value(&new_key());
            }
            sent = input.value();
        }
        let answer = send(fields_in(event.target()), sent);
        let navigate = navigate.clone();
        leptos::task::spawn_local(async move {
            let answer = answer.await;
            // What may have arrived is sent again as the same; what was refused is another thing.
            let lost = answer.as_ref().is_err_and(Problem::is_unknown_outcome);
            if let Some(Some(input)) = key.try_get_untracked().filter(|_| !lost) {
                input.set_value(&new_key());
            }
            form.sending.try_set(false);
            match answer {
                Ok(next) => {
                    form.problem.try_set(None);
                    let replace = again.is_some();
                    navigate(
                        &next,
                        NavigateOptions {
                            replace,
                            ..Default::default()
                        },
                    );
                    if let Some(again) = again {
                        again.run(());
                    }
                }
                Err(problem) => {
                    form.problem.try_set(Some(problem));
                }
            }
        });
    };
    let name = form.name.get_value();
    let id = name.clone();
    view! {
        <form id=id method="post" action=action class="form" novalidate on:submit=submit>
            <input type="hidden" name=FORM_FIELD value=name/>
            <input type="hidden" name=KEY_FIELD value=form.key.get_value().unwrap_or_else(new_key) node_ref=key/>
            {fields}
        </form>
    }
    .into_any()
}

/// The button that sends a form; `about` is read with it.
pub(crate) fn submit_button(
    form: FormState,
    class: &'static str,
    words: String,
    about: String,
) -> AnyView {
    view! {
        <button class=class type="submit" aria-disabled=move || form.sending.get().then_some("true")>
            {words}<span class="visually-hidden">{about}</span>
        </button>
    }
    .into_any()
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
