//! The answers about running hospitations.

use app::contract::running::{
    CallOffRequest, InterpretersRequest, MeetingLinkRequest, ModeratorRequest, NoteRequest,
    Participants, PeopleFilter, RunningView, SeatRequest,
};
use axum::extract::{RawQuery, State};
use axum::response::Response;

use super::prepare::{self, Prepare};
use super::{participants, see};
use crate::authz::Actor;
use crate::http::error::ApiError;
use crate::http::extract::{Json, Path, Slug};
use crate::state::AppState;

/// A hospitation as those who run it see it.
#[utoipa::path(
    get,
    path = "/api/v1/manage/hospitations/{slug}/running",
    responses((status = 200, body = RunningView), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn see_running(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
) -> Result<Json<RunningView>, ApiError> {
    see::see_running(&state, &login, &slug).await.map(Json)
}

/// Who comes to a hospitation, and who waits.
#[utoipa::path(
    get,
    path = "/api/v1/manage/hospitations/{slug}/participants",
    params(
        ("session" = Option<String>, Query, description = "A session's id"),
        ("state" = Option<String>, Query, description = "held, confirmed, waiting, offered, cancelled …; without one all who still have something to do with it"),
        ("participant" = Option<String>, Query, description = "A participant's id"),
    ),
    responses((status = 200, body = Participants), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn list_participants(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
    RawQuery(query): RawQuery,
) -> Result<Json<Participants>, ApiError> {
    let filter = PeopleFilter::from_query(&query.unwrap_or_default());
    let people = participants::list_participants(&state, &login, &slug, &filter).await;
    people.map(Json)
}

/// The same as a table, a seat a row. What somebody needs in order to take part stays on the page.
#[utoipa::path(
    get,
    path = "/api/v1/manage/hospitations/{slug}/participants.csv",
    params(("session" = Option<String>, Query), ("state" = Option<String>, Query)),
    responses((status = 200, content_type = "text/csv"), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn export_participants(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    let filter = PeopleFilter::from_query(&query.unwrap_or_default());
    participants::export_participants(&state, &login, &slug, &filter).await
}

/// Changes somebody's seat by hand. The person is told why.
#[utoipa::path(
    post,
    path = "/api/v1/manage/hospitations/{slug}/seats",
    request_body = SeatRequest,
    responses((status = 200, body = Participants), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422))
)]
pub(crate) async fn change_seat(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
    Json(request): Json<SeatRequest>,
) -> Result<Json<Participants>, ApiError> {
    let person = participants::change_seat(&state, &login, &slug, &request).await;
    person.map(Json)
}

type Running = Result<Json<RunningView>, ApiError>;

/// Sets where a session meets online.
#[utoipa::path(
    post,
    path = "/api/v1/manage/sessions/{id}/link",
    request_body = MeetingLinkRequest,
    responses((status = 200, body = RunningView), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422))
)]
pub(crate) async fn set_meeting_link(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(id): Slug,
    Json(request): Json<MeetingLinkRequest>,
) -> Running {
    let what = Prepare::Link(request.meeting_link);
    prepare::prepare(&state, &login, &id, what).await.map(Json)
}

/// Sets who moderates a session.
#[utoipa::path(
    post,
    path = "/api/v1/manage/sessions/{id}/moderator",
    request_body = ModeratorRequest,
    responses((status = 200, body = RunningView), (status = 401), (status = 403), (status = 404), (status = 422))
)]
pub(crate) async fn set_moderator(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(id): Slug,
    Json(request): Json<ModeratorRequest>,
) -> Running {
    let what = Prepare::Moderator(request.account);
    prepare::prepare(&state, &login, &id, what).await.map(Json)
}

/// Sets for which languages an interpreter is arranged in a session.
#[utoipa::path(
    post,
    path = "/api/v1/manage/sessions/{id}/interpreters",
    request_body = InterpretersRequest,
    responses((status = 200, body = RunningView), (status = 401), (status = 403), (status = 404), (status = 422))
)]
pub(crate) async fn set_interpreters(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(id): Slug,
    Json(request): Json<InterpretersRequest>,
) -> Running {
    let what = Prepare::Interpreters(request);
    prepare::prepare(&state, &login, &id, what).await.map(Json)
}

/// Notes something about a session, for the team.
#[utoipa::path(
    post,
    path = "/api/v1/manage/sessions/{id}/notes",
    request_body = NoteRequest,
    responses((status = 200, body = RunningView), (status = 401), (status = 403), (status = 404), (status = 422))
)]
pub(crate) async fn note(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(id): Slug,
    Json(request): Json<NoteRequest>,
) -> Running {
    let what = Prepare::Note(request.text);
    prepare::prepare(&state, &login, &id, what).await.map(Json)
}

/// Deletes a note: one's own, or any for those who lead the hospitation.
#[utoipa::path(
    post,
    path = "/api/v1/manage/sessions/{id}/notes/{note}/deletion",
    responses((status = 200, body = RunningView), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn delete_note(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path((id, note)): Path<(String, String)>,
) -> Running {
    let what = Prepare::DeleteNote(note);
    prepare::prepare(&state, &login, &id, what).await.map(Json)
}

/// Calls a session off. Everybody concerned is told why.
#[utoipa::path(
    post,
    path = "/api/v1/manage/sessions/{id}/call-off",
    request_body = CallOffRequest,
    responses((status = 200, body = RunningView), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422))
)]
pub(crate) async fn call_off(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(id): Slug,
    Json(request): Json<CallOffRequest>,
) -> Running {
    let what = Prepare::CallOff(request.note);
    prepare::prepare(&state, &login, &id, what).await.map(Json)
}
