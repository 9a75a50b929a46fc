//! The section of a programme's form with the rules of its hospitations.

use leptos::prelude::*;

use super::form::number;
use super::words::label;
use crate::contract::hospitation::Form;
use crate::contract::programme_form::PolicyForm;
use crate::i18n::Tr;
use crate::ui::form::named::{Named, line, tick};
use crate::ui::form::{Choice, ChoiceField, FormState};
use crate::{t, terms};

/// The fields.
pub(super) fn fields(tr: Tr, form: FormState, policy: &PolicyForm) -> AnyView {
    let named = |rule: &'static str| Named {
        form,
        field: rule,
        label: label(tr, rule),
        hint: String::new(),
    };
    let number = |rule: &str, value: &str| number(tr, form, rule, value);
    let day = |rule: &'static str, value: &str| line(&named(rule), "date", value.to_owned());
    let tick = |rule: &'static str, ticked: bool| tick(&named(rule), ticked);
    let forms: Vec<_> = Form::ALL
        .iter()
        .map(|one| {
            let chosen = policy.forms.iter().any(|chosen| chosen == one.code());
            Choice::plain("policy.forms", one.code(), terms::form(tr, *one), chosen)
        })
        .collect();
    view! {
        <p class="hint">{t!(tr, programme_policy_text)}</p>
        <div class="form__pair">
            {number("policy.visits_min", &policy.visits_min)}
            {number("policy.visits_max", &policy.visits_max)}
        </div>
        {number("policy.visit_minutes", &policy.visit_minutes)}
        <div class="form__pair">
            {day("policy.season_start", &policy.season_start)}
            {day("policy.season_end", &policy.season_end)}
        </div>
        {number("policy.themes_min", &policy.themes_min)}
        <ChoiceField form field="policy.forms" label=label(tr, "policy.forms") choices=forms many=true/>
        {number("policy.book_at_least", &policy.book_at_least)}
        <div class="choices">
            {tick("policy.all_visits", policy.all_visits)}
            {tick("policy.seminar_first", policy.seminar_first)}
            {tick("policy.civil_asked", policy.civil_asked)}
        </div>
    }
    .into_any()
}
