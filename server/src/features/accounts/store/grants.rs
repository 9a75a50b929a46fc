//! Roles that are given.

use app::contract::role::{Held, Role, Scope};
use app::contract::text::LocalText;
use sqlx::any::AnyRow;
use sqlx::{Any, AnyPool, Executor, Row};

use crate::db::{DbError, Write};

/// What a role is given for, and until when. Shared by grants and invitations.
#[derive(Clone, Debug)]
pub(in super::super) struct Terms {
    pub role: Role,
    pub scope: Scope,
    /// The address and name of the programme or municipality.
    pub slug: String,
    pub name: LocalText,
    /// The last day, as it was typed, and the first instant after it.
    pub until: Option<(String, i64)>,
}

/// A row of `grants`.
#[derive(Clone, Debug)]
pub(in super::super) struct GrantRow {
    pub id: String,
    pub account_id: String,
    pub terms: Terms,
}

/// The columns of [`Terms`] of a row `g`, which is joined with what it is given for.
macro_rules! terms_of {
    ($from:literal, $which:literal) => {
        concat!(
            "SELECT g.role, g.programme_id, g.municipality_id, p.slug, p.name, m.slug, m.names, \
             g.until_day, g.until_at, g.id, ",
            $from,
            " g LEFT JOIN programmes p ON p.id = g.programme_id \
             LEFT JOIN municipalities m ON m.id = g.municipality_id ",
            $which
        )
    };
}
pub(super) use terms_of;

pub(super) fn terms(row: &AnyRow) -> Result<Terms, sqlx::Error> {
    let (programme, municipality): (Option<String>, Option<String>) =
        (row.try_get(1)?, row.try_get(2)?);
    let (at, scope) = match (programme, municipality) {
        (Some(id), _) => (Some((3, 4)), Scope::Programme(id)),
        (None, Some(id)) => (Some((5, 6)), Scope::Municipality(id)),
        (None, None) => (None, Scope::Installation),
    };
    let (mut slug, mut name) = (String::new(), LocalText::default());
    if let Some((slug_at, name_at)) = at {
        slug = row.try_get(slug_at)?;
        let text: String = row.try_get(name_at)?;
        name = serde_json::from_str(&text).map_err(|e| sqlx::Error::Decode(e.into()))?;
    }
    let (day, at): (Option<String>, Option<i64>) = (row.try_get(7)?, row.try_get(8)?);
    let role: String = row.try_get(0)?;
    Ok(Terms {
        // The database knows no other.
        role: Role::from_code(&role).ok_or_else(|| sqlx::Error::Decode("a role".into()))?,
        scope,
        slug,
        name,
        until: day.zip(at),
    })
}

fn grant(row: &AnyRow) -> Result<GrantRow, sqlx::Error> {
    Ok(GrantRow {
        id: row.try_get(9)?,
        account_id: row.try_get(10)?,
        terms: terms(row)?,
    })
}

/// The roles that count at an instant.
pub(in super::super) async fn list_held(
    pool: &AnyPool,
    account: &str,
    now_ms: i64,
) -> Result<Vec<Held>, DbError> {
    let rows = sqlx::query(
        "SELECT role, programme_id, municipality_id FROM grants \
         WHERE account_id = $1 AND (until_at IS NULL OR until_at > $2)",
    )
    .bind(account)
    .bind(now_ms)
    .fetch_all(pool)
    .await?;
    let read = |row: &AnyRow| {
        let role: String = row.try_get(0)?;
        let programme: Option<String> = row.try_get(1)?;
        let municipality: Option<String> = row.try_get(2)?;
        let scope = programme
            .map(Scope::Programme)
            .or(municipality.map(Scope::Municipality))
            .unwrap_or(Scope::Installation);
        let role = Role::from_code(&role).ok_or_else(|| sqlx::Error::Decode("a role".into()))?;
        Ok::<_, sqlx::Error>(Held::new(role, scope))
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// The roles of an account, the oldest first.
pub(in super::super) async fn list_grants<'a>(
    on: impl Executor<'a, Database = Any>,
    account: &str,
) -> Result<Vec<GrantRow>, DbError> {
    let sql = terms_of!(
        "g.account_id FROM grants",
        "WHERE g.account_id = $1 ORDER BY g.created_at, g.id"
    );
    let rows = sqlx::query(sql).bind(account).fetch_all(on).await?;
    Ok(rows.iter().map(grant).collect::<Result<_, _>>()?)
}

/// All roles, by account.
pub(in super::super) async fn list_all_grants(pool: &AnyPool) -> Result<Vec<GrantRow>, DbError> {
    let sql = terms_of!(
        "g.account_id FROM grants",
        "ORDER BY g.account_id, g.created_at, g.id"
    );
    let rows = sqlx::query(sql).fetch_all(pool).await?;
    Ok(rows.iter().map(grant).collect::<Result<_, _>>()?)
}

/// One role.
pub(in super::super) async fn find_grant<'a>(
    on: impl Executor<'a, Database = Any>,
    id: &str,
) -> Result<Option<GrantRow>, DbError> {
    let sql = terms_of!("g.account_id FROM grants", "WHERE g.id = $1");
    let row = sqlx::query(sql).bind(id).fetch_optional(on).await?;
    Ok(row.as_ref().map(grant).transpose()?)
}

