//! What organisers do with somebody's seat by hand: confirm it before its turn, move it to another
//! session, put the person back into the queue, take it back. The person is told why, and what comes
//! free is offered to who waits, in the same write.

use std::sync::Arc;

use app::contract::problem::{FieldCode, FieldError};
use app::contract::seat::{SeatState, Share};
use app::contract::seat_by_hand::{SeatDeed, SeatRequest, after_by_hand};

use super::super::super::handlers::kind;
use super::super::letters::{self, Reader};
use super::super::store::{self, BookingRow, Counted, ParticipantRow, SeatRow};
use super::cancel::withdraw;
use super::log::record_by_hand;
use super::settle::{offer_free, settle};
use super::{Visit, link_to, notify, own_share, uninvite};
use crate::db::Write;
use crate::features::notifications::calendar::Method;
use crate::http::error::ApiError;
use crate::state::AppState;

/// Does it, tells the person, and offers what comes free. `actor` is who the log says it was.
///
/// # Errors
/// `NotFound` for a person or a seat that is not there; `Invalid` for a request that is not complete, a
/// session that has no seat left for the person (`SessionFull`), one that they have a seat in already
/// (`AlreadyBooked`), and another session that is over or cannot be booked; `Conflict("session-over")`
/// where the seat's own session is; `Conflict("unconfirmed")` where somebody would wait whose address is
/// not proven; `Conflict("seat-moved-on")` where the deed does not go with how the seat stands by now.
pub async fn change_by_hand(
    state: &AppState,
    actor: &str,
    hospitation: &str,
    request: &SeatRequest,
) -> Result<(), ApiError> {
    let deed = request.checked().map_err(ApiError::Invalid)?;
    let visit = Arc::new(Visit::find(state, hospitation).await?);
    let (owned, request) = (state.clone(), Arc::new(request.clone()));
    let actor: Arc<str> = actor.into();
    state
        .writer
        .write::<(), ApiError, _>(hospitation, move |write| {
            let (state, visit) = (owned.clone(), visit.clone());
            let (request, actor) = (request.clone(), actor.clone());
            Box::pin(async move {
                let visit = visit.under_lock(write).await?;
                let hand = Hand {
                    state: &state,
                    visit: &visit,
                    actor: &actor,
                    now: state.clock.now_ms(),
                };
                hand.act(write, deed, &request).await
            })
        })
        .await?;
    state.mails_wait.notify_one();
    Ok(())
}

/// Whose hand it is, and when.
struct Hand<'a> {
    state: &'a AppState,
    visit: &'a Visit,
    actor: &'a str,
    now: i64,
}

/// What a deed is done to.
struct Found {
    booking: BookingRow,
    person: ParticipantRow,
    /// The seat as it stands.
    seat: SeatRow,
    /// All seats of the booking.
    seats: Vec<SeatRow>,
    sessions: Vec<Counted>,
}

impl Found {
    fn own_seat_in(&self, session: &str) -> Option<&SeatRow> {
        let own =
            |s: &&SeatRow| s.participant_id == self.person.id && s.session_id.as_str() == session;
        self.seats.iter().find(own)
    }

    fn counted(&self, session: &str) -> Option<&Counted> {
        self.sessions.iter().find(|s| s.id == session)
    }
}

