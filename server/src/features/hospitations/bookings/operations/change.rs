//! A booking changed: sessions added, exchanged, dropped. Everything in it happens, or nothing.

use app::contract::booking::{ChangeRequest, Choice, SeatState, check_choice};
use app::contract::problem::{FieldCode, FieldError};

use super::super::super::handlers::whole;
use super::super::super::store::SessionRow;
use super::super::letters::{self, Reader};
use super::super::store::{self, BookingRow, Counted, ParticipantRow, SeatRow};
use super::cancel::give_back;
use super::log::record;
use super::settle::{offer_free, settle_due};
use super::{Visit, invite, link_for, notify, own_share};
use crate::db::Write;
use crate::http::error::ApiError;
use crate::state::AppState;

/// Makes a booking what the request says: for everybody in it who still has seats, or for the one
/// person that it names, be it that an offer of theirs ran out. Sessions that have begun stay as
/// they are.
///
/// # Errors
/// `Conflict("unconfirmed")` before the mail is confirmed; `Invalid` for what the programme does
/// not allow, and for sessions that have no seat left for everybody.
pub(super) async fn change(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    (booking, by): (&BookingRow, &str),
    request: &ChangeRequest,
) -> Result<(), ApiError> {
    let now = state.clock.now_ms();
    if booking.confirmed_at.is_none() {
        return Err(ApiError::Conflict("unconfirmed"));
    }
    settle_due(write, state, visit, now).await?;
    let one = request.participant.as_str();
    let mut seats = store::list_seats_in(write, &booking.id).await?;
    seats.retain(|s| (one.is_empty() || s.participant_id == one) && !s.is_erased());
    let concerned =
        |s: &SeatRow| s.state.is_live() || (!one.is_empty() && s.state == SeatState::Expired);
    let mut people: Vec<ParticipantRow> = store::list_people_in(write, &booking.id).await?;
    people.retain(|p| {
        let own = |s: &SeatRow| s.participant_id == p.id && concerned(s);
        seats.iter().any(own)
    });
    if people.is_empty() {
        return Err(ApiError::Conflict("nobody"));
    }
    let mut wait = request.wait.clone();
    let mut take = request.sessions.clone();
    if visit.policy().all_visits && wait.iter().any(|id| visit.is_visit(id)) {
        let (visits, others): (Vec<_>, Vec<_>) = take.drain(..).partition(|id| visit.is_visit(id));
        take = others;
        wait.extend(visits);
    }
    // What has begun stays, and counts for what the programme asks for.
    let begun = |s: &SeatRow| {
        visit
            .session(&s.session_id)
            .is_some_and(|s| s.starts_at <= now)
    };
    let mut kept = take.clone();
    for seat in seats.iter().filter(|s| s.state.is_live() && begun(s)) {
        if !kept.contains(&seat.session_id) {
            kept.push(seat.session_id.clone());
        }
    }
    let mut sessions = store::list_counted(write, &visit.row.id).await?;
    if !(take.is_empty() && wait.is_empty()) {
        let municipality = booking.municipality.as_deref().unwrap_or("");
        let own = own_share(visit, municipality, &booking.affiliation);
        let left = |session: &SessionRow| {
            let counted = sessions.iter().find(|s| s.id == session.id);
            whole(counted.map_or(0, |s| s.left_for(own)))
        };
        check_rules(visit, &seats, &people, (&kept, &wait), (now, &left))?;
    }
    let chosen = |id: &String| take.contains(id) || wait.contains(id);
    let to_come = |id: &str| sessions.iter().any(|s| s.id == id && s.to_come(now));
    let dropped: Vec<SeatRow> = seats
        .iter()
        .filter(|s| s.state.may_become(SeatState::Cancelled))
        .filter(|s| to_come(&s.session_id) && !chosen(&s.session_id))
        .cloned()
        .collect();
    for seat in dropped.iter().filter(|s| s.state.takes_a_seat()) {
        let session = sessions.iter_mut().find(|s| s.id == seat.session_id);
        session.into_iter().for_each(|s| s.count(seat.share, -1));
    }
    let added = Added {
        visit,
        booking,
        seats: &seats,
        people: &people,
        take: &take,
        wait: &wait,
    };
    let (confirmed, mut queued) = added.place(write, &mut sessions, now).await?;
    let gone = dropped.len();
    give_back(write, state, visit, (booking, by), dropped, now).await?;
    let known = |seat: &SeatRow| {
        let same = |s: &SeatRow| {
            s.participant_id == seat.participant_id && s.session_id == seat.session_id
        };
        seats.iter().any(same)
    };
    let mut number = None::<(String, i64)>;
    for seat in &mut queued {
        let drawn = match &number {
            Some((participant, drawn)) if *participant == seat.participant_id => *drawn,
            _ => store::next_number(write, &visit.row.id).await?,
        };
        number = Some((seat.participant_id.clone(), drawn));
        seat.queue_no = Some(drawn);
    }
    let all: Vec<SeatRow> = confirmed.iter().chain(&queued).cloned().collect();
    let (old, new): (Vec<_>, Vec<_>) = all.into_iter().partition(known);
    for seat in &old {
        store::update_seat(write, seat, now).await?;
    }
    store::insert_seats(write, &new, now).await?;
    if gone + confirmed.len() + queued.len() == 0 {
        return Ok(());
    }
    let reader = Reader::of_booking(booking);
    let token = link_for(write, state, &booking.id);
    let now_seats = store::list_seats_in(write, &booking.id).await?;
    let letter = letters::changed(state, visit, &reader, &token, &now_seats);
    notify(write, state, "changed", &booking.id, &letter);
    invite(write, state, visit, booking, &confirmed).await?;
    let both: Vec<SeatRow> = confirmed.iter().chain(&queued).cloned().collect();
    seats.retain(|s| both.iter().any(|other| other.is(s)));
    let deed = (by, "booking.change");
    record(write, state, deed, &booking.id, (&seats, &both));
    offer_free(write, state, visit, now).await
}

