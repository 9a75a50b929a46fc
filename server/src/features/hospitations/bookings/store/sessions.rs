//! What organisers change about a session.

use app::contract::seat::Share;

use crate::db::{DbError, Write};

/// Sets the capacity of a share; one that is not there is added.
pub(in super::super) async fn set_share(
    write: &mut Write,
    session: &str,
    share: Share,
    capacity: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO session_shares (session_id, share, capacity, taken) VALUES ($1, $2, $3, 0) \
         ON CONFLICT (session_id, share) DO UPDATE SET capacity = excluded.capacity",
    )
    .bind(session)
    .bind(share.code())
    .bind(capacity)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// Sets when the unused seats of a session's shares become open to all.
pub(in super::super) async fn set_shares_open_at(
    write: &mut Write,
    session: &str,
    at_ms: Option<i64>,
) -> Result<(), DbError> {
    sqlx::query("UPDATE sessions SET shares_open_at = $2 WHERE id = $1")
        .bind(session)
        .bind(at_ms)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// A session at another time: its calendar events change, so their sequence grows.
pub(in super::super) async fn update_time(
    write: &mut Write,
    session: &str,
    (date, time): (&str, &str),
    (starts_at, ends_at): (i64, i64),
    minutes: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "UPDATE sessions SET date = $2, time = $3, starts_at = $4, ends_at = $5, minutes = $6, \
         sequence = sequence + 1 WHERE id = $1",
    )
    .bind(session)
    .bind(date)
    .bind(time)
    .bind(starts_at)
    .bind(ends_at)
    .bind(minutes)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// A session that is called off.
pub(in super::super) async fn update_called_off(
    write: &mut Write,
    session: &str,
) -> Result<(), DbError> {
    sqlx::query("UPDATE sessions SET state = 'cancelled', sequence = sequence + 1 WHERE id = $1")
        .bind(session)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Where a session meets online, or nothing while that is not known.
pub(in super::super) async fn update_meeting_link(
    write: &mut Write,
    session: &str,
    link: Option<&str>,
) -> Result<(), DbError> {
    sqlx::query("UPDATE sessions SET meeting_link = $2 WHERE id = $1")
        .bind(session)
        .bind(link)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// A session that meets in another form; its calendar events change.
pub(in super::super) async fn update_form(
    write: &mut Write,
    session: &str,
    form: &str,
) -> Result<(), DbError> {
    sqlx::query("UPDATE sessions SET form = $2, sequence = sequence + 1 WHERE id = $1")
        .bind(session)
        .bind(form)
        .execute(&mut **write)
        .await?;
    Ok(())
}
