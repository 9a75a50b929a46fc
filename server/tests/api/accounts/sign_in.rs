use std::time::Instant;

use serde_json::json;

use super::{Browser, PASSWORD, administrator};
use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    staff_signs_in_with_password_and_code,
    a_code_works_once_and_a_recovery_code_stands_in,
    a_wrong_password_tells_nothing_and_too_many_close_the_address,
    known_and_unknown_addresses_take_as_long,
    the_token_changes_at_each_step_and_an_old_one_is_worth_nothing,
    a_login_ends_by_time_by_hand_and_by_a_new_password,
    the_cookie_is_out_of_reach_of_scripts_and_of_other_sites,
    one_client_may_not_try_for_ever,
);

const LOGINS: &str = "/api/v1/logins";
const SECOND: &str = "/api/v1/logins/second-factor";

async fn staff_signs_in_with_password_and_code(app: App) {
    let ada = administrator(&app).await;
    let mut browser = Browser::default();
    let body = json!({ "mail": " Verwaltung@example.org ", "password": PASSWORD });
    let begun = browser.post(&app, LOGINS, &body).await;
    assert_eq!(begun.status, 200, "{}", begun.text);
    let expected = json!({ "stage": "second-factor", "passkeys": false, "totp": true });
    assert_eq!(begun.json(), expected);
    assert_eq!(browser.get(&app, "/api/v1/account").await.status, 401);
    assert_eq!(browser.get(&app, LOGINS).await.json(), expected);
    let wrong = browser
        .post(&app, SECOND, &json!({ "code": "000000" }))
        .await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.json()["errors"][0]["code"], "wrong");
    let empty = browser.post(&app, SECOND, &json!({ "code": " " })).await;
    assert_eq!(empty.json()["errors"][0]["code"], "required");
    let done = browser
        .post(&app, SECOND, &json!({ "code": ada.code(&app) }))
        .await;
    assert_eq!(done.json()["stage"], "full");
    let account = browser.get(&app, "/api/v1/account").await.json();
    assert_eq!(account["name"], "Kim Beispiel");
    assert_eq!(account["grants"][0]["role"], "administrator");
    assert_eq!(account["logins"].as_array().unwrap().len(), 2);
    assert_eq!(account["logins"][0]["browser"], "Firefox, Linux");
}

async fn begin(app: &App) -> Browser {
    let mut browser = Browser::default();
    let body = json!({ "mail": "verwaltung@example.org", "password": PASSWORD });
    let begun = browser.post(app, LOGINS, &body).await;
    assert_eq!(begun.status, 200, "{}", begun.text);
    browser
}

async fn a_code_works_once_and_a_recovery_code_stands_in(app: App) {
    let ada = administrator(&app).await;
    let code = json!({ "code": ada.code(&app) });
    assert_eq!(
        begin(&app).await.post(&app, SECOND, &code).await.status,
        200
    );
    assert_eq!(
        begin(&app).await.post(&app, SECOND, &code).await.status,
        422
    );
    let spare = json!({ "code": ada.recovery_codes[3].to_uppercase() });
    assert_eq!(
        begin(&app).await.post(&app, SECOND, &spare).await.status,
        200
    );
    assert_eq!(
        begin(&app).await.post(&app, SECOND, &spare).await.status,
        422
    );
    let account = ada.get(&app, "/api/v1/account").await.json();
    assert_eq!(account["recovery_codes"], 9);
}

async fn a_wrong_password_tells_nothing_and_too_many_close_the_address(app: App) {
    administrator(&app).await;
    let mut answers = Vec::new();
    for mail in ["verwaltung@example.org", "niemand@example.org"] {
        let mut browser = Browser::default();
        let body = json!({ "mail": mail, "password": "falsch und lang genug" });
        for _ in 0..5 {
            let reply = browser.post(&app, LOGINS, &body).await;
            assert_eq!(reply.status, 401, "{}", reply.text);
            assert_eq!(reply.header("set-cookie"), "");
            answers.push(reply.text);
        }
        let closed = browser.post(&app, LOGINS, &body).await;
        assert_eq!(closed.status, 429);
        assert_eq!(closed.json()["code"], "sign-in-closed");
        assert_eq!(closed.header("retry-after"), "60");
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "one answer for all");
    // The right password has to wait, too; then it works, and failures are forgotten with the
    // second factor.
    let right = json!({ "mail": "verwaltung@example.org", "password": PASSWORD });
    assert_eq!(
        Browser::default().post(&app, LOGINS, &right).await.status,
        429
    );
    app.wait(61_000);
    assert_eq!(
        Browser::default().post(&app, LOGINS, &right).await.status,
        200
    );
}

