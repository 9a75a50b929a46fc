//! A programme as the office makes and changes it: what a form carries, as it was typed. What is wrong
//! with it is said by [`check_programme`].

use super::feedback::FeedbackForm;
use super::language::Language;
use super::problem::FieldError;
use super::programme::{Broken, PartnershipLink, ProgrammeCard, ProgrammePolicy};
use super::text::LocalText;
use super::wire::{Deserialize, Serialize};

pub use super::programme_form_check::{check_policy, check_programme, limits};

/// Everything of a programme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct ProgrammeForm {
    /// The version that was edited; 0 for a new programme. Another one by now: 409
    /// `changed-meanwhile`, and nothing is saved.
    pub version: u32,
    /// Its address. A new one may leave it empty: then it is made of the name. It stays what it is.
    pub slug: String,
    /// Code of the language in which its texts are written first.
    pub original: String,
    /// Its name.
    pub name: LocalText,
    /// One or two sentences.
    pub summary: LocalText,
    /// Who runs it.
    pub issuer: LocalText,
    /// Who pays.
    pub funder: LocalText,
    /// Who may take part.
    pub eligible: LocalText,
    /// What it offers, a point a line; the same line in each language is the same point.
    pub offers: LocalText,
    /// What it expects, in the same way.
    pub expectations: LocalText,
    /// Where it works: ISO 3166 codes of countries, or ISO 3166-2 codes of their states.
    pub regions: Vec<String>,
    /// Codes of the languages it works in.
    pub languages: Vec<String>,
    /// Since when it runs: `2015`, `2020-03` or `2020-03-01`; may be empty.
    pub runs_from: String,
    /// Until when; may be empty.
    pub runs_until: String,
    /// A role mailbox for questions, or empty.
    pub contact: String,
    /// Partnerships that it works with besides those of its hospitations: their addresses, or their
    /// members' names as a page writes them.
    pub partnerships: Vec<String>,
    /// The rules of its hospitations.
    pub policy: PolicyForm,
    /// Meetings of its whole network.
    pub meetings: Vec<MeetingForm>,
}

/// The rules of a programme's hospitations, as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct PolicyForm {
    /// So many visits at least.
    pub visits_min: String,
    /// So many visits at most.
    pub visits_max: String,
    /// Each visit lasts so many minutes.
    pub visit_minutes: String,
    /// The first day on which a visit may be, as `2027-05-01`.
    pub season_start: String,
    /// The last day.
    pub season_end: String,
    /// So many themes at least.
    pub themes_min: String,
    /// Whether each side says who of civil society takes part.
    pub civil_asked: bool,
    /// Codes of [`super::hospitation::Form`].
    pub forms: Vec<String>,
    /// Whoever takes part books so many visits at least.
    pub book_at_least: String,
    /// Whether they book every visit.
    pub all_visits: bool,
    /// Whether they book a seminar before the visits.
    pub seminar_first: bool,
}

/// A meeting of a programme's network, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct MeetingForm {
    /// Its id, which it keeps; empty for a new one.
    pub id: String,
    /// What it is called.
    pub title: LocalText,
    /// Where it is held; empty where it is online.
    pub place: LocalText,
    /// Its day on the clock of its place, as `2027-05-04`.
    pub date: String,
    /// Its start, as `10:00`.
    pub time: String,
    /// IANA name of the zone of its place.
    pub zone: String,
    /// Its length in minutes.
    pub minutes: String,
}

impl MeetingForm {
    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let texts = [&self.title, &self.place];
        let words = texts.into_iter().flat_map(LocalText::all);
        let typed = [&self.id, &self.date, &self.time, &self.minutes];
        words
            .chain(typed.into_iter().map(String::as_str))
            .all(|text| text.trim().is_empty())
    }
}

impl From<&ProgrammePolicy> for PolicyForm {
    fn from(policy: &ProgrammePolicy) -> Self {
        Self {
            visits_min: policy.visits_min.to_string(),
            visits_max: policy.visits_max.to_string(),
            visit_minutes: policy.visit_minutes.to_string(),
            season_start: policy.season_start.clone(),
            season_end: policy.season_end.clone(),
            themes_min: policy.themes_min.to_string(),
            civil_asked: policy.civil_asked,
            forms: policy.forms.iter().map(|f| f.code().to_owned()).collect(),
            book_at_least: policy.book_at_least.to_string(),
            all_visits: policy.all_visits,
            seminar_first: policy.seminar_first,
        }
    }
}

