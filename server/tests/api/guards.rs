use axum::body::Body;
use axum::http::{Request, StatusCode};

use crate::app::{App, send};
use crate::on_both_engines;

on_both_engines!(
    every_page_carries_its_policy_and_every_answer_its_headers,
    a_write_from_another_site_is_refused,
    too_many_requests_of_one_client_are_refused,
    odd_requests_never_break_the_server,
    health_is_told_by_the_database,
);

async fn every_page_carries_its_policy_and_every_answer_its_headers(app: App) {
    for path in [
        "/de",
        "/ar/imprint",
        "/de/nothing",
        "/api/v1/site",
        "/favicon.svg",
        "/healthz",
    ] {
        let reply = app.get(path).await;
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(reply.header("referrer-policy"), "same-origin", "{path}");
        assert!(
            reply
                .header("content-security-policy")
                .starts_with("default-src"),
            "{path}"
        );
        assert_eq!(reply.header("set-cookie"), "", "{path}");
    }
    let page = app.get("/de").await;
    let policy = page.header("content-security-policy").to_owned();
    assert!(!policy.contains("unsafe-inline"), "{policy}");
    assert!(
        !page.text.contains(" style="),
        "inline styles die under the policy"
    );
    let nonce = policy
        .split("'nonce-")
        .nth(1)
        .unwrap()
        .split('\'')
        .next()
        .unwrap()
        .to_owned();
    let inline = page.text.matches("<script").count();
    assert_eq!(
        page.text
            .matches(&format!("<script nonce=\"{nonce}\""))
            .count(),
        inline
    );
}

async fn a_write_from_another_site_is_refused(app: App) {
    let server = app.server();
    let write = |name: &str, value: &str| {
        Request::post("/api/v1/site")
            .header("host", "pontes.example")
            .header(name, value)
    };
    for (name, value) in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
    ] {
        let reply = send(&server, write(name, value).body(Body::empty()).unwrap()).await;
        assert_eq!(reply.status, StatusCode::FORBIDDEN, "{name}: {value}");
        assert_eq!(reply.json()["code"], "cross-site");
    }
    let own = write("origin", "https://pontes.example")
        .body(Body::empty())
        .unwrap();
    assert_ne!(send(&server, own).await.status, StatusCode::FORBIDDEN);
}

async fn too_many_requests_of_one_client_are_refused(app: App) {
    let app = app.with_config(|config| config.rate_read = 3);
    let server = app.server();
    let ask = || Request::get("/api/v1/site").body(Body::empty()).unwrap();
    for _ in 0..3 {
        assert_eq!(send(&server, ask()).await.status, StatusCode::OK);
    }
    let refused = send(&server, ask()).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(refused.json()["code"], "too-many");
}

async fn odd_requests_never_break_the_server(app: App) {
    let app = app.with_demo().await;
    let long = "a".repeat(5_000);
    for path in [
        "/api/v1/partnerships?page=99999999999999999999&page=-1&sdg=%ff&q=%F0%28%8C%28",
        "/api/v1/partnerships?country=&country==&&&==&state=%",
        "/de?page=4294967295&place=nowhere&q=%00",
        "/de?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/de/municipalities/..%2F..%2Fetc",
        "/de/partnerships/%E2%80%AE?x=1",
        "/xx/yy",
        "/assets/x/../../Cargo.toml",
        &format!("/de?q={long}"),
        &format!("/api/v1/municipalities/{long}"),
    ] {
        let reply = app.get(path).await;
        assert!(reply.status.as_u16() < 500, "{}: {path}", reply.status);
        assert!(!reply.text.contains("<script>alert"), "{path}");
    }
}

async fn health_is_told_by_the_database(app: App) {
    assert_eq!(app.get("/healthz").await.status, StatusCode::OK);
    app.db.close().await;
    let reply = app.get("/healthz").await;
    assert_eq!(reply.status, StatusCode::SERVICE_UNAVAILABLE);
    let page = app.get("/api/v1/partnerships").await;
    assert_eq!(page.json()["code"], "unavailable");
    assert!(
        !page.text.to_lowercase().contains("pool"),
        "what went wrong inside stays inside"
    );
}
