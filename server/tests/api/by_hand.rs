//! Seats changed by hand: who may, what the person is told, and that nothing is ever overbooked.

use std::collections::BTreeMap;

use app::contract::seat_by_hand::SeatRequest;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use server::features::hospitations::bookings::change_by_hand;
use server::http::error::ApiError;

use crate::accounts::{Staff, administrator, invited};
use crate::app::{App, Reply};
use crate::engine::{DAY, Stage, mail_of};
use crate::on_both_engines;

on_both_engines!(
    a_seat_is_moved_with_a_reason_and_the_person_is_told_in_their_language,
    somebody_who_waits_is_confirmed_before_their_turn_if_a_seat_is_free_for_them,
    a_held_seat_confirmed_by_hand_stays,
    somebody_who_waits_is_seated_in_another_session,
    what_is_taken_back_by_hand_is_offered_to_the_next,
    somebody_goes_back_into_the_queue_behind_the_others,
    a_change_by_hand_needs_a_reason_and_a_seat_that_goes_with_it,
    a_move_is_done_as_a_whole_or_not_at_all,
    only_those_who_lead_change_seats_by_hand,
    whatever_hands_do_no_session_is_overbooked,
);

pub const SCOPE: &str = "programme:maghreb";
const SEATS: &str = "/api/v1/manage/hospitations/wolfsburg-jendouba-park/seats";
const PEOPLE: &str = "/api/v1/manage/hospitations/wolfsburg-jendouba-park/participants";

/// The coordinator of the programme, after their mails.
pub async fn coordinator(stage: &Stage) -> Staff {
    office(stage).await.1
}

/// The administrator, and whoever coordinates the programme.
pub async fn office(stage: &Stage) -> (Staff, Staff) {
    let mut ada = administrator(&stage.app).await;
    let mail = "coordination@example.org";
    let kim = invited(&stage.app, &mut ada, mail, "coordinator", SCOPE).await;
    stage.app.mails().await;
    (ada, kim)
}

/// The id of the participant with this name.
async fn participant(stage: &Stage, who: &Staff, name: &str) -> String {
    let list = person(stage, who, name).await;
    list["id"].as_str().unwrap().to_owned()
}

/// Somebody as the list shows them, whatever the state of their seats.
async fn person(stage: &Stage, who: &Staff, name: &str) -> Value {
    let mail = mail_of(name);
    for query in ["", "?state=cancelled", "?state=expired"] {
        let list = who
            .get(&stage.app, &format!("{PEOPLE}{query}"))
            .await
            .json();
        let people = list["people"].as_array().unwrap();
        if let Some(one) = people.iter().find(|one| one["mail"] == mail.as_str()) {
            return one.clone();
        }
    }
    panic!("{name} is in no list");
}

async fn act(
    stage: &Stage,
    who: &mut Staff,
    name: &str,
    (action, session, to): (&str, usize, Option<usize>),
) -> Reply {
    let body = json!({
        "participant": participant(stage, who, name).await,
        "session": stage.sessions[session], "action": action,
        "to": to.map_or("", |to| stage.sessions[to].as_str()),
        "reason": "Wie am Telefon besprochen.",
    });
    who.post(&stage.app, SEATS, &body).await
}

