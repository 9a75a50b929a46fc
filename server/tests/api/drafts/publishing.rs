//! What is published is public, those who come are told of what changes, and what was stays on record.

use serde_json::{Value, json};

use super::{DRAFTS, People, made, people, saved, scratch, seen};
use crate::accounts::Staff;
use crate::app::{App, Reply};
use crate::on_both_engines;

on_both_engines!(
    a_coordinator_publishes_and_everybody_sees_it,
    nobody_else_publishes_calls_off_or_deletes,
    what_stands_against_publishing_is_said_field_by_field,
    what_was_changed_after_it_was_looked_at_is_not_published,
    a_draft_is_deleted_and_what_was_public_is_not,
    both_directions_know_each_other_once_both_are_public,
    what_was_never_drafted_here_is_published_further,
    a_note_has_an_end,
);

/// Three visits and a seminar on days on which both sides work.
pub(super) fn sessions() -> Value {
    let session = |kind: &str, date: &str, minutes: u32, title: &str| {
        json!({ "kind": kind, "date": date, "time": "10:00", "minutes": minutes,
            "title": { "de": title }, "seats": [{ "share": "open", "seats": 20 }] })
    };
    json!({ "sessions": [
        session("seminar", "2027-04-27", 90, "Seminar"),
        session("visit", "2027-05-04", 120, "Eins"),
        session("visit", "2027-05-11", 120, "Zwei"),
        session("visit", "2027-05-18", 120, "Drei"),
    ] })
}

pub(super) fn texts(title: &str) -> Value {
    json!({ "title": { "de": title }, "summary": { "de": "Drei Einblicke.", "ar": "نظرات" },
        "see": { "de": "Eins\nZwei" }, "plain": { "de": "Wir zeigen unser Wasser." } })
}

/// A draft that breaks no rule.
pub(super) async fn whole(app: &App, who: &mut Staff) -> String {
    let slug = made(app, who, &scratch()).await;
    let basics = json!({ "form": "virtual", "themes": ["water"], "languages": ["ar", "de"],
        "interpretation": ["ar-de"], "contact": "water@example.org", "original": "de" });
    saved(app, who, &slug, "basics", &basics).await;
    saved(app, who, &slug, "texts", &texts("Wasser am Hang")).await;
    saved(app, who, &slug, "sessions", &sessions()).await;
    let civil = json!({
        "host": { "groups": [{ "kind": "association", "name": "Freunde des Wassers",
            "contact": "verein@example.org" }] },
        "guest": { "why_not": { "de": "Noch offen." } },
    });
    let view = saved(app, who, &slug, "civil", &civil).await;
    assert_eq!(view["broken"], json!([]), "{view}");
    assert_eq!(view["problems"], json!([]), "{view}");
    slug
}

pub(super) async fn publish(app: &App, who: &mut Staff, slug: &str, note: &str) -> Reply {
    let view = seen(app, who, slug).await;
    let body = json!({ "versions": view["versions"], "note": note });
    let path = format!("{DRAFTS}/{slug}/publication");
    who.post(app, &path, &body).await
}

/// The same, and it goes well.
pub(super) async fn published(app: &App, who: &mut Staff, slug: &str) -> Value {
    let reply = publish(app, who, slug, "").await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()
}

pub(super) async fn public(app: &App, slug: &str) -> Value {
    let reply = app.get(&format!("/api/v1/hospitations/{slug}")).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()
}

/// Books all visits and the seminar, confirmed; gives the token.
pub(super) async fn booked(app: &App, slug: &str, mail: &str, language: &str) -> String {
    app.mails().await;
    let page = public(app, slug).await;
    let sessions = page["sessions"].as_array().unwrap();
    let ids: Vec<_> = sessions.iter().map(|s| s["id"].clone()).collect();
    let form = json!({ "hospitation": slug, "sessions": ids, "name": "Zarina Brückenbau",
        "mail": mail, "municipality": "beit-jala", "affiliation": "administration",
        "language": language });
    let reply = app.post("/api/v1/bookings", &form).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    let token = app.mails().await[0].token();
    let path = format!("/api/v1/bookings/{token}/confirmation");
    assert_eq!(app.post(&path, &json!({})).await.status, 200);
    token
}

