//! What is public changes: those who have booked are told, and history keeps it.

use serde_json::json;

use super::publishing::{booked, drafted, public, publish, published, texts, whole};
use super::{DRAFTS, people, saved, seen, version};
use crate::app::App;
use crate::mails::Mail;
use crate::on_both_engines;

on_both_engines!(
    who_has_booked_is_told_once_of_each_change_and_history_keeps_it,
    a_session_that_was_moved_meanwhile_is_not_moved_back,
    a_removed_session_is_called_off_and_no_seat_is_taken_away,
    a_translation_alone_tells_those_who_read_it,
    colleagues_are_told_each_for_themselves,
    a_hospitation_that_does_not_take_place_tells_everybody,
    a_session_that_is_booked_stays_of_its_kind,
);

/// The number of a calendar object's change.
fn sequence(mail: &Mail) -> Option<u32> {
    let (_, calendar) = mail.calendar.as_ref()?;
    let (_, rest) = calendar.split_once("SEQUENCE:")?;
    rest.lines().next()?.trim().parse().ok()
}

async fn who_has_booked_is_told_once_of_each_change_and_history_keeps_it(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = whole(&app, &mut p.editor).await;
    published(&app, &mut p.coordinator, &slug).await;
    booked(&app, &slug, "zarina@example.org", "de").await;
    let invited = app.mails().await;
    let first = invited.iter().filter_map(sequence).max().unwrap();
    let mut part = drafted(&app, &p.editor, &slug).await;
    part["sessions"][1]["date"] = json!("2027-05-05");
    part["sessions"].as_array_mut().unwrap().push(json!({
        "kind": "visit", "date": "2027-05-25", "time": "10:00", "minutes": 120,
        "title": { "de": "Vier" }, "seats": [{ "share": "open", "seats": 5 }],
    }));
    saved(&app, &mut p.editor, &slug, "sessions", &part).await;
    saved(&app, &mut p.editor, &slug, "texts", &texts("Wasser im Tal")).await;
    assert!(app.mails().await.is_empty(), "a draft tells nobody");
    let reply = publish(&app, &mut p.coordinator, &slug, "Wir ziehen ins Tal.").await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    let mails = app.mails().await;
    let subjects: Vec<_> = mails.iter().map(|m| m.subject.as_str()).collect();
    assert_eq!(mails.len(), 2, "{subjects:?}");
    let moved = mails.iter().find(|m| m.calendar.is_some()).unwrap();
    assert_eq!(moved.subject, "Neuer Zeitpunkt: Eins");
    assert!(sequence(moved).unwrap() > first);
    let other = mails.iter().find(|m| m.calendar.is_none()).unwrap();
    assert_eq!(other.subject, "Etwas hat sich geändert: Wasser im Tal");
    for said in [
        "Der Titel",
        "Neuer Termin: Vier",
        "Wir ziehen ins Tal.",
        "/bookings/",
    ] {
        assert!(other.text.contains(said), "{said}: {}", other.text);
    }
    assert!(!other.text.contains("Die Sprachen"));
    let page = public(&app, &slug).await;
    assert_eq!(page["sessions"].as_array().unwrap().len(), 5);
    assert_eq!(page["sessions"][1]["host_time"]["date"]["day"], 5);
    let path = format!("{DRAFTS}/{slug}/versions");
    let versions = p.editor.get(&app, &path).await.json()["versions"].clone();
    assert_eq!(versions.as_array().unwrap().len(), 2);
    assert_eq!(versions[0]["number"], 2);
    assert_eq!(versions[0]["note"], "Wir ziehen ins Tal.");
    assert_eq!(versions[0]["told"], 1);
    assert_eq!(versions[0]["saved"]["by"], "Kim Beispiel");
    assert_eq!(versions[1]["told"], 0);
    let path = format!("{DRAFTS}/{slug}/comparison?from=1&to=2");
    let comparison = p.editor.get(&app, &path).await.json();
    let changes = comparison["changes"].as_array().unwrap();
    let of = |field: &str| changes.iter().find(|c| c["field"] == field).cloned();
    let title = of("texts.title").unwrap();
    assert_eq!(title["language"], "de");
    assert_eq!(title["before"], "Wasser am Hang");
    assert_eq!(title["after"], "Wasser im Tal");
    let id = part["sessions"][1]["id"].as_str().unwrap();
    let date = of(&format!("sessions.{id}.date")).unwrap();
    assert_eq!(
        (&date["before"], &date["after"]),
        (&json!("2027-05-04"), &json!("2027-05-05"))
    );
    let nothing = format!("{DRAFTS}/{slug}/comparison?from=7");
    assert_eq!(p.editor.get(&app, &nothing).await.status, 404);
    let now = format!("{DRAFTS}/{slug}/comparison");
    assert_eq!(p.editor.get(&app, &now).await.json()["changes"], json!([]));
    let log = p
        .ada
        .get(&app, "/api/v1/manage/audit?action=hospitation.publish")
        .await;
    assert!(
        !log.text.contains("Wir ziehen"),
        "words of people are in no log"
    );
}

