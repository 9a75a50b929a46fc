//! What messages keep about people: who got one leads to participants, and what one says may name
//! somebody.

use app::contract::retention::{Forgotten, Kind};
use serde_json::Value as Json;

use super::store::personal_data as store;
use crate::db::DbError;
use crate::kernel::retention::{self, Periods, Run};
use crate::state::AppState;

/// What the office wrote to a participant of a booking.
///
/// # Errors
/// When the database fails.
pub async fn export(state: &AppState, participant: &str) -> Result<Vec<Json>, DbError> {
    store::list_messages_to(state.db.pool(), participant).await
}

/// Empties what was said in hospitations that were over long ago; that something was sent stays.
///
/// # Errors
/// When the database fails.
pub async fn forget_messages(
    state: &AppState,
    periods: &Periods,
    run: Run,
) -> Result<Forgotten, DbError> {
    let mut write = state.db.write().await?;
    let before = state.clock.now_ms() - periods.bookings_ms;
    let made = store::empty_messages(&mut write, before).await?;
    retention::end(write, &state.clock, Kind::Messages, &made, run).await
}
