//! The API of accounts.

pub(crate) mod account;
pub(crate) mod people;
pub(crate) mod sign_in;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::browser;
use super::operations::Client;
use crate::authz::cookie;
use crate::http::error::ApiError;
use crate::http::extract::Json;
use crate::http::limit;
use crate::kernel::secrets::Token;
use crate::state::AppState;

impl<S: Send + Sync> FromRequestParts<S> for Client {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let name = parts.headers.get(header::USER_AGENT);
        let name = name.and_then(|name| name.to_str().ok()).unwrap_or("");
        Ok(Self {
            address: parts
                .extensions
                .get()
                .map(|limit::Client(address)| *address),
            browser: browser::name_of(name),
        })
    }
}

/// An answer that leaves the token of a login with the browser.
fn with_login<T: Serialize>(state: &AppState, body: T, token: Option<&Token>) -> Response {
    let set = token.map(|token| cookie::set(&state.config, token.text()));
    with_cookie(body, set)
}

fn with_cookie<T: Serialize>(body: T, cookie: Option<HeaderValue>) -> Response {
    let mut headers = HeaderMap::new();
    if let Some(cookie) = cookie {
        headers.insert(header::SET_COOKIE, cookie);
    }
    (headers, Json(body)).into_response()
}
