//! What handlers take from a request. axum's own extractors answer a refusal with plain text;
//! these answer it as the API answers everything.

use app::contract::typed::is_slug;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::ApiError;

/// Parts of the address. What is no text of the right shape names nothing.
#[derive(Debug)]
pub struct Path<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let path = axum::extract::Path::<T>::from_request_parts(parts, state).await;
        path.map(|path| Self(path.0))
            .map_err(|_| ApiError::NotFound)
    }
}

/// The one part of the address that names a thing of ours. What cannot be a name of ours is not
/// looked for.
#[derive(Debug)]
pub struct Slug(pub String);

impl<S: Send + Sync> FromRequestParts<S> for Slug {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let Path(slug) = Path::<String>::from_request_parts(parts, state).await?;
        if is_slug(&slug) {
            Ok(Self(slug))
        } else {
            Err(ApiError::NotFound)
        }
    }
}

/// The key of a write, where the client sent one: sent twice, it is done once.
#[derive(Debug)]
pub struct IdempotencyKey(pub Option<String>);

/// The longest key that is taken, in characters.
const LONGEST_KEY: usize = 200;

impl<S: Send + Sync> FromRequestParts<S> for IdempotencyKey {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let Some(key) = parts.headers.get("idempotency-key") else {
            return Ok(Self(None));
        };
        let key = key.to_str().map_err(|_| ApiError::Malformed)?.trim();
        if key.is_empty() || key.len() > LONGEST_KEY {
            return Err(ApiError::Malformed);
        }
        Ok(Self(Some(key.to_owned())))
    }
}

/// A body of JSON, in a request and in an answer.
#[derive(Debug)]
pub struct Json<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let body = axum::Json::<T>::from_request(request, state).await;
        body.map(|body| Self(body.0)).map_err(refusal)
    }
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}

fn refusal(rejection: JsonRejection) -> ApiError {
    match rejection.status() {
        StatusCode::UNSUPPORTED_MEDIA_TYPE => ApiError::NotJson,
        StatusCode::PAYLOAD_TOO_LARGE => ApiError::TooLarge,
        _ => ApiError::Malformed,
    }
}
