//! What people do.

use app::contract::booking::hold_until;
use app::contract::seat::{SeatState, Share};

use super::{Booking, Done, Model, Refused, Seat, ends, give_back, visit};

impl Model {
    pub fn book(&mut self, people: &[usize], share: Share, take: &[usize], wait: &[usize]) -> Done {
        let chosen: Vec<usize> = [take, wait].concat();
        if chosen.is_empty() || chosen.iter().any(|s| !self.to_come(*s)) {
            return Err(Refused);
        }
        let visits = chosen.iter().filter(|s| visit(**s)).count();
        let all = (0..self.sessions.len())
            .filter(|s| visit(*s) && self.to_come(*s))
            .count();
        if self.all_visits && visits > 0 && visits < all {
            return Err(Refused);
        }
        let room = |s: usize| visit(s) && self.to_come(s) && self.room(s, share, people.len());
        // A visit at least, where there is one with room for all.
        if visits == 0 && (0..self.sessions.len()).any(room) {
            return Err(Refused);
        }
        if people
            .iter()
            .any(|p| chosen.iter().any(|s| self.has(*p, *s)))
        {
            return Err(Refused);
        }
        let (take, wait) = self.bundle(take, wait);
        let first = chosen
            .iter()
            .map(|s| self.sessions[*s].start)
            .min()
            .unwrap();
        let until = hold_until(self.now, first);
        let before = self.seats.clone();
        let booking = self.bookings.len();
        for session in chosen {
            let queues_as_a_whole = self.all_visits && visit(session) && wait.contains(&session);
            let start = self.seats.len();
            for (participant, person) in people.iter().enumerate() {
                let free = (!queues_as_a_whole)
                    .then(|| self.free(session, share))
                    .flatten();
                let Some(free) = free else { break };
                self.seats.push(Seat {
                    booking,
                    participant,
                    person: *person,
                    session,
                    share: free,
                    state: SeatState::Held,
                    until: Some(until),
                    number: None,
                    waited: false,
                });
            }
            if self.seats.len() - start == people.len() {
                continue;
            }
            self.seats.truncate(start);
            if take.contains(&session) {
                self.seats = before;
                return Err(Refused);
            }
            for (participant, person) in people.iter().enumerate() {
                self.seats.push(Seat {
                    booking,
                    participant,
                    person: *person,
                    session,
                    share: self.own(session, share),
                    state: SeatState::Waiting,
                    until: Some(until),
                    number: None,
                    waited: true,
                });
            }
        }
        self.bookings.push(Booking {
            share,
            confirmed: false,
            people: people.to_vec(),
        });
        Ok(())
    }

    pub fn confirm(&mut self, booking: usize) -> Done {
        let of = |s: &Seat| s.booking == booking;
        let mut changed = false;
        let lost = self
            .seats
            .iter()
            .any(|s| of(s) && s.state == SeatState::Expired);
        for seat in self
            .seats
            .iter_mut()
            .filter(|s| of(s) && s.state == SeatState::Held)
        {
            (seat.state, seat.until) = (SeatState::Confirmed, None);
            changed = true;
        }
        if !self.bookings[booking].confirmed {
            changed |= self.confirm_late(booking);
        }
        let people = self.bookings[booking].people.len();
        for participant in 0..people {
            let unconfirmed = |s: &&mut Seat| {
                s.booking == booking
                    && s.participant == participant
                    && s.state == SeatState::Waiting
                    && s.number.is_none()
            };
            if !self.seats.iter_mut().any(|mut s| unconfirmed(&mut s)) {
                continue;
            }
            let number = self.draw();
            for seat in self.seats.iter_mut().filter(unconfirmed) {
                (seat.number, seat.until) = (Some(number), None);
            }
            changed = true;
        }
        if !changed {
            let refused = lost && !self.bookings[booking].confirmed;
            return if refused { Err(Refused) } else { Ok(()) };
        }
        self.bookings[booking].confirmed = true;
        self.offer();
        Ok(())
    }

