//! The answers about programmes in the office.

use app::contract::programme_form::{
    FeedbackRequest, OfficeProgrammes, PartnershipChoices, ProgrammeForm, ProgrammePreview,
    ProgrammeSaved, ProgrammeView,
};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::{see, work};
use crate::authz::Actor;
use crate::http::error::ApiError;
use crate::http::extract::{Json, Slug};
use crate::state::AppState;

/// The programmes that the reader may change.
#[utoipa::path(
    get,
    path = "/api/v1/manage/programmes",
    responses((status = 200, body = OfficeProgrammes), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn list_office_programmes(
    State(state): State<AppState>,
    Actor(login): Actor,
) -> Result<Json<OfficeProgrammes>, ApiError> {
    see::list_programmes(&state, &login).await.map(Json)
}

/// Makes a programme.
#[utoipa::path(
    post,
    path = "/api/v1/manage/programmes",
    request_body = ProgrammeForm,
    responses((status = 201, body = ProgrammeSaved), (status = 401), (status = 403), (status = 404), (status = 422))
)]
pub(crate) async fn create_programme(
    State(state): State<AppState>,
    Actor(login): Actor,
    Json(request): Json<ProgrammeForm>,
) -> Result<Response, ApiError> {
    let saved = work::create_programme(&state, &login, request).await?;
    Ok((StatusCode::CREATED, Json(saved)).into_response())
}

/// Partnerships that a programme can name.
#[utoipa::path(
    get,
    path = "/api/v1/manage/partnership-choices",
    responses((status = 200, body = PartnershipChoices), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn list_partnership_choices(
    State(state): State<AppState>,
) -> Result<Json<PartnershipChoices>, ApiError> {
    see::list_partnerships(&state).await.map(Json)
}

/// One programme with everything that can be changed.
#[utoipa::path(
    get,
    path = "/api/v1/manage/programmes/{slug}",
    params(("slug" = String, Path, description = "The programme's address")),
    responses((status = 200, body = ProgrammeView), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn get_office_programme(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
) -> Result<Json<ProgrammeView>, ApiError> {
    see::see_programme(&state, &login, &slug).await.map(Json)
}

/// Changes a programme. Its public page shows it at once.
#[utoipa::path(
    post,
    path = "/api/v1/manage/programmes/{slug}",
    params(("slug" = String, Path, description = "The programme's address")),
    request_body = ProgrammeForm,
    responses((status = 200, body = ProgrammeSaved), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422))
)]
pub(crate) async fn change_programme(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
    Json(request): Json<ProgrammeForm>,
) -> Result<Json<ProgrammeSaved>, ApiError> {
    let saved = work::change_programme(&state, &login, &slug, request).await;
    saved.map(Json)
}

/// What a change would do to hospitations that are published. Nothing is saved.
#[utoipa::path(
    post,
    path = "/api/v1/manage/programmes/{slug}/preview",
    params(("slug" = String, Path, description = "The programme's address")),
    request_body = ProgrammeForm,
    responses((status = 200, body = ProgrammePreview), (status = 401), (status = 403), (status = 404), (status = 422))
)]
pub(crate) async fn preview_programme(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
    Json(request): Json<ProgrammeForm>,
) -> Result<Json<ProgrammePreview>, ApiError> {
    let preview = see::preview_change(&state, &login, &slug, request).await;
    preview.map(Json)
}

/// Changes what a programme asks those who took part. Forms that were sent already stay as they are.
#[utoipa::path(
    post,
    path = "/api/v1/manage/programmes/{slug}/feedback",
    params(("slug" = String, Path, description = "The programme's address")),
    request_body = FeedbackRequest,
    responses((status = 200, body = ProgrammeSaved), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422))
)]
pub(crate) async fn change_feedback(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
    Json(request): Json<FeedbackRequest>,
) -> Result<Json<ProgrammeSaved>, ApiError> {
    let saved = work::change_feedback(&state, &login, &slug, request).await;
    saved.map(Json)
}
