//! How the server says no: to programs and to people.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use hyper::body::Frame;

use crate::app::{App, Reply, send};
use crate::on_both_engines;

on_both_engines!(
    a_program_is_always_refused_with_a_problem,
    a_body_larger_than_the_settings_allow_is_refused,
    what_takes_too_long_is_given_up,
    a_person_is_refused_on_a_page_in_their_language,
    who_asks_too_much_is_told_when_to_come_back,
    no_cache_keeps_what_is_about_one_person,
);

#[track_caller]
fn is_problem(reply: &Reply, status: u16, code: &str) {
    assert_eq!(reply.status, status, "{}", reply.text);
    assert_eq!(reply.header("content-type"), "application/problem+json");
    assert_eq!(reply.json()["code"], code);
    assert_eq!(reply.json()["status"], status);
}

fn json_to(path: &str, body: impl Into<Body>) -> Request<Body> {
    let request = Request::post(path).header("content-type", "application/json");
    request.body(body.into()).unwrap()
}

async fn a_program_is_always_refused_with_a_problem(app: App) {
    let server = app.server();
    let bookings = "/api/v1/bookings";
    for body in ["", "{", "[1]", "{\"sessions\":3}", "\u{0}"] {
        is_problem(
            &send(&server, json_to(bookings, body)).await,
            400,
            "malformed",
        );
    }
    let plain = Request::post(bookings).header("content-type", "text/plain");
    let plain = send(&server, plain.body(Body::from("{}")).unwrap()).await;
    is_problem(&plain, 415, "not-json");
    let bare = Request::post(bookings).body(Body::from("{}")).unwrap();
    is_problem(&send(&server, bare).await, 415, "not-json");
    is_problem(&app.get("/api/v1/bookings/%FF").await, 404, "not-found");
    for (method, path, allowed) in [
        ("DELETE", bookings, "POST"),
        ("GET", bookings, "POST"),
        ("POST", "/api/v1/site", "GET,HEAD"),
        ("PUT", "/api/v1/hospitations/x", "GET,HEAD"),
    ] {
        let request = Request::builder().method(method).uri(path);
        let reply = send(&server, request.body(Body::empty()).unwrap()).await;
        is_problem(&reply, 405, "method-not-allowed");
        assert_eq!(reply.header("allow"), allowed, "{method} {path}");
    }
}

async fn a_body_larger_than_the_settings_allow_is_refused(app: App) {
    let app = app.with_config(|config| config.body_limit = 1000);
    let server = app.server();
    let body = || format!("{{\"name\":\"{}\"}}", "x".repeat(1000));
    let reply = send(&server, json_to("/api/v1/bookings", body())).await;
    is_problem(&reply, 413, "too-large");
    let form = |path: &str, length: usize| {
        Request::post(path)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(format!("name={}", "x".repeat(length))))
            .unwrap()
    };
    let page = send(&server, form("/de/hospitations/x", 1000)).await;
    assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(page.text.contains("Bitte kürzen Sie"), "{}", page.text);

    // The office writes in four languages: its texts may be longer, not endless.
    let texts = "/de/manage/hospitations/x/texts";
    let page = send(&server, form(texts, 7000)).await;
    assert_ne!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
    let page = send(&server, form(texts, 8000)).await;
    assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
}

async fn what_takes_too_long_is_given_up(app: App) {
    let app = app.with_config(|config| config.time_limit = Duration::from_millis(50));
    let server = app.server();
    let never = || Body::new(Never);
    let reply = send(&server, json_to("/api/v1/bookings", never())).await;
    is_problem(&reply, 503, "unavailable");
    let form = Request::post("/fr/hospitations/x")
        .header("content-type", "application/x-www-form-urlencoded");
    let page = send(&server, form.body(never()).unwrap()).await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(page.text.contains("<html lang=\"fr\""), "{}", page.text);
}

/// A body that never comes.
struct Never;

impl hyper::body::Body for Never {
    type Data = bytes::Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        Poll::Pending
    }
}

async fn a_person_is_refused_on_a_page_in_their_language(app: App) {
    let app = app.with_config(|config| config.rate_read = 1);
    let server = app.server();
    let ask = |path: &str| Request::get(path).body(Body::empty()).unwrap();
    send(&server, ask("/de")).await;
    for (path, start, words) in [
        ("/de", "<html lang=\"de\" dir=\"ltr\">", "zu viele Anfragen"),
        ("/en/about", "<html lang=\"en\"", "too many requests"),
        ("/fr/bookings/x", "<html lang=\"fr\"", "Trop de demandes"),
        ("/ar", "<html lang=\"ar\" dir=\"rtl\">", "عدد الطلبات كبير"),
        ("/", "<html lang=\"en\"", "too many requests"),
    ] {
        let reply = send(&server, ask(path)).await;
        assert_eq!(reply.status, StatusCode::TOO_MANY_REQUESTS, "{path}");
        assert_eq!(reply.header("content-type"), "text/html; charset=utf-8");
        assert!(reply.text.contains(start), "{}", reply.text);
        assert!(reply.text.contains(words), "{}", reply.text);
        assert_ne!(reply.header("retry-after"), "", "{path}");
        let policy = reply.header("content-security-policy");
        assert!(policy.contains("style-src 'self'"), "{policy}");
    }
    let foreign = Request::post("/ar/hospitations/x").header("origin", "https://evil.example");
    let foreign = send(&server, foreign.body(Body::empty()).unwrap()).await;
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    assert!(foreign.text.contains("موقع آخر"), "{}", foreign.text);
    for (method, path, allowed, words) in [
        (
            "DELETE",
            "/de/about",
            "GET, HEAD, POST",
            "nimmt so etwas nicht",
        ),
        ("POST", "/fr/about", "GET, HEAD", "n’accepte pas cela"),
        ("POST", "/", "GET,HEAD", "does not accept that"),
    ] {
        let request = Request::builder().method(method).uri(path);
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        let reply = send(&server, request.body(Body::empty()).unwrap()).await;
        assert_eq!(reply.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
        assert_eq!(reply.header("allow"), allowed, "{method} {path}");
        assert!(reply.text.contains(words), "{path}: {}", reply.text);
    }
}

async fn who_asks_too_much_is_told_when_to_come_back(app: App) {
    let app = app.with_config(|config| config.rate_read = 2);
    let server = app.server();
    let ask = || Request::get("/api/v1/site").body(Body::empty()).unwrap();
    for _ in 0..2 {
        assert_eq!(send(&server, ask()).await.status, StatusCode::OK);
    }
    let refused = send(&server, ask()).await;
    is_problem(&refused, 429, "too-many");
    let seconds: u64 = refused.header("retry-after").parse().unwrap();
    assert!((1..=31).contains(&seconds), "{seconds}");
}

async fn no_cache_keeps_what_is_about_one_person(app: App) {
    let app = app.with_demo().await;
    let personal = "private, no-store";
    for path in [
        "/api/v1/bookings/x",
        "/api/v1/bookings/x/calendar.ics",
        "/de/bookings/x",
        "/ar/bookings/x?done=sent",
    ] {
        let reply = app.get(path).await;
        assert_eq!(reply.header("cache-control"), personal, "{path}");
    }
    let body = serde_json::json!({});
    for path in ["/api/v1/bookings", "/api/v1/bookings/x/mail"] {
        let reply = app.post(path, &body).await;
        assert_eq!(reply.header("cache-control"), personal, "{path}");
    }
    assert_eq!(app.get("/de").await.header("cache-control"), "no-cache");
}
