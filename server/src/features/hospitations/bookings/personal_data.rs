//! What bookings keep about a person: shown to them, erased for them, and forgotten by its period.

use app::contract::personal_data::Erased;
use app::contract::retention::{Forgotten, Kind};
use serde_json::{Value as Json, json};

use super::operations;
use super::store::personal_data::{self as store, Due, Held};
use crate::db::{DbError, Write};
use crate::features::notifications;
use crate::http::error::ApiError;
use crate::kernel::retention::{self, Periods, Run};
use crate::kernel::{audit, clock};
use crate::state::AppState;

/// So many bookings are forgotten in one write: bookings that come meanwhile wait no longer.
const AT_A_TIME: i64 = 100;

/// Every booking that a person made or takes part in. Of the others in it only the person who booked
/// is theirs to know, so nobody else is named.
///
/// # Errors
/// When the database fails.
pub async fn export(state: &AppState, person: &str) -> Result<Vec<Json>, DbError> {
    let pool = state.db.pool();
    let mut bookings = Vec::new();
    for held in store::list_bookings_of(pool, person).await? {
        let mut shown = store::find_booking_of(pool, &held.booking, person).await?;
        let (links, keys) = store::list_traces(pool, &held.booking, person).await?;
        shown["you"] = store::list_participations(pool, &held.booking, person)
            .await?
            .into();
        shown["links"] = links.into();
        shown["keys"] = keys.into();
        bookings.push(shown);
    }
    Ok(bookings)
}

/// Whether a booking knows a person.
///
/// # Errors
/// When the database fails.
pub async fn is_known(state: &AppState, person: &str) -> Result<bool, DbError> {
    let held = store::list_bookings_of(state.db.pool(), person).await?;
    Ok(!held.is_empty())
}

/// Makes a person nobody in all of their bookings. Seats that are still to come are given back first,
/// as whoever cancels gives them back, so that the next who waits is offered them. A booking that has
/// other people goes on, in the hands of one of them.
///
/// Each booking is a write of its own: broken off, the erasure is finished by doing it again.
///
/// # Errors
/// When the database fails.
pub async fn erase(state: &AppState, actor: &str, person: &str) -> Result<Erased, ApiError> {
    let mut erased = Erased::default();
    for held in store::list_bookings_of(state.db.pool(), person).await? {
        let one = operations::erase(state, actor, &held.hospitation, &held.booking, person).await?;
        erased.bookings += one.bookings;
        erased.seats += one.seats;
        erased.mails += one.mails;
    }
    Ok(erased)
}

/// Deletes bookings that nobody confirmed, with their seats, links, needs and mails. One that still
/// takes a seat stays: its hold runs out first.
///
/// # Errors
/// When the database fails.
pub async fn forget_unconfirmed(
    state: &AppState,
    periods: &Periods,
    run: Run,
) -> Result<Forgotten, DbError> {
    forget(state, periods, Due::Unconfirmed, run).await
}

/// Makes the people of bookings nobody that were over long ago; seats and their states stay.
///
/// # Errors
/// When the database fails.
pub async fn forget_people(
    state: &AppState,
    periods: &Periods,
    run: Run,
) -> Result<Forgotten, DbError> {
    forget(state, periods, Due::Over, run).await
}

async fn forget(
    state: &AppState,
    periods: &Periods,
    due: Due,
    run: Run,
) -> Result<Forgotten, DbError> {
    let (kind, period) = match due {
        Due::Unconfirmed => (Kind::UnconfirmedBookings, periods.unconfirmed_bookings_ms),
        Due::Over => (Kind::Bookings, periods.bookings_ms),
    };
    let before = state.clock.now_ms() - period;
    let (mut after, mut made) = (String::new(), Vec::new());
    loop {
        let mut write = state.db.write().await?;
        let held = store::list_forgettable(&mut write, due, before, &after, AT_A_TIME).await?;
        let Some(last) = held.last() else {
            write.rollback().await?;
            return Ok(retention::forgotten(kind, &made));
        };
        last.booking.clone_into(&mut after);
        // As whoever confirms does: a booking is forgotten or confirmed, never both.
        store::lock_hospitations(&mut write, &held).await?;
        let mut gone = Vec::new();
        for one in &held {
            if store::is_forgettable(&mut write, due, before, &one.booking).await? {
                forget_one(&mut write, state, due, one).await?;
                gone.push(one.created_at);
            }
        }
        retention::record(&mut write, &state.clock, &retention::forgotten(kind, &gone));
        run.end(write).await?;
        made.extend(gone);
    }
}

async fn forget_one(
    write: &mut Write,
    state: &AppState,
    due: Due,
    held: &Held,
) -> Result<(), DbError> {
    let mut entry = audit::Entry {
        actor: audit::SYSTEM,
        action: "booking.forget",
        subject: &held.booking,
        before: json!({ "made_at": clock::text(held.created_at) }),
        ..audit::Entry::default()
    };
    match due {
        Due::Unconfirmed => store::delete_booking(write, &held.booking).await?,
        Due::Over => {
            let people = super::store::list_people_in(write, &held.booking).await?;
            for one in &people {
                store::empty_participant(write, &one.id).await?;
            }
            store::empty_booking(write, &held.booking).await?;
            notifications::personal_data::erase_about(write, &held.booking).await?;
            entry.action = "booking.anonymise";
            let people = people
                .iter()
                .map(|p| audit::reference("participant", &p.id));
            entry.before = json!({ "people": people.collect::<Vec<_>>() });
            entry.after = json!({ "people": [] });
        }
    }
    audit::record(write, &state.clock, &entry);
    Ok(())
}

/// Forgets what people needed in order to take part.
///
/// # Errors
/// When the database fails.
pub async fn forget_needs(
    state: &AppState,
    periods: &Periods,
    run: Run,
) -> Result<Forgotten, DbError> {
    let mut write = state.db.write().await?;
    let before = state.clock.now_ms() - periods.access_needs_ms;
    let gone = store::delete_needs(&mut write, before).await?;
    for (booking, consented_at) in &gone {
        let entry = audit::Entry {
            actor: audit::SYSTEM,
            action: "needs.forget",
            subject: booking,
            before: json!({ "consented_at": clock::text(*consented_at) }),
            ..audit::Entry::default()
        };
        audit::record(&mut write, &state.clock, &entry);
    }
    let made: Vec<i64> = gone.into_iter().map(|(_, at)| at).collect();
    retention::end(write, &state.clock, Kind::AccessNeeds, &made, run).await
}

/// Forgets keys of forms.
///
/// # Errors
/// When the database fails.
pub async fn forget_keys(
    state: &AppState,
    periods: &Periods,
    run: Run,
) -> Result<Forgotten, DbError> {
    let mut write = state.db.write().await?;
    let before = state.clock.now_ms() - periods.repeat_keys_ms;
    let made = store::delete_keys(&mut write, before).await?;
    retention::end(write, &state.clock, Kind::RepeatKeys, &made, run).await
}
