//! The words for a programme's fields, and for what is wrong with them.

use super::super::words;
use crate::contract::language::Language;
use crate::contract::problem::{FieldCode, FieldError, Problem};
use crate::i18n::{Tr, formats};
use crate::posted::Refused;
use crate::ui::form::{OwnWords, PlainForms};
use crate::{t, terms};

/// The forms of a page about a programme.
pub(super) fn forms(tr: Tr, action: String, refused: Option<Refused>) -> PlainForms {
    PlainForms::new(tr, action, refused, OwnWords { refusal, field })
}

/// Whether somebody else has saved another version meanwhile.
pub(super) fn is_late(refused: Option<&Refused>) -> bool {
    refused.is_some_and(|refused| refused.problem.code == "changed-meanwhile")
}

fn refusal(tr: Tr, problem: &Problem) -> Option<String> {
    match problem.code.as_str() {
        "changed-meanwhile" => Some(t!(tr, programme_changed_meanwhile)),
        _ => words::refusal(tr, problem),
    }
}

fn field(tr: Tr, error: &FieldError) -> Option<String> {
    let last = error.field.rsplit('.').next().unwrap_or("");
    Some(match (last, error.code) {
        ("forms", FieldCode::Required) => t!(tr, problem_choose),
        (_, FieldCode::Required) => t!(tr, problem_required),
        ("slug", FieldCode::NotAllowed) => t!(tr, programme_slug_wrong),
        ("slug", FieldCode::NotAChoice) => t!(tr, programme_slug_taken),
        ("runs_from" | "runs_until", FieldCode::NotAllowed) => t!(tr, programme_no_partial_day),
        ("runs_until" | "season_end", FieldCode::BelowLeast) => t!(tr, programme_ends_first),
        ("season_start" | "season_end" | "date", FieldCode::NotAllowed) => t!(tr, people_no_day),
        ("time", FieldCode::NotAllowed) => t!(tr, programme_no_time),
        ("partnerships", FieldCode::NotAChoice) => t!(tr, programme_no_partnership),
        ("regions", FieldCode::NotAChoice) => t!(tr, programme_no_region),
        (_, FieldCode::NotTheSame) => t!(tr, programme_no_original),
        ("options", FieldCode::TooFew) => t!(tr, questions_few_options),
        _ => return None,
    })
}

/// What a field is called: by its name in the form.
pub(super) fn label(tr: Tr, field: &str) -> String {
    let parts: Vec<_> = field.split('.').collect();
    match parts.as_slice() {
        ["policy", rule] => rule_label(tr, rule),
        ["meetings"] => t!(tr, programme_meetings),
        ["questions"] => t!(tr, questions_title_short),
        [list @ ("meetings" | "questions"), number, rest @ ..] => {
            let number: i64 = number.parse().unwrap_or(0) + 1;
            let one = match *list {
                "meetings" => t!(tr, programme_meeting_number, number = number),
                _ => t!(tr, questions_number, number = number),
            };
            let part = in_language(tr, part_label(tr, rest[0]), rest);
            t!(tr, labelled, name = one, value = part)
        }
        [text, ..] => in_language(tr, text_label(tr, text), &parts),
        [] => String::new(),
    }
}

/// A label with the language that stands at the end of a name, where one does.
fn in_language(tr: Tr, label: String, parts: &[&str]) -> String {
    let last = parts.last().and_then(|code| Language::from_code(code));
    match last.filter(|_| parts.len() > 1) {
        Some(language) => format!("{label} ({})", terms::language(tr, language)),
        None => label,
    }
}

fn text_label(tr: Tr, field: &str) -> String {
    match field {
        "original" => t!(tr, programme_original),
        "name" => t!(tr, people_name),
        "slug" => t!(tr, programme_slug),
        "summary" => t!(tr, programme_summary),
        "issuer" => t!(tr, hospitations_issuer),
        "funder" => t!(tr, hospitations_funder),
        "eligible" => t!(tr, programme_eligible),
        "offers" => t!(tr, programme_offers),
        "expectations" => t!(tr, programme_expectations),
        "regions" => t!(tr, programme_regions),
        "languages" => t!(tr, hospitations_languages),
        "runs_from" => t!(tr, programme_runs_from),
        "runs_until" => t!(tr, programme_runs_until),
        "contact" => t!(tr, programme_contact),
        "partnerships" => t!(tr, programme_partnerships),
        other => other.to_owned(),
    }
}

fn rule_label(tr: Tr, rule: &str) -> String {
    match rule {
        "visits_min" => t!(tr, programme_visits_min),
        "visits_max" => t!(tr, programme_visits_max),
        "visit_minutes" => t!(tr, programme_visit_minutes),
        "season_start" => t!(tr, programme_season_start),
        "season_end" => t!(tr, programme_season_end),
        "themes_min" => t!(tr, programme_themes_min),
        "civil_asked" => t!(tr, programme_civil_asked),
        "forms" => t!(tr, programme_allowed_forms),
        "book_at_least" => t!(tr, programme_book_min),
        "all_visits" => t!(tr, programme_all_asked),
        _ => t!(tr, programme_seminar_asked),
    }
}

fn part_label(tr: Tr, part: &str) -> String {
    match part {
        "title" => t!(tr, programme_meeting_title),
        "place" => t!(tr, programme_meeting_place),
        "date" => t!(tr, programme_meeting_date),
        "time" => t!(tr, programme_meeting_time),
        "zone" => t!(tr, programme_meeting_zone),
        "minutes" => t!(tr, programme_meeting_minutes),
        "kind" => t!(tr, questions_kind),
        "text" => t!(tr, questions_text),
        "options" => t!(tr, questions_options),
        _ => t!(tr, questions_place),
    }
}

/// A zone as a form offers it: "Hebron (palästinensische Zeit)".
pub(super) fn zone(tr: Tr, iana: &str) -> String {
    match iana.rsplit_once('/') {
        Some((_, city)) => format!("{} ({})", city.replace('_', " "), terms::zone(tr, iana)),
        None => terms::zone(tr, iana),
    }
}

/// A region by its code: a country, or a state of one.
pub(super) fn region(tr: Tr, code: &str) -> String {
    tr.region(code)
        .map_or_else(|| terms::country(tr, code), str::to_owned)
}

/// Whether something is so, in a word.
pub(super) fn yes_no(tr: Tr, yes: bool) -> String {
    if yes {
        t!(tr, programme_yes)
    } else {
        t!(tr, programme_no)
    }
}

/// Several words with their commas; nothing for none.
pub(super) fn list(tr: Tr, words: impl Iterator<Item = String>) -> String {
    formats::list(tr, &words.collect::<Vec<_>>())
}
