//! Who can be written to, and by whom.

use app::contract::booking::person_of;
use app::contract::language::Language;
use app::contract::message::{MessageRequest, Sender, may_write};
use app::contract::permission::{About, Decision, Permission, decide};
use app::contract::seat::SeatState;

use super::super::super::store::{Placed, SessionRow, list_sessions_of};
use super::super::store;
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
        self.moderates.as_deref().map_or(Sender::Leads, Sender::Moderates)
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
        let states: Vec<_> = states.filter_map(|code| SeatState::from_code(code)).collect();
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

/// Somebody who takes part, or wants to.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub participant: String,
    pub booking: String,
    pub name: String,
    pub mail: String,
    /// The language of their mails.
    pub language: Language,
    /// Whether they made the booking.
    pub booked: bool,
    /// Sessions in their order, with the state of the seat.
    pub seats: Vec<(String, SeatState)>,
}

/// Everybody with a seat in a hospitation, by name. Who has two bookings is one person.
pub(super) async fn people(
    state: &AppState,
    hospitation: &str,
) -> Result<Vec<Person>, DbError> {
    let rows = store::list_seats(state.db.pool(), hospitation).await?;
    let mut people: Vec<(String, Person)> = Vec::new();
    let mut known = std::collections::HashMap::new();
    for row in rows {
        let at = *known.entry(row.person.clone()).or_insert_with(|| {
            let person = Person {
                booked: person_of(&row.booking_mail) == row.person,
                participant: row.participant,
                booking: row.booking,
                name: row.name,
                mail: row.mail,
                language: row.language,
                seats: Vec::new(),
            };
            people.push((row.person, person));
            people.len() - 1
        });
        people[at].1.seats.push((row.session, row.state));
    }
    Ok(people.into_iter().map(|(_, person)| person).collect())
}

/// Those for whom a message is, each with the sessions that it is about.
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
        let is_for = |(session, state): &(String, SeatState)| {
            request.is_for(&person.participant, session, *state)
        };
        let seats: Vec<_> = person.seats.iter().filter(|seat| is_for(seat)).cloned().collect();
        if seats.is_empty() {
            continue;
        }
        if !seats.iter().all(|(session, state)| desk.reaches(session, *state)) {
            return Err(ApiError::Forbidden(Permission::LeadHospitations.needs()));
        }
        person.seats = seats;
        chosen.push(person);
    }
    Ok(chosen)
}
