//! Settings: from the environment (`PONTES_…`), else from a TOML file, else a default that works
//! out of the box. A wrong setting is one line that says which, and no start.

mod values;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;

use values::{number, switch};

pub use values::log_filter;

/// What the operator decides. Every field has its `PONTES_` variable and its TOML key.
#[derive(Clone, Debug)]
pub struct Config {
    /// `PONTES_LISTEN`: address and port to serve on.
    pub listen: SocketAddr,
    /// `PONTES_DATABASE_URL`: `sqlite:FILE` (created when absent) or `postgres://…`.
    pub database_url: String,
    /// `PONTES_PUBLIC_URL`: where people reach this installation; links in mails begin with it.
    pub public_url: String,
    /// `PONTES_SMTP_URL`: `smtp://` or `smtps://`; without it mails become files.
    pub smtp_url: Option<String>,
    /// `PONTES_MAIL_DIR`: where mails become `.eml` files when there is no SMTP server.
    pub mail_dir: PathBuf,
    /// `PONTES_MAIL_FROM`: the role mailbox that mails come from.
    pub mail_from: String,
    /// `PONTES_DEMO=1`: load the demonstration data at the first start.
    pub demo: bool,
    /// `PONTES_DEMO_AHEAD`: so many minutes the clock of a demonstration runs ahead, to see what comes
    /// later; 0 where it does not.
    pub demo_ahead_minutes: u32,
    /// `PONTES_TRUSTED_PROXY=1`: believe the last `X-Forwarded-For` entry.
    pub trusted_proxy: bool,
    /// `PONTES_RATE_READ`, `PONTES_RATE_WRITE`: requests a minute for one client.
    pub rate_read: u32,
    /// See `rate_read`.
    pub rate_write: u32,
    /// `PONTES_RATE_MAIL`: mails an hour that strangers may cause to one address.
    pub rate_mail: u32,
    /// `PONTES_RATE_SIGN_IN`: tries to sign in and links asked for, in ten minutes, for one client.
    pub rate_sign_in: u32,
    /// `PONTES_WRITE_BATCH`: so many bookings share a commit at most.
    pub write_batch: usize,
    /// `PONTES_BODY_LIMIT`: the largest body of a request, in bytes.
    pub body_limit: usize,
    /// `PONTES_TIME_LIMIT`: the longest that an answer may take.
    pub time_limit: Duration,
    /// `PONTES_LOG`: what is logged.
    pub log: String,
    /// What the imprint, the privacy and the accessibility page say of the operator.
    pub operator: Operator,
}

/// Who runs the installation, as the legal pages name them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Operator {
    /// `PONTES_OPERATOR_NAME`
    pub name: String,
    /// `PONTES_OPERATOR_ADDRESS`, lines separated by `;`
    pub address: String,
    /// `PONTES_OPERATOR_MAIL`
    pub mail: String,
    /// `PONTES_OPERATOR_PHONE`
    pub phone: String,
    /// `PONTES_OPERATOR_RESPONSIBLE`: who answers for the content.
    pub responsible: String,
    /// `PONTES_OPERATOR_PRIVACY_MAIL`: the data protection officer's mailbox.
    pub privacy_mail: String,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct File {
    listen: Option<String>,
    database_url: Option<String>,
    public_url: Option<String>,
    smtp_url: Option<String>,
    mail_dir: Option<String>,
    mail_from: Option<String>,
    demo: Option<bool>,
    demo_ahead: Option<u32>,
    trusted_proxy: Option<bool>,
    rate_read: Option<u32>,
    rate_write: Option<u32>,
    rate_mail: Option<u32>,
    rate_sign_in: Option<u32>,
    write_batch: Option<u32>,
    body_limit: Option<u32>,
    time_limit: Option<u32>,
    log: Option<String>,
    operator: Operator,
}

impl Config {
    /// The host in `public_url`, as names that must be single in the world end with it: an IPv6
    /// address is a domain literal there (RFC 5321, 4.1.3).
    #[must_use]
    pub fn host(&self) -> String {
        let host = values::host_of(&self.public_url).unwrap_or_default();
        match host.strip_prefix('[') {
            Some(rest) => format!("[IPv6:{rest}"),
            None => host,
        }
    }

