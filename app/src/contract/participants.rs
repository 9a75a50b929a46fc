//! Who takes part in a hospitation, as those who run it see them.

use super::booking::Affiliation;
use super::hospitation::{SessionKind, Side};
use super::language::Language;
use super::seat_by_hand::SeatDeed;
use super::text::LocalText;
use super::time::LocalTime;
use super::wire::{Deserialize, Serialize};

/// Who comes, and who waits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Participants {
    /// The hospitation's address.
    pub slug: String,
    /// What it is called.
    pub title: LocalText,
    /// Whose department is visited.
    pub host: Side,
    /// Who visits.
    pub guest: Side,
    /// Whether its dates and people are made up for demonstration.
    pub invented: bool,
    /// Its sessions in their order.
    pub sessions: Vec<SessionName>,
    /// By name.
    pub people: Vec<RunPerson>,
    /// Whether the reader may change seats by hand.
    pub leads: bool,
}

/// A session as lists name it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct SessionName {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: SessionKind,
    /// What it is called.
    pub title: LocalText,
    /// On the host's clock.
    pub host_time: LocalTime,
    /// Whether seats in it can still be given and taken.
    pub open: bool,
    /// Whether people book it at all.
    pub bookable: bool,
}

/// Somebody who takes part, or would.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct RunPerson {
    /// The participant's id.
    pub id: String,
    /// Their name; empty once it is forgotten.
    pub name: String,
    /// Their address.
    pub mail: String,
    /// Whether the address of the booking is proven.
    pub confirmed: bool,
    /// The municipality or organisation: by its names where it is one of the list, else as it was typed.
    pub municipality: LocalText,
    /// `host`, `guest`, or empty for neither.
    pub side: String,
    /// Where they belong.
    pub affiliation: Affiliation,
    /// The language of their mails.
    pub language: Language,
    /// Code of the language to interpret into, or empty.
    pub interpretation: String,
    /// What is needed to take part, with the consent to keep it; it stands with the first person of a
    /// booking, which is whoever booked where they take part themselves. Empty for nothing.
    pub needs: String,
    /// In the order of the sessions.
    pub seats: Vec<RunSeat>,
}

/// A seat as those who run it see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct RunSeat {
    /// The session's id.
    pub session: String,
    /// Its share.
    pub share: super::seat::Share,
    /// How it stands.
    pub state: super::seat::SeatState,
    /// The place in the queue, from 1, of somebody who waits.
    pub position: Option<u32>,
    /// When the hold or offer ends, on the office's clock.
    pub until: Option<LocalTime>,
    /// What can be done with it by hand now.
    pub deeds: Vec<SeatDeed>,
}

/// Which people are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleFilter {
    /// A session's id, or empty.
    pub session: String,
    /// Only seats in this state; without one all that somebody still has to do with.
    pub state: Option<super::seat::SeatState>,
    /// The id of a participant, or empty: this one, however their seats stand.
    pub participant: String,
}

impl PeopleFilter {
    /// Reads an address' query. What it does not know, it leaves out.
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        let mut filter = Self::default();
        for (key, value) in super::atlas_filter::pairs(query) {
            match key.as_str() {
                "session" if super::typed::is_slug(&value) => filter.session = value,
                "state" => filter.state = super::seat::SeatState::from_code(&value),
                "participant" if super::typed::is_slug(&value) => filter.participant = value,
                _ => {}
            }
        }
        filter
    }

    /// The query of this filter: only what is set.
    #[must_use]
    pub fn to_query(&self) -> String {
        let state = self.state.map_or("", super::seat::SeatState::code);
        let set = [
            ("session", self.session.as_str()),
            ("state", state),
            ("participant", &self.participant),
        ];
        let set = set.into_iter().filter(|(_, value)| !value.is_empty());
        let set: Vec<_> = set.map(|(key, value)| format!("{key}={value}")).collect();
        set.join("&")
    }

    /// Whether a person has a seat that is asked for.
    #[must_use]
    pub fn matches(&self, person: &RunPerson) -> bool {
        let seat = |seat: &RunSeat| {
            let state = self
                .state
                .map_or(seat.state.is_live(), |state| seat.state == state);
            state && (self.session.is_empty() || seat.session == self.session)
        };
        if self.participant.is_empty() {
            person.seats.iter().any(seat)
        } else {
            person.id == self.participant
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::seat::SeatState;
    use super::*;

    proptest! {
        #[test]
        fn a_filter_is_read_as_it_was_written(
            session in "[a-z0-9-]{0,8}", state in prop::option::of(prop::sample::select(SeatState::ALL)),
            participant in "[a-z0-9-]{0,8}",
        ) {
            let filter = PeopleFilter { session, state, participant };
            prop_assert_eq!(PeopleFilter::from_query(&filter.to_query()), filter);
        }
    }
}
