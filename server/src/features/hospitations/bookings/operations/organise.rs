//! What organisers do with a session that people have booked: move it, call it off, give it more or
//! fewer seats, meet in another form. Everybody concerned is told. Their routes come with the
//! office.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use app::contract::booking::{SeatState, hold_until};
use app::contract::problem::{FieldCode, FieldError};
use app::contract::seat::{Share, offer_until};
use jiff::civil::{Date, Time};
use serde_json::{Value as Json, json};

use super::super::super::store::SessionRow;
use super::super::letters::{self, News, Reader};
use super::super::store::{self, Counted, SeatRow};
use super::log::{record, record_change, shares};
use super::settle::settle;
use super::{Visit, link_for, link_to, notify};
use crate::db::Write;
use crate::http::error::ApiError;
use crate::kernel::{clock, clocks, secrets};
use crate::state::AppState;

/// The longest meeting link, in characters.
const LONGEST_LINK: usize = 2000;

/// What an organiser does with a session.
#[derive(Clone, Debug)]
pub enum Organise {
    /// It takes place at another time, on the clock of its zone.
    Move {
        /// The day.
        date: Date,
        /// The start.
        time: Time,
        /// Its length.
        minutes: i64,
    },
    /// It does not take place.
    CallOff,
    /// The same, for a reason that everybody concerned reads.
    CallOffBecause(String),
    /// So many seats, share by share; a share that is not named has none.
    Resize(BTreeMap<Share, i64>),
    /// From then on what shares leave unused is open to all; `None` for never.
    OpenSharesAt(Option<i64>),
    /// It meets `virtual` or `on-site`.
    Meet(&'static str),
    /// Online it meets at this address; `None` takes it back. Its page shows it when it is time.
    MeetAt(Option<String>),
}

/// Does it, tells everybody concerned, and offers what comes free. `actor` is who the log says it was.
///
/// # Errors
/// `NotFound` for a session that is not there; `Invalid` for a time that does not exist or is past,
/// for fewer seats than are taken (`BelowTaken` with their number), and for a link that is no https
/// address; `Conflict("session-over")`
/// for a session that has begun or is called off; a link is set until its end.
pub async fn organise(
    state: &AppState,
    actor: &str,
    hospitation: &str,
    session: &str,
    what: Organise,
) -> Result<(), ApiError> {
    let visit = Arc::new(Visit::find(state, hospitation).await?);
    if visit.session(session).is_none() {
        return Err(ApiError::NotFound);
    }
    let (owned, session, what) = (state.clone(), session.to_owned(), Arc::new(what));
    let actor: Arc<str> = actor.into();
    state
        .writer
        .write::<(), ApiError, _>(hospitation, move |write| {
            let (state, visit) = (owned.clone(), visit.clone());
            let (session, what, actor) = (session.clone(), what.clone(), actor.clone());
            Box::pin(async move {
                let mut visit = visit.under_lock(write).await?;
                act(write, &state, &mut visit, (&session, &actor), &what).await
            })
        })
        .await?;
    state.mails_wait.notify_one();
    Ok(())
}

/// The same inside a write to the hospitation that does more, as publishing does. Gives the ids of the
/// bookings that were told.
///
/// # Errors
/// As [`organise`].
pub(in super::super::super) async fn organise_in(
    write: &mut Write,
    state: &AppState,
    actor: &str,
    (hospitation, session): (&str, &str),
    what: &Organise,
) -> Result<BTreeSet<String>, ApiError> {
    let mut visit = Visit::find_in(write, hospitation).await?;
    if visit.session(session).is_none() {
        return Err(ApiError::NotFound);
    }
    let tells = matches!(
        what,
        Organise::Move { .. } | Organise::CallOff | Organise::CallOffBecause(_) | Organise::Meet(_)
    );
    let told = if tells {
        store::list_live_seats(write, session).await?
    } else {
        Vec::new()
    };
    act(write, state, &mut visit, (session, actor), what).await?;
    Ok(told.into_iter().map(|seat| seat.booking_id).collect())
}

async fn act(
    write: &mut Write,
    state: &AppState,
    visit: &mut Visit,
    (session, actor): (&str, &str),
    what: &Organise,
) -> Result<(), ApiError> {
    let now = state.clock.now_ms();
    // First what time does by itself, so that nobody is told of a seat that has run out.
    settle(write, state, visit, now).await?;
    let counted = store::list_counted(write, &visit.row.id).await?;
    let counted = counted
        .iter()
        .find(|s| s.id == session)
        .ok_or(ApiError::NotFound)?;
    // A link that breaks is replaced while people wait in front of it.
    let runs = |s: &SessionRow| !s.cancelled && now < s.starts_at + s.minutes * 60_000;
    let open = match what {
        Organise::MeetAt(_) => visit.session(session).is_some_and(runs),
        _ => counted.to_come(now),
    };
    if !open {
        return Err(ApiError::Conflict("session-over"));
    }
    let before = facts(visit.session(session), counted);
    let action = match what {
        Organise::Move {
            date,
            time,
            minutes,
        } => {
            move_it(
                write,
                state,
                visit,
                (session, actor),
                (*date, *time, *minutes),
            )
            .await?;
            "session.move"
        }
        Organise::CallOff => {
            call_off(write, state, visit, (session, actor), "").await?;
            "session.call-off"
        }
        Organise::CallOffBecause(reason) => {
            call_off(write, state, visit, (session, actor), reason).await?;
            "session.call-off"
        }
        Organise::Resize(shares) => {
            for share in Share::ALL {
                let taken = counted.shares.get(share).map_or(0, |(_, taken)| *taken);
                let capacity = shares.get(share).copied().unwrap_or(0);
                if capacity < taken {
                    let taken = u32::try_from(taken).unwrap_or(u32::MAX);
                    let error = FieldError::new(share.code(), FieldCode::BelowTaken).limit(taken);
                    return Err(ApiError::Invalid(vec![error]));
                }
                if counted.shares.contains_key(share) || capacity > 0 {
                    store::set_share(write, session, *share, capacity).await?;
                }
            }
            "session.resize"
        }
        Organise::OpenSharesAt(at) => {
            store::set_shares_open_at(write, session, *at).await?;
            "session.open-shares"
        }
        Organise::Meet(form) => {
            store::update_form(write, session, form).await?;
            visit.change(session, |s| {
                s.form = (*form).to_owned();
                s.sequence += 1;
            });
            let news = if *form == "virtual" {
                News::Virtual
            } else {
                News::OnSite
            };
            tell(write, state, visit, session, news).await?;
            "session.meet"
        }
        Organise::MeetAt(link) => {
            if link.as_deref().is_some_and(|link| !leads_somewhere(link)) {
                let error = FieldError::new("meeting_link", FieldCode::NoAddress);
                return Err(ApiError::Invalid(vec![error]));
            }
            store::update_meeting_link(write, session, link.as_deref()).await?;
            "session.meet-at"
        }
    };
    let after = visit.under_lock(write).await?;
    let counted = store::list_counted(write, &visit.row.id).await?;
    let counted = counted.iter().find(|s| s.id == session);
    let mut after = counted.map_or(Json::Null, |counted| facts(after.session(session), counted));
    if let Organise::CallOffBecause(reason) = what {
        after["reason"] = reason.as_str().into();
    }
    record_change(write, state, (actor, action), session, (before, after));
    settle(write, state, visit, now).await
}

/// What the log says of a session. Where it meets online is for those who may enter.
fn facts(session: Option<&SessionRow>, counted: &Counted) -> Json {
    let mut facts = shares(&counted.capacities());
    facts["shares_open_at"] = json!(counted.shares_open_at.map(clock::text));
    if let Some(session) = session {
        facts["starts_at"] = clock::text(session.starts_at).into();
        facts["minutes"] = session.minutes.into();
        facts["called_off"] = session.cancelled.into();
        facts["form"] = session.form.as_str().into();
        facts["sequence"] = session.sequence.into();
        let link = session.meeting_link.as_deref().map(secrets::hash);
        facts["meeting_link_hash"] = json!(link);
    }
    facts
}

/// Whether a link can be given to people: https, with a host, in one piece.
fn leads_somewhere(link: &str) -> bool {
    let address = link.parse::<axum::http::Uri>();
    link.len() <= LONGEST_LINK
        && address.is_ok_and(|address| {
            address.scheme_str() == Some("https")
                && address.host().is_some_and(|host| host.contains('.'))
        })
}

async fn move_it(
    write: &mut Write,
    state: &AppState,
    visit: &mut Visit,
    (session, actor): (&str, &str),
    (date, time, minutes): (Date, Time, i64),
) -> Result<(), ApiError> {
    let now = state.clock.now_ms();
    let wrong =
        |field: &str| ApiError::Invalid(vec![FieldError::new(field, FieldCode::NotAChoice)]);
    let zone = visit.session(session).and_then(|s| clocks::zone(&s.zone));
    let zone = zone.ok_or_else(|| wrong("zone"))?;
    // An hour that the clock change skips, or has twice, is no time to meet.
    let exact = zone.to_ambiguous_zoned_datetime(date.to_datetime(time));
    let starts_at = exact.unambiguous().map_err(|_| wrong("time"))?;
    let starts_at = starts_at.timestamp().as_millisecond();
    if starts_at <= now || minutes <= 0 {
        return Err(wrong(if minutes <= 0 { "minutes" } else { "date" }));
    }
    let (day, clock) = (date.to_string(), time.strftime("%H:%M").to_string());
    let ends_at = starts_at + minutes * 60_000;
    store::update_time(
        write,
        session,
        (&day, &clock),
        (starts_at, ends_at),
        minutes,
    )
    .await?;
    store::delete_reminders(write, session).await?;
    visit.change(session, |s| {
        s.starts_at = starts_at;
        s.minutes = minutes;
        s.sequence += 1;
    });
    // No hold and no offer outlives the new start: a hold ends as a whole, and so does an offer for
    // all visits. What is written now also tells reminders of the old time from those of the new.
    for seat in store::list_live_seats(write, session).await? {
        store::update_seat(write, &seat, now).await?;
        let bound = match seat.state {
            SeatState::Offered => offer_until(now, starts_at),
            _ => hold_until(now, starts_at),
        };
        for mut other in store::list_seats_in(write, &seat.booking_id).await? {
            let own = other.participant_id == seat.participant_id;
            let same = match seat.state {
                SeatState::Offered => {
                    own && other.state == SeatState::Offered && visit.policy().all_visits
                }
                _ => other.state != SeatState::Offered,
            };
            let itself = own && other.session_id == seat.session_id;
            if (same || itself)
                && seat.until.is_some()
                && other.until.is_some_and(|until| until > bound)
            {
                let before = other.clone();
                other.until = Some(bound);
                store::update_seat(write, &other, now).await?;
                let both = (&[before][..], &[other.clone()][..]);
                record(
                    write,
                    state,
                    (actor, "seat.end-sooner"),
                    &other.booking_id,
                    both,
                );
            }
        }
    }
    tell(write, state, visit, session, News::Moved).await
}

async fn call_off(
    write: &mut Write,
    state: &AppState,
    visit: &mut Visit,
    (session, actor): (&str, &str),
    reason: &str,
) -> Result<(), ApiError> {
    let now = state.clock.now_ms();
    store::update_called_off(write, session).await?;
    visit.change(session, |s| {
        s.cancelled = true;
        s.sequence += 1;
    });
    tell_because(write, state, visit, session, (News::Off, reason)).await?;
    for mut seat in store::list_live_seats(write, session).await? {
        let before = seat.clone();
        seat.sequence += i64::from(seat.state == SeatState::Confirmed);
        seat.state = SeatState::Cancelled;
        seat.until = None;
        seat.queue_no = None;
        store::update_seat(write, &seat, now).await?;
        let (deed, both) = (
            (actor, "seat.call-off"),
            (&[before][..], &[seat.clone()][..]),
        );
        record(write, state, deed, &seat.booking_id, both);
    }
    Ok(())
}

/// Tells everybody who has something to do with a session: each person with a confirmed seat with
/// a message for their calendar, everybody else by booking.
async fn tell(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    session: &str,
    news: News,
) -> Result<(), ApiError> {
    tell_because(write, state, visit, session, (news, "")).await
}

/// The same for a reason that everybody reads; empty for none.
async fn tell_because(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    session: &str,
    (news, reason): (News, &str),
) -> Result<(), ApiError> {
    let seats = store::list_live_seats(write, session).await?;
    let mut told: Vec<&str> = Vec::new();
    for seat in &seats {
        let booking = store::find_booking_in(write, &seat.booking_id).await?;
        let people = store::list_people_in(write, &seat.booking_id).await?;
        let person = people.iter().find(|p| p.id == seat.participant_id);
        let confirmed = seat.state == SeatState::Confirmed;
        let reader = match person.filter(|_| confirmed) {
            Some(person) => Reader::new(&person.name, &person.mail, &booking.language),
            None if told.contains(&seat.booking_id.as_str()) => continue,
            None => Reader::of_booking(&booking),
        };
        if !confirmed {
            told.push(&seat.booking_id);
        }
        let mut after: SeatRow = seat.clone();
        after.sequence += i64::from(confirmed && news == News::Off);
        let token = match person.filter(|_| confirmed) {
            Some(person) => link_to(write, state, &booking, person),
            None => link_for(write, state, &booking.id),
        };
        let letter = letters::news(state, visit, &reader, &token, news, &after);
        if let Some(mut letter) = letter {
            letters::add_reason(&mut letter, &reader, reason);
            notify(write, state, "news", &booking.id, &letter);
        }
    }
    Ok(())
}
