//! What the links of a booking open, correct and do, in time and too late.

use serde_json::json;
use server::features::hospitations::bookings::settle_all;
use server::state::AppState;

use crate::app::{App, post};
use crate::bookings::{DAY, at, book, seats_left, states};
use crate::on_both_engines;

on_both_engines!(
    a_hold_runs_out_and_a_late_link_still_confirms_while_seats_are_left,
    a_late_link_says_when_the_seats_are_gone,
    a_receipt_corrects_the_address_and_may_do_nothing_else,
    a_link_and_a_correction_at_once_never_prove_a_wrong_address,
    unknown_links_lead_nowhere,
);

async fn a_hold_runs_out_and_a_late_link_still_confirms_while_seats_are_left(app: App) {
    let app = app.with_demo().await;
    let before = seats_left(&app).await;
    book(&app, "zarina@example.org").await;
    let token = app.mails().await[0].token();
    app.wait(DAY + 1);
    let state = AppState::new(app.config().clone(), app.db.clone(), app.clock.clone());
    settle_all(&state).await.unwrap();
    assert_eq!(seats_left(&app).await, before);
    let shown = app.get(&at(&token, "")).await.json();
    assert!(states(&shown).iter().all(|s| s == "expired"));
    let late = app
        .post(&at(&token, "/confirmation"), &json!({}))
        .await
        .json();
    assert!(states(&late).iter().all(|s| s == "confirmed"));
    let held: Vec<_> = before.iter().map(|left| left - 1).collect();
    assert_eq!(seats_left(&app).await, held);
}

async fn a_late_link_says_when_the_seats_are_gone(app: App) {
    let app = app.with_demo().await;
    book(&app, "zarina@example.org").await;
    let token = app.mails().await[0].token();
    app.wait(DAY + 1);
    app.get(&at(&token, "")).await;
    let mut write = app.db.write().await.unwrap();
    sqlx::query("UPDATE session_shares SET capacity = taken")
        .execute(&mut *write)
        .await
        .unwrap();
    write.commit().await.unwrap();
    let late = app.post(&at(&token, "/confirmation"), &json!({})).await;
    assert_eq!(
        (late.status.as_u16(), &late.json()["code"]),
        (409, &json!("seats-gone"))
    );
}

async fn a_receipt_corrects_the_address_and_may_do_nothing_else(app: App) {
    let app = app.with_demo().await;
    let receipt = book(&app, "zarinna@example.org").await;
    let wrong = app.mails().await[0].token();
    let shown = app.get(&at(&receipt, "")).await.json();
    assert_eq!(
        (&shown["access"], &shown["name"]),
        (&json!("receipt"), &json!(""))
    );
    for action in ["/confirmation", "/cancellation"] {
        assert_eq!(
            app.post(&at(&receipt, action), &json!({})).await.status,
            404
        );
    }
    assert_eq!(app.get(&at(&receipt, "/calendar.ics")).await.status, 404);
    let corrected = json!({ "mail": "zarina@example.org" });
    assert_eq!(
        app.post(&at(&receipt, "/mail"), &corrected).await.status,
        200
    );
    assert_eq!(
        app.get(&at(&wrong, "")).await.status,
        404,
        "the wrong mailbox can do nothing"
    );
    let mails = app.mails().await;
    assert_eq!(
        (mails.len(), mails[0].to.as_str()),
        (1, "zarina@example.org")
    );
    let nonsense = app
        .post(&at(&receipt, "/mail"), &json!({ "mail": "nonsense" }))
        .await;
    assert_eq!(nonsense.json()["errors"][0]["code"], "mail-invalid");
    app.post(&at(&mails[0].token(), "/confirmation"), &json!({}))
        .await;
    let proven = app
        .post(
            &at(&receipt, "/mail"),
            &json!({ "mail": "thief@example.org" }),
        )
        .await;
    assert_eq!(proven.status, 409, "a proven address stays");
}

async fn a_link_and_a_correction_at_once_never_prove_a_wrong_address(app: App) {
    let app = app.with_demo().await;
    for n in 0..8 {
        let (wrong, right) = (
            format!("wrong{n}@example.org"),
            format!("right{n}@example.org"),
        );
        let receipt = book(&app, &wrong).await;
        let mails = app.mails().await;
        let link = mails.iter().find(|m| m.to == wrong).unwrap().token();
        let server = app.server();
        let body = json!({ "mail": right });
        let (path, nothing) = (at(&receipt, "/mail"), json!({}));
        let confirmation = at(&link, "/confirmation");
        let (corrected, confirmed) = tokio::join!(
            post(&server, &path, &body),
            post(&server, &confirmation, &nothing),
        );
        let outcome = (corrected.status.as_u16(), confirmed.status.as_u16());
        assert!([(200, 404), (409, 200)].contains(&outcome), "{outcome:?}");
        let all = app.mails().await;
        let late = all
            .iter()
            .filter(|m| m.to == wrong && m.text.contains("/bookings/"));
        if outcome.0 == 200 {
            for mail in late {
                let opened = app.get(&at(&mail.token(), "")).await;
                assert_eq!(
                    opened.status, 404,
                    "a link of the wrong mailbox still works"
                );
            }
        }
    }
}

async fn unknown_links_lead_nowhere(app: App) {
    let app = app.with_demo().await;
    for token in ["x", "%00", "..%2F..", "%F0%9F%92%A9"] {
        assert_eq!(app.get(&at(token, "")).await.status, 404, "{token}");
        assert_eq!(
            app.get(&at(token, "/calendar.ics")).await.status,
            404,
            "{token}"
        );
        for action in ["/confirmation", "/cancellation", "/mail"] {
            assert_eq!(
                app.post(&at(token, action), &json!({})).await.status,
                404,
                "{token}"
            );
        }
    }
}
