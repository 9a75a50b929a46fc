//! Closing a hospitation: attendance is complete, and what came of it is written down.

use super::case::wrong_text;
use super::hospitation::{SessionKind, Side, codes};
use super::language::Language;
use super::problem::{FieldCode, FieldError};
use super::text::LocalText;
use super::time::{CivilDate, LocalTime};
use super::typed::is_text;
use super::wire::{Deserialize, Serialize};

/// The longest text about an outcome, in characters.
pub const OUTCOME: usize = 2000;

/// The longest reason, in characters.
pub const REASON: usize = 500;

/// What came of a hospitation, in a few words. Each text stands in the languages it was written in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct Outcome {
    /// New fields of cooperation that were found.
    pub cooperation: LocalText,
    /// Civil society that was won.
    pub civil: LocalText,
    /// What comes next.
    pub next_steps: LocalText,
}

codes! {
    /// A text of an outcome.
    OutcomeField {
        /// New fields of cooperation.
        Cooperation = "cooperation",
        /// Civil society.
        Civil = "civil",
        /// What comes next.
        NextSteps = "next_steps",
    }
}

impl Outcome {
    /// One of its texts.
    #[must_use]
    pub const fn text(&self, field: OutcomeField) -> &LocalText {
        match field {
            OutcomeField::Cooperation => &self.cooperation,
            OutcomeField::Civil => &self.civil,
            OutcomeField::NextSteps => &self.next_steps,
        }
    }

    /// One of its texts, to be changed.
    pub const fn text_mut(&mut self, field: OutcomeField) -> &mut LocalText {
        match field {
            OutcomeField::Cooperation => &mut self.cooperation,
            OutcomeField::Civil => &mut self.civil,
            OutcomeField::NextSteps => &mut self.next_steps,
        }
    }
}

/// Saves an outcome.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct SaveOutcome {
    /// The version that was edited. Another one by now: 409 `changed-meanwhile`, and nothing is saved.
    pub version: u32,
    /// What came of it.
    pub outcome: Outcome,
}

/// Saves an outcome and closes the hospitation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct CloseRequest {
    /// The version that was edited, as in [`SaveOutcome`].
    pub version: u32,
    /// What came of it.
    pub outcome: Outcome,
    /// Why attendance is not complete; needed only where it is not.
    pub incomplete_because: String,
}

codes! {
    /// What stands against closing.
    Against {
        /// A session is to come, or runs.
        SessionsToCome = "sessions-to-come",
        /// Somebody's mark is missing. With a reason it can be closed all the same.
        AttendanceIncomplete = "attendance-incomplete",
    }
}

/// What closing looks at in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndedSession {
    /// Whether it was called off.
    pub called_off: bool,
    /// Whether it is over.
    pub over: bool,
    /// How many of those who are expected nobody has marked.
    pub unmarked: u32,
}

/// What stands against closing a hospitation with these sessions.
#[must_use]
pub fn against(sessions: &[EndedSession]) -> Vec<Against> {
    let held = || sessions.iter().filter(|session| !session.called_off);
    let mut against = Vec::new();
    if held().any(|session| !session.over) {
        against.push(Against::SessionsToCome);
    }
    if held().any(|session| session.over && session.unmarked > 0) {
        against.push(Against::AttendanceIncomplete);
    }
    against
}

/// What is wrong with an outcome that is kept as a draft: texts that are too long, or cannot be kept.
#[must_use]
pub fn check_saved(outcome: &Outcome) -> Vec<FieldError> {
    let mut errors = Vec::new();
    for field in OutcomeField::ALL {
        for language in Language::ALL {
            let text = outcome.text(*field).exact(language).unwrap_or_default();
            let code = wrong_text(text, OUTCOME, is_text).filter(|c| *c != FieldCode::Required);
            let name = format!("{}.{}", field.code(), language.code());
            errors.extend(code.map(|code| FieldError::text(&name, code, OUTCOME)));
        }
    }
    errors
}

/// Everything that is wrong with closing, by field: each text stands in one language at least, and an
/// incomplete attendance has a reason.
#[must_use]
pub fn check_closing(request: &CloseRequest, against: &[Against]) -> Vec<FieldError> {
    let mut errors = check_saved(&request.outcome);
    for field in OutcomeField::ALL {
        let text = request.outcome.text(*field);
        if text.all().all(|text| text.trim().is_empty()) {
            errors.push(FieldError::new(field.code(), FieldCode::Required));
        }
    }
    if against.contains(&Against::AttendanceIncomplete) {
        let field = "incomplete_because";
        let code = wrong_text(&request.incomplete_because, REASON, is_text);
        errors.extend(code.map(|code| FieldError::text(field, code, REASON)));
    }
    errors
}

