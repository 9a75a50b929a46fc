//! Programmes as people and programs read them.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    every_programme_is_listed_with_its_hospitations_to_come,
    a_programme_shows_its_policy_its_offers_and_whom_it_serves,
    a_programme_that_is_not_there_is_not_found,
    a_seminar_for_several_hospitations_is_shown_on_each_and_booked_at_one,
    who_comes_for_the_seminar_alone_books_no_visit,
    the_numbers_of_a_policy_are_the_programmes,
    a_hospitation_names_its_programme,
);

const EXCHANGE: &str = "/api/v1/programmes/nrw-palestine";

async fn every_programme_is_listed_with_its_hospitations_to_come(app: App) {
    let app = app.with_demo().await;
    let list = app.get("/api/v1/programmes").await.json();
    let items = list["items"].as_array().unwrap();
    let facts: Vec<_> = items
        .iter()
        .map(|p| {
            (
                p["slug"].as_str().unwrap(),
                p["hospitations"].as_i64().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        facts,
        [
            ("maghreb", 1),
            ("nrw-palestine", 5),
            ("palestine-projects", 0)
        ],
        "one of the six of the exchange is over"
    );
    for programme in items {
        assert_eq!(programme["invented"], true);
        for field in ["name", "summary", "issuer", "funder"] {
            for language in ["de", "en", "fr", "ar"] {
                let text = programme[field][language].as_str();
                assert!(text.is_some_and(|t| !t.is_empty()), "{field} in {language}");
            }
        }
    }
}

async fn a_programme_shows_its_policy_its_offers_and_whom_it_serves(app: App) {
    let app = app.with_demo().await;
    let page = app.get(EXCHANGE).await.json();
    assert_eq!(
        page["policy"],
        json!({
            "visits_min": 3, "visits_max": 5, "visit_minutes": 120,
            "season_start": "2026-11-09", "season_end": "2027-10-03",
            "themes_min": 1, "civil_asked": true, "forms": ["virtual"],
            "book_at_least": 2, "all_visits": false, "seminar_first": false,
        })
    );
    assert_eq!(page["regions"], json!(["DE-NW", "PS"]));
    assert_eq!(page["offers"].as_array().unwrap().len(), 5);
    assert_eq!(page["hospitations"].as_array().unwrap().len(), 6);
    let last = &page["hospitations"][5];
    assert_eq!(last["availability"], "over", "what is over comes last");
    let partnerships = page["partnerships"].as_array().unwrap();
    let slugs: Vec<_> = partnerships.iter().map(|p| p["slug"].clone()).collect();
    assert!(
        slugs.contains(&json!("koeln--bethlehem")),
        "of a hospitation"
    );
    assert!(slugs.contains(&json!("jena--beit-jala")), "of its own");
    let meetings = page["meetings"].as_array().unwrap();
    let over: Vec<_> = meetings.iter().map(|m| m["over"].clone()).collect();
    assert_eq!(over, [json!(true), json!(false)]);
    assert_eq!(meetings[1]["place"], Value::Null, "it is online");
}

async fn a_programme_that_is_not_there_is_not_found(app: App) {
    for odd in ["nowhere", "%00", "A"] {
        let reply = app.get(&format!("/api/v1/programmes/{odd}")).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{odd}");
    }
}

async fn a_seminar_for_several_hospitations_is_shown_on_each_and_booked_at_one(app: App) {
    let app = app.with_demo().await;
    let page = app.get(EXCHANGE).await.json();
    let seminars = page["seminars"].as_array().unwrap();
    assert_eq!(seminars.len(), 1);
    assert_eq!(seminars[0]["booked_at"]["slug"], "koeln-bethlehem-digital");
    let serves = seminars[0]["serves"].as_array().unwrap();
    let serves: Vec<_> = serves.iter().map(|h| h["slug"].as_str().unwrap()).collect();
    assert_eq!(
        serves,
        [
            "beit-jala-bergisch-gladbach-terraces",
            "moers-beitunia-waste"
        ]
    );
    for slug in serves {
        let other = app
            .get(&format!("/api/v1/hospitations/{slug}"))
            .await
            .json();
        let seminar = &other["seminars"][0];
        assert_eq!(seminar["booked_at"]["slug"], "koeln-bethlehem-digital");
        assert_eq!(seminar["at"], seminars[0]["at"]);
    }
    let own = app
        .get("/api/v1/hospitations/koeln-bethlehem-digital")
        .await
        .json();
    assert_eq!(own["seminars"], json!([]), "it stands among its sessions");
    let shared: Vec<_> = own["sessions"].as_array().unwrap().iter().collect();
    let shared: Vec<_> = shared
        .iter()
        .filter(|s| s["shared"] == true)
        .map(|s| s["kind"].clone())
        .collect();
    assert_eq!(shared, [json!("seminar")]);
}

/// Books only the seminar of a hospitation.
async fn book_seminar(app: &App, slug: &str) -> crate::app::Reply {
    let page = app
        .get(&format!("/api/v1/hospitations/{slug}"))
        .await
        .json();
    let sessions = page["sessions"].as_array().unwrap();
    let seminar = sessions.iter().find(|s| s["kind"] == "seminar").unwrap();
    let form = json!({
        "hospitation": slug, "sessions": [seminar["id"]], "name": "Zarina", "mail": "zarina@example.org",
        "municipality_other": "Moers", "affiliation": "administration", "language": "de",
    });
    app.post("/api/v1/bookings", &form).await
}

async fn who_comes_for_the_seminar_alone_books_no_visit(app: App) {
    let app = app.with_demo().await;
    let shared = book_seminar(&app, "koeln-bethlehem-digital").await;
    assert_eq!(shared.status, StatusCode::CREATED, "{}", shared.text);
    let own = book_seminar(&app, "bergisch-gladbach-beit-jala-water").await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(own.json()["errors"][0]["code"], "too-few");
}

async fn the_numbers_of_a_policy_are_the_programmes(app: App) {
    let app = app.with_demo().await;
    sqlx::query(
        "UPDATE programmes SET visits_min = 2, visits_max = 7, visit_minutes = 45, \
         season_start = '2027-02-01', season_end = '2027-03-31' WHERE slug = 'nrw-palestine'",
    )
    .execute(app.db.pool())
    .await
    .unwrap();
    let policy = app.get(EXCHANGE).await.json()["policy"].clone();
    let numbers = (
        &policy["visits_min"],
        &policy["visits_max"],
        &policy["visit_minutes"],
    );
    assert_eq!(numbers, (&json!(2), &json!(7), &json!(45)));
}

async fn a_hospitation_names_its_programme(app: App) {
    let app = app.with_demo().await;
    let page = app
        .get("/api/v1/hospitations/wolfsburg-jendouba-park")
        .await
        .json();
    assert_eq!(page["programme"]["slug"], "maghreb");
}
