//! A person erased: what goes, what stays, and who gets the seats.

use serde_json::{Value, json};
use server::features::personal_data::{erase_person, export_person};

use super::accounts::ACCOUNTS;
use super::columns_with;
use crate::app::App;
use crate::engine::{DAY, Stage, mail_of};
use crate::on_both_engines;

on_both_engines!(
    an_erased_person_stands_in_no_column_any_more_and_counts_stay,
    what_is_erased_was_there_before,
    seats_to_come_are_given_back_and_offered_to_who_waits,
    a_booking_for_several_goes_on_in_the_hands_of_a_colleague,
    one_of_several_is_erased_and_the_others_stay,
    two_people_who_were_there_are_still_two,
    the_links_of_an_erased_person_lead_nowhere,
    nobody_sits_again_on_the_seat_of_an_erased_person,
    a_booking_that_was_never_confirmed_is_erased_with_everybody_in_it,
    who_is_erased_twice_is_not_there_the_second_time,
    the_log_says_that_somebody_was_erased_and_not_who,
    mails_to_others_that_name_an_erased_person_go,
);

const WHO: &str = "account:administrator";

async fn erase(stage: &Stage, name: &str) -> app::contract::personal_data::Erased {
    erase_person(&stage.state(), WHO, &mail_of(name))
        .await
        .unwrap()
}

/// What somebody types who has a name, an address and a town of their own.
fn telling(stage: &Stage) -> Value {
    let mut form = stage.form("Quirina", &[0, 1], &[]);
    form["name"] = json!("Quirina Zwölfender");
    form["municipality_other"] = json!("Hinterzimmern");
    form["access_needs"] = json!("Schriftdolmetscherin");
    form["access_consent"] = json!("on");
    form["reminders"] = json!(["week", "day"]);
    form
}

const WORDS: [&str; 4] = [
    "quirina",
    "zwölfender",
    "hinterzimmern",
    "schriftdolmetscher",
];

/// Everything that the system can know of her: a booking with reminders and a key, mails that were sent,
/// wait and failed, a session that is over and one to come, a seat that was handed to her.
async fn live_through(stage: &Stage) -> String {
    stage.start_in(0, 6 * DAY).await;
    stage.start_in(1, 40 * DAY).await;
    let path = "/api/v1/bookings";
    let request = axum::http::Request::post(path)
        .header("content-type", "application/json")
        .header("idempotency-key", "one");
    let body = axum::body::Body::from(telling(stage).to_string());
    let server = stage.app.server();
    let reply = crate::app::send(&server, request.body(body).unwrap()).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    let token = stage.app.mails().await.last().unwrap().token();
    stage.act(&token, "confirmation", &json!({})).await;
    stage.app.mails().await;
    // Somebody hands her a seat elsewhere, and this mail does not get through.
    let ada = stage.book("Ada", &[1], &[]).await;
    let people = stage.see(&ada).await["people"].clone();
    let to = json!({ "participant": people[0]["id"], "name": "Bela", "mail": mail_of("Bela") });
    stage.act(&ada, "handover", &to).await;
    stage.app.mails().await;
    stage.app.wait(5 * DAY);
    server::features::hospitations::bookings::remind(&stage.state())
        .await
        .unwrap();
    let sql = "UPDATE outbox SET state = 'failed', problem = 'smtp 550' WHERE kind = 'reminder'";
    sqlx::query(sql).execute(stage.app.db.pool()).await.unwrap();
    stage.app.wait(2 * DAY);
    token
}

async fn counts(app: &App) -> Vec<i64> {
    let mut counts = Vec::new();
    for sql in [
        "SELECT COUNT(*) FROM bookings",
        "SELECT COUNT(*) FROM bookings WHERE confirmed_at IS NOT NULL",
        "SELECT COUNT(*) FROM bookings WHERE affiliation = 'administration'",
        "SELECT COUNT(*) FROM participants",
        "SELECT COUNT(*) FROM seats",
        "SELECT CAST(SUM(capacity) AS BIGINT) FROM sessions",
    ] {
        counts.push(app.count(sql).await);
    }
    counts
}

async fn an_erased_person_stands_in_no_column_any_more_and_counts_stay(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    live_through(&stage).await;
    let before = counts(&stage.app).await;
    let past = "SELECT CAST(SUM(taken) AS BIGINT) FROM sessions WHERE starts_at < 1804406400000";
    let taken = stage.app.count(past).await;
    assert!(!columns_with(&stage.app, &WORDS).await.is_empty());
    let erased = erase(&stage, "Quirina").await;
    assert_eq!((erased.bookings, erased.seats), (1, 1), "one was over");
    let left = columns_with(&stage.app, &WORDS).await;
    assert!(left.is_empty(), "{left:?}");
    assert_eq!(counts(&stage.app).await, before);
    assert_eq!(
        stage.app.count(past).await,
        taken,
        "who was there was there"
    );
    let data = export_person(&stage.state(), &mail_of("Quirina"))
        .await
        .unwrap();
    assert_eq!(
        (&data["bookings"], &data["mails"]),
        (&json!([]), &json!([]))
    );
}

