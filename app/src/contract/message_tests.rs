use proptest::prelude::*;

use super::*;

fn written(subject: &str, text: &str) -> MessageRequest {
    let mut request = MessageRequest {
        states: vec!["confirmed".into()],
        ..MessageRequest::default()
    };
    request.subject.set(Language::De, subject.into());
    request.text.set(Language::De, text.into());
    request
}

fn wrong_in(request: &MessageRequest) -> Vec<(String, FieldCode)> {
    let errors = check_message(request, Language::De).into_iter();
    errors.map(|error| (error.field, error.code)).collect()
}

#[test]
fn a_message_needs_people_a_subject_and_a_text_in_one_language() {
    let nothing = wrong_in(&MessageRequest::default());
    let fields: Vec<_> = nothing.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["states", "subject.de", "text.de"]);
    assert_eq!(wrong_in(&written("Neuer Raum", "Wir treffen uns.")), []);
    let mut half = written("Neuer Raum", "Wir treffen uns.");
    half.subject.set(Language::Ar, "قاعة جديدة".into());
    assert_eq!(
        wrong_in(&half),
        [("text.ar".to_owned(), FieldCode::Required)]
    );
}

#[test]
fn what_nobody_fills_is_found_in_its_field() {
    for left in [
        "Raum {room}",
        "Raum {name",
        "Raum name}",
        "um [Uhrzeit]",
        "Raum ____",
        "Raum XXX",
        "{ name }",
        "{{name}}",
    ] {
        let wrong = wrong_in(&written("Neuer Raum", left));
        let expected = [("text.de".to_owned(), FieldCode::PlaceholderLeft)];
        assert_eq!(wrong, expected, "{left}");
    }
    let fine = "{name}: {session}, {time}\n{page} (XX) __ [";
    assert_eq!(wrong_in(&written("{session}", fine)), []);
}

#[test]
fn what_cannot_be_kept_is_refused() {
    let wrong = wrong_in(&written("eine\nzweite", "\0"));
    assert!(wrong.iter().all(|(_, code)| *code == FieldCode::NotAllowed));
    assert_eq!(wrong.len(), 2);
    let long = written(&"a".repeat(151), &"a".repeat(5001));
    let wrong = wrong_in(&long);
    assert!(wrong.iter().all(|(_, code)| *code == FieldCode::TooLong));
}

#[test]
fn who_reads_another_language_gets_the_original_or_the_first() {
    use Language::{Ar, De, En, Fr};
    for (written, reader, original, expected) in [
        (&[De, Ar][..], Ar, De, Some(Ar)),
        (&[De, Ar], Fr, Ar, Some(Ar)),
        (&[De, Ar], Fr, En, Some(De)),
        (&[], Fr, En, None),
    ] {
        assert_eq!(language_for(written, reader, original), expected);
    }
}

#[test]
fn who_moderates_writes_to_the_confirmed_people_of_their_sessions() {
    let own = ["a".to_owned()];
    let moderates = Sender::Moderates(&own);
    let confirmed = [SeatState::Confirmed];
    assert!(may_write(moderates, "a", &confirmed));
    assert!(!may_write(moderates, "b", &confirmed));
    assert!(!may_write(moderates, "", &confirmed));
    assert!(!may_write(moderates, "a", &[SeatState::Waiting]));
    assert!(may_write(Sender::Leads, "", &[SeatState::Waiting]));
}

#[test]
fn chosen_people_get_it_whatever_their_state_unless_they_gave_their_seat_back() {
    let request = MessageRequest {
        people: vec!["one".into()],
        ..written("a", "b")
    };
    assert!(request.is_for("s", SeatState::Waiting));
    assert!(!request.is_for("s", SeatState::Cancelled));
    let by_state = MessageRequest {
        session: "s".into(),
        states: vec!["waiting".into()],
        ..written("a", "b")
    };
    assert!(by_state.is_for("s", SeatState::Offered));
    assert!(!by_state.is_for("t", SeatState::Offered));
    assert!(!by_state.is_for("s", SeatState::Confirmed));
}

#[test]
fn placeholders_of_other_programs_are_left_and_addresses_are_not() {
    for left in [
        "Guten Tag <Name>",
        "Liebe %VOR_NAME%!",
        "<<Anrede>>",
        "مرحبا <الاسم>",
    ] {
        assert!(has_placeholder_left(left), "{left}");
    }
    for fine in [
        "<https://example.org/a>",
        "https://ar.wikipedia.org/wiki/%D8%AA%D9%88%D9%86%D8%B3",
        "example.org/%D8%AA%D9%88",
        "https://example.org/%C3%AAte%20",
        "Amt <office@example.org>",
        "zwischen 20% und 30%",
        "5 < 7 und 8 > 3",
        "100%",
        "20%%",
    ] {
        assert!(!has_placeholder_left(fine), "{fine}");
    }
}

proptest! {
    #[test]
    fn known_placeholders_are_filled_and_everything_else_stays(
        parts in proptest::collection::vec(("[a-zäé ,.\n]{0,12}", 0..4_usize), 0..6),
    ) {
        let mut text = String::new();
        let mut expected = String::new();
        let values = ["{page}", "S", "T", "P"];
        for (words, which) in parts {
            text += &words;
            expected += &words;
            text += &format!("{{{}}}", PLACEHOLDERS[which]);
            expected += values[which];
        }
        prop_assert!(!has_placeholder_left(&text));
        let [name, session, time, page] = values;
        prop_assert_eq!(fill(&text, Filling { name, session, time, page }), expected);
    }

    #[test]
    fn any_other_name_in_braces_is_left(name in "[a-z ]{0,9}", before in "[^{}]{0,9}") {
        prop_assume!(!PLACEHOLDERS.contains(&name.as_str()));
        let text = format!("{before}{{{name}}}");
        prop_assert!(has_placeholder_left(&text));
    }

    #[test]
    fn somebody_always_gets_it_where_it_is_written(
        which in 1..16_u8, reader in 0..4_usize, original in 0..4_usize,
    ) {
        let all = Language::ALL;
        let written: Vec<_> = (0..4).filter(|n| which & (1 << n) != 0).map(|n| all[n]).collect();
        let language = language_for(&written, all[reader], all[original]);
        prop_assert!(language.is_some_and(|language| written.contains(&language)));
        if written.contains(&all[reader]) {
            prop_assert_eq!(language, Some(all[reader]));
        }
    }
}
