//! Notes of the team about sessions.

use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row};

use crate::db::{DbError, Write};

/// A note.
#[derive(Clone, Debug)]
pub(in super::super) struct NoteRow {
    pub id: String,
    pub session: String,
    /// Id and name of whoever wrote it, while they have an account.
    pub author: Option<(String, String)>,
    pub text: String,
    pub created_at: i64,
}

/// The notes about a hospitation's sessions, the latest first.
pub(in super::super) async fn list_notes(
    pool: &AnyPool,
    hospitation: &str,
) -> Result<Vec<NoteRow>, DbError> {
    let sql = "SELECT n.id, n.session_id, a.id AS account, a.name, n.text, n.created_at \
         FROM session_notes n JOIN sessions s ON s.id = n.session_id \
         LEFT JOIN accounts a ON a.id = n.author_id WHERE s.hospitation_id = $1 \
         ORDER BY n.created_at DESC, n.id DESC";
    let rows = sqlx::query(sql).bind(hospitation).fetch_all(pool).await?;
    let read = |row: &AnyRow| {
        let account: Option<String> = row.try_get(2)?;
        let name: Option<String> = row.try_get(3)?;
        Ok::<_, sqlx::Error>(NoteRow {
            id: row.try_get(0)?,
            session: row.try_get(1)?,
            author: account.zip(name),
            text: row.try_get(4)?,
            created_at: row.try_get(5)?,
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Who wrote a note of a session: nothing where there is none, and nobody where the account is gone.
pub(in super::super) async fn find_author(
    pool: &AnyPool,
    session: &str,
    note: &str,
) -> Result<Option<Option<String>>, DbError> {
    let sql = "SELECT author_id FROM session_notes WHERE id = $2 AND session_id = $1";
    let row = sqlx::query(sql).bind(session).bind(note);
    let row = row.fetch_optional(pool).await?;
    Ok(row.map(|row| row.try_get(0)).transpose()?)
}

/// Keeps a note.
pub(in super::super) async fn insert_note(
    write: &mut Write,
    id: &str,
    session: &str,
    author: &str,
    text: &str,
    now_ms: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO session_notes (id, session_id, author_id, text, created_at) \
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(id)
    .bind(session)
    .bind(author)
    .bind(text)
    .bind(now_ms)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// Deletes a note; says whether it was there.
pub(in super::super) async fn delete_note(
    write: &mut Write,
    session: &str,
    note: &str,
) -> Result<bool, DbError> {
    let gone = sqlx::query("DELETE FROM session_notes WHERE id = $2 AND session_id = $1")
        .bind(session)
        .bind(note)
        .execute(&mut **write)
        .await?;
    Ok(gone.rows_affected() > 0)
}

/// What an account noted: session, text, when.
pub(in super::super) async fn list_notes_by(
    pool: &AnyPool,
    account: &str,
) -> Result<Vec<(String, String, i64)>, DbError> {
    let sql = "SELECT session_id, text, created_at FROM session_notes WHERE author_id = $1 \
         ORDER BY created_at, id";
    Ok(sqlx::query_as(sql).bind(account).fetch_all(pool).await?)
}

/// Deletes the notes of hospitations whose last session ended before an instant; says when each was made.
pub(in super::super) async fn delete_notes_before(
    write: &mut Write,
    before_ms: i64,
) -> Result<Vec<i64>, DbError> {
    let sql = "DELETE FROM session_notes WHERE session_id IN (SELECT s.id FROM sessions s \
         WHERE s.hospitation_id IN (SELECT hospitation_id FROM sessions GROUP BY hospitation_id \
         HAVING MAX(ends_at) < $1)) RETURNING created_at";
    Ok(sqlx::query_scalar(sql)
        .bind(before_ms)
        .fetch_all(&mut **write)
        .await?)
}
