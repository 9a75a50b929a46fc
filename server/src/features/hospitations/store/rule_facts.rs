//! Columns of published hospitations that a programme's rules look at.

use app::contract::hospitation::Form;
use app::contract::programme::{Draft, DraftVisit};
use serde_json::Value as Json;
use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row};

use super::super::rule_facts::RuleFacts;
use super::json;
use crate::db::DbError;

/// The published hospitations of a programme that have a session to come, by address.
pub(in super::super) async fn list_rule_facts(
    pool: &AnyPool,
    programme: &str,
    now_ms: i64,
) -> Result<Vec<RuleFacts>, DbError> {
    let rows = sqlx::query(
        "SELECT h.slug, h.title, h.form, h.themes, h.civil_host, h.civil_guest, s.date, s.minutes \
         FROM hospitations h LEFT JOIN sessions s ON s.hospitation_id = h.id AND s.kind = 'visit' \
         AND s.state = 'planned' WHERE h.programme_id = $1 AND h.state = 'published' \
         AND EXISTS (SELECT 1 FROM sessions x WHERE x.hospitation_id = h.id AND x.starts_at > $2) \
         ORDER BY h.slug, s.starts_at, s.position",
    )
    .bind(programme)
    .bind(now_ms)
    .fetch_all(pool)
    .await?;
    let mut found: Vec<RuleFacts> = Vec::new();
    for row in &rows {
        let slug: String = row.try_get("slug")?;
        if found.last().is_none_or(|last| last.slug != slug) {
            found.push(facts(row, slug)?);
        }
        let date: Option<String> = row.try_get("date")?;
        let minutes: Option<i64> = row.try_get("minutes")?;
        if let (Some(date), Some(minutes), Some(last)) = (date, minutes, found.last_mut()) {
            let minutes = u32::try_from(minutes).unwrap_or(0);
            last.draft.visits.push(DraftVisit { date, minutes });
        }
    }
    Ok(found)
}

fn facts(row: &AnyRow, slug: String) -> Result<RuleFacts, sqlx::Error> {
    let form: String = row.try_get("form")?;
    let themes: Vec<String> = json(row, "themes")?;
    let says = |column: &str| {
        let text: Json = json(row, column)?;
        Ok::<_, sqlx::Error>(!matches!(text.to_string().as_str(), "{}" | "null" | "[]"))
    };
    Ok(RuleFacts {
        title: json(row, "title")?,
        slug,
        draft: Draft {
            form: Form::from_code(&form).unwrap_or(Form::Virtual),
            visits: Vec::new(),
            themes: u32::try_from(themes.len()).unwrap_or(u32::MAX),
            civil_host: says("civil_host")?,
            civil_guest: says("civil_guest")?,
        },
    })
}
