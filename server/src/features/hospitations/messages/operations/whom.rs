//! Who can be written to, and by whom.

use std::collections::HashMap;

use app::contract::message::{MessageRequest, Sender, may_write};
use app::contract::permission::{About, Decision, Permission, decide};
use app::contract::seat::SeatState;
use sqlx::{Any, Executor};

use super::super::super::store::{Placed, SessionRow, list_sessions_of};
use super::super::store::{self, SeatOf};
use crate::authz::{Login, allowed};
use crate::db::DbError;
use crate::http::error::ApiError;
use crate::state::AppState;

/// Somebody of the office in front of a hospitation.
pub(super) struct Desk {
    pub sessions: Vec<SessionRow>,
    /// The sessions that they moderate; none where they lead all of it.
    moderates: Option<Vec<String>>,
}

impl Desk {
    /// Whether they write to everybody.
    pub(super) fn leads(&self) -> bool {
        self.moderates.is_none()
    }

    fn sender(&self) -> Sender<'_> {
        self.moderates
            .as_deref()
            .map_or(Sender::Leads, Sender::Moderates)
    }

    /// Whether they may write to somebody with a seat in this state.
    pub(super) fn reaches(&self, session: &str, state: SeatState) -> bool {
        may_write(self.sender(), session, &[state])
    }

    /// Whether they see what was sent to a session, or to the whole hospitation.
    pub(super) fn sees(&self, session: Option<&str>) -> bool {
        may_write(self.sender(), session.unwrap_or(""), &[])
    }

    /// Refuses a message that they may not send.
    ///
    /// # Errors
    /// `Forbidden` with the role that may.
    pub(super) fn admit(&self, request: &MessageRequest) -> Result<(), ApiError> {
        let states = request.states.iter();
        let states: Vec<_> = states
            .filter_map(|code| SeatState::from_code(code))
            .collect();
        let states = if request.people.is_empty() {
            &states[..]
        } else {
            &[]
        };
        if may_write(self.sender(), &request.session, states) {
            Ok(())
        } else {
            Err(ApiError::Forbidden(Permission::LeadHospitations.needs()))
        }
    }
}

/// Lets somebody of the office in, as far as they may.
///
/// # Errors
/// `NotFound` where the hospitation is hidden from them, `Forbidden` where they write to nobody.
pub(super) async fn desk(
    state: &AppState,
    login: &Login,
    place: &Placed,
) -> Result<Desk, ApiError> {
    let about = About::OneOf(&place.scopes);
    allowed(decide(&login.held, Permission::RunSessions, about))?;
    let leads = decide(&login.held, Permission::LeadHospitations, about) == Decision::Allowed;
    let pool = state.db.pool();
    let moderates = if leads {
        None
    } else {
        Some(store::list_moderated(pool, &place.id, &login.account).await?)
    };
    Ok(Desk {
        sessions: list_sessions_of(pool, &place.id).await?,
        moderates,
    })
}

/// Somebody who takes part, or wants to: their seats, one at least. Who has two bookings is one person.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub seats: Vec<SeatOf>,
}

impl Person {
    /// Whatever is the same in all of their seats, and the booking to which their link leads.
    pub(super) fn first(&self) -> &SeatOf {
        &self.seats[0]
    }

    fn is_in(&self, ids: &[String]) -> bool {
        self.seats
            .iter()
            .any(|seat| ids.contains(&seat.participant))
    }
}

/// Everybody with a seat in a hospitation, by name; from the pool, or inside a write.
pub(super) async fn people<'a>(
    executor: impl Executor<'a, Database = Any>,
    hospitation: &'a str,
) -> Result<Vec<Person>, DbError> {
    let mut people: Vec<Person> = Vec::new();
    let mut known = HashMap::new();
    for seat in store::list_seats(executor, hospitation).await? {
        match known.get(&seat.person) {
            Some(at) => {
                let person: &mut Person = &mut people[*at];
                person.seats.push(seat);
            }
            None => {
                known.insert(seat.person.clone(), people.len());
                people.push(Person { seats: vec![seat] });
            }
        }
    }
    Ok(people)
}

/// Those for whom a message is, each with the seats that it is about.
///
/// # Errors
/// `Forbidden` where somebody chosen is beyond the reach of who writes.
pub(super) fn chosen(
    desk: &Desk,
    people: Vec<Person>,
    request: &MessageRequest,
) -> Result<Vec<Person>, ApiError> {
    let mut chosen = Vec::new();
    for mut person in people {
        let meant = person.is_in(&request.people);
        person.seats.retain(|seat| {
            (meant || request.people.is_empty()) && request.is_for(&seat.session, seat.state)
        });
        let reaches = |seat: &SeatOf| desk.reaches(&seat.session, seat.state);
        if !person.seats.iter().all(reaches) {
            return Err(ApiError::Forbidden(Permission::LeadHospitations.needs()));
        }
        if !person.seats.is_empty() {
            chosen.push(person);
        }
    }
    Ok(chosen)
}
