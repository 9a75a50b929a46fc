//! The answers about feedback.

use app::contract::feedback::{AnswerRequest, FeedbackPage, FeedbackResults};
use app::contract::language::Language;
use axum::extract::{RawQuery, State};
use axum::response::Response;

use super::operations::{self, Whose};
use crate::authz::Actor;
use crate::http::error::ApiError;
use crate::http::extract::{Json, Path, Slug};
use crate::http::route::Done;
use crate::http::table::Table;
use crate::state::AppState;

/// The questions behind a mailed link.
#[utoipa::path(
    get,
    path = "/api/v1/feedback/{token}",
    params(("token" = String, Path, description = "From the mailed link")),
    responses((status = 200, body = FeedbackPage), (status = 404))
)]
pub(crate) async fn get_form(
    State(state): State<AppState>,
    Path(token): Path<String>,
) -> Result<Json<FeedbackPage>, ApiError> {
    operations::see_form(&state, &token).await.map(Json)
}

/// Answers them, once.
#[utoipa::path(
    post,
    path = "/api/v1/feedback/{token}",
    request_body = AnswerRequest,
    params(("token" = String, Path, description = "From the mailed link")),
    responses((status = 200, body = Done), (status = 404), (status = 409), (status = 422))
)]
pub(crate) async fn answer_form(
    State(state): State<AppState>,
    Path(token): Path<String>,
    Json(request): Json<AnswerRequest>,
) -> Result<Json<Done>, ApiError> {
    operations::answer(&state, &token, &request).await?;
    Ok(Json(Done {}))
}

/// What those who attended a hospitation say.
#[utoipa::path(
    get,
    path = "/api/v1/manage/hospitations/{slug}/feedback",
    responses((status = 200, body = FeedbackResults), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn get_hospitation_feedback(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
) -> Result<Json<FeedbackResults>, ApiError> {
    let whose = Whose::Hospitation(&slug);
    operations::see_results(&state, &login, whose)
        .await
        .map(Json)
}

/// The same as a table.
#[utoipa::path(
    get,
    path = "/api/v1/manage/hospitations/{slug}/feedback.csv",
    params(("language" = Option<String>, Query, description = "The language of the questions")),
    responses((status = 200, content_type = "text/csv"), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn export_hospitation_feedback(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    let results = operations::see_results(&state, &login, Whose::Hospitation(&slug)).await?;
    export(&results, &query.unwrap_or_default())
}

/// What those who attended the hospitations of a programme say.
#[utoipa::path(
    get,
    path = "/api/v1/manage/programmes/{slug}/answers",
    responses((status = 200, body = FeedbackResults), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn get_programme_feedback(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
) -> Result<Json<FeedbackResults>, ApiError> {
    let whose = Whose::Programme(&slug);
    operations::see_results(&state, &login, whose)
        .await
        .map(Json)
}

/// The same as a table.
#[utoipa::path(
    get,
    path = "/api/v1/manage/programmes/{slug}/answers.csv",
    params(("language" = Option<String>, Query, description = "The language of the questions")),
    responses((status = 200, content_type = "text/csv"), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn export_programme_feedback(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    let results = operations::see_results(&state, &login, Whose::Programme(&slug)).await?;
    export(&results, &query.unwrap_or_default())
}

/// A row for each option with its count, and one for each thing that was said.
fn export(results: &FeedbackResults, query: &str) -> Result<Response, ApiError> {
    let language = Language::of_query(query);
    let mut table = Table::new(&["question", "kind", "answer", "count", "by"])?;
    for question in &results.questions {
        let (text, kind) = (question.text.get(language), question.kind.as_str());
        for option in &question.options {
            let words = option.text.get(language);
            let number = option.number.to_string();
            let answer = if words.is_empty() { &number } else { words };
            table.add(&[text, kind, answer, &option.count.to_string(), ""])?;
        }
        for said in &question.said {
            table.add(&[text, kind, &said.words, "1", &said.by])?;
        }
    }
    table.answer("feedback.csv")
}