impl ProgrammeForm {
    /// The language in which its texts are written first; German where it names none.
    #[must_use]
    pub fn original(&self) -> Language {
        Language::from_code(&self.original).unwrap_or(Language::De)
    }

    /// The same without blanks around what was typed, and without texts of which nothing is left.
    #[must_use]
    pub fn trimmed(mut self) -> Self {
        for text in [
            &mut self.name,
            &mut self.summary,
            &mut self.issuer,
            &mut self.funder,
            &mut self.eligible,
        ] {
            trim(text);
        }
        for meeting in &mut self.meetings {
            trim(&mut meeting.title);
            trim(&mut meeting.place);
            for typed in [
                &mut meeting.date,
                &mut meeting.time,
                &mut meeting.zone,
                &mut meeting.minutes,
            ] {
                *typed = typed.trim().to_owned();
            }
        }
        for typed in [
            &mut self.slug,
            &mut self.runs_from,
            &mut self.runs_until,
            &mut self.contact,
        ] {
            *typed = typed.trim().to_owned();
        }
        self.meetings.retain(|meeting| !meeting.is_empty());
        self.partnerships = (self.partnerships.iter().map(|p| p.trim().to_owned()))
            .filter(|p| !p.is_empty())
            .collect();
        self
    }
}

/// Takes the blanks around a text away, and what is empty then.
pub(super) fn trim(text: &mut LocalText) {
    for one in [&mut text.de, &mut text.en, &mut text.fr, &mut text.ar] {
        *one = one
            .take()
            .map(|words| words.trim().to_owned())
            .filter(|words| !words.is_empty());
    }
}

/// The points of a text that has a point a line. The same line in each language is the same point; lines
/// that are empty in all of them are none.
#[must_use]
pub fn points(text: &LocalText) -> Vec<LocalText> {
    let mut points: Vec<LocalText> = Vec::new();
    for language in Language::ALL {
        let lines = text.exact(language).unwrap_or("").lines();
        for (at, line) in lines.map(str::trim).enumerate() {
            if points.len() <= at {
                points.resize(at + 1, <LocalText as Default>::default());
            }
            if !line.is_empty() {
                points[at].set(language, line.to_owned());
            }
        }
    }
    points.retain(|point| point.all().next().is_some());
    points
}

/// The text whose lines these points are; the reverse of [`points`].
#[must_use]
pub fn lines(points: &[LocalText]) -> LocalText {
    let mut text = <LocalText as Default>::default();
    for language in Language::ALL {
        let own = points
            .iter()
            .map(|point| point.exact(language).unwrap_or(""));
        let lines = own.collect::<Vec<_>>().join("\n");
        let lines = lines.trim_end();
        if !lines.is_empty() {
            text.set(language, lines.to_owned());
        }
    }
    text
}

/// The programmes that somebody may change.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct OfficeProgrammes {
    /// In the order of their addresses.
    pub items: Vec<ProgrammeCard>,
    /// Whether the reader may make new ones.
    pub may_create: bool,
}

/// A programme as the office sees it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct ProgrammeView {
    /// Everything of it, with its version.
    pub form: ProgrammeForm,
    /// What it asks those who took part.
    pub feedback: FeedbackForm,
    /// Its partnerships by their members' names.
    pub partnerships: Vec<PartnershipLink>,
    /// Whether it is made up for demonstration.
    pub invented: bool,
}

/// A programme that was made or changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct ProgrammeSaved {
    /// Its address.
    pub slug: String,
    /// Its version now.
    pub version: u32,
}

/// What a change of a programme would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct ProgrammePreview {
    /// Published hospitations with a session to come that would break rules which they keep today.
    pub breaks: Vec<BrokenHospitation>,
}

/// A hospitation with the rules that it would break.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct BrokenHospitation {
    /// Its address.
    pub slug: String,
    /// What it is called.
    pub title: LocalText,
    /// The rules.
    pub broken: Vec<Broken>,
}

/// Partnerships that a programme can name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct PartnershipChoices {
    /// By their members' names; the first thousand of many.
    pub items: Vec<PartnershipLink>,
}

/// Changes what a programme asks those who took part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct FeedbackRequest {
    /// The version of the programme that was edited, as in [`ProgrammeForm::version`].
    pub version: u32,
    /// What is asked from now on.
    pub feedback: FeedbackForm,
}

/// What is wrong with the questions, by field as in [`super::feedback::check_form`].
#[must_use]
pub fn check_feedback(request: &FeedbackRequest) -> Vec<FieldError> {
    super::feedback::check_form(&request.feedback)
}

#[cfg(test)]
#[path = "programme_form_tests.rs"]
mod tests;
