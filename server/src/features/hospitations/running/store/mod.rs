//! What is read and written about running hospitations.
//!
//! - `facts` of many hospitations at once, for what needs somebody
//! - `people` who comes
//! - `notes` of the team

mod facts;
mod notes;
mod people;

use std::collections::HashMap;

use app::contract::role::Scope;
use serde_json::Value as Json;
use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row};

pub(super) use facts::*;
pub(super) use notes::*;
pub(super) use people::*;

use crate::db::{DbError, Write};
use crate::kernel::audit;

/// A hospitation that was published, with what it belongs to.
#[derive(Clone, Debug)]
pub(super) struct RunRow {
    pub id: String,
    programme: String,
    host: String,
    guest: String,
}

impl RunRow {
    /// A role for any of these reaches it.
    pub(super) fn scopes(&self) -> [Scope; 3] {
        [
            Scope::Programme(self.programme.clone()),
            Scope::Municipality(self.host.clone()),
            Scope::Municipality(self.guest.clone()),
        ]
    }
}

fn run(row: &AnyRow) -> Result<RunRow, sqlx::Error> {
    Ok(RunRow {
        id: row.try_get(0)?,
        programme: row.try_get(1)?,
        host: row.try_get(2)?,
        guest: row.try_get(3)?,
    })
}

/// A hospitation by its address, once it was published.
pub(super) async fn find_run(pool: &AnyPool, slug: &str) -> Result<Option<RunRow>, DbError> {
    let sql = "SELECT id, programme_id, host_id, guest_id FROM hospitations \
         WHERE slug = $1 AND state <> 'draft'";
    let row = sqlx::query(sql).bind(slug).fetch_optional(pool).await?;
    Ok(row.as_ref().map(run).transpose()?)
}

/// The hospitation of a session, once it was published.
pub(super) async fn find_run_of(pool: &AnyPool, session: &str) -> Result<Option<RunRow>, DbError> {
    let sql = "SELECT h.id, h.programme_id, h.host_id, h.guest_id FROM hospitations h \
         JOIN sessions s ON s.hospitation_id = h.id WHERE s.id = $1 AND h.state <> 'draft'";
    let row = sqlx::query(sql).bind(session).fetch_optional(pool).await?;
    Ok(row.as_ref().map(run).transpose()?)
}

/// What is known of a session beside what everybody sees.
#[derive(Clone, Debug, Default)]
pub(super) struct SessionExtra {
    /// Id and name of whoever moderates.
    pub moderator: Option<(String, String)>,
}

/// The same of all sessions of a hospitation, by their ids.
pub(super) async fn list_extras(
    pool: &AnyPool,
    hospitation: &str,
) -> Result<HashMap<String, SessionExtra>, DbError> {
    let sql = "SELECT s.id, a.id AS account, a.name FROM sessions s \
         JOIN accounts a ON a.id = s.moderator_id WHERE s.hospitation_id = $1";
    let rows = sqlx::query(sql).bind(hospitation).fetch_all(pool).await?;
    let read = |row: &AnyRow| {
        let moderator = (row.try_get(1)?, row.try_get(2)?);
        let extra = SessionExtra {
            moderator: Some(moderator),
        };
        Ok::<_, sqlx::Error>((row.try_get(0)?, extra))
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// What is prepared of a session, as the log says it.
#[derive(Clone, Debug)]
pub(super) struct Prepared {
    pub moderator: Json,
    pub interpreters: Json,
}

/// What is prepared of a session, inside a write.
pub(super) async fn find_prepared(write: &mut Write, session: &str) -> Result<Prepared, DbError> {
    let sql = "SELECT moderator_id, interpreters FROM sessions WHERE id = $1";
    let row = sqlx::query(sql).bind(session);
    let row = row.fetch_one(&mut **write).await?;
    let moderator: Option<String> = row.try_get(0)?;
    let interpreters: String = row.try_get(1)?;
    Ok(Prepared {
        moderator: moderator.map_or(Json::Null, |id| audit::reference("account", &id).into()),
        interpreters: serde_json::from_str(&interpreters).unwrap_or_default(),
    })
}

/// Sets who moderates; nobody for none.
pub(super) async fn update_moderator(
    write: &mut Write,
    session: &str,
    account: Option<&str>,
) -> Result<(), DbError> {
    sqlx::query("UPDATE sessions SET moderator_id = $2 WHERE id = $1")
        .bind(session)
        .bind(account)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Sets for which languages an interpreter is arranged, as JSON.
pub(super) async fn update_interpreters(
    write: &mut Write,
    session: &str,
    languages: &str,
) -> Result<(), DbError> {
    sqlx::query("UPDATE sessions SET interpreters = $2 WHERE id = $1")
        .bind(session)
        .bind(languages)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// The sessions that an account moderates.
pub(super) async fn list_moderated(pool: &AnyPool, account: &str) -> Result<Vec<String>, DbError> {
    let sql = "SELECT id FROM sessions WHERE moderator_id = $1 ORDER BY starts_at, id";
    Ok(sqlx::query_scalar(sql)
        .bind(account)
        .fetch_all(pool)
        .await?)
}
