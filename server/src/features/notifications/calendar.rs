//! Calendar files (RFC 5545) and scheduling messages (RFC 5546).
//!
//! Planned times are written as wall clock and zone, and the zone's rules are written beside them
//! from this program's own: the rules of a reader's old calendar may be an hour off.

use ics::components::{Component, Parameter, Property};
use ics::escape_text;
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp, civil::DateTime};

/// What a calendar is told to do with the events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Put the event in, or replace an older version.
    Request,
    /// Take the event out.
    Cancel,
    /// A file to read in.
    Publish,
}

impl Method {
    /// As it is written in the file and in the mail's content type.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
            Self::Publish => "PUBLISH",
        }
    }
}

/// One session in one person's calendar.
#[derive(Clone, Debug)]
pub struct Event {
    /// The same for every message about this seat.
    pub uid: String,
    /// Grows with every change.
    pub sequence: i64,
    /// When it starts, in milliseconds since 1970.
    pub starts_at: i64,
    /// How long it lasts.
    pub minutes: i64,
    /// The zone it is planned in.
    pub zone: String,
    /// Its title.
    pub summary: String,
    /// What to know about it.
    pub description: String,
    /// Where one goes; nothing where one meets online.
    pub place: Option<String>,
    /// The page of the hospitation.
    pub url: String,
    /// The host's role mailbox.
    pub organizer: String,
    /// The person's name and mail address. A file to read in names nobody (RFC 5546, 3.2.1).
    pub attendee: (String, String),
}

/// A calendar object with its zones. `now_ms` is when it is written. `None` when an instant is
/// outside the calendar or a zone is unknown.
#[must_use]
pub fn calendar(method: Method, events: &[Event], now_ms: i64) -> Option<String> {
    let mut calendar = Component::new("VCALENDAR");
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Pontes//Pontes//EN"),
        ("METHOD", method.name()),
    ] {
        calendar.add_property(Property::new(key, value));
    }
    let mut zones: Vec<&str> = events.iter().map(|e| e.zone.as_str()).collect();
    zones.sort_unstable();
    zones.dedup();
    for name in zones {
        let own = events.iter().filter(|e| e.zone == name);
        let starts = own.clone().map(|e| e.starts_at).min()?;
        let ends = own.map(Event::ends_at).max()?;
        calendar.add_component(zone_rules(name, starts, ends)?);
    }
    for event in events {
        let cancelled = method == Method::Cancel;
        calendar.add_component(event.component(method, cancelled, now_ms)?);
    }
    Some(calendar.to_string())
}

/// A calendar that a program reads again and again: each event with whether it was called off. `name` is
/// what the program calls it, `zone` that of whoever gives it, which stands in it even where nothing else
/// does: an object without any part is none. `None` as in [`calendar`].
#[must_use]
pub fn feed(name: &str, events: &[(Event, bool)], zone: &str, now_ms: i64) -> Option<String> {
    let mut calendar = Component::new("VCALENDAR");
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Pontes//Pontes//EN"),
        ("METHOD", Method::Publish.name()),
    ] {
        calendar.add_property(Property::new(key, value));
    }
    // The second is what programs read that do not know RFC 7986.
    for key in ["NAME", "X-WR-CALNAME"] {
        calendar.add_property(Property::new(key, escape_text(name.to_owned())));
    }
    let mut every = Property::new("REFRESH-INTERVAL", "PT1H");
    every.add(Parameter::new("VALUE", "DURATION"));
    calendar.add_property(every);
    calendar.add_property(Property::new("X-PUBLISHED-TTL", "PT1H"));
    let mut zones: Vec<&str> = events.iter().map(|(e, _)| e.zone.as_str()).collect();
    zones.push(zone);
    zones.sort_unstable();
    zones.dedup();
    for name in zones {
        let own = events.iter().map(|(e, _)| e).filter(|e| e.zone == name);
        let starts = own.clone().map(|e| e.starts_at).min().unwrap_or(now_ms);
        let ends = own.map(Event::ends_at).max().unwrap_or(now_ms);
        calendar.add_component(zone_rules(name, starts, ends)?);
    }
    for (event, cancelled) in events {
        calendar.add_component(event.component(Method::Publish, *cancelled, now_ms)?);
    }
    Some(calendar.to_string())
}

/// Whether a calendar object has no event: RFC 5545 knows no such object, so that there is nothing
/// to give to anybody.
#[must_use]
pub fn is_empty(calendar: &str) -> bool {
    !calendar.contains("BEGIN:VEVENT")
}

