//! The data of people who sign in: downloaded, erased and forgotten with the rest, and by whom.

use serde_json::{Value, json};
use server::features::personal_data::forget_all;
use server::jobs::forget_once;
use server::kernel::personal_data::register;
use server::kernel::retention::Run;

use super::columns_with;
use crate::accounts::{PROGRAMME, administrator, answered, invited, participant, state};
use crate::app::App;
use crate::engine::DAY;
use crate::on_both_engines;

on_both_engines!(
    a_participant_downloads_and_erases_what_is_theirs,
    an_erasure_wants_to_be_meant,
    whoever_works_here_is_erased_with_their_roles,
    every_column_of_an_account_is_emptied,
    the_last_administrator_cannot_be_erased,
    who_only_asked_for_a_link_or_was_invited_is_erased,
    the_office_erases_who_asked_for_it_and_sees_what_is_forgotten,
    an_account_that_nobody_uses_is_forgotten_after_a_year,
    logins_links_and_invitations_are_forgotten_thirty_days_later,
);

/// The tables of accounts; failures are counted by a hash, which another sentence is about.
pub(super) const ACCOUNTS: [&str; 11] = [
    "accounts",
    "recovery_codes",
    "passkeys",
    "grants",
    "logins",
    "invitations",
    "account_links",
    "link_requests",
    "mail_changes",
    "kept_forms",
    "calendar_feeds",
];

const MAIL: &str = "quirina@example.org";
const DATA: &str = "/api/v1/account/data";
const ERASURE: &str = "/api/v1/account/erasure";

async fn a_participant_downloads_and_erases_what_is_theirs(app: App) {
    let app = app.with_demo().await;
    let mut quirina = participant(&app, MAIL).await;
    let reply = quirina.get(&app, DATA).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    assert!(reply.header("content-disposition").contains("pontes.json"));
    let data = reply.json();
    assert_eq!(data["account"]["mail"], MAIL);
    assert_eq!(data["account"]["logins"][0]["browser"], "Firefox, Linux");
    assert_eq!(data["mentions"][0]["kind"], "account_links");
    let deeds = data["account"]["deeds"].as_array().unwrap();
    assert!(deeds.iter().any(|deed| deed["action"] == "login.begin"));
    assert_eq!(data["bookings"].as_array().unwrap().len(), 1);
    let erased = quirina.post(&app, ERASURE, &json!({ "sure": "on" })).await;
    assert_eq!(erased.status, 200, "{}", erased.text);
    assert_eq!(erased.json()["bookings"], 1);
    assert!(
        erased.header("set-cookie").contains("Max-Age=0"),
        "signed out"
    );
    assert_eq!(quirina.get(&app, DATA).await.status, 401);
    let left = columns_with(&app, &["quirina"]).await;
    assert!(left.is_empty(), "{left:?}");
}

async fn an_erasure_wants_to_be_meant(app: App) {
    let app = app.with_demo().await;
    let mut quirina = participant(&app, MAIL).await;
    let reply = quirina.post(&app, ERASURE, &json!({})).await;
    assert_eq!(reply.status, 422);
    assert_eq!(reply.json()["errors"][0]["field"], "sure");
    assert_eq!(quirina.get(&app, DATA).await.status, 200);
}

async fn whoever_works_here_is_erased_with_their_roles(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let mut quirina = invited(&app, &mut ada, MAIL, "coordinator", PROGRAMME).await;
    let data = quirina.get(&app, DATA).await.json();
    assert_eq!(data["account"]["grants"][0]["role"], "coordinator");
    assert_eq!(data["account"]["app"], true);
    for secret in ["secret", "hash", "credential_id"] {
        assert!(!data.to_string().contains(secret), "{secret}");
    }
    // Whom she invited stays, and a change of address is on its way.
    let other = crate::accounts::invitation("bela@example.org", "reviewer", PROGRAMME);
    let sent = quirina
        .post(&app, "/api/v1/manage/invitations", &other)
        .await;
    assert_eq!(sent.status, 200, "{}", sent.text);
    app.mails().await;
    let erased = quirina.post(&app, ERASURE, &json!({ "sure": "on" })).await;
    assert_eq!(erased.status, 200, "{}", erased.text);
    let left = columns_with(&app, &["quirina"]).await;
    assert!(left.is_empty(), "{left:?}");
    let people = ada.get(&app, "/api/v1/manage/people").await.json();
    assert_eq!(people["people"].as_array().unwrap().len(), 1);
    assert_eq!(people["invitations"][0]["mail"], "bela@example.org");
    let noted = "SELECT COUNT(*) FROM audit WHERE action = 'account.erase' \
         AND actor = 'account:' || subject";
    assert_eq!(app.count(noted).await, 1);
}

