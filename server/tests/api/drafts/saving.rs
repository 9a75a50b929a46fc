//! Whatever was typed is saved, over nobody's work.

use serde_json::json;

use super::{DRAFTS, made, people, save, saved, scratch, seen, version};
use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    two_people_who_save_the_same_part_lose_nothing,
    two_people_who_save_different_parts_never_meet,
    a_draft_may_break_every_rule_and_says_which,
    what_cannot_be_kept_is_refused_and_nothing_is_saved,
    new_sessions_and_blocks_are_given_ids_and_nobody_chooses_them,
    a_changed_original_makes_its_translations_old_until_somebody_says_otherwise,
    what_is_public_stays_as_it_is_while_it_is_drafted_further,
    the_clock_change_and_the_weekend_are_seen,
);

async fn two_people_who_save_the_same_part_lose_nothing(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = made(&app, &mut p.editor, &scratch()).await;
    let path = format!("{DRAFTS}/{slug}/parts/texts");
    let body =
        |title: &str| json!({ "version": 1, "content": { "texts": { "title": { "de": title } } } });
    let first = p.editor.post(&app, &path, &body("Erste")).await;
    assert_eq!(first.status, 200, "{}", first.text);
    assert_eq!(version(&first.json(), "texts"), 2);
    let second = p.guest_editor.post(&app, &path, &body("Zweite")).await;
    assert_eq!(second.status, 409);
    assert_eq!(second.json()["code"], "changed-meanwhile");
    let view = seen(&app, &p.guest_editor, &slug).await;
    assert_eq!(view["content"]["texts"]["title"]["de"], "Erste");
    assert_eq!(view["saved"]["by"], "Kim Beispiel");
    // At the same moment: one of them, whichever.
    let (mut one, mut other) = (p.editor, p.guest_editor);
    let body =
        |title: &str| json!({ "version": 2, "content": { "texts": { "title": { "de": title } } } });
    let (one_body, other_body) = (body("Dritte"), body("Vierte"));
    let (a, b) = tokio::join!(
        one.post(&app, &path, &one_body),
        other.post(&app, &path, &other_body)
    );
    let mut states = [a.status.as_u16(), b.status.as_u16()];
    states.sort_unstable();
    assert_eq!(states, [200, 409]);
}

async fn two_people_who_save_different_parts_never_meet(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = made(&app, &mut p.editor, &scratch()).await;
    let civil = json!({ "version": 1, "content": { "civil": { "host": { "why_not": { "de": "Offen." } } } } });
    let texts = json!({ "version": 1, "content": { "texts": { "title": { "de": "Wasser" } } } });
    let (one, other) = (
        format!("{DRAFTS}/{slug}/parts/civil"),
        format!("{DRAFTS}/{slug}/parts/texts"),
    );
    let (a, b) = tokio::join!(
        p.editor.post(&app, &one, &civil),
        p.guest_editor.post(&app, &other, &texts)
    );
    assert_eq!((a.status.as_u16(), b.status.as_u16()), (200, 200));
    let view = seen(&app, &p.coordinator, &slug).await;
    assert_eq!(view["content"]["texts"]["title"]["de"], "Wasser");
    assert_eq!(view["content"]["civil"]["host"]["why_not"]["de"], "Offen.");
}

async fn a_draft_may_break_every_rule_and_says_which(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = made(&app, &mut p.editor, &scratch()).await;
    let basics = json!({ "form": "on-site", "original": "de", "contact": "nobody" });
    saved(&app, &mut p.editor, &slug, "basics", &basics).await;
    let sessions = json!({ "sessions": [
        { "kind": "visit", "date": "2020-01-02", "time": "10:00", "minutes": 30 },
        { "kind": "seminar" },
    ] });
    let view = saved(&app, &mut p.editor, &slug, "sessions", &sessions).await;
    let rules: Vec<_> = view["broken"]
        .as_array()
        .unwrap()
        .iter()
        .map(|b| b["rule"].clone())
        .collect();
    for rule in [
        "form-not-allowed",
        "too-few-themes",
        "civil-host",
        "civil-guest",
    ] {
        assert!(rules.contains(&json!(rule)), "{rule}: {rules:?}");
    }
    let problems = view["problems"].as_array().unwrap();
    for (field, code) in [
        ("basics.contact", "mail-invalid"),
        ("basics.languages", "required"),
        ("texts.title.de", "required"),
        ("sessions.0.date", "in-past"),
        ("sessions.0.seats", "required"),
        ("sessions.1.date", "required"),
        ("sessions.1.time", "required"),
        ("sessions.1.minutes", "required"),
    ] {
        let named = problems
            .iter()
            .any(|e| e["field"] == field && e["code"] == code);
        assert!(named, "{field}: {problems:?}");
    }
}

