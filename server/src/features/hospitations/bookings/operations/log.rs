//! What the log of writes says of bookings: seats by person and session, people by reference.

use std::collections::BTreeMap;

use app::contract::seat::Share;
use serde_json::{Map, Value as Json, json};

use super::super::store::{LinkRow, SeatRow};
use crate::db::Write;
use crate::kernel::{audit, clock};
use crate::state::AppState;

/// Who did something, and what it is called.
pub(super) type Deed<'a> = (&'a str, &'a str);

/// Whoever holds a link: one of the people, or whoever booked.
pub(super) fn holder(link: &LinkRow) -> String {
    match &link.participant_id {
        Some(participant) => audit::reference("participant", participant),
        None => booker(&link.booking_id),
    }
}

/// Whoever made a booking.
pub(super) fn booker(booking: &str) -> String {
    audit::reference("booking", booking)
}

/// Records what happened to seats of a booking. Of those that are new nothing was before.
pub(super) fn record(
    write: &mut Write,
    state: &AppState,
    (actor, action): Deed<'_>,
    subject: &str,
    (before, after): (&[SeatRow], &[SeatRow]),
) {
    let entry = audit::Entry {
        actor,
        action,
        subject,
        before: seats(before),
        after: seats(after),
        ..audit::Entry::default()
    };
    audit::record(write, &state.clock, &entry);
}

/// Records what was done with seats by hand, and why.
pub(super) fn record_by_hand(
    write: &mut Write,
    state: &AppState,
    (actor, action): Deed<'_>,
    subject: &str,
    (before, after): (&[SeatRow], &[SeatRow]),
    reason: &str,
) {
    let entry = audit::Entry {
        actor,
        action,
        subject,
        detail: json!({ "reason": reason }),
        before: seats(before),
        after: seats(after),
    };
    audit::record(write, &state.clock, &entry);
}

/// Records what changed about something else than seats.
pub(super) fn record_change(
    write: &mut Write,
    state: &AppState,
    (actor, action): Deed<'_>,
    subject: &str,
    (before, after): (Json, Json),
) {
    let entry = audit::Entry {
        actor,
        action,
        subject,
        before,
        after,
        ..audit::Entry::default()
    };
    audit::record(write, &state.clock, &entry);
}

/// Records what changes no row, such as a mail that went out once more.
pub(super) fn record_event(
    write: &mut Write,
    state: &AppState,
    (actor, action): Deed<'_>,
    subject: &str,
    detail: Json,
) {
    let entry = audit::Entry {
        actor,
        action,
        subject,
        detail,
        ..audit::Entry::default()
    };
    audit::record(write, &state.clock, &entry);
}

/// Seats by person and session; null for none.
fn seats(seats: &[SeatRow]) -> Json {
    let mut people = Map::new();
    for seat in seats {
        let person = audit::reference("participant", &seat.participant_id);
        let sessions = people.entry(person).or_insert_with(|| json!({}));
        sessions[&seat.session_id] = one(seat);
    }
    if people.is_empty() {
        Json::Null
    } else {
        json!({ "seats": people })
    }
}

fn one(seat: &SeatRow) -> Json {
    let mut fields = json!({ "state": seat.state.code(), "share": seat.share.code() });
    if let Some(until) = seat.until {
        fields["until"] = clock::text(until).into();
    }
    if let Some(number) = seat.queue_no {
        fields["queue_no"] = number.into();
    }
    fields
}

/// The capacities of a session's shares.
pub(super) fn shares(capacities: &BTreeMap<Share, i64>) -> Json {
    let named = capacities.iter();
    let named: Map<_, _> = named
        .map(|(share, capacity)| (share.code().to_owned(), json!(capacity)))
        .collect();
    json!({ "shares": named })
}
