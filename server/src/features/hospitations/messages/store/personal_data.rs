//! Messages to a participant, and by their age.

use serde_json::{Value as Json, json};
use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row};

use crate::db::{DbError, Write};
use crate::kernel::clock;

/// Every message to a participant as it was written, in the language that they got it in; oldest first. Of one that was
/// emptied only that it was sent is left.
pub(in super::super) async fn list_messages_to(
    pool: &AnyPool,
    participant: &str,
) -> Result<Vec<Json>, DbError> {
    let rows = sqlx::query(
        "SELECT m.created_at, r.language, m.subject, m.content FROM message_recipients r \
         JOIN messages m ON m.id = r.message_id WHERE r.participant_id = $1 \
         ORDER BY m.created_at, m.id",
    )
    .bind(participant)
    .fetch_all(pool)
    .await?;
    let read = |row: &AnyRow| {
        let language: String = row.try_get(1)?;
        let written = |at: usize| {
            let texts: String = row.try_get(at)?;
            let texts: Json =
                serde_json::from_str(&texts).map_err(|e| sqlx::Error::Decode(e.into()))?;
            Ok::<_, sqlx::Error>(texts[language.as_str()].clone())
        };
        Ok::<_, sqlx::Error>(json!({
            "sent_at": clock::text(row.try_get(0)?),
            "subject": written(2)?,
            "text": written(3)?,
            "language": language,
        }))
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

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
