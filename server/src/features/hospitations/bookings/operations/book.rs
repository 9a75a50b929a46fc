//! From the form to held seats, places in the queue, and a mail.

use std::sync::Arc;

use app::contract::booking::{
    Booked, BookingRequest, Choice, LinkPurpose, SeatState, check, check_choice, hold_until,
    person_of,
};
use app::contract::problem::{FieldCode, FieldError};
use app::contract::seat::Share;

use super::super::super::handlers::whole;
use super::super::super::store::{self as hospitations, SessionRow};
use super::super::letters::{self, Reader};
use super::super::store::{self, Counted, ParticipantRow, SeatRow};
use super::once::{Earlier, Once};
use super::settle::settle_due;
use super::{LINK_MAILS, Visit, link, link_for, link_to, notify, own_share, record, sessions_of};
use crate::db::Write;
use crate::features::notifications;
use crate::http::error::ApiError;
use crate::kernel::ids;
use crate::state::AppState;

/// Holds seats, queues for others, and mails the link that confirms them.
///
/// # Errors
/// `Invalid` with every field that is wrong; nothing is held then.
pub(in super::super) async fn book_sessions(
    state: &AppState,
    mut request: BookingRequest,
    once: Option<Once>,
) -> Result<Booked, ApiError> {
    let mut visit = published(state, &request.hospitation).await?;
    let again = match &once {
        Some(once) => matches!(once.look_before(state).await?, Earlier::Same(_)),
        None => false,
    };
    let mut municipality = None;
    if !again {
        municipality = match validate(state, &request, &visit).await {
            Err(ApiError::Invalid(_)) => {
                // What was wrong a moment ago may be right by now.
                visit = read_published(state, &request.hospitation).await?;
                validate(state, &request, &visit).await?
            }
            judged => judged?,
        };
        let people = request.people();
        let mails = std::iter::once(&request.mail).chain(people.iter().map(|p| &p.mail));
        let mut mails: Vec<_> = mails.map(|mail| person_of(mail)).collect();
        mails.dedup();
        if !mails.iter().all(|mail| state.mail_limit.allows(mail)) {
            return Err(ApiError::TooMany);
        }
    }
    if visit.policy().all_visits && request.wait.iter().any(|id| visit.is_visit(id)) {
        // Who waits for one visit waits for all: an offer takes a seat in each.
        let (visits, others): (Vec<_>, Vec<_>) = request
            .sessions
            .drain(..)
            .partition(|id| visit.is_visit(id));
        request.sessions = others;
        request.wait.extend(visits);
    }
    let hospitation = visit.row.id.clone();
    let attempt = Arc::new(Attempt {
        state: state.clone(),
        visit,
        request,
        municipality,
        once,
        again,
    });
    let held = state
        .writer
        .write(&hospitation, move |write| {
            let attempt = attempt.clone();
            Box::pin(async move { attempt.hold(write).await })
        })
        .await?;
    state.mails_wait.notify_one();
    match held {
        Held::Seats(receipt) => Ok(Booked { receipt }),
        Held::Already(errors) => Err(ApiError::Invalid(errors)),
    }
}

/// A published hospitation as it was a moment ago: what changes in a moment is read again under the
/// lock.
async fn published(state: &AppState, slug: &str) -> Result<Arc<Visit>, ApiError> {
    match state.moment.get(slug) {
        Some(visit) => Ok(visit),
        None => read_published(state, slug).await,
    }
}

async fn read_published(state: &AppState, slug: &str) -> Result<Arc<Visit>, ApiError> {
    let row = hospitations::find_published(state.db.pool(), slug).await?;
    let visit = Arc::new(Visit::of(state, row.ok_or(ApiError::NotFound)?).await?);
    state.moment.keep(slug, visit.clone());
    Ok(visit)
}

/// The id of a municipality of the list, as it was a moment ago: they do not go.
async fn find_municipality(state: &AppState, slug: &str) -> Result<Option<String>, ApiError> {
    let name = format!("municipality {slug}");
    if let Some(id) = state.moment.get::<String>(&name) {
        return Ok(Some(id.as_ref().clone()));
    }
    let id = store::find_municipality(state.db.pool(), slug).await?;
    if let Some(id) = &id {
        state.moment.keep(&name, Arc::new(id.clone()));
    }
    Ok(id)
}

/// What came of an attempt.
enum Held {
    /// Seats or places in the queue; the token of the receipt.
    Seats(String),
    /// People who have them already. The link was mailed again, so this is written, too.
    Already(Vec<FieldError>),
}

/// What is known under the lock; the next booking of a batch begins with it.
struct Known {
    visit: Arc<Visit>,
    sessions: Vec<Counted>,
}

/// Everything that is known before the lock.
struct Attempt {
    state: AppState,
    visit: Arc<Visit>,
    request: BookingRequest,
    /// The municipality's id, where it is one of the list.
    municipality: Option<String>,
    once: Option<Once>,
    /// Whether its key was known before the lock, so that nothing else was looked at.
    again: bool,
}

