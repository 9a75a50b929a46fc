//! The answers about moderating sessions.

use app::contract::moderation::{MarksDone, MarksRequest, ModeratedSession, ModerationList};
use axum::extract::State;

use super::{mark, remind, see};
use crate::authz::Actor;
use crate::http::error::ApiError;
use crate::http::extract::{Json, Path};
use crate::http::route::Done;
use crate::state::AppState;

/// The sessions that the reader may moderate: those that run first, then those to come, then those that
/// are over and lack marks.
#[utoipa::path(
    get,
    path = "/api/v1/manage/moderation",
    responses((status = 200, body = ModerationList), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn list_moderation(
    State(state): State<AppState>,
    Actor(login): Actor,
) -> Result<Json<ModerationList>, ApiError> {
    see::list_sessions(&state, &login).await.map(Json)
}

/// A session with everybody who is expected.
#[utoipa::path(
    get,
    path = "/api/v1/manage/sessions/{id}/moderation",
    responses((status = 200, body = ModeratedSession), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn get_moderation(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(id): Path<String>,
) -> Result<Json<ModeratedSession>, ApiError> {
    see::see_session(&state, &login, &id).await.map(Json)
}

/// Marks who is here and who is not. Sent twice, it changes nothing the second time.
#[utoipa::path(
    post,
    path = "/api/v1/manage/sessions/{id}/attendance",
    request_body = MarksRequest,
    responses((status = 200, body = MarksDone), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422))
)]
pub(crate) async fn mark_attendance(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(id): Path<String>,
    Json(request): Json<MarksRequest>,
) -> Result<Json<MarksDone>, ApiError> {
    mark::mark_attendance(&state, &login, &id, request)
        .await
        .map(Json)
}

/// Asks the moderators of a session that is over for the marks that are missing.
#[utoipa::path(
    post,
    path = "/api/v1/manage/sessions/{id}/attendance-reminder",
    responses((status = 200, body = Done), (status = 401), (status = 403), (status = 404), (status = 409))
)]
pub(crate) async fn remind_moderators(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(id): Path<String>,
) -> Result<Json<Done>, ApiError> {
    remind::remind_again(&state, &login, &id).await?;
    Ok(Json(Done {}))
}
