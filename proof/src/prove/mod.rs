//! `proof prove`: what must hold whatever is killed. Each proof prints what it saw, in figures, and
//! ends with the first sentence that does not hold.

mod check;
mod mail;
mod postgres_kills;
mod server_kills;
mod two_servers;

use anyhow::{Context as _, Result, bail};

use crate::Options;

/// The proofs by name.
pub const PARTS: [&str; 5] = [
    "two-servers",
    "kills-on-sqlite",
    "kills-on-postgres",
    "kills-of-postgres",
    "mail",
];

/// Makes all proofs, or the one that is asked for.
pub async fn run(options: &Options) -> Result<()> {
    let asked = options.only.as_deref();
    if let Some(name) = asked
        && !PARTS.contains(&name)
    {
        bail!("--only is {name}: give one of {}", PARTS.join(", "));
    }
    for part in PARTS
        .into_iter()
        .filter(|part| asked.is_none_or(|name| name == *part))
    {
        println!("== {part}");
        let done = match part {
            "two-servers" => two_servers::prove(options).await,
            "kills-on-sqlite" => server_kills::prove(options, false).await,
            "kills-on-postgres" => server_kills::prove(options, true).await,
            "kills-of-postgres" => postgres_kills::prove(options).await,
            _ => mail::prove(options).await,
        };
        done.with_context(|| format!("not proven: {part}"))?;
    }
    println!("== proven");
    Ok(())
}
