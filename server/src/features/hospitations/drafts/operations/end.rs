//! A hospitation that does not take place, and a draft that nobody wants any more.

use std::collections::BTreeSet;

use app::contract::draft_diff::compare;
use app::contract::draft_office::{DraftView, OfficeState};
use app::contract::permission::Permission;
use serde_json::{Value as Json, json};

use super::super::super::bookings::{Organise, organise_in};
use super::super::store::{self, VersionRow};
use super::open::{Opened, ensure_drafted};
use super::{admitted, show};
use crate::authz::Login;
use crate::db::Write;
use crate::http::error::ApiError;
use crate::kernel::audit;
use crate::state::AppState;

/// Says that a public hospitation does not take place: each of its sessions to come is called off, and
/// everybody who has a seat in one is told.
///
/// # Errors
/// As [`super::see_draft`]; `Conflict("hospitation-over")` where it is not public, or closed already.
pub(in super::super) async fn cancel(
    state: &AppState,
    login: &Login,
    slug: &str,
) -> Result<DraftView, ApiError> {
    let row = admitted(state, login, Permission::LeadHospitations, slug).await?;
    let (owned, id) = (state.clone(), row.id.clone());
    let account = login.account.clone();
    state
        .writer
        .write::<(), ApiError, _>(&row.id, move |write| {
            let (state, id, account) = (owned.clone(), id.clone(), account.clone());
            Box::pin(async move { call_all_off(write, &state, &id, &account).await })
        })
        .await?;
    state.mails_wait.notify_one();
    let row = store::find_office(state.db.pool(), slug).await?;
    show::show(state, login, row.ok_or(ApiError::NotFound)?).await
}

/// Calls one session off, for a reason that everybody concerned reads.
///
/// # Errors
/// `NotFound` where there is none; `Conflict("session-over")` where it is too late.
pub(in super::super::super) async fn call_off(
    state: &AppState,
    login: &Login,
    hospitation: &str,
    (session, reason): (&str, &str),
) -> Result<(), ApiError> {
    let (owned, id, session) = (state.clone(), hospitation.to_owned(), session.to_owned());
    let (account, reason) = (login.account.clone(), reason.to_owned());
    state
        .writer
        .write::<(), ApiError, _>(hospitation, move |write| {
            let (state, id, session) = (owned.clone(), id.clone(), session.clone());
            let (account, reason) = (account.clone(), reason.clone());
            Box::pin(async move {
                let row = store::find_office_in(write, &id).await?;
                let row = row.ok_or(ApiError::NotFound)?;
                ensure_drafted(write, &row, state.clock.now_ms()).await?;
                let actor = audit::reference("account", &account);
                let what = Organise::CallOffBecause(reason.clone());
                let told = organise_in(write, &state, &actor, (&id, &session), &what).await?;
                keep_version(write, &state, &id, &account, (&reason, told.len())).await
            })
        })
        .await?;
    state.mails_wait.notify_one();
    Ok(())
}

/// Keeps what is public now as a version, where the latest one says something else.
async fn keep_version(
    write: &mut Write,
    state: &AppState,
    id: &str,
    account: &str,
    (note, told): (&str, usize),
) -> Result<(), ApiError> {
    let row = store::find_office_in(write, id).await?;
    let opened = Opened::read(&mut *write, row.ok_or(ApiError::NotFound)?).await?;
    let (Some(content), Some(latest)) = (opened.public, opened.versions.first()) else {
        return Ok(());
    };
    if compare(&latest.content, &content).is_empty() {
        return Ok(());
    }
    let version = VersionRow {
        number: latest.number + 1,
        at: Some(state.clock.now_ms()),
        by: None,
        note: note.to_owned(),
        told: i64::try_from(told).unwrap_or(i64::MAX),
        content,
    };
    Ok(store::insert_version(write, id, &version, Some(account)).await?)
}

async fn call_all_off(
    write: &mut Write,
    state: &AppState,
    id: &str,
    account: &str,
) -> Result<(), ApiError> {
    let now = state.clock.now_ms();
    let row = store::find_office_in(write, id).await?;
    let row = row.filter(|row| row.state == OfficeState::Published);
    let row = row.ok_or(ApiError::Conflict("hospitation-over"))?;
    ensure_drafted(write, &row, now).await?;
    let actor = audit::reference("account", account);
    let live = store::list_live_sessions(write, id).await?;
    let to_come = live.iter().filter(|s| !s.cancelled && s.starts_at > now);
    let mut told = BTreeSet::new();
    for session in to_come {
        let about = (id, session.id.as_str());
        told.extend(organise_in(write, state, &actor, about, &Organise::CallOff).await?);
    }
    keep_version(write, state, id, account, ("", told.len())).await?;
    store::update_cancelled(write, id).await?;
    let entry = audit::Entry {
        actor: &actor,
        action: "hospitation.cancel",
        subject: id,
        before: json!({ "state": "published" }),
        after: json!({ "state": "cancelled" }),
        ..audit::Entry::default()
    };
    audit::record(write, &state.clock, &entry);
    Ok(())
}

/// Deletes a draft that was never public.
///
/// # Errors
/// As [`super::see_draft`]; `Conflict("was-published")` for what is or was public.
pub(in super::super) async fn delete(
    state: &AppState,
    login: &Login,
    slug: &str,
) -> Result<(), ApiError> {
    let row = admitted(state, login, Permission::EditHospitations, slug).await?;
    let mut write = state.db.write().await?;
    // Whoever publishes it at this moment is waited for.
    store::lock_parts(&mut write, &row.id).await?;
    let now = store::find_office_in(&mut write, &row.id).await?;
    if now.ok_or(ApiError::NotFound)?.live {
        write.rollback().await?;
        return Err(ApiError::Conflict("was-published"));
    }
    store::unlink_return(&mut write, &row.id).await?;
    store::delete_draft(&mut write, &row.id).await?;
    let entry = audit::Entry {
        actor: &audit::reference("account", &login.account),
        action: "draft.delete",
        subject: &row.id,
        before: json!({ "slug": row.slug }),
        after: Json::Null,
        ..audit::Entry::default()
    };
    audit::record(&mut write, &state.clock, &entry);
    Ok(write.commit().await?)
}
