//! The answers about materials.

use std::sync::Arc;

use app::contract::atlas_filter::{encode, pairs};
use app::contract::material::{LinkRequest, Material, Materials};
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderValue, Request, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::operations::{self, NewFile};
use super::store::File;
use crate::authz::Actor;
use crate::http::error::ApiError;
use crate::http::extract::{Json, Path, Slug};
use crate::http::form_data;
use crate::http::route::Done;
use crate::state::AppState;

/// What a file may do in whoever opens it: nothing.
const POLICY: HeaderValue = HeaderValue::from_static(
    "sandbox; default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
);

/// The materials of a hospitation, session by session.
#[utoipa::path(
    get,
    path = "/api/v1/manage/hospitations/{slug}/materials",
    responses((status = 200, body = Materials), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn list_materials(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
) -> Result<Json<Materials>, ApiError> {
    let shown = operations::list_materials(&state, &login, &slug).await?;
    Ok(Json(shown))
}

/// Adds a file to a session: as the body itself, or in a form with the fields `file`, `title` and
/// `language`.
#[utoipa::path(
    post,
    path = "/api/v1/manage/sessions/{id}/materials",
    params(
        ("id" = String, Path, description = "The session's id"),
        ("name" = Option<String>, Query, description = "What the file is called, as plan.pdf"),
        ("title" = Option<String>, Query, description = "Its title; the name where it has none"),
        ("language" = Option<String>, Query, description = "de, en, fr, ar; none for everybody"),
    ),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 201, body = Material), (status = 401), (status = 403), (status = 404), (status = 422))
)]
pub(crate) async fn add_file(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(session): Path<String>,
    request: Request<Body>,
) -> Result<Response, ApiError> {
    // Who may not sends nothing.
    let place = operations::place_of(&state, &login, &session).await?;
    let file = new_file(request).await?;
    let added = operations::add_file(&state, &login, (&place, &session), file).await?;
    Ok((StatusCode::CREATED, Json(added)).into_response())
}

async fn new_file(request: Request<Body>) -> Result<NewFile, ApiError> {
    let (fields, name, bytes) = if form_data::is_form_data(request.headers()) {
        let (fields, files) = form_data::read(request).await?;
        let file = files.into_iter().find(|file| file.field == "file");
        let (name, bytes) = file.map_or_else(
            || (String::new(), Arc::from([])),
            |file| (file.name, file.bytes),
        );
        (fields, name, bytes)
    } else {
        let fields = pairs(request.uri().query().unwrap_or_default());
        let name = first(&fields, "name");
        (
            fields,
            name,
            form_data::read_file(request.into_body()).await?,
        )
    };
    Ok(NewFile {
        title: first(&fields, "title"),
        language: first(&fields, "language"),
        name,
        bytes,
    })
}

fn first(fields: &[(String, String)], name: &str) -> String {
    let found = fields.iter().find(|(own, _)| own == name);
    found.map(|(_, value)| value.clone()).unwrap_or_default()
}

/// Adds a link to a session.
#[utoipa::path(
    post,
    path = "/api/v1/manage/sessions/{id}/links",
    request_body = LinkRequest,
    responses((status = 201, body = Material), (status = 401), (status = 403), (status = 404), (status = 422))
)]
pub(crate) async fn add_link(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(session): Path<String>,
    Json(request): Json<LinkRequest>,
) -> Result<Response, ApiError> {
    let place = operations::place_of(&state, &login, &session).await?;
    let added = operations::add_link(&state, &login, (&place, &session), &request).await?;
    Ok((StatusCode::CREATED, Json(added)).into_response())
}

/// Deletes a file or a link.
#[utoipa::path(
    post,
    path = "/api/v1/manage/materials/{id}/deletion",
    responses((status = 200, body = Done), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn delete_material(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(id): Path<String>,
) -> Result<Json<Done>, ApiError> {
    operations::delete(&state, &login, &id).await?;
    Ok(Json(Done {}))
}

/// A file, for the office.
#[utoipa::path(
    get,
    path = "/api/v1/manage/materials/{id}",
    responses((status = 200, content_type = "application/pdf"), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn get_material(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
    let file = operations::open(&state, &login, &id).await?;
    Ok(sent(file))
}

/// A file, for who has a confirmed seat in its session.
#[utoipa::path(
    get,
    path = "/api/v1/bookings/{token}/materials/{id}",
    responses((status = 200, content_type = "application/pdf"), (status = 404))
)]
pub(crate) async fn get_booking_material(
    State(state): State<AppState>,
    Path((token, id)): Path<(String, String)>,
) -> Result<Response, ApiError> {
    let file = operations::open_by_link(&state, &token, &id).await?;
    Ok(sent(file))
}

/// The file as it is kept, under its name.
fn sent(file: File) -> Response {
    let kind = HeaderValue::from_static(file.kind.content_type());
    // Programs that do not read the second form of the name take the first.
    let name = format!(
        "attachment; filename=\"material.{}\"; filename*=UTF-8''{}",
        file.kind.code(),
        encode(&file.name)
    );
    let name = HeaderValue::from_str(&name);
    let name = name.unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_DISPOSITION, name),
        (header::CONTENT_SECURITY_POLICY, POLICY),
    ];
    (headers, Bytes::from(file.content)).into_response()
}