async fn every_column_of_an_account_is_emptied(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    invited(&app, &mut ada, MAIL, "reviewer", PROGRAMME).await;
    let id = ada.id(&app, MAIL).await;
    for sql in [
        "UPDATE accounts SET name = 'Quirina', password_hash = 'quirina', totp_secret = 'quirina', \
         totp_pending = 'quirina' WHERE id = $1",
        "UPDATE recovery_codes SET code_hash = 'quirina-' || code_hash WHERE account_id = $1",
        "INSERT INTO passkeys (id, account_id, credential_id, credential, name, created_at) \
         VALUES ('1', $1, 'quirina', 'quirina', 'quirina', 1)",
        "UPDATE logins SET browser = 'quirina', challenge = 'quirina', \
         token_hash = 'quirina-' || token_hash WHERE account_id = $1",
        "INSERT INTO mail_changes (account_id, mail, created_at) VALUES ($1, 'quirina@new.example', 1)",
        "INSERT INTO kept_forms (token_hash, account_id, path, fields, created_at) \
         VALUES ('quirina', $1, '/quirina', 'quirina', 1)",
        "INSERT INTO calendar_feeds (id, token_hash, account_id, language, created_at) \
         VALUES ('1', 'quirina', $1, 'de', 1)",
        "INSERT INTO invitations (id, name, mail, person, language, role, invited_by, created_at, \
         expires_at) VALUES ('2', 'Quirina', 'quirina@example.org', 'quirina@example.org', 'de', \
         'administrator', $1, 1, 1)",
        "INSERT INTO account_links (token_hash, purpose, account_id, name, mail, language, created_at, \
         expires_at) VALUES ('quirina', 'password', $1, 'Quirina', 'quirina@example.org', 'de', 1, 1)",
        "INSERT INTO link_requests (id, purpose, mail, language, created_at) \
         VALUES ($1, 'password', 'quirina@example.org', 'de', 1)",
    ] {
        let done = sqlx::query(sql).bind(&id).execute(app.db.pool()).await;
        assert!(done.unwrap().rows_affected() > 0, "{sql}");
    }
    let there = columns_with(&app, &["quirina"]).await;
    for table in register().filter(|table| ACCOUNTS.contains(&table.name)) {
        for column in table.identifies {
            assert!(
                there.contains(&format!("{}.{column}", table.name)),
                "{} {column}",
                table.name
            );
        }
    }
    let body = json!({ "mail": MAIL, "sure": "on" });
    let erased = ada.post(&app, "/api/v1/manage/erasures", &body).await;
    assert_eq!(erased.status, 200, "{}", erased.text);
    let left = columns_with(&app, &["quirina"]).await;
    assert!(left.is_empty(), "{left:?}");
}

async fn the_last_administrator_cannot_be_erased(app: App) {
    let mut ada = administrator(&app).await;
    let refused = ada.post(&app, ERASURE, &json!({ "sure": "on" })).await;
    assert_eq!(refused.status, 409);
    assert_eq!(refused.json()["code"], "last-administrator");
    let mut second = invited(&app, &mut ada, MAIL, "administrator", "installation").await;
    let erased = ada.post(&app, ERASURE, &json!({ "sure": "on" })).await;
    assert_eq!(erased.status, 200, "{}", erased.text);
    let refused = second.post(&app, ERASURE, &json!({ "sure": "on" })).await;
    assert_eq!(refused.status, 409);
}

