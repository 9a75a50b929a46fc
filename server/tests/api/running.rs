//! The process: what `doctor` finds, and how a server stops.

use std::time::Duration;

use server::config::Config;
use server::db::{Found, look};
use server::doctor::{Standing, findings};
use server::http::{router, serve};
use server::state::AppState;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

use crate::app::App;
use crate::on_both_engines;
use crate::smtp::Smtp;

on_both_engines!(
    a_look_tells_an_empty_database_from_one_that_is_up_to_date,
    the_doctor_asks_the_mail_server,
    the_doctor_counts_mails_that_wait_and_that_failed,
    holds_run_out_while_the_mail_server_is_silent,
    a_stop_finishes_what_has_begun,
);

async fn a_look_tells_an_empty_database_from_one_that_is_up_to_date(app: App) {
    let url = &app.config().database_url;
    assert_eq!(look(url).await.unwrap(), Found::UpToDate);
    let sql = "UPDATE _sqlx_migrations SET version = version + 9999";
    sqlx::query(sql).execute(app.db.pool()).await.unwrap();
    assert_eq!(look(url).await.unwrap(), Found::Foreign);
    sqlx::query("DROP TABLE _sqlx_migrations")
        .execute(app.db.pool())
        .await
        .unwrap();
    assert!(matches!(look(url).await.unwrap(), Found::ToMigrate(n) if n > 0));
    let again = sqlx::query("SELECT 1 FROM _sqlx_migrations").execute(app.db.pool());
    assert!(again.await.is_err(), "looking changes nothing");
}

#[tokio::test]
async fn the_doctor_makes_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("none.db");
    let url = format!("sqlite:{}", file.display());
    let mails = folder.path().join("mails").display().to_string();
    let config = Config::read(None, |name| match name {
        "PONTES_DATABASE_URL" => Some(url.clone()),
        "PONTES_MAIL_DIR" => Some(mails.clone()),
        _ => None,
    });
    let found = findings(&config.unwrap()).await;
    assert!(
        found.iter().all(|(s, _)| *s != Standing::Problem),
        "{found:?}"
    );
    assert!(found[1].1.contains("does not exist yet"), "{found:?}");
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert!(left.is_empty(), "{left:?}");
}

async fn the_doctor_asks_the_mail_server(app: App) {
    let smtp = Smtp::listen().await;
    let mail = |found: Vec<(Standing, String)>| found[2].clone();
    let url = smtp.url.clone();
    let app = app.with_config(|config| config.smtp_url = Some(url));
    let found = findings(app.config()).await;
    assert_eq!(found[1].0, Standing::Good, "{found:?}");
    assert_eq!(mail(found).0, Standing::Good);
    // Nobody listens there.
    let app = app.with_config(|config| config.smtp_url = Some("smtp://127.0.0.1:1".into()));
    let (standing, what) = mail(findings(app.config()).await);
    assert_eq!(standing, Standing::Problem);
    assert!(what.contains("PONTES_SMTP_URL"), "{what}");
}

async fn the_doctor_counts_mails_that_wait_and_that_failed(app: App) {
    let app = app.with_demo().await;
    let mails = |found: &[(Standing, String)]| {
        let about = found.iter().filter(|(_, what)| what.contains("mails that"));
        about.cloned().collect::<Vec<_>>()
    };
    for sql in ["DELETE FROM outbox", "DELETE FROM bookings"] {
        sqlx::query(sql).execute(app.db.pool()).await.unwrap();
    }
    assert_eq!(mails(&findings(app.config()).await), []);
    let stage = crate::engine::Stage::new(app, &[9, 9]).await;
    for name in ["Ada", "Bela", "Cora"] {
        let reply = stage
            .app
            .post("/api/v1/bookings", &stage.form(name, &[0, 1], &[]))
            .await;
        assert_eq!(reply.status, 201, "{}", reply.text);
    }
    let sql = "UPDATE outbox SET state = 'failed' WHERE recipient = 'ada@example.org'";
    sqlx::query(sql).execute(stage.app.db.pool()).await.unwrap();
    let found = mails(&findings(stage.app.config()).await);
    assert!(found[0].1.contains("to be sent: 2"), "{found:?}");
    assert!(found[1].1.contains("not tried again: 1"), "{found:?}");
}

