use std::time::Duration;

use axum::Router;
use axum::body::{Body, BodyDataStream};
use axum::http::Request;
use futures_util::StreamExt as _;
use serde_json::{Value, json};
use server::features::hospitations::bookings::{Organise, organise};
use server::features::hospitations::live;
use server::http::error::ApiError;
use server::http::router;
use server::state::AppState;
use tokio::sync::watch;
use tower::ServiceExt as _;

use super::{HOUR, Stage};
use crate::app::{App, post};
use crate::on_both_engines;

on_both_engines!(
    an_open_page_learns_of_seats_within_a_second,
    who_waits_sees_their_place_move_up,
    who_has_a_seat_is_told_where_it_meets_when_it_is_time,
    a_stop_ends_every_stream,
    an_unknown_page_has_no_stream,
);

/// A server process with the tasks that tell.
struct Node {
    state: AppState,
    router: Router,
    stop: watch::Sender<()>,
}

impl Node {
    fn new(stage: &Stage) -> Self {
        let state = stage.state();
        let (stop, stopped) = watch::channel(());
        tokio::spawn(live::tell(state.clone(), stopped.clone()));
        tokio::spawn(live::listen(state.clone(), stopped));
        let router = router::outer(state.clone());
        let peer = std::net::SocketAddr::from(([192, 0, 2, 1], 4000));
        let router = router.layer(axum::extract::connect_info::MockConnectInfo(peer));
        Self {
            state,
            router,
            stop,
        }
    }

    async fn follow(&self, path: &str) -> Lines {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        Lines(response.into_body().into_data_stream())
    }
}

struct Lines(BodyDataStream);

impl Lines {
    /// The next figures; nothing once the stream has ended.
    async fn next(&mut self) -> Option<Value> {
        let bytes = tokio::time::timeout(Duration::from_secs(1), self.0.next());
        let bytes = bytes.await.expect("told within a second")?.unwrap();
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        let data = text
            .lines()
            .find_map(|line| line.strip_prefix("data: "))
            .unwrap()
            .to_owned();
        Some(serde_json::from_str(&data).unwrap())
    }

    /// The next figures for which something holds: others may come before.
    async fn until(&mut self, holds: impl Fn(&Value) -> bool) -> Value {
        loop {
            let figures = self.next().await.expect("the stream goes on");
            if holds(&figures) {
                return figures;
            }
        }
    }
}

fn left(figures: &Value, session: &str) -> i64 {
    let all = figures["sessions"].as_array().unwrap();
    let own = all.iter().find(|s| s["id"] == session).unwrap();
    own["seats_left"].as_i64().unwrap()
}

async fn an_open_page_learns_of_seats_within_a_second(app: App) {
    let stage = Stage::new(app, &[9, 5]).await;
    let (one, two) = (Node::new(&stage), Node::new(&stage));
    // Without a common database server each process tells only its own pages.
    let other = if stage.app.config().database_url.starts_with("postgres") {
        &two
    } else {
        &one
    };
    let path = "/api/v1/hospitations/wolfsburg-jendouba-park/live";
    let mut page = other.follow(path).await;
    let session = &stage.sessions[1];
    page.until(|figures| left(figures, session) == 5).await;
    let reply = post(
        &one.router,
        "/api/v1/bookings",
        &stage.form("Ada", &[1], &[]),
    )
    .await;
    assert_eq!(reply.status, 201);
    page.until(|figures| left(figures, session) == 4).await;
}

async fn who_waits_sees_their_place_move_up(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    stage.book("Ada", &[1], &[]).await;
    let bela = stage.book("Bela", &[], &[1]).await;
    let cora = stage.book("Cora", &[], &[1]).await;
    let node = Node::new(&stage);
    let mut page = node.follow(&format!("/api/v1/bookings/{cora}/live")).await;
    page.until(|figures| figures["seats"][0]["position"] == 2)
        .await;
    let path = format!("/api/v1/bookings/{bela}/cancellation");
    post(&node.router, &path, &json!({})).await;
    page.until(|figures| figures["seats"][0]["position"] == 1)
        .await;
}

async fn a_stop_ends_every_stream(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    let node = Node::new(&stage);
    let mut page = node
        .follow("/api/v1/hospitations/wolfsburg-jendouba-park/live")
        .await;
    page.next().await.unwrap();
    drop(node.stop);
    while page.next().await.is_some() {}
}

async fn an_unknown_page_has_no_stream(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    for path in ["hospitations/nowhere/live", "bookings/nothing/live"] {
        assert_eq!(stage.app.get(&format!("/api/v1/{path}")).await.status, 404);
    }
}

async fn who_has_a_seat_is_told_where_it_meets_when_it_is_time(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    let ada = stage.book("Ada", &[1], &[]).await;
    let node = Node::new(&stage);
    let mut page = node.follow(&format!("/api/v1/bookings/{ada}/live")).await;
    let link = |figures: &Value| figures["seats"][0]["meeting_link"].clone();
    assert_eq!(link(&page.next().await.unwrap()), Value::Null);
    let meet = async |link: &str| {
        let what = Organise::MeetAt(Some(link.to_owned()));
        organise(
            &node.state,
            "account:organiser",
            &stage.hospitation,
            &stage.sessions[1],
            what,
        )
        .await
    };
    for wrong in [
        "",
        "http://meet.example.org/1",
        "https://",
        "meet.example.org",
        "https://a b.org",
    ] {
        assert!(
            matches!(meet(wrong).await, Err(ApiError::Invalid(_))),
            "{wrong}"
        );
    }
    meet("https://meet.example.org/1").await.unwrap();
    assert_eq!(
        stage.see(&ada).await["seats"][0]["meeting_link"],
        Value::Null
    );
    stage.start_in(1, HOUR / 2).await;
    meet("https://meet.example.org/2").await.unwrap();
    page.until(|figures| link(figures) == "https://meet.example.org/2")
        .await;
    stage.start_in(1, -HOUR / 2).await;
    meet("https://meet.example.org/3").await.unwrap();
    page.until(|figures| link(figures) == "https://meet.example.org/3")
        .await;
    stage.start_in(1, -3 * HOUR).await;
    let over = meet("https://meet.example.org/4").await;
    assert!(matches!(over, Err(ApiError::Conflict("session-over"))));
}