async fn a_seat_is_moved_with_a_reason_and_the_person_is_told_in_their_language(app: App) {
    let stage = Stage::new(app, &[9, 9, 9]).await;
    stage.ask_for("book_at_least = 1").await;
    let mut kim = coordinator(&stage).await;
    let mut form = stage.form("Ada", &[1], &[]);
    form["language"] = json!("ar");
    let ada = stage.book_as(&form).await;
    stage.app.mails().await;
    let reply = act(&stage, &mut kim, "Ada", ("move", 1, Some(2))).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    let seats = reply.json()["people"][0]["seats"].clone();
    assert_eq!(
        (&seats[0]["state"], &seats[1]["state"]),
        (&json!("cancelled"), &json!("confirmed"))
    );
    assert_eq!(stage.states(&ada).await, ["cancelled", "confirmed"]);
    let mails = stage.app.mails().await;
    assert_eq!(
        mails.len(),
        2,
        "the new session, and the old one out of the calendar"
    );
    let told = mails.iter().find(|m| m.text.contains("السبب")).unwrap();
    assert!(told.text.contains("Wie am Telefon besprochen."));
    assert!(told.html.contains("dir=\"rtl\""));
    let calendars = mails.iter().filter_map(|m| m.calendar.as_ref());
    let mut methods: Vec<_> = calendars.map(|(method, _)| method.as_str()).collect();
    methods.sort_unstable();
    assert_eq!(methods, ["CANCEL", "REQUEST"]);
    let noted = "SELECT COUNT(*) FROM audit WHERE action = 'seat.move-by-hand' \
         AND detail LIKE '%Telefon%' AND actor LIKE 'account:%'";
    assert_eq!(stage.app.count(noted).await, 1);
    // And back: the calendar takes it only under a higher number.
    act(&stage, &mut kim, "Ada", ("move", 2, Some(1))).await;
    assert_eq!(stage.states(&ada).await, ["confirmed", "cancelled"]);
    let mails = stage.app.mails().await;
    let again = mails.iter().filter_map(|m| m.calendar.as_ref());
    let again = again.filter(|(method, _)| method == "REQUEST");
    for (_, file) in again {
        assert!(file.contains("SEQUENCE:2"), "{file}");
    }
}

async fn somebody_who_waits_is_confirmed_before_their_turn_if_a_seat_is_free_for_them(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    stage.give(1, "host-civil", 1).await;
    let mut kim = coordinator(&stage).await;
    stage.book("Ada", &[1], &[]).await;
    let bela = stage.book("Bela", &[], &[1]).await;
    let cora = stage.book("Cora", &[], &[1]).await;
    let full = act(&stage, &mut kim, "Cora", ("confirm", 1, None)).await;
    assert_eq!(full.status, 422, "what is meant for others is not free");
    assert_eq!(full.json()["errors"][0]["code"], "session-full");
    assert_eq!(stage.states(&cora).await, ["waiting"]);
    // The offer to Bela is hers; it can be confirmed for her without her answer.
    act(&stage, &mut kim, "Ada", ("cancel", 1, None)).await;
    assert_eq!(stage.states(&bela).await, ["offered"]);
    let done = act(&stage, &mut kim, "Bela", ("confirm", 1, None)).await;
    assert_eq!(done.status, 200, "{}", done.text);
    assert_eq!(stage.states(&bela).await, ["confirmed"]);
    let waits = person(&stage, &kim, "Cora").await;
    assert_eq!(waits["seats"][0]["position"], 1);
}

async fn a_held_seat_confirmed_by_hand_stays(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let mut kim = coordinator(&stage).await;
    let ada = stage.hold(&stage.form("Ada", &[0, 1], &[])).await;
    assert_eq!(person(&stage, &kim, "Ada").await["confirmed"], false);
    let refused = act(&stage, &mut kim, "Ada", ("wait", 1, None)).await;
    assert_eq!(refused.json()["code"], "seat-moved-on");
    act(&stage, &mut kim, "Ada", ("confirm", 1, None)).await;
    stage.app.wait(2 * DAY);
    stage.settle().await;
    assert_eq!(stage.states(&ada).await, ["expired", "confirmed"]);
}

async fn somebody_who_waits_is_seated_in_another_session(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    let mut kim = coordinator(&stage).await;
    stage.book("Ada", &[1], &[]).await;
    let bela = stage.book("Bela", &[], &[1]).await;
    stage.app.mails().await;
    let reply = act(&stage, &mut kim, "Bela", ("move", 1, Some(0))).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    let mut states = stage.states(&bela).await;
    states.sort_unstable();
    assert_eq!(states, ["cancelled", "confirmed"]);
    let mails = stage.app.mails().await;
    let own = mails.iter().find(|m| m.to == mail_of("Bela")).unwrap();
    assert_eq!(own.calendar.as_ref().unwrap().0, "REQUEST");
    assert!(own.text.contains("Wie am Telefon besprochen."));
}

