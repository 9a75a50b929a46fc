use serde_json::json;

use super::{DAY, HOUR, Stage, mail_of};
use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    a_seat_given_back_is_offered_to_the_first_who_waits,
    an_offer_without_an_answer_goes_on_to_the_next,
    a_declined_offer_goes_on_at_once,
    the_place_in_the_queue_counts_from_the_confirmation,
    a_late_link_brings_a_wait_back_behind_who_was_in_time,
    an_offer_ends_before_the_start,
    nothing_is_offered_once_the_session_began,
    where_all_visits_are_asked_for_an_offer_is_for_all_of_them,
    who_takes_the_rest_and_waits_for_the_full_one_has_both,
    what_ran_out_is_gone_for_good_once_the_mail_was_confirmed,
    who_waits_in_vain_is_told,
    a_mail_about_a_wait_alone_does_not_speak_of_held_seats,
    a_booking_that_finds_a_hold_run_out_passes_the_seat_on_and_is_written,
);

async fn a_seat_given_back_is_offered_to_the_first_who_waits(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    let ada = stage.book("Ada", &[0, 1], &[]).await;
    let bela = stage.book("Bela", &[0], &[1]).await;
    let cora = stage.book("Cora", &[0], &[1]).await;
    let seen = stage.see(&cora).await;
    assert_eq!(seen["seats"][1]["position"], 2);
    stage.app.mails().await;
    stage
        .act(
            &ada,
            "cancellation",
            &json!({ "sessions": stage.ids(&[1]) }),
        )
        .await;
    assert_eq!(stage.states(&bela).await, ["confirmed", "offered"]);
    assert_eq!(stage.see(&cora).await["seats"][1]["position"], 1);
    let mails = stage.app.mails().await;
    let offer = mails.iter().find(|m| m.to == mail_of("Bela")).unwrap();
    assert!(
        offer.subject.starts_with("Ein Platz ist frei"),
        "{}",
        offer.subject
    );
    assert!(offer.text.contains("Platz annehmen") && offer.text.contains("Platz ablehnen"));
    let link = offer.token();
    let link = link.split(['?', '#']).next().unwrap();
    stage
        .act(link, "answer", &json!({ "answer": "take" }))
        .await;
    assert_eq!(stage.states(&bela).await, ["confirmed", "confirmed"]);
    let invited = stage.app.mails().await;
    let invited = invited.iter().filter(|m| m.calendar.is_some()).count();
    assert_eq!(invited, 1, "the new date goes into the calendar");
    let again = stage
        .refused(link, "answer", &json!({ "answer": "take" }))
        .await;
    assert_eq!(again["code"], "offer-gone");
}

async fn an_offer_without_an_answer_goes_on_to_the_next(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    let ada = stage.book("Ada", &[0, 1], &[]).await;
    let bela = stage.book("Bela", &[0], &[1]).await;
    let cora = stage.book("Cora", &[0], &[1]).await;
    stage
        .act(
            &ada,
            "cancellation",
            &json!({ "sessions": stage.ids(&[1]) }),
        )
        .await;
    stage.app.mails().await;
    stage.app.wait(2 * DAY - 1);
    stage.settle().await;
    assert_eq!(stage.states(&bela).await[1], "offered");
    stage.app.wait(1);
    stage.settle().await;
    assert_eq!(stage.states(&bela).await[1], "expired");
    assert_eq!(stage.states(&cora).await[1], "offered");
    let mut told: Vec<_> = stage.app.mails().await.into_iter().map(|m| m.to).collect();
    told.sort();
    assert_eq!(
        told,
        [mail_of("Bela"), mail_of("Cora")],
        "one lapsed, one offered"
    );
}

async fn a_declined_offer_goes_on_at_once(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    let ada = stage.book("Ada", &[0, 1], &[]).await;
    let bela = stage.book("Bela", &[0], &[1]).await;
    let cora = stage.book("Cora", &[0], &[1]).await;
    stage.act(&ada, "cancellation", &json!({})).await;
    stage
        .act(&bela, "answer", &json!({ "answer": "decline" }))
        .await;
    assert_eq!(stage.states(&bela).await, ["confirmed", "cancelled"]);
    assert_eq!(stage.states(&cora).await, ["confirmed", "offered"]);
}

async fn the_place_in_the_queue_counts_from_the_confirmation(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    stage.book("Ada", &[0, 1], &[]).await;
    let bela = stage.hold(&stage.form("Bela", &[0], &[1])).await;
    let cora = stage.book("Cora", &[0], &[1]).await;
    assert!(stage.see(&bela).await["seats"][1]["position"].is_null());
    assert_eq!(stage.see(&cora).await["seats"][1]["position"], 1);
    let confirmed = stage.act(&bela, "confirmation", &json!({})).await;
    assert_eq!(confirmed["seats"][1]["position"], 2);
}

async fn an_offer_ends_before_the_start(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    let ada = stage.book("Ada", &[0, 1], &[]).await;
    let bela = stage.book("Bela", &[0], &[1]).await;
    stage.start_in(1, 10 * HOUR).await;
    stage
        .act(
            &ada,
            "cancellation",
            &json!({ "sessions": stage.ids(&[1]) }),
        )
        .await;
    assert_eq!(stage.state_in(&bela, 1).await, "offered");
    stage.app.wait(5 * HOUR);
    assert_eq!(
        stage.state_in(&bela, 1).await,
        "expired",
        "half of the time that was left"
    );
}

