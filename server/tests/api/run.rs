//! Running a hospitation: what needs somebody, and how it is mended.

use serde_json::{Value, json};
use server::features::personal_data::forget_all;
use server::kernel::retention::Run;

use crate::accounts::{Staff, administrator, invited};
use crate::app::{App, Reply};
use crate::by_hand::{SCOPE, coordinator, office};
use crate::engine::{DAY, HOUR, Stage, mail_of};
use crate::on_both_engines;

on_both_engines!(
    exceptions_come_first_and_go_when_they_are_mended,
    within_a_week_what_is_not_ready_is_urgent,
    interpretation_that_is_asked_for_is_counted_and_arranged,
    a_side_without_civil_society_is_named,
    only_who_may_moderate_can_be_chosen,
    a_link_that_leads_nowhere_is_refused_at_its_field,
    notes_are_for_the_team_and_deleted_by_their_author_or_who_leads,
    a_session_is_called_off_with_a_reason,
    the_editor_the_host_the_moderator_the_coordinator_and_outsiders,
    what_is_no_hospitation_is_not_there,
    people_come_with_their_needs_and_as_a_table,
    the_overview_counts_hospitations_that_need_somebody,
    notes_go_with_the_bookings_and_their_author_sees_them,
);

const SLUG: &str = "/api/v1/manage/hospitations/wolfsburg-jendouba-park";

async fn see(stage: &Stage, who: &Staff) -> Value {
    let reply = who.get(&stage.app, &format!("{SLUG}/running")).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()
}

async fn prepare(
    stage: &Stage,
    who: &mut Staff,
    session: usize,
    (what, body): (&str, Value),
) -> Reply {
    let path = format!("/api/v1/manage/sessions/{}/{what}", stage.sessions[session]);
    who.post(&stage.app, &path, &body).await
}

/// The kinds of the exceptions about a session, or about the whole.
fn kinds(view: &Value, session: &str) -> Vec<String> {
    let all = view["exceptions"].as_array().unwrap().iter();
    let own = all.filter(|one| one["session"] == session);
    own.map(|one| one["kind"].as_str().unwrap().to_owned())
        .collect()
}

async fn only_two(app: App) -> Stage {
    let stage = Stage::new(app, &[9, 9]).await;
    let sql = "DELETE FROM sessions WHERE kind = 'exploration' AND hospitation_id = $1";
    let gone = sqlx::query(sql).bind(&stage.hospitation);
    gone.execute(stage.app.db.pool()).await.unwrap();
    stage
}

async fn exceptions_come_first_and_go_when_they_are_mended(app: App) {
    let stage = only_two(app).await;
    let mut kim = coordinator(&stage).await;
    let before = see(&stage, &kim).await;
    let visit = stage.sessions[1].clone();
    assert_eq!(kinds(&before, &visit), ["no-link", "no-moderator"]);
    let link = json!({ "meeting_link": " https://meet.example.org/1 " });
    let reply = prepare(&stage, &mut kim, 1, ("link", link)).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    assert_eq!(kinds(&reply.json(), &visit), ["no-moderator"]);
    let session = reply.json()["sessions"][1].clone();
    assert_eq!(session["meeting_link"], "https://meet.example.org/1");
    assert_eq!(session["host_time"]["zone"], "Europe/Berlin");
    assert_eq!(session["guest_time"]["zone"], "Africa/Tunis");
    let own = kim.id(&stage.app, "coordination@example.org").await;
    let moderator = ("moderator", json!({ "account": own }));
    let reply = prepare(&stage, &mut kim, 1, moderator).await;
    assert!(kinds(&reply.json(), &visit).is_empty(), "{}", reply.text);
    assert_eq!(
        reply.json()["sessions"][1]["moderator"]["name"],
        "Kim Beispiel"
    );
    assert_eq!(reply.json()["sessions"][1]["missing"], json!([]));
    let nobody = ("moderator", json!({ "account": "" }));
    let reply = prepare(&stage, &mut kim, 1, nobody).await;
    assert_eq!(kinds(&reply.json(), &visit), ["no-moderator"]);
    let back = ("link", json!({ "meeting_link": "" }));
    let reply = prepare(&stage, &mut kim, 1, back).await;
    assert_eq!(kinds(&reply.json(), &visit), ["no-link", "no-moderator"]);
    let noted =
        "SELECT COUNT(*) FROM audit WHERE action IN ('session.moderator', 'session.meet-at')";
    assert_eq!(stage.app.count(noted).await, 4);
    let told = "SELECT COUNT(*) FROM audit WHERE before LIKE '%meet.example%' OR after LIKE '%meet.example%'";
    assert_eq!(
        stage.app.count(told).await,
        0,
        "where it meets is not in the log"
    );
}

