//! No route without an access: a feature lists its routes as [`Route`]s, and each names who may
//! use it. `docs/permissions.md` lists them all; a test compares.

use axum::Router;
use axum::routing::MethodRouter;

use crate::state::AppState;

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody.
    Public,
    /// Whoever holds the token in the address.
    Link,
}

/// A route of the API.
pub struct Route {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The address below `/api/v1`, with parameters in braces.
    pub path: &'static str,
    /// Who may use it.
    pub access: Access,
    /// What answers.
    pub handler: MethodRouter<AppState>,
}

/// Short for one row of a feature's list.
#[must_use]
pub fn route(
    method: &'static str,
    path: &'static str,
    access: Access,
    handler: MethodRouter<AppState>,
) -> Route {
    Route {
        method,
        path,
        access,
        handler,
    }
}

/// The router of all routes.
pub fn router(routes: Vec<Route>) -> Router<AppState> {
    routes.into_iter().fold(Router::new(), |router, route| {
        router.route(route.path, route.handler)
    })
}
