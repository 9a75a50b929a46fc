//! What waits, and what is done with mails that did not go out.

use app::contract::office::{MailList, MailRow, MailState, MailsRequest, Overview};
use app::contract::permission::Permission;
use app::contract::problem::{FieldCode, FieldError};
use serde_json::{Value as Json, json};

use crate::authz::{Actor, Login};
use crate::features::accounts;
use crate::features::hospitations::running;
use crate::features::notifications::{self, MailQuery, UnsentMail};
use crate::features::programmes::cases;
use crate::http::error::ApiError;
use crate::kernel::{audit, clocks};
use crate::state::AppState;

/// A page of the list has so many mails.
const PAGE: u32 = 50;

/// So many mails are chosen at once at most.
const MOST: usize = 500;

/// What waits for the actor.
///
/// # Errors
/// When the database fails.
pub(super) async fn see_overview(state: &AppState, login: &Login) -> Result<Overview, ApiError> {
    let actor = Actor(login.clone());
    let may = |permission| actor.may_somewhere(permission).is_ok();
    let mut overview = Overview {
        name: accounts::find_name(state, &login.account).await?,
        may: Permission::ALL
            .iter()
            .filter(|permission| may(**permission))
            .map(|permission| permission.code().to_owned())
            .collect(),
        ..Overview::default()
    };
    if may(Permission::WatchMails) {
        let mails = notifications::count_stuck(state.db.pool()).await?;
        overview.mails_failed = Some(whole(mails.failed));
        overview.mails_delayed = Some(whole(mails.delayed));
    }
    if may(Permission::RunSessions) {
        overview.hospitations_waiting = Some(running::count_waiting(state, login).await?);
    }
    if may(Permission::AnswerCases) {
        let (unowned, own) = cases::count_waiting(state, login).await?;
        overview.cases_unowned = Some(unowned);
        overview.cases_own = Some(own);
    }
    if may(Permission::ManagePeople) {
        let (open, expired) = accounts::count_invitations(state, login).await?;
        overview.invitations_open = Some(open);
        overview.invitations_expired = Some(expired);
    }
    Ok(overview)
}

fn whole(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// A page of the mails that have not reached anybody.
///
/// # Errors
/// When the database fails.
pub(super) async fn list_mails(
    state: &AppState,
    query: &MailQuery,
    page: u32,
) -> Result<MailList, ApiError> {
    let pool = state.db.pool();
    let total = whole(notifications::count_mails_of(pool, query).await?);
    let pages = total.div_ceil(PAGE).max(1);
    let page = page.clamp(1, pages);
    let rows = notifications::list_mails(pool, query, PAGE, (page - 1) * PAGE).await?;
    Ok(MailList {
        mails: rows.into_iter().map(row).collect(),
        total,
        page,
        pages,
    })
}

/// All of them, for a table.
///
/// # Errors
/// When the database fails.
pub(super) async fn all_mails(
    state: &AppState,
    query: &MailQuery,
) -> Result<Vec<MailRow>, ApiError> {
    let most = u32::try_from(i32::MAX).unwrap_or(0);
    let rows = notifications::list_mails(state.db.pool(), query, most, 0).await?;
    Ok(rows.into_iter().map(row).collect())
}

fn row(mail: UnsentMail) -> MailRow {
    let failed = mail.state == MailState::Failed.code();
    MailRow {
        recipient: shortened(&mail.recipient),
        state: if failed {
            MailState::Failed
        } else {
            MailState::Waiting
        },
        attempts: whole(mail.attempts),
        problem: mail.problem.unwrap_or_default(),
        written: clocks::in_office(mail.created_at),
        due: (!failed).then(|| clocks::in_office(mail.due_at)).flatten(),
        id: mail.id,
        kind: mail.kind,
    }
}

/// Enough of an address to see what is wrong with it, and no more: `z…@example.org`.
fn shortened(address: &str) -> String {
    let Some((name, host)) = address.rsplit_once('@') else {
        return String::new();
    };
    let first: String = name.chars().take(1).collect();
    format!("{first}…@{host}")
}

/// Has chosen mails tried again, or discards them.
///
/// # Errors
/// `Invalid` where nothing was chosen, or it is no action.
pub(super) async fn act_on_mails(
    state: &AppState,
    login: &Login,
    request: &MailsRequest,
) -> Result<u32, ApiError> {
    let mut errors = Vec::new();
    if request.ids.is_empty() {
        errors.push(FieldError::new("ids", FieldCode::Required));
    } else if request.ids.len() > MOST {
        errors.push(FieldError::new("ids", FieldCode::NotAChoice));
    }
    let retry = request.action == "retry";
    if !retry && request.action != "discard" {
        errors.push(FieldError::new("action", FieldCode::NotAChoice));
    }
    if !errors.is_empty() {
        return Err(ApiError::Invalid(errors));
    }
    let mut write = state.db.write().await?;
    let mut done = 0;
    for id in &request.ids {
        let now = state.clock.now_ms();
        let changed = if retry {
            notifications::retry(&mut write, id, now).await?
        } else {
            notifications::discard(&mut write, id).await?
        };
        if changed {
            done += 1;
            let is = if retry {
                json!({ "state": "waiting" })
            } else {
                Json::Null
            };
            let entry = audit::Entry {
                actor: &audit::reference("account", &login.account),
                action: if retry { "mail.retry" } else { "mail.discard" },
                subject: id,
                before: json!({ "state": "stuck" }),
                after: is,
                ..audit::Entry::default()
            };
            audit::record(&mut write, &state.clock, &entry);
        }
    }
    write.commit().await?;
    state.mails_wait.notify_one();
    Ok(done)
}
