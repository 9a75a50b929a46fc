use proptest::prelude::*;

use super::super::problem::FieldCode;
use super::*;

fn text(words: &str) -> LocalText {
    LocalText {
        de: Some(words.to_owned()),
        ..LocalText::default()
    }
}

fn form() -> ProgrammeForm {
    ProgrammeForm {
        original: "de".into(),
        name: text("Fachaustausch"),
        summary: text("Verwaltungen lernen voneinander."),
        issuer: text("eine Servicestelle"),
        funder: text("ein Ministerium"),
        offers: text("Rat\nHilfe"),
        regions: vec!["DE-NW".into(), "PS".into()],
        languages: vec!["ar".into()],
        runs_from: "2023".into(),
        contact: "exchange@example.org".into(),
        policy: PolicyForm {
            visits_min: "3".into(),
            visits_max: "5".into(),
            visit_minutes: "120".into(),
            season_start: "2027-05-01".into(),
            season_end: "2027-09-30".into(),
            themes_min: "1".into(),
            forms: vec!["virtual".into()],
            book_at_least: "2".into(),
            ..PolicyForm::default()
        },
        meetings: vec![MeetingForm {
            title: text("Auftakt"),
            date: "2028-02-29".into(),
            time: "10:00".into(),
            zone: "Europe/Berlin".into(),
            minutes: "90".into(),
            ..MeetingForm::default()
        }],
        ..ProgrammeForm::default()
    }
}

fn wrong(change: impl Fn(&mut ProgrammeForm)) -> Vec<(String, &'static str)> {
    let mut form = form();
    change(&mut form);
    let errors = check_programme(&form).into_iter();
    errors.map(|e| (e.field, e.code.code())).collect()
}

#[test]
fn a_whole_programme_is_fine_and_an_empty_one_names_what_is_missing() {
    assert_eq!(wrong(|_| {}), []);
    let named = wrong(|form| *form = ProgrammeForm::default());
    let fields: Vec<_> = named.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(
        fields,
        [
            "original",
            "name.de",
            "summary.de",
            "issuer.de",
            "funder.de",
            "policy.visits_min",
            "policy.visits_max",
            "policy.visit_minutes",
            "policy.season_start",
            "policy.season_end",
            "policy.themes_min",
            "policy.forms",
            "policy.book_at_least",
        ]
    );
}

#[test]
fn numbers_and_days_stand_in_their_order() {
    let named = wrong(|form| {
        form.policy.visits_max = "2".into();
        form.policy.season_end = "2027-04-30".into();
        form.policy.book_at_least = "31".into();
        form.runs_until = "2022-12".into();
    });
    let expected = [
        ("runs_until", "below-least"),
        ("policy.visits_max", "below-least"),
        ("policy.season_end", "below-least"),
        ("policy.book_at_least", "above-most"),
    ];
    assert_eq!(named, expected.map(|(f, c)| (f.to_owned(), c)));
    assert_eq!(wrong(|form| form.runs_until = "2023-01".into()), []);
}

#[test]
fn a_translation_needs_its_original() {
    let named = wrong(|form| {
        form.original = "ar".into();
        form.name.ar = Some("تبادل".into());
        form.summary.ar = Some("إدارات".into());
        form.issuer.ar = Some("جهة".into());
        form.funder.ar = Some("وزارة".into());
        form.offers.ar = Some("مشورة".into());
        form.eligible.fr = Some("Communes".into());
        form.meetings.clear();
    });
    let expected = [
        ("eligible.ar", "required"),
        // The second line is a translation of nothing.
        ("offers.de", "not-the-same"),
    ];
    assert_eq!(named, expected.map(|(f, c)| (f.to_owned(), c)));
}

#[test]
fn what_cannot_be_meant_is_named() {
    let named = wrong(|form| {
        form.slug = "new".into();
        form.regions = vec!["Palestine".into()];
        form.languages = vec!["xx".into()];
        form.contact = "nobody".into();
        form.runs_from = "last year".into();
        form.summary.en = Some("\0".into());
        form.policy.forms = vec!["by-mail".into()];
        form.meetings[0].date = "2027-02-29".into();
        form.meetings[0].time = "24:00".into();
        form.meetings[0].minutes = "4294967296".into();
    });
    let expected = [
        ("slug", "not-allowed"),
        ("summary.en", "not-allowed"),
        ("regions", "not-a-choice"),
        ("languages", "not-a-choice"),
        ("runs_from", "not-allowed"),
        ("contact", "mail-invalid"),
        ("policy.forms", "not-a-choice"),
        ("meetings.0.date", "not-allowed"),
        ("meetings.0.time", "not-allowed"),
        ("meetings.0.minutes", "no-number"),
    ];
    assert_eq!(named, expected.map(|(f, c)| (f.to_owned(), c)));
}

#[test]
fn a_meeting_of_which_nothing_was_typed_is_none() {
    let mut form = form();
    let blank = MeetingForm {
        zone: "Europe/Berlin".into(),
        title: text(" "),
        ..MeetingForm::default()
    };
    form.meetings.push(blank);
    form.contact = " exchange@example.org ".into();
    let trimmed = form.trimmed();
    assert_eq!(trimmed.meetings.len(), 1);
    assert_eq!(trimmed.contact, "exchange@example.org");
}

/// A point: words in some languages, in German at least.
fn point() -> impl Strategy<Value = LocalText> {
    let words = "[a-zäöü]{1,8}( [a-z]{1,8})?";
    (words, proptest::option::of("[ا-ي]{1,8}")).prop_map(|(de, ar)| LocalText {
        de: Some(de),
        ar,
        ..LocalText::default()
    })
}

proptest! {
    #[test]
    fn points_are_read_as_they_were_written(all in proptest::collection::vec(point(), 0..8)) {
        prop_assert_eq!(points(&lines(&all)), all);
    }

    #[test]
    fn whatever_is_typed_is_answered(typed in ".{0,40}") {
        let errors = wrong(|form| {
            form.policy.visits_min.clone_from(&typed);
            form.policy.season_start.clone_from(&typed);
            form.runs_from.clone_from(&typed);
            form.meetings[0].time.clone_from(&typed);
            form.regions = vec![typed.clone()];
        });
        for (field, code) in errors {
            prop_assert!(!field.is_empty() && FieldCode::from_code(code).is_some());
        }
    }

    #[test]
    fn a_policy_without_an_error_is_one_that_the_database_keeps(
        least in 0_u32..40, most in 0_u32..40, book in 0_u32..40,
    ) {
        let typed = PolicyForm {
            visits_min: least.to_string(),
            visits_max: most.to_string(),
            book_at_least: book.to_string(),
            ..form().policy
        };
        if let Ok(policy) = check_policy(&typed) {
            prop_assert!(0 < policy.visits_min && policy.visits_min <= policy.visits_max);
            prop_assert!(0 < policy.book_at_least && policy.book_at_least <= policy.visits_max);
            prop_assert_eq!(PolicyForm::from(&policy), typed);
        }
    }
}
