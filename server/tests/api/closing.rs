//! Closing a hospitation: what stands against it, its outcome, and what those who were there say.

use serde_json::{Value, json};
use server::features::personal_data::{erase_person, export_person, forget_all};
use server::kernel::retention::Run;

use crate::accounts::{Staff, administrator, invited};
use crate::app::{App, Reply};
use crate::engine::{DAY, HOUR, Stage, mail_of};
use crate::mails::Mail;
use crate::on_both_engines;
use crate::personal_data::columns_with;

on_both_engines!(
    only_whoever_leads_a_hospitation_closes_it,
    nothing_is_closed_while_a_session_is_to_come,
    an_incomplete_attendance_needs_a_reason,
    who_is_not_marked_needs_somebody_until_it_is_closed,
    an_outcome_is_saved_over_the_version_that_was_seen_and_never_over_another,
    what_is_wrong_with_an_outcome_is_named_and_nothing_is_lost,
    the_outcome_is_on_the_partnerships_page_once_it_is_closed,
    what_is_closed_is_closed_once_and_its_marks_stay,
    those_who_attended_are_asked_in_their_language_and_answer_once,
    of_an_anonymous_form_nothing_leads_to_anybody_and_two_answers_show_nothing,
    answers_with_a_name_are_in_the_download_and_gone_after_an_erasure,
    a_link_ends_after_sixty_days_and_is_forgotten,
    a_programme_without_questions_asks_nobody,
    answers_that_cannot_be_are_refused,
    results_come_as_tables,
);

const SLUG: &str = "wolfsburg-jendouba-park";
const CLOSING: &str = "/api/v1/manage/hospitations/wolfsburg-jendouba-park/closing";
const OUTCOME: &str = "/api/v1/manage/hospitations/wolfsburg-jendouba-park/outcome";
const FEEDBACK: &str = "/api/v1/manage/hospitations/wolfsburg-jendouba-park/feedback";
const PROGRAMME: &str = "programme:maghreb";

/// A hospitation whose sessions are over, with the people of `names` in its visit, and its coordinator.
struct End {
    stage: Stage,
    ada: Staff,
    kim: Staff,
}

impl End {
    async fn new(app: App, names: &[&str]) -> Self {
        let stage = Stage::new(app, &[9, 9]).await;
        for (at, name) in names.iter().enumerate() {
            let mut form = stage.form(name, &[1], &[]);
            form["language"] = ["de", "ar", "fr", "en"][at % 4].into();
            stage.book_as(&form).await;
        }
        let mut ada = administrator(&stage.app).await;
        let mail = "coordination@example.org";
        let kim = invited(&stage.app, &mut ada, mail, "coordinator", PROGRAMME).await;
        stage.app.mails().await;
        stage.start_in(0, -3 * DAY).await;
        stage.start_in(1, -2 * DAY).await;
        let past = stage.app.clock.now_ms() - 4 * DAY;
        let sql = "UPDATE sessions SET starts_at = $2, ends_at = $3 \
             WHERE hospitation_id = $1 AND kind = 'exploration'";
        let early = sqlx::query(sql).bind(&stage.hospitation);
        let early = early.bind(past).bind(past + HOUR);
        early.execute(stage.app.db.pool()).await.unwrap();
        Self { stage, ada, kim }
    }

    /// Marks everybody in the visit as here.
    async fn mark_all(&mut self) {
        let session = &self.stage.sessions[1];
        let page = format!("/api/v1/manage/sessions/{session}/moderation");
        let people = self.kim.get(&self.stage.app, &page).await.json()["people"].clone();
        let marks = people.as_array().unwrap().iter();
        let marks: Vec<_> = marks
            .map(|p| json!({ "participant": p["participant"], "mark": "attended" }))
            .collect();
        let path = format!("/api/v1/manage/sessions/{session}/attendance");
        let body = json!({ "marks": marks });
        let done = self.kim.post(&self.stage.app, &path, &body).await;
        assert_eq!(done.status, 200, "{}", done.text);
    }

    async fn close(&mut self, version: u32) -> Reply {
        let body = json!({ "version": version, "outcome": outcome() });
        self.kim.post(&self.stage.app, CLOSING, &body).await
    }

    /// Marks, closes, and gives the mails to those who were there.
    async fn closed(&mut self) -> Vec<Mail> {
        self.mark_all().await;
        let closed = self.close(0).await;
        assert_eq!(closed.status, 200, "{}", closed.text);
        self.stage.app.mails().await
    }

