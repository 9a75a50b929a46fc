//! What stands around every request: security headers, the rule against cross-site writes, and
//! limits on rate. Limits belong on the outer router only: a page calls the API in process, where
//! there is no peer address.

use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, HeaderValue, Method, Request, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::DefaultClock;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};

use super::error::ApiError;
use crate::config::Config;

type Limiter<K> = RateLimiter<K, DefaultKeyedStateStore<K>, DefaultClock>;

/// Requests a minute for one client.
pub struct ClientLimit {
    read: Limiter<IpAddr>,
    write: Limiter<IpAddr>,
    trusted_proxy: bool,
}

impl ClientLimit {
    /// From the settings.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        Self {
            read: RateLimiter::keyed(per_minute(config.rate_read)),
            write: RateLimiter::keyed(per_minute(config.rate_write)),
            trusted_proxy: config.trusted_proxy,
        }
    }
}

/// Mails an hour that strangers may cause to one address: forms ask for mails to any address.
pub struct MailLimit(Limiter<String>);

impl MailLimit {
    /// From the settings.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        Self(RateLimiter::keyed(Quota::per_hour(at_least_one(
            config.rate_mail,
        ))))
    }

    /// Counts one more mail to an address, and says whether it may go.
    #[must_use]
    pub fn allows(&self, person: &str) -> bool {
        self.0.check_key(&person.to_owned()).is_ok()
    }
}

fn per_minute(requests: u32) -> Quota {
    Quota::per_minute(at_least_one(requests))
}

fn at_least_one(number: u32) -> NonZeroU32 {
    NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN)
}

/// Refuses what is too much from one client.
pub async fn limit_rate(
    State(limit): State<Arc<ClientLimit>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request<Body>,
    next: Next,
) -> Response {
    let client = client_of(request.headers(), peer.ip(), limit.trusted_proxy);
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let limiter = if reads { &limit.read } else { &limit.write };
    if limiter.check_key(&client).is_err() {
        return ApiError::TooMany.into_response();
    }
    next.run(request).await
}

/// The client's address: the peer's, or what a trusted proxy says, which is its last entry – those
/// before it come from the client and may be made up.
fn client_of(headers: &HeaderMap, peer: IpAddr, trusted_proxy: bool) -> IpAddr {
    let forwarded = || {
        let value = headers
            .get_all("x-forwarded-for")
            .iter()
            .next_back()?
            .to_str()
            .ok()?;
        value.rsplit(',').next()?.trim().parse().ok()
    };
    if trusted_proxy {
        forwarded().unwrap_or(peer)
    } else {
        peer
    }
}

/// Refuses writes that another site's page sends: a foreign `Origin`, or a cross-site
/// `Sec-Fetch-Site`. Both absent is a program; no cookie authenticates it.
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
        if foreign || matches!(header("sec-fetch-site"), Some("cross-site" | "same-site")) {
            return ApiError::CrossSite.into_response();
        }
    }
    next.run(request).await
}

/// The headers of every answer. Pages bring their own policy with a nonce; everything else gets
/// one that allows nothing.
pub async fn add_headers(request: Request<Body>, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_trusted_proxy_names_the_client_and_only_its_last_entry_counts() {
        let mut headers = HeaderMap::new();
        headers.insert(
            "x-forwarded-for",
            HeaderValue::from_static("1.1.1.1, 2.2.2.2"),
        );
        let peer: IpAddr = [127, 0, 0, 1].into();
        assert_eq!(client_of(&headers, peer, false), peer);
        assert_eq!(client_of(&headers, peer, true), IpAddr::from([2, 2, 2, 2]));
        headers.insert("x-forwarded-for", HeaderValue::from_static("nonsense"));
        assert_eq!(client_of(&headers, peer, true), peer);
    }
}
