//! The API of the installation.

use app::contract::office::Settings;
use app::contract::site::Site;
use axum::extract::State;
use axum::http::StatusCode;

use super::operations;
use crate::authz::Actor;
use crate::http::error::ApiError;
use crate::http::extract::Json;
use crate::http::route::Done;
use crate::state::AppState;

/// Who runs this installation.
#[utoipa::path(get, path = "/api/v1/site", responses((status = 200, body = Site)))]
pub(crate) async fn get_site(State(state): State<AppState>) -> Json<Site> {
    let settings = state.installed.settings();
    let lines = settings.address.lines().map(str::trim);
    Json(Site {
        public_url: state.config.public_url.clone(),
        name: settings.name.clone(),
        address: lines.map(str::to_owned).collect(),
        mail: settings.mail.clone(),
        phone: settings.phone.clone(),
        responsible: settings.responsible.clone(),
        privacy_mail: settings.privacy_mail.clone(),
        kept: settings.kept(),
    })
}

/// What holds for the whole installation.
#[utoipa::path(
    get,
    path = "/api/v1/manage/settings",
    responses((status = 200, body = Settings), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn get_settings(State(state): State<AppState>) -> Json<Settings> {
    Json(state.installed.settings().as_ref().clone())
}

/// Changes it.
#[utoipa::path(
    post,
    path = "/api/v1/manage/settings",
    request_body = Settings,
    responses((status = 200, body = Done), (status = 401), (status = 403), (status = 404), (status = 422))
)]
pub(crate) async fn change_settings(
    State(state): State<AppState>,
    Actor(login): Actor,
    Json(request): Json<Settings>,
) -> Result<Json<Done>, ApiError> {
    operations::change_settings(&state, &login, request).await?;
    Ok(Json(Done {}))
}

/// 200 while the database answers, for whatever watches this server.
pub async fn get_health(State(state): State<AppState>) -> (StatusCode, &'static str) {
    if state.db.answers().await {
        (StatusCode::OK, "ok\n")
    } else {
        (
            StatusCode::SERVICE_UNAVAILABLE,
            "the database does not answer\n",
        )
    }
}