async fn what_is_taken_back_by_hand_is_offered_to_the_next(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    let mut kim = coordinator(&stage).await;
    let mut form = stage.form("Ada", &[1], &[]);
    form["access_needs"] = json!("captions");
    form["access_consent"] = json!("on");
    let ada = stage.book_as(&form).await;
    let bela = stage.book("Bela", &[], &[1]).await;
    stage.app.mails().await;
    assert_eq!(person(&stage, &kim, "Ada").await["needs"], "captions");
    let reply = act(&stage, &mut kim, "Ada", ("cancel", 1, None)).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    assert_eq!(stage.states(&ada).await, ["cancelled"]);
    assert_eq!(stage.states(&bela).await, ["offered"]);
    let mails = stage.app.mails().await;
    let own = mails.iter().find(|m| m.to == mail_of("Ada")).unwrap();
    assert_eq!(own.calendar.as_ref().unwrap().0, "CANCEL");
    assert!(own.text.contains("Der Grund: Wie am Telefon besprochen."));
    assert!(mails.iter().any(|m| m.to == mail_of("Bela")));
    let needs = "SELECT COUNT(*) FROM booking_access_needs n JOIN bookings b ON b.id = n.booking_id \
         WHERE b.mail = 'ada@example.org'";
    assert_eq!(stage.app.count(needs).await, 0, "nobody needs it any more");
}

async fn somebody_goes_back_into_the_queue_behind_the_others(app: App) {
    let stage = Stage::new(app, &[9, 1]).await;
    let mut kim = coordinator(&stage).await;
    let ada = stage.book("Ada", &[1], &[]).await;
    let bela = stage.book("Bela", &[], &[1]).await;
    let reply = act(&stage, &mut kim, "Ada", ("wait", 1, None)).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    assert_eq!(stage.states(&ada).await, ["waiting"]);
    assert_eq!(stage.states(&bela).await, ["offered"]);
    assert_eq!(person(&stage, &kim, "Ada").await["seats"][0]["position"], 1);
    // Whoever had given it back may be put onto the list, too.
    act(&stage, &mut kim, "Ada", ("cancel", 1, None)).await;
    act(&stage, &mut kim, "Ada", ("wait", 1, None)).await;
    assert_eq!(stage.states(&ada).await, ["waiting"]);
}

async fn a_change_by_hand_needs_a_reason_and_a_seat_that_goes_with_it(app: App) {
    let stage = Stage::new(app, &[9, 9, 9]).await;
    stage.ask_for("book_at_least = 1").await;
    let mut kim = coordinator(&stage).await;
    stage.book("Ada", &[1], &[]).await;
    stage.app.mails().await;
    let id = participant(&stage, &kim, "Ada").await;
    let good = json!({
        "participant": id, "session": stage.sessions[1], "action": "move", "to": stage.sessions[2],
        "reason": "Weil.",
    });
    for (field, value, status, code) in [
        ("reason", json!(" "), 422, "required"),
        ("reason", json!("x".repeat(601)), 422, "too-long"),
        ("reason", json!("a\u{0}"), 422, "not-allowed"),
        ("action", json!("give"), 422, "not-a-choice"),
        ("to", json!(""), 422, "required"),
        ("to", json!("nowhere"), 422, "not-a-choice"),
        ("to", json!("a\u{0}"), 422, "not-a-choice"),
        ("to", json!(stage.sessions[1]), 422, "not-a-choice"),
        ("session", json!(stage.sessions[0]), 404, "not-found"),
        ("session", json!("'\u{0}"), 404, "not-found"),
        ("participant", json!("nobody"), 404, "not-found"),
        ("action", json!("confirm"), 409, "seat-moved-on"),
        ("action", json!(7), 400, "malformed"),
    ] {
        let mut body = good.clone();
        body[field] = value;
        let reply = kim.post(&stage.app, SEATS, &body).await;
        assert_eq!(reply.status, status, "{field}: {}", reply.text);
        let problem = reply.json();
        let found = match status {
            422 => &problem["errors"][0]["code"],
            _ => &problem["code"],
        };
        assert_eq!(found, code, "{field}");
    }
    assert!(stage.app.mails().await.is_empty());
    stage.start_in(1, -DAY).await;
    let late = kim.post(&stage.app, SEATS, &good).await;
    assert_eq!(late.json()["code"], "session-over");
    stage.start_in(1, DAY).await;
    stage.start_in(2, -DAY).await;
    let late = kim.post(&stage.app, SEATS, &good).await;
    assert_eq!(late.json()["errors"][0]["code"], "session-begun");
}

