//! What was done to a public hospitation beside its versions, as the log has it.

use app::contract::text::LocalText;
use serde_json::Value as Json;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use crate::db::DbError;

/// An entry of the log.
#[derive(Clone, Debug)]
pub struct DeedRow {
    pub at: i64,
    /// The name of whoever did it; nothing where the account is gone, or there was none.
    pub by: Option<String>,
    pub action: String,
    /// The session; nothing for the hospitation as a whole.
    pub session: Option<DeedSessionRow>,
    /// What is other than before: nothing where somebody saved the same again.
    pub after: Json,
}

/// The session that an entry is about, as it is now.
#[derive(Clone, Debug)]
pub struct DeedSessionRow {
    pub title: LocalText,
    pub kind: String,
    pub starts_at: i64,
}

/// The entries that change what a public hospitation is beside its versions, the latest first.
pub(in super::super) async fn list_deeds(
    connection: &mut AnyConnection,
    hospitation: &str,
    most: i64,
) -> Result<Vec<DeedRow>, DbError> {
    // The order of a cross join is kept: from the sessions to their entries, by the log's index. Read the
    // other way round it would be all of the log.
    let rows = sqlx::query(
        "SELECT l.at, l.id, l.action, l.after, s.title, s.kind, s.starts_at, a.name \
         FROM sessions s \
         CROSS JOIN audit l LEFT JOIN accounts a ON a.id = SUBSTR(l.actor, 9) \
         AND l.actor LIKE 'account:%' WHERE l.subject = s.id AND s.hospitation_id = $1 \
         AND l.action IN ('session.meet-at', 'session.moderator', 'session.interpreters') \
         UNION ALL \
         SELECT l.at, l.id, l.action, l.after, NULL AS title, NULL AS kind, NULL AS starts_at, \
         a.name FROM audit l \
         LEFT JOIN accounts a ON a.id = SUBSTR(l.actor, 9) AND l.actor LIKE 'account:%' \
         WHERE l.subject = $1 \
         AND l.action IN ('hospitation.close', 'hospitation.cancel', 'outcome.save') \
         ORDER BY 1 DESC, 2 DESC LIMIT $2",
    )
    .bind(hospitation)
    .bind(most)
    .fetch_all(connection)
    .await?;
    let read = |row: &AnyRow| {
        let (after, title): (Option<String>, Option<String>) =
            (row.try_get("after")?, row.try_get("title")?);
        Ok::<_, sqlx::Error>(DeedRow {
            at: row.try_get("at")?,
            by: row.try_get("name")?,
            action: row.try_get("action")?,
            session: title.map(|title| session(row, &title)).transpose()?,
            after: after.map_or(Ok(Json::Null), |text| super::read(&text))?,
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

fn session(row: &AnyRow, title: &str) -> Result<DeedSessionRow, sqlx::Error> {
    Ok(DeedSessionRow {
        title: super::read(title)?,
        kind: row.try_get("kind")?,
        starts_at: row.try_get("starts_at")?,
    })
}
