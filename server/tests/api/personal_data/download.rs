//! Everything about a person as one download.

use serde_json::{Value, json};
use server::features::personal_data::export_person;

use crate::app::App;
use crate::engine::{HOUR, Stage, mail_of};
use crate::messages::{self, MESSAGES};
use crate::moderation::Room;
use crate::on_both_engines;

on_both_engines!(
    everything_that_is_stored_about_a_person_is_in_the_download,
    a_download_names_nobody_else,
    a_colleague_downloads_what_is_theirs,
    who_is_not_known_downloads_nothing,
    what_the_office_wrote_to_a_person_is_in_their_download,
    when_somebody_was_marked_is_in_their_download,
);

/// Ada books for herself and Bela, with what she needs.
async fn book(stage: &Stage) -> String {
    let mut form = stage.form("Ada", &[0, 1], &[]);
    form["colleagues"] = json!([{ "name": "Bela Balken", "mail": mail_of("Bela") }]);
    form["access_needs"] = json!("Gebärdensprache");
    form["access_consent"] = json!("on");
    form["interpretation"] = json!("fr");
    stage.book_as(&form).await
}

async fn everything_that_is_stored_about_a_person_is_in_the_download(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    book(&stage).await;
    let data = export_person(&stage.state(), &mail_of("Ada"))
        .await
        .unwrap();
    let booking = &data["bookings"][0];
    for (field, value) in [
        ("name", "Ada Brückenbau"),
        ("mail", "ada@example.org"),
        ("municipality_text", "Musterstadt"),
        ("affiliation", "administration"),
        ("language", "de"),
        ("interpretation", "fr"),
        ("needs", "Gebärdensprache"),
        ("hospitation", "wolfsburg-jendouba-park"),
    ] {
        assert_eq!(booking[field], value, "{field}");
    }
    assert_eq!(booking["booked_by_you"], true);
    for field in ["made_at", "confirmed_at", "needs_consented_at"] {
        assert!(booking[field].as_str().unwrap().ends_with('Z'), "{field}");
    }
    let seats = booking["you"][0]["seats"].as_array().unwrap();
    assert_eq!(seats.len(), 2);
    assert!(seats.iter().all(|seat| seat["state"] == "confirmed"));
    assert_eq!(booking["you"][0]["reminders"], json!([]));
    assert!(!booking["links"].as_array().unwrap().is_empty());
    let log: Vec<&str> = booking["log"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["action"].as_str().unwrap())
        .collect();
    assert_eq!(log, ["booking.hold", "booking.confirm"]);
    let mails = data["mails"].as_array().unwrap();
    let sent = mails.iter().filter(|mail| mail["state"] == "sent").count();
    assert!(sent >= 1, "{mails:?}");
    assert!(mails.iter().all(|mail| mail["to"] == "ada@example.org"));
}

async fn a_download_names_nobody_else(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    book(&stage).await;
    stage.book("Cora", &[0, 1], &[]).await;
    let data = export_person(&stage.state(), &mail_of("Ada"))
        .await
        .unwrap();
    let text = data.to_string();
    for word in ["Bela", "bela@", "Balken", "Cora"] {
        assert!(!text.contains(word), "{word}: {text}");
    }
}

async fn a_colleague_downloads_what_is_theirs(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    book(&stage).await;
    let data = export_person(&stage.state(), &mail_of("Bela"))
        .await
        .unwrap();
    let booking = &data["bookings"][0];
    assert_eq!(booking["you"][0]["name"], "Bela Balken");
    assert_eq!(booking["you"][0]["seats"].as_array().unwrap().len(), 2);
    assert_eq!(booking["booked_by_you"], false);
    let text = data.to_string();
    for word in ["Ada", "ada@", "Gebärdensprache"] {
        assert!(!text.contains(word), "{word}: {text}");
    }
}

async fn who_is_not_known_downloads_nothing(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    book(&stage).await;
    let data: Value = export_person(&stage.state(), "nobody@example.org")
        .await
        .unwrap();
    assert_eq!(
        (&data["bookings"], &data["mails"]),
        (&json!([]), &json!([]))
    );
}

async fn what_the_office_wrote_to_a_person_is_in_their_download(app: App) {
    let (stage, _, mut kim) = messages::stage(app).await;
    let message = messages::message(&stage);
    let sent = kim.post(&stage.app, MESSAGES, &message).await;
    assert!(sent.json()["id"].is_string(), "{}", sent.text);
    let got = async |name: &str| {
        let data = export_person(&stage.state(), &mail_of(name)).await.unwrap();
        data["bookings"][0]["you"][0]["messages"].clone()
    };
    let arabic = got("Bela").await;
    assert_eq!(arabic.as_array().unwrap().len(), 1);
    assert_eq!(arabic[0]["language"], "ar");
    assert_eq!(arabic[0]["subject"], message["subject"]["ar"]);
    assert_eq!(arabic[0]["text"], message["text"]["ar"]);
    assert!(arabic[0]["sent_at"].as_str().unwrap().ends_with('Z'));
    // She reads French, and got what was written in German.
    assert_eq!(got("Cora").await[0]["text"], message["text"]["de"]);
}

async fn when_somebody_was_marked_is_in_their_download(app: App) {
    let mut room = Room::new(app, HOUR / 4).await;
    let [first, _] = room.ids().await;
    let marks = json!([{ "participant": first, "mark": "attended", "at": 0 }]);
    assert_eq!(room.mark(marks).await.status, 200);
    let marked = async |name: &str| {
        let state = room.stage.state();
        let data = export_person(&state, &mail_of(name)).await.unwrap();
        data["bookings"][0]["you"][0]["seats"][0]["marked_at"].clone()
    };
    assert!(marked("Quirina").await.is_string());
    assert!(marked("Bela").await.is_null());
}
