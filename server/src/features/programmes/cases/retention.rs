//! What cases leave behind is forgotten in time.

use serde_json::json;

use super::store;
use crate::db::DbError;
use crate::kernel::audit;
use crate::state::AppState;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A closed case is kept so long, in milliseconds: 180 days, as the privacy page says.
const CLOSED_MS: i64 = 180 * DAY_MS;

/// Keys are kept so long, in milliseconds: two days.
const KEYS_MS: i64 = 2 * DAY_MS;

/// Deletes cases that were closed long ago, and keys that nobody sends any more.
///
/// # Errors
/// When the database fails.
pub async fn forget(state: &AppState) -> Result<(), DbError> {
    let now = state.clock.now_ms();
    let mut write = state.db.write().await?;
    store::delete_keys(&mut write, now - KEYS_MS).await?;
    for case in store::delete_closed(&mut write, now - CLOSED_MS).await? {
        let entry = audit::Entry {
            actor: "system",
            action: "case.forget",
            subject: &case,
            detail: json!({}),
        };
        audit::record(&mut write, &state.clock, &entry);
    }
    write.commit().await
}
