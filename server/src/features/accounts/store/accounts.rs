//! People, their passwords, apps and recovery codes.

use sqlx::any::AnyRow;
use sqlx::{Any, AnyPool, Executor, Row};

use crate::db::{DbError, Write};

/// A row of `accounts`.
#[derive(Clone, Debug)]
pub(in super::super) struct AccountRow {
    pub id: String,
    pub name: String,
    pub mail: String,
    pub person: String,
    pub language: String,
    pub password_hash: Option<String>,
    pub totp_secret: Option<String>,
    pub totp_pending: Option<String>,
}

const COLUMNS: &str = "id, name, mail, person, language, password_hash, totp_secret, totp_pending";

fn account(row: &AnyRow) -> Result<AccountRow, sqlx::Error> {
    Ok(AccountRow {
        id: row.try_get(0)?,
        name: row.try_get(1)?,
        mail: row.try_get(2)?,
        person: row.try_get(3)?,
        language: row.try_get(4)?,
        password_hash: row.try_get(5)?,
        totp_secret: row.try_get(6)?,
        totp_pending: row.try_get(7)?,
    })
}

async fn find<'a>(
    on: impl Executor<'a, Database = Any>,
    by: &str,
    value: &str,
) -> Result<Option<AccountRow>, DbError> {
    let sql = format!("SELECT {COLUMNS} FROM accounts WHERE {by} = $1");
    let row = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(value)
        .fetch_optional(on)
        .await?;
    Ok(row.as_ref().map(account).transpose()?)
}

/// The account of an id.
pub(in super::super) async fn find_account<'a>(
    on: impl Executor<'a, Database = Any>,
    id: &str,
) -> Result<Option<AccountRow>, DbError> {
    find(on, "id", id).await
}

/// The account of an address, as addresses are compared.
pub(in super::super) async fn find_account_of<'a>(
    on: impl Executor<'a, Database = Any>,
    person: &str,
) -> Result<Option<AccountRow>, DbError> {
    find(on, "person", person).await
}

/// Inserts an account without a password.
pub(in super::super) async fn insert_account(
    write: &mut Write,
    account: &AccountRow,
    now_ms: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO accounts (id, name, mail, person, language, totp_step, created_at) \
         VALUES ($1, $2, $3, $4, $5, 0, $6)",
    )
    .bind(&account.id)
    .bind(&account.name)
    .bind(&account.mail)
    .bind(&account.person)
    .bind(&account.language)
    .bind(now_ms)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// Changes name and language.
pub(in super::super) async fn update_profile(
    write: &mut Write,
    id: &str,
    name: &str,
    language: &str,
) -> Result<(), DbError> {
    sqlx::query("UPDATE accounts SET name = $2, language = $3 WHERE id = $1")
        .bind(id)
        .bind(name)
        .bind(language)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Changes the address.
pub(in super::super) async fn update_address(
    write: &mut Write,
    id: &str,
    mail: &str,
    person: &str,
) -> Result<(), DbError> {
    sqlx::query("UPDATE accounts SET mail = $2, person = $3 WHERE id = $1")
        .bind(id)
        .bind(mail)
        .bind(person)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Sets the password.
pub(in super::super) async fn update_password(
    write: &mut Write,
    id: &str,
    hash: &str,
    now_ms: i64,
) -> Result<(), DbError> {
    sqlx::query("UPDATE accounts SET password_hash = $2, password_at = $3 WHERE id = $1")
        .bind(id)
        .bind(hash)
        .bind(now_ms)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Sets the secret of an app that is being set up.
pub(in super::super) async fn update_pending(
    write: &mut Write,
    id: &str,
    secret: &str,
) -> Result<(), DbError> {
    sqlx::query("UPDATE accounts SET totp_pending = $2 WHERE id = $1")
        .bind(id)
        .bind(secret)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Makes an app the second factor, or takes it away.
pub(in super::super) async fn update_totp(
    write: &mut Write,
    id: &str,
    secret: Option<&str>,
    step: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "UPDATE accounts SET totp_secret = $2, totp_step = $3, totp_pending = NULL WHERE id = $1",
    )
    .bind(id)
    .bind(secret)
    .bind(step)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// Uses the code of a step; false where it, or a later one, was used before.
pub(in super::super) async fn use_step(
    write: &mut Write,
    id: &str,
    step: i64,
) -> Result<bool, DbError> {
    let used = sqlx::query("UPDATE accounts SET totp_step = $2 WHERE id = $1 AND totp_step < $2")
        .bind(id)
        .bind(step)
        .execute(&mut **write)
        .await?;
    Ok(used.rows_affected() == 1)
}

/// Uses a recovery code; false where there is none such.
pub(in super::super) async fn use_recovery_code(
    write: &mut Write,
    account: &str,
    hash: &str,
) -> Result<bool, DbError> {
    let sql = "DELETE FROM recovery_codes WHERE account_id = $1 AND code_hash = $2";
    let used = sqlx::query(sql)
        .bind(account)
        .bind(hash)
        .execute(&mut **write)
        .await?;
    Ok(used.rows_affected() == 1)
}

/// Puts new recovery codes in the place of those there were.
pub(in super::super) async fn replace_recovery_codes(
    write: &mut Write,
    account: &str,
    hashes: &[String],
) -> Result<(), DbError> {
    sqlx::query("DELETE FROM recovery_codes WHERE account_id = $1")
        .bind(account)
        .execute(&mut **write)
        .await?;
    for hash in hashes {
        sqlx::query("INSERT INTO recovery_codes (account_id, code_hash) VALUES ($1, $2)")
            .bind(account)
            .bind(hash)
            .execute(&mut **write)
            .await?;
    }
    Ok(())
}

/// How many recovery codes are left.
pub(in super::super) async fn count_recovery_codes<'a>(
    on: impl Executor<'a, Database = Any>,
    account: &str,
) -> Result<i64, DbError> {
    let sql = "SELECT COUNT(*) FROM recovery_codes WHERE account_id = $1";
    Ok(sqlx::query_scalar(sql).bind(account).fetch_one(on).await?)
}

/// Locks the account until the write ends, for what has to be counted.
pub(in super::super) async fn lock_account(write: &mut Write, id: &str) -> Result<(), DbError> {
    sqlx::query("UPDATE accounts SET totp_step = totp_step WHERE id = $1")
        .bind(id)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Everybody who works here: who has a password.
pub(in super::super) async fn list_staff(pool: &AnyPool) -> Result<Vec<AccountRow>, DbError> {
    let sql =
        format!("SELECT {COLUMNS} FROM accounts WHERE password_hash IS NOT NULL ORDER BY name, id");
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
        .fetch_all(pool)
        .await?;
    Ok(rows.iter().map(account).collect::<Result<_, _>>()?)
}
