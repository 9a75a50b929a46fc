//! A draft as its editors see it.

use app::contract::draft_check::{DraftFacts, as_rules, check_draft};
use app::contract::draft_office::{DraftDeed, DraftView, OfficeState, Saved};
use app::contract::hospitation::ReturnVisit;
use app::contract::permission::Permission;
use app::contract::problem::FieldError;
use app::contract::programme::{Broken, broken};

use super::super::store::{self, OfficeRow};
use super::clocks::{session_facts, times};
use super::open::Opened;
use super::{admitted, may};
use crate::authz::Login;
use crate::http::error::ApiError;
use crate::kernel::clocks;
use crate::state::AppState;

/// A draft with what can be done with it. Moderators see it, too.
///
/// # Errors
/// `NotFound` where there is none, or it is hidden from the actor; `Forbidden` where they may not.
pub(in super::super) async fn see_draft(
    state: &AppState,
    login: &Login,
    slug: &str,
) -> Result<DraftView, ApiError> {
    let row = admitted(state, login, Permission::SeeCalendar, slug).await?;
    show(state, login, row).await
}

/// The same of a row that is known.
pub(super) async fn show(
    state: &AppState,
    login: &Login,
    row: OfficeRow,
) -> Result<DraftView, ApiError> {
    let mut connection = state.db.pool().acquire().await?;
    let opened = Opened::read(&mut connection, row).await?;
    let row = &opened.row;
    let sides = (row.host.id.as_str(), row.guest.id.as_str());
    let partnerships = store::list_partnerships(&mut connection, sides).await?;
    let back = store::find_return(&mut connection, row).await?;
    let (broken, problems) = judge(&opened, state.clock.now_ms());
    let sessions = opened.content.sessions.sessions.iter();
    Ok(DraftView {
        slug: row.slug.clone(),
        state: row.state,
        versions: opened.part_versions(),
        saved: saved(&opened),
        programme: row.programme.clone(),
        programme_name: row.programme_name.clone(),
        policy: row.policy.clone(),
        host: row.host.side(),
        guest: row.guest.side(),
        partnerships,
        broken,
        problems,
        changed: opened.is_changed(),
        published: u32::try_from(opened.versions.len()).unwrap_or(u32::MAX),
        deeds: deeds(login, row),
        publisher: Permission::PublishHospitations.needs(),
        return_visit: back.map(|back| ReturnVisit {
            slug: back.slug,
            title: back.title,
        }),
        times: sessions.map(|session| times(row, session)).collect(),
        invented: row.invented,
        content: opened.content,
    })
}

/// What stands against publishing a draft: rules of its programme, and everything else.
pub(super) fn judge(opened: &Opened, now: i64) -> (Vec<Broken>, Vec<FieldError>) {
    let policy = &opened.row.policy;
    let sessions = session_facts(opened, now);
    let facts = DraftFacts {
        policy,
        host_country: &opened.row.host.country,
        guest_country: &opened.row.guest.country,
        sessions: &sessions,
    };
    (
        broken(policy, &as_rules(&opened.content, policy)),
        check_draft(&opened.content, &facts),
    )
}

/// The part that was saved last: when, and by whom.
fn saved(opened: &Opened) -> Option<Saved> {
    let last = opened.parts.iter().max_by_key(|part| part.changed_at)?;
    Some(Saved {
        at: clocks::in_office(last.changed_at)?,
        by: last.changed_by.clone().unwrap_or_default(),
    })
}

fn deeds(login: &Login, row: &OfficeRow) -> Vec<DraftDeed> {
    let open = matches!(row.state, OfficeState::Draft | OfficeState::Published);
    let public = matches!(row.state, OfficeState::Published | OfficeState::Closed);
    let goes = |deed: &DraftDeed| {
        let (permission, when) = match deed {
            DraftDeed::Edit => (Permission::EditHospitations, open),
            DraftDeed::Publish => (Permission::PublishHospitations, open),
            DraftDeed::Cancel => (
                Permission::LeadHospitations,
                row.state == OfficeState::Published,
            ),
            DraftDeed::Delete => (Permission::EditHospitations, !row.live),
            DraftDeed::Run => (Permission::RunSessions, public),
            DraftDeed::Lead => (Permission::LeadHospitations, public),
        };
        when && may(login, permission, row).is_ok()
    };
    DraftDeed::ALL
        .iter()
        .filter(|deed| goes(deed))
        .copied()
        .collect()
}
