//! Asking for advice about a programme, by program and by form.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};
use server::jobs::forget_once;
use server::state::AppState;

use crate::app::{App, Reply, send};
use crate::on_both_engines;

on_both_engines!(
    a_request_becomes_a_case_and_is_acknowledged_in_the_persons_language,
    the_office_is_told_without_a_personal_word,
    each_wrong_field_is_named_and_nothing_is_kept,
    a_name_cannot_advertise_in_the_mail,
    a_key_that_is_sent_twice_makes_one_case,
    at_the_same_time_with_one_key_there_is_one_case,
    strangers_cause_so_many_mails_only,
    a_town_of_the_list_is_recognised_by_its_name,
    without_javascript_the_form_leads_to_a_page_that_says_it_has_arrived,
    a_refused_form_keeps_what_was_typed,
    what_is_done_is_made_anonymous_after_the_months_of_the_settings,
    the_database_keeps_state_and_columns_together,
);

const ADVICE: &str = "/api/v1/programmes/nrw-palestine/advice";
const DAY: i64 = 24 * 60 * 60 * 1000;

fn form() -> Value {
    json!({
        "name": "Zarina Brückenbau", "mail": "zarina@example.org", "municipality": "Amt am Meer",
        "message": "Wie fangen wir an?\nhttps://example.org/plan", "language": "ar",
    })
}

fn with(field: &str, value: &str) -> Value {
    let mut form = form();
    form[field] = json!(value);
    form
}

async fn cases(app: &App) -> i64 {
    app.count("SELECT COUNT(*) FROM cases").await
}

async fn ask_with_key(app: &App, form: &Value, key: &str) -> Reply {
    let request = Request::post(ADVICE)
        .header("content-type", "application/json")
        .header("idempotency-key", key);
    let request = request.body(Body::from(form.to_string())).unwrap();
    send(&app.server(), request).await
}

async fn a_request_becomes_a_case_and_is_acknowledged_in_the_persons_language(app: App) {
    let app = app.with_demo().await;
    let reply = app.post(ADVICE, &form()).await;
    assert_eq!(reply.status, StatusCode::CREATED, "{}", reply.text);
    assert_eq!(reply.json(), json!({ "state": "new" }));
    assert_eq!(cases(&app).await, 1);
    let mails = app.mails().await;
    let mail = mails.iter().find(|m| m.to == "zarina@example.org").unwrap();
    assert!(mail.subject.starts_with("وصل طلبكم"), "{}", mail.subject);
    assert!(mail.html.contains("dir=\"rtl\""));
    assert!(
        mail.text
            .contains("https://pontes.example/ar/programmes/nrw-palestine")
    );
    assert!(
        !mail.text.contains("example.org/plan"),
        "what was asked is not repeated to an address that anybody may type"
    );
    let nowhere = app.post("/api/v1/programmes/nowhere/advice", &form()).await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
}

