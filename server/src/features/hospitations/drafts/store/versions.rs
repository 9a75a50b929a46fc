//! What was public, version by version.

use app::contract::draft::DraftContent;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::json;
use crate::db::{DbError, Write};

/// What was public at a time.
#[derive(Clone, Debug)]
pub struct VersionRow {
    pub number: i64,
    /// Nothing where nobody knows.
    pub at: Option<i64>,
    /// The name of whoever published it; nothing where the account is gone.
    pub by: Option<String>,
    pub note: String,
    pub told: i64,
    pub content: DraftContent,
}

/// The versions of a hospitation, the latest first.
pub(in super::super) async fn list_versions(
    connection: &mut AnyConnection,
    hospitation: &str,
) -> Result<Vec<VersionRow>, DbError> {
    let rows = sqlx::query(
        "SELECT v.number, v.at, a.name, v.note, v.told, v.content FROM hospitation_versions v \
         LEFT JOIN accounts a ON a.id = v.by_account WHERE v.hospitation_id = $1 \
         ORDER BY v.number DESC",
    )
    .bind(hospitation)
    .fetch_all(connection)
    .await?;
    let read = |row: &AnyRow| {
        Ok::<_, sqlx::Error>(VersionRow {
            number: row.try_get("number")?,
            at: row.try_get("at")?,
            by: row.try_get("name")?,
            note: row.try_get("note")?,
            told: row.try_get("told")?,
            content: json(row, "content")?,
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Adds a version; one of this number that is there stays as it is.
pub(in super::super) async fn insert_version(
    write: &mut Write,
    hospitation: &str,
    version: &VersionRow,
    by: Option<&str>,
) -> Result<(), DbError> {
    let content = serde_json::to_string(&version.content).unwrap_or_default();
    sqlx::query(
        "INSERT INTO hospitation_versions (hospitation_id, number, at, by_account, note, told, \
         content) VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (hospitation_id, number) DO NOTHING",
    )
    .bind(hospitation)
    .bind(version.number)
    .bind(version.at)
    .bind(by)
    .bind(&version.note)
    .bind(version.told)
    .bind(content)
    .execute(&mut **write)
    .await?;
    Ok(())
}
