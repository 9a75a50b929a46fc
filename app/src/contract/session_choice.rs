//! Which sessions somebody may choose together: what a programme asks for.

use super::booking::BookingRequest;
use super::problem::{FieldCode, FieldError};

/// What a programme asks of a booking. The numbers are the programme's, never the code's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// So many visits at least.
    pub at_least: u32,
    /// Every visit: one queue for the whole hospitation, and an offer takes a seat in each.
    pub all_visits: bool,
    /// A seminar before the first visit.
    pub seminar_first: bool,
}

/// What the rules need to know of a session.
#[derive(Clone, Debug)]
pub struct SessionFacts<'a> {
    /// Its id.
    pub id: &'a str,
    /// Whether it is a visit; what else can be booked is a seminar.
    pub visit: bool,
    /// Whether it can be booked at all.
    pub bookable: bool,
    /// Whether it has begun, or will not take place.
    pub begun: bool,
    /// How many seats are left.
    pub seats_left: u32,
    /// Whether it is a seminar that people of other hospitations come to, too.
    pub shared: bool,
}

/// What somebody chose.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'a> {
    /// Ids of the sessions to take.
    pub take: &'a [String],
    /// Ids of the sessions to wait for.
    pub wait: &'a [String],
    /// For how many people.
    pub people: u32,
}

impl<'a> Choice<'a> {
    /// What a booking asks for.
    #[must_use]
    pub fn of(request: &'a BookingRequest) -> Self {
        Self {
            take: &request.sessions,
            wait: &request.wait,
            people: u32::try_from(request.people().len()).unwrap_or(u32::MAX),
        }
    }
}

