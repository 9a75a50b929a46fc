//! Moderating sessions: who is expected, marks that come late, twice or in another order, and moderators
//! who are asked for what is missing.

use serde_json::{Value, json};
use server::features::hospitations::bookings::{Organise, organise};
use server::features::hospitations::moderation::remind_incomplete;

use crate::accounts::{Staff, administrator, invited};
use crate::app::{App, Reply};
use crate::engine::{DAY, HOUR, Stage, mail_of};
use crate::on_both_engines;

on_both_engines!(
    whoever_runs_a_session_sees_who_is_expected_and_nobody_else_does,
    sessions_that_run_stand_first_and_those_without_marks_last,
    a_mark_is_made_changed_and_taken_back_and_frees_no_seat,
    of_two_marks_the_later_one_counts_however_late_it_arrives,
    marks_that_are_sent_again_change_nothing,
    a_phone_with_a_wrong_clock_marks_in_the_right_order,
    whoever_has_no_seat_cannot_be_marked,
    what_is_no_mark_is_refused_and_nothing_is_kept,
    marks_of_somebody_who_has_signed_out_are_not_taken_as_anothers,
    marks_are_taken_from_half_an_hour_before_the_start,
    who_is_marked_finds_the_way_into_the_meeting_again,
    the_log_says_who_marked_and_names_nobody,
    moderators_are_asked_once_for_marks_that_are_missing,
    whoever_leads_asks_again_and_only_for_what_is_missing,
);

const LIST: &str = "/api/v1/manage/moderation";

/// A stage with two people in its visit, and the moderator of its programme.
pub struct Room {
    pub stage: Stage,
    pub ada: Staff,
    pub kim: Staff,
    /// The tokens of their bookings.
    pub tokens: [String; 2],
}

impl Room {
    /// The visit begins so far from now.
    pub async fn new(app: App, start: i64) -> Self {
        let stage = Stage::new(app, &[9, 9]).await;
        stage.start_in(0, 9 * DAY).await;
        stage.start_in(1, 10 * DAY).await;
        let mut form = stage.form("Quirina", &[1], &[]);
        form["language"] = "ar".into();
        form["interpretation"] = "de".into();
        form["access_needs"] = "Eine Rampe".into();
        form["access_consent"] = "on".into();
        let first = stage.book_as(&form).await;
        let second = stage.book("Bela", &[1], &[]).await;
        let mut ada = administrator(&stage.app).await;
        let mail = "moderation@example.org";
        let kim = invited(&stage.app, &mut ada, mail, "moderator", "programme:maghreb").await;
        stage.app.mails().await;
        stage.start_in(1, start).await;
        Self {
            stage,
            ada,
            kim,
            tokens: [first, second],
        }
    }

    pub fn page(&self) -> String {
        format!(
            "/api/v1/manage/sessions/{}/moderation",
            self.stage.sessions[1]
        )
    }

    pub fn marks(&self) -> String {
        format!(
            "/api/v1/manage/sessions/{}/attendance",
            self.stage.sessions[1]
        )
    }

    pub async fn see(&self) -> Value {
        let reply = self.kim.get(&self.stage.app, &self.page()).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        reply.json()
    }

    /// The ids of the two, by name.
    pub async fn ids(&self) -> [String; 2] {
        let people = self.see().await["people"].clone();
        let id = |name: &str| {
            let mut people = people.as_array().unwrap().iter();
            let one = people.find(|p| p["name"] == format!("{name} Brückenbau"));
            one.unwrap()["participant"].as_str().unwrap().to_owned()
        };
        [id("Quirina"), id("Bela")]
    }

    pub async fn mark(&mut self, marks: Value) -> Reply {
        let path = self.marks();
        let body = json!({ "marks": marks });
        self.kim.post(&self.stage.app, &path, &body).await
    }

    /// How the two are marked.
    async fn marked(&self, [one, other]: &[String; 2]) -> [String; 2] {
        let people = self.see().await["people"].clone();
        let mark = |id: &String| {
            let mut people = people.as_array().unwrap().iter();
            let one = people.find(|p| p["participant"] == *id).unwrap();
            one["mark"].as_str().unwrap().to_owned()
        };
        [mark(one), mark(other)]
    }
}

fn one(participant: &str, mark: &str, at: i64) -> Value {
    json!({ "participant": participant, "mark": mark, "at": at })
}

