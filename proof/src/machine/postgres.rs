//! A PostgreSQL of our own, durable as it comes, that may be killed.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};

use sqlx::{AnyConnection, AssertSqlSafe, Connection as _};
use tokio::process::{Child, Command};

use super::{Disk, free_port, last_lines};

/// So long may it take to start, recovery after a kill included.
const START_LIMIT: Duration = Duration::from_secs(60);

/// A cluster in a folder that is gone afterwards. Its postmaster is our own child, so that it ends
/// with us and its death is seen.
pub struct Postgres {
    child: Child,
    bin: PathBuf,
    owner: Option<(u32, u32)>,
    port: u16,
    disk: Disk,
}

impl Postgres {
    /// Makes a cluster and starts it.
    pub async fn start() -> Result<Self> {
        let bin = programs()?;
        let disk = Disk::new()?;
        // initdb refuses to run as root.
        let owner = if id_of(&[]).await? == 0 {
            let ids = (id_of(&["postgres"]).await?, group_of("postgres").await?);
            std::os::unix::fs::chown(disk.path(), Some(ids.0), Some(ids.1))?;
            Some(ids)
        } else {
            None
        };
        let arguments = [
            "-U",
            "postgres",
            "--auth=trust",
            "-E",
            "UTF8",
            "--locale=C",
            "-D",
            "data",
        ];
        let mut initdb = command(&bin.join("initdb"), owner, disk.path())?;
        let made = initdb.args(arguments).status().await?;
        ensure!(
            made.success(),
            "initdb failed: {}",
            last_lines(&disk.path().join("log"))
        );
        let port = free_port()?;
        let child = postmaster(&bin, owner, &disk, port)?;
        let mut postgres = Self {
            child,
            bin,
            owner,
            port,
            disk,
        };
        postgres.wait().await?;
        for setting in ["fsync", "synchronous_commit", "full_page_writes"] {
            let mut connection = postgres.connect().await?;
            let sql = AssertSqlSafe(format!("SELECT current_setting('{setting}')"));
            let value: String = sqlx::query_scalar(sql).fetch_one(&mut connection).await?;
            ensure!(
                value == "on",
                "PostgreSQL's {setting} is {value}: that is not durable"
            );
        }
        Ok(postgres)
    }

    /// A new database; its address.
    pub async fn create(&self, name: &str) -> Result<String> {
        let sql = AssertSqlSafe(format!("CREATE DATABASE {name}"));
        sqlx::query(sql).execute(&mut self.connect().await?).await?;
        Ok(self.url(name))
    }

    /// `kill -9` of the postmaster, and a new one on the same files. Processes that it leaves behind
    /// hold the shared memory for a moment.
    pub async fn kill_and_start(&mut self) -> Result<()> {
        self.child.kill().await?;
        self.child = postmaster(&self.bin, self.owner, &self.disk, self.port)?;
        self.wait().await
    }

    async fn wait(&mut self) -> Result<()> {
        let begun = Instant::now();
        while self.connect().await.is_err() {
            if begun.elapsed() > START_LIMIT {
                bail!(
                    "PostgreSQL does not start: {}",
                    last_lines(&self.disk.path().join("log"))
                );
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
            if self.child.try_wait()?.is_some() {
                self.child = postmaster(&self.bin, self.owner, &self.disk, self.port)?;
            }
        }
        Ok(())
    }

    async fn connect(&self) -> Result<AnyConnection> {
        Ok(AnyConnection::connect(&self.url("postgres")).await?)
    }

    fn url(&self, database: &str) -> String {
        format!("postgres://postgres@127.0.0.1:{}/{database}", self.port)
    }
}

fn postmaster(bin: &Path, owner: Option<(u32, u32)>, disk: &Disk, port: u16) -> Result<Child> {
    let port = port.to_string();
    let arguments = [
        "-D",
        "data",
        "-k",
        ".",
        "-h",
        "127.0.0.1",
        "-p",
        &port,
        "-N",
        "200",
    ];
    let mut program = command(&bin.join("postgres"), owner, disk.path())?;
    Ok(program.args(arguments).spawn()?)
}

fn command(program: &Path, owner: Option<(u32, u32)>, folder: &Path) -> Result<Command> {
    let log = std::fs::File::options()
        .create(true)
        .append(true)
        .open(folder.join("log"))?;
    let mut command = Command::new(program);
    command
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .kill_on_drop(true);
    if let Some((user, group)) = owner {
        command.uid(user).gid(group);
    }
    Ok(command)
}

/// The programs of the newest PostgreSQL on this machine.
fn programs() -> Result<PathBuf> {
    let version = |path: &PathBuf| -> Option<u32> { path.file_name()?.to_str()?.parse().ok() };
    let found = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten();
    let versions = found.filter_map(|entry| Some(entry.ok()?.path()));
    let newest = versions
        .filter(|path| version(path).is_some())
        .max_by_key(version);
    Ok(newest
        .context("PostgreSQL is missing: run build/install.sh prove")?
        .join("bin"))
}

async fn id_of(user: &[&str]) -> Result<u32> {
    id(&[&["-u"], user].concat()).await
}

async fn group_of(user: &str) -> Result<u32> {
    id(&["-g", user]).await
}

async fn id(arguments: &[&str]) -> Result<u32> {
    let said = Command::new("id").args(arguments).output().await?;
    Ok(String::from_utf8_lossy(&said.stdout).trim().parse()?)
}
