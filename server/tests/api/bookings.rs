use serde_json::{Value, json};
use server::features::notifications::{Transport, deliver_due};
use server::jobs::forget_once;
use server::state::AppState;

use crate::app::{App, post};
use crate::on_both_engines;

on_both_engines!(
    seats_are_held_confirmed_by_mail_and_cancelled,
    the_last_seats_go_to_as_many_people,
    the_same_person_is_told_and_not_doubled,
    each_wrong_field_is_named_and_nothing_is_held,
    what_filled_up_meanwhile_is_named,
    needs_are_kept_with_consent_only_and_forgotten_after_thirty_days,
    a_consent_is_withdrawn_and_ends_with_the_booking,
    strangers_cause_so_many_mails_only,
    a_mail_that_does_not_go_out_is_tried_again,
    a_letter_in_arabic_runs_from_right_to_left,
);

pub const DAY: i64 = 24 * 60 * 60 * 1000;
const SLUG: &str = "wolfsburg-jendouba-park";

async fn sessions(app: &App) -> Vec<Value> {
    let page = app
        .get(&format!("/api/v1/hospitations/{SLUG}"))
        .await
        .json();
    let all = page["sessions"].as_array().unwrap().clone();
    all.into_iter()
        .filter(|s| s["kind"] != "exploration")
        .collect()
}

pub async fn seats_left(app: &App) -> Vec<i64> {
    sessions(app)
        .await
        .iter()
        .map(|s| s["seats_left"].as_i64().unwrap())
        .collect()
}

async fn form(app: &App, mail: &str) -> Value {
    let ids: Vec<_> = sessions(app)
        .await
        .iter()
        .map(|s| s["id"].clone())
        .collect();
    json!({
        "hospitation": SLUG, "sessions": ids, "name": "Zarina Brückenbau", "mail": mail,
        "municipality": "jendouba", "affiliation": "administration", "language": "de",
    })
}

pub async fn book(app: &App, mail: &str) -> String {
    let reply = app.post("/api/v1/bookings", &form(app, mail).await).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    reply.json()["receipt"].as_str().unwrap().to_owned()
}

pub fn at(token: &str, action: &str) -> String {
    format!("/api/v1/bookings/{token}{action}")
}

pub fn states(booking: &Value) -> Vec<String> {
    let seats = booking["seats"].as_array().unwrap();
    seats
        .iter()
        .map(|s| s["state"].as_str().unwrap().to_owned())
        .collect()
}

async fn seats_are_held_confirmed_by_mail_and_cancelled(app: App) {
    let app = app.with_demo().await;
    let before = seats_left(&app).await;
    book(&app, "zarina@example.org").await;
    let held: Vec<_> = before.iter().map(|left| left - 1).collect();
    assert_eq!(seats_left(&app).await, held);

    let mails = app.mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].to, "zarina@example.org");
    assert!(
        mails[0].subject.starts_with("Bitte"),
        "{}",
        mails[0].subject
    );
    assert!(mails[0].id.ends_with("@pontes.example"));
    assert!(mails[0].html.contains("lang=\"de\""));
    let token = mails[0].token();
    let shown = app.get(&at(&token, "")).await.json();
    assert_eq!(
        (&shown["access"], &shown["confirmed"]),
        (&json!("mail"), &json!(false))
    );
    assert!(
        states(&shown).iter().all(|s| s == "held"),
        "looking confirms nothing"
    );

    let confirmed = app
        .post(&at(&token, "/confirmation"), &json!({}))
        .await
        .json();
    assert_eq!(confirmed["confirmed"], true);
    assert!(states(&confirmed).iter().all(|s| s == "confirmed"));
    let again = app.post(&at(&token, "/confirmation"), &json!({})).await;
    assert_eq!(again.status, 200);
    let mails = app.mails().await;
    assert_eq!(
        mails.len(),
        1 + held.len(),
        "one letter, one invitation a session, once"
    );
    let invitations: Vec<_> = mails.iter().filter_map(|m| m.calendar.as_ref()).collect();
    assert_eq!(invitations.len(), held.len());
    for (method, file) in &invitations {
        assert_eq!(method, "REQUEST");
        assert!(
            file.contains("SEQUENCE:0") && file.contains("BEGIN:VTIMEZONE"),
            "{file}"
        );
    }
    let file = app.get(&at(&token, "/calendar.ics")).await;
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(file.text.matches("BEGIN:VEVENT").count(), held.len());

    let first = &sessions(&app).await[0]["id"];
    let rest = app
        .post(
            &at(&token, "/cancellation"),
            &json!({ "sessions": [first] }),
        )
        .await;
    assert_eq!(
        states(&rest.json())
            .iter()
            .filter(|s| *s == "cancelled")
            .count(),
        1
    );
    let mails = app.mails().await;
    let (method, file) = mails[0].calendar.as_ref().unwrap();
    assert_eq!((mails.len(), method.as_str()), (1, "CANCEL"));
    assert!(
        file.contains("SEQUENCE:1") && file.contains("STATUS:CANCELLED"),
        "{file}"
    );
    let uid = |file: &str| {
        file.replace("\r\n ", "")
            .lines()
            .find(|l| l.starts_with("UID:"))
            .map(str::to_owned)
    };
    assert!(
        invitations
            .iter()
            .any(|(_, invited)| uid(invited) == uid(file))
    );
    app.post(&at(&token, "/cancellation"), &json!({})).await;
    assert_eq!(app.mails().await.len(), held.len() - 1);
    assert_eq!(seats_left(&app).await, before, "every seat came back");
    assert_eq!(
        app.count("SELECT COUNT(*) FROM audit WHERE action LIKE 'booking.%'")
            .await,
        4
    );
}

