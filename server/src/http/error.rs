//! One error for handlers, turned into `application/problem+json` at the edge. The public text and
//! the cause are apart: the cause goes to the log, without personal data, and never to the client.

use app::contract::problem::{FieldError, Problem};
use app::contract::role::Role;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::db::writer::Refusal;
use crate::db::{DbError, Refused};

/// Mails to one address are counted by the hour.
const RETRY_AFTER: HeaderValue = HeaderValue::from_static("3600");

/// What a handler may answer instead of a success.
#[derive(Debug)]
pub enum ApiError {
    /// Nothing is there, or it is not for this person.
    NotFound,
    /// Fields are wrong; nothing was changed.
    Invalid(Vec<FieldError>),
    /// The body is no JSON of the documented shape.
    Malformed,
    /// The body is of another type than JSON.
    NotJson,
    /// The body has more bytes than the settings allow.
    TooLarge,
    /// The address is right and the method is not.
    MethodNotAllowed,
    /// What is asked for does not go with the state of things; the code says why.
    Conflict(&'static str),
    /// Too much from one client or to one address.
    TooMany,
    /// Nobody is signed in, or not far enough.
    SignInNeeded,
    /// Address and password, or the code, are not right; nothing says which.
    SignInRefused,
    /// It can be seen, and this person may not do it; the role may.
    Forbidden(Role),
    /// Too many wrong tries to sign in; again after so many seconds.
    Closed(i64),
    /// Sent from a page of another site.
    CrossSite,
    /// It took longer than the settings allow.
    TooSlow,
    /// Our fault.
    Internal(String),
}

impl From<DbError> for ApiError {
    fn from(error: DbError) -> Self {
        match error {
            // The net below the checks: what the database cannot keep, nobody could have meant.
            DbError::Refused(Refused::Text) => Self::Malformed,
            error => Self::Internal(error.to_string()),
        }
    }
}

impl From<sqlx::Error> for ApiError {
    fn from(error: sqlx::Error) -> Self {
        DbError::from(error).into()
    }
}

impl Refusal for ApiError {
    fn failed(&self) -> bool {
        matches!(self, Self::Internal(_))
    }
}

impl ApiError {
    fn parts(&self) -> (StatusCode, &'static str, &'static str) {
        match self {
            Self::NotFound => (StatusCode::NOT_FOUND, "not-found", "There is nothing here"),
            Self::Invalid(_) => (
                StatusCode::UNPROCESSABLE_ENTITY,
                "invalid",
                "Some fields need another look",
            ),
            Self::Malformed => (
                StatusCode::BAD_REQUEST,
                "malformed",
                "The request cannot be read",
            ),
            Self::NotJson => (
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "not-json",
                "The body has to be application/json",
            ),
            Self::TooLarge => (
                StatusCode::PAYLOAD_TOO_LARGE,
                "too-large",
                "The body is too large",
            ),
            Self::MethodNotAllowed => (
                StatusCode::METHOD_NOT_ALLOWED,
                "method-not-allowed",
                "This address does not know the method",
            ),
            Self::Conflict(code) => (StatusCode::CONFLICT, code, "This is not possible any more"),
            Self::TooMany => (
                StatusCode::TOO_MANY_REQUESTS,
                "too-many",
                "Too many requests; try again later",
            ),
            Self::SignInNeeded => (StatusCode::UNAUTHORIZED, "sign-in-needed", "Please sign in"),
            Self::SignInRefused => (
                StatusCode::UNAUTHORIZED,
                "sign-in-refused",
                "This is not right",
            ),
            Self::Closed(_) => (
                StatusCode::TOO_MANY_REQUESTS,
                "sign-in-closed",
                "Too many wrong tries; try again later",
            ),
            Self::Forbidden(role) => (
                StatusCode::FORBIDDEN,
                match role {
                    Role::MunicipalityEditor => "needs-municipality-editor",
                    Role::Moderator => "needs-moderator",
                    Role::Reviewer => "needs-reviewer",
                    Role::Coordinator => "needs-coordinator",
                    Role::Administrator => "needs-administrator",
                },
                "Another role may do this",
            ),
            Self::CrossSite => (
                StatusCode::FORBIDDEN,
                "cross-site",
                "The request came from another site",
            ),
            Self::TooSlow | Self::Internal(_) => (
                StatusCode::SERVICE_UNAVAILABLE,
                "unavailable",
                "This does not work at the moment; try again",
            ),
        }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let (status, code, title) = self.parts();
        if let Self::Internal(cause) = &self {
            tracing::error!(cause, "a request failed");
        }
        let wait = match self {
            Self::TooMany => Some([(header::RETRY_AFTER, RETRY_AFTER)]),
            Self::Closed(seconds) => Some([(header::RETRY_AFTER, seconds.into())]),
            _ => None,
        };
        let problem = Problem {
            status: status.as_u16(),
            code: code.to_owned(),
            title: title.to_owned(),
            errors: match self {
                Self::Invalid(errors) => errors,
                _ => Vec::new(),
            },
        };
        let body = serde_json::to_string(&problem).unwrap_or_default();
        (
            status,
            wait,
            [(header::CONTENT_TYPE, "application/problem+json")],
            body,
        )
            .into_response()
    }
}
