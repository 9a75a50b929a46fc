//! The table of addresses for calendar programs.

use app::contract::language::Language;
use app::contract::text::LocalText;
use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row};

use super::json;
use crate::db::{DbError, Write};

/// A row of `calendar_feeds` with its programme.
#[derive(Clone, Debug)]
pub struct FeedRow {
    pub id: String,
    pub account: String,
    /// The programme's address.
    pub programme: Option<String>,
    pub programme_name: Option<LocalText>,
    pub language: Language,
    pub created_at: i64,
}

/// An address to be kept.
#[derive(Clone, Copy, Debug)]
pub struct NewFeed<'a> {
    pub id: &'a str,
    pub token_hash: &'a str,
    pub account: &'a str,
    /// The programme's id.
    pub programme: Option<&'a str>,
    pub language: Language,
    pub now_ms: i64,
}

/// The columns; the rest of the statement says which rows.
macro_rules! select_feeds {
    ($which:literal) => {
        concat!(
            "SELECT f.id, f.account_id, f.language, f.created_at, g.slug, g.name \
             FROM calendar_feeds f LEFT JOIN programmes g ON g.id = f.programme_id ",
            $which
        )
    };
}

/// The addresses of an account, the oldest first.
pub(in super::super) async fn list_feeds(
    pool: &AnyPool,
    account: &str,
) -> Result<Vec<FeedRow>, DbError> {
    let sql = select_feeds!("WHERE f.account_id = $1 ORDER BY f.created_at, f.id");
    let rows = sqlx::query(sql).bind(account).fetch_all(pool).await?;
    Ok(rows.iter().map(feed).collect::<Result<_, _>>()?)
}

/// The address of a token's hash.
pub(in super::super) async fn find_feed(
    pool: &AnyPool,
    token_hash: &str,
) -> Result<Option<FeedRow>, DbError> {
    let sql = select_feeds!("WHERE f.token_hash = $1");
    let row = sqlx::query(sql)
        .bind(token_hash)
        .fetch_optional(pool)
        .await?;
    Ok(row.as_ref().map(feed).transpose()?)
}

fn feed(row: &AnyRow) -> Result<FeedRow, sqlx::Error> {
    let programme: Option<String> = row.try_get("slug")?;
    let language: String = row.try_get("language")?;
    Ok(FeedRow {
        id: row.try_get("id")?,
        account: row.try_get("account_id")?,
        programme_name: match programme {
            Some(_) => Some(json(row, "name")?),
            None => None,
        },
        programme,
        language: Language::from_code(&language).unwrap_or_default(),
        created_at: row.try_get("created_at")?,
    })
}

/// Writes an account's row before its addresses are counted: that is the lock.
pub(in super::super) async fn lock_account(write: &mut Write, id: &str) -> Result<(), DbError> {
    sqlx::query("UPDATE accounts SET totp_step = totp_step WHERE id = $1")
        .bind(id)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// How many addresses an account has.
pub(in super::super) async fn count_feeds(
    write: &mut Write,
    account: &str,
) -> Result<i64, DbError> {
    let sql = "SELECT COUNT(*) FROM calendar_feeds WHERE account_id = $1";
    Ok(sqlx::query_scalar(sql)
        .bind(account)
        .fetch_one(&mut **write)
        .await?)
}

/// A new address.
pub(in super::super) async fn insert_feed(
    write: &mut Write,
    feed: &NewFeed<'_>,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO calendar_feeds (id, token_hash, account_id, programme_id, language, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(feed.id)
    .bind(feed.token_hash)
    .bind(feed.account)
    .bind(feed.programme)
    .bind(feed.language.code())
    .bind(feed.now_ms)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// Ends an address of an account; says whether there was one.
pub(in super::super) async fn delete_feed(
    write: &mut Write,
    account: &str,
    id: &str,
) -> Result<bool, DbError> {
    let done = sqlx::query("DELETE FROM calendar_feeds WHERE id = $1 AND account_id = $2")
        .bind(id)
        .bind(account)
        .execute(&mut **write)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// The id of a programme.
pub(in super::super) async fn find_programme(
    pool: &AnyPool,
    slug: &str,
) -> Result<Option<String>, DbError> {
    let sql = "SELECT id FROM programmes WHERE slug = $1";
    Ok(sqlx::query_scalar(sql)
        .bind(slug)
        .fetch_optional(pool)
        .await?)
}