    /// A late link still confirms while seats are left; all visits or none where all are asked for.
    fn confirm_late(&mut self, booking: usize) -> bool {
        let before = self.seats.clone();
        let share = self.bookings[booking].share;
        let mut late: Vec<usize> = (0..self.seats.len())
            .filter(|at| {
                self.seats[*at].booking == booking && self.seats[*at].state == SeatState::Expired
            })
            .collect();
        late.sort_by_key(|at| self.seats[*at].participant);
        let wanted = late
            .iter()
            .filter(|at| visit(self.seats[**at].session))
            .count();
        let mut got = Vec::new();
        for at in late.iter().copied() {
            let Seat {
                person, session, ..
            } = self.seats[at];
            if self.has(person, session) || !self.to_come(session) {
                continue;
            }
            if let Some(free) = self.free(session, share) {
                let seat = &mut self.seats[at];
                (seat.share, seat.state, seat.until) = (free, SeatState::Confirmed, None);
                got.push(at);
            }
        }
        let visits: Vec<usize> = got
            .iter()
            .copied()
            .filter(|at| visit(self.seats[*at].session))
            .collect();
        if self.all_visits && visits.len() < wanted {
            for at in &visits {
                self.seats[*at] = before[*at].clone();
            }
            got.retain(|at| !visits.contains(at));
        }
        let back = self.queue_late(&late, &got);
        !got.is_empty() || back
    }

    /// A place in the queue that was asked for comes back; one for all visits as a whole.
    fn queue_late(&mut self, late: &[usize], got: &[usize]) -> bool {
        let comes = |at: &usize| {
            let seat = &self.seats[*at];
            let open = !self.has(seat.person, seat.session) && self.to_come(seat.session);
            seat.waited && !got.contains(at) && open
        };
        let coming: Vec<usize> = late.iter().copied().filter(comes).collect();
        let visits = |some: &[usize], participant: usize| {
            let own = |at: &&usize| {
                let seat = &self.seats[**at];
                seat.participant == participant && visit(seat.session)
            };
            some.iter().filter(own).count()
        };
        let whole = |at: &usize| {
            let seat = &self.seats[*at];
            let all = visits(&coming, seat.participant) == visits(late, seat.participant);
            !self.all_visits || !visit(seat.session) || all
        };
        let coming: Vec<usize> = coming.iter().copied().filter(whole).collect();
        for at in &coming {
            let Seat {
                booking, session, ..
            } = self.seats[*at];
            let share = self.own(session, self.bookings[booking].share);
            (self.seats[*at].state, self.seats[*at].share) = (SeatState::Waiting, share);
        }
        !coming.is_empty()
    }

    pub fn cancel(&mut self, booking: usize, who: Option<usize>, sessions: &[usize]) -> Done {
        let own: Vec<Seat> = self
            .seats
            .iter()
            .filter(|s| s.booking == booking)
            .cloned()
            .collect();
        let there = |session: &usize| own.iter().any(|s| s.session == *session);
        if !sessions.iter().all(there) || sessions.iter().any(|s| self.began(*s)) {
            return Err(Refused);
        }
        let named = |s: &Seat| sessions.is_empty() || sessions.contains(&s.session);
        let queue = |s: &Seat| {
            self.all_visits
                && visit(s.session)
                && matches!(s.state, SeatState::Waiting | SeatState::Offered)
        };
        let whole = |s: &Seat| {
            queue(s)
                && own
                    .iter()
                    .any(|o| o.participant == s.participant && queue(o) && named(o))
        };
        let goes: Vec<bool> = self
            .seats
            .iter()
            .map(|s| {
                s.booking == booking
                    && who.is_none_or(|who| s.participant == who)
                    && (named(s) || whole(s))
                    && ends(s.state)
                    && !self.began(s.session)
            })
            .collect();
        for (seat, _) in self.seats.iter_mut().zip(goes).filter(|(_, goes)| *goes) {
            give_back(seat, SeatState::Cancelled);
        }
        self.offer();
        Ok(())
    }