async fn within_a_week_what_is_not_ready_is_urgent(app: App) {
    let stage = only_two(app).await;
    let kim = coordinator(&stage).await;
    stage.start_in(1, 7 * DAY).await;
    let view = see(&stage, &kim).await;
    let first = &view["exceptions"][0];
    assert_eq!(
        (&first["kind"], &first["number"]),
        (&json!("not-ready"), &json!(2))
    );
    assert_eq!(first["session"], stage.sessions[1].as_str());
    assert_eq!(
        kinds(&view, &stage.sessions[1]),
        ["not-ready", "few-bookings", "no-link", "no-moderator"]
    );
    for name in ["Ada", "Bela", "Cora"] {
        stage.book(name, &[0, 1], &[]).await;
    }
    let view = see(&stage, &kim).await;
    assert!(!kinds(&view, &stage.sessions[1]).contains(&"few-bookings".into()));
    let counts = view["sessions"].as_array().unwrap().iter();
    let counts = counts.map(|s| s["counts"].clone()).collect::<Vec<_>>();
    assert!(counts.contains(&json!([{ "state": "confirmed", "seats": 3 }])));
    stage.start_in(1, -3 * HOUR).await;
    let view = see(&stage, &kim).await;
    assert_eq!(
        kinds(&view, &stage.sessions[1]),
        ["not-marked"],
        "it is over"
    );
}

async fn interpretation_that_is_asked_for_is_counted_and_arranged(app: App) {
    let stage = only_two(app).await;
    let mut kim = coordinator(&stage).await;
    for (name, language) in [("Ada", "ar"), ("Bela", "ar"), ("Cora", "fr")] {
        let mut form = stage.form(name, &[1], &[]);
        form["interpretation"] = json!(language);
        stage.book_as(&form).await;
    }
    let view = see(&stage, &kim).await;
    let asked = json!([{ "language": "ar", "people": 2 }, { "language": "fr", "people": 1 }]);
    assert_eq!(view["sessions"][1]["asked"], asked);
    let two = ("interpreters", json!({ "languages": ["fr", "ar", "ar"] }));
    let reply = prepare(&stage, &mut kim, 1, two).await;
    assert_eq!(
        reply.json()["sessions"][1]["interpreters"],
        json!(["fr", "ar"])
    );
    assert!(!kinds(&reply.json(), &stage.sessions[1]).contains(&"no-interpreter".into()));
    let wrong = ("interpreters", json!({ "languages": ["xx"] }));
    let reply = prepare(&stage, &mut kim, 1, wrong).await;
    assert_eq!(reply.json()["errors"][0]["field"], "languages");
    let none = ("interpreters", json!({ "languages": [] }));
    let reply = prepare(&stage, &mut kim, 1, none).await;
    let missing = reply.json()["exceptions"].as_array().unwrap().clone();
    let missing = missing.iter().filter(|one| one["kind"] == "no-interpreter");
    assert_eq!(missing.count(), 2);
}

async fn a_side_without_civil_society_is_named(app: App) {
    let stage = only_two(app).await;
    let kim = coordinator(&stage).await;
    let whole = |view: &Value| {
        let all = view["exceptions"].as_array().unwrap().iter();
        let all = all.filter(|one| one["kind"] == "no-civil-society");
        all.map(|one| one["about"].clone()).collect::<Vec<_>>()
    };
    assert!(
        whole(&see(&stage, &kim).await).is_empty(),
        "something is said"
    );
    let sql = "UPDATE hospitations SET civil_host = '{}', civil_guest = '{\"de\":\" \"}'";
    sqlx::query(sql).execute(stage.app.db.pool()).await.unwrap();
    assert_eq!(whole(&see(&stage, &kim).await), ["host", "guest"]);
    let mut form = stage.form("Ada", &[1], &[]);
    form["municipality"] = json!("jendouba");
    form["municipality_other"] = json!("");
    form["affiliation"] = json!("civil-society");
    stage.book_as(&form).await;
    assert_eq!(whole(&see(&stage, &kim).await), ["host"]);
}