async fn the_office_is_told_without_a_personal_word(app: App) {
    let app = app.with_demo().await;
    app.post(ADVICE, &form()).await;
    let mails = app.mails().await;
    let notice = mails
        .iter()
        .find(|m| m.to == "exchange@example.org")
        .unwrap();
    assert!(
        notice.subject.starts_with("Neue Beratungsanfrage"),
        "{}",
        notice.subject
    );
    assert!(notice.text.contains("/de/manage/cases"));
    for personal in ["Zarina", "zarina", "Amt am Meer", "Wie fangen wir an"] {
        assert!(!notice.text.contains(personal), "{personal}");
    }
    let log: String = sqlx::query_scalar("SELECT after FROM audit WHERE action = 'case.ask'")
        .fetch_one(app.db.pool())
        .await
        .unwrap();
    assert_eq!(log, r#"{"programme":"nrw-palestine","state":"new"}"#);
}

async fn each_wrong_field_is_named_and_nothing_is_kept(app: App) {
    let app = app.with_demo().await;
    for (field, value, code) in [
        ("name", "", "required"),
        ("name", "x\u{0}", "not-allowed"),
        ("mail", "nobody", "mail-invalid"),
        ("mail", "", "required"),
        ("municipality", " ", "required"),
        ("municipality", "\u{202e}x", "not-allowed"),
        ("message", "", "required"),
        ("message", "\u{0}", "not-allowed"),
        ("language", "xx", "not-a-choice"),
    ] {
        let reply = app.post(ADVICE, &with(field, value)).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        let errors = reply.json()["errors"].clone();
        assert_eq!(errors.as_array().unwrap().len(), 1, "{field}: {errors}");
        assert_eq!(errors[0]["field"], field);
        assert_eq!(errors[0]["code"], code, "{field}: {value:?}");
    }
    let long = app.post(ADVICE, &with("message", &"x".repeat(4001))).await;
    assert_eq!(long.json()["errors"][0]["limit"], 4000);
    assert_eq!(cases(&app).await, 0);
    assert!(app.mails().await.is_empty());
}

async fn a_name_cannot_advertise_in_the_mail(app: App) {
    let app = app.with_demo().await;
    for field in ["name", "municipality"] {
        let reply = app
            .post(ADVICE, &with(field, "win at https://evil.example"))
            .await;
        assert_eq!(reply.json()["errors"][0]["code"], "not-allowed", "{field}");
    }
    assert!(app.mails().await.is_empty());
}

async fn a_key_that_is_sent_twice_makes_one_case(app: App) {
    let app = app.with_demo().await;
    for _ in 0..2 {
        let reply = ask_with_key(&app, &form(), "one").await;
        assert_eq!(reply.status, StatusCode::CREATED);
    }
    assert_eq!(cases(&app).await, 1);
    let other = ask_with_key(&app, &with("message", "Etwas anderes"), "one").await;
    assert_eq!(other.status, StatusCode::CONFLICT);
    assert_eq!(other.json()["code"], "key-reused");
    ask_with_key(&app, &form(), "two").await;
    assert_eq!(cases(&app).await, 2, "another key is another request");
    let long = ask_with_key(&app, &form(), &"x".repeat(201)).await;
    assert_eq!(long.status, StatusCode::BAD_REQUEST);
}

async fn at_the_same_time_with_one_key_there_is_one_case(app: App) {
    let app = app.with_demo().await;
    let mut sending = tokio::task::JoinSet::new();
    for _ in 0..6 {
        let server = app.server();
        sending.spawn(async move {
            let request = Request::post(ADVICE)
                .header("content-type", "application/json")
                .header("idempotency-key", "same");
            let request = request.body(Body::from(form().to_string())).unwrap();
            send(&server, request).await.status
        });
    }
    for status in sending.join_all().await {
        assert_eq!(status, StatusCode::CREATED);
    }
    assert_eq!(cases(&app).await, 1);
    let mails = app.mails().await;
    assert_eq!(mails.len(), 2, "one to who asked, one to the office");
}

async fn strangers_cause_so_many_mails_only(app: App) {
    let app = app.with_config(|c| c.rate_mail = 2).with_demo().await;
    let server = app.server();
    let mut answers = Vec::new();
    for message in ["a", "b", "c"] {
        let reply = crate::app::post(&server, ADVICE, &with("message", message)).await;
        answers.push(reply.status.as_u16());
    }
    assert_eq!(answers, [201, 201, 429]);
    // Another person is heard, and the office's mailbox is not filled.
    let reply = crate::app::post(&server, ADVICE, &with("mail", "ada@example.org")).await;
    assert_eq!(reply.status, StatusCode::CREATED);
    let mails = app.mails().await;
    let notices = mails.iter().filter(|m| m.to == "exchange@example.org");
    assert_eq!(notices.count(), 2);
    assert_eq!(cases(&app).await, 3);
}

async fn a_town_of_the_list_is_recognised_by_its_name(app: App) {
    let app = app.with_demo().await;
    app.post(ADVICE, &with("municipality", " köln ")).await;
    app.wait(1);
    app.post(ADVICE, &with("municipality", "بيت جالا")).await;
    app.wait(1);
    app.post(ADVICE, &form()).await;
    let towns: Vec<(Option<String>, Option<String>)> = sqlx::query_as(
        "SELECT m.slug, c.municipality_text FROM cases c \
         LEFT JOIN municipalities m ON m.id = c.municipality_id ORDER BY c.created_at, c.id",
    )
    .fetch_all(app.db.pool())
    .await
    .unwrap();
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        towns,
        [
            (some("koeln"), None),
            (some("beit-jala"), None),
            (None, some("Amt am Meer"))
        ]
    );
}

/// Posts the page's own form.
async fn post_form(app: &App, fields: &[(&str, &str)]) -> Reply {
    let encode = |text: &str| app::contract::atlas_filter::encode(text);
    let pairs = fields.iter().map(|(k, v)| format!("{k}={}", encode(v)));
    let body = pairs.collect::<Vec<_>>().join("&");
    let request = Request::post("/de/programmes/nrw-palestine")
        .header("content-type", "application/x-www-form-urlencoded");
    send(&app.server(), request.body(Body::from(body)).unwrap()).await
}

