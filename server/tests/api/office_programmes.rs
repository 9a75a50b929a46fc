//! Programmes in the office: made, changed, refused, and what a change would do.

use serde_json::{Value, json};

use crate::accounts::pages::fill;
use crate::accounts::{PROGRAMME, Staff, administrator, invited, participant};
use crate::app::{App, Reply};
use crate::on_both_engines;

on_both_engines!(
    everybody_sees_the_programmes_that_they_may_change,
    a_programme_is_made_and_public_at_once,
    a_coordinator_changes_their_programme_and_no_other,
    what_is_wrong_is_named_field_by_field_and_nothing_is_saved,
    whatever_is_sent_is_answered,
    of_two_who_edit_at_the_same_time_the_second_is_told,
    a_change_that_breaks_published_hospitations_is_foreseen_and_can_be_saved,
    meetings_keep_their_ids_and_count_their_changes,
    the_log_says_what_was_before_and_after_without_the_mailbox,
    questions_are_added_changed_and_removed,
    a_programme_is_made_on_its_page_without_a_script,
    a_change_is_warned_of_on_its_page_and_nothing_that_was_typed_is_lost,
);

const OFFICE: &str = "/api/v1/manage/programmes";
const OWN: &str = "/api/v1/manage/programmes/nrw-palestine";

fn four(words: &str) -> Value {
    json!({ "de": words, "en": format!("{words} (en)"), "fr": format!("{words} (fr)"), "ar": "نص" })
}

/// A programme as a form sends it.
fn form() -> Value {
    json!({
        "original": "de",
        "name": four("Neue Wege"),
        "summary": four("Kommunen lernen voneinander."),
        "issuer": four("eine Servicestelle"),
        "funder": four("ein Ministerium"),
        "eligible": { "de": "Kommunen" },
        "offers": { "de": "Rat\nHilfe", "fr": "Conseil\nAide" },
        "expectations": { "de": "Zeit" },
        "regions": ["DE-NW", "TN"],
        "languages": ["de", "ar"],
        "runs_from": "2027",
        "contact": "new@example.org",
        "partnerships": ["koeln--bethlehem", "Jena – Beit Jala"],
        "policy": {
            "visits_min": "2", "visits_max": "4", "visit_minutes": "90",
            "season_start": "2027-05-01", "season_end": "2027-09-30", "themes_min": "1",
            "civil_asked": true, "forms": ["virtual", "hybrid"], "book_at_least": "1",
        },
        "meetings": [{
            "title": four("Auftakt"), "date": "2027-06-01", "time": "10:00",
            "zone": "Africa/Tunis", "minutes": "90",
        }],
    })
}

/// An administrator, and the coordinator of the exchange with Palestine.
async fn office(app: &App) -> (Staff, Staff) {
    let mut ada = administrator(app).await;
    let kim = invited(app, &mut ada, "kim@example.org", "coordinator", PROGRAMME).await;
    app.mails().await;
    (ada, kim)
}

/// A programme as the office sees it.
async fn seen(app: &App, who: &Staff, path: &str) -> Value {
    let reply = who.get(app, path).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()
}

fn slugs(list: &Value) -> Vec<&str> {
    let items = list["items"].as_array().unwrap();
    items.iter().map(|p| p["slug"].as_str().unwrap()).collect()
}

/// The fields that were refused.
fn wrong(reply: &Reply) -> Vec<(String, String)> {
    assert_eq!(reply.status, 422, "{}", reply.text);
    let errors = reply.json()["errors"].as_array().unwrap().clone();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    errors
        .iter()
        .map(|e| (text(&e["field"]), text(&e["code"])))
        .collect()
}

