//! The answers about closing hospitations.

use app::contract::closing::{CloseRequest, ClosingView, SaveOutcome};
use axum::extract::State;

use super::operations;
use crate::authz::Actor;
use crate::http::error::ApiError;
use crate::http::extract::{Json, Slug};
use crate::state::AppState;

type Closing = Result<Json<ClosingView>, ApiError>;

/// How far a hospitation is from being closed, and what came of it.
#[utoipa::path(
    get,
    path = "/api/v1/manage/hospitations/{slug}/closing",
    responses((status = 200, body = ClosingView), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn get_closing(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
) -> Closing {
    operations::see_closing(&state, &login, &slug)
        .await
        .map(Json)
}

/// Saves what came of a hospitation. Before it is closed nobody but the office sees it.
#[utoipa::path(
    post,
    path = "/api/v1/manage/hospitations/{slug}/outcome",
    request_body = SaveOutcome,
    responses((status = 200, body = ClosingView), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422))
)]
pub(crate) async fn save_outcome(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
    Json(request): Json<SaveOutcome>,
) -> Closing {
    operations::save_outcome(&state, &login, &slug, &request)
        .await
        .map(Json)
}

/// Closes a hospitation: its outcome is public then, and those who attended are asked what they say.
#[utoipa::path(
    post,
    path = "/api/v1/manage/hospitations/{slug}/closing",
    request_body = CloseRequest,
    responses((status = 200, body = ClosingView), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422))
)]
pub(crate) async fn close_hospitation(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
    Json(request): Json<CloseRequest>,
) -> Closing {
    operations::close(&state, &login, &slug, request)
        .await
        .map(Json)
}
