//! Bookings, their links and their people.

use std::collections::HashMap;

use app::contract::booking::{BookingRequest, LinkPurpose, Person};
use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row};

use super::{SeatRow, insert_needs};
use crate::db::{DbError, Value, Write};

/// A row of `bookings`.
#[derive(Clone, Debug)]
pub(in super::super) struct BookingRow {
    pub id: String,
    pub hospitation_id: String,
    pub name: String,
    pub mail: String,
    pub language: String,
    pub affiliation: String,
    /// The address of the municipality, where it is one of the list.
    pub municipality: Option<String>,
    pub confirmed_at: Option<i64>,
}

macro_rules! select_bookings {
    ($which:literal) => {
        concat!(
            "SELECT b.id, b.hospitation_id, b.name, b.mail, b.language, b.affiliation, \
             m.slug, b.confirmed_at FROM bookings b \
             LEFT JOIN municipalities m ON m.id = b.municipality_id ",
            $which
        )
    };
}

fn booking(row: &AnyRow) -> Result<BookingRow, sqlx::Error> {
    Ok(BookingRow {
        id: row.try_get(0)?,
        hospitation_id: row.try_get(1)?,
        name: row.try_get(2)?,
        mail: row.try_get(3)?,
        language: row.try_get(4)?,
        affiliation: row.try_get(5)?,
        municipality: row.try_get(6)?,
        confirmed_at: row.try_get(7)?,
    })
}

/// What a link leads to.
#[derive(Clone, Debug)]
pub(in crate::features::hospitations) struct LinkRow {
    pub booking_id: String,
    pub purpose: LinkPurpose,
    /// The one person of the booking that it is for; none for a link to the whole booking.
    pub participant_id: Option<String>,
}

impl LinkRow {
    /// Whether it shows a seat.
    pub(in super::super) fn shows(&self, seat: &SeatRow) -> bool {
        let only = self.participant_id.as_ref();
        only.is_none_or(|only| *only == seat.participant_id)
    }
}

const LINK: &str =
    "SELECT booking_id, purpose, participant_id FROM booking_links WHERE token_hash = $1";

/// The booking that a link leads to, and what the link may do.
pub(in super::super) async fn find_link(
    pool: &AnyPool,
    token_hash: &str,
) -> Result<Option<LinkRow>, DbError> {
    let row = sqlx::query(LINK).bind(token_hash).fetch_optional(pool);
    Ok(row.await?.as_ref().map(link).transpose()?)
}

/// The same inside a write: the link may have been taken back meanwhile.
pub(in super::super) async fn find_link_in(
    write: &mut Write,
    token_hash: &str,
) -> Result<Option<LinkRow>, DbError> {
    let row = sqlx::query(LINK).bind(token_hash);
    let row = row.fetch_optional(&mut **write).await?;
    Ok(row.as_ref().map(link).transpose()?)
}

fn link(row: &AnyRow) -> Result<LinkRow, sqlx::Error> {
    let purpose: String = row.try_get(1)?;
    Ok(LinkRow {
        booking_id: row.try_get(0)?,
        purpose: LinkPurpose::from_code(&purpose).unwrap_or(LinkPurpose::Receipt),
        participant_id: row.try_get(2)?,
    })
}

/// A booking.
pub(in super::super) async fn find_booking(
    pool: &AnyPool,
    id: &str,
) -> Result<BookingRow, DbError> {
    let sql = select_bookings!("WHERE b.id = $1");
    Ok(booking(&sqlx::query(sql).bind(id).fetch_one(pool).await?)?)
}

/// A booking inside a write.
pub(in super::super) async fn find_booking_in(
    write: &mut Write,
    id: &str,
) -> Result<BookingRow, DbError> {
    let sql = select_bookings!("WHERE b.id = $1");
    Ok(booking(
        &sqlx::query(sql).bind(id).fetch_one(&mut **write).await?,
    )?)
}

/// The id of the booking of a hospitation by which somebody takes part.
pub(in super::super) async fn find_booking_with(
    write: &mut Write,
    hospitation: &str,
    participant: &str,
) -> Result<Option<String>, DbError> {
    let sql = "SELECT b.id FROM bookings b JOIN participants p ON p.booking_id = b.id \
         WHERE b.hospitation_id = $1 AND p.id = $2";
    let id = sqlx::query_scalar(sql).bind(hospitation).bind(participant);
    Ok(id.fetch_optional(&mut **write).await?)
}

