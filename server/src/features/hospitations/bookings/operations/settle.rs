//! What time and free seats do by themselves: holds and offers run out, shares open, and who waits
//! is offered what came free. Whoever frees a seat calls [`offer_free`] in the same write, so that
//! a free seat and somebody who could have it are never seen together.

use app::contract::seat::{SeatState, Share, offer_until};

use super::super::letters::{self, Reader};
use super::super::queue;
use super::super::store::{self, BookingRow, Counted, ParticipantRow, SeatRow};
use super::log::{record, record_change, shares};
use super::{Visit, link_for, notify, own_share};
use crate::db::Write;
use crate::http::error::ApiError;
use crate::kernel::audit::SYSTEM;
use crate::state::AppState;

/// Lets run out what is due, opens shares, and offers what is free.
pub(super) async fn settle(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    now: i64,
) -> Result<(), ApiError> {
    expire_due(write, state, visit, now).await?;
    expire_late_waits(write, state, visit, now).await?;
    open_shares(write, state, visit, now).await?;
    offer_free(write, state, visit, now).await
}

/// The same for writes in a hurry: only what has run out, and what that makes free.
pub(super) async fn settle_due(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    now: i64,
) -> Result<(), ApiError> {
    if expire_due(write, state, visit, now).await? {
        offer_free(write, state, visit, now).await?;
    }
    Ok(())
}

/// Lets holds, offers and unconfirmed waits run out; says whether any did.
async fn expire_due(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    now: i64,
) -> Result<bool, ApiError> {
    let due = store::list_due(write, &visit.row.id, now).await?;
    let any = !due.is_empty();
    expire(write, state, visit, due, now).await?;
    Ok(any)
}

/// Nobody waits for a session that has begun or is called off.
async fn expire_late_waits(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    now: i64,
) -> Result<(), ApiError> {
    let sessions = store::list_counted(write, &visit.row.id).await?;
    let late = |row: &SeatRow| {
        let session = sessions.iter().find(|s| s.id == row.session_id);
        session.is_none_or(|s| !s.to_come(now))
    };
    let waiting = store::list_waiting(write, &visit.row.id).await?;
    let mut over: Vec<SeatRow> = waiting.into_iter().filter(late).collect();
    if visit.policy().all_visits && !over.is_empty() {
        // A wait for all visits ends as a whole.
        for row in store::list_waiting(write, &visit.row.id).await? {
            let own = |o: &SeatRow| o.participant_id == row.participant_id;
            let there = |o: &SeatRow| own(o) && o.session_id == row.session_id;
            let with = |o: &SeatRow| own(o) && visit.is_visit(&o.session_id);
            if visit.is_visit(&row.session_id) && over.iter().any(with) && !over.iter().any(there) {
                over.push(row);
            }
        }
    }
    expire(write, state, visit, over, now).await
}

async fn expire(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    seats: Vec<SeatRow>,
    now: i64,
) -> Result<(), ApiError> {
    // What somebody counted on and has not got: an offer that ran out, a wait that was in vain.
    let mut lost: Vec<(bool, SeatRow)> = Vec::new();
    for mut seat in seats {
        let before = seat.clone();
        let offered = seat.state == SeatState::Offered;
        let queued = seat.state == SeatState::Waiting && seat.queue_no.is_some();
        seat.state = SeatState::Expired;
        seat.until = None;
        seat.queue_no = None;
        store::update_seat(write, &seat, now).await?;
        let deed = (SYSTEM, "seat.expire");
        let both = (&[before][..], &[seat.clone()][..]);
        record(write, state, deed, &seat.booking_id, both);
        if offered || queued {
            lost.push((offered, seat));
        }
    }
    // One letter a booking, however many people and sessions it is about.
    while let Some((offered, first)) = lost.first().cloned() {
        let own = |(o, s): &(bool, SeatRow)| *o == offered && s.booking_id == first.booking_id;
        let (own, others): (Vec<_>, Vec<_>) = lost.into_iter().partition(own);
        lost = others;
        let own: Vec<SeatRow> = own.into_iter().map(|(_, seat)| seat).collect();
        let booking = store::find_booking_in(write, &first.booking_id).await?;
        let token = link_for(write, state, &booking.id);
        let reader = Reader::of_booking(&booking);
        let (kind, letter): (_, letters::ToBooking) = if offered {
            ("lapsed", letters::lapsed)
        } else {
            ("in-vain", letters::in_vain)
        };
        let letter = letter(state, visit, &reader, &token, &own);
        notify(write, state, kind, &booking.id, &letter);
    }
    Ok(())
}

