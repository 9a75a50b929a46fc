//! The controls of a draft's form. Each carries what was refused, what stands against publishing it, and
//! what somebody else saved in it meanwhile.

use leptos::prelude::*;

use super::conflict::{Differences, TAKE};
use super::{field_words, words};
use crate::contract::draft::DraftContent;
use crate::contract::language::Language;
use crate::contract::problem::FieldError;
use crate::i18n::Tr;
use crate::posted::Fields;
use crate::t;
use crate::ui::form::FormState;

/// What the controls of a form share.
pub(super) struct Sheet<'a> {
    pub tr: Tr,
    pub form: FormState,
    /// What is shown: as it is saved, or as it was typed.
    pub content: &'a DraftContent,
    /// What came back, letter by letter.
    pub typed: Option<&'a Fields>,
    /// What it was refused for.
    pub errors: &'a [FieldError],
    /// What stands against publishing what is saved.
    pub problems: &'a [FieldError],
    /// What somebody else saved meanwhile, and who.
    pub theirs: Differences,
    pub by: String,
    /// Whether nothing can be typed.
    pub locked: bool,
}

/// A choice: its code, its words.
pub(super) type Choice = (String, String);

impl Sheet<'_> {
    /// The id of a field's control.
    pub(super) fn id(&self, name: &str) -> String {
        self.form.id(name)
    }

    /// The language in which the texts are written first.
    pub(super) fn original(&self) -> Language {
        let code = &self.content.basics.original;
        Language::from_code(code).unwrap_or(self.tr.language())
    }

    fn is_wrong(&self, name: &str) -> bool {
        self.errors.iter().any(|error| error.field == name)
    }

    /// What stands below a control. A page that saves as one types brings it up to date.
    pub(super) fn notes(&self, name: &str) -> AnyView {
        let of = |all: &[FieldError]| -> Vec<String> {
            let own = all.iter().filter(|error| error.field == name);
            own.map(|error| words::wrong(self.tr, error)).collect()
        };
        let wrong: Vec<_> = of(self.errors)
            .into_iter()
            .map(|text| view! { <p class="field__error">{text}</p> })
            .collect();
        let before: Vec<_> = of(self.problems)
            .into_iter()
            .map(|text| {
                let text = t!(self.tr, draft_before, problem = text);
                view! { <p class="draft-before">{text}</p> }
            })
            .collect();
        view! {
            <div class="draft-notes" id=format!("{}-notes", self.id(name)) data-fresh="">{wrong}{before}</div>
        }
        .into_any()
    }

    /// The other text, where somebody else saved one meanwhile.
    pub(super) fn theirs(&self, name: &str) -> Option<AnyView> {
        let saved = self.theirs.fields.get(name)?;
        let tr = self.tr;
        let id = format!("{}-{TAKE}", self.id(name));
        let shown = field_words::value(tr, name, saved, self.content);
        let shown = if shown.is_empty() {
            view! { <em>{t!(tr, draft_empty)}</em> }.into_any()
        } else {
            view! { <bdi class="draft-theirs__text" dir="auto">{shown}</bdi> }.into_any()
        };
        let by = if self.by.is_empty() {
            t!(tr, draft_theirs_unknown)
        } else {
            t!(tr, draft_theirs, name = self.by.as_str())
        };
        let name = name.to_owned();
        Some(
            view! {
                <div class="draft-theirs">
                    <p class="draft-theirs__by">{by}</p>
                    {shown}
                    <div class="choice">
                        <input type="checkbox" id=id.clone() name=TAKE value=name/>
                        <label for=id>{t!(tr, draft_take_theirs)}</label>
                    </div>
                </div>
            }
            .into_any(),
        )
    }

    /// A control with its label and what is said of it.
    pub(super) fn field(
        &self,
        name: &str,
        label: AnyView,
        hint: Option<String>,
        control: AnyView,
    ) -> AnyView {
        let id = self.id(name);
        let theirs = self.theirs(name);
        let class = match (self.is_wrong(name), theirs.is_some()) {
            (true, _) => "field field--wrong",
            (_, true) => "field draft-differs",
            _ => "field",
        };
        let hint = hint.map(|hint| view! { <p class="hint" id=format!("{id}-hint")>{hint}</p> });
        view! {
            <div class=class>
                <label for=id>{label}</label>
                {hint}
                {control}
                {self.notes(name)}
                {theirs}
            </div>
        }
        .into_any()
    }

    pub(super) fn described(&self, name: &str, hint: bool) -> String {
        let id = self.id(name);
        if hint {
            format!("{id}-hint {id}-notes")
        } else {
            format!("{id}-notes")
        }
    }

    pub(super) fn invalid(&self, name: &str) -> Option<&'static str> {
        self.is_wrong(name).then_some("true")
    }

    /// A line: `text`, `email`, `date` or `time`.
    pub(super) fn line(
        &self,
        name: &str,
        label: String,
        hint: Option<String>,
        kind: &'static str,
        value: &str,
    ) -> AnyView {
        let described = self.described(name, hint.is_some());
        let direction = match kind {
            "text" => Some("auto"),
            "email" => Some("ltr"),
            _ => None,
        };
        let (invalid, locked) = (self.invalid(name), self.locked);
        let (id, value, own) = (self.id(name), value.to_owned(), name.to_owned());
        let control = view! {
            <input id=id name=own type=kind value=value dir=direction autocomplete="off" disabled=locked
                aria-invalid=invalid aria-describedby=described/>
        };
        self.field(name, label.into_any(), hint, control.into_any())
    }

    /// A whole number; what is none stands there as it was typed.
    pub(super) fn number(&self, name: &str, label: String, unit: String, value: u32) -> AnyView {
        let typed = self
            .typed
            .and_then(|typed| typed.iter().find(|(other, _)| other == name));
        let value = match typed {
            Some((_, typed)) => typed.clone(),
            None if value == 0 => String::new(),
            None => value.to_string(),
        };
        let described = format!("{}-unit {}", self.id(name), self.described(name, false));
        let (invalid, locked) = (self.invalid(name), self.locked);
        let (id, own) = (self.id(name), name.to_owned());
        let unit_id = format!("{id}-unit");
        let control = view! {
            <div class="field__with-unit">
                <input id=id name=own type="text" inputmode="numeric" autocomplete="off" dir="ltr" value=value
                    disabled=locked aria-invalid=invalid aria-describedby=described/>
                <span id=unit_id>{unit}</span>
            </div>
        };
        self.field(name, label.into_any(), None, control.into_any())
    }

    /// One of some choices.
    pub(super) fn select(
        &self,
        name: &str,
        label: String,
        choices: Vec<Choice>,
        value: &str,
    ) -> AnyView {
        self.select_with(name, label, choices, value, false)
    }

    /// The same; a page that saves as one types is laid anew after it with `relay`.
    pub(super) fn select_with(
        &self,
        name: &str,
        label: String,
        mut choices: Vec<Choice>,
        value: &str,
        relay: bool,
    ) -> AnyView {
        if choices.iter().all(|(code, _)| code != value) {
            let words = if value.is_empty() {
                t!(self.tr, people_choose)
            } else {
                value.to_owned()
            };
            choices.insert(0, (value.to_owned(), words));
        }
        let options: Vec<_> = choices
            .into_iter()
            .map(|(code, words)| {
                let selected = code == value;
                view! { <option value=code selected=selected>{words}</option> }
            })
            .collect();
        let described = self.described(name, false);
        let (invalid, locked) = (self.invalid(name), self.locked);
        let (id, own) = (self.id(name), name.to_owned());
        let relay = relay.then_some("");
        let control = view! {
            <select id=id name=own disabled=locked data-relay=relay aria-invalid=invalid
                aria-describedby=described>{options}</select>
        };
        self.field(name, label.into_any(), None, control.into_any())
    }

    /// Any number of some choices.
    pub(super) fn boxes(
        &self,
        name: &str,
        label: String,
        hint: Option<String>,
        choices: Vec<Choice>,
        chosen: &[String],
    ) -> AnyView {
        let id = self.id(name);
        let locked = self.locked;
        let items: Vec<_> = choices
            .into_iter()
            .enumerate()
            .map(|(n, (code, words))| {
                // The first box carries the field's id: links lead there.
                let own = if n == 0 { id.clone() } else { format!("{id}-{n}") };
                let ticked = chosen.contains(&code);
                let name = name.to_owned();
                view! {
                    <li class="choice">
                        <input id=own.clone() name=name type="checkbox" value=code checked=ticked disabled=locked/>
                        <label for=own>{words}</label>
                    </li>
                }
            })
            .collect();
        let hint = hint.map(|hint| view! { <p class="hint">{hint}</p> });
        let notes = self.notes(name);
        let described = format!("{id}-notes");
        view! {
            <fieldset class="field" aria-describedby=described>
                <legend>{label}</legend>
                {hint}
                <ul class="choices draft-boxes">{items}</ul>
                {notes}
                {self.theirs(name)}
            </fieldset>
        }
        .into_any()
    }
}
