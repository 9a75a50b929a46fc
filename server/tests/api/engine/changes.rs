use serde_json::json;

use super::{Stage, mail_of};
use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    sessions_are_added_exchanged_and_dropped,
    a_change_that_does_not_fit_changes_nothing,
    what_a_change_drops_is_offered_to_who_waits,
    a_session_dropped_and_taken_again_has_a_higher_number_in_the_calendar,
    the_minimum_counts_what_the_booking_has_already,
    the_minimum_asks_for_no_seat_that_this_person_cannot_have,
    nothing_is_changed_before_the_mail_is_confirmed,
    what_has_begun_counts_for_what_the_programme_asks,
);

async fn sessions_are_added_exchanged_and_dropped(app: App) {
    let stage = Stage::new(app, &[9, 9, 9, 9]).await;
    let ada = stage.book("Ada", &[0, 1], &[]).await;
    stage.app.mails().await;
    let change = json!({ "sessions": stage.ids(&[0, 2, 3]) });
    let changed = stage.act(&ada, "change", &change).await;
    assert_eq!(
        super::states(&changed),
        ["confirmed", "cancelled", "confirmed", "confirmed"]
    );
    let mails = stage.app.mails().await;
    let method = |m: &str| {
        mails
            .iter()
            .filter(|x| x.calendar.as_ref().is_some_and(|c| c.0 == m))
            .count()
    };
    assert_eq!((method("REQUEST"), method("CANCEL")), (2, 1));
    assert_eq!(
        mails.iter().filter(|m| m.calendar.is_none()).count(),
        1,
        "one letter about the whole"
    );
    assert_eq!(
        stage
            .app
            .count("SELECT COUNT(*) FROM audit WHERE action = 'booking.change'")
            .await,
        1
    );
}

async fn a_change_that_does_not_fit_changes_nothing(app: App) {
    let stage = Stage::new(app, &[9, 9, 1]).await;
    stage.book("Bela", &[0, 2], &[]).await;
    let ada = stage.book("Ada", &[0, 1], &[]).await;
    let change = json!({ "sessions": stage.ids(&[0, 2]) });
    let refused = stage.refused(&ada, "change", &change).await;
    assert_eq!(refused["errors"][0]["code"], "session-full");
    assert_eq!(stage.states(&ada).await, ["confirmed", "confirmed"]);
    let change = json!({ "sessions": stage.ids(&[0, 1]), "wait": stage.ids(&[2]) });
    stage.act(&ada, "change", &change).await;
    assert_eq!(
        stage.states(&ada).await,
        ["confirmed", "confirmed", "waiting"]
    );
}

async fn what_a_change_drops_is_offered_to_who_waits(app: App) {
    let stage = Stage::new(app, &[9, 1, 9]).await;
    let ada = stage.book("Ada", &[0, 1], &[]).await;
    let bela = stage.book("Bela", &[0], &[1]).await;
    stage.app.mails().await;
    stage
        .act(&ada, "change", &json!({ "sessions": stage.ids(&[0, 2]) }))
        .await;
    assert_eq!(stage.states(&bela).await, ["confirmed", "offered"]);
    assert!(
        stage
            .app
            .mails()
            .await
            .iter()
            .any(|m| m.to == mail_of("Bela"))
    );
}

async fn a_session_dropped_and_taken_again_has_a_higher_number_in_the_calendar(app: App) {
    let stage = Stage::new(app, &[9, 9, 9]).await;
    let ada = stage.book("Ada", &[0, 1], &[]).await;
    let mut last = -1;
    for sessions in [&[0, 2][..], &[0, 1], &[2], &[0, 1]] {
        stage.app.mails().await;
        stage
            .act(&ada, "change", &json!({ "sessions": stage.ids(sessions) }))
            .await;
        let mails = stage.app.mails().await;
        let own = |text: &&String| text.contains(&format!("UID:{}", stage.sessions[1]));
        let calendars: Vec<_> = mails
            .iter()
            .filter_map(|m| m.calendar.clone())
            .map(|c| c.1)
            .collect();
        let calendar = calendars.iter().find(own).unwrap();
        let number = calendar
            .lines()
            .find_map(|l| l.strip_prefix("SEQUENCE:"))
            .unwrap();
        let number: i64 = number.trim().parse().unwrap();
        assert!(number > last, "{number} after {last}");
        last = number;
    }
}

async fn the_minimum_counts_what_the_booking_has_already(app: App) {
    let stage = Stage::new(app, &[9, 9, 9, 9]).await;
    stage.ask_for("book_at_least = 2").await;
    let ada = stage.book("Ada", &[1, 2], &[]).await;
    stage
        .act(
            &ada,
            "change",
            &json!({ "sessions": stage.ids(&[1, 2, 3]) }),
        )
        .await;
    let few = stage
        .refused(&ada, "change", &json!({ "sessions": stage.ids(&[3]) }))
        .await;
    assert_eq!(few["errors"][0]["code"], "too-few");
}

async fn the_minimum_asks_for_no_seat_that_this_person_cannot_have(app: App) {
    let stage = Stage::new(app, &[9, 2, 1, 0]).await;
    stage.ask_for("book_at_least = 2").await;
    // The third visit is for the host's administration only.
    stage.give(3, "host-administration", 5).await;
    stage.book("Bela", &[1, 2], &[]).await;
    let ada = stage.book("Ada", &[1], &[]).await;
    let add = json!({ "sessions": stage.ids(&[0, 1]) });
    stage.act(&ada, "change", &add).await;
    assert_eq!(stage.states(&ada).await, ["confirmed"; 2]);
    let drop = json!({ "sessions": stage.ids(&[0]) });
    let few = stage.refused(&ada, "change", &drop).await;
    assert_eq!(few["errors"][0]["code"], "too-few");
}

async fn nothing_is_changed_before_the_mail_is_confirmed(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let ada = stage.hold(&stage.form("Ada", &[0, 1], &[])).await;
    let refused = stage
        .refused(&ada, "change", &json!({ "sessions": stage.ids(&[1]) }))
        .await;
    assert_eq!(refused["code"], "unconfirmed");
}

async fn what_has_begun_counts_for_what_the_programme_asks(app: App) {
    let stage = Stage::new(app, &[9, 9, 9]).await;
    stage.ask_for("all_visits = 1").await;
    let ada = stage.book("Ada", &[1, 2], &[]).await;
    stage.start_in(1, -super::HOUR).await;
    stage
        .act(&ada, "change", &json!({ "sessions": stage.ids(&[0, 2]) }))
        .await;
    assert_eq!(stage.states(&ada).await, ["confirmed"; 3]);
}
