//! Fields for choices.

use leptos::prelude::*;

use super::FormState;
use super::errors::{FieldErrorText, class};

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
            let (box_, name, lost) = (NodeRef::<leptos::html::Input>::new(), choice.name, choice.lost);
            // What cannot be chosen any more, or became another thing, is not left ticked; what
            // somebody ticked stays.
            Effect::new(move |before: Option<Option<&'static str>>| {
                let now = name.get();
                let other = now != Some(field) && before.is_some_and(|before| before != now);
                if (now.is_none() || other)
                    && let Some(input) = box_.get()
                {
                    if let Some(lost) = lost.filter(|_| other && input.checked()) {
                        lost.update(|lost| lost.push(input.value()));
                    }
                    input.set_checked(false);
                }
                now
            });
            let other = choice.other;
            let other = move || other.clone().filter(|_| name.get().is_some_and(|name| name != field));
            let more = choice.more.map(|more| view! { <span class="choice__more" id=describes.clone()>{more}</span> });
            view! {
                <li class="choice">
                    <input id=own.clone() name=move || name.get().unwrap_or(field) type=kind value=choice.value checked=choice.chosen
                        node_ref=box_ disabled=move || name.get().is_none() aria-describedby=more.is_some().then_some(describes)/>
                    <label for=own>{choice.words}{other}</label>
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
    /// What is read besides while it is sent under another name than the field's.
    pub other: Option<String>,
    /// What is read beside it.
    pub more: Option<AnyView>,
    /// Whether it is chosen at first.
    pub chosen: bool,
    /// Where to note that it was ticked when it stopped being what it was.
    pub lost: Option<RwSignal<Vec<String>>>,
    /// The name it is sent under; none while it cannot be chosen – `more` says why.
    pub name: Signal<Option<&'static str>>,
}

impl Choice {
    /// A choice that stays what it is.
    pub(crate) fn plain(field: &'static str, code: &str, words: String, chosen: bool) -> Self {
        Self {
            value: code.to_owned(),
            words,
            other: None,
            more: None,
            chosen,
            lost: None,
            name: Signal::stored(Some(field)),
        }
    }
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
