//! Puts the routers together: the API, the pages, the files, and what guards them.

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::header;
use axum::middleware;
use axum::response::IntoResponse;
use axum::routing::{any, get};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate as _};
use tower_http::compression::{CompressionLayer, CompressionLevel, DefaultPredicate};

use super::error::ApiError;
use super::guard;
use super::limit;
use super::route::{self, Route};
use super::{assets, openapi, ssr};
use crate::features::{
    accounts, atlas, audit, hospitations, office, personal_data, programmes, site,
};
use crate::state::AppState;

/// Every route of the API, with who may use it.
#[must_use]
pub fn api_routes() -> Vec<Route> {
    [
        atlas::routes(),
        hospitations::routes(),
        programmes::routes(),
        site::routes(),
        accounts::routes(),
        office::routes(),
        audit::routes(),
        personal_data::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The API alone, as pages call it in process and the network calls it below `/api/v1`.
pub fn api(state: AppState) -> Router {
    let description = || async {
        (
            [(header::CONTENT_TYPE, "application/json")],
            openapi::json(),
        )
            .into_response()
    };
    let routes = route::router(api_routes(), &state)
        .route("/openapi.json", get(description))
        .fallback(|| async { ApiError::NotFound })
        .method_not_allowed_fallback(|| async { ApiError::MethodNotAllowed });
    Router::new()
        .nest("/api/v1", routes)
        .route("/api/{*rest}", any(|| async { ApiError::NotFound }))
        .with_state(state)
}

/// Everything that this server answers.
pub fn outer(state: AppState) -> Router {
    let config = state.config.clone();
    let client_limit = state.client_limit.clone();
    let own: Arc<str> = state.config.public_url.as_str().into();
    let api = api(state.clone());
    let limited = Router::new()
        .merge(
            // Pages call the API in process, without this.
            Router::new()
                .merge(api.clone())
                .merge(atlas::tiles())
                .layer(
                    CompressionLayer::new()
                        .quality(CompressionLevel::Precise(5))
                        // A document is compressed already, and may be large.
                        .compress_when(
                            DefaultPredicate::new()
                                .and(NotForContentType::const_new("application/pdf")),
                        ),
                ),
        )
        .merge(ssr::router(state.clone(), api))
        .layer(middleware::from_fn_with_state(
            state.clone(),
            site::refresh_before,
        ))
        .layer(middleware::from_fn_with_state(
            config.time_limit,
            limit::limit_time,
        ))
        .layer(middleware::from_fn_with_state(
            config.body_limit,
            limit::widen_body,
        ))
        .layer(DefaultBodyLimit::max(config.body_limit))
        .layer(middleware::from_fn_with_state(
            own,
            guard::refuse_cross_site,
        ))
        .layer(middleware::from_fn_with_state(
            client_limit,
            limit::limit_rate,
        ));
    // Files cost nothing and a page needs several of them: they are not counted.
    Router::new()
        .route("/healthz", get(site::get_health).with_state(state))
        .merge(assets::router())
        .merge(limited)
        .layer(middleware::from_fn(guard::add_headers))
        .layer(CatchPanicLayer::custom(|_| {
            ApiError::Internal("a handler panicked".into()).into_response()
        }))
}
