//! The office and its cases: taken, given, answered by mail, closed, reopened.

use serde_json::{Value, json};

use crate::accounts::{PROGRAMME, Staff, administrator, invited};
use crate::app::{App, Reply};
use crate::on_both_engines;

on_both_engines!(
    a_coordinator_sees_the_cases_of_their_programmes_and_no_others,
    a_case_is_taken_answered_by_mail_and_closed,
    an_answer_that_is_sent_twice_goes_out_once,
    a_case_is_given_to_somebody_who_may_answer_it_only,
    what_is_closed_can_be_reopened_and_answered_again,
    what_somebody_else_has_done_already_is_said,
    an_empty_answer_is_refused_and_nothing_is_sent,
    lists_filter_and_come_in_pages,
    the_log_names_no_person,
    chosen_cases_are_taken_and_closed_together,
    cases_and_people_come_as_tables,
);

const CASES: &str = "/api/v1/manage/cases";

/// Somebody asks about a programme; gives the case's id.
async fn asked(app: &App, programme: &str, mail: &str) -> String {
    let form = json!({
        "name": "Zarina Brückenbau", "mail": mail, "municipality": "Köln",
        "message": "Wie fangen wir an?", "language": "fr",
    });
    let path = format!("/api/v1/programmes/{programme}/advice");
    let reply = app.post(&path, &form).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    app.mails().await;
    sqlx::query_scalar("SELECT id FROM cases WHERE person = $1")
        .bind(mail)
        .fetch_one(app.db.pool())
        .await
        .unwrap()
}

/// The coordinator of the exchange with Palestine.
async fn coordinator(app: &App) -> (Staff, Staff) {
    let mut ada = administrator(app).await;
    let mail = "coordination@example.org";
    let kim = invited(app, &mut ada, mail, "coordinator", PROGRAMME).await;
    app.mails().await;
    (ada, kim)
}

async fn act(app: &App, who: &mut Staff, id: &str, deed: &str, body: Value) -> Reply {
    let path = format!("{CASES}/{id}/{deed}");
    who.post(app, &path, &body).await
}

/// The ids of a list.
async fn ids(app: &App, who: &Staff, query: &str) -> Vec<String> {
    let list = who.get(app, &format!("{CASES}{query}")).await.json();
    let items = list["items"].as_array().unwrap();
    let id = |item: &Value| item["id"].as_str().unwrap().to_owned();
    items.iter().map(id).collect()
}

async fn a_coordinator_sees_the_cases_of_their_programmes_and_no_others(app: App) {
    let app = app.with_demo().await;
    let (ada, kim) = coordinator(&app).await;
    let own = asked(&app, "nrw-palestine", "one@example.org").await;
    let other = asked(&app, "maghreb", "two@example.org").await;
    assert_eq!(ids(&app, &kim, "").await, [own.as_str()]);
    assert_eq!(ids(&app, &ada, "").await.len(), 2);
    assert_eq!(
        ids(&app, &ada, "?programme=maghreb").await,
        [other.as_str()]
    );
    let case = kim.get(&app, &format!("{CASES}/{own}")).await.json();
    assert_eq!(case["message"], "Wie fangen wir an?");
    assert_eq!(case["summary"]["municipality_slug"], "koeln");
    assert_eq!(case["summary"]["municipality"]["fr"], "Cologne");
    assert_eq!(case["deeds"], json!(["take", "assign", "answer", "close"]));
    let hidden = kim.get(&app, &format!("{CASES}/{other}")).await;
    assert_eq!(hidden.status, 404);
    let mut kim = kim;
    assert_eq!(
        act(&app, &mut kim, &other, "take", json!({})).await.status,
        404
    );
    assert_eq!(app.get(CASES).await.status, 401, "nobody is signed in");
    assert_eq!(kim.get(&app, &format!("{CASES}/nothing")).await.status, 404);
}

async fn a_case_is_taken_answered_by_mail_and_closed(app: App) {
    let app = app.with_demo().await;
    let (_, mut kim) = coordinator(&app).await;
    let id = asked(&app, "nrw-palestine", "zarina@example.org").await;
    let taken = act(&app, &mut kim, &id, "take", json!({})).await.json();
    assert_eq!(taken["summary"]["state"], "open");
    assert_eq!(taken["summary"]["owner"]["name"], "Kim Beispiel");
    let answer = "Rufen Sie Jena an.\n\n<b>Dann</b> schreiben Sie uns.";
    let body = json!({ "answer": answer });
    let answered = act(&app, &mut kim, &id, "answer", body).await.json();
    assert_eq!(answered["summary"]["state"], "answered");
    assert_eq!(answered["answer"], answer);
    let mails = app.mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].to, "zarina@example.org");
    assert!(
        mails[0].subject.starts_with("Réponse"),
        "{}",
        mails[0].subject
    );
    assert!(mails[0].text.contains("Rufen Sie Jena an."));
    assert!(
        mails[0]
            .html
            .contains("<p>&lt;b&gt;Dann&lt;/b&gt; schreiben Sie uns.</p>")
    );
    let closed = act(&app, &mut kim, &id, "close", json!({})).await.json();
    assert_eq!(closed["summary"]["state"], "closed");
    assert_eq!(closed["deeds"], json!(["reopen"]));
}

