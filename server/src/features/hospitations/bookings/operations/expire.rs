//! What time does by itself, in all hospitations: the jobs.

use std::sync::Arc;

use super::super::store;
use super::Visit;
use super::settle::settle;
use crate::http::error::ApiError;
use crate::state::AppState;

/// Lets every hold and offer run out that is due, opens shares whose moment has come, and offers
/// what that makes free.
///
/// # Errors
/// When the database fails.
pub async fn settle_all(state: &AppState) -> Result<(), ApiError> {
    let now = state.clock.now_ms();
    for hospitation in store::list_to_settle(state.db.pool(), now).await? {
        let visit = Arc::new(Visit::find(state, &hospitation).await?);
        let owned = state.clone();
        let settled = state
            .writer
            .write::<(), ApiError, _>(&hospitation, move |write| {
                let (state, visit) = (owned.clone(), visit.clone());
                Box::pin(async move {
                    let visit = visit.under_lock(write).await?;
                    settle(write, &state, &visit, now).await
                })
            })
            .await;
        if let Err(error) = settled {
            // The others are not kept waiting.
            tracing::error!(
                ?error,
                "a hospitation could not be settled; it is tried again"
            );
        }
        state.mails_wait.notify_one();
    }
    Ok(())
}
