//! A person made nobody in a booking: seats given back, the booking handed on, what identifies gone.

use std::sync::Arc;

use app::contract::booking::{CancelRequest, person_of};
use app::contract::personal_data::Erased;
use app::contract::seat::SeatState;
use serde_json::json;

use super::super::letters::{self, Reader};
use super::super::store::personal_data as store_of_people;
use super::super::store::{self, BookingRow, ParticipantRow, SeatRow};
use super::cancel::cancel;
use super::log::{self, record_change};
use super::{Visit, link_for, notify};
use crate::db::Write;
use crate::features::notifications::personal_data as mails;
use crate::http::error::ApiError;
use crate::kernel::audit;
use crate::state::AppState;

/// Erases a person from one booking. `actor` is who the log says it was.
///
/// # Errors
/// When the database fails.
pub(in super::super) async fn erase(
    state: &AppState,
    actor: &str,
    hospitation: &str,
    booking: &str,
    person: &str,
) -> Result<Erased, ApiError> {
    let visit = Arc::new(Visit::find(state, hospitation).await?);
    let owned = state.clone();
    let (actor, booking, person) = (actor.to_owned(), booking.to_owned(), person.to_owned());
    let erased = state
        .writer
        .write::<Erased, ApiError, _>(hospitation, move |write| {
            let (state, visit) = (owned.clone(), visit.clone());
            let (actor, booking, person) = (actor.clone(), booking.clone(), person.clone());
            Box::pin(async move {
                let visit = visit.under_lock(write).await?;
                let erasure = Erasure {
                    state: &state,
                    visit: &visit,
                    actor: &actor,
                    person: &person,
                };
                erasure.carry_out(write, &booking).await
            })
        })
        .await?;
    state.mails_wait.notify_one();
    Ok(erased)
}

struct Erasure<'a> {
    state: &'a AppState,
    visit: &'a Visit,
    actor: &'a str,
    person: &'a str,
}

impl Erasure<'_> {
    async fn carry_out(&self, write: &mut Write, id: &str) -> Result<Erased, ApiError> {
        let booking = store::find_booking_in(write, id).await?;
        let booked = person_of(&booking.mail) == self.person;
        let people = store::list_people_in(write, id).await?;
        // Nobody has confirmed that the others want to be in it, or knows of it.
        let all = booked && booking.confirmed_at.is_none();
        let (own, others): (Vec<_>, Vec<_>) = people
            .into_iter()
            .partition(|one| all || one.person == self.person);
        let seats = self.give_back(write, &booking, &own).await?;
        let mut gone = mails::erase_naming(write, id).await?;
        gone += mails::erase(write, self.person).await?;
        for one in &own {
            store_of_people::empty_participant(write, &one.id).await?;
        }
        store_of_people::delete_keys_of(write, id).await?;
        let mut before = json!({ "people": references(&own) });
        let mut after = json!({ "people": [] });
        if booked {
            before["booked_by"] = log::booker(id).into();
            let left = store::list_seats_in(write, id).await?;
            let heir = others.iter().find(|one| has_something(one, &left));
            after["booked_by"] = json!(heir.map(|heir| audit::reference("participant", &heir.id)));
            match heir {
                Some(heir) => self.hand_on(write, id, heir, &left).await?,
                None => store_of_people::empty_booking(write, id).await?,
            }
        }
        let deed = (self.actor, "person.erase");
        record_change(write, self.state, deed, id, (before, after));
        Ok(Erased {
            bookings: 1,
            seats,
            mails: gone,
        })
    }

    /// Gives back what is still to come; says how many seats and places in queues that were.
    async fn give_back(
        &self,
        write: &mut Write,
        booking: &BookingRow,
        own: &[ParticipantRow],
    ) -> Result<u32, ApiError> {
        let now = self.state.clock.now_ms();
        let mut given = 0;
        for one in own {
            let seats = store::list_seats_in(write, &booking.id).await?;
            let begun = |id: &str| self.visit.session(id).is_none_or(|s| s.starts_at <= now);
            let to_come = |s: &&SeatRow| {
                let goes = s.state.may_become(SeatState::Cancelled) && !begun(&s.session_id);
                s.participant_id == one.id && goes
            };
            let to_come = seats.iter().filter(to_come).count();
            if to_come > 0 {
                let request = CancelRequest {
                    participant: one.id.clone(),
                    ..CancelRequest::default()
                };
                let by = (booking, self.actor);
                cancel(write, self.state, self.visit, by, &request).await?;
                given += u32::try_from(to_come).unwrap_or(u32::MAX);
            }
        }
        Ok(given)
    }

    /// The booking goes to one of the others, who is told and gets the link to all of it.
    async fn hand_on(
        &self,
        write: &mut Write,
        id: &str,
        heir: &ParticipantRow,
        seats: &[SeatRow],
    ) -> Result<(), ApiError> {
        store_of_people::update_booker(write, id, heir).await?;
        let booking = store::find_booking_in(write, id).await?;
        let token = link_for(write, self.state, id);
        let reader = Reader::of_booking(&booking);
        let letter = letters::changed(self.state, self.visit, &reader, &token, seats);
        notify(write, self.state, "changed", id, &letter);
        Ok(())
    }
}

/// Whether somebody still has a seat, or waits for one.
fn has_something(one: &ParticipantRow, seats: &[SeatRow]) -> bool {
    let own = |s: &SeatRow| s.participant_id == one.id && s.state.is_live();
    !one.mail.is_empty() && seats.iter().any(own)
}

fn references(people: &[ParticipantRow]) -> Vec<String> {
    let people = people.iter();
    people
        .map(|one| audit::reference("participant", &one.id))
        .collect()
}