async fn everybody_sees_the_programmes_that_they_may_change(app: App) {
    let app = app.with_demo().await;
    let (mut ada, kim) = office(&app).await;
    let list = seen(&app, &ada, OFFICE).await;
    assert_eq!(
        slugs(&list),
        ["maghreb", "nrw-palestine", "palestine-projects"]
    );
    assert_eq!(list["may_create"], true);
    let list = seen(&app, &kim, OFFICE).await;
    assert_eq!(slugs(&list), ["nrw-palestine"]);
    assert_eq!(list["may_create"], false);
    for (mail, role, scope) in [
        (
            "editor@example.org",
            "municipality-editor",
            "municipality:koeln",
        ),
        ("host@example.org", "moderator", "municipality:koeln"),
        ("moderator@example.org", "moderator", PROGRAMME),
    ] {
        let who = invited(&app, &mut ada, mail, role, scope).await;
        assert_eq!(who.get(&app, OFFICE).await.status, 403, "{role}");
        assert_eq!(who.get(&app, OWN).await.status, 403, "{role}");
    }
    let somebody = participant(&app, "zarina@example.org").await;
    assert_eq!(somebody.get(&app, OFFICE).await.status, 404);
    assert_eq!(app.get(OFFICE).await.status, 401);
}

async fn a_programme_is_made_and_public_at_once(app: App) {
    let app = app.with_demo().await;
    let (mut ada, mut kim) = office(&app).await;
    let refused = kim.post(&app, OFFICE, &form()).await;
    assert_eq!(refused.status, 403, "a coordinator has it made");
    assert_eq!(refused.json()["code"], "needs-administrator");
    let made = ada.post(&app, OFFICE, &form()).await;
    assert_eq!(made.status, 201, "{}", made.text);
    assert_eq!(made.json(), json!({ "slug": "neue-wege-en", "version": 1 }));
    let page = app.get("/api/v1/programmes/neue-wege-en").await.json();
    assert_eq!(page["card"]["name"]["ar"], "نص");
    assert_eq!(page["card"]["invented"], false);
    assert_eq!(page["offers"][1], json!({ "de": "Hilfe", "fr": "Aide" }));
    assert_eq!(page["policy"]["visits_max"], 4);
    assert_eq!(page["policy"]["forms"], json!(["virtual", "hybrid"]));
    let at = &page["meetings"][0]["at"];
    assert_eq!(
        (&at["zone"], &at["start"]["hour"]),
        (&json!("Africa/Tunis"), &json!(10))
    );
    let partnerships = page["partnerships"].as_array().unwrap();
    let partnerships: Vec<_> = partnerships.iter().map(|p| p["slug"].clone()).collect();
    assert_eq!(
        partnerships,
        [json!("jena--beit-jala"), json!("koeln--bethlehem")]
    );
    // The address is taken now, whoever asks for it.
    let again = ada.post(&app, OFFICE, &form()).await;
    assert_eq!(wrong(&again), [("slug".into(), "not-a-choice".into())]);
    let mut other = form();
    other["slug"] = "other-ways".into();
    assert_eq!(
        ada.post(&app, OFFICE, &other).await.json()["slug"],
        "other-ways"
    );
    let text = app.get("/ar/programmes/other-ways").await;
    assert_eq!(text.status, 200);
}

async fn a_coordinator_changes_their_programme_and_no_other(app: App) {
    let app = app.with_demo().await;
    let (_, mut kim) = office(&app).await;
    let view = seen(&app, &kim, OWN).await;
    let mut form = view["form"].clone();
    assert_eq!(form["policy"]["visits_min"], "3");
    assert_eq!(form["partnerships"], json!(["jena--beit-jala"]));
    form["name"]["de"] = "Fachaustausch anders".into();
    form["eligible"] = json!({ "de": "Alle" });
    form["slug"] = "somewhere-else".into();
    let saved = kim.post(&app, OWN, &form).await;
    assert_eq!(saved.status, 200, "{}", saved.text);
    assert_eq!(
        saved.json(),
        json!({ "slug": "nrw-palestine", "version": 2 })
    );
    let page = app.get("/api/v1/programmes/nrw-palestine").await.json();
    assert_eq!(page["card"]["name"]["de"], "Fachaustausch anders");
    assert_eq!(page["eligible"], json!({ "de": "Alle" }));
    assert_eq!(
        page["offers"].as_array().unwrap().len(),
        5,
        "the rest is as it was"
    );
    assert_eq!(page["card"]["invented"], true);
    let other = format!("{OFFICE}/maghreb");
    assert_eq!(kim.get(&app, &other).await.status, 404);
    assert_eq!(kim.post(&app, &other, &form).await.status, 404);
    let preview = kim.post(&app, &format!("{other}/preview"), &form).await;
    assert_eq!(preview.status, 404);
}

