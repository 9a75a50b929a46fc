//! Drafts are made by those whose they are, and seen by nobody else.

use serde_json::{Value, json};

use super::{DRAFTS, made, people, save, scratch, seen};
use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    a_draft_is_for_those_of_its_places_and_its_programme_and_for_nobody_else,
    moderators_look_and_leave_it,
    addresses_are_made_of_both_names_and_never_twice,
    what_a_new_draft_cannot_be_is_said_at_its_field,
    the_list_shows_what_ones_roles_reach_and_finds_by_name,
    what_was_published_is_opened_as_it_is,
    a_copy_is_without_dates_and_the_way_back_knows_the_way_there,
    who_may_not_see_a_draft_copies_what_is_public_of_it,
    no_draft_is_public_anywhere,
);

async fn a_draft_is_for_those_of_its_places_and_its_programme_and_for_nobody_else(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = made(&app, &mut p.editor, &scratch()).await;
    assert_eq!(slug, "beit-jala-bergisch-gladbach");
    let path = format!("{DRAFTS}/{slug}");
    for who in [&p.editor, &p.guest_editor, &p.coordinator, &p.ada] {
        let view = seen(&app, who, &slug).await;
        assert_eq!(view["state"], "draft");
        assert!(view["deeds"].as_array().unwrap().contains(&json!("edit")));
    }
    assert_eq!(p.outsider.get(&app, &path).await.status, 404);
    assert_eq!(app.get(&path).await.status, 401, "nobody is signed in");
    for who in [&mut p.guest_editor, &mut p.coordinator] {
        made(&app, who, &scratch()).await;
    }
    let refused = p.outsider.post(&app, DRAFTS, &scratch()).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.json()["errors"][0]["code"], "beyond-own");
    let deeds = |view: Value| view["deeds"].clone();
    assert_eq!(
        deeds(seen(&app, &p.editor, &slug).await),
        json!(["edit", "delete"])
    );
    assert_eq!(
        deeds(seen(&app, &p.coordinator, &slug).await),
        json!(["edit", "publish", "delete"])
    );
}

async fn moderators_look_and_leave_it(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = made(&app, &mut p.editor, &scratch()).await;
    for who in [&mut p.host, &mut p.moderator] {
        assert_eq!(seen(&app, who, &slug).await["deeds"], json!([]));
        let refused = save(&app, who, &slug, "texts", &json!({})).await;
        assert_eq!(refused.status, 403);
        assert_eq!(refused.json()["code"], "needs-municipality-editor");
        assert_eq!(who.post(&app, DRAFTS, &scratch()).await.status, 403);
    }
    let far = save_as_outsider(&app, &mut p.outsider, &slug).await;
    assert_eq!(far, 404);
}

async fn save_as_outsider(app: &App, who: &mut crate::accounts::Staff, slug: &str) -> u16 {
    let body = json!({ "version": 1, "content": {} });
    let path = format!("{DRAFTS}/{slug}/parts/texts");
    who.post(app, &path, &body).await.status.as_u16()
}

async fn addresses_are_made_of_both_names_and_never_twice(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    for expected in [
        "beit-jala-bergisch-gladbach",
        "beit-jala-bergisch-gladbach-2",
        "beit-jala-bergisch-gladbach-3",
    ] {
        assert_eq!(made(&app, &mut p.editor, &scratch()).await, expected);
    }
}

async fn what_a_new_draft_cannot_be_is_said_at_its_field(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let long = "x".repeat(5000);
    for (field, change) in [
        ("from", json!({ "from": "thin air" })),
        ("programme", json!({ "programme": "" })),
        ("programme", json!({ "programme": "nothing\u{0}" })),
        ("host", json!({ "host": long })),
        ("guest", json!({ "guest": "Beit Jala" })),
        ("source", json!({ "from": "copy" })),
        ("source", json!({ "from": "adapt", "source": "nothing" })),
    ] {
        let mut request = scratch();
        for (key, value) in change.as_object().unwrap() {
            request[key] = value.clone();
        }
        let reply = p.coordinator.post(&app, DRAFTS, &request).await;
        if reply.status == 400 {
            continue;
        }
        assert_eq!(reply.status, 422, "{field}: {}", reply.text);
        assert_eq!(reply.json()["errors"][0]["field"], field);
    }
}

async fn the_list_shows_what_ones_roles_reach_and_finds_by_name(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = made(&app, &mut p.editor, &scratch()).await;
    let list = async |who: &crate::accounts::Staff, query: &str| {
        let reply = who.get(&app, &format!("{DRAFTS}{query}")).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        let list = reply.json();
        let items = list["items"].as_array().unwrap().clone();
        assert_eq!(list["found"], items.len());
        let slug = |item: &Value| item["slug"].as_str().unwrap().to_owned();
        items.iter().map(slug).collect::<Vec<_>>()
    };
    for who in [&p.editor, &p.guest_editor, &p.host] {
        let all = list(who, "").await;
        assert!(all.contains(&slug));
        assert!(all.contains(&"bergisch-gladbach-beit-jala-water".to_owned()));
        assert!(!all.iter().any(|s| s.starts_with("koeln")));
    }
    assert!(!list(&p.outsider, "").await.contains(&slug));
    let plan = "beit-jala-bergisch-gladbach-2023".to_owned();
    assert_eq!(
        list(&p.coordinator, "?state=draft&q=jala").await,
        [slug.clone(), plan]
    );
    assert_eq!(
        list(&p.coordinator, "?state=draft&q=jala+tripoli").await,
        [""; 0]
    );
    assert_eq!(list(&p.coordinator, "?programme=maghreb").await, [""; 0]);
    let water = list(&p.ada, "?q=abwasser&state=published").await;
    assert_eq!(water, ["bergisch-gladbach-beit-jala-water"]);
    let table = p
        .editor
        .get(&app, &format!("{DRAFTS}.csv?language=de"))
        .await;
    assert_eq!(table.status, 200);
    assert!(table.text.contains("Was vom Tag übrig bleibt"));
    let page = p.ada.get(&app, &format!("{DRAFTS}?page=99999999999")).await;
    assert_eq!(page.json()["page"], 1);
}

