//! Starts the server, and stops it so that what has begun is finished.

use std::time::Duration;

use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use crate::cli::connect;
use crate::config::{Config, log_filter};
use crate::features::notifications::Transport;
use crate::features::{atlas, hospitations};
use crate::http::{router, serve};
use crate::jobs;
use crate::kernel::clock::Clock;
use crate::state::AppState;

/// What has begun when the process is told to stop has so long to finish.
const STOP_LIMIT: Duration = Duration::from_secs(30);

/// Serves until the process is told to stop; told twice, it stops at once.
///
/// # Errors
/// One line that says what is in the way. Nothing has touched the database then, unless the
/// database itself is in the way.
pub async fn serve(config: Config) -> Result<(), String> {
    log(&config)?;
    let transport = Transport::new(&config)?;
    // A mail server may be away for a while; a folder that cannot be written to is a wrong setting.
    if config.smtp_url.is_none() {
        transport.test().await?;
    }
    let listener = TcpListener::bind(config.listen).await.map_err(|e| {
        format!(
            "PONTES_LISTEN is {}: this address cannot be used: {e}",
            config.listen
        )
    })?;
    let db = connect(&config).await?;
    db.migrate().await?;
    let clock = Clock::of(&config);
    if config.demo {
        load_demo(&db, &clock).await?;
    }
    let mut signals = Signals::listen()?;
    println!(
        "Pontes serves {} (listening on {}).",
        config.public_url, config.listen
    );
    let state = AppState::new(config, db.clone(), clock);
    let (stop, stopped) = watch::channel(());
    let mut jobs = jobs::start(&state, transport, &stopped);
    let mut stopping = stopped.clone();
    let told = async move {
        // The sender says it by going.
        let _ = stopping.changed().await;
    };
    let serving = tokio::spawn(serve::serve(listener, router::outer(state), told));
    signals.next().await;
    drop(stop);
    let finish = async {
        let _ = serving.await;
        while jobs.join_next().await.is_some() {}
        db.close().await;
    };
    tokio::select! {
        () = finish => println!("Pontes has stopped."),
        () = tokio::time::sleep(STOP_LIMIT) => {
            println!("Pontes has stopped; what had not finished after 30 seconds was broken off.");
        }
        () = signals.next() => println!("Pontes has stopped at once."),
    }
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

fn log(config: &Config) -> Result<(), String> {
    let _ = tracing_subscriber::fmt()
        .with_env_filter(log_filter(&config.log)?)
        .with_target(false)
        .try_init();
    Ok(())
}

/// What tells a process to stop: Ctrl-C and SIGTERM.
struct Signals {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

impl Signals {
    fn listen() -> Result<Self, String> {
        let listen = |kind| signal(kind).map_err(|e| format!("no signals: {e}"));
        Ok(Self {
            interrupt: listen(SignalKind::interrupt())?,
            terminate: listen(SignalKind::terminate())?,
        })
    }

    async fn next(&mut self) {
        tokio::select! { _ = self.interrupt.recv() => {}, _ = self.terminate.recv() => {} }
    }
}