async fn an_answer_that_is_sent_twice_goes_out_once(app: App) {
    let app = app.with_demo().await;
    let (_, mut kim) = coordinator(&app).await;
    let id = asked(&app, "nrw-palestine", "zarina@example.org").await;
    for _ in 0..2 {
        let body = json!({ "answer": "Gern." });
        let reply = act(&app, &mut kim, &id, "answer", body).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        assert_eq!(reply.json()["summary"]["owner"]["name"], "Kim Beispiel");
    }
    assert_eq!(app.mails().await.len(), 1);
    let other = act(&app, &mut kim, &id, "answer", json!({ "answer": "Nein." })).await;
    assert_eq!(other.status, 409);
    assert_eq!(other.json()["code"], "case-moved-on");
}

async fn a_case_is_given_to_somebody_who_may_answer_it_only(app: App) {
    let app = app.with_demo().await;
    let (mut ada, mut kim) = coordinator(&app).await;
    let (review, far) = ("reviewer@example.org", "far@example.org");
    invited(&app, &mut ada, review, "reviewer", PROGRAMME).await;
    invited(&app, &mut ada, far, "coordinator", "programme:maghreb").await;
    let id = asked(&app, "nrw-palestine", "zarina@example.org").await;
    let view = kim.get(&app, &format!("{CASES}/{id}")).await.json();
    let colleagues = view["colleagues"].as_array().unwrap();
    assert_eq!(colleagues.len(), 2, "the coordinator and the administrator");
    let boss = ada.id(&app, "verwaltung@example.org").await;
    let given = act(&app, &mut kim, &id, "assign", json!({ "owner": boss })).await;
    assert_eq!(given.json()["summary"]["owner"]["id"], boss.as_str());
    assert_eq!(ids(&app, &ada, "?owner=me").await, [id.as_str()]);
    assert!(ids(&app, &kim, "?owner=me").await.is_empty());
    for nobody in [
        ada.id(&app, review).await,
        ada.id(&app, far).await,
        String::new(),
    ] {
        let refused = act(&app, &mut kim, &id, "assign", json!({ "owner": nobody })).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.json()["errors"][0]["field"], "owner");
    }
}

async fn what_is_closed_can_be_reopened_and_answered_again(app: App) {
    let app = app.with_demo().await;
    let (_, mut kim) = coordinator(&app).await;
    let id = asked(&app, "nrw-palestine", "zarina@example.org").await;
    let mut state = String::new();
    for (deed, expected) in [
        ("close", "closed"),
        ("reopen", "new"),
        ("answer", "answered"),
        ("close", "closed"),
        ("reopen", "open"),
        ("answer", "answered"),
        ("reopen", "open"),
    ] {
        let body = json!({ "answer": format!("Nach {state}") });
        let reply = act(&app, &mut kim, &id, deed, body).await;
        assert_eq!(reply.status, 200, "{deed}: {}", reply.text);
        reply.json()["summary"]["state"]
            .as_str()
            .unwrap()
            .clone_into(&mut state);
        assert_eq!(state, expected, "{deed}");
    }
    assert_eq!(app.mails().await.len(), 2);
}

async fn what_somebody_else_has_done_already_is_said(app: App) {
    let app = app.with_demo().await;
    let (mut ada, mut kim) = coordinator(&app).await;
    let id = asked(&app, "nrw-palestine", "zarina@example.org").await;
    assert_eq!(
        act(&app, &mut ada, &id, "close", json!({})).await.status,
        200
    );
    for deed in ["take", "close", "answer"] {
        let reply = act(&app, &mut kim, &id, deed, json!({ "answer": "Gern." })).await;
        assert_eq!(reply.status, 409, "{deed}");
        assert_eq!(reply.json()["code"], "case-moved-on");
    }
    assert!(app.mails().await.is_empty());
}

async fn an_empty_answer_is_refused_and_nothing_is_sent(app: App) {
    let app = app.with_demo().await;
    let (_, mut kim) = coordinator(&app).await;
    let id = asked(&app, "nrw-palestine", "zarina@example.org").await;
    for (answer, code) in [(" \n", "required"), ("x\u{0}", "not-allowed")] {
        let reply = act(&app, &mut kim, &id, "answer", json!({ "answer": answer })).await;
        assert_eq!(reply.status, 422);
        assert_eq!(reply.json()["errors"][0]["code"], code);
    }
    let long = json!({ "answer": "x".repeat(8001) });
    let reply = act(&app, &mut kim, &id, "answer", long).await;
    assert_eq!(reply.json()["errors"][0]["limit"], 8000);
    assert!(app.mails().await.is_empty());
}