async fn only_who_may_moderate_can_be_chosen(app: App) {
    let stage = only_two(app).await;
    let (mut ada, mut kim) = office(&stage).await;
    let (near, far) = ("near@example.org", "far@example.org");
    let guest = "municipality:jendouba";
    invited(&stage.app, &mut ada, near, "moderator", guest).await;
    invited(&stage.app, &mut ada, far, "moderator", "municipality:koeln").await;
    let choices = see(&stage, &kim).await["moderators"].clone();
    let near = ada.id(&stage.app, near).await;
    let ids: Vec<_> = choices
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c["id"].clone())
        .collect();
    assert_eq!(
        ids.len(),
        3,
        "coordinator, administrator, the guest's moderator"
    );
    assert!(ids.contains(&json!(near)));
    for (account, status) in [
        (near, 200),
        (ada.id(&stage.app, far).await, 422),
        ("nobody\u{0}".into(), 422),
        ("x".repeat(10_000), 422),
    ] {
        let choice = ("moderator", json!({ "account": account }));
        let reply = prepare(&stage, &mut kim, 1, choice).await;
        assert_eq!(reply.status, status, "{}", reply.text);
        if status == 422 {
            assert_eq!(reply.json()["errors"][0]["field"], "account");
        }
    }
}

async fn a_link_that_leads_nowhere_is_refused_at_its_field(app: App) {
    let stage = only_two(app).await;
    let mut kim = coordinator(&stage).await;
    for wrong in [
        "http://meet.example.org",
        "meet",
        "https://",
        "https://a b.org",
        "https://x\u{0}.org",
    ] {
        let link = ("link", json!({ "meeting_link": wrong }));
        let reply = prepare(&stage, &mut kim, 1, link).await;
        assert_eq!(reply.status, 422, "{wrong}");
        let error = reply.json()["errors"][0].clone();
        assert_eq!(
            (&error["field"], &error["code"]),
            (&json!("meeting_link"), &json!("no-address"))
        );
    }
    stage.start_in(1, -9 * HOUR).await;
    let late = (
        "link",
        json!({ "meeting_link": "https://meet.example.org/1" }),
    );
    let reply = prepare(&stage, &mut kim, 1, late).await;
    assert_eq!(reply.json()["code"], "session-over");
}

async fn notes_are_for_the_team_and_deleted_by_their_author_or_who_leads(app: App) {
    let stage = only_two(app).await;
    let (mut ada, mut kim) = office(&stage).await;
    let mut host = invited(
        &stage.app,
        &mut ada,
        "host@example.org",
        "moderator",
        "municipality:wolfsburg",
    )
    .await;
    let mut other = invited(
        &stage.app,
        &mut ada,
        "other@example.org",
        "moderator",
        SCOPE,
    )
    .await;
    let reply = prepare(
        &stage,
        &mut host,
        1,
        ("notes", json!({ "text": " Ton prüfen.\nBild auch. " })),
    )
    .await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    let note = reply.json()["sessions"][1]["notes"][0].clone();
    assert_eq!(note["text"], "Ton prüfen.\nBild auch.");
    assert_eq!(
        (&note["author"], &note["deletable"]),
        (&json!("Kim Beispiel"), &json!(true))
    );
    for (text, code) in [(" ", "required"), ("a\u{0}", "not-allowed")] {
        let reply = prepare(&stage, &mut host, 1, ("notes", json!({ "text": text }))).await;
        assert_eq!(reply.json()["errors"][0]["code"], code);
    }
    let long = json!({ "text": "x".repeat(4001) });
    let reply = prepare(&stage, &mut host, 1, ("notes", long)).await;
    assert_eq!(reply.json()["errors"][0]["limit"], 4000);
    let gone = format!("notes/{}/deletion", note["id"].as_str().unwrap());
    let seen = see(&stage, &other).await["sessions"][1]["notes"][0].clone();
    assert_eq!(seen["deletable"], false);
    assert_eq!(
        prepare(&stage, &mut other, 1, (&gone, json!({})))
            .await
            .status,
        403
    );
    assert_eq!(
        prepare(&stage, &mut host, 0, (&gone, json!({})))
            .await
            .status,
        404
    );
    assert_eq!(
        prepare(&stage, &mut kim, 1, (&gone, json!({})))
            .await
            .status,
        200
    );
    assert_eq!(
        prepare(&stage, &mut host, 1, (&gone, json!({})))
            .await
            .status,
        404
    );
    let noted = "SELECT COUNT(*) FROM audit WHERE detail LIKE '%Ton%' OR after LIKE '%Ton%'";
    assert_eq!(stage.app.count(noted).await, 0, "the log says no text");
}

