//! One's own account.

use app::contract::account::{
    AccountView, Challenge, CodeRequest, CredentialRequest, MailRequest, PasswordRequest,
    ProfileRequest, RecoveryCodes, TotpSetup,
};
use axum::extract::State;
use axum::response::Response;

use super::super::operations::{self, Client};
use super::with_login;
use crate::authz::Actor;
use crate::http::error::ApiError;
use crate::http::extract::{Json, Path};
use crate::http::route::Done;
use crate::state::AppState;

type Nothing = Result<Json<Done>, ApiError>;

/// The account of whoever is signed in.
#[utoipa::path(
    get,
    path = "/api/v1/account",
    responses((status = 200, body = AccountView), (status = 401))
)]
pub(crate) async fn get_account(
    State(state): State<AppState>,
    Actor(login): Actor,
) -> Result<Json<AccountView>, ApiError> {
    operations::see_account(&state, &login).await.map(Json)
}

/// Changes name and language.
#[utoipa::path(
    post,
    path = "/api/v1/account",
    request_body = ProfileRequest,
    responses((status = 200, body = Done), (status = 401), (status = 422))
)]
pub(crate) async fn change_profile(
    State(state): State<AppState>,
    Actor(login): Actor,
    Json(request): Json<ProfileRequest>,
) -> Nothing {
    operations::change_profile(&state, &login, &request).await?;
    Ok(Json(Done {}))
}

/// Sets another password; ends all other logins.
#[utoipa::path(
    post,
    path = "/api/v1/account/password",
    request_body = PasswordRequest,
    responses((status = 200, body = Done), (status = 401), (status = 409), (status = 422), (status = 429))
)]
pub(crate) async fn change_password(
    State(state): State<AppState>,
    Actor(login): Actor,
    client: Client,
    Json(request): Json<PasswordRequest>,
) -> Nothing {
    operations::change_password(&state, &client, &login, request).await?;
    Ok(Json(Done {}))
}

/// Begins a change of address: both addresses get a link.
#[utoipa::path(
    post,
    path = "/api/v1/account/mail",
    request_body = MailRequest,
    responses((status = 200, body = Done), (status = 401), (status = 422), (status = 429))
)]
pub(crate) async fn change_mail(
    State(state): State<AppState>,
    Actor(login): Actor,
    client: Client,
    Json(request): Json<MailRequest>,
) -> Nothing {
    operations::change_mail(&state, &client, &login, request).await?;
    Ok(Json(Done {}))
}

/// Ends a login.
#[utoipa::path(
    post,
    path = "/api/v1/account/logins/{id}/end",
    responses((status = 200, body = Done), (status = 401), (status = 404))
)]
pub(crate) async fn end_login(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(id): Path<String>,
) -> Nothing {
    operations::end_login(&state, &login, &id).await?;
    Ok(Json(Done {}))
}

/// Ends all logins but this one.
#[utoipa::path(
    post,
    path = "/api/v1/account/logins/end-others",
    responses((status = 200, body = Done), (status = 401))
)]
pub(crate) async fn end_other_logins(
    State(state): State<AppState>,
    Actor(login): Actor,
) -> Nothing {
    operations::end_others(&state, &login).await?;
    Ok(Json(Done {}))
}

/// What is needed to set up the app that waits for its first code.
#[utoipa::path(
    get,
    path = "/api/v1/account/totp",
    responses((status = 200, body = TotpSetup), (status = 401), (status = 409))
)]
pub(crate) async fn get_totp(
    State(state): State<AppState>,
    Actor(login): Actor,
) -> Result<Json<TotpSetup>, ApiError> {
    operations::see_totp(&state, &login).await.map(Json)
}

/// Proves that the app is set up; answers with recovery codes.
#[utoipa::path(
    post,
    path = "/api/v1/account/totp",
    request_body = CodeRequest,
    responses((status = 200, body = RecoveryCodes), (status = 401), (status = 409), (status = 422))
)]
pub(crate) async fn confirm_totp(
    State(state): State<AppState>,
    Actor(login): Actor,
    client: Client,
    Json(request): Json<CodeRequest>,
) -> Result<Response, ApiError> {
    let (codes, token) = operations::confirm_totp(&state, &client, &login, &request).await?;
    Ok(with_login(&state, codes, token.as_ref()))
}

/// Begins to set up an app.
#[utoipa::path(
    post,
    path = "/api/v1/account/totp/new",
    responses((status = 200, body = Done), (status = 401), (status = 409))
)]
pub(crate) async fn renew_totp(State(state): State<AppState>, Actor(login): Actor) -> Nothing {
    operations::renew_totp(&state, &login).await?;
    Ok(Json(Done {}))
}

/// Takes the app away.
#[utoipa::path(
    post,
    path = "/api/v1/account/totp/removal",
    responses((status = 200, body = Done), (status = 401), (status = 409))
)]
pub(crate) async fn remove_totp(State(state): State<AppState>, Actor(login): Actor) -> Nothing {
    operations::remove_totp(&state, &login).await?;
    Ok(Json(Done {}))
}

/// New recovery codes in the place of those there were.
#[utoipa::path(
    post,
    path = "/api/v1/account/recovery-codes",
    responses((status = 200, body = RecoveryCodes), (status = 401), (status = 409))
)]
pub(crate) async fn renew_recovery_codes(
    State(state): State<AppState>,
    Actor(login): Actor,
) -> Result<Json<RecoveryCodes>, ApiError> {
    let codes = operations::renew_recovery_codes(&state, &login).await;
    codes.map(Json)
}

/// Asks for a new passkey.
#[utoipa::path(
    post,
    path = "/api/v1/account/passkeys/challenge",
    responses((status = 200, body = Challenge), (status = 401), (status = 409))
)]
pub(crate) async fn challenge_new_passkey(
    State(state): State<AppState>,
    Actor(login): Actor,
) -> Result<Json<Challenge>, ApiError> {
    let asked = operations::challenge_new_passkey(&state, &login).await;
    asked.map(Json)
}

/// Adds the passkey that the browser made.
#[utoipa::path(
    post,
    path = "/api/v1/account/passkeys",
    request_body = CredentialRequest,
    responses((status = 200, body = Done), (status = 401), (status = 422))
)]
pub(crate) async fn add_passkey(
    State(state): State<AppState>,
    Actor(login): Actor,
    client: Client,
    Json(request): Json<CredentialRequest>,
) -> Result<Response, ApiError> {
    let token = operations::add_passkey(&state, &client, &login, &request).await?;
    Ok(with_login(&state, Done {}, token.as_ref()))
}

/// Removes a passkey.
#[utoipa::path(
    post,
    path = "/api/v1/account/passkeys/{id}/removal",
    responses((status = 200, body = Done), (status = 401), (status = 404), (status = 409))
)]
pub(crate) async fn remove_passkey(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(id): Path<String>,
) -> Nothing {
    operations::remove_passkey(&state, &login, &id).await?;
    Ok(Json(Done {}))
}
