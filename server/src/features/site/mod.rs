//! The installation itself: who runs it, whether it is healthy.

use app::contract::site::Site;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;

use crate::http::extract::Json;
use crate::http::route::{Access, Route, route};
use crate::state::AppState;

/// The routes of this feature.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![route("GET", "/site", Access::Public, get(get_site))]
}

/// Who runs this installation.
#[utoipa::path(get, path = "/api/v1/site", responses((status = 200, body = Site)))]
pub(crate) async fn get_site(State(state): State<AppState>) -> Json<Site> {
    let operator = &state.config.operator;
    Json(Site {
        public_url: state.config.public_url.clone(),
        name: operator.name.clone(),
        address: operator
            .address
            .split(';')
            .map(|line| line.trim().to_owned())
            .collect(),
        mail: operator.mail.clone(),
        phone: operator.phone.clone(),
        responsible: operator.responsible.clone(),
        privacy_mail: operator.privacy_mail.clone(),
    })
}

/// 200 while the database answers, for whatever watches this server.
pub async fn get_health(State(state): State<AppState>) -> (StatusCode, &'static str) {
    if state.db.answers().await {
        (StatusCode::OK, "ok\n")
    } else {
        (
            StatusCode::SERVICE_UNAVAILABLE,
            "the database does not answer\n",
        )
    }
}
