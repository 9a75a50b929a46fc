//! The plan of an on-site hospitation becomes one of online sessions.

use app::contract::adaptation::lay;
use app::contract::draft::{DraftContent, DraftPart, DraftSession, ShareSeats};
use app::contract::draft_office::{DraftView, SavePart};
use app::contract::hospitation::{Form, SessionKind};
use app::contract::permission::Permission;
use app::contract::problem::{FieldCode, FieldError};
use app::contract::programme::ProgrammePolicy;
use app::contract::seat::Share;
use app::contract::text::LocalText;
use serde_json::json;

use super::super::store::{self, OfficeRow, piece};
use super::open::{Opened, ensure_drafted};
use super::{admitted, show, still_open};
use crate::authz::Login;
use crate::http::error::ApiError;
use crate::kernel::clock::Clock;
use crate::kernel::{audit, ids};
use crate::state::AppState;

/// A new session has so many seats at first.
const SEATS: u32 = 20;

/// The exploration meeting and the seminar of an adapted hospitation, in minutes.
const MEETINGS: [(SessionKind, u32); 2] =
    [(SessionKind::Exploration, 60), (SessionKind::Seminar, 90)];

/// Lays the blocks of a draft anew over its visits, in their order. The version is that of the itinerary.
///
/// # Errors
/// As [`super::save_part`]; `Invalid` where there is no block to lay.
pub(in super::super) async fn adapt(
    state: &AppState,
    login: &Login,
    slug: &str,
    request: &SavePart,
) -> Result<DraftView, ApiError> {
    let row = admitted(state, login, Permission::EditHospitations, slug).await?;
    still_open(&row)?;
    let now = state.clock.now_ms();
    let mut write = state.db.write().await?;
    ensure_drafted(&mut write, &row, now).await?;
    let (part, version) = (DraftPart::Itinerary, request.version.into());
    if !store::lock_part(&mut write, &row.id, part, version).await? {
        write.rollback().await?;
        return Err(ApiError::Conflict("changed-meanwhile"));
    }
    store::lock_parts(&mut write, &row.id).await?;
    let before = Opened::read(&mut write, row.clone()).await?;
    if before.content.itinerary.blocks.is_empty() {
        write.rollback().await?;
        let error = FieldError::new("itinerary.blocks", FieldCode::Required);
        return Err(ApiError::Invalid(vec![error]));
    }
    // The sessions are another version now, too: who edits them is told.
    let sessions = before.parts.iter().find(|p| p.part == DraftPart::Sessions);
    let sessions = sessions.map_or(1, |part| part.version);
    store::lock_part(&mut write, &row.id, DraftPart::Sessions, sessions).await?;
    let mut after = before.content.clone();
    let public = |id: &str| before.live.iter().any(|live| live.id == id);
    lay_over(&state.clock, &mut after, &row.policy, public);
    let by = (now, Some(login.account.as_str()));
    let (blocks, seen) = (piece(&after, part), before.seen_now());
    store::update_part(&mut write, &row.id, part, (&blocks, None), by).await?;
    let (part, sessions) = (DraftPart::Sessions, piece(&after, DraftPart::Sessions));
    let content = (sessions.as_str(), seen.as_deref());
    store::update_part(&mut write, &row.id, part, content, by).await?;
    let entry = audit::Entry {
        actor: &audit::reference("account", &login.account),
        action: "draft.adapt",
        subject: &row.id,
        detail: json!({ "blocks": after.itinerary.blocks.len() }),
        ..audit::Entry::default()
    };
    audit::record(&mut write, &state.clock, &entry);
    write.commit().await?;
    show::show(
        state,
        login,
        OfficeRow {
            drafted: true,
            ..row
        },
    )
    .await
}

/// Lays the blocks over the visits that there are; visits that are missing are added, and those that
/// nobody needs go, unless they are public or somebody has given them a day.
pub(super) fn lay_over(
    clock: &Clock,
    content: &mut DraftContent,
    policy: &ProgrammePolicy,
    is_public: impl Fn(&str) -> bool,
) {
    let blocks = &mut content.itinerary.blocks;
    let minutes = policy.visit_minutes;
    let laid = lay(blocks, minutes, policy.visits_min, policy.visits_max);
    let titles: Vec<LocalText> = blocks.iter().map(|block| block.title.clone()).collect();
    let sessions = &mut content.sessions.sessions;
    let is_visit = |session: &DraftSession| session.kind == SessionKind::Visit.code();
    let mut number = 0;
    sessions.retain(|session| {
        number += usize::from(is_visit(session));
        let kept = is_public(&session.id) || !session.date.is_empty();
        !is_visit(session) || number <= laid.sessions || kept
    });
    let there = sessions.iter().filter(|session| is_visit(session)).count();
    for _ in there..laid.sessions {
        sessions.push(session(clock, SessionKind::Visit, minutes));
    }
    let visits: Vec<String> = sessions
        .iter()
        .filter(|session| is_visit(session))
        .map(|session| session.id.clone())
        .collect();
    for (block, place) in blocks.iter_mut().zip(&laid.places) {
        let session = place.session.and_then(|at| visits.get(at));
        block.session = session.cloned().unwrap_or_default();
        block.online = place.online;
    }
    // A visit is called after its first block, unless somebody has called it otherwise.
    for session in sessions.iter_mut().filter(|session| is_visit(session)) {
        let first = blocks.iter().find(|block| block.session == session.id);
        let own = session.title.all().next().is_some() && !titles.contains(&session.title);
        if let Some(first) = first.filter(|_| !own) {
            session.title.clone_from(&first.title);
        }
    }
}

/// Makes a draft of the plan of an on-site hospitation: with the meetings that come before the visits,
/// online, and without dates.
pub(super) fn online(
    clock: &Clock,
    content: &mut DraftContent,
    policy: &ProgrammePolicy,
    source: &str,
) {
    Form::Virtual.code().clone_into(&mut content.basics.form);
    source.clone_into(&mut content.itinerary.source);
    let meetings = MEETINGS.map(|(kind, minutes)| session(clock, kind, minutes));
    content.sessions.sessions = meetings.to_vec();
    content.sessions.outdated.clear();
    lay_over(clock, content, policy, |_| false);
}

fn session(clock: &Clock, kind: SessionKind, minutes: u32) -> DraftSession {
    DraftSession {
        id: ids::new(clock),
        kind: kind.code().to_owned(),
        minutes,
        form: Form::Virtual.code().to_owned(),
        seats: vec![ShareSeats {
            share: Share::Open.code().to_owned(),
            seats: SEATS,
        }],
        ..DraftSession::default()
    }
}