    /// Whether people reach this installation by TLS.
    #[must_use]
    pub fn has_tls(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Reads the settings. `variable` looks one up in the environment.
    ///
    /// # Errors
    /// One line that names the setting which is wrong.
    pub fn read(
        file: Option<&Path>,
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, String> {
        let file: File = file.map_or(Ok(File::default()), values::read_file)?;
        let text = |name: &str, from_file: Option<String>, default: &str| {
            variable(name)
                .filter(|v| !v.is_empty())
                .or(from_file)
                .unwrap_or_else(|| default.to_owned())
        };
        let listen = text("PONTES_LISTEN", file.listen, "127.0.0.1:3000");
        let listen: SocketAddr = listen.parse().map_err(|_| {
            format!("PONTES_LISTEN is \"{listen}\": give an address and a port, as 127.0.0.1:3000")
        })?;
        let database_url = text("PONTES_DATABASE_URL", file.database_url, "sqlite:pontes.db");
        if !["sqlite:", "postgres://", "postgresql://"]
            .iter()
            .any(|scheme| database_url.starts_with(scheme))
        {
            return Err("PONTES_DATABASE_URL must begin with sqlite: or postgres://".into());
        }
        let public_url = text(
            "PONTES_PUBLIC_URL",
            file.public_url,
            &values::default_url(listen),
        );
        let public_url = values::public_url(&public_url)?;
        let smtp_url = text("PONTES_SMTP_URL", file.smtp_url, "");
        if !smtp_url.is_empty()
            && !smtp_url.starts_with("smtp://")
            && !smtp_url.starts_with("smtps://")
        {
            return Err("PONTES_SMTP_URL must begin with smtp:// or smtps://".into());
        }
        let mail_from = text("PONTES_MAIL_FROM", file.mail_from, "pontes@example.org");
        values::mailbox("PONTES_MAIL_FROM", &mail_from)?;
        let log = text("PONTES_LOG", file.log, "warn");
        log_filter(&log)?;
        let body_limit = number("PONTES_BODY_LIMIT", &variable, file.body_limit, 64 * 1024)?;
        let time_limit = number("PONTES_TIME_LIMIT", &variable, file.time_limit, 20)?;
        let demo = switch("PONTES_DEMO", &variable, file.demo)?;
        let demo_ahead_minutes = values::ahead(demo, &variable, file.demo_ahead)?;
        let operator = |name: &str, from_file: String| text(name, Some(from_file), "");
        let operator_mail = operator("PONTES_OPERATOR_MAIL", file.operator.mail);
        let privacy_mail = operator("PONTES_OPERATOR_PRIVACY_MAIL", file.operator.privacy_mail);
        for (name, mail) in [
            ("PONTES_OPERATOR_MAIL", &operator_mail),
            ("PONTES_OPERATOR_PRIVACY_MAIL", &privacy_mail),
        ] {
            if !mail.is_empty() {
                values::mailbox(name, mail)?;
            }
        }
        Ok(Self {
            listen,
            database_url,
            public_url,
            smtp_url: Some(smtp_url).filter(|u| !u.is_empty()),
            mail_dir: text("PONTES_MAIL_DIR", file.mail_dir, "mail").into(),
            mail_from,
            demo,
            demo_ahead_minutes,
            trusted_proxy: switch("PONTES_TRUSTED_PROXY", &variable, file.trusted_proxy)?,
            rate_read: number("PONTES_RATE_READ", &variable, file.rate_read, 1200)?,
            rate_write: number("PONTES_RATE_WRITE", &variable, file.rate_write, 60)?,
            rate_mail: number("PONTES_RATE_MAIL", &variable, file.rate_mail, 10)?,
            rate_sign_in: number("PONTES_RATE_SIGN_IN", &variable, file.rate_sign_in, 20)?,
            body_limit: usize::try_from(body_limit).unwrap_or(usize::MAX),
            time_limit: Duration::from_secs(time_limit.into()),
            log,
            write_batch: number("PONTES_WRITE_BATCH", &variable, file.write_batch, 256)?
                .try_into()
                .unwrap_or(256),
            operator: Operator {
                name: operator("PONTES_OPERATOR_NAME", file.operator.name),
                address: operator("PONTES_OPERATOR_ADDRESS", file.operator.address),
                mail: operator_mail,
                phone: operator("PONTES_OPERATOR_PHONE", file.operator.phone),
                responsible: operator("PONTES_OPERATOR_RESPONSIBLE", file.operator.responsible),
                privacy_mail,
            },
        })
    }
}

#[cfg(test)]
mod tests;
