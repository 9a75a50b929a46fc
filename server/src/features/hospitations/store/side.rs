//! The two municipalities of a hospitation.

use app::contract::hospitation::Side;
use sqlx::Row;
use sqlx::any::AnyRow;

use super::json;

/// Reads a municipality from a row that has its columns under a name, as `host_slug`.
///
/// # Errors
/// When a column is missing or holds something else.
pub(in super::super) fn side(row: &AnyRow, name: &str) -> Result<Side, sqlx::Error> {
    let column = |of: &str| format!("{name}_{of}");
    Ok(Side {
        slug: row.try_get(column("slug").as_str())?,
        names: json(row, &column("names"))?,
        country: row.try_get(column("country").as_str())?,
        zone: row.try_get(column("zone").as_str())?,
    })
}
