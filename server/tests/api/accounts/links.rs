use serde_json::json;

use super::{Browser, PASSWORD, administrator, answered, participant, token_in};
use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    a_participant_signs_in_by_a_mailed_link_once,
    an_unknown_address_gets_the_same_answer_and_no_mail,
    a_link_comes_too_late_after_twenty_minutes,
    staff_is_told_to_use_the_password,
    a_forgotten_password_is_set_anew_and_ends_all_logins,
    a_new_address_is_confirmed_at_both,
    an_address_of_somebody_else_is_never_taken,
);

const LINKS: &str = "/api/v1/account-links";
const ZARINA: &str = "zarina@example.org";

async fn ask(app: &App, mail: &str, purpose: &str) -> String {
    let body = json!({ "mail": mail, "purpose": purpose, "language": "de" });
    let reply = app.post(LINKS, &body).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.text
}

async fn a_participant_signs_in_by_a_mailed_link_once(app: App) {
    let app = app.with_demo().await;
    let browser = participant(&app, ZARINA).await;
    let account = browser.get(&app, "/api/v1/account").await.json();
    assert_eq!(account["name"], "Zarina Brückenbau");
    assert_eq!(account["password"], false);
    assert_eq!(account["may"], json!([]));
    // Again, with the account that there is now.
    ask(&app, ZARINA, "sign-in").await;
    let letter = answered(&app).await.pop().unwrap();
    assert_eq!(letter.subject, "Anmelden bei Pontes");
    let path = format!("{LINKS}/{}", token_in(&letter.text));
    let shown = app.get(&path).await.json();
    assert_eq!(shown["purpose"], "sign-in");
    assert_eq!(shown["state"], "ready");
    assert_eq!(shown["mail"], ZARINA);
    // Shown as often as a scanner likes, used once.
    assert_eq!(app.get(&path).await.json()["state"], "ready");
    let used = Browser::default().post(&app, &path, &json!({})).await;
    assert_eq!(used.status, 200);
    assert!(used.header("set-cookie").starts_with("__Host-pontes="));
    let twice = Browser::default().post(&app, &path, &json!({})).await;
    assert_eq!(twice.status, 409);
    assert_eq!(twice.json()["code"], "link-used");
    assert_eq!(app.get(&path).await.json()["state"], "used");
    assert_eq!(app.count("SELECT COUNT(*) FROM accounts").await, 1);
}

async fn an_unknown_address_gets_the_same_answer_and_no_mail(app: App) {
    let app = app.with_demo().await;
    participant(&app, ZARINA).await;
    let known = ask(&app, ZARINA, "sign-in").await;
    let unknown = ask(&app, "niemand@example.org", "sign-in").await;
    assert_eq!(known, unknown);
    let mails = answered(&app).await;
    let to: Vec<_> = mails.iter().map(|m| m.to.as_str()).collect();
    assert_eq!(to, [ZARINA]);
    let body = json!({ "mail": "keine adresse", "purpose": "king", "language": "de" });
    let wrong = app.post(LINKS, &body).await.json();
    assert_eq!(wrong["errors"][0]["code"], "mail-invalid");
    assert_eq!(wrong["errors"][1]["field"], "purpose");
    assert_eq!(app.get(&format!("{LINKS}/nothing")).await.status, 404);
}

async fn a_link_comes_too_late_after_twenty_minutes(app: App) {
    let app = app.with_demo().await;
    participant(&app, ZARINA).await;
    ask(&app, ZARINA, "sign-in").await;
    let path = format!("{LINKS}/{}", token_in(&answered(&app).await[0].text));
    app.wait(20 * 60 * 1000);
    assert_eq!(app.get(&path).await.json()["state"], "expired");
    let late = app.post(&path, &json!({})).await;
    assert_eq!(late.json()["code"], "link-expired");
}