/// What the share of a booking follows from.
#[derive(Debug)]
pub(in super::super) struct Owner {
    /// The municipality's address, or nothing where it is none of the list.
    pub municipality: String,
    pub affiliation: String,
}

/// The owners of the waits in a hospitation, by booking.
pub(in super::super) async fn list_owners(
    write: &mut Write,
    hospitation: &str,
) -> Result<HashMap<String, Owner>, DbError> {
    let rows = sqlx::query(
        "SELECT DISTINCT b.id, COALESCE(m.slug, ''), b.affiliation FROM bookings b \
         JOIN participants p ON p.booking_id = b.id \
         JOIN seats st ON st.participant_id = p.id AND st.state = 'waiting' \
         LEFT JOIN municipalities m ON m.id = b.municipality_id WHERE b.hospitation_id = $1",
    )
    .bind(hospitation)
    .fetch_all(&mut **write)
    .await?;
    let read = |row: &AnyRow| {
        let owner = Owner {
            municipality: row.try_get(1)?,
            affiliation: row.try_get(2)?,
        };
        Ok::<_, sqlx::Error>((row.try_get(0)?, owner))
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Somebody who takes part.
#[derive(Clone, Debug)]
pub(in super::super) struct ParticipantRow {
    pub id: String,
    pub name: String,
    pub mail: String,
    pub person: String,
    /// Codes of the reminders that they chose.
    pub reminders: Vec<String>,
}

const PEOPLE: &str = "SELECT id, name, mail, person, reminders FROM participants WHERE booking_id = $1 \
     ORDER BY position";

fn participant(row: &AnyRow) -> Result<ParticipantRow, sqlx::Error> {
    let reminders: String = row.try_get(4)?;
    Ok(ParticipantRow {
        id: row.try_get(0)?,
        name: row.try_get(1)?,
        mail: row.try_get(2)?,
        person: row.try_get(3)?,
        reminders: serde_json::from_str(&reminders).unwrap_or_default(),
    })
}

/// Who takes part by a booking.
pub(in super::super) async fn list_people(
    pool: &AnyPool,
    booking: &str,
) -> Result<Vec<ParticipantRow>, DbError> {
    let rows = sqlx::query(PEOPLE).bind(booking).fetch_all(pool).await?;
    Ok(rows.iter().map(participant).collect::<Result<_, _>>()?)
}

/// The same inside a write.
pub(in super::super) async fn list_people_in(
    write: &mut Write,
    booking: &str,
) -> Result<Vec<ParticipantRow>, DbError> {
    let rows = sqlx::query(PEOPLE)
        .bind(booking)
        .fetch_all(&mut **write)
        .await?;
    Ok(rows.iter().map(participant).collect::<Result<_, _>>()?)
}

/// Inserts people from a position on, before the commit.
pub(in super::super) fn insert_people(
    write: &mut Write,
    booking: &str,
    from: i64,
    people: &[ParticipantRow],
) {
    for (position, one) in (from..).zip(people) {
        write.later(
            "INSERT INTO participants (id, booking_id, position, name, mail, person, reminders)",
            [
                one.id.as_str().into(),
                booking.into(),
                position.into(),
                one.name.as_str().into(),
                one.mail.as_str().into(),
                one.person.as_str().into(),
                Value::Text(serde_json::json!(one.reminders).to_string()),
            ],
        );
    }
}

/// Sets which reminders somebody gets, by their codes.
pub(in super::super) async fn update_reminders(
    write: &mut Write,
    participant: &str,
    reminders: &[&str],
) -> Result<(), DbError> {
    sqlx::query("UPDATE participants SET reminders = $2 WHERE id = $1")
        .bind(participant)
        .bind(serde_json::json!(reminders).to_string())
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// The position of the next person of a booking.
pub(in super::super) async fn next_position(
    write: &mut Write,
    booking: &str,
) -> Result<i64, DbError> {
    let sql = "SELECT COALESCE(MAX(position), 0) + 1 FROM participants WHERE booking_id = $1";
    Ok(sqlx::query_scalar(sql)
        .bind(booking)
        .fetch_one(&mut **write)
        .await?)
}

/// Inserts a booking as its form says, before the commit. `municipality` is the id of one in the
/// list.
pub(in super::super) fn insert_booking(
    write: &mut Write,
    id: &str,
    hospitation: &str,
    municipality: Option<&str>,
    person: &str,
    request: &BookingRequest,
    now_ms: i64,
) {
    let some = |text: &str| match text.trim() {
        "" => Value::Nothing,
        text => text.into(),
    };
    let other = match municipality {
        Some(_) => Value::Nothing,
        None => some(&request.municipality_other),
    };
    write.later(
        "INSERT INTO bookings (id, hospitation_id, name, mail, person, municipality_id, \
         municipality_text, affiliation, language, interpretation, invented, created_at)",
        [
            id.into(),
            hospitation.into(),
            request.name.trim().into(),
            request.mail.trim().into(),
            person.into(),
            municipality.map_or(Value::Nothing, Value::from),
            other,
            request.affiliation.as_str().into(),
            request.language.as_str().into(),
            some(&request.interpretation),
            0.into(),
            now_ms.into(),
        ],
    );
    if !request.access_needs.trim().is_empty() {
        insert_needs(write, id, request.access_needs.trim(), now_ms);
    }
}

/// The mail address of a booking is proven.
pub(in super::super) async fn update_confirmed(
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

/// Marks a booking as invented for the demonstration.
pub(in super::super) async fn update_invented(
    write: &mut Write,
    booking: &str,
) -> Result<(), DbError> {
    sqlx::query("UPDATE bookings SET invented = 1 WHERE id = $1")
        .bind(booking)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Corrects a booking's mail address, and that of the person who booked where they take part
/// (`participant`). Links that went to the old one lead nowhere any more.
pub(in super::super) async fn update_mail(
    write: &mut Write,
    booking: &str,
    participant: Option<&str>,
    new: &Person,
    person: &str,
) -> Result<(), DbError> {
    sqlx::query("UPDATE bookings SET mail = $2, person = $3 WHERE id = $1")
        .bind(booking)
        .bind(&new.mail)
        .bind(person)
        .execute(&mut **write)
        .await?;
    if let Some(participant) = participant {
        sqlx::query("UPDATE participants SET mail = $2, person = $3 WHERE id = $1")
            .bind(participant)
            .bind(&new.mail)
            .bind(person)
            .execute(&mut **write)
            .await?;
        sqlx::query("UPDATE seats SET person = $2 WHERE participant_id = $1")
            .bind(participant)
            .bind(person)
            .execute(&mut **write)
            .await?;
    }
    write.flush().await?;
    sqlx::query("DELETE FROM booking_links WHERE booking_id = $1 AND purpose = 'mail'")
        .bind(booking)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Inserts a link; with a participant, for that person only.
pub(in super::super) fn insert_link(
    write: &mut Write,
    token_hash: &str,
    link: &LinkRow,
    now_ms: i64,
) {
    let participant = link.participant_id.as_deref();
    write.later(
        "INSERT INTO booking_links (token_hash, booking_id, purpose, participant_id, created_at)",
        [
            token_hash.into(),
            link.booking_id.as_str().into(),
            link.purpose.code().into(),
            participant.map_or(Value::Nothing, Value::from),
            now_ms.into(),
        ],
    );
}

/// The id of a municipality in the list.
pub(in super::super) async fn find_municipality(
    pool: &AnyPool,
    slug: &str,
) -> Result<Option<String>, DbError> {
    let sql = "SELECT id FROM municipalities WHERE slug = $1";
    Ok(sqlx::query_scalar(sql)
        .bind(slug)
        .fetch_optional(pool)
        .await?)
}

/// The name under which somebody takes part, by the latest booking that was confirmed.
pub(in super::super) async fn find_name_of(
    pool: &AnyPool,
    person: &str,
) -> Result<Option<String>, DbError> {
    Ok(sqlx::query_scalar(
        "SELECT p.name FROM participants p JOIN bookings b ON b.id = p.booking_id \
         WHERE p.person = $1 AND b.confirmed_at IS NOT NULL \
         ORDER BY b.created_at DESC, p.id LIMIT 1",
    )
    .bind(person)
    .fetch_optional(pool)
    .await?)
}
