//! The bookings of whoever is signed in: the same that mailed links lead to.

use std::collections::HashMap;

use app::contract::booking::{LinkPurpose, OwnBooking, OwnBookingLink, OwnSeat};

use super::super::super::handlers::kind;
use super::super::store::{self, OwnRow};
use super::{Visit, link, record, settle_all};
use crate::authz::Login;
use crate::http::error::ApiError;
use crate::kernel::clocks;
use crate::state::AppState;

/// The actor's bookings, the latest first.
///
/// # Errors
/// When the database fails.
pub(in super::super) async fn list_own(
    state: &AppState,
    login: &Login,
) -> Result<Vec<OwnBooking>, ApiError> {
    settle_all(state).await?;
    let mut visits: HashMap<String, Visit> = HashMap::new();
    let mut out = Vec::new();
    for row in store::list_own(state.db.pool(), &login.person).await? {
        if !visits.contains_key(&row.hospitation_id) {
            let visit = Visit::find(state, &row.hospitation_id).await?;
            visits.insert(row.hospitation_id.clone(), visit);
        }
        let Some(visit) = visits.get(&row.hospitation_id) else {
            continue;
        };
        out.push(OwnBooking {
            seats: seats(state, visit, &row).await?,
            title: visit.row.title.clone(),
            slug: visit.row.slug.clone(),
            invented: visit.row.invented,
            confirmed: row.confirmed,
            id: row.id,
        });
    }
    Ok(out)
}

async fn seats(state: &AppState, visit: &Visit, row: &OwnRow) -> Result<Vec<OwnSeat>, ApiError> {
    let now = state.clock.now_ms();
    let seats = store::list_seats(state.db.pool(), &row.id).await?;
    let mut out = Vec::new();
    for session in &visit.sessions {
        let own = |s: &&store::SeatRow| {
            s.session_id == session.id && row.participant_id.as_ref() == Some(&s.participant_id)
        };
        let Some(seat) = seats.iter().find(own) else {
            continue;
        };
        let zone = clocks::zone(&session.zone);
        let local = |zone| clocks::local(session.starts_at, session.minutes, &zone, &session.zone);
        let Some(time) = zone.and_then(local) else {
            continue;
        };
        out.push(OwnSeat {
            title: session.title.clone(),
            kind: kind(session),
            state: seat.state,
            time,
            over: session.starts_at + session.minutes * 60_000 <= now,
        });
    }
    Ok(out)
}

/// Makes a link to a booking of the actor's: to all of it for who booked, else to what is theirs.
///
/// # Errors
/// `NotFound` where it is not theirs.
pub(in super::super) async fn open_own(
    state: &AppState,
    login: &Login,
    booking: &str,
) -> Result<OwnBookingLink, ApiError> {
    let own = store::list_own(state.db.pool(), &login.person).await?;
    let row = own.into_iter().find(|row| row.id == booking);
    let row = row.ok_or(ApiError::NotFound)?;
    let only = row.participant_id.as_deref().filter(|_| !row.booked);
    let mut write = state.db.write().await?;
    let token = link(&mut write, state, booking, LinkPurpose::Mail, only);
    record(
        &mut write,
        state,
        &login.account,
        "booking.open",
        booking,
        &[],
    );
    write.commit().await?;
    Ok(OwnBookingLink {
        token: token.text().to_owned(),
    })
}
