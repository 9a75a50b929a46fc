//! The rules that a programme sets for its hospitations, and which of them a draft breaks.

use super::wire::{Deserialize, Serialize};

use super::hospitation::{Form, codes};
use super::session_choice::Policy;

/// What a programme asks of its hospitations and of whoever books them. The numbers are the
/// programme's, never the code's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct ProgrammePolicy {
    /// So many visits at least.
    pub visits_min: u32,
    /// So many visits at most.
    pub visits_max: u32,
    /// Each visit lasts so many minutes.
    pub visit_minutes: u32,
    /// The first day on which a visit may be, as `2027-05-01`.
    pub season_start: String,
    /// The last day.
    pub season_end: String,
    /// So many themes at least.
    pub themes_min: u32,
    /// Whether each side says who of civil society takes part, or why nobody does yet.
    pub civil_asked: bool,
    /// How the two sides may meet.
    pub forms: Vec<Form>,
    /// Whoever takes part books so many visits at least.
    pub book_at_least: u32,
    /// Whether they book every visit.
    pub all_visits: bool,
    /// Whether they book a seminar before the visits.
    pub seminar_first: bool,
}

impl ProgrammePolicy {
    /// What it asks of a booking.
    #[must_use]
    pub const fn booking(&self) -> Policy {
        Policy {
            at_least: self.book_at_least,
            all_visits: self.all_visits,
            seminar_first: self.seminar_first,
        }
    }
}

/// What the rules need to know of a hospitation that is to be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// How the two sides meet.
    pub form: Form,
    /// Its visits; exploration meetings and seminars do not count.
    pub visits: Vec<DraftVisit>,
    /// How many themes it has.
    pub themes: u32,
    /// Whether the host's side says something on civil society.
    pub civil_host: bool,
    /// Whether the guest's side does.
    pub civil_guest: bool,
}

/// A visit of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftVisit {
    /// Its day on the host's calendar, as `2027-05-01`.
    pub date: String,
    /// Its length.
    pub minutes: u32,
}

codes! {
    /// A rule that a draft can break.
    Rule {
        /// The programme does not allow this form.
        FormNotAllowed = "form-not-allowed",
        /// Fewer visits than `limit`.
        TooFewVisits = "too-few-visits",
        /// More visits than `limit`.
        TooManyVisits = "too-many-visits",
        /// These visits do not last `limit` minutes.
        VisitMinutes = "visit-minutes",
        /// These visits are outside the season.
        OutOfSeason = "out-of-season",
        /// Fewer themes than `limit`.
        TooFewThemes = "too-few-themes",
        /// The host's side says nothing on civil society.
        CivilHost = "civil-host",
        /// The guest's side says nothing on civil society.
        CivilGuest = "civil-guest",
    }
}

/// A rule that is broken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Broken {
    /// Which.
    pub rule: Rule,
    /// The programme's number, where the rule has one.
    pub limit: Option<u32>,
    /// The visits it is about, from 1; none where it is about the whole.
    pub visits: Vec<u32>,
}

/// Every rule that a draft breaks, each once, in the order of [`Rule::ALL`]. A draft that breaks none
/// may be published.
///
/// A hospitation on site follows an itinerary of its own: only hospitations that meet online, as a
/// whole or in part, are asked for a number of visits and for their length.
#[must_use]
pub fn broken(policy: &ProgrammePolicy, draft: &Draft) -> Vec<Broken> {
    let count = u32::try_from(draft.visits.len()).unwrap_or(u32::MAX);
    let online = draft.form != Form::OnSite;
    let visits = |wrong: &dyn Fn(&DraftVisit) -> bool| -> Vec<u32> {
        let numbered = (1..).zip(&draft.visits);
        let wrong = numbered.filter(|(_, visit)| wrong(visit));
        wrong.map(|(number, _)| number).collect()
    };
    let minutes = visits(&|visit| online && visit.minutes != policy.visit_minutes);
    let outside =
        visits(&|visit| visit.date < policy.season_start || policy.season_end < visit.date);
    let mut all = Vec::new();
    let mut add = |broken: bool, rule, limit, visits| {
        if broken {
            all.push(Broken {
                rule,
                limit,
                visits,
            });
        }
    };
    let (few, many) = (count < policy.visits_min, count > policy.visits_max);
    let civil = policy.civil_asked;
    let form = !policy.forms.contains(&draft.form);
    add(form, Rule::FormNotAllowed, None, vec![]);
    let least = Some(policy.visits_min);
    add(online && few, Rule::TooFewVisits, least, vec![]);
    let most = Some(policy.visits_max);
    add(online && many, Rule::TooManyVisits, most, vec![]);
    let long = Some(policy.visit_minutes);
    add(!minutes.is_empty(), Rule::VisitMinutes, long, minutes);
    add(!outside.is_empty(), Rule::OutOfSeason, None, outside);
    let themes = draft.themes < policy.themes_min;
    let least = Some(policy.themes_min);
    add(themes, Rule::TooFewThemes, least, vec![]);
    add(civil && !draft.civil_host, Rule::CivilHost, None, vec![]);
    add(civil && !draft.civil_guest, Rule::CivilGuest, None, vec![]);
    all
}

#[cfg(test)]
#[path = "programme_policy_tests.rs"]
mod tests;
