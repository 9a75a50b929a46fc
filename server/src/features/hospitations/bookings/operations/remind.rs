//! Reminders a week, a day and an hour before a session, as the person chose.

use std::sync::Arc;

use app::contract::booking::{RemindRequest, Reminder, SeatState};
use app::contract::problem::{FieldCode, FieldError};
use serde_json::json;

use super::super::letters::{self, Reader};
use super::super::store::{self, BookingRow, Near};
use super::log::{record_change, record_event};
use super::{Visit, link_to, notify};
use crate::db::Write;
use crate::http::error::ApiError;
use crate::kernel::audit;
use crate::state::AppState;

/// Puts the reminders that are due into the outbox. One that would not be true any more is left out:
/// whoever confirms two days before is not told that it is a week.
///
/// # Errors
/// When the database fails.
pub async fn remind(state: &AppState) -> Result<(), ApiError> {
    let now = state.clock.now_ms();
    for reminder in Reminder::ALL {
        let before = reminder.before_ms();
        // Late, as after a standstill, "in a week" is not true any more; the last one always is of use.
        let latest = if *reminder == Reminder::Hour {
            0
        } else {
            before - before / 4
        };
        let window = (now + latest, now + before);
        loop {
            let mut write = state.db.write().await?;
            let near = store::list_to_remind(&mut write, reminder.code(), window, before).await?;
            write.rollback().await?;
            if near.is_empty() {
                break;
            }
            for near in near {
                one(state, *reminder, near).await?;
            }
            state.mails_wait.notify_one();
        }
    }
    Ok(())
}

async fn one(state: &AppState, reminder: Reminder, near: Near) -> Result<(), ApiError> {
    let visit = Arc::new(Visit::find(state, &near.hospitation_id).await?);
    let (owned, near) = (state.clone(), Arc::new(near));
    state
        .writer
        .write::<(), ApiError, _>(&near.hospitation_id.clone(), move |write| {
            let (state, visit, near) = (owned.clone(), visit.clone(), near.clone());
            Box::pin(async move {
                let visit = visit.under_lock(write).await?;
                tell(write, &state, &visit, reminder, &near).await
            })
        })
        .await
}

async fn tell(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    reminder: Reminder,
    near: &Near,
) -> Result<(), ApiError> {
    let (participant, session) = (&near.participant_id, &near.session_id);
    // Another process may have been first.
    if !store::insert_reminder(write, participant, session, reminder.code()).await? {
        return Ok(());
    }
    let seats = store::list_seats_in(write, &near.booking_id).await?;
    let seat = seats
        .iter()
        .find(|s| s.participant_id == *participant && s.session_id == *session);
    let people = store::list_people_in(write, &near.booking_id).await?;
    let person = people.iter().find(|p| p.id == *participant);
    let takes_place = visit.session(session).is_some_and(|s| !s.cancelled);
    let seat = seat.filter(|s| s.state == SeatState::Confirmed && takes_place);
    let (Some(seat), Some(person)) = (seat, person) else {
        return Ok(());
    };
    let booking = store::find_booking_in(write, &near.booking_id).await?;
    let token = link_to(write, state, &booking, person);
    let reader = Reader::new(&person.name, &person.mail, &booking.language);
    let letter = letters::reminder(state, visit, &reader, &token, reminder, seat);
    notify(write, state, "reminder", &booking.id, &letter);
    let detail = json!({
        "participant": audit::reference("participant", participant),
        "session": session,
        "reminder": reminder.code(),
    });
    let deed = (audit::SYSTEM, "seat.remind");
    record_event(write, state, deed, &booking.id, detail);
    Ok(())
}

/// Chooses reminders, for one person or for everybody in the booking.
///
/// # Errors
/// `Invalid` for a reminder that there is none of, and for somebody who is not in the booking.
pub(super) async fn choose(
    write: &mut Write,
    state: &AppState,
    (booking, by): (&BookingRow, &str),
    request: &RemindRequest,
) -> Result<(), ApiError> {
    let wrong = |field| ApiError::Invalid(vec![FieldError::new(field, FieldCode::NotAChoice)]);
    let chosen = |kind: &&Reminder| request.reminders.iter().any(|code| code == kind.code());
    let chosen: Vec<&str> = Reminder::ALL
        .iter()
        .filter(chosen)
        .map(|r| r.code())
        .collect();
    if chosen.len() != request.reminders.len() {
        return Err(wrong("reminders"));
    }
    let mut people = store::list_people_in(write, &booking.id).await?;
    people.retain(|p| request.participant.is_empty() || p.id == request.participant);
    if people.is_empty() {
        return Err(wrong("participant"));
    }
    let (mut before, mut after) = (json!({}), json!({}));
    for person in &people {
        store::update_reminders(write, &person.id, &chosen).await?;
        let name = audit::reference("participant", &person.id);
        before[&name] = json!({ "reminders": person.reminders });
        after[&name] = json!({ "reminders": chosen });
    }
    let deed = (by, "booking.remind");
    record_change(write, state, deed, &booking.id, (before, after));
    Ok(())
}
