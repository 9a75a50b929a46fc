//! What cases leave behind is forgotten in time.

use jiff::ToSpan;
use jiff::tz::TimeZone;
use serde_json::json;

use super::store;
use crate::db::DbError;
use crate::kernel::audit;
use crate::state::AppState;

/// Keys are kept so long, in milliseconds: two days.
const KEYS_MS: i64 = 2 * 24 * 60 * 60 * 1000;

/// Makes cases anonymous that were answered or closed so many months ago as the settings say, and
/// deletes keys that nobody sends any more. The rows stay, for counts.
///
/// # Errors
/// When the database fails.
pub async fn forget(state: &AppState) -> Result<(), DbError> {
    let now = state.clock.now_ms();
    let mut write = state.db.write().await?;
    store::delete_keys(&mut write, now - KEYS_MS).await?;
    let months = state.installed.settings().cases_months.parse::<i64>();
    // A calendar that does not reach back so far has nothing to forget.
    let before = months.ok().and_then(|months| {
        let today = state.clock.now().to_zoned_datetime(TimeZone::UTC);
        let before = today.checked_sub(months.months()).ok()?;
        Some(before.timestamp().as_millisecond())
    });
    if let Some(before) = before {
        for case in store::empty_done(&mut write, before, now).await? {
            let entry = audit::Entry {
                actor: "system",
                action: "case.forget",
                subject: &case,
                detail: json!({}),
            };
            audit::record(&mut write, &state.clock, &entry);
        }
    }
    write.commit().await
}
