//! The answers about programmes.

use app::contract::hospitation::{Availability, HospitationSummary};
use app::contract::language::Language;
use app::contract::programme::{NetworkMeeting, Programme, ProgrammeCard, ProgrammeList};
use axum::extract::State;

use super::store::{self, MeetingRow, ProgrammeRow};
use crate::features::hospitations;
use crate::http::error::ApiError;
use crate::http::extract::{Json, Slug};
use crate::kernel::clocks;
use crate::state::AppState;

/// All programmes.
#[utoipa::path(get, path = "/api/v1/programmes", responses((status = 200, body = ProgrammeList)))]
pub(crate) async fn list_programmes(
    State(state): State<AppState>,
) -> Result<Json<ProgrammeList>, ApiError> {
    let rows = store::list_programmes(state.db.pool()).await?;
    let all = hospitations::list_by_programme(&state).await?;
    let items = rows.iter().map(|row| {
        let own = all.iter().filter(|(programme, _)| *programme == row.slug);
        card(row, own.map(|(_, hospitation)| hospitation))
    });
    Ok(Json(ProgrammeList {
        items: items.collect(),
    }))
}

/// One programme: its policy, what it offers and expects, its hospitations and partnerships.
#[utoipa::path(
    get,
    path = "/api/v1/programmes/{slug}",
    params(("slug" = String, Path, description = "The programme's address")),
    responses((status = 200, body = Programme), (status = 404))
)]
pub(crate) async fn get_programme(
    State(state): State<AppState>,
    Slug(slug): Slug,
) -> Result<Json<Programme>, ApiError> {
    let pool = state.db.pool();
    let row = store::find_programme(pool, &slug).await?;
    let row = row.ok_or(ApiError::NotFound)?;
    let all = hospitations::list_by_programme(&state).await?;
    let own: Vec<_> = all
        .into_iter()
        .filter_map(|(programme, hospitation)| (programme == slug).then_some(hospitation))
        .collect();
    let now = state.clock.now_ms();
    let meetings = store::list_meetings(pool, &row.id).await?;
    Ok(Json(Programme {
        card: card(&row, own.iter()),
        policy: row.policy,
        meetings: meetings.iter().filter_map(|m| meeting(m, now)).collect(),
        seminars: hospitations::list_open_seminars(&state, &row.id).await?,
        partnerships: store::list_partnerships(pool, &row.id).await?,
        languages: languages(&row.languages),
        offers: row.offers,
        expectations: row.expectations,
        eligible: row.eligible,
        regions: row.regions,
        contact: row.contact,
        hospitations: own,
    }))
}

pub(super) fn card<'a>(
    row: &ProgrammeRow,
    hospitations: impl Iterator<Item = &'a HospitationSummary>,
) -> ProgrammeCard {
    let to_come = hospitations.filter(|h| h.availability != Availability::Over);
    ProgrammeCard {
        slug: row.slug.clone(),
        name: row.name.clone(),
        summary: row.summary.clone(),
        issuer: row.issuer.clone(),
        funder: row.funder.clone(),
        runs_from: row.runs_from.clone().unwrap_or_default(),
        runs_until: row.runs_until.clone().unwrap_or_default(),
        hospitations: u32::try_from(to_come.count()).unwrap_or(u32::MAX),
        invented: row.invented,
    }
}

fn meeting(row: &MeetingRow, now: i64) -> Option<NetworkMeeting> {
    let zone = clocks::zone(&row.zone)?;
    Some(NetworkMeeting {
        title: row.title.clone(),
        place: row.place.clone(),
        at: clocks::local(row.starts_at, row.minutes, &zone, &row.zone)?,
        over: row.starts_at + row.minutes * 60_000 <= now,
    })
}

/// The languages of codes; what is none is left out.
fn languages(codes: &[String]) -> Vec<Language> {
    codes
        .iter()
        .filter_map(|l| Language::from_code(l))
        .collect()
}
