//! The second factor: codes of an app, recovery codes, and setting the app up.

use app::contract::account::{CodeRequest, LoginStage, LoginView, RecoveryCodes, TotpSetup};
use app::contract::problem::{FieldCode, FieldError};
use serde_json::json;

use super::super::store::{self, AccountRow};
use super::super::{recovery, totp};
use super::{Client, count_failure, may_try, open, own, record, subject};
use crate::authz::Login;
use crate::db::Write;
use crate::http::error::ApiError;
use crate::kernel::secrets::Token;
use crate::state::AppState;

/// A code that was typed.
fn typed(request: &CodeRequest) -> Result<&str, ApiError> {
    let code = request.code.trim();
    if code.is_empty() {
        return Err(ApiError::Invalid(vec![FieldError::new(
            "code",
            FieldCode::Required,
        )]));
    }
    Ok(code)
}

fn wrong() -> ApiError {
    ApiError::Invalid(vec![FieldError::new("code", FieldCode::Wrong)])
}

/// Ends the way of signing in: the login gets a new token, and everything that was wrong before is
/// forgotten.
pub(in super::super) async fn complete(
    write: &mut Write,
    state: &AppState,
    client: &Client,
    account: &AccountRow,
    login: &Login,
) -> Result<Token, ApiError> {
    store::delete_failures(write, &subject(&account.person)).await?;
    let token = open(write, state, account, LoginStage::Full, client, Some(login)).await?;
    Ok(token)
}

/// What a complete login is answered with.
pub(in super::super) const COMPLETE: LoginView = LoginView {
    stage: LoginStage::Full,
    passkeys: false,
    totp: false,
};

/// Signs in with a code of the app or a recovery code.
///
/// # Errors
/// `Conflict("not-asked")` where no code is asked for, `Invalid` where it is wrong or was used
/// before, `TooMany` and `Closed` after too many tries.
pub(in super::super) async fn give_code(
    state: &AppState,
    client: &Client,
    login: &Login,
    request: &CodeRequest,
) -> Result<Token, ApiError> {
    if login.stage != LoginStage::SecondFactor {
        return Err(ApiError::Conflict("not-asked"));
    }
    let code = typed(request)?;
    may_try(state, client, &login.person).await?;
    let account = own(state, login).await?;
    let step = match &account.totp_secret {
        Some(secret) => totp::step_of(secret, code, state.clock.now_ms())?,
        None => None,
    };
    let mut write = state.db.write().await?;
    let (right, way) = match step {
        Some(step) => (store::use_step(&mut write, &account.id, step).await?, "app"),
        None => {
            let hash = recovery::hash(code);
            let used = store::use_recovery_code(&mut write, &account.id, &hash).await?;
            (used, "recovery-code")
        }
    };
    if !right {
        write.rollback().await?;
        count_failure(state, &login.person).await?;
        return Err(wrong());
    }
    let token = complete(&mut write, state, client, &account, login).await?;
    let (who, what) = (&account.id, "login.second-factor");
    record(&mut write, state, who, what, who, json!({ "way": way }));
    write.commit().await?;
    Ok(token)
}

/// What is needed to set up the app that waits for its first code.
///
/// # Errors
/// `Conflict("not-asked")` where none waits.
pub(in super::super) async fn see_totp(
    state: &AppState,
    login: &Login,
) -> Result<TotpSetup, ApiError> {
    let account = own(state, login).await?;
    if login.stage == LoginStage::SecondFactor {
        return Err(ApiError::Conflict("not-asked"));
    }
    let secret = account
        .totp_pending
        .ok_or(ApiError::Conflict("not-asked"))?;
    totp::setup(&secret, &account.mail)
}

