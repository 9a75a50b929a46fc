use std::collections::BTreeMap;

use app::contract::seat::Share;
use jiff::civil::{date, time};
use serde_json::json;
use server::features::hospitations::bookings::{Organise, organise};
use server::http::error::ApiError;

use super::{Stage, mail_of};
use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    a_moved_session_goes_into_the_calendar_under_a_higher_number,
    a_session_called_off_leaves_every_calendar_and_frees_nobody_a_seat,
    fewer_seats_than_are_taken_are_refused_with_their_number,
    more_seats_are_offered_to_who_waits,
    a_session_meets_on_site_and_online_again,
    an_hour_that_the_clock_skips_is_no_time_to_meet,
);

impl Stage {
    async fn organise(&self, session: usize, what: Organise) -> Result<(), ApiError> {
        organise(
            &self.state(),
            "account:organiser",
            &self.hospitation,
            &self.sessions[session],
            what,
        )
        .await
    }
}

fn open(seats: i64) -> Organise {
    Organise::Resize(BTreeMap::from([(Share::Open, seats)]))
}

async fn a_moved_session_goes_into_the_calendar_under_a_higher_number(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let ada = stage.book("Ada", &[1], &[]).await;
    let before = stage.app.mails().await;
    let before = before.iter().find_map(|m| m.calendar.clone()).unwrap().1;
    let later = Organise::Move {
        date: date(2027, 7, 6),
        time: time(9, 0, 0, 0),
        minutes: 90,
    };
    stage.organise(1, later).await.unwrap();
    let mails = stage.app.mails().await;
    assert_eq!(mails.len(), 1);
    let (method, after) = mails[0].calendar.clone().unwrap();
    let line = |text: &str, name: &str| {
        let event = &text[text.find("BEGIN:VEVENT").unwrap()..];
        let line = event
            .lines()
            .find(|l| l.starts_with(name))
            .unwrap_or_default();
        line.trim().to_owned()
    };
    assert_eq!(method, "REQUEST");
    assert_eq!(line(&before, "UID"), line(&after, "UID"));
    assert_eq!(
        (line(&before, "SEQUENCE"), line(&after, "SEQUENCE")),
        ("SEQUENCE:0".into(), "SEQUENCE:1".into())
    );
    assert!(
        line(&after, "DTSTART").ends_with("20270706T090000"),
        "{after}"
    );
    assert!(
        mails[0].text.contains("/bookings/"),
        "and the seat may be given back"
    );
    stage.act(&ada, "cancellation", &json!({})).await;
}

async fn a_session_called_off_leaves_every_calendar_and_frees_nobody_a_seat(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    let ada = stage.book("Ada", &[0, 1], &[]).await;
    let bela = stage.book("Bela", &[0], &[1]).await;
    stage.app.mails().await;
    stage.organise(1, Organise::CallOff).await.unwrap();
    assert_eq!(stage.states(&ada).await, ["confirmed", "cancelled"]);
    assert_eq!(stage.states(&bela).await, ["confirmed", "cancelled"]);
    let mails = stage.app.mails().await;
    let method = |name: &str| {
        let own = mails.iter().find(|m| m.to == mail_of(name)).unwrap();
        own.calendar.as_ref().map(|c| c.0.clone())
    };
    assert_eq!(
        (method("Ada"), method("Bela")),
        (Some("CANCEL".into()), None)
    );
    let form = stage.form("Cora", &[1], &[]);
    let late = stage.app.post("/api/v1/bookings", &form).await;
    assert_eq!(late.json()["errors"][0]["code"], "session-begun");
    assert!(matches!(
        stage.organise(1, Organise::CallOff).await,
        Err(ApiError::Conflict("session-over"))
    ));
}

async fn fewer_seats_than_are_taken_are_refused_with_their_number(app: App) {
    let stage = Stage::new(app, &[9, 3]).await;
    stage.book("Ada", &[1], &[]).await;
    stage.hold(&stage.form("Bela", &[1], &[])).await;
    let Err(ApiError::Invalid(errors)) = stage.organise(1, open(1)).await else {
        panic!("one seat for two people");
    };
    assert_eq!(errors[0].limit, Some(2));
    stage.organise(1, open(2)).await.unwrap();
}

async fn more_seats_are_offered_to_who_waits(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    stage.book("Ada", &[1], &[]).await;
    let bela = stage.book("Bela", &[], &[1]).await;
    stage.organise(1, open(2)).await.unwrap();
    assert_eq!(stage.states(&bela).await, ["offered"]);
}

async fn a_session_meets_on_site_and_online_again(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let ada = stage.book("Ada", &[1], &[]).await;
    stage.app.mails().await;
    for (form, number) in [("on-site", "SEQUENCE:1"), ("virtual", "SEQUENCE:2")] {
        stage.organise(1, Organise::Meet(form)).await.unwrap();
        let mails = stage.app.mails().await;
        let calendar = &mails[0].calendar.as_ref().unwrap().1;
        assert!(calendar.contains(number));
        let place = calendar.contains("LOCATION:Wolfsburg");
        assert_eq!(place, form == "on-site", "calendars say where to go");
        assert_eq!(stage.see(&ada).await["seats"][0]["session"]["form"], form);
    }
}

async fn an_hour_that_the_clock_skips_is_no_time_to_meet(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let skipped = Organise::Move {
        date: date(2027, 3, 28),
        time: time(2, 30, 0, 0),
        minutes: 90,
    };
    assert!(matches!(
        stage.organise(1, skipped).await,
        Err(ApiError::Invalid(_))
    ));
    let past = Organise::Move {
        date: date(2026, 3, 28),
        time: time(9, 0, 0, 0),
        minutes: 90,
    };
    assert!(matches!(
        stage.organise(1, past).await,
        Err(ApiError::Invalid(_))
    ));
}
