//! The log of writes: what enters it, that it only grows, and how it is searched.

use app::contract::audit::{AuditEntry, AuditFilter};
use futures_util::TryStreamExt as _;
use serde_json::{Value, json};
use server::db::Engine;
use server::features::audit::{export_entries, search_entries};
use server::state::AppState;

use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    the_log_says_what_was_before_and_what_is_after,
    the_log_names_nobody,
    an_import_says_what_it_changed,
    a_mail_leaves_a_trace,
    no_entry_can_be_changed_or_removed,
    the_log_is_searched_by_day_actor_action_and_subject,
    pages_show_every_entry_once_while_new_ones_come,
    a_search_for_no_day_is_refused,
    the_whole_log_can_be_taken_away,
    an_administrator_reads_the_log_and_takes_it_away,
    the_log_says_which_account_did_what,
);

const DAY: i64 = 24 * 60 * 60 * 1000;

fn state(app: &App) -> AppState {
    AppState::new(app.config().clone(), app.db.clone(), app.clock.clone())
}

/// Books two sessions for Zarina, without the last ones; gives the link's address.
async fn book(app: &App) -> String {
    let slug = "wolfsburg-jendouba-park";
    let page = app.get(&format!("/api/v1/hospitations/{slug}")).await;
    let sessions = page.json()["sessions"].as_array().unwrap().clone();
    let bookable = sessions.iter().filter(|s| s["kind"] != "exploration");
    let ids: Vec<_> = bookable.map(|s| s["id"].clone()).collect();
    let form = json!({
        "hospitation": slug, "sessions": ids, "name": "Zarina Probe", "mail": "zarina@example.org",
        "municipality_other": "Kleinstetten", "affiliation": "administration", "language": "de",
        "access_needs": "captions", "access_consent": "on",
    });
    let reply = app.post("/api/v1/bookings", &form).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    let mails = app.mails().await;
    format!("/api/v1/bookings/{}", mails.last().unwrap().token())
}

async fn search(app: &App, query: &str) -> Vec<AuditEntry> {
    let filter = AuditFilter::from_query(query);
    search_entries(&state(app), &filter).await.unwrap().entries
}

async fn only(app: &App, action: &str) -> AuditEntry {
    let found = search(app, &format!("action={action}")).await;
    assert_eq!(found.len(), 1, "{action}: {found:?}");
    found.into_iter().next().unwrap()
}

fn states(json: &str) -> Vec<String> {
    let json: Value = serde_json::from_str(json).unwrap();
    let people = json["seats"].as_object().unwrap();
    let seats = people
        .values()
        .flat_map(|s| s.as_object().unwrap().values());
    let states = seats.map(|seat| seat["state"].as_str().unwrap().to_owned());
    let mut states: Vec<_> = states.collect();
    states.dedup();
    states
}

async fn the_log_says_what_was_before_and_what_is_after(app: App) {
    let app = app.with_demo().await;
    let link = book(&app).await;
    app.post(&format!("{link}/confirmation"), &json!({})).await;
    app.post(&format!("{link}/cancellation"), &json!({})).await;
    let held = only(&app, "booking.hold").await;
    assert_eq!(held.before, "", "a booking is new");
    assert_eq!(states(&held.after), ["held"]);
    assert_eq!(held.actor, format!("booking:{}", held.subject));
    let confirmed = only(&app, "booking.confirm").await;
    assert_eq!(states(&confirmed.before), ["held"]);
    assert_eq!(states(&confirmed.after), ["confirmed"]);
    assert!(!confirmed.after.contains("share"), "{}", confirmed.after);
    let cancelled = only(&app, "booking.cancel").await;
    assert_eq!(states(&cancelled.before), ["confirmed"]);
    assert_eq!(states(&cancelled.after), ["cancelled"]);
    let forgotten = only(&app, "booking.withdraw").await;
    assert!(forgotten.before.contains("needs"), "{}", forgotten.before);
    assert_eq!(forgotten.after, "{}");
    for entry in [confirmed, cancelled, forgotten] {
        assert_eq!(
            (entry.actor, entry.subject),
            (held.actor.clone(), held.subject.clone())
        );
    }
}

async fn the_log_names_nobody(app: App) {
    let app = app.with_demo().await;
    let link = book(&app).await;
    app.post(&format!("{link}/confirmation"), &json!({})).await;
    app.post(&format!("{link}/cancellation"), &json!({})).await;
    app.mails().await;
    let entries = search(&app, "").await;
    assert!(entries.len() > 5);
    for entry in entries {
        let text = format!("{entry:?}").to_lowercase();
        for word in ["zarina", "probe", "example.org", "kleinstetten", "captions"] {
            assert!(!text.contains(word), "{word}: {text}");
        }
    }
}

