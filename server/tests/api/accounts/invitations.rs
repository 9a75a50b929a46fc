use serde_json::{Value, json};

use super::{Browser, PASSWORD, PROGRAMME, administrator, invitation, invited, token_in};
use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    an_invitation_makes_an_account_with_its_role,
    each_wrong_field_of_an_invitation_is_named,
    nobody_invites_beyond_what_they_are,
    an_invitation_is_mailed_again_withdrawn_and_runs_out,
    the_command_makes_one_administrator_and_refuses_who_has_an_account,
);

const INVITE: &str = "/api/v1/manage/invitations";

async fn an_invitation_makes_an_account_with_its_role(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let mail = "koordination@example.org";
    let body = invitation(mail, "coordinator", PROGRAMME);
    assert_eq!(ada.post(&app, INVITE, &body).await.status, 200);
    let list = ada.get(&app, "/api/v1/manage/people").await.json();
    assert_eq!(list["invitations"][0]["mail"], mail);
    assert_eq!(list["invitations"][0]["grant"]["role"], "coordinator");
    let letter = app.mails().await.pop().unwrap();
    assert!(letter.text.contains("Koordination – "), "{}", letter.text);
    let path = format!("/api/v1/account-links/{}", token_in(&letter.text));
    let shown = app.get(&path).await.json();
    assert_eq!(shown["purpose"], "invitation");
    assert_eq!(shown["name"], "Kim Beispiel");
    assert_eq!(shown["grants"][0]["slug"], "nrw-palestine");
    let mut browser = Browser::default();
    let nameless = json!({ "name": "", "password": PASSWORD, "again": PASSWORD });
    let refused = browser.post(&app, &path, &nameless).await;
    assert_eq!(refused.json()["errors"][0]["field"], "name");
    let body = json!({ "name": "Kim Beispiel", "password": PASSWORD, "again": PASSWORD });
    assert_eq!(browser.post(&app, &path, &body).await.status, 200);
    // Nothing is open before there is a second factor.
    assert_eq!(browser.get(&app, "/api/v1/account").await.status, 401);
    assert_eq!(browser.get(&app, "/api/v1/manage/people").await.status, 401);
    assert_eq!(
        browser.get(&app, "/api/v1/logins").await.json()["stage"],
        "enrolment"
    );
    let list = ada.get(&app, "/api/v1/manage/people").await.json();
    assert_eq!(list["invitations"], json!([]));
    assert_eq!(list["people"].as_array().unwrap().len(), 2);
}

async fn each_wrong_field_of_an_invitation_is_named(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let body = json!({ "name": "", "mail": "nichts", "language": "xx", "role": "king",
        "scope": "programme:nowhere", "until": "2027-02-30" });
    let reply = ada.post(&app, INVITE, &body).await;
    assert_eq!(reply.status, 422);
    let errors = reply.json()["errors"].as_array().unwrap().clone();
    let named: Vec<_> = errors
        .iter()
        .map(|e| e["field"].as_str().unwrap())
        .collect();
    assert_eq!(named, ["name", "mail", "language", "role", "until"]);
    let mut past = invitation("x@example.org", "reviewer", PROGRAMME);
    past["until"] = "2027-02-28".into();
    let reply = ada.post(&app, INVITE, &past).await;
    assert_eq!(reply.json()["errors"][0]["code"], "in-past");
    let nowhere = invitation("x@example.org", "reviewer", "programme:nowhere");
    let reply = ada.post(&app, INVITE, &nowhere).await;
    assert_eq!(reply.json()["errors"][0]["field"], "scope");
    let has = invitation("verwaltung@example.org", "reviewer", PROGRAMME);
    let reply = ada.post(&app, INVITE, &has).await;
    assert_eq!(reply.json()["errors"][0]["code"], "has-account");
    assert!(app.mails().await.is_empty());
}

async fn nobody_invites_beyond_what_they_are(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let mail = "koordination@example.org";
    let mut kim = invited(&app, &mut ada, mail, "coordinator", PROGRAMME).await;
    let beyond = async |kim: &mut super::Staff, role: &str, scope: &str| -> Value {
        let reply = kim
            .post(&app, INVITE, &invitation("x@example.org", role, scope))
            .await;
        reply.json()["errors"][0]["code"].clone()
    };
    let other = "programme:maghreb";
    assert_eq!(
        beyond(&mut kim, "administrator", "installation").await,
        "beyond-own"
    );
    assert_eq!(beyond(&mut kim, "reviewer", other).await, "beyond-own");
    let own = invitation("x@example.org", "reviewer", PROGRAMME);
    assert_eq!(kim.post(&app, INVITE, &own).await.status, 200);
    let town = invitation("y@example.org", "municipality-editor", "municipality:koeln");
    assert_eq!(kim.post(&app, INVITE, &town).await.status, 200);
    let choices = kim.get(&app, "/api/v1/manage/scopes").await.json();
    assert_eq!(
        choices["roles"],
        json!([
            "municipality-editor",
            "moderator",
            "reviewer",
            "coordinator"
        ])
    );
}

async fn an_invitation_is_mailed_again_withdrawn_and_runs_out(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let body = invitation("x@example.org", "reviewer", PROGRAMME);
    ada.post(&app, INVITE, &body).await;
    let first = token_in(&app.mails().await[0].text);
    let shown = |token: &str| format!("/api/v1/account-links/{token}");
    app.wait(8 * 24 * 60 * 60 * 1000);
    assert_eq!(app.get(&shown(&first)).await.json()["state"], "expired");
    // The administrator was away for longer than a login lasts.
    let mut browser = Browser::default();
    let body = json!({ "mail": ada.mail, "password": PASSWORD });
    browser.post(&app, "/api/v1/logins", &body).await;
    let code = json!({ "code": ada.code(&app) });
    browser
        .post(&app, "/api/v1/logins/second-factor", &code)
        .await;
    ada.browser = browser;
    let list = ada.get(&app, "/api/v1/manage/people").await.json();
    let id = list["invitations"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(list["invitations"][0]["expired"], true);
    let again = ada
        .post(&app, &format!("{INVITE}/{id}/mail"), &json!({}))
        .await;
    assert_eq!(again.status, 200);
    let second = token_in(&app.mails().await[0].text);
    assert_eq!(app.get(&shown(&second)).await.json()["state"], "ready");
    let path = format!("{INVITE}/{id}/withdrawal");
    assert_eq!(ada.post(&app, &path, &json!({})).await.status, 200);
    assert_eq!(app.get(&shown(&second)).await.status, 404);
    assert_eq!(ada.post(&app, &path, &json!({})).await.status, 404);
}

async fn the_command_makes_one_administrator_and_refuses_who_has_an_account(app: App) {
    let ada = administrator(&app).await;
    let language = app::contract::language::Language::Ar;
    let make = async |name: &str, mail: &str| {
        let state = super::state(&app);
        server::features::accounts::create_administrator(&state, name, mail, language).await
    };
    let refused = make("Ada", &ada.mail).await.unwrap_err();
    assert!(refused.contains("has an account already"), "{refused}");
    assert!(make("", "b@example.org").await.is_err());
    assert!(make("Bea", "nichts").await.is_err());
    let address = make("Bea", "b@example.org").await.unwrap();
    assert!(
        address.starts_with("https://pontes.example/ar/link/"),
        "{address}"
    );
}
