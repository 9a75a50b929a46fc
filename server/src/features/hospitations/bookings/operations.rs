//! What people do with seats. One write, one function: seats, audit and mails change together.

use app::contract::booking::{
    Booked, Booking, BookingRequest, CancelRequest, LinkPurpose, MailAgainRequest, Seat, SeatState,
    SessionFacts, check, hold_until, limits, looks_like_mail, person_of,
};
use app::contract::language::Language;
use app::contract::problem::{FieldCode, FieldError};
use serde_json::json;

use super::super::clocks;
use super::super::handlers::{kind, session, summary, whole};
use super::super::store::{self as hospitations, HospitationRow, SessionRow};
use super::letters::{self, Reader};
use super::store::{self, BookingRow, SeatRow};
use crate::db::{DbError, Write};
use crate::features::notifications;
use crate::http::error::ApiError;
use crate::kernel::secrets::{self, Token};
use crate::kernel::{audit, ids};
use crate::state::AppState;

/// A booking causes so many mails with its link at most, however often somebody asks.
const LINK_MAILS: i64 = 8;

/// What people need is kept so long after the last session, in milliseconds: 30 days, as the
/// consent says.
const NEEDS_MS: i64 = 30 * 24 * 60 * 60 * 1000;

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

/// Holds seats and mails the link that confirms them.
///
/// # Errors
/// `Invalid` with every field that is wrong; nothing is held then.
pub(super) async fn book_sessions(
    state: &AppState,
    request: BookingRequest,
) -> Result<Booked, ApiError> {
    let now = state.clock.now_ms();
    expire_holds(state).await?;
    let row = hospitations::find_published(state.db.pool(), &request.hospitation).await?;
    let visit = Visit::of(state, row.ok_or(ApiError::NotFound)?).await?;
    let municipality = validate(state, &request, &visit, now).await?;
    let person = person_of(&request.mail);
    if !state.mail_limit.allows(&person) {
        return Err(ApiError::TooMany);
    }
    let mut chosen: Vec<&SessionRow> = visit
        .sessions
        .iter()
        .filter(|s| request.sessions.contains(&s.id))
        .collect();
    chosen.sort_by(|a, b| a.id.cmp(&b.id));

    let mut write = state.db.write().await?;
    let (mut full, mut mine) = (Vec::new(), Vec::new());
    for s in &chosen {
        if !store::take_seat(&mut write, &s.id, now).await? {
            full.push(s.id.clone());
        }
        if let Some(booking) = store::find_seat_of(&mut write, &s.id, &person, "").await? {
            mine.push((s.id.clone(), booking));
        }
    }
    if !mine.is_empty() {
        write.rollback().await?;
        return Err(already_booked(state, &visit, mine).await?);
    }
    if !full.is_empty() {
        write.rollback().await?;
        let error = FieldError::new("sessions", FieldCode::SessionFull).about(full);
        return Err(ApiError::Invalid(vec![error]));
    }
    let booking = ids::new(&state.clock);
    let first = chosen.iter().map(|s| s.starts_at).min().unwrap_or(now);
    let until = hold_until(now, first);
    let town = municipality.as_deref();
    store::insert_booking(
        &mut write,
        &booking,
        &visit.row.id,
        town,
        &person,
        &request,
        now,
    )
    .await?;
    for s in &chosen {
        store::insert_seat(&mut write, &booking, &s.id, &person, until, now).await?;
    }
    let receipt = link(&mut write, state, &booking, LinkPurpose::Receipt).await?;
    let reader = Reader::new(&request.name, &request.mail, &request.language);
    let seats = store::list_seats_in(&mut write, &booking).await?;
    let token = link(&mut write, state, &booking, LinkPurpose::Mail).await?;
    let letter = letters::hold(state, &visit, &reader, &token, &seats);
    notify(&mut write, state, "hold", &booking, &letter).await?;
    record(
        &mut write,
        state,
        "booking.hold",
        &booking,
        &sessions_of(&seats),
    )
    .await?;
    commit(write, state).await?;
    Ok(Booked {
        receipt: receipt.text().to_owned(),
    })
}