async fn a_move_is_done_as_a_whole_or_not_at_all(app: App) {
    let stage = Stage::new(app, &[9, 1, 1]).await;
    stage.ask_for("book_at_least = 1").await;
    let mut kim = coordinator(&stage).await;
    let ada = stage.book("Ada", &[1], &[]).await;
    let bela = stage.book("Bela", &[2], &[1]).await;
    stage.app.mails().await;
    let full = act(&stage, &mut kim, "Ada", ("move", 1, Some(2))).await;
    assert_eq!(full.json()["errors"][0]["field"], "to");
    assert_eq!(full.json()["errors"][0]["code"], "session-full");
    assert_eq!(stage.states(&ada).await, ["confirmed"]);
    assert!(stage.app.mails().await.is_empty());
    // Bela waits where there is no seat: she stays where she is, too.
    let full = act(&stage, &mut kim, "Bela", ("move", 2, Some(1))).await;
    assert_eq!(full.status, 422);
    stage.give(1, "open", 2).await;
    let done = act(&stage, &mut kim, "Bela", ("move", 2, Some(1))).await;
    assert_eq!(done.status, 200, "{}", done.text);
    assert_eq!(stage.states(&bela).await, ["confirmed", "cancelled"]);
    let twice = act(&stage, &mut kim, "Bela", ("move", 1, Some(1))).await;
    assert_eq!(twice.status, 422);
}

async fn only_those_who_lead_change_seats_by_hand(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    stage.book("Ada", &[1], &[]).await;
    let mut ada = administrator(&stage.app).await;
    for (role, scope, sees, leads) in [
        ("municipality-editor", "municipality:wolfsburg", 403, 403),
        ("moderator", "municipality:wolfsburg", 200, 403),
        ("moderator", "municipality:jendouba", 200, 403),
        ("moderator", SCOPE, 200, 403),
        ("coordinator", SCOPE, 200, 422),
        ("coordinator", "programme:nrw-palestine", 404, 404),
        ("moderator", "municipality:koeln", 404, 403),
    ] {
        let mail = format!("{}@example.org", scope.replace(':', "-") + role);
        let mut one = invited(&stage.app, &mut ada, &mail, role, scope).await;
        assert_eq!(
            one.get(&stage.app, PEOPLE).await.status,
            sees,
            "{role} {scope}"
        );
        let table = format!("{PEOPLE}.csv");
        assert_eq!(
            one.get(&stage.app, &table).await.status,
            sees,
            "{role} {scope}"
        );
        let list = ada.get(&stage.app, PEOPLE).await.json();
        let body = json!({
            "participant": list["people"][0]["id"], "session": stage.sessions[1], "action": "cancel",
        });
        let reply = one.post(&stage.app, SEATS, &body).await;
        assert_eq!(reply.status, leads, "{role} {scope}: {}", reply.text);
    }
    let deeds = |list: &Value| list["people"][0]["seats"][0]["deeds"].clone();
    let all = ada.get(&stage.app, PEOPLE).await.json();
    assert_eq!(deeds(&all), json!(["move", "wait", "cancel"]));
    assert_eq!(stage.app.get(PEOPLE).await.status, 401);
}

