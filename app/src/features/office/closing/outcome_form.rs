//! The texts of an outcome, the reader's language first.

use leptos::prelude::*;

use crate::contract::closing::{ClosingView, Outcome, OutcomeField};
use crate::contract::language::Language;
use crate::contract::problem::Problem;
use crate::i18n::Tr;
use crate::posted::{Fields, first};
use crate::ui::form::{FormState, PlainForms, TextArea};
use crate::{t, terms};

/// The form.
pub(super) const FORM: &str = "outcome";

/// What a text is called.
fn words(tr: Tr, field: OutcomeField) -> String {
    match field {
        OutcomeField::Cooperation => t!(tr, outcome_cooperation),
        OutcomeField::Civil => t!(tr, outcome_civil),
        OutcomeField::NextSteps => t!(tr, outcome_next),
    }
}

/// The name of a text's field in one language.
const fn name(field: OutcomeField, language: Language) -> &'static str {
    match (field, language) {
        (OutcomeField::Cooperation, Language::De) => "cooperation.de",
        (OutcomeField::Cooperation, Language::En) => "cooperation.en",
        (OutcomeField::Cooperation, Language::Fr) => "cooperation.fr",
        (OutcomeField::Cooperation, Language::Ar) => "cooperation.ar",
        (OutcomeField::Civil, Language::De) => "civil.de",
        (OutcomeField::Civil, Language::En) => "civil.en",
        (OutcomeField::Civil, Language::Fr) => "civil.fr",
        (OutcomeField::Civil, Language::Ar) => "civil.ar",
        (OutcomeField::NextSteps, Language::De) => "next_steps.de",
        (OutcomeField::NextSteps, Language::En) => "next_steps.en",
        (OutcomeField::NextSteps, Language::Fr) => "next_steps.fr",
        (OutcomeField::NextSteps, Language::Ar) => "next_steps.ar",
    }
}

fn label(tr: Tr, field: OutcomeField, language: Language) -> String {
    t!(
        tr,
        closing_text_in,
        field = words(tr, field),
        language = terms::language(tr, language)
    )
}

/// The languages, the reader's first.
fn languages(tr: Tr) -> Vec<Language> {
    let own = tr.language();
    let others = Language::ALL.into_iter().filter(|other| *other != own);
    std::iter::once(own).chain(others).collect()
}

/// The texts that were typed.
pub(super) fn typed(fields: &Fields) -> Outcome {
    let mut outcome = Outcome::default();
    for field in OutcomeField::ALL {
        for language in Language::ALL {
            let text = first(fields, name(*field, language));
            if !text.trim().is_empty() {
                // Browsers send lines with both characters.
                outcome
                    .text_mut(*field)
                    .set(language, text.replace("\r\n", "\n"));
            }
        }
    }
    outcome
}

/// What is wrong, said at a field that is there: a text that is missing, in the reader's language.
pub(super) fn placed(mut problem: Problem, language: Language) -> Problem {
    for error in &mut problem.errors {
        let missing = OutcomeField::from_code(&error.field);
        if let Some(field) = missing {
            name(field, language).clone_into(&mut error.field);
        }
    }
    problem
}

/// The names of the fields that may be wrong, with their labels.
pub(super) fn fields(tr: Tr) -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    for field in OutcomeField::ALL {
        for language in languages(tr) {
            all.push((name(*field, language), label(tr, *field, language)));
        }
    }
    all
}

/// The fields. Where somebody else saved meanwhile, `theirs` stands below each that differs.
pub(super) fn texts(tr: Tr, forms: &PlainForms, data: &ClosingView, theirs: bool) -> AnyView {
    let form = forms.form(FORM);
    let groups: Vec<_> = OutcomeField::ALL
        .iter()
        .map(|field| group(tr, (forms, form), data, theirs, *field))
        .collect();
    view! { <div class="outcome-texts">{groups}</div> }.into_any()
}

fn group(
    tr: Tr,
    (forms, form): (&PlainForms, FormState),
    data: &ClosingView,
    theirs: bool,
    field: OutcomeField,
) -> AnyView {
    let saved = data.outcome.text(field);
    let one = |language: Language| {
        let saved = saved.exact(language).unwrap_or_default();
        let name = name(field, language);
        let value = forms.typed(FORM, name, saved).replace("\r\n", "\n");
        let other = (theirs && value.trim() != saved).then(|| {
            let saved = saved.to_owned();
            view! {
                <div class="outcome-texts__theirs">
                    <p class="hint">{t!(tr, closing_theirs)}</p>
                    <blockquote class="said" lang=language.code() dir=language.direction()>{saved}</blockquote>
                </div>
            }
        });
        let filled = !value.trim().is_empty();
        let view = view! {
            <div class=format!("outcome-texts__{}", language.direction())>
                <TextArea form field=name label=label(tr, field, language) hint=t!(tr, closing_length) value/>
            </div>
            {other}
        };
        (filled, view.into_any())
    };
    let mut all = languages(tr).into_iter().map(one);
    let own = all.next().map(|(_, view)| view);
    let others: Vec<_> = all.collect();
    let open = others.iter().any(|(filled, _)| *filled) || theirs;
    let others: Vec<_> = others.into_iter().map(|(_, view)| view).collect();
    let about = format!(" · {}", words(tr, field));
    view! {
        <fieldset class="outcome-texts__group">
            <legend>{words(tr, field)}</legend>
            {own}
            <details class="outcome-texts__others" open=open>
                <summary>{t!(tr, closing_others)}<span class="visually-hidden">{about}</span></summary>
                {others}
            </details>
        </fieldset>
    }
    .into_any()
}
