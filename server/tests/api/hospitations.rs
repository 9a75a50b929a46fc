use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};

use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    the_demonstration_has_seven_of_which_one_is_full_and_one_is_over,
    no_session_falls_on_a_weekend_of_either_side_nor_outside_the_season,
    both_clocks_and_the_readers_are_shown,
    filters_leave_what_their_counts_say,
    a_return_visit_links_both_ways,
    starting_twice_loads_the_demonstration_once,
    open_seats_show_in_the_atlas,
);

async fn the_demonstration_has_seven_of_which_one_is_full_and_one_is_over(app: App) {
    let app = app.with_demo().await;
    let list = app.get("/api/v1/hospitations").await.json();
    let mut states = BTreeMap::new();
    for item in list["items"].as_array().unwrap() {
        *states
            .entry(item["availability"].as_str().unwrap().to_owned())
            .or_insert(0) += 1;
        assert_eq!(item["invented"], true);
        assert!((3..=5).contains(&item["visits"].as_i64().unwrap()));
    }
    let expected = [("full", 1), ("open", 5), ("over", 1)].map(|(s, n)| (s.to_owned(), n));
    assert_eq!(states, BTreeMap::from(expected));
    assert_eq!(
        list["items"][6]["availability"], "over",
        "what is over comes last"
    );
}

async fn no_session_falls_on_a_weekend_of_either_side_nor_outside_the_season(app: App) {
    // Late on a Sunday, when in Palestine it is Monday already.
    let sunday = "2027-03-07T23:30:00Z".parse::<jiff::Timestamp>().unwrap();
    app.clock.set(sunday.as_millisecond());
    let app = app.with_demo().await;
    let sql = "SELECT s.date, host.country, guest.country, g.season_start, g.season_end \
               FROM sessions s JOIN hospitations h ON h.id = s.hospitation_id \
               JOIN programmes g ON g.id = h.programme_id \
               JOIN municipalities host ON host.id = h.host_id \
               JOIN municipalities guest ON guest.id = h.guest_id";
    let rows: Vec<(String, String, String, String, String)> =
        sqlx::query_as(sql).fetch_all(app.db.pool()).await.unwrap();
    assert!(rows.len() > 35, "{}", rows.len());
    for (date, host, guest, season_start, season_end) in rows {
        let weekday = date.parse::<Date>().unwrap().weekday();
        for country in [host, guest] {
            let off = if country == "PS" {
                [Weekday::Friday, Weekday::Saturday]
            } else {
                [Weekday::Saturday, Weekday::Sunday]
            };
            assert!(!off.contains(&weekday), "{date} in {country}");
        }
        assert!(season_start <= date && date <= season_end, "{date}");
    }
}

async fn both_clocks_and_the_readers_are_shown(app: App) {
    let app = app.with_demo().await;
    let path = "/api/v1/hospitations/wolfsburg-jendouba-park?zone=Asia/Hebron";
    let page = app.get(path).await.json();
    let session = &page["sessions"][2];
    assert_eq!(session["host_time"]["zone"], "Europe/Berlin");
    assert_eq!(session["guest_time"]["zone"], "Africa/Tunis");
    assert_eq!(session["reader_time"]["zone"], "Asia/Hebron");
    assert_eq!(session["host_time"]["start"]["hour"], 14);
    assert_eq!(
        session["guest_time"]["start"]["hour"], 13,
        "Tunisia has no summer time"
    );
    let nonsense = app
        .get("/api/v1/hospitations/wolfsburg-jendouba-park?zone=Mars/Base")
        .await;
    assert_eq!(
        nonsense.json()["sessions"][0]["reader_time"],
        serde_json::Value::Null
    );
}

async fn filters_leave_what_their_counts_say(app: App) {
    let app = app.with_demo().await;
    let all = app.get("/api/v1/hospitations").await.json();
    for facet in all["facets"].as_array().unwrap() {
        for choice in facet["choices"].as_array().unwrap() {
            let (name, code) = (
                facet["name"].as_str().unwrap(),
                choice["code"].as_str().unwrap(),
            );
            let list = app
                .get(&format!("/api/v1/hospitations?{name}={code}"))
                .await
                .json();
            let left = list["items"].as_array().unwrap().len() as u64;
            assert_eq!(Some(left), choice["count"].as_u64(), "{name}={code}");
        }
    }
}

async fn a_return_visit_links_both_ways(app: App) {
    let app = app.with_demo().await;
    let (one, other) = (
        "bergisch-gladbach-beit-jala-water",
        "beit-jala-bergisch-gladbach-terraces",
    );
    for (from, to) in [(one, other), (other, one)] {
        let page = app
            .get(&format!("/api/v1/hospitations/{from}"))
            .await
            .json();
        assert_eq!(page["return_visit"]["slug"], to);
    }
}

async fn starting_twice_loads_the_demonstration_once(app: App) {
    let app = app.with_demo().await.with_demo().await;
    assert_eq!(app.get("/api/v1/hospitations").await.json()["all"], 7);
    assert_eq!(app.get("/api/v1/partnerships").await.json()["all"], 127);
}

async fn open_seats_show_in_the_atlas(app: App) {
    let app = app.with_demo().await;
    let page = app
        .get("/api/v1/partnerships?open=1&language=de")
        .await
        .json();
    let rows = page["rows"].as_array().unwrap();
    let slugs: Vec<_> = rows.iter().map(|r| r["slug"].as_str().unwrap()).collect();
    assert_eq!(
        slugs,
        [
            "bergisch-gladbach--beit-jala",
            "koeln--bethlehem",
            "moers--beitunia",
            "wolfsburg--jendouba"
        ]
    );
    let running = app.server();
    app.clock.set(4_000_000_000_000);
    let later =
        axum::http::Request::get("/api/v1/partnerships?open=1").body(axum::body::Body::empty());
    let later = crate::app::send(&running, later.unwrap()).await.json();
    assert_eq!(later["total"], 0, "when all is over nothing is open");
}
