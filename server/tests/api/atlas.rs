use axum::http::StatusCode;

use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    the_demonstration_holds_all_facts_and_leaves_the_unknown_unknown,
    every_spelling_of_cologne_finds_its_partnerships,
    a_partnership_of_more_than_two_names_them_all,
    a_municipality_lists_its_partnerships_and_its_source,
    unknown_addresses_are_not_found,
    the_table_has_a_row_for_each_result,
    a_new_installation_is_empty,
    another_process_sees_an_import_at_once,
    the_api_describes_itself,
);

async fn the_demonstration_holds_all_facts_and_leaves_the_unknown_unknown(app: App) {
    let app = app.with_demo().await;
    let page = app.get("/api/v1/partnerships?language=de").await.json();
    assert_eq!(page["all"], 127);
    assert_eq!(
        app.get("/api/v1/partnerships?theme=unknown").await.json()["total"],
        105
    );
    assert_eq!(
        app.get("/api/v1/municipalities")
            .await
            .json()
            .as_array()
            .unwrap()
            .len(),
        221
    );
    let place = app.get("/api/v1/municipalities/mogilev").await.json();
    assert_eq!(place["population"], serde_json::Value::Null);
}

async fn every_spelling_of_cologne_finds_its_partnerships(app: App) {
    let app = app.with_demo().await;
    for typed in [
        "koln",
        "koeln",
        "K%C3%B6ln",
        "Cologne",
        "%D9%83%D9%88%D9%84%D9%88%D9%86%D9%8A%D8%A7",
    ] {
        let page = app
            .get(&format!("/api/v1/partnerships?language=de&q={typed}"))
            .await
            .json();
        let slugs: Vec<_> = page["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|r| r["slug"].as_str().unwrap())
            .collect();
        assert_eq!(slugs, ["koeln--bethlehem", "koeln--tunis"], "{typed}");
    }
}

async fn a_partnership_of_more_than_two_names_them_all(app: App) {
    let app = app.with_demo().await;
    let page = app
        .get("/api/v1/partnerships/schussental--brest?language=de")
        .await
        .json();
    assert_eq!(page["row"]["members"].as_array().unwrap().len(), 6);
    assert_eq!(page["source"], "Wikidata property P190 (CC0), 2017");
}

async fn a_municipality_lists_its_partnerships_and_its_source(app: App) {
    let app = app.with_demo().await;
    let page = app
        .get("/api/v1/municipalities/beit-jala?language=ar")
        .await
        .json();
    assert_eq!(page["names"]["ar"], "بيت جالا");
    assert_eq!(page["partnerships"].as_array().unwrap().len(), 2);
    assert!(page["source"].as_str().unwrap().contains("GeoNames"));
}

async fn unknown_addresses_are_not_found(app: App) {
    for path in [
        "partnerships/a--b",
        "municipalities/a",
        "municipalities/%00",
        "nothing",
        "",
    ] {
        let reply = app.get(&format!("/api/v1/{path}")).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(
            reply.header("content-type"),
            "application/problem+json",
            "{path}"
        );
        assert_eq!(reply.json()["code"], "not-found", "{path}");
    }
}

async fn the_table_has_a_row_for_each_result(app: App) {
    let app = app.with_demo().await;
    let reply = app
        .get("/api/v1/partnerships.csv?language=de&country=PS")
        .await;
    assert_eq!(reply.header("content-type"), "text/csv; charset=utf-8");
    let mut table = csv::Reader::from_reader(reply.text.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<_> = table.records().map(Result::unwrap).collect();
    let total = app.get("/api/v1/partnerships?country=PS").await.json()["total"]
        .as_u64()
        .unwrap();
    assert_eq!(rows.len() as u64, total);
    assert!(rows.iter().any(|row| &row[1] == "Köln; Bethlehem"));
}

async fn a_new_installation_is_empty(app: App) {
    let page = app.get("/api/v1/partnerships").await.json();
    assert_eq!(
        (page["all"].as_u64(), page["pages"].as_u64()),
        (Some(0), Some(1))
    );
    let html = app.get("/de").await;
    assert_eq!(html.status, StatusCode::OK);
    assert!(
        html.text.contains("pontes import"),
        "it says what to do first"
    );
}

async fn another_process_sees_an_import_at_once(app: App) {
    let running = app.server();
    let asked = || axum::http::Request::get("/api/v1/partnerships").body(axum::body::Body::empty());
    let before = crate::app::send(&running, asked().unwrap()).await.json();
    assert_eq!(before["all"], 0);
    let app = app.with_demo().await;
    let after = crate::app::send(&running, asked().unwrap()).await.json();
    assert_eq!(after["all"], 127);
    drop(app);
}

async fn the_api_describes_itself(app: App) {
    let description = app.get("/api/v1/openapi.json").await.json();
    let described: Vec<_> = description["paths"]
        .as_object()
        .unwrap()
        .keys()
        .cloned()
        .collect();
    for route in server::http::router::api_routes() {
        let path = format!("/api/v1{}", route.path);
        assert!(described.contains(&path), "{path} is not described");
    }
}
