//! SQL of the installation's settings.

use sqlx::{Any, Executor};

use crate::db::{DbError, Write};

/// What was saved, as JSON; nothing where nothing ever was.
pub(super) async fn find_settings<'a>(
    on: impl Executor<'a, Database = Any>,
) -> Result<Option<String>, DbError> {
    let sql = "SELECT content FROM settings WHERE id = 1";
    Ok(sqlx::query_scalar(sql).fetch_optional(on).await?)
}

/// Saves settings.
pub(super) async fn update_settings(
    write: &mut Write,
    content: &str,
    now_ms: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO settings (id, content, changed_at) VALUES (1, $1, $2) \
         ON CONFLICT (id) DO UPDATE SET content = $1, changed_at = $2",
    )
    .bind(content)
    .bind(now_ms)
    .execute(&mut **write)
    .await?;
    Ok(())
}
