//! What somebody else has saved while this was typed: both are shown, and nothing is lost.

use leptos::prelude::*;

use super::words::{label, list, region, yes_no, zone};
use crate::contract::hospitation::Form;
use crate::contract::language::Language;
use crate::contract::programme_form::ProgrammeForm;
use crate::contract::text::LocalText;
use crate::i18n::Tr;
use crate::ui::facts::{Fact, Facts};
use crate::ui::form::named::of;
use crate::{t, terms};

/// The fields that differ, with what is saved.
pub(super) fn saved_meanwhile(tr: Tr, typed: &ProgrammeForm, saved: &ProgrammeForm) -> AnyView {
    let typed = flat(tr, typed);
    let differ = flat(tr, saved)
        .into_iter()
        .filter(|row| !typed.contains(row));
    let rows: Vec<_> = differ
        .map(|(field, words)| {
            let shown = if words.is_empty() {
                t!(tr, programme_empty)
            } else {
                words
            };
            view! { <Fact name=label(tr, &field)><span class="line" dir="auto">{shown}</span></Fact> }
        })
        .collect();
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="preview" aria-labelledby="meanwhile">
            <h2 id="meanwhile">{t!(tr, programme_meanwhile)}</h2>
            <p>{t!(tr, programme_meanwhile_text)}</p>
            <Facts>{rows}</Facts>
        </section>
    }
    .into_any()
}

/// Every field by its name, with what stands in it, in words.
pub(super) fn flat(tr: Tr, form: &ProgrammeForm) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    let original = Language::from_code(&form.original);
    let original = original.map(|language| terms::language(tr, language));
    rows.push(("original".to_owned(), original.unwrap_or_default()));
    for (field, text) in [
        ("name", &form.name),
        ("summary", &form.summary),
        ("issuer", &form.issuer),
        ("funder", &form.funder),
        ("eligible", &form.eligible),
        ("offers", &form.offers),
        ("expectations", &form.expectations),
    ] {
        local(&mut rows, field, text);
    }
    let mut add = |field: &str, words: String| rows.push((field.to_owned(), words));
    let regions = form.regions.iter().map(|code| region(tr, code));
    add("regions", list(tr, regions));
    let spoken = form.languages.iter().filter_map(|l| Language::from_code(l));
    add(
        "languages",
        list(tr, spoken.map(|l| terms::language(tr, l))),
    );
    add("runs_from", form.runs_from.trim().to_owned());
    add("runs_until", form.runs_until.trim().to_owned());
    add("contact", form.contact.trim().to_owned());
    let mut partnerships = form.partnerships.clone();
    partnerships.sort();
    add("partnerships", partnerships.join(", "));
    let policy = &form.policy;
    for (rule, typed) in [
        ("visits_min", &policy.visits_min),
        ("visits_max", &policy.visits_max),
        ("visit_minutes", &policy.visit_minutes),
        ("season_start", &policy.season_start),
        ("season_end", &policy.season_end),
        ("themes_min", &policy.themes_min),
        ("book_at_least", &policy.book_at_least),
    ] {
        add(&format!("policy.{rule}"), typed.trim().to_owned());
    }
    let forms = policy.forms.iter().filter_map(|f| Form::from_code(f));
    let mut forms: Vec<_> = forms.collect();
    forms.sort();
    let forms = forms.into_iter().map(|form| terms::form(tr, form));
    add("policy.forms", list(tr, forms));
    for (rule, asked) in [
        ("civil_asked", policy.civil_asked),
        ("all_visits", policy.all_visits),
        ("seminar_first", policy.seminar_first),
    ] {
        add(&format!("policy.{rule}"), yes_no(tr, asked));
    }
    for (at, meeting) in form.meetings.iter().enumerate() {
        let of = |name: &str| format!("meetings.{at}.{name}");
        local(&mut rows, &of("title"), &meeting.title);
        local(&mut rows, &of("place"), &meeting.place);
        rows.push((of("date"), meeting.date.trim().to_owned()));
        rows.push((of("time"), meeting.time.trim().to_owned()));
        rows.push((of("zone"), zone(tr, &meeting.zone)));
        rows.push((of("minutes"), meeting.minutes.trim().to_owned()));
    }
    rows
}

fn local(rows: &mut Vec<(String, String)>, field: &str, text: &LocalText) {
    for language in Language::ALL {
        let words = text.exact(language).unwrap_or("").trim().to_owned();
        rows.push((of(field, language), words));
    }
}