async fn known_and_unknown_addresses_take_as_long(app: App) {
    administrator(&app).await;
    let mut took = [Vec::new(), Vec::new()];
    for round in 0..24 {
        for (which, mail) in ["verwaltung@example.org", "niemand@example.org"]
            .iter()
            .enumerate()
        {
            // Pauses would be told apart from anything else.
            app.wait(2 * 60 * 60 * 1000);
            let body = json!({ "mail": mail, "password": format!("falsch {round} und lang") });
            let begun = Instant::now();
            let reply = Browser::default().post(&app, LOGINS, &body).await;
            took[which].push(begun.elapsed());
            assert_eq!(reply.status, 401);
        }
    }
    let [known, unknown] = took.map(|mut times| {
        times.sort();
        times[times.len() / 2].as_secs_f64()
    });
    // Without the hash of nobody, an unknown address answers some ten times as fast.
    let ratio = known / unknown;
    assert!(
        (0.6..1.6).contains(&ratio),
        "known {known} s, unknown {unknown} s"
    );
}

async fn the_token_changes_at_each_step_and_an_old_one_is_worth_nothing(app: App) {
    let ada = administrator(&app).await;
    let mut browser = begin(&app).await;
    let half = browser.clone();
    browser
        .post(&app, SECOND, &json!({ "code": ada.code(&app) }))
        .await;
    assert_ne!(half.cookie, browser.cookie);
    assert_eq!(half.get(&app, LOGINS).await.status, 401);
    let made_up = Browser {
        cookie: "__Host-pontes=abc".into(),
    };
    assert_eq!(made_up.get(&app, "/api/v1/account").await.status, 401);
}

async fn a_login_ends_by_time_by_hand_and_by_a_new_password(app: App) {
    let mut ada = administrator(&app).await;
    let mut other = begin(&app).await;
    other
        .post(&app, SECOND, &json!({ "code": ada.code(&app) }))
        .await;
    let account = ada.get(&app, "/api/v1/account").await.json();
    let rows = account["logins"].as_array().unwrap();
    let id = rows.iter().find(|row| row["own"] == false).unwrap()["id"]
        .as_str()
        .unwrap();
    let path = format!("/api/v1/account/logins/{id}/end");
    assert_eq!(ada.post(&app, &path, &json!({})).await.status, 200);
    assert_eq!(other.get(&app, "/api/v1/account").await.status, 401);
    assert_eq!(ada.post(&app, &path, &json!({})).await.status, 404);
    // A new password.
    app.wait(31_000);
    let mut other = begin(&app).await;
    other
        .post(&app, SECOND, &json!({ "code": ada.code(&app) }))
        .await;
    let new = "acht blaue tassen dort";
    let body = json!({ "current": PASSWORD, "password": new, "again": new });
    let done = ada.post(&app, "/api/v1/account/password", &body).await;
    assert_eq!(done.status, 200, "{}", done.text);
    assert_eq!(other.get(&app, "/api/v1/account").await.status, 401);
    assert_eq!(ada.get(&app, "/api/v1/account").await.status, 200);
    // Unused for half a day.
    app.wait(11 * 60 * 60 * 1000);
    assert_eq!(ada.get(&app, "/api/v1/account").await.status, 200);
    app.wait(11 * 60 * 60 * 1000);
    assert_eq!(ada.get(&app, "/api/v1/account").await.status, 200);
    app.wait(13 * 60 * 60 * 1000);
    assert_eq!(ada.get(&app, "/api/v1/account").await.status, 401);
}

async fn the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(app: App) {
    let ada = administrator(&app).await;
    let body = json!({ "mail": "verwaltung@example.org", "password": PASSWORD });
    let set = Browser::default().post(&app, LOGINS, &body).await;
    let set = set.header("set-cookie").to_owned();
    assert!(set.starts_with("__Host-pontes="), "{set}");
    for part in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
        assert!(set.contains(part), "{set}");
    }
    // Whoever names no origin shows no cookie.
    let request = axum::http::Request::post("/api/v1/logins/end")
        .header("cookie", &ada.browser.cookie)
        .body(axum::body::Body::empty())
        .unwrap();
    let reply = crate::app::send(&app.server(), request).await;
    assert_eq!(reply.status, 403);
    assert_eq!(reply.json()["code"], "cross-site");
    let account = ada.get(&app, "/api/v1/account").await;
    assert_eq!(account.header("cache-control"), "private, no-store");
}

async fn one_client_may_not_try_for_ever(app: App) {
    let app = app.with_config(|config| config.rate_sign_in = 3);
    let server = app.server();
    let mut statuses = Vec::new();
    for number in 0..5 {
        let body = json!({ "mail": format!("{number}@example.org"), "password": "x" });
        statuses.push(
            crate::app::post(&server, LOGINS, &body)
                .await
                .status
                .as_u16(),
        );
    }
    assert_eq!(statuses, [401, 401, 401, 429, 429]);
}
