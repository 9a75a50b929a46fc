use super::*;
use crate::contract::problem::{FieldCode, FieldError};
use proptest::prelude::*;

fn facts(id: &str, visit: bool, seats_left: u32) -> SessionFacts<'_> {
    SessionFacts {
        id,
        visit,
        bookable: true,
        begun: false,
        seats_left,
        shared: false,
    }
}

fn at_least(at_least: u32) -> Policy {
    Policy {
        at_least,
        ..Policy::default()
    }
}

fn request() -> BookingRequest {
    BookingRequest {
        hospitation: "koeln-bethlehem".into(),
        sessions: vec!["a".into(), "b".into()],
        name: "Erika Muster".into(),
        mail: "erika@example.org".into(),
        municipality: "koeln".into(),
        affiliation: "administration".into(),
        language: "de".into(),
        ..BookingRequest::default()
    }
}

#[test]
fn a_complete_request_has_nothing_wrong() {
    let sessions = [facts("a", true, 3), facts("b", true, 1)];
    assert_eq!(check(&request(), &sessions, at_least(2)), []);
}

#[test]
fn an_empty_form_names_every_field_that_is_missing() {
    let errors = check(
        &BookingRequest::default(),
        &[facts("a", true, 3)],
        at_least(1),
    );
    let fields: Vec<_> = errors.iter().map(|e| (e.field.as_str(), e.code)).collect();
    assert_eq!(
        fields,
        [
            ("sessions", FieldCode::Required),
            ("name", FieldCode::Required),
            ("mail", FieldCode::Required),
            ("municipality", FieldCode::Required),
            ("affiliation", FieldCode::Required),
            ("language", FieldCode::NotAChoice),
        ]
    );
}

#[test]
fn a_session_that_filled_up_is_named() {
    let errors = check(
        &request(),
        &[facts("a", true, 0), facts("b", true, 1)],
        at_least(2),
    );
    assert_eq!(
        errors,
        [FieldError::new("sessions", FieldCode::SessionFull).about(vec!["a".into()])]
    );
}

#[test]
fn the_minimum_counts_visits_and_never_asks_for_more_than_are_left() {
    let mut request = request();
    request.sessions = vec!["s".into(), "a".into()];
    let three = [
        facts("s", false, 9),
        facts("a", true, 9),
        facts("b", true, 9),
        facts("c", true, 9),
    ];
    let errors = check(&request, &three, at_least(3));
    assert_eq!(
        errors,
        [FieldError::new("sessions", FieldCode::TooFew).limit(3)]
    );
    let one_left = [
        facts("s", false, 9),
        facts("a", true, 9),
        facts("b", true, 0),
    ];
    assert_eq!(check(&request, &one_left, at_least(3)), []);
}

#[test]
fn access_needs_want_a_consent_of_their_own() {
    let mut request = request();
    request.access_needs = "Untertitel".into();
    let sessions = [facts("a", true, 3), facts("b", true, 1)];
    assert_eq!(
        check(&request, &sessions, at_least(1)),
        [FieldError::new("access_consent", FieldCode::ConsentNeeded)]
    );
    request.access_consent = "1".into();
    assert_eq!(check(&request, &sessions, at_least(1)), []);
}

#[test]
fn what_ran_out_can_be_confirmed_while_its_session_has_room_or_was_waited_for() {
    let seat_or_wait = |state: &str, waited: bool, begun: bool, seats_left: u32| {
        let time = serde_json::json!({
            "date": { "year": 2027, "month": 5, "day": 4, "weekday": 2 },
            "start": { "hour": 14, "minute": 0 },
            "end": { "hour": 16, "minute": 0 },
            "zone": "Europe/Berlin",
        });
        let seat = serde_json::json!({
            "state": state,
            "participant": "p", "until": null, "position": null, "meeting_link": null,
            "waited": waited,
            "session": {
                "id": "a", "kind": "visit", "title": {}, "minutes": 120, "host_time": time,
                "guest_time": time, "reader_time": null, "capacity": 9,
                "seats_left": seats_left, "begun": begun, "cancelled": false,
                "form": "virtual", "shares": [], "shared": false,
            },
        });
        serde_json::from_value::<Seat>(seat).unwrap().confirmable()
    };
    let seat = |state, begun, left| seat_or_wait(state, false, begun, left);
    assert!(seat("held", false, 0), "its own seat is kept");
    assert!(seat("expired", false, 1));
    assert!(
        !seat("expired", false, 0),
        "after a partly late confirmation"
    );
    assert!(!seat("expired", true, 1));
    assert!(!seat("confirmed", false, 1));
    assert!(!seat("cancelled", false, 1));
    let wait = |state, begun, left| seat_or_wait(state, true, begun, left);
    assert!(wait("expired", false, 0), "it was for the queue");
    assert!(!wait("expired", true, 0));
}