async fn a_session_that_was_moved_meanwhile_is_not_moved_back(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = whole(&app, &mut p.editor).await;
    published(&app, &mut p.coordinator, &slug).await;
    let part = drafted(&app, &p.editor, &slug).await;
    let id = part["sessions"][2]["id"].as_str().unwrap().to_owned();
    // Somebody works on another session, and saves.
    let mut other = part.clone();
    other["sessions"][3]["title"]["de"] = json!("Drei, neu");
    saved(&app, &mut p.editor, &slug, "sessions", &other).await;
    let state = crate::accounts::state(&app);
    let hospitation: String = sqlx::query_scalar("SELECT id FROM hospitations WHERE slug = $1")
        .bind(&slug)
        .fetch_one(app.db.pool())
        .await
        .unwrap();
    let what = server::features::hospitations::bookings::Organise::Move {
        date: "2027-05-12".parse().unwrap(),
        time: "11:30".parse().unwrap(),
        minutes: 120,
    };
    let organise = server::features::hospitations::bookings::organise;
    organise(&state, "system", &hospitation, &id, what)
        .await
        .unwrap();
    let view = seen(&app, &p.editor, &slug).await;
    let shown = &view["content"]["sessions"]["sessions"][2];
    assert_eq!(
        (&shown["date"], &shown["time"]),
        (&json!("2027-05-12"), &json!("11:30"))
    );
    assert_eq!(view["changed"], true, "the other session's title");
    published(&app, &mut p.coordinator, &slug).await;
    let page = public(&app, &slug).await;
    assert_eq!(page["sessions"][2]["host_time"]["date"]["day"], 12);
    assert_eq!(page["sessions"][3]["title"]["de"], "Drei, neu");
    assert_eq!(seen(&app, &p.editor, &slug).await["changed"], false);
}

async fn a_removed_session_is_called_off_and_no_seat_is_taken_away(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = whole(&app, &mut p.editor).await;
    let mut part = drafted(&app, &p.editor, &slug).await;
    part["sessions"].as_array_mut().unwrap().push(json!({
        "kind": "visit", "date": "2027-05-25", "time": "10:00", "minutes": 120,
        "title": { "de": "Vier" }, "seats": [{ "share": "open", "seats": 5 }],
    }));
    saved(&app, &mut p.editor, &slug, "sessions", &part).await;
    published(&app, &mut p.coordinator, &slug).await;
    let token = booked(&app, &slug, "zarina@example.org", "de").await;
    app.mails().await;
    let mut part = drafted(&app, &p.editor, &slug).await;
    part["sessions"][1]["seats"] = json!([]);
    let view = saved(&app, &mut p.editor, &slug, "sessions", &part).await;
    let problems = view["problems"].as_array().unwrap();
    assert_eq!(problems[0]["field"], "sessions.1.seats");
    assert_eq!(problems[0]["code"], "below-taken");
    assert_eq!(
        publish(&app, &mut p.coordinator, &slug, "").await.status,
        422
    );
    part["sessions"][1]["seats"] = json!([{ "share": "open", "seats": 1 }]);
    part["sessions"].as_array_mut().unwrap().remove(4);
    saved(&app, &mut p.editor, &slug, "sessions", &part).await;
    published(&app, &mut p.coordinator, &slug).await;
    let mails = app.mails().await;
    assert_eq!(mails.len(), 1);
    let (method, _) = mails[0].calendar.as_ref().unwrap();
    assert_eq!(method, "CANCEL");
    let page = public(&app, &slug).await;
    assert_eq!(page["sessions"][4]["cancelled"], true);
    assert_eq!(page["sessions"][1]["capacity"], 1);
    let booking = app.get(&format!("/api/v1/bookings/{token}")).await.json();
    let states: Vec<_> = booking["seats"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| s["state"].clone())
        .collect();
    assert_eq!(
        states.iter().filter(|s| **s == json!("confirmed")).count(),
        4
    );
    let view = seen(&app, &p.editor, &slug).await;
    assert_eq!(
        view["content"]["sessions"]["sessions"]
            .as_array()
            .unwrap()
            .len(),
        4
    );
    assert_eq!(view["changed"], false);
}

