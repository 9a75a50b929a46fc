//! Moderators are asked for the marks that are missing: once by itself a day after the session, and
//! again on a press.

use app::contract::language::Language;
use app::contract::permission::Permission;
use serde_json::json;

use super::letters;
use super::see::admitted;
use super::store::{self, ModeratedRow};
use crate::authz::Login;
use crate::features::accounts::{self, Colleague};
use crate::features::notifications;
use crate::http::error::ApiError;
use crate::kernel::audit;
use crate::kernel::retention::DAY_MS;
use crate::state::AppState;

/// So long after its end a session that lacks marks is asked for.
const AFTER_MS: i64 = DAY_MS;

/// A session that ended longer ago is not asked for by itself: nobody remembers.
const LATEST_MS: i64 = 30 * DAY_MS;

/// So many people are asked at most.
const MOST: usize = 3;

/// Asks the moderators of sessions that lack marks, once each.
///
/// # Errors
/// When the database fails.
pub async fn remind_incomplete(state: &AppState) -> Result<(), ApiError> {
    let now = state.clock.now_ms();
    let ended = (now - LATEST_MS, now - AFTER_MS);
    for row in store::list_unmarked(state.db.pool(), ended).await? {
        ask(state, audit::SYSTEM, &row, true).await?;
    }
    Ok(())
}

/// Asks the moderators of a session once more.
///
/// # Errors
/// As [`admitted`]; `Conflict` with `session-not-yet` before its end, `hospitation-closed`, and
/// `attendance-complete` where nothing is missing.
pub(super) async fn remind_again(
    state: &AppState,
    login: &Login,
    id: &str,
) -> Result<(), ApiError> {
    let row = admitted(state, login, id, Permission::LeadHospitations).await?;
    if row.closed {
        return Err(ApiError::Conflict("hospitation-closed"));
    }
    if row.called_off || state.clock.now_ms() < row.ends_at {
        return Err(ApiError::Conflict("session-not-yet"));
    }
    if row.marked == row.expected {
        return Err(ApiError::Conflict("attendance-complete"));
    }
    let actor = audit::reference("account", &login.account);
    ask(state, &actor, &row, false).await
}

async fn ask(
    state: &AppState,
    actor: &str,
    row: &ModeratedRow,
    first: bool,
) -> Result<(), ApiError> {
    let people = moderators(state, row).await?;
    let now = state.clock.now_ms();
    let mut write = state.db.write().await?;
    // Another process may have been first.
    if !store::update_asked(&mut write, &row.id, first, now).await? {
        return Ok(write.rollback().await?);
    }
    let settings = state.installed.settings();
    let from = (&*state.config, settings.mail_from.as_str());
    for one in &people {
        let letter = letters::unmarked(state, row, one);
        notifications::post(&mut write, from, &state.clock, "attendance", None, &letter);
    }
    let entry = audit::Entry {
        actor,
        action: "attendance.remind",
        subject: &row.id,
        detail: json!({ "people": people.len(), "unmarked": row.expected - row.marked }),
        ..audit::Entry::default()
    };
    audit::record(&mut write, &state.clock, &entry);
    write.commit().await?;
    state.mails_wait.notify_one();
    Ok(())
}

/// Whom to ask: the session's moderator; else a few of those who may run it and lead nothing; else of
/// those who lead it.
async fn moderators(state: &AppState, row: &ModeratedRow) -> Result<Vec<Colleague>, ApiError> {
    let scopes = row.held_by.scopes();
    let may = accounts::list_colleagues(state, Permission::RunSessions, &scopes).await?;
    if let Some(one) = may.iter().find(|c| Some(&c.id) == row.moderator.as_ref()) {
        return Ok(vec![one.clone()]);
    }
    let leads = accounts::list_colleagues(state, Permission::LeadHospitations, &scopes).await?;
    let leads_it = |one: &Colleague| leads.iter().any(|other| other.id == one.id);
    let mut few: Vec<Colleague> = may.iter().filter(|c| !leads_it(c)).cloned().collect();
    if few.is_empty() {
        few = leads;
    }
    few.truncate(MOST);
    Ok(few)
}

/// The language in which somebody who works here reads.
pub(super) fn language_of(one: &Colleague) -> Language {
    Language::from_code(&one.language).unwrap_or_default()
}
