//! SQL of accounts.
//!
//! - `accounts` people, their passwords, apps and recovery codes
//! - `logins` browsers that are signed in
//! - `links` mailed links, what was asked for, changes of address
//! - `passkeys`, `grants`, `invitations`
//! - `failures` wrong passwords and codes
//! - `kept` forms that were typed when a login had expired

mod accounts;
mod failures;
mod grants;
mod invitations;
mod kept;
mod links;
mod logins;
mod passkeys;

pub(super) use accounts::*;
pub(super) use failures::*;
pub(super) use grants::*;
pub(super) use invitations::*;
pub(super) use kept::*;
pub(super) use links::*;
pub(super) use logins::*;
pub(super) use passkeys::*;
