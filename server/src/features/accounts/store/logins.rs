//! Browsers that are signed in, or on the way.

use sqlx::{AnyPool, Row};

use crate::db::{DbError, Write};

/// A row of `logins`, with its account's address as it is compared.
#[derive(Clone, Debug)]
pub(in super::super) struct LoginRow {
    pub id: String,
    pub account_id: String,
    pub person: String,
    pub stage: String,
    pub seen_at: i64,
    pub idle_ms: i64,
}

/// A new login.
#[derive(Debug)]
pub(in super::super) struct NewLogin<'a> {
    pub id: &'a str,
    pub account: &'a str,
    pub token_hash: &'a str,
    pub stage: &'a str,
    pub browser: &'a str,
    pub now_ms: i64,
    pub ends_at: i64,
    pub idle_ms: i64,
}

/// The login of a token, where it has not ended.
pub(in super::super) async fn find_login(
    pool: &AnyPool,
    token_hash: &str,
    now_ms: i64,
) -> Result<Option<LoginRow>, DbError> {
    let row = sqlx::query(
        "SELECT l.id, l.account_id, a.person, l.stage, l.seen_at, l.idle_ms FROM logins l \
         JOIN accounts a ON a.id = l.account_id \
         WHERE l.token_hash = $1 AND l.ends_at > $2 AND l.seen_at + l.idle_ms > $2",
    )
    .bind(token_hash)
    .bind(now_ms)
    .fetch_optional(pool)
    .await?;
    let read = |row: &sqlx::any::AnyRow| {
        Ok::<_, sqlx::Error>(LoginRow {
            id: row.try_get(0)?,
            account_id: row.try_get(1)?,
            person: row.try_get(2)?,
            stage: row.try_get(3)?,
            seen_at: row.try_get(4)?,
            idle_ms: row.try_get(5)?,
        })
    };
    Ok(row.as_ref().map(read).transpose()?)
}

/// The account whose login a token was, be it over.
pub(in super::super) async fn find_account_of_token(
    pool: &AnyPool,
    token_hash: &str,
) -> Result<Option<String>, DbError> {
    let sql = "SELECT account_id FROM logins WHERE token_hash = $1";
    let found = sqlx::query_scalar(sql).bind(token_hash);
    Ok(found.fetch_optional(pool).await?)
}

/// Notes that a login was used.
pub(in super::super) async fn update_seen(
    write: &mut Write,
    id: &str,
    now_ms: i64,
) -> Result<(), DbError> {
    sqlx::query("UPDATE logins SET seen_at = $2 WHERE id = $1")
        .bind(id)
        .bind(now_ms)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Inserts a login.
pub(in super::super) async fn insert_login(
    write: &mut Write,
    login: &NewLogin<'_>,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO logins (id, account_id, token_hash, stage, browser, created_at, seen_at, \
         ends_at, idle_ms) VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8)",
    )
    .bind(login.id)
    .bind(login.account)
    .bind(login.token_hash)
    .bind(login.stage)
    .bind(login.browser)
    .bind(login.now_ms)
    .bind(login.ends_at)
    .bind(login.idle_ms)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// Ends one login of an account; false where there is none such.
pub(in super::super) async fn delete_login(
    write: &mut Write,
    account: &str,
    id: &str,
) -> Result<bool, DbError> {
    let done = sqlx::query("DELETE FROM logins WHERE account_id = $1 AND id = $2")
        .bind(account)
        .bind(id)
        .execute(&mut **write)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends all logins of an account but one; all where `but` is empty.
pub(in super::super) async fn delete_logins(
    write: &mut Write,
    account: &str,
    but: &str,
) -> Result<(), DbError> {
    sqlx::query("DELETE FROM logins WHERE account_id = $1 AND id <> $2")
        .bind(account)
        .bind(but)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// A login as its owner sees it.
#[derive(Debug)]
pub(in super::super) struct Seen {
    pub id: String,
    pub browser: String,
    pub created_at: i64,
    pub seen_at: i64,
}

/// Where somebody is signed in, the latest first.
pub(in super::super) async fn list_logins(
    pool: &AnyPool,
    account: &str,
    now_ms: i64,
) -> Result<Vec<Seen>, DbError> {
    let rows = sqlx::query(
        "SELECT id, browser, created_at, seen_at FROM logins WHERE account_id = $1 \
         AND stage = 'full' AND ends_at > $2 AND seen_at + idle_ms > $2 ORDER BY seen_at DESC, id",
    )
    .bind(account)
    .bind(now_ms)
    .fetch_all(pool)
    .await?;
    let read = |row: &sqlx::any::AnyRow| {
        Ok::<_, sqlx::Error>(Seen {
            id: row.try_get(0)?,
            browser: row.try_get(1)?,
            created_at: row.try_get(2)?,
            seen_at: row.try_get(3)?,
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Keeps the state of a passkey's challenge with the login that asked, or forgets it.
pub(in super::super) async fn update_challenge(
    write: &mut Write,
    id: &str,
    challenge: Option<&str>,
) -> Result<(), DbError> {
    sqlx::query("UPDATE logins SET challenge = $2 WHERE id = $1")
        .bind(id)
        .bind(challenge)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Takes the state of a passkey's challenge: it is answered once.
pub(in super::super) async fn take_challenge(
    write: &mut Write,
    id: &str,
) -> Result<Option<String>, DbError> {
    let sql = "SELECT challenge FROM logins WHERE id = $1 AND challenge IS NOT NULL";
    let found = sqlx::query_scalar(sql).bind(id);
    let challenge = found.fetch_optional(&mut **write).await?;
    update_challenge(write, id, None).await?;
    Ok(challenge)
}

/// Deletes logins that ended before an instant.
pub(in super::super) async fn delete_ended(
    write: &mut Write,
    before_ms: i64,
) -> Result<(), DbError> {
    sqlx::query("DELETE FROM logins WHERE ends_at < $1 OR seen_at + idle_ms < $1")
        .bind(before_ms)
        .execute(&mut **write)
        .await?;
    Ok(())
}
