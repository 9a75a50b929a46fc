//! Cases, person by person and by age.

use serde_json::{Value as Json, json};
use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row};

use crate::db::{DbError, Write};
use crate::kernel::clock;

/// What somebody asked, as their download shows it.
pub(in super::super) async fn list_cases_of(
    pool: &AnyPool,
    person: &str,
) -> Result<Vec<Json>, DbError> {
    let rows = sqlx::query(
        "SELECT c.id, g.slug, c.name, c.mail, m.slug, c.municipality_text, c.language, c.message, \
         c.answer, c.state, c.created_at, c.answered_at, c.closed_at FROM cases c \
         JOIN programmes g ON g.id = c.programme_id \
         LEFT JOIN municipalities m ON m.id = c.municipality_id WHERE c.person = $1 ORDER BY c.id",
    )
    .bind(person)
    .fetch_all(pool)
    .await?;
    let read = |row: &AnyRow| {
        let text = |at: usize| row.try_get::<Option<String>, _>(at);
        let instant = |at: usize| {
            row.try_get::<Option<i64>, _>(at)
                .map(|at| at.map(clock::text))
        };
        Ok::<_, sqlx::Error>(json!({
            "id": text(0)?,
            "programme": text(1)?,
            "name": text(2)?,
            "mail": text(3)?,
            "municipality": text(4)?,
            "municipality_text": text(5)?,
            "language": text(6)?,
            "message": text(7)?,
            "answer": text(8)?,
            "state": text(9)?,
            "made_at": instant(10)?,
            "answered_at": instant(11)?,
            "closed_at": instant(12)?,
        }))
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

macro_rules! empty_cases {
    ($which:literal) => {
        concat!(
            "UPDATE cases SET name = '', mail = '', person = '', message = '', \
             answer = CASE WHEN answer IS NULL THEN NULL ELSE '' END, \
             municipality_text = CASE WHEN municipality_text IS NULL THEN NULL ELSE '' END, \
             state = 'closed', closed_at = COALESCE(closed_at, $2) WHERE ",
            $which,
            " AND mail <> '' RETURNING id, created_at"
        )
    };
}

fn emptied(rows: &[AnyRow]) -> Result<Vec<(String, i64)>, DbError> {
    let read = |row: &AnyRow| Ok::<_, sqlx::Error>((row.try_get(0)?, row.try_get(1)?));
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Empties what somebody asked; the rows stay, closed. Gives their ids, and when each was made.
pub(in super::super) async fn empty_cases_of(
    write: &mut Write,
    person: &str,
    now_ms: i64,
) -> Result<Vec<(String, i64)>, DbError> {
    let sql = "DELETE FROM case_keys WHERE case_id IN (SELECT id FROM cases WHERE person = $1)";
    let keys = sqlx::query(sql).bind(person);
    keys.execute(&mut **write).await?;
    let rows = sqlx::query(empty_cases!("person = $1")).bind(person);
    emptied(&rows.bind(now_ms).fetch_all(&mut **write).await?)
}

/// Empties cases that were answered or closed before an instant, as [`empty_cases_of`] does.
pub(in super::super) async fn empty_done(
    write: &mut Write,
    before_ms: i64,
    now_ms: i64,
) -> Result<Vec<(String, i64)>, DbError> {
    let sql =
        empty_cases!("state IN ('answered', 'closed') AND COALESCE(closed_at, answered_at) < $1");
    let rows = sqlx::query(sql).bind(before_ms);
    emptied(&rows.bind(now_ms).fetch_all(&mut **write).await?)
}

/// Takes the cases of somebody of the office who goes: what waits for an answer is new again, the rest is
/// closed. Gives the cases.
pub(in super::super) async fn release_cases_of(
    write: &mut Write,
    person: &str,
    now_ms: i64,
) -> Result<Vec<String>, DbError> {
    let sql = "UPDATE cases SET owner_id = NULL, \
         state = CASE WHEN state = 'open' AND answered_at IS NULL THEN 'new' ELSE 'closed' END, \
         closed_at = CASE WHEN state = 'open' AND answered_at IS NULL THEN NULL \
             ELSE COALESCE(closed_at, $2) END \
         WHERE owner_id = (SELECT id FROM accounts WHERE person = $1) RETURNING id";
    let ids = sqlx::query_scalar(sql).bind(person).bind(now_ms);
    Ok(ids.fetch_all(&mut **write).await?)
}

/// Forgets keys that are older than an instant; gives when each was made.
pub(in super::super) async fn delete_keys(
    write: &mut Write,
    before_ms: i64,
) -> Result<Vec<i64>, DbError> {
    let sql = "DELETE FROM case_keys WHERE created_at < $1 RETURNING created_at";
    let gone = sqlx::query_scalar(sql).bind(before_ms);
    Ok(gone.fetch_all(&mut **write).await?)
}
