//! Invitations that nobody has taken yet.

use sqlx::any::AnyRow;
use sqlx::{Any, AnyPool, Executor, Row};

use super::grants::{Terms, columns, terms, terms_of};
use crate::db::{DbError, Write};

/// A row of `invitations`.
#[derive(Clone, Debug)]
pub(in super::super) struct InvitationRow {
    pub id: String,
    pub name: String,
    pub mail: String,
    pub person: String,
    pub language: String,
    pub terms: Terms,
    pub invited_by: Option<String>,
    pub created_at: i64,
    pub expires_at: i64,
}

fn invitation(row: &AnyRow) -> Result<InvitationRow, sqlx::Error> {
    Ok(InvitationRow {
        id: row.try_get(9)?,
        name: row.try_get(10)?,
        mail: row.try_get(11)?,
        person: row.try_get(12)?,
        language: row.try_get(13)?,
        invited_by: row.try_get(14)?,
        created_at: row.try_get(15)?,
        expires_at: row.try_get(16)?,
        terms: terms(row)?,
    })
}

macro_rules! select {
    ($which:literal) => {
        terms_of!(
            "g.name, g.mail, g.person, g.language, g.invited_by, g.created_at, g.expires_at \
             FROM invitations",
            $which
        )
    };
}

/// All invitations, the latest first.
pub(in super::super) async fn list_invitations(
    pool: &AnyPool,
) -> Result<Vec<InvitationRow>, DbError> {
    let sql = select!("ORDER BY g.created_at DESC, g.id");
    let rows = sqlx::query(sql).fetch_all(pool).await?;
    Ok(rows.iter().map(invitation).collect::<Result<_, _>>()?)
}

/// One invitation.
pub(in super::super) async fn find_invitation<'a>(
    on: impl Executor<'a, Database = Any>,
    id: &str,
) -> Result<Option<InvitationRow>, DbError> {
    let sql = select!("WHERE g.id = $1");
    let row = sqlx::query(sql).bind(id).fetch_optional(on).await?;
    Ok(row.as_ref().map(invitation).transpose()?)
}

/// Inserts an invitation in the place of one to the same address.
pub(in super::super) async fn replace_invitation(
    write: &mut Write,
    invitation: &InvitationRow,
) -> Result<(), DbError> {
    sqlx::query("DELETE FROM invitations WHERE person = $1")
        .bind(&invitation.person)
        .execute(&mut **write)
        .await?;
    let terms = &invitation.terms;
    let (programme, municipality) = columns(&terms.scope);
    sqlx::query(
        "INSERT INTO invitations (id, name, mail, person, language, role, programme_id, \
         municipality_id, until_day, until_at, invited_by, created_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(&invitation.id)
    .bind(&invitation.name)
    .bind(&invitation.mail)
    .bind(&invitation.person)
    .bind(&invitation.language)
    .bind(terms.role.code())
    .bind(programme)
    .bind(municipality)
    .bind(terms.until.as_ref().map(|(day, _)| day.as_str()))
    .bind(terms.until.as_ref().map(|(_, at)| *at))
    .bind(&invitation.invited_by)
    .bind(invitation.created_at)
    .bind(invitation.expires_at)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// Lets an invitation be taken for longer.
pub(in super::super) async fn update_expiry(
    write: &mut Write,
    id: &str,
    expires_at: i64,
) -> Result<(), DbError> {
    sqlx::query("UPDATE invitations SET expires_at = $2 WHERE id = $1")
        .bind(id)
        .bind(expires_at)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Deletes an invitation, and its links with it; false where there is none such.
pub(in super::super) async fn delete_invitation(
    write: &mut Write,
    id: &str,
) -> Result<bool, DbError> {
    let done = sqlx::query("DELETE FROM invitations WHERE id = $1")
        .bind(id)
        .execute(&mut **write)
        .await?;
    Ok(done.rows_affected() == 1)
}
