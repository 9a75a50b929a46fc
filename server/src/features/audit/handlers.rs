//! The log for who may read it.

use app::contract::audit::{AuditFilter, AuditPage};
use axum::extract::{RawQuery, State};
use axum::response::Response;

use super::operations::{self, COLUMNS};
use crate::http::error::ApiError;
use crate::http::extract::Json;
use crate::http::table;
use crate::state::AppState;

fn filter(query: Option<String>) -> AuditFilter {
    AuditFilter::from_query(&query.unwrap_or_default())
}

/// A page of the log of writes, newest first.
#[utoipa::path(
    get,
    path = "/api/v1/manage/audit",
    params(
        ("from" = Option<String>, Query, description = "The first day, in UTC: 2027-03-01"),
        ("until" = Option<String>, Query, description = "The last day, in UTC"),
        ("actor" = Option<String>, Query, description = "Who: system, account:…, or a kind of them"),
        ("action" = Option<String>, Query, description = "What: booking.cancel, or all of a thing: booking"),
        ("subject" = Option<String>, Query, description = "The id of the row that was changed"),
        ("after" = Option<String>, Query, description = "Where the page before ended: its `next`"),
    ),
    responses((status = 200, body = AuditPage), (status = 401), (status = 403), (status = 404), (status = 422))
)]
pub(crate) async fn search_audit(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Json<AuditPage>, ApiError> {
    let page = operations::search_entries(&state, &filter(query)).await;
    page.map(Json)
}

/// Everything that matches as a table, newest first; filters as in the search.
#[utoipa::path(
    get,
    path = "/api/v1/manage/audit.csv",
    responses((status = 200, content_type = "text/csv"), (status = 401), (status = 403), (status = 404), (status = 422))
)]
pub(crate) async fn export_audit(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    let rows = operations::export_entries(state, &filter(query))?;
    table::stream(&COLUMNS, rows, "audit.csv")
}
