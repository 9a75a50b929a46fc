//! The calendar as the office reads it.

use std::collections::BTreeSet;

use app::contract::office_calendar::{
    CalendarDay, CalendarEntry, CalendarFilter, CalendarView, OfficeCalendar, clashes,
};
use app::contract::permission::{About, Decision, Permission, Reach, decide};
use app::contract::time::CivilDate;
use app::contract::working_week::weekend;
use jiff::ToSpan;
use jiff::civil::{Date, Time};

use super::feeds;
use super::store::{self, EntryRow, Wanted};
use crate::authz::{Actor, Login};
use crate::http::error::ApiError;
use crate::kernel::clocks::{self, OFFICE};
use crate::state::AppState;

/// Whose working week counts besides those of the hospitations' sides: the office's.
const OFFICE_COUNTRY: &str = "DE";

/// A week or a month, as far as the actor's roles reach.
///
/// # Errors
/// When the database fails.
pub(super) async fn see_calendar(
    state: &AppState,
    login: &Login,
    filter: &CalendarFilter,
) -> Result<OfficeCalendar, ApiError> {
    let lost = || ApiError::Internal("the office has no clock".into());
    let today = today(state).ok_or_else(lost)?;
    let day = day_of(&filter.day).unwrap_or(today);
    let span = Span::of(filter.view, day).ok_or_else(lost)?;
    let reach = Actor(login.clone()).reach(Permission::SeeCalendar);
    let moderator = match filter.moderator.as_str() {
        "me" => login.account.as_str(),
        other => other,
    };
    let wanted = Wanted {
        reach: &reach,
        from: span.from.ok_or_else(lost)?,
        until: span.until.ok_or_else(lost)?,
        programme: &filter.programme,
        municipality: &filter.municipality,
        moderator,
        form: &filter.form,
    };
    let pool = state.db.pool();
    let rows = store::list_entries(pool, &wanted).await?;
    let busy = store::list_busy(pool, wanted.from, wanted.until).await?;
    let clashing = clashes(&busy);
    let choices = store::list_choices(pool, &reach).await?;
    let countries = countries(&choices.countries);
    let entries: Vec<_> = rows
        .iter()
        .filter_map(|row| entry(login, row, clashing.contains(&row.id.as_str())))
        .collect();
    let days = span.days.iter().map(|date| CalendarDay {
        date: civil(*date),
        day: date.to_string(),
        inside: filter.view == CalendarView::Week || date.month() == day.month(),
        weekend_in: resting(&countries, *date),
        entries: entries
            .iter()
            .filter(|entry| entry.at.date == civil(*date))
            .cloned()
            .collect(),
    });
    Ok(OfficeCalendar {
        days: days.collect(),
        previous: span.previous.to_string(),
        next: span.next.to_string(),
        today: today.to_string(),
        day: day.to_string(),
        zone: OFFICE.to_owned(),
        programmes: choices.programmes,
        municipalities: choices.municipalities,
        moderators: choices.moderators,
        feeds: feeds::list_feeds(state, login).await?,
    })
}

/// Whether roles reach anything at all.
pub(super) fn reaches_something(reach: &Reach) -> bool {
    match reach {
        Reach::All => true,
        Reach::Within {
            programmes,
            municipalities,
        } => !programmes.is_empty() || !municipalities.is_empty(),
    }
}

/// The days that are shown, with the instants at which they begin and end on the office's clock.
struct Span {
    days: Vec<Date>,
    from: Option<i64>,
    until: Option<i64>,
    previous: Date,
    next: Date,
}

impl Span {
    /// Around a day; nothing at the ends of the calendar.
    fn of(view: CalendarView, day: Date) -> Option<Self> {
        let (first, last, step) = match view {
            CalendarView::Week => (day, day, 1.week()),
            CalendarView::Month => (day.first_of_month(), day.last_of_month(), 1.month()),
        };
        let before = i64::from(first.weekday().to_monday_zero_offset());
        let after = 6 - i64::from(last.weekday().to_monday_zero_offset());
        let monday = first.checked_sub(before.days()).ok()?;
        let sunday = last.checked_add(after.days()).ok()?;
        let mut days = vec![monday];
        while let Some(last) = days.last().filter(|last| **last < sunday) {
            days.push(last.tomorrow().ok()?);
        }
        let office = clocks::zone(OFFICE)?;
        let from_day = match view {
            CalendarView::Week => day,
            // The same day of a shorter month may not be there.
            CalendarView::Month => day.first_of_month(),
        };
        Some(Self {
            from: clocks::instant(monday, Time::midnight(), &office),
            until: clocks::instant(sunday.tomorrow().ok()?, Time::midnight(), &office),
            previous: from_day.checked_sub(step).ok()?,
            next: from_day.checked_add(step).ok()?,
            days,
        })
    }
}

