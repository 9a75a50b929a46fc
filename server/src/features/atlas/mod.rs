//! The atlas: municipalities, partnerships, the list and the map.
//!
//! Invariants: a slug never changes its meaning; what a source does not say stays NULL; every
//! change bumps `atlas_revision`, so that each process reads the atlas anew.

mod cache;
pub(crate) mod handlers;
mod import;
mod log;
mod operations;
mod store;
pub mod tiles;

use axum::Router;
use axum::routing::get;

pub use cache::AtlasCache;
pub use import::Format;
pub use operations::{import_files, load_demo};

use crate::http::route::{Access, Route, route};

/// Where the map's tiles are; they are pictures, not API.
pub fn tiles() -> Router {
    Router::new().route("/map/{z}/{x}/{file}", get(tiles::handlers::get_tile))
}

/// The routes of this feature.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        route("GET", "/atlas", Access::Public, get(handlers::get_atlas)),
        route(
            "GET",
            "/partnerships",
            Access::Public,
            get(handlers::list_partnerships),
        ),
        route(
            "GET",
            "/partnerships.csv",
            Access::Public,
            get(handlers::export_partnerships),
        ),
        route(
            "GET",
            "/partnerships/{slug}",
            Access::Public,
            get(handlers::get_partnership),
        ),
        route(
            "GET",
            "/municipalities",
            Access::Public,
            get(handlers::list_municipalities),
        ),
        route(
            "GET",
            "/municipalities/{slug}",
            Access::Public,
            get(handlers::get_municipality),
        ),
        route(
            "GET",
            "/map/labels",
            Access::Public,
            get(tiles::handlers::list_map_labels),
        ),
    ]
}
