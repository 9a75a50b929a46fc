//! Wrong passwords and codes, by the hash of the address they were tried with.

use sqlx::AnyPool;

use crate::db::{DbError, Write};

/// Until when tries with an address are refused; zero where they are not.
pub(in super::super) async fn find_closed(pool: &AnyPool, subject: &str) -> Result<i64, DbError> {
    let sql = "SELECT closed_until FROM sign_in_failures WHERE subject = $1";
    let found = sqlx::query_scalar(sql).bind(subject);
    Ok(found.fetch_optional(pool).await?.unwrap_or(0))
}

/// Counts one more failure, and gives their number. Those before `forget_ms` are forgotten.
pub(in super::super) async fn count_failure(
    write: &mut Write,
    subject: &str,
    now_ms: i64,
    forget_ms: i64,
) -> Result<i64, DbError> {
    Ok(sqlx::query_scalar(
        "INSERT INTO sign_in_failures (subject, failures, closed_until, changed_at) \
         VALUES ($1, 1, 0, $2) ON CONFLICT (subject) DO UPDATE SET \
         failures = CASE WHEN sign_in_failures.changed_at < $3 THEN 1 \
         ELSE sign_in_failures.failures + 1 END, changed_at = $2 RETURNING failures",
    )
    .bind(subject)
    .bind(now_ms)
    .bind(forget_ms)
    .fetch_one(&mut **write)
    .await?)
}

/// Refuses tries until an instant.
pub(in super::super) async fn update_closed(
    write: &mut Write,
    subject: &str,
    until_ms: i64,
) -> Result<(), DbError> {
    sqlx::query("UPDATE sign_in_failures SET closed_until = $2 WHERE subject = $1")
        .bind(subject)
        .bind(until_ms)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Forgets the failures of an address.
pub(in super::super) async fn delete_failures(
    write: &mut Write,
    subject: &str,
) -> Result<(), DbError> {
    sqlx::query("DELETE FROM sign_in_failures WHERE subject = $1")
        .bind(subject)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Forgets failures before an instant.
pub(in super::super) async fn delete_old_failures(
    write: &mut Write,
    before_ms: i64,
) -> Result<(), DbError> {
    sqlx::query("DELETE FROM sign_in_failures WHERE changed_at < $1")
        .bind(before_ms)
        .execute(&mut **write)
        .await?;
    Ok(())
}