/// Today, on the office's clock.
fn today(state: &AppState) -> Option<Date> {
    let office = clocks::zone(OFFICE)?;
    Some(state.clock.now().to_zoned_datetime(office).date())
}

/// A day that a calendar can show.
fn day_of(text: &str) -> Option<Date> {
    let day: Date = text.parse().ok()?;
    (1970..=2200).contains(&day.year()).then_some(day)
}

fn civil(date: Date) -> CivilDate {
    let small = |number: i8| u8::try_from(number).unwrap_or(0);
    CivilDate {
        year: date.year(),
        month: small(date.month()),
        day: small(date.day()),
        weekday: small(date.weekday().to_monday_one_offset()),
    }
}

/// The countries at hand.
fn countries(of_hospitations: &[String]) -> BTreeSet<&str> {
    let all = of_hospitations.iter().map(String::as_str);
    all.chain([OFFICE_COUNTRY]).collect()
}

/// Those that have their weekend on a day.
fn resting(countries: &BTreeSet<&str>, date: Date) -> Vec<String> {
    let weekday = civil(date).weekday;
    let rest = countries.iter().filter(|c| weekend(c).contains(&weekday));
    rest.map(|country| (*country).to_owned()).collect()
}

fn entry(login: &Login, row: &EntryRow, clash: bool) -> Option<CalendarEntry> {
    let may = decide(
        &login.held,
        Permission::RunSessions,
        About::OneOf(&row.scopes),
    );
    let shown = |zone: &str| clocks::local(row.starts_at, row.minutes, &clocks::zone(zone)?, zone);
    let guest_time = match &row.guest {
        Some(guest) => Some(shown(&guest.zone)?),
        None => None,
    };
    Some(CalendarEntry {
        id: row.id.clone(),
        kind: row.kind,
        title: row.title.clone(),
        hospitation: row.hospitation.clone(),
        hospitation_title: row.hospitation_title.clone(),
        programme: row.programme.clone(),
        programme_name: row.programme_name.clone(),
        at: shown(OFFICE)?,
        host_time: shown(row.host.as_ref().map_or(&row.zone, |host| &host.zone))?,
        guest_time,
        host: row.host.clone(),
        guest: row.guest.clone(),
        form: row.form,
        place: row.place.clone(),
        cancelled: row.cancelled,
        moderator: row.moderator.clone(),
        clash,
        may_run: row.kind.is_some() && may == Decision::Allowed,
        invented: row.invented,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(view: CalendarView, day: &str) -> Span {
        Span::of(view, day.parse().unwrap()).unwrap()
    }

    #[test]
    fn a_week_begins_on_monday_and_a_month_has_whole_weeks() {
        let week = span(CalendarView::Week, "2027-05-04");
        assert_eq!(week.days[0].to_string(), "2027-05-03");
        assert_eq!(week.days.len(), 7);
        assert_eq!(week.next.to_string(), "2027-05-11");
        // The clock changes inside of this one: it is an hour shorter.
        let week = span(CalendarView::Week, "2027-03-28");
        let hours = (week.until.unwrap() - week.from.unwrap()) / 3_600_000;
        assert_eq!(hours, 167);
        let month = span(CalendarView::Month, "2027-05-31");
        assert_eq!(month.days[0].to_string(), "2027-04-26");
        assert_eq!(month.days.len(), 42);
        assert_eq!(month.next.to_string(), "2027-06-01");
        assert_eq!(month.previous.to_string(), "2027-04-01");
        // February 2027 begins on a Monday and ends on a Sunday.
        assert_eq!(span(CalendarView::Month, "2027-02-10").days.len(), 28);
    }

    #[test]
    fn what_is_no_day_means_none() {
        for odd in [
            "",
            "2027-02-30",
            "9999-12-31",
            "0001-01-01",
            "tomorrow",
            "\0",
        ] {
            assert_eq!(day_of(odd), None, "{odd}");
        }
    }

    #[test]
    fn each_country_rests_on_its_own_days() {
        let given = ["PS".to_owned(), "TN".to_owned()];
        let all = countries(&given);
        let on = |day: &str| resting(&all, day.parse().unwrap());
        assert_eq!(on("2027-05-07"), ["PS"], "a Friday");
        assert_eq!(on("2027-05-08"), ["DE", "PS", "TN"], "a Saturday");
        assert_eq!(on("2027-05-09"), ["DE", "TN"], "a Sunday");
        assert!(on("2027-05-10").is_empty());
    }
}
