use proptest::prelude::*;

use super::*;

fn day(month: u32, day: u32) -> String {
    format!("2027-{month:02}-{day:02}")
}

prop_compose! {
    /// A policy of any numbers, with a season inside of a year.
    fn policies()(
        visits_min in 1_u32..5, more in 0_u32..4, visit_minutes in 30_u32..240,
        start in 2_u32..6, months in 0_u32..5, themes_min in 1_u32..4,
    ) -> ProgrammePolicy {
        ProgrammePolicy {
            visits_min,
            visits_max: visits_min + more,
            visit_minutes,
            season_start: day(start, 1),
            season_end: day(start + months, 28),
            themes_min,
            civil_asked: true,
            forms: vec![Form::Virtual, Form::OnSite],
            book_at_least: 1,
            all_visits: false,
            seminar_first: false,
        }
    }
}

prop_compose! {
    /// A policy, and a draft that keeps all of it.
    fn fitting()(policy in policies())(
        visits in policy.visits_min..=policy.visits_max, policy in Just(policy),
        more in 0_u32..3, last in any::<bool>(),
    ) -> (ProgrammePolicy, Draft) {
        let date = if last { &policy.season_end } else { &policy.season_start };
        let visit = DraftVisit { date: date.clone(), minutes: policy.visit_minutes };
        let draft = Draft {
            form: Form::Virtual,
            visits: vec![visit; visits as usize],
            themes: policy.themes_min + more,
            civil_host: true,
            civil_guest: true,
        };
        (policy, draft)
    }
}

/// Breaks a rule of a draft, and no other.
fn break_rule(rule: Rule, policy: &ProgrammePolicy, draft: &mut Draft) {
    match rule {
        Rule::FormNotAllowed => draft.form = Form::Hybrid,
        Rule::TooFewVisits => draft.visits.truncate(policy.visits_min as usize - 1),
        Rule::TooManyVisits => {
            let visit = DraftVisit {
                date: policy.season_start.clone(),
                minutes: policy.visit_minutes,
            };
            draft.visits.resize(policy.visits_max as usize + 1, visit);
        }
        Rule::VisitMinutes => draft.visits[0].minutes += 1,
        Rule::OutOfSeason => draft.visits[0].date = day(1, 31),
        Rule::TooFewThemes => draft.themes = policy.themes_min - 1,
        Rule::CivilHost => draft.civil_host = false,
        Rule::CivilGuest => draft.civil_guest = false,
    }
}

fn rules(policy: &ProgrammePolicy, draft: &Draft) -> Vec<Rule> {
    broken(policy, draft).into_iter().map(|b| b.rule).collect()
}

proptest! {
    #[test]
    fn a_draft_that_keeps_every_rule_breaks_none((policy, draft) in fitting()) {
        prop_assert_eq!(broken(&policy, &draft), vec![]);
    }

    #[test]
    fn exactly_the_rules_that_are_broken_are_listed_each_once(
        (policy, mut draft) in fitting(), chosen in prop::sample::subsequence(Rule::ALL.to_vec(), 0..=8),
    ) {
        // Nothing has too few and too many visits, and what has none has none of a wrong length.
        let few = chosen.contains(&Rule::TooFewVisits);
        let none_left = few && policy.visits_min == 1;
        let chosen: Vec<_> = chosen
            .into_iter()
            .filter(|rule| !(few && *rule == Rule::TooManyVisits))
            .filter(|rule| !(none_left && matches!(rule, Rule::VisitMinutes | Rule::OutOfSeason)))
            .collect();
        for rule in &chosen {
            break_rule(*rule, &policy, &mut draft);
        }
        prop_assert_eq!(rules(&policy, &draft), chosen);
    }

    #[test]
    fn who_does_not_ask_for_civil_society_gets_no_complaint((mut policy, mut draft) in fitting()) {
        policy.civil_asked = false;
        draft.civil_host = false;
        draft.civil_guest = false;
        prop_assert_eq!(rules(&policy, &draft), vec![]);
    }

    #[test]
    fn on_site_neither_number_nor_length_of_visits_is_asked_for(
        (policy, mut draft) in fitting(), visits in 0_usize..9, minutes in 1_u32..600,
    ) {
        let date = policy.season_end.clone();
        draft.form = Form::OnSite;
        draft.visits = vec![DraftVisit { date, minutes }; visits];
        prop_assert_eq!(rules(&policy, &draft), vec![]);
    }
}

#[test]
fn what_is_broken_names_the_programmes_number_and_the_visits() {
    let policy = ProgrammePolicy {
        visits_min: 3,
        visits_max: 5,
        visit_minutes: 120,
        season_start: day(5, 1),
        season_end: day(9, 30),
        themes_min: 1,
        civil_asked: true,
        forms: vec![Form::Virtual],
        book_at_least: 2,
        all_visits: false,
        seminar_first: false,
    };
    let visit = |date, minutes| DraftVisit { date, minutes };
    let draft = Draft {
        form: Form::Virtual,
        visits: vec![visit(day(4, 30), 90), visit(day(10, 1), 120)],
        themes: 0,
        civil_host: true,
        civil_guest: false,
    };
    let broken = broken(&policy, &draft);
    let facts: Vec<_> = broken
        .iter()
        .map(|b| (b.rule.code(), b.limit, b.visits.as_slice()))
        .collect();
    let expected: [(&str, Option<u32>, &[u32]); 5] = [
        ("too-few-visits", Some(3), &[]),
        ("visit-minutes", Some(120), &[1]),
        ("out-of-season", None, &[1, 2]),
        ("too-few-themes", Some(1), &[]),
        ("civil-guest", None, &[]),
    ];
    assert_eq!(facts, expected);
}
