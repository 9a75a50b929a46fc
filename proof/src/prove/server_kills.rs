//! `kill -9` of the server, ten times in the middle of load.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use super::check;
use crate::Options;
use crate::database::Database;
use crate::load::{Crowd, Running};
use crate::machine::{Disk, Mailbox, Plan, Postgres, Server};

const KILLS: usize = 10;
const CLIENTS: usize = 64;
const SEATS: i64 = 1_000_000;

pub async fn prove(options: &Options, on_postgres: bool) -> Result<()> {
    let (disk, mailbox) = (Disk::new()?, Mailbox::open().await?);
    let postgres = if on_postgres {
        Some(Postgres::start().await?)
    } else {
        None
    };
    let url = match &postgres {
        Some(postgres) => postgres.create("kills").await?,
        None => format!("sqlite:{}", disk.path().join("kills.db").display()),
    };
    let plan = Plan::new(
        options.server.clone(),
        disk.path().to_owned(),
        &url,
        &mailbox.url,
    )?;
    let mut server = Server::start(&plan).await?;
    let db = Database::open(&url).await?;
    let targets = db.prepare(1, SEATS).await?;
    let running = crowd(&server, &targets).start();
    for kill in 0..KILLS {
        // Never at the same moment: after 50 bookings, 87, 124, …
        wait_for_more(&running, 50 + 37 * kill).await?;
        server.kill_and_start().await?;
    }
    wait_for_more(&running, 50).await?;
    running.stop();
    let tally = running.finish().await?;
    println!(
        "{KILLS} times kill -9 in {:.1} s of load by {CLIENTS} clients: {} bookings acknowledged, \
         {} tries unanswered.",
        tally.took.as_secs_f64(),
        tally.held.len(),
        tally.failed
    );
    server.kill_and_start().await?;
    check::every_receipt_leads_somewhere(server.address(), &tally).await?;
    check::the_counts_fit(&db, &targets[0], &tally, "kills").await?;
    check::every_mail_arrives(&db, &mailbox.ledger, &tally).await?;
    check::every_hold_ends(&db, &mut server, &targets[0], (&tally, &mailbox.ledger)).await
}

/// Clients that book until they are told to stop, whatever dies.
pub fn crowd(server: &Server, targets: &[crate::database::Target]) -> Crowd {
    Crowd {
        name: "kills".to_owned(),
        servers: vec![server.address()],
        targets: targets.to_vec(),
        clients: CLIENTS,
        tries: usize::MAX,
        until: None,
        cancels: None,
    }
}

/// Waits until so many more bookings are acknowledged.
pub async fn wait_for_more(running: &Running, more: usize) -> Result<()> {
    let (before, begun) = (running.held(), Instant::now());
    while running.held() < before + more {
        let late = begun.elapsed() > Duration::from_secs(60);
        ensure!(
            !late,
            "no {more} bookings were acknowledged within a minute"
        );
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    Ok(())
}
