//! What a programme's rules look at, of hospitations that are published.

use app::contract::programme::Draft;
use app::contract::text::LocalText;

use super::store;
use crate::db::DbError;
use crate::state::AppState;

/// A published hospitation as the rules see it.
#[derive(Clone, Debug)]
pub struct RuleFacts {
    /// Its address.
    pub slug: String,
    /// What it is called.
    pub title: LocalText,
    /// What the rules look at; sessions that were called off do not count.
    pub draft: Draft,
}

/// The published hospitations of a programme, by its id, that have a session to come; by address.
///
/// # Errors
/// When the database fails.
pub(in super::super) async fn list_rule_facts(
    state: &AppState,
    programme: &str,
    now_ms: i64,
) -> Result<Vec<RuleFacts>, DbError> {
    store::list_rule_facts(state.db.pool(), programme, now_ms).await
}
