//! What the page of a programme shows of its hospitations.

use app::contract::hospitation::HospitationSummary;
use app::contract::hospitation_filter::HospitationFilter;
use app::contract::programme::OpenSeminar;

use super::handlers::{published, summary, whole};
use super::store;
use crate::db::DbError;
use crate::http::error::ApiError;
use crate::kernel::clocks;
use crate::state::AppState;

/// Every published hospitation with the address of its programme, the soonest first, those that are
/// over last.
///
/// # Errors
/// When the database fails.
pub(in super::super) async fn list_by_programme(
    state: &AppState,
) -> Result<Vec<(String, HospitationSummary)>, ApiError> {
    let now = state.clock.now_ms();
    let all = published(state).await?;
    let shown = all
        .iter()
        .map(|(row, sessions)| summary(row, sessions, now));
    // In the order of the list of hospitations.
    let ordered = HospitationFilter::default().apply(shown.collect()).items;
    let with = ordered.into_iter().filter_map(|hospitation| {
        let (row, _) = all.iter().find(|(row, _)| row.slug == hospitation.slug)?;
        Some((row.programme.slug.clone(), hospitation))
    });
    Ok(with.collect())
}

/// The seminars of a programme, by its id, that serve several of its hospitations.
///
/// # Errors
/// When the database fails.
pub(in super::super) async fn list_open_seminars(
    state: &AppState,
    programme: &str,
) -> Result<Vec<OpenSeminar>, DbError> {
    let now = state.clock.now_ms();
    let rows = store::list_open_seminars(state.db.pool(), programme).await?;
    let mut seminars: Vec<(String, OpenSeminar)> = Vec::new();
    for row in rows {
        if let Some((_, last)) = seminars.last_mut().filter(|(id, _)| *id == row.id) {
            last.serves.push(row.serves);
            continue;
        }
        let zone = clocks::zone(&row.zone);
        let at = zone.and_then(|zone| clocks::local(row.starts_at, row.minutes, &zone, &row.zone));
        let Some(at) = at else { continue };
        let begun = row.starts_at <= now;
        let seminar = OpenSeminar {
            title: row.title,
            at,
            minutes: whole(row.minutes),
            seats_left: if begun { 0 } else { whole(row.seats_left) },
            booked_at: row.booked_at,
            serves: vec![row.serves],
        };
        seminars.push((row.id, seminar));
    }
    Ok(seminars.into_iter().map(|(_, seminar)| seminar).collect())
}
