//! The words of drafts: states, parts, rules that are broken, what is refused.

use crate::contract::draft::{BlockKind, CivilKind, DraftContent, DraftPart};
use crate::contract::draft_office::{DeedKind, OfficeState, Saved};
use crate::contract::hospitation::{SessionKind, Side};
use crate::contract::problem::{FieldCode, FieldError, Problem};
use crate::contract::programme::{Broken, Rule};
use crate::contract::running::ExceptionKind;
use crate::contract::text::LocalText;
use crate::contract::time::LocalTime;
use crate::i18n::{Tr, formats};
use crate::posted::Refused;
use crate::ui::form::{OwnWords, PlainForms};
use crate::{t, terms};

/// The code of a refusal: somebody else has saved meanwhile.
pub(super) const MEANWHILE: &str = "changed-meanwhile";

/// The forms of a page of drafts.
pub(super) fn forms(tr: Tr, action: String, refused: Option<Refused>) -> PlainForms {
    PlainForms::new(tr, action, refused, OwnWords { refusal, field })
}

fn refusal(tr: Tr, problem: &Problem) -> Option<String> {
    if problem.code == MEANWHILE {
        return Some(t!(tr, draft_meanwhile));
    }
    if problem.code == "return-exists" {
        return Some(t!(tr, draft_has_return));
    }
    // Which fields it is about stands below, each with a link.
    if problem.status == 422 && !problem.errors.is_empty() {
        return Some(t!(tr, booking_errors));
    }
    super::super::words::refusal(tr, problem)
}

fn field(tr: Tr, error: &FieldError) -> Option<String> {
    let (field, code) = (error.field.as_str(), error.code);
    Some(match (field, code) {
        ("host" | "guest", FieldCode::NotAChoice) => t!(tr, people_no_municipality),
        ("guest", FieldCode::NotTheSame | FieldCode::SamePerson) => t!(tr, draft_same_town),
        (
            "programme" | "source" | "form" | "basics.form" | "basics.languages",
            FieldCode::Required,
        ) => t!(tr, problem_choose),
        ("source", _) => t!(tr, draft_no_itinerary),
        (_, FieldCode::BelowTaken) if field.ends_with(".kind") => t!(tr, draft_kind_taken),
        (_, FieldCode::Required) => t!(tr, problem_required),
        (_, FieldCode::TooFew) => t!(tr, problem_below_least, number = error.limit.unwrap_or(1)),
        _ => return None,
    })
}

/// What is wrong with a field of a draft.
pub(super) fn wrong(tr: Tr, error: &FieldError) -> String {
    field(tr, error).unwrap_or_else(|| terms::field_error(tr, error, &|_| String::new()))
}

/// How far a hospitation has come.
pub(super) fn state(tr: Tr, state: OfficeState) -> String {
    match state {
        OfficeState::Draft => t!(tr, draft_state_draft),
        OfficeState::Published => t!(tr, draft_state_published),
        OfficeState::Closed => t!(tr, draft_state_closed),
        OfficeState::Cancelled => t!(tr, draft_state_cancelled),
    }
}

/// What needs somebody, in short.
pub(super) fn exception(tr: Tr, kind: ExceptionKind) -> String {
    match kind {
        ExceptionKind::NotReady => t!(tr, draft_needs_not_ready),
        ExceptionKind::NotMarked => t!(tr, draft_needs_not_marked),
        ExceptionKind::FewBookings => t!(tr, draft_needs_few_bookings),
        ExceptionKind::NoLink => t!(tr, draft_needs_no_link),
        ExceptionKind::NoModerator => t!(tr, draft_needs_no_moderator),
        ExceptionKind::NoInterpreter => t!(tr, draft_needs_no_interpreter),
        ExceptionKind::NoCivilSociety => t!(tr, draft_needs_no_civil_society),
    }
}