async fn what_is_erased_was_there_before(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    live_through(&stage).await;
    // Hashes and tokens say nothing that could be searched for: what counts is that they were there.
    let hidden = ["booking_links", "idempotency_keys"];
    let there = columns_with(&stage.app, &WORDS).await;
    // Others have sentences of their own.
    let of_accounts = |name: &str| {
        ACCOUNTS.contains(&name)
            || ["sign_in_failures", "cases", "case_keys"].contains(&name)
            || name.starts_with("feedback_")
    };
    for table in server::kernel::personal_data::register() {
        for column in table.identifies.iter().filter(|_| !of_accounts(table.name)) {
            let name = format!("{}.{column}", table.name);
            let sql = format!("SELECT COUNT(*) FROM {}", table.name);
            let rows: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
                .fetch_one(stage.app.db.pool())
                .await
                .unwrap();
            let there = there.contains(&name) || (hidden.contains(&table.name) && rows > 0);
            assert!(
                there,
                "{name} holds nothing of hers: the search proves nothing"
            );
        }
    }
    let of_hers = "SELECT COUNT(*) FROM reminders_sent";
    assert!(stage.app.count(of_hers).await > 0);
    erase(&stage, "Quirina").await;
    assert_eq!(
        stage
            .app
            .count("SELECT COUNT(*) FROM idempotency_keys")
            .await,
        0
    );
    let links = "SELECT COUNT(*) FROM booking_links l JOIN bookings b ON b.id = l.booking_id \
         WHERE b.mail = ''";
    assert_eq!(stage.app.count(links).await, 0);
}

async fn seats_to_come_are_given_back_and_offered_to_who_waits(app: App) {
    let stage = Stage::new(app, &[1, 1]).await;
    stage.book("Quirina", &[0, 1], &[]).await;
    let next = stage.book("Ada", &[], &[0, 1]).await;
    assert_eq!(stage.states(&next).await, ["waiting", "waiting"]);
    stage.app.mails().await;
    let erased = erase(&stage, "Quirina").await;
    assert_eq!(erased.seats, 2);
    assert_eq!(stage.states(&next).await, ["offered", "offered"]);
    let mails = stage.app.mails().await;
    assert!(!mails.is_empty());
    assert!(
        mails.iter().all(|mail| mail.to == mail_of("Ada")),
        "she hears nothing more"
    );
}

async fn a_booking_for_several_goes_on_in_the_hands_of_a_colleague(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let mut form = telling(&stage);
    form["colleagues"] = json!([{ "name": "Bela", "mail": mail_of("Bela") }]);
    let old = stage.book_as(&form).await;
    stage.app.mails().await;
    erase(&stage, "Quirina").await;
    let left = columns_with(&stage.app, &[WORDS[0], WORDS[1], WORDS[3]]).await;
    assert!(left.is_empty(), "{left:?}");
    let gone = stage.app.get(&format!("/api/v1/bookings/{old}")).await;
    assert_eq!(gone.status, 404);
    let mails = stage.app.mails().await;
    let mail = mails
        .iter()
        .find(|mail| mail.to == mail_of("Bela"))
        .unwrap();
    let booking = stage.see(&mail.token()).await;
    assert_eq!(
        (&booking["whole"], &booking["name"]),
        (&json!(true), &json!("Bela"))
    );
    assert_eq!(booking["needs"], false);
    let states = stage.states(&mail.token()).await;
    assert_eq!(states, ["cancelled", "cancelled", "confirmed", "confirmed"]);
}

async fn one_of_several_is_erased_and_the_others_stay(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let mut form = stage.form("Ada", &[0, 1], &[]);
    form["colleagues"] = json!([{ "name": "Quirina", "mail": mail_of("Quirina") }]);
    let token = stage.book_as(&form).await;
    stage.app.mails().await;
    erase(&stage, "Quirina").await;
    assert!(columns_with(&stage.app, &["quirina"]).await.is_empty());
    let states = stage.states(&token).await;
    assert_eq!(states, ["confirmed", "confirmed", "cancelled", "cancelled"]);
    let booking = stage.see(&token).await;
    assert_eq!(booking["mail"], mail_of("Ada"));
    assert_eq!(booking["people"][1]["name"], "");
}

