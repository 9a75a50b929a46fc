//! What runs on this machine for a proof, and how it is killed.

mod disk;
mod mailbox;
mod postgres;
mod server;
mod smtpd;

pub use disk::{Disk, free_port};
pub use mailbox::Mailbox;
pub use postgres::Postgres;
pub use server::{Plan, Server};
pub use smtpd::{Manner, Smtpd};

/// The last lines of a log, for a message that says why a process did not start.
fn last_lines(log: &std::path::Path) -> String {
    let text = std::fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(5)..].join(" | ")
}
