//! The answers about cases.

use app::contract::case::{
    AdviceRequest, AnswerRequest, Asked, AssignRequest, CaseFilter, CaseList, CaseView, CasesDone,
    CasesRequest,
};
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use super::ask;
use super::work::{self, Act};
use crate::authz::Actor;
use crate::http::error::ApiError;
use crate::http::extract::{Json, Path, Slug};
use crate::http::table::Table;
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

type Case = Result<Json<CaseView>, ApiError>;

/// The cases of the reader's programmes.
#[utoipa::path(
    get,
    path = "/api/v1/manage/cases",
    params(
        ("state" = Option<String>, Query, description = "new, open, answered, closed"),
        ("owner" = Option<String>, Query, description = "me, nobody, or the id of an account"),
        ("programme" = Option<String>, Query, description = "A programme's address"),
        ("page" = Option<u32>, Query, description = "The page, from 1"),
    ),
    responses((status = 200, body = CaseList), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn list_cases(
    State(state): State<AppState>,
    Actor(login): Actor,
    RawQuery(query): RawQuery,
) -> Result<Json<CaseList>, ApiError> {
    let filter = CaseFilter::from_query(&query.unwrap_or_default());
    work::list_cases(&state, &login, &filter).await.map(Json)
}

/// The same as a table.
#[utoipa::path(
    get,
    path = "/api/v1/manage/cases.csv",
    params(
        ("state" = Option<String>, Query), ("owner" = Option<String>, Query),
        ("programme" = Option<String>, Query),
    ),
    responses((status = 200, content_type = "text/csv"), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn export_cases(
    State(state): State<AppState>,
    Actor(login): Actor,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    let mut filter = CaseFilter::from_query(&query.unwrap_or_default());
    filter.page = 1;
    let columns = [
        "id",
        "programme",
        "state",
        "name",
        "municipality",
        "language",
        "owner",
        "arrived",
    ];
    let mut table = Table::new(&columns)?;
    loop {
        let page = work::list_cases(&state, &login, &filter).await?;
        for case in &page.items {
            let at = &case.created_at.date;
            let arrived = format!("{:04}-{:02}-{:02}", at.year, at.month, at.day);
            table.add(&[
                &case.id,
                &case.programme,
                case.state.code(),
                &case.name,
                case.municipality.get(case.language),
                case.language.code(),
                case.owner.as_ref().map_or("", |owner| &owner.name),
                &arrived,
            ])?;
        }
        if page.page >= page.pages {
            return table.answer("cases.csv");
        }
        filter.page += 1;
    }
}

/// Takes or closes chosen cases. Those that have moved on are left out.
#[utoipa::path(
    post,
    path = "/api/v1/manage/cases",
    request_body = CasesRequest,
    responses((status = 200, body = CasesDone), (status = 401), (status = 403), (status = 404), (status = 422))
)]
pub(crate) async fn act_on_cases(
    State(state): State<AppState>,
    Actor(login): Actor,
    Json(request): Json<CasesRequest>,
) -> Result<Json<CasesDone>, ApiError> {
    let count = work::act_on_all(&state, &login, &request).await?;
    Ok(Json(CasesDone { count }))
}

/// One case.
#[utoipa::path(
    get,
    path = "/api/v1/manage/cases/{id}",
    responses((status = 200, body = CaseView), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn get_case(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(id): Path<String>,
) -> Case {
    work::see_case(&state, &login, &id).await.map(Json)
}

/// Takes a case.
#[utoipa::path(
    post,
    path = "/api/v1/manage/cases/{id}/take",
    responses((status = 200, body = CaseView), (status = 401), (status = 403), (status = 404), (status = 409))
)]
pub(crate) async fn take_case(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(id): Path<String>,
) -> Case {
    work::act(&state, &login, &id, Act::Take).await.map(Json)
}

/// Gives a case to somebody who may answer it.
#[utoipa::path(
    post,
    path = "/api/v1/manage/cases/{id}/assign",
    request_body = AssignRequest,
    responses((status = 200, body = CaseView), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422))
)]
pub(crate) async fn assign_case(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(id): Path<String>,
    Json(request): Json<AssignRequest>,
) -> Case {
    let act = Act::Assign(request.owner);
    work::act(&state, &login, &id, act).await.map(Json)
}

/// Answers a case by mail.
#[utoipa::path(
    post,
    path = "/api/v1/manage/cases/{id}/answer",
    request_body = AnswerRequest,
    responses((status = 200, body = CaseView), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422))
)]
pub(crate) async fn answer_case(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(id): Path<String>,
    Json(request): Json<AnswerRequest>,
) -> Case {
    let act = Act::Answer(request);
    work::act(&state, &login, &id, act).await.map(Json)
}

/// Puts a case away.
#[utoipa::path(
    post,
    path = "/api/v1/manage/cases/{id}/close",
    responses((status = 200, body = CaseView), (status = 401), (status = 403), (status = 404), (status = 409))
)]
pub(crate) async fn close_case(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(id): Path<String>,
) -> Case {
    work::act(&state, &login, &id, Act::Close).await.map(Json)
}

/// Takes a case up again.
#[utoipa::path(
    post,
    path = "/api/v1/manage/cases/{id}/reopen",
    responses((status = 200, body = CaseView), (status = 401), (status = 403), (status = 404), (status = 409))
)]
pub(crate) async fn reopen_case(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path(id): Path<String>,
) -> Case {
    work::act(&state, &login, &id, Act::Reopen).await.map(Json)
}