impl Event {
    fn ends_at(&self) -> i64 {
        self.starts_at + self.minutes * 60_000
    }

    fn component(
        &self,
        method: Method,
        cancelled: bool,
        now_ms: i64,
    ) -> Option<Component<'static>> {
        let zone = jiff::tz::db().get(&self.zone).ok()?;
        let mut event = Component::new("VEVENT");
        let now = Timestamp::from_millisecond(now_ms).ok()?;
        let utc = TimeZone::UTC.to_datetime(now);
        event.add_property(Property::new("UID", self.uid.clone()));
        event.add_property(Property::new("DTSTAMP", format!("{}Z", wall(utc))));
        event.add_property(Property::new("SEQUENCE", self.sequence.to_string()));
        for (key, at) in [("DTSTART", self.starts_at), ("DTEND", self.ends_at())] {
            let at = zone.to_datetime(Timestamp::from_millisecond(at).ok()?);
            let mut property = Property::new(key, wall(at));
            property.add(Parameter::new("TZID", self.zone.clone()));
            event.add_property(property);
        }
        for (key, text) in [
            ("SUMMARY", &self.summary),
            ("DESCRIPTION", &self.description),
        ] {
            event.add_property(Property::new(key, escape_text(text.clone())));
        }
        if let Some(place) = &self.place {
            event.add_property(Property::new("LOCATION", escape_text(place.clone())));
        }
        event.add_property(Property::new("URL", self.url.clone()));
        let status = if cancelled { "CANCELLED" } else { "CONFIRMED" };
        event.add_property(Property::new("STATUS", status));
        event.add_property(Property::new(
            "ORGANIZER",
            format!("mailto:{}", self.organizer),
        ));
        if method != Method::Publish {
            event.add_property(self.attendee());
        }
        Some(event)
    }

    fn attendee(&self) -> Property<'static> {
        let (name, mail) = &self.attendee;
        let mut attendee = Property::new("ATTENDEE", format!("mailto:{mail}"));
        // A quoted parameter cannot hold a quote or a line break.
        let name: String = name
            .chars()
            .filter(|c| *c != '"' && !c.is_control())
            .collect();
        attendee.add(Parameter::new("CN", format!("\"{name}\"")));
        attendee.add(Parameter::new("PARTSTAT", "ACCEPTED"));
        attendee.add(Parameter::new("RSVP", "FALSE"));
        attendee
    }
}

/// The offsets of a zone from `starts_at` to `ends_at`, as VTIMEZONE: the one in force at the
/// start, and each change until the end.
fn zone_rules(name: &str, starts_at: i64, ends_at: i64) -> Option<Component<'static>> {
    let zone = jiff::tz::db().get(name).ok()?;
    let start = Timestamp::from_millisecond(starts_at).ok()?;
    let end = Timestamp::from_millisecond(ends_at).ok()?;
    let mut rules = Component::new("VTIMEZONE");
    rules.add_property(Property::new("TZID", name.to_owned()));
    let just_after = start.checked_add(SignedDuration::from_secs(1)).ok()?;
    let in_force = zone.preceding(just_after).next().map(|t| t.timestamp());
    let later = zone
        .following(start)
        .map(|t| t.timestamp())
        .take_while(|at| *at <= end);
    let changes: Vec<Timestamp> = in_force.into_iter().chain(later).collect();
    if changes.is_empty() {
        rules.add_component(observance(&zone, start, zone.to_offset(start)));
    }
    for at in changes {
        let before = at.checked_sub(SignedDuration::from_secs(1)).ok()?;
        rules.add_component(observance(&zone, at, zone.to_offset(before)));
    }
    Some(rules)
}

/// What holds from `at` on, where `before` was the offset until then.
fn observance(zone: &TimeZone, at: Timestamp, before: Offset) -> Component<'static> {
    let info = zone.to_offset_info(at);
    let name = if info.dst().is_dst() {
        "DAYLIGHT"
    } else {
        "STANDARD"
    };
    let mut observance = Component::new(name);
    // The change is named on the clock that was in force before it.
    for (key, value) in [
        ("DTSTART", wall(before.to_datetime(at))),
        ("TZOFFSETFROM", offset(before)),
        ("TZOFFSETTO", offset(info.offset())),
        ("TZNAME", info.abbreviation().to_owned()),
    ] {
        observance.add_property(Property::new(key, value));
    }
    observance
}

fn wall(at: DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%S").to_string()
}

fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
#[path = "calendar_tests.rs"]
mod tests;
