//! What people do with seats. One write, one function: seats, audit and mails change together, in
//! the writer's queue, under the lock of the hospitation's row.

mod already;
mod answer;
mod book;
mod by_hand;
mod cancel;
mod change;
mod confirm;
mod erase;
mod expire;
mod hand_over;
mod judge;
mod late;
mod log;
mod mail_again;
mod mailing;
mod once;
mod organise;
mod own;
mod remind;
mod settle;
mod show;
mod tell_change;

pub(super) use book::book_sessions;
pub use by_hand::change_by_hand;
pub(super) use erase::erase;
pub use expire::settle_all;
pub use mailing::{Mailing, Said, To};
pub(super) use once::Once;
pub(in super::super) use organise::organise_in;
pub use organise::{Organise, organise};
pub(super) use own::{list_own, open_own};
pub use remind::remind;
pub use show::find_name_of;
pub(super) use show::{export_calendar, see_booking};
pub(in super::super) use show::{find_followed, has_seat, list_live_seats};
pub(in super::super) use tell_change::{PlanChange, tell_change};

use std::sync::Arc;

use app::contract::booking::{
    Affiliation, Booking, CancelRequest, ChangeRequest, HandOverRequest, LinkPurpose,
    MailAgainRequest, OfferAnswer, Policy, RemindRequest, SessionFacts, person_of,
};
use app::contract::seat::{OnSide, Share};

use self::mail_again::Sent;
use self::once::Earlier;
use super::super::handlers::kind;
use super::super::store::{self as hospitations, HospitationRow, SessionRow};
use super::letters::{self, Reader};
use super::store::{self, BookingRow, LinkRow, ParticipantRow, SeatRow};
use crate::db::{DbError, Write};
use crate::features::notifications;
use crate::http::error::ApiError;
use crate::kernel::secrets::{self, Token};
use crate::state::AppState;

/// A booking causes so many mails with its link at most, however often somebody asks.
const LINK_MAILS: i64 = 8;

/// A hospitation with its sessions.
#[derive(Clone)]
pub(super) struct Visit {
    pub row: HospitationRow,
    pub sessions: Vec<SessionRow>,
}

impl Visit {
    async fn of(state: &AppState, row: HospitationRow) -> Result<Self, DbError> {
        let sessions = hospitations::list_sessions_of(state.db.pool(), &row.id).await?;
        Ok(Self { row, sessions })
    }

    async fn find(state: &AppState, id: &str) -> Result<Self, DbError> {
        let row = hospitations::find_hospitation(state.db.pool(), id).await?;
        Self::of(state, row).await
    }

    /// A hospitation as a write sees it that may have changed it.
    async fn find_in(write: &mut Write, id: &str) -> Result<Self, DbError> {
        write.flush().await?;
        let row = hospitations::find_hospitation(&mut **write, id).await?;
        let sessions = hospitations::list_sessions_of(&mut **write, id).await?;
        Ok(Self { row, sessions })
    }

    /// The same under the lock: sessions may have been moved or called off since it was read.
    async fn under_lock(&self, write: &mut Write) -> Result<Self, DbError> {
        // What bookings of the same batch left for later is seen from here on.
        write.flush().await?;
        let sessions = hospitations::list_sessions_of(&mut **write, &self.row.id).await?;
        let row = self.row.clone();
        Ok(Self { row, sessions })
    }

    pub(super) fn session(&self, id: &str) -> Option<&SessionRow> {
        self.sessions.iter().find(|s| s.id == id)
    }

    /// What this write changes in a session, for the letters about it.
    fn change(&mut self, id: &str, change: impl Fn(&mut SessionRow)) {
        self.sessions
            .iter_mut()
            .filter(|s| s.id == id)
            .for_each(change);
    }

    fn is_visit(&self, id: &str) -> bool {
        self.session(id).is_some_and(|s| s.kind == "visit")
    }

    /// What the rules need to know of the sessions. `seats_left` says how many seats count as free.
    fn facts(&self, now: i64, seats_left: impl Fn(&SessionRow) -> u32) -> Vec<SessionFacts<'_>> {
        let sessions = self.sessions.iter();
        sessions
            .map(|s| SessionFacts {
                id: &s.id,
                visit: s.kind == "visit",
                bookable: kind(s).bookable(),
                begun: s.starts_at <= now || s.cancelled,
                seats_left: seats_left(s),
                shared: s.shared,
            })
            .collect()
    }

    fn policy(&self) -> Policy {
        self.row.programme.policy.booking()
    }
}

