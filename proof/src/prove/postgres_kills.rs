//! `kill -9` of PostgreSQL's postmaster in the middle of load; the server lives on.

use anyhow::Result;

use super::check;
use super::server_kills::{crowd, wait_for_more};
use crate::Options;
use crate::database::Database;
use crate::machine::{Disk, Mailbox, Plan, Postgres, Server};

const KILLS: usize = 10;

pub async fn prove(options: &Options) -> Result<()> {
    let (disk, mailbox) = (Disk::new()?, Mailbox::open().await?);
    let mut postgres = Postgres::start().await?;
    let url = postgres.create("killed").await?;
    let plan = Plan::new(
        options.server.clone(),
        disk.path().to_owned(),
        &url,
        &mailbox.url,
    )?;
    let mut server = Server::start(&plan).await?;
    let db = Database::open(&url).await?;
    let targets = db.prepare(1, 1_000_000).await?;
    let running = crowd(&server, &targets).start();
    for kill in 0..KILLS {
        wait_for_more(&running, 200 + 50 * kill).await?;
        postgres.kill_and_start().await?;
    }
    wait_for_more(&running, 200).await?;
    running.stop();
    let tally = running.finish().await?;
    println!(
        "{KILLS} times kill -9 of the postmaster in {:.1} s of load: {} bookings acknowledged, {} \
         tries unanswered; the server went on by itself each time.",
        tally.took.as_secs_f64(),
        tally.held.len(),
        tally.failed
    );
    check::every_receipt_leads_somewhere(server.address(), &tally).await?;
    check::the_counts_fit(&db, &targets[0], &tally, "kills").await?;
    check::every_mail_arrives(&db, &mailbox.ledger, &tally).await?;
    check::every_hold_ends(&db, &mut server, &targets[0], (&tally, &mailbox.ledger)).await
}