async fn what_is_wrong_is_named_field_by_field_and_nothing_is_saved(app: App) {
    let app = app.with_demo().await;
    let (mut ada, _) = office(&app).await;
    let refused = async |ada: &mut Staff, change: &dyn Fn(&mut Value)| {
        let mut form = form();
        change(&mut form);
        wrong(&ada.post(&app, OFFICE, &form).await)
    };
    let all = refused(&mut ada, &|form| {
        form["name"]["de"] = " ".into();
        form["regions"] = json!(["XX"]);
        form["policy"]["visits_max"] = "1".into();
        form["policy"]["season_end"] = "2027-04-30".into();
        form["partnerships"] = json!(["nowhere--nobody"]);
        form["meetings"][0]["zone"] = "Europe/Entenhausen".into();
    })
    .await;
    let expected = [
        ("name.de", "required"),
        ("policy.visits_max", "below-least"),
        ("policy.season_end", "below-least"),
        ("regions", "not-a-choice"),
        ("partnerships", "not-a-choice"),
        ("meetings.0.zone", "not-a-choice"),
    ];
    assert_eq!(all, expected.map(|(f, c)| (f.to_owned(), c.to_owned())));
    // On this day the clocks of Berlin go from two to three.
    let skipped = refused(&mut ada, &|form| {
        form["meetings"][0]["zone"] = "Europe/Berlin".into();
        form["meetings"][0]["date"] = "2027-03-28".into();
        form["meetings"][0]["time"] = "02:30".into();
    })
    .await;
    assert_eq!(skipped, [("meetings.0.time".into(), "skipped-hour".into())]);
    let count = app.count("SELECT COUNT(*) FROM programmes").await;
    assert_eq!(count, 3);
}

async fn whatever_is_sent_is_answered(app: App) {
    let app = app.with_demo().await;
    let (mut ada, _) = office(&app).await;
    for odd in [
        json!({}),
        json!([]),
        json!({ "name": 1 }),
        json!({ "version": -1 }),
        json!({ "name": { "de": "\u{0}" }, "regions": ["\u{0}"], "runs_from": "\u{0}" }),
        json!({ "policy": { "visits_min": "99999999999999999999", "season_start": "9999-99-99" } }),
        json!({ "meetings": [{ "date": "2027-02-30", "time": "99:99", "minutes": "-1", "zone": "\u{0}" }] }),
        json!({ "name": { "de": "x".repeat(100_000) } }),
    ] {
        for path in [
            OFFICE,
            OWN,
            &format!("{OWN}/preview"),
            &format!("{OWN}/feedback"),
        ] {
            let reply = ada.post(&app, path, &odd).await;
            assert!(
                (400..500).contains(&reply.status.as_u16()) || path.ends_with("feedback"),
                "{path} {odd}: {}",
                reply.status
            );
            assert!(
                reply.status.as_u16() < 500,
                "{path} {odd}: {}",
                reply.status
            );
        }
    }
    for path in ["nowhere", "%00", "New", "new"] {
        let reply = ada.get(&app, &format!("{OFFICE}/{path}")).await;
        assert_eq!(reply.status, 404, "{path}");
    }
}

