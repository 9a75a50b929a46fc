//! What is forgotten by itself. One job does all of it; a dry run does the same and takes it back.

use app::contract::retention::Forgotten;

use crate::db::DbError;
use crate::features::accounts::personal_data as accounts;
use crate::features::hospitations::bookings::personal_data as bookings;
use crate::features::hospitations::feedback::personal_data as feedback;
use crate::features::hospitations::messages::personal_data as messages;
use crate::features::hospitations::running::personal_data as running;
use crate::features::notifications::personal_data as mails;
use crate::features::programmes::cases::personal_data as cases;
use crate::features::site;
use crate::kernel::retention::{DAY_MS, MONTH_MS, Periods, Run};
use crate::state::AppState;

/// How long what is kept in this installation: as the office has set it, else as [`Periods::default`] says.
/// Nothing else asks for periods.
///
/// # Errors
/// When the database fails.
pub async fn periods(state: &AppState) -> Result<Periods, DbError> {
    site::refresh(state).await?;
    let settings = state.installed.settings();
    let set = |name: &str, unit: i64, default: i64| {
        let number = settings.period(name).parse::<i64>();
        number.map_or(default, |number| number * unit)
    };
    let default = Periods::default();
    let unconfirmed = default.unconfirmed_bookings_ms;
    let mails_ms = set("mails_days", DAY_MS, default.sent_mails_ms);
    Ok(Periods {
        unconfirmed_bookings_ms: set("unconfirmed_days", DAY_MS, unconfirmed),
        access_needs_ms: set("needs_days", DAY_MS, default.access_needs_ms),
        bookings_ms: set("bookings_months", MONTH_MS, default.bookings_ms),
        sent_mails_ms: mails_ms,
        failed_mails_ms: mails_ms,
        cases_ms: set("cases_months", MONTH_MS, default.cases_ms),
        ..default
    })
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
        feedback::forget_links(state, run).await?,
        cases::forget_keys(state, periods, run).await?,
        cases::forget_cases(state, periods, run).await?,
        bookings::forget_needs(state, periods, run).await?,
        bookings::forget_unconfirmed(state, periods, run).await?,
        bookings::forget_people(state, periods, run).await?,
        running::forget_notes(state, periods, run).await?,
        messages::forget_messages(state, periods, run).await?,
    ]);
    gone.push(accounts::forget_accounts(state, periods, run, &unknown).await?);
    Ok(gone)
}