async fn nothing_is_offered_once_the_session_began(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    let ada = stage.book("Ada", &[0, 1], &[]).await;
    let bela = stage.book("Bela", &[0], &[1]).await;
    stage.start_in(1, HOUR).await;
    stage.app.wait(HOUR);
    let late = stage
        .refused(
            &ada,
            "cancellation",
            &json!({ "sessions": stage.ids(&[1]) }),
        )
        .await;
    assert_eq!(late["errors"][0]["code"], "session-begun");
    stage.settle().await;
    assert_eq!(
        stage.state_in(&bela, 1).await,
        "expired",
        "nobody waits for what has begun"
    );
}

async fn where_all_visits_are_asked_for_an_offer_is_for_all_of_them(app: App) {
    let stage = Stage::new(app, &[9, 1, 2]).await;
    stage.ask_for("all_visits = 1").await;
    let some = stage
        .app
        .post("/api/v1/bookings", &stage.form("Ada", &[1], &[]))
        .await;
    assert_eq!(some.json()["errors"][0]["code"], "all-visits");
    let ada = stage.book("Ada", &[0, 1, 2], &[]).await;
    let bela = stage.book("Bela", &[0, 2], &[1]).await;
    assert_eq!(
        stage.states(&bela).await,
        ["confirmed", "waiting", "waiting"]
    );
    stage.act(&ada, "cancellation", &json!({})).await;
    assert_eq!(
        stage.states(&bela).await,
        ["confirmed", "offered", "offered"]
    );
    let part = json!({ "answer": "take", "sessions": stage.ids(&[1]) });
    stage.act(&bela, "answer", &part).await;
    assert_eq!(
        stage.states(&bela).await,
        ["confirmed", "confirmed", "confirmed"]
    );
}

async fn who_takes_the_rest_and_waits_for_the_full_one_has_both(app: App) {
    let stage = Stage::new(app, &[9, 1, 9]).await;
    stage.book("Ada", &[0, 1, 2], &[]).await;
    let full = stage
        .app
        .post("/api/v1/bookings", &stage.form("Bela", &[0, 1, 2], &[]))
        .await;
    assert_eq!(full.json()["errors"][0]["code"], "session-full");
    assert_eq!(full.json()["errors"][0]["ids"], json!(stage.ids(&[1])));
    let held = "SELECT COUNT(*) FROM seats WHERE state = 'held'";
    assert_eq!(stage.app.count(held).await, 0, "together or not at all");
    let bela = stage.book("Bela", &[0, 2], &[1]).await;
    assert_eq!(
        stage.states(&bela).await,
        ["confirmed", "waiting", "confirmed"]
    );
}

async fn what_ran_out_is_gone_for_good_once_the_mail_was_confirmed(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    let ada = stage.book("Ada", &[0, 1], &[]).await;
    let bela = stage.book("Bela", &[0], &[1]).await;
    stage
        .act(
            &ada,
            "cancellation",
            &json!({ "sessions": stage.ids(&[1]) }),
        )
        .await;
    stage.app.wait(3 * DAY);
    stage.settle().await;
    stage.act(&bela, "confirmation", &json!({})).await;
    assert_eq!(stage.states(&bela).await[1], "expired");
}

async fn who_waits_in_vain_is_told(app: App) {
    let stage = Stage::new(app, &[9, 1, 1]).await;
    stage.book("Ada", &[0, 1, 2], &[]).await;
    let bela = stage.book("Bela", &[0], &[1, 2]).await;
    let cora = stage.hold(&stage.form("Cora", &[0], &[1])).await;
    stage.app.mails().await;
    for session in [1, 2] {
        stage.start_in(session, HOUR).await;
    }
    stage.app.wait(HOUR);
    stage.settle().await;
    for session in [1, 2] {
        assert_eq!(stage.state_in(&bela, session).await, "expired");
    }
    assert_eq!(stage.state_in(&bela, 0).await, "confirmed");
    assert_eq!(stage.state_in(&cora, 1).await, "expired");
    let mails = stage.app.mails().await;
    let told: Vec<_> = mails
        .iter()
        .filter(|m| m.subject.starts_with("Kein Platz"))
        .collect();
    assert_eq!(told.len(), 1, "once, and only who was in the queue");
    assert_eq!(told[0].to, mail_of("Bela"));
    stage.settle().await;
    assert!(stage.app.mails().await.is_empty());
}

async fn a_mail_about_a_wait_alone_does_not_speak_of_held_seats(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    stage.book("Ada", &[0, 1], &[]).await;
    stage.app.mails().await;
    let reply = stage
        .app
        .post("/api/v1/bookings", &stage.form("Bela", &[], &[1]))
        .await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    let mails = stage.app.mails().await;
    let text = &mails[0].text;
    assert!(text.contains("Warteliste"), "{text}");
    assert!(!text.to_lowercase().contains("reserv"), "{text}");
}

async fn a_booking_that_finds_a_hold_run_out_passes_the_seat_on_and_is_written(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    stage.hold(&stage.form("Ada", &[1], &[])).await;
    let bela = stage.book("Bela", &[0], &[1]).await;
    stage.app.wait(DAY + 1);
    // Nothing has settled yet: the booking itself finds what is due.
    let cora = stage.book("Cora", &[0], &[]).await;
    assert_eq!(stage.states(&bela).await, ["confirmed", "offered"]);
    assert_eq!(stage.states(&cora).await, ["confirmed"]);
}

async fn a_late_link_brings_a_wait_back_behind_who_was_in_time(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    stage.book("Ada", &[1], &[]).await;
    let late = stage.hold(&stage.form("Bela", &[], &[1])).await;
    stage.book("Cora", &[], &[1]).await;
    stage.app.wait(DAY + HOUR);
    assert_eq!(stage.states(&late).await, ["expired"]);
    assert_eq!(stage.see(&late).await["seats"][0]["waited"], true);
    let seen = stage.act(&late, "confirmation", &json!({})).await;
    assert_eq!(super::states(&seen), ["waiting"]);
    assert_eq!(seen["seats"][0]["position"], 2);
}
