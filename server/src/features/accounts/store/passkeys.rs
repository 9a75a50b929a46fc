//! Passkeys.

use sqlx::{Any, AnyPool, Executor, Row};

use crate::db::{DbError, Write};

/// A row of `passkeys`.
#[derive(Clone, Debug)]
pub(in super::super) struct PasskeyRow {
    pub id: String,
    /// As JSON.
    pub credential: String,
    pub name: String,
    pub created_at: i64,
}

/// The passkeys of an account, the oldest first.
pub(in super::super) async fn list_passkeys<'a>(
    on: impl Executor<'a, Database = Any>,
    account: &str,
) -> Result<Vec<PasskeyRow>, DbError> {
    let rows = sqlx::query(
        "SELECT id, credential, name, created_at FROM passkeys WHERE account_id = $1 \
         ORDER BY created_at, id",
    )
    .bind(account)
    .fetch_all(on)
    .await?;
    let read = |row: &sqlx::any::AnyRow| {
        Ok::<_, sqlx::Error>(PasskeyRow {
            id: row.try_get(0)?,
            credential: row.try_get(1)?,
            name: row.try_get(2)?,
            created_at: row.try_get(3)?,
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Adds a passkey.
pub(in super::super) async fn insert_passkey(
    write: &mut Write,
    account: &str,
    credential_id: &str,
    passkey: &PasskeyRow,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO passkeys (id, account_id, credential_id, credential, name, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&passkey.id)
    .bind(account)
    .bind(credential_id)
    .bind(&passkey.credential)
    .bind(&passkey.name)
    .bind(passkey.created_at)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// Keeps what a passkey said of itself when it was used.
pub(in super::super) async fn update_passkey(
    write: &mut Write,
    id: &str,
    credential: &str,
) -> Result<(), DbError> {
    sqlx::query("UPDATE passkeys SET credential = $2 WHERE id = $1")
        .bind(id)
        .bind(credential)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Removes a passkey of an account; false where there is none such.
pub(in super::super) async fn delete_passkey(
    write: &mut Write,
    account: &str,
    id: &str,
) -> Result<bool, DbError> {
    let done = sqlx::query("DELETE FROM passkeys WHERE account_id = $1 AND id = $2")
        .bind(account)
        .bind(id)
        .execute(&mut **write)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Removes all passkeys of an account.
pub(in super::super) async fn delete_passkeys(
    write: &mut Write,
    account: &str,
) -> Result<(), DbError> {
    sqlx::query("DELETE FROM passkeys WHERE account_id = $1")
        .bind(account)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// The accounts that have a passkey.
pub(in super::super) async fn list_with_passkey(pool: &AnyPool) -> Result<Vec<String>, DbError> {
    let sql = "SELECT DISTINCT account_id FROM passkeys";
    Ok(sqlx::query_scalar(sql).fetch_all(pool).await?)
}
