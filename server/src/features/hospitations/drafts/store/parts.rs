//! What is worked on, part by part.

use app::contract::draft::{DraftContent, DraftPart, Sessions};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::read;
use crate::db::{DbError, Write};

/// A part of a draft.
#[derive(Clone, Debug)]
pub struct PartRow {
    pub part: DraftPart,
    pub version: i64,
    pub content: String,
    /// What was public of it when it was saved.
    pub seen: Option<String>,
    pub changed_at: i64,
    /// The name of whoever saved it; nothing where the account is gone.
    pub changed_by: Option<String>,
}

/// A draft that is made.
#[derive(Clone, Debug)]
pub struct NewRow<'a> {
    pub id: &'a str,
    pub slug: &'a str,
    pub programme_id: &'a str,
    pub host_id: &'a str,
    pub guest_id: &'a str,
    pub return_visit_id: Option<&'a str>,
    /// The account; nobody for the demonstration.
    pub by: Option<&'a str>,
    pub at: i64,
    pub invented: bool,
}

/// A part of a draft as it is stored.
#[must_use]
pub fn piece(content: &DraftContent, part: DraftPart) -> String {
    let text = match part {
        DraftPart::Basics => serde_json::to_string(&content.basics),
        DraftPart::Texts => serde_json::to_string(&content.texts),
        DraftPart::Sessions => serde_json::to_string(&content.sessions),
        DraftPart::Itinerary => serde_json::to_string(&content.itinerary),
        DraftPart::Civil => serde_json::to_string(&content.civil),
    };
    text.unwrap_or_default()
}

/// The whole of the parts that are stored.
///
/// # Errors
/// When one is no such part.
pub fn whole(rows: &[PartRow]) -> Result<DraftContent, DbError> {
    let mut content = DraftContent::default();
    for row in rows {
        match row.part {
            DraftPart::Basics => content.basics = read(&row.content)?,
            DraftPart::Texts => content.texts = read(&row.content)?,
            DraftPart::Sessions => content.sessions = read(&row.content)?,
            DraftPart::Itinerary => content.itinerary = read(&row.content)?,
            DraftPart::Civil => content.civil = read(&row.content)?,
        }
    }
    Ok(content)
}

/// The sessions that were public when the draft's were saved; nothing where none were.
///
/// # Errors
/// When they are no sessions.
pub fn seen(rows: &[PartRow]) -> Result<Option<Sessions>, DbError> {
    let sessions = rows.iter().find(|row| row.part == DraftPart::Sessions);
    let seen = sessions.and_then(|row| row.seen.as_deref());
    Ok(seen.map(read).transpose()?)
}

/// The parts of a draft; none where nobody has saved any.
pub(in super::super) async fn list_parts(
    connection: &mut AnyConnection,
    id: &str,
) -> Result<Vec<PartRow>, DbError> {
    let rows = sqlx::query(
        "SELECT p.part, p.version, p.content, p.seen, p.changed_at, a.name FROM draft_parts p \
         LEFT JOIN accounts a ON a.id = p.changed_by WHERE p.hospitation_id = $1",
    )
    .bind(id)
    .fetch_all(connection)
    .await?;
    let read = |row: &AnyRow| {
        let part: String = row.try_get("part")?;
        Ok::<_, sqlx::Error>(PartRow {
            // The database knows no other.
            part: DraftPart::from_code(&part)
                .ok_or_else(|| sqlx::Error::Decode("a part".into()))?,
            version: row.try_get("version")?,
            content: row.try_get("content")?,
            seen: row.try_get("seen")?,
            changed_at: row.try_get("changed_at")?,
            changed_by: row.try_get("name")?,
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Makes a draft without parts; one that is there stays as it is.
pub(in super::super) async fn insert_draft(
    write: &mut Write,
    new: &NewRow<'_>,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO hospitation_drafts (id, slug, programme_id, host_id, guest_id, \
         return_visit_id, created_at, created_by, invented) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING",
    )
    .bind(new.id)
    .bind(new.slug)
    .bind(new.programme_id)
    .bind(new.host_id)
    .bind(new.guest_id)
    .bind(new.return_visit_id)
    .bind(new.at)
    .bind(new.by)
    .bind(i64::from(new.invented))
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// Adds a part to a draft, in its first version; one that is there stays as it is.
pub(in super::super) async fn insert_part(
    write: &mut Write,
    id: &str,
    part: DraftPart,
    (content, seen): (&str, Option<&str>),
    (at, by): (i64, Option<&str>),
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO draft_parts (hospitation_id, part, version, content, seen, changed_at, \
         changed_by) VALUES ($1, $2, 1, $3, $4, $5, $6) \
         ON CONFLICT (hospitation_id, part) DO NOTHING",
    )
    .bind(id)
    .bind(part.code())
    .bind(content)
    .bind(seen)
    .bind(at)
    .bind(by)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// Writes a part's version before anything else: that is its lock. Says whether it was the one that
/// was expected.
pub(in super::super) async fn lock_part(
    write: &mut Write,
    id: &str,
    part: DraftPart,
    version: i64,
) -> Result<bool, DbError> {
    let done = sqlx::query(
        "UPDATE draft_parts SET version = version + 1 \
         WHERE hospitation_id = $1 AND part = $2 AND version = $3",
    )
    .bind(id)
    .bind(part.code())
    .bind(version)
    .execute(&mut **write)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Locks all parts of a draft as they are.
pub(in super::super) async fn lock_parts(write: &mut Write, id: &str) -> Result<(), DbError> {
    sqlx::query("UPDATE draft_parts SET version = version WHERE hospitation_id = $1")
        .bind(id)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Changes what a part says. `by` is nobody where what was public comes back into it.
pub(in super::super) async fn update_part(
    write: &mut Write,
    id: &str,
    part: DraftPart,
    (content, seen): (&str, Option<&str>),
    (at, by): (i64, Option<&str>),
) -> Result<(), DbError> {
    sqlx::query(
        "UPDATE draft_parts SET content = $3, seen = $4, changed_at = $5, changed_by = $6 \
         WHERE hospitation_id = $1 AND part = $2",
    )
    .bind(id)
    .bind(part.code())
    .bind(content)
    .bind(seen)
    .bind(at)
    .bind(by)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// Deletes a draft with its parts.
pub(in super::super) async fn delete_draft(write: &mut Write, id: &str) -> Result<bool, DbError> {
    let done = sqlx::query("DELETE FROM hospitation_drafts WHERE id = $1")
        .bind(id)
        .execute(&mut **write)
        .await?;
    Ok(done.rows_affected() == 1)
}
