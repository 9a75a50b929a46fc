//! The answers about the office's calendar.

use app::contract::office_calendar::{CalendarFilter, FeedMade, FeedRequest, OfficeCalendar};
use axum::extract::{RawQuery, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::{feeds, see};
use crate::authz::Actor;
use crate::http::error::ApiError;
use crate::http::extract::{Json, Path};
use crate::http::route::Done;
use crate::state::AppState;

/// A week or a month of the calendar, as far as the reader's roles reach.
#[utoipa::path(
    get,
    path = "/api/v1/manage/calendar",
    params(
        ("view" = Option<String>, Query, description = "week, month"),
        ("day" = Option<String>, Query, description = "A day of it, as 2027-05-04; today without one"),
        ("programme" = Option<String>, Query, description = "A programme's address"),
        ("municipality" = Option<String>, Query, description = "A municipality's address"),
        ("moderator" = Option<String>, Query, description = "me, nobody, or the id of an account"),
        ("form" = Option<String>, Query, description = "virtual, on-site"),
    ),
    responses((status = 200, body = OfficeCalendar), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn get_office_calendar(
    State(state): State<AppState>,
    Actor(login): Actor,
    RawQuery(query): RawQuery,
) -> Result<Json<OfficeCalendar>, ApiError> {
    let filter = CalendarFilter::from_query(&query.unwrap_or_default());
    see::see_calendar(&state, &login, &filter).await.map(Json)
}

/// Makes an address under which a calendar program reads what its owner may see. It is told once.
#[utoipa::path(
    post,
    path = "/api/v1/manage/calendar/feeds",
    request_body = FeedRequest,
    responses((status = 201, body = FeedMade), (status = 401), (status = 403), (status = 404), (status = 422))
)]
pub(crate) async fn make_feed(
    State(state): State<AppState>,
    Actor(login): Actor,
    Json(request): Json<FeedRequest>,
) -> Result<Response, ApiError> {
    let made = feeds::make_feed(&state, &login, &request).await?;
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

/// Ends one of the reader's addresses.
#[utoipa::path(
    post,
    path = "/api/v1/manage/calendar/feeds/{id}/end",
    responses((status = 200, body = Done), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn end_feed(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(id): Path<String>,
) -> Result<Json<Done>, ApiError> {
    feeds::end_feed(&state, &login, &id).await?;
    Ok(Json(Done {}))
}

/// What the owner of an address may see now, as a calendar file.
#[utoipa::path(
    get,
    path = "/api/v1/calendar-feeds/{token}",
    params(("token" = String, Path, description = "The token, with or without .ics")),
    responses((status = 200, content_type = "text/calendar"), (status = 404))
)]
pub(crate) async fn read_feed(
    State(state): State<AppState>,
    Path(token): Path<String>,
) -> Result<Response, ApiError> {
    let token = token.strip_suffix(".ics").unwrap_or(&token);
    let file = feeds::read_feed(&state, token).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CACHE_CONTROL, "private, no-cache"),
    ];
    Ok((headers, file).into_response())
}
