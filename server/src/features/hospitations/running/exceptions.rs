//! What needs somebody: the facts, read for one hospitation or for all of them with the same few
//! statements, however many there are.

use std::collections::HashMap;

use app::contract::permission::{Permission, Reach};
use app::contract::running::{CivilFacts, Exception, RunFacts, exceptions};
use app::contract::seat::SeatState;
use sqlx::AnyPool;

use super::store;
use crate::authz::{Actor, Login};
use crate::db::DbError;
use crate::http::error::ApiError;
use crate::state::AppState;

/// What is known of a hospitation.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    pub programme: String,
    /// Ids of the host and the guest.
    pub sides: [String; 2],
    pub sessions: Vec<RunFacts>,
    pub civil: [CivilFacts; 2],
    /// Seats by session and state.
    pub counts: Vec<(String, SeatState, u32)>,
    /// Whether it is neither closed nor called off.
    runs: bool,
}

impl Known {
    /// What needs somebody; nothing does once it is closed.
    pub(super) fn exceptions(&self, now_ms: i64) -> Vec<Exception> {
        if self.runs {
            exceptions(&self.sessions, self.civil, now_ms)
        } else {
            Vec::new()
        }
    }
}

/// What is known of published hospitations by their ids: of one, or with an empty id of all.
pub(super) async fn read(
    pool: &AnyPool,
    hospitation: &str,
) -> Result<HashMap<String, Known>, DbError> {
    let mut known: HashMap<String, Known> = HashMap::new();
    for row in store::list_civil(pool, hospitation).await? {
        let one = Known {
            programme: row.programme,
            sides: row.sides,
            runs: row.runs,
            civil: [0, 1].map(|side| CivilFacts {
                booked: 0,
                says_something: row.says[side],
            }),
            ..Known::default()
        };
        known.insert(row.hospitation, one);
    }
    for (of, facts) in store::list_facts(pool, hospitation).await? {
        if let Some(one) = known.get_mut(&of) {
            one.sessions.push(facts);
        }
    }
    for (of, session, state, seats) in store::count_seats(pool, hospitation).await? {
        let Some(one) = known.get_mut(&of) else {
            continue;
        };
        let facts = one.sessions.iter_mut().find(|s| s.id == session);
        if let Some(facts) = facts.filter(|_| state == SeatState::Confirmed) {
            facts.confirmed = seats;
        }
        one.counts.push((session, state, seats));
    }
    for (of, session, language, people) in store::count_asked(pool, hospitation).await? {
        let one = known.get_mut(&of);
        let facts = one.and_then(|one| one.sessions.iter_mut().find(|s| s.id == session));
        if let Some(facts) = facts {
            facts.asked.push((language, people));
        }
    }
    for (of, municipality, people) in store::count_civil(pool, hospitation).await? {
        if let Some(one) = known.get_mut(&of)
            && let Some(side) = one.sides.iter().position(|id| *id == municipality)
        {
            one.civil[side].booked = people;
        }
    }
    Ok(known)
}

/// What needs somebody in each published hospitation, by its id; those that need nobody are left out.
///
/// # Errors
/// When the database fails.
pub async fn list_exceptions(state: &AppState) -> Result<HashMap<String, Vec<Exception>>, DbError> {
    let now = state.clock.now_ms();
    let known = read(state.db.pool(), "").await?;
    let all = known.into_iter().map(|(id, one)| {
        let found = one.exceptions(now);
        (id, found)
    });
    Ok(all.filter(|(_, found)| !found.is_empty()).collect())
}

/// How many hospitations that the actor runs need somebody.
///
/// # Errors
/// When the database fails.
pub async fn count_waiting(state: &AppState, login: &Login) -> Result<u32, ApiError> {
    let reach = Actor(login.clone()).reach(Permission::RunSessions);
    let now = state.clock.now_ms();
    let known = read(state.db.pool(), "").await?;
    let reached = |one: &&Known| match &reach {
        Reach::All => true,
        Reach::Within {
            programmes,
            municipalities,
        } => {
            let side = |id: &String| municipalities.contains(id);
            programmes.contains(&one.programme) || one.sides.iter().any(side)
        }
    };
    let needs = |one: &&Known| !one.exceptions(now).is_empty();
    let count = known.values().filter(reached).filter(needs).count();
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}
