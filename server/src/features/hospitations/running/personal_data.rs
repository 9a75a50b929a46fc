//! What running hospitations keeps about those who work here: notes they wrote, sessions they moderate. A
//! database row that points to an account loses it with the account; the text of a note goes with the
//! bookings of its hospitation.

use app::contract::retention::{Forgotten, Kind};
use serde_json::{Value as Json, json};

use super::store;
use crate::db::DbError;
use crate::kernel::clock;
use crate::kernel::retention::{self, Periods, Run};
use crate::state::AppState;

/// The notes that an account wrote, and the sessions it moderates.
///
/// # Errors
/// When the database fails.
pub async fn export(state: &AppState, account: &str) -> Result<Json, DbError> {
    let pool = state.db.pool();
    let notes = store::list_notes_by(pool, account).await?;
    let notes = notes.into_iter().map(|(session, text, at)| {
        json!({ "session": session, "text": text, "created_at": clock::text(at) })
    });
    Ok(json!({
        "notes": notes.collect::<Vec<_>>(),
        "moderates": store::list_moderated(pool, account).await?,
    }))
}

/// Deletes notes of hospitations whose last session is over for as long as bookings are kept.
///
/// # Errors
/// When the database fails.
pub async fn forget_notes(
    state: &AppState,
    periods: &Periods,
    run: Run,
) -> Result<Forgotten, DbError> {
    let mut write = state.db.write().await?;
    let before = state.clock.now_ms() - periods.bookings_ms;
    let made = store::delete_notes_before(&mut write, before).await?;
    retention::end(write, &state.clock, Kind::SessionNotes, &made, run).await
}