async fn whoever_runs_a_session_sees_who_is_expected_and_nobody_else_does(app: App) {
    let mut room = Room::new(app, HOUR).await;
    let app = &room.stage.app;
    let page = room.page();
    assert_eq!(app.get(&page).await.status, 401);
    let mut get = async |mail: &str, role: &str, scope: &str| {
        let one = invited(app, &mut room.ada, mail, role, scope).await;
        one.get(app, &page).await.status.as_u16()
    };
    let host = get("host@example.org", "moderator", "municipality:jendouba").await;
    let lead = get("lead@example.org", "coordinator", "programme:maghreb").await;
    let editor = get(
        "edit@example.org",
        "municipality-editor",
        "municipality:wolfsburg",
    )
    .await;
    let far = get("far@example.org", "moderator", "municipality:koeln").await;
    assert_eq!([host, lead, editor, far], [200, 200, 403, 404]);
    let session = room.see().await;
    assert_eq!(session["open"], "too-early");
    assert_eq!(session["card"]["expected"], 2);
    let people = session["people"].as_array().unwrap();
    assert_eq!(people[0]["name"], "Bela Brückenbau", "by name");
    assert_eq!(people[1]["language"], "ar");
    assert_eq!(people[1]["interpretation"], "de");
    assert_eq!(people[1]["needs"], "Eine Rampe");
    assert_eq!(people[1]["municipality"]["fr"], "Musterstadt");
    assert!(!session.to_string().contains("quirina@"), "no address");
    for nothing in ["nothing", "%00", "a%2Fb"] {
        let path = format!("/api/v1/manage/sessions/{nothing}/moderation");
        assert_eq!(room.kim.get(app, &path).await.status, 404, "{nothing}");
    }
}

async fn sessions_that_run_stand_first_and_those_without_marks_last(app: App) {
    let room = Room::new(app, -3 * HOUR).await;
    let stage = &room.stage;
    stage.book("Cora", &[0], &[]).await;
    stage.start_in(0, -HOUR).await;
    let list = room.kim.get(&stage.app, LIST).await.json();
    let near = |at: usize| list["items"][at]["nearness"].as_str().unwrap().to_owned();
    let items = list["items"].as_array().unwrap();
    assert_eq!(items[0]["id"], stage.sessions[0].as_str());
    assert_eq!(near(0), "running");
    assert_eq!(near(items.len() - 1), "unmarked");
    assert_eq!(items.last().unwrap()["id"], stage.sessions[1].as_str());
    assert_eq!(items[0]["own"], false);
    let own: Vec<_> = items.iter().map(|i| i["host"]["slug"].clone()).collect();
    assert!(
        own.iter().all(|h| h != "beit-jala"),
        "within reach: {own:?}"
    );
}

async fn a_mark_is_made_changed_and_taken_back_and_frees_no_seat(app: App) {
    let mut room = Room::new(app, HOUR / 4).await;
    let ids = room.ids().await;
    let taken = "SELECT CAST(SUM(taken) AS BIGINT) FROM sessions";
    let before = room.stage.app.count(taken).await;
    for mark in ["attended", "absent", "", "attended"] {
        let done = room.mark(json!([one(&ids[0], mark, 0)])).await;
        assert_eq!(done.status, 200, "{}", done.text);
        assert_eq!(room.marked(&ids).await, [mark, ""]);
        room.stage.app.wait(1000);
    }
    assert_eq!(room.stage.app.count(taken).await, before);
    let [token, _] = &room.tokens;
    assert_eq!(room.stage.state_in(token, 1).await, "attended");
    let session = room.see().await;
    assert_eq!(
        (&session["card"]["marked"], &session["card"]["expected"]),
        (&json!(1), &json!(2))
    );
}

async fn of_two_marks_the_later_one_counts_however_late_it_arrives(app: App) {
    let mut room = Room::new(app, HOUR / 4).await;
    let ids = room.ids().await;
    let now = room.stage.app.clock.now_ms();
    room.mark(json!([one(&ids[0], "attended", now - 1000)]))
        .await;
    // From a second phone that had no line.
    room.mark(json!([
        one(&ids[0], "absent", now - 5000),
        one(&ids[1], "absent", now - 5000)
    ]))
    .await;
    assert_eq!(room.marked(&ids).await, ["attended", "absent"]);
    // In one batch, the later first.
    let both = json!([
        one(&ids[1], "attended", now - 100),
        one(&ids[1], "", now - 200)
    ]);
    room.mark(both).await;
    assert_eq!(room.marked(&ids).await, ["attended", "attended"]);
    // Nobody marks tomorrow: what is said now counts.
    room.mark(json!([one(&ids[0], "absent", now + DAY)])).await;
    room.stage.app.wait(1000);
    room.mark(json!([one(&ids[0], "attended", 0)])).await;
    assert_eq!(room.marked(&ids).await, ["attended", "attended"]);
}

