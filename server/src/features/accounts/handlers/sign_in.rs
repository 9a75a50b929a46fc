//! Signing in.

use app::contract::account::{
    Challenge, CodeRequest, CredentialRequest, KeepRequest, KeptForm, KeptToken, LinkRequest,
    LinkUsed, LinkView, LoginView, SignInRequest, UseLinkRequest,
};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use super::super::operations::{self, COMPLETE, Client};
use super::{with_cookie, with_login};
use crate::authz::{Actor, cookie};
use crate::http::error::ApiError;
use crate::http::extract::{Json, Path};
use crate::http::route::Done;
use crate::state::AppState;

/// Begins to sign in with address and password.
#[utoipa::path(
    post,
    path = "/api/v1/logins",
    request_body = SignInRequest,
    responses((status = 200, body = LoginView), (status = 401), (status = 422), (status = 429))
)]
pub(crate) async fn sign_in(
    State(state): State<AppState>,
    client: Client,
    Json(request): Json<SignInRequest>,
) -> Result<Response, ApiError> {
    let (view, token) = operations::sign_in(&state, &client, request).await?;
    Ok(with_login(&state, view, Some(&token)))
}

/// How far signing in has come.
#[utoipa::path(
    get,
    path = "/api/v1/logins",
    responses((status = 200, body = LoginView), (status = 401))
)]
pub(crate) async fn get_login(
    State(state): State<AppState>,
    Actor(login): Actor,
) -> Result<Json<LoginView>, ApiError> {
    operations::see_login(&state, &login).await.map(Json)
}

/// Gives a code of the app, or a recovery code.
#[utoipa::path(
    post,
    path = "/api/v1/logins/second-factor",
    request_body = CodeRequest,
    responses((status = 200, body = LoginView), (status = 401), (status = 422), (status = 429))
)]
pub(crate) async fn give_code(
    State(state): State<AppState>,
    Actor(login): Actor,
    client: Client,
    Json(request): Json<CodeRequest>,
) -> Result<Response, ApiError> {
    let token = operations::give_code(&state, &client, &login, &request).await?;
    Ok(with_login(&state, COMPLETE, Some(&token)))
}

/// Asks for one of the account's passkeys.
#[utoipa::path(
    post,
    path = "/api/v1/logins/passkey/challenge",
    responses((status = 200, body = Challenge), (status = 401), (status = 409))
)]
pub(crate) async fn challenge_passkey(
    State(state): State<AppState>,
    Actor(login): Actor,
) -> Result<Json<Challenge>, ApiError> {
    operations::challenge_passkey(&state, &login)
        .await
        .map(Json)
}

/// Gives what the passkey answered.
#[utoipa::path(
    post,
    path = "/api/v1/logins/passkey",
    request_body = CredentialRequest,
    responses((status = 200, body = LoginView), (status = 401), (status = 422), (status = 429))
)]
pub(crate) async fn give_passkey(
    State(state): State<AppState>,
    Actor(login): Actor,
    client: Client,
    Json(request): Json<CredentialRequest>,
) -> Result<Response, ApiError> {
    let token = operations::give_passkey(&state, &client, &login, &request).await?;
    Ok(with_login(&state, COMPLETE, Some(&token)))
}

/// Signs out.
#[utoipa::path(
    post,
    path = "/api/v1/logins/end",
    responses((status = 200, body = Done), (status = 401))
)]
pub(crate) async fn sign_out(
    State(state): State<AppState>,
    Actor(login): Actor,
) -> Result<Response, ApiError> {
    operations::end_login(&state, &login, &login.id).await?;
    Ok(with_cookie(Done {}, Some(cookie::clear(&state.config))))
}

/// Asks for a link by mail. The answer is always the same.
#[utoipa::path(
    post,
    path = "/api/v1/account-links",
    request_body = LinkRequest,
    responses((status = 200, body = Done), (status = 422), (status = 429))
)]
pub(crate) async fn request_link(
    State(state): State<AppState>,
    client: Client,
    Json(request): Json<LinkRequest>,
) -> Result<Json<Done>, ApiError> {
    operations::request_link(&state, &client, &request).await?;
    Ok(Json(Done {}))
}

/// What a link is for; this does not use it.
#[utoipa::path(
    get,
    path = "/api/v1/account-links/{token}",
    responses((status = 200, body = LinkView), (status = 404))
)]
pub(crate) async fn get_link(
    State(state): State<AppState>,
    Path(token): Path<String>,
) -> Result<Json<LinkView>, ApiError> {
    operations::see_link(&state, &token).await.map(Json)
}

/// Uses a link, once.
#[utoipa::path(
    post,
    path = "/api/v1/account-links/{token}",
    request_body = UseLinkRequest,
    responses((status = 200, body = LinkUsed), (status = 404), (status = 409), (status = 422))
)]
pub(crate) async fn use_link(
    State(state): State<AppState>,
    client: Client,
    Path(token): Path<String>,
    Json(request): Json<UseLinkRequest>,
) -> Result<Response, ApiError> {
    let (used, token) = operations::use_link(&state, &client, &token, request).await?;
    Ok(with_login(&state, used, token.as_ref()))
}

/// Keeps a form whose login had expired.
#[utoipa::path(
    post,
    path = "/api/v1/kept-forms",
    request_body = KeepRequest,
    responses((status = 200, body = KeptToken), (status = 422))
)]
pub(crate) async fn keep_form(
    State(state): State<AppState>,
    headers: HeaderMap,
    Json(request): Json<KeepRequest>,
) -> Result<Json<KeptToken>, ApiError> {
    let cookie = cookie::token(&headers, &state.config);
    let kept = operations::keep_form(&state, cookie.as_deref(), &request).await;
    kept.map(Json)
}

/// Gives a form back that was kept.
#[utoipa::path(
    get,
    path = "/api/v1/kept-forms/{token}",
    responses((status = 200, body = KeptForm), (status = 401), (status = 404))
)]
pub(crate) async fn get_kept_form(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(token): Path<String>,
) -> Result<Json<KeptForm>, ApiError> {
    let kept = operations::see_kept_form(&state, &login, &token).await;
    kept.map(Json)
}
