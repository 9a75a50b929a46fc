use super::*;
use app::contract::seat::SeatState;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn session(id: &str, visit: bool, shares: &[(Share, i64)]) -> Counted {
    Counted {
        id: id.into(),
        visit,
        starts_at: 1000,
        planned: true,
        shares_open_at: None,
        shares: shares.iter().map(|(s, c)| (*s, (*c, 0))).collect(),
    }
}

fn row(person: &str, session: &str, share: Share, number: i64) -> SeatRow {
    SeatRow {
        booking_id: person.into(),
        participant_id: person.into(),
        session_id: session.into(),
        person: person.into(),
        share,
        state: SeatState::Waiting,
        queue_no: Some(number),
        until: None,
        sequence: 0,
        waited: true,
    }
}

fn served(rows: &[SeatRow], sessions: &mut [Counted], all_visits: bool) -> Vec<(String, String)> {
    let waits = waits(rows, sessions, all_visits);
    let offers = offers(rows, &waits, sessions, 0);
    let of = |(at, _): &(usize, Share)| {
        (
            rows[*at].participant_id.clone(),
            rows[*at].session_id.clone(),
        )
    };
    offers.iter().flatten().map(of).collect()
}

#[test]
fn who_needs_every_visit_is_served_in_all_of_them_or_waits_on() {
    let mut sessions = [
        session("a", true, &[(Share::Open, 1)]),
        session("b", true, &[(Share::Open, 0)]),
        session("s", false, &[(Share::Open, 1)]),
    ];
    let rows = [
        row("zarina", "a", Share::Open, 1),
        row("zarina", "b", Share::Open, 1),
        row("zarina", "s", Share::Open, 1),
    ];
    let alone = [("zarina".to_owned(), "s".to_owned())];
    assert_eq!(served(&rows, &mut sessions.clone(), true), alone);
    sessions[1] = session("b", true, &[(Share::Open, 1)]);
    assert_eq!(served(&rows, &mut sessions, true).len(), 3);
}

#[test]
fn nobody_gets_a_seat_that_is_meant_for_others() {
    let mut sessions = [session(
        "a",
        true,
        &[(Share::HostAdministration, 1), (Share::Open, 0)],
    )];
    let rows = [
        row("guest", "a", Share::GuestAdministration, 1),
        row("host", "a", Share::HostAdministration, 2),
    ];
    let expected = [("host".to_owned(), "a".to_owned())];
    assert_eq!(served(&rows, &mut sessions, false), expected);
}

proptest! {
    #[test]
    fn first_come_first_served_and_never_a_seat_too_many(
        people in prop::collection::vec((0_usize..3, 0_usize..3), 0..20),
        capacities in prop::collection::vec(prop::array::uniform3(0_i64..4), 3),
        all_visits: bool,
    ) {
        let shares = [Share::HostAdministration, Share::GuestCivil, Share::Open];
        let ids = ["a", "b", "c"];
        let mut sessions: Vec<_> = ids.iter().zip(&capacities).map(|(id, own)| {
            session(id, *id != "c", &[(shares[0], own[0]), (shares[1], own[1]), (shares[2], own[2])])
        }).collect();
        let rows: Vec<_> = people.iter().enumerate().map(|(at, (share, id))| {
            row(&format!("p{at}"), ids[*id], shares[*share], i64::try_from(at).unwrap())
        }).collect();
        let waits = waits(&rows, &sessions, all_visits);
        let offers = offers(&rows, &waits, &mut sessions, 0);
        let got: BTreeMap<usize, Share> = offers.into_iter().flatten().collect();
        for session in &sessions {
            for (capacity, taken) in session.shares.values() {
                prop_assert!(taken <= capacity);
            }
        }
        for (at, row) in rows.iter().enumerate().filter(|(at, _)| !got.contains_key(at)) {
            let session = sessions.iter().find(|s| s.id == row.session_id).unwrap();
            prop_assert_eq!(session.free_for(row.share), None, "a seat is free that {} could have", at);
            let later = rows.iter().enumerate().skip(at + 1);
            let mut passed = later.filter(|(other, later)| {
                got.contains_key(other) && later.session_id == row.session_id && later.share == row.share
            });
            prop_assert!(passed.next().is_none(), "somebody of the same share went first");
        }
    }
}
