//! What people do with seats. One write, one function: seats, audit and mails change together.

mod book;
mod cancel;
mod confirm;
mod expire;
mod mail_again;

pub(super) use book::book_sessions;
pub(super) use cancel::cancel_seats;
pub(super) use confirm::confirm_booking;
pub use expire::{expire_holds, forget_needs};
pub(super) use mail_again::send_mail_again;

use app::contract::booking::{Booking, LinkPurpose, Seat};
use app::contract::language::Language;
use serde_json::json;

use super::super::clocks;
use super::super::handlers::{session, summary};
use super::super::store::{self as hospitations, HospitationRow, SessionRow};
use super::letters::{self, Reader};
use super::store::{self, BookingRow, SeatRow};
use crate::db::{DbError, Write};
use crate::features::notifications;
use crate::http::error::ApiError;
use crate::kernel::audit;
use crate::kernel::secrets::{self, Token};
use crate::state::AppState;

/// A booking causes so many mails with its link at most, however often somebody asks.
const LINK_MAILS: i64 = 8;

/// A hospitation with its sessions.
pub(super) struct Visit {
    pub row: HospitationRow,
    pub sessions: Vec<SessionRow>,
}

impl Visit {
    async fn of(state: &AppState, row: HospitationRow) -> Result<Self, DbError> {
        let sessions = hospitations::list_sessions_of(state.db.pool(), &row.id).await?;
        Ok(Self { row, sessions })
    }

    async fn find(state: &AppState, id: &str) -> Result<Self, DbError> {
        let row = hospitations::find_hospitation(state.db.pool(), id).await?;
        Self::of(state, row).await
    }

    pub(super) fn session(&self, id: &str) -> Option<&SessionRow> {
        self.sessions.iter().find(|s| s.id == id)
    }
}

/// The booking behind a link, as it is now.
///
/// # Errors
/// `NotFound` for a link that leads nowhere.
pub(super) async fn see_booking(state: &AppState, token: &str) -> Result<Booking, ApiError> {
    expire_holds(state).await?;
    let booking = find(state, token).await?;
    show(state, &booking).await
}

async fn find(state: &AppState, token: &str) -> Result<BookingRow, ApiError> {
    let found = store::find_booking(state.db.pool(), &secrets::hash(token)).await?;
    found.ok_or(ApiError::NotFound)
}

/// A booking for whoever holds the mailed link; a receipt is not enough.
async fn find_by_mail(state: &AppState, token: &str) -> Result<BookingRow, ApiError> {
    let booking = find(state, token).await?;
    if booking.purpose == LinkPurpose::Mail.code() {
        Ok(booking)
    } else {
        Err(ApiError::NotFound)
    }
}

async fn show(state: &AppState, booking: &BookingRow) -> Result<Booking, ApiError> {
    let now = state.clock.now_ms();
    let visit = Visit::find(state, &booking.hospitation_id).await?;
    let mut seats = Vec::new();
    let rows = store::list_seats(state.db.pool(), &booking.id).await?;
    for s in &visit.sessions {
        let Some(seat) = rows.iter().find(|seat| seat.session_id == s.id) else {
            continue;
        };
        let Some(shown) = session(s, &visit.row, None, now) else {
            continue;
        };
        let zone = clocks::zone(&s.zone);
        let ends = |at: i64| clocks::local(at, 0, zone.as_ref()?, &s.zone);
        seats.push(Seat {
            state: seat.state,
            held_until: seat.held_until.and_then(ends),
            session: shown,
        });
    }
    let access = LinkPurpose::from_code(&booking.purpose).unwrap_or(LinkPurpose::Receipt);
    Ok(Booking {
        access,
        name: if access == LinkPurpose::Mail {
            booking.name.clone()
        } else {
            String::new()
        },
        mail: booking.mail.clone(),
        language: Language::from_code(&booking.language).unwrap_or_default(),
        hospitation: summary(&visit.row, &visit.sessions, now),
        seats,
        confirmed: booking.confirmed_at.is_some(),
    })
}

/// All confirmed sessions as one calendar file.
///
/// # Errors
/// `NotFound` for anything but a mailed link.
pub(super) async fn export_calendar(state: &AppState, token: &str) -> Result<String, ApiError> {
    let booking = find_by_mail(state, token).await?;
    let visit = Visit::find(state, &booking.hospitation_id).await?;
    let seats = store::list_seats(state.db.pool(), &booking.id).await?;
    let reader = Reader::of_booking(&booking);
    letters::calendar_file(state, &visit, &reader, &booking.id, &seats)
        .ok_or_else(|| ApiError::Internal("a session's zone is unknown".into()))
}

/// Locks the sessions of a booking in the order of their ids, and reads the booking again: between
/// the first look and the lock its address may have been corrected, or the link been taken back.
///
/// # Errors
/// `NotFound` when the link leads nowhere any more.
async fn lock(write: &mut Write, token: &str, seen: &BookingRow) -> Result<BookingRow, ApiError> {
    for seat in store::list_seats_in(write, &seen.id).await? {
        store::lock_session(write, &seat.session_id).await?;
    }
    let now = store::find_booking_in(write, &secrets::hash(token)).await?;
    now.ok_or(ApiError::NotFound)
}

/// Commits, and wakes the delivery of what the transaction put into the outbox.
async fn commit(write: Write, state: &AppState) -> Result<(), DbError> {
    write.commit().await?;
    state.mails_wait.notify_one();
    Ok(())
}

async fn link(
    write: &mut Write,
    state: &AppState,
    booking: &str,
    purpose: LinkPurpose,
) -> Result<Token, DbError> {
    let token = Token::new();
    let now = state.clock.now_ms();
    store::insert_link(write, &token.hash(), booking, purpose, now).await?;
    Ok(token)
}

async fn notify(
    write: &mut Write,
    state: &AppState,
    kind: &str,
    booking: &str,
    letter: &notifications::Letter,
) -> Result<(), DbError> {
    notifications::post(write, &state.config, &state.clock, kind, booking, letter).await
}

async fn record(
    write: &mut Write,
    state: &AppState,
    action: &str,
    booking: &str,
    sessions: &[&str],
) -> Result<(), DbError> {
    let entry = audit::Entry {
        actor: "participant",
        action,
        subject: booking,
        detail: json!({ "sessions": sessions }),
    };
    audit::record(write, &state.clock, entry).await
}

fn sessions_of(seats: &[SeatRow]) -> Vec<&str> {
    seats.iter().map(|s| s.session_id.as_str()).collect()
}
