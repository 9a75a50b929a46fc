//! Brings the outbox's mails to an SMTP server, or into a folder where there is none.

use std::path::{Path, PathBuf};
use std::time::Duration;

use lettre::transport::smtp::Error as SmtpError;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor, address};
use serde_json::json;
use tokio::io::AsyncWriteExt as _;

use super::address::in_ascii;
use super::store::{self, Due};
use crate::config::Config;
use crate::db::{Db, DbError, Write};
use crate::kernel::audit;
use crate::kernel::clock::Clock;

/// A claimed mail is due again after so long, in milliseconds, should this process die over it.
/// Far longer than [`SEND_LIMIT`].
const LEASE_MS: i64 = 10 * 60 * 1000;

/// So long may one mail take, from the connection to the server's word.
const SEND_LIMIT: Duration = Duration::from_secs(60);

/// The pause after the first failed try, in milliseconds; it doubles with each one.
const FIRST_PAUSE_MS: i64 = 60 * 1000;

/// The longest pause between two tries.
const LONGEST_PAUSE_MS: i64 = 6 * 60 * 60 * 1000;

/// After so many tries – about two days – a mail has failed, and an operator decides.
const TRIES: i64 = 15;

/// Where mails go.
pub enum Transport {
    /// To a server.
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
    /// Into a folder, one `.eml` file each.
    Folder(PathBuf),
}

impl Transport {
    /// As the settings say.
    ///
    /// # Errors
    /// One line that says what is wrong with `PONTES_SMTP_URL`.
    pub fn new(config: &Config) -> Result<Self, String> {
        match &config.smtp_url {
            None => Ok(Self::Folder(config.mail_dir.clone())),
            Some(url) => AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
                .map(|builder| Self::Smtp(Box::new(builder.build())))
                .map_err(|e| format!("PONTES_SMTP_URL cannot be used: {e}")),
        }
    }

    /// Whether mails can be handed over now, without sending one.
    ///
    /// # Errors
    /// One line that says what is in the way.
    pub async fn test(&self) -> Result<(), String> {
        match self {
            Self::Smtp(server) => match server.test_connection().await {
                Ok(true) => Ok(()),
                Ok(false) => Err("PONTES_SMTP_URL: the server closes the connection".into()),
                Err(e) => Err(format!("PONTES_SMTP_URL: {e}")),
            },
            Self::Folder(folder) => {
                // The folder is made with the first mail: until then what is above has to allow that.
                let above = folder.ancestors().find(|f| f.exists());
                let above = above.unwrap_or(Path::new("."));
                let probe = above.join(format!(".pontes-{}", std::process::id()));
                let written = std::fs::write(&probe, "");
                let _ = std::fs::remove_file(&probe);
                written.map_err(|e| {
                    let shown = folder.display();
                    format!("PONTES_MAIL_DIR is {shown}: mails cannot be written there: {e}")
                })
            }
        }
    }

    async fn send(&self, from: &str, mail: &Due) -> Result<(), Failure> {
        match self {
            Self::Smtp(server) => {
                let parse = |text: &str| in_ascii(text).ok_or_else(|| Failure::never("address"));
                let envelope =
                    address::Envelope::new(Some(parse(from)?), vec![parse(&mail.recipient)?])
                        .map_err(|_| Failure::never("envelope"))?;
                let sent = server.send_raw(&envelope, mail.message.as_bytes()).await;
                sent.map(drop).map_err(Failure::from)
            }
            Self::Folder(folder) => write_file(folder, &mail.id, &mail.message)
                .await
                .map_err(|e| Failure::later(&format!("folder: {}", e.kind()))),
        }
    }
}

/// Writes a mail aside and moves it: who watches the folder never reads half a mail. It is on the
/// disk, name and all, before it counts as sent.
async fn write_file(folder: &Path, id: &str, message: &str) -> std::io::Result<()> {
    let part = folder.join(format!("{id}.part"));
    tokio::fs::create_dir_all(folder).await?;
    let mut file = tokio::fs::File::create(&part).await?;
    file.write_all(message.as_bytes()).await?;
    file.sync_all().await?;
    tokio::fs::rename(&part, folder.join(format!("{id}.eml"))).await?;
    tokio::fs::File::open(folder).await?.sync_all().await
}

/// Why a mail did not go out, without any personal data.
struct Failure {
    problem: String,
    again: bool,
}

impl Failure {
    fn never(problem: &str) -> Self {
        Self {
            problem: problem.to_owned(),
            again: false,
        }
    }

