//! Messages from the office to people with a seat: each in their language, sent once, logged.

use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};

use crate::accounts::pages::fill;
use crate::accounts::{Staff, administrator, invited};
use crate::app::{App, Reply, send};
use crate::engine::{DAY, Stage};
use crate::on_both_engines;

on_both_engines!(
    each_person_gets_it_in_their_language_with_their_own_link,
    a_preview_says_who_gets_it_in_another_language_and_sends_nothing,
    a_message_that_is_sent_twice_goes_out_once,
    a_placeholder_that_nobody_fills_is_found_at_its_field_and_nothing_is_sent,
    who_moderates_writes_to_the_confirmed_people_of_their_session_only,
    whoever_has_no_business_there_finds_nothing,
    those_who_wait_and_those_who_are_chosen_can_be_written_to,
    whoever_has_two_bookings_gets_one_mail,
    the_log_says_what_became_of_the_mails,
    two_hundred_people_are_written_to_at_once,
    what_was_said_is_forgotten_with_the_bookings,
    odd_requests_are_refused_cleanly,
    a_message_is_seen_first_and_sent_on_its_page,
);

pub const MESSAGES: &str = "/api/v1/manage/hospitations/wolfsburg-jendouba-park/messages";
const PAGE: &str = "/de/manage/hospitations/wolfsburg-jendouba-park/messages";
pub const MAGHREB: &str = "programme:maghreb";

/// A hospitation with people in it, its administrator and its coordinator.
pub async fn stage(app: App) -> (Stage, Staff, Staff) {
    let stage = Stage::new(app, &[30, 30]).await;
    let mut ada = administrator(&stage.app).await;
    let mail = "coordination@example.org";
    let kim = invited(&stage.app, &mut ada, mail, "coordinator", MAGHREB).await;
    for (name, language) in [("Anna", "de"), ("Bela", "ar"), ("Cora", "fr")] {
        let mut form = stage.form(name, &[0, 1], &[]);
        form["language"] = json!(language);
        stage.book_as(&form).await;
    }
    stage.app.mails().await;
    (stage, ada, kim)
}

/// A message in German and Arabic to the confirmed people of the second session.
pub fn message(stage: &Stage) -> Value {
    json!({
        "session": stage.sessions[1], "states": ["confirmed"],
        "subject": { "de": "Neuer Raum: {session}", "ar": "قاعة جديدة: {session}" },
        "text": {
            "de": "{name}, wir treffen uns im Rathaus.\n\nZeit: {time}\nIhre Seite: {page}",
            "ar": "{name}، نلتقي في دار البلدية.\n{time}",
        },
    })
}

/// Sends with a key.
async fn sent(app: &App, who: &Staff, body: &Value, key: &str) -> Reply {
    let request = Request::post(MESSAGES)
        .header("content-type", "application/json")
        .header("origin", "https://pontes.example")
        .header("idempotency-key", key)
        .header("cookie", &who.browser.cookie);
    send(
        &app.server(),
        request.body(Body::from(body.to_string())).unwrap(),
    )
    .await
}

async fn each_person_gets_it_in_their_language_with_their_own_link(app: App) {
    let (stage, _, mut kim) = stage(app).await;
    let reply = kim.post(&stage.app, MESSAGES, &message(&stage)).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    assert_eq!(reply.json()["people"], 3);
    let mails = stage.app.mails().await;
    assert_eq!(mails.len(), 3);
    let to = |name: &str| mails.iter().find(|m| m.to.starts_with(name)).unwrap();
    let (anna, bela, cora) = (to("anna"), to("bela"), to("cora"));
    assert!(anna.subject.starts_with("Neuer Raum: "), "{}", anna.subject);
    assert!(!anna.subject.contains('{'), "{}", anna.subject);
    assert!(
        anna.text
            .contains("Anna Brückenbau, wir treffen uns im Rathaus.")
    );
    assert!(anna.text.contains(" Uhr (deutsche Zeit)"), "{}", anna.text);
    assert!(bela.subject.starts_with("قاعة جديدة"), "{}", bela.subject);
    assert!(bela.text.contains("نلتقي في دار البلدية"));
    assert!(bela.html.contains("dir=\"rtl\""));
    assert!(cora.subject.starts_with("Neuer Raum"), "the original");
    // The link is the person's own, in their language, and works.
    assert!(cora.text.contains("https://pontes.example/fr/bookings/"));
    assert_ne!(anna.token(), cora.token());
    assert_eq!(stage.see(&bela.token()).await["name"], "Bela Brückenbau");
    let page = anna
        .text
        .lines()
        .find(|l| l.starts_with("Ihre Seite"))
        .unwrap();
    assert!(page.ends_with(&anna.token()), "{page}");
}

