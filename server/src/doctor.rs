//! `pontes doctor`: looks at what the server needs and says what to do about what is missing.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::cli::connect;
use crate::config::Config;

/// Examines an installation; true when nothing is in the way.
pub async fn examine(config: &Config) -> bool {
    let mut healthy = true;
    let mut say = |good: bool, what: &str| {
        println!("{} {what}", if good { "ok     " } else { "problem" });
        healthy &= good;
    };
    say(
        true,
        &format!("settings read; listening on {}", config.listen),
    );
    match connect(config).await {
        Err(message) => say(false, &message),
        Ok(db) => match db.migrate().await {
            Ok(()) => say(true, "the database answers and is up to date"),
            Err(message) => say(false, &message),
        },
    }
    if config.smtp_url.is_none() {
        println!(
            "note    no PONTES_SMTP_URL: mails become files in {}",
            config.mail_dir.display()
        );
    }
    if config.public_url.starts_with("http://") {
        println!("note    PONTES_PUBLIC_URL has no TLS; put a reverse proxy with https in front");
    }
    // Since 20 September 2026 Morocco is on +00 all year; older rules are an hour off.
    let july = "2027-07-01T12:00:00Z".parse::<Timestamp>();
    let offset = match (july, TimeZone::get("Africa/Casablanca")) {
        (Ok(july), Ok(zone)) => zone.to_offset(july).seconds(),
        _ => i32::MAX,
    };
    say(
        offset == 0,
        "the time zone rules in this program are those of 2026",
    );
    if config.operator.name.is_empty() {
        println!("note    PONTES_OPERATOR_NAME is empty: the legal notice names nobody");
    }
    healthy
}
