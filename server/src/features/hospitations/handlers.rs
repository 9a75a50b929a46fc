//! The answers about hospitations.

use std::collections::HashMap;

use app::contract::atlas_filter::pairs;
use app::contract::hospitation::{
    Availability, Form, Hospitation, HospitationList, HospitationSummary, ProgrammeSummary,
    ReturnVisit, SeminarElsewhere, Session, SessionKind, Side,
};
use app::contract::hospitation_filter::HospitationFilter;
use app::contract::language::Language;
use app::contract::theme::Theme;
use axum::extract::{RawQuery, State};

use super::store::{self, HospitationRow, SeminarRow, SessionRow, SideRow};
use crate::http::error::ApiError;
use crate::http::extract::{Json, Slug};
use crate::kernel::clocks;
use crate::state::AppState;

/// Every published hospitation with its sessions.
pub(super) async fn published(
    state: &AppState,
) -> Result<Vec<(HospitationRow, Vec<SessionRow>)>, ApiError> {
    let rows = store::list_published(state.db.pool()).await?;
    let mut sessions: HashMap<String, Vec<SessionRow>> = HashMap::new();
    for session in store::list_sessions(state.db.pool()).await? {
        sessions
            .entry(session.hospitation_id.clone())
            .or_default()
            .push(session);
    }
    let with = rows.into_iter().map(|row| {
        let own = sessions.remove(&row.id).unwrap_or_default();
        (row, own)
    });
    Ok(with.collect())
}

/// Every published hospitation, as lists show it.
pub(super) async fn list_summaries(state: &AppState) -> Result<Vec<HospitationSummary>, ApiError> {
    let now = state.clock.now_ms();
    let all = published(state).await?;
    let all = all.iter();
    Ok(all
        .map(|(row, sessions)| summary(row, sessions, now))
        .collect())
}

/// The published hospitations that match.
#[utoipa::path(
    get,
    path = "/api/v1/hospitations",
    params(
        ("theme" = Option<Vec<String>>, Query, description = "Codes of themes"),
        ("country" = Option<Vec<String>>, Query, description = "Codes of host countries"),
        ("form" = Option<Vec<String>>, Query, description = "virtual, on-site, hybrid"),
        ("month" = Option<Vec<String>>, Query, description = "Months, as 2027-05"),
        ("seats" = Option<String>, Query, description = "1: only with seats left"),
        ("municipality" = Option<String>, Query, description = "Host's or guest's address"),
        ("partnership" = Option<String>, Query, description = "A partnership's address"),
    ),
    responses((status = 200, body = HospitationList))
)]
pub(crate) async fn list_hospitations(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Json<HospitationList>, ApiError> {
    let all = list_summaries(&state).await?;
    Ok(Json(
        HospitationFilter::from_query(&query.unwrap_or_default()).apply(all),
    ))
}

/// One hospitation with its sessions, on both sides' clocks and, with `zone`, on the reader's.
#[utoipa::path(
    get,
    path = "/api/v1/hospitations/{slug}",
    params(
        ("slug" = String, Path, description = "The hospitation's address"),
        ("zone" = Option<String>, Query, description = "The reader's IANA zone"),
    ),
    responses((status = 200, body = Hospitation), (status = 404))
)]
pub(crate) async fn get_hospitation(
    State(state): State<AppState>,
    Slug(slug): Slug,
    RawQuery(query): RawQuery,
) -> Result<Json<Hospitation>, ApiError> {
    let now = state.clock.now_ms();
    let row = store::find_published(state.db.pool(), &slug).await?;
    let row = row.ok_or(ApiError::NotFound)?;
    let sessions = store::list_sessions_of(state.db.pool(), &row.id).await?;
    let municipalities = store::list_neighbours(state.db.pool(), &row.host, &row.guest).await?;
    let asked = pairs(&query.unwrap_or_default())
        .into_iter()
        .find(|(key, _)| key == "zone");
    let reader = asked
        .map(|(_, zone)| zone)
        .filter(|z| *z != row.host.zone && *z != row.guest.zone);
    let mut shares = store::list_shares(state.db.pool(), &row.id).await?;
    let seminars = store::list_seminars_open_to(state.db.pool(), &row.id).await?;
    let sessions_shown = sessions.iter().filter_map(|s| {
        let mut shown = session(s, &row, reader.as_deref(), now)?;
        shown.shares = shares.remove(&s.id).unwrap_or_default();
        Some(shown)
    });
    Ok(Json(Hospitation {
        sessions: sessions_shown.collect(),
        summary: summary(&row, &sessions, now),
        plain: row.plain,
        see: row.see,
        preparation: row.preparation,
        interpretation: row
            .interpretation
            .iter()
            .filter_map(|(a, b)| Some((Language::from_code(a)?, Language::from_code(b)?)))
            .collect(),
        civil_host: row.civil_host,
        civil_guest: row.civil_guest,
        contact: row.contact,
        programme: ProgrammeSummary {
            slug: row.programme.slug,
            name: row.programme.name,
            issuer: row.programme.issuer,
            funder: row.programme.funder,
            book_at_least: row.programme.policy.book_at_least,
            all_visits: row.programme.policy.all_visits,
            seminar_first: row.programme.policy.seminar_first,
        },
        municipalities,
        seminars: seminars.iter().filter_map(elsewhere).collect(),
        return_visit: row
            .return_visit
            .map(|(slug, title)| ReturnVisit { slug, title }),
    }))
}

