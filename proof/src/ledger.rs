//! The mails that have arrived, whichever mail server took them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, Result};

/// The longest that somebody waits for a mail.
const PATIENCE: Duration = Duration::from_secs(120);

/// Shared by the mail servers that write into it and the clients that read their mail.
#[derive(Clone, Default)]
pub struct Ledger(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    by_id: HashMap<String, Arrived>,
    tokens: HashMap<String, String>,
    arrivals: usize,
}

/// One mail, by its Message-ID.
#[derive(Clone)]
pub struct Arrived {
    /// To whom it went.
    pub to: String,
    /// How many times it came.
    pub copies: usize,
    /// Whether each copy was for the same person.
    pub same: bool,
}

impl Ledger {
    fn open(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes down a mail.
    pub fn take(&self, id: &str, to: &str, token: Option<&str>) {
        let mut inner = self.open();
        inner.arrivals += 1;
        let arrived = inner.by_id.entry(id.to_owned()).or_insert(Arrived {
            to: to.to_owned(),
            copies: 0,
            same: true,
        });
        arrived.copies += 1;
        arrived.same &= arrived.to == to;
        if let Some(token) = token {
            inner.tokens.insert(to.to_owned(), token.to_owned());
        }
    }

    /// How often a mail has come, copies included.
    pub fn arrivals(&self) -> usize {
        self.open().arrivals
    }

    /// Every mail, by its Message-ID.
    pub fn mails(&self) -> HashMap<String, Arrived> {
        self.open().by_id.clone()
    }

    /// The token in the link that was last mailed to somebody.
    pub fn token(&self, to: &str) -> Option<String> {
        self.open().tokens.get(to).cloned()
    }

    /// Waits for the mail to somebody, and takes the token out of its link.
    pub async fn wait_for_token(&self, to: &str) -> Result<String> {
        let arrival = async {
            loop {
                match self.token(to) {
                    Some(token) => return token,
                    None => tokio::time::sleep(Duration::from_millis(5)).await,
                }
            }
        };
        let waited = tokio::time::timeout(PATIENCE, arrival).await;
        waited.with_context(|| format!("no mail came to {to} within {} s", PATIENCE.as_secs()))
    }
}

/// Message-ID, and the token in the link to a booking, as a mail carries them over the line.
pub fn read_mail(text: &str) -> (Option<String>, Option<String>) {
    let id = text
        .lines()
        .take_while(|line| !line.is_empty())
        .find_map(|line| {
            let (name, value) = line.split_once(':')?;
            let id = value.trim().trim_matches(['<', '>']);
            name.eq_ignore_ascii_case("message-id")
                .then(|| id.to_owned())
        });
    // Quoted-printable breaks long lines with a `=` at their end.
    let whole = text.replace("=\n", "");
    let token = whole.split_once("/bookings/").map(|(_, rest)| {
        let part_of_it = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        rest.chars().take_while(part_of_it).collect()
    });
    (id, token)
}

#[cfg(test)]
mod tests {
    use super::read_mail;

    #[test]
    fn a_link_is_read_across_a_broken_line() {
        let mail =
            "To: a@example.org\nMessage-ID: <row@host>\n\nSee\nhttp://x/en/bookings/ab_=\nc-d\n";
        let (id, token) = read_mail(mail);
        assert_eq!(id.as_deref(), Some("row@host"));
        assert_eq!(token.as_deref(), Some("ab_c-d"));
    }
}