/// What a link does with its booking.
#[derive(Clone, Debug)]
pub(super) enum Action {
    Confirm,
    Cancel(CancelRequest),
    Answer(OfferAnswer),
    Change(ChangeRequest),
    HandOver(HandOverRequest),
    MailAgain(MailAgainRequest),
    Remind(RemindRequest),
    Withdraw,
}

impl Action {
    /// Narrows it to what a link for one person may do: everything with what is theirs.
    fn only_for(&mut self, participant: &str) -> Result<(), ApiError> {
        let whose = match self {
            Self::Cancel(request) => &mut request.participant,
            Self::Answer(answer) => &mut answer.participant,
            Self::HandOver(request) => &mut request.participant,
            Self::Change(request) => &mut request.participant,
            Self::Remind(request) => &mut request.participant,
            Self::Confirm | Self::MailAgain(_) | Self::Withdraw => {
                return Err(ApiError::NotFound);
            }
        };
        if !whose.is_empty() && whose != participant {
            return Err(ApiError::NotFound);
        }
        participant.clone_into(whose);
        Ok(())
    }
}

/// Does what the holder of a link asks for, and shows the booking as it is then. A mailed link may
/// do everything but have the mail sent again, which is what a receipt is for.
///
/// # Errors
/// `NotFound` for a link that leads nowhere or may not do this; what the action refuses with.
pub(super) async fn act(
    state: &AppState,
    token: &str,
    mut action: Action,
    once: Option<Once>,
) -> Result<Booking, ApiError> {
    let hash = secrets::hash(token);
    let found = store::find_link(state.db.pool(), &hash).await?;
    let link = found.ok_or(ApiError::NotFound)?;
    let (id, purpose) = (link.booking_id.clone(), link.purpose);
    if let Some(participant) = &link.participant_id {
        action.only_for(participant)?;
    }
    let asked = match action {
        Action::MailAgain(_) => LinkPurpose::Receipt,
        _ => LinkPurpose::Mail,
    };
    if purpose != asked {
        return Err(ApiError::NotFound);
    }
    let booking = store::find_booking(state.db.pool(), &id).await?;
    let again = match &once {
        Some(once) => matches!(once.look_before(state).await?, Earlier::Same(_)),
        None => false,
    };
    if let Action::HandOver(request) = &action
        && !again
        && !state.mail_limit.allows(&person_of(&request.mail))
    {
        return Err(ApiError::TooMany);
    }
    if let Action::MailAgain(request) = &action
        && !again
    {
        if booking.confirmed_at.is_some() {
            return Err(ApiError::Conflict("confirmed"));
        }
        mail_again::check_again(state, &booking, request)?;
    }
    let visit = Arc::new(Visit::find(state, &booking.hospitation_id).await?);
    let hospitation = visit.row.id.clone();
    let (owned, action) = (state.clone(), Arc::new(action));
    let sent = state
        .writer
        .write(&hospitation, move |write| {
            let (state, visit, action) = (owned.clone(), visit.clone(), action.clone());
            let (hash, once) = (hash.clone(), once.clone());
            Box::pin(async move {
                under_lock(write, &state, &visit, &action, &hash, once.as_ref()).await
            })
        })
        .await?;
    state.mails_wait.notify_one();
    match sent {
        Sent::Again => show::show(state, &link).await,
        Sent::Already(errors) => Err(ApiError::Invalid(errors)),
    }
}

async fn under_lock(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    action: &Action,
    token_hash: &str,
    once: Option<&Once>,
) -> Result<Sent, ApiError> {
    // Read again: the address may have been corrected since, and the link taken back with it.
    let found = store::find_link_in(write, token_hash).await?;
    let link = found.ok_or(ApiError::NotFound)?;
    let (by, id) = (&*log::holder(&link), link.booking_id);
    if let Some(once) = once
        && let Earlier::Same(_) = once.look(write).await?
    {
        return Ok(Sent::Again);
    }
    let booking = store::find_booking_in(write, &id).await?;
    let visit = &visit.under_lock(write).await?;
    let mut sent = Sent::Again;
    match action {
        Action::Confirm => confirm::confirm(write, state, visit, &booking, by).await?,
        Action::Cancel(request) => {
            cancel::cancel(write, state, visit, (&booking, by), request).await?;
        }
        Action::Answer(answer) => {
            answer::answer_offer(write, state, visit, (&booking, by), answer).await?;
        }
        Action::Change(request) => {
            change::change(write, state, visit, (&booking, by), request).await?;
        }
        Action::HandOver(request) => {
            hand_over::hand_over(write, state, visit, (&booking, by), request).await?;
        }
        Action::MailAgain(request) => {
            sent = mail_again::send_again(write, state, visit, (&booking, by), request).await?;
        }
        Action::Remind(request) => remind::choose(write, state, (&booking, by), request).await?,
        Action::Withdraw => cancel::withdraw(write, state, &id, by).await?,
    }
    // A refusal uses no key up.
    if let Some(once) = once.filter(|_| matches!(sent, Sent::Again)) {
        once.keep(write, &id, state.clock.now_ms()).await?;
    }
    Ok(sent)
}

