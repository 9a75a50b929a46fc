//! Requests for advice: downloaded, erased and forgotten with the rest.

use serde_json::json;
use server::features::personal_data::{erase_person, export_person, forget_all};
use server::kernel::personal_data::register;
use server::kernel::retention::Run;

use super::columns_with;
use crate::accounts::{PROGRAMME, administrator, invited, state};
use crate::app::App;
use crate::engine::DAY;
use crate::on_both_engines;

on_both_engines!(
    what_somebody_asked_is_downloaded_and_erased_and_the_case_stays,
    cases_of_whoever_goes_wait_for_somebody_else,
    cases_are_forgotten_two_years_after_the_answer,
);

const MAIL: &str = "quirina@example.org";

/// A case as the database keeps it.
async fn case(app: &App, state: &str, owner: Option<&str>) {
    let now = app.clock.now_ms();
    let answered = (state == "answered").then_some(now);
    sqlx::query(
        "INSERT INTO cases (id, programme_id, name, mail, person, municipality_text, language, message, \
         state, owner_id, answer, created_at, answered_at) \
         VALUES ($1, (SELECT id FROM programmes WHERE slug = 'nrw-palestine'), 'Quirina', $2, $2, \
         'Quirinastadt', 'de', 'Quirina asks', $3, $4, $5, $6, $7)",
    )
    .bind(format!("case-{state}"))
    .bind(MAIL)
    .bind(state)
    .bind(owner)
    .bind(answered.map(|_| "Dear Quirina"))
    .bind(now)
    .bind(answered)
    .execute(app.db.pool())
    .await
    .unwrap();
    sqlx::query(
        "INSERT INTO case_keys (key_hash, content_hash, case_id, created_at) \
         VALUES ($1, 'quirina', $2, $3)",
    )
    .bind(format!("quirina-{state}"))
    .bind(format!("case-{state}"))
    .bind(now)
    .execute(app.db.pool())
    .await
    .unwrap();
}

async fn what_somebody_asked_is_downloaded_and_erased_and_the_case_stays(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let owner = ada.id(&app, &ada.mail).await;
    case(&app, "new", None).await;
    case(&app, "answered", Some(&owner)).await;
    let there = columns_with(&app, &["quirina"]).await;
    for table in register().filter(|table| ["cases", "case_keys"].contains(&table.name)) {
        for column in table.identifies {
            assert!(
                there.contains(&format!("{}.{column}", table.name)),
                "{column}"
            );
        }
    }
    let data = export_person(&state(&app), MAIL).await.unwrap();
    let answers: Vec<_> = data["cases"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| &c["answer"])
        .collect();
    assert!(answers.contains(&&json!("Dear Quirina")), "{data}");
    let cases = "SELECT COUNT(*) FROM cases";
    let before = app.count(cases).await;
    let body = json!({ "mail": MAIL, "sure": "on" });
    let erased = ada.post(&app, "/api/v1/manage/erasures", &body).await;
    assert_eq!(erased.status, 200, "{}", erased.text);
    let left = columns_with(&app, &["quirina"]).await;
    assert!(left.is_empty(), "{left:?}");
    assert_eq!(app.count(cases).await, before);
    let closed = "SELECT COUNT(*) FROM cases WHERE state = 'closed' AND mail = ''";
    assert_eq!(app.count(closed).await, 2);
}

async fn cases_of_whoever_goes_wait_for_somebody_else(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let mail = "bela@example.org";
    invited(&app, &mut ada, mail, "coordinator", PROGRAMME).await;
    let owner = ada.id(&app, mail).await;
    case(&app, "open", Some(&owner)).await;
    case(&app, "answered", Some(&owner)).await;
    erase_person(&state(&app), "account:x", mail).await.unwrap();
    let waits = "SELECT COUNT(*) FROM cases WHERE state = 'new' AND owner_id IS NULL";
    let closed = "SELECT COUNT(*) FROM cases WHERE state = 'closed' AND owner_id IS NULL";
    assert_eq!((app.count(waits).await, app.count(closed).await), (1, 1));
}

async fn cases_are_forgotten_two_years_after_the_answer(app: App) {
    let app = app.with_demo().await;
    let ada = administrator(&app).await;
    let owner = ada.id(&app, &ada.mail).await;
    case(&app, "answered", Some(&owner)).await;
    app.wait(729 * DAY);
    forget_all(&state(&app), Run::Real).await.unwrap();
    assert!(
        columns_with(&app, &["quirina"])
            .await
            .contains("cases.message")
    );
    app.wait(3 * DAY);
    let would = forget_all(&state(&app), Run::Dry).await.unwrap();
    assert_eq!(would, forget_all(&state(&app), Run::Real).await.unwrap());
    let left = columns_with(&app, &["quirina"]).await;
    assert!(left.is_empty(), "{left:?}");
}