async fn what_cannot_be_kept_is_refused_and_nothing_is_saved(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = made(&app, &mut p.editor, &scratch()).await;
    let session = json!({ "kind": "visit" });
    for (part, field, content) in [
        (
            "texts",
            "texts.title.ar",
            json!({ "title": { "ar": "x".repeat(201) } }),
        ),
        (
            "texts",
            "texts.see.de",
            json!({ "see": { "de": "a\u{0}b" } }),
        ),
        (
            "texts",
            "texts.title.de",
            json!({ "title": { "de": "a\nb" } }),
        ),
        (
            "basics",
            "basics.themes",
            json!({ "themes": ["cheese"], "original": "de" }),
        ),
        ("basics", "basics.original", json!({ "original": "tlh" })),
        (
            "basics",
            "basics.interpretation",
            json!({ "interpretation": ["de-de"], "original": "de" }),
        ),
        (
            "basics",
            "basics.partnership",
            json!({ "partnership": "koeln--bethlehem", "original": "de" }),
        ),
        (
            "sessions",
            "sessions",
            json!({ "sessions": vec![session; 41] }),
        ),
        (
            "sessions",
            "sessions.0.date",
            json!({ "sessions": [{ "kind": "visit", "date": "2027-02-30" }] }),
        ),
        (
            "sessions",
            "sessions.0.minutes",
            json!({ "sessions": [{ "kind": "visit", "minutes": 4_000_000_000_u32 }] }),
        ),
        (
            "sessions",
            "sessions.0.id",
            json!({ "sessions": [{ "kind": "visit", "id": "mine" }] }),
        ),
        (
            "itinerary",
            "itinerary.blocks.0.kind",
            json!({ "blocks": [{ "kind": "nap" }] }),
        ),
        (
            "itinerary",
            "itinerary.blocks",
            json!({ "blocks": vec![json!({ "kind": "talk" }); 101] }),
        ),
        (
            "civil",
            "civil.guest.groups",
            json!({ "guest": { "groups": vec![json!({ "name": "x" }); 13] } }),
        ),
    ] {
        let reply = save(&app, &mut p.editor, &slug, part, &content).await;
        assert_eq!(reply.status, 422, "{field}: {}", reply.text);
        let errors = reply.json()["errors"].clone();
        let named = errors
            .as_array()
            .unwrap()
            .iter()
            .any(|e| e["field"] == field);
        assert!(named, "{field}: {errors}");
    }
    let path = format!("{DRAFTS}/{slug}/parts/texts");
    for body in [
        json!({ "version": -1, "content": {} }),
        json!({ "version": 1, "content": { "texts": { "title": 5 } } }),
        json!([]),
    ] {
        let reply = p.editor.post(&app, &path, &body).await;
        assert!(reply.status.is_client_error(), "{}", reply.text);
    }
    for path in [
        format!("{DRAFTS}/{slug}/parts/dessert"),
        format!("{DRAFTS}/nothing/parts/texts"),
        format!("{DRAFTS}/no%00thing/parts/texts"),
    ] {
        let body = json!({ "version": 1, "content": {} });
        assert_eq!(
            p.editor.post(&app, &path, &body).await.status,
            404,
            "{path}"
        );
    }
    assert_eq!(
        seen(&app, &p.editor, &slug).await["versions"],
        json!([1, 1, 1, 1, 1])
    );
}

async fn new_sessions_and_blocks_are_given_ids_and_nobody_chooses_them(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = made(&app, &mut p.editor, &scratch()).await;
    let sessions = json!({ "sessions": [{ "kind": "visit" }, { "kind": "visit" }] });
    let view = saved(&app, &mut p.editor, &slug, "sessions", &sessions).await;
    let kept = view["content"]["sessions"]["sessions"].clone();
    let (one, other) = (kept[0]["id"].clone(), kept[1]["id"].clone());
    assert!(one != "" && one != other);
    let blocks = json!({ "blocks": [
        { "kind": "talk", "minutes": 60, "session": other },
        { "kind": "visit", "minutes": 90, "session": "elsewhere" },
    ] });
    let view = saved(&app, &mut p.editor, &slug, "itinerary", &blocks).await;
    let laid = view["content"]["itinerary"]["blocks"].clone();
    assert_eq!(laid[0]["session"], other);
    assert_eq!(laid[1]["session"], "", "there is no such session");
    // Turned round they keep their ids, and a session that goes takes its block's place with it.
    let turned = json!({ "sessions": [{ "kind": "seminar", "id": one }] });
    let view = saved(&app, &mut p.editor, &slug, "sessions", &turned).await;
    assert_eq!(view["content"]["sessions"]["sessions"][0]["id"], one);
    assert_eq!(view["content"]["itinerary"]["blocks"][0]["session"], "");
    let back = json!({ "sessions": [{ "kind": "visit", "id": other }] });
    let refused = save(&app, &mut p.editor, &slug, "sessions", &back).await;
    assert_eq!(refused.status, 422);
}

