//! What changed of a hospitation, told to those who come.

use std::collections::{BTreeMap, BTreeSet};

use app::contract::booking::person_of;
use app::contract::language::Language;

use super::super::letters::{self, Changed, Reader};
use super::super::store;
use super::{Visit, link_for, link_to, notify};
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

/// Tells whoever booked a seat in a session to come, and each colleague who has one, once, in the
/// booking's language; gives the bookings' ids. Who reads nothing new is told nothing.
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
    let mut bookings: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let to_come = visit
        .sessions
        .iter()
        .filter(|s| !s.cancelled && s.starts_at > now);
    for session in to_come {
        let seats = store::list_live_seats(write, &session.id).await?;
        for seat in seats {
            let people = bookings.entry(seat.booking_id).or_default();
            people.insert(seat.participant_id);
        }
    }
    let mut told = BTreeSet::new();
    for (id, seated) in bookings {
        let booking = store::find_booking_in(write, &id).await?;
        let language = Language::from_code(&booking.language).unwrap_or_default();
        let own = change.changed.iter().find(|(l, _)| *l == language);
        let changed = own.map_or(&[][..], |(_, changed)| changed);
        if changed.is_empty() && change.new.is_empty() {
            continue;
        }
        let mut readers = vec![(Reader::of_booking(&booking), link_for(write, state, &id))];
        let booker = person_of(&booking.mail);
        for person in store::list_people_in(write, &id).await? {
            let has_seat = seated.contains(&person.id) && !person.mail.is_empty();
            if has_seat && person.person != booker {
                let reader = Reader::new(&person.name, &person.mail, &booking.language);
                readers.push((reader, link_to(write, state, &booking, &person)));
            }
        }
        let what = (changed, change.new.as_slice());
        for (reader, token) in &readers {
            let letter = letters::changed_plan(state, &visit, reader, token, what, &change.note);
            notify(write, state, "news", &id, &letter);
        }
        told.insert(id);
    }
    Ok(told)
}
