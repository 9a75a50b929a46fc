//! What feedback keeps about a person: where the form has names, their link and their answers. Both go
//! with the person's part in the booking, whether it is erased or its period is over. Anonymous answers
//! are nobody's.

use app::contract::retention::{Forgotten, Kind};
use serde_json::Value as Json;

use super::store;
use crate::db::DbError;
use crate::kernel::retention::{self, Run};
use crate::state::AppState;

/// What a person was asked, and answered with their name.
///
/// # Errors
/// When the database fails.
pub async fn export(state: &AppState, person: &str) -> Result<Vec<Json>, DbError> {
    store::list_of_person(state.db.pool(), person).await
}

/// Forgets links that have expired.
///
/// # Errors
/// When the database fails.
pub async fn forget_links(state: &AppState, run: Run) -> Result<Forgotten, DbError> {
    let mut write = state.db.write().await?;
    let made = store::delete_links(&mut write, state.clock.now_ms()).await?;
    retention::end(write, &state.clock, Kind::FeedbackLinks, &made, run).await
}