async fn a_session_is_called_off_with_a_reason(app: App) {
    let stage = only_two(app).await;
    let mut kim = coordinator(&stage).await;
    let ada = stage.book("Ada", &[1], &[]).await;
    stage.app.mails().await;
    let empty = prepare(&stage, &mut kim, 1, ("call-off", json!({ "note": "" }))).await;
    assert_eq!(empty.json()["errors"][0]["field"], "note");
    let why = json!({ "note": "Die Referentin ist krank." });
    let reply = prepare(&stage, &mut kim, 1, ("call-off", why.clone())).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    assert_eq!(reply.json()["sessions"][1]["cancelled"], true);
    assert!(kinds(&reply.json(), &stage.sessions[1]).is_empty());
    assert_eq!(stage.states(&ada).await, ["cancelled"]);
    let mails = stage.app.mails().await;
    assert_eq!(mails.len(), 1);
    assert!(
        mails[0]
            .text
            .contains("Der Grund: Die Referentin ist krank.")
    );
    let again = prepare(&stage, &mut kim, 1, ("call-off", why)).await;
    assert_eq!(again.json()["code"], "session-over");
}

async fn the_editor_the_host_the_moderator_the_coordinator_and_outsiders(app: App) {
    let stage = only_two(app).await;
    let mut ada = administrator(&stage.app).await;
    for (role, scope, runs, leads) in [
        ("municipality-editor", "municipality:wolfsburg", 403, 403),
        ("municipality-editor", "municipality:koeln", 403, 403),
        ("moderator", "municipality:wolfsburg", 200, 403),
        ("moderator", "municipality:jendouba", 200, 403),
        ("moderator", SCOPE, 200, 403),
        ("moderator", "municipality:koeln", 404, 403),
        ("reviewer", SCOPE, 403, 403),
        ("coordinator", SCOPE, 200, 422),
        ("coordinator", "programme:nrw-palestine", 404, 404),
    ] {
        let mail = format!("{}@example.org", scope.replace(':', "-") + role);
        let mut one = invited(&stage.app, &mut ada, &mail, role, scope).await;
        let view = one.get(&stage.app, &format!("{SLUG}/running")).await;
        assert_eq!(view.status, runs, "{role} {scope}");
        if runs == 200 {
            assert_eq!(view.json()["leads"], leads == 422, "{role} {scope}");
        }
        for (what, body) in [
            (
                "link",
                json!({ "meeting_link": "https://meet.example.org/1" }),
            ),
            ("moderator", json!({ "account": "" })),
            ("interpreters", json!({ "languages": [] })),
            ("notes", json!({ "text": "Gut." })),
        ] {
            let reply = prepare(&stage, &mut one, 1, (what, body)).await;
            assert_eq!(reply.status, runs, "{role} {scope} {what}");
        }
        let off = prepare(&stage, &mut one, 1, ("call-off", json!({}))).await;
        assert_eq!(off.status, leads, "{role} {scope}");
    }
    assert_eq!(stage.app.get(&format!("{SLUG}/running")).await.status, 401);
}

async fn what_is_no_hospitation_is_not_there(app: App) {
    let stage = only_two(app).await;
    let mut kim = coordinator(&stage).await;
    for path in ["nowhere", "%00", "A", "x'--"] {
        let path = format!("/api/v1/manage/hospitations/{path}/running");
        assert_eq!(kim.get(&stage.app, &path).await.status, 404, "{path}");
    }
    for path in [
        "nowhere/link",
        "%00/notes",
        "nowhere/notes/x/deletion",
        "nowhere/call-off",
    ] {
        let path = format!("/api/v1/manage/sessions/{path}");
        assert_eq!(
            kim.post(&stage.app, &path, &json!({})).await.status,
            404,
            "{path}"
        );
    }
    let note = prepare(&stage, &mut kim, 1, ("notes/%00/deletion", json!({}))).await;
    assert_eq!(note.status, 404);
    let sql = "UPDATE hospitations SET state = 'draft' WHERE slug = 'wolfsburg-jendouba-park'";
    sqlx::query(sql).execute(stage.app.db.pool()).await.unwrap();
    let draft = kim.get(&stage.app, &format!("{SLUG}/running")).await;
    assert_eq!(draft.status, 404, "nobody runs what is not public");
}

