//! Wall clocks. The rules of zones come from this program, never from the machine.

use app::contract::time::{CivilDate, CivilTime, LocalTime};
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// The zone of an IANA name that this program knows.
#[must_use]
pub fn zone(name: &str) -> Option<TimeZone> {
    jiff::tz::db().get(name).ok()
}

/// The instant of a wall clock in a zone, in milliseconds since 1970.
#[must_use]
pub fn instant(date: Date, time: Time, zone: &TimeZone) -> Option<i64> {
    let at = date
        .to_datetime(time)
        .to_zoned_datetime(zone.clone())
        .ok()?;
    Some(at.timestamp().as_millisecond())
}

/// A span as the clocks of a zone show it.
#[must_use]
pub fn local(starts_at: i64, minutes: i64, zone: &TimeZone, name: &str) -> Option<LocalTime> {
    let start = Timestamp::from_millisecond(starts_at).ok()?;
    let end = start.checked_add(SignedDuration::from_mins(minutes)).ok()?;
    let (start, end) = (
        start.to_zoned_datetime(zone.clone()),
        end.to_zoned_datetime(zone.clone()),
    );
    let small = |number: i8| u8::try_from(number).unwrap_or(0);
    Some(LocalTime {
        date: CivilDate {
            year: start.year(),
            month: small(start.month()),
            day: small(start.day()),
            weekday: small(start.weekday().to_monday_one_offset()),
        },
        start: CivilTime {
            hour: small(start.hour()),
            minute: small(start.minute()),
        },
        end: CivilTime {
            hour: small(end.hour()),
            minute: small(end.minute()),
        },
        zone: name.to_owned(),
    })
}

/// The zone of the office: what has no place of its own is shown on its clock.
pub const OFFICE: &str = "Europe/Berlin";

/// A moment on the office's clock.
#[must_use]
pub fn in_office(at_ms: i64) -> Option<LocalTime> {
    local(at_ms, 0, &zone(OFFICE)?, OFFICE)
}

/// The first instant after a day, written as `2027-09-30`, on the office's clock; none where it is
/// no day.
#[must_use]
pub fn end_of_day(day: &str) -> Option<i64> {
    let day: Date = day.parse().ok()?;
    instant(day.tomorrow().ok()?, Time::midnight(), &zone(OFFICE)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(wall: &str, host: &str, other: &str) -> String {
        let at: jiff::civil::DateTime = wall.parse().unwrap();
        let starts_at = instant(at.date(), at.time(), &zone(host).unwrap()).unwrap();
        let there = local(starts_at, 120, &zone(other).unwrap(), other).unwrap();
        format!(
            "{:02}:{:02}-{:02}:{:02}",
            there.start.hour, there.start.minute, there.end.hour, there.end.minute
        )
    }

    #[test]
    fn the_two_clocks_follow_each_countrys_own_changes() {
        // Palestine changes its clocks on other days than Europe.
        assert_eq!(
            shown("2027-06-01T10:00", "Europe/Berlin", "Asia/Hebron"),
            "11:00-13:00"
        );
        assert_eq!(
            shown("2027-06-02T14:00", "Europe/Berlin", "Africa/Tunis"),
            "13:00-15:00"
        );
        assert_eq!(
            shown("2026-12-02T14:00", "Europe/Berlin", "Africa/Tunis"),
            "14:00-16:00"
        );
        // Morocco stays on +00 since September 2026.
        assert_eq!(
            shown("2027-06-02T14:00", "Europe/Berlin", "Africa/Casablanca"),
            "12:00-14:00"
        );
    }

    #[test]
    fn a_day_ends_when_the_office_goes_to_the_next() {
        let end = end_of_day("2027-09-30").unwrap();
        assert_eq!(
            Timestamp::from_millisecond(end).unwrap().to_string(),
            "2027-09-30T22:00:00Z"
        );
        assert_eq!(end_of_day("2027-02-30"), None);
        assert_eq!(end_of_day("tomorrow"), None);
    }
}
