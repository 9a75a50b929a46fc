//! Two server processes on one PostgreSQL, and more people than seats.

use std::time::Duration;

use anyhow::{Result, ensure};

use super::check;
use crate::Options;
use crate::database::Database;
use crate::load::Crowd;
use crate::machine::{Disk, Mailbox, Plan, Postgres, Server};

const SEATS: i64 = 500;
const CLIENTS: usize = 64;
const TRIES: usize = 5000;

pub async fn prove(options: &Options) -> Result<()> {
    let (disk, mailbox, postgres) = (
        Disk::new()?,
        Mailbox::open().await?,
        Postgres::start().await?,
    );
    let url = postgres.create("shared").await?;
    let plan = || {
        Plan::new(
            options.server.clone(),
            disk.path().to_owned(),
            &url,
            &mailbox.url,
        )
    };
    let (one, two) = (
        Server::start(&plan()?).await?,
        Server::start(&plan()?).await?,
    );
    let db = Database::open(&url).await?;
    let targets = db.prepare(1, SEATS).await?;
    let crowd = Crowd {
        name: "two".to_owned(),
        servers: vec![one.address(), two.address()],
        targets: targets.clone(),
        clients: CLIENTS,
        tries: TRIES,
        until: None,
        cancels: Some(mailbox.ledger.clone()),
    };
    let working = tokio::spawn(crowd.start().finish());
    // Capacity is looked at all the while, not only in the end.
    let (mut most, mut looks) = (0, 0);
    while !working.is_finished() {
        most = most.max(db.seated(&targets[0]).await?);
        looks += 1;
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let tally = working.await??;
    let (held, cancelled) = (tally.held.len(), tally.cancelled);
    println!(
        "{TRIES} tries by {CLIENTS} clients through two servers in {:.1} s: {held} held a seat, \
         {cancelled} of them gave it back, {} found the session full, {} failed.",
        tally.took.as_secs_f64(),
        tally.full,
        tally.failed
    );
    ensure!(
        tally.failed == 0,
        "a try failed: {}",
        tally.problem.unwrap_or_default()
    );
    ensure!(most <= SEATS, "{most} of {SEATS} seats were taken at once");
    println!("In {looks} looks meanwhile never more than {most} of {SEATS} seats were taken.");
    check::every_receipt_leads_somewhere(two.address(), &tally).await?;
    let seated = check::the_counts_fit(&db, &targets[0], &tally, "two").await?;
    let left = i64::try_from(held - cancelled)?;
    ensure!(
        seated == left,
        "{held} held less {cancelled} given back are not {seated}"
    );
    let gone = db.seats_in(&targets[0], "cancelled").await?;
    ensure!(
        gone == i64::try_from(cancelled)?,
        "{gone} of {cancelled} cancellations are there"
    );
    check::every_mail_arrives(&db, &mailbox.ledger, &tally).await?;
    Ok(())
}
