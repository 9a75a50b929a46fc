//! From the form to held seats and a mail.

use app::contract::booking::{
    Booked, BookingRequest, LinkPurpose, SessionFacts, check, hold_until, person_of,
};
use app::contract::problem::{FieldCode, FieldError};

use super::super::super::handlers::{kind, whole};
use super::super::super::store::{self as hospitations, SessionRow};
use super::super::letters::{self, Reader};
use super::super::store;
use super::{LINK_MAILS, Visit, commit, expire_holds, link, notify, record, sessions_of};
use crate::features::notifications;
use crate::http::error::ApiError;
use crate::kernel::ids;
use crate::state::AppState;

/// Holds seats and mails the link that confirms them.
///
/// # Errors
/// `Invalid` with every field that is wrong; nothing is held then.
pub(in super::super) async fn book_sessions(
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
pub(super) fn unsendable(mail: &str) -> Option<FieldError> {
    let sendable = mail.trim().parse::<lettre::Address>().is_ok();
    (!sendable).then(|| FieldError::new("mail", FieldCode::MailInvalid))
}

/// Tells the person, and mails the link to what they have: they may have lost it.
pub(super) async fn already_booked(
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
