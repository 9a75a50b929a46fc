//! The tables of bookings, their links and their seats. Whoever takes or frees a seat writes the
//! session's row first, sessions in the order of their ids: that row is the lock.

use app::contract::booking::{BookingRequest, LinkPurpose, SeatState};
use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row};

use crate::db::{DbError, Write};

/// A row of `bookings`.
#[derive(Debug)]
pub(super) struct BookingRow {
    pub id: String,
    pub hospitation_id: String,
    pub name: String,
    pub mail: String,
    pub language: String,
    pub confirmed_at: Option<i64>,
    /// What the link that led here may do.
    pub purpose: String,
}

/// A row of `seats`.
#[derive(Clone, Debug)]
pub(super) struct SeatRow {
    pub session_id: String,
    pub state: SeatState,
    pub held_until: Option<i64>,
    pub sequence: i64,
}

/// The booking that a link leads to.
pub(super) async fn find_booking(
    pool: &AnyPool,
    token_hash: &str,
) -> Result<Option<BookingRow>, DbError> {
    let row = sqlx::query(BOOKING).bind(token_hash);
    let row = row.fetch_optional(pool).await?;
    Ok(row.as_ref().map(booking).transpose()?)
}

/// The booking behind a link as it is inside a write, after its sessions are locked.
pub(super) async fn find_booking_in(
    write: &mut Write,
    token_hash: &str,
) -> Result<Option<BookingRow>, DbError> {
    let row = sqlx::query(BOOKING).bind(token_hash);
    let row = row.fetch_optional(&mut **write).await?;
    Ok(row.as_ref().map(booking).transpose()?)
}

const BOOKING: &str = "SELECT b.id, b.hospitation_id, b.name, b.mail, b.language, b.confirmed_at, l.purpose \
     FROM booking_links l JOIN bookings b ON b.id = l.booking_id WHERE l.token_hash = $1";

fn booking(row: &AnyRow) -> Result<BookingRow, sqlx::Error> {
    Ok(BookingRow {
        id: row.try_get("id")?,
        hospitation_id: row.try_get("hospitation_id")?,
        name: row.try_get("name")?,
        mail: row.try_get("mail")?,
        language: row.try_get("language")?,
        confirmed_at: row.try_get("confirmed_at")?,
        purpose: row.try_get("purpose")?,
    })
}

/// A booking's seats.
pub(super) async fn list_seats(pool: &AnyPool, booking: &str) -> Result<Vec<SeatRow>, DbError> {
    let rows = sqlx::query(SEATS).bind(booking).fetch_all(pool).await?;
    Ok(rows.iter().map(seat).collect::<Result<_, _>>()?)
}

/// A booking's seats as they are inside a write, after their sessions are locked.
pub(super) async fn list_seats_in(
    write: &mut Write,
    booking: &str,
) -> Result<Vec<SeatRow>, DbError> {
    let rows = sqlx::query(SEATS)
        .bind(booking)
        .fetch_all(&mut **write)
        .await?;
    Ok(rows.iter().map(seat).collect::<Result<_, _>>()?)
}

const SEATS: &str = "SELECT session_id, state, held_until, sequence FROM seats \
     WHERE booking_id = $1 ORDER BY session_id";

fn seat(row: &AnyRow) -> Result<SeatRow, sqlx::Error> {
    let state: String = row.try_get("state")?;
    Ok(SeatRow {
        session_id: row.try_get("session_id")?,
        state: SeatState::from_code(&state).unwrap_or(SeatState::Cancelled),
        held_until: row.try_get("held_until")?,
        sequence: row.try_get("sequence")?,
    })
}

