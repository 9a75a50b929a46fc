//! What stands around every request: security headers, the rule against cross-site writes, and
//! what caches may keep.

use std::sync::Arc;

use app::contract::language::Language;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, Method, Request, header};
use axum::middleware::Next;
use axum::response::Response;

use super::error::ApiError;
use super::refusal::refuse;

/// Refuses writes that another site's page sends: a foreign `Origin`, or a cross-site
/// `Sec-Fetch-Site`. Both absent is a program, which no cookie authenticates.
pub async fn refuse_cross_site(
    State(own): State<Arc<str>>,
    request: Request<Body>,
    next: Next,
) -> Response {
    if !matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    ) {
        let header = |name: &str| request.headers().get(name).and_then(|v| v.to_str().ok());
        let foreign = header("origin").is_some_and(|origin| {
            let host = header("host").unwrap_or("");
            origin != &*own && origin.split_once("://").is_none_or(|(_, o)| o != host)
        });
        let sent_from = header("sec-fetch-site");
        let unnamed =
            header("cookie").is_some() && header("origin").is_none() && sent_from.is_none();
        if foreign || unnamed || matches!(sent_from, Some("cross-site" | "same-site")) {
            return refuse(ApiError::CrossSite, request.uri().path());
        }
    }
    next.run(request).await
}

/// The headers of every answer. Pages bring their own policy with a nonce; everything else gets
/// one that allows nothing.
pub async fn add_headers(request: Request<Body>, next: Next) -> Response {
    let personal = is_personal(request.uri().path());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if personal {
        let never = HeaderValue::from_static("private, no-store");
        headers.insert(header::CACHE_CONTROL, never);
    }
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_FRAME_OPTIONS, "DENY"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(
        "cross-origin-opener-policy",
        HeaderValue::from_static("same-origin"),
    );
    headers.insert(
        "cross-origin-resource-policy",
        HeaderValue::from_static("same-origin"),
    );
    headers.insert(
        "permissions-policy",
        HeaderValue::from_static("camera=(), microphone=(), geolocation=(), payment=()"),
    );
    headers
        .entry(header::CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static(
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
        ));
    response
}

/// The first parts of addresses that are about one person, or for some people only.
const PERSONAL: [&str; 11] = [
    "bookings",
    "feedback",
    "sign-in",
    "account",
    "account-links",
    "logins",
    "link",
    "kept-forms",
    "second-factor",
    "password",
    "manage",
];

/// Whether an address is about one person, or for some people only: no cache may keep its answers.
fn is_personal(path: &str) -> bool {
    let (first, rest) = path
        .trim_start_matches('/')
        .split_once('/')
        .unwrap_or_default();
    let rest = if first == "api" {
        rest.strip_prefix("v1/")
    } else {
        Language::from_code(first).map(|_| rest)
    };
    rest.and_then(|rest| rest.split('/').next())
        .is_some_and(|part| PERSONAL.contains(&part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bookings_are_personal_wherever_they_are_shown() {
        for path in [
            "/api/v1/bookings",
            "/api/v1/bookings/x/mail",
            "/ar/bookings/x",
            "/de/account",
            "/de/manage/people",
            "/api/v1/manage/people.csv",
            "/fr/link/x",
        ] {
            assert!(is_personal(path), "{path}");
        }
        for path in [
            "/",
            "/de",
            "/api/v1/site",
            "/de/hospitations/bookings",
            "/api",
        ] {
            assert!(!is_personal(path), "{path}");
        }
    }
}
