//! What other programs take away: tables and calendars.

use axum::http::StatusCode;

use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    the_list_of_hospitations_is_a_table_with_the_same_filters,
    the_table_of_partnerships_keeps_the_order_of_the_list,
    no_cell_is_a_formula,
    a_hospitation_is_a_calendar_of_what_can_be_booked,
    a_calendar_without_a_session_is_not_there,
    a_booking_is_a_calendar_once_it_is_confirmed,
);

fn rows(table: &str) -> Vec<csv::StringRecord> {
    let mut table = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    table.records().map(Result::unwrap).collect()
}

async fn the_list_of_hospitations_is_a_table_with_the_same_filters(app: App) {
    let app = app.with_demo().await;
    for query in [
        "",
        "&seats=1",
        "&country=PS",
        "&municipality=koeln",
        "&form=nonsense",
    ] {
        let path = format!("/api/v1/hospitations.csv?language=fr{query}");
        let reply = app.get(&path).await;
        assert_eq!(reply.header("content-type"), "text/csv; charset=utf-8");
        let table = rows(&reply.text);
        let list = app.get(&format!("/api/v1/hospitations?x=1{query}")).await;
        let items = list.json()["items"].as_array().unwrap().clone();
        let slugs: Vec<_> = items.iter().map(|i| i["slug"].as_str().unwrap()).collect();
        let in_table: Vec<_> = table.iter().map(|row| row.get(0).unwrap()).collect();
        assert_eq!(in_table, slugs, "{query}");
    }
    let table = app.get("/api/v1/hospitations.csv?language=ar").await.text;
    let row = rows(&table)
        .into_iter()
        .find(|row| &row[0] == "wolfsburg-jendouba-park")
        .unwrap();
    assert_eq!(
        (&row[4], &row[9], &row[11]),
        ("virtual", "Europe/Berlin", "open")
    );
    assert!(row[7].ends_with(" 14:00"), "{}", &row[7]);
}

async fn the_table_of_partnerships_keeps_the_order_of_the_list(app: App) {
    let app = app.with_demo().await;
    let table = app.get("/api/v1/partnerships.csv?language=de&q=be").await;
    let table = rows(&table.text);
    let mut slugs = Vec::new();
    for page in 1.. {
        let path = format!("/api/v1/partnerships?language=de&q=be&page={page}");
        let list = app.get(&path).await.json();
        for row in list["rows"].as_array().unwrap() {
            slugs.push(row["slug"].as_str().unwrap().to_owned());
        }
        if list["page"] == list["pages"] {
            break;
        }
    }
    let in_table: Vec<_> = table.iter().map(|row| row[0].to_owned()).collect();
    assert!(slugs.len() > 1);
    assert_eq!(in_table, slugs);
}

async fn no_cell_is_a_formula(app: App) {
    let app = app.with_demo().await;
    for sql in [
        "UPDATE hospitations SET title = '{\"de\":\"=1+1\"}'",
        "UPDATE partnerships SET source = '@evil'",
        "UPDATE atlas_revision SET revision = revision + 1",
    ] {
        sqlx::query(sql).execute(app.db.pool()).await.unwrap();
    }
    let hospitations = app.get("/api/v1/hospitations.csv?language=de").await.text;
    assert!(rows(&hospitations).iter().all(|row| &row[1] == "'=1+1"));
    let partnerships = app.get("/api/v1/partnerships.csv").await.text;
    assert!(rows(&partnerships).iter().all(|row| &row[6] == "'@evil"));
}

async fn a_hospitation_is_a_calendar_of_what_can_be_booked(app: App) {
    let app = app.with_demo().await;
    let slug = "wolfsburg-jendouba-park";
    let path = app::paths::api::hospitation_calendar(app::contract::language::Language::De, slug);
    let reply = app.get(&path).await;
    assert_eq!(reply.status, StatusCode::OK);
    assert_eq!(reply.header("content-type"), "text/calendar; charset=utf-8");
    let file = reply.text.replace("\r\n ", "");
    let page = app
        .get(&format!("/api/v1/hospitations/{slug}"))
        .await
        .json();
    let sessions = page["sessions"].as_array().unwrap();
    let bookable = sessions
        .iter()
        .filter(|s| s["kind"] != "exploration")
        .count();
    assert_eq!(file.matches("BEGIN:VEVENT").count(), bookable);
    assert!(
        bookable < sessions.len(),
        "the exploration is by invitation"
    );
    assert!(file.contains("METHOD:PUBLISH") && file.contains("BEGIN:VTIMEZONE"));
    assert!(!file.contains("ATTENDEE"), "{file}");
    assert!(file.contains("URL:https://pontes.example/de/hospitations/"));
    assert_eq!(
        app.get("/api/v1/hospitations/x/calendar.ics").await.status,
        404
    );
}

async fn a_calendar_without_a_session_is_not_there(app: App) {
    let app = app.with_demo().await;
    let slug = "wolfsburg-jendouba-park";
    let sql = "UPDATE sessions SET kind = 'exploration'";
    sqlx::query(sql).execute(app.db.pool()).await.unwrap();
    let path = format!("/api/v1/hospitations/{slug}/calendar.ics");
    assert_eq!(app.get(&path).await.status, StatusCode::NOT_FOUND);
}

async fn a_booking_is_a_calendar_once_it_is_confirmed(app: App) {
    let app = app.with_demo().await;
    let slug = "wolfsburg-jendouba-park";
    let page = app
        .get(&format!("/api/v1/hospitations/{slug}"))
        .await
        .json();
    let sessions = page["sessions"].as_array().unwrap();
    let bookable = sessions.iter().filter(|s| s["kind"] != "exploration");
    let ids: Vec<_> = bookable.map(|s| s["id"].clone()).collect();
    let form = serde_json::json!({
        "hospitation": slug, "sessions": ids, "name": "Zarina", "mail": "zarina@example.org",
        "municipality": "jendouba", "affiliation": "administration", "language": "de",
    });
    let booked = app.post("/api/v1/bookings", &form).await;
    assert_eq!(booked.status, 201, "{}", booked.text);
    let link = format!("/api/v1/bookings/{}", app.mails().await[0].token());
    let calendar = format!("{link}/calendar.ics");
    assert_eq!(app.get(&calendar).await.status, StatusCode::NOT_FOUND);
    app.post(&format!("{link}/confirmation"), &serde_json::json!({}))
        .await;
    let file = app.get(&calendar).await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.text.matches("BEGIN:VEVENT").count(), ids.len());
    assert!(!file.text.contains("ATTENDEE"), "{}", file.text);
}
