//! What is forgotten, and when.

use serde_json::json;
use server::jobs::forget_once;
use server::state::AppState;

use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    a_booking_that_was_never_confirmed_is_deleted_after_thirty_days,
    a_booking_that_holds_a_seat_stays_until_the_hold_has_run_out,
    mails_that_were_sent_are_forgotten_after_thirty_days,
    mails_that_failed_keep_their_reason_only,
);

const DAY: i64 = 24 * 60 * 60 * 1000;

async fn book(app: &App, mail: &str) {
    let slug = "wolfsburg-jendouba-park";
    let page = app.get(&format!("/api/v1/hospitations/{slug}")).await;
    let sessions = page.json()["sessions"].as_array().unwrap().clone();
    let bookable = sessions.iter().filter(|s| s["kind"] != "exploration");
    let ids: Vec<_> = bookable.map(|s| s["id"].clone()).collect();
    let form = json!({
        "hospitation": slug, "sessions": ids, "name": "Zarina", "mail": mail,
        "municipality": "jendouba", "affiliation": "administration", "language": "de",
        "access_needs": "captions", "access_consent": "on",
    });
    let reply = app.post("/api/v1/bookings", &form).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
}

fn state(app: &App) -> AppState {
    AppState::new(app.config().clone(), app.db.clone(), app.clock.clone())
}

async fn a_booking_that_was_never_confirmed_is_deleted_after_thirty_days(app: App) {
    let app = app.with_demo().await;
    book(&app, "stranger@example.org").await;
    app.mails().await;
    book(&app, "zarina@example.org").await;
    let token = app.mails().await[0].token();
    let confirm = format!("/api/v1/bookings/{token}/confirmation");
    assert_eq!(app.post(&confirm, &json!({})).await.status, 200);
    let free = app
        .count("SELECT CAST(SUM(capacity - taken) AS BIGINT) FROM sessions")
        .await;
    app.wait(30 * DAY - 1);
    server::features::hospitations::bookings::settle_all(&state(&app))
        .await
        .unwrap();
    forget_once(&state(&app)).await.unwrap();
    assert_eq!(
        app.count("SELECT COUNT(*) FROM bookings WHERE invented = 0")
            .await,
        2
    );
    app.wait(2);
    forget_once(&state(&app)).await.unwrap();
    assert_eq!(
        app.count("SELECT COUNT(*) FROM bookings WHERE invented = 0")
            .await,
        1
    );
    for table in ["seats", "booking_links", "booking_access_needs", "outbox"] {
        let column = if table == "seats" {
            "participant_id"
        } else {
            "booking_id"
        };
        let parents = if table == "seats" {
            "participants"
        } else {
            "bookings"
        };
        let sql = format!(
            "SELECT COUNT(*) FROM {table} WHERE {column} NOT IN (SELECT id FROM {parents})"
        );
        let left: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
            .fetch_one(app.db.pool())
            .await
            .unwrap();
        assert_eq!(left, 0, "{table}");
    }
    let now = app
        .count("SELECT CAST(SUM(capacity - taken) AS BIGINT) FROM sessions")
        .await;
    assert!(
        now > free,
        "the seats were given back when the hold ran out"
    );
    let again = app.get(&format!("/api/v1/bookings/{token}")).await;
    assert_eq!(again.status, 200, "a confirmed booking stays");
    let noted = "SELECT COUNT(*) FROM audit WHERE action = 'booking.forget'";
    assert_eq!(app.count(noted).await, 1);
}

async fn a_booking_that_holds_a_seat_stays_until_the_hold_has_run_out(app: App) {
    let app = app.with_demo().await;
    book(&app, "stranger@example.org").await;
    app.wait(31 * DAY);
    // As after a month in which the server stood still.
    forget_once(&state(&app)).await.unwrap();
    assert_eq!(
        app.count("SELECT COUNT(*) FROM bookings WHERE invented = 0")
            .await,
        1
    );
    let taken = app
        .count("SELECT CAST(SUM(taken) AS BIGINT) FROM sessions")
        .await;
    server::features::hospitations::bookings::settle_all(&state(&app))
        .await
        .unwrap();
    forget_once(&state(&app)).await.unwrap();
    assert_eq!(
        app.count("SELECT COUNT(*) FROM bookings WHERE invented = 0")
            .await,
        0
    );
    assert!(
        app.count("SELECT CAST(SUM(taken) AS BIGINT) FROM sessions")
            .await
            < taken
    );
}

async fn mails_that_were_sent_are_forgotten_after_thirty_days(app: App) {
    let app = app.with_demo().await;
    book(&app, "zarina@example.org").await;
    let token = app.mails().await[0].token();
    let confirm = format!("/api/v1/bookings/{token}/confirmation");
    app.post(&confirm, &json!({})).await;
    let sent = app.mails().await.len() as i64 + 1;
    let kept = "SELECT COUNT(*) FROM outbox";
    app.wait(30 * DAY - 1);
    forget_once(&state(&app)).await.unwrap();
    assert_eq!(app.count(kept).await, sent);
    app.wait(2);
    forget_once(&state(&app)).await.unwrap();
    assert_eq!(app.count(kept).await, 0);
}

async fn mails_that_failed_keep_their_reason_only(app: App) {
    let app = app.with_demo().await;
    book(&app, "zarina@example.org").await;
    let sql = "UPDATE outbox SET state = 'failed', problem = 'smtp 550'";
    sqlx::query(sql).execute(app.db.pool()).await.unwrap();
    // A booking that is confirmed by another mail.
    let sql = "UPDATE bookings SET confirmed_at = created_at";
    sqlx::query(sql).execute(app.db.pool()).await.unwrap();
    let whole = "SELECT COUNT(*) FROM outbox WHERE message <> '' AND recipient <> ''";
    forget_once(&state(&app)).await.unwrap();
    assert_eq!(app.count(whole).await, 1);
    app.wait(30 * DAY + 1);
    forget_once(&state(&app)).await.unwrap();
    assert_eq!(app.count(whole).await, 0);
    let reason = "SELECT COUNT(*) FROM outbox WHERE problem = 'smtp 550' AND message = ''";
    assert_eq!(app.count(reason).await, 1);
}
