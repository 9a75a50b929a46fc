//! What is asked after every load.

use std::collections::HashSet;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};

use crate::booking::act;
use crate::database::{Database, Target};
use crate::http::Client;
use crate::ledger::Ledger;
use crate::load::Tally;
use crate::machine::Server;

/// So long may nothing move before something is given up.
const PATIENCE: Duration = Duration::from_secs(60);

/// After so long without a mail, those that were being sent as a process died are brought near:
/// their lease is minutes long.
const SILENCE: Duration = Duration::from_secs(3);

/// Every acknowledged booking is found by its receipt, by a server that has just read it.
pub async fn every_receipt_leads_somewhere(server: SocketAddr, tally: &Tally) -> Result<()> {
    let mut client = Client::new(server);
    let mut lost = Vec::new();
    for held in &tally.held {
        let answer = client
            .get(&format!("/api/v1/bookings/{}", held.receipt))
            .await?;
        match answer.status.as_u16() {
            200 => {}
            404 => lost.push(held.mail.as_str()),
            status => bail!("a receipt was answered with {status}: {}", answer.text()),
        }
    }
    let (number, all) = (lost.len(), tally.held.len());
    ensure!(
        lost.is_empty(),
        "{number} of {all} acknowledged bookings are lost, as {}",
        lost[0]
    );
    println!("Each of {all} acknowledged bookings is there.");
    Ok(())
}

/// A session has as many seats taken as it says, and no more than it has; bookings in the database
/// are those acknowledged, and at most as many more as went unanswered.
pub async fn the_counts_fit(
    db: &Database,
    target: &Target,
    tally: &Tally,
    crowd: &str,
) -> Result<i64> {
    let seated = db.seated(target).await?;
    let (capacity, taken) = db.said(target).await?;
    ensure!(
        seated == taken,
        "{seated} seats are taken, but the session says {taken}"
    );
    ensure!(taken <= capacity, "{taken} of {capacity} seats are taken");
    let written = usize::try_from(db.bookings_of(crowd).await?)?;
    let (acknowledged, unanswered) = (tally.held.len(), tally.failed);
    ensure!(
        (acknowledged..=acknowledged + unanswered).contains(&written),
        "{written} bookings are in the database: {acknowledged} were acknowledged, {unanswered} \
         tries went unanswered"
    );
    println!(
        "The counts fit: {written} bookings in the database, {acknowledged} acknowledged, \
         {unanswered} tries unanswered; {seated} of {capacity} seats taken."
    );
    Ok(seated)
}

/// Every mail of the outbox goes out; whoever gets one twice can tell by its Message-ID. Says how
/// many came more than once.
pub async fn every_mail_arrives(db: &Database, ledger: &Ledger, tally: &Tally) -> Result<usize> {
    let (mut seen, mut moved, mut brought) = (ledger.arrivals(), Instant::now(), Instant::now());
    loop {
        let left = db.mails_in("waiting").await?;
        if left == 0 {
            break;
        }
        if ledger.arrivals() > seen {
            (seen, moved) = (ledger.arrivals(), Instant::now());
        }
        if moved.elapsed() > PATIENCE {
            bail!(
                "{left} mails wait, and none has gone out for {} s",
                PATIENCE.as_secs()
            );
        }
        if moved.elapsed().min(brought.elapsed()) > SILENCE {
            db.bring_mails_near().await?;
            brought = Instant::now();
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let failed = db.mails_in("failed").await?;
    ensure!(failed == 0, "{failed} mails have failed for good");
    let mails = ledger.mails();
    let rows = db.texts("SELECT id FROM outbox").await?;
    let ids: HashSet<_> = mails
        .keys()
        .map(|id| id.split('@').next().unwrap_or(id))
        .collect();
    let missing = rows
        .iter()
        .filter(|row| !ids.contains(row.as_str()))
        .count();
    ensure!(
        missing == 0,
        "{missing} mails count as sent, but have not arrived"
    );
    let (sent, known) = (mails.len(), rows.len());
    ensure!(
        sent == known,
        "{sent} Message-IDs have arrived of {known} mails"
    );
    ensure!(
        mails.values().all(|m| m.same),
        "one Message-ID went to two people"
    );
    let readers: HashSet<_> = mails.values().map(|m| m.to.as_str()).collect();
    for held in &tally.held {
        ensure!(
            readers.contains(held.mail.as_str()),
            "{} got no mail",
            held.mail
        );
    }
    let twice = mails.values().filter(|m| m.copies > 1).count();
    println!(
        "Each of {sent} mails has arrived, {twice} of them more than once with the same Message-ID."
    );
    Ok(twice)
}

/// Mailed links confirm; every other hold ends by itself, though the server is killed before.
pub async fn every_hold_ends(
    db: &Database,
    server: &mut Server,
    target: &Target,
    (tally, ledger): (&Tally, &Ledger),
) -> Result<()> {
    let mut client = Client::new(server.address());
    let mut confirmed = 0;
    for held in tally.held.iter().take(20) {
        act(
            &mut client,
            &ledger.wait_for_token(&held.mail).await?,
            "confirmation",
        )
        .await?;
        confirmed += 1;
    }
    let holds = db.bring_holds_near().await?;
    server.kill_and_start().await?;
    let begun = Instant::now();
    while db.seats_in(target, "held").await? > 0 {
        let left = db.seats_in(target, "held").await?;
        ensure!(
            begun.elapsed() < PATIENCE,
            "{left} holds have not ended after a minute"
        );
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let (seated, (_, taken)) = (db.seated(target).await?, db.said(target).await?);
    ensure!(
        (seated, taken) == (confirmed, confirmed),
        "{confirmed} seats are confirmed, but {seated} are taken and the session says {taken}"
    );
    println!(
        "{confirmed} links confirmed; each of {holds} other holds ended, and its seat is free again."
    );
    Ok(())
}