/// The sequence of the event in a mail, where there is one.
/// The sessions of a draft as somebody sees them, to be changed.
pub(super) async fn drafted(app: &App, who: &Staff, slug: &str) -> Value {
    seen(app, who, slug).await["content"]["sessions"].clone()
}

async fn a_coordinator_publishes_and_everybody_sees_it(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = whole(&app, &mut p.editor).await;
    let view = published(&app, &mut p.coordinator, &slug).await;
    assert_eq!(view["state"], "published");
    assert_eq!(
        (&view["published"], &view["changed"]),
        (&json!(1), &json!(false))
    );
    let page = public(&app, &slug).await;
    assert_eq!(page["summary"]["title"]["de"], "Wasser am Hang");
    assert_eq!(page["summary"]["visits"], 3);
    assert_eq!(page["summary"]["invented"], false);
    assert_eq!(page["plain"]["de"], "Wir zeigen unser Wasser.");
    assert_eq!(page["see"], json!([{ "de": "Eins" }, { "de": "Zwei" }]));
    assert_eq!(page["interpretation"], json!([["ar", "de"]]));
    let civil = page["civil_host"]["en"].as_str().unwrap();
    assert!(
        civil.starts_with("Freunde des Wassers (partnership association)"),
        "{civil}"
    );
    assert_eq!(page["civil_guest"], json!({ "de": "Noch offen." }));
    assert_eq!(page["sessions"][1]["host_time"]["zone"], "Asia/Hebron");
    assert_eq!(page["sessions"][1]["host_time"]["start"]["hour"], 10);
    assert_eq!(page["sessions"][1]["seats_left"], 20);
    let list = app.get("/api/v1/hospitations?municipality=beit-jala").await;
    assert!(list.text.contains("Wasser am Hang"));
    let html = app.get(&format!("/de/hospitations/{slug}")).await;
    assert!(html.text.contains("In Leichter Sprache"), "{}", html.status);
    // Nobody reads a text as if it were theirs: it has its original.
    assert_eq!(page["summary"]["title"], json!({ "de": "Wasser am Hang" }));
    let summary = json!({ "de": "Drei Einblicke.", "ar": "نظرات", "original": "de" });
    assert_eq!(page["summary"]["summary"], summary);
    // Saying it again says nothing new.
    let again = published(&app, &mut p.coordinator, &slug).await;
    assert_eq!(again["published"], 1);
}

async fn nobody_else_publishes_calls_off_or_deletes(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = whole(&app, &mut p.editor).await;
    for who in [
        &mut p.editor,
        &mut p.guest_editor,
        &mut p.host,
        &mut p.moderator,
    ] {
        let reply = publish(&app, who, &slug, "").await;
        assert_eq!(reply.status, 403);
        assert_eq!(reply.json()["code"], "needs-coordinator");
    }
    let body = json!({ "versions": [1, 1, 1, 1, 1] });
    for deed in ["publication", "cancellation", "deletion", "adaptation"] {
        let path = format!("{DRAFTS}/{slug}/{deed}");
        let far = p.outsider.post(&app, &path, &body).await.status;
        assert!(far == 404 || far == 403, "{deed}: {far}");
        assert_eq!(app.post(&path, &body).await.status, 401);
    }
    for deed in ["cancellation", "deletion"] {
        let path = format!("{DRAFTS}/{slug}/{deed}");
        assert_eq!(p.host.post(&app, &path, &json!({})).await.status, 403);
    }
    published(&app, &mut p.coordinator, &slug).await;
    let path = format!("{DRAFTS}/{slug}/cancellation");
    assert_eq!(p.editor.post(&app, &path, &json!({})).await.status, 403);
    for path in ["versions", "comparison?from=0&to=1"] {
        let path = format!("{DRAFTS}/{slug}/{path}");
        assert_eq!(p.host.get(&app, &path).await.status, 200);
        assert_eq!(p.outsider.get(&app, &path).await.status, 404);
    }
}

