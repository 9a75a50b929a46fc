//! What is forgotten by its period, and the run that only says so.

use app::contract::retention::{Forgotten, Kind};
use serde_json::json;
use server::features::personal_data::{forget_all, periods};
use server::jobs::forget_once;
use server::kernel::retention::{Periods, Run};

use super::columns_with;
use crate::app::App;
use crate::engine::{DAY, Stage, mail_of};
use crate::on_both_engines;

on_both_engines!(
    a_year_after_the_last_session_nobody_is_known_and_counts_stay,
    a_dry_run_says_what_a_real_one_does_and_changes_nothing,
    more_bookings_than_fit_into_one_write_are_forgotten,
    the_log_says_what_was_forgotten,
    the_periods_are_those_that_the_office_has_set,
    an_operator_asks_before_anything_is_forgotten,
);

fn of(gone: &[Forgotten], kind: Kind) -> &Forgotten {
    gone.iter().find(|one| one.kind == kind).unwrap()
}

/// The sessions of the stage are the only ones, and over since now.
async fn end(stage: &Stage) {
    for session in 0..stage.sessions.len() {
        stage.start_in(session, -DAY).await;
    }
    let sql = "UPDATE sessions SET starts_at = 0, ends_at = 1 WHERE kind = 'exploration'";
    sqlx::query(sql).execute(stage.app.db.pool()).await.unwrap();
}

async fn a_year_after_the_last_session_nobody_is_known_and_counts_stay(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    let mut form = stage.form("Ada", &[0, 1], &[]);
    form["colleagues"] = json!([{ "name": "Bela", "mail": mail_of("Bela") }]);
    stage.book_as(&form).await;
    end(&stage).await;
    let kept = periods(&stage.state()).await.unwrap().bookings_ms;
    let taken = "SELECT CAST(SUM(taken) AS BIGINT) FROM sessions";
    let before = stage.app.count(taken).await;
    stage.app.wait(kept - 2 * DAY);
    forget_once(&stage.state()).await.unwrap();
    assert!(!columns_with(&stage.app, &["ada@"]).await.is_empty());
    stage.app.wait(3 * DAY);
    forget_once(&stage.state()).await.unwrap();
    let left = columns_with(&stage.app, &["ada@", "bela@", "Brückenbau"]).await;
    assert!(left.is_empty(), "{left:?}");
    assert_eq!(stage.app.count(taken).await, before);
    let again = forget_all(&stage.state(), Run::Real).await.unwrap();
    assert!(again.iter().all(|gone| gone.rows == 0), "{again:?}");
}

async fn a_dry_run_says_what_a_real_one_does_and_changes_nothing(app: App) {
    let stage = Stage::new(app, &[99, 99]).await;
    let mut form = stage.form("Ada", &[0, 1], &[]);
    form["access_needs"] = json!("captions");
    form["access_consent"] = json!("on");
    let reply = stage.app.post("/api/v1/bookings", &form).await;
    assert_eq!(reply.status, 201);
    stage.app.mails().await;
    stage.app.wait(DAY);
    form["mail"] = json!("bela@example.org");
    let token = stage.hold(&form).await;
    stage.act(&token, "confirmation", &json!({})).await;
    let sql = "UPDATE outbox SET state = 'failed' WHERE state = 'waiting'";
    sqlx::query(sql).execute(stage.app.db.pool()).await.unwrap();
    end(&stage).await;
    stage.app.wait(400 * DAY);
    stage.settle().await;
    let everything = async || {
        let mut all = Vec::new();
        for table in server::kernel::personal_data::register() {
            for column in table.columns() {
                let sql = format!(
                    "SELECT CAST({column} AS TEXT) FROM {} ORDER BY 1",
                    table.name
                );
                let cells = sqlx::query_scalar::<_, Option<String>>(sqlx::AssertSqlSafe(sql));
                all.push(cells.fetch_all(stage.app.db.pool()).await.unwrap());
            }
        }
        all
    };
    let before = everything().await;
    let would = forget_all(&stage.state(), Run::Dry).await.unwrap();
    assert!(everything().await == before, "a dry run changes nothing");
    let unconfirmed = of(&would, Kind::UnconfirmedBookings);
    assert_eq!(unconfirmed.rows, 1);
    assert_eq!(unconfirmed.oldest, "2027-03-01T08:00:00.000Z");
    assert_eq!(of(&would, Kind::AccessNeeds).rows, 2);
    assert!(of(&would, Kind::SentMails).rows > 0);
    assert!(of(&would, Kind::FailedMails).rows > 0);
    let did = forget_all(&stage.state(), Run::Real).await.unwrap();
    assert_eq!(did, would);
    let left = forget_all(&stage.state(), Run::Dry).await.unwrap();
    assert!(left.iter().all(|gone| gone.rows == 0), "{left:?}");
}

