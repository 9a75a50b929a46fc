use super::super::draft::{DraftSession, ShareSeats};
use super::*;
use proptest::prelude::*;

#[test]
fn a_day_is_a_day_of_the_calendar() {
    assert_eq!(day("2028-02-29"), Some((2028, 2, 29)));
    for none in [
        "2027-02-29",
        "2027-13-01",
        "2027-00-10",
        "2027-04-31",
        "27-04-01",
        "0000-01-01",
        "2027/04/01",
        "",
        "２027-04-01",
    ] {
        assert_eq!(day(none), None, "{none}");
    }
    assert_eq!(time("09:05"), Some((9, 5)));
    for none in ["24:00", "9:00", "09:60", "0900", "", "+9:00"] {
        assert_eq!(time(none), None, "{none}");
    }
}

#[test]
fn what_is_typed_is_kept_without_spaces_and_empty_texts() {
    let mut content = DraftContent::default();
    content.texts.title.de = Some("  Wasser  ".to_owned());
    content.texts.title.ar = Some(" \n".to_owned());
    content.civil.host.groups = vec![CivilGroup::default()];
    for part in DraftPart::ALL {
        tidy(*part, &mut content);
    }
    assert_eq!(content.texts.title.de.as_deref(), Some("Wasser"));
    assert_eq!(content.texts.title.ar, None);
    assert!(content.civil.host.groups.is_empty());
}

#[test]
fn unknown_codes_and_endless_lists_are_named_by_field() {
    let mut content = DraftContent::default();
    let session = DraftSession {
        kind: "party".to_owned(),
        date: "soon".to_owned(),
        seats: vec![ShareSeats {
            share: "best-friends".to_owned(),
            seats: 3,
        }],
        ..DraftSession::default()
    };
    content.sessions.sessions = vec![session; SESSIONS + 1];
    tidy(DraftPart::Sessions, &mut content);
    let errors = check_kept(DraftPart::Sessions, &content);
    for field in [
        "sessions",
        "sessions.0.kind",
        "sessions.40.date",
        "sessions.7.seats",
    ] {
        assert!(errors.iter().any(|e| e.field == field), "{field}");
    }
}

proptest! {
    #[test]
    fn tidying_twice_changes_nothing_more(title in ".{0,40}", contact in ".{0,20}") {
        let mut once = DraftContent::default();
        once.texts.title.de = Some(title);
        once.basics.contact = contact.clone();
        once.basics.themes = vec![contact.clone(), contact];
        for part in DraftPart::ALL {
            tidy(*part, &mut once);
        }
        let mut twice = once.clone();
        for part in DraftPart::ALL {
            tidy(*part, &mut twice);
        }
        prop_assert_eq!(once, twice);
    }
}