async fn a_translation_alone_tells_those_who_read_it(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = whole(&app, &mut p.editor).await;
    published(&app, &mut p.coordinator, &slug).await;
    booked(&app, &slug, "german@example.org", "de").await;
    booked(&app, &slug, "arabic@example.org", "ar").await;
    app.mails().await;
    let mut content = texts("Wasser am Hang");
    content["summary"]["ar"] = json!("ثلاث نظرات");
    saved(&app, &mut p.editor, &slug, "texts", &content).await;
    published(&app, &mut p.coordinator, &slug).await;
    let mails = app.mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].to, "arabic@example.org");
    assert!(mails[0].text.contains("الوصف"), "{}", mails[0].text);
}

async fn colleagues_are_told_each_for_themselves(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = whole(&app, &mut p.editor).await;
    published(&app, &mut p.coordinator, &slug).await;
    app.mails().await;
    let page = public(&app, &slug).await;
    let sessions = page["sessions"].as_array().unwrap();
    let ids: Vec<_> = sessions.iter().map(|s| s["id"].clone()).collect();
    let form = json!({ "hospitation": slug, "sessions": ids, "name": "Zarina Brückenbau",
        "mail": "zarina@example.org", "municipality": "beit-jala", "affiliation": "administration",
        "language": "de",
        "colleagues": [{ "name": "Bela Brückenbau", "mail": "bela@example.org" }] });
    let reply = app.post("/api/v1/bookings", &form).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    let token = app.mails().await[0].token();
    let path = format!("/api/v1/bookings/{token}/confirmation");
    assert_eq!(app.post(&path, &json!({})).await.status, 200);
    app.mails().await;
    saved(&app, &mut p.editor, &slug, "texts", &texts("Wasser im Tal")).await;
    published(&app, &mut p.coordinator, &slug).await;
    let mails = app.mails().await;
    let mut to: Vec<_> = mails.iter().map(|m| m.to.as_str()).collect();
    to.sort_unstable();
    assert_eq!(to, ["bela@example.org", "zarina@example.org"]);
    assert_ne!(
        mails[0].token(),
        mails[1].token(),
        "each has a link of their own"
    );
}

async fn a_hospitation_that_does_not_take_place_tells_everybody(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = whole(&app, &mut p.editor).await;
    let path = format!("{DRAFTS}/{slug}/cancellation");
    assert_eq!(
        p.coordinator.post(&app, &path, &json!({})).await.status,
        409,
        "a draft"
    );
    published(&app, &mut p.coordinator, &slug).await;
    booked(&app, &slug, "zarina@example.org", "de").await;
    app.mails().await;
    let reply = p.coordinator.post(&app, &path, &json!({})).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    assert_eq!(reply.json()["state"], "cancelled");
    assert_eq!(reply.json()["deeds"], json!([]));
    let mails = app.mails().await;
    assert_eq!(mails.len(), 4);
    assert!(
        mails
            .iter()
            .all(|m| m.calendar.as_ref().unwrap().0 == "CANCEL")
    );
    assert_eq!(
        app.get(&format!("/api/v1/hospitations/{slug}"))
            .await
            .status,
        404
    );
    let again = p.coordinator.post(&app, &path, &json!({})).await;
    assert_eq!(again.json()["code"], "hospitation-over");
    let view = seen(&app, &p.editor, &slug).await;
    let body = json!({ "version": version(&view, "texts"), "content": {} });
    let save = format!("{DRAFTS}/{slug}/parts/texts");
    assert_eq!(p.editor.post(&app, &save, &body).await.status, 409);
    assert!(app.mails().await.is_empty());
}

async fn a_session_that_is_booked_stays_of_its_kind(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = whole(&app, &mut p.editor).await;
    published(&app, &mut p.coordinator, &slug).await;
    let mut part = drafted(&app, &p.editor, &slug).await;
    part["sessions"].as_array_mut().unwrap().push(json!({
        "kind": "visit", "date": "2027-05-25", "time": "10:00", "minutes": 120,
        "title": { "de": "Vier" }, "seats": [{ "share": "open", "seats": 5 }],
    }));
    part["sessions"][1]["kind"] = json!("seminar");
    let view = saved(&app, &mut p.editor, &slug, "sessions", &part).await;
    assert_eq!(view["problems"], json!([]), "nobody has booked it");
    booked(&app, &slug, "zarina@example.org", "de").await;
    let view = seen(&app, &p.editor, &slug).await;
    let problem = &view["problems"][0];
    assert_eq!(
        (&problem["field"], &problem["code"], &problem["limit"]),
        (&json!("sessions.1.kind"), &json!("below-taken"), &json!(1))
    );
    let reply = publish(&app, &mut p.coordinator, &slug, "").await;
    assert_eq!(reply.status, 422, "{}", reply.text);
    let path = format!("/de/manage/hospitations/{slug}/publish");
    let page = p.coordinator.get(&app, &path).await;
    assert!(
        page.text.contains("deshalb bleibt seine Art"),
        "{}",
        page.status
    );
    let page = public(&app, &slug).await;
    assert_eq!(page["sessions"][1]["kind"], "visit");
}
