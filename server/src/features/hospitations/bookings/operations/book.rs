//! From the form to held seats, places in the queue, and a mail.

use std::sync::Arc;

use app::contract::booking::{
    Booked, BookingRequest, Choice, LinkPurpose, SeatState, check_choice, hold_until, person_of,
};
use app::contract::problem::{FieldCode, FieldError};
use app::contract::seat::Share;

use super::super::super::handlers::whole;
use super::super::super::store::SessionRow;
use super::super::letters::{self, Reader};
use super::super::store::{self, Counted, ParticipantRow, SeatRow};
use super::already::already;
use super::judge::{published, read_published, validate};
use super::log::{booker, record};
use super::once::{Earlier, Once};
use super::settle::settle_due;
use super::{Visit, link, link_for, notify, own_share};
use crate::db::Write;
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
                reminders: request.reminders.clone(),
            })
            .collect();
        let already = already(write, state, visit, request, &people).await?;
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
        let deed = (&*booker(&id), "booking.hold");
        record(write, state, deed, &id, (&[], &seats));
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
        // Its links and mails are of other bookings and go in first: rows of a kind go in together, and
        // those of this booking can only follow the booking.
        write.flush().await?;
        let sessions = store::list_counted(write, &visit.row.id).await?;
        Ok(Known { visit, sessions })
    }

    /// Sessions may have been moved, called off or filled since the form was judged.
    fn check_again(&self, known: &Known, now: i64) -> Result<(), ApiError> {
        let (visit, request) = (&known.visit, &self.request);
        let own = own_share(visit, &request.municipality, &request.affiliation);
        let left = |session: &SessionRow| {
            let counted = known.sessions.iter().find(|s| s.id == session.id);
            whole(counted.map_or(0, |s| s.left_for(own)))
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
                waited: state == SeatState::Waiting,
            };
            seats.extend(placed.into_iter().zip(people).map(seat));
        }
        if full.is_empty() {
            return Ok(seats);
        }
        let error = FieldError::new("sessions", FieldCode::SessionFull).about(full);
        Err(ApiError::Invalid(vec![error]))
    }
}
