//! Searching the log and taking it away. Who may is the route's matter.

use app::contract::audit::{AuditEntry, AuditFilter, AuditPage};
use app::contract::problem::{FieldCode, FieldError};
use futures_util::stream::{self, Stream, StreamExt as _};
use jiff::ToSpan as _;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::store::{self, EntryRow, Wanted};
use crate::http::error::ApiError;
use crate::kernel::clock;
use crate::state::AppState;

/// So many entries stand on a page.
const ON_A_PAGE: usize = 50;

/// So many are read at a time where all are taken away.
const AT_A_TIME: usize = 500;

/// The table's columns.
pub(super) const COLUMNS: [&str; 8] = [
    "id", "at", "actor", "action", "subject", "detail", "before", "after",
];

/// A page of the entries that match, newest first.
///
/// # Errors
/// `Invalid` for a day that is none, and for a place where no page ended.
pub async fn search_entries(state: &AppState, filter: &AuditFilter) -> Result<AuditPage, ApiError> {
    let wanted = wanted(filter)?;
    let (entries, next) = page(state, &wanted, ON_A_PAGE).await?;
    Ok(AuditPage {
        entries: entries.into_iter().map(shown).collect(),
        next: next.map_or_else(String::new, |(at, id)| format!("{at}~{id}")),
    })
}

/// Every entry that matches, newest first, row by row as [`COLUMNS`] names them. They are read a few
/// hundred at a time, so that a long log needs no more memory than a short one.
///
/// # Errors
/// As [`search_entries`]; the stream ends with an error when the database fails.
pub fn export_entries(
    state: AppState,
    filter: &AuditFilter,
) -> Result<impl Stream<Item = Result<[String; COLUMNS.len()], ApiError>> + Send + use<>, ApiError>
{
    let wanted = wanted(filter)?;
    let pages = stream::try_unfold(Some(wanted), move |wanted| {
        let state = state.clone();
        async move {
            let Some(wanted) = wanted else {
                return Ok::<_, ApiError>(None);
            };
            let (entries, next) = page(&state, &wanted, AT_A_TIME).await?;
            let next = next.map(|place| Wanted {
                older_than: Some(place),
                ..wanted
            });
            Ok(Some((entries, next)))
        }
    });
    Ok(pages.flat_map(|page| {
        let rows: Vec<_> = match page {
            Ok(entries) => entries.into_iter().map(|e| Ok(cells(shown(e)))).collect(),
            Err(error) => vec![Err(error)],
        };
        stream::iter(rows)
    }))
}

/// Some entries, and where the next begin after, if there are more.
async fn page(
    state: &AppState,
    wanted: &Wanted,
    most: usize,
) -> Result<(Vec<EntryRow>, Option<(i64, String)>), ApiError> {
    let one_more = i64::try_from(most + 1).unwrap_or(i64::MAX);
    let mut rows = store::list_entries(state.db.pool(), wanted, one_more).await?;
    let more = rows.len() > most;
    rows.truncate(most);
    let last = rows.last().filter(|_| more);
    let next = last.map(|row| (row.at, row.id.clone()));
    Ok((rows, next))
}

fn wanted(filter: &AuditFilter) -> Result<Wanted, ApiError> {
    let mut errors = Vec::new();
    let mut day = |field: &str, text: &str, days_on: i64| {
        if text.is_empty() {
            return None;
        }
        let start = text.parse::<Date>().ok().and_then(|day| {
            let day = day.checked_add(days_on.days()).ok()?;
            day.to_zoned_datetime(TimeZone::UTC).ok()
        });
        if start.is_none() {
            errors.push(FieldError::new(field, FieldCode::NotAChoice));
        }
        start.map(|start| start.timestamp().as_millisecond())
    };
    let from_ms = day("from", &filter.from, 0);
    let before_ms = day("until", &filter.until, 1);
    let older_than = (!filter.after.is_empty()).then(|| {
        let (at, id) = filter.after.split_once('~')?;
        Some((at.parse().ok()?, id.to_owned()))
    });
    if older_than == Some(None) {
        errors.push(FieldError::new("after", FieldCode::NotAChoice));
    }
    if !errors.is_empty() {
        return Err(ApiError::Invalid(errors));
    }
    Ok(Wanted {
        from_ms,
        before_ms,
        actor: filter.actor.clone(),
        action: filter.action.clone(),
        subject: filter.subject.clone(),
        older_than: older_than.flatten(),
    })
}

fn shown(row: EntryRow) -> AuditEntry {
    AuditEntry {
        id: row.id,
        at: clock::text(row.at),
        actor: row.actor,
        action: row.action,
        subject: row.subject,
        detail: row.detail,
        before: row.before.unwrap_or_default(),
        after: row.after.unwrap_or_default(),
    }
}

fn cells(entry: AuditEntry) -> [String; COLUMNS.len()] {
    [
        entry.id,
        entry.at,
        entry.actor,
        entry.action,
        entry.subject,
        entry.detail,
        entry.before,
        entry.after,
    ]
}
