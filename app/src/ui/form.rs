//! A form and its fields. Each field carries its label, its hint and what is wrong with it; ids
//! come from the names of form and field.

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::api::Answer;
use crate::contract::problem::{FieldError, Problem};
use crate::i18n::tr;
use crate::posted::{FORM_FIELD, Form};
use crate::t;

/// The words for what is wrong with a field.
pub(crate) type ErrorWords = Arc<dyn Fn(&FieldError) -> String + Send + Sync>;

/// The words for a refusal that is no field's, where there are special ones.
#[derive(Clone)]
pub(crate) struct RefusalWords(Arc<RefusalFn>);

type RefusalFn = dyn Fn(&Problem) -> Option<String> + Send + Sync;

impl<F: Fn(&Problem) -> Option<String> + Send + Sync + 'static> From<F> for RefusalWords {
    fn from(words: F) -> Self {
        Self(Arc::new(words))
    }
}

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

/// What stands above a refused form: what went wrong as a whole, and a link to each field that
/// needs another look. It gets the focus.
#[component]
pub(crate) fn ErrorSummary(
    /// The form.
    form: FormState,
    /// The name of each field that may be wrong, in the form's order.
    fields: Vec<(&'static str, String)>,
    /// The words for a refusal that is no field's.
    #[prop(optional, into)]
    other: Option<RefusalWords>,
) -> impl IntoView {
    let tr = tr();
    let id = form.id("errors");
    let place = NodeRef::<leptos::html::Div>::new();
    Effect::new(move |before: Option<()>| {
        form.problem.track();
        // At the start the page's anchor leads here.
        if before.is_some() && form.problem.with_untracked(Option::is_some) {
            request_animation_frame(move || {
                if let Some(summary) = place.get_untracked() {
                    let _ = summary.focus();
                }
            });
        }
    });
    let shown = move || {
        form.problem.get().map(|problem| {
            let links: Vec<_> = fields
                .iter()
                .filter_map(|(field, label)| {
                    let error = form.error(field)?;
                    let href = format!("#{}", form.id(field));
                    Some(view! { <li><a href=href rel="external">{label.clone()}</a>": "{error}</li> })
                })
                .collect();
            let words = if links.is_empty() {
                let other = other.as_ref().and_then(|words| words.0(&problem));
                other.unwrap_or_else(|| crate::ui::loaded::problem_text(tr, &problem))
            } else {
                t!(tr, booking_errors)
            };
            view! { <p>{words}</p><ul>{links}</ul> }
        })
    };
    let class = move || {
        if form.problem.with(Option::is_some) {
            "form-errors form-errors--shown"
        } else {
            "form-errors"
        }
    };
    view! {
        <div class=class id=id role="alert" tabindex="-1" node_ref=place>{shown}</div>
    }
}

/// What is wrong with a field.
#[component]
fn FieldErrorText(form: FormState, field: &'static str) -> impl IntoView {
    move || {
        form.error(field).map(|text| {
            view! { <p class="field__error" id=format!("{}-error", form.id(field))>{text}</p> }
        })
    }
}

/// A field's class.
fn class(form: FormState, field: &'static str) -> impl Fn() -> &'static str + Clone {
    move || {
        if form.error(field).is_some() {
            "field field--wrong"
        } else {
            "field"
        }
    }
}

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

/// One choice of many in a closed list.
#[component]
pub(crate) fn SelectField(
    /// The form it is in.
    form: FormState,
    /// Its name.
    field: &'static str,
    /// What it asks.
    label: String,
    /// Groups of choices: the group's name, or empty; then value and words of each.
    groups: Vec<(String, Vec<(String, String)>)>,
    /// What is chosen at first.
    value: String,
) -> impl IntoView {
    let id = form.id(field);
    let options = |choices: Vec<(String, String)>| {
        let option = |(code, words): (String, String)| {
            let selected = code == value;
            view! { <option value=code selected=selected>{words}</option> }
        };
        choices.into_iter().map(option).collect_view()
    };
    let groups: Vec<_> = groups
        .into_iter()
        .map(|(name, choices)| {
            let options = options(choices);
            if name.is_empty() {
                options.into_any()
            } else {
                view! { <optgroup label=name>{options}</optgroup> }.into_any()
            }
        })
        .collect();
    view! {
        <div class=class(form, field)>
            <label for=id.clone()>{label}</label>
            <FieldErrorText form field/>
            <select id=id name=field
                aria-invalid=move || form.invalid(field)
                aria-describedby=move || form.described_by(field, false)>{groups}</select>
        </div>
    }
}

/// A choice among few, all in sight; one with `many` false, any number with `many`.
#[component]
pub(crate) fn ChoiceField(
    /// The form it is in.
    form: FormState,
    /// Its name.
    field: &'static str,
    /// What it asks.
    label: String,
    /// What helps to answer.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The choices.
    choices: Vec<Choice>,
    /// Whether several may be chosen.
    #[prop(optional)]
    many: bool,
) -> impl IntoView {
    let id = form.id(field);
    let hinted = hint.is_some();
    let kind = if many { "checkbox" } else { "radio" };
    let items: Vec<_> = choices
        .into_iter()
        .enumerate()
        .map(|(n, choice)| {
            // The first control carries the field's id: the summary's link leads there.
            let own = if n == 0 { id.clone() } else { format!("{id}-{n}") };
            let describes = format!("{own}-more");
            let more = choice.more.map(|more| view! { <span class="choice__more" id=describes.clone()>{more}</span> });
            view! {
                <li class="choice">
                    <input id=own.clone() name=field type=kind value=choice.value checked=choice.chosen
                        disabled=choice.disabled aria-describedby=more.is_some().then_some(describes)/>
                    <label for=own>{choice.words}</label>
                    {more}
                </li>
            }
        })
        .collect();
    let hint = hint.map(|hint| view! { <p class="hint" id=format!("{id}-hint")>{hint}</p> });
    view! {
        <fieldset class=class(form, field)
            aria-describedby=move || form.described_by(field, hinted)>
            <legend>{label}</legend>
            {hint}
            <FieldErrorText form field/>
            <ul class="choices">{items}</ul>
        </fieldset>
    }
}

/// One choice of a [`ChoiceField`].
pub(crate) struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub words: String,
    /// What is read beside it.
    pub more: Option<AnyView>,
    /// Whether it is chosen at first.
    pub chosen: bool,
    /// Whether it cannot be chosen; `more` says why.
    pub disabled: bool,
}

/// A single box to tick.
#[component]
pub(crate) fn TickField(
    /// The form it is in.
    form: FormState,
    /// Its name.
    field: &'static str,
    /// What it says.
    label: String,
    /// Whether it is ticked at first.
    ticked: bool,
) -> impl IntoView {
    let id = form.id(field);
    view! {
        <div class=class(form, field)>
            <FieldErrorText form field/>
            <div class="choice">
                <input id=id.clone() name=field type="checkbox" value="on" checked=ticked
                    aria-invalid=move || form.invalid(field)
                    aria-describedby=move || form.described_by(field, false)/>
                <label for=id>{label}</label>
            </div>
        </div>
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