async fn people_come_with_their_needs_and_as_a_table(app: App) {
    let stage = only_two(app).await;
    let kim = coordinator(&stage).await;
    let mut form = stage.form("Zarina", &[0, 1], &[]);
    form["colleagues"] = json!([{ "name": "=Bela", "mail": mail_of("Bela") }]);
    form["access_needs"] = json!("captions");
    form["access_consent"] = json!("on");
    form["interpretation"] = json!("ar");
    form["municipality"] = json!("jendouba");
    form["municipality_other"] = json!("");
    stage.book_as(&form).await;
    stage.hold(&stage.form("Ada", &[1], &[])).await;
    let list = kim
        .get(&stage.app, &format!("{SLUG}/participants"))
        .await
        .json();
    let people = list["people"].as_array().unwrap();
    let named = |mail: &str| people.iter().find(|p| p["mail"] == mail_of(mail)).unwrap();
    let zarina = named("Zarina");
    assert_eq!(
        (&zarina["needs"], &zarina["side"]),
        (&json!("captions"), &json!("guest"))
    );
    assert_eq!(zarina["interpretation"], "ar");
    assert_eq!(zarina["municipality"]["de"], "Jendouba");
    assert_eq!(named("Bela")["needs"], "", "whoever booked said it");
    assert_eq!(named("Ada")["municipality"]["ar"], "Musterstadt");
    assert_eq!(named("Ada")["confirmed"], false);
    let held = kim
        .get(&stage.app, &format!("{SLUG}/participants?state=held"))
        .await
        .json();
    assert_eq!(held["people"].as_array().unwrap().len(), 1);
    let session = format!("{SLUG}/participants?session={}", stage.sessions[0]);
    let first = kim.get(&stage.app, &session).await.json();
    assert_eq!(first["people"].as_array().unwrap().len(), 2);
    let table = kim
        .get(&stage.app, &format!("{SLUG}/participants.csv"))
        .await;
    assert!(table.header("content-type").starts_with("text/csv"));
    assert_eq!(table.text.lines().count(), 6, "{}", table.text);
    assert!(table.text.contains("'=Bela"));
    assert!(!table.text.contains("captions"), "needs stay on the page");
    let odd = kim
        .get(
            &stage.app,
            &format!("{SLUG}/participants?session=%00&state=x"),
        )
        .await;
    assert_eq!(odd.status, 200);
}

async fn the_overview_counts_hospitations_that_need_somebody(app: App) {
    let stage = only_two(app).await;
    let (mut ada, kim) = office(&stage).await;
    let overview = kim.get(&stage.app, "/api/v1/manage/overview").await.json();
    let all = "SELECT COUNT(*) FROM hospitations h JOIN programmes g ON g.id = h.programme_id \
         WHERE g.slug = 'maghreb' AND h.state = 'published'";
    assert_eq!(overview["hospitations_waiting"], stage.app.count(all).await);
    let sql = "UPDATE sessions SET state = 'cancelled'";
    sqlx::query(sql).execute(stage.app.db.pool()).await.unwrap();
    let overview = kim.get(&stage.app, "/api/v1/manage/overview").await.json();
    assert_eq!(overview["hospitations_waiting"], 0);
    let editor = invited(
        &stage.app,
        &mut ada,
        "editor@example.org",
        "municipality-editor",
        "municipality:wolfsburg",
    )
    .await;
    let overview = editor
        .get(&stage.app, "/api/v1/manage/overview")
        .await
        .json();
    assert_eq!(overview["hospitations_waiting"], Value::Null);
}

async fn notes_go_with_the_bookings_and_their_author_sees_them(app: App) {
    let stage = only_two(app).await;
    let mut kim = coordinator(&stage).await;
    prepare(
        &stage,
        &mut kim,
        1,
        ("notes", json!({ "text": "Ton prüfen." })),
    )
    .await;
    let own = kim.id(&stage.app, "coordination@example.org").await;
    prepare(
        &stage,
        &mut kim,
        1,
        ("moderator", json!({ "account": own })),
    )
    .await;
    let data = kim.get(&stage.app, "/api/v1/account/data").await.json();
    let kept = &data["account"]["sessions"];
    assert_eq!(kept["notes"][0]["text"], "Ton prüfen.");
    assert_eq!(kept["moderates"], json!([stage.sessions[1]]));
    let gone = kim
        .post(
            &stage.app,
            "/api/v1/account/erasure",
            &json!({ "sure": "on" }),
        )
        .await;
    assert_eq!(gone.status, 200, "{}", gone.text);
    let left = "SELECT COUNT(*) FROM session_notes WHERE author_id IS NULL";
    assert_eq!(stage.app.count(left).await, 1, "the team still needs it");
    let nobody = "SELECT COUNT(*) FROM sessions WHERE moderator_id IS NOT NULL";
    assert_eq!(stage.app.count(nobody).await, 0);
    for session in [0, 1] {
        stage.start_in(session, -DAY).await;
    }
    stage.app.wait(300 * DAY);
    forget_all(&stage.state(), Run::Real).await.unwrap();
    assert_eq!(stage.app.count(left).await, 1);
    stage.app.wait(100 * DAY);
    forget_all(&stage.state(), Run::Real).await.unwrap();
    assert_eq!(stage.app.count(left).await, 0);
}
