//! The office and its people.

use app::contract::people::{GrantRequest, InviteRequest, PeopleList, PersonView, ScopeChoices};
use axum::extract::State;
use axum::response::Response;

use super::super::operations;
use crate::authz::Actor;
use crate::http::error::ApiError;
use crate::http::extract::{Json, Path};
use crate::http::route::Done;
use crate::http::table::Table;
use crate::state::AppState;

type Nothing = Result<Json<Done>, ApiError>;

/// Everybody who works here, and who is invited.
#[utoipa::path(
    get,
    path = "/api/v1/manage/people",
    responses((status = 200, body = PeopleList), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn list_people(
    State(state): State<AppState>,
    Actor(login): Actor,
) -> Result<Json<PeopleList>, ApiError> {
    operations::list_people(&state, &login).await.map(Json)
}

/// Everybody who works here as a table: a row for each role.
#[utoipa::path(
    get,
    path = "/api/v1/manage/people.csv",
    responses((status = 200, content_type = "text/csv"), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn export_people(
    State(state): State<AppState>,
    Actor(login): Actor,
) -> Result<Response, ApiError> {
    let mut table = Table::new(&["name", "mail", "role", "scope", "for", "until"])?;
    for person in operations::list_people(&state, &login).await?.people {
        if person.grants.is_empty() {
            table.add(&[&person.name, &person.mail, "", "", "", ""])?;
        }
        for grant in &person.grants {
            table.add(&[
                &person.name,
                &person.mail,
                grant.role.code(),
                grant.scope.code(),
                &grant.slug,
                &grant.until,
            ])?;
        }
    }
    table.answer("people.csv")
}

/// One of them.
#[utoipa::path(
    get,
    path = "/api/v1/manage/people/{id}",
    responses((status = 200, body = PersonView), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn get_person(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(id): Path<String>,
) -> Result<Json<PersonView>, ApiError> {
    let person = operations::see_person(&state, &login, &id).await;
    person.map(Json)
}

/// Gives a role.
#[utoipa::path(
    post,
    path = "/api/v1/manage/people/{id}/grants",
    request_body = GrantRequest,
    responses((status = 200, body = Done), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422))
)]
pub(crate) async fn give_role(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(id): Path<String>,
    Json(request): Json<GrantRequest>,
) -> Nothing {
    operations::give_role(&state, &login, &id, &request).await?;
    Ok(Json(Done {}))
}

/// Takes the second factors of somebody away who has lost them.
#[utoipa::path(
    post,
    path = "/api/v1/manage/people/{id}/second-factor",
    responses((status = 200, body = Done), (status = 401), (status = 403), (status = 404), (status = 409))
)]
pub(crate) async fn reset_second_factor(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(id): Path<String>,
) -> Nothing {
    operations::reset_second_factor(&state, &login, &id).await?;
    Ok(Json(Done {}))
}

/// Takes a role back.
#[utoipa::path(
    post,
    path = "/api/v1/manage/grants/{id}/end",
    responses((status = 200, body = Done), (status = 401), (status = 403), (status = 404), (status = 409))
)]
pub(crate) async fn take_role(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(id): Path<String>,
) -> Nothing {
    operations::take_role(&state, &login, &id).await?;
    Ok(Json(Done {}))
}

/// Invites somebody.
#[utoipa::path(
    post,
    path = "/api/v1/manage/invitations",
    request_body = InviteRequest,
    responses((status = 200, body = Done), (status = 401), (status = 403), (status = 404), (status = 422), (status = 429))
)]
pub(crate) async fn invite(
    State(state): State<AppState>,
    Actor(login): Actor,
    Json(request): Json<InviteRequest>,
) -> Nothing {
    operations::invite(&state, &login, &request).await?;
    Ok(Json(Done {}))
}

/// Mails an invitation once more.
#[utoipa::path(
    post,
    path = "/api/v1/manage/invitations/{id}/mail",
    responses((status = 200, body = Done), (status = 401), (status = 403), (status = 404), (status = 429))
)]
pub(crate) async fn invite_again(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(id): Path<String>,
) -> Nothing {
    operations::invite_again(&state, &login, &id).await?;
    Ok(Json(Done {}))
}

/// Withdraws an invitation.
#[utoipa::path(
    post,
    path = "/api/v1/manage/invitations/{id}/withdrawal",
    responses((status = 200, body = Done), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn withdraw_invitation(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(id): Path<String>,
) -> Nothing {
    operations::withdraw_invitation(&state, &login, &id).await?;
    Ok(Json(Done {}))
}

/// Which roles the reader may give, and for what.
#[utoipa::path(
    get,
    path = "/api/v1/manage/scopes",
    responses((status = 200, body = ScopeChoices), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn list_scopes(
    State(state): State<AppState>,
    Actor(login): Actor,
) -> Result<Json<ScopeChoices>, ApiError> {
    operations::list_choices(&state, &login).await.map(Json)
}