/// Somebody, a deed, a session, another one.
fn hand() -> impl Strategy<Value = (usize, &'static str, usize, usize)> {
    let deed = prop::sample::select(vec!["confirm", "move", "wait", "cancel"]);
    (0_usize..6, deed, 0_usize..3, 0_usize..3)
}

async fn whatever_hands_do_no_session_is_overbooked(app: App) {
    let stage = Stage::new(app, &[2, 2, 6]).await;
    stage.give(1, "guest-administration", 1).await;
    stage.ask_for("book_at_least = 1").await;
    let names = ["Ada", "Bela", "Cora", "Dora", "Enno", "Fadi"];
    for (at, name) in names.iter().enumerate() {
        let (take, wait): (&[usize], &[usize]) = match at {
            0 | 1 => (&[0, 1], &[]),
            2 => (&[2], &[0, 1]),
            _ => (&[], &[0, 1, 2]),
        };
        let mut form = stage.form(name, take, wait);
        if at == 3 {
            form["municipality"] = json!("jendouba");
            form["municipality_other"] = json!("");
        }
        stage.book_as(&form).await;
    }
    let kim = coordinator(&stage).await;
    let mut ids = Vec::new();
    for name in names {
        ids.push(participant(&stage, &kim, name).await);
    }
    let state = stage.state();
    let mut runner = TestRunner::deterministic();
    let steps = prop::collection::vec(hand(), 150);
    let steps = steps.new_tree(&mut runner).unwrap().current();
    let mut done: BTreeMap<&str, usize> = BTreeMap::new();
    for (who, action, session, to) in steps {
        let mails = stage
            .app
            .count("SELECT COUNT(*) FROM outbox WHERE kind = 'by-hand'")
            .await;
        let noted = "SELECT COUNT(*) FROM audit WHERE action LIKE 'seat.%-by-hand'";
        let before = stage.app.count(noted).await;
        let request = SeatRequest {
            participant: ids[who].clone(),
            session: stage.sessions[session].clone(),
            action: action.into(),
            to: stage.sessions[to].clone(),
            reason: "Zufall.".into(),
        };
        let outcome = change_by_hand(&state, "account:kim", &stage.hospitation, &request).await;
        let more = i64::from(outcome.is_ok());
        match outcome {
            Ok(()) => *done.entry(action).or_default() += 1,
            Err(ApiError::Invalid(_) | ApiError::Conflict(_) | ApiError::NotFound) => {}
            Err(other) => panic!("{action} of {who} in {session}: {other:?}"),
        }
        assert_eq!(stage.app.count(noted).await, before + more);
        let told = stage
            .app
            .count("SELECT COUNT(*) FROM outbox WHERE kind = 'by-hand'")
            .await;
        assert_eq!(told, mails + more);
        for broken in [
            "SELECT COUNT(*) FROM session_shares WHERE taken > capacity",
            "SELECT COUNT(*) FROM session_shares x WHERE taken <> (SELECT COUNT(*) FROM seats st \
             WHERE st.session_id = x.session_id AND st.share = x.share \
             AND st.state IN ('held', 'confirmed', 'offered', 'attended', 'absent'))",
            "SELECT COUNT(*) FROM sessions s WHERE taken <> (SELECT SUM(x.taken) FROM session_shares x \
             WHERE x.session_id = s.id)",
            // Nobody waits while a seat that they may have is free.
            "SELECT COUNT(*) FROM seats st JOIN session_shares x ON x.session_id = st.session_id \
             AND (x.share = st.share OR x.share = 'open') \
             WHERE st.state = 'waiting' AND st.queue_no IS NOT NULL AND x.taken < x.capacity",
        ] {
            assert_eq!(
                stage.app.count(broken).await,
                0,
                "{action} of {who}: {broken}"
            );
        }
    }
    assert_eq!(done.len(), 4, "each deed went at least once: {done:?}");
}
