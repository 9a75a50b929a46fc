//! The streams.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::time::Duration;

use app::contract::live::{LiveSeats, LiveSession};
use app::contract::wire::to_json;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, HeaderName, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;

use super::super::bookings;
use super::super::handlers::whole;
use super::super::store::{self, SessionRow};
use super::hub::Follower;
use crate::http::error::ApiError;
use crate::http::extract::{Path, Slug};
use crate::state::AppState;

/// Something is said so often at least, so that a page knows that the line is alive.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// The seats of a hospitation's sessions, now and whenever they change.
#[utoipa::path(
    get,
    path = "/api/v1/hospitations/{slug}/live",
    params(("slug" = String, Path, description = "The hospitation's address")),
    responses(
        (status = 200, content_type = "text/event-stream", body = LiveSeats,
            description = "A `message` for each change; a dot every 15 seconds"),
        (status = 404), (status = 429))
)]
pub(crate) async fn follow_hospitation(
    State(state): State<AppState>,
    Slug(slug): Slug,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let row = store::find_published(state.db.pool(), &slug).await?;
    let id = row.ok_or(ApiError::NotFound)?.id;
    let client = state.client_limit.client(&headers, peer.ip());
    let follower = state.live.follow(&id, client)?;
    Ok(told(state, follower, None))
}

/// The same with the seats and places in the queue of a booking.
#[utoipa::path(
    get,
    path = "/api/v1/bookings/{token}/live",
    responses(
        (status = 200, content_type = "text/event-stream", body = LiveSeats,
            description = "A `message` for each change; a dot every 15 seconds"),
        (status = 404), (status = 429))
)]
pub(crate) async fn follow_booking(
    State(state): State<AppState>,
    Path(token): Path<String>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let (link, hospitation) = bookings::find_followed(&state, &token).await?;
    let client = state.client_limit.client(&headers, peer.ip());
    let follower = state.live.follow(&hospitation, client)?;
    Ok(told(state, follower, Some(link)))
}

/// Passes on what is new for this page. Ends with the server, or when the database fails: the page
/// comes back then.
fn told(state: AppState, follower: Follower, link: Option<bookings::LinkRow>) -> Response {
    let from = (state, follower, link, String::new());
    let events = stream::unfold(from, |(state, mut follower, link, mut last)| async move {
        loop {
            follower.figures.changed().await.ok()?;
            let figures = follower.figures.borrow_and_update().clone();
            let seats = match &link {
                Some(link) => {
                    let seats = bookings::list_live_seats(&state, link, &figures.sessions);
                    seats.await.ok()?
                }
                None => Vec::new(),
            };
            let now = state.clock.now_ms();
            let told = to_json(&LiveSeats {
                sessions: figures.sessions.iter().map(|s| live(s, now)).collect(),
                seats,
            });
            if told != last {
                last.clone_from(&told);
                let event = Ok::<_, Infallible>(Event::default().data(told));
                return Some((event, (state, follower, link, last)));
            }
        }
    });
    let heartbeat = KeepAlive::new()
        .interval(HEARTBEAT)
        .event(Event::default().data("."));
    let headers = [
        (header::CACHE_CONTROL, "no-store"),
        // Proxies of nginx's kind would collect what is said.
        (HeaderName::from_static("x-accel-buffering"), "no"),
    ];
    (headers, Sse::new(events).keep_alive(heartbeat)).into_response()
}

/// A session as an open page is told of it.
fn live(session: &SessionRow, now: i64) -> LiveSession {
    LiveSession {
        id: session.id.clone(),
        seats_left: whole(session.capacity - session.taken),
        begun: session.starts_at <= now,
        cancelled: session.cancelled,
    }
}
