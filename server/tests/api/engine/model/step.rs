//! What people, organisers and time do.

use std::collections::BTreeMap;

use app::contract::seat::Share;
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;

/// How a history begins.
#[derive(Clone, Debug)]
pub struct Opening {
    /// Seats by session and share; the first session is a seminar.
    pub seats: Vec<BTreeMap<Share, i64>>,
    pub all_visits: bool,
}

/// Numbers of people, sessions and bookings; those beyond what is there are taken modulo.
#[derive(Clone, Debug)]
pub enum Step {
    Book {
        people: Vec<usize>,
        take: Vec<usize>,
        wait: Vec<usize>,
    },
    Confirm {
        booking: usize,
    },
    Cancel {
        booking: usize,
        who: Option<usize>,
        sessions: Vec<usize>,
    },
    Change {
        booking: usize,
        who: Option<usize>,
        take: Vec<usize>,
        wait: Vec<usize>,
    },
    HandOver {
        booking: usize,
        from: usize,
        to: usize,
    },
    Answer {
        booking: usize,
        who: Option<usize>,
        take: bool,
    },
    Pass {
        hours: i64,
    },
    Resize {
        session: usize,
        seats: BTreeMap<Share, i64>,
    },
    Move {
        session: usize,
        days: i64,
    },
    CallOff {
        session: usize,
    },
    Meet {
        session: usize,
        form: &'static str,
    },
    OpenShares {
        session: usize,
        hours: i64,
    },
}

pub const PEOPLE: usize = 7;
pub const SESSIONS: usize = 3;

fn shares() -> impl Strategy<Value = BTreeMap<Share, i64>> {
    let cut = (0_i64..3, 0_i64..2, 0_i64..2).prop_map(|(open, host, guest)| {
        BTreeMap::from([
            (Share::Open, open),
            (Share::HostAdministration, host),
            (Share::GuestCivil, guest),
        ])
    });
    let whole = (1_i64..4).prop_map(|open| BTreeMap::from([(Share::Open, open)]));
    prop_oneof![cut, whole]
}

/// Sessions to take, and others to wait for.
fn choice() -> impl Strategy<Value = (Vec<usize>, Vec<usize>)> {
    vec(0_u8..3, SESSIONS).prop_map(|each| {
        let which = |wanted: u8| (0..SESSIONS).filter(|at| each[*at] == wanted).collect();
        (which(1), which(2))
    })
}

fn step() -> impl Strategy<Value = Step> {
    let booking = || 0_usize..12;
    // Mostly for the whole booking, else for one of its people.
    let who = || proptest::option::weighted(0.3, 0_usize..3);
    let sessions = || btree_set(0..SESSIONS, 0..SESSIONS).prop_map(|s| s.into_iter().collect());
    let people = (0..PEOPLE, btree_set(0..PEOPLE, 0..2)).prop_map(|(first, others)| {
        let others = others.into_iter().filter(|one| *one != first);
        std::iter::once(first).chain(others).collect()
    });
    prop_oneof![
        8 => (people, choice()).prop_map(|(people, (take, wait))| Step::Book { people, take, wait }),
        6 => booking().prop_map(|booking| Step::Confirm { booking }),
        4 => (booking(), who(), sessions()).prop_map(|(booking, who, sessions)| Step::Cancel { booking, who, sessions }),
        4 => (booking(), who(), choice()).prop_map(|(booking, who, (take, wait))| Step::Change { booking, who, take, wait }),
        2 => (booking(), 0_usize..3, 0..PEOPLE).prop_map(|(booking, from, to)| Step::HandOver { booking, from, to }),
        4 => (booking(), who(), any::<bool>()).prop_map(|(booking, who, take)| Step::Answer { booking, who, take }),
        3 => (1_i64..40).prop_map(|hours| Step::Pass { hours }),
        2 => (0..SESSIONS, shares()).prop_map(|(session, seats)| Step::Resize { session, seats }),
        1 => (0..SESSIONS, 0_i64..60).prop_map(|(session, days)| Step::Move { session, days }),
        1 => (0..SESSIONS).prop_map(|session| Step::CallOff { session }),
        1 => (0..SESSIONS, proptest::sample::select(vec!["virtual", "on-site"]))
            .prop_map(|(session, form)| Step::Meet { session, form }),
        1 => (0..SESSIONS, 0_i64..40).prop_map(|(session, hours)| Step::OpenShares { session, hours }),
    ]
}

/// An opening and what happens then.
pub fn history(length: usize) -> impl Strategy<Value = (Opening, Vec<Step>)> {
    let opening = (vec(shares(), SESSIONS), any::<bool>())
        .prop_map(|(seats, all_visits)| Opening { seats, all_visits });
    (opening, vec(step(), length))
}