async fn two_people_who_were_there_are_still_two(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    for name in ["Ada", "Bela"] {
        stage.book(name, &[0, 1], &[]).await;
    }
    stage.start_in(0, -DAY).await;
    stage.start_in(1, -DAY).await;
    let taken = "SELECT CAST(SUM(taken) AS BIGINT) FROM sessions";
    let before = stage.app.count(taken).await;
    for name in ["Ada", "Bela"] {
        let erased = erase(&stage, name).await;
        assert_eq!((erased.bookings, erased.seats), (1, 0));
    }
    assert_eq!(stage.app.count(taken).await, before);
    assert!(
        columns_with(&stage.app, &["ada@", "bela@"])
            .await
            .is_empty()
    );
}

async fn the_links_of_an_erased_person_lead_nowhere(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let reply = stage.app.post("/api/v1/bookings", &telling(&stage)).await;
    let receipt = reply.json()["receipt"].as_str().unwrap().to_owned();
    let token = stage.app.mails().await[0].token();
    stage.act(&token, "confirmation", &json!({})).await;
    erase(&stage, "Quirina").await;
    for token in [receipt, token] {
        let reply = stage.app.get(&format!("/api/v1/bookings/{token}")).await;
        assert_eq!(reply.status, 404);
    }
    stage.book("Quirina", &[0, 1], &[]).await;
}

async fn nobody_sits_again_on_the_seat_of_an_erased_person(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let mut form = stage.form("Ada", &[0, 1], &[]);
    form["colleagues"] = json!([{ "name": "Quirina", "mail": mail_of("Quirina") }]);
    let token = stage.book_as(&form).await;
    let people = stage.see(&token).await["people"].clone();
    erase(&stage, "Quirina").await;
    let change = json!({ "sessions": stage.ids(&[0, 1]), "participant": people[1]["id"] });
    let refused = stage.refused(&token, "change", &change).await;
    assert_eq!(refused["code"], "nobody");
    // A whole booking that ran out and comes back brings back those who are left.
    let mut form = stage.form("Cora", &[0, 1], &[]);
    form["colleagues"] = json!([{ "name": "Dora", "mail": mail_of("Dora") }]);
    let token = stage.hold(&form).await;
    stage.app.wait(2 * DAY);
    stage.settle().await;
    erase(&stage, "Dora").await;
    stage.act(&token, "confirmation", &json!({})).await;
    let states = stage.states(&token).await;
    assert_eq!(states, ["confirmed", "confirmed", "expired", "expired"]);
}

async fn a_booking_that_was_never_confirmed_is_erased_with_everybody_in_it(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let mut form = telling(&stage);
    form["colleagues"] = json!([{ "name": "Bela", "mail": mail_of("Bela") }]);
    stage.hold(&form).await;
    let taken = "SELECT CAST(SUM(taken) AS BIGINT) FROM sessions";
    let before = stage.app.count(taken).await;
    let erased = erase(&stage, "Quirina").await;
    assert_eq!(erased.seats, 4);
    assert_eq!(stage.app.count(taken).await, before - 4);
    let words = ["quirina", "zwölfender", "hinterzimmern", "bela@"];
    let left = columns_with(&stage.app, &words).await;
    assert!(left.is_empty(), "{left:?}");
}

async fn who_is_erased_twice_is_not_there_the_second_time(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    stage.book("Quirina", &[0, 1], &[]).await;
    assert_eq!(erase(&stage, "Quirina").await.bookings, 1);
    assert_eq!(erase(&stage, "Quirina").await, Default::default());
}

async fn the_log_says_that_somebody_was_erased_and_not_who(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    stage.book_as(&telling(&stage)).await;
    erase(&stage, "Quirina").await;
    let noted = "SELECT COUNT(*) FROM audit WHERE action = 'person.erase' \
         AND actor = 'account:administrator' AND before LIKE '%participant:%'";
    assert_eq!(stage.app.count(noted).await, 1);
    let given_back = "SELECT COUNT(*) FROM audit WHERE action = 'booking.cancel' \
         AND actor = 'account:administrator'";
    assert_eq!(stage.app.count(given_back).await, 1);
}

async fn mails_to_others_that_name_an_erased_person_go(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let token = stage.book_as(&telling(&stage)).await;
    stage.app.mails().await;
    let people = stage.see(&token).await["people"].clone();
    let to = json!({ "participant": people[0]["id"], "name": "Bela", "mail": mail_of("Bela") });
    stage.act(&token, "handover", &to).await;
    assert!(
        columns_with(&stage.app, &WORDS)
            .await
            .contains("outbox.message")
    );
    let erased = erase(&stage, "Quirina").await;
    assert!(erased.mails > 1, "{erased:?}");
    let left = columns_with(&stage.app, &[WORDS[0], WORDS[1], WORDS[3]]).await;
    assert!(left.is_empty(), "{left:?}");
}
