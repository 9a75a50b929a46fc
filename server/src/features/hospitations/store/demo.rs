//! What writes the demonstration hospitations into the tables.

use crate::db::{DbError, Write};

/// Whether any programme is there.
pub(in super::super) async fn count_programmes(write: &mut Write) -> Result<i64, DbError> {
    Ok(sqlx::query_scalar("SELECT COUNT(*) FROM programmes")
        .fetch_one(&mut **write)
        .await?)
}

/// The id of a municipality or a partnership.
pub(in super::super) async fn find_id(
    write: &mut Write,
    table: Table,
    slug: &str,
) -> Result<Option<String>, DbError> {
    let sql = match table {
        Table::Municipalities => "SELECT id FROM municipalities WHERE slug = $1",
        Table::Partnerships => "SELECT id FROM partnerships WHERE slug = $1",
    };
    Ok(sqlx::query_scalar(sql)
        .bind(slug)
        .fetch_optional(&mut **write)
        .await?)
}

/// The zone of a municipality's clocks.
pub(in super::super) async fn find_zone(write: &mut Write, slug: &str) -> Result<String, DbError> {
    let sql = "SELECT zone FROM municipalities WHERE slug = $1";
    Ok(sqlx::query_scalar(sql)
        .bind(slug)
        .fetch_one(&mut **write)
        .await?)
}

/// Where [`find_id`] looks.
#[derive(Clone, Copy, Debug)]
pub(in super::super) enum Table {
    Municipalities,
    Partnerships,
}

/// Texts and numbers to insert in the order of a statement's parameters.
#[derive(Debug)]
pub(in super::super) enum Value {
    Text(String),
    Maybe(Option<String>),
    Number(i64),
}

/// Inserts a row, or what else the statement inserts.
pub(in super::super) async fn insert(
    write: &mut Write,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<(), DbError> {
    let mut query = sqlx::query(sql);
    for value in values {
        query = match value {
            Value::Text(text) => query.bind(text),
            Value::Maybe(text) => query.bind(text),
            Value::Number(number) => query.bind(number),
        };
    }
    query.execute(&mut **write).await?;
    Ok(())
}

pub(in super::super) const INSERT_PROGRAMME: &str = "INSERT INTO programmes (id, slug, name, issuer, funder, \
     offers, expectations, visits_min, visits_max, visit_minutes, book_at_least, season_start, \
     season_end, summary, eligible, regions, languages, runs_from, runs_until, contact, forms, \
     themes_min, civil_asked, feedback, invented) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, \
     $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, 1)";

pub(in super::super) const INSERT_MEETING: &str = "INSERT INTO programme_meetings (id, programme_id, title, \
     place, date, time, zone, minutes, starts_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

pub(in super::super) const LINK_PARTNERSHIP: &str = "INSERT INTO programme_partnerships (programme_id, \
     partnership_id) VALUES ($1, $2)";

pub(in super::super) const OPEN_SEMINAR: &str = "INSERT INTO session_openings (session_id, hospitation_id) \
     SELECT s.id, other.id FROM sessions s JOIN hospitations own ON own.id = s.hospitation_id \
     JOIN hospitations other ON other.slug = $2 WHERE own.slug = $1 AND s.kind = 'seminar'";

pub(in super::super) const INSERT_HOSPITATION: &str = "INSERT INTO hospitations (id, slug, programme_id, \
     partnership_id, host_id, guest_id, form, state, themes, languages, interpretation, title, \
     summary, see, preparation, civil_host, civil_guest, contact, invented) \
     VALUES ($1, $2, $3, $4, $5, $6, 'virtual', 'published', $7, $8, $9, $10, $11, $12, $13, $14, \
     $15, $16, 1)";

pub(in super::super) const LINK_RETURN: &str = "UPDATE hospitations SET return_visit_id = \
     (SELECT id FROM hospitations WHERE slug = $1) WHERE slug = $2";

pub(in super::super) const INSERT_SESSION: &str = "INSERT INTO sessions (id, hospitation_id, kind, position, \
     title, date, time, zone, minutes, starts_at, ends_at, sequence, capacity, taken) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, 0, 0)";

pub(in super::super) const INSERT_OPEN_SHARE: &str = "INSERT INTO session_shares (session_id, share, capacity, \
     taken) VALUES ($1, 'open', $2, 0)";
