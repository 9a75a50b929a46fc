//! The calendar of the office: sessions of published hospitations and meetings of networks, by week and
//! by month, and the addresses under which calendar programs read them.

use super::atlas_filter::{encode, pairs};
use super::hospitation::{Form, SessionKind, Side, codes};
use super::text::LocalText;
use super::time::{CivilDate, LocalTime};
use super::wire::{Deserialize, Serialize};

/// Nobody has so many addresses for calendar programs.
pub const FEEDS: u32 = 20;

codes! {
    /// How much of the calendar is shown.
    CalendarView {
        /// Seven days, from Monday on.
        Week = "week",
        /// A month in whole weeks.
        Month = "month",
    }
}

/// What is asked of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarFilter {
    /// How much of it.
    pub view: CalendarView,
    /// A day of what is shown, as `2027-05-04`; what is no day means today.
    pub day: String,
    /// The address of a programme, or empty.
    pub programme: String,
    /// The address of a municipality, or empty.
    pub municipality: String,
    /// `me`, `nobody`, the id of an account, or empty.
    pub moderator: String,
    /// A code of [`Form`], or empty.
    pub form: String,
}

impl Default for CalendarFilter {
    fn default() -> Self {
        Self {
            view: CalendarView::Week,
            day: String::new(),
            programme: String::new(),
            municipality: String::new(),
            moderator: String::new(),
            form: String::new(),
        }
    }
}

impl CalendarFilter {
    /// Reads an address' query. What it does not know, it leaves out.
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        let mut filter = Self::default();
        for (key, value) in pairs(query) {
            match key.as_str() {
                "view" => filter.view = CalendarView::from_code(&value).unwrap_or(filter.view),
                "day" => filter.day = value,
                "programme" => filter.programme = value,
                "municipality" => filter.municipality = value,
                "moderator" => filter.moderator = value,
                "form" => filter.form = value,
                _ => {}
            }
        }
        filter
    }

    /// The query of this filter: only what is set, always in the same order.
    #[must_use]
    pub fn to_query(&self) -> String {
        let view = match self.view {
            CalendarView::Week => "",
            CalendarView::Month => self.view.code(),
        };
        let parts = [
            ("view", view),
            ("day", &self.day),
            ("programme", &self.programme),
            ("municipality", &self.municipality),
            ("moderator", &self.moderator),
            ("form", &self.form),
        ];
        let set = parts.into_iter().filter(|(_, value)| !value.is_empty());
        let set: Vec<_> = set
            .map(|(key, value)| format!("{key}={}", encode(value)))
            .collect();
        set.join("&")
    }

    /// Whether less is asked for than everything of these days.
    #[must_use]
    pub fn is_narrow(&self) -> bool {
        let parts = [
            &self.programme,
            &self.municipality,
            &self.moderator,
            &self.form,
        ];
        parts.into_iter().any(|part| !part.is_empty())
    }

    /// The same for another day.
    #[must_use]
    pub fn on(&self, day: &str) -> Self {
        Self {
            day: day.to_owned(),
            ..self.clone()
        }
    }
}

/// What the calendar shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct OfficeCalendar {
    /// The days in their order, whole weeks from Monday on, by the office's clock.
    pub days: Vec<CalendarDay>,
    /// A day of what comes before, as `2027-05-04`.
    pub previous: String,
    /// A day of what comes after.
    pub next: String,
    /// Today.
    pub today: String,
    /// The day that was asked for.
    pub day: String,
    /// IANA name of the office's zone.
    pub zone: String,
    /// Programmes in the reader's reach.
    pub programmes: Vec<CalendarChoice>,
    /// Municipalities of their hospitations.
    pub municipalities: Vec<CalendarChoice>,
    /// Who moderates.
    pub moderators: Vec<CalendarPerson>,
    /// The reader's addresses for calendar programs, the oldest first.
    pub feeds: Vec<FeedView>,
}

/// A day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct CalendarDay {
    /// The day with its weekday.
    pub date: CivilDate,
    /// The same as `2027-05-04`.
    pub day: String,
    /// Whether it is of the month that was asked for; of a week all are.
    pub inside: bool,
    /// Codes of the countries at hand that have their weekend then.
    pub weekend_in: Vec<String>,
    /// What is on it, by time.
    pub entries: Vec<CalendarEntry>,
}