async fn what_stands_against_publishing_is_said_field_by_field(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = whole(&app, &mut p.editor).await;
    let refused = async |p: &mut People, field: &str, code: &str| {
        let reply = publish(&app, &mut p.coordinator, &slug, "").await;
        assert_eq!(reply.status, 422, "{field}: {}", reply.text);
        let errors = reply.json()["errors"].clone();
        let named = errors.as_array().unwrap().iter();
        let named = named.filter(|e| e["field"] == field && e["code"] == code);
        assert_eq!(named.count(), 1, "{field} {code}: {errors}");
        assert_eq!(
            app.get(&format!("/api/v1/hospitations/{slug}"))
                .await
                .status,
            404
        );
    };
    let before = seen(&app, &p.editor, &slug).await["content"].clone();
    let change = |at: usize, key: &str, value: Value| {
        let mut part = before["sessions"].clone();
        part["sessions"][at][key] = value;
        part
    };
    for (field, code, part) in [
        (
            "sessions.1.minutes",
            "below-least",
            change(1, "minutes", json!(90)),
        ),
        (
            "sessions.1.date",
            "out-of-season",
            change(1, "date", json!("2027-11-03")),
        ),
        (
            "sessions.1.date",
            "in-past",
            change(1, "date", json!("2027-02-02")),
        ),
        (
            "sessions.1.date",
            "weekend",
            change(1, "date", json!("2027-05-07")),
        ),
        ("sessions.1.date", "required", change(1, "date", json!(""))),
        (
            "sessions.1.seats",
            "required",
            change(1, "seats", json!([])),
        ),
        (
            "sessions.2.time",
            "same-time",
            change(2, "date", json!("2027-05-04")),
        ),
        ("sessions", "too-few", change(3, "kind", json!("seminar"))),
    ] {
        saved(&app, &mut p.editor, &slug, "sessions", &part).await;
        refused(&mut p, field, code).await;
    }
    saved(&app, &mut p.editor, &slug, "sessions", &before["sessions"]).await;
    for (part, key, value, field, code) in [
        ("basics", "themes", json!([]), "basics.themes", "too-few"),
        (
            "basics",
            "form",
            json!("on-site"),
            "basics.form",
            "not-a-choice",
        ),
        (
            "basics",
            "contact",
            json!("me"),
            "basics.contact",
            "mail-invalid",
        ),
        (
            "texts",
            "title",
            json!({ "ar": "ماء" }),
            "texts.title.de",
            "required",
        ),
        ("civil", "guest", json!({}), "civil.guest", "required"),
        ("civil", "host", json!({}), "civil.host", "required"),
    ] {
        let mut content = before[part].clone();
        content[key] = value;
        saved(&app, &mut p.editor, &slug, part, &content).await;
        refused(&mut p, field, code).await;
        saved(&app, &mut p.editor, &slug, part, &before[part]).await;
    }
    published(&app, &mut p.coordinator, &slug).await;
}

async fn what_was_changed_after_it_was_looked_at_is_not_published(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = whole(&app, &mut p.editor).await;
    let looked = seen(&app, &p.coordinator, &slug).await["versions"].clone();
    saved(&app, &mut p.editor, &slug, "texts", &texts("Anders")).await;
    let path = format!("{DRAFTS}/{slug}/publication");
    for versions in [looked, json!([]), json!([1, 2, 3, 4, 5, 6])] {
        let body = json!({ "versions": versions });
        let reply = p.coordinator.post(&app, &path, &body).await;
        assert_eq!(reply.status, 409);
        assert_eq!(reply.json()["code"], "changed-meanwhile");
    }
    assert_eq!(
        app.get(&format!("/api/v1/hospitations/{slug}"))
            .await
            .status,
        404
    );
}

