//! No route without an access: a feature lists its routes as [`Route`]s, and each names who may
//! use it. A layer around the handler admits or refuses before it runs. `docs/permissions.md` lists
//! them all as a test tried them.

use app::contract::account::LoginStage;
use app::contract::permission::{About, Permission, decide};
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::Request;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::MethodRouter;
use serde::Serialize;

use super::error::ApiError;
use crate::authz::{Caller, Login, allowed, cookie};
use crate::features::accounts;
use crate::state::AppState;

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody.
    Public,
    /// Whoever holds the token in the address.
    Link,
    /// Whoever has begun to sign in, or is signed in.
    Begun,
    /// Whoever is signed in.
    Login,
    /// Whoever is signed in and may do this somewhere; the operation looks where.
    Can(Permission),
}

/// The answer of a write that has nothing more to say than that it is done.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Done {}

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
pub fn router(routes: Vec<Route>, state: &AppState) -> Router<AppState> {
    routes.into_iter().fold(Router::new(), |router, route| {
        let guarded = if matches!(route.access, Access::Public | Access::Link) {
            route.handler
        } else {
            let needs = (state.clone(), route.access);
            route
                .handler
                .layer(middleware::from_fn_with_state(needs, admit))
        };
        router.route(route.path, guarded)
    })
}

/// Lets a request through to its handler, with who asks, or refuses it.
async fn admit(
    State((state, access)): State<(AppState, Access)>,
    mut request: Request<Body>,
    next: Next,
) -> Response {
    let token = cookie::token(request.headers(), &state.config);
    let login = match token {
        None => None,
        Some(token) => match accounts::find_login(&state, &token).await {
            Ok(login) => login,
            Err(error) => return error.into_response(),
        },
    };
    if let Err(refusal) = admits(access, login.as_ref()) {
        return refusal.into_response();
    }
    request.extensions_mut().insert(Caller(login));
    next.run(request).await
}

/// Whether somebody with this login may use a route.
///
/// # Errors
/// `SignInNeeded` for who is not signed in; else as [`decide`] says.
fn admits(access: Access, login: Option<&Login>) -> Result<(), ApiError> {
    let full = login.filter(|login| login.stage == LoginStage::Full);
    match access {
        Access::Public | Access::Link => Ok(()),
        Access::Begun => login.map(drop).ok_or(ApiError::SignInNeeded),
        Access::Login => full.map(drop).ok_or(ApiError::SignInNeeded),
        Access::Can(permission) => {
            let login = full.ok_or(ApiError::SignInNeeded)?;
            allowed(decide(&login.held, permission, About::Anything))
        }
    }
}