async fn lists_filter_and_come_in_pages(app: App) {
    let app = app.with_demo().await;
    let (_, mut kim) = coordinator(&app).await;
    let mut all = Vec::new();
    for number in 0..27 {
        app.wait(1000);
        let mail = format!("asks-{number}@example.org");
        all.push(asked(&app, "nrw-palestine", &mail).await);
    }
    act(&app, &mut kim, &all[0], "close", json!({})).await;
    act(&app, &mut kim, &all[5], "take", json!({})).await;
    let overview = kim.get(&app, "/api/v1/manage/overview").await.json();
    let waiting = (&overview["cases_unowned"], &overview["cases_own"]);
    assert_eq!(waiting, (&json!(25), &json!(1)));
    let first = ids(&app, &kim, "").await;
    assert_eq!(first.len(), 25);
    assert_eq!(first[0], all[1], "who waits longest comes first");
    let second = ids(&app, &kim, "?page=2").await;
    assert_eq!(
        second,
        [all[5].clone(), all[0].clone()],
        "what is closed last"
    );
    let list = kim.get(&app, &format!("{CASES}?page=99")).await.json();
    assert_eq!((&list["page"], &list["pages"]), (&json!(2), &json!(2)));
    assert_eq!(list["found"], 27);
    assert_eq!(ids(&app, &kim, "?state=closed").await, [all[0].clone()]);
    assert_eq!(ids(&app, &kim, "?owner=me").await, [all[5].clone()]);
    let nobody = kim
        .get(&app, &format!("{CASES}?owner=nobody&state=new"))
        .await;
    assert_eq!(nobody.json()["found"], 25);
}

async fn the_log_names_no_person(app: App) {
    let app = app.with_demo().await;
    let (_, mut kim) = coordinator(&app).await;
    let id = asked(&app, "nrw-palestine", "zarina@example.org").await;
    app.wait(1000);
    act(
        &app,
        &mut kim,
        &id,
        "answer",
        json!({ "answer": "Gern, Zarina." }),
    )
    .await;
    let log: Vec<(String, String)> =
        sqlx::query_as("SELECT action, detail FROM audit WHERE subject = $1 ORDER BY at, id")
            .bind(&id)
            .fetch_all(app.db.pool())
            .await
            .unwrap();
    let actions: Vec<_> = log.iter().map(|(action, _)| action.as_str()).collect();
    assert_eq!(actions, ["case.ask", "case.answer"]);
    for (_, detail) in &log {
        assert!(
            !detail.contains("Zarina") && !detail.contains("zarina"),
            "{detail}"
        );
    }
}

async fn chosen_cases_are_taken_and_closed_together(app: App) {
    let app = app.with_demo().await;
    let (_ada, mut kim) = coordinator(&app).await;
    let one = asked(&app, "nrw-palestine", "one@example.org").await;
    let two = asked(&app, "nrw-palestine", "two@example.org").await;
    let other = asked(&app, "maghreb", "other@example.org").await;
    let choose = |ids: &[&String], action: &str| json!({ "ids": ids, "action": action });
    let wrong = kim.post(&app, CASES, &choose(&[], "take")).await;
    assert_eq!(wrong.json()["errors"][0]["field"], "ids");
    let wrong = kim.post(&app, CASES, &choose(&[&one], "burn")).await;
    assert_eq!(wrong.json()["errors"][0]["field"], "action");
    // What is of another programme is left out.
    let all = choose(&[&one, &two, &other], "take");
    assert_eq!(kim.post(&app, CASES, &all).await.json()["count"], 2);
    assert_eq!(ids(&app, &kim, "?owner=me").await.len(), 2);
    let all = choose(&[&one, &two], "close");
    assert_eq!(kim.post(&app, CASES, &all).await.json()["count"], 2);
    assert_eq!(kim.post(&app, CASES, &all).await.json()["count"], 0);
    assert_eq!(ids(&app, &kim, "?state=closed").await.len(), 2);
}

async fn cases_and_people_come_as_tables(app: App) {
    let app = app.with_demo().await;
    let (ada, kim) = coordinator(&app).await;
    asked(&app, "nrw-palestine", "one@example.org").await;
    asked(&app, "maghreb", "other@example.org").await;
    let table = |reply: &Reply| reply.text.lines().count();
    assert_eq!(table(&ada.get(&app, &format!("{CASES}.csv")).await), 3);
    let own = kim.get(&app, &format!("{CASES}.csv?state=new")).await;
    assert_eq!(table(&own), 2);
    assert!(
        own.text
            .contains("nrw-palestine,new,Zarina Brückenbau,Cologne,fr,,"),
        "{}",
        own.text
    );
    let people = ada.get(&app, "/api/v1/manage/people.csv").await;
    assert_eq!(table(&people), 3);
    assert!(
        people
            .text
            .contains("coordination@example.org,coordinator,programme,nrw-palestine,")
    );
}