/// The ids of a scope as columns: programme, municipality.
pub(super) fn columns(scope: &Scope) -> (Option<&str>, Option<&str>) {
    match scope {
        Scope::Installation => (None, None),
        Scope::Programme(id) => (Some(id), None),
        Scope::Municipality(id) => (None, Some(id)),
    }
}

/// Gives a role.
pub(in super::super) async fn insert_grant(
    write: &mut Write,
    id: &str,
    account: &str,
    terms: &Terms,
    now_ms: i64,
) -> Result<(), DbError> {
    let (programme, municipality) = columns(&terms.scope);
    sqlx::query(
        "INSERT INTO grants (id, account_id, role, programme_id, municipality_id, until_day, \
         until_at, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id)
    .bind(account)
    .bind(terms.role.code())
    .bind(programme)
    .bind(municipality)
    .bind(terms.until.as_ref().map(|(day, _)| day.as_str()))
    .bind(terms.until.as_ref().map(|(_, at)| *at))
    .bind(now_ms)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// Takes a role back.
pub(in super::super) async fn delete_grant(write: &mut Write, id: &str) -> Result<(), DbError> {
    sqlx::query("DELETE FROM grants WHERE id = $1")
        .bind(id)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// How many administrators with a password there are besides the grant of an id. The rows are
/// written first, so that two who take each other's role away wait for one another.
pub(in super::super) async fn count_other_administrators(
    write: &mut Write,
    grant: &str,
) -> Result<i64, DbError> {
    sqlx::query("UPDATE grants SET role = role WHERE role = 'administrator'")
        .execute(&mut **write)
        .await?;
    Ok(sqlx::query_scalar(
        "SELECT COUNT(*) FROM grants g JOIN accounts a ON a.id = g.account_id \
         WHERE g.role = 'administrator' AND g.id <> $1 AND g.until_at IS NULL \
         AND a.password_hash IS NOT NULL",
    )
    .bind(grant)
    .fetch_one(&mut **write)
    .await?)
}

/// The programme or municipality of an address: its id and name.
pub(in super::super) async fn find_scope(
    pool: &AnyPool,
    programme: bool,
    slug: &str,
) -> Result<Option<(String, LocalText)>, DbError> {
    let sql = if programme {
        "SELECT id, name FROM programmes WHERE slug = $1"
    } else {
        "SELECT id, names FROM municipalities WHERE slug = $1"
    };
    let row = sqlx::query(sql).bind(slug).fetch_optional(pool).await?;
    let read = |row: &AnyRow| {
        let name: String = row.try_get(1)?;
        let name = serde_json::from_str(&name).map_err(|e| sqlx::Error::Decode(e.into()))?;
        Ok::<_, sqlx::Error>((row.try_get(0)?, name))
    };
    Ok(row.as_ref().map(read).transpose()?)
}

/// Addresses and names of all programmes, or of all municipalities.
pub(in super::super) async fn list_scopes(
    pool: &AnyPool,
    programmes: bool,
) -> Result<Vec<(String, String, LocalText)>, DbError> {
    let sql = if programmes {
        "SELECT id, slug, name FROM programmes ORDER BY slug"
    } else {
        "SELECT id, slug, names FROM municipalities ORDER BY slug"
    };
    let rows = sqlx::query(sql).fetch_all(pool).await?;
    let read = |row: &AnyRow| {
        let name: String = row.try_get(2)?;
        let name = serde_json::from_str(&name).map_err(|e| sqlx::Error::Decode(e.into()))?;
        Ok::<_, sqlx::Error>((row.try_get(0)?, row.try_get(1)?, name))
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}