/// A hospitation that is to be closed, or is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct ClosingView {
    /// Its address.
    pub slug: String,
    /// What it is called.
    pub title: LocalText,
    /// Its programme's address.
    pub programme: String,
    /// Its programme's name.
    pub programme_name: LocalText,
    /// The partnership's address; empty for none.
    pub partnership: String,
    /// Whose department was visited.
    pub host: Side,
    /// Who visited.
    pub guest: Side,
    /// Its sessions in their order.
    pub sessions: Vec<ClosingSession>,
    /// What stands against closing it now.
    pub against: Vec<Against>,
    /// The version of the outcome; 0 while nothing was saved.
    pub version: u32,
    /// What came of it.
    pub outcome: Outcome,
    /// When the outcome was saved last, on the office's clock.
    pub saved: Option<LocalTime>,
    /// Who saved it; empty for somebody whose account is gone.
    pub saved_by: String,
    /// When it was closed, on the office's clock.
    pub closed: Option<LocalTime>,
    /// Why it was closed though attendance was not complete.
    pub incomplete_because: String,
    /// How many people attended a session: they are asked what they say.
    pub attended: u32,
    /// How many questions the programme asks them; with none nobody is asked.
    pub questions: u32,
    /// Whether they answer without a name.
    pub anonymous: bool,
    /// How many were asked when it was closed.
    pub asked: u32,
    /// Whether people and dates are made up for demonstration.
    pub invented: bool,
}

/// A session of a hospitation that is to be closed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct ClosingSession {
    /// Its id.
    pub id: String,
    /// What it is for.
    pub kind: SessionKind,
    /// What it is called; empty for no title of its own.
    pub title: LocalText,
    /// Its start on the host's clock.
    pub host_time: LocalTime,
    /// Whether it was called off.
    pub called_off: bool,
    /// Whether it is over.
    pub over: bool,
    /// How many people were expected.
    pub expected: u32,
    /// How many of them were there.
    pub attended: u32,
    /// How many of them nobody has marked.
    pub unmarked: u32,
    /// When its moderators were last asked for what is missing, on the office's clock.
    pub asked: Option<LocalTime>,
}

/// What the page of a partnership says came of one of its hospitations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct PublicOutcome {
    /// The hospitation's address.
    pub slug: String,
    /// What it is called.
    pub title: LocalText,
    /// The day of its last session on the host's calendar.
    pub date: CivilDate,
    /// New fields of cooperation, civil society, what comes next.
    pub texts: Vec<LocalText>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(words: &str) -> LocalText {
        LocalText {
            ar: Some(words.to_owned()),
            ..LocalText::default()
        }
    }

    fn request() -> CloseRequest {
        CloseRequest {
            version: 1,
            outcome: Outcome {
                cooperation: text("مياه"),
                civil: text("جمعية"),
                next_steps: text("زيارة\nومشروع"),
            },
            incomplete_because: String::new(),
        }
    }

    fn fields(errors: &[FieldError]) -> Vec<(&str, FieldCode)> {
        errors.iter().map(|e| (e.field.as_str(), e.code)).collect()
    }

    #[test]
    fn one_language_of_each_text_is_enough_and_none_is_not() {
        assert_eq!(check_closing(&request(), &[]), []);
        let mut empty = request();
        empty.outcome.civil = text(" \n");
        let errors = check_closing(&empty, &[]);
        assert_eq!(fields(&errors), [("civil", FieldCode::Required)]);
        assert_eq!(check_saved(&Outcome::default()), [], "a draft may be empty");
    }

    #[test]
    fn a_text_that_is_too_long_is_named_with_its_language() {
        let mut long = request();
        long.outcome.next_steps = text(&"x".repeat(OUTCOME + 1));
        long.outcome.cooperation = text("a\0");
        let errors = check_saved(&long.outcome);
        let expected = [
            ("cooperation.ar", FieldCode::NotAllowed),
            ("next_steps.ar", FieldCode::TooLong),
        ];
        assert_eq!(fields(&errors), expected);
    }

    #[test]
    fn an_incomplete_attendance_needs_a_reason() {
        let against = [Against::AttendanceIncomplete];
        let errors = check_closing(&request(), &against);
        assert_eq!(
            fields(&errors),
            [("incomplete_because", FieldCode::Required)]
        );
        let mut reasoned = request();
        reasoned.incomplete_because = "Die Liste ist verloren.".into();
        assert_eq!(check_closing(&reasoned, &against), []);
    }

    fn session() -> impl Strategy<Value = EndedSession> {
        (any::<bool>(), any::<bool>(), 0_u32..3).prop_map(|(called_off, over, unmarked)| {
            EndedSession {
                called_off,
                over,
                unmarked,
            }
        })
    }

    proptest! {
        #[test]
        fn nothing_stands_against_closing_only_where_all_is_over_and_marked(sessions in proptest::collection::vec(session(), 0..6)) {
            let done = |s: &EndedSession| s.called_off || (s.over && s.unmarked == 0);
            prop_assert_eq!(against(&sessions).is_empty(), sessions.iter().all(done));
        }

        #[test]
        fn a_session_that_was_called_off_never_stands_against_it(sessions in proptest::collection::vec(session(), 0..6)) {
            let mut off = sessions;
            off.iter_mut().for_each(|s| s.called_off = true);
            prop_assert_eq!(against(&off), vec![]);
        }
    }
}
