//! Proves the booking engine from outside: with real server processes, over HTTP, and with a look
//! into the database afterwards. Nothing of the server is linked in.
//!
//! - `bench` measures; `prove` kills, refuses and counts, one file a proof
//! - `machine/` starts and kills what runs: server, PostgreSQL, mail servers, disk
//! - `http`, `booking`, `load` the clients; `database` what they leave behind; `ledger` the mails that arrive
//!
//! To add a proof: a file in `prove/` and a line in [`prove::PARTS`].

mod bench;
mod booking;
mod database;
mod http;
mod ledger;
mod load;
mod machine;
mod prove;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

const USAGE: &str = "proof bench [--server FILE] [--seconds N]\n\
                     proof prove [--server FILE] [--only PART]";

/// What is asked for.
pub struct Options {
    /// The program `pontes` to examine.
    pub server: PathBuf,
    /// How long each measurement lasts.
    pub measure: Duration,
    /// The one proof to make, instead of all.
    pub only: Option<String>,
}

fn main() -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => return fail(&format!("no runtime: {error}")),
    };
    // Whoever is dropped by Ctrl-C takes its processes and folders with it.
    let done = runtime.block_on(async {
        tokio::select! {
            done = run() => done,
            _ = tokio::signal::ctrl_c() => Err(anyhow::anyhow!("stopped")),
        }
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&format!("{error:#}")),
    }
}

async fn run() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next();
    let mut options = Options {
        server: PathBuf::from("target/release/pontes"),
        measure: Duration::from_secs(5),
        only: None,
    };
    while let Some(name) = arguments.next() {
        let value = arguments
            .next()
            .with_context(|| format!("usage:\n{USAGE}"))?;
        match name.as_str() {
            "--server" => options.server = value.into(),
            "--seconds" => {
                let seconds = value.parse().context("--seconds: give a whole number")?;
                options.measure = Duration::from_secs(seconds);
            }
            "--only" => options.only = Some(value),
            _ => bail!("usage:\n{USAGE}"),
        }
    }
    options.server = std::fs::canonicalize(&options.server).with_context(|| {
        let shown = options.server.display();
        format!("there is no server at {shown}: run `make build`, or name one with --server")
    })?;
    sqlx::any::install_default_drivers();
    match command.as_deref() {
        Some("bench") => bench::run(&options).await,
        Some("prove") => prove::run(&options).await,
        _ => bail!("usage:\n{USAGE}"),
    }
}

fn fail(message: &str) -> ExitCode {
    eprintln!("FAILED: {message}");
    ExitCode::FAILURE
}