    async fn results(&self) -> Value {
        let reply = self.kim.get(&self.stage.app, FEEDBACK).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        reply.json()
    }

    /// Makes the programme ask with names.
    async fn ask_with_names(&self) {
        let sql = "UPDATE programmes SET feedback = REPLACE(feedback, '\"anonymous\":true', \
             '\"anonymous\":false') WHERE slug = 'maghreb'";
        let done = sqlx::query(sql).execute(self.stage.app.db.pool()).await;
        assert_eq!(done.unwrap().rows_affected(), 1);
    }
}

fn outcome() -> Value {
    json!({
        "cooperation": { "de": "Pflege von Parks", "ar": "صيانة الحدائق" },
        "civil": { "fr": "Une association de quartier" },
        "next_steps": { "de": " Ein Besuch\nim Herbst " },
    })
}

/// The address of the form that a mail leads to.
#[track_caller]
fn form_in(mail: &Mail) -> String {
    let (_, rest) = mail
        .text
        .split_once("/feedback/")
        .expect("a link to the form");
    let token = rest.split_whitespace().next().unwrap();
    format!("/api/v1/feedback/{token}")
}

fn answers(use_: &str, words: &str) -> Value {
    json!({ "answers": [
        { "question": "use", "value": use_ },
        { "question": "onward", "value": "2" },
        { "question": "better", "value": words },
    ] })
}

async fn only_whoever_leads_a_hospitation_closes_it(app: App) {
    let mut end = End::new(app, &[]).await;
    let app = &end.stage.app;
    assert_eq!(app.get(CLOSING).await.status, 401);
    let mut statuses = Vec::new();
    for (mail, role, scope) in [
        (
            "edit@example.org",
            "municipality-editor",
            "municipality:wolfsburg",
        ),
        ("host@example.org", "moderator", "municipality:wolfsburg"),
        ("mod@example.org", "moderator", PROGRAMME),
        ("far@example.org", "coordinator", "programme:nrw-palestine"),
    ] {
        let mut one = invited(app, &mut end.ada, mail, role, scope).await;
        for path in [CLOSING, FEEDBACK] {
            statuses.push(one.get(app, path).await.status.as_u16());
        }
        let body = json!({ "outcome": outcome() });
        statuses.push(one.post(app, OUTCOME, &body).await.status.as_u16());
        statuses.push(one.post(app, CLOSING, &body).await.status.as_u16());
    }
    assert_eq!(statuses[..12], [403; 12]);
    assert_eq!(statuses[12..], [404; 4]);
    let other = "/api/v1/manage/programmes/nrw-palestine/answers";
    assert_eq!(end.kim.get(app, other).await.status, 404);
    let nothing = "/api/v1/manage/hospitations/nothing/closing";
    assert_eq!(end.kim.get(app, nothing).await.status, 404);
}

async fn nothing_is_closed_while_a_session_is_to_come(app: App) {
    let mut end = End::new(app, &["Ada"]).await;
    end.mark_all().await;
    end.stage.start_in(0, -HOUR).await;
    let closing = end.kim.get(&end.stage.app, CLOSING).await.json();
    assert_eq!(closing["against"], json!(["sessions-to-come"]));
    let refused = end.close(0).await;
    assert_eq!(
        (refused.status.as_u16(), &refused.json()["code"]),
        (409, &json!("sessions-to-come"))
    );
    end.stage.start_in(0, -3 * HOUR).await;
    assert_eq!(end.close(0).await.status, 200);
}

async fn an_incomplete_attendance_needs_a_reason(app: App) {
    let mut end = End::new(app, &["Ada"]).await;
    let closing = end.kim.get(&end.stage.app, CLOSING).await.json();
    assert_eq!(closing["against"], json!(["attendance-incomplete"]));
    let refused = end.close(0).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.json()["errors"][0]["field"], "incomplete_because");
    let body = json!({ "outcome": outcome(), "incomplete_because": "Die Liste ging verloren." });
    let closed = end.kim.post(&end.stage.app, CLOSING, &body).await.json();
    assert_eq!(closed["incomplete_because"], "Die Liste ging verloren.");
    assert_eq!(
        (&closed["against"], &closed["asked"]),
        (&json!([]), &json!(0))
    );
    assert!(closed["closed"].is_object());
}

