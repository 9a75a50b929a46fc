//! What stands in the server's database. It is written to only where a proof could else not be
//! made in an hour: sessions get their seats, ends and due times are brought near.

mod outbox;
mod sessions;

use anyhow::{Context as _, Result};

use sqlx::{AnyConnection, AssertSqlSafe, Connection as _};

pub use sessions::Target;

/// A server's database. Every question has a connection of its own: those before it may have been
/// cut off with the PostgreSQL that was killed.
#[derive(Clone)]
pub struct Database {
    url: String,
    /// Seats are counted by shares, and belong to the people of a booking.
    shares: bool,
}

impl Database {
    /// Opens what a server has migrated.
    pub async fn open(url: &str) -> Result<Self> {
        let mut db = Self {
            url: url.to_owned(),
            shares: false,
        };
        db.shares = db
            .has("SELECT share FROM session_shares WHERE 1 = 0")
            .await?;
        Ok(db)
    }

    async fn connect(&self) -> Result<AnyConnection> {
        let connected = AnyConnection::connect(&self.url).await;
        let mut connection = connected.context("the database does not answer")?;
        if self.on_sqlite() {
            sqlx::query("PRAGMA busy_timeout = 30000")
                .execute(&mut connection)
                .await?;
        }
        Ok(connection)
    }

    fn on_sqlite(&self) -> bool {
        self.url.starts_with("sqlite:")
    }

    async fn has(&self, sql: &'static str) -> Result<bool> {
        let mut connection = self.connect().await?;
        Ok(sqlx::query(sql)
            .fetch_optional(&mut connection)
            .await
            .is_ok())
    }

    /// A number.
    pub async fn number(&self, sql: &str) -> Result<i64> {
        let mut connection = self.connect().await?;
        let query = sqlx::query_scalar(AssertSqlSafe(sql.to_owned()));
        query
            .fetch_one(&mut connection)
            .await
            .with_context(|| sql.to_owned())
    }

    /// Texts, one a row.
    pub async fn texts(&self, sql: &str) -> Result<Vec<String>> {
        let mut connection = self.connect().await?;
        let query = sqlx::query_scalar(AssertSqlSafe(sql.to_owned()));
        query
            .fetch_all(&mut connection)
            .await
            .with_context(|| sql.to_owned())
    }

    /// Changes rows; says how many.
    pub async fn change(&self, sql: &str) -> Result<u64> {
        let mut connection = self.connect().await?;
        let query = sqlx::query(AssertSqlSafe(sql.to_owned()));
        let done = query.execute(&mut connection).await;
        Ok(done.with_context(|| sql.to_owned())?.rows_affected())
    }

    /// The database's clock as SQL, in milliseconds since 1970.
    fn now(&self) -> &'static str {
        if self.on_sqlite() {
            "CAST(unixepoch('subsec') * 1000 AS BIGINT)"
        } else {
            "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)"
        }
    }

    /// Bookings of a crowd, by its name.
    pub async fn bookings_of(&self, crowd: &str) -> Result<i64> {
        let sql = format!("SELECT COUNT(*) FROM bookings WHERE mail LIKE '{crowd}-%'");
        self.number(&sql).await
    }
}
