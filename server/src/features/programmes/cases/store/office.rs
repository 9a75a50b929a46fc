//! Cases as the office reads and changes them.

use app::contract::case::CaseState;
use app::contract::permission::Reach;
use app::contract::text::LocalText;
use sqlx::any::AnyRow;
use sqlx::{Any, AnyPool, Executor, Row};

use super::super::super::store::json;
use crate::db::{DbError, Write};

/// A case with its programme, its owner and where it comes from.
#[derive(Clone, Debug)]
pub struct CaseRow {
    pub id: String,
    pub programme_id: String,
    /// The programme's address.
    pub programme: String,
    pub programme_name: LocalText,
    /// The programme's role mailbox, or empty.
    pub contact: String,
    pub state: CaseState,
    pub name: String,
    pub mail: String,
    pub town: TownRow,
    pub language: String,
    pub message: String,
    /// Id and name.
    pub owner: Option<(String, String)>,
    pub answer: Option<String>,
    pub created_at: i64,
    pub answered_at: Option<i64>,
    pub closed_at: Option<i64>,
}

/// Where somebody asks from.
#[derive(Clone, Debug)]
pub enum TownRow {
    /// A municipality of the list.
    Known { slug: String, names: LocalText },
    /// As it was typed.
    Typed(String),
}

/// What the office changes of a case.
#[derive(Clone, Debug)]
pub struct Kept {
    pub state: CaseState,
    pub owner: Option<String>,
    pub answer: Option<String>,
    pub answered_at: Option<i64>,
    pub closed_at: Option<i64>,
}

impl Kept {
    /// As it is.
    pub fn of(row: &CaseRow) -> Self {
        Self {
            state: row.state,
            owner: row.owner.as_ref().map(|(id, _)| id.clone()),
            answer: row.answer.clone(),
            answered_at: row.answered_at,
            closed_at: row.closed_at,
        }
    }
}

/// Which cases a list shows.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    pub state: Option<CaseState>,
    /// The id of an account, `nobody`, or empty for all.
    pub owner: &'a str,
    /// The address of a programme, or empty for all.
    pub programme: &'a str,
    pub reach: &'a Reach,
}

/// The cases' columns; the rest of the statement says which ones.
macro_rules! select_cases {
    ($which:literal) => {
        concat!(
            "SELECT c.id, c.programme_id, g.slug AS programme, g.name AS programme_name, g.contact, \
             c.state, c.name, c.mail, c.municipality_text, m.slug AS town, m.names AS town_names, \
             c.language, c.message, c.owner_id, a.name AS owner_name, c.answer, c.created_at, \
             c.answered_at, c.closed_at FROM cases c JOIN programmes g ON g.id = c.programme_id \
             LEFT JOIN municipalities m ON m.id = c.municipality_id \
             LEFT JOIN accounts a ON a.id = c.owner_id ",
            $which
        )
    };
}

/// Which cases are wanted: state, owner, programme, reach are the first four parameters.
macro_rules! wanted {
    () => {
        "WHERE ($1 = '' OR c.state = $1) \
         AND ($2 = '' OR c.owner_id = $2 OR ($2 = 'nobody' AND c.owner_id IS NULL)) \
         AND ($3 = '' OR g.slug = $3) \
         AND ($4 = '' OR $4 LIKE '%,' || c.programme_id || ',%') "
    };
}

/// A case.
pub(in super::super) async fn find_case<'a>(
    executor: impl Executor<'a, Database = Any>,
    id: &'a str,
) -> Result<Option<CaseRow>, DbError> {
    let row = sqlx::query(select_cases!("WHERE c.id = $1"))
        .bind(id)
        .fetch_optional(executor)
        .await?;
    Ok(row.as_ref().map(case).transpose()?)
}

/// How many cases are wanted.
pub(in super::super) async fn count_cases(
    pool: &AnyPool,
    wanted: &Wanted<'_>,
) -> Result<u32, DbError> {
    let sql = concat!(
        "SELECT COUNT(*) FROM cases c JOIN programmes g ON g.id = c.programme_id ",
        wanted!()
    );
    let count: i64 = sqlx::query_scalar(sql)
        .bind(wanted.state.map_or("", CaseState::code))
        .bind(wanted.owner)
        .bind(wanted.programme)
        .bind(wanted.reach.programmes())
        .fetch_one(pool)
        .await?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Some of the cases that are wanted, those that wait longest first; what is closed comes last, the
/// latest first.
pub(in super::super) async fn list_cases(
    pool: &AnyPool,
    wanted: &Wanted<'_>,
    limit: u32,
    offset: u32,
) -> Result<Vec<CaseRow>, DbError> {
    let sql = concat!(
        select_cases!(""),
        wanted!(),
        "ORDER BY CASE c.state WHEN 'new' THEN 0 WHEN 'open' THEN 1 WHEN 'answered' THEN 2 ELSE 3 END, \
         -c.closed_at, c.created_at, c.id LIMIT $5 OFFSET $6"
    );
    let rows = sqlx::query(sql)
        .bind(wanted.state.map_or("", CaseState::code))
        .bind(wanted.owner)
        .bind(wanted.programme)
        .bind(wanted.reach.programmes())
        .bind(i64::from(limit))
        .bind(i64::from(offset))
        .fetch_all(pool)
        .await?;
    Ok(rows.iter().map(case).collect::<Result<_, _>>()?)
}

/// Writes a case's row before anything about it is decided: that is its lock.
pub(in super::super) async fn lock_case(write: &mut Write, id: &str) -> Result<(), DbError> {
    sqlx::query("UPDATE cases SET state = state WHERE id = $1")
        .bind(id)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Changes a case.
pub(in super::super) async fn update_case(
    write: &mut Write,
    id: &str,
    kept: &Kept,
) -> Result<(), DbError> {
    sqlx::query(
        "UPDATE cases SET state = $2, owner_id = $3, answer = $4, answered_at = $5, \
         closed_at = $6 WHERE id = $1",
    )
    .bind(id)
    .bind(kept.state.code())
    .bind(&kept.owner)
    .bind(&kept.answer)
    .bind(kept.answered_at)
    .bind(kept.closed_at)
    .execute(&mut **write)
    .await?;
    Ok(())
}

fn case(row: &AnyRow) -> Result<CaseRow, sqlx::Error> {
    let state: String = row.try_get("state")?;
    let slug: Option<String> = row.try_get("town")?;
    let owner: Option<String> = row.try_get("owner_id")?;
    Ok(CaseRow {
        id: row.try_get("id")?,
        programme_id: row.try_get("programme_id")?,
        programme: row.try_get("programme")?,
        programme_name: json(row, "programme_name")?,
        contact: row.try_get("contact")?,
        // The database knows no other.
        state: CaseState::from_code(&state).ok_or_else(|| sqlx::Error::Decode("a state".into()))?,
        name: row.try_get("name")?,
        mail: row.try_get("mail")?,
        town: match slug {
            Some(slug) => TownRow::Known {
                slug,
                names: json(row, "town_names")?,
            },
            None => TownRow::Typed(
                row.try_get::<Option<String>, _>("municipality_text")?
                    .unwrap_or_default(),
            ),
        },
        language: row.try_get("language")?,
        message: row.try_get("message")?,
        owner: match owner {
            Some(id) => Some((id, row.try_get("owner_name")?)),
            None => None,
        },
        answer: row.try_get("answer")?,
        created_at: row.try_get("created_at")?,
        answered_at: row.try_get("answered_at")?,
        closed_at: row.try_get("closed_at")?,
    })
}