    /// For everybody with a seat, or for one, be it that an offer of theirs ran out.
    pub fn change(
        &mut self,
        booking: usize,
        who: Option<usize>,
        take: &[usize],
        wait: &[usize],
    ) -> Done {
        let meant = |s: &Seat| s.booking == booking && who.is_none_or(|who| s.participant == who);
        let own: Vec<Seat> = self.seats.iter().filter(|s| meant(s)).cloned().collect();
        let here = |s: &Seat| s.state.is_live() || (who.is_some() && s.state == SeatState::Expired);
        let live = |p: usize| own.iter().any(|s| s.participant == p && here(s));
        let Booking {
            share,
            confirmed,
            people,
        } = self.bookings[booking].clone();
        let people: Vec<(usize, usize)> = people
            .into_iter()
            .enumerate()
            .filter(|(p, _)| live(*p))
            .collect();
        if !confirmed || people.is_empty() {
            return Err(Refused);
        }
        let (take, wait) = self.bundle(take, wait);
        let chosen: Vec<usize> = [&take[..], &wait].concat();
        let kept = |s: usize| own.iter().any(|o| o.session == s && o.state.is_live());
        let closed = |s: usize| !self.to_come(s) && !kept(s);
        let visits = chosen.iter().filter(|s| visit(**s)).count();
        let all = (0..self.sessions.len())
            .filter(|s| visit(*s) && !closed(*s))
            .count();
        let open = (0..self.sessions.len())
            .filter(|s| visit(*s) && !closed(*s))
            .any(|s| kept(s) || self.room(s, share, people.len()));
        // What has begun and is kept counts for what is asked for.
        let begun = (0..self.sessions.len())
            .filter(|s| visit(*s) && self.began(*s) && kept(*s) && !chosen.contains(s));
        let visits = visits + begun.count();
        let few = if self.all_visits && visits > 0 {
            visits < all
        } else {
            visits == 0 && open
        };
        if !chosen.is_empty() && (few || chosen.iter().any(|s| closed(*s))) {
            return Err(Refused);
        }
        let before = self.clone();
        let to_come: Vec<bool> = (0..self.sessions.len()).map(|s| self.to_come(s)).collect();
        for seat in self.seats.iter_mut().filter(|s| meant(s) && ends(s.state)) {
            if to_come[seat.session] && !chosen.contains(&seat.session) {
                give_back(seat, SeatState::Cancelled);
            }
        }
        for (participant, person) in people {
            let mut number = None;
            for session in (0..self.sessions.len()).filter(|s| chosen.contains(s) && to_come[*s]) {
                let mine = |s: &Seat| {
                    s.booking == booking && s.participant == participant && s.session == session
                };
                let earlier = self.seats.iter().position(mine);
                // Nobody is seated again where others of the booking still are.
                if own
                    .iter()
                    .any(|o| o.session == session && o.state.is_live())
                {
                    continue;
                }
                let takes = take.contains(&session);
                let free = takes.then(|| self.free(session, share)).flatten();
                if self.has(person, session) || (takes && free.is_none()) {
                    *self = before;
                    return Err(Refused);
                }
                if !takes && number.is_none() {
                    number = Some(self.draw());
                }
                let seat = Seat {
                    booking,
                    participant,
                    person,
                    session,
                    share: free.unwrap_or_else(|| self.own(session, share)),
                    state: if takes {
                        SeatState::Confirmed
                    } else {
                        SeatState::Waiting
                    },
                    until: None,
                    number: number.filter(|_| !takes),
                    waited: !takes,
                };
                match earlier {
                    Some(at) => self.seats[at] = seat,
                    None => self.seats.push(seat),
                }
            }
        }
        self.offer();
        Ok(())
    }

    pub fn hand_over(&mut self, booking: usize, from: usize, to: usize) -> Done {
        let mine = |s: &Seat| s.booking == booking && s.participant == from && ends(s.state);
        if !self.bookings[booking].confirmed {
            return Err(Refused);
        }
        let handed: Vec<usize> = (0..self.seats.len())
            .filter(|at| mine(&self.seats[*at]) && !self.began(self.seats[*at].session))
            .collect();
        if handed.is_empty()
            || handed
                .iter()
                .any(|at| self.has(to, self.seats[*at].session))
        {
            return Err(Refused);
        }
        let participant = self.bookings[booking].people.len();
        self.bookings[booking].people.push(to);
        for at in handed {
            let given = Seat {
                participant,
                person: to,
                ..self.seats[at].clone()
            };
            give_back(&mut self.seats[at], SeatState::Cancelled);
            self.seats.push(given);
        }
        Ok(())
    }

    pub fn answer(&mut self, booking: usize, who: Option<usize>, take: bool) -> Done {
        let began: Vec<bool> = (0..self.sessions.len()).map(|s| self.began(s)).collect();
        let offered = |s: &&mut Seat| {
            s.booking == booking
                && who.is_none_or(|who| s.participant == who)
                && s.state == SeatState::Offered
                && !began[s.session]
        };
        let mut any = false;
        for seat in self.seats.iter_mut().filter(offered) {
            let state = if take {
                SeatState::Confirmed
            } else {
                SeatState::Cancelled
            };
            give_back(seat, state);
            any = true;
        }
        if !any {
            return Err(Refused);
        }
        self.offer();
        Ok(())
    }
}
