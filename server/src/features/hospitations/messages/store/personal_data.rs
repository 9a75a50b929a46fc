//! Messages by their age.

use sqlx::Row;
use sqlx::any::AnyRow;

use crate::db::{DbError, Write};

/// Empties messages of hospitations whose last session ended before an instant: they may name
/// somebody. Gives when each was sent.
pub(in super::super) async fn empty_messages(
    write: &mut Write,
    before_ms: i64,
) -> Result<Vec<i64>, DbError> {
    let rows = sqlx::query(
        "UPDATE messages SET subject = '{}', content = '{}' WHERE content <> '{}' \
         AND hospitation_id IN (SELECT hospitation_id FROM sessions GROUP BY hospitation_id \
         HAVING MAX(ends_at) < $1) RETURNING created_at",
    )
    .bind(before_ms)
    .fetch_all(&mut **write)
    .await?;
    let read = |row: &AnyRow| row.try_get(0);
    Ok(rows.iter().map(read).collect::<Result<_, sqlx::Error>>()?)
}