async fn what_was_published_is_opened_as_it_is(app: App) {
    let app = app.with_demo().await;
    let p = people(&app).await;
    let slug = "bergisch-gladbach-beit-jala-water";
    let view = seen(&app, &p.coordinator, slug).await;
    assert_eq!(view["state"], "published");
    assert_eq!(view["published"], 1);
    assert_eq!(view["changed"], false);
    assert_eq!(view["broken"], json!([]), "{view}");
    assert_eq!(view["problems"], json!([]));
    assert_eq!(
        view["return_visit"]["slug"],
        "beit-jala-bergisch-gladbach-terraces"
    );
    assert_eq!(
        view["content"]["sessions"]["sessions"]
            .as_array()
            .unwrap()
            .len(),
        6
    );
    assert_eq!(
        view["partnerships"][0]["slug"],
        "bergisch-gladbach--beit-jala"
    );
    assert_eq!(view["times"][0]["host"]["zone"], "Europe/Berlin");
    let see = view["content"]["texts"]["see"]["de"].as_str().unwrap();
    assert_eq!(see.lines().count(), 4);
}

async fn a_copy_is_without_dates_and_the_way_back_knows_the_way_there(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let source = "bergisch-gladbach-beit-jala-water";
    let copy = made(
        &app,
        &mut p.editor,
        &json!({ "from": "copy", "source": source }),
    )
    .await;
    let view = seen(&app, &p.editor, &copy).await;
    let sessions = view["content"]["sessions"]["sessions"].as_array().unwrap();
    assert_eq!(sessions.len(), 6);
    assert!(
        sessions
            .iter()
            .all(|s| s["date"] == "" && s["time"] == "" && s["id"] != "")
    );
    assert_eq!(
        view["content"]["texts"]["title"]["en"],
        "What is left of the day: waste and wastewater"
    );
    assert_eq!(view["host"]["slug"], "bergisch-gladbach");
    let there = made(&app, &mut p.editor, &scratch()).await;
    let back = json!({ "from": "return", "source": there });
    let back = made(&app, &mut p.guest_editor, &back).await;
    assert!(back.starts_with("bergisch-gladbach-beit-jala"), "{back}");
    let view = seen(&app, &p.editor, &back).await;
    assert_eq!(view["host"]["slug"], "bergisch-gladbach");
    assert_eq!(view["return_visit"]["slug"], there.as_str());
    let first = seen(&app, &p.editor, &there).await;
    assert_eq!(first["return_visit"]["slug"], back.as_str());
    let of_copy = seen(&app, &p.editor, &copy).await;
    assert_eq!(of_copy["return_visit"], Value::Null);
    // There is one way back.
    let again = json!({ "from": "return", "source": there });
    let reply = p.editor.post(&app, DRAFTS, &again).await;
    assert_eq!(reply.status, 409, "{}", reply.text);
    assert_eq!(reply.json()["code"], "return-exists");
}

async fn who_may_not_see_a_draft_copies_what_is_public_of_it(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let source = "bergisch-gladbach-beit-jala-water";
    let mut texts = seen(&app, &p.editor, source).await["content"]["texts"].clone();
    let before = texts["title"]["de"].clone();
    texts["title"]["de"] = json!("Noch geheim");
    let saved = save(&app, &mut p.editor, source, "texts", &texts).await;
    assert_eq!(saved.status, 200, "{}", saved.text);
    let theirs = json!({ "from": "copy", "source": source, "host": "koeln", "guest": "bethlehem" });
    let copy = made(&app, &mut p.outsider, &theirs).await;
    let view = seen(&app, &p.outsider, &copy).await;
    assert_eq!(view["content"]["texts"]["title"]["de"], before);
    let own = json!({ "from": "copy", "source": source });
    let copy = made(&app, &mut p.editor, &own).await;
    let view = seen(&app, &p.editor, &copy).await;
    assert_eq!(view["content"]["texts"]["title"]["de"], "Noch geheim");
}

async fn no_draft_is_public_anywhere(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = made(&app, &mut p.editor, &scratch()).await;
    let title = json!({ "title": { "de": "Streng geheimer Entwurf" } });
    super::saved(&app, &mut p.editor, &slug, "texts", &title).await;
    assert_eq!(
        app.get(&format!("/api/v1/hospitations/{slug}"))
            .await
            .status,
        404
    );
    for path in [
        "/api/v1/hospitations".to_owned(),
        "/api/v1/hospitations.csv".to_owned(),
        "/api/v1/programmes/nrw-palestine".to_owned(),
        "/api/v1/municipalities/beit-jala".to_owned(),
        "/de/hospitationen".to_owned(),
        format!("/de/hospitations/{slug}"),
    ] {
        let reply = app.get(&path).await;
        assert!(!reply.text.contains("Streng geheim"), "{path}");
    }
}
