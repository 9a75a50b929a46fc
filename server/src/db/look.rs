//! Looks at a database without changing it, and without making one.

use std::collections::BTreeMap;
use std::path::Path;
use std::str::FromStr;

use sqlx::any::AnyConnectOptions;
use sqlx::{AnyConnection, Connection as _, Row};

use super::{DbError, Engine, migrator};

/// What a look at a database found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// No file is there yet: `serve` makes it.
    NoFile,
    /// It answers, and so many migrations are to come.
    ToMigrate(usize),
    /// It answers and is up to date.
    UpToDate,
    /// It has migrations that this program does not know, or knows otherwise.
    Foreign,
}

/// Connects to read; nothing where there is no file yet.
///
/// # Errors
/// When the database does not answer.
pub async fn open(url: &str) -> Result<Option<AnyConnection>, DbError> {
    sqlx::any::install_default_drivers();
    let url = match Engine::of(url) {
        Engine::Sqlite => match file_of(url) {
            Some(file) if !Path::new(file).exists() => return Ok(None),
            Some(file) => format!("sqlite:{file}?mode=ro"),
            None => url.to_owned(),
        },
        Engine::Postgres => url.to_owned(),
    };
    let mut connection = AnyConnection::connect_with(&AnyConnectOptions::from_str(&url)?).await?;
    connection.ping().await?;
    Ok(Some(connection))
}

/// Looks at the database of an address.
///
/// # Errors
/// When it does not answer.
pub async fn look(url: &str) -> Result<Found, DbError> {
    let Some(mut connection) = open(url).await? else {
        return Ok(Found::NoFile);
    };
    let done = applied(&mut connection).await?;
    connection.close().await?;
    let known: BTreeMap<i64, &[u8]> = migrator(Engine::of(url))
        .iter()
        .filter(|m| m.migration_type.is_up_migration())
        .map(|m| (m.version, &*m.checksum))
        .collect();
    let foreign = |(version, checksum): (&i64, &Vec<u8>)| known.get(version) != Some(&&**checksum);
    Ok(if done.iter().any(foreign) {
        Found::Foreign
    } else if done.len() < known.len() {
        Found::ToMigrate(known.len() - done.len())
    } else {
        Found::UpToDate
    })
}

/// The file of an SQLite address, where it names one.
fn file_of(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("sqlite:")?;
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    let file = rest.split('?').next().unwrap_or(rest);
    (!file.is_empty() && file != ":memory:").then_some(file)
}

/// The migrations that are done, with their checksums; none where nothing ever was.
async fn applied(connection: &mut AnyConnection) -> Result<BTreeMap<i64, Vec<u8>>, DbError> {
    let sql = "SELECT version, checksum FROM _sqlx_migrations ORDER BY version";
    let rows = match sqlx::query(sql).fetch_all(&mut *connection).await {
        Ok(rows) => rows,
        Err(sqlx::Error::Database(error)) if is_no_table(error.as_ref()) => Vec::new(),
        Err(error) => return Err(error.into()),
    };
    let read = |row: &sqlx::any::AnyRow| Ok((row.try_get(0)?, row.try_get(1)?));
    Ok(rows.iter().map(read).collect::<Result<_, sqlx::Error>>()?)
}

fn is_no_table(error: &dyn sqlx::error::DatabaseError) -> bool {
    error.code().as_deref() == Some("42P01") || error.message().starts_with("no such table")
}
