//! `pontes doctor`: looks at what the server needs and says what to do about what is missing. It
//! changes nothing.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::config::Config;
use crate::db::{Found, look, open};
use crate::features::notifications::{Transport, Unsent, count_unsent};
use crate::kernel::clock::Clock;

/// Examines an installation; true when nothing is in the way.
pub async fn examine(config: &Config) -> bool {
    let mut healthy = true;
    for (standing, what) in findings(config).await {
        println!("{} {what}", standing.word());
        healthy &= standing != Standing::Problem;
    }
    healthy
}

/// How it stands with one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing to do.
    Good,
    /// Something to know.
    Note,
    /// Something in the way.
    Problem,
}

impl Standing {
    const fn word(self) -> &'static str {
        match self {
            Self::Good => "ok     ",
            Self::Note => "note   ",
            Self::Problem => "problem",
        }
    }
}

/// Everything that was found, in one line each.
pub async fn findings(config: &Config) -> Vec<(Standing, String)> {
    let listening = format!("settings read; listening on {}", config.listen);
    let mut out = vec![(Standing::Good, listening)];
    out.push(database(config).await);
    out.push(mail(config).await);
    out.extend(unsent(config).await);
    if config.public_url.starts_with("http://") {
        let what = "PONTES_PUBLIC_URL has no TLS; put a reverse proxy with https in front";
        out.push((Standing::Note, what.into()));
    }
    let known = if zones_are_known() {
        Standing::Good
    } else {
        Standing::Problem
    };
    let what = "the time zone rules in this program are those of 2026";
    out.push((known, what.into()));
    if config.operator.name.is_empty() {
        let what = "PONTES_OPERATOR_NAME is empty: the legal notice names nobody";
        out.push((Standing::Note, what.into()));
    }
    out
}

async fn database(config: &Config) -> (Standing, String) {
    match look(&config.database_url).await {
        Ok(Found::UpToDate) => (
            Standing::Good,
            "the database answers and is up to date".into(),
        ),
        Ok(Found::NoFile) => (
            Standing::Note,
            "the database does not exist yet; `pontes serve` or `pontes migrate` makes it".into(),
        ),
        Ok(Found::ToMigrate(number)) => (
            Standing::Note,
            format!(
                "the database answers; `pontes serve` or `pontes migrate` would bring it up to \
                 date ({number} to do)"
            ),
        ),
        Ok(Found::Foreign) => (
            Standing::Problem,
            "the database belongs to another version; use that, or restore a backup".into(),
        ),
        Err(error) => (
            Standing::Problem,
            format!("PONTES_DATABASE_URL: the database does not answer: {error}"),
        ),
    }
}

async fn mail(config: &Config) -> (Standing, String) {
    let tested = match Transport::new(config) {
        Ok(transport) => transport.test().await,
        Err(message) => Err(message),
    };
    match tested {
        Err(message) => (Standing::Problem, message),
        Ok(()) if config.smtp_url.is_some() => (
            Standing::Good,
            "the SMTP server of PONTES_SMTP_URL answers".into(),
        ),
        Ok(()) => (
            Standing::Note,
            format!(
                "no PONTES_SMTP_URL: mails become files in {}, which can be written",
                config.mail_dir.display()
            ),
        ),
    }
}

/// Mails that wait or were given up, if any: they are somebody's seats.
async fn unsent(config: &Config) -> Vec<(Standing, String)> {
    // Whether the database answers, and is up to date, is said already.
    let Ok(Some(mut connection)) = open(&config.database_url).await else {
        return Vec::new();
    };
    let Ok(found) = count_unsent(&mut connection).await else {
        return Vec::new();
    };
    say_unsent(found, Clock::System.now_ms())
}

/// A mail that has waited for longer than this shows that something is in the way, in minutes.
const LONG: i64 = 15;

fn say_unsent(found: Unsent, now_ms: i64) -> Vec<(Standing, String)> {
    let mut out = Vec::new();
    if let Some(oldest) = found.oldest_ms {
        let minutes = (now_ms - oldest) / 60_000;
        let standing = if minutes > LONG {
            Standing::Problem
        } else {
            Standing::Note
        };
        let what = format!(
            "mails that wait to be sent: {}, the oldest for {minutes} minutes",
            found.waiting
        );
        out.push((standing, what));
    }
    if found.failed > 0 {
        let what = format!(
            "mails that could not be delivered and are not tried again: {}; the table outbox says why",
            found.failed
        );
        out.push((Standing::Note, what));
    }
    out
}

/// Since 20 September 2026 Morocco is on +00 all year; older rules are an hour off.
fn zones_are_known() -> bool {
    let july = "2027-07-01T12:00:00Z".parse::<Timestamp>();
    match (july, TimeZone::get("Africa/Casablanca")) {
        (Ok(july), Ok(zone)) => zone.to_offset(july).seconds() == 0,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mails_that_wait_for_long_are_a_problem_and_none_are_not_worth_a_line() {
        let say = |waiting, oldest_ms, failed| {
            let unsent = Unsent {
                waiting,
                oldest_ms,
                failed,
            };
            say_unsent(unsent, 3_600_000)
        };
        assert_eq!(say(0, None, 0), []);
        let long = say(3, Some(0), 2);
        assert_eq!(long[0].0, Standing::Problem);
        assert!(long[0].1.contains("3, the oldest for 60 minutes"));
        assert_eq!(long[1].0, Standing::Note);
        assert_eq!(say(1, Some(3_540_000), 0)[0].0, Standing::Note);
    }
}