/// What shares leave unused is open to all from the moment that the organiser set.
async fn open_shares(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    now: i64,
) -> Result<(), ApiError> {
    for session in store::list_counted(write, &visit.row.id).await? {
        let open = session.shares_open_at.is_some_and(|at| at <= now) && session.to_come(now);
        let unused = |(share, (capacity, taken)): (&Share, &(i64, i64))| {
            (*share != Share::Open && taken < capacity).then_some((
                *share,
                *taken,
                capacity - taken,
            ))
        };
        let moved: Vec<_> = session.shares.iter().filter_map(unused).collect();
        if !open || moved.is_empty() {
            continue;
        }
        let freed: i64 = moved.iter().map(|(_, _, free)| free).sum();
        let mut after = session.capacities();
        for (share, taken, _) in moved {
            store::set_share(write, &session.id, share, taken).await?;
            after.insert(share, taken);
        }
        let had = session
            .shares
            .get(&Share::Open)
            .map_or(0, |(capacity, _)| *capacity);
        store::set_share(write, &session.id, Share::Open, had + freed).await?;
        after.insert(Share::Open, had + freed);
        let deed = (SYSTEM, "session.shares-opened");
        let both = (shares(&session.capacities()), shares(&after));
        record_change(write, state, deed, &session.id, both);
    }
    Ok(())
}

/// Offers free seats to those who wait, in their order.
pub(super) async fn offer_free(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    now: i64,
) -> Result<(), ApiError> {
    let mut rows = store::list_waiting(write, &visit.row.id).await?;
    rows.retain(|row| row.queue_no.is_some());
    if rows.is_empty() {
        return Ok(());
    }
    let mut sessions = store::list_counted(write, &visit.row.id).await?;
    // A share that was cut later, or is gone, is found anew.
    let owners = store::list_owners(write, &visit.row.id).await?;
    for row in &mut rows {
        let own = owners.get(&row.booking_id).map_or(row.share, |owner| {
            own_share(visit, &owner.municipality, &owner.affiliation)
        });
        let session = sessions.iter().find(|s| s.id == row.session_id);
        let share = session.map_or(own, |session| session.own(own));
        if share != row.share {
            let before = row.clone();
            row.share = share;
            store::update_seat(write, row, now).await?;
            let (deed, both) = ((SYSTEM, "seat.share"), (&[before][..], &[row.clone()][..]));
            record(write, state, deed, &row.booking_id, both);
        }
    }
    let waits = queue::waits(&rows, &sessions, visit.policy().all_visits);
    for offer in queue::offers(&rows, &waits, &mut sessions, now) {
        let starts = offer
            .iter()
            .filter_map(|(at, _)| starts_at(&sessions, &rows[*at]));
        let until = offer_until(now, starts.min().unwrap_or(now));
        let (mut waited, mut seats) = (Vec::new(), Vec::new());
        for (at, share) in offer {
            let mut seat = rows[at].clone();
            waited.push(seat.clone());
            seat.state = SeatState::Offered;
            seat.share = share;
            seat.until = Some(until);
            store::update_seat(write, &seat, now).await?;
            seats.push(seat);
        }
        tell_offer(write, state, visit, &seats).await?;
        let booking = seats.first().map_or("", |s| s.booking_id.as_str());
        let deed = (SYSTEM, "seat.offer");
        record(write, state, deed, booking, (&waited, &seats));
    }
    Ok(())
}

fn starts_at(sessions: &[Counted], row: &SeatRow) -> Option<i64> {
    let session = sessions.iter().find(|s| s.id == row.session_id)?;
    Some(session.starts_at)
}

async fn tell_offer(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    seats: &[SeatRow],
) -> Result<(), ApiError> {
    let Some(first) = seats.first() else {
        return Ok(());
    };
    let booking: BookingRow = store::find_booking_in(write, &first.booking_id).await?;
    let people = store::list_people_in(write, &booking.id).await?;
    let own = |p: &&ParticipantRow| p.id == first.participant_id;
    let name = people.iter().find(own).map_or("", |p| p.name.as_str());
    let token = link_for(write, state, &booking.id);
    let reader = Reader::of_booking(&booking);
    let letter = letters::offer(state, visit, &reader, &token, name, seats);
    notify(write, state, "offer", &booking.id, &letter);
    Ok(())
}