/// The share that is meant for somebody. `municipality` is an address of the list, or empty.
fn own_share(visit: &Visit, municipality: &str, affiliation: &str) -> Share {
    let side = if municipality == visit.row.host.slug {
        OnSide::Host
    } else if municipality == visit.row.guest.slug {
        OnSide::Guest
    } else {
        OnSide::Neither
    };
    let affiliation = Affiliation::from_code(affiliation).unwrap_or(Affiliation::Other);
    Share::of(side, affiliation)
}

fn link(
    write: &mut Write,
    state: &AppState,
    booking: &str,
    purpose: LinkPurpose,
    participant: Option<&str>,
) -> Token {
    let token = Token::new();
    let row = LinkRow {
        booking_id: booking.to_owned(),
        purpose,
        participant_id: participant.map(str::to_owned),
    };
    store::insert_link(write, &token.hash(), &row, state.clock.now_ms());
    token
}

/// A link that goes out by mail to whoever booked, for the whole booking.
fn link_for(write: &mut Write, state: &AppState, booking: &str) -> Token {
    link(write, state, booking, LinkPurpose::Mail, None)
}

/// A link that goes out to one of the people: for what is theirs, unless they booked.
fn link_to(
    write: &mut Write,
    state: &AppState,
    booking: &BookingRow,
    person: &ParticipantRow,
) -> Token {
    let only = (person.person != person_of(&booking.mail)).then_some(person.id.as_str());
    link(write, state, &booking.id, LinkPurpose::Mail, only)
}

/// An invitation for each of these confirmed seats, to the person who sits in it.
async fn invite(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    booking: &BookingRow,
    seats: &[SeatRow],
) -> Result<(), DbError> {
    let about = ("invitation", letters::invitation as ToCalendar, true);
    tell_calendars(write, state, visit, booking, seats, about).await
}

/// Takes these seats out of the calendars they were in.
async fn uninvite(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    booking: &BookingRow,
    seats: &[SeatRow],
) -> Result<(), DbError> {
    let about = ("cancelled", letters::cancelled as ToCalendar, false);
    tell_calendars(write, state, visit, booking, seats, about).await
}

/// Writes what a seat's calendar is told.
type ToCalendar =
    fn(&AppState, &Visit, &Reader, Option<&Token>, &SeatRow) -> Option<notifications::Letter>;

/// A letter of a kind to whoever sits in each seat.
async fn tell_calendars(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    booking: &BookingRow,
    seats: &[SeatRow],
    (kind, letter, links): (&str, ToCalendar, bool),
) -> Result<(), DbError> {
    if seats.is_empty() {
        return Ok(());
    }
    let people = store::list_people_in(write, &booking.id).await?;
    let booker = person_of(&booking.mail);
    for seat in seats {
        let Some(person) = people.iter().find(|p| p.id == seat.participant_id) else {
            continue;
        };
        let reader = Reader::new(&person.name, &person.mail, &booking.language);
        // Whoever booked has the link to everything in a mail of its own.
        let own =
            (links && person.person != booker).then(|| link_to(write, state, booking, person));
        if let Some(letter) = letter(state, visit, &reader, own.as_ref(), seat) {
            notify(write, state, kind, &booking.id, &letter);
        }
    }
    Ok(())
}

fn notify(
    write: &mut Write,
    state: &AppState,
    kind: &str,
    booking: &str,
    letter: &notifications::Letter,
) {
    let settings = state.installed.settings();
    let from = (&*state.config, settings.mail_from.as_str());
    notifications::post(write, from, &state.clock, kind, Some(booking), letter);
}

fn sessions_of<'a>(seats: impl IntoIterator<Item = &'a SeatRow>) -> Vec<&'a str> {
    seats.into_iter().map(|s| s.session_id.as_str()).collect()
}