async fn who_is_not_marked_needs_somebody_until_it_is_closed(app: App) {
    let mut end = End::new(app, &["Amira", "Bela"]).await;
    let running = "/api/v1/manage/hospitations/wolfsburg-jendouba-park/running";
    let app = &end.stage.app;
    let missing = end.kim.get(app, running).await.json()["exceptions"].clone();
    let session = end.stage.sessions[1].as_str();
    let expected = json!({ "kind": "not-marked", "session": session, "number": 2, "about": "" });
    assert_eq!(missing, json!([expected]));
    let waiting = end.kim.get(app, "/api/v1/manage/overview").await.json();
    assert_eq!(waiting["hospitations_waiting"], 1);
    let reason = "Die Liste ging verloren.";
    let body = json!({ "version": 0, "outcome": outcome(), "incomplete_because": reason });
    let closed = end.kim.post(&end.stage.app, CLOSING, &body).await;
    assert_eq!(closed.status, 200, "{}", closed.text);
    let app = &end.stage.app;
    let view = end.kim.get(app, running).await.json();
    assert_eq!(view["exceptions"], json!([]), "nobody marks it any more");
    let waiting = end.kim.get(app, "/api/v1/manage/overview").await.json();
    assert_eq!(waiting["hospitations_waiting"], 0);
}

async fn an_outcome_is_saved_over_the_version_that_was_seen_and_never_over_another(app: App) {
    let mut end = End::new(app, &[]).await;
    let mut save = async |version: u32, words: &str| {
        let body = json!({ "version": version, "outcome": { "civil": { "de": words } } });
        end.kim.post(&end.stage.app, OUTCOME, &body).await
    };
    let first = save(0, "eins").await.json();
    assert_eq!(
        (&first["version"], &first["saved_by"]),
        (&json!(1), &json!("Kim Beispiel"))
    );
    for version in [0, 7] {
        let late = save(version, "zwei").await;
        assert_eq!(
            (late.status.as_u16(), &late.json()["code"]),
            (409, &json!("changed-meanwhile"))
        );
    }
    assert_eq!(
        save(1, "drei").await.json()["outcome"]["civil"]["de"],
        "drei"
    );
    let late = end.close(1).await;
    assert_eq!(late.json()["code"], "changed-meanwhile");
    let closing = end.kim.get(&end.stage.app, CLOSING).await.json();
    assert_eq!(closing["closed"], Value::Null, "nothing of it happened");
    assert_eq!(closing["outcome"]["civil"]["de"], "drei");
}

