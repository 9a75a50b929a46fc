//! One's own account: what it shows, name and language, the password.

use app::contract::account::{
    AccountView, PasskeyView, PasswordRequest, ProfileRequest, check_name,
};
use app::contract::language::Language;
use app::contract::permission::{About, Decision, Permission, decide};
use app::contract::problem::{FieldCode, FieldError};
use serde_json::json;

use super::super::{password, store};
use super::Client;
use super::{count_failure, grant_view, list_own, may_try, own, pending_mail, record};
use crate::authz::Login;
use crate::http::error::ApiError;
use crate::kernel::clocks;
use crate::state::AppState;

/// Everything that somebody sees of their account.
///
/// # Errors
/// When the database fails.
pub(in super::super) async fn see_account(
    state: &AppState,
    login: &Login,
) -> Result<AccountView, ApiError> {
    let (pool, now) = (state.db.pool(), state.clock.now_ms());
    let account = own(state, login).await?;
    let passkeys = store::list_passkeys(pool, &account.id).await?;
    let passkey = |row: store::PasskeyRow| PasskeyView {
        id: row.id,
        name: row.name,
        added: clocks::in_office(row.created_at),
    };
    let grants = store::list_grants(pool, &account.id).await?;
    let grants = grants.iter().map(|g| grant_view(&g.id, &g.terms, now));
    let may = |permission: &&Permission| {
        decide(&login.held, **permission, About::Anything) == Decision::Allowed
    };
    let codes = store::count_recovery_codes(pool, &account.id).await?;
    Ok(AccountView {
        new_mail: pending_mail(state, &account.id).await?,
        language: Language::from_code(&account.language).unwrap_or_default(),
        stage: login.stage,
        password: account.password_hash.is_some(),
        totp: account.totp_secret.is_some(),
        recovery_codes: u32::try_from(codes).unwrap_or(0),
        passkeys: passkeys.into_iter().map(passkey).collect(),
        grants: grants.collect(),
        logins: list_own(state, login).await?,
        may: Permission::ALL
            .iter()
            .filter(may)
            .map(|p| p.code().to_owned())
            .collect(),
        name: account.name,
        mail: account.mail,
    })
}

/// Changes name and language.
///
/// # Errors
/// `Invalid` where one of them is none.
pub(in super::super) async fn change_profile(
    state: &AppState,
    login: &Login,
    request: &ProfileRequest,
) -> Result<(), ApiError> {
    let name = request.name.trim();
    let mut errors: Vec<_> = check_name("name", name).into_iter().collect();
    let language = Language::from_code(&request.language);
    if language.is_none() {
        errors.push(FieldError::new("language", FieldCode::NotAChoice));
    }
    let Some(language) = language.filter(|_| errors.is_empty()) else {
        return Err(ApiError::Invalid(errors));
    };
    let before = own(state, login).await?;
    let mut write = state.db.write().await?;
    store::update_profile(&mut write, &login.account, name, language.code()).await?;
    let detail = json!({
        "language": [before.language, language.code()],
        "name-changed": before.name != name,
    });
    let (who, what) = (&login.account, "account.profile");
    record(&mut write, state, who, what, who, detail);
    Ok(write.commit().await?)
}

/// Sets another password. Whoever is signed in elsewhere has to sign in again.
///
/// # Errors
/// `Invalid` where the current one is wrong or the new one does not do; `Conflict("no-password")` for
/// participants, who have none.
pub(in super::super) async fn change_password(
    state: &AppState,
    client: &Client,
    login: &Login,
    request: PasswordRequest,
) -> Result<(), ApiError> {
    let account = own(state, login).await?;
    if account.password_hash.is_none() {
        return Err(ApiError::Conflict("no-password"));
    }
    let mut errors = Vec::new();
    if request.current.is_empty() {
        errors.push(FieldError::new("current", FieldCode::Required));
    }
    let person = [account.name.as_str(), account.mail.as_str()];
    errors.extend(password::check_new(
        &request.password,
        &request.again,
        &person,
    ));
    if !errors.is_empty() {
        return Err(ApiError::Invalid(errors));
    }
    may_try(state, client, &login.person).await?;
    if !password::is_right(request.current, account.password_hash).await? {
        count_failure(state, &login.person).await?;
        let wrong = FieldError::new("current", FieldCode::Wrong);
        return Err(ApiError::Invalid(vec![wrong]));
    }
    let hash = password::hash(request.password).await?;
    let mut write = state.db.write().await?;
    store::update_password(&mut write, &account.id, &hash, state.clock.now_ms()).await?;
    store::delete_logins(&mut write, &account.id, &login.id).await?;
    let (who, what) = (&account.id, "account.password");
    record(&mut write, state, who, what, who, json!({}));
    Ok(write.commit().await?)
}
