//! The answers about cases.

use app::contract::case::{AdviceRequest, Asked};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use super::ask;
use crate::http::error::ApiError;
use crate::http::extract::{Json, Slug};
use crate::state::AppState;

/// Asks for advice about a programme. The answer comes by mail.
#[utoipa::path(
    post,
    path = "/api/v1/programmes/{slug}/advice",
    request_body = AdviceRequest,
    params(
        ("slug" = String, Path, description = "The programme's address"),
        ("Idempotency-Key" = Option<String>, Header, description = "Sent twice, done once"),
    ),
    responses((status = 201, body = Asked), (status = 404), (status = 409), (status = 422), (status = 429))
)]
pub(crate) async fn ask_for_advice(
    State(state): State<AppState>,
    Slug(slug): Slug,
    headers: HeaderMap,
    Json(request): Json<AdviceRequest>,
) -> Result<Response, ApiError> {
    let once = ask::once(&headers, &slug, &request)?;
    let asked = ask::ask_for_advice(&state, &slug, request, once).await?;
    Ok((StatusCode::CREATED, Json(asked)).into_response())
}