/// A part of a draft.
pub(super) fn part(tr: Tr, part: DraftPart) -> String {
    match part {
        DraftPart::Basics => t!(tr, draft_part_basics),
        DraftPart::Texts => t!(tr, draft_part_texts),
        DraftPart::Sessions => t!(tr, draft_part_sessions),
        DraftPart::Itinerary => t!(tr, draft_part_itinerary),
        DraftPart::Civil => t!(tr, draft_part_civil),
    }
}

/// A kind of block.
pub(super) fn block_kind(tr: Tr, kind: BlockKind) -> String {
    match kind {
        BlockKind::Visit => t!(tr, block_visit),
        BlockKind::Talk => t!(tr, block_talk),
        BlockKind::Tour => t!(tr, block_tour),
    }
}

/// A kind of group.
pub(super) fn civil_kind(tr: Tr, kind: CivilKind) -> String {
    match kind {
        CivilKind::Association => t!(tr, civil_association),
        CivilKind::ThematicGroup => t!(tr, civil_thematic_group),
        CivilKind::Other => t!(tr, civil_other),
    }
}

/// What a hospitation is called; its two sides while it has no title.
pub(super) fn title(tr: Tr, title: &LocalText, host: &Side, guest: &Side) -> String {
    let own = title.get(tr.language());
    if own.is_empty() {
        sides(tr, host, guest)
    } else {
        own.to_owned()
    }
}

/// "Beit Jala lädt Bergisch Gladbach ein".
pub(super) fn sides(tr: Tr, host: &Side, guest: &Side) -> String {
    let name = |side: &Side| side.names.get(tr.language()).to_owned();
    t!(
        tr,
        hospitations_between,
        host = name(host),
        guest = name(guest)
    )
}

/// A moment on the office's clock.
pub(super) fn moment(tr: Tr, at: &LocalTime) -> String {
    let date = formats::medium_date(tr, &at.date);
    let time = formats::time_of_day(at.start);
    t!(tr, office_moment, date = date, time = time)
}

/// Who saved last, and when.
pub(super) fn saved(tr: Tr, saved: Option<&Saved>) -> String {
    match saved {
        None => t!(tr, draft_never_saved),
        Some(saved) if saved.by.is_empty() => t!(tr, draft_saved, at = moment(tr, &saved.at)),
        Some(saved) => t!(
            tr,
            draft_saved_by,
            at = moment(tr, &saved.at),
            name = saved.by.as_str()
        ),
    }
}

/// The day of an instant in UTC: for dates on which nothing hangs.
pub(super) fn day(tr: Tr, milliseconds: i64) -> String {
    // Days since 1 March of the year 0 in the calendar that counts leap years throughout.
    let days = milliseconds.div_euclid(86_400_000) + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    formats::partial_date(tr, &format!("{year:04}-{month:02}-{day:02}"))
}

/// A rule that is broken, in words. Visits are named by their number among all sessions, as on the page.
pub(super) fn rule(tr: Tr, broken: &Broken, content: &DraftContent) -> String {
    let limit = broken.limit.unwrap_or_default();
    let visits: Vec<_> = rows_of(broken, content)
        .map(|row| (row + 1).to_string())
        .collect();
    let visits = formats::list(tr, &visits);
    match broken.rule {
        Rule::FormNotAllowed => t!(tr, rule_form),
        Rule::TooFewVisits => t!(tr, rule_too_few_visits, number = limit),
        Rule::TooManyVisits => t!(tr, rule_too_many_visits, number = limit),
        Rule::VisitMinutes => t!(tr, rule_visit_minutes, number = limit, visits = visits),
        Rule::OutOfSeason => t!(tr, rule_out_of_season, visits = visits),
        Rule::TooFewThemes => t!(tr, rule_too_few_themes, number = limit),
        Rule::CivilHost => t!(tr, rule_civil_host),
        Rule::CivilGuest => t!(tr, rule_civil_guest),
    }
}

