//! What is done besides answering: holds and offers run out, who waits is offered what came free,
//! people are reminded, mails go out, open pages are told what changed, and what has to be forgotten
//! is forgotten. Each has a task of its own, so that a slow mail server keeps no seat.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::db::DbError;
use crate::features::accounts;
use crate::features::hospitations::{bookings, live, moderation};
use crate::features::notifications::{self, Transport};
use crate::features::personal_data;
use crate::features::site;
use crate::http::error::ApiError;
use crate::kernel::retention::Run;
use crate::state::AppState;

/// How often the jobs look for work.
const PERIOD: Duration = Duration::from_secs(2);

/// So many mails are on their way at once: a mail server takes its time for each.
const CARRIERS: usize = 4;

/// How often what has to be forgotten is looked for.
const PERIOD_TO_FORGET: Duration = Duration::from_secs(60 * 60);

/// Told to stop by the sender's end.
pub type Stopped = watch::Receiver<()>;

/// Starts every job.
#[must_use]
pub fn start(state: &AppState, transport: Transport, stopped: &Stopped) -> JoinSet<()> {
    let mut jobs = JoinSet::new();
    jobs.spawn(expire(state.clone(), stopped.clone()));
    let transport = Arc::new(transport);
    for _ in 0..CARRIERS {
        jobs.spawn(deliver(state.clone(), transport.clone(), stopped.clone()));
    }
    jobs.spawn(answer_links(state.clone(), stopped.clone()));
    jobs.spawn(forget(state.clone(), stopped.clone()));
    jobs.spawn(live::tell(state.clone(), stopped.clone()));
    jobs.spawn(live::listen(state.clone(), stopped.clone()));
    jobs
}

async fn expire(state: AppState, mut stopped: Stopped) {
    loop {
        told(site::refresh(&state).await);
        told(bookings::settle_all(&state).await);
        told(bookings::remind(&state).await);
        told(moderation::remind_incomplete(&state).await);
        tokio::select! {
            () = tokio::time::sleep(PERIOD) => {}
            _ = stopped.changed() => return,
        }
    }
}

async fn deliver(state: AppState, transport: Arc<Transport>, mut stopped: Stopped) {
    loop {
        let settings = state.installed.settings();
        let from = &settings.mail_from;
        // A stop waits for no more than the mail that is on its way.
        let go_on = |sent| {
            if sent > 0 {
                // There may be more than one can carry.
                state.mails_wait.notify_one();
            }
            stopped.has_changed().is_ok()
        };
        let db = &state.db;
        let sent = notifications::deliver_while(db, &state.clock, &transport, from, go_on);
        told(sent.await.map(drop));
        tokio::select! {
            () = tokio::time::sleep(PERIOD) => {}
            () = state.mails_wait.notified() => {}
            _ = stopped.changed() => return,
        }
    }
}

async fn answer_links(state: AppState, mut stopped: Stopped) {
    loop {
        told(answer_links_once(&state).await);
        tokio::select! {
            () = tokio::time::sleep(PERIOD) => {}
            () = state.links_wait.notified() => {}
            _ = stopped.changed() => return,
        }
    }
}

/// Mails the links that were asked for.
///
/// # Errors
/// When the database fails.
pub async fn answer_links_once(state: &AppState) -> Result<(), ApiError> {
    let known = |person: String| async move { bookings::find_name_of(state, &person).await };
    accounts::answer_requests(state, known).await
}

async fn forget(state: AppState, mut stopped: Stopped) {
    loop {
        told(forget_once(&state).await);
        tokio::select! {
            () = tokio::time::sleep(PERIOD_TO_FORGET) => {}
            _ = stopped.changed() => return,
        }
    }
}

/// Forgets whatever is due to be forgotten.
///
/// # Errors
/// When the database fails.
pub async fn forget_once(state: &AppState) -> Result<(), DbError> {
    state.client_limit.forget();
    state.mail_limit.forget();
    personal_data::forget_all(state, Run::Real).await.map(drop)
}

fn told<E: Into<ApiError>>(done: Result<(), E>) {
    if let Err(error) = done {
        // As an answer would name it: a database's own details repeat the row, and with it the person.
        let error: ApiError = error.into();
        tracing::error!(?error, "a job failed; it is tried again");
    }
}