pub(super) fn whole(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(0)
}

pub(super) fn side(row: &SideRow) -> Side {
    Side {
        slug: row.slug.clone(),
        names: row.names.clone(),
        country: row.country.clone(),
        zone: row.zone.clone(),
    }
}

pub(super) fn kind(row: &SessionRow) -> SessionKind {
    SessionKind::from_code(&row.kind).unwrap_or(SessionKind::Visit)
}

pub(super) fn summary(
    row: &HospitationRow,
    sessions: &[SessionRow],
    now: i64,
) -> HospitationSummary {
    let bookable: Vec<_> = sessions.iter().filter(|s| kind(s).bookable()).collect();
    let time =
        |s: &&SessionRow| clocks::local(s.starts_at, s.minutes, &clocks::zone(&s.zone)?, &s.zone);
    let times: Vec<_> = bookable.iter().filter_map(time).collect();
    let mut months: Vec<_> = times
        .iter()
        .map(|t| format!("{:04}-{:02}", t.date.year, t.date.month))
        .collect();
    months.dedup();
    let to_come = bookable
        .iter()
        .filter(|s| s.starts_at > now && !s.cancelled);
    let seats_left = to_come.clone().map(|s| whole(s.capacity - s.taken)).max();
    HospitationSummary {
        slug: row.slug.clone(),
        title: row.title.clone(),
        summary: row.summary.clone(),
        host: side(&row.host),
        guest: side(&row.guest),
        form: Form::from_code(&row.form).unwrap_or(Form::Virtual),
        themes: row
            .themes
            .iter()
            .filter_map(|t| Theme::from_code(t))
            .collect(),
        languages: row
            .languages
            .iter()
            .filter_map(|l| Language::from_code(l))
            .collect(),
        first: times.first().cloned(),
        last: times.last().cloned(),
        months,
        partnership: row.partnership.clone(),
        visits: u32::try_from(sessions.iter().filter(|s| s.kind == "visit").count()).unwrap_or(0),
        seats_left: seats_left.unwrap_or(0),
        availability: match seats_left {
            None => Availability::Over,
            Some(0) => Availability::Full,
            Some(_) => Availability::Open,
        },
        invented: row.invented,
    }
}

pub(super) fn session(
    row: &SessionRow,
    hospitation: &HospitationRow,
    reader: Option<&str>,
    now: i64,
) -> Option<Session> {
    let shown = |zone: &str| clocks::local(row.starts_at, row.minutes, &clocks::zone(zone)?, zone);
    Some(Session {
        id: row.id.clone(),
        kind: kind(row),
        title: row.title.clone(),
        minutes: whole(row.minutes),
        host_time: shown(&hospitation.host.zone)?,
        guest_time: shown(&hospitation.guest.zone)?,
        reader_time: reader.and_then(shown),
        capacity: whole(row.capacity),
        seats_left: whole(row.capacity - row.taken),
        begun: row.starts_at <= now,
        cancelled: row.cancelled,
        form: Form::from_code(&row.form).unwrap_or(Form::Virtual),
        shares: Vec::new(),
        shared: row.shared,
    })
}

/// A seminar as another hospitation shows it.
fn elsewhere(row: &SeminarRow) -> Option<SeminarElsewhere> {
    Some(SeminarElsewhere {
        title: row.title.clone(),
        at: clocks::local(
            row.starts_at,
            row.minutes,
            &clocks::zone(&row.zone)?,
            &row.zone,
        )?,
        booked_at: row.booked_at.clone(),
    })
}
