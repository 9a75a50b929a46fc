//! Two versions side by side: each field that differs, as it was and as it is.

use leptos::prelude::*;

use super::{basics, field_words};
use crate::contract::draft_office::{Change, Comparison, DraftView};
use crate::contract::language::Language;
use crate::i18n::Tr;
use crate::{t, terms};

/// The fields that differ; a word where none does.
pub(super) fn changes(tr: Tr, comparison: &Comparison, view: &DraftView) -> AnyView {
    if comparison.changes.is_empty() {
        return view! { <p>{t!(tr, changes_none)}</p> }.into_any();
    }
    let items: Vec<_> = comparison
        .changes
        .iter()
        .map(|change| item(tr, change, view, comparison.from == 0))
        .collect();
    view! { <ul class="changes">{items}</ul> }.into_any()
}

/// A field; where it is the `first` version, what it was is not said.
fn item(tr: Tr, change: &Change, draft: &DraftView, first: bool) -> AnyView {
    let language = Language::from_code(&change.language);
    let name = field_words::field(tr, &change.field, &draft.content);
    let name = match language {
        Some(language) => format!("{name}, {}", terms::language(tr, language)),
        None => name,
    };
    let said = |value: &str| said(tr, change, value, language, draft);
    let before = (!first).then(|| {
        let before = said(&change.before);
        view! { <div class="changes__before"><dt>{t!(tr, changes_before)}</dt><dd>{before}</dd></div> }
    });
    let after = said(&change.after);
    let now = if first { "visually-hidden" } else { "" };
    view! {
        <li class="changes__item">
            <p class="changes__name">{name}</p>
            <dl class="changes__pair">
                {before}
                <div class="changes__after"><dt class=now>{t!(tr, changes_after)}</dt><dd>{after}</dd></div>
            </dl>
        </li>
    }
    .into_any()
}

fn said(
    tr: Tr,
    change: &Change,
    value: &str,
    language: Option<Language>,
    draft: &DraftView,
) -> AnyView {
    if value.is_empty() {
        return view! { <em>{t!(tr, draft_empty)}</em> }.into_any();
    }
    let words = match change.field.as_str() {
        "basics.partnership" => basics::partnership(tr, draft, value),
        field => field_words::value(tr, field, value, &draft.content),
    };
    let lang = language.map(Language::code);
    view! { <bdi class="changes__text" lang=lang dir="auto">{words}</bdi> }.into_any()
}
