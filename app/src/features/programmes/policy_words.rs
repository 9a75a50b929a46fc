//! A programme's policy in words; every number comes from its data.

use crate::contract::programme::{ProgrammeCard, ProgrammePolicy};
use crate::i18n::{Tr, formats};
use crate::{t, terms};

/// The rules of a programme's hospitations, a line each.
pub(super) fn rules(tr: Tr, policy: &ProgrammePolicy) -> Vec<String> {
    let forms: Vec<_> = policy.forms.iter().map(|f| terms::form(tr, *f)).collect();
    let themes =
        (policy.themes_min > 0).then(|| t!(tr, programme_themes, count = policy.themes_min));
    let booking = if policy.all_visits {
        t!(tr, programme_all_visits)
    } else {
        t!(tr, programme_book_at_least, count = policy.book_at_least)
    };
    let lines = [
        Some(visits(tr, policy)),
        season(tr, policy),
        // No "and" between them: hybrid has one itself in some languages.
        (!forms.is_empty()).then(|| t!(tr, programme_forms, forms = forms.join(" · "))),
        themes,
        policy.civil_asked.then(|| t!(tr, programme_civil)),
        Some(booking),
        policy
            .seminar_first
            .then(|| t!(tr, programme_seminar_first)),
    ];
    lines.into_iter().flatten().collect()
}

/// "3 bis 5 Termine von je 120 Minuten".
fn visits(tr: Tr, policy: &ProgrammePolicy) -> String {
    let minutes = i64::from(policy.visit_minutes);
    if policy.visits_min == policy.visits_max {
        t!(
            tr,
            programme_visits,
            count = policy.visits_max,
            minutes = minutes
        )
    } else {
        t!(
            tr,
            programme_visits_between,
            least = i64::from(policy.visits_min),
            most = policy.visits_max,
            minutes = minutes
        )
    }
}

/// "Saison: Mai bis September 2027": months, and the year once where it is one.
fn season(tr: Tr, policy: &ProgrammePolicy) -> Option<String> {
    let (from, to) = (policy.season_start.get(..7)?, policy.season_end.get(..7)?);
    let month: u8 = from.get(5..)?.parse().ok()?;
    let from = if from.get(..4) == to.get(..4) {
        formats::month(tr, month)
    } else {
        formats::partial_date(tr, from)
    };
    let to = formats::partial_date(tr, to);
    Some(t!(tr, programme_season, from = from, to = to))
}

/// When a programme runs, where anything is known of it.
pub(super) fn running(tr: Tr, card: &ProgrammeCard) -> Option<String> {
    let (from, to) = (&card.runs_from, &card.runs_until);
    let (since, until) = (
        formats::partial_date(tr, from),
        formats::partial_date(tr, to),
    );
    match (from.is_empty(), to.is_empty()) {
        (true, true) => None,
        (false, true) => Some(t!(tr, programme_running_since, from = since)),
        (true, false) => Some(t!(tr, programme_running_until, to = until)),
        (false, false) => Some(t!(tr, programme_running_between, from = since, to = until)),
    }
}

/// A region by its code: a country, or a state of one.
pub(super) fn region(tr: Tr, code: &str) -> String {
    tr.region(code)
        .map_or_else(|| terms::country(tr, code), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::hospitation::Form;
    use crate::contract::language::Language;

    fn policy() -> ProgrammePolicy {
        ProgrammePolicy {
            visits_min: 3,
            visits_max: 5,
            visit_minutes: 120,
            season_start: "2027-05-01".into(),
            season_end: "2027-09-30".into(),
            themes_min: 1,
            civil_asked: true,
            forms: vec![Form::Virtual],
            book_at_least: 2,
            all_visits: false,
            seminar_first: false,
        }
    }

    #[test]
    fn a_policy_reads_as_its_numbers_say() {
        let de = Tr::of(Language::De);
        let lines = rules(de, &policy());
        assert_eq!(lines[0], "3 bis 5 Termine von je 120 Minuten");
        assert_eq!(lines[1], "Saison: Mai bis September 2027");
        let other = ProgrammePolicy {
            visits_min: 2,
            visits_max: 2,
            visit_minutes: 45,
            season_start: "2026-11-01".into(),
            season_end: "2027-02-28".into(),
            civil_asked: false,
            ..policy()
        };
        let lines = rules(de, &other);
        assert_eq!(lines[0], "2 Termine von je 45 Minuten");
        assert_eq!(lines[1], "Saison: November 2026 bis Februar 2027");
        assert_eq!(lines.len(), rules(de, &policy()).len() - 1);
    }

    #[test]
    fn every_language_says_every_rule() {
        for language in Language::ALL {
            let policy = ProgrammePolicy {
                seminar_first: true,
                ..policy()
            };
            let lines = rules(Tr::of(language), &policy);
            assert_eq!(lines.len(), 7, "{language:?}");
            assert!(lines[0].contains("120"), "{lines:?}");
        }
    }
}
