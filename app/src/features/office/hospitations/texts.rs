//! The texts of a draft: the original beside one translation, which the address chooses.

use leptos::prelude::*;

use super::api::address;
use super::field_words;
use super::fields::{TEXTS, text_of};
use super::sheet::Sheet;
use super::sheet_text::Text;
use crate::contract::draft::DraftPart;
use crate::contract::draft_office::DraftView;
use crate::contract::language::Language;
use crate::{paths, t, terms};

/// The query of the page with this translation.
pub(super) fn query(with: Option<Language>) -> String {
    with.map_or_else(String::new, |with| format!("with={}", with.code()))
}

/// How many lines a text has room for.
fn rows(name: &str) -> u32 {
    match name {
        "title" => 1,
        "summary" => 3,
        _ => 6,
    }
}

/// The fields.
pub(super) fn fields(sheet: &Sheet<'_>, view: &DraftView, with: Option<Language>) -> AnyView {
    let tr = sheet.tr;
    let original = sheet.original();
    let others = Language::ALL.into_iter().filter(|other| *other != original);
    let others: Vec<_> = others.collect();
    let second = with.filter(|with| *with != original).unwrap_or(others[0]);
    let links: Vec<_> = others
        .iter()
        .map(|other| {
            let part = address(&view.slug, DraftPart::Texts.code());
            let href = paths::office(tr.language(), &part, &query(Some(*other)));
            let current = (*other == second).then_some("true");
            view! { <li><a class="chip" href=href aria-current=current>{terms::language(tr, *other)}</a></li> }
        })
        .collect();
    let rows: Vec<_> = TEXTS
        .into_iter()
        .map(|name| row(sheet, name, original, second))
        .collect();
    view! {
        <p class="hint">{t!(tr, draft_texts_hint)}</p>
        <nav aria-label=t!(tr, draft_second)>
            <p class="draft-second">{t!(tr, draft_second)}</p>
            <ul class="chips">{links}</ul>
        </nav>
        {rows}
    }
    .into_any()
}

/// A text: the original and the translation in sight, the others kept, and in sight where somebody else
/// wrote something different there.
fn row(sheet: &Sheet<'_>, name: &str, original: Language, second: Language) -> AnyView {
    let tr = sheet.tr;
    let field = format!("texts.{name}");
    let label = field_words::text(tr, name);
    let text = Text {
        name: &field,
        label: &label,
        text: text_of(&sheet.content.texts, name),
        key: name,
        outdated: &sheet.content.texts.outdated,
    };
    let lines = rows(name);
    let shown = [original, second].map(|language| sheet.text(text, language, lines));
    let rest: Vec<_> = Language::ALL
        .into_iter()
        .filter(|language| ![original, second].contains(language))
        .map(|language| {
            let own = format!("{field}.{}", language.code());
            let differs = sheet.theirs.fields.contains_key(&own);
            let wrong = sheet.errors.iter().any(|error| error.field == own);
            if differs || wrong {
                return sheet.text(text, language, lines);
            }
            let value = text.text.exact(language).unwrap_or_default().to_owned();
            view! { <input type="hidden" name=own value=value/> }.into_any()
        })
        .collect();
    let hint = match name {
        "plain" => Some(t!(tr, draft_plain_hint)),
        "see" => Some(t!(tr, draft_see_hint)),
        _ => None,
    };
    let hint = hint.map(|hint| view! { <p class="hint">{hint}</p> });
    let title = format!("text-{name}");
    view! {
        <section class="office__section" aria-labelledby=title.clone()>
            <h2 id=title.clone()>{label.clone()}</h2>
            {hint}
            <div class="draft-pair">{shown}</div>
            {rest}
        </section>
    }
    .into_any()
}
