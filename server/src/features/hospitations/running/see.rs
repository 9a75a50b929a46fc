//! A hospitation as those who run it see it.

use std::collections::HashMap;

use app::contract::hospitation::Form;
use app::contract::permission::Permission;
use app::contract::running::{Asked, Note, RunSession, RunningView, SeatCount, Staff};
use app::contract::typed::is_slug;

use super::admit;
use super::exceptions as facts;
use super::store::{self, NoteRow, RunRow};
use crate::authz::Login;
use crate::features::accounts;
use crate::features::hospitations::bookings;
use crate::features::hospitations::handlers::{kind, side, whole};
use crate::features::hospitations::store as hospitations;
use crate::features::hospitations::store::SessionRow;
use crate::http::error::ApiError;
use crate::kernel::clocks;
use crate::state::AppState;

/// The hospitation, if the actor runs it.
///
/// # Errors
/// `NotFound` where there is none, or it is hidden from the actor; `Forbidden` where they may not.
pub(super) async fn see_running(
    state: &AppState,
    login: &Login,
    slug: &str,
) -> Result<RunningView, ApiError> {
    let row = find(state, login, slug).await?;
    show(state, login, &row).await
}

/// The row, if the actor runs it.
pub(super) async fn find(state: &AppState, login: &Login, slug: &str) -> Result<RunRow, ApiError> {
    let row = match is_slug(slug) {
        true => store::find_run(state.db.pool(), slug).await?,
        false => None,
    };
    let row = row.ok_or(ApiError::NotFound)?;
    admit(login, &row, Permission::RunSessions)?;
    Ok(row)
}

/// The hospitation, for somebody who was admitted.
pub(super) async fn show(
    state: &AppState,
    login: &Login,
    row: &RunRow,
) -> Result<RunningView, ApiError> {
    bookings::settle_all(state).await?;
    let (pool, now) = (state.db.pool(), state.clock.now_ms());
    let hospitation = hospitations::find_hospitation(pool, &row.id).await?;
    let sessions = hospitations::list_sessions_of(pool, &row.id).await?;
    let mut shares = hospitations::list_shares(pool, &row.id).await?;
    let mut extras = store::list_extras(pool, &row.id).await?;
    let mut known = facts::read(pool, &row.id).await?;
    let known = known.remove(&row.id).unwrap_or_default();
    let leads = admit(login, row, Permission::LeadHospitations).is_ok();
    let mut notes: HashMap<String, Vec<Note>> = HashMap::new();
    for one in store::list_notes(pool, &row.id).await? {
        let session = one.session.clone();
        let shown = note(one, &login.account, leads);
        notes.entry(session).or_default().push(shown);
    }
    let shown = |session: &SessionRow| {
        let clock = |zone: &str| {
            clocks::local(
                session.starts_at,
                session.minutes,
                &clocks::zone(zone)?,
                zone,
            )
        };
        let extra = extras.remove(&session.id).unwrap_or_default();
        let facts = known.sessions.iter().find(|s| s.id == session.id)?;
        let counts = known.counts.iter().filter(|(of, ..)| *of == session.id);
        let asked = facts.asked.iter().map(|(language, people)| Asked {
            language: language.clone(),
            people: *people,
        });
        Some(RunSession {
            id: session.id.clone(),
            kind: kind(session),
            title: session.title.clone(),
            form: Form::from_code(&session.form).unwrap_or(Form::Virtual),
            host_time: clock(&hospitation.host.zone)?,
            guest_time: clock(&hospitation.guest.zone)?,
            begun: session.starts_at <= now,
            over: facts.ends_at <= now,
            cancelled: session.cancelled,
            moderator: extra.moderator.map(|(id, name)| Staff { id, name }),
            interpreters: facts.interpreters.clone(),
            asked: asked.collect(),
            meeting_link: session.meeting_link.clone().unwrap_or_default(),
            capacity: whole(session.capacity),
            taken: whole(session.taken),
            shares: shares.remove(&session.id).unwrap_or_default(),
            counts: counts
                .map(|(_, state, seats)| SeatCount {
                    state: *state,
                    seats: *seats,
                })
                .collect(),
            missing: match facts.counts(now) {
                true => facts.missing(),
                false => Vec::new(),
            },
            notes: notes.remove(&session.id).unwrap_or_default(),
        })
    };
    let sessions = sessions.iter().filter_map(shown).collect();
    let moderators = accounts::list_who_may(state, Permission::RunSessions, &row.scopes()).await?;
    Ok(RunningView {
        exceptions: known.exceptions(now),
        sessions,
        moderators: moderators
            .into_iter()
            .map(|(id, name)| Staff { id, name })
            .collect(),
        leads,
        slug: hospitation.slug,
        title: hospitation.title,
        host: side(&hospitation.host),
        guest: side(&hospitation.guest),
        invented: hospitation.invented,
    })
}

fn note(row: NoteRow, reader: &str, leads: bool) -> Note {
    let (author, name) = row.author.unwrap_or_default();
    Note {
        id: row.id,
        deletable: leads || author == reader,
        author: name,
        at: clocks::in_office(row.created_at),
        text: row.text,
    }
}
