//! Mailed links, what was asked for, and changes of address.

use sqlx::any::AnyRow;
use sqlx::{Any, AnyPool, Executor, Row};

use crate::db::{DbError, Write};

/// A row of `account_links`.
#[derive(Clone, Debug)]
pub(in super::super) struct LinkRow {
    pub purpose: String,
    pub account_id: Option<String>,
    pub invitation_id: Option<String>,
    pub name: String,
    pub mail: String,
    pub language: String,
    pub expires_at: i64,
    pub used_at: Option<i64>,
}

const COLUMNS: &str =
    "purpose, account_id, invitation_id, name, mail, language, expires_at, used_at";

fn link(row: &AnyRow) -> Result<LinkRow, sqlx::Error> {
    Ok(LinkRow {
        purpose: row.try_get(0)?,
        account_id: row.try_get(1)?,
        invitation_id: row.try_get(2)?,
        name: row.try_get(3)?,
        mail: row.try_get(4)?,
        language: row.try_get(5)?,
        expires_at: row.try_get(6)?,
        used_at: row.try_get(7)?,
    })
}

/// The link of a token.
pub(in super::super) async fn find_link<'a>(
    on: impl Executor<'a, Database = Any>,
    token_hash: &str,
) -> Result<Option<LinkRow>, DbError> {
    let sql = format!("SELECT {COLUMNS} FROM account_links WHERE token_hash = $1");
    let row = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(token_hash)
        .fetch_optional(on)
        .await?;
    Ok(row.as_ref().map(link).transpose()?)
}

/// Inserts a link.
pub(in super::super) async fn insert_link(
    write: &mut Write,
    token_hash: &str,
    link: &LinkRow,
    now_ms: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO account_links (token_hash, purpose, account_id, invitation_id, name, mail, \
         language, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(token_hash)
    .bind(&link.purpose)
    .bind(&link.account_id)
    .bind(&link.invitation_id)
    .bind(&link.name)
    .bind(&link.mail)
    .bind(&link.language)
    .bind(now_ms)
    .bind(link.expires_at)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// Uses a link; false where it was used before or came too late.
pub(in super::super) async fn use_link(
    write: &mut Write,
    token_hash: &str,
    now_ms: i64,
) -> Result<bool, DbError> {
    let done = sqlx::query(
        "UPDATE account_links SET used_at = $2 \
         WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2",
    )
    .bind(token_hash)
    .bind(now_ms)
    .execute(&mut **write)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Makes the unused links of an account for a purpose as if used: a newer one takes their place.
pub(in super::super) async fn replace_links(
    write: &mut Write,
    account: &str,
    purpose: &str,
    now_ms: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "UPDATE account_links SET used_at = $3 \
         WHERE account_id = $1 AND purpose = $2 AND used_at IS NULL",
    )
    .bind(account)
    .bind(purpose)
    .bind(now_ms)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// Deletes links that expired before an instant.
pub(in super::super) async fn delete_old_links(
    write: &mut Write,
    before_ms: i64,
) -> Result<(), DbError> {
    sqlx::query("DELETE FROM account_links WHERE expires_at < $1")
        .bind(before_ms)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Somebody asked for a link.
#[derive(Clone, Debug)]
pub(in super::super) struct Asked {
    pub id: String,
    pub purpose: String,
    pub mail: String,
    pub language: String,
}

/// Notes that somebody asked for a link.
pub(in super::super) async fn insert_request(
    write: &mut Write,
    asked: &Asked,
    now_ms: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO link_requests (id, purpose, mail, language, created_at) \
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(&asked.id)
    .bind(&asked.purpose)
    .bind(&asked.mail)
    .bind(&asked.language)
    .bind(now_ms)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// Takes what was asked for first; gone with the write that answers it.
pub(in super::super) async fn take_request(write: &mut Write) -> Result<Option<Asked>, DbError> {
    let row = sqlx::query(
        "DELETE FROM link_requests WHERE id IN \
         (SELECT id FROM link_requests ORDER BY created_at, id LIMIT 1) \
         RETURNING id, purpose, mail, language",
    )
    .fetch_optional(&mut **write)
    .await?;
    let read = |row: &AnyRow| {
        Ok::<_, sqlx::Error>(Asked {
            id: row.try_get(0)?,
            purpose: row.try_get(1)?,
            mail: row.try_get(2)?,
            language: row.try_get(3)?,
        })
    };
    Ok(row.as_ref().map(read).transpose()?)
}

/// Whether something was asked for.
pub(in super::super) async fn has_requests(pool: &AnyPool) -> Result<bool, DbError> {
    let sql = "SELECT COUNT(*) FROM link_requests";
    let count: i64 = sqlx::query_scalar(sql).fetch_one(pool).await?;
    Ok(count > 0)
}

/// A change of address that waits.
#[derive(Clone, Debug)]
pub(in super::super) struct MailChangeRow {
    pub mail: String,
    pub old_confirmed_at: Option<i64>,
    pub new_confirmed_at: Option<i64>,
}

/// The change of address that waits after an instant.
pub(in super::super) async fn find_mail_change<'a>(
    on: impl Executor<'a, Database = Any>,
    account: &str,
    after_ms: i64,
) -> Result<Option<MailChangeRow>, DbError> {
    let row = sqlx::query(
        "SELECT mail, old_confirmed_at, new_confirmed_at FROM mail_changes \
         WHERE account_id = $1 AND created_at > $2",
    )
    .bind(account)
    .bind(after_ms)
    .fetch_optional(on)
    .await?;
    let read = |row: &AnyRow| {
        Ok::<_, sqlx::Error>(MailChangeRow {
            mail: row.try_get(0)?,
            old_confirmed_at: row.try_get(1)?,
            new_confirmed_at: row.try_get(2)?,
        })
    };
    Ok(row.as_ref().map(read).transpose()?)
}

/// Begins a change of address in the place of another.
pub(in super::super) async fn replace_mail_change(
    write: &mut Write,
    account: &str,
    mail: &str,
    now_ms: i64,
) -> Result<(), DbError> {
    delete_mail_change(write, account).await?;
    sqlx::query("INSERT INTO mail_changes (account_id, mail, created_at) VALUES ($1, $2, $3)")
        .bind(account)
        .bind(mail)
        .bind(now_ms)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Notes that one of both addresses has confirmed.
pub(in super::super) async fn confirm_mail_change(
    write: &mut Write,
    account: &str,
    old: bool,
    now_ms: i64,
) -> Result<(), DbError> {
    let sql = if old {
        "UPDATE mail_changes SET old_confirmed_at = $2 WHERE account_id = $1"
    } else {
        "UPDATE mail_changes SET new_confirmed_at = $2 WHERE account_id = $1"
    };
    sqlx::query(sql)
        .bind(account)
        .bind(now_ms)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Ends a change of address.
pub(in super::super) async fn delete_mail_change(
    write: &mut Write,
    account: &str,
) -> Result<(), DbError> {
    sqlx::query("DELETE FROM mail_changes WHERE account_id = $1")
        .bind(account)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Deletes changes of address that began before an instant.
pub(in super::super) async fn delete_old_changes(
    write: &mut Write,
    before_ms: i64,
) -> Result<(), DbError> {
    sqlx::query("DELETE FROM mail_changes WHERE created_at < $1")
        .bind(before_ms)
        .execute(&mut **write)
        .await?;
    Ok(())
}
