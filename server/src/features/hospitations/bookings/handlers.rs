//! The answers about bookings.

use app::contract::booking::{Booked, Booking, BookingRequest, CancelRequest, MailAgainRequest};
use app::contract::problem::{FieldCode, FieldError};
use app::contract::typed::is_slug;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::operations;
use crate::features::notifications::calendar;
use crate::http::error::ApiError;
use crate::http::extract::{Json, Path};
use crate::state::AppState;

/// Holds seats and mails the link that confirms them.
#[utoipa::path(
    post,
    path = "/api/v1/bookings",
    request_body = BookingRequest,
    responses((status = 201, body = Booked), (status = 404), (status = 422))
)]
pub(crate) async fn create_booking(
    State(state): State<AppState>,
    Json(request): Json<BookingRequest>,
) -> Result<Response, ApiError> {
    // What cannot be an address of ours is not looked for.
    if !is_slug(&request.hospitation) {
        return Err(ApiError::NotFound);
    }
    if !request.municipality.is_empty() && !is_slug(&request.municipality) {
        let error = FieldError::new("municipality", FieldCode::NotAChoice);
        return Err(ApiError::Invalid(vec![error]));
    }
    let booked = operations::book_sessions(&state, request).await?;
    Ok((StatusCode::CREATED, Json(booked)).into_response())
}

/// A booking, behind its mailed link or its receipt.
#[utoipa::path(
    get,
    path = "/api/v1/bookings/{token}",
    responses((status = 200, body = Booking), (status = 404))
)]
pub(crate) async fn get_booking(
    State(state): State<AppState>,
    Path(token): Path<String>,
) -> Result<Json<Booking>, ApiError> {
    Ok(Json(operations::see_booking(&state, &token).await?))
}

/// Confirms what is held.
#[utoipa::path(
    post,
    path = "/api/v1/bookings/{token}/confirmation",
    responses((status = 200, body = Booking), (status = 404), (status = 409))
)]
pub(crate) async fn confirm_booking(
    State(state): State<AppState>,
    Path(token): Path<String>,
) -> Result<Json<Booking>, ApiError> {
    Ok(Json(operations::confirm_booking(&state, &token).await?))
}

/// Gives seats back.
#[utoipa::path(
    post,
    path = "/api/v1/bookings/{token}/cancellation",
    request_body = CancelRequest,
    responses((status = 200, body = Booking), (status = 404), (status = 422))
)]
pub(crate) async fn cancel_booking(
    State(state): State<AppState>,
    Path(token): Path<String>,
    Json(request): Json<CancelRequest>,
) -> Result<Json<Booking>, ApiError> {
    Ok(Json(
        operations::cancel_seats(&state, &token, request).await?,
    ))
}

/// Mails the link once more, to a corrected address where one is given.
#[utoipa::path(
    post,
    path = "/api/v1/bookings/{token}/mail",
    request_body = MailAgainRequest,
    responses((status = 200, body = Booking), (status = 404), (status = 409), (status = 422), (status = 429))
)]
pub(crate) async fn send_booking_mail(
    State(state): State<AppState>,
    Path(token): Path<String>,
    Json(request): Json<MailAgainRequest>,
) -> Result<Json<Booking>, ApiError> {
    Ok(Json(
        operations::send_mail_again(&state, &token, request).await?,
    ))
}

/// All confirmed sessions as one calendar file.
#[utoipa::path(
    get,
    path = "/api/v1/bookings/{token}/calendar.ics",
    responses((status = 200, content_type = "text/calendar"), (status = 404))
)]
pub(crate) async fn get_booking_calendar(
    State(state): State<AppState>,
    Path(token): Path<String>,
) -> Result<Response, ApiError> {
    let file = operations::export_calendar(&state, &token).await?;
    if calendar::is_empty(&file) {
        return Err(ApiError::NotFound);
    }
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"pontes.ics\"",
        ),
    ];
    Ok((headers, file).into_response())
}