async fn the_last_seats_go_to_as_many_people(app: App) {
    let app = app.with_demo().await;
    let left = *seats_left(&app).await.iter().min().unwrap();
    let server = app.server();
    let mut tasks = tokio::task::JoinSet::new();
    for n in 0..left + 12 {
        let (server, form) = (
            server.clone(),
            form(&app, &format!("p{n}@example.org")).await,
        );
        tasks.spawn(async move {
            post(&server, "/api/v1/bookings", &form)
                .await
                .status
                .as_u16()
        });
    }
    let answers = tasks.join_all().await;
    let booked = answers.iter().filter(|s| **s == 201).count();
    assert_eq!(i64::try_from(booked).unwrap(), left, "{answers:?}");
    assert!(
        answers.iter().all(|s| [201, 422].contains(s)),
        "{answers:?}"
    );
    let wrong = "SELECT COUNT(*) FROM sessions WHERE taken > capacity";
    assert_eq!(app.count(wrong).await, 0);
}

async fn the_same_person_is_told_and_not_doubled(app: App) {
    let app = app.with_demo().await;
    book(&app, "zarina@example.org").await;
    let before = seats_left(&app).await;
    app.mails().await;
    let again = app
        .post("/api/v1/bookings", &form(&app, "Zarina@Example.org ").await)
        .await;
    assert_eq!(again.status, 422);
    let error = &again.json()["errors"][0];
    assert_eq!(
        (&error["field"], &error["code"]),
        (&json!("mail"), &json!("already-booked"))
    );
    assert_eq!(error["ids"].as_array().unwrap().len(), before.len());
    assert_eq!(seats_left(&app).await, before);
    let mails = app.mails().await;
    assert_eq!(mails.len(), 1);
    let shown = app.get(&at(&mails[0].token(), "")).await;
    assert_eq!(shown.status, 200, "the link leads to what they have");
}

async fn each_wrong_field_is_named_and_nothing_is_held(app: App) {
    let app = app.with_demo().await;
    let before = seats_left(&app).await;
    let long = "x".repeat(5000);
    for (field, value, code) in [
        ("sessions", json!([]), "required"),
        ("sessions", json!(["nonsense"]), "not-a-choice"),
        ("name", json!(" "), "required"),
        ("name", json!(long), "too-long"),
        ("mail", json!("zarina@example"), "mail-invalid"),
        ("mail", json!("zarina..x@example.org"), "mail-invalid"),
        ("municipality", json!(""), "required"),
        ("municipality", json!("atlantis"), "not-a-choice"),
        ("municipality_other", json!(long), "too-long"),
        ("affiliation", json!("king"), "not-a-choice"),
        ("language", json!("la"), "not-a-choice"),
        ("interpretation", json!("la"), "not-a-choice"),
        ("access_consent", json!(""), "consent-needed"),
    ] {
        let mut form = form(&app, "zarina@example.org").await;
        form[field] = value;
        if field == "access_consent" {
            form["access_needs"] = json!("Untertitel");
        }
        let reply = app.post("/api/v1/bookings", &form).await;
        assert_eq!(reply.status, 422, "{field}: {}", reply.text);
        assert_eq!(reply.header("content-type"), "application/problem+json");
        let errors = reply.json()["errors"].clone();
        assert_eq!(
            (&errors[0]["field"], &errors[0]["code"]),
            (&json!(field), &json!(code))
        );
    }
    let missing = json!({ "hospitation": "atlantis" });
    assert_eq!(app.post("/api/v1/bookings", &missing).await.status, 404);
    assert_eq!(app.post("/api/v1/bookings", &json!([1])).await.status, 400);
    assert_eq!(seats_left(&app).await, before);
    assert!(app.mails().await.is_empty());
}

