//! What time does by itself.

use super::super::store;
use crate::db::DbError;
use crate::state::AppState;

/// What people need is kept so long after the last session, in milliseconds: 30 days, as the
/// consent says.
const NEEDS_MS: i64 = 30 * 24 * 60 * 60 * 1000;

/// Lets every hold run out that is due, and gives the seats back.
///
/// # Errors
/// When the database fails.
pub async fn expire_holds(state: &AppState) -> Result<(), DbError> {
    let now = state.clock.now_ms();
    let sessions = store::list_sessions_with_due_holds(state.db.pool(), now).await?;
    if sessions.is_empty() {
        return Ok(());
    }
    let mut write = state.db.write().await?;
    for id in &sessions {
        store::lock_session(&mut write, id).await?;
        let expired = store::expire_holds(&mut write, id, now).await?;
        store::free_seats(&mut write, id, expired).await?;
    }
    write.commit().await?;
    Ok(())
}

/// Forgets what people needed 30 days after their last session.
///
/// # Errors
/// When the database fails.
pub async fn forget_needs(state: &AppState) -> Result<(), DbError> {
    let mut write = state.db.write().await?;
    store::delete_needs(&mut write, state.clock.now_ms() - NEEDS_MS).await?;
    Ok(write.commit().await?)
}