    fn later(problem: &str) -> Self {
        Self {
            problem: problem.to_owned(),
            again: true,
        }
    }
}

impl From<SmtpError> for Failure {
    fn from(error: SmtpError) -> Self {
        // The server's own words may name the receiver: only its code is kept.
        match error.status() {
            Some(code) => Self {
                problem: format!("smtp {code}"),
                again: !error.is_permanent(),
            },
            None if error.is_timeout() => Self::later("smtp timeout"),
            None if error.is_tls() => Self::later("smtp tls"),
            None => Self::later("smtp connection"),
        }
    }
}

/// Sends the mail that has been due for longest, if any is; says how many it tried.
///
/// # Errors
/// When the database fails.
pub async fn deliver_due(
    db: &Db,
    clock: &Clock,
    transport: &Transport,
    from: &str,
) -> Result<usize, DbError> {
    let mut first = true;
    deliver_while(db, clock, transport, from, |_| std::mem::take(&mut first)).await
}

/// Sends one mail that is due after the other while `go_on` says so, and gives their number, as
/// `go_on` is told it. How one
/// went is written with the lease of the next.
///
/// # Errors
/// When the database fails; what was leased is due again once the lease has run out.
pub async fn deliver_while(
    db: &Db,
    clock: &Clock,
    transport: &Transport,
    from: &str,
    mut go_on: impl FnMut(usize) -> bool,
) -> Result<usize, DbError> {
    let mut gone: Option<(Due, Result<(), Failure>)> = None;
    let mut number = 0;
    loop {
        let go_on = go_on(number);
        if !go_on && gone.is_none() {
            return Ok(number);
        }
        let mut write = db.write().await?;
        let now = clock.now_ms();
        if let Some((mail, sent)) = gone.take() {
            note(&mut write, clock, &mail, sent).await?;
        }
        let mail = if go_on {
            store::claim_due(&mut write, now, now + LEASE_MS).await?
        } else {
            None
        };
        write.commit().await?;
        let Some(mail) = mail else {
            return Ok(number);
        };
        let sent = tokio::time::timeout(SEND_LIMIT, transport.send(from, &mail)).await;
        let sent = sent.unwrap_or_else(|_| Err(Failure::later("timeout")));
        number += 1;
        gone = Some((mail, sent));
    }
}

/// Writes how a mail went; the log tells what became of it in the end.
async fn note(
    write: &mut Write,
    clock: &Clock,
    mail: &Due,
    sent: Result<(), Failure>,
) -> Result<(), DbError> {
    let now = clock.now_ms();
    let Err(failure) = sent else {
        if store::update_sent(write, mail, now).await? {
            record(write, clock, &mail.id, "sent", json!({}));
        }
        return Ok(());
    };
    tracing::warn!(
        mail = mail.id,
        problem = failure.problem,
        "a mail did not go out"
    );
    let again = failure.again && mail.attempts < TRIES;
    let due = again.then(|| now + pause(mail.attempts));
    let noted = store::update_failed(write, mail, &failure.problem, due).await?;
    if noted && !again {
        let problem = json!({ "problem": failure.problem });
        record(write, clock, &mail.id, "failed", problem);
    }
    Ok(())
}

fn record(write: &mut Write, clock: &Clock, mail: &str, state: &str, detail: serde_json::Value) {
    let entry = audit::Entry {
        actor: audit::SYSTEM,
        action: &format!("mail.{state}"),
        subject: mail,
        detail,
        before: json!({ "state": "waiting" }),
        after: json!({ "state": state }),
    };
    audit::record(write, clock, &entry);
}

/// How long to wait after so many tries, in milliseconds.
fn pause(attempts: i64) -> i64 {
    let doubled = u32::try_from(attempts - 1).unwrap_or(0).min(16);
    (FIRST_PAUSE_MS << doubled).min(LONGEST_PAUSE_MS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_six_hours_and_two_days_pass_before_a_mail_has_failed() {
        let pauses: Vec<i64> = (1..TRIES).map(pause).collect();
        assert!(pauses.windows(2).all(|two| two[0] <= two[1]));
        assert_eq!((pauses[0], pauses[1]), (FIRST_PAUSE_MS, 2 * FIRST_PAUSE_MS));
        assert_eq!(pauses.last(), Some(&LONGEST_PAUSE_MS));
        let days = pauses.iter().sum::<i64>() / (24 * 60 * 60 * 1000);
        assert!((1..=3).contains(&days), "{days}");
    }
}