async fn a_draft_is_deleted_and_what_was_public_is_not(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = whole(&app, &mut p.editor).await;
    let path = format!("{DRAFTS}/{slug}/deletion");
    let back = made(
        &app,
        &mut p.editor,
        &json!({ "from": "return", "source": slug }),
    )
    .await;
    assert_eq!(
        p.guest_editor.post(&app, &path, &json!({})).await.status,
        200
    );
    assert_eq!(
        p.editor.get(&app, &format!("{DRAFTS}/{slug}")).await.status,
        404
    );
    assert_eq!(p.editor.post(&app, &path, &json!({})).await.status, 404);
    assert_eq!(
        seen(&app, &p.editor, &back).await["return_visit"],
        Value::Null
    );
    let slug = whole(&app, &mut p.editor).await;
    published(&app, &mut p.coordinator, &slug).await;
    let path = format!("{DRAFTS}/{slug}/deletion");
    let reply = p.coordinator.post(&app, &path, &json!({})).await;
    assert_eq!(reply.status, 409);
    assert_eq!(reply.json()["code"], "was-published");
}

async fn both_directions_know_each_other_once_both_are_public(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let there = whole(&app, &mut p.editor).await;
    published(&app, &mut p.coordinator, &there).await;
    let back = made(
        &app,
        &mut p.editor,
        &json!({ "from": "return", "source": there }),
    )
    .await;
    assert_eq!(public(&app, &there).await["return_visit"], Value::Null);
    let source = seen(&app, &p.editor, &there).await["content"].clone();
    for part in ["texts", "civil"] {
        saved(&app, &mut p.editor, &back, part, &source[part]).await;
    }
    let mut basics = seen(&app, &p.editor, &back).await["content"]["basics"].clone();
    assert_eq!(basics["themes"], json!(["water"]));
    basics["original"] = json!("de");
    saved(&app, &mut p.editor, &back, "basics", &basics).await;
    saved(&app, &mut p.editor, &back, "sessions", &sessions()).await;
    published(&app, &mut p.coordinator, &back).await;
    assert_eq!(
        public(&app, &there).await["return_visit"]["slug"],
        back.as_str()
    );
    assert_eq!(
        public(&app, &back).await["return_visit"]["slug"],
        there.as_str()
    );
}

async fn what_was_never_drafted_here_is_published_further(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = "bergisch-gladbach-beit-jala-water";
    let before = public(&app, slug).await;
    let mut content = seen(&app, &p.editor, slug).await["content"]["texts"].clone();
    content["plain"]["de"] = json!("Wir zeigen, was mit dem Müll geschieht.");
    saved(&app, &mut p.editor, slug, "texts", &content).await;
    let view = published(&app, &mut p.coordinator, slug).await;
    assert_eq!(view["published"], 2);
    let mut after = public(&app, slug).await;
    assert_eq!(
        after["plain"]["de"],
        "Wir zeigen, was mit dem Müll geschieht."
    );
    after["plain"] = before["plain"].clone();
    assert_eq!(after, before, "nothing else has changed");
    let path = format!("{DRAFTS}/{slug}/versions");
    let versions = p.editor.get(&app, &path).await.json()["versions"].clone();
    assert_eq!(versions[1]["saved"], Value::Null, "nobody knows since when");
    let path = format!("{DRAFTS}/{slug}/comparison?from=1&to=2");
    let changes = p.editor.get(&app, &path).await.json()["changes"].clone();
    assert_eq!(changes.as_array().unwrap().len(), 1);
    assert_eq!(changes[0]["field"], "texts.plain");
}

async fn a_note_has_an_end(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = whole(&app, &mut p.editor).await;
    for note in ["x".repeat(501), "a\u{0}b".to_owned()] {
        let reply = publish(&app, &mut p.coordinator, &slug, &note).await;
        assert_eq!(reply.status, 422);
        assert_eq!(reply.json()["errors"][0]["field"], "note");
    }
}
