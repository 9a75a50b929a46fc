//! How mails leave the outbox.

use server::features::notifications::{Transport, deliver_due};

use crate::app::App;
use crate::on_both_engines;
use crate::smtp::Smtp;

on_both_engines!(
    a_try_that_lost_its_lease_says_nothing,
    a_mail_to_a_domain_of_other_letters_goes_to_its_ascii_form,
    a_name_of_other_letters_is_refused_at_the_form,
    each_mail_is_claimed_by_itself,
);

const HOUR: i64 = 60 * 60 * 1000;
const FROM: &str = "pontes@example.org";

async fn book(app: &App, mail: &str) -> crate::app::Reply {
    let slug = "wolfsburg-jendouba-park";
    let page = app.get(&format!("/api/v1/hospitations/{slug}")).await;
    let sessions = page.json()["sessions"].as_array().unwrap().clone();
    let bookable = sessions.iter().filter(|s| s["kind"] != "exploration");
    let ids: Vec<_> = bookable.map(|s| s["id"].clone()).collect();
    let form = serde_json::json!({
        "hospitation": slug, "sessions": ids, "name": "Zarina", "mail": mail,
        "municipality": "jendouba", "affiliation": "administration", "language": "de",
    });
    app.post("/api/v1/bookings", &form).await
}

async fn state(app: &App) -> (String, i64) {
    let sql = "SELECT state, attempts FROM outbox";
    sqlx::query_as(sql).fetch_one(app.db.pool()).await.unwrap()
}

async fn a_try_that_lost_its_lease_says_nothing(app: App) {
    let mut smtp = Smtp::listen().await;
    let url = smtp.url.clone();
    let app = app
        .with_demo()
        .await
        .with_config(|c| c.smtp_url = Some(url));
    assert_eq!(book(&app, "zarina@example.org").await.status, 201);
    let slow = Transport::new(app.config()).unwrap();
    let (db, clock) = (app.db.clone(), app.clock.clone());
    let trying = tokio::spawn(async move { deliver_due(&db, &clock, &slow, FROM).await });
    let (_, answer) = smtp.mails.recv().await.unwrap();
    // The server has the mail and says nothing; meanwhile the lease runs out.
    assert!(app.mails().await.is_empty(), "the mail is another's");
    app.wait(HOUR);
    assert_eq!(app.mails().await.len(), 1, "another process sends it");
    assert_eq!(state(&app).await, ("sent".into(), 2));
    answer.send("554 no").unwrap();
    assert_eq!(trying.await.unwrap().unwrap(), 1);
    assert_eq!(
        state(&app).await,
        ("sent".into(), 2),
        "it was not ours any more"
    );
}

async fn a_mail_to_a_domain_of_other_letters_goes_to_its_ascii_form(app: App) {
    let mut smtp = Smtp::listen().await;
    let url = smtp.url.clone();
    let app = app
        .with_demo()
        .await
        .with_config(|c| c.smtp_url = Some(url));
    let booked = book(&app, "zarina@stadt-köln.example").await;
    assert_eq!(booked.status, 201, "{}", booked.text);
    let transport = Transport::new(app.config()).unwrap();
    let (db, clock) = (app.db.clone(), app.clock.clone());
    let trying = tokio::spawn(async move { deliver_due(&db, &clock, &transport, FROM).await });
    let (to, answer) = smtp.mails.recv().await.unwrap();
    assert_eq!(to, "<zarina@xn--stadt-kln-67a.example>");
    answer.send("250 fine").unwrap();
    trying.await.unwrap().unwrap();
    assert_eq!(state(&app).await, ("sent".into(), 1));
}

async fn a_name_of_other_letters_is_refused_at_the_form(app: App) {
    let app = app.with_demo().await;
    let reply = book(&app, "zärina@example.org").await;
    let error = &reply.json()["errors"][0];
    assert_eq!(
        (reply.status.as_u16(), &error["code"]),
        (422, &"mail-invalid".into())
    );
}

async fn each_mail_is_claimed_by_itself(app: App) {
    let app = app.with_demo().await;
    for mail in ["a@example.org", "b@example.org"] {
        book(&app, mail).await;
    }
    let folder = tempfile::tempdir().unwrap();
    let transport = Transport::Folder(folder.path().join("new").clone());
    let sent = deliver_due(&app.db, &app.clock, &transport, FROM).await;
    assert_eq!(sent.unwrap(), 1);
    let due = format!(
        "SELECT COUNT(*) FROM outbox WHERE state = 'waiting' AND due_at <= {}",
        app.clock.now_ms()
    );
    let due: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(due))
        .fetch_one(app.db.pool())
        .await
        .unwrap();
    assert_eq!(
        due, 1,
        "a stop between two mails leaves the other to the next start"
    );
    let files: Vec<_> = std::fs::read_dir(folder.path().join("new"))
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(files.len() == 1 && files[0].ends_with(".eml"), "{files:?}");
}
