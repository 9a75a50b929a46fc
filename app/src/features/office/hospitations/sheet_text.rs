//! A draft's texts in their languages, each with how it stands: original, translated, outdated, missing.

use leptos::prelude::*;

use super::sheet::Sheet;
use super::words;
use crate::contract::draft::Outdated;
use crate::contract::language::Language;
use crate::contract::text::LocalText;
use crate::contract::text_state::{TextState, text_state};
use crate::{t, terms};

impl Sheet<'_> {
    /// A text in one language; several lines with `rows`.
    pub(super) fn text(&self, text: Text<'_>, language: Language, rows: u32) -> AnyView {
        let name = format!("{}.{}", text.name, language.code());
        let value = text.text.exact(language).unwrap_or_default().to_owned();
        let (lang, direction) = (language.code(), language.direction());
        let (id, own, locked) = (self.id(&name), name.clone(), self.locked);
        let (invalid, described) = (self.invalid(&name), self.described(&name, false));
        let control = if rows > 1 {
            let rows = rows.to_string();
            view! {
                <textarea id=id name=own rows=rows lang=lang dir=direction disabled=locked aria-invalid=invalid
                    aria-describedby=described>{value}</textarea>
            }
            .into_any()
        } else {
            view! {
                <input id=id name=own type="text" value=value lang=lang dir=direction autocomplete="off"
                    disabled=locked aria-invalid=invalid aria-describedby=described/>
            }
            .into_any()
        };
        let label = view! {
            <span>{text.label.to_owned()}</span>
            " "
            <span class="draft-language">{terms::language(self.tr, language)}</span>
        };
        let state = self.text_state(&text, language);
        view! {
            <div class="draft-text">
                {self.field(&name, label.into_any(), None, control)}
                {state}
            </div>
        }
        .into_any()
    }

    /// A text in all its languages: the original in sight, the others folded.
    pub(super) fn folded(&self, text: Text<'_>, rows: u32) -> AnyView {
        let original = self.original();
        let others: Vec<_> = Language::ALL
            .into_iter()
            .filter(|language| *language != original)
            .map(|language| self.text(text, language, rows))
            .collect();
        let start = format!("{}.", text.name);
        let differs = self
            .theirs
            .fields
            .keys()
            .any(|name| name.starts_with(&start));
        let wrong = self
            .errors
            .iter()
            .any(|error| error.field.starts_with(&start));
        let id = format!("{}-more", self.id(text.name));
        view! {
            {self.text(text, original, rows)}
            <details class="form__more" id=id open=differs || wrong>
                <summary>{t!(self.tr, draft_other_languages)}</summary>
                <div class="draft-folded">{others}</div>
            </details>
        }
        .into_any()
    }

    /// How a text stands in a language, and where it is outdated the box that says it is still right.
    fn text_state(&self, text: &Text<'_>, language: Language) -> AnyView {
        let tr = self.tr;
        let id = format!("{}.{}", self.id(text.name), language.code());
        let state = text_state(
            text.key,
            text.text,
            language,
            self.original(),
            text.outdated,
        );
        let written = text.text.all().next().is_some();
        let (class, words) = match state {
            TextState::Missing if written && language != self.original() => (
                "draft-state draft-state--missing",
                t!(tr, draft_text_missing),
            ),
            TextState::Missing if language != self.original() => {
                ("draft-state", t!(tr, draft_text_not_yet))
            }
            TextState::Original | TextState::Missing => {
                ("draft-state", t!(tr, draft_text_original))
            }
            TextState::Outdated(since) => {
                let day = words::day(tr, since);
                (
                    "draft-state draft-state--outdated",
                    t!(tr, draft_text_outdated, day = day),
                )
            }
            TextState::Translated => (
                "draft-state draft-state--done",
                t!(tr, draft_text_translated),
            ),
        };
        let outdated = matches!(state, TextState::Outdated(_));
        let still = (outdated && !self.locked).then(|| {
            let own = format!("{id}-still");
            let value = format!("{}/{}", text.key, language.code());
            view! {
                <div class="choice">
                    <input type="checkbox" id=own.clone() name=STILL value=value/>
                    <label for=own>{t!(tr, draft_still_right)}</label>
                </div>
            }
        });
        view! {
            <div class="draft-text__state" id=format!("{id}-state") data-fresh="">
                <p class=class>{words}</p>
                {still}
            </div>
        }
        .into_any()
    }
}

/// The box that says that a translation is still right.
pub(super) const STILL: &str = "still-right";

/// A text in several languages, as a form shows it.
#[derive(Clone, Copy)]
pub(super) struct Text<'a> {
    /// Its fields' name without the language.
    pub name: &'a str,
    /// What it is called.
    pub label: &'a str,
    /// What is written.
    pub text: &'a LocalText,
    /// What outdated translations call it.
    pub key: &'a str,
    /// Those of its part.
    pub outdated: &'a [Outdated],
}