/// Everything that can be said without a lock; gives the municipality's id.
async fn validate(
    state: &AppState,
    request: &BookingRequest,
    visit: &Visit,
    now: i64,
) -> Result<Option<String>, ApiError> {
    let facts: Vec<SessionFacts<'_>> = visit
        .sessions
        .iter()
        .map(|s| SessionFacts {
            id: &s.id,
            visit: s.kind == "visit",
            bookable: kind(s).bookable(),
            begun: s.starts_at <= now,
            seats_left: whole(s.capacity - s.taken),
        })
        .collect();
    let mut errors = check(request, &facts, whole(visit.row.programme.book_at_least));
    // A full session is judged under its lock: the person may be the one who sits in it.
    errors.retain(|e| e.code != FieldCode::SessionFull);
    if errors.iter().all(|e| e.field != "mail") {
        errors.extend(unsendable(&request.mail));
    }
    let mut municipality = None;
    if !request.municipality.is_empty() {
        municipality = store::find_municipality(state.db.pool(), &request.municipality).await?;
        if municipality.is_none() {
            errors.push(FieldError::new("municipality", FieldCode::NotAChoice));
        }
    }
    if errors.is_empty() {
        Ok(municipality)
    } else {
        Err(ApiError::Invalid(errors))
    }
}

/// An address that looks like one but cannot be written into a mail.
fn unsendable(mail: &str) -> Option<FieldError> {
    let sendable = mail.trim().parse::<lettre::Address>().is_ok();
    (!sendable).then(|| FieldError::new("mail", FieldCode::MailInvalid))
}

