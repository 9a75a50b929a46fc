//! What calendars and clocks say of a draft's sessions.

use app::contract::draft::DraftSession;
use app::contract::draft_check::SessionFacts;
use app::contract::draft_live::same_time;
use app::contract::draft_office::SessionTimes;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use super::super::store::{LiveSession, OfficeRow};
use super::open::Opened;
use crate::kernel::clocks;

/// The day and the start of a session, where both are said.
pub(super) fn wall_clock(session: &DraftSession) -> Option<(Date, Time)> {
    Some((session.date.parse().ok()?, session.time.parse().ok()?))
}

/// When a session starts; nothing where that is open, or the clock change skips the hour or has it twice.
pub(super) fn starts_at(session: &DraftSession, zone: &TimeZone) -> Option<i64> {
    let (date, time) = wall_clock(session)?;
    let exact = zone.to_ambiguous_zoned_datetime(date.to_datetime(time));
    Some(exact.unambiguous().ok()?.timestamp().as_millisecond())
}

/// What is known of each session of a draft.
pub(super) fn session_facts(opened: &Opened, now: i64) -> Vec<SessionFacts> {
    let zone = clocks::zone(&opened.row.host.zone).unwrap_or(TimeZone::UTC);
    let sessions = opened.content.sessions.sessions.iter();
    sessions
        .map(|session| facts(opened, session, &zone, now))
        .collect()
}

fn facts(opened: &Opened, session: &DraftSession, zone: &TimeZone, now: i64) -> SessionFacts {
    let date: Option<Date> = session.date.parse().ok();
    let starts = starts_at(session, zone);
    let public = opened.public.as_ref();
    let public = public.and_then(|public| {
        let all = &public.sessions.sessions;
        all.iter().find(|other| other.id == session.id)
    });
    let settled = public.is_some_and(|public| same_time(public, session));
    let live = opened.live.iter().find(|live| live.id == session.id);
    let begun = live.is_some_and(|live| live.starts_at <= now);
    SessionFacts {
        weekday: date.and_then(|day| u8::try_from(day.weekday().to_monday_one_offset()).ok()),
        span: starts.map(|at| (at, at + i64::from(session.minutes) * 60_000)),
        skipped: wall_clock(session).is_some() && starts.is_none(),
        past: !settled && (begun || starts.is_some_and(|at| at <= now)),
        settled,
        taken: live.map(taken).unwrap_or_default(),
        kind: public.map(|public| public.kind.clone()).unwrap_or_default(),
    }
}

fn taken(live: &LiveSession) -> Vec<(app::contract::seat::Share, u32)> {
    let shares = live.shares.iter();
    shares
        .map(|(share, _, taken)| (*share, u32::try_from(*taken).unwrap_or(0)))
        .collect()
}

/// A session's start on both sides' clocks.
pub(super) fn times(row: &OfficeRow, session: &DraftSession) -> SessionTimes {
    let starts = clocks::zone(&row.host.zone).and_then(|zone| starts_at(session, &zone));
    let minutes = i64::from(session.minutes);
    let on = |name: &str| clocks::local(starts?, minutes, &clocks::zone(name)?, name);
    SessionTimes {
        host: on(&row.host.zone),
        guest: on(&row.guest.zone),
    }
}
