use serde_json::{Value, json};

use super::{Stage, mail_of};
use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    a_group_is_seated_together_or_not_at_all,
    everybody_of_a_group_gets_the_dates,
    one_is_taken_out_and_the_others_stay,
    seats_go_to_a_colleague_and_both_are_told,
    a_seat_cannot_go_to_somebody_who_has_one,
    a_group_has_ten_people_at_most,
    who_books_for_others_takes_no_seat,
    a_colleagues_link_is_for_what_is_theirs,
    who_hands_a_seat_over_by_their_own_link_sees_that_it_is_done,
    a_change_seats_nobody_again_who_gave_a_seat_back,
    who_of_a_group_let_an_offer_lapse_can_wait_again,
);

fn group(stage: &Stage, names: &[&str]) -> Value {
    let mut form = stage.form(names[0], &[0, 1], &[]);
    let colleagues = names[1..]
        .iter()
        .map(|n| json!({ "name": n, "mail": mail_of(n) }));
    form["colleagues"] = colleagues.collect();
    form
}

async fn a_group_is_seated_together_or_not_at_all(app: App) {
    let stage = Stage::new(app, &[9, 2]).await;
    let reply = stage
        .app
        .post("/api/v1/bookings", &group(&stage, &["Ada", "Bela", "Cora"]))
        .await;
    assert_eq!(reply.json()["errors"][0]["code"], "session-full");
    assert_eq!(
        stage.app.count("SELECT COUNT(*) FROM seats").await,
        demo(&stage).await
    );
    let pair = stage.book_as(&group(&stage, &["Ada", "Bela"])).await;
    assert_eq!(stage.states(&pair).await, ["confirmed"; 4]);
}

/// Seats of the other hospitations.
async fn demo(stage: &Stage) -> i64 {
    let own = sqlx::query_scalar::<_, i64>(
        "SELECT COUNT(*) FROM seats st JOIN sessions s ON s.id = st.session_id WHERE s.hospitation_id <> $1",
    );
    own.bind(&stage.hospitation)
        .fetch_one(stage.app.db.pool())
        .await
        .unwrap()
}

async fn everybody_of_a_group_gets_the_dates(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    stage.book_as(&group(&stage, &["Ada", "Bela"])).await;
    let mails = stage.app.mails().await;
    for name in ["Ada", "Bela"] {
        let own = mails
            .iter()
            .filter(|m| m.to == mail_of(name) && m.calendar.is_some());
        assert_eq!(own.count(), 2, "{name}");
    }
}

async fn one_is_taken_out_and_the_others_stay(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let token = stage
        .book_as(&group(&stage, &["Ada", "Bela", "Cora"]))
        .await;
    let bela = stage.see(&token).await["people"][1]["id"].clone();
    stage.app.mails().await;
    let seen = stage
        .act(&token, "cancellation", &json!({ "participant": bela }))
        .await;
    let (c, x) = ("confirmed", "cancelled");
    assert_eq!(super::states(&seen), [c, c, x, x, c, c]);
    let told = stage.app.mails().await;
    assert!(told.iter().all(|m| m.to == mail_of("Bela")));
    assert_eq!(told.len(), 2);
}

async fn seats_go_to_a_colleague_and_both_are_told(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let token = stage.book_as(&group(&stage, &["Ada", "Bela"])).await;
    let bela = stage.see(&token).await["people"][1]["id"].clone();
    stage.app.mails().await;
    let to = json!({ "participant": bela, "name": "Dora", "mail": mail_of("Dora") });
    let seen = stage.act(&token, "handover", &to).await;
    assert_eq!(seen["people"].as_array().unwrap().len(), 3);
    let (c, x) = ("confirmed", "cancelled");
    assert_eq!(super::states(&seen), [c, c, x, x, c, c]);
    let told = stage.app.mails().await;
    let of = |name: &str, method: Option<&str>| {
        let own = told.iter().filter(|m| m.to == mail_of(name));
        own.filter(|m| m.calendar.as_ref().map(|c| c.0.as_str()) == method)
            .count()
    };
    assert_eq!((of("Bela", None), of("Bela", Some("CANCEL"))), (1, 2));
    assert_eq!((of("Dora", None), of("Dora", Some("REQUEST"))), (1, 2));
    // Each of her mails leads to what is hers.
    for mail in told.iter().filter(|m| m.to == mail_of("Dora")) {
        assert_eq!(stage.states(&mail.token()).await, ["confirmed"; 2]);
    }
}