async fn a_changed_original_makes_its_translations_old_until_somebody_says_otherwise(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = made(&app, &mut p.editor, &scratch()).await;
    let basics = json!({ "original": "de" });
    saved(&app, &mut p.editor, &slug, "basics", &basics).await;
    let title = |de: &str, ar: &str| json!({ "title": { "de": de, "ar": ar } });
    let view = saved(&app, &mut p.editor, &slug, "texts", &title("Wasser", "ماء")).await;
    assert_eq!(view["content"]["texts"]["outdated"], json!([]));
    let view = saved(
        &app,
        &mut p.editor,
        &slug,
        "texts",
        &title("Abwasser", "ماء"),
    )
    .await;
    let old = &view["content"]["texts"]["outdated"];
    assert_eq!(old[0]["field"], "title");
    assert_eq!(old[0]["language"], "ar");
    assert_eq!(old[0]["since"], app.clock.now_ms());
    let body = json!({ "version": version(&view, "texts"), "still_right": ["title/ar"],
        "content": { "texts": title("Abwasser", "ماء") } });
    let path = format!("{DRAFTS}/{slug}/parts/texts");
    let reply = p.guest_editor.post(&app, &path, &body).await;
    assert_eq!(reply.json()["content"]["texts"]["outdated"], json!([]));
}

async fn what_is_public_stays_as_it_is_while_it_is_drafted_further(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = "bergisch-gladbach-beit-jala-water";
    let public = format!("/api/v1/hospitations/{slug}");
    let before = app.get(&public).await.text;
    let view = seen(&app, &p.guest_editor, slug).await;
    let mut texts = view["content"]["texts"].clone();
    texts["title"]["de"] = json!("Was bleibt");
    let view = saved(&app, &mut p.guest_editor, slug, "texts", &texts).await;
    assert_eq!(view["changed"], true);
    assert_eq!(view["published"], 1);
    assert_eq!(view["versions"], json!([1, 2, 1, 1, 1]));
    assert_eq!(app.get(&public).await.text, before);
    texts["title"]["de"] = json!("Was vom Tag übrig bleibt: Abfall und Abwasser");
    let view = saved(&app, &mut p.guest_editor, slug, "texts", &texts).await;
    assert_eq!(view["changed"], false, "it is as before");
}

async fn the_clock_change_and_the_weekend_are_seen(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let request = json!({ "from": "scratch", "programme": "nrw-palestine",
        "host": "bergisch-gladbach", "guest": "beit-jala" });
    let slug = made(&app, &mut p.editor, &request).await;
    let visit = |date: &str, time: &str| {
        json!({ "kind": "visit", "date": date, "time": time, "minutes": 120,
            "seats": [{ "share": "open", "seats": 20 }] })
    };
    let sessions = json!({ "sessions": [
        visit("2027-03-28", "02:30"),
        visit("2027-04-02", "10:00"),
        visit("2027-04-05", "10:00"),
        visit("2027-04-05", "11:59"),
    ] });
    let view = saved(&app, &mut p.editor, &slug, "sessions", &sessions).await;
    let problems = view["problems"].as_array().unwrap();
    let of = |field: &str| {
        problems
            .iter()
            .find(|e| e["field"] == field)
            .map(|e| e["code"].clone())
    };
    assert_eq!(of("sessions.0.time"), Some(json!("skipped-hour")));
    assert_eq!(of("sessions.1.date"), Some(json!("weekend")), "a Friday");
    assert_eq!(of("sessions.2.date"), None);
    assert_eq!(of("sessions.3.time"), Some(json!("same-time")));
    assert_eq!(view["times"][0]["host"], json!(null));
    assert_eq!(view["times"][2]["host"]["start"]["hour"], 10);
    assert_eq!(view["times"][2]["guest"]["start"]["hour"], 11);
}
