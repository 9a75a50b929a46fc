//! What publishing writes into the tables that everybody reads.

use app::contract::draft::{DraftSession, Sessions};

use super::OfficeRow;
use crate::db::{DbError, Write};

/// What is public of a hospitation besides its sessions; lists and texts are JSON.
#[derive(Clone, Debug)]
pub struct PublicRow {
    /// The partnership's address, or empty.
    pub partnership: String,
    pub form: String,
    pub themes: String,
    pub languages: String,
    pub interpretation: String,
    pub title: String,
    pub summary: String,
    pub plain: String,
    pub see: String,
    pub preparation: String,
    pub civil_host: String,
    pub civil_guest: String,
    pub contact: String,
}

/// Makes a draft public.
pub(in super::super) async fn insert_public(
    write: &mut Write,
    row: &OfficeRow,
    public: &PublicRow,
) -> Result<(), DbError> {
    let sql = "INSERT INTO hospitations (id, slug, programme_id, host_id, guest_id, invented, state, \
         partnership_id, form, themes, languages, interpretation, title, summary, plain, see, \
         preparation, civil_host, civil_guest, contact) \
         VALUES ($14, $15, $16, $17, $18, $19, 'published', \
         (SELECT id FROM partnerships WHERE slug = $1), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, \
         $12, $13)";
    bound(sql, public)
        .bind(&row.id)
        .bind(&row.slug)
        .bind(&row.programme_id)
        .bind(&row.host.id)
        .bind(&row.guest.id)
        .bind(i64::from(row.invented))
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Changes what is public.
pub(in super::super) async fn update_public(
    write: &mut Write,
    id: &str,
    public: &PublicRow,
) -> Result<(), DbError> {
    let sql = "UPDATE hospitations SET \
         partnership_id = (SELECT p.id FROM partnerships p WHERE p.slug = $1), form = $2, \
         themes = $3, languages = $4, interpretation = $5, title = $6, summary = $7, plain = $8, \
         see = $9, preparation = $10, civil_host = $11, civil_guest = $12, contact = $13 \
         WHERE id = $14";
    bound(sql, public).bind(id).execute(&mut **write).await?;
    Ok(())
}

type Query<'a> = sqlx::query::Query<'a, sqlx::Any, sqlx::any::AnyArguments>;

/// The first thirteen parameters.
fn bound<'a>(sql: &'static str, public: &'a PublicRow) -> Query<'a> {
    sqlx::query(sql)
        .bind(&public.partnership)
        .bind(&public.form)
        .bind(&public.themes)
        .bind(&public.languages)
        .bind(&public.interpretation)
        .bind(&public.title)
        .bind(&public.summary)
        .bind(&public.plain)
        .bind(&public.see)
        .bind(&public.preparation)
        .bind(&public.civil_host)
        .bind(&public.civil_guest)
        .bind(&public.contact)
}

/// Adds a session with its seats.
pub(in super::super) async fn insert_session(
    write: &mut Write,
    row: &OfficeRow,
    session: &DraftSession,
    (position, starts_at): (i64, i64),
) -> Result<(), DbError> {
    let minutes = i64::from(session.minutes);
    sqlx::query(
        "INSERT INTO sessions (id, hospitation_id, kind, position, title, date, time, zone, minutes, \
         starts_at, ends_at, form, sequence, capacity, taken) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0, 0, 0)",
    )
    .bind(&session.id)
    .bind(&row.id)
    .bind(&session.kind)
    .bind(position)
    .bind(serde_json::to_string(&session.title).unwrap_or_default())
    .bind(&session.date)
    .bind(&session.time)
    .bind(&row.host.zone)
    .bind(minutes)
    .bind(starts_at)
    .bind(starts_at + minutes * 60_000)
    .bind(&session.form)
    .execute(&mut **write)
    .await?;
    for share in &session.seats {
        sqlx::query(
            "INSERT INTO session_shares (session_id, share, capacity, taken) VALUES ($1, $2, $3, 0)",
        )
        .bind(&session.id)
        .bind(&share.share)
        .bind(i64::from(share.seats))
        .execute(&mut **write)
        .await?;
    }
    Ok(())
}

/// Changes what a session is and is called.
pub(in super::super) async fn update_session(
    write: &mut Write,
    session: &DraftSession,
) -> Result<(), DbError> {
    sqlx::query("UPDATE sessions SET kind = $2, title = $3 WHERE id = $1")
        .bind(&session.id)
        .bind(&session.kind)
        .bind(serde_json::to_string(&session.title).unwrap_or_default())
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Links a public hospitation to the public one in the other direction.
pub(in super::super) async fn link_return(
    write: &mut Write,
    (one, other): (&str, &str),
) -> Result<(), DbError> {
    sqlx::query("UPDATE hospitations SET return_visit_id = $2 WHERE id = $1")
        .bind(one)
        .bind(other)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Sets that a hospitation does not take place.
pub(in super::super) async fn update_cancelled(write: &mut Write, id: &str) -> Result<(), DbError> {
    sqlx::query("UPDATE hospitations SET state = 'cancelled' WHERE id = $1")
        .bind(id)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Keeps the sessions of a draft as they were published; nobody saved anything.
pub(in super::super) async fn settle_sessions(
    write: &mut Write,
    id: &str,
    (sessions, seen): (&Sessions, &Sessions),
) -> Result<(), DbError> {
    let text = |part: &Sessions| serde_json::to_string(part).unwrap_or_default();
    sqlx::query(
        "UPDATE draft_parts SET content = $2, seen = $3 \
         WHERE hospitation_id = $1 AND part = 'sessions'",
    )
    .bind(id)
    .bind(text(sessions))
    .bind(text(seen))
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// No draft names one as its way back that is gone.
pub(in super::super) async fn unlink_return(write: &mut Write, id: &str) -> Result<(), DbError> {
    sqlx::query("UPDATE hospitation_drafts SET return_visit_id = NULL WHERE return_visit_id = $1")
        .bind(id)
        .execute(&mut **write)
        .await?;
    Ok(())
}