#[test]
fn what_no_mail_may_carry_is_refused_where_it_was_typed() {
    let sessions = [facts("a", true, 3), facts("b", true, 1)];
    type Field = fn(&mut BookingRequest) -> &mut String;
    let name: (&str, Field) = ("name", |r| &mut r.name);
    let other: (&str, Field) = ("municipality_other", |r| &mut r.municipality_other);
    let mail: (&str, Field) = ("mail", |r| &mut r.mail);
    let needs: (&str, Field) = ("access_needs", |r| &mut r.access_needs);
    for ((field, of), typed) in [
        (name, "Erika\0"),
        (name, "Erika\nMuster"),
        (name, "Erika \u{202E}Muster"),
        (name, "win at https://evil.example"),
        (other, "Www.evil.example"),
        (other, "Stadt\u{7}"),
        (mail, "erika@example.org\0"),
        (needs, "captions\0"),
        (needs, "\u{2066}captions"),
    ] {
        let mut request = request();
        request.access_consent = "1".into();
        *of(&mut request) = typed.into();
        let expected = [FieldError::new(field, FieldCode::NotAllowed)];
        assert_eq!(
            check(&request, &sessions, at_least(2)),
            expected,
            "{field}: {typed:?}"
        );
    }
    let mut request = request();
    request.access_consent = "1".into();
    request.access_needs = "captions\r\n\tand a link: https://example.org".into();
    assert_eq!(check(&request, &sessions, at_least(2)), []);
}

#[test]
fn mail_addresses_are_told_from_other_texts() {
    for good in [
        "a@example.org",
        "wasser.amt+1@stadt-koeln.example",
        "e@exämple.org",
    ] {
        assert!(looks_like_mail(good), "{good}");
    }
    for bad in [
        "",
        "a",
        "@b.org",
        "a@",
        "a@b",
        "a b@c.org",
        "é@example.org",
        "a@b..org",
        "a@.org",
        "a@b.org\nBcc: x@y.org",
        "<a@b.org>",
        "a,b@c.org",
    ] {
        assert!(!looks_like_mail(bad), "{bad}");
    }
}

#[test]
fn colleagues_are_checked_one_by_one() {
    let sessions = [facts("a", true, 3), facts("b", true, 3)];
    let mut request = request();
    let person = |name: &str, mail: &str| Person {
        name: name.into(),
        mail: mail.into(),
    };
    request.colleagues = vec![
        person("Max Muster", "max@example.org"),
        person("", "ERIKA@example.org"),
    ];
    let errors = check(&request, &sessions, at_least(1));
    let fields: Vec<_> = errors.iter().map(|e| (e.field.as_str(), e.code)).collect();
    assert_eq!(
        fields,
        [
            ("colleague_name_2", FieldCode::Required),
            ("colleague_mail_2", FieldCode::SamePerson),
        ]
    );
    request.not_myself = "on".into();
    assert_eq!(request.people().len(), 2);
    request.colleagues = vec![person("Max", "x@example.org"); 11];
    let errors = check(
        &request,
        &[facts("a", true, 30), facts("b", true, 30)],
        at_least(1),
    );
    assert_eq!(
        (errors[0].field.as_str(), errors[0].code),
        ("colleagues", FieldCode::TooManyPeople)
    );
}

proptest! {
    #[test]
    fn a_hold_never_outlives_a_day_nor_the_start(now in 0_i64..4_000_000_000_000, left in 0_i64..10_000_000_000) {
        let until = hold_until(now, now + left);
        prop_assert!(until >= now);
        prop_assert!(until - now <= HOLD_MS);
        prop_assert!(until <= now + left);
    }
}
