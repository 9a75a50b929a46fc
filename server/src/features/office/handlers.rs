//! The API of the office.

use app::contract::office::{MailList, MailState, MailsDone, MailsRequest, Overview};
use axum::extract::{Query, State};
use axum::response::Response;
use serde::Deserialize;

use super::operations;
use crate::authz::Actor;
use crate::features::notifications::MailQuery;
use crate::http::error::ApiError;
use crate::http::extract::Json;
use crate::http::table::Table;
use crate::state::AppState;

/// Which mails are asked for. What is no choice is left out, as everywhere in addresses.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    state: String,
    kind: String,
    page: String,
}

impl Asked {
    fn query(&self) -> MailQuery {
        MailQuery {
            state: MailState::from_code(&self.state),
            kind: self.kind.clone(),
        }
    }
}

/// What waits for whoever asks.
#[utoipa::path(
    get,
    path = "/api/v1/manage/overview",
    responses((status = 200, body = Overview), (status = 401), (status = 404))
)]
pub(crate) async fn get_overview(
    State(state): State<AppState>,
    Actor(login): Actor,
) -> Result<Json<Overview>, ApiError> {
    operations::see_overview(&state, &login).await.map(Json)
}

/// Mails that have not reached anybody.
#[utoipa::path(
    get,
    path = "/api/v1/manage/mails",
    params(("state" = Option<String>, Query), ("kind" = Option<String>, Query), ("page" = Option<String>, Query)),
    responses((status = 200, body = MailList), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn list_mails(
    State(state): State<AppState>,
    Query(asked): Query<Asked>,
) -> Result<Json<MailList>, ApiError> {
    let page = asked.page.parse().unwrap_or(1);
    let mails = operations::list_mails(&state, &asked.query(), page).await;
    mails.map(Json)
}

/// The same as a table.
#[utoipa::path(
    get,
    path = "/api/v1/manage/mails.csv",
    params(("state" = Option<String>, Query), ("kind" = Option<String>, Query)),
    responses((status = 200, content_type = "text/csv"), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn export_mails(
    State(state): State<AppState>,
    Query(asked): Query<Asked>,
) -> Result<Response, ApiError> {
    let mut table = Table::new(&["id", "kind", "recipient", "state", "attempts", "problem"])?;
    for mail in operations::all_mails(&state, &asked.query()).await? {
        let attempts = mail.attempts.to_string();
        table.add(&[
            &mail.id,
            &mail.kind,
            &mail.recipient,
            mail.state.code(),
            &attempts,
            &mail.problem,
        ])?;
    }
    table.answer("mails.csv")
}

/// Has chosen mails tried again, or discards them.
#[utoipa::path(
    post,
    path = "/api/v1/manage/mails",
    request_body = MailsRequest,
    responses((status = 200, body = MailsDone), (status = 401), (status = 403), (status = 404), (status = 422))
)]
pub(crate) async fn act_on_mails(
    State(state): State<AppState>,
    Actor(login): Actor,
    Json(request): Json<MailsRequest>,
) -> Result<Json<MailsDone>, ApiError> {
    let count = operations::act_on_mails(&state, &login, &request).await?;
    Ok(Json(MailsDone { count }))
}
