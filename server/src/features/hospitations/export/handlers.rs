//! The answers for other programs.

use app::contract::hospitation_filter::HospitationFilter;
use app::contract::language::Language;
use axum::extract::{RawQuery, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::super::handlers::{kind, list_summaries};
use super::super::store;
use super::{COLUMNS, cells, event};
use crate::features::notifications::calendar::{Method, calendar};
use crate::http::error::ApiError;
use crate::http::extract::Slug;
use crate::http::table::Table;
use crate::state::AppState;

/// The published hospitations that match, as a table; filters as in the list.
#[utoipa::path(
    get,
    path = "/api/v1/hospitations.csv",
    params(("language" = Option<Language>, Query, description = "The language of titles and names")),
    responses((status = 200, content_type = "text/csv"))
)]
pub(crate) async fn export_hospitations(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    let query = query.unwrap_or_default();
    let language = Language::of_query(&query);
    let all = list_summaries(&state).await?;
    let mut table = Table::new(&COLUMNS)?;
    for item in HospitationFilter::from_query(&query).apply(all).items {
        let cells = cells(&item, language);
        table.add(&cells.each_ref().map(String::as_str))?;
    }
    table.answer("hospitations.csv")
}

/// All sessions that can be booked, as a calendar file.
#[utoipa::path(
    get,
    path = "/api/v1/hospitations/{slug}/calendar.ics",
    params(
        ("slug" = String, Path, description = "The hospitation's address"),
        ("language" = Option<Language>, Query, description = "The language of titles"),
    ),
    responses((status = 200, content_type = "text/calendar"), (status = 404))
)]
pub(crate) async fn get_hospitation_calendar(
    State(state): State<AppState>,
    Slug(slug): Slug,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    let language = Language::of_query(&query.unwrap_or_default());
    let row = store::find_published(state.db.pool(), &slug).await?;
    let row = row.ok_or(ApiError::NotFound)?;
    let sessions = store::list_sessions_of(state.db.pool(), &row.id).await?;
    let events: Vec<_> = sessions
        .iter()
        .filter(|session| kind(session).bookable())
        .map(|session| event(&state, &row, session, language))
        .collect();
    if events.is_empty() {
        return Err(ApiError::NotFound);
    }
    let file = calendar(Method::Publish, &events, state.clock.now_ms())
        .ok_or_else(|| ApiError::Internal("a session's zone is unknown".into()))?;
    let headers = [
        (
            header::CONTENT_TYPE,
            "text/calendar; charset=utf-8".to_owned(),
        ),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{slug}.ics\""),
        ),
    ];
    Ok((headers, file).into_response())
}
