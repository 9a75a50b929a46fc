//! One's own data, and what the office does with the data of others.

use app::contract::booking::person_of;
use app::contract::personal_data::{EraseOwnRequest, ErasePersonRequest, Erased};
use app::contract::problem::{FieldCode, FieldError};
use app::contract::retention::Forgotten;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::operations;
use super::retention;
use crate::authz::{Actor, cookie};
use crate::http::error::ApiError;
use crate::http::extract::Json;
use crate::kernel::audit::reference;
use crate::kernel::retention::Run;
use crate::state::AppState;

/// Everything that is stored about whoever is signed in, to be kept.
#[utoipa::path(
    get,
    path = "/api/v1/account/data",
    responses((status = 200, content_type = "application/json"), (status = 401))
)]
pub(crate) async fn export_own_data(
    State(state): State<AppState>,
    Actor(login): Actor,
) -> Result<Response, ApiError> {
    let data = operations::export_person(&state, &login.person).await?;
    let name = "attachment; filename=\"pontes.json\"";
    Ok(([(header::CONTENT_DISPOSITION, name)], Json(data)).into_response())
}

/// Erases whoever is signed in, and signs them out.
#[utoipa::path(
    post,
    path = "/api/v1/account/erasure",
    request_body = EraseOwnRequest,
    responses((status = 200, body = Erased), (status = 401), (status = 409), (status = 422))
)]
pub(crate) async fn erase_own_data(
    State(state): State<AppState>,
    Actor(login): Actor,
    Json(request): Json<EraseOwnRequest>,
) -> Result<Response, ApiError> {
    let unsure = sure(&request.sure);
    if !unsure.is_empty() {
        return Err(ApiError::Invalid(unsure));
    }
    let actor = reference("account", &login.account);
    let erased = operations::erase_person(&state, &actor, &login.person).await?;
    let gone = [(header::SET_COOKIE, cookie::clear(&state.config))];
    Ok((gone, Json(erased)).into_response())
}

/// Erases a person who asked for it in another way.
#[utoipa::path(
    post,
    path = "/api/v1/manage/erasures",
    request_body = ErasePersonRequest,
    responses((status = 200, body = Erased), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422))
)]
pub(crate) async fn erase_person(
    State(state): State<AppState>,
    Actor(login): Actor,
    Json(request): Json<ErasePersonRequest>,
) -> Result<Json<Erased>, ApiError> {
    let mut errors = sure(&request.sure);
    let person = person_of(&request.mail);
    if person.is_empty() {
        errors.insert(0, FieldError::new("mail", FieldCode::Required));
    }
    if !errors.is_empty() {
        return Err(ApiError::Invalid(errors));
    }
    let actor = reference("account", &login.account);
    let erased = operations::erase_person(&state, &actor, &person).await;
    erased.map(Json)
}

/// What would be forgotten now, kind by kind. Nothing is changed.
#[utoipa::path(
    get,
    path = "/api/v1/manage/retention",
    responses((status = 200, body = Vec<Forgotten>), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn foresee_retention(
    State(state): State<AppState>,
) -> Result<Json<Vec<Forgotten>>, ApiError> {
    Ok(Json(retention::forget_all(&state, Run::Dry).await?))
}

/// What is wrong where somebody has not said that they are sure.
fn sure(sure: &str) -> Vec<FieldError> {
    let unsure = sure.is_empty();
    let error = unsure.then(|| FieldError::new("sure", FieldCode::Required));
    error.into_iter().collect()
}
