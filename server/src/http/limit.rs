//! How much one client may ask for, and how long an answer may take. These belong on the outer
//! router only: a page calls the API in process, where there is no peer address.

use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use app::paths::{takes_files, takes_long_texts};
use axum::body::Body;
use axum::extract::{ConnectInfo, DefaultBodyLimit, State};
use axum::http::{HeaderMap, HeaderValue, Method, Request, header};
use axum::middleware::Next;
use axum::response::Response;
use governor::clock::{Clock as _, DefaultClock};
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};

use super::error::ApiError;
use super::refusal::refuse;
use crate::config::Config;

type Limiter<K> = RateLimiter<K, DefaultKeyedStateStore<K>, DefaultClock>;

/// Requests a minute for one client.
pub struct ClientLimit {
    read: Limiter<IpAddr>,
    write: Limiter<IpAddr>,
    sign_in: Limiter<IpAddr>,
    trusted_proxy: bool,
}

impl ClientLimit {
    /// From the settings.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        Self {
            read: RateLimiter::keyed(Quota::per_minute(at_least_one(config.rate_read))),
            write: RateLimiter::keyed(Quota::per_minute(at_least_one(config.rate_write))),
            sign_in: RateLimiter::keyed(per_ten_minutes(config.rate_sign_in)),
            trusted_proxy: config.trusted_proxy,
        }
    }

    /// The client that a request is counted for.
    pub fn client(&self, headers: &HeaderMap, peer: IpAddr) -> IpAddr {
        counted_as(client_of(headers, peer, self.trusted_proxy))
    }

    /// Counts one more try to sign in, or a link that is asked for, and says whether it may go. A call
    /// from within has no address and is not counted.
    #[must_use]
    pub fn allows_sign_in(&self, client: Option<IpAddr>) -> bool {
        client.is_none_or(|client| self.sign_in.check_key(&client).is_ok())
    }

    /// Forgets clients that have all of their requests again: there may be millions of addresses.
    pub fn forget(&self) {
        forget(&self.read);
        forget(&self.write);
        forget(&self.sign_in);
    }
}

/// The client that a request is counted for; with the request, for what is counted further in.
#[derive(Clone, Copy, Debug)]
pub struct Client(pub IpAddr);

fn per_ten_minutes(number: u32) -> Quota {
    let number = at_least_one(number);
    let each = Duration::from_secs(10 * 60) / number.get();
    let quota = Quota::with_period(each).unwrap_or(Quota::per_minute(number));
    quota.allow_burst(number)
}

/// Mails an hour that strangers may cause to one address: forms ask for mails to any address.
pub struct MailLimit(Limiter<String>);

impl MailLimit {
    /// From the settings.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        let quota = Quota::per_hour(at_least_one(config.rate_mail));
        Self(RateLimiter::keyed(quota))
    }

    /// Counts one more mail to an address, and says whether it may go.
    #[must_use]
    pub fn allows(&self, person: &str) -> bool {
        self.0.check_key(&person.to_owned()).is_ok()
    }

    /// Forgets addresses that may be written to as often as any other again.
    pub fn forget(&self) {
        forget(&self.0);
    }
}

fn forget<K: Hash + Eq + Clone>(limiter: &Limiter<K>) {
    limiter.retain_recent();
    limiter.shrink_to_fit();
}

fn at_least_one(number: u32) -> NonZeroU32 {
    NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN)
}

/// Refuses what is too much from one client, and says when to come back.
pub async fn limit_rate(
    State(limit): State<Arc<ClientLimit>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    mut request: Request<Body>,
    next: Next,
) -> Response {
    let client = limit.client(request.headers(), peer.ip());
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let limiter = if reads { &limit.read } else { &limit.write };
    request.extensions_mut().insert(Client(client));
    let Err(wait) = limiter.check_key(&client) else {
        return next.run(request).await;
    };
    let seconds = wait.wait_time_from(DefaultClock::default().now()).as_secs() + 1;
    let mut response = refuse(ApiError::TooMany, request.uri().path());
    response
        .headers_mut()
        .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    response
}

/// What the office writes in several languages may be so many times as large as any other body.
const LARGER_FOR_TEXTS: usize = 8;

/// Lets larger bodies through where long texts are written.
pub async fn widen_body(
    State(limit): State<usize>,
    mut request: Request<Body>,
    next: Next,
) -> Response {
    if takes_long_texts(request.uri().path()) {
        DefaultBodyLimit::max(limit.saturating_mul(LARGER_FOR_TEXTS)).apply(&mut request);
    }
    next.run(request).await
}

/// A form with a file may take so many times as long as any other: somebody may send it from afar.
const LONGER_WITH_FILES: u32 = 15;

/// Gives up on what takes too long.
pub async fn limit_time(
    State(limit): State<Duration>,
    request: Request<Body>,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    let limit = match *request.method() == Method::POST && takes_files(&path) {
        true => limit * LONGER_WITH_FILES,
        false => limit,
    };
    match tokio::time::timeout(limit, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            tracing::warn!("a request took longer than PONTES_TIME_LIMIT");
            refuse(ApiError::TooSlow, &path)
        }
    }
}

/// The client's address: the peer's, or what a trusted proxy says, which is its last entry – those
/// before it come from the client and may be made up.
fn client_of(headers: &HeaderMap, peer: IpAddr, trusted_proxy: bool) -> IpAddr {
    let forwarded = || {
        let all = headers.get_all("x-forwarded-for");
        let value = all.iter().next_back()?.to_str().ok()?;
        address(value.rsplit(',').next()?.trim())
    };
    if trusted_proxy {
        forwarded().unwrap_or(peer)
    } else {
        peer
    }
}

/// An address as proxies write it: `192.0.2.1`, `192.0.2.1:4000`, `2001:db8::1`, `[2001:db8::1]`
/// or `[2001:db8::1]:4000`.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|t| t.strip_suffix(']'));
    let alone = bare.unwrap_or(text).parse().ok();
    alone.or_else(|| {
        text.parse::<SocketAddr>()
            .ok()
            .map(|with_port| with_port.ip())
    })
}

/// Who counts as one client: an IPv4 address, or the /64 that one IPv6 subscriber has at least.
fn counted_as(client: IpAddr) -> IpAddr {
    match client.to_canonical() {
        IpAddr::V6(v6) => {
            let network = u128::from(v6) & !u128::from(u64::MAX);
            Ipv6Addr::from(network).into()
        }
        v4 => v4,
    }
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

    #[test]
    fn an_address_is_read_as_any_proxy_writes_it() {
        let (four, six) = (Some([192, 0, 2, 1].into()), "2001:db8::1".parse().ok());
        for (text, expected) in [
            ("192.0.2.1", four),
            ("192.0.2.1:4000", four),
            ("2001:db8::1", six),
            ("[2001:db8::1]", six),
            ("[2001:db8::1]:4000", six),
            ("unknown", None),
            ("[", None),
            ("", None),
        ] {
            assert_eq!(address(text), expected, "{text}");
        }
    }

    #[test]
    fn the_addresses_of_one_subscriber_count_together() {
        let one = |text: &str| counted_as(text.parse().unwrap());
        assert_eq!(
            one("2001:db8:0:1::1"),
            one("2001:db8:0:1:ffff:ffff:ffff:ffff")
        );
        assert_ne!(one("2001:db8:0:1::1"), one("2001:db8:0:2::1"));
        assert_ne!(one("192.0.2.1"), one("192.0.2.2"));
        assert_eq!(one("::ffff:192.0.2.1"), one("192.0.2.1"));
    }
}