async fn more_bookings_than_fit_into_one_write_are_forgotten(app: App) {
    let stage = Stage::new(app, &[999, 999]).await;
    for number in 0..120 {
        let form = stage.form(&format!("Ada{number}"), &[0, 1], &[]);
        let reply = stage.app.post("/api/v1/bookings", &form).await;
        assert_eq!(reply.status, 201, "{}", reply.text);
    }
    stage.app.wait(31 * DAY);
    stage.settle().await;
    for run in [Run::Dry, Run::Real] {
        let gone = forget_all(&stage.state(), run).await.unwrap();
        assert_eq!(of(&gone, Kind::UnconfirmedBookings).rows, 120);
    }
    let left = "SELECT COUNT(*) FROM bookings WHERE confirmed_at IS NULL";
    assert_eq!(stage.app.count(left).await, 0);
}

async fn the_log_says_what_was_forgotten(app: App) {
    let stage = Stage::new(app, &[9, 9]).await;
    stage.hold(&stage.form("Ada", &[0, 1], &[])).await;
    stage.app.wait(31 * DAY);
    stage.settle().await;
    forget_once(&stage.state()).await.unwrap();
    for noted in [
        "SELECT COUNT(*) FROM audit WHERE action = 'booking.forget'",
        "SELECT COUNT(*) FROM audit WHERE action = 'retention.forget' \
         AND subject = 'unconfirmed-bookings' AND detail LIKE '%\"rows\":1%'",
    ] {
        assert_eq!(stage.app.count(noted).await, 1, "{noted}");
    }
}

async fn an_operator_asks_before_anything_is_forgotten(app: App) {
    // The command asks the machine's clock.
    app.clock.set(
        "2024-03-01T08:00:00Z"
            .parse::<jiff::Timestamp>()
            .unwrap()
            .as_millisecond(),
    );
    let stage = Stage::new(app, &[9, 9]).await;
    let reply = stage
        .app
        .post("/api/v1/bookings", &stage.form("Ada", &[0, 1], &[]))
        .await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    stage.app.wait(DAY);
    stage.settle().await;
    let run = |arguments: &[&str]| {
        let done = std::process::Command::new(env!("CARGO_BIN_EXE_pontes"))
            .arg("retention")
            .args(arguments)
            .env("PONTES_DATABASE_URL", &stage.app.config().database_url)
            .output()
            .unwrap();
        assert!(done.status.success(), "{done:?}");
        String::from_utf8(done.stdout).unwrap()
    };
    let left = "SELECT COUNT(*) FROM bookings WHERE mail <> ''";
    let before = stage.app.count(left).await;
    let said = run(&["--dry-run"]);
    let line = "unconfirmed-bookings: 1 would go, the oldest of 2024-03-01\n";
    assert!(said.contains(line), "{said}");
    assert_eq!(stage.app.count(left).await, before);
    let said = run(&[]);
    assert!(said.contains("unconfirmed-bookings: 1 gone"), "{said}");
    assert_eq!(
        stage.app.count(left).await,
        0,
        "the demonstration is over, too"
    );
    let said = run(&["--dry-run"]);
    assert!(
        said.lines().all(|line| line.ends_with(": 0 would go")),
        "{said}"
    );
}

async fn the_periods_are_those_that_the_office_has_set(app: App) {
    let app = app.with_demo().await;
    let state = || crate::accounts::state(&app);
    assert_eq!(periods(&state()).await.unwrap(), Periods::default());
    let mut ada = crate::accounts::administrator(&app).await;
    let path = "/api/v1/manage/settings";
    let mut settings = ada.get(&app, path).await.json();
    assert_eq!(settings["bookings_months"], "12");
    for (name, number) in [
        ("unconfirmed_days", "10"),
        ("needs_days", "5"),
        ("bookings_months", "6"),
        ("mails_days", "7"),
        ("mail", "office@example.org"),
    ] {
        settings[name] = json!(number);
    }
    let saved = ada.post(&app, path, &settings).await;
    assert_eq!(saved.status, 200, "{}", saved.text);
    let set = periods(&state()).await.unwrap();
    let days = [
        set.unconfirmed_bookings_ms,
        set.access_needs_ms,
        set.sent_mails_ms,
    ];
    assert_eq!(days.map(|ms| ms / DAY), [10, 5, 7]);
    assert_eq!(set.bookings_ms / DAY, 182);
    assert_eq!(set.repeat_keys_ms, Periods::default().repeat_keys_ms);
}