/// Locks a session.
pub(super) async fn lock_session(write: &mut Write, session: &str) -> Result<(), DbError> {
    sqlx::query("UPDATE sessions SET taken = taken WHERE id = $1")
        .bind(session)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Takes a seat, if one is left and the session has not begun.
pub(super) async fn take_seat(
    write: &mut Write,
    session: &str,
    now_ms: i64,
) -> Result<bool, DbError> {
    let done = sqlx::query(
        "UPDATE sessions SET taken = taken + 1 \
         WHERE id = $1 AND taken < capacity AND starts_at > $2",
    )
    .bind(session)
    .bind(now_ms)
    .execute(&mut **write)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Gives seats back.
pub(super) async fn free_seats(
    write: &mut Write,
    session: &str,
    seats: i64,
) -> Result<(), DbError> {
    sqlx::query("UPDATE sessions SET taken = taken - $2 WHERE id = $1")
        .bind(session)
        .bind(seats)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Sessions in which holds have run out, in the order of their ids.
pub(super) async fn list_sessions_with_due_holds(
    pool: &AnyPool,
    now_ms: i64,
) -> Result<Vec<String>, DbError> {
    Ok(sqlx::query_scalar(
        "SELECT DISTINCT session_id FROM seats WHERE state = 'held' AND held_until <= $1 \
         ORDER BY session_id",
    )
    .bind(now_ms)
    .fetch_all(pool)
    .await?)
}

/// Lets the holds of a locked session run out that are due; says how many.
pub(super) async fn expire_holds(
    write: &mut Write,
    session: &str,
    now_ms: i64,
) -> Result<i64, DbError> {
    let done = sqlx::query(
        "UPDATE seats SET state = 'expired', held_until = NULL, changed_at = $2 \
         WHERE session_id = $1 AND state = 'held' AND held_until <= $2",
    )
    .bind(session)
    .bind(now_ms)
    .execute(&mut **write)
    .await?;
    Ok(i64::try_from(done.rows_affected()).unwrap_or(0))
}

/// The booking in which a person has a seat in a session, other than `except`.
pub(super) async fn find_seat_of(
    write: &mut Write,
    session: &str,
    person: &str,
    except: &str,
) -> Result<Option<String>, DbError> {
    Ok(sqlx::query_scalar(
        "SELECT booking_id FROM seats WHERE session_id = $1 AND person = $2 \
         AND booking_id <> $3 AND state IN ('held', 'confirmed')",
    )
    .bind(session)
    .bind(person)
    .bind(except)
    .fetch_optional(&mut **write)
    .await?)
}

/// Inserts a booking as its form says. `municipality` is the id of one in the list.
pub(super) async fn insert_booking(
    write: &mut Write,
    id: &str,
    hospitation: &str,
    municipality: Option<&str>,
    person: &str,
    request: &BookingRequest,
    now_ms: i64,
) -> Result<(), DbError> {
    let some = |text: &str| Some(text.trim().to_owned()).filter(|t| !t.is_empty());
    let other = if municipality.is_some() {
        None
    } else {
        some(&request.municipality_other)
    };
    sqlx::query(
        "INSERT INTO bookings (id, hospitation_id, name, mail, person, municipality_id, \
         municipality_text, affiliation, language, interpretation, invented, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $11)",
    )
    .bind(id)
    .bind(hospitation)
    .bind(request.name.trim())
    .bind(request.mail.trim())
    .bind(person)
    .bind(municipality)
    .bind(other)
    .bind(&request.affiliation)
    .bind(&request.language)
    .bind(some(&request.interpretation))
    .bind(now_ms)
    .execute(&mut **write)
    .await?;
    if let Some(needs) = some(&request.access_needs) {
        sqlx::query(
            "INSERT INTO booking_access_needs (booking_id, needs, consented_at) \
             VALUES ($1, $2, $3)",
        )
        .bind(id)
        .bind(needs)
        .bind(now_ms)
        .execute(&mut **write)
        .await?;
    }
    Ok(())
}

/// Inserts a held seat.
pub(super) async fn insert_seat(
    write: &mut Write,
    booking: &str,
    session: &str,
    person: &str,
    held_until: i64,
    now_ms: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO seats (booking_id, session_id, person, state, held_until, sequence, \
         changed_at) VALUES ($1, $2, $3, 'held', $4, 0, $5)",
    )
    .bind(booking)
    .bind(session)
    .bind(person)
    .bind(held_until)
    .bind(now_ms)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// Moves a seat to a state without a hold. The sequence grows when its calendar event changes.
pub(super) async fn update_seat(
    write: &mut Write,
    booking: &str,
    session: &str,
    state: SeatState,
    sequence: i64,
    now_ms: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "UPDATE seats SET state = $3, held_until = NULL, sequence = $4, changed_at = $5 \
         WHERE booking_id = $1 AND session_id = $2",
    )
    .bind(booking)
    .bind(session)
    .bind(state.code())
    .bind(sequence)
    .bind(now_ms)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// The mail address of a booking is proven.
pub(super) async fn update_confirmed(
    write: &mut Write,
    booking: &str,
    now_ms: i64,
) -> Result<(), DbError> {
    sqlx::query("UPDATE bookings SET confirmed_at = $2 WHERE id = $1 AND confirmed_at IS NULL")
        .bind(booking)
        .bind(now_ms)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Corrects a booking's mail address. Links that went to the old one lead nowhere any more.
pub(super) async fn update_mail(
    write: &mut Write,
    booking: &str,
    mail: &str,
    person: &str,
) -> Result<(), DbError> {
    sqlx::query("UPDATE bookings SET mail = $2, person = $3 WHERE id = $1")
        .bind(booking)
        .bind(mail)
        .bind(person)
        .execute(&mut **write)
        .await?;
    sqlx::query("UPDATE seats SET person = $2 WHERE booking_id = $1")
        .bind(booking)
        .bind(person)
        .execute(&mut **write)
        .await?;
    sqlx::query("DELETE FROM booking_links WHERE booking_id = $1 AND purpose = 'mail'")
        .bind(booking)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Inserts a link.
pub(super) async fn insert_link(
    write: &mut Write,
    token_hash: &str,
    booking: &str,
    purpose: LinkPurpose,
    now_ms: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO booking_links (token_hash, booking_id, purpose, created_at) \
         VALUES ($1, $2, $3, $4)",
    )
    .bind(token_hash)
    .bind(booking)
    .bind(purpose.code())
    .bind(now_ms)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// The id of a municipality in the list.
pub(super) async fn find_municipality(
    pool: &AnyPool,
    slug: &str,
) -> Result<Option<String>, DbError> {
    let sql = "SELECT id FROM municipalities WHERE slug = $1";
    Ok(sqlx::query_scalar(sql)
        .bind(slug)
        .fetch_optional(pool)
        .await?)
}

/// A booking by its id: who has it, and in which language.
pub(super) async fn find_reader(
    write: &mut Write,
    booking: &str,
) -> Result<(String, String, String), DbError> {
    let row = sqlx::query("SELECT name, mail, language FROM bookings WHERE id = $1")
        .bind(booking)
        .fetch_one(&mut **write)
        .await?;
    Ok((
        row.try_get("name")?,
        row.try_get("mail")?,
        row.try_get("language")?,
    ))
}

/// Forgets what people needed, for bookings whose last session ended before `before_ms`.
pub(super) async fn delete_needs(write: &mut Write, before_ms: i64) -> Result<(), DbError> {
    sqlx::query(
        "DELETE FROM booking_access_needs WHERE booking_id IN (SELECT b.id FROM bookings b \
         JOIN sessions s ON s.hospitation_id = b.hospitation_id GROUP BY b.id \
         HAVING MAX(s.ends_at) < $1)",
    )
    .bind(before_ms)
    .execute(&mut **write)
    .await?;
    Ok(())
}
