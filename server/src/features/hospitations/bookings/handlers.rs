//! The answers about bookings.

use app::contract::booking::{
    Booked, Booking, BookingRequest, CancelRequest, ChangeRequest, HandOverRequest,
    MailAgainRequest, OfferAnswer, OwnBooking, OwnBookingLink, RemindRequest,
};
use app::contract::problem::{FieldCode, FieldError};
use app::contract::typed::is_slug;
use app::contract::wire::to_json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::operations::{self, Action, Once};
use crate::authz::Actor;
use crate::features::notifications::calendar;
use crate::http::error::ApiError;
use crate::http::extract::{Json, Path};
use crate::state::AppState;

/// The longest key that is taken, in characters.
const LONGEST_KEY: usize = 200;

/// The key of a write, where the client sent one.
fn once<T: Serialize>(
    headers: &HeaderMap,
    address: &str,
    content: &T,
) -> Result<Option<Once>, ApiError> {
    let Some(key) = headers.get("idempotency-key") else {
        return Ok(None);
    };
    let key = key.to_str().map_err(|_| ApiError::Malformed)?.trim();
    if key.is_empty() || key.len() > LONGEST_KEY {
        return Err(ApiError::Malformed);
    }
    Ok(Some(Once::new(key, address, &to_json(content))))
}

/// Holds seats and mails the link that confirms them.
#[utoipa::path(
    post,
    path = "/api/v1/bookings",
    request_body = BookingRequest,
    params(("Idempotency-Key" = Option<String>, Header, description = "Sent twice, done once")),
    responses((status = 201, body = Booked), (status = 404), (status = 409), (status = 422))
)]
pub(crate) async fn create_booking(
    State(state): State<AppState>,
    headers: HeaderMap,
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
    let once = once(&headers, "bookings", &request)?;
    let booked = operations::book_sessions(&state, request, once).await?;
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
    headers: HeaderMap,
) -> Result<Json<Booking>, ApiError> {
    let once = once(&headers, &format!("{token}/confirmation"), &"")?;
    let done = operations::act(&state, &token, Action::Confirm, once).await?;
    Ok(Json(done))
}

/// Gives seats back.
#[utoipa::path(
    post,
    path = "/api/v1/bookings/{token}/cancellation",
    request_body = CancelRequest,
    responses((status = 200, body = Booking), (status = 404), (status = 409), (status = 422))
)]
pub(crate) async fn cancel_booking(
    State(state): State<AppState>,
    Path(token): Path<String>,
    headers: HeaderMap,
    Json(request): Json<CancelRequest>,
) -> Result<Json<Booking>, ApiError> {
    let once = once(&headers, &format!("{token}/cancellation"), &request)?;
    let done = operations::act(&state, &token, Action::Cancel(request), once).await?;
    Ok(Json(done))
}

/// Takes or declines what is offered.
#[utoipa::path(
    post,
    path = "/api/v1/bookings/{token}/answer",
    request_body = OfferAnswer,
    responses((status = 200, body = Booking), (status = 404), (status = 409), (status = 422))
)]
pub(crate) async fn answer_offer(
    State(state): State<AppState>,
    Path(token): Path<String>,
    headers: HeaderMap,
    Json(request): Json<OfferAnswer>,
) -> Result<Json<Booking>, ApiError> {
    let once = once(&headers, &format!("{token}/answer"), &request)?;
    let done = operations::act(&state, &token, Action::Answer(request), once).await?;
    Ok(Json(done))
}

/// Makes the booking another one, all of it or nothing.
#[utoipa::path(
    post,
    path = "/api/v1/bookings/{token}/change",
    request_body = ChangeRequest,
    responses((status = 200, body = Booking), (status = 404), (status = 409), (status = 422))
)]
pub(crate) async fn change_booking(
    State(state): State<AppState>,
    Path(token): Path<String>,
    headers: HeaderMap,
    Json(request): Json<ChangeRequest>,
) -> Result<Json<Booking>, ApiError> {
    let once = once(&headers, &format!("{token}/change"), &request)?;
    let done = operations::act(&state, &token, Action::Change(request), once).await?;
    Ok(Json(done))
}

/// Hands a person's seats to a colleague.
#[utoipa::path(
    post,
    path = "/api/v1/bookings/{token}/handover",
    request_body = HandOverRequest,
    responses((status = 200, body = Booking), (status = 404), (status = 409), (status = 422))
)]
pub(crate) async fn hand_over_seats(
    State(state): State<AppState>,
    Path(token): Path<String>,
    headers: HeaderMap,
    Json(request): Json<HandOverRequest>,
) -> Result<Json<Booking>, ApiError> {
    let once = once(&headers, &format!("{token}/handover"), &request)?;
    let done = operations::act(&state, &token, Action::HandOver(request), once).await?;
    Ok(Json(done))
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
    headers: HeaderMap,
    Json(request): Json<MailAgainRequest>,
) -> Result<Json<Booking>, ApiError> {
    let once = once(&headers, &format!("{token}/mail"), &request)?;
    let done = operations::act(&state, &token, Action::MailAgain(request), once).await?;
    Ok(Json(done))
}

/// Chooses which reminders somebody gets.
#[utoipa::path(
    post,
    path = "/api/v1/bookings/{token}/reminders",
    request_body = RemindRequest,
    responses((status = 200, body = Booking), (status = 404), (status = 422))
)]
pub(crate) async fn choose_reminders(
    State(state): State<AppState>,
    Path(token): Path<String>,
    headers: HeaderMap,
    Json(request): Json<RemindRequest>,
) -> Result<Json<Booking>, ApiError> {
    let once = once(&headers, &format!("{token}/reminders"), &request)?;
    let done = operations::act(&state, &token, Action::Remind(request), once).await?;
    Ok(Json(done))
}

/// Withdraws the consent to keep what somebody needs in order to take part: it is deleted at once.
#[utoipa::path(
    post,
    path = "/api/v1/bookings/{token}/withdrawal",
    responses((status = 200, body = Booking), (status = 404))
)]
pub(crate) async fn withdraw_consent(
    State(state): State<AppState>,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Booking>, ApiError> {
    let once = once(&headers, &format!("{token}/withdrawal"), &())?;
    let done = operations::act(&state, &token, Action::Withdraw, once).await?;
    Ok(Json(done))
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

/// The bookings of whoever is signed in.
#[utoipa::path(
    get,
    path = "/api/v1/account/bookings",
    responses((status = 200, body = Vec<OwnBooking>), (status = 401))
)]
pub(crate) async fn list_own_bookings(
    State(state): State<AppState>,
    Actor(login): Actor,
) -> Result<Json<Vec<OwnBooking>>, ApiError> {
    operations::list_own(&state, &login).await.map(Json)
}

/// Makes a link to one of them.
#[utoipa::path(
    post,
    path = "/api/v1/account/bookings/{id}/link",
    responses((status = 200, body = OwnBookingLink), (status = 401), (status = 404))
)]
pub(crate) async fn open_own_booking(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(id): Path<String>,
) -> Result<Json<OwnBookingLink>, ApiError> {
    operations::open_own(&state, &login, &id).await.map(Json)
}
