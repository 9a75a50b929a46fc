//! A hospitation that does not take place, and a draft that nobody wants any more.

use std::sync::Arc;

use app::contract::draft_office::{DraftView, OfficeState};
use app::contract::permission::Permission;
use serde_json::{Value as Json, json};

use super::super::super::bookings::{Organise, organise_in};
use super::super::store;
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
    let actor: Arc<str> = audit::reference("account", &login.account).into();
    state
        .writer
        .write::<(), ApiError, _>(&row.id, move |write| {
            let (state, id, actor) = (owned.clone(), id.clone(), actor.clone());
            Box::pin(async move { call_all_off(write, &state, &id, &actor).await })
        })
        .await?;
    state.mails_wait.notify_one();
    let row = store::find_office(state.db.pool(), slug).await?;
    show::show(state, login, row.ok_or(ApiError::NotFound)?).await
}

async fn call_all_off(
    write: &mut Write,
    state: &AppState,
    id: &str,
    actor: &str,
) -> Result<(), ApiError> {
    let now = state.clock.now_ms();
    let row = store::find_office_in(write, id).await?;
    if row.is_none_or(|row| row.state != OfficeState::Published) {
        return Err(ApiError::Conflict("hospitation-over"));
    }
    let live = store::list_live_sessions(write, id).await?;
    let to_come = live.iter().filter(|s| !s.cancelled && s.starts_at > now);
    for session in to_come {
        organise_in(write, state, actor, (id, &session.id), &Organise::CallOff).await?;
    }
    store::update_cancelled(write, id).await?;
    let entry = audit::Entry {
        actor,
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