impl Attempt {
    async fn hold(&self, write: &mut Write) -> Result<Held, ApiError> {
        let (state, request) = (&self.state, &self.request);
        let now = state.clock.now_ms();
        if let Some(once) = &self.once
            && let Earlier::Same(booking) = once.look(write).await?
        {
            let receipt = link(write, state, &booking, LinkPurpose::Receipt, None);
            return Ok(Held::Seats(receipt.text().to_owned()));
        }
        if self.again {
            // Forgotten since the first look, and never judged: the client begins anew.
            return Err(ApiError::Conflict("key-reused"));
        }
        let mut known = self.look(write, now).await?;
        let visit = &known.visit.clone();
        let people: Vec<ParticipantRow> = request
            .people()
            .into_iter()
            .map(|one| ParticipantRow {
                id: ids::new(&state.clock),
                person: person_of(&one.mail),
                name: one.name.trim().to_owned(),
                mail: one.mail.trim().to_owned(),
            })
            .collect();
        let already = self.already(write, visit, &people).await?;
        if !already.is_empty() {
            return Ok(Held::Already(already));
        }
        self.check_again(&known, now)?;
        let id = ids::new(&state.clock);
        let seats = self.place(&mut known, &id, &people, now)?;
        let person = person_of(&request.mail);
        let town = self.municipality.as_deref();
        store::insert_booking(write, &id, &visit.row.id, town, &person, request, now);
        store::insert_people(write, &id, 1, &people);
        store::insert_seats(write, &seats, now).await?;
        let receipt = link(write, state, &id, LinkPurpose::Receipt, None);
        let token = link_for(write, state, &id);
        let reader = Reader::new(&request.name, &request.mail, &request.language);
        let letter = letters::hold(state, visit, &reader, &token, &seats);
        notify(write, state, "hold", &id, &letter);
        record(
            write,
            state,
            "participant",
            "booking.hold",
            &id,
            &sessions_of(&seats),
        );
        if let Some(once) = &self.once {
            once.keep(write, &id, now).await?;
        }
        write.put_note(Box::new(known));
        Ok(Held::Seats(receipt.text().to_owned()))
    }

    /// What the booking before left, where it was of the same hospitation; else what the database
    /// says, after what time has done by itself.
    async fn look(&self, write: &mut Write, now: i64) -> Result<Known, ApiError> {
        let noted = write.take_note::<Known>();
        if let Some(known) = noted.filter(|known| known.visit.row.id == self.visit.row.id) {
            return Ok(known);
        }
        let visit = Arc::new(self.visit.under_lock(write).await?);
        settle_due(write, &self.state, &visit, now).await?;
        let sessions = store::list_counted(write, &visit.row.id).await?;
        Ok(Known { visit, sessions })
    }

    /// Sessions may have been moved, called off or filled since the form was judged.
    fn check_again(&self, known: &Known, now: i64) -> Result<(), ApiError> {
        let left = |session: &SessionRow| {
            let counted = known.sessions.iter().find(|s| s.id == session.id);
            let shares = counted.into_iter().flat_map(|s| s.shares.values());
            whole(shares.map(|(capacity, taken)| capacity - taken).sum())
        };
        let choice = Choice::of(&self.request);
        let mut errors = check_choice(choice, &known.visit.facts(now, left), known.visit.policy());
        // Whether they are full for these people is said where seats are given.
        errors.retain(|e| e.code != FieldCode::SessionFull);
        if errors.is_empty() {
            Ok(())
        } else {
            Err(ApiError::Invalid(errors))
        }
    }

    /// A seat for everybody in each chosen session, or a place in its queue. All or nothing.
    fn place(
        &self,
        known: &mut Known,
        booking: &str,
        people: &[ParticipantRow],
        now: i64,
    ) -> Result<Vec<SeatRow>, ApiError> {
        let request = &self.request;
        let Known { visit, sessions } = known;
        let own = own_share(visit, &request.municipality, &request.affiliation);
        let chosen = |s: &Counted, ids: &[String]| ids.contains(&s.id);
        let starts = sessions
            .iter()
            .filter(|s| chosen(s, &request.sessions) || chosen(s, &request.wait))
            .map(|s| s.starts_at);
        let until = hold_until(now, starts.min().unwrap_or(now));
        let (mut seats, mut full) = (Vec::new(), Vec::new());
        for session in sessions {
            let take = chosen(session, &request.sessions);
            if !take && !chosen(session, &request.wait) {
                continue;
            }
            let waits_for_all = visit.policy().all_visits && visit.is_visit(&session.id);
            let mut placed = Vec::new();
            if session.to_come(now) && (take || !waits_for_all) {
                for _ in people {
                    if let Some(share) = session.free_for(own) {
                        session.count(share, 1);
                        placed.push((SeatState::Held, share));
                    }
                }
            }
            if placed.len() < people.len() {
                for (_, share) in placed.drain(..) {
                    session.count(share, -1);
                }
                if take {
                    full.push(session.id.clone());
                    continue;
                }
                placed.resize(people.len(), (SeatState::Waiting, session.own(own)));
            }
            let seat = |((state, share), one): ((SeatState, Share), &ParticipantRow)| SeatRow {
                booking_id: booking.to_owned(),
                participant_id: one.id.clone(),
                session_id: session.id.clone(),
                person: one.person.clone(),
                share,
                state,
                queue_no: None,
                until: Some(until),
                sequence: 0,
            };
            seats.extend(placed.into_iter().zip(people).map(seat));
        }
        if full.is_empty() {
            return Ok(seats);
        }
        let error = FieldError::new("sessions", FieldCode::SessionFull).about(full);
        Err(ApiError::Invalid(vec![error]))
    }