impl Hand<'_> {
    async fn act(
        &self,
        write: &mut Write,
        deed: SeatDeed,
        request: &SeatRequest,
    ) -> Result<(), ApiError> {
        // First what time does by itself, so that nobody is given a seat that has run out.
        settle(write, self.state, self.visit, self.now).await?;
        let found = self.find(write, request).await?;
        let after = after_by_hand(found.seat.state, deed);
        let after = after.filter(|_| !found.seat.is_erased());
        let after = after.ok_or(ApiError::Conflict("seat-moved-on"))?;
        let open = found.counted(&request.session);
        if !open.is_some_and(|session| session.to_come(self.now)) {
            return Err(ApiError::Conflict("session-over"));
        }
        if deed == SeatDeed::Wait && found.booking.confirmed_at.is_none() {
            return Err(ApiError::Conflict("unconfirmed"));
        }
        let mut seat = found.seat.clone();
        let left = seat.state == SeatState::Confirmed;
        seat.state = after;
        seat.until = None;
        seat.queue_no = None;
        match deed {
            SeatDeed::Confirm => seat.share = self.share_in(&found, &found.seat, "session")?,
            SeatDeed::Wait => {
                self.check_single(write, &found, &request.session, "session")
                    .await?;
                let open = found.counted(&request.session);
                seat.share = open.map_or(seat.share, |s| s.own(self.own(&found)));
                seat.queue_no = Some(store::next_number(write, &self.visit.row.id).await?);
                seat.waited = true;
            }
            SeatDeed::Move | SeatDeed::Cancel => {}
        }
        // A calendar takes a change only under a higher number.
        let invited = left || (deed == SeatDeed::Confirm && seat.sequence > 0);
        seat.sequence += i64::from(invited);
        let (mut before, mut changed) = (vec![found.seat.clone()], vec![seat.clone()]);
        store::update_seat(write, &seat, self.now).await?;
        if deed == SeatDeed::Move {
            let (was, is) = self.seat_in_other(write, &found, &request.to).await?;
            before.extend(was);
            changed.push(is);
        }
        if matches!(deed, SeatDeed::Confirm | SeatDeed::Move) {
            store::update_confirmed(write, &found.booking.id, self.now).await?;
        }
        self.tell(write, &found, (deed, &request.reason), &changed, left)
            .await?;
        let action = format!("seat.{}-by-hand", deed.code());
        let both = (&before[..], &changed[..]);
        let named = (self.actor, action.as_str());
        let reason = request.reason.trim();
        record_by_hand(write, self.state, named, &found.booking.id, both, reason);
        let left = store::list_seats_in(write, &found.booking.id).await?;
        if !left.iter().any(|s| s.state.is_live()) {
            // Nobody needs anything any more.
            withdraw(write, self.state, &found.booking.id, self.actor).await?;
        }
        offer_free(write, self.state, self.visit, self.now).await
    }

    async fn find(&self, write: &mut Write, request: &SeatRequest) -> Result<Found, ApiError> {
        let hospitation = &self.visit.row.id;
        let id = store::find_booking_with(write, hospitation, &request.participant).await?;
        let id = id.ok_or(ApiError::NotFound)?;
        let booking = store::find_booking_in(write, &id).await?;
        let people = store::list_people_in(write, &id).await?;
        let person = people.into_iter().find(|p| p.id == request.participant);
        let seats = store::list_seats_in(write, &id).await?;
        let own = |s: &&SeatRow| {
            s.participant_id == request.participant && s.session_id == request.session
        };
        let seat = seats.iter().find(own).cloned();
        Ok(Found {
            booking,
            person: person.ok_or(ApiError::NotFound)?,
            seat: seat.ok_or(ApiError::NotFound)?,
            seats,
            sessions: store::list_counted(write, hospitation).await?,
        })
    }

    fn own(&self, found: &Found) -> Share {
        let municipality = found.booking.municipality.as_deref().unwrap_or("");
        own_share(self.visit, municipality, &found.booking.affiliation)
    }

    /// The share of a seat that somebody is to have: its own where it takes one already.
    fn share_in(&self, found: &Found, seat: &SeatRow, field: &str) -> Result<Share, ApiError> {
        if seat.state.takes_a_seat() {
            return Ok(seat.share);
        }
        self.free_in(found, &seat.session_id, field)
    }

    fn free_in(&self, found: &Found, session: &str, field: &str) -> Result<Share, ApiError> {
        let counted = found.counted(session);
        let free = counted.and_then(|counted| counted.free_for(self.own(found)));
        free.ok_or_else(|| wrong(field, FieldCode::SessionFull, session))
    }

    /// Nobody has two seats in a session, be it by another booking.
    async fn check_single(
        &self,
        write: &mut Write,
        found: &Found,
        session: &str,
        field: &str,
    ) -> Result<(), ApiError> {
        let hospitation = &self.visit.row.id;
        let live = store::list_seats_of(write, hospitation, &found.person.person).await?;
        let other = |s: &SeatRow| s.session_id == session && s.participant_id != found.person.id;
        if live.iter().any(other) {
            return Err(wrong(field, FieldCode::AlreadyBooked, session));
        }
        Ok(())
    }

    /// Seats the person in the other session: what was there of theirs, and what is.
    async fn seat_in_other(
        &self,
        write: &mut Write,
        found: &Found,
        to: &str,
    ) -> Result<(Option<SeatRow>, SeatRow), ApiError> {
        let session = self.visit.session(to);
        let session = session.filter(|session| kind(session).bookable());
        if session.is_none() {
            return Err(wrong("to", FieldCode::NotAChoice, to));
        }
        if !found.counted(to).is_some_and(|s| s.to_come(self.now)) {
            return Err(wrong("to", FieldCode::SessionBegun, to));
        }
        self.check_single(write, found, to, "to").await?;
        let was = found.own_seat_in(to).cloned();
        let mut is = match &was {
            Some(seat) if seat.state == SeatState::Confirmed => {
                return Err(wrong("to", FieldCode::AlreadyBooked, to));
            }
            Some(seat) => SeatRow {
                share: self.share_in(found, seat, "to")?,
                ..seat.clone()
            },
            None => SeatRow {
                session_id: to.to_owned(),
                share: self.free_in(found, to, "to")?,
                sequence: 0,
                ..found.seat.clone()
            },
        };
        is.state = SeatState::Confirmed;
        is.until = None;
        is.queue_no = None;
        is.waited = false;
        is.sequence += i64::from(is.sequence > 0);
        if was.is_some() {
            store::update_seat(write, &is, self.now).await?;
        } else {
            store::insert_seats(write, std::slice::from_ref(&is), self.now).await?;
        }
        Ok((was, is))
    }

    /// One letter to the person; where they were moved, their calendar is told of the old session, too.
    async fn tell(
        &self,
        write: &mut Write,
        found: &Found,
        (deed, reason): (SeatDeed, &str),
        changed: &[SeatRow],
        left: bool,
    ) -> Result<(), ApiError> {
        let (Some(first), Some(last)) = (changed.first(), changed.last()) else {
            return Ok(());
        };
        let moved = (deed == SeatDeed::Move).then_some(first);
        let method = match deed {
            SeatDeed::Confirm | SeatDeed::Move => Some(Method::Request),
            SeatDeed::Wait | SeatDeed::Cancel => left.then_some(Method::Cancel),
        };
        let reader = Reader::new(
            &found.person.name,
            &found.person.mail,
            &found.booking.language,
        );
        let token = link_to(write, self.state, &found.booking, &found.person);
        let letter = letters::by_hand(
            self.state,
            self.visit,
            &reader,
            &token,
            (deed, reason),
            (last, moved, method),
        );
        if let Some(letter) = letter {
            notify(write, self.state, "by-hand", &found.booking.id, &letter);
        }
        if let Some(old) = moved {
            let old = std::slice::from_ref(old);
            uninvite(write, self.state, self.visit, &found.booking, old).await?;
        }
        Ok(())
    }
}

fn wrong(field: &str, code: FieldCode, session: &str) -> ApiError {
    let error = FieldError::new(field, code).about(vec![session.to_owned()]);
    ApiError::Invalid(vec![error])
}
