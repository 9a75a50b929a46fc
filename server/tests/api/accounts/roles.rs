use serde_json::json;

use super::{PROGRAMME, administrator, invited};
use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    a_role_is_given_and_taken_back_at_once,
    the_last_administrator_and_ones_own_role_stay,
    a_role_ends_by_its_day,
    lost_second_factors_are_reset_by_an_administrator_only,
);

async fn a_role_is_given_and_taken_back_at_once(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let mail = "kim@example.org";
    let kim = invited(&app, &mut ada, mail, "reviewer", PROGRAMME).await;
    assert_eq!(kim.get(&app, "/api/v1/manage/people").await.status, 403);
    let id = ada.id(&app, mail).await;
    let path = format!("/api/v1/manage/people/{id}/grants");
    let body = json!({ "role": "coordinator", "scope": PROGRAMME, "until": "2027-09-30" });
    let given = ada.post(&app, &path, &body).await;
    assert_eq!(given.status, 200, "{}", given.text);
    let letter = app.mails().await.pop().unwrap();
    assert!(
        letter.text.contains("bis einschließlich"),
        "{}",
        letter.text
    );
    assert_eq!(kim.get(&app, "/api/v1/manage/people").await.status, 200);
    let person = ada
        .get(&app, &format!("/api/v1/manage/people/{id}"))
        .await
        .json();
    let grants = person["grants"].as_array().unwrap();
    let coordinator = grants.iter().find(|g| g["role"] == "coordinator").unwrap();
    assert_eq!(coordinator["until"], "2027-09-30");
    let end = format!(
        "/api/v1/manage/grants/{}/end",
        coordinator["id"].as_str().unwrap()
    );
    assert_eq!(ada.post(&app, &end, &json!({})).await.status, 200);
    let refused = kim.get(&app, "/api/v1/manage/people").await;
    assert_eq!(refused.status, 403);
    assert_eq!(refused.json()["code"], "needs-coordinator");
    assert_eq!(ada.post(&app, &end, &json!({})).await.status, 404);
}

async fn the_last_administrator_and_ones_own_role_stay(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let bea = "bea@example.org";
    let mut bea_ = invited(&app, &mut ada, bea, "administrator", "installation").await;
    let grant = async |of: &str, by: &super::Staff| {
        let id = by.id(&app, of).await;
        let person = by
            .get(&app, &format!("/api/v1/manage/people/{id}"))
            .await
            .json();
        let grant = person["grants"][0].clone();
        let end = format!(
            "/api/v1/manage/grants/{}/end",
            grant["id"].as_str().unwrap()
        );
        (end, grant["locked"].as_str().unwrap().to_owned())
    };
    let (own, locked) = grant(&ada.mail.clone(), &ada).await;
    assert_eq!(locked, "own-role");
    let refused = ada.post(&app, &own, &json!({})).await;
    assert_eq!(refused.status, 409);
    assert_eq!(refused.json()["code"], "own-role");
    // Each takes the other's role away at once: one of them stays.
    let (other, locked) = grant(bea, &ada).await;
    assert_eq!(locked, "");
    let (nothing, also) = (json!({}), json!({}));
    let (one, two) = tokio::join!(
        ada.browser.post(&app, &other, &nothing),
        bea_.browser.post(&app, &own, &also),
    );
    let done = [one.status, two.status]
        .iter()
        .filter(|s| **s == 200)
        .count();
    assert!(done <= 1, "{} {}", one.text, two.text);
    let left = "SELECT COUNT(*) FROM grants WHERE role = 'administrator'";
    assert!(app.count(left).await >= 1);
}

async fn a_role_ends_by_its_day(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let mail = "kim@example.org";
    let kim = invited(&app, &mut ada, mail, "reviewer", PROGRAMME).await;
    let path = format!("/api/v1/manage/people/{}/grants", ada.id(&app, mail).await);
    let body = json!({ "role": "coordinator", "scope": PROGRAMME, "until": "2027-03-01" });
    assert_eq!(ada.post(&app, &path, &body).await.status, 200);
    // 1 March, 23:30 in Berlin; nobody is away for so long that the login ends.
    app.wait(8 * 60 * 60 * 1000);
    assert_eq!(kim.get(&app, "/api/v1/manage/people").await.status, 200);
    app.clock.set(
        "2027-03-01T22:30:00Z"
            .parse::<jiff::Timestamp>()
            .unwrap()
            .as_millisecond(),
    );
    assert_eq!(kim.get(&app, "/api/v1/manage/people").await.status, 200);
    app.wait(31 * 60 * 1000);
    assert_eq!(kim.get(&app, "/api/v1/manage/people").await.status, 403);
}

async fn lost_second_factors_are_reset_by_an_administrator_only(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let mail = "kim@example.org";
    let mut kim = invited(&app, &mut ada, mail, "coordinator", PROGRAMME).await;
    let reset = async |by: &super::Staff, of: &str| {
        format!(
            "/api/v1/manage/people/{}/second-factor",
            by.id(&app, of).await
        )
    };
    let of_ada = reset(&kim, &ada.mail.clone()).await;
    let refused = kim.post(&app, &of_ada, &json!({})).await;
    assert_eq!(refused.json()["code"], "needs-administrator");
    let own = ada.post(&app, &of_ada, &json!({})).await;
    assert_eq!(own.json()["code"], "own-factor");
    let of_kim = reset(&ada, mail).await;
    assert_eq!(ada.post(&app, &of_kim, &json!({})).await.status, 200);
    assert_eq!(kim.get(&app, "/api/v1/account").await.status, 401);
    let body = json!({ "mail": mail, "password": super::PASSWORD });
    let begun = kim.post(&app, "/api/v1/logins", &body).await;
    assert_eq!(begun.json()["stage"], "enrolment");
    assert_eq!(app.mails().await.pop().unwrap().to, mail);
}