async fn of_two_who_edit_at_the_same_time_the_second_is_told(app: App) {
    let app = app.with_demo().await;
    let (mut ada, mut kim) = office(&app).await;
    let mut one = seen(&app, &ada, OWN).await["form"].clone();
    let mut other = one.clone();
    one["summary"]["en"] = "First.".into();
    other["summary"]["en"] = "Second.".into();
    assert_eq!(ada.post(&app, OWN, &one).await.status, 200);
    let late = kim.post(&app, OWN, &other).await;
    assert_eq!(late.status, 409);
    assert_eq!(late.json()["code"], "changed-meanwhile");
    let now = seen(&app, &kim, OWN).await["form"].clone();
    assert_eq!(now["summary"]["en"], "First.");
    other["version"] = now["version"].clone();
    assert_eq!(kim.post(&app, OWN, &other).await.status, 200);
    let questions = json!({ "version": 1, "feedback": { "anonymous": true, "questions": [] } });
    let late = kim.post(&app, &format!("{OWN}/feedback"), &questions).await;
    assert_eq!(late.status, 409);
}

async fn a_change_that_breaks_published_hospitations_is_foreseen_and_can_be_saved(app: App) {
    let app = app.with_demo().await;
    let (_, mut kim) = office(&app).await;
    let mut form = seen(&app, &kim, OWN).await["form"].clone();
    let preview = format!("{OWN}/preview");
    let none = kim.post(&app, &preview, &form).await.json();
    assert_eq!(none, json!({ "breaks": [] }));
    form["policy"]["visit_minutes"] = "90".into();
    form["policy"]["themes_min"] = "9".into();
    let foreseen = kim.post(&app, &preview, &form).await.json();
    let breaks = foreseen["breaks"].as_array().unwrap();
    assert_eq!(breaks.len(), 5, "the one that is over does not count");
    let rules = breaks[0]["broken"].as_array().unwrap();
    let rules: Vec<_> = rules.iter().map(|b| b["rule"].as_str().unwrap()).collect();
    assert_eq!(rules, ["visit-minutes", "too-few-themes"]);
    let version = seen(&app, &kim, OWN).await["form"]["version"].clone();
    assert_eq!(version, 1, "nothing was saved");
    assert_eq!(kim.post(&app, OWN, &form).await.status, 200);
    // What is broken already is no news.
    form["version"] = 2.into();
    let again = kim.post(&app, &preview, &form).await.json();
    assert_eq!(again, json!({ "breaks": [] }));
}