async fn what_filled_up_meanwhile_is_named(app: App) {
    let app = app.with_demo().await;
    let form = form(&app, "zarina@example.org").await;
    let mut write = app.db.write().await.unwrap();
    let full = form["sessions"][1].as_str().unwrap();
    let sql = "UPDATE session_shares SET capacity = taken WHERE session_id = $1";
    sqlx::query(sql)
        .bind(full)
        .execute(&mut *write)
        .await
        .unwrap();
    write.commit().await.unwrap();
    let before = seats_left(&app).await;
    let reply = app.post("/api/v1/bookings", &form).await;
    let error = &reply.json()["errors"][0];
    assert_eq!(
        (&error["code"], &error["ids"]),
        (&json!("session-full"), &json!([full]))
    );
    assert_eq!(seats_left(&app).await, before, "all or nothing");
}

async fn needs_are_kept_with_consent_only_and_forgotten_after_thirty_days(app: App) {
    let app = app.with_demo().await;
    let mut form = form(&app, "zarina@example.org").await;
    form["access_needs"] = json!("Untertitel");
    form["access_consent"] = json!("on");
    assert_eq!(app.post("/api/v1/bookings", &form).await.status, 201);
    let kept = "SELECT COUNT(*) FROM booking_access_needs";
    let state = AppState::new(app.config().clone(), app.db.clone(), app.clock.clone());
    forget_once(&state).await.unwrap();
    assert_eq!(app.count(kept).await, 1);
    let last = app.count("SELECT MAX(ends_at) FROM sessions").await;
    app.clock.set(last + 30 * DAY + 1);
    forget_once(&state).await.unwrap();
    assert_eq!(app.count(kept).await, 0);
}

async fn a_consent_is_withdrawn_and_ends_with_the_booking(app: App) {
    let app = app.with_demo().await;
    let kept = "SELECT COUNT(*) FROM booking_access_needs";
    let mut form = form(&app, "zarina@example.org").await;
    form["access_needs"] = json!("Untertitel");
    form["access_consent"] = json!("on");
    for (mail, action) in [
        ("zarina@example.org", "/withdrawal"),
        ("omar@example.org", "/cancellation"),
    ] {
        form["mail"] = json!(mail);
        assert_eq!(app.post("/api/v1/bookings", &form).await.status, 201);
        let token = app.mails().await[0].token();
        assert_eq!(app.get(&at(&token, "")).await.json()["needs"], true);
        assert_eq!(app.count(kept).await, 1);
        let done = app.post(&at(&token, action), &json!({})).await;
        assert_eq!(
            (done.status.as_u16(), &done.json()["needs"]),
            (200, &json!(false))
        );
        assert_eq!(app.count(kept).await, 0, "{action}");
    }
}

async fn strangers_cause_so_many_mails_only(app: App) {
    let app = app
        .with_demo()
        .await
        .with_config(|config| config.rate_mail = 2);
    let server = app.server();
    let form = form(&app, "zarina@example.org").await;
    let mut answers = Vec::new();
    for _ in 0..3 {
        answers.push(
            post(&server, "/api/v1/bookings", &form)
                .await
                .status
                .as_u16(),
        );
    }
    assert_eq!(answers, [201, 422, 429]);
}

async fn a_mail_that_does_not_go_out_is_tried_again(app: App) {
    let app = app.with_demo().await.with_config(|config| {
        // Nobody listens there.
        config.smtp_url = Some("smtp://127.0.0.1:1".into());
    });
    book(&app, "zarina@example.org").await;
    let broken = Transport::new(app.config()).unwrap();
    let tried = deliver_due(&app.db, &app.clock, &broken, "pontes@example.org")
        .await
        .unwrap();
    assert_eq!(tried, 1);
    let sql = "SELECT state, problem, attempts, due_at FROM outbox";
    let row: (String, String, i64, i64) =
        sqlx::query_as(sql).fetch_one(app.db.pool()).await.unwrap();
    assert_eq!(
        (row.0.as_str(), row.1.as_str(), row.2),
        ("waiting", "smtp connection", 1)
    );
    assert!(row.3 > app.clock.now_ms(), "after a pause");
    assert!(app.mails().await.is_empty(), "not before");
    app.wait(DAY);
    assert_eq!(app.mails().await.len(), 1);
    assert_eq!(
        app.count("SELECT COUNT(*) FROM outbox WHERE message IS NOT NULL")
            .await,
        0
    );
}

async fn a_letter_in_arabic_runs_from_right_to_left(app: App) {
    let app = app.with_demo().await;
    let mut form = form(&app, "zarina@example.org").await;
    form["language"] = json!("ar");
    app.post("/api/v1/bookings", &form).await;
    let mails = app.mails().await;
    assert!(
        mails[0].html.contains("<html lang=\"ar\" dir=\"rtl\">"),
        "{}",
        mails[0].html
    );
    assert!(
        mails[0]
            .text
            .contains("https://pontes.example/ar/bookings/")
    );
}
