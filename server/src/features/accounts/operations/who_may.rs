//! Who may do something: for choices of people, for giving work to one of them, and for what somebody
//! may do who is not here.

use app::contract::permission::{About, Decision, Permission, decide};
use app::contract::role::{Held, Scope};

use super::super::store;
use crate::db::DbError;
use crate::state::AppState;

/// The roles that an account holds now; none where there is no such account.
///
/// # Errors
/// When the database fails.
pub async fn list_held(state: &AppState, account: &str) -> Result<Vec<Held>, DbError> {
    store::list_held(state.db.pool(), account, state.clock.now_ms()).await
}

/// Ids and names of everybody who works here and may do this to what belongs to one of `scopes`, by name.
///
/// # Errors
/// When the database fails.
pub async fn list_who_may(
    state: &AppState,
    permission: Permission,
    scopes: &[Scope],
) -> Result<Vec<(String, String)>, DbError> {
    let (pool, now) = (state.db.pool(), state.clock.now_ms());
    let grants = store::list_all_grants(pool).await?;
    let staff = store::list_staff(pool).await?;
    let may = |account: &str| {
        let own = grants.iter().filter(|g| g.account_id == account);
        let counts = own.filter(|g| g.terms.until.as_ref().is_none_or(|(_, at)| *at > now));
        let held: Vec<_> = counts
            .map(|g| Held::new(g.terms.role, g.terms.scope.clone()))
            .collect();
        decide(&held, permission, About::OneOf(scopes)) == Decision::Allowed
    };
    let all = staff.into_iter().filter(|account| may(&account.id));
    Ok(all.map(|account| (account.id, account.name)).collect())
}