async fn holds_run_out_while_the_mail_server_is_silent(app: App) {
    let mut smtp = Smtp::listen().await;
    let url = smtp.url.clone();
    let app = app
        .with_demo()
        .await
        .with_config(|c| c.smtp_url = Some(url));
    let slug = "wolfsburg-jendouba-park";
    let page = app
        .get(&format!("/api/v1/hospitations/{slug}"))
        .await
        .json();
    let sessions = page["sessions"].as_array().unwrap();
    let ids: Vec<_> = sessions[1..].iter().map(|s| s["id"].clone()).collect();
    let form = serde_json::json!({
        "hospitation": slug, "sessions": ids, "name": "Zarina", "mail": "zarina@example.org",
        "municipality": "jendouba", "affiliation": "administration", "language": "de",
    });
    let booked = app.post("/api/v1/bookings", &form).await;
    assert_eq!(booked.status, 201, "{}", booked.text);
    let state = AppState::new(app.config().clone(), app.db.clone(), app.clock.clone());
    let transport = server::features::notifications::Transport::new(app.config()).unwrap();
    let (stop, stopped) = tokio::sync::watch::channel(());
    let mut jobs = server::jobs::start(&state, transport, &stopped);
    let (_, answer) = smtp.mails.recv().await.unwrap();
    app.wait(25 * 60 * 60 * 1000);
    let held = "SELECT COUNT(*) FROM seats WHERE state = 'held'";
    let all_out = async {
        while app.count(held).await > 0 {
            tokio::task::yield_now().await;
        }
    };
    let in_time = tokio::time::timeout(Duration::from_secs(10), all_out).await;
    in_time.expect("holds run out while a mail is on its way");
    drop(stop);
    answer.send("250 fine").unwrap();
    // The clock went past the lease, so that another carrier may have taken the mail up again.
    tokio::spawn(async move {
        while let Some((_, answer)) = smtp.mails.recv().await {
            let _ = answer.send("250 fine");
        }
    });
    let finished = async { while jobs.join_next().await.is_some() {} };
    let in_time = tokio::time::timeout(Duration::from_secs(10), finished).await;
    in_time.expect("the jobs stop after the mail that is on its way");
    let sent = "SELECT COUNT(*) FROM outbox WHERE state = 'sent'";
    assert_eq!(app.count(sent).await, 1);
}

#[tokio::test]
async fn a_server_that_could_write_no_mail_does_not_start() {
    let folder = tempfile::tempdir().unwrap();
    let (file, database) = (folder.path().join("file"), folder.path().join("none.db"));
    std::fs::write(&file, "no folder").unwrap();
    let config = Config {
        mail_dir: file.join("mails"),
        database_url: format!("sqlite:{}", database.display()),
        listen: "127.0.0.1:0".parse().unwrap(),
        ..Config::read(None, |_| None).unwrap()
    };
    let why = server::startup::serve(config).await.unwrap_err();
    assert!(why.starts_with("PONTES_MAIL_DIR is "), "{why}");
    assert!(!database.exists(), "nothing was begun");
}

async fn a_stop_finishes_what_has_begun(app: App) {
    let state = AppState::new(app.config().clone(), app.db.clone(), app.clock.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, told) = oneshot::channel::<()>();
    let told = async move { drop(told.await) };
    let serving = tokio::spawn(serve::serve(listener, router::outer(state), told));
    let head = b"POST /api/v1/bookings HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n\
                 content-length: 2\r\nexpect: 100-continue\r\n\r\n";
    let mut begun = TcpStream::connect(address).await.unwrap();
    begun.write_all(head).await.unwrap();
    // A client that never finishes its headers, and one that never says anything.
    let mut half = TcpStream::connect(address).await.unwrap();
    half.write_all(b"GET /healthz HTTP/1.1\r\nhost:")
        .await
        .unwrap();
    let _silent = TcpStream::connect(address).await.unwrap();
    // The server says that it has begun with the request.
    let mut go_on = [0; b"HTTP/1.1 100 Continue\r\n\r\n".len()];
    begun.read_exact(&mut go_on).await.unwrap();
    assert!(go_on.starts_with(b"HTTP/1.1 100"));
    stop.send(()).unwrap();
    let closed = async {
        while TcpStream::connect(address).await.is_ok() {
            tokio::task::yield_now().await;
        }
    };
    let in_time = tokio::time::timeout(Duration::from_secs(10), closed).await;
    in_time.expect("a server that stops takes nobody new");
    begun.write_all(b"{}").await.unwrap();
    let mut answer = String::new();
    begun.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
    let limit = serve::HEADER_LIMIT + Duration::from_secs(5);
    let stopped = tokio::time::timeout(limit, serving).await;
    stopped.expect("nobody holds the stop for ever").unwrap();
    assert!(TcpStream::connect(address).await.is_err());
}
