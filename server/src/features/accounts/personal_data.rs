//! What accounts keep about a person: shown to them, erased for them, and forgotten by its period.

use app::contract::account::MAIL_CHANGE_MS;
use app::contract::retention::{Forgotten, Kind};
use serde_json::{Value as Json, json};

use super::operations::{FORGET_MS, KEPT_MS, subject};
use super::store;
use super::store::personal_data::{self as people, Old};
use crate::db::{DbError, Write};
use crate::http::error::ApiError;
use crate::kernel::audit;
use crate::kernel::retention::{self, Periods, Run};
use crate::state::AppState;

/// A person's account with its roles, logins and links, and what knows their address without one.
///
/// # Errors
/// When the database fails.
pub async fn export(state: &AppState, person: &str) -> Result<Json, DbError> {
    let pool = state.db.pool();
    Ok(json!({
        "account": people::find_shown(pool, person).await?,
        "invitations": people::list_invitations_of(pool, person).await?,
        "mentions": people::list_mentions(pool, person).await?,
    }))
}

/// Whether a person can be erased: an installation without an administrator cannot be helped.
///
/// # Errors
/// `Conflict("last-administrator")` where nobody else is one.
pub async fn check_erasable(write: &mut Write, person: &str) -> Result<(), ApiError> {
    for grant in people::list_administrations(write, person).await? {
        if store::count_other_administrators(write, &grant).await? == 0 {
            return Err(ApiError::Conflict("last-administrator"));
        }
    }
    Ok(())
}

/// Deletes a person's account with its roles, logins and links, and what knows their address without one.
/// `actor` is who the log says it was.
///
/// # Errors
/// When the database fails.
pub async fn erase(
    write: &mut Write,
    state: &AppState,
    actor: &str,
    person: &str,
) -> Result<(), DbError> {
    people::delete_mentions(write, person, &subject(person)).await?;
    if let Some(account) = people::delete_account_of(write, person).await? {
        let entry = audit::Entry {
            actor,
            action: "account.erase",
            subject: &account,
            before: facts(&account),
            ..audit::Entry::default()
        };
        audit::record(write, &state.clock, &entry);
    }
    Ok(())
}

/// Forgets logins that have ended, links and invitations that have expired, and what was begun and not
/// finished: changes of address, failures of signing in, forms nobody came back for.
///
/// # Errors
/// When the database fails.
pub async fn forget(
    state: &AppState,
    periods: &Periods,
    run: Run,
) -> Result<Vec<Forgotten>, DbError> {
    let mut gone = Vec::new();
    for (kind, old) in [
        (Kind::Logins, &[(Old::Logins, periods.logins_ms)][..]),
        (
            Kind::AccountLinks,
            &[(Old::Links, periods.account_links_ms)],
        ),
        (
            Kind::Invitations,
            &[(Old::Invitations, periods.invitations_ms)],
        ),
        (
            Kind::Unfinished,
            &[
                (Old::MailChanges, MAIL_CHANGE_MS),
                (Old::Failures, FORGET_MS),
                (Old::Forms, KEPT_MS),
            ],
        ),
    ] {
        let mut write = state.db.write().await?;
        let mut made = Vec::new();
        for (old, period) in old {
            let before = state.clock.now_ms() - period;
            made.extend(people::delete_old(&mut write, *old, before).await?);
        }
        gone.push(retention::end(write, &state.clock, kind, &made, run).await?);
    }
    Ok(gone)
}

/// Participants' accounts that nobody has signed in to for long: id and person.
///
/// # Errors
/// When the database fails.
pub async fn list_unused(
    state: &AppState,
    periods: &Periods,
) -> Result<Vec<(String, String)>, DbError> {
    let before = state.clock.now_ms() - periods.accounts_ms;
    people::list_unused(state.db.pool(), before).await
}

/// Forgets those of [`list_unused`] whose person is not known elsewhere any more, by their ids.
///
/// # Errors
/// When the database fails.
pub async fn forget_accounts(
    state: &AppState,
    periods: &Periods,
    run: Run,
    unknown: &[String],
) -> Result<Forgotten, DbError> {
    let before = state.clock.now_ms() - periods.accounts_ms;
    let mut write = state.db.write().await?;
    let mut made = Vec::new();
    for id in unknown {
        if let Some(created_at) = people::delete_unused(&mut write, id, before).await? {
            let entry = audit::Entry {
                actor: audit::SYSTEM,
                action: "account.forget",
                subject: id,
                before: facts(id),
                ..audit::Entry::default()
            };
            audit::record(&mut write, &state.clock, &entry);
            made.push(created_at);
        }
    }
    retention::end(write, &state.clock, Kind::Accounts, &made, run).await
}

/// What the log says of an account that is gone.
fn facts(account: &str) -> Json {
    let person = audit::reference("account", account);
    json!({ "name": person, "mail": person })
}
