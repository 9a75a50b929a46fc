use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};

use super::Stage;
use crate::app::{App, Reply, send};
use crate::on_both_engines;

on_both_engines!(
    a_form_sent_twice_books_once,
    many_at_once_with_one_key_book_once,
    the_same_key_with_other_content_is_refused,
    a_refusal_uses_no_key_up,
    a_cancellation_sent_twice_tells_once,
    a_key_that_is_none_is_refused,
    a_repetition_is_answered_like_the_first_time_whatever_has_changed,
);

impl Stage {
    async fn with_key(&self, path: &str, key: &str, body: &Value) -> Reply {
        let request = Request::post(path)
            .header("content-type", "application/json")
            .header("idempotency-key", key)
            .body(Body::from(body.to_string()));
        send(&self.app.server(), request.unwrap()).await
    }
}

async fn a_form_sent_twice_books_once(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let form = stage.form("Ada", &[0, 1], &[]);
    let first = stage.with_key("/api/v1/bookings", "one", &form).await;
    let second = stage.with_key("/api/v1/bookings", "one", &form).await;
    assert_eq!((first.status, second.status), (first.status, first.status));
    assert_eq!(first.status, 201);
    let receipt = second.json()["receipt"].as_str().unwrap().to_owned();
    assert_eq!(stage.states(&receipt).await, ["held", "held"]);
    assert_eq!(stage.app.mails().await.len(), 1);
}

async fn many_at_once_with_one_key_book_once(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let form = stage.form("Ada", &[0, 1], &[]);
    let all = (0..8).map(|_| stage.with_key("/api/v1/bookings", "one", &form));
    let answers = futures_util::future::join_all(all).await;
    assert!(
        answers.iter().all(|a| a.status == 201),
        "{:?}",
        answers.iter().map(|a| &a.text).collect::<Vec<_>>()
    );
    assert_eq!(
        stage
            .app
            .count("SELECT COUNT(*) FROM seats WHERE state = 'held'")
            .await,
        2
    );
}

async fn the_same_key_with_other_content_is_refused(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    stage
        .with_key("/api/v1/bookings", "one", &stage.form("Ada", &[1], &[]))
        .await;
    let other = stage
        .with_key("/api/v1/bookings", "one", &stage.form("Bela", &[1], &[]))
        .await;
    assert_eq!(
        (other.status.as_u16(), other.json()["code"].clone()),
        (409, json!("key-reused"))
    );
}

async fn a_refusal_uses_no_key_up(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let mut form = stage.form("Ada", &[1], &[]);
    form["mail"] = json!("nonsense");
    assert_eq!(
        stage
            .with_key("/api/v1/bookings", "one", &form)
            .await
            .status,
        422
    );
    let good = stage.form("Ada", &[1], &[]);
    assert_eq!(
        stage
            .with_key("/api/v1/bookings", "one", &good)
            .await
            .status,
        201
    );
}

async fn a_cancellation_sent_twice_tells_once(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let ada = stage.book("Ada", &[0, 1], &[]).await;
    stage.app.mails().await;
    let path = format!("/api/v1/bookings/{ada}/cancellation");
    let body = json!({ "sessions": stage.ids(&[1]) });
    for _ in 0..2 {
        let reply = stage.with_key(&path, "two", &body).await;
        assert_eq!(super::states(&reply.json()), ["confirmed", "cancelled"]);
    }
    assert_eq!(stage.app.mails().await.len(), 1);
}

async fn a_key_that_is_none_is_refused(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let form = stage.form("Ada", &[1], &[]);
    for key in ["", " ", &"k".repeat(201)] {
        assert_eq!(
            stage.with_key("/api/v1/bookings", key, &form).await.status,
            400
        );
    }
}

async fn a_repetition_is_answered_like_the_first_time_whatever_has_changed(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let form = stage.form("Ada", &[1], &[]);
    stage.with_key("/api/v1/bookings", "one", &form).await;
    stage.start_in(1, -super::HOUR).await;
    let again = stage.with_key("/api/v1/bookings", "one", &form).await;
    assert_eq!(again.status, 201, "{}", again.text);
}
