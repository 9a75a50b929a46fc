//! Colleagues as letters reach them.

use app::contract::permission::{About, Decision, Permission, decide};
use app::contract::role::{Held, Scope};

use super::super::store;
use crate::db::DbError;
use crate::state::AppState;

/// Somebody who works here, with what a letter to them needs.
#[derive(Clone, Debug)]
pub struct Colleague {
    /// The account's id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The address.
    pub mail: String,
    /// Code of the language they read.
    pub language: String,
}

/// Everybody who works here and may do this to something that belongs to one of `scopes`, by name.
///
/// # Errors
/// When the database fails.
pub async fn list_colleagues(
    state: &AppState,
    permission: Permission,
    scopes: &[Scope],
) -> Result<Vec<Colleague>, DbError> {
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
    Ok(all
        .map(|account| Colleague {
            id: account.id,
            name: account.name,
            mail: account.mail,
            language: account.language,
        })
        .collect())
}
