use serde_json::json;

use super::{Browser, PASSWORD, administrator, code, participant};
use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    name_and_language_are_changed,
    a_password_is_changed_with_the_one_before_only,
    the_app_is_replaced_and_codes_renewed_and_one_factor_stays,
    a_participant_has_neither_password_nor_second_factor,
    a_form_survives_an_expired_login,
    a_passkey_is_not_made_up,
);

const ACCOUNT: &str = "/api/v1/account";

async fn name_and_language_are_changed(app: App) {
    let mut ada = administrator(&app).await;
    let body = json!({ "name": " Ada Brücke ", "language": "ar" });
    assert_eq!(ada.post(&app, ACCOUNT, &body).await.status, 200);
    let account = ada.get(&app, ACCOUNT).await.json();
    assert_eq!(
        (account["name"].as_str(), account["language"].as_str()),
        (Some("Ada Brücke"), Some("ar"))
    );
    let body = json!({ "name": "see https://evil.example", "language": "xx" });
    let errors = ada.post(&app, ACCOUNT, &body).await.json()["errors"].clone();
    assert_eq!(errors[0]["code"], "not-allowed");
    assert_eq!(errors[1]["field"], "language");
}

async fn a_password_is_changed_with_the_one_before_only(app: App) {
    let mut ada = administrator(&app).await;
    let path = "/api/v1/account/password";
    let new = "acht blaue tassen dort";
    let body = json!({ "current": "falsch", "password": new, "again": new });
    let wrong = ada.post(&app, path, &body).await.json();
    assert_eq!(wrong["errors"][0]["field"], "current");
    let body = json!({ "current": PASSWORD, "password": "verwaltung@example.org", "again": "verwaltung@example.org" });
    let common = ada.post(&app, path, &body).await.json();
    assert_eq!(common["errors"][0]["code"], "common");
}

async fn the_app_is_replaced_and_codes_renewed_and_one_factor_stays(app: App) {
    let mut ada = administrator(&app).await;
    assert_eq!(ada.get(&app, "/api/v1/account/totp").await.status, 409);
    let removal = ada
        .post(&app, "/api/v1/account/totp/removal", &json!({}))
        .await;
    assert_eq!(removal.json()["code"], "last-factor");
    assert_eq!(ada.get(&app, ACCOUNT).await.json()["totp"], true);
    assert_eq!(
        ada.post(&app, "/api/v1/account/totp/new", &json!({}))
            .await
            .status,
        200
    );
    let setup = ada.get(&app, "/api/v1/account/totp").await.json();
    let secret = setup["secret"].as_str().unwrap().to_owned();
    assert_ne!(secret, ada.secret);
    assert!(setup["size"].as_u64().unwrap() > 20);
    let wrong = ada
        .post(&app, "/api/v1/account/totp", &json!({ "code": "1" }))
        .await;
    assert_eq!(wrong.status, 422);
    let body = json!({ "code": code(&app, &secret) });
    let done = ada.post(&app, "/api/v1/account/totp", &body).await;
    assert_eq!(done.status, 200, "{}", done.text);
    assert_eq!(done.json()["codes"].as_array().unwrap().len(), 10);
    let renewed = ada
        .post(&app, "/api/v1/account/recovery-codes", &json!({}))
        .await
        .json();
    let spare = renewed["codes"][0].clone();
    let mut browser = Browser::default();
    let body = json!({ "mail": ada.mail, "password": PASSWORD });
    browser.post(&app, "/api/v1/logins", &body).await;
    let second = "/api/v1/logins/second-factor";
    let old = browser
        .post(&app, second, &json!({ "code": ada.recovery_codes[0] }))
        .await;
    assert_eq!(old.status, 422);
    assert_eq!(
        browser
            .post(&app, second, &json!({ "code": spare }))
            .await
            .status,
        200
    );
}

async fn a_participant_has_neither_password_nor_second_factor(app: App) {
    let app = app.with_demo().await;
    let mut zarina = participant(&app, "zarina@example.org").await;
    for (path, expected) in [
        ("/api/v1/account/totp/new", "no-password"),
        ("/api/v1/account/passkeys/challenge", "no-password"),
        ("/api/v1/account/recovery-codes", "no-app"),
        ("/api/v1/account/password", "no-password"),
    ] {
        let reply = zarina.post(&app, path, &json!({})).await;
        assert_eq!(reply.json()["code"], expected, "{path}");
    }
    assert_eq!(zarina.get(&app, "/api/v1/manage/people").await.status, 404);
}

async fn a_form_survives_an_expired_login(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let mut zarina = participant(&app, "zarina@example.org").await;
    app.wait(13 * 60 * 60 * 1000);
    let form =
        json!({ "path": "/de/account", "fields": [["name", "Ada Brücke"], ["form", "profile"]] });
    assert_eq!(ada.get(&app, ACCOUNT).await.status, 401);
    let kept = ada.post(&app, "/api/v1/kept-forms", &form).await;
    assert_eq!(kept.status, 200, "{}", kept.text);
    let path = format!(
        "/api/v1/kept-forms/{}",
        kept.json()["token"].as_str().unwrap()
    );
    assert_eq!(ada.get(&app, &path).await.status, 401);
    // Nobody else is shown it.
    assert_eq!(zarina.get(&app, &path).await.status, 404);
    let body = json!({ "mail": ada.mail, "password": PASSWORD });
    ada.post(&app, "/api/v1/logins", &body).await;
    let body = json!({ "code": ada.code(&app) });
    ada.post(&app, "/api/v1/logins/second-factor", &body).await;
    assert_eq!(ada.get(&app, &path).await.json(), form);
    app.wait(61 * 60 * 1000);
    assert_eq!(ada.get(&app, &path).await.status, 404);
    let foreign = json!({ "path": "//evil.example", "fields": [] });
    assert_eq!(
        zarina
            .post(&app, "/api/v1/kept-forms", &foreign)
            .await
            .status,
        422
    );
}

async fn a_passkey_is_not_made_up(app: App) {
    let mut ada = administrator(&app).await;
    let asked = ada
        .post(&app, "/api/v1/account/passkeys/challenge", &json!({}))
        .await;
    assert_eq!(asked.status, 200, "{}", asked.text);
    let options = asked.json()["options"].as_str().unwrap().to_owned();
    let options: serde_json::Value = serde_json::from_str(&options).unwrap();
    assert_eq!(options["rp"]["id"], "pontes.example");
    assert_eq!(options["user"]["name"], "verwaltung@example.org");
    for credential in ["", "{}", "null"] {
        let body = json!({ "credential": credential, "name": "Schlüssel" });
        let reply = ada.post(&app, "/api/v1/account/passkeys", &body).await;
        assert_eq!(reply.status, 422, "{}", reply.text);
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM passkeys").await, 0);
}