/// Begins to set up an app, in the place of the one there may be.
///
/// # Errors
/// `Conflict("no-password")` for participants, who have no second factor.
pub(in super::super) async fn renew_totp(state: &AppState, login: &Login) -> Result<(), ApiError> {
    let account = own(state, login).await?;
    if account.password_hash.is_none() {
        return Err(ApiError::Conflict("no-password"));
    }
    let mut write = state.db.write().await?;
    store::update_pending(&mut write, &account.id, &totp::new_secret()).await?;
    let (who, what) = (&account.id, "account.app-begin");
    record(&mut write, state, who, what, who, json!({}));
    Ok(write.commit().await?)
}

/// Makes the app that waits the second factor: its first code proves that it is set up. Gives new
/// recovery codes, and a token where this ended the way of signing in.
///
/// # Errors
/// `Conflict("not-asked")` where none waits, `Invalid` where the code is wrong.
pub(in super::super) async fn confirm_totp(
    state: &AppState,
    client: &Client,
    login: &Login,
    request: &CodeRequest,
) -> Result<(RecoveryCodes, Option<Token>), ApiError> {
    let account = own(state, login).await?;
    let waits = account.totp_pending.as_deref();
    let secret = waits.filter(|_| login.stage != LoginStage::SecondFactor);
    let secret = secret.ok_or(ApiError::Conflict("not-asked"))?;
    let code = typed(request)?;
    may_try(state, client, &login.person).await?;
    let Some(step) = totp::step_of(secret, code, state.clock.now_ms())? else {
        count_failure(state, &login.person).await?;
        return Err(wrong());
    };
    let mut write = state.db.write().await?;
    store::update_totp(&mut write, &account.id, Some(secret), step).await?;
    let codes = renew_codes(&mut write, state, &account.id).await?;
    let (who, what) = (&account.id, "account.app");
    record(&mut write, state, who, what, who, json!({}));
    let token = end_enrolment(&mut write, state, client, &account, login).await?;
    write.commit().await?;
    Ok((codes, token))
}

/// Ends the way of signing in where a second factor was all that was missing.
pub(in super::super) async fn end_enrolment(
    write: &mut Write,
    state: &AppState,
    client: &Client,
    account: &AccountRow,
    login: &Login,
) -> Result<Option<Token>, ApiError> {
    if login.stage != LoginStage::Enrolment {
        return Ok(None);
    }
    complete(write, state, client, account, login)
        .await
        .map(Some)
}

async fn renew_codes(
    write: &mut Write,
    state: &AppState,
    account: &str,
) -> Result<RecoveryCodes, ApiError> {
    let codes = recovery::new_codes();
    let hashes: Vec<_> = codes.iter().map(|code| recovery::hash(code)).collect();
    store::replace_recovery_codes(write, account, &hashes).await?;
    let what = "account.recovery-codes";
    record(write, state, account, what, account, json!({}));
    Ok(RecoveryCodes { codes })
}

/// New recovery codes; those before stop working.
///
/// # Errors
/// `Conflict("no-app")` where no app is set up: a passkey has no recovery codes.
pub(in super::super) async fn renew_recovery_codes(
    state: &AppState,
    login: &Login,
) -> Result<RecoveryCodes, ApiError> {
    let account = own(state, login).await?;
    if account.totp_secret.is_none() {
        return Err(ApiError::Conflict("no-app"));
    }
    let mut write = state.db.write().await?;
    let codes = renew_codes(&mut write, state, &account.id).await?;
    write.commit().await?;
    Ok(codes)
}

/// Takes the app away.
///
/// # Errors
/// `Conflict("last-factor")` where there is no passkey besides.
pub(in super::super) async fn remove_totp(state: &AppState, login: &Login) -> Result<(), ApiError> {
    let mut write = state.db.write().await?;
    // Written before it is counted: two removals at once leave one factor.
    store::update_totp(&mut write, &login.account, None, 0).await?;
    store::replace_recovery_codes(&mut write, &login.account, &[]).await?;
    if store::list_passkeys(&mut *write, &login.account)
        .await?
        .is_empty()
    {
        return Err(ApiError::Conflict("last-factor"));
    }
    let (who, what) = (&login.account, "account.app-removal");
    record(&mut write, state, who, what, who, json!({}));
    Ok(write.commit().await?)
}
