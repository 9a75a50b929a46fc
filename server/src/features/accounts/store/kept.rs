//! Forms that were typed when a login had expired.

use sqlx::{AnyPool, Row};

use crate::db::{DbError, Write};

/// A form as it was typed.
#[derive(Debug)]
pub(in super::super) struct KeptRow {
    pub account_id: Option<String>,
    pub path: String,
    /// JSON of names and values.
    pub fields: String,
}

/// Keeps a form.
pub(in super::super) async fn insert_kept(
    write: &mut Write,
    token_hash: &str,
    form: &KeptRow,
    now_ms: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO kept_forms (token_hash, account_id, path, fields, created_at) \
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(token_hash)
    .bind(&form.account_id)
    .bind(&form.path)
    .bind(&form.fields)
    .bind(now_ms)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// The form of a token, where it was kept after an instant.
pub(in super::super) async fn find_kept(
    pool: &AnyPool,
    token_hash: &str,
    after_ms: i64,
) -> Result<Option<KeptRow>, DbError> {
    let row = sqlx::query(
        "SELECT account_id, path, fields FROM kept_forms WHERE token_hash = $1 AND created_at > $2",
    )
    .bind(token_hash)
    .bind(after_ms)
    .fetch_optional(pool)
    .await?;
    let read = |row: &sqlx::any::AnyRow| {
        Ok::<_, sqlx::Error>(KeptRow {
            account_id: row.try_get(0)?,
            path: row.try_get(1)?,
            fields: row.try_get(2)?,
        })
    };
    Ok(row.as_ref().map(read).transpose()?)
}

/// Deletes what was kept before an instant.
pub(in super::super) async fn delete_kept(
    write: &mut Write,
    before_ms: i64,
) -> Result<(), DbError> {
    sqlx::query("DELETE FROM kept_forms WHERE created_at < $1")
        .bind(before_ms)
        .execute(&mut **write)
        .await?;
    Ok(())
}
