//! A mail server that refuses, never answers, dies and comes back.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use super::check;
use crate::Options;
use crate::booking::book;
use crate::database::{Database, Target};
use crate::http::Client;
use crate::ledger::Ledger;
use crate::load::{Held, Tally};
use crate::machine::{Disk, Manner, Plan, Server, Smtpd, free_port};

/// So many book during each trouble.
const BOOKINGS: usize = 10;

/// Somebody who books does not wait for the mail server.
const PROMPT: Duration = Duration::from_secs(2);

/// A try at a silent mail server is given up after a minute.
const PATIENCE: Duration = Duration::from_secs(150);

pub async fn prove(options: &Options) -> Result<()> {
    let (disk, ledger, port) = (Disk::new()?, Ledger::default(), free_port()?);
    let url = format!("sqlite:{}", disk.path().join("mail.db").display());
    let smtp = format!("smtp://127.0.0.1:{port}");
    let plan = Plan::new(options.server.clone(), disk.path().to_owned(), &url, &smtp)?;
    let server = Server::start(&plan).await?;
    let db = Database::open(&url).await?;
    let targets = db.prepare(1, 1000).await?;
    let mut tally = Tally::default();

    let smtpd = Smtpd::start(Manner::Refuse, port, &ledger).await?;
    load(&server, &targets[0], "refused", &mut tally).await?;
    waits(&db, "smtp 451", BOOKINGS).await?;
    smtpd.kill().await?;

    let smtpd = Smtpd::start(Manner::Stall, port, &ledger).await?;
    load(&server, &targets[0], "stalled", &mut tally).await?;
    waits(&db, "timeout", 1).await?;
    smtpd.kill().await?;

    load(&server, &targets[0], "dead", &mut tally).await?;
    waits(&db, "smtp connection", BOOKINGS).await?;
    let (well, said) = plan.ask_doctor().await?;
    let line = said.lines().find(|line| line.contains("PONTES_SMTP_URL"));
    let line = line.unwrap_or("");
    ensure!(
        !well && line.starts_with("problem"),
        "the doctor finds nothing wrong: {said}"
    );
    println!("The doctor says: {line}");
    everything_waits_visibly(&db, i64::try_from(tally.held.len())?).await?;
    ensure!(ledger.arrivals() == 0, "a mail arrived that nobody took");

    let smtpd = Smtpd::start(Manner::Crash, port, &ledger).await?;
    db.bring_mails_near().await?;
    smtpd.die().await?;
    println!("The mail server came back, and died with a mail that it had taken but not answered.");

    let smtpd = Smtpd::start(Manner::Take, port, &ledger).await?;
    let twice = check::every_mail_arrives(&db, &ledger, &tally).await?;
    ensure!(
        twice > 0,
        "the mail that was taken unanswered did not come again"
    );
    check::every_receipt_leads_somewhere(server.address(), &tally).await?;
    smtpd.kill().await
}

/// Books during a trouble; nobody has to wait for it.
async fn load(server: &Server, target: &Target, name: &str, tally: &mut Tally) -> Result<()> {
    let mut client = Client::new(server.address());
    for number in 0..BOOKINGS {
        let (mail, begun) = (format!("{name}-{number}@load.example.org"), Instant::now());
        let receipt = book(&mut client, target, &mail).await?;
        let took = begun.elapsed();
        ensure!(
            took < PROMPT,
            "a booking took {} ms as mail was {name}",
            took.as_millis()
        );
        tally
            .held
            .extend(receipt.map(|receipt| Held { mail, receipt }));
    }
    println!(
        "{BOOKINGS} people booked while mail was {name}, each answered within {} s.",
        PROMPT.as_secs()
    );
    Ok(())
}

/// Every mail waits, and the outbox says of each why, and when it is tried again. One whose time has
/// just come is being tried.
async fn everything_waits_visibly(db: &Database, all: i64) -> Result<()> {
    let begun = Instant::now();
    loop {
        let (waiting, visible) = (db.mails_in("waiting").await?, db.waiting_visibly().await?);
        ensure!(waiting == all, "{waiting} mails wait of {all}");
        if visible == all {
            break;
        }
        let late = begun.elapsed() > PATIENCE;
        ensure!(
            !late,
            "only {visible} of {all} waiting mails have a reason and a next try"
        );
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    println!("All {all} mails wait in the outbox, each with its reason and its next try.");
    Ok(())
}

/// Waits until so many mails say in the outbox what is in their way.
async fn waits(db: &Database, problem: &str, number: usize) -> Result<()> {
    let begun = Instant::now();
    let sql = format!(
        "SELECT COUNT(*) FROM outbox WHERE state = 'waiting' AND problem LIKE '%{problem}%'"
    );
    while db.number(&sql).await? < i64::try_from(number)? {
        let late = begun.elapsed() > PATIENCE;
        ensure!(
            !late,
            "the outbox does not say \"{problem}\" of {number} waiting mails"
        );
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    println!(
        "The outbox says \"{problem}\" after {:.1} s.",
        begun.elapsed().as_secs_f64()
    );
    Ok(())
}
