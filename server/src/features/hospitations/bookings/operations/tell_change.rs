//! What changed of a hospitation, told to those who come.

use std::collections::BTreeSet;

use app::contract::language::Language;

use super::super::letters::{self, Changed, Reader};
use super::super::store;
use super::{Visit, link_for, notify};
use crate::db::Write;
use crate::http::error::ApiError;
use crate::state::AppState;

/// What a publication changed besides the times of sessions.
#[derive(Clone, Debug, Default)]
pub(in super::super::super) struct PlanChange {
    /// For those who read it in each language; none for a language in which it reads as before.
    pub changed: Vec<(Language, Vec<Changed>)>,
    /// Ids of the sessions that are new.
    pub new: Vec<String>,
    /// What the office says of it, or empty.
    pub note: String,
}

/// Tells every booking that has a seat in a session to come, once, in its language; gives their ids. Who
/// reads nothing new is told nothing.
///
/// # Errors
/// When the database fails.
pub(in super::super::super) async fn tell_change(
    write: &mut Write,
    state: &AppState,
    hospitation: &str,
    change: &PlanChange,
) -> Result<BTreeSet<String>, ApiError> {
    let now = state.clock.now_ms();
    let visit = Visit::find_in(write, hospitation).await?;
    let mut bookings = BTreeSet::new();
    let to_come = visit
        .sessions
        .iter()
        .filter(|s| !s.cancelled && s.starts_at > now);
    for session in to_come {
        let seats = store::list_live_seats(write, &session.id).await?;
        bookings.extend(seats.into_iter().map(|seat| seat.booking_id));
    }
    let mut told = BTreeSet::new();
    for id in bookings {
        let booking = store::find_booking_in(write, &id).await?;
        let language = Language::from_code(&booking.language).unwrap_or_default();
        let own = change.changed.iter().find(|(l, _)| *l == language);
        let changed = own.map_or(&[][..], |(_, changed)| changed);
        if changed.is_empty() && change.new.is_empty() {
            continue;
        }
        let token = link_for(write, state, &id);
        let reader = Reader::of_booking(&booking);
        let what = (changed, change.new.as_slice());
        let letter = letters::changed_plan(state, &visit, &reader, &token, what, &change.note);
        notify(write, state, "news", &id, &letter);
        told.insert(id);
    }
    Ok(told)
}