async fn a_seat_cannot_go_to_somebody_who_has_one(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let token = stage.book_as(&group(&stage, &["Ada", "Bela"])).await;
    let bela = stage.see(&token).await["people"][1]["id"].clone();
    let to = json!({ "participant": bela, "name": "Ada", "mail": mail_of("Ada") });
    let refused = stage.refused(&token, "handover", &to).await;
    assert_eq!(refused["errors"][0]["code"], "already-booked");
    let wrong = json!({ "participant": bela, "name": "", "mail": "nonsense" });
    let refused = stage.refused(&token, "handover", &wrong).await;
    let codes: Vec<_> = refused["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| e["code"].clone())
        .collect();
    assert_eq!(codes, ["required", "mail-invalid"]);
}

async fn a_group_has_ten_people_at_most(app: App) {
    let stage = Stage::new(app, &[20, 20]).await;
    let names: Vec<String> = (0..11).map(|n| format!("P{n}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let reply = stage
        .app
        .post("/api/v1/bookings", &group(&stage, &names))
        .await;
    assert_eq!(reply.json()["errors"][0]["code"], "too-many-people");
    let token = stage.book_as(&group(&stage, &names[..10])).await;
    assert_eq!(stage.states(&token).await.len(), 20);
    let twice = stage
        .app
        .post("/api/v1/bookings", &group(&stage, &["Neu", "P3"]))
        .await;
    assert_eq!(twice.json()["errors"][0]["field"], "colleague_mail_1");
}

async fn who_books_for_others_takes_no_seat(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let mut form = group(&stage, &["Ada", "Bela"]);
    form["not_myself"] = json!("on");
    let token = stage.book_as(&form).await;
    let seen = stage.see(&token).await;
    assert_eq!(seen["people"].as_array().unwrap().len(), 1);
    assert_eq!(seen["people"][0]["name"], "Bela");
}

/// The link that a colleague got, by a reminder.
async fn link_of(stage: &Stage, name: &str) -> String {
    stage.start_in(1, super::DAY).await;
    server::features::hospitations::bookings::remind(&stage.state())
        .await
        .unwrap();
    let mails = stage.app.mails().await;
    let reminder = mails
        .iter()
        .find(|m| m.to == mail_of(name) && m.subject.contains("Erinnerung"));
    reminder.expect("a reminder").token()
}

async fn a_colleagues_link_is_for_what_is_theirs(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let mut form = group(&stage, &["Ada", "Bela"]);
    form["reminders"] = json!(["day"]);
    let ada = stage.book_as(&form).await;
    let bela = link_of(&stage, "Bela").await;
    let seen = stage.see(&bela).await;
    assert_eq!(
        (&seen["name"], &seen["mail"]),
        (&json!("Bela"), &json!(mail_of("Bela")))
    );
    assert_eq!(
        (
            seen["people"].as_array().unwrap().len(),
            seen["seats"].as_array().unwrap().len()
        ),
        (1, 2)
    );
    let withdrawal = json!({});
    assert_eq!(
        stage.refused(&bela, "withdrawal", &withdrawal).await["status"],
        404
    );
    let change = json!({ "sessions": stage.ids(&[1]) });
    stage.act(&bela, "change", &change).await;
    let (c, x) = ("confirmed", "cancelled");
    assert_eq!(stage.states(&ada).await, [c, c, c, x]);
    let other = stage.see(&ada).await["people"][0]["id"].clone();
    let foreign = json!({ "participant": other });
    assert_eq!(
        stage.refused(&bela, "cancellation", &foreign).await["status"],
        404
    );
    stage.act(&bela, "cancellation", &json!({})).await;
    assert_eq!(stage.states(&ada).await, [c, c, x, x]);
}

async fn who_hands_a_seat_over_by_their_own_link_sees_that_it_is_done(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    stage.book_as(&group(&stage, &["Ada", "Bela"])).await;
    let mails = stage.app.mails().await;
    let own = mails.iter().find(|m| m.to == mail_of("Bela"));
    let bela = own.expect("an invitation with a link").token();
    let to = json!({ "name": "Dora", "mail": mail_of("Dora") });
    let done = stage.act(&bela, "handover", &to).await;
    assert_eq!(super::states(&done), ["cancelled"; 2]);
    assert_eq!(stage.states(&bela).await, ["cancelled"; 2]);
}

async fn a_change_seats_nobody_again_who_gave_a_seat_back(app: App) {
    let stage = Stage::new(app, &[9, 9, 9]).await;
    let token = stage.book_as(&group(&stage, &["Ada", "Bela"])).await;
    let bela = stage.see(&token).await["people"][1]["id"].clone();
    let back = json!({ "participant": bela, "sessions": stage.ids(&[1]) });
    stage.act(&token, "cancellation", &back).await;
    let more = stage
        .act(
            &token,
            "change",
            &json!({ "sessions": stage.ids(&[0, 1, 2]) }),
        )
        .await;
    let (c, x) = ("confirmed", "cancelled");
    assert_eq!(super::states(&more), [c, c, c, c, x, c]);
}

async fn who_of_a_group_let_an_offer_lapse_can_wait_again(app: App) {
    let stage = Stage::new(app, &[9, 2, 1]).await;
    stage.ask_for("book_at_least = 1").await;
    let cora = stage.book("Cora", &[2], &[]).await;
    let mut form = group(&stage, &["Ada", "Bela"]);
    form["sessions"] = json!(stage.ids(&[1]));
    form["wait"] = json!(stage.ids(&[2]));
    let token = stage.book_as(&form).await;
    stage.act(&cora, "cancellation", &json!({})).await;
    stage.app.wait(3 * super::DAY);
    stage.settle().await;
    let seen = stage.see(&token).await;
    let seats = seen["seats"].as_array().unwrap();
    let lapsed = seats.iter().find(|s| s["state"] == "expired").unwrap();
    let again = json!({
        "participant": lapsed["participant"], "sessions": stage.ids(&[1]), "wait": stage.ids(&[2]),
    });
    let seen = stage.act(&token, "change", &again).await;
    assert_eq!(
        super::states(&seen),
        ["confirmed", "waiting", "confirmed", "offered"]
    );
}
