//! A booking as its page shows it.

use std::collections::HashMap;

use app::contract::booking::{Booking, LinkPurpose, Participant, Seat, SeatState};
use app::contract::hospitation::Form;
use app::contract::language::Language;
use app::contract::live::LiveSeat;

use super::super::super::handlers::{kind, session, summary, whole};
use super::super::super::materials;
use super::super::super::store::SessionRow;
use super::super::letters::{self, Reader};
use super::super::store::{self, LinkRow, SeatRow};
use super::{Visit, settle_all};
use crate::db::DbError;
use crate::http::error::ApiError;
use crate::kernel::clocks;
use crate::kernel::secrets;
use crate::state::AppState;

/// The meeting link is shown so long before the start, in milliseconds (domain rule 6).
const MEETING_MS: i64 = 30 * 60 * 1000;

/// The booking behind a link, as it is now.
///
/// # Errors
/// `NotFound` for a link that leads nowhere.
pub(in super::super) async fn see_booking(
    state: &AppState,
    token: &str,
) -> Result<Booking, ApiError> {
    settle_all(state).await?;
    let found = store::find_link(state.db.pool(), &secrets::hash(token)).await?;
    show(state, &found.ok_or(ApiError::NotFound)?).await
}

/// What a link shows of its booking: all of it, or what is one person's.
pub(super) async fn show(state: &AppState, link: &LinkRow) -> Result<Booking, ApiError> {
    let (id, access) = (link.booking_id.as_str(), link.purpose);
    let now = state.clock.now_ms();
    let booking = store::find_booking(state.db.pool(), id).await?;
    let visit = Visit::find(state, &booking.hospitation_id).await?;
    let rows = store::list_seats(state.db.pool(), id).await?;
    let mut people = store::list_people(state.db.pool(), id).await?;
    let (mut name, mut mail) = (booking.name.clone(), booking.mail.clone());
    if let Some(only) = &link.participant_id {
        people.retain(|p| p.id == *only);
        if let Some(one) = people.first() {
            (name, mail) = (one.name.clone(), one.mail.clone());
        }
    }
    let seated = |seat: &SeatRow| has_materials(seat, access);
    let materials = if rows.iter().any(seated) {
        materials::list_by_session(state, &visit.row.id).await?
    } else {
        HashMap::new()
    };
    let mut seats = Vec::new();
    for person in &people {
        for s in &visit.sessions {
            let own = |seat: &&SeatRow| seat.participant_id == person.id && seat.session_id == s.id;
            let Some(seat) = rows.iter().find(own) else {
                continue;
            };
            let Some(shown) = session(s, &visit.row, None, now) else {
                continue;
            };
            let zone = clocks::zone(&s.zone);
            let ends = |at: i64| clocks::local(at, 0, zone.as_ref()?, &s.zone);
            let position = position(state, seat).await?;
            seats.push(Seat {
                participant: person.id.clone(),
                state: seat.state,
                until: seat.until.and_then(ends),
                position,
                meeting_link: meeting_link(s, seat, access, now),
                waited: seat.waited,
                session: shown,
                materials: match seated(seat) {
                    true => materials.get(&s.id).cloned().unwrap_or_default(),
                    false => Vec::new(),
                },
            });
        }
    }
    let known = access == LinkPurpose::Mail;
    let people = people.iter().filter(|_| known).map(|p| Participant {
        id: p.id.clone(),
        name: p.name.clone(),
        mail: p.mail.clone(),
        reminders: p.reminders.clone(),
    });
    let whole = known && link.participant_id.is_none();
    let live = |id: &str| rows.iter().any(|r| r.session_id == id && r.state.is_live());
    let others = visit.sessions.iter().filter(|s| {
        known && kind(s).bookable() && s.starts_at > now && !s.cancelled && !live(&s.id)
    });
    Ok(Booking {
        access,
        whole,
        needs: whole && store::has_needs(state.db.pool(), id).await?,
        name: if known { name } else { String::new() },
        mail,
        language: Language::from_code(&booking.language).unwrap_or_default(),
        hospitation: summary(&visit.row, &visit.sessions, now),
        people: people.collect(),
        others: others
            .filter_map(|s| session(s, &visit.row, None, now))
            .collect(),
        seats,
        confirmed: booking.confirmed_at.is_some(),
    })
}

