//! The tables of cases and of the keys that made them.

mod office;
pub(super) mod personal_data;

use app::contract::case::AdviceRequest;
use app::contract::text::LocalText;
use sqlx::{Any, AnyPool, Executor, Row};

use super::super::store::json;
use crate::db::{DbError, Write};

pub(super) use office::*;

/// Where somebody asks from.
#[derive(Clone, Debug)]
pub enum Town {
    /// A municipality of the list, by its id.
    Known(String),
    /// As it was typed.
    Typed(String),
}

/// A case that arrives.
#[derive(Clone, Debug)]
pub struct NewCase {
    pub id: String,
    pub programme_id: String,
    pub town: Town,
    /// The address as it is compared.
    pub person: String,
    pub request: AdviceRequest,
    pub created_at: i64,
}

/// Ids and names of all municipalities.
pub(super) async fn list_towns(pool: &AnyPool) -> Result<Vec<(String, LocalText)>, DbError> {
    let rows = sqlx::query("SELECT id, names FROM municipalities")
        .fetch_all(pool)
        .await?;
    let read = |row| Ok::<_, sqlx::Error>((Row::try_get(row, "id")?, json(row, "names")?));
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Puts a case into its programme, new.
pub(super) async fn insert_case(write: &mut Write, case: &NewCase) -> Result<(), DbError> {
    let (known, typed) = match &case.town {
        Town::Known(id) => (Some(id), None),
        Town::Typed(text) => (None, Some(text)),
    };
    sqlx::query(
        "INSERT INTO cases (id, programme_id, name, mail, person, municipality_id, \
         municipality_text, language, message, state, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'new', $10)",
    )
    .bind(&case.id)
    .bind(&case.programme_id)
    .bind(case.request.name.trim())
    .bind(case.request.mail.trim())
    .bind(&case.person)
    .bind(known)
    .bind(typed)
    .bind(&case.request.language)
    .bind(case.request.message.trim())
    .bind(case.created_at)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// The hash of what a key was sent with, where it was.
pub(super) async fn find_key<'a>(
    executor: impl Executor<'a, Database = Any>,
    key_hash: &'a str,
) -> Result<Option<String>, DbError> {
    let sql = "SELECT content_hash FROM case_keys WHERE key_hash = $1";
    Ok(sqlx::query_scalar(sql)
        .bind(key_hash)
        .fetch_optional(executor)
        .await?)
}

/// Remembers the key that made a case; says whether nobody had used it.
pub(super) async fn insert_key(
    write: &mut Write,
    key_hash: &str,
    content_hash: &str,
    case: &NewCase,
) -> Result<bool, DbError> {
    let done = sqlx::query(
        "INSERT INTO case_keys (key_hash, content_hash, case_id, created_at) \
         VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    )
    .bind(key_hash)
    .bind(content_hash)
    .bind(&case.id)
    .bind(case.created_at)
    .execute(&mut **write)
    .await?;
    Ok(done.rows_affected() == 1)
}
