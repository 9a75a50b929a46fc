//! What nobody can mean: characters that no text and no address of ours has.

use axum::http::StatusCode;
use serde_json::{Value, json};
use server::db::{DbError, Engine, Refused};

use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    an_address_that_cannot_be_ours_is_not_found,
    a_text_with_a_control_character_names_its_field,
    a_name_cannot_advertise_in_mails_to_strangers,
    what_an_engine_cannot_keep_is_no_failure_of_the_server,
);

const SLUG: &str = "wolfsburg-jendouba-park";

async fn form(app: &App) -> Value {
    let page = app.get(&format!("/api/v1/hospitations/{SLUG}")).await;
    let sessions = page.json()["sessions"].as_array().unwrap().clone();
    let bookable = sessions.iter().filter(|s| s["kind"] != "exploration");
    let ids: Vec<_> = bookable.map(|s| s["id"].clone()).collect();
    json!({
        "hospitation": SLUG, "sessions": ids, "name": "Zarina", "mail": "zarina@example.org",
        "municipality": "jendouba", "affiliation": "administration", "language": "de",
    })
}

async fn an_address_that_cannot_be_ours_is_not_found(app: App) {
    let app = app.with_demo().await;
    for odd in ["%00", "a%00", "%FF", "%E2%80%AE", "A", "..%2F..%2Fetc"] {
        for path in [
            "/api/v1/hospitations",
            "/api/v1/municipalities",
            "/api/v1/partnerships",
            "/api/v1/bookings",
        ] {
            let reply = app.get(&format!("{path}/{odd}")).await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{path}/{odd}");
            let kind = reply.header("content-type");
            assert_eq!(kind, "application/problem+json", "{path}/{odd}");
        }
        for path in [
            "/de/hospitations",
            "/de/municipalities",
            "/de/partnerships",
            "/de/bookings",
        ] {
            let reply = app.get(&format!("{path}/{odd}")).await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{path}/{odd}");
        }
        let calendar = format!("/api/v1/hospitations/{odd}/calendar.ics");
        assert_eq!(app.get(&calendar).await.status, StatusCode::NOT_FOUND);
    }
}

async fn a_text_with_a_control_character_names_its_field(app: App) {
    let app = app.with_demo().await;
    for (field, code) in [
        ("name", "not-allowed"),
        ("mail", "not-allowed"),
        ("municipality", "not-a-choice"),
        ("municipality_other", "not-allowed"),
        ("affiliation", "not-a-choice"),
        ("language", "not-a-choice"),
        ("interpretation", "not-a-choice"),
        ("access_needs", "not-allowed"),
    ] {
        for odd in ["x\u{0}", "\u{0}", "x\u{202e}y"] {
            let mut form = form(&app).await;
            form["access_consent"] = json!("on");
            form[field] = json!(odd);
            let reply = app.post("/api/v1/bookings", &form).await;
            assert_eq!(reply.status, 422, "{field}: {odd:?}: {}", reply.text);
            let error = &reply.json()["errors"][0];
            let named = (&error["field"], &error["code"]);
            assert_eq!(named, (&json!(field), &json!(code)), "{odd:?}");
        }
    }
    let mut form = form(&app).await;
    form["sessions"] = json!(["\u{0}"]);
    let reply = app.post("/api/v1/bookings", &form).await;
    assert_eq!(reply.json()["errors"][0]["code"], "not-a-choice");
    form["hospitation"] = json!("\u{0}");
    assert_eq!(app.post("/api/v1/bookings", &form).await.status, 404);
    assert_eq!(
        app.count("SELECT COUNT(*) FROM bookings WHERE invented = 0")
            .await,
        0
    );
}

async fn a_name_cannot_advertise_in_mails_to_strangers(app: App) {
    let app = app.with_demo().await;
    for (field, text) in [
        ("name", "Win at https://evil.example"),
        ("municipality_other", "WWW.evil.example"),
    ] {
        let mut form = form(&app).await;
        form[field] = json!(text);
        let reply = app.post("/api/v1/bookings", &form).await;
        assert_eq!(reply.json()["errors"][0]["code"], "not-allowed", "{field}");
    }
    assert!(app.mails().await.is_empty());
    let mut form = form(&app).await;
    form["access_needs"] = json!("captions\r\n\tas on https://example.org");
    form["access_consent"] = json!("on");
    assert_eq!(app.post("/api/v1/bookings", &form).await.status, 201);
}

async fn what_an_engine_cannot_keep_is_no_failure_of_the_server(app: App) {
    let asked: Result<Option<String>, _> =
        sqlx::query_scalar("SELECT id FROM municipalities WHERE slug = $1")
            .bind("\u{0}")
            .fetch_optional(app.db.pool())
            .await;
    match app.db.engine() {
        Engine::Sqlite => assert!(asked.unwrap().is_none()),
        Engine::Postgres => {
            let error = DbError::from(asked.unwrap_err());
            assert!(matches!(error, DbError::Refused(Refused::Text)), "{error}");
            let answer = server::http::error::ApiError::from(error);
            let answer = axum::response::IntoResponse::into_response(answer);
            assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
        }
    }
}