async fn staff_is_told_to_use_the_password(app: App) {
    administrator(&app).await;
    ask(&app, "verwaltung@example.org", "sign-in").await;
    let letter = answered(&app).await.pop().unwrap();
    assert!(!letter.text.contains("/link/"), "{}", letter.text);
    assert!(letter.text.contains("/de/sign-in"), "{}", letter.text);
}

async fn a_forgotten_password_is_set_anew_and_ends_all_logins(app: App) {
    let ada = administrator(&app).await;
    ask(&app, "verwaltung@example.org", "password").await;
    let path = format!("{LINKS}/{}", token_in(&answered(&app).await[0].text));
    for (password, again, field, code) in [
        ("", "", "password", "required"),
        ("kurz", "kurz", "password", "too-short"),
        ("passwordpassword", "passwordpassword", "password", "common"),
        (
            "neun rote dächer",
            "neun rote dach",
            "again",
            "not-the-same",
        ),
    ] {
        let reply = app
            .post(&path, &json!({ "password": password, "again": again }))
            .await;
        assert_eq!(reply.status, 422, "{}", reply.text);
        let error = &reply.json()["errors"][0];
        assert_eq!(
            (error["field"].as_str(), error["code"].as_str()),
            (Some(field), Some(code))
        );
    }
    let new = "neun rote dächer";
    let done = app
        .post(&path, &json!({ "password": new, "again": new }))
        .await;
    assert_eq!(done.status, 200, "{}", done.text);
    assert_eq!(done.header("set-cookie"), "");
    assert_eq!(ada.get(&app, "/api/v1/account").await.status, 401);
    let sign_in = |password| json!({ "mail": "verwaltung@example.org", "password": password });
    let old = app.post("/api/v1/logins", &sign_in(PASSWORD)).await;
    assert_eq!(old.status, 401);
    let now = app.post("/api/v1/logins", &sign_in(new)).await;
    assert_eq!(now.json()["stage"], "second-factor");
}

async fn a_new_address_is_confirmed_at_both(app: App) {
    let mut ada = administrator(&app).await;
    let change = |password| json!({ "mail": "ada@example.org", "password": password });
    let wrong = ada
        .post(&app, "/api/v1/account/mail", &change("falsch"))
        .await;
    assert_eq!(wrong.json()["errors"][0]["code"], "wrong");
    let begun = ada
        .post(&app, "/api/v1/account/mail", &change(PASSWORD))
        .await;
    assert_eq!(begun.status, 200, "{}", begun.text);
    assert_eq!(
        ada.get(&app, "/api/v1/account").await.json()["new_mail"],
        "ada@example.org"
    );
    let mails = app.mails().await;
    let path = |to: &str| {
        let letter = mails.iter().find(|m| m.to == to).unwrap();
        format!("{LINKS}/{}", token_in(&letter.text))
    };
    let new = app.post(&path("ada@example.org"), &json!({})).await;
    assert_eq!(new.json(), json!({ "purpose": "mail-new", "waits": true }));
    assert_eq!(
        ada.get(&app, "/api/v1/account").await.json()["mail"],
        "verwaltung@example.org"
    );
    let old = app.post(&path("verwaltung@example.org"), &json!({})).await;
    assert_eq!(old.json(), json!({ "purpose": "mail-old", "waits": false }));
    let account = ada.get(&app, "/api/v1/account").await.json();
    assert_eq!(account["mail"], "ada@example.org");
    assert_eq!(account["new_mail"], "");
}

async fn an_address_of_somebody_else_is_never_taken(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    participant(&app, ZARINA).await;
    let body = json!({ "mail": ZARINA, "password": PASSWORD });
    let begun = ada.post(&app, "/api/v1/account/mail", &body).await;
    assert_eq!(begun.status, 200);
    let mails = app.mails().await;
    let letter = mails.iter().find(|m| m.to == ZARINA).unwrap();
    assert!(!letter.text.contains("/link/"), "{}", letter.text);
    assert!(!letter.text.contains("Kim"), "{}", letter.text);
}
