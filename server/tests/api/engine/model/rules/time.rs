//! What organisers do, and what time does by itself.

use std::collections::BTreeMap;

use app::contract::booking::hold_until;
use app::contract::seat::{SeatState, Share, offer_until};

use super::{Done, Model, Refused, Seat, ends, give_back, visit};

impl Model {
    /// What an organiser does with a session finds what time has done by itself, also since the last
    /// seat was given back; a refusal changes nothing.
    fn organise(&mut self, session: usize, act: impl FnOnce(&mut Self) -> Done) -> Done {
        self.told.clear();
        let before = self.clone();
        self.settle();
        let done = if self.to_come(session) {
            act(self)
        } else {
            Err(Refused)
        };
        match done {
            Ok(()) => self.settle(),
            Err(Refused) => *self = before,
        }
        done
    }

    pub fn resize(&mut self, session: usize, seats: &BTreeMap<Share, i64>) -> Done {
        self.organise(session, |model| {
            let wanted = |share: &Share| seats.get(share).copied().unwrap_or(0);
            let few = |share: &Share| wanted(share) < model.taken(session, *share);
            if Share::ALL.iter().any(few) {
                return Err(Refused);
            }
            let capacity = &mut model.sessions[session].capacity;
            for share in Share::ALL {
                let new = wanted(share);
                if new > 0 || capacity.contains_key(share) {
                    capacity.insert(*share, new);
                }
            }
            Ok(())
        })
    }

    pub fn move_to(&mut self, session: usize, start: i64) -> Done {
        self.organise(session, |model| {
            if start <= model.now {
                return Err(Refused);
            }
            model.tell(session);
            model.put_off(session, start);
            Ok(())
        })
    }

    fn put_off(&mut self, session: usize, start: i64) {
        self.sessions[session].start = start;
        let before = self.seats.clone();
        for seat in &mut self.seats {
            // A hold ends as a whole, and so does an offer for all visits.
            let bound = before
                .iter()
                .filter(|s| s.session == session && s.until.is_some())
                .filter_map(|s| {
                    let own = s.participant == seat.participant;
                    let with = s.booking == seat.booking
                        && match s.state {
                            SeatState::Offered => {
                                own && (s.session == seat.session
                                    || self.all_visits && seat.state == SeatState::Offered)
                            }
                            _ => seat.state != SeatState::Offered,
                        };
                    let bound = match s.state {
                        SeatState::Offered => offer_until(self.now, start),
                        _ => hold_until(self.now, start),
                    };
                    with.then_some(bound)
                });
            let bound = bound.min();
            seat.until = seat
                .until
                .map(|until| bound.map_or(until, |bound| until.min(bound)));
        }
    }

    pub fn call_off(&mut self, session: usize) -> Done {
        self.organise(session, |model| {
            model.tell(session);
            model.sessions[session].planned = false;
            for seat in model
                .seats
                .iter_mut()
                .filter(|s| s.session == session && ends(s.state))
            {
                give_back(seat, SeatState::Cancelled);
            }
            Ok(())
        })
    }

    /// It meets in another form.
    pub fn meet(&mut self, session: usize) -> Done {
        self.organise(session, |model| {
            model.tell(session);
            Ok(())
        })
    }

    /// Everybody with a confirmed seat is told, and once whoever booked what is not confirmed.
    fn tell(&mut self, session: usize) {
        let mut bookings = Vec::new();
        for seat in self
            .seats
            .iter()
            .filter(|s| s.session == session && ends(s.state))
        {
            if seat.state == SeatState::Confirmed {
                self.told.push(seat.person);
            } else if !bookings.contains(&seat.booking) {
                bookings.push(seat.booking);
            }
        }
        let booked = bookings.iter().map(|at| self.bookings[*at].people[0]);
        self.told.extend(booked);
    }

    pub fn open_shares(&mut self, session: usize, at: i64) -> Done {
        self.organise(session, |model| {
            model.sessions[session].open_at = Some(at);
            Ok(())
        })
    }

    /// What time does by itself.
    pub fn settle(&mut self) {
        for seat in &mut self.seats {
            if seat.until.is_some_and(|until| until <= self.now) {
                give_back(seat, SeatState::Expired);
            }
        }
        let late = |s: &Seat| {
            s.state == SeatState::Waiting && s.number.is_some() && !self.to_come(s.session)
        };
        let over: Vec<bool> = self
            .seats
            .iter()
            .map(|s| {
                let waits = s.state == SeatState::Waiting && s.number.is_some();
                let with = |o: &Seat| {
                    let same = (o.booking, o.participant) == (s.booking, s.participant);
                    same && late(o) && visit(o.session)
                };
                let whole =
                    self.all_visits && waits && visit(s.session) && self.seats.iter().any(with);
                late(s) || whole
            })
            .collect();
        for (seat, _) in self.seats.iter_mut().zip(over).filter(|(_, over)| *over) {
            give_back(seat, SeatState::Expired);
        }
        for session in 0..self.sessions.len() {
            let due = self.sessions[session]
                .open_at
                .is_some_and(|at| at <= self.now);
            if !due || !self.to_come(session) {
                continue;
            }
            for share in Share::ALL.iter().filter(|share| **share != Share::Open) {
                let taken = self.taken(session, *share);
                let capacity = &mut self.sessions[session].capacity;
                if let Some(had) = capacity.get_mut(share) {
                    let freed = *had - taken;
                    *had = taken;
                    *capacity.entry(Share::Open).or_default() += freed;
                }
            }
        }
        self.offer();
    }

    /// Offers what is free to those who wait, in their order; a wait for all visits as a whole.
    pub(super) fn offer(&mut self) {
        let mut waiting: Vec<usize> = (0..self.seats.len())
            .filter(|at| {
                self.seats[*at].state == SeatState::Waiting && self.seats[*at].number.is_some()
            })
            .collect();
        waiting.sort_by_key(|at| self.seats[*at].number);
        for at in &waiting {
            let Seat {
                booking, session, ..
            } = self.seats[*at];
            self.seats[*at].share = self.own(session, self.bookings[booking].share);
        }
        let mut served: Vec<usize> = Vec::new();
        for at in waiting.clone() {
            if served.contains(&at) {
                continue;
            }
            let first = self.seats[at].clone();
            let with = |other: &usize| {
                let other = &self.seats[*other];
                let same = (other.booking, other.participant) == (first.booking, first.participant);
                same && self.all_visits && visit(first.session) && visit(other.session)
            };
            let mut wait: Vec<usize> = waiting.iter().copied().filter(with).collect();
            if wait.is_empty() {
                wait.push(at);
            }
            served.extend(&wait);
            let place = |at: &usize| {
                let Seat { session, share, .. } = self.seats[*at];
                let free = self
                    .to_come(session)
                    .then(|| self.free(session, self.own(session, share)));
                free.flatten().map(|share| (*at, share))
            };
            let Some(places) = wait.iter().map(place).collect::<Option<Vec<_>>>() else {
                continue;
            };
            let first = wait
                .iter()
                .map(|at| self.sessions[self.seats[*at].session].start)
                .min();
            let until = offer_until(self.now, first.unwrap());
            for (at, share) in places {
                let seat = &mut self.seats[at];
                (seat.state, seat.share, seat.until) = (SeatState::Offered, share, Some(until));
            }
        }
    }
}
