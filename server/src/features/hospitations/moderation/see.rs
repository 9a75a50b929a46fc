//! What whoever moderates is shown.

use app::contract::booking::Affiliation;
use app::contract::fold::fold;
use app::contract::hospitation::{Form, SessionKind, Side};
use app::contract::language::Language;
use app::contract::moderation::{
    Expected, Mark, ModeratedSession, ModerationCard, ModerationList, Nearness, OPENS_MS, openness,
};
use app::contract::permission::Permission;
use app::contract::text::LocalText;
use app::contract::time::LocalTime;

use super::super::handlers::whole;
use super::store::{self, ExpectedRow, ModeratedRow, Window};
use crate::authz::{Actor, Login};
use crate::http::error::ApiError;
use crate::kernel::clocks;
use crate::kernel::retention::DAY_MS;
use crate::state::AppState;

/// Sessions to come are listed so far ahead.
const AHEAD_MS: i64 = 60 * DAY_MS;

/// Sessions that lack marks are listed so long after their end.
const BEHIND_MS: i64 = 60 * DAY_MS;

/// The sessions that the actor may moderate.
///
/// # Errors
/// When the database fails.
pub(super) async fn list_sessions(
    state: &AppState,
    login: &Login,
) -> Result<ModerationList, ApiError> {
    let now = state.clock.now_ms();
    let reach = Actor(login.clone()).reach(Permission::RunSessions);
    let window = Window {
        now,
        until: now + AHEAD_MS,
        since: now - BEHIND_MS,
    };
    let rows = store::list_moderated(state.db.pool(), &reach, &window).await?;
    let mut items: Vec<(ModerationCard, i64)> = rows
        .iter()
        .filter_map(|row| Some((card(row, login, now)?, row.starts_at)))
        .collect();
    items.sort_by_key(|(card, starts_at)| match card.nearness {
        // What is over the latest first.
        Nearness::Unmarked => (card.nearness, -starts_at),
        Nearness::Running | Nearness::Today | Nearness::Next => (card.nearness, *starts_at),
    });
    Ok(ModerationList {
        items: items.into_iter().map(|(card, _)| card).collect(),
    })
}

/// A session with everybody who is expected.
///
/// # Errors
/// `NotFound` where there is none, or it is hidden from the actor; `Forbidden` where they may not.
pub(super) async fn see_session(
    state: &AppState,
    login: &Login,
    id: &str,
) -> Result<ModeratedSession, ApiError> {
    let now = state.clock.now_ms();
    let row = admitted(state, login, id, Permission::RunSessions).await?;
    let lost = || ApiError::Internal("a session has no time".into());
    let mut people = expected(&store::list_expected(state.db.pool(), id).await?);
    people.sort_by_cached_key(|one| (one.name.is_empty(), fold(&one.name)));
    let pairs = row.interpretation.iter();
    Ok(ModeratedSession {
        account: login.account.clone(),
        card: card(&row, login, now).ok_or_else(lost)?,
        minutes: whole(row.minutes),
        form: Form::from_code(&row.form).unwrap_or(Form::Virtual),
        interpretation: pairs
            .filter_map(|(a, b)| Some((Language::from_code(a)?, Language::from_code(b)?)))
            .collect(),
        host_now: local(now, 0, &row.host.zone).ok_or_else(lost)?,
        guest_now: local(now, 0, &row.guest.zone).ok_or_else(lost)?,
        open: openness(row.called_off, row.closed, row.starts_at, now),
        waiting: whole(row.waiting),
        invented: row.invented,
        meeting_link: row.meeting_link.unwrap_or_default(),
        people,
    })
}

/// A session that the actor may do this with.
///
/// # Errors
/// `NotFound` where there is none, or it is hidden from the actor; `Forbidden` where they may not.
pub(super) async fn admitted(
    state: &AppState,
    login: &Login,
    id: &str,
    permission: Permission,
) -> Result<ModeratedRow, ApiError> {
    // What is no id of ours is not looked for.
    if !app::contract::typed::is_slug(id) {
        return Err(ApiError::NotFound);
    }
    let row = store::find_moderated(state.db.pool(), id).await?;
    let row = row.ok_or(ApiError::NotFound)?;
    row.held_by.admit(login, permission)?;
    Ok(row)
}

fn card(row: &ModeratedRow, login: &Login, now: i64) -> Option<ModerationCard> {
    Some(ModerationCard {
        id: row.id.clone(),
        nearness: nearness(row, now),
        kind: SessionKind::from_code(&row.kind).unwrap_or(SessionKind::Visit),
        title: row.title.clone(),
        hospitation: row.hospitation.clone(),
        hospitation_title: row.hospitation_title.clone(),
        host: row.host.clone(),
        guest: row.guest.clone(),
        host_time: on_clock(row, &row.host)?,
        guest_time: on_clock(row, &row.guest)?,
        expected: whole(row.expected),
        marked: whole(row.marked),
        own: row.moderator.as_deref() == Some(&login.account),
    })
}

fn on_clock(row: &ModeratedRow, side: &Side) -> Option<LocalTime> {
    local(row.starts_at, row.minutes, &side.zone)
}

fn local(at: i64, minutes: i64, zone: &str) -> Option<LocalTime> {
    clocks::local(at, minutes, &clocks::zone(zone)?, zone)
}

fn nearness(row: &ModeratedRow, now: i64) -> Nearness {
    let day = |at| clocks::in_office(at).map(|at| at.date);
    if row.ends_at <= now {
        Nearness::Unmarked
    } else if row.starts_at - OPENS_MS <= now {
        Nearness::Running
    } else if day(row.starts_at) == day(now) {
        Nearness::Today
    } else {
        Nearness::Next
    }
}

/// The people of these rows. Needs are a booking's: they stand at the first of its people.
fn expected(rows: &[ExpectedRow]) -> Vec<Expected> {
    let mut said: Vec<&str> = Vec::new();
    let mut people = Vec::new();
    for row in rows {
        let first = !said.contains(&row.booking.as_str());
        said.push(&row.booking);
        let municipality = match &row.town {
            Some(names) => names.clone(),
            None => the_same(&row.town_text),
        };
        people.push(Expected {
            participant: row.participant.clone(),
            name: row.name.clone(),
            municipality,
            affiliation: Affiliation::from_code(&row.affiliation).unwrap_or(Affiliation::Other),
            language: Language::from_code(&row.language).unwrap_or_default(),
            interpretation: row.interpretation.clone(),
            needs: if first {
                row.needs.clone()
            } else {
                String::new()
            },
            mark: Mark::of(row.state).unwrap_or(Mark::Unknown),
        });
    }
    people
}

/// What was typed is the same in each language.
fn the_same(text: &str) -> LocalText {
    let mut same = LocalText::default();
    for language in Language::ALL {
        same.set(language, text.to_owned());
    }
    same
}
