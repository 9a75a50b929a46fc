//! What is forgotten by itself. One job does all of it; a dry run does the same and takes it back.

use app::contract::retention::Forgotten;

use crate::db::DbError;
use crate::features::accounts::personal_data as accounts;
use crate::features::hospitations::bookings::personal_data as bookings;
use crate::features::notifications::personal_data as mails;
use crate::kernel::retention::{Periods, Run};
use crate::state::AppState;

/// How long what is kept in this installation. Whoever lets people set it reads the settings here, with
/// [`Periods::default`] for what is not set; nothing else asks for periods.
///
/// # Errors
/// When the database fails.
pub async fn periods(_state: &AppState) -> Result<Periods, DbError> {
    Ok(Periods::default())
}

/// Forgets whatever is due, kind by kind; says what went. A dry run says what would.
///
/// # Errors
/// When the database fails; what went before stays gone.
pub async fn forget_all(state: &AppState, run: Run) -> Result<Vec<Forgotten>, DbError> {
    let periods = &periods(state).await?;
    let (db, clock) = (&state.db, &state.clock);
    // As it is before anything goes: then a dry run counts what a real one counts.
    let mut unknown = Vec::new();
    for (id, person) in accounts::list_unused(state, periods).await? {
        if !bookings::is_known(state, &person).await? {
            unknown.push(id);
        }
    }
    // For the same reason what hangs on a booking comes before the booking that takes it along.
    let mut gone = accounts::forget(state, periods, run).await?;
    gone.extend([
        mails::forget_sent(db, clock, periods, run).await?,
        mails::forget_failed(db, clock, periods, run).await?,
        bookings::forget_keys(state, periods, run).await?,
        bookings::forget_needs(state, periods, run).await?,
        bookings::forget_unconfirmed(state, periods, run).await?,
        bookings::forget_people(state, periods, run).await?,
    ]);
    gone.push(accounts::forget_accounts(state, periods, run, &unknown).await?);
    Ok(gone)
}