async fn marks_that_are_sent_again_change_nothing(app: App) {
    let mut room = Room::new(app, HOUR / 4).await;
    let ids = room.ids().await;
    let now = room.stage.app.clock.now_ms();
    let batch = json!([
        one(&ids[0], "attended", now - 9),
        one(&ids[1], "absent", now - 8)
    ]);
    let first = room.mark(batch.clone()).await.json();
    room.mark(json!([one(&ids[1], "attended", now - 7)])).await;
    let again = room.mark(batch).await.json();
    assert_eq!(first["people"].as_array().unwrap().len(), 2);
    assert_ne!(first, again, "somebody else marked meanwhile");
    assert_eq!(room.marked(&ids).await, ["attended", "attended"]);
    let entries = "SELECT COUNT(*) FROM audit WHERE action = 'attendance.mark'";
    assert_eq!(room.stage.app.count(entries).await, 2);
}

async fn a_phone_with_a_wrong_clock_marks_in_the_right_order(app: App) {
    let mut room = Room::new(app, HOUR / 4).await;
    let ids = room.ids().await;
    let now = room.stage.app.clock.now_ms();
    room.mark(json!([one(&ids[0], "attended", now - 60_000)]))
        .await;
    // Its clock is a year behind; the mark was made half a minute before it was sent.
    let year = 365 * DAY;
    let path = room.marks();
    let body =
        json!({ "sent": now - year, "marks": [one(&ids[0], "absent", now - year - 30_000)] });
    let sent = room.kim.post(&room.stage.app, &path, &body).await;
    assert_eq!(sent.status, 200);
    assert_eq!(room.marked(&ids).await, ["absent", ""]);
}

async fn whoever_has_no_seat_cannot_be_marked(app: App) {
    let mut room = Room::new(app, HOUR / 4).await;
    let ids = room.ids().await;
    let sql = "UPDATE seats SET state = 'cancelled' WHERE participant_id = $1";
    let gone = sqlx::query(sql).bind(&ids[1]);
    gone.execute(room.stage.app.db.pool()).await.unwrap();
    let marks = json!([
        one(&ids[1], "attended", 0),
        one("nobody\u{0}", "absent", 0),
        one(&ids[0], "attended", 0)
    ]);
    let done = room.mark(marks).await.json();
    assert_eq!(done["without_seat"], json!([ids[1], "nobody\u{0}"]));
    assert_eq!(
        done["people"],
        json!([{ "participant": ids[0], "mark": "attended" }])
    );
}

async fn what_is_no_mark_is_refused_and_nothing_is_kept(app: App) {
    let mut room = Room::new(app, HOUR / 4).await;
    let ids = room.ids().await;
    let wrong = room
        .mark(json!([
            one(&ids[0], "attended", 0),
            one(&ids[1], "confirmed", 0)
        ]))
        .await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.json()["errors"][0]["field"], "marks.1.mark");
    assert_eq!(room.mark(json!([])).await.status, 422);
    let many: Vec<_> = (0..501).map(|_| one(&ids[0], "", 0)).collect();
    assert_eq!(
        room.mark(many.into()).await.json()["errors"][0]["limit"],
        500
    );
    assert_eq!(room.mark(json!("all")).await.status, 400);
    let far = json!([
        one(&ids[0], "attended", i64::MAX),
        one(&ids[0], "absent", i64::MIN)
    ]);
    assert_eq!(room.mark(far).await.status, 200);
    assert_eq!(room.marked(&ids).await, ["attended", ""]);
}

async fn marks_of_somebody_who_has_signed_out_are_not_taken_as_anothers(app: App) {
    let mut room = Room::new(app, HOUR / 4).await;
    let ids = room.ids().await;
    let own = room.see().await["account"].clone();
    let path = room.marks();
    let marks = json!([one(&ids[0], "attended", 0)]);
    let body = json!({ "account": "somebody-else", "marks": marks });
    let reply = room.kim.post(&room.stage.app, &path, &body).await;
    assert_eq!(reply.status, 409, "{}", reply.text);
    assert_eq!(reply.json()["code"], "other-account");
    assert_eq!(room.marked(&ids).await, ["", ""]);
    let body = json!({ "account": own, "marks": marks });
    let reply = room.kim.post(&room.stage.app, &path, &body).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    assert_eq!(room.marked(&ids).await, ["attended", ""]);
}

