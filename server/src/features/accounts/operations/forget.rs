//! What is forgotten by itself.

use app::contract::account::MAIL_CHANGE_MS;

use super::super::store;
use super::kept::KEPT_MS;
use super::sign_in::FORGET_MS;
use crate::db::DbError;
use crate::state::AppState;

/// Ended logins and old links are kept for so long, so that a late one can be told what it was.
const LATE_MS: i64 = 30 * 24 * 60 * 60 * 1000;

/// Forgets logins and links that are long over, old failures, and forms nobody came back for.
///
/// # Errors
/// When the database fails.
pub async fn forget(state: &AppState) -> Result<(), DbError> {
    let now = state.clock.now_ms();
    let mut write = state.db.write().await?;
    store::delete_ended(&mut write, now - LATE_MS).await?;
    store::delete_old_links(&mut write, now - LATE_MS).await?;
    store::delete_old_changes(&mut write, now - MAIL_CHANGE_MS).await?;
    store::delete_old_failures(&mut write, now - FORGET_MS).await?;
    store::delete_kept(&mut write, now - KEPT_MS).await?;
    write.commit().await
}
