use serde_json::json;
use server::features::hospitations::bookings::remind;

use super::{DAY, HOUR, Stage, mail_of};
use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    reminders_come_as_somebody_chose_and_once,
    everybody_of_a_group_chooses_their_own,
    a_moved_session_reminds_anew,
    the_meeting_link_appears_around_the_session,
    nobody_is_told_of_a_week_two_days_before,
);

impl Stage {
    async fn reminded(&self) -> Vec<String> {
        remind(&self.state()).await.unwrap();
        remind(&self.state()).await.unwrap();
        self.app.mails().await.into_iter().map(|m| m.text).collect()
    }
}

async fn reminders_come_as_somebody_chose_and_once(app: App) {
    // In summer the two clocks differ.
    app.wait(120 * DAY);
    let stage = Stage::new(app, &[9, 9]).await;
    let mut form = stage.form("Ada", &[1], &[]);
    form["reminders"] = json!(["week", "hour"]);
    stage.book_as(&form).await;
    stage.book("Bela", &[1], &[]).await;
    stage.start_in(1, 8 * DAY).await;
    stage.app.mails().await;
    assert_eq!(stage.reminded().await.len(), 0);
    stage.app.wait(DAY);
    let week = stage.reminded().await;
    assert_eq!(week.len(), 1, "only who asked for it");
    assert!(
        week[0].contains("(deutsche Zeit)") && week[0].contains("(tunesische Zeit)"),
        "{}",
        week[0]
    );
    stage.app.wait(6 * DAY);
    assert_eq!(
        stage.reminded().await.len(),
        0,
        "a day before was not chosen"
    );
    stage.app.wait(23 * HOUR);
    let hour = stage.reminded().await;
    assert!(
        hour.len() == 1 && hour[0].contains("/bookings/"),
        "{hour:?}"
    );
}

async fn a_moved_session_reminds_anew(app: App) {
    use jiff::civil::{date, time};
    use server::features::hospitations::bookings::{Organise, organise};
    let stage = Stage::new(app, &[9, 9]).await;
    let mut form = stage.form("Ada", &[1], &[]);
    form["reminders"] = json!(["day"]);
    stage.book_as(&form).await;
    stage.start_in(1, DAY).await;
    stage.app.mails().await;
    assert_eq!(stage.reminded().await.len(), 1);
    let later = Organise::Move {
        date: date(2027, 6, 1),
        time: time(9, 0, 0, 0),
        minutes: 60,
    };
    organise(
        &stage.state(),
        "account:organiser",
        &stage.hospitation,
        &stage.sessions[1],
        later,
    )
    .await
    .unwrap();
    stage.app.mails().await;
    stage.start_in(1, DAY).await;
    assert_eq!(stage.reminded().await.len(), 1);
}

async fn the_meeting_link_appears_around_the_session(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let link = "UPDATE sessions SET meeting_link = 'https://meet.example.org/room' WHERE id = $1";
    super::run(&stage.app, link, &stage.sessions[1]).await;
    let ada = stage.book("Ada", &[1], &[]).await;
    stage.start_in(1, 31 * 60_000).await;
    assert!(stage.see(&ada).await["seats"][0]["meeting_link"].is_null());
    stage.app.wait(60_000);
    assert_eq!(
        stage.see(&ada).await["seats"][0]["meeting_link"],
        "https://meet.example.org/room"
    );
    let on_site = "UPDATE sessions SET form = 'on-site' WHERE id = $1";
    super::run(&stage.app, on_site, &stage.sessions[1]).await;
    let seen = stage.see(&ada).await;
    assert!(
        seen["seats"][0]["meeting_link"].is_null(),
        "on site nobody meets online"
    );
    let receipt = stage
        .app
        .post("/api/v1/bookings", &stage.form("Bela", &[1], &[]))
        .await;
    let receipt = receipt.json()["receipt"].as_str().unwrap().to_owned();
    assert!(stage.see(&receipt).await["seats"][0]["meeting_link"].is_null());
}

async fn nobody_is_told_of_a_week_two_days_before(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    stage.start_in(1, 2 * DAY).await;
    let mut form = stage.form("Ada", &[1], &[]);
    form["reminders"] = json!(["week", "day", "hour"]);
    stage.book_as(&form).await;
    stage.app.mails().await;
    assert_eq!(stage.reminded().await.len(), 0);
    stage.app.wait(DAY);
    assert_eq!(stage.reminded().await.len(), 1, "the day before");
}

async fn everybody_of_a_group_chooses_their_own(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let mut form = stage.form("Ada", &[1], &[]);
    form["colleagues"] = json!([{ "name": "Bela", "mail": mail_of("Bela") }]);
    form["reminders"] = json!(["day"]);
    let token = stage.book_as(&form).await;
    let seen = stage.see(&token).await;
    let bela = seen["people"][1]["id"].clone();
    let seen = stage
        .act(
            &token,
            "reminders",
            &json!({ "participant": bela, "reminders": [] }),
        )
        .await;
    assert_eq!(seen["people"][0]["reminders"], json!(["day"]));
    assert_eq!(seen["people"][1]["reminders"], json!([]));
    for wrong in [json!(["year"]), json!(["day", "day"])] {
        let wrong = json!({ "reminders": wrong });
        assert_eq!(
            stage.refused(&token, "reminders", &wrong).await["status"],
            422
        );
    }
    stage.app.mails().await;
    stage.start_in(1, DAY).await;
    server::features::hospitations::bookings::remind(&stage.state())
        .await
        .unwrap();
    let mails = stage.app.mails().await;
    let to: Vec<_> = mails.iter().map(|m| m.to.as_str()).collect();
    assert_eq!(to, [mail_of("Ada")]);
}