async fn meetings_keep_their_ids_and_count_their_changes(app: App) {
    let app = app.with_demo().await;
    let (_, mut kim) = office(&app).await;
    let mut form = seen(&app, &kim, OWN).await["form"].clone();
    let meetings = form["meetings"].as_array().unwrap().clone();
    assert_eq!(meetings.len(), 2);
    let mut moved = meetings[1].clone();
    moved["time"] = "11:30".into();
    let mut new = moved.clone();
    new["id"] = "".into();
    new["date"] = "2027-07-01".into();
    form["meetings"] = json!([moved, new]);
    assert_eq!(kim.post(&app, OWN, &form).await.status, 200);
    let after = seen(&app, &kim, OWN).await["form"].clone();
    let ids: Vec<_> = after["meetings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| m["id"].clone())
        .collect();
    assert_eq!(ids.len(), 2);
    assert_eq!(
        ids[0], meetings[1]["id"],
        "the first is gone, the second stays itself"
    );
    let sequences: Vec<(String, i64)> =
        sqlx::query_as("SELECT id, sequence FROM programme_meetings ORDER BY starts_at, id")
            .fetch_all(app.db.pool())
            .await
            .unwrap();
    let sequence = |id: &Value| sequences.iter().find(|(own, _)| id == own).unwrap().1;
    assert_eq!((sequence(&ids[0]), sequence(&ids[1])), (1, 0));
    // Saved as it is, nothing of it changes.
    let mut same = after;
    same["summary"]["de"] = "Anders.".into();
    assert_eq!(kim.post(&app, OWN, &same).await.status, 200);
    let grown = app
        .count("SELECT CAST(SUM(sequence) AS BIGINT) FROM programme_meetings")
        .await;
    assert_eq!(grown, 1);
}

async fn the_log_says_what_was_before_and_after_without_the_mailbox(app: App) {
    let app = app.with_demo().await;
    let (_, mut kim) = office(&app).await;
    let mut form = seen(&app, &kim, OWN).await["form"].clone();
    form["contact"] = "somebody@example.org".into();
    form["policy"]["visits_max"] = "6".into();
    assert_eq!(kim.post(&app, OWN, &form).await.status, 200);
    let (before, after): (String, String) =
        sqlx::query_as("SELECT before, after FROM audit WHERE action = 'programme.change'")
            .fetch_one(app.db.pool())
            .await
            .unwrap();
    let (before, after): (Value, Value) = (
        serde_json::from_str(&before).unwrap(),
        serde_json::from_str(&after).unwrap(),
    );
    assert_eq!(before["policy"], json!({ "visits_max": 5 }));
    assert_eq!(after["policy"], json!({ "visits_max": 6 }));
    assert_ne!(before["contact_hash"], after["contact_hash"]);
    let fields: Vec<_> = after.as_object().unwrap().keys().collect();
    assert_eq!(fields, ["contact_hash", "policy"], "{after}");
}

async fn questions_are_added_changed_and_removed(app: App) {
    let app = app.with_demo().await;
    let (_, mut kim) = office(&app).await;
    let path = format!("{OWN}/feedback");
    let version = |view: &Value| view["form"]["version"].clone();
    let question = |id: &str, kind: &str, options: Value| json!({ "id": id, "kind": kind, "text": four("Wie war es?"), "options": options });
    let view = seen(&app, &kim, OWN).await;
    let options = json!([{ "de": "ja" }, { "de": "nein", "fr": "non" }]);
    let questions = [
        question("", "scale", json!([])),
        question("", "choice", options),
    ];
    let body = json!({ "version": version(&view), "feedback": { "anonymous": false, "questions": questions } });
    let saved = kim.post(&app, &path, &body).await;
    assert_eq!(saved.status, 200, "{}", saved.text);
    let view = seen(&app, &kim, OWN).await;
    let kept = view["feedback"]["questions"].as_array().unwrap().clone();
    assert_eq!(kept[1]["options"][1]["fr"], "non");
    assert!(kept.iter().all(|q| !q["id"].as_str().unwrap().is_empty()));
    assert_eq!(view["feedback"]["anonymous"], false);
    // The second comes first now, and the first is gone.
    let body = json!({ "version": version(&view), "feedback": { "anonymous": true, "questions": [kept[1]] } });
    assert_eq!(kim.post(&app, &path, &body).await.status, 200);
    let view = seen(&app, &kim, OWN).await;
    assert_eq!(view["feedback"]["questions"], json!([kept[1]]));
    let lonely = question("", "choice", json!([{ "de": "ja" }]));
    let body = json!({ "version": version(&view), "feedback": { "questions": [lonely] } });
    let refused = kim.post(&app, &path, &body).await;
    assert_eq!(
        wrong(&refused),
        [("questions.0.options".into(), "too-few".into())]
    );
}

/// The fields of the page of a new programme.
const TYPED: [(&str, &str); 17] = [
    ("form", "programme"),
    ("version", "0"),
    ("original", "de"),
    ("name.de", "Neue Wege"),
    ("name.en", "New ways"),
    ("summary.de", "Kommunen lernen voneinander."),
    ("issuer.de", "eine Servicestelle"),
    ("funder.de", "ein Ministerium"),
    ("offers.de", "Rat\r\nHilfe"),
    ("regions", "TN"),
    ("policy.visits_min", "3"),
    ("policy.visits_max", "5"),
    ("policy.visit_minutes", "120"),
    ("policy.season_start", "2027-05-01"),
    ("policy.season_end", "2027-09-30"),
    ("policy.themes_min", "1"),
    ("policy.book_at_least", "1"),
];

async fn a_programme_is_made_on_its_page_without_a_script(app: App) {
    let app = app.with_demo().await;
    let (mut ada, kim) = office(&app).await;
    let new = "/de/manage/programmes/new";
    let list = ada.get(&app, "/de/manage/programmes").await.text;
    assert!(list.contains(new) && list.contains("3 Programme"));
    let list = kim.get(&app, "/de/manage/programmes").await.text;
    assert!(!list.contains(new) && list.contains("1 Programm"));
    assert_eq!(kim.get(&app, new).await.status, 403);
    let reply = fill(&mut ada.browser, &app, new, &TYPED).await;
    assert_eq!(reply.status, 422);
    assert!(reply.text.contains("value=\"Neue Wege\"") && reply.text.contains("Rat\nHilfe"));
    let summary = "href=\"#programme-policy.forms\"";
    assert!(reply.text.contains(summary), "no form was chosen");
    let whole = [&TYPED[..], &[("policy.forms", "virtual")]].concat();
    let reply = fill(&mut ada.browser, &app, new, &whole).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let to = reply.header("location").to_owned();
    assert!(
        to.starts_with("/de/manage/programmes/new-ways?done=created"),
        "{to}"
    );
    let page = ada.get(&app, to.split('#').next().unwrap()).await.text;
    assert!(page.contains("Das Programm ist angelegt und öffentlich."));
    assert_eq!(app.get("/de/programmes/new-ways").await.status, 200);
}

async fn a_change_is_warned_of_on_its_page_and_nothing_that_was_typed_is_lost(app: App) {
    let app = app.with_demo().await;
    let (mut ada, mut kim) = office(&app).await;
    let path = "/de/manage/programmes/nrw-palestine";
    let fields = |version: &'static str, minutes: &'static str| {
        let typed = TYPED.iter().map(|(name, value)| match *name {
            "version" => ("version", version),
            "policy.visit_minutes" => ("policy.visit_minutes", minutes),
            name => (name, *value),
        });
        typed
            .chain([("policy.forms", "virtual")])
            .collect::<Vec<_>>()
    };
    let warned = fill(&mut kim.browser, &app, path, &fields("1", "90")).await;
    assert_eq!(warned.status, 200);
    for shown in [
        "veröffentlichte Hospitationen passen dann nicht mehr",
        "Nicht 90 Minuten lang",
        "Trotzdem speichern",
        "value=\"Neue Wege\"",
    ] {
        assert!(warned.text.contains(shown), "{shown}");
    }
    let anyway = [&fields("1", "90")[..], &[("anyway", "on")]].concat();
    let saved = fill(&mut kim.browser, &app, path, &anyway).await;
    assert_eq!(saved.status, 303, "{}", saved.text);
    // Somebody who opened the page before is told what is there now, and keeps what they typed.
    let typed = fields("1", "90");
    let typed: Vec<_> = typed
        .into_iter()
        .map(|(name, value)| {
            (
                name,
                if name == "issuer.de" {
                    "Amt für Brücken"
                } else {
                    value
                },
            )
        })
        .collect();
    let late = fill(&mut ada.browser, &app, path, &typed).await;
    assert_eq!(late.status, 409);
    for shown in [
        "Jemand anderes hat inzwischen gespeichert.",
        "eine Servicestelle",
        "value=\"Amt für Brücken\"",
        "name=\"version\" value=\"2\"",
    ] {
        assert!(late.text.contains(shown), "{shown}");
    }
    let questions = "/de/manage/programmes/nrw-palestine/feedback";
    let typed = [
        ("form", "questions"),
        ("version", "2"),
        ("questions.0.kind", "choice"),
        ("questions.0.text.de", "Wie war es?"),
        ("questions.0.options.de", "gut"),
    ];
    let refused = fill(&mut kim.browser, &app, questions, &typed).await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.text.contains("mindestens zwei Antworten") && refused.text.contains("Wie war es?")
    );
    let typed = [
        &typed[..4],
        &[("questions.0.options.de", "gut\r\nschlecht")],
    ]
    .concat();
    let saved = fill(&mut kim.browser, &app, questions, &typed).await;
    assert_eq!(saved.status, 303, "{}", saved.text);
    let page = kim.get(&app, questions).await.text;
    assert!(page.contains("Frage 1") && page.contains("gut\nschlecht"));
}
