//! Running a session: who is expected, and who is here – marked on a phone whose line may drop.

use super::booking::Affiliation;
use super::hospitation::{Form, SessionKind, Side, codes};
use super::language::Language;
use super::problem::{FieldCode, FieldError};
use super::seat::SeatState;
use super::text::LocalText;
use super::time::LocalTime;
use super::wire::{Deserialize, Serialize};

/// Attendance is marked so long before the start, in milliseconds.
pub const OPENS_MS: i64 = 30 * 60 * 1000;

/// So many marks are sent at once at most.
pub const MARKS: usize = 500;

codes! {
    /// How near a session is.
    Nearness {
        /// People come in: attendance can be marked, and it is not over.
        Running = "running",
        /// Later today, on the office's clock.
        Today = "today",
        /// On another day to come.
        Next = "next",
        /// Over, and somebody's mark is missing.
        Unmarked = "unmarked",
    }
}

/// The sessions that somebody may moderate.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct ModerationList {
    /// Those that run first, then by time; those over last, the latest first.
    pub items: Vec<ModerationCard>,
}

/// A session in that list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct ModerationCard {
    /// The session's id.
    pub id: String,
    /// How near it is.
    pub nearness: Nearness,
    /// What it is for.
    pub kind: SessionKind,
    /// What it is called; empty for no title of its own.
    pub title: LocalText,
    /// The hospitation's address.
    pub hospitation: String,
    /// What the hospitation is called.
    pub hospitation_title: LocalText,
    /// Whose department is visited.
    pub host: Side,
    /// Who visits.
    pub guest: Side,
    /// Its start on the host's clock.
    pub host_time: LocalTime,
    /// Its start on the guest's clock.
    pub guest_time: LocalTime,
    /// How many people are expected: they have a confirmed seat.
    pub expected: u32,
    /// How many of them are marked, as here or as not here.
    pub marked: u32,
    /// Whether the reader is its moderator.
    pub own: bool,
}

/// A session as whoever moderates it sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct ModeratedSession {
    /// The account that asks: what waits in a browser is sent as theirs ([`MarksRequest::account`]).
    pub account: String,
    /// What the list shows of it.
    pub card: ModerationCard,
    /// Its length in minutes.
    pub minutes: u32,
    /// How they meet.
    pub form: Form,
    /// Where they meet online; whoever moderates sees it at any time. Empty where none is set.
    pub meeting_link: String,
    /// Interpretation between pairs of languages.
    pub interpretation: Vec<(Language, Language)>,
    /// Now, on the host's clock.
    pub host_now: LocalTime,
    /// Now, on the guest's clock.
    pub guest_now: LocalTime,
    /// Whether marks are taken now.
    pub open: Openness,
    /// Everybody who is expected, by name.
    pub people: Vec<Expected>,
    /// How many wait for a seat.
    pub waiting: u32,
    /// Whether people and dates are made up for demonstration.
    pub invented: bool,
}

codes! {
    /// Whether marks are taken, and if not, why.
    Openness {
        /// They are.
        Open = "open",
        /// It is too early.
        TooEarly = "too-early",
        /// The session does not take place.
        CalledOff = "called-off",
        /// The hospitation is closed.
        Closed = "closed",
    }
}

/// Whether marks are taken at `now`, both in milliseconds since 1970.
#[must_use]
pub const fn openness(called_off: bool, closed: bool, starts_at: i64, now: i64) -> Openness {
    if closed {
        Openness::Closed
    } else if called_off {
        Openness::CalledOff
    } else if now < starts_at.saturating_sub(OPENS_MS) {
        Openness::TooEarly
    } else {
        Openness::Open
    }
}

/// Somebody who is expected.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Expected {
    /// The participant's id.
    pub participant: String,
    /// The name; empty once it is forgotten.
    pub name: String,
    /// Where they come from, as the list of places or they themselves write it.
    pub municipality: LocalText,
    /// Where they belong.
    pub affiliation: Affiliation,
    /// The language of their mails.
    pub language: Language,
    /// The language that they asked to be interpreted into; empty for none.
    pub interpretation: String,
    /// What somebody of the booking needs in order to take part; said once a booking.
    pub needs: String,
    /// One of [`Mark`]'s codes.
    pub mark: Mark,
}

codes! {
    /// What is known of somebody who is expected.
    Mark {
        /// Here.
        Here = "attended",
        /// Not here.
        Away = "absent",
        /// Nothing yet.
        Unknown = "",
    }
}

impl Mark {
    /// The state of a seat that is marked so.
    #[must_use]
    pub const fn state(self) -> SeatState {
        match self {
            Self::Here => SeatState::Attended,
            Self::Away => SeatState::Absent,
            Self::Unknown => SeatState::Confirmed,
        }
    }

    /// What a seat's state says; `None` for whoever is not expected.
    #[must_use]
    pub const fn of(state: SeatState) -> Option<Self> {
        match state {
            SeatState::Attended => Some(Self::Here),
            SeatState::Absent => Some(Self::Away),
            SeatState::Confirmed => Some(Self::Unknown),
            _ => None,
        }
    }
}

/// Marks, as they were made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct MarksRequest {
    /// The account whose marks these are, where they waited: somebody else may have signed in on the same
    /// phone meanwhile. Empty where they are sent at once.
    pub account: String,
    /// When this is sent, by the same clock as the marks, in milliseconds since 1970: a clock that is
    /// wrong does no harm then. 0 where it is not known.
    pub sent: i64,
    /// In any order; a mark that was sent before changes nothing.
    pub marks: Vec<MarkRequest>,
}

/// A mark.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct MarkRequest {
    /// The participant's id.
    pub participant: String,
    /// One of [`Mark`]'s codes; empty takes a mark back.
    pub mark: String,
    /// When it was made, in milliseconds since 1970; 0 for now.
    pub at: i64,
}

