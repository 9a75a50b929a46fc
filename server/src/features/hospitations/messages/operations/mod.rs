//! What the office does with messages.
//!
//! - `whom` who can be written to, and by whom
//! - `send` how a message would be read, and sending it

pub(super) mod send;
mod whom;

use app::contract::message::{
    Addressee, AddresseeSeat, Delivery, MessageSession, MessageSummary, MessageView, Messages,
    Recipient,
};
use app::contract::seat::SeatState;
use app::contract::typed::is_slug;

use self::whom::{Desk, desk};
use super::super::handlers::kind;
use super::super::store::{Placed, SessionRow, find_placed};
use super::store::{self, MessageRow};
use crate::authz::Login;
use crate::http::error::ApiError;
use crate::kernel::clocks;
use crate::state::AppState;

/// Whom one can write to in a hospitation, and what was sent.
///
/// # Errors
/// `NotFound` where there is none, or it is hidden from the actor; `Forbidden` where they may not.
pub(super) async fn list_messages(
    state: &AppState,
    login: &Login,
    slug: &str,
) -> Result<Messages, ApiError> {
    let place = place(state, slug).await?;
    let desk = desk(state, login, &place).await?;
    let people = whom::people(state.db.pool(), &place.id).await?;
    let people = people.iter().filter_map(|person| {
        let seats = person.seats.iter();
        let seats = seats.filter(|seat| desk.reaches(&seat.session, seat.state));
        let seats: Vec<_> = seats
            .map(|seat| AddresseeSeat {
                session: seat.session.clone(),
                state: seat.state,
            })
            .collect();
        let first = person.first();
        (!seats.is_empty()).then(|| Addressee {
            id: first.participant.clone(),
            name: first.name.clone(),
            language: first.language,
            seats,
        })
    });
    let rows = store::list_messages(state.db.pool(), &place.id).await?;
    let seen = rows.iter().filter(|row| desk.sees(row.session.as_deref()));
    Ok(Messages {
        original: place.original,
        leads: desk.leads(),
        people: people.collect(),
        sent: seen.filter_map(|row| summary(&desk, row)).collect(),
        sessions: desk
            .sessions
            .iter()
            .filter(|s| desk.reaches(&s.id, SeatState::Confirmed))
            .filter_map(shown)
            .collect(),
        title: place.title,
    })
}

/// A message with its text and its people.
///
/// # Errors
/// As [`list_messages`].
pub(super) async fn see_message(
    state: &AppState,
    login: &Login,
    slug: &str,
    id: &str,
) -> Result<MessageView, ApiError> {
    if !is_slug(slug) || !is_slug(id) {
        return Err(ApiError::NotFound);
    }
    let place = place(state, slug).await?;
    let desk = desk(state, login, &place).await?;
    let row = store::find_message(state.db.pool(), &place.id, id).await?;
    let row = row.filter(|row| desk.sees(row.session.as_deref()));
    let row = row.ok_or(ApiError::NotFound)?;
    let recipients = store::list_recipients(state.db.pool(), id).await?;
    let recipients = recipients.into_iter().map(|one| Recipient {
        name: one.name,
        language: one.language,
        delivery: match (one.posted, one.state.as_deref()) {
            (false, _) | (_, Some("failed")) => Delivery::Failed,
            (_, Some("waiting")) => Delivery::Waiting,
            (_, Some(_)) => Delivery::Sent,
            (_, None) => Delivery::Forgotten,
        },
    });
    let summary = summary(&desk, &row);
    Ok(MessageView {
        title: place.title,
        summary: summary.ok_or_else(|| ApiError::Internal("a message has no time".into()))?,
        text: row.content,
        recipients: recipients.collect(),
    })
}

async fn place(state: &AppState, slug: &str) -> Result<Placed, ApiError> {
    let place = find_placed(state.db.pool(), slug).await?;
    place.ok_or(ApiError::NotFound)
}

fn shown(row: &SessionRow) -> Option<MessageSession> {
    let zone = clocks::zone(&row.zone)?;
    Some(MessageSession {
        id: row.id.clone(),
        title: row.title.clone(),
        kind: kind(row),
        at: clocks::local(row.starts_at, row.minutes, &zone, &row.zone)?,
    })
}

fn summary(desk: &Desk, row: &MessageRow) -> Option<MessageSummary> {
    let session = row.session.as_ref();
    let session = session.and_then(|id| desk.sessions.iter().find(|s| s.id == *id));
    let states = row.states.iter();
    Some(MessageSummary {
        id: row.id.clone(),
        subject: row.subject.clone(),
        session: session.and_then(shown),
        states: states
            .filter_map(|code| SeatState::from_code(code))
            .collect(),
        sender: row.sender.clone(),
        sent_at: clocks::in_office(row.created_at)?,
        people: row.people,
        delivered: row.delivered,
        waiting: row.waiting,
        failed: row.failed,
    })
}