/// What is wrong with a choice of sessions, which come in the order of their beginnings. The minimum
/// counts visits; where fewer are left to choose than it asks for, all of those are enough. Who takes
/// only seminars that are open to several hospitations may be of another one, and is asked for no
/// visit of this one. A seminar is asked for where one is left before the first chosen visit.
#[must_use]
pub fn check_choice(
    choice: Choice<'_>,
    sessions: &[SessionFacts<'_>],
    policy: Policy,
) -> Vec<FieldError> {
    let wrong = |code| FieldError::new("sessions", code);
    let takes = |s: &SessionFacts<'_>| choice.take.iter().any(|id| id == s.id);
    let waits = |s: &SessionFacts<'_>| choice.wait.iter().any(|id| id == s.id);
    let chosen = |s: &&SessionFacts<'_>| takes(s) || waits(s);
    let known = |id: &String| sessions.iter().any(|s| s.id == id && s.bookable);
    if !choice.take.iter().chain(choice.wait).all(known) {
        return vec![wrong(FieldCode::NotAChoice)];
    }
    if choice.take.is_empty() && choice.wait.is_empty() {
        return vec![wrong(FieldCode::Required)];
    }
    let ids = |which: &dyn Fn(&SessionFacts<'_>) -> bool| {
        let which = sessions.iter().filter(|s| which(s));
        which.map(|s| s.id.to_owned()).collect::<Vec<_>>()
    };
    let begun = ids(&|s| s.begun && (takes(s) || waits(s)));
    let full = ids(&|s| !s.begun && takes(s) && !waits(s) && s.seats_left < choice.people.max(1));
    let mut errors = Vec::new();
    if !begun.is_empty() {
        errors.push(wrong(FieldCode::SessionBegun).about(begun));
    }
    if !full.is_empty() {
        errors.push(wrong(FieldCode::SessionFull).about(full));
    }
    if !errors.is_empty() {
        return errors;
    }
    let count = |which: &dyn Fn(&&SessionFacts<'_>) -> bool| {
        let number = sessions.iter().filter(|s| s.bookable && !s.begun);
        u32::try_from(number.filter(|s| which(s)).count()).unwrap_or(u32::MAX)
    };
    let visits = count(&|s| s.visit && chosen(s));
    let to_come = count(&|s| s.visit);
    let open = count(&|s| s.visit && (s.seats_left >= choice.people.max(1) || waits(s)));
    let of_another = sessions.iter().filter(chosen).all(|s| s.shared);
    if visits > 0 && policy.all_visits && visits < to_come {
        errors.push(wrong(FieldCode::AllVisits).limit(to_come));
    } else if !of_another && visits < policy.at_least.min(open) {
        errors.push(wrong(FieldCode::TooFew).limit(policy.at_least.min(open)));
    }
    let before = sessions.iter().filter(|s| s.bookable && !s.begun);
    let mut before = before.take_while(|s| !(s.visit && chosen(s)));
    let prepared = before.clone().any(|s| !s.visit && chosen(&s));
    if policy.seminar_first && visits > 0 && !prepared && before.any(|s| !s.visit) {
        errors.push(wrong(FieldCode::SeminarFirst));
    }
    errors
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const IDS: [&str; 4] = ["s", "a", "b", "c"];

    fn facts(left: [u32; 4]) -> Vec<SessionFacts<'static>> {
        let fact = |(at, id): (usize, &&'static str)| SessionFacts {
            id,
            visit: at > 0,
            bookable: true,
            begun: false,
            seats_left: left[at],
            shared: false,
        };
        IDS.iter().enumerate().map(fact).collect()
    }

    fn codes(take: &[&str], wait: &[&str], left: [u32; 4], policy: Policy) -> Vec<FieldCode> {
        let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        let (take, wait) = (owned(take), owned(wait));
        let choice = Choice {
            take: &take,
            wait: &wait,
            people: 1,
        };
        check_choice(choice, &facts(left), policy)
            .iter()
            .map(|e| e.code)
            .collect()
    }

    #[test]
    fn a_programme_may_ask_for_every_visit() {
        let policy = Policy {
            all_visits: true,
            ..Policy::default()
        };
        assert_eq!(
            codes(&["a", "b"], &[], [1; 4], policy),
            [FieldCode::AllVisits]
        );
        assert_eq!(codes(&["a", "b", "c"], &[], [1; 4], policy), []);
        assert_eq!(
            codes(&["s"], &[], [1; 4], policy),
            [],
            "a seminar alone is no visit"
        );
        assert_eq!(
            codes(&["a", "b", "c"], &[], [1, 1, 0, 1], policy),
            [FieldCode::SessionFull]
        );
        assert_eq!(codes(&[], &["a", "b", "c"], [1, 1, 0, 1], policy), []);
    }

    #[test]
    fn a_programme_may_ask_for_a_seminar_first() {
        let policy = Policy {
            seminar_first: true,
            ..Policy::default()
        };
        assert_eq!(
            codes(&["a"], &[], [1; 4], policy),
            [FieldCode::SeminarFirst]
        );
        assert_eq!(codes(&["s", "a"], &[], [1; 4], policy), []);
        assert_eq!(codes(&["a"], &["s"], [0, 1, 1, 1], policy), []);
        let mut late = facts([1; 4]);
        late.rotate_left(2);
        let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        let wrong = |take: &[&str]| {
            let (take, wait) = (ids(take), Vec::new());
            let choice = Choice {
                take: &take,
                wait: &wait,
                people: 1,
            };
            check_choice(choice, &late, policy).len()
        };
        assert_eq!(wrong(&["b"]), 0, "no seminar is before b any more");
        assert_eq!(wrong(&["a"]), 1, "one is before a");
        assert_eq!(wrong(&["s", "a"]), 0);
        assert_eq!(
            wrong(&["s", "b"]),
            0,
            "what cannot come first is not asked for"
        );
    }

    #[test]
    fn a_seminar_for_several_hospitations_is_booked_without_visits() {
        let policy = Policy {
            at_least: 2,
            ..Policy::default()
        };
        let wrong = |take: &[&str], shared| {
            let mut facts = facts([1; 4]);
            facts[0].shared = shared;
            let take: Vec<_> = take.iter().map(|id| (*id).to_owned()).collect();
            let choice = Choice {
                take: &take,
                wait: &[],
                people: 1,
            };
            check_choice(choice, &facts, policy).len()
        };
        assert_eq!((wrong(&["s"], false), wrong(&["s"], true)), (1, 0));
        assert_eq!(
            wrong(&["s", "a"], true),
            1,
            "who comes to visits comes to enough"
        );
    }

    #[test]
    fn who_waits_for_a_full_session_has_chosen_it() {
        let policy = Policy {
            at_least: 2,
            ..Policy::default()
        };
        assert_eq!(codes(&["a"], &["b"], [1, 1, 0, 0], policy), []);
        assert_eq!(
            codes(&["a"], &[], [1, 1, 0, 1], policy),
            [FieldCode::TooFew]
        );
    }

    proptest! {
        #[test]
        fn all_that_is_open_can_always_be_taken_together(
            left in prop::array::uniform4(0_u32..3), at_least in 0_u32..5,
            all_visits: bool, seminar_first: bool,
        ) {
            let policy = Policy { at_least, all_visits, seminar_first };
            let take: Vec<_> = (0..4).filter(|at| left[*at] > 0).map(|at| IDS[at]).collect();
            let wait: Vec<_> = (0..4).filter(|at| left[*at] == 0).map(|at| IDS[at]).collect();
            prop_assert_eq!(codes(&take, &wait, left, policy), vec![]);
        }
    }
}