async fn an_import_says_what_it_changed(app: App) {
    let app = app.with_demo().await;
    let sql = "UPDATE municipalities SET population = 1, source = 'elsewhere' WHERE slug = 'koeln'";
    sqlx::query(sql).execute(app.db.pool()).await.unwrap();
    let mut write = app.db.write().await.unwrap();
    server::features::atlas::load_demo(&mut write, &app.clock)
        .await
        .unwrap();
    write.commit().await.unwrap();
    let changed = only(&app, "municipality.change").await;
    let before: Value = serde_json::from_str(&changed.before).unwrap();
    let after: Value = serde_json::from_str(&changed.after).unwrap();
    assert_eq!(before, json!({ "population": 1, "source": "elsewhere" }));
    assert!(after["population"].as_i64().unwrap() > 1_000_000, "{after}");
    assert_eq!(after.as_object().unwrap().len(), 2, "{after}");
    assert!(!search(&app, "action=partnership.add").await.is_empty());
}

async fn a_mail_leaves_a_trace(app: App) {
    let app = app.with_demo().await;
    book(&app).await;
    let sent = only(&app, "mail").await;
    assert_eq!((&*sent.action, &*sent.actor), ("mail.sent", "system"));
    assert_eq!(sent.after, r#"{"state":"sent"}"#);
}

async fn no_entry_can_be_changed_or_removed(app: App) {
    let app = app.with_demo().await;
    let all = app.count("SELECT COUNT(*) FROM audit").await;
    let mut attempts = vec![
        "UPDATE audit SET actor = 'somebody'",
        "UPDATE audit SET before = NULL WHERE id = (SELECT MIN(id) FROM audit)",
        "DELETE FROM audit",
        "DELETE FROM audit WHERE action = 'atlas.import'",
    ];
    match app.db.engine() {
        Engine::Postgres => attempts.push("TRUNCATE audit"),
        Engine::Sqlite => attempts.push(
            "INSERT OR REPLACE INTO audit (id, at, actor, action, subject, detail) \
             SELECT id, at, 'somebody', action, subject, detail FROM audit",
        ),
    }
    for attempt in attempts {
        let refused = sqlx::query(attempt).execute(app.db.pool()).await;
        let refused = refused.expect_err(attempt).to_string();
        assert!(refused.contains("the audit log only grows"), "{refused}");
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM audit").await, all);
    let others = "SELECT COUNT(*) FROM audit WHERE actor = 'somebody'";
    assert_eq!(app.count(others).await, 0);
}

async fn the_log_is_searched_by_day_actor_action_and_subject(app: App) {
    let app = app.with_demo().await;
    app.wait(2 * DAY);
    let link = book(&app).await;
    app.wait(DAY);
    app.post(&format!("{link}/confirmation"), &json!({})).await;
    let actions = |found: Vec<AuditEntry>| {
        let mut actions: Vec<_> = found.into_iter().map(|entry| entry.action).collect();
        actions.retain(|action| action.starts_with("booking."));
        actions
    };
    let both = ["booking.confirm", "booking.hold"];
    assert_eq!(actions(search(&app, "").await), both, "newest first");
    assert_eq!(actions(search(&app, "from=2027-03-04").await), both[..1]);
    assert_eq!(actions(search(&app, "until=2027-03-03").await), both[1..]);
    assert_eq!(
        actions(search(&app, "from=2027-03-03&until=2027-03-04").await),
        both
    );
    assert!(search(&app, "from=2027-03-05").await.is_empty());
    assert_eq!(actions(search(&app, "action=booking").await), both);
    assert_eq!(
        actions(search(&app, "action=booking.hold").await),
        both[1..]
    );
    assert!(search(&app, "action=book").await.is_empty());
    assert!(
        search(&app, "action=book%25").await.is_empty(),
        "no pattern"
    );
    assert_eq!(actions(search(&app, "actor=booking").await), both);
    let one = search(&app, "action=booking.hold").await.remove(0);
    let exact = format!("actor={}&subject={}", one.actor, one.subject);
    assert_eq!(actions(search(&app, &exact).await), both);
    assert!(search(&app, "actor=booking:nobody").await.is_empty());
    let system = search(&app, "actor=system").await;
    assert!(!system.is_empty() && system.iter().all(|e| e.actor == "system"));
}

async fn pages_show_every_entry_once_while_new_ones_come(app: App) {
    let app = app.with_demo().await;
    let all = app.count("SELECT COUNT(*) FROM audit").await;
    let (state, mut filter) = (state(&app), AuditFilter::default());
    let mut ids = Vec::new();
    loop {
        let page = search_entries(&state, &filter).await.unwrap();
        assert!(page.entries.len() <= 50);
        ids.extend(page.entries.into_iter().map(|entry| entry.id));
        if ids.len() == 50 {
            app.wait(1);
            book(&app).await;
        }
        if page.next.is_empty() {
            break;
        }
        filter = filter.beginning_after(&page.next);
    }
    assert_eq!(ids.len(), usize::try_from(all).unwrap());
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), usize::try_from(all).unwrap());
}

