//! The columns of a programme's policy.

use app::contract::hospitation::Form;
use app::contract::programme::ProgrammePolicy;
use sqlx::Row;
use sqlx::any::AnyRow;

use super::json;

/// Reads a policy from a row that has the columns of `programmes` by their names.
///
/// # Errors
/// When a column is missing or holds something else.
pub fn policy(row: &AnyRow) -> Result<ProgrammePolicy, sqlx::Error> {
    let whole = |column: &str| {
        let number: i64 = row.try_get(column)?;
        u32::try_from(number).map_err(|e| sqlx::Error::Decode(e.into()))
    };
    let yes = |column: &str| Ok::<_, sqlx::Error>(row.try_get::<i64, _>(column)? != 0);
    let forms: Vec<String> = json(row, "forms")?;
    Ok(ProgrammePolicy {
        visits_min: whole("visits_min")?,
        visits_max: whole("visits_max")?,
        visit_minutes: whole("visit_minutes")?,
        season_start: row.try_get("season_start")?,
        season_end: row.try_get("season_end")?,
        themes_min: whole("themes_min")?,
        civil_asked: yes("civil_asked")?,
        forms: forms.iter().filter_map(|f| Form::from_code(f)).collect(),
        book_at_least: whole("book_at_least")?,
        all_visits: yes("all_visits")?,
        seminar_first: yes("seminar_first")?,
    })
}