/// The programme's rules over what the booking would be. Who has a seat needs none that is free.
fn check_rules(
    visit: &Visit,
    seats: &[SeatRow],
    people: &[ParticipantRow],
    (take, wait): (&[String], &[String]),
    (now, left): (i64, &dyn Fn(&SessionRow) -> u32),
) -> Result<(), ApiError> {
    let has = |id: &str| {
        seats
            .iter()
            .any(|s| s.session_id == id && s.state.is_live())
    };
    let mut facts = visit.facts(now, |s| if has(&s.id) { u32::MAX } else { left(s) });
    for fact in facts.iter_mut().filter(|fact| has(fact.id)) {
        fact.begun = false;
    }
    let choice = Choice {
        take,
        wait,
        people: u32::try_from(people.len()).unwrap_or(u32::MAX),
    };
    let mut errors = check_choice(choice, &facts, visit.policy());
    // Whether they are full for these people is said where seats are given.
    errors.retain(|e| e.code != FieldCode::SessionFull);
    if errors.is_empty() {
        Ok(())
    } else {
        Err(ApiError::Invalid(errors))
    }
}

/// What is asked for besides what is there.
struct Added<'a> {
    visit: &'a Visit,
    booking: &'a BookingRow,
    seats: &'a [SeatRow],
    people: &'a [ParticipantRow],
    take: &'a [String],
    wait: &'a [String],
}

impl Added<'_> {
    /// New seats that are confirmed at once – the mail is – and new places in queues. Nothing is
    /// written yet.
    async fn place(
        &self,
        write: &mut Write,
        sessions: &mut [Counted],
        now: i64,
    ) -> Result<(Vec<SeatRow>, Vec<SeatRow>), ApiError> {
        let municipality = self.booking.municipality.as_deref().unwrap_or("");
        let own = own_share(self.visit, municipality, &self.booking.affiliation);
        let (mut confirmed, mut queued) = (Vec::new(), Vec::new());
        let (mut full, mut doubled) = (Vec::new(), Vec::new());
        for one in self.people {
            let elsewhere = store::list_seats_of(write, &self.visit.row.id, &one.person).await?;
            for session in sessions.iter_mut().filter(|s| s.to_come(now)) {
                let takes = self.take.contains(&session.id);
                let earlier = self
                    .seats
                    .iter()
                    .find(|s| s.participant_id == one.id && s.session_id == session.id);
                // Whoever of a group gave a seat back is not seated again by a change of the rest.
                let there = |s: &&SeatRow| s.session_id == session.id && s.state.is_live();
                if !(takes || self.wait.contains(&session.id))
                    || self.seats.iter().any(|s| there(&s))
                {
                    continue;
                }
                if elsewhere.iter().any(|s| s.session_id == session.id) {
                    doubled.push(session.id.clone());
                    continue;
                }
                let free = takes.then(|| session.free_for(own)).flatten();
                if takes && free.is_none() {
                    full.push(session.id.clone());
                    continue;
                }
                if let Some(share) = free {
                    session.count(share, 1);
                }
                // An event that was cancelled comes back under a higher number.
                let sequence = earlier.map_or(0, |s| s.sequence + i64::from(s.sequence > 0));
                let seat = SeatRow {
                    booking_id: self.booking.id.clone(),
                    participant_id: one.id.clone(),
                    session_id: session.id.clone(),
                    person: one.person.clone(),
                    share: free.unwrap_or_else(|| session.own(own)),
                    state: if takes {
                        SeatState::Confirmed
                    } else {
                        SeatState::Waiting
                    },
                    queue_no: None,
                    until: None,
                    sequence,
                    waited: !takes,
                };
                if takes {
                    confirmed.push(seat)
                } else {
                    queued.push(seat)
                }
            }
        }
        full.dedup();
        let errors: Vec<FieldError> = [
            (FieldCode::SessionFull, full),
            (FieldCode::AlreadyBooked, doubled),
        ]
        .into_iter()
        .filter(|(_, about)| !about.is_empty())
        .map(|(code, about)| FieldError::new("sessions", code).about(about))
        .collect();
        if errors.is_empty() {
            Ok((confirmed, queued))
        } else {
            Err(ApiError::Invalid(errors))
        }
    }
}
