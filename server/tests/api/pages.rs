use app::contract::language::Language;
use axum::body::Body;
use axum::http::{Request, StatusCode};

use crate::app::{App, send};
use crate::on_both_engines;

on_both_engines!(
    the_start_page_speaks_the_readers_language,
    every_page_stands_complete_in_every_language,
    a_page_that_is_not_there_says_so_in_the_readers_language,
    an_empty_result_names_the_filter_to_loosen,
    the_legal_pages_are_filled_from_the_settings,
    filters_stand_in_the_address,
    what_is_invented_says_so_on_every_page_that_shows_it,
    a_partnership_leads_to_its_hospitations,
    a_programme_says_its_rules_in_words_and_leads_on,
);

async fn the_start_page_speaks_the_readers_language(app: App) {
    for (header, expected) in [
        ("ar-PS,en;q=0.5", "/ar"),
        ("de", "/de"),
        ("pl", "/en"),
        ("fr-TN", "/fr"),
    ] {
        let request = Request::get("/").header("accept-language", header);
        let reply = send(&app.server(), request.body(Body::empty()).unwrap()).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER);
        assert_eq!(reply.header("location"), expected);
    }
}

async fn every_page_stands_complete_in_every_language(app: App) {
    let app = app.with_demo().await;
    for language in Language::ALL {
        let code = language.code();
        for page in [
            "",
            "/municipalities/koeln",
            "/partnerships/koeln--bethlehem",
            "/hospitations",
            "/hospitations/koeln-bethlehem-digital",
            "/programmes",
            "/programmes/nrw-palestine",
            "/programmes/palestine-projects",
            "/programmes/nrw-palestine/advice",
            "/about",
            "/imprint",
            "/privacy",
            "/accessibility",
        ] {
            let reply = app.get(&format!("/{code}{page}")).await;
            assert_eq!(reply.status, StatusCode::OK, "/{code}{page}");
            let start = format!("<html lang=\"{code}\" dir=\"{}\"", language.direction());
            assert!(reply.text.contains(&start), "/{code}{page}");
            assert_eq!(reply.text.matches("<h1").count(), 1, "/{code}{page}");
            assert!(
                !reply.text.contains("class=\"skeleton\""),
                "/{code}{page} waits for a script"
            );
            assert!(
                reply.text.contains("<meta name=\"description\""),
                "/{code}{page}"
            );
        }
    }
    let page = app.get("/ar/partnerships/koeln--bethlehem").await.text;
    assert!(page.contains("كولونيا") && page.contains("12 آذار/مارس 1996"));
}

async fn a_page_that_is_not_there_says_so_in_the_readers_language(app: App) {
    for (path, words) in [
        ("/de/nichts", "Diese Seite gibt es nicht"),
        ("/en/municipalities/nowhere", "This page does not exist"),
        ("/nothing", "This page does not exist"),
    ] {
        let reply = app.get(path).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{path}");
        assert!(reply.text.contains(words), "{path}");
    }
}

async fn an_empty_result_names_the_filter_to_loosen(app: App) {
    let app = app.with_demo().await;
    let page = app.get("/de?country=UA&theme=urban-green").await.text;
    assert!(page.contains("Keine Partnerschaft passt zu allen Filtern"));
    assert!(
        page.contains("href=\"/de?theme=urban-green\""),
        "without the country"
    );
}

async fn the_legal_pages_are_filled_from_the_settings(app: App) {
    let page = app.get("/de/imprint").await.text;
    assert!(page.contains("Amt für Brücken"));
    assert!(
        page.contains("noch nicht eingetragen"),
        "what is missing is named"
    );
    for page in ["privacy", "accessibility"] {
        let page = app.get(&format!("/de/{page}")).await.text;
        assert!(page.contains("Amt für Brücken"));
    }
}

async fn filters_stand_in_the_address(app: App) {
    let app = app.with_demo().await;
    let page = app.get("/de?q=beit&country=PS").await.text;
    assert!(page.contains("value=\"beit\""));
    assert!(page.contains("Bergisch Gladbach") && !page.contains("Marrakesch</bdi>"));
    let next = app.get("/de?page=2").await.text;
    assert!(next.contains("Seite 2 von 5"));
}

async fn what_is_invented_says_so_on_every_page_that_shows_it(app: App) {
    let app = app.with_demo().await;
    for (path, words) in [
        ("/de/hospitations", "erfundenes Beispiel"),
        (
            "/de/hospitations/dortmund-dura-mobility",
            "Zur Vorführung erfunden",
        ),
        ("/de/partnerships/dortmund--dura", "erfundenes Beispiel"),
        ("/de/municipalities/dura", "erfundenes Beispiel"),
        ("/de/programmes", "erfundenes Beispiel"),
        ("/de/programmes/maghreb", "Zur Vorführung erfunden"),
    ] {
        assert!(app.get(path).await.text.contains(words), "{path}");
    }
}

async fn a_partnership_leads_to_its_hospitations(app: App) {
    let app = app.with_demo().await;
    let link = "href=\"/ar/hospitations/koeln-bethlehem-digital\"";
    for path in [
        "/ar/partnerships/koeln--bethlehem",
        "/ar/municipalities/bethlehem",
    ] {
        assert!(app.get(path).await.text.contains(link), "{path}");
    }
    let page = app
        .get("/de/hospitations/koeln-bethlehem-digital")
        .await
        .text;
    assert!(page.contains("deutsche Zeit") && page.contains("palästinensische Zeit"));
    assert!(page.contains("href=\"/de/partnerships/koeln--bethlehem\""));
}

async fn a_programme_says_its_rules_in_words_and_leads_on(app: App) {
    let app = app.with_demo().await;
    let set = "UPDATE programmes SET season_start = '2027-05-01', season_end = '2027-09-30'";
    sqlx::query(set).execute(app.db.pool()).await.unwrap();
    let page = app.get("/de/programmes/nrw-palestine").await.text;
    for words in [
        "3 bis 5 Termine von je 120 Minuten",
        "Saison: Mai bis September 2027",
        "Nordrhein-Westfalen und Palästinensische Gebiete",
        "seit 2023",
        "href=\"/de/hospitations/koeln-bethlehem-digital\"",
        "href=\"/de/partnerships/jena--beit-jala\"",
        "href=\"mailto:exchange@example.org\"",
        "\"@type\":\"GovernmentService\"",
    ] {
        assert!(page.contains(words), "{words}");
    }
    let other = app.get("/de/programmes/palestine-projects").await.text;
    assert!(other.contains("2 bis 4 Termine von je 90 Minuten"));
    let hospitation = app.get("/de/hospitations/moers-beitunia-waste").await.text;
    assert!(hospitation.contains("href=\"/de/programmes/nrw-palestine\" rel=\"external\""));
    assert!(hospitation.contains("Gemeinsames Seminar"));
    let about = app.get("/de/about").await.text;
    assert!(
        about.contains("href=\"/de/programmes\""),
        "the header leads there"
    );
}