async fn without_javascript_the_form_leads_to_a_page_that_says_it_has_arrived(app: App) {
    let app = app.with_demo().await;
    let page = app.get("/de/programmes/nrw-palestine").await.text;
    assert!(page.contains("id=\"advice-form\"") && page.contains("name=\"key\""));
    assert!(
        !page.contains("type=\"module\""),
        "no reader loads a script for it"
    );
    let reply = post_form(
        &app,
        &[
            ("form", "advice-form"),
            ("key", "abc"),
            ("name", "Zarina"),
            ("mail", "zarina@example.org"),
            ("municipality", "Köln"),
            ("message", "Wie fangen wir an?"),
            ("language", "de"),
        ],
    )
    .await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text);
    let next = reply.header("location").to_owned();
    assert_eq!(next, "/de/programmes/nrw-palestine/advice");
    let arrived = app.get(&next).await;
    assert_eq!(arrived.status, StatusCode::OK);
    assert!(arrived.text.contains("Ihre Anfrage ist angekommen"));
    assert_eq!(cases(&app).await, 1);
    let nowhere = app.get("/de/programmes/nowhere/advice").await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
}

async fn a_refused_form_keeps_what_was_typed(app: App) {
    let app = app.with_demo().await;
    let reply = post_form(
        &app,
        &[
            ("form", "advice-form"),
            ("name", "Zarina <b>"),
            ("mail", "nobody"),
            ("municipality", ""),
            ("message", "Zwei\nZeilen"),
            ("language", "fr"),
        ],
    )
    .await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = reply.text;
    assert!(
        page.contains("value=\"Zarina &lt;b&gt;\""),
        "escaped, and kept"
    );
    assert!(page.contains("value=\"nobody\"") && page.contains("Zwei\nZeilen"));
    assert!(page.contains("id=\"advice-form-mail-error\""));
    assert!(page.contains("Das ist keine E-Mail-Adresse"));
    assert!(page.contains("Bitte füllen Sie dieses Feld aus"));
    assert!(
        page.contains("href=\"#advice-form-municipality\""),
        "the summary leads there"
    );
    assert!(page.contains("<option value=\"fr\" selected"));
    assert_eq!(cases(&app).await, 0);
}

async fn what_is_done_is_made_anonymous_after_the_months_of_the_settings(app: App) {
    let app = app.with_demo().await;
    for mail in ["one@example.org", "two@example.org"] {
        ask_with_key(&app, &with("mail", mail), mail).await;
    }
    sqlx::query("UPDATE cases SET state = 'closed', closed_at = $1 WHERE mail = 'one@example.org'")
        .bind(app.clock.now_ms())
        .execute(app.db.pool())
        .await
        .unwrap();
    let state = || AppState::new(app.config().clone(), app.db.clone(), app.clock.clone());
    app.wait(3 * DAY);
    forget_once(&state()).await.unwrap();
    assert_eq!(app.count("SELECT COUNT(*) FROM case_keys").await, 0);
    assert_eq!(cases(&app).await, 2);
    app.wait(725 * DAY);
    forget_once(&state()).await.unwrap();
    assert_eq!(with_person(&app).await, 2, "not yet");
    app.wait(4 * DAY);
    forget_once(&state()).await.unwrap();
    assert_eq!(cases(&app).await, 2, "the rows stay, for counts");
    assert_eq!(with_person(&app).await, 1, "what is open stays");
    let left: (String, String, String) =
        sqlx::query_as("SELECT name, message, municipality_text FROM cases WHERE mail = ''")
            .fetch_one(app.db.pool())
            .await
            .unwrap();
    assert_eq!(left, Default::default());
    let page = app.get("/de/privacy").await.text;
    assert!(page.contains("24 Monate nach der Antwort"));
}

async fn with_person(app: &App) -> i64 {
    app.count("SELECT COUNT(*) FROM cases WHERE mail <> '' AND person <> ''")
        .await
}

async fn the_database_keeps_state_and_columns_together(app: App) {
    let app = app.with_demo().await;
    app.post(ADVICE, &form()).await;
    for sql in [
        "UPDATE cases SET state = 'open'",
        "UPDATE cases SET owner_id = 'somebody'",
        "UPDATE cases SET state = 'answered', owner_id = 'somebody'",
        "UPDATE cases SET state = 'closed'",
        "UPDATE cases SET answer = 'yes'",
        "UPDATE cases SET state = 'lost'",
        "UPDATE cases SET municipality_id = (SELECT MIN(id) FROM municipalities)",
    ] {
        let done = sqlx::query(sql).execute(app.db.pool()).await;
        assert!(done.is_err(), "{sql}");
    }
}