/// The rows of the visits that a rule is about, among all sessions.
fn rows_of(broken: &Broken, content: &DraftContent) -> impl Iterator<Item = usize> {
    let sessions = content.sessions.sessions.iter().enumerate();
    let visits = sessions.filter(|(_, session)| session.kind == SessionKind::Visit.code());
    let visits: Vec<_> = visits.map(|(row, _)| row).collect();
    let numbers = broken.visits.clone().into_iter();
    numbers.filter_map(move |number| {
        let at = usize::try_from(number).ok()?.checked_sub(1)?;
        visits.get(at).copied()
    })
}

/// The field at which a broken rule is mended: the first, where it is about several visits.
pub(super) fn rule_field(broken: &Broken, content: &DraftContent) -> String {
    let of_visit = |field: &str| {
        let row = rows_of(broken, content).next();
        row.map_or_else(
            || "sessions".to_owned(),
            |row| format!("sessions.{row}.{field}"),
        )
    };
    match broken.rule {
        Rule::FormNotAllowed => "basics.form".to_owned(),
        Rule::TooFewVisits | Rule::TooManyVisits => "sessions".to_owned(),
        Rule::VisitMinutes => of_visit("minutes"),
        Rule::OutOfSeason => of_visit("date"),
        Rule::TooFewThemes => "basics.themes".to_owned(),
        Rule::CivilHost => "civil.host".to_owned(),
        Rule::CivilGuest => "civil.guest".to_owned(),
    }
}

/// The part that a field belongs to.
pub(super) fn part_of(field: &str) -> Option<DraftPart> {
    DraftPart::from_code(field.split('.').next().unwrap_or(field))
}

/// What was done beside the versions.
pub(super) fn deed(tr: Tr, kind: DeedKind) -> String {
    match kind {
        DeedKind::Link => t!(tr, draft_deed_link),
        DeedKind::NoLink => t!(tr, draft_deed_no_link),
        DeedKind::Moderator => t!(tr, draft_deed_moderator),
        DeedKind::NoModerator => t!(tr, draft_deed_no_moderator),
        DeedKind::Interpreters => t!(tr, draft_deed_interpreters),
        DeedKind::NoInterpreters => t!(tr, draft_deed_no_interpreters),
        DeedKind::Outcome => t!(tr, draft_deed_outcome),
        DeedKind::Closed => t!(tr, draft_deed_closed),
        DeedKind::Cancelled => t!(tr, draft_deed_cancelled),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::draft::DraftSession;
    use crate::contract::language::Language;

    #[test]
    fn an_instant_has_its_day() {
        let de = Tr::of(Language::De);
        assert_eq!(day(de, 0), "1. Januar 1970");
        assert_eq!(day(de, 951_782_400_000), "29. Februar 2000");
        assert_eq!(day(de, 1_798_761_599_999), "31. Dezember 2026");
    }

    #[test]
    fn every_rule_is_mended_in_a_part() {
        for rule in Rule::ALL {
            let broken = Broken {
                rule: *rule,
                limit: None,
                visits: vec![2],
            };
            let field = rule_field(&broken, &DraftContent::default());
            assert!(part_of(&field).is_some(), "{rule:?}");
        }
    }

    #[test]
    fn a_visit_is_named_by_its_place_among_all_sessions() {
        let mut content = DraftContent::default();
        content.sessions.sessions = ["exploration", "visit", "seminar", "visit"]
            .map(|kind| DraftSession {
                kind: kind.to_owned(),
                ..DraftSession::default()
            })
            .into();
        let broken = Broken {
            rule: Rule::VisitMinutes,
            limit: Some(120),
            visits: vec![2],
        };
        assert_eq!(rule_field(&broken, &content), "sessions.3.minutes");
        let words = rule(Tr::of(Language::De), &broken, &content);
        assert!(words.contains('4') && words.contains("120"), "{words}");
    }
}
