//! What was public so far, what was done beside it, and how two versions differ.

use app::contract::atlas_filter::pairs;
use app::contract::draft::DraftContent;
use app::contract::draft_diff::compare;
use app::contract::draft_office::{
    Comparison, Deed, DeedKind, DeedSession, Saved, Version, Versions,
};
use app::contract::hospitation::SessionKind;
use app::contract::permission::Permission;

use super::super::store::{self, DeedRow, DeedSessionRow, VersionRow};
use super::admitted;
use super::open::Opened;
use crate::authz::Login;
use crate::http::error::ApiError;
use crate::kernel::clocks;
use crate::state::AppState;

/// So many deeds are shown at most.
const MOST: i64 = 200;

/// What was public so far, and what was done beside it; both the latest first.
///
/// # Errors
/// As [`super::see_draft`].
pub(in super::super) async fn list_versions(
    state: &AppState,
    login: &Login,
    slug: &str,
) -> Result<Versions, ApiError> {
    let opened = open(state, login, slug).await?;
    let mut connection = state.db.pool().acquire().await?;
    let deeds = store::list_deeds(&mut connection, &opened.row.id, MOST).await?;
    Ok(Versions {
        versions: opened.versions.iter().map(shown).collect(),
        deeds: deeds.into_iter().filter_map(deed).collect(),
    })
}

/// What an entry of the log says; nothing where the same was saved again.
fn deed(row: DeedRow) -> Option<Deed> {
    let one_of = |field: &str, [there, gone]: [DeedKind; 2]| {
        let is = row.after.get(field)?;
        let empty = is.is_null() || is.as_array().is_some_and(Vec::is_empty);
        Some(if empty { gone } else { there })
    };
    let kind = match row.action.as_str() {
        "session.meet-at" => one_of("meeting_link_hash", [DeedKind::Link, DeedKind::NoLink])?,
        "session.moderator" => one_of("moderator", [DeedKind::Moderator, DeedKind::NoModerator])?,
        "session.interpreters" => one_of(
            "interpreters",
            [DeedKind::Interpreters, DeedKind::NoInterpreters],
        )?,
        "outcome.save" if row.after.as_object().is_none_or(|after| after.is_empty()) => {
            return None;
        }
        "outcome.save" => DeedKind::Outcome,
        "hospitation.close" => DeedKind::Closed,
        "hospitation.cancel" => DeedKind::Cancelled,
        _ => return None,
    };
    Some(Deed {
        saved: Saved {
            at: clocks::in_office(row.at)?,
            by: row.by.unwrap_or_default(),
        },
        kind,
        session: row.session.and_then(deed_session),
    })
}

fn deed_session(row: DeedSessionRow) -> Option<DeedSession> {
    Some(DeedSession {
        title: row.title,
        kind: SessionKind::from_code(&row.kind)?,
        date: clocks::in_office(row.starts_at)?.date,
    })
}

fn shown(row: &VersionRow) -> Version {
    let at = row.at.and_then(clocks::in_office);
    Version {
        number: whole(row.number),
        saved: at.map(|at| Saved {
            at,
            by: row.by.clone().unwrap_or_default(),
        }),
        note: row.note.clone(),
        told: whole(row.told),
    }
}

fn whole(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// How two versions differ: `from` is the older one, 0 for nothing; `to` the newer one, 0 for the draft
/// as it stands. Without them it is what the next publication would change.
///
/// # Errors
/// As [`super::see_draft`]; `NotFound` for a version that is not there.
pub(in super::super) async fn compare_versions(
    state: &AppState,
    login: &Login,
    slug: &str,
    query: &str,
) -> Result<Comparison, ApiError> {
    let opened = open(state, login, slug).await?;
    let asked = pairs(query);
    let number = |name: &str, otherwise: u32| {
        let found = asked.iter().find(|(key, _)| key == name);
        match found.map(|(_, value)| value.as_str()) {
            None | Some("") => Ok(otherwise),
            Some(value) => value.parse().map_err(|_| ApiError::NotFound),
        }
    };
    let latest = opened.versions.first();
    let from = number("from", latest.map_or(0, |latest| whole(latest.number)))?;
    let to = number("to", 0)?;
    let of = |number: u32| -> Result<DraftContent, ApiError> {
        let row = opened
            .versions
            .iter()
            .find(|row| whole(row.number) == number);
        let row = row.ok_or(ApiError::NotFound)?;
        // The latest is what is public: sessions may have been moved since.
        let public = opened.public.as_ref();
        let is_latest = latest.is_some_and(|latest| latest.number == row.number);
        Ok(match public.filter(|_| is_latest) {
            Some(public) => public.clone(),
            None => row.content.clone(),
        })
    };
    let before = match from {
        0 => DraftContent::default(),
        from => of(from)?,
    };
    let after = match to {
        0 => opened.content.clone(),
        to => of(to)?,
    };
    Ok(Comparison {
        from,
        to,
        changes: compare(&before, &after),
    })
}

async fn open(state: &AppState, login: &Login, slug: &str) -> Result<Opened, ApiError> {
    let row = admitted(state, login, Permission::SeeCalendar, slug).await?;
    let mut connection = state.db.pool().acquire().await?;
    Ok(Opened::read(&mut connection, row).await?)
}