async fn what_is_wrong_with_an_outcome_is_named_and_nothing_is_lost(app: App) {
    let mut end = End::new(app, &[]).await;
    let app = &end.stage.app;
    let long = "x".repeat(2001);
    let body = json!({ "outcome": { "civil": { "ar": long }, "cooperation": { "de": "a\u{0}" } } });
    let wrong = end.kim.post(app, OUTCOME, &body).await;
    assert_eq!(wrong.status, 422);
    let fields: Vec<_> = wrong.json()["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| e["field"].clone())
        .collect();
    assert_eq!(fields, ["cooperation.de", "civil.ar"]);
    let body = json!({ "outcome": { "civil": { "fr": "Une association" } } });
    let missing = end.kim.post(app, CLOSING, &body).await.json();
    let fields: Vec<_> = missing["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| e["field"].clone())
        .collect();
    assert_eq!(fields, ["cooperation", "next_steps"]);
    assert_eq!(
        end.kim
            .post(app, OUTCOME, &json!({ "version": -1 }))
            .await
            .status,
        400
    );
    let count = "SELECT COUNT(*) FROM outcomes";
    assert_eq!(end.stage.app.count(count).await, 0);
}

async fn the_outcome_is_on_the_partnerships_page_once_it_is_closed(app: App) {
    let mut end = End::new(app, &[]).await;
    let closing = end.kim.get(&end.stage.app, CLOSING).await.json();
    let path = format!(
        "/api/v1/partnerships/{}?language=de",
        closing["partnership"].as_str().unwrap()
    );
    let body = json!({ "outcome": outcome() });
    end.kim.post(&end.stage.app, OUTCOME, &body).await;
    assert_eq!(end.stage.app.get(&path).await.json()["outcomes"], json!([]));
    assert_eq!(end.close(1).await.status, 200);
    let shown = end.stage.app.get(&path).await.json()["outcomes"].clone();
    assert_eq!(shown[0]["slug"], SLUG);
    assert_eq!(shown[0]["texts"][0]["ar"], "صيانة الحدائق");
    assert_eq!(
        shown[0]["texts"][2],
        json!({ "de": "Ein Besuch\nim Herbst" }),
        "trimmed"
    );
    assert_eq!(shown[0]["date"]["day"], 27);
    // A typing mistake is mended afterwards; nothing goes missing.
    let empty = json!({ "version": 2, "outcome": {} });
    assert_eq!(
        end.kim.post(&end.stage.app, OUTCOME, &empty).await.status,
        422
    );
}

async fn what_is_closed_is_closed_once_and_its_marks_stay(app: App) {
    let mut end = End::new(app, &["Ada"]).await;
    end.closed().await;
    let again = end.close(1).await;
    assert_eq!(again.json()["code"], "hospitation-closed");
    let session = end.stage.sessions[1].clone();
    let path = format!("/api/v1/manage/sessions/{session}/attendance");
    let body = json!({ "marks": [{ "participant": "x", "mark": "absent" }] });
    let late = end.kim.post(&end.stage.app, &path, &body).await;
    assert_eq!(late.json()["code"], "hospitation-closed");
    let log = "SELECT COUNT(*) FROM audit WHERE action = 'hospitation.close'";
    assert_eq!(end.stage.app.count(log).await, 1);
}

async fn those_who_attended_are_asked_in_their_language_and_answer_once(app: App) {
    let mut end = End::new(app, &["Ada", "Bela"]).await;
    end.stage.app.mails().await;
    let mails = end.closed().await;
    assert_eq!(mails.len(), 2);
    let bela = mails.iter().find(|m| m.to == mail_of("Bela")).unwrap();
    assert!(bela.subject.starts_with("رأيكم:"), "{}", bela.subject);
    assert!(bela.text.contains("/ar/feedback/"));
    let form = form_in(bela);
    let page = end.stage.app.get(&form).await.json();
    assert_eq!(page["form"]["anonymous"], true);
    assert_eq!(page["answered"], false);
    assert_eq!(page["form"]["questions"][0]["id"], "use");
    assert_eq!(
        end.stage.app.post(&form, &answers("5", "نعم")).await.status,
        200
    );
    let again = end.stage.app.post(&form, &answers("1", "")).await;
    assert_eq!(again.json()["code"], "answered-before");
    assert_eq!(end.stage.app.get(&form).await.json()["answered"], true);
    let results = end.results().await;
    assert_eq!(
        (&results["asked"], &results["answered"]),
        (&json!(2), &json!(1))
    );
}

async fn of_an_anonymous_form_nothing_leads_to_anybody_and_two_answers_show_nothing(app: App) {
    let mut end = End::new(app, &["Ada", "Bela", "Cora"]).await;
    let mails = end.closed().await;
    let before = "SELECT COUNT(*) FROM audit";
    let before = end.stage.app.count(before).await;
    for (at, mail) in mails.iter().enumerate() {
        end.stage.app.wait(12345);
        let answer = answers(&(at + 3).to_string(), "Mehr Zeit");
        assert_eq!(
            end.stage.app.post(&form_in(mail), &answer).await.status,
            200
        );
        let results = end.results().await;
        let hidden = at < 2;
        assert_eq!(results["too_few_below"], if hidden { 3 } else { 0 });
        assert_eq!(results["questions"].as_array().unwrap().is_empty(), hidden);
    }
    let results = end.results().await;
    let scale = &results["questions"][0];
    assert_eq!(
        (&scale["answered"], &scale["mean"]),
        (&json!(3), &json!(400))
    );
    assert_eq!(
        results["questions"][2]["options"][2]["count"], 3,
        "{results}"
    );
    assert_eq!(
        results["questions"][3]["said"][0],
        json!({ "words": "Mehr Zeit", "by": "" })
    );
    let all = end
        .kim
        .get(&end.stage.app, "/api/v1/manage/programmes/maghreb/answers")
        .await;
    assert_eq!(all.json()["questions"], results["questions"]);
    // Neither link nor answer knows anybody, nothing tells the moment, and the log is silent.
    for sql in [
        "SELECT COUNT(*) FROM feedback_links WHERE participant_id IS NOT NULL",
        "SELECT COUNT(*) FROM feedback_answers WHERE participant_id IS NOT NULL OR length(day) > 10 \
         OR id LIKE '________-____-____-____-____________'",
        "SELECT COUNT(*) FROM audit WHERE action = 'feedback.answer'",
    ] {
        assert_eq!(end.stage.app.count(sql).await, 0, "{sql}");
    }
    assert_eq!(
        end.stage.app.count("SELECT COUNT(*) FROM audit").await,
        before
    );
}

async fn answers_with_a_name_are_in_the_download_and_gone_after_an_erasure(app: App) {
    let mut end = End::new(app, &["Quirina"]).await;
    end.ask_with_names().await;
    let mails = end.closed().await;
    let form = form_in(&mails[0]);
    let answer = answers("4", "Ich, Quirina Zwölfender, fand es gut");
    assert_eq!(end.stage.app.post(&form, &answer).await.status, 200);
    let results = end.results().await;
    assert_eq!(results["too_few_below"], 0, "one answer is shown");
    assert_eq!(
        results["questions"][3]["said"][0]["by"],
        "Quirina Brückenbau"
    );
    let person = mail_of("Quirina");
    let data = export_person(&end.stage.state(), &person).await.unwrap();
    assert_eq!(data["feedback"][0]["answers"][0]["value"], "4");
    assert_eq!(data["feedback"][0]["hospitation"], SLUG);
    erase_person(&end.stage.state(), "account:office", &person)
        .await
        .unwrap();
    let left = columns_with(&end.stage.app, &["quirina", "zwölfender"]).await;
    assert!(left.is_empty(), "{left:?}");
    assert_eq!(end.stage.app.get(&form).await.status, 404);
    let data = export_person(&end.stage.state(), &person).await.unwrap();
    assert_eq!(data["feedback"], json!([]));
}

async fn a_link_ends_after_sixty_days_and_is_forgotten(app: App) {
    let mut end = End::new(app, &["Ada"]).await;
    let form = form_in(&end.closed().await[0]);
    end.stage.app.wait(60 * DAY - 1);
    assert_eq!(end.stage.app.get(&form).await.json()["expired"], false);
    end.stage.app.wait(1);
    assert_eq!(end.stage.app.get(&form).await.json()["expired"], true);
    let late = end.stage.app.post(&form, &answers("4", "")).await;
    assert_eq!(late.json()["code"], "link-expired");
    forget_all(&end.stage.state(), Run::Real).await.unwrap();
    assert_eq!(end.stage.app.get(&form).await.status, 404);
    for unknown in ["/api/v1/feedback/nothing", "/api/v1/feedback/%00"] {
        assert_eq!(end.stage.app.get(unknown).await.status, 404);
        assert_eq!(
            end.stage.app.post(unknown, &answers("4", "")).await.status,
            404
        );
    }
}

async fn a_programme_without_questions_asks_nobody(app: App) {
    let mut end = End::new(app, &["Ada"]).await;
    let sql = "UPDATE programmes SET feedback = '{\"anonymous\":true,\"questions\":[]}'";
    sqlx::query(sql)
        .execute(end.stage.app.db.pool())
        .await
        .unwrap();
    assert_eq!(end.closed().await.len(), 0);
    let results = end.results().await;
    assert_eq!(
        (&results["asked"], &results["questions"]),
        (&json!(0), &json!([]))
    );
}

async fn answers_that_cannot_be_are_refused(app: App) {
    let mut end = End::new(app, &["Ada"]).await;
    let form = form_in(&end.closed().await[0]);
    let app = &end.stage.app;
    for (question, value) in [
        ("use", "6"),
        ("onward", "9"),
        ("better", "\u{0}"),
        ("other", "1"),
    ] {
        let body = json!({ "answers": [{ "question": question, "value": value }] });
        let refused = app.post(&form, &body).await;
        assert_eq!(refused.status, 422, "{question}: {}", refused.text);
    }
    assert_eq!(
        app.post(&form, &json!({})).await.json()["errors"][0]["code"],
        "required"
    );
    assert_eq!(app.post(&form, &json!("x")).await.status, 400);
    assert_eq!(
        app.get(&form).await.json()["answered"],
        false,
        "the link is not used up"
    );
}

async fn results_come_as_tables(app: App) {
    let mut end = End::new(app, &["Ada", "Bela", "Cora"]).await;
    for mail in end.closed().await {
        end.stage
            .app
            .post(&form_in(&mail), &answers("5", "=HYPERLINK(1)"))
            .await;
    }
    for whose in [
        "hospitations/wolfsburg-jendouba-park/feedback",
        "programmes/maghreb/answers",
    ] {
        let path = format!("/api/v1/manage/{whose}.csv?language=fr");
        let table = end.kim.get(&end.stage.app, &path).await;
        assert_eq!(table.status, 200);
        assert!(table.text.contains(",scale,5,3,"), "{}", table.text);
        assert!(
            table.text.contains("par une visite sur place,3,"),
            "{}",
            table.text
        );
        assert!(
            table.text.contains(",'=HYPERLINK(1),"),
            "no formula: {}",
            table.text
        );
    }
}
