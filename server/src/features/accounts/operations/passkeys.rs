//! Passkeys (WebAuthn). The state of a challenge stays with the login that asked for it, and is taken
//! once.

use app::contract::account::{Challenge, CredentialRequest, LoginStage, limits};
use app::contract::problem::{FieldCode, FieldError};
use app::contract::typed::is_line;
use serde_json::json;
use webauthn_rs::prelude::{Passkey, PasskeyAuthentication, PasskeyRegistration};
use webauthn_rs::{Webauthn, WebauthnBuilder};

use super::super::store::{self, PasskeyRow};
use super::{Client, complete, count_failure, end_enrolment, may_try, own, record};
use crate::authz::Login;
use crate::http::error::ApiError;
use crate::kernel::ids;
use crate::kernel::secrets::Token;
use crate::state::AppState;

/// An account has so many passkeys at most.
const MOST: usize = 20;

/// The installation, as passkeys know it: by the name of its host.
///
/// # Errors
/// `Conflict("no-passkeys")` where it is reached by a number: passkeys belong to names.
fn webauthn(state: &AppState) -> Result<Webauthn, ApiError> {
    let origin = url::Url::parse(&state.config.public_url).ok();
    let host = origin.as_ref().and_then(|origin| origin.domain());
    let (Some(origin), Some(host)) = (&origin, host) else {
        return Err(ApiError::Conflict("no-passkeys"));
    };
    let builder = WebauthnBuilder::new(host, origin).map_err(failed)?;
    builder.rp_name("Pontes").build().map_err(failed)
}

fn failed(error: webauthn_rs::prelude::WebauthnError) -> ApiError {
    ApiError::Internal(format!("passkeys: {error}"))
}

/// What the browser sent is no answer to what it was asked.
fn refused() -> ApiError {
    ApiError::Invalid(vec![FieldError::new("credential", FieldCode::Wrong)])
}

fn keys(rows: &[PasskeyRow]) -> Vec<Passkey> {
    let read = |row: &PasskeyRow| serde_json::from_str(&row.credential).ok();
    rows.iter().filter_map(read).collect()
}

fn text<T: serde::Serialize>(thing: &T) -> Result<String, ApiError> {
    serde_json::to_string(thing).map_err(|e| ApiError::Internal(e.to_string()))
}

/// Asks the browser for a new passkey.
///
/// # Errors
/// `Conflict("no-password")` for participants; `Conflict("not-asked")` before the second factor was
/// given; `Conflict("too-many-passkeys")`.
pub(in super::super) async fn challenge_new_passkey(
    state: &AppState,
    login: &Login,
) -> Result<Challenge, ApiError> {
    let account = own(state, login).await?;
    if login.stage == LoginStage::SecondFactor {
        return Err(ApiError::Conflict("not-asked"));
    }
    if account.password_hash.is_none() {
        return Err(ApiError::Conflict("no-password"));
    }
    let rows = store::list_passkeys(state.db.pool(), &account.id).await?;
    if rows.len() >= MOST {
        return Err(ApiError::Conflict("too-many-passkeys"));
    }
    let known = keys(&rows)
        .iter()
        .map(|key| key.cred_id().clone())
        .collect();
    let id = uuid::Uuid::parse_str(&account.id).map_err(|e| ApiError::Internal(e.to_string()))?;
    let asked =
        webauthn(state)?.start_passkey_registration(id, &account.mail, &account.name, Some(known));
    let (options, waits) = asked.map_err(failed)?;
    keep(state, login, &text(&waits)?).await?;
    Ok(Challenge {
        options: text(&options.public_key)?,
    })
}

async fn keep(state: &AppState, login: &Login, challenge: &str) -> Result<(), ApiError> {
    let mut write = state.db.write().await?;
    store::update_challenge(&mut write, &login.id, Some(challenge)).await?;
    Ok(write.commit().await?)
}

