//! Starts the server, and stops it so that what has begun is finished.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::cli::connect;
use crate::config::Config;
use crate::db::DbError;
use crate::features::hospitations::bookings;
use crate::features::notifications::{self, Transport};
use crate::features::{atlas, hospitations};
use crate::http::router;
use crate::kernel::clock::Clock;
use crate::state::AppState;

/// Serves until the process is told to stop.
///
/// # Errors
/// One line that says what is in the way.
pub async fn serve(config: Config) -> Result<(), String> {
    log();
    let db = connect(&config).await?;
    db.migrate().await?;
    let clock = Clock::System;
    if config.demo {
        load_demo(&db, &clock).await?;
    }
    let listener = TcpListener::bind(config.listen).await.map_err(|e| {
        format!(
            "PONTES_LISTEN is {}: this address cannot be used: {e}",
            config.listen
        )
    })?;
    println!(
        "Pontes serves {} (listening on {}).",
        config.public_url, config.listen
    );
    let transport = Transport::new(&config)?;
    let state = AppState::new(config, db.clone(), clock);
    let (stop, stopped) = watch::channel(());
    let jobs = tokio::spawn(work(state.clone(), transport, stopped));
    let app = router::outer(state);
    axum::serve(
        listener,
        app.into_make_service_with_connect_info::<SocketAddr>(),
    )
    .with_graceful_shutdown(told_to_stop())
    .await
    .map_err(|e| e.to_string())?;
    // Dropping it tells the jobs to finish what they have begun.
    drop(stop);
    let _ = jobs.await;
    db.close().await;
    println!("Pontes has stopped.");
    Ok(())
}

/// How often the jobs look for work.
const JOBS_PERIOD: Duration = Duration::from_secs(2);

/// What has to be forgotten is looked for every so many rounds: within the hour.
const ROUNDS_TO_FORGET: u64 = 1800;

/// Lets holds run out, sends mails and forgets what has to be forgotten, until told to stop.
async fn work(state: AppState, transport: Transport, mut stopped: watch::Receiver<()>) {
    for round in 0_u64.. {
        let mut done = one_round(&state, &transport).await;
        if round % ROUNDS_TO_FORGET == 0 {
            done = done.and(bookings::forget_needs(&state).await);
        }
        if let Err(error) = done {
            tracing::error!(%error, "a job failed; it is tried again");
        }
        tokio::select! {
            () = tokio::time::sleep(JOBS_PERIOD) => {}
            () = state.mails_wait.notified() => {}
            _ = stopped.changed() => return,
        }
    }
}

async fn one_round(state: &AppState, transport: &Transport) -> Result<(), DbError> {
    bookings::expire_holds(state).await?;
    let from = &state.config.mail_from;
    while notifications::deliver_due(&state.db, &state.clock, transport, from).await? > 0 {}
    Ok(())
}

/// Loads the demonstration data into an installation that has none.
///
/// # Errors
/// When the database fails.
pub async fn load_demo(db: &crate::db::Db, clock: &Clock) -> Result<(), String> {
    let mut write = db.write().await.map_err(|e| e.to_string())?;
    atlas::load_demo(&mut write, clock).await?;
    hospitations::load_demo(&mut write, clock).await?;
    write.commit().await.map_err(|e| e.to_string())
}

fn log() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("PONTES_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"));
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_target(false)
        .try_init();
}

async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! { _ = interrupt => {}, () = terminate => {} }
}
