use proptest::prelude::*;

use super::*;

const NOW: i64 = 1_800_000_000_000;
const HOUR: i64 = 60 * 60 * 1000;

fn session(id: &str, in_ms: i64) -> RunFacts {
    RunFacts {
        id: id.into(),
        bookable: true,
        online: true,
        starts_at: NOW + in_ms,
        ends_at: NOW + in_ms + 2 * HOUR,
        has_link: true,
        has_moderator: true,
        confirmed: 9,
        ..RunFacts::default()
    }
}

const SAID: [CivilFacts; 2] = [CivilFacts {
    booked: 0,
    says_something: true,
}; 2];

fn kinds(sessions: &[RunFacts], civil: [CivilFacts; 2]) -> Vec<&'static str> {
    let found = exceptions(sessions, civil, NOW);
    found
        .iter()
        .map(|exception| exception.kind.code())
        .collect()
}

#[test]
fn what_is_ready_needs_nobody() {
    assert!(kinds(&[session("a", HOUR), session("b", 99 * DAY_MS)], SAID).is_empty());
}

#[test]
fn within_a_week_what_is_missing_is_urgent() {
    let bare = |id, in_ms| RunFacts {
        has_link: false,
        has_moderator: false,
        asked: vec![("ar".into(), 2), ("fr".into(), 1)],
        interpreters: vec!["fr".into()],
        ..session(id, in_ms)
    };
    assert_eq!(
        kinds(&[bare("late", READY_MS + 1)], SAID),
        ["no-link", "no-moderator", "no-interpreter"]
    );
    let both = exceptions(
        &[bare("late", READY_MS + 1), bare("soon", READY_MS)],
        SAID,
        NOW,
    );
    assert_eq!(both[0].kind, ExceptionKind::NotReady);
    assert_eq!((both[0].session.as_str(), both[0].number), ("soon", 3));
    assert_eq!(both[1].session, "soon", "what is near comes first");
    let asked = both.iter().find(|e| e.kind == ExceptionKind::NoInterpreter);
    let asked = asked.unwrap();
    assert_eq!((asked.about.as_str(), asked.number), ("ar", 2));
    let runs = kinds(&[bare("runs", -HOUR)], SAID);
    assert_eq!(runs[0], "not-ready", "people wait in front of it");
}

#[test]
fn on_site_nobody_needs_a_link() {
    let there = RunFacts {
        online: false,
        has_link: false,
        ..session("a", HOUR)
    };
    assert!(kinds(&[there], SAID).is_empty());
}

#[test]
fn few_bookings_count_in_the_last_two_weeks_before_what_can_be_booked() {
    let few = |in_ms, confirmed| RunFacts {
        confirmed,
        ..session("a", in_ms)
    };
    assert_eq!(kinds(&[few(BOOKED_MS, 2)], SAID), ["few-bookings"]);
    assert!(kinds(&[few(BOOKED_MS + 1, 0)], SAID).is_empty());
    assert!(kinds(&[few(BOOKED_MS, 3)], SAID).is_empty());
    assert!(kinds(&[few(-1, 0)], SAID).is_empty(), "it has begun");
    let invited = RunFacts {
        bookable: false,
        ..few(HOUR, 0)
    };
    assert!(kinds(&[invited], SAID).is_empty());
}

#[test]
fn after_a_session_everybody_is_marked() {
    let over = |confirmed| RunFacts {
        has_link: false,
        confirmed,
        ..session("a", -3 * HOUR)
    };
    let found = exceptions(&[over(2)], SAID, NOW);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].kind, found[0].number),
        (ExceptionKind::NotMarked, 2)
    );
    assert!(exceptions(&[over(0)], SAID, NOW).is_empty());
}

#[test]
fn a_side_without_civil_society_says_why_or_is_named() {
    let sides = [
        CivilFacts {
            booked: 1,
            says_something: false,
        },
        CivilFacts::default(),
    ];
    let found = exceptions(&[session("a", HOUR)], sides, NOW);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].about, "guest");
    assert!(exceptions(&[], sides, NOW).is_empty(), "nothing is to come");
}

prop_compose! {
    fn any_session()(
        in_ms in -3 * DAY_MS..30 * DAY_MS, bookable: bool, online: bool, cancelled: bool,
        has_link: bool, has_moderator: bool, confirmed in 0_u32..6,
        asked in prop::collection::vec(("de|ar|fr", 0_u32..3), 0..3),
        interpreters in prop::collection::vec("de|ar|fr", 0..3),
    ) -> RunFacts {
        RunFacts {
            bookable, online, cancelled, has_link, has_moderator, confirmed, asked, interpreters,
            ..session(&format!("s{in_ms}"), in_ms)
        }
    }
}

proptest! {
    #[test]
    fn what_is_over_is_marked_and_what_is_called_off_needs_nobody(
        sessions in prop::collection::vec(any_session(), 0..5), says_something: bool,
    ) {
        let civil = [CivilFacts { booked: 0, says_something }; 2];
        for exception in exceptions(&sessions, civil, NOW) {
            let named = sessions.iter().find(|s| s.id == exception.session);
            let to_come = exception.kind != ExceptionKind::NotMarked;
            let fits = named.is_some_and(|s| s.counts(NOW) == to_come && !s.cancelled);
            prop_assert!(exception.session.is_empty() || fits);
        }
    }

    #[test]
    fn what_is_urgent_comes_first_and_names_how_much_is_missing(
        sessions in prop::collection::vec(any_session(), 0..5),
    ) {
        let found = exceptions(&sessions, SAID, NOW);
        let urgent = |e: &Exception| e.kind == ExceptionKind::NotReady;
        let first = found.iter().take_while(|e| urgent(e)).count();
        prop_assert_eq!(first, found.iter().filter(|e| urgent(e)).count());
        for exception in &found[..first] {
            let missing = found[first..].iter().filter(|e| {
                e.session == exception.session && e.kind != ExceptionKind::FewBookings
            });
            prop_assert!(missing.count() >= exception.number as usize);
            prop_assert!(exception.number > 0);
        }
    }

    #[test]
    fn giving_what_is_missing_ends_the_exceptions(session in any_session()) {
        let mended = RunFacts {
            has_link: true,
            has_moderator: true,
            interpreters: session.asked.iter().map(|(language, _)| language.clone()).collect(),
            confirmed: if session.counts(NOW) { FEW_BOOKINGS } else { 0 },
            ..session
        };
        prop_assert!(exceptions(&[mended], SAID, NOW).is_empty());
    }
}