async fn marks_are_taken_from_half_an_hour_before_the_start(app: App) {
    let mut room = Room::new(app, HOUR / 2 + 1000).await;
    let ids = room.ids().await;
    let mark = json!([one(&ids[0], "attended", 0)]);
    let early = room.mark(mark.clone()).await;
    assert_eq!(
        (early.status.as_u16(), early.json()["code"].as_str()),
        (409, Some("session-not-yet"))
    );
    let (hospitation, session) = (
        room.stage.hospitation.clone(),
        room.stage.sessions[1].clone(),
    );
    room.stage.app.wait(1000);
    assert_eq!(room.mark(mark.clone()).await.status, 200);
    let state = room.stage.state();
    let off = organise(&state, "system", &hospitation, &session, Organise::CallOff);
    off.await.unwrap();
    let late = room.mark(mark).await;
    assert_eq!(late.json()["code"], "session-over");
    assert_eq!(room.see().await["open"], "called-off");
}

async fn who_is_marked_finds_the_way_into_the_meeting_again(app: App) {
    let mut room = Room::new(app, HOUR / 4).await;
    let link = "https://meet.example.org/room";
    let set = Organise::MeetAt(Some(link.to_owned()));
    let (hospitation, session) = (&room.stage.hospitation, &room.stage.sessions[1]);
    organise(&room.stage.state(), "system", hospitation, session, set)
        .await
        .unwrap();
    assert_eq!(room.see().await["meeting_link"], link);
    let ids = room.ids().await;
    for mark in ["attended", "absent"] {
        room.stage.app.wait(1000);
        room.mark(json!([one(&ids[0], mark, 0)])).await;
        let booking = room.stage.see(&room.tokens[0]).await;
        assert_eq!(booking["seats"][0]["state"], mark);
        assert_eq!(booking["seats"][0]["meeting_link"], link, "{mark}");
    }
}

async fn the_log_says_who_marked_and_names_nobody(app: App) {
    let mut room = Room::new(app, HOUR / 4).await;
    let ids = room.ids().await;
    room.mark(json!([one(&ids[0], "attended", 0)])).await;
    let sql = "SELECT actor, subject, after FROM audit WHERE action = 'attendance.mark'";
    let entry: (String, String, String) = sqlx::query_as(sql)
        .fetch_one(room.stage.app.db.pool())
        .await
        .unwrap();
    let kim = room.ada.id(&room.stage.app, "moderation@example.org").await;
    assert_eq!(entry.0, format!("account:{kim}"));
    assert_eq!(entry.1, room.stage.sessions[1]);
    assert!(
        entry.2.contains(&format!("participant:{}", ids[0])),
        "{}",
        entry.2
    );
    assert!(!entry.2.contains("Quirina"));
}

async fn moderators_are_asked_once_for_marks_that_are_missing(app: App) {
    let room = Room::new(app, -2 * HOUR).await;
    let app = &room.stage.app;
    let ask = async || {
        remind_incomplete(&room.stage.state()).await.unwrap();
        app.mails().await
    };
    app.wait(DAY - HOUR);
    assert_eq!(ask().await.len(), 0, "not before a day is over");
    app.wait(2 * HOUR);
    let mails = ask().await;
    assert_eq!(mails.len(), 1, "the moderator, not the administrator");
    assert_eq!(mails[0].to, "moderation@example.org");
    assert!(
        mails[0].subject.starts_with("Wer war da?"),
        "{}",
        mails[0].subject
    );
    assert!(
        mails[0]
            .text
            .contains(&format!("/de/manage/moderation/{}", room.stage.sessions[1]))
    );
    assert!(!mails[0].text.contains("Quirina"), "nobody is named");
    app.wait(DAY);
    assert_eq!(ask().await.len(), 0, "once");
}

async fn whoever_leads_asks_again_and_only_for_what_is_missing(app: App) {
    let mut room = Room::new(app, HOUR / 4).await;
    let path = format!(
        "/api/v1/manage/sessions/{}/attendance-reminder",
        room.stage.sessions[1]
    );
    let nothing = json!({});
    let app = &room.stage.app;
    let early = room.ada.post(app, &path, &nothing).await;
    assert_eq!(early.json()["code"], "session-not-yet");
    let refused = room.kim.post(app, &path, &nothing).await;
    assert_eq!(refused.json()["code"], "needs-coordinator");
    room.stage.start_in(1, -3 * HOUR).await;
    assert_eq!(room.ada.post(app, &path, &nothing).await.status, 200);
    assert_eq!(app.mails().await.len(), 1);
    let ids = room.ids().await;
    room.mark(json!([
        one(&ids[0], "attended", 0),
        one(&ids[1], "absent", 0)
    ]))
    .await;
    let done = room.ada.post(&room.stage.app, &path, &nothing).await;
    assert_eq!(done.json()["code"], "attendance-complete");
    assert_eq!(mail_of("Quirina"), "quirina@example.org");
}
