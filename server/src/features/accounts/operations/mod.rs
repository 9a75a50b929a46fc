//! What people do with their accounts, and the office with the accounts of others. One write, one
//! function: the change, its entry in the log and its mails are one transaction.

mod account;
mod colleagues;
mod invite;
mod kept;
mod links;
mod log;
mod logins;
mod mail_change;
mod passkeys;
mod people;
mod second_factor;
mod sign_in;
mod use_link;
mod who_may;

pub(super) use account::*;
pub use colleagues::{Colleague, list_colleagues};
pub use invite::create_administrator;
pub(super) use invite::*;
pub(super) use kept::*;
pub use links::answer_requests;
pub(super) use links::*;
pub use logins::find_login;
pub(super) use logins::*;
pub(super) use mail_change::*;
pub(super) use passkeys::*;
pub(super) use people::*;
pub use people::{count_invitations, find_name};
pub(super) use second_factor::*;
pub(super) use sign_in::*;
pub(super) use use_link::*;
pub use who_may::{list_held, list_who_may};

use app::contract::role::GrantView;

use self::log::{COMMAND, record, record_change};
use super::store::{AccountRow, Terms};
use crate::authz::Login;
use crate::http::error::ApiError;
use crate::state::AppState;

/// A browser on the other side of the line.
#[derive(Clone, Debug, Default)]
pub(crate) struct Client {
    /// Where it comes from, for slowing down; nothing for a call from within.
    pub address: Option<std::net::IpAddr>,
    /// Its name in short.
    pub browser: String,
}

/// The account of a login.
async fn own(state: &AppState, login: &Login) -> Result<AccountRow, ApiError> {
    let account = super::store::find_account(state.db.pool(), &login.account).await?;
    account.ok_or(ApiError::SignInNeeded)
}

/// A role as pages show it.
fn grant_view(id: &str, terms: &Terms, now_ms: i64) -> GrantView {
    GrantView {
        id: id.to_owned(),
        role: terms.role,
        scope: terms.scope.kind(),
        slug: terms.slug.clone(),
        name: terms.name.clone(),
        until: terms
            .until
            .as_ref()
            .map(|(day, _)| day.clone())
            .unwrap_or_default(),
        counts: terms.until.as_ref().is_none_or(|(_, at)| *at > now_ms),
        locked: String::new(),
    }
}
