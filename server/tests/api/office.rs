//! The office: what waits, mails that did not go out, settings.

use serde_json::{Value, json};
use server::features::notifications::{Transport, deliver_due};

use crate::accounts::{Browser, PROGRAMME, administrator, invitation, invited, participant};
use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    what_waits_is_counted_for_who_may_see_it,
    a_mail_that_failed_is_tried_again_or_discarded,
    settings_hold_at_once_and_for_every_process,
    each_wrong_setting_is_named_and_nothing_is_saved,
    own_bookings_are_listed_and_opened,
);

const OVERVIEW: &str = "/api/v1/manage/overview";
const SETTINGS: &str = "/api/v1/manage/settings";

/// Fails every mail that waits, for good.
pub async fn fail_mails(app: &App) {
    let nowhere = app.config().clone();
    let mut nowhere = nowhere;
    // Nobody listens on port 9 here.
    nowhere.smtp_url = Some("smtp://127.0.0.1:9".into());
    let transport = Transport::new(&nowhere).unwrap();
    for _ in 0..15 {
        app.wait(7 * 60 * 60 * 1000);
        while deliver_due(&app.db, &app.clock, &transport, "pontes@example.org")
            .await
            .unwrap()
            > 0
        {}
    }
}

async fn what_waits_is_counted_for_who_may_see_it(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let kim = invited(&app, &mut ada, "kim@example.org", "reviewer", PROGRAMME).await;
    let open = invitation("late@example.org", "reviewer", PROGRAMME);
    ada.post(&app, "/api/v1/manage/invitations", &open).await;
    let all = ada.get(&app, OVERVIEW).await.json();
    assert_eq!(all["name"], "Kim Beispiel");
    assert_eq!(all["invitations_open"], 1);
    assert_eq!(all["mails_failed"], 0);
    let less = kim.get(&app, OVERVIEW).await.json();
    assert_eq!(less["may"], json!(["see-office"]));
    assert_eq!(less["mails_failed"], Value::Null);
    assert_eq!(less["invitations_open"], Value::Null);
    assert_eq!(Browser::default().get(&app, OVERVIEW).await.status, 401);
}

async fn a_mail_that_failed_is_tried_again_or_discarded(app: App) {
    let app = app.with_demo().await;
    crate::bookings::book(&app, "zarina@example.org").await;
    app.wait(1000);
    crate::bookings::book(&app, "amira@example.org").await;
    fail_mails(&app).await;
    let mut ada = administrator(&app).await;
    assert_eq!(ada.get(&app, OVERVIEW).await.json()["mails_failed"], 2);
    let list = ada
        .get(&app, "/api/v1/manage/mails?state=failed&kind=hold")
        .await
        .json();
    assert_eq!(list["total"], 2);
    let mail = &list["mails"][0];
    assert_eq!(mail["problem"], "smtp connection");
    assert_eq!(mail["recipient"], "z…@example.org");
    assert_eq!(mail["due"], Value::Null);
    let none = ada
        .get(&app, "/api/v1/manage/mails?state=waiting&page=7")
        .await
        .json();
    assert_eq!((&none["total"], &none["page"]), (&json!(0), &json!(1)));
    let table = ada.get(&app, "/api/v1/manage/mails.csv").await;
    assert_eq!(table.text.lines().count(), 3);
    assert!(!table.text.contains("zarina@"), "{}", table.text);
    let act = |ids: Vec<&Value>, action: &str| json!({ "ids": ids, "action": action });
    let nothing = ada
        .post(&app, "/api/v1/manage/mails", &act(vec![], "king"))
        .await;
    assert_eq!(nothing.json()["errors"].as_array().unwrap().len(), 2);
    let ids = (&list["mails"][0]["id"], &list["mails"][1]["id"]);
    let again = ada
        .post(&app, "/api/v1/manage/mails", &act(vec![ids.0], "retry"))
        .await;
    assert_eq!(again.json()["count"], 1);
    let gone = ada
        .post(&app, "/api/v1/manage/mails", &act(vec![ids.1], "discard"))
        .await;
    assert_eq!(gone.json()["count"], 1);
    let mails = app.mails().await;
    let to: Vec<_> = mails.iter().map(|m| m.to.as_str()).collect();
    assert_eq!(to, ["zarina@example.org"]);
    assert_eq!(ada.get(&app, OVERVIEW).await.json()["mails_failed"], 0);
}