/// What came of marks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct MarksDone {
    /// How everybody who is expected is marked now.
    pub people: Vec<Marked>,
    /// Participants that were marked and have no seat: whoever comes without one is not counted.
    pub without_seat: Vec<String>,
}

/// How somebody is marked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Marked {
    /// The participant's id.
    pub participant: String,
    /// What is known.
    pub mark: Mark,
}

/// Everything that is wrong with marks, by field: `marks`, `marks.3.mark`.
#[must_use]
pub fn check_marks(request: &MarksRequest) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let most = u32::try_from(MARKS).unwrap_or(u32::MAX);
    if request.marks.is_empty() {
        errors.push(FieldError::new("marks", FieldCode::Required));
    } else if request.marks.len() > MARKS {
        errors.push(FieldError::new("marks", FieldCode::AboveMost).limit(most));
    }
    for (at, mark) in request.marks.iter().enumerate().take(MARKS) {
        if Mark::from_code(&mark.mark).is_none() {
            let field = format!("marks.{at}.mark");
            errors.push(FieldError::new(&field, FieldCode::NotAChoice));
        }
    }
    errors
}

/// When a mark was made by the server's clock: never later than now, never before 1970.
#[must_use]
pub fn made_at(at: i64, sent: i64, now: i64) -> i64 {
    let made = match (at, sent) {
        (0, _) => now,
        (at, 0) => at,
        // So long before it was sent, whatever the day on the phone.
        (at, sent) => now.saturating_sub(sent.saturating_sub(at).max(0)),
    };
    made.clamp(0, now.max(0))
}

/// Of two marks for one person the one that counts: the later one. Of two of the same moment the same
/// one wins in whichever order they come: here before not here before nothing.
#[must_use]
pub fn wins(new: (Mark, i64), kept: (Mark, Option<i64>)) -> bool {
    let ((mark, at), (other, then)) = (new, kept);
    match then {
        None => true,
        Some(then) => at > then || (at == then && weight(mark) > weight(other)),
    }
}

const fn weight(mark: Mark) -> u8 {
    match mark {
        Mark::Here => 2,
        Mark::Away => 1,
        Mark::Unknown => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn marks_are_taken_from_half_an_hour_before_the_start() {
        let start = 100 * OPENS_MS;
        let at = |now| openness(false, false, start, now);
        assert_eq!(at(start - OPENS_MS - 1), Openness::TooEarly);
        assert_eq!(at(start - OPENS_MS), Openness::Open);
        assert_eq!(at(start * 2), Openness::Open, "somebody catches up");
        assert_eq!(openness(true, false, start, start), Openness::CalledOff);
        assert_eq!(openness(true, true, start, start), Openness::Closed);
    }

    #[test]
    fn a_clock_that_is_a_year_off_does_no_harm() {
        let year = 365 * 24 * 60 * 60 * 1000;
        let now = 3 * year;
        for clock in [now, now - year, now + year] {
            assert_eq!(made_at(clock - 5000, clock, now), now - 5000);
        }
        assert_eq!(made_at(0, 17, now), now);
        assert_eq!(made_at(now + year, 0, now), now, "nobody marks tomorrow");
        assert_eq!(made_at(i64::MIN, i64::MAX, now), 0);
        assert_eq!(made_at(i64::MAX, i64::MIN, now), now);
    }

    #[test]
    fn every_mark_is_a_state_that_an_organiser_may_give() {
        for mark in Mark::ALL {
            assert_eq!(Mark::of(mark.state()), Some(*mark));
            for other in Mark::ALL {
                assert!(mark.state().may_be_marked(other.state()));
            }
        }
        for state in SeatState::ALL {
            let expected = Mark::of(*state).is_some();
            assert_eq!(state.may_be_marked(SeatState::Attended), expected);
        }
    }

    #[test]
    fn what_is_wrong_with_marks_is_named() {
        let marks = |codes: &[&str]| MarksRequest {
            account: String::new(),
            marks: codes
                .iter()
                .map(|mark| MarkRequest {
                    mark: (*mark).to_owned(),
                    ..MarkRequest::default()
                })
                .collect(),
            sent: 0,
        };
        assert_eq!(check_marks(&marks(&["attended", "absent", ""])), []);
        let wrong = check_marks(&marks(&["", "confirmed"]));
        assert_eq!(wrong[0].field, "marks.1.mark");
        assert_eq!(check_marks(&marks(&[]))[0].code, FieldCode::Required);
        let many = check_marks(&marks(&[""; MARKS + 1]));
        assert_eq!(many[0].limit, Some(500));
    }

    fn marks() -> impl Strategy<Value = Vec<(Mark, i64)>> {
        let mark = prop_oneof![Just(Mark::Here), Just(Mark::Away), Just(Mark::Unknown)];
        proptest::collection::vec((mark, 0_i64..6), 1..8)
    }

    fn settled(marks: &[(Mark, i64)]) -> (Mark, Option<i64>) {
        marks.iter().fold((Mark::Unknown, None), |kept, new| {
            if wins(*new, kept) {
                (new.0, Some(new.1))
            } else {
                kept
            }
        })
    }

    proptest! {
        #[test]
        fn whatever_the_order_in_which_marks_arrive_the_same_one_counts(marks in marks(), turn in 0_usize..8) {
            let mut other = marks.clone();
            other.reverse();
            let turn = turn % other.len();
            other.rotate_left(turn);
            prop_assert_eq!(settled(&marks), settled(&other));
        }

        #[test]
        fn marks_that_are_sent_again_change_nothing(marks in marks()) {
            let twice = [marks.clone(), marks.clone()].concat();
            prop_assert_eq!(settled(&marks), settled(&twice));
        }
    }
}
