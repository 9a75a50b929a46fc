//! The answers about messages.

use app::contract::message::{MessagePreview, MessageRequest, MessageSent, MessageView, Messages};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::operations::{self, send};
use crate::authz::Actor;
use crate::http::error::ApiError;
use crate::http::extract::{IdempotencyKey, Json, Path, Slug};
use crate::state::AppState;

/// Whom one can write to in a hospitation, and what was sent.
#[utoipa::path(
    get,
    path = "/api/v1/manage/hospitations/{slug}/messages",
    responses((status = 200, body = Messages), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn list_messages(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
) -> Result<Json<Messages>, ApiError> {
    let shown = operations::list_messages(&state, &login, &slug).await?;
    Ok(Json(shown))
}

/// How a message would be read, and by how many. Nothing is sent.
#[utoipa::path(
    post,
    path = "/api/v1/manage/hospitations/{slug}/messages/preview",
    request_body = MessageRequest,
    responses((status = 200, body = MessagePreview), (status = 401), (status = 403), (status = 404), (status = 422))
)]
pub(crate) async fn preview_message(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
    Json(request): Json<MessageRequest>,
) -> Result<Json<MessagePreview>, ApiError> {
    let preview = send::preview(&state, &login, &slug, &request).await?;
    Ok(Json(preview))
}

/// Sends a message: a mail to each person, in their language.
#[utoipa::path(
    post,
    path = "/api/v1/manage/hospitations/{slug}/messages",
    request_body = MessageRequest,
    params(
        ("slug" = String, Path, description = "The hospitation's address"),
        ("Idempotency-Key" = Option<String>, Header, description = "Sent twice, done once"),
    ),
    responses((status = 201, body = MessageSent), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422))
)]
pub(crate) async fn send_message(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
    IdempotencyKey(key): IdempotencyKey,
    Json(request): Json<MessageRequest>,
) -> Result<Response, ApiError> {
    let sent = send::send(&state, &login, &slug, &request, key.as_deref()).await?;
    Ok((StatusCode::CREATED, Json(sent)).into_response())
}

/// A message that was sent, and what became of its mails.
#[utoipa::path(
    get,
    path = "/api/v1/manage/hospitations/{slug}/messages/{id}",
    responses((status = 200, body = MessageView), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn get_message(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Json<MessageView>, ApiError> {
    let shown = operations::see_message(&state, &login, &slug, &id).await?;
    Ok(Json(shown))
}
