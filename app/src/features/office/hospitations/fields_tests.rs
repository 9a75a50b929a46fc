use super::*;
use proptest::prelude::*;

fn text() -> impl Strategy<Value = LocalText> {
    let one = || prop::option::of("[a-z0-9. ]{1,6}[a-z]");
    (one(), one()).prop_map(|(de, ar)| LocalText {
        de,
        ar,
        ..LocalText::default()
    })
}

fn session() -> impl Strategy<Value = DraftSession> {
    let line = || "[a-z0-9-]{0,5}";
    let seats = prop::collection::btree_map(0..Share::ALL.len(), 1_u32..40, 0..3);
    (line(), line(), text(), line(), 0_u32..500, seats).prop_map(
        |(id, kind, title, date, minutes, seats)| DraftSession {
            id,
            kind,
            title,
            date,
            minutes,
            seats: seats
                .into_iter()
                .map(|(at, seats)| ShareSeats {
                    share: Share::ALL[at].code().into(),
                    seats,
                })
                .collect(),
            ..DraftSession::default()
        },
    )
}

fn block() -> impl Strategy<Value = Block> {
    (text(), "[a-z]{0,3}", 0_u32..9, 0_u32..200, "[a-z]{0,3}").prop_map(
        |(title, id, day, minutes, session)| Block {
            id,
            day,
            title,
            minutes,
            session,
            ..Block::default()
        },
    )
}

fn side() -> impl Strategy<Value = CivilSide> {
    let group = (text(), "[a-z]{0,5}").prop_map(|(part, name)| CivilGroup {
        name,
        part,
        ..CivilGroup::default()
    });
    (prop::collection::vec(group, 0..4), text())
        .prop_map(|(groups, why_not)| CivilSide { groups, why_not })
}

fn content() -> impl Strategy<Value = DraftContent> {
    let codes = || prop::collection::vec("[a-z]{1,5}", 0..3);
    (
        (codes(), codes(), codes(), "[a-z@.]{0,8}"),
        (text(), text(), text()),
        prop::collection::vec(session(), 0..12),
        prop::collection::vec(block(), 0..12),
        (side(), side()),
    )
        .prop_map(
            |(basics, texts, sessions, blocks, (host, guest))| DraftContent {
                basics: Basics {
                    themes: basics.0,
                    languages: basics.1,
                    interpretation: basics.2,
                    contact: basics.3,
                    ..Basics::default()
                },
                texts: Texts {
                    title: texts.0,
                    plain: texts.1,
                    see: texts.2,
                    ..Texts::default()
                },
                sessions: Sessions {
                    sessions,
                    outdated: Vec::new(),
                },
                itinerary: Itinerary {
                    source: String::new(),
                    blocks,
                },
                civil: Civil {
                    host,
                    guest,
                    outdated: Vec::new(),
                },
            },
        )
}

proptest! {
    #[test]
    fn what_a_form_shows_comes_back_as_it_was(content in content()) {
        let mut back = DraftContent::default();
        for part in DraftPart::ALL {
            let (read, errors) = content_of(*part, &fields_of(*part, &content));
            prop_assert!(errors.is_empty());
            match part {
                DraftPart::Basics => back.basics = read.basics,
                DraftPart::Texts => back.texts = read.texts,
                DraftPart::Sessions => back.sessions = read.sessions,
                DraftPart::Itinerary => back.itinerary = read.itinerary,
                DraftPart::Civil => back.civil = read.civil,
            }
        }
        prop_assert_eq!(back, content);
    }

    #[test]
    fn whatever_is_posted_is_read(fields in prop::collection::vec(("\\PC{0,20}", "\\PC{0,8}"), 0..20)) {
        for part in DraftPart::ALL {
            let _ = content_of(*part, &fields);
        }
    }
}

#[test]
fn what_is_no_number_is_named() {
    let fields = vec![("sessions.3.minutes".to_owned(), "two hours".to_owned())];
    let (content, errors) = content_of(DraftPart::Sessions, &fields);
    assert_eq!(content.sessions.sessions.len(), 1);
    assert_eq!(errors[0].field, "sessions.3.minutes");
    assert_eq!(errors[0].code, FieldCode::NoNumber);
}
