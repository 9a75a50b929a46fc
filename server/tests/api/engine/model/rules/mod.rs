//! The rules once more, as plainly as they can be said: everything in memory, nothing at once.

mod people;
mod time;

use std::collections::BTreeMap;

use app::contract::seat::{SeatState, Share};

use super::step::Opening;

/// A refusal; what refused is not the model's business.
#[derive(Debug, PartialEq, Eq)]
pub struct Refused;

type Done = Result<(), Refused>;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seat {
    pub booking: usize,
    /// The number of the participant in the booking, and who it is.
    pub participant: usize,
    pub person: usize,
    pub session: usize,
    pub share: Share,
    pub state: SeatState,
    pub until: Option<i64>,
    pub number: Option<i64>,
    /// Whether a place in the queue was asked for, not a seat.
    pub waited: bool,
}

#[derive(Clone, Debug)]
pub struct Session {
    pub start: i64,
    pub planned: bool,
    pub open_at: Option<i64>,
    pub capacity: BTreeMap<Share, i64>,
}

#[derive(Clone, Debug)]
pub struct Booking {
    pub share: Share,
    pub confirmed: bool,
    pub people: Vec<usize>,
}

#[derive(Clone, Debug)]
pub struct Model {
    pub now: i64,
    pub all_visits: bool,
    pub sessions: Vec<Session>,
    pub bookings: Vec<Booking>,
    pub seats: Vec<Seat>,
    pub next: i64,
    /// Whom the last step of an organiser had to tell.
    pub told: Vec<usize>,
}

fn ends(state: SeatState) -> bool {
    state.may_become(SeatState::Cancelled)
}

fn visit(session: usize) -> bool {
    session > 0
}

impl Model {
    pub fn new(opening: &Opening, starts: &[i64], now: i64, next: i64) -> Self {
        let session = |(capacity, start): (&BTreeMap<Share, i64>, &i64)| Session {
            start: *start,
            planned: true,
            open_at: None,
            capacity: capacity.clone(),
        };
        Self {
            now,
            all_visits: opening.all_visits,
            sessions: opening.seats.iter().zip(starts).map(session).collect(),
            bookings: Vec::new(),
            seats: Vec::new(),
            next,
            told: Vec::new(),
        }
    }

    pub fn taken(&self, session: usize, share: Share) -> i64 {
        let own = self
            .seats
            .iter()
            .filter(|s| s.session == session && s.share == share);
        own.filter(|s| s.state.takes_a_seat())
            .count()
            .try_into()
            .unwrap()
    }

    fn own(&self, session: usize, share: Share) -> Share {
        let there = self.sessions[session].capacity.contains_key(&share);
        if there { share } else { Share::Open }
    }

    fn free(&self, session: usize, share: Share) -> Option<Share> {
        let free = |s: &Share| {
            let capacity = self.sessions[session].capacity.get(s);
            capacity.is_some_and(|capacity| self.taken(session, *s) < *capacity)
        };
        [share, Share::Open].into_iter().find(free)
    }

    /// Whether so many people of a share could sit there.
    fn room(&self, session: usize, share: Share, people: usize) -> bool {
        let capacity = &self.sessions[session].capacity;
        let usable = share
            .usable()
            .iter()
            .filter_map(|s| Some((s, capacity.get(s)?)));
        let free: i64 = usable
            .map(|(s, seats)| seats - self.taken(session, *s))
            .sum();
        free >= i64::try_from(people).unwrap()
    }

    fn began(&self, session: usize) -> bool {
        self.sessions[session].start <= self.now
    }

    fn to_come(&self, session: usize) -> bool {
        self.sessions[session].planned && !self.began(session)
    }

    fn has(&self, person: usize, session: usize) -> bool {
        let own = |s: &Seat| s.person == person && s.session == session && s.state.is_live();
        self.seats.iter().any(own)
    }

    fn draw(&mut self) -> i64 {
        self.next += 1;
        self.next - 1
    }

    /// Who waits for one visit of all waits for all.
    fn bundle(&self, take: &[usize], wait: &[usize]) -> (Vec<usize>, Vec<usize>) {
        let all = self.all_visits && wait.iter().any(|s| visit(*s));
        let (moved, take): (Vec<usize>, Vec<usize>) = take.iter().partition(|s| all && visit(**s));
        (take, [wait, &moved].concat())
    }
}

fn give_back(seat: &mut Seat, state: SeatState) {
    (seat.state, seat.until, seat.number) = (state, None, None);
}
