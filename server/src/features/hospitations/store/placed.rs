//! Where a hospitation belongs: what decides who of the office may do something with it.

use app::contract::language::Language;
use app::contract::role::Scope;
use app::contract::text::LocalText;
use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row};

use super::json;
use crate::db::DbError;

/// A hospitation that is or was public.
#[derive(Clone, Debug)]
pub struct Placed {
    pub id: String,
    pub title: LocalText,
    /// The language in which its texts were written first.
    pub original: Language,
    /// Its programme, its host and its guest.
    pub scopes: [Scope; 3],
}

macro_rules! select_placed {
    ($which:literal) => {
        concat!(
            "SELECT h.id, h.title, h.languages, h.programme_id, h.host_id, h.guest_id \
             FROM hospitations h ",
            $which
        )
    };
}

/// The hospitation of an address.
pub(in super::super) async fn find_placed(
    pool: &AnyPool,
    slug: &str,
) -> Result<Option<Placed>, DbError> {
    let sql = select_placed!("WHERE h.slug = $1 AND h.state <> 'draft'");
    let row = sqlx::query(sql).bind(slug).fetch_optional(pool).await?;
    Ok(row.as_ref().map(placed).transpose()?)
}

/// The hospitation that a session belongs to.
pub(in super::super) async fn find_placed_by_session(
    pool: &AnyPool,
    session: &str,
) -> Result<Option<Placed>, DbError> {
    let sql = select_placed!(
        "JOIN sessions s ON s.hospitation_id = h.id WHERE s.id = $1 AND h.state <> 'draft'"
    );
    let row = sqlx::query(sql).bind(session).fetch_optional(pool).await?;
    Ok(row.as_ref().map(placed).transpose()?)
}

fn placed(row: &AnyRow) -> Result<Placed, sqlx::Error> {
    let title: LocalText = json(row, "title")?;
    // One that came with the data says no original: there the first language spoken stands for it.
    let languages: Vec<String> = json(row, "languages")?;
    let spoken = || languages.iter().find_map(|code| Language::from_code(code));
    Ok(Placed {
        id: row.try_get("id")?,
        original: title.original.or_else(spoken).unwrap_or_default(),
        title,
        scopes: [
            Scope::Programme(row.try_get("programme_id")?),
            Scope::Municipality(row.try_get("host_id")?),
            Scope::Municipality(row.try_get("guest_id")?),
        ],
    })
}