    /// Who has something to do with a chosen session already. The person who books is mailed the
    /// link to what they have: they may have lost it.
    async fn already(
        &self,
        write: &mut Write,
        visit: &Visit,
        people: &[ParticipantRow],
    ) -> Result<Vec<FieldError>, ApiError> {
        let (state, request) = (&self.state, &self.request);
        let own = person_of(&request.mail);
        let mut errors = Vec::new();
        for one in people {
            let has = store::list_seats_of(write, &visit.row.id, &one.person).await?;
            let chosen = |s: &&SeatRow| {
                request.sessions.contains(&s.session_id) || request.wait.contains(&s.session_id)
            };
            let has: Vec<SeatRow> = has.iter().filter(chosen).cloned().collect();
            if has.is_empty() {
                continue;
            }
            let number = request
                .colleagues
                .iter()
                .position(|c| person_of(&c.mail) == one.person);
            let field = match number {
                Some(at) if one.person != own => format!("colleague_mail_{}", at + 1),
                _ => "mail".to_owned(),
            };
            let error = FieldError::new(&field, FieldCode::AlreadyBooked);
            // What others have booked is not said to everybody.
            let about = sessions_of(&has).into_iter().map(str::to_owned);
            errors.push(if field == "mail" {
                error.about(about.collect())
            } else {
                error
            });
            if one.person == own {
                tell_already(write, state, visit, &has).await?;
            }
        }
        Ok(errors)
    }
}

/// Everything that can be said without a lock; gives the municipality's id.
async fn validate(
    state: &AppState,
    request: &BookingRequest,
    visit: &Visit,
) -> Result<Option<String>, ApiError> {
    let now = state.clock.now_ms();
    let facts = visit.facts(now, |s| whole(s.capacity - s.taken));
    let mut errors = check(request, &facts, visit.policy());
    // A full session is judged under its lock: the person may be the one who sits in it.
    errors.retain(|e| e.code != FieldCode::SessionFull);
    if errors.iter().all(|e| e.field != "mail") {
        errors.extend(unsendable("mail", &request.mail));
    }
    for (at, colleague) in request.colleagues.iter().enumerate() {
        let field = format!("colleague_mail_{}", at + 1);
        if !colleague.is_nobody() && errors.iter().all(|e| e.field != field) {
            errors.extend(unsendable(&field, &colleague.mail));
        }
    }
    let mut municipality = None;
    if !request.municipality.is_empty() {
        municipality = find_municipality(state, &request.municipality).await?;
        if municipality.is_none() {
            errors.push(FieldError::new("municipality", FieldCode::NotAChoice));
        }
    }
    if errors.is_empty() {
        Ok(municipality)
    } else {
        Err(ApiError::Invalid(errors))
    }
}

/// An address that looks like one but cannot be written into a mail.
pub(super) fn unsendable(field: &str, mail: &str) -> Option<FieldError> {
    let sendable = mail.trim().parse::<lettre::Address>().is_ok();
    (!sendable).then(|| FieldError::new(field, FieldCode::MailInvalid))
}

/// Mails somebody the links to what they have.
pub(super) async fn tell_already(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    has: &[SeatRow],
) -> Result<(), ApiError> {
    let mut told: Vec<&str> = Vec::new();
    for seat in has {
        let id = seat.booking_id.as_str();
        let often = notifications::count_mails(write, id, "already").await? >= LINK_MAILS;
        if told.contains(&id) || often {
            continue;
        }
        told.push(id);
        let booking = store::find_booking_in(write, id).await?;
        let people = store::list_people_in(write, id).await?;
        let Some(person) = people.iter().find(|p| p.id == seat.participant_id) else {
            continue;
        };
        let mut seats = store::list_seats_in(write, id).await?;
        if person.person != person_of(&booking.mail) {
            seats.retain(|s| s.participant_id == person.id);
        }
        let reader = Reader::new(&person.name, &person.mail, &booking.language);
        let token = link_to(write, state, &booking, person);
        let letter = letters::already(state, visit, &reader, &token, &seats);
        notify(write, state, "already", id, &letter);
        let sessions = sessions_of(has);
        record(
            write,
            state,
            "participant",
            "booking.already",
            id,
            &sessions,
        );
    }
    Ok(())
}
