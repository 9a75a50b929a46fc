//! The only folder that knows two engines. Everything else writes one SQL text with `$1`
//! parameters against [`Db`].
//!
//! To add a table: one migration of the same name in `migrations/sqlite` and
//! `migrations/postgres`; `tests/schema.rs` compares the two.

mod error;
mod look;
mod write;
pub mod writer;

use std::sync::Arc;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::migrate::Migrator;
use sqlx::{AnyPool, Connection as _};
use std::str::FromStr;
use tokio::sync::Mutex;

pub use error::{DbError, Refused};
pub use look::{Found, look, open};
pub use write::{Value, Write};

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// Which database stands behind the pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A file of this machine.
    Sqlite,
    /// A server, shared by several processes.
    Postgres,
}

impl Engine {
    fn of(url: &str) -> Self {
        if url.starts_with("sqlite:") {
            Self::Sqlite
        } else {
            Self::Postgres
        }
    }
}

fn migrator(engine: Engine) -> &'static Migrator {
    match engine {
        Engine::Sqlite => &SQLITE,
        Engine::Postgres => &POSTGRES,
    }
}

/// A pool of connections and the engine behind it.
#[derive(Clone, Debug)]
pub struct Db {
    pool: AnyPool,
    engine: Engine,
    /// SQLite has one writer at a time. Within a process they take turns here, in the order in
    /// which they came; left to SQLite, each would ask again and again after growing pauses.
    turn: Arc<Mutex<()>>,
}

impl Db {
    /// Connects; an SQLite file is created when absent.
    ///
    /// # Errors
    /// When the address is wrong or the database does not answer.
    pub async fn connect(url: &str) -> Result<Self, DbError> {
        sqlx::any::install_default_drivers();
        let engine = Engine::of(url);
        let url = match engine {
            Engine::Sqlite if !url.contains("mode=") => {
                format!("{url}{}mode=rwc", if url.contains('?') { '&' } else { '?' })
            }
            _ => url.to_owned(),
        };
        let options = AnyConnectOptions::from_str(&url)?;
        let pool = AnyPoolOptions::new()
            .max_connections(10)
            .acquire_timeout(std::time::Duration::from_secs(10))
            .after_connect(move |connection, _| {
                Box::pin(async move {
                    if engine == Engine::Sqlite {
                        for pragma in [
                            "PRAGMA journal_mode = WAL",
                            "PRAGMA synchronous = FULL",
                            "PRAGMA foreign_keys = ON",
                            "PRAGMA busy_timeout = 10000",
                        ] {
                            sqlx::query(pragma).execute(&mut *connection).await?;
                        }
                    }
                    Ok(())
                })
            })
            .connect_with(options)
            .await?;
        Ok(Self {
            pool,
            engine,
            turn: Arc::default(),
        })
    }

    /// The engine behind the pool.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// For reads.
    #[must_use]
    pub fn pool(&self) -> &AnyPool {
        &self.pool
    }

    /// Begins a write. SQLite takes its lock at once: with a deferred BEGIN two writers that have
    /// both read fail as "database is locked".
    ///
    /// # Errors
    /// When no connection is to be had.
    pub async fn write(&self) -> Result<Write, DbError> {
        let turn = match self.engine {
            Engine::Sqlite => Some(self.turn.clone().lock_owned().await),
            Engine::Postgres => None,
        };
        let begin = match self.engine {
            Engine::Sqlite => "BEGIN IMMEDIATE",
            Engine::Postgres => "BEGIN",
        };
        Ok(Write::new(self.pool.begin_with(begin).await?, turn))
    }

    /// Brings the schema to this version.
    ///
    /// # Errors
    /// When a migration fails, or the database is newer than this program.
    pub async fn migrate(&self) -> Result<(), String> {
        migrator(self.engine)
            .run(&self.pool)
            .await
            .map_err(|e| format!("the database cannot be migrated: {e}"))
    }

    /// Whether the database answers, within two seconds: whoever asks wants to send people
    /// elsewhere if not.
    pub async fn answers(&self) -> bool {
        let ping = async { self.pool.acquire().await?.ping().await };
        let patience = std::time::Duration::from_secs(2);
        matches!(tokio::time::timeout(patience, ping).await, Ok(Ok(())))
    }

    /// Closes all connections, after what they are doing.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}