/// A session, or a meeting of a programme's network.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct CalendarEntry {
    /// The id of the session or of the meeting.
    pub id: String,
    /// What the session is for; nothing for a meeting.
    pub kind: Option<SessionKind>,
    /// What it is called; a session may have no title of its own.
    pub title: LocalText,
    /// The hospitation's address; empty for a meeting.
    pub hospitation: String,
    /// What the hospitation is called.
    pub hospitation_title: LocalText,
    /// The programme's address.
    pub programme: String,
    /// The programme's name.
    pub programme_name: LocalText,
    /// Whose department is visited.
    pub host: Option<Side>,
    /// Who visits.
    pub guest: Option<Side>,
    /// When, on the office's clock.
    pub at: LocalTime,
    /// When, on the host's clock, or on that of the meeting's place.
    pub host_time: LocalTime,
    /// When, on the guest's clock.
    pub guest_time: Option<LocalTime>,
    /// How they meet.
    pub form: Form,
    /// Where a meeting is held; nothing where it is online.
    pub place: Option<LocalText>,
    /// Whether it was called off.
    pub cancelled: bool,
    /// Who moderates; empty for nobody yet.
    pub moderator: String,
    /// Whether that person moderates somewhere else at the same time.
    pub clash: bool,
    /// Whether the reader may run the session.
    pub may_run: bool,
    /// Whether it is made up for demonstration.
    pub invented: bool,
}

/// A programme or a municipality to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct CalendarChoice {
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: LocalText,
}

/// Somebody who moderates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct CalendarPerson {
    /// The account's id.
    pub id: String,
    /// The name.
    pub name: String,
}

/// An address under which a calendar program reads what its owner may see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct FeedView {
    /// Its id; the address itself is kept by nobody here.
    pub id: String,
    /// The programme's name; nothing where it is for all of them.
    pub programme: Option<LocalText>,
    /// When it was made, on the office's clock.
    pub since: Option<LocalTime>,
}

/// Makes an address for calendar programs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct FeedRequest {
    /// The address of a programme; empty for all.
    pub programme: String,
    /// Code of the language of its titles.
    pub language: String,
}

/// An address that was made. It is told once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct FeedMade {
    /// Its id.
    pub id: String,
    /// The address.
    pub address: String,
}

/// A time at which somebody moderates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Busy {
    /// The id of the session.
    pub session: String,
    /// The id of the account.
    pub moderator: String,
    /// The start, in milliseconds since 1970.
    pub starts_at: i64,
    /// The end.
    pub ends_at: i64,
}

/// The sessions whose moderator has another one at the same time. One that begins when another ends is
/// none of them.
#[must_use]
pub fn clashes(all: &[Busy]) -> Vec<&str> {
    let meets = |one: &Busy, other: &Busy| {
        one.session != other.session
            && one.moderator == other.moderator
            && one.starts_at < other.ends_at
            && other.starts_at < one.ends_at
    };
    let clashes = |one: &&Busy| all.iter().any(|other| meets(one, other));
    let found = all.iter().filter(clashes);
    found.map(|one| one.session.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn busy(session: usize, moderator: u8, starts_at: i64, minutes: i64) -> Busy {
        Busy {
            session: session.to_string(),
            moderator: moderator.to_string(),
            starts_at,
            ends_at: starts_at + minutes,
        }
    }

    #[test]
    fn sessions_one_after_the_other_do_not_clash_and_those_inside_of_each_other_do() {
        let all = [
            busy(0, 1, 0, 120),
            busy(1, 1, 120, 120),
            busy(2, 2, 60, 120),
            busy(3, 1, 150, 10),
        ];
        assert_eq!(clashes(&all), ["1", "3"]);
    }

    proptest! {
        #[test]
        fn a_clash_is_one_for_both(
            times in proptest::collection::vec((0_u8..3, 0_i64..500, 1_i64..200), 0..12),
        ) {
            let all: Vec<_> = times
                .iter()
                .enumerate()
                .map(|(n, (who, at, minutes))| busy(n, *who, *at, *minutes))
                .collect();
            let found = clashes(&all);
            for session in &found {
                let one = all.iter().find(|b| b.session == *session).unwrap();
                let others = all.iter().filter(|b| b.session != one.session);
                prop_assert!(others.clone().any(|other| found.contains(&other.session.as_str())
                    && clashes(&[one.clone(), other.clone()]).len() == 2));
            }
        }

        #[test]
        fn a_filter_is_read_as_it_was_written(
            month in any::<bool>(), day in "(2027-05-04)?", programme in "[a-z-]{0,8}",
            municipality in "[a-z-]{0,8}", moderator in "(me|nobody)?", form in "(virtual)?",
        ) {
            let view = CalendarView::ALL[usize::from(month)];
            let filter = CalendarFilter { view, day, programme, municipality, moderator, form };
            prop_assert_eq!(CalendarFilter::from_query(&filter.to_query()), filter);
        }
    }
}