fn settings() -> Value {
    json!({
        "name": "Stadt Beispiel", "address": "Rathausplatz 1\n12345 Beispiel",
        "mail": "rathaus@example.org", "phone": "", "responsible": "Ada Beispiel",
        "privacy_mail": "", "mail_from": "absender@example.org", "languages": ["fr"],
        "unconfirmed_days": "14", "needs_days": "30", "bookings_months": "12",
        "mails_days": "30", "cases_months": "12",
    })
}

async fn settings_hold_at_once_and_for_every_process(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let before = ada.get(&app, SETTINGS).await.json();
    assert_eq!(before["name"], "Amt für Brücken");
    assert_eq!(before["languages"], json!(["de", "en", "fr", "ar"]));
    let saved = ada.post(&app, SETTINGS, &settings()).await;
    assert_eq!(saved.status, 200, "{}", saved.text);
    // Every request here meets a process of its own.
    assert_eq!(ada.get(&app, SETTINGS).await.json(), settings());
    let imprint = app.get("/de/imprint").await.text;
    assert!(imprint.contains("Stadt Beispiel") && imprint.contains("12345 Beispiel"));
    assert!(imprint.contains("hreflang=\"fr\"") && !imprint.contains("hreflang=\"ar\""));
    let arabic = axum::http::Request::get("/").header("accept-language", "ar,fr;q=0.5");
    let arabic = arabic.body(axum::body::Body::empty()).unwrap();
    let led = crate::app::send(&app.server(), arabic).await;
    assert_eq!(led.header("location"), "/fr");
    let body = invitation("x@example.org", "reviewer", PROGRAMME);
    ada.post(&app, "/api/v1/manage/invitations", &body).await;
    let raw = "SELECT COUNT(*) FROM outbox WHERE message LIKE '%absender@example.org%'";
    assert_eq!(app.count(raw).await, 1);
}

async fn each_wrong_setting_is_named_and_nothing_is_saved(app: App) {
    let mut ada = administrator(&app).await;
    let mut wrong = settings();
    wrong["name"] = "".into();
    wrong["mail_from"] = "niemand".into();
    wrong["needs_days"] = "400".into();
    let reply = ada.post(&app, SETTINGS, &wrong).await;
    assert_eq!(reply.status, 422);
    let errors = reply.json()["errors"].as_array().unwrap().clone();
    let named: Vec<_> = errors
        .iter()
        .map(|e| e["field"].as_str().unwrap())
        .collect();
    assert_eq!(named, ["name", "mail_from", "needs_days"]);
    assert_eq!(
        ada.get(&app, SETTINGS).await.json()["name"],
        "Amt für Brücken"
    );
}

async fn own_bookings_are_listed_and_opened(app: App) {
    let app = app.with_demo().await;
    let mut zarina = participant(&app, "zarina@example.org").await;
    crate::bookings::book(&app, "amira@example.org").await;
    let list = zarina.get(&app, "/api/v1/account/bookings").await.json();
    assert_eq!(list.as_array().unwrap().len(), 1);
    assert_eq!(list[0]["slug"], "wolfsburg-jendouba-park");
    assert_eq!(list[0]["seats"][0]["state"], "confirmed");
    let id = list[0]["id"].as_str().unwrap();
    let path = format!("/api/v1/account/bookings/{id}/link");
    let token = zarina.post(&app, &path, &json!({})).await.json()["token"].clone();
    let booking = app
        .get(&format!("/api/v1/bookings/{}", token.as_str().unwrap()))
        .await;
    assert_eq!(booking.json()["mail"], "zarina@example.org");
    let mut amira = Browser::default();
    let body = json!({ "mail": "amira@example.org", "purpose": "sign-in", "language": "de" });
    amira.post(&app, "/api/v1/account-links", &body).await;
    assert!(
        crate::accounts::answered(&app)
            .await
            .iter()
            .all(|m| !m.text.contains("/link/"))
    );
    assert_eq!(amira.post(&app, &path, &json!({})).await.status, 401);
}
