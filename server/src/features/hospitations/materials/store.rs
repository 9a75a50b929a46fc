//! The table of materials. Lists leave the content of files where it is.

use app::contract::language::Language;
use app::contract::material::{Material, MaterialKind};
use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row};

use crate::db::{DbError, Write};

/// A material's columns, its content left out; the rest of the statement says which ones.
macro_rules! select_materials {
    ($which:literal) => {
        concat!(
            "SELECT m.session_id, m.id, m.kind, m.title, m.language, m.bytes, m.link \
             FROM materials m ",
            $which
        )
    };
}

/// The materials of a hospitation with their sessions, by language and title.
pub(super) async fn list_materials(
    pool: &AnyPool,
    hospitation: &str,
) -> Result<Vec<(String, Material)>, DbError> {
    let sql = select_materials!(
        "JOIN sessions s ON s.id = m.session_id WHERE s.hospitation_id = $1 \
         ORDER BY COALESCE(m.language, ''), m.title, m.id"
    );
    let rows = sqlx::query(sql).bind(hospitation).fetch_all(pool).await?;
    Ok(rows.iter().map(material).collect::<Result<_, _>>()?)
}

/// One material with its session.
pub(super) async fn find_material(
    pool: &AnyPool,
    id: &str,
) -> Result<Option<(String, Material)>, DbError> {
    let sql = select_materials!("WHERE m.id = $1");
    let row = sqlx::query(sql).bind(id).fetch_optional(pool).await?;
    Ok(row.as_ref().map(material).transpose()?)
}

fn material(row: &AnyRow) -> Result<(String, Material), sqlx::Error> {
    let (kind, language): (String, Option<String>) = (row.try_get(2)?, row.try_get(4)?);
    let material = Material {
        id: row.try_get(1)?,
        kind: kind_of(&kind)?,
        title: row.try_get(3)?,
        language: language.and_then(|code| Language::from_code(&code)),
        bytes: u32::try_from(row.try_get::<i64, _>(5)?).unwrap_or(u32::MAX),
        link: row.try_get::<Option<String>, _>(6)?.unwrap_or_default(),
    };
    Ok((row.try_get(0)?, material))
}

fn kind_of(code: &str) -> Result<MaterialKind, sqlx::Error> {
    // The database knows no other.
    MaterialKind::from_code(code).ok_or_else(|| sqlx::Error::Decode("a kind".into()))
}

/// A file as it is sent.
#[derive(Clone, Debug)]
pub(super) struct File {
    pub kind: MaterialKind,
    pub name: String,
    pub content: Vec<u8>,
}

/// The file of a material; none for a link.
pub(super) async fn find_file(pool: &AnyPool, id: &str) -> Result<Option<File>, DbError> {
    let sql = "SELECT kind, file_name, content FROM materials \
         WHERE id = $1 AND content IS NOT NULL";
    let row = sqlx::query(sql).bind(id).fetch_optional(pool).await?;
    let read = |row: &AnyRow| {
        let kind: String = row.try_get(0)?;
        Ok::<_, sqlx::Error>(File {
            kind: kind_of(&kind)?,
            name: row.try_get(1)?,
            content: row.try_get(2)?,
        })
    };
    Ok(row.as_ref().map(read).transpose()?)
}

/// Writes a hospitation's row before its files are counted: that is the lock.
pub(super) async fn lock_hospitation(write: &mut Write, id: &str) -> Result<(), DbError> {
    sqlx::query("UPDATE hospitations SET revision = revision + 1 WHERE id = $1")
        .bind(id)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// How many bytes the files of a hospitation have together.
pub(super) async fn count_bytes(write: &mut Write, hospitation: &str) -> Result<i64, DbError> {
    let sql = "SELECT CAST(COALESCE(SUM(m.bytes), 0) AS BIGINT) FROM materials m \
         JOIN sessions s ON s.id = m.session_id WHERE s.hospitation_id = $1";
    let bytes = sqlx::query_scalar(sql).bind(hospitation);
    Ok(bytes.fetch_one(&mut **write).await?)
}

/// Where a material is added, by whom and when.
pub(super) struct Added<'a> {
    pub session: &'a str,
    /// The account.
    pub by: &'a str,
    pub at_ms: i64,
}

/// A file to be kept.
pub(super) struct Content<'a> {
    pub name: &'a str,
    pub sha256: String,
    pub bytes: Vec<u8>,
}

/// Inserts a file, or a link where there is no content.
pub(super) async fn insert_material(
    write: &mut Write,
    material: &Material,
    added: &Added<'_>,
    content: Option<Content<'_>>,
) -> Result<(), DbError> {
    let link = content.is_none().then_some(material.link.as_str());
    let (name, sha256, bytes) = match content {
        Some(content) => (
            Some(content.name),
            Some(content.sha256),
            Some(content.bytes),
        ),
        None => (None, None, None),
    };
    sqlx::query(
        "INSERT INTO materials (id, session_id, kind, title, language, link, file_name, bytes, \
         sha256, added_by, created_at, content) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(&material.id)
    .bind(added.session)
    .bind(material.kind.code())
    .bind(&material.title)
    .bind(material.language.map(Language::code))
    .bind(link)
    .bind(name)
    .bind(i64::from(material.bytes))
    .bind(sha256)
    .bind(added.by)
    .bind(added.at_ms)
    .bind(bytes)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// Deletes a material; says whether it was there.
pub(super) async fn delete_material(write: &mut Write, id: &str) -> Result<bool, DbError> {
    let done = sqlx::query("DELETE FROM materials WHERE id = $1").bind(id);
    Ok(done.execute(&mut **write).await?.rows_affected() == 1)
}
