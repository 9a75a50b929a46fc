//! A process of the server that is examined.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use tokio::process::{Child, Command};

use super::{free_port, last_lines};
use crate::http::Client;

/// A server has so long to answer after its start.
const START_LIMIT: Duration = Duration::from_secs(60);

/// More than anybody asks for: one machine plays all the clients here.
const NO_LIMIT: &str = "1000000000";

/// How a server is started, each time anew.
#[derive(Clone)]
pub struct Plan {
    program: PathBuf,
    folder: PathBuf,
    database: String,
    smtp: String,
    one_by_one: bool,
    address: SocketAddr,
}

impl Plan {
    /// A server with the demonstration on a free port; mails go to an SMTP server.
    pub fn new(program: PathBuf, folder: PathBuf, database: &str, smtp: &str) -> Result<Self> {
        Ok(Self {
            program,
            folder,
            database: database.to_owned(),
            smtp: smtp.to_owned(),
            one_by_one: false,
            address: SocketAddr::from(([127, 0, 0, 1], free_port()?)),
        })
    }

    /// With a transaction of its own for each request.
    pub fn one_by_one(mut self, one_by_one: bool) -> Self {
        self.one_by_one = one_by_one;
        self
    }

    fn command(&self, name: &str) -> Result<Command> {
        let log = self
            .folder
            .join(format!("server-{}.log", self.address.port()));
        let log = std::fs::File::options()
            .create(true)
            .append(true)
            .open(log)?;
        let mut command = Command::new(&self.program);
        command
            .arg(name)
            .env_clear()
            .current_dir(&self.folder)
            .env("PONTES_LISTEN", self.address.to_string())
            .env("PONTES_DATABASE_URL", &self.database)
            .env("PONTES_SMTP_URL", &self.smtp)
            .env("PONTES_DEMO", "1")
            .env("PONTES_RATE_READ", NO_LIMIT)
            .env("PONTES_RATE_WRITE", NO_LIMIT)
            .env("PONTES_RATE_MAIL", NO_LIMIT)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .kill_on_drop(true);
        if self.one_by_one {
            command.env("PONTES_WRITE_BATCH", "1");
        }
        Ok(command)
    }

    /// What `pontes doctor` says of this installation, and whether all is well.
    pub async fn ask_doctor(&self) -> Result<(bool, String)> {
        let mut command = self.command("doctor")?;
        let said = command.stdout(Stdio::piped()).output().await?;
        let text = String::from_utf8_lossy(&said.stdout).into_owned();
        Ok((said.status.success(), text))
    }
}

/// A running server.
pub struct Server {
    plan: Plan,
    child: Child,
}

impl Server {
    /// Starts a server, and waits until it answers.
    pub async fn start(plan: &Plan) -> Result<Self> {
        let shown = plan.program.display();
        let child = plan.command("serve")?.spawn();
        let mut server = Self {
            plan: plan.clone(),
            child: child.with_context(|| format!("{shown} cannot be started"))?,
        };
        let begun = Instant::now();
        let mut client = Client::new(plan.address);
        while !client
            .get("/healthz")
            .await
            .is_ok_and(|answer| answer.status.is_success())
        {
            let log = plan
                .folder
                .join(format!("server-{}.log", plan.address.port()));
            if let Some(status) = server.child.try_wait()? {
                bail!("the server ended ({status}): {}", last_lines(&log));
            }
            if begun.elapsed() > START_LIMIT {
                bail!(
                    "the server does not answer after its start: {}",
                    last_lines(&log)
                );
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(server)
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.plan.address
    }

    /// `kill -9`, and the same server once more.
    pub async fn kill_and_start(&mut self) -> Result<()> {
        self.child.kill().await?;
        *self = Self::start(&self.plan).await?;
        Ok(())
    }

    /// `kill -9`.
    pub async fn kill(mut self) -> Result<()> {
        Ok(self.child.kill().await?)
    }

    /// The memory that it occupies, in megabytes.
    pub fn megabytes(&self) -> Result<u64> {
        let id = self.child.id().context("the server has ended")?;
        let status = std::fs::read_to_string(format!("/proc/{id}/status"))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = line.and_then(|rest| rest.split_whitespace().next());
        let kilobytes: u64 = kilobytes.context("no VmRSS")?.parse()?;
        Ok(kilobytes / 1024)
    }
}
