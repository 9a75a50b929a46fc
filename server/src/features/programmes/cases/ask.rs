//! From the form to a case: kept once, acknowledged by mail, and the office is told.

use app::contract::booking::person_of;
use app::contract::case::{AdviceRequest, Asked, CaseState, check_advice};
use app::contract::fold::fold;
use app::contract::problem::{FieldCode, FieldError};
use app::contract::wire::to_json;
use axum::http::HeaderMap;
use serde_json::json;

use super::super::store::{self as programmes, ProgrammeRow};
use super::letters;
use super::store::{self, NewCase, Town};
use crate::features::notifications;
use crate::http::error::ApiError;
use crate::kernel::{audit, ids, secrets};
use crate::state::AppState;

/// The longest key that is taken, in characters.
const LONGEST_KEY: usize = 200;

/// A client's key for its write, and what the write says, as hashes.
pub(super) struct Once {
    key: String,
    content: String,
}

/// The key of a write, where the client sent one.
///
/// # Errors
/// `Malformed` for a key that cannot be one.
pub(super) fn once(
    headers: &HeaderMap,
    programme: &str,
    request: &AdviceRequest,
) -> Result<Option<Once>, ApiError> {
    let Some(key) = headers.get("idempotency-key") else {
        return Ok(None);
    };
    let key = key.to_str().map_err(|_| ApiError::Malformed)?.trim();
    if key.is_empty() || key.len() > LONGEST_KEY {
        return Err(ApiError::Malformed);
    }
    let content = format!("advice/{programme}\n{}", to_json(request));
    Ok(Some(Once {
        key: secrets::hash(key),
        content: secrets::hash(&content),
    }))
}

impl Once {
    /// Whether the same was sent before, as `found` says.
    ///
    /// # Errors
    /// `Conflict("key-reused")` where the key was used for something else.
    fn was_done(&self, found: Option<String>) -> Result<bool, ApiError> {
        match found {
            None => Ok(false),
            Some(content) if content == self.content => Ok(true),
            Some(_) => Err(ApiError::Conflict("key-reused")),
        }
    }
}

/// Keeps a request for advice as a new case.
///
/// # Errors
/// `NotFound` without such a programme; `Invalid` with every field that is wrong; `TooMany` when the
/// address has had too many mails from here. Nothing is kept then.
pub(super) async fn ask_for_advice(
    state: &AppState,
    slug: &str,
    request: AdviceRequest,
    once: Option<Once>,
) -> Result<Asked, ApiError> {
    let arrived = Asked {
        state: CaseState::New,
    };
    let programme = programmes::find_programme(state.db.pool(), slug).await?;
    let programme = programme.ok_or(ApiError::NotFound)?;
    if let Some(once) = &once
        && once.was_done(store::find_key(state.db.pool(), &once.key).await?)?
    {
        return Ok(arrived);
    }
    check(&request)?;
    let person = person_of(&request.mail);
    if !state.mail_limit.allows(&person) {
        return Err(ApiError::TooMany);
    }
    let case = NewCase {
        id: ids::new(&state.clock),
        programme_id: programme.id.clone(),
        town: find_town(state, &request.municipality).await?,
        person,
        request,
        created_at: state.clock.now_ms(),
    };
    keep(state, &programme, &case, once.as_ref()).await?;
    state.mails_wait.notify_one();
    Ok(arrived)
}

fn check(request: &AdviceRequest) -> Result<(), ApiError> {
    let mut errors = check_advice(request);
    if errors.iter().all(|e| e.field != "mail") && !notifications::can_be_mailed(&request.mail) {
        errors.push(FieldError::new("mail", FieldCode::MailInvalid));
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(ApiError::Invalid(errors))
    }
}

/// The municipality of the list that is meant, where exactly one has the name that was typed, in any
/// language.
async fn find_town(state: &AppState, typed: &str) -> Result<Town, ApiError> {
    let name = fold(typed.trim());
    let mut found = Vec::new();
    for (id, names) in store::list_towns(state.db.pool()).await? {
        if names.all().any(|known| fold(known) == name) {
            found.push(id);
        }
    }
    Ok(match found.as_slice() {
        [one] => Town::Known(one.clone()),
        _ => Town::Typed(typed.trim().to_owned()),
    })
}

async fn keep(
    state: &AppState,
    programme: &ProgrammeRow,
    case: &NewCase,
    once: Option<&Once>,
) -> Result<(), ApiError> {
    let mut write = state.db.write().await?;
    store::insert_case(&mut write, case).await?;
    // Of two that come at the same time, the second waits here for the first.
    if let Some(once) = once
        && !store::insert_key(&mut write, &once.key, &once.content, case).await?
    {
        let found = store::find_key(&mut *write, &once.key).await?;
        write.rollback().await?;
        return once.was_done(found).map(drop);
    }
    let (settings, clock) = (state.installed.settings(), &state.clock);
    let from = (&*state.config, settings.mail_from.as_str());
    let letter = letters::arrived(state, programme, &case.request);
    notifications::post(&mut write, from, clock, "advice", None, &letter);
    if let Some(letter) = letters::notice(state, programme)
        // Strangers cannot fill the office's mailbox: the case is there all the same.
        && state.mail_limit.allows(&person_of(&letter.to.1))
    {
        notifications::post(&mut write, from, clock, "case", None, &letter);
    }
    let entry = audit::Entry {
        actor: &audit::reference("case", &case.id),
        action: "case.ask",
        subject: &case.id,
        after: json!({ "programme": programme.slug, "state": CaseState::New.code() }),
        ..audit::Entry::default()
    };
    audit::record(&mut write, clock, &entry);
    Ok(write.commit().await?)
}