async fn a_preview_says_who_gets_it_in_another_language_and_sends_nothing(app: App) {
    let (stage, _, mut kim) = stage(app).await;
    let path = format!("{MESSAGES}/preview");
    let read = kim.post(&stage.app, &path, &message(&stage)).await.json();
    assert_eq!(read["people"], 3);
    let samples = read["samples"].as_array().unwrap();
    let languages: Vec<_> = samples
        .iter()
        .map(|s| {
            (
                s["reader"].as_str().unwrap(),
                s["language"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(languages, [("de", "de"), ("fr", "de"), ("ar", "ar")]);
    let text = samples[0]["paragraphs"].to_string();
    assert!(text.contains("Anna Brückenbau, wir treffen uns"), "{text}");
    assert!(text.contains("/de/bookings/…"), "{text}");
    assert!(stage.app.mails().await.is_empty());
    let links = "SELECT COUNT(*) FROM messages";
    assert_eq!(stage.app.count(links).await, 0);
}

async fn a_message_that_is_sent_twice_goes_out_once(app: App) {
    let (stage, _, kim) = stage(app).await;
    let first = sent(&stage.app, &kim, &message(&stage), "one-key").await;
    assert_eq!(first.status, 201, "{}", first.text);
    let again = sent(&stage.app, &kim, &message(&stage), "one-key").await;
    assert_eq!(again.status, 201, "{}", again.text);
    assert_eq!(first.json(), again.json());
    let mut other = message(&stage);
    other["subject"]["de"] = json!("Etwas anderes");
    let reused = sent(&stage.app, &kim, &other, "one-key").await;
    assert_eq!(reused.status, 409);
    assert_eq!(reused.json()["code"], "key-reused");
    // At the same time, too.
    let (a, b) = tokio::join!(
        sent(&stage.app, &kim, &other, "two"),
        sent(&stage.app, &kim, &other, "two"),
    );
    assert_eq!((a.status.as_u16(), b.status.as_u16()), (201, 201));
    assert_eq!(a.json(), b.json());
    assert_eq!(stage.app.mails().await.len(), 6);
}

async fn a_placeholder_that_nobody_fills_is_found_at_its_field_and_nothing_is_sent(app: App) {
    let (stage, _, mut kim) = stage(app).await;
    let mut wrong = message(&stage);
    wrong["text"]["ar"] = json!("{name}، القاعة [رقم]");
    wrong["subject"]["de"] = json!("Raum {raum}");
    for path in [MESSAGES.to_owned(), format!("{MESSAGES}/preview")] {
        let reply = kim.post(&stage.app, &path, &wrong).await;
        assert_eq!(reply.status, 422);
        let reply = reply.json();
        let errors = reply["errors"].as_array().unwrap();
        let found: Vec<_> = errors
            .iter()
            .map(|e| (e["field"].as_str().unwrap(), e["code"].as_str().unwrap()))
            .collect();
        let left = "placeholder-left";
        assert_eq!(found, [("subject.de", left), ("text.ar", left)]);
    }
    assert!(stage.app.mails().await.is_empty());
    let nobody = json!({
        "session": stage.sessions[1], "states": ["attended"],
        "subject": { "de": "Danke" }, "text": { "de": "Danke." },
    });
    let reply = kim.post(&stage.app, MESSAGES, &nobody).await;
    assert_eq!(reply.status, 422);
    assert_eq!(reply.json()["errors"][0]["field"], "states");
}

async fn who_moderates_writes_to_the_confirmed_people_of_their_session_only(app: App) {
    let (stage, mut ada, _) = stage(app).await;
    for (mail, scope) in [
        ("moderator@example.org", MAGHREB),
        ("host@example.org", "municipality:wolfsburg"),
    ] {
        let mut mo = invited(&stage.app, &mut ada, mail, "moderator", scope).await;
        stage.app.mails().await;
        // A session that somebody else moderates.
        let list = mo.get(&stage.app, MESSAGES).await;
        assert_eq!(list.status, 200, "{}", list.text);
        assert_eq!(list.json()["sessions"], json!([]));
        assert_eq!(list.json()["people"], json!([]));
        let refused = mo.post(&stage.app, MESSAGES, &message(&stage)).await;
        assert_eq!(refused.status, 403, "{}", refused.text);
        assert_eq!(refused.json()["code"], "needs-coordinator");
        let id = ada.id(&stage.app, mail).await;
        sqlx::query("UPDATE sessions SET moderator_id = $1 WHERE id = $2")
            .bind(id)
            .bind(&stage.sessions[1])
            .execute(stage.app.db.pool())
            .await
            .unwrap();
        let list = mo.get(&stage.app, MESSAGES).await.json();
        assert_eq!(list["leads"], false);
        assert_eq!(list["sessions"][0]["id"], stage.sessions[1]);
        assert_eq!(list["people"].as_array().unwrap().len(), 3);
        let done = mo.post(&stage.app, MESSAGES, &message(&stage)).await;
        assert_eq!(done.status, 201, "{}", done.text);
        assert_eq!(stage.app.mails().await.len(), 3);
        for (field, value) in [
            ("session", json!(stage.sessions[0])),
            ("session", json!("")),
            ("states", json!(["waiting"])),
        ] {
            let mut beyond = message(&stage);
            beyond[field] = value;
            let refused = mo.post(&stage.app, MESSAGES, &beyond).await;
            assert_eq!(refused.status, 403, "{field}");
        }
        assert!(stage.app.mails().await.is_empty());
    }
}

async fn whoever_has_no_business_there_finds_nothing(app: App) {
    let (stage, mut ada, _) = stage(app).await;
    assert_eq!(stage.app.get(MESSAGES).await.status, 401);
    for (mail, role, scope, status) in [
        (
            "editor@example.org",
            "municipality-editor",
            "municipality:wolfsburg",
            403,
        ),
        (
            "elsewhere@example.org",
            "coordinator",
            "programme:nrw-palestine",
            404,
        ),
        ("town@example.org", "moderator", "municipality:koeln", 404),
    ] {
        let mut who = invited(&stage.app, &mut ada, mail, role, scope).await;
        stage.app.mails().await;
        assert_eq!(who.get(&stage.app, MESSAGES).await.status, status, "{mail}");
        for path in [MESSAGES.to_owned(), format!("{MESSAGES}/preview")] {
            let reply = who.post(&stage.app, &path, &message(&stage)).await;
            assert_eq!(reply.status, status, "{mail}");
        }
        let page = who.get(&stage.app, PAGE).await;
        assert_eq!(page.status, status, "{mail}");
    }
    assert!(stage.app.mails().await.is_empty());
}

async fn those_who_wait_and_those_who_are_chosen_can_be_written_to(app: App) {
    let (stage, _, mut kim) = stage(app).await;
    stage.give(1, "open", 3).await;
    stage.book("Dora", &[0], &[1]).await;
    stage.hold(&stage.form("Emil", &[0], &[1])).await;
    stage.app.mails().await;
    let mut waiting = message(&stage);
    waiting["states"] = json!(["waiting"]);
    let reply = kim.post(&stage.app, MESSAGES, &waiting).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    let mails = stage.app.mails().await;
    let to: Vec<_> = mails.iter().map(|m| m.to.as_str()).collect();
    assert!(to.contains(&"dora@example.org"), "{to:?}");
    assert!(!to.contains(&"anna@example.org"), "{to:?}");
    let list = kim.get(&stage.app, MESSAGES).await.json();
    let people = list["people"].as_array().unwrap();
    let id = |name: &str| {
        let one = people
            .iter()
            .find(|p| p["name"].as_str().unwrap().starts_with(name));
        one.unwrap()["id"].clone()
    };
    let mut chosen = message(&stage);
    chosen["people"] = json!([id("Dora"), id("Anna")]);
    chosen["session"] = json!("");
    let reply = kim.post(&stage.app, MESSAGES, &chosen).await;
    assert_eq!(reply.json()["people"], 2, "{}", reply.text);
    let mails = stage.app.mails().await;
    let mut to: Vec<_> = mails.iter().map(|m| m.to.as_str()).collect();
    to.sort_unstable();
    assert_eq!(to, ["anna@example.org", "dora@example.org"]);
}

async fn whoever_has_two_bookings_gets_one_mail(app: App) {
    let stage = Stage::new(app, &[9, 9, 9]).await;
    let mut ada = administrator(&stage.app).await;
    stage.book("Fritz", &[1], &[]).await;
    stage.book("Fritz", &[2], &[]).await;
    stage.book("Gerda", &[1, 2], &[]).await;
    stage.app.mails().await;
    let mut whole = message(&stage);
    whole["session"] = json!("");
    let reply = ada.post(&stage.app, MESSAGES, &whole).await;
    assert_eq!(reply.json()["people"], 2, "{}", reply.text);
    let mails = stage.app.mails().await;
    let mut to: Vec<_> = mails.iter().map(|m| m.to.as_str()).collect();
    to.sort_unstable();
    assert_eq!(to, ["fritz@example.org", "gerda@example.org"]);
}

async fn the_log_says_what_became_of_the_mails(app: App) {
    let (stage, ada, mut kim) = stage(app).await;
    let id = kim
        .post(&stage.app, MESSAGES, &message(&stage))
        .await
        .json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let path = format!("{MESSAGES}/{id}");
    let counts = async |who: &Staff| {
        let seen = who.get(&stage.app, &path).await.json();
        let of = |name: &str| seen["summary"][name].as_u64().unwrap();
        (of("delivered"), of("waiting"), of("failed"))
    };
    assert_eq!(counts(&kim).await, (0, 3, 0));
    let failed = "UPDATE outbox SET state = 'failed' WHERE kind = 'message' \
         AND recipient = 'cora@example.org'";
    sqlx::query(failed)
        .execute(stage.app.db.pool())
        .await
        .unwrap();
    stage.app.mails().await;
    assert_eq!(counts(&ada).await, (2, 0, 1));
    let seen = kim.get(&stage.app, &path).await.json();
    assert_eq!(seen["summary"]["sender"], "Kim Beispiel");
    assert_eq!(seen["summary"]["states"], json!(["confirmed"]));
    assert_eq!(seen["text"]["ar"], "{name}، نلتقي في دار البلدية.\n{time}");
    let got: Vec<_> = seen["recipients"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| [&r["name"], &r["language"], &r["delivery"]].map(|v| v.as_str().unwrap()))
        .collect();
    assert_eq!(
        got,
        [
            ["Anna Brückenbau", "de", "sent"],
            ["Bela Brückenbau", "ar", "sent"],
            ["Cora Brückenbau", "de", "failed"],
        ]
    );
    let list = kim.get(&stage.app, MESSAGES).await.json();
    assert_eq!(list["sent"][0]["id"], id);
    // The log of writes says who and how many, and nothing of what was said.
    let entry: String = sqlx::query_scalar("SELECT after FROM audit WHERE action = 'message.send'")
        .fetch_one(stage.app.db.pool())
        .await
        .unwrap();
    assert!(
        entry.contains("\"people\":3") && !entry.contains("Raum"),
        "{entry}"
    );
    let page = kim.get(&stage.app, &format!("{PAGE}/{id}")).await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("fehlgeschlagen: 1") && page.text.contains("Cora Brückenbau"));
}

async fn two_hundred_people_are_written_to_at_once(app: App) {
    let (stage, _, mut kim) = stage(app).await;
    for session in [0, 1] {
        stage.give(session, "open", 300).await;
    }
    for group in 0..20 {
        let mut form = stage.form(&format!("Group{group}"), &[0, 1], &[]);
        let others = (0..9).map(|n| {
            json!({ "name": format!("Person {n}"), "mail": format!("p{group}-{n}@example.org") })
        });
        form["colleagues"] = others.collect();
        stage.book_as(&form).await;
    }
    stage.app.mails().await;
    let begun = std::time::Instant::now();
    let reply = kim.post(&stage.app, MESSAGES, &message(&stage)).await;
    assert_eq!(reply.json()["people"], 203, "{}", reply.text);
    assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
    let sent = "SELECT COUNT(DISTINCT recipient) FROM outbox WHERE kind = 'message'";
    assert_eq!(stage.app.count(sent).await, 203);
}

async fn what_was_said_is_forgotten_with_the_bookings(app: App) {
    let (stage, _, mut kim) = stage(app).await;
    let reply = kim.post(&stage.app, MESSAGES, &message(&stage)).await;
    let id = reply.json()["id"].as_str().unwrap().to_owned();
    stage.app.wait(800 * DAY);
    let state = stage.state();
    let run = server::kernel::retention::Run::Real;
    server::features::personal_data::forget_all(&state, run)
        .await
        .unwrap();
    let row: (String, String) =
        sqlx::query_as("SELECT subject, content FROM messages WHERE id = $1")
            .bind(&id)
            .fetch_one(stage.app.db.pool())
            .await
            .unwrap();
    assert_eq!(row, ("{}".to_owned(), "{}".to_owned()));
    let names = "SELECT COUNT(*) FROM message_recipients r \
         JOIN participants p ON p.id = r.participant_id WHERE p.name <> ''";
    assert_eq!(stage.app.count(names).await, 0);
    assert_eq!(
        stage
            .app
            .count("SELECT COUNT(*) FROM message_recipients")
            .await,
        3
    );
}

async fn odd_requests_are_refused_cleanly(app: App) {
    let (stage, _, mut kim) = stage(app).await;
    let with = |field: &str, value: Value| {
        let mut body = message(&stage);
        body[field] = value;
        body
    };
    for (body, status) in [
        (with("states", json!(["cancelled"])), 422),
        (with("states", json!([])), 422),
        (with("states", json!("confirmed")), 400),
        (with("session", json!("nothing")), 422),
        (with("session", json!("\0")), 422),
        (with("people", json!(["\0", "x"])), 422),
        (with("people", vec!["x"; 501].into()), 422),
        (with("subject", json!({ "de": "a\nb" })), 422),
        (with("text", json!({ "de": "\0" })), 422),
        (with("text", json!({ "de": "a".repeat(5001) })), 422),
        (with("text", json!(5)), 400),
        (json!({}), 422),
    ] {
        let reply = kim.post(&stage.app, MESSAGES, &body).await;
        assert_eq!(reply.status.as_u16(), status, "{} {body}", reply.text);
    }
    for path in ["nothing", "%00", "A%20b", "..%2Fx"] {
        let reply = kim.get(&stage.app, &format!("{MESSAGES}/{path}")).await;
        assert_eq!(reply.status, 404, "{path}");
    }
    let elsewhere = "/api/v1/manage/hospitations/nothing/messages";
    assert_eq!(kim.get(&stage.app, elsewhere).await.status, 404);
    let long = "k".repeat(201);
    let reply = sent(&stage.app, &kim, &message(&stage), &long).await;
    assert_eq!(reply.status, 400);
    assert!(stage.app.mails().await.is_empty());
}

async fn a_message_is_seen_first_and_sent_on_its_page(app: App) {
    let (stage, _, mut kim) = stage(app).await;
    let page = kim.get(&stage.app, PAGE).await;
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(page.text.contains("Noch ist nichts gesendet."));
    let session = stage.sessions[1].as_str();
    let mut fields = vec![
        ("form", "message"),
        ("key", "a-key"),
        ("session", session),
        ("states", "confirmed"),
        ("subject.de", "Neuer Raum"),
        ("text.de", "Guten Tag {nam}"),
        ("text.ar", "مرحبًا"),
        ("preview", "1"),
    ];
    // What is wrong stands beside its field, and nothing is lost.
    let app = &stage.app;
    let back = fill(&mut kim.browser, app, PAGE, &fields).await;
    assert_eq!(back.status, 422);
    assert!(back.text.contains("Guten Tag {nam}") && back.text.contains("مرحبًا"));
    assert!(back.text.contains("message-subject.ar-error"));
    assert!(back.text.contains("einen unbekannten Platzhalter"));
    fields[5].1 = "Guten Tag {name}";
    fields.remove(6);
    let seen = fill(&mut kim.browser, app, PAGE, &fields).await;
    assert_eq!(seen.status, 200);
    assert!(seen.text.contains("3 Personen bekommen diese Nachricht"));
    assert!(seen.text.contains("Guten Tag Anna Brückenbau"));
    assert!(seen.text.contains("Guten Tag {name}"), "it stays typed");
    assert!(stage.app.mails().await.is_empty());
    fields.pop();
    let done = fill(&mut kim.browser, app, PAGE, &fields).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let to = done
        .header("location")
        .split('#')
        .next()
        .unwrap()
        .to_owned();
    let page = kim.get(app, &to).await.text;
    assert!(page.contains("an 3 Personen unterwegs") && page.contains("Neuer Raum"));
    // Pressed twice.
    let again = fill(&mut kim.browser, app, PAGE, &fields).await;
    assert_eq!(again.status, 303);
    assert_eq!(stage.app.mails().await.len(), 3);
}