/// Where a session meets, for who has a seat in it and a link that came by mail, when it is time.
fn meeting_link(
    session: &SessionRow,
    seat: &SeatRow,
    access: LinkPurpose,
    now: i64,
) -> Option<String> {
    let ends = session.starts_at + session.minutes * 60_000;
    let near = session.starts_at - MEETING_MS <= now && now < ends;
    let online = session.form != Form::OnSite.code() && !session.cancelled;
    // Whoever is marked as here, or as not here yet, may have to come in again.
    let seated = seat.state.may_be_marked(SeatState::Attended) && access == LinkPurpose::Mail;
    session
        .meeting_link
        .clone()
        .filter(|_| near && online && seated)
}

/// Whether the materials of its session are shown with a seat: to who comes, or came, by a link that
/// reached them by mail.
fn has_materials(seat: &SeatRow, access: LinkPurpose) -> bool {
    let comes = matches!(seat.state, SeatState::Confirmed | SeatState::Attended);
    comes && access == LinkPurpose::Mail
}

/// Whether a link shows a seat with which somebody has the materials of a session.
///
/// # Errors
/// `NotFound` for a link that leads nowhere.
pub(in super::super::super) async fn has_seat(
    state: &AppState,
    token: &str,
    session: &str,
) -> Result<bool, ApiError> {
    let found = store::find_link(state.db.pool(), &secrets::hash(token)).await?;
    let link = found.ok_or(ApiError::NotFound)?;
    let seats = store::list_seats(state.db.pool(), &link.booking_id).await?;
    Ok(seats.iter().any(|seat| {
        seat.session_id == session && link.shows(seat) && has_materials(seat, link.purpose)
    }))
}

/// The place in the queue, from 1, of somebody who waits with a number.
async fn position(state: &AppState, seat: &SeatRow) -> Result<Option<u32>, DbError> {
    let number = seat.queue_no.filter(|_| seat.state == SeatState::Waiting);
    let Some(number) = number else {
        return Ok(None);
    };
    let (pool, session) = (state.db.pool(), &seat.session_id);
    let before = store::count_before(pool, session, seat.share, number).await?;
    Ok(Some(whole(before) + 1))
}

/// What a link leads to, and the id of the hospitation.
///
/// # Errors
/// `NotFound` for a link that leads nowhere.
pub(in super::super::super) async fn find_followed(
    state: &AppState,
    token: &str,
) -> Result<(LinkRow, String), ApiError> {
    let found = store::find_link(state.db.pool(), &secrets::hash(token)).await?;
    let link = found.ok_or(ApiError::NotFound)?;
    let booking = store::find_booking(state.db.pool(), &link.booking_id).await?;
    Ok((link, booking.hospitation_id))
}

/// The seats that a link shows as an open page is told of them. `sessions` are the hospitation's.
///
/// # Errors
/// When the database fails.
pub(in super::super::super) async fn list_live_seats(
    state: &AppState,
    link: &LinkRow,
    sessions: &[SessionRow],
) -> Result<Vec<LiveSeat>, DbError> {
    let now = state.clock.now_ms();
    let mut seats = Vec::new();
    for seat in store::list_seats(state.db.pool(), &link.booking_id).await? {
        if !link.shows(&seat) {
            continue;
        }
        seats.push(LiveSeat {
            position: position(state, &seat).await?,
            meeting_link: sessions
                .iter()
                .find(|s| s.id == seat.session_id)
                .and_then(|s| meeting_link(s, &seat, link.purpose, now)),
            participant: seat.participant_id,
            session: seat.session_id,
            state: seat.state,
        });
    }
    Ok(seats)
}

/// All confirmed sessions as one calendar file.
///
/// # Errors
/// `NotFound` for anything but a mailed link.
pub(in super::super) async fn export_calendar(
    state: &AppState,
    token: &str,
) -> Result<String, ApiError> {
    let found = store::find_link(state.db.pool(), &secrets::hash(token)).await?;
    let link = found
        .filter(|link| link.purpose == LinkPurpose::Mail)
        .ok_or(ApiError::NotFound)?;
    let booking = store::find_booking(state.db.pool(), &link.booking_id).await?;
    let visit = Visit::find(state, &booking.hospitation_id).await?;
    let mut seats = store::list_seats(state.db.pool(), &link.booking_id).await?;
    seats.retain(|seat| link.shows(seat));
    let reader = Reader::of_booking(&booking);
    letters::calendar_file(state, &visit, &reader, &seats)
        .ok_or_else(|| ApiError::Internal("a session's zone is unknown".into()))
}

/// The name under which somebody takes part; none where they never confirmed a booking.
///
/// # Errors
/// When the database fails.
pub async fn find_name_of(state: &AppState, person: &str) -> Result<Option<String>, ApiError> {
    Ok(store::find_name_of(state.db.pool(), person).await?)
}
