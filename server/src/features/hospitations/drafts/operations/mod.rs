//! What the office does with drafts. One write, one function: the draft or what is public, the log, and
//! what people are told change together.
//!
//! - `open` a draft beside what is public of it
//! - `show` what its editors see
//! - `clocks` what calendars and clocks say of its sessions
//! - `live_content` what is public, as a draft
//! - `make` new drafts: from nothing, from another one
//! - `save` parts of it
//! - `adapt` an on-site plan over online sessions
//! - `publish` what everybody sees: `apply` the rows, `civil` and `told` the words
//! - `end` what does not take place, what nobody wants
//! - `history` what was public
//! - `list` the office's list

mod adapt;
mod apply;
mod civil;
mod clocks;
mod end;
mod history;
mod list;
mod live_content;
mod make;
mod open;
mod publish;
mod save;
mod show;
mod told;

pub(super) use adapt::adapt;
pub(in super::super) use end::call_off;
pub(super) use end::{cancel, delete};
pub(super) use history::{compare_versions, list_versions};
pub(super) use list::list_hospitations;
pub(super) use make::make_draft;
pub(super) use publish::publish;
pub(super) use save::save_part;
pub(super) use show::see_draft;

use app::contract::draft_office::OfficeState;
use app::contract::permission::{About, Permission, decide};
use app::contract::role::Scope;

use super::store::{self, OfficeRow};
use crate::authz::{Login, allowed};
use crate::http::error::ApiError;
use crate::state::AppState;

/// What a hospitation belongs to: its programme and both municipalities.
fn scopes(row: &OfficeRow) -> [Scope; 3] {
    [
        Scope::Programme(row.programme_id.clone()),
        Scope::Municipality(row.host.id.clone()),
        Scope::Municipality(row.guest.id.clone()),
    ]
}

/// Whether somebody may do this with a hospitation.
fn may(login: &Login, permission: Permission, row: &OfficeRow) -> Result<(), ApiError> {
    allowed(decide(&login.held, permission, About::OneOf(&scopes(row))))
}

/// The hospitation of an address, for somebody who may do this with it.
async fn admitted(
    state: &AppState,
    login: &Login,
    permission: Permission,
    slug: &str,
) -> Result<OfficeRow, ApiError> {
    let row = store::find_office(state.db.pool(), slug).await?;
    let row = row.ok_or(ApiError::NotFound)?;
    may(login, permission, &row)?;
    Ok(row)
}

/// Refuses to change what is over.
fn still_open(row: &OfficeRow) -> Result<(), ApiError> {
    match row.state {
        OfficeState::Draft | OfficeState::Published => Ok(()),
        OfficeState::Closed | OfficeState::Cancelled => Err(ApiError::Conflict("hospitation-over")),
    }
}