/// Adds the passkey that the browser made; gives a token where this ended the way of signing in.
///
/// # Errors
/// `Invalid` where it is no answer to the challenge, or its name does not do.
pub(in super::super) async fn add_passkey(
    state: &AppState,
    client: &Client,
    login: &Login,
    request: &CredentialRequest,
) -> Result<Option<Token>, ApiError> {
    let name = request.name.trim();
    let wrong = if name.chars().count() > limits::PASSKEY {
        Some(FieldCode::TooLong)
    } else {
        (!is_line(name)).then_some(FieldCode::NotAllowed)
    };
    if let Some(code) = wrong {
        let error = FieldError::text("name", code, limits::PASSKEY);
        return Err(ApiError::Invalid(vec![error]));
    }
    let account = own(state, login).await?;
    let credential = serde_json::from_str(&request.credential).map_err(|_| refused())?;
    let mut write = state.db.write().await?;
    let waits = store::take_challenge(&mut write, &login.id).await?;
    let waits: Option<PasskeyRegistration> = waits.and_then(|w| serde_json::from_str(&w).ok());
    let made = waits
        .map(|w| Ok::<_, ApiError>(webauthn(state)?.finish_passkey_registration(&credential, &w)));
    let Some(Ok(passkey)) = made.transpose()? else {
        // The challenge is used up all the same.
        write.commit().await?;
        return Err(refused());
    };
    let row = PasskeyRow {
        id: ids::new(&state.clock),
        credential: text(&passkey)?,
        name: name.to_owned(),
        created_at: state.clock.now_ms(),
    };
    let credential_id = text(passkey.cred_id())?;
    store::insert_passkey(&mut write, &account.id, &credential_id, &row).await?;
    record(
        &mut write,
        state,
        &account.id,
        "account.passkey",
        &row.id,
        json!({ "account": account.id }),
    );
    let token = end_enrolment(&mut write, state, client, &account, login).await?;
    write.commit().await?;
    Ok(token)
}

/// Removes a passkey.
///
/// # Errors
/// `NotFound` where it is not the actor's; `Conflict("last-factor")` where nothing would be left.
pub(in super::super) async fn remove_passkey(
    state: &AppState,
    login: &Login,
    id: &str,
) -> Result<(), ApiError> {
    let mut write = state.db.write().await?;
    // Two removals at once leave one factor.
    store::lock_account(&mut write, &login.account).await?;
    if !store::delete_passkey(&mut write, &login.account, id).await? {
        return Err(ApiError::NotFound);
    }
    let account = store::find_account(&mut *write, &login.account).await?;
    let app = account.is_some_and(|account| account.totp_secret.is_some());
    if !app
        && store::list_passkeys(&mut *write, &login.account)
            .await?
            .is_empty()
    {
        return Err(ApiError::Conflict("last-factor"));
    }
    record(
        &mut write,
        state,
        &login.account,
        "account.passkey-removal",
        id,
        json!({ "account": login.account }),
    );
    Ok(write.commit().await?)
}

/// Asks the browser for one of the account's passkeys.
///
/// # Errors
/// `Conflict("not-asked")` where no second factor is asked for, or there is no passkey.
pub(in super::super) async fn challenge_passkey(
    state: &AppState,
    login: &Login,
) -> Result<Challenge, ApiError> {
    let rows = store::list_passkeys(state.db.pool(), &login.account).await?;
    if login.stage != LoginStage::SecondFactor || rows.is_empty() {
        return Err(ApiError::Conflict("not-asked"));
    }
    let asked = webauthn(state)?.start_passkey_authentication(&keys(&rows));
    let (options, waits) = asked.map_err(failed)?;
    keep(state, login, &text(&waits)?).await?;
    Ok(Challenge {
        options: text(&options.public_key)?,
    })
}

/// Signs in with a passkey.
///
/// # Errors
/// `Invalid` where it is no answer to the challenge; `TooMany` and `Closed` after too many tries.
pub(in super::super) async fn give_passkey(
    state: &AppState,
    client: &Client,
    login: &Login,
    request: &CredentialRequest,
) -> Result<Token, ApiError> {
    if login.stage != LoginStage::SecondFactor {
        return Err(ApiError::Conflict("not-asked"));
    }
    may_try(state, client, &login.person).await?;
    let credential = serde_json::from_str(&request.credential).map_err(|_| refused())?;
    let account = own(state, login).await?;
    let mut write = state.db.write().await?;
    let waits = store::take_challenge(&mut write, &login.id).await?;
    let waits: Option<PasskeyAuthentication> = waits.and_then(|w| serde_json::from_str(&w).ok());
    let shown = waits.map(|w| {
        Ok::<_, ApiError>(webauthn(state)?.finish_passkey_authentication(&credential, &w))
    });
    let Some(Ok(result)) = shown.transpose()? else {
        write.commit().await?;
        count_failure(state, &login.person).await?;
        return Err(refused());
    };
    for row in store::list_passkeys(&mut *write, &account.id).await? {
        let Ok(mut key) = serde_json::from_str::<Passkey>(&row.credential) else {
            continue;
        };
        if key.update_credential(&result) == Some(true) {
            store::update_passkey(&mut write, &row.id, &text(&key)?).await?;
        }
    }
    let token = complete(&mut write, state, client, &account, login).await?;
    let (who, what) = (&account.id, "login.second-factor");
    record(
        &mut write,
        state,
        who,
        what,
        who,
        json!({ "way": "passkey" }),
    );
    write.commit().await?;
    Ok(token)
}