async fn a_search_for_no_day_is_refused(app: App) {
    for query in ["from=yesterday", "until=2027-02-30", "after=x"] {
        let filter = AuditFilter::from_query(query);
        let refused = search_entries(&state(&app), &filter).await;
        assert!(refused.is_err(), "{query}");
        assert!(export_entries(state(&app), &filter).is_err(), "{query}");
    }
}

async fn the_whole_log_can_be_taken_away(app: App) {
    let app = app.with_demo().await;
    // More than are read at a time.
    for _ in 0..4 {
        let sql = "UPDATE municipalities SET source = source || '+'";
        sqlx::query(sql).execute(app.db.pool()).await.unwrap();
        app.wait(1);
        let mut write = app.db.write().await.unwrap();
        server::features::atlas::load_demo(&mut write, &app.clock)
            .await
            .unwrap();
        write.commit().await.unwrap();
    }
    let all = app.count("SELECT COUNT(*) FROM audit").await;
    assert!(all > 1000, "{all}");
    let rows = export_entries(state(&app), &AuditFilter::default()).unwrap();
    let rows: Vec<_> = rows.try_collect().await.unwrap();
    assert_eq!(rows.len(), usize::try_from(all).unwrap());
    assert!(
        rows.windows(2)
            .all(|two| (&two[0][1], &two[0][0]) > (&two[1][1], &two[1][0]))
    );
    let filter = AuditFilter::from_query("action=atlas.import");
    let rows = export_entries(state(&app), &filter).unwrap();
    assert_eq!(rows.try_collect::<Vec<_>>().await.unwrap().len(), 5);
}

async fn an_administrator_reads_the_log_and_takes_it_away(app: App) {
    let app = app.with_demo().await;
    let ada = crate::accounts::administrator(&app).await;
    let path = "/api/v1/manage/audit";
    let page = ada.get(&app, &format!("{path}?action=login")).await;
    assert_eq!(page.status, 200, "{}", page.text);
    let entries = page.json()["entries"].as_array().unwrap().clone();
    assert!(!entries.is_empty());
    assert!(
        entries
            .iter()
            .all(|e| e["action"].as_str().unwrap().starts_with("login."))
    );
    let refused = ada.get(&app, &format!("{path}?from=yesterday")).await;
    assert_eq!(refused.json()["errors"][0]["field"], "from");
    let table = ada.get(&app, &format!("{path}.csv")).await;
    assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
    assert!(table.header("content-disposition").contains("audit.csv"));
    let text = table.text.trim_start_matches('\u{feff}').as_bytes();
    let rows = csv::Reader::from_reader(text).into_records().count();
    let all = app.count("SELECT COUNT(*) FROM audit").await;
    assert_eq!(rows, usize::try_from(all).unwrap());
    assert_eq!(app.get(path).await.status, 401);
}

async fn the_log_says_which_account_did_what(app: App) {
    let app = app.with_demo().await;
    let mut ada = crate::accounts::administrator(&app).await;
    let scope = crate::accounts::PROGRAMME;
    let mail = "bela@example.org";
    crate::accounts::invited(&app, &mut ada, mail, "reviewer", scope).await;
    let id = ada.id(&app, mail).await;
    let path = format!("/api/v1/manage/people/{id}/grants");
    for until in ["2028-01-01", "2028-06-01"] {
        let body = json!({ "role": "moderator", "scope": scope, "until": until });
        assert_eq!(ada.post(&app, &path, &body).await.status, 200);
        app.wait(1);
    }
    let given = search(&app, "action=grant.give").await;
    assert_eq!(
        given[0].actor,
        format!("account:{}", ada.id(&app, &ada.mail).await)
    );
    assert_eq!(given[0].before, r#"{"until":"2028-01-01"}"#);
    assert_eq!(given[0].after, r#"{"until":"2028-06-01"}"#);
    assert_eq!(given[1].before, "", "the role was new");
    let name = json!({ "name": "Ada Anders", "language": "fr" });
    assert_eq!(ada.post(&app, "/api/v1/account", &name).await.status, 200);
    let changed = only(&app, "account.profile").await;
    assert_eq!(changed.before, r#"{"language":"de","name_changed":null}"#);
    assert_eq!(changed.after, r#"{"language":"fr","name_changed":true}"#);
    let invited = search(&app, "actor=command").await;
    assert_eq!(invited[0].action, "invitation.send");
    for entry in search(&app, "").await {
        let text = format!("{entry:?}").to_lowercase();
        for word in ["bela", "kim", "anders", "@", "firefox"] {
            assert!(!text.contains(word), "{word}: {text}");
        }
    }
}
