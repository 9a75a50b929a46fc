//! `proof bench`: bookings a second on both engines, beside the same load with one transaction a
//! request. A booking is one POST that holds one seat, answered after the commit.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use crate::Options;
use crate::database::{Database, Target};
use crate::http::Client;
use crate::load::{Crowd, Tally, percentile};
use crate::machine::{Disk, Mailbox, Plan, Postgres, Server};

const AT_ONCE: [usize; 3] = [1, 8, 64];
const SESSIONS: [usize; 2] = [1, 20];

/// More seats than anybody can book meanwhile.
const SEATS: i64 = 10_000_000;

/// The pause between two looks at the seats that are left.
const READ_PAUSE: Duration = Duration::from_millis(20);

/// On SQLite, with 64 at once on one session, so many times the bookings of one by one at least.
const TIMES_AT_LEAST: f64 = 3.0;

/// The order of magnitude that is hoped for there, in bookings a second.
const HOPED_FOR: f64 = 2000.0;

/// Measures, prints, and fails when the binding ratio is missed.
pub async fn run(options: &Options) -> Result<()> {
    let cores = std::thread::available_parallelism()?;
    let keep = Disk::new()?.time_to_keep()?;
    println!(
        "{cores} cores, shared by server, database and clients; the disk keeps 4 kB in {} ms.\n\
         Durable: SQLite with the server's synchronous=FULL, PostgreSQL with fsync.\n\
         Beside each load somebody looks at the seats left, 50 times a second at most.\n",
        milliseconds(keep)
    );
    println!(
        "{:<11}{:<12}{:>8}{:>9}{:>13}{:>9}{:>9}{:>8}{:>13}{:>9}",
        "engine",
        "writes",
        "sessions",
        "at once",
        "bookings/s",
        "p50 ms",
        "p99 ms",
        "failed",
        "read p50 ms",
        "p99 ms"
    );
    let mut binding = Vec::new();
    let mut memory = Vec::new();
    for engine in ["SQLite", "PostgreSQL"] {
        for one_by_one in [false, true] {
            let (rate, megabytes) = way(options, engine, one_by_one).await?;
            let shown = if one_by_one { "one by one" } else { "batched" };
            memory.push(format!("{engine} {shown} {megabytes} MB"));
            if engine == "SQLite" {
                binding.push(rate);
            }
        }
    }
    println!(
        "\nMemory of the server after the load: {}.",
        memory.join(", ")
    );
    let (batched, single) = (binding[0], binding[1]);
    let times = batched / single;
    let reached = if batched >= HOPED_FOR {
        "reached"
    } else {
        "not reached"
    };
    println!(
        "SQLite, one session, 64 at once: {batched:.0} bookings a second, one by one {single:.0}: \
         {times:.1} times. {HOPED_FOR:.0} a second are hoped for: {reached}."
    );
    ensure!(
        times >= TIMES_AT_LEAST,
        "batches bring {times:.1} times the bookings of one by one; {TIMES_AT_LEAST} times are binding"
    );
    Ok(())
}

/// All loads on one engine with one way of writing: the rate at 64 at once on one session, and the
/// memory afterwards.
async fn way(options: &Options, engine: &str, one_by_one: bool) -> Result<(f64, u64)> {
    let (disk, mailbox) = (Disk::new()?, Mailbox::open().await?);
    let postgres = match engine {
        "SQLite" => None,
        _ => Some(Postgres::start().await?),
    };
    let url = match &postgres {
        None => format!("sqlite:{}", disk.path().join("bench.db").display()),
        Some(postgres) => postgres.create("bench").await?,
    };
    let folder = disk.path().to_owned();
    let plan = Plan::new(options.server.clone(), folder, &url, &mailbox.url)?;
    let server = Server::start(&plan.one_by_one(one_by_one)).await?;
    let targets = Database::open(&url).await?.prepare(20, SEATS).await?;
    let shown = if one_by_one { "one by one" } else { "batched" };
    let mut binding = 0.0;
    for sessions in SESSIONS {
        for at_once in AT_ONCE {
            let (tally, reads) = measure(options, &server, &targets[..sessions], at_once).await?;
            let rate = tally.held.len() as f64 / tally.took.as_secs_f64();
            println!(
                "{engine:<11}{shown:<12}{sessions:>8}{at_once:>9}{rate:>13.0}{:>9}{:>9}{:>8}{:>13}{:>9}",
                milliseconds(percentile(&tally.times, 50)),
                milliseconds(percentile(&tally.times, 99)),
                tally.failed,
                milliseconds(percentile(&reads, 50)),
                milliseconds(percentile(&reads, 99)),
            );
            if let Some(problem) = &tally.problem {
                println!("           some failed: {problem}");
            }
            if (sessions, at_once) == (1, 64) {
                binding = rate;
            }
        }
    }
    let megabytes = server.megabytes()?;
    server.kill().await?;
    Ok((binding, megabytes))
}

async fn measure(
    options: &Options,
    server: &Server,
    targets: &[Target],
    at_once: usize,
) -> Result<(Tally, Vec<Duration>)> {
    let until = Instant::now() + options.measure;
    let running = Crowd {
        name: format!("bench-{}-{at_once}", targets.len()),
        servers: vec![server.address()],
        targets: targets.to_vec(),
        clients: at_once,
        tries: usize::MAX,
        until: Some(until),
        cancels: None,
    }
    .start();
    let mut reader = Client::new(server.address());
    let mut reads = Vec::new();
    for target in targets.iter().cycle() {
        let begun = Instant::now();
        if begun >= until {
            break;
        }
        let path = format!("/api/v1/hospitations/{}", target.hospitation);
        let answer = reader.get(&path).await?;
        ensure!(
            answer.status.is_success(),
            "a look at the seats: {}",
            answer.status
        );
        reads.push(begun.elapsed());
        tokio::time::sleep(READ_PAUSE).await;
    }
    Ok((running.finish().await?, reads))
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f64() * 1000.0)
}
