//! A mail server as others write it – aiosmtpd – with the manners that mail servers have.

use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

use crate::ledger::Ledger;

const SCRIPT: &str = include_str!("smtpd.py");

/// What it does with a mail.
#[derive(Clone, Copy)]
pub enum Manner {
    /// Takes it.
    Take,
    /// Refuses it for now.
    Refuse,
    /// Never answers.
    Stall,
    /// Takes it, and dies before it says so.
    Crash,
}

/// A running mail server.
pub struct Smtpd(Child);

impl Smtpd {
    /// Starts one on a port; what it takes is written into the ledger.
    pub async fn start(manner: Manner, port: u16, ledger: &Ledger) -> Result<Self> {
        let manner = match manner {
            Manner::Take => "take",
            Manner::Refuse => "refuse",
            Manner::Stall => "stall",
            Manner::Crash => "crash",
        };
        // Debian's Python, because Debian's aiosmtpd belongs to it. It ends with its input.
        let mut child = Command::new("/usr/bin/python3")
            .args(["-c", SCRIPT, manner, &port.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .context("python3 is missing: run build/install.sh prove")?;
        let output = child.stdout.take().context("no output")?;
        let mut lines = BufReader::new(output).lines();
        let first = lines.next_line().await?;
        ensure!(
            first.as_deref() == Some("listening"),
            "aiosmtpd does not start: run build/install.sh prove"
        );
        let ledger = ledger.clone();
        tokio::spawn(async move {
            while let Ok(Some(line)) = lines.next_line().await {
                let mut fields = line.split(' ');
                let (Some(id), Some(to)) = (fields.next(), fields.next()) else {
                    continue;
                };
                ledger.take(id, to, None);
            }
        });
        Ok(Self(child))
    }

    /// Waits until it has died of itself.
    pub async fn die(mut self) -> Result<()> {
        // Waiting closes its input, with which it would end.
        let _input = self.0.stdin.take();
        let died = tokio::time::timeout(Duration::from_secs(60), self.0.wait()).await;
        died.context("no mail reached the mail server within a minute")??;
        Ok(())
    }

    /// `kill -9`.
    pub async fn kill(mut self) -> Result<()> {
        Ok(self.0.kill().await?)
    }
}