/// Tells the person, and mails the link to what they have: they may have lost it.
async fn already_booked(
    state: &AppState,
    visit: &Visit,
    mine: Vec<(String, String)>,
) -> Result<ApiError, ApiError> {
    let (sessions, mut bookings): (Vec<_>, Vec<_>) = mine.into_iter().unzip();
    bookings.dedup();
    let mut write = state.db.write().await?;
    for booking in &bookings {
        if notifications::count_mails(&mut write, booking, "already").await? >= LINK_MAILS {
            continue;
        }
        let reader = Reader::of(store::find_reader(&mut write, booking).await?);
        let seats = store::list_seats_in(&mut write, booking).await?;
        let token = link(&mut write, state, booking, LinkPurpose::Mail).await?;
        let letter = letters::already(state, visit, &reader, &token, &seats);
        notify(&mut write, state, "already", booking, &letter).await?;
    }
    commit(write, state).await?;
    let error = FieldError::new("mail", FieldCode::AlreadyBooked).about(sessions);
    Ok(ApiError::Invalid(vec![error]))
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

/// Confirms what is held, and what is lost as far as seats are left. Mails an invitation for each
/// session that becomes confirmed. Confirming twice changes nothing.
///
/// # Errors
/// `NotFound` for anything but a mailed link; `Conflict("seats-gone")` when the hold has run out
/// and no chosen session has a seat left.
pub(super) async fn confirm_booking(state: &AppState, token: &str) -> Result<Booking, ApiError> {
    let now = state.clock.now_ms();
    expire_holds(state).await?;
    let mut booking = find_by_mail(state, token).await?;
    let visit = Visit::find(state, &booking.hospitation_id).await?;
    let person = person_of(&booking.mail);
    let mut write = state.db.write().await?;
    lock_sessions_of(&mut write, &booking.id).await?;
    let mut confirmed = Vec::new();
    let seats = store::list_seats_in(&mut write, &booking.id).await?;
    for seat in &seats {
        let taken = match seat.state {
            SeatState::Held => true,
            SeatState::Expired => {
                let other = store::find_seat_of(&mut write, &seat.session_id, &person, &booking.id);
                other.await?.is_none()
                    && store::take_seat(&mut write, &seat.session_id, now).await?
            }
            SeatState::Confirmed | SeatState::Cancelled => false,
        };
        if taken {
            let (id, session) = (&booking.id, &seat.session_id);
            store::update_seat(
                &mut write,
                id,
                session,
                SeatState::Confirmed,
                seat.sequence,
                now,
            )
            .await?;
            confirmed.push(seat.clone());
        }
    }
    let had = seats.iter().any(|s| s.state == SeatState::Confirmed);
    if confirmed.is_empty() && !had && seats.iter().any(|s| s.state == SeatState::Expired) {
        write.rollback().await?;
        return Err(ApiError::Conflict("seats-gone"));
    }
    if !confirmed.is_empty() {
        store::update_confirmed(&mut write, &booking.id, now).await?;
        let reader = Reader::of_booking(&booking);
        let token = link(&mut write, state, &booking.id, LinkPurpose::Mail).await?;
        let letter = letters::confirmed(state, &visit, &reader, &token, &confirmed);
        notify(&mut write, state, "confirmed", &booking.id, &letter).await?;
        for seat in &confirmed {
            let letter = letters::invitation(state, &visit, &reader, &booking.id, seat);
            if let Some(letter) = letter {
                notify(&mut write, state, "invitation", &booking.id, &letter).await?;
            }
        }
        record(
            &mut write,
            state,
            "booking.confirm",
            &booking.id,
            &sessions_of(&confirmed),
        )
        .await?;
    }
    commit(write, state).await?;
    booking.confirmed_at = booking.confirmed_at.or(Some(now));
    show(state, &booking).await
}

/// Gives seats back: those named, or all that have not begun. A calendar that was invited is told.
///
/// # Errors
/// `NotFound` for anything but a mailed link; `Invalid` for sessions that are not in the booking
/// or have begun.
pub(super) async fn cancel_seats(
    state: &AppState,
    token: &str,
    request: CancelRequest,
) -> Result<Booking, ApiError> {
    let now = state.clock.now_ms();
    let booking = find_by_mail(state, token).await?;
    let visit = Visit::find(state, &booking.hospitation_id).await?;
    let begun = |id: &str| visit.session(id).is_none_or(|s| s.starts_at <= now);
    let mut write = state.db.write().await?;
    lock_sessions_of(&mut write, &booking.id).await?;
    let seats = store::list_seats_in(&mut write, &booking.id).await?;
    let named = |id: &String| request.sessions.contains(id);
    if !request
        .sessions
        .iter()
        .all(|id| seats.iter().any(|s| s.session_id == *id))
    {
        return Err(invalid(FieldCode::NotAChoice, Vec::new()));
    }
    let late: Vec<String> = request
        .sessions
        .iter()
        .filter(|id| begun(id))
        .cloned()
        .collect();
    if !late.is_empty() {
        return Err(invalid(FieldCode::SessionBegun, late));
    }
    let mut cancelled = Vec::new();
    let chosen = seats
        .into_iter()
        .filter(|s| request.sessions.is_empty() || named(&s.session_id));
    for mut seat in chosen.filter(|s| s.state.takes_a_seat() && !begun(&s.session_id)) {
        let invited = seat.state == SeatState::Confirmed;
        seat.sequence += i64::from(invited);
        store::free_seats(&mut write, &seat.session_id, 1).await?;
        let (id, session) = (&booking.id, &seat.session_id);
        store::update_seat(
            &mut write,
            id,
            session,
            SeatState::Cancelled,
            seat.sequence,
            now,
        )
        .await?;
        let reader = Reader::of_booking(&booking);
        let letter =
            invited.then(|| letters::cancelled(state, &visit, &reader, &booking.id, &seat));
        if let Some(letter) = letter.flatten() {
            notify(&mut write, state, "cancelled", &booking.id, &letter).await?;
        }
        cancelled.push(seat);
    }
    if !cancelled.is_empty() {
        record(
            &mut write,
            state,
            "booking.cancel",
            &booking.id,
            &sessions_of(&cancelled),
        )
        .await?;
    }
    commit(write, state).await?;
    show(state, &booking).await
}

fn invalid(code: FieldCode, about: Vec<String>) -> ApiError {
    ApiError::Invalid(vec![FieldError::new("sessions", code).about(about)])
}

/// Mails the link once more; with another address it corrects the booking, and every link that
/// went to the wrong one stops working.
///
/// # Errors
/// `NotFound` for anything but a receipt; `Invalid` for a wrong or already booked address;
/// `Conflict("confirmed")` when the address is proven; `TooMany` after a few mails.
pub(super) async fn send_mail_again(
    state: &AppState,
    token: &str,
    request: MailAgainRequest,
) -> Result<Booking, ApiError> {
    expire_holds(state).await?;
    let mut booking = find(state, token).await?;
    if booking.purpose != LinkPurpose::Receipt.code() {
        return Err(ApiError::NotFound);
    }
    let corrected = request.mail.trim();
    let corrected = if corrected == booking.mail {
        ""
    } else {
        corrected
    };
    if booking.confirmed_at.is_some() {
        return Err(ApiError::Conflict("confirmed"));
    }
    if corrected.chars().count() > limits::MAIL {
        let limit = u32::try_from(limits::MAIL).unwrap_or(u32::MAX);
        let error = FieldError::new("mail", FieldCode::TooLong).limit(limit);
        return Err(ApiError::Invalid(vec![error]));
    }
    if !corrected.is_empty() && (!looks_like_mail(corrected) || unsendable(corrected).is_some()) {
        let error = FieldError::new("mail", FieldCode::MailInvalid);
        return Err(ApiError::Invalid(vec![error]));
    }
    let mail = if corrected.is_empty() {
        booking.mail.clone()
    } else {
        corrected.to_owned()
    };
    if !state.mail_limit.allows(&person_of(&mail)) {
        return Err(ApiError::TooMany);
    }
    let visit = Visit::find(state, &booking.hospitation_id).await?;
    let mut write = state.db.write().await?;
    lock_sessions_of(&mut write, &booking.id).await?;
    if notifications::count_mails(&mut write, &booking.id, "hold").await? >= LINK_MAILS {
        return Err(ApiError::TooMany);
    }
    let seats = store::list_seats_in(&mut write, &booking.id).await?;
    if !corrected.is_empty() {
        let mut mine = Vec::new();
        for seat in seats.iter().filter(|s| s.state.takes_a_seat()) {
            let person = person_of(&mail);
            let other = store::find_seat_of(&mut write, &seat.session_id, &person, &booking.id);
            mine.extend(other.await?.map(|other| (seat.session_id.clone(), other)));
        }
        if !mine.is_empty() {
            write.rollback().await?;
            return Err(already_booked(state, &visit, mine).await?);
        }
        notifications::take_back(&mut write, &booking.id).await?;
        store::update_mail(&mut write, &booking.id, &mail, &person_of(&mail)).await?;
        booking.mail = mail;
    }
    let reader = Reader::of_booking(&booking);
    let new = link(&mut write, state, &booking.id, LinkPurpose::Mail).await?;
    let letter = letters::hold(state, &visit, &reader, &new, &seats);
    notify(&mut write, state, "hold", &booking.id, &letter).await?;
    record(&mut write, state, "booking.mail", &booking.id, &[]).await?;
    commit(write, state).await?;
    show(state, &booking).await
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

/// Lets every hold run out that is due, and gives the seats back.
///
/// # Errors
/// When the database fails.
pub async fn expire_holds(state: &AppState) -> Result<(), DbError> {
    let now = state.clock.now_ms();
    let sessions = store::list_sessions_with_due_holds(state.db.pool(), now).await?;
    if sessions.is_empty() {
        return Ok(());
    }
    let mut write = state.db.write().await?;
    for id in &sessions {
        store::lock_session(&mut write, id).await?;
        let expired = store::expire_holds(&mut write, id, now).await?;
        store::free_seats(&mut write, id, expired).await?;
    }
    write.commit().await?;
    Ok(())
}

/// Forgets what people needed 30 days after their last session.
///
/// # Errors
/// When the database fails.
pub async fn forget_needs(state: &AppState) -> Result<(), DbError> {
    let mut write = state.db.write().await?;
    store::delete_needs(&mut write, state.clock.now_ms() - NEEDS_MS).await?;
    Ok(write.commit().await?)
}

/// Locks the sessions of a booking in the order of their ids.
async fn lock_sessions_of(write: &mut Write, booking: &str) -> Result<(), DbError> {
    for seat in store::list_seats_in(write, booking).await? {
        store::lock_session(write, &seat.session_id).await?;
    }
    Ok(())
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
