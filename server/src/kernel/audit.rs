//! The log of writes: who did what to which row. Personal fields never enter it; a row's id is
//! enough to find them while they exist.

use crate::db::{Value, Write};
use crate::kernel::clock::Clock;
use crate::kernel::ids;

/// One entry of the log.
#[derive(Debug)]
pub struct Entry<'a> {
    /// `system`, `visitor`, `link` or, once people sign in, an account's id.
    pub actor: &'a str,
    /// The operation's name.
    pub action: &'a str,
    /// The id of the row it changed.
    pub subject: &'a str,
    /// What changed, without personal data.
    pub detail: serde_json::Value,
}

/// Writes an entry in the transaction of the change.
pub fn record(write: &mut Write, clock: &Clock, entry: &Entry<'_>) {
    write.later(
        "INSERT INTO audit (id, at, actor, action, subject, detail)",
        [
            Value::Text(ids::new(clock)),
            clock.now_ms().into(),
            entry.actor.into(),
            entry.action.into(),
            entry.subject.into(),
            Value::Text(entry.detail.to_string()),
        ],
    );
}
