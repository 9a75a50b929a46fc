//! Clients that book, and what they were told.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::Result;
use tokio::task::JoinSet;

use crate::booking::{act, book};
use crate::database::Target;
use crate::http::Client;
use crate::ledger::Ledger;

/// The pause of a client that was not answered.
const PAUSE: Duration = Duration::from_millis(20);

/// Of five who hold a seat so many give it back, where a crowd cancels.
const CANCELLING_OF_FIVE: usize = 2;

/// Clients with one purpose.
pub struct Crowd {
    /// Mail addresses begin with it.
    pub name: String,
    /// The servers, each with its part of the clients.
    pub servers: Vec<SocketAddr>,
    /// The sessions, booked in turn.
    pub targets: Vec<Target>,
    /// How many are at it at once.
    pub clients: usize,
    /// The tries that all of them make together.
    pub tries: usize,
    /// When they stop, whatever the tries.
    pub until: Option<Instant>,
    /// Two of five who hold a seat give it back once their mail has come here.
    pub cancels: Option<Ledger>,
}

/// A booking that the server has acknowledged.
pub struct Held {
    pub mail: String,
    pub receipt: String,
}

/// What the clients were told.
#[derive(Default)]
pub struct Tally {
    pub held: Vec<Held>,
    /// From the request to the answer that held a seat.
    pub times: Vec<Duration>,
    /// Seats given back and acknowledged.
    pub cancelled: usize,
    /// Tries refused because the session is full.
    pub full: usize,
    /// Tries without an answer, or with one that the server failed.
    pub failed: usize,
    /// What the last of them said.
    pub problem: Option<String>,
    /// How long it all took.
    pub took: Duration,
}

/// What a running crowd shares.
#[derive(Default)]
struct Course {
    next: AtomicUsize,
    held: AtomicUsize,
    stopped: AtomicBool,
}

/// A crowd at work.
pub struct Running {
    course: Arc<Course>,
    clients: JoinSet<Result<Tally>>,
    begun: Instant,
}

impl Crowd {
    /// Sets them to work.
    pub fn start(self) -> Running {
        let (crowd, course) = (Arc::new(self), Arc::new(Course::default()));
        let mut clients = JoinSet::new();
        for number in 0..crowd.clients {
            let server = crowd.servers[number % crowd.servers.len()];
            clients.spawn(work(crowd.clone(), course.clone(), Client::new(server)));
        }
        Running {
            course,
            clients,
            begun: Instant::now(),
        }
    }
}

impl Running {
    /// How many bookings have been acknowledged so far.
    pub fn held(&self) -> usize {
        self.course.held.load(Ordering::Relaxed)
    }

    /// Tells everybody to stop after what they are at.
    pub fn stop(&self) {
        self.course.stopped.store(true, Ordering::Relaxed);
    }

    /// Waits for the end.
    pub async fn finish(mut self) -> Result<Tally> {
        let mut all = Tally::default();
        while let Some(one) = self.clients.join_next().await {
            let one = one??;
            all.held.extend(one.held);
            all.times.extend(one.times);
            all.cancelled += one.cancelled;
            all.full += one.full;
            all.failed += one.failed;
            all.problem = all.problem.or(one.problem);
        }
        all.took = self.begun.elapsed();
        Ok(all)
    }
}

async fn work(crowd: Arc<Crowd>, course: Arc<Course>, mut client: Client) -> Result<Tally> {
    let mut tally = Tally::default();
    while !course.stopped.load(Ordering::Relaxed)
        && crowd.until.is_none_or(|end| Instant::now() < end)
    {
        let number = course.next.fetch_add(1, Ordering::Relaxed);
        if number >= crowd.tries {
            break;
        }
        let mail = format!("{}-{number}@load.example.org", crowd.name);
        let begun = Instant::now();
        match book(
            &mut client,
            &crowd.targets[number % crowd.targets.len()],
            &mail,
        )
        .await
        {
            Ok(Some(receipt)) => {
                tally.times.push(begun.elapsed());
                course.held.fetch_add(1, Ordering::Relaxed);
                tally.held.push(Held {
                    mail: mail.clone(),
                    receipt,
                });
                if let Some(ledger) = &crowd.cancels
                    && number % 5 < CANCELLING_OF_FIVE
                {
                    let token = ledger.wait_for_token(&mail).await?;
                    act(&mut client, &token, "cancellation").await?;
                    tally.cancelled += 1;
                }
            }
            Ok(None) => tally.full += 1,
            Err(error) => {
                tally.failed += 1;
                tally.problem = Some(format!("{error:#}"));
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
    Ok(tally)
}

/// The time below which so many of a hundred stay.
pub fn percentile(times: &[Duration], percent: usize) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    let at = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
    sorted.get(at).copied().unwrap_or_default()
}