async fn who_only_asked_for_a_link_or_was_invited_is_erased(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let invitation = crate::accounts::invitation(MAIL, "reviewer", PROGRAMME);
    ada.post(&app, "/api/v1/manage/invitations", &invitation)
        .await;
    let asked = json!({ "mail": "Quirina@Example.org", "purpose": "sign-in", "language": "de" });
    app.post("/api/v1/account-links", &asked).await;
    let wrong = json!({ "mail": MAIL, "password": "falsch und lang genug" });
    app.post("/api/v1/logins", &wrong).await;
    let there = columns_with(&app, &["quirina"]).await;
    assert!(there.contains("link_requests.mail") && there.contains("invitations.person"));
    let failures = "SELECT COUNT(*) FROM sign_in_failures";
    assert_eq!(app.count(failures).await, 1);
    let body = json!({ "mail": " Quirina@example.org", "sure": "on" });
    let erased = ada.post(&app, "/api/v1/manage/erasures", &body).await;
    assert_eq!(erased.status, 200, "{}", erased.text);
    let left = columns_with(&app, &["quirina"]).await;
    assert!(left.is_empty(), "{left:?}");
    assert_eq!(app.count(failures).await, 0);
    assert!(answered(&app).await.is_empty());
}

async fn the_office_erases_who_asked_for_it_and_sees_what_is_forgotten(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    participant(&app, MAIL).await;
    let path = "/api/v1/manage/erasures";
    let unsure = ada.post(&app, path, &json!({ "mail": "" })).await.json();
    let fields: Vec<&Value> = unsure["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| &error["field"])
        .collect();
    assert_eq!(fields, ["mail", "sure"]);
    let body = json!({ "mail": MAIL, "sure": "on" });
    let erased = ada.post(&app, path, &body).await;
    assert_eq!(erased.json()["bookings"], 1, "{}", erased.text);
    assert!(columns_with(&app, &["quirina"]).await.is_empty());
    let again = ada.post(&app, path, &body).await;
    assert_eq!(again.json()["bookings"], 0);
    let foreseen = ada.get(&app, "/api/v1/manage/retention").await.json();
    let kinds = foreseen.as_array().unwrap();
    assert!(
        kinds.len() > 5 && kinds.iter().all(|kind| kind["rows"] == 0),
        "{foreseen}"
    );
}

async fn an_account_that_nobody_uses_is_forgotten_after_a_year(app: App) {
    let app = app.with_demo().await;
    participant(&app, MAIL).await;
    let accounts = "SELECT COUNT(*) FROM accounts";
    app.wait(364 * DAY);
    forget_once(&state(&app)).await.unwrap();
    assert_eq!(
        app.count(accounts).await,
        1,
        "the login is long forgotten, the account is not"
    );
    app.wait(2 * DAY);
    forget_once(&state(&app)).await.unwrap();
    assert_eq!(app.count(accounts).await, 1, "the booking is known");
    app.wait(365 * DAY);
    forget_once(&state(&app)).await.unwrap();
    app.wait(1);
    let would = forget_all(&state(&app), Run::Dry).await.unwrap();
    forget_once(&state(&app)).await.unwrap();
    assert_eq!(would.last().unwrap().rows, 1);
    assert_eq!(app.count(accounts).await, 0);
    let left = columns_with(&app, &["quirina"]).await;
    assert!(left.is_empty(), "{left:?}");
}

async fn logins_links_and_invitations_are_forgotten_thirty_days_later(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    participant(&app, MAIL).await;
    let invitation = crate::accounts::invitation("bela@example.org", "reviewer", PROGRAMME);
    ada.post(&app, "/api/v1/manage/invitations", &invitation)
        .await;
    app.mails().await;
    let left = "SELECT (SELECT COUNT(*) FROM logins) + (SELECT COUNT(*) FROM account_links) \
         + (SELECT COUNT(*) FROM invitations)";
    let before = app.count(left).await;
    assert!(before >= 4, "{before}");
    app.wait(29 * DAY);
    forget_once(&state(&app)).await.unwrap();
    assert!(app.count(left).await > 0);
    // Whatever lasted longest has ended by then.
    app.wait(100 * DAY);
    forget_once(&state(&app)).await.unwrap();
    assert_eq!(app.count(left).await, 0);
}
