use serde_json::{Value, json};
use server::features::hospitations::bookings::{Organise, organise};

use super::{DAY, Stage};
use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    a_share_is_for_those_it_is_meant_for_and_open_for_all,
    what_a_share_leaves_unused_opens_at_its_moment,
    the_database_itself_refuses_a_seat_too_many,
    who_waits_when_a_session_is_cut_gets_what_is_meant_for_them,
);

fn of(stage: &Stage, name: &str, municipality: &str, affiliation: &str) -> Value {
    let mut form = stage.form(name, &[1], &[]);
    form["municipality"] = json!(municipality);
    form["municipality_other"] = json!("");
    form["affiliation"] = json!(affiliation);
    form
}

async fn a_share_is_for_those_it_is_meant_for_and_open_for_all(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    stage.give(1, "guest-administration", 1).await;
    let guest = |name| of(&stage, name, "jendouba", "administration");
    let host = |name| of(&stage, name, "wolfsburg", "administration");
    stage.book_as(&guest("Ada")).await;
    stage.book_as(&host("Bela")).await;
    for late in [guest("Cora"), host("Dora")] {
        let full = stage.app.post("/api/v1/bookings", &late).await;
        assert_eq!(full.json()["errors"][0]["code"], "session-full");
    }
    let shares = "SELECT COUNT(*) FROM session_shares WHERE taken = 1 AND capacity = 1";
    assert_eq!(stage.app.count(shares).await, 2);
}

async fn what_a_share_leaves_unused_opens_at_its_moment(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    stage.give(1, "host-civil", 3).await;
    stage
        .book_as(&of(&stage, "Ada", "wolfsburg", "civil-society"))
        .await;
    stage
        .book_as(&of(&stage, "Bela", "wolfsburg", "administration"))
        .await;
    let mut waits = stage.form("Cora", &[], &[1]);
    waits["sessions"] = json!([]);
    let cora = stage.book_as(&waits).await;
    let when = stage.app.clock.now_ms() + DAY;
    let open = Organise::OpenSharesAt(Some(when));
    organise(
        &stage.state(),
        "account:organiser",
        &stage.hospitation,
        &stage.sessions[1],
        open,
    )
    .await
    .unwrap();
    stage.app.wait(DAY - 1);
    stage.settle().await;
    assert_eq!(stage.states(&cora).await, ["waiting"]);
    stage.app.wait(1);
    stage.settle().await;
    assert_eq!(stage.states(&cora).await, ["offered"]);
    let own = "SELECT capacity FROM session_shares WHERE share = 'host-civil' AND capacity > 0";
    assert_eq!(stage.app.count(own).await, 1, "what is taken stays theirs");
}

async fn the_database_itself_refuses_a_seat_too_many(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    let ada = stage.book("Ada", &[1], &[]).await;
    let bela = stage.hold(&stage.form("Bela", &[0], &[])).await;
    assert_eq!(
        (
            stage.states(&ada).await.len(),
            stage.states(&bela).await.len()
        ),
        (1, 1)
    );
    let forced = sqlx::query("UPDATE seats SET session_id = $1 WHERE state = 'held'");
    let forced = forced
        .bind(&stage.sessions[1])
        .execute(stage.app.db.pool())
        .await;
    assert!(
        forced
            .unwrap_err()
            .to_string()
            .contains("share_never_overbooked")
    );
}

async fn who_waits_when_a_session_is_cut_gets_what_is_meant_for_them(app: App) {
    use app::contract::seat::Share;
    let stage = Stage::new(app, &[9, 1]).await;
    stage.book("Ada", &[1], &[]).await;
    let mut waits = of(&stage, "Bela", "jendouba", "administration");
    waits["sessions"] = json!([]);
    waits["wait"] = json!(stage.ids(&[1]));
    let bela = stage.book_as(&waits).await;
    let cut = Organise::Resize([(Share::Open, 1), (Share::GuestAdministration, 1)].into());
    organise(
        &stage.state(),
        "account:organiser",
        &stage.hospitation,
        &stage.sessions[1],
        cut,
    )
    .await
    .unwrap();
    assert_eq!(stage.states(&bela).await, ["offered"]);
    let page = stage
        .app
        .get("/api/v1/hospitations/wolfsburg-jendouba-park")
        .await
        .json();
    let sessions = page["sessions"].as_array().unwrap();
    let session = sessions
        .iter()
        .find(|s| s["id"] == json!(stage.sessions[1]))
        .unwrap();
    let shown = json!([
        { "share": "guest-administration", "capacity": 1, "seats_left": 0 },
        { "share": "open", "capacity": 1, "seats_left": 0 },
    ]);
    assert_eq!(session["shares"], shown);
}
