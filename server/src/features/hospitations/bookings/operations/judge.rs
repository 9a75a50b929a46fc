//! What can be said of a form before the lock, from what the database said a moment ago.

use std::sync::Arc;

use app::contract::booking::{BookingRequest, check};
use app::contract::problem::{FieldCode, FieldError};

use super::super::super::handlers::whole;
use super::super::super::store as hospitations;
use super::super::store;
use super::Visit;
use crate::http::error::ApiError;
use crate::state::AppState;

/// A published hospitation as it was a moment ago: what changes in a moment is read again under the
/// lock.
pub(super) async fn published(state: &AppState, slug: &str) -> Result<Arc<Visit>, ApiError> {
    match state.moment.get(slug) {
        Some(visit) => Ok(visit),
        None => read_published(state, slug).await,
    }
}

pub(super) async fn read_published(state: &AppState, slug: &str) -> Result<Arc<Visit>, ApiError> {
    let row = hospitations::find_published(state.db.pool(), slug).await?;
    let visit = Arc::new(Visit::of(state, row.ok_or(ApiError::NotFound)?).await?);
    state.moment.keep(slug, visit.clone());
    Ok(visit)
}

/// The id of a municipality of the list, as it was a moment ago: they do not go.
async fn find_municipality(state: &AppState, slug: &str) -> Result<Option<String>, ApiError> {
    let name = format!("municipality {slug}");
    if let Some(id) = state.moment.get::<String>(&name) {
        return Ok(Some(id.as_ref().clone()));
    }
    let id = store::find_municipality(state.db.pool(), slug).await?;
    if let Some(id) = &id {
        state.moment.keep(&name, Arc::new(id.clone()));
    }
    Ok(id)
}

/// Everything that can be said without a lock; gives the municipality's id.
pub(super) async fn validate(
    state: &AppState,
    request: &BookingRequest,
    visit: &Visit,
) -> Result<Option<String>, ApiError> {
    let now = state.clock.now_ms();
    let facts = visit.facts(now, |s| whole(s.capacity - s.taken));
    let mut errors = check(request, &facts, visit.policy());
    // A full session is judged under its lock: the person may be the one who sits in it.
    errors.retain(|e| e.code != FieldCode::SessionFull);
    if errors.iter().all(|e| e.field != "mail") {
        errors.extend(unsendable("mail", &request.mail));
    }
    for (at, colleague) in request.colleagues.iter().enumerate() {
        let field = format!("colleague_mail_{}", at + 1);
        if !colleague.is_nobody() && errors.iter().all(|e| e.field != field) {
            errors.extend(unsendable(&field, &colleague.mail));
        }
    }
    let mut municipality = None;
    if !request.municipality.is_empty() {
        municipality = find_municipality(state, &request.municipality).await?;
        if municipality.is_none() {
            errors.push(FieldError::new("municipality", FieldCode::NotAChoice));
        }
    }
    // How many a person could choose is known under the lock, share by share.
    if errors.iter().all(|e| e.code == FieldCode::TooFew) {
        Ok(municipality)
    } else {
        Err(ApiError::Invalid(errors))
    }
}

/// An address that looks like one but cannot be written into a mail.
pub(super) fn unsendable(field: &str, mail: &str) -> Option<FieldError> {
    let sendable = mail.trim().parse::<lettre::Address>().is_ok();
    (!sendable).then(|| FieldError::new(field, FieldCode::MailInvalid))
}
