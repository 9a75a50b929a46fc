//! Feedback: what a programme asks those who took part once a hospitation is closed, and what they
//! answered.

use super::hospitation::codes;
use super::problem::{FieldCode, FieldError};
use super::text::LocalText;
use super::typed::is_line;
use super::wire::{Deserialize, Serialize};

pub use super::feedback_answer::{
    Answer, AnswerRequest, FeedbackPage, LEAST_SHOWN, SCALE, check_answers,
};
pub use super::feedback_result::{
    FeedbackResults, OptionCount, QuestionResult, Reply, Returned, Said, results,
};

/// A form has so many questions at most.
pub const QUESTIONS: usize = 20;

/// A choice has so many options at most, and two at least.
pub const OPTIONS: usize = 10;

/// The longest question, in characters.
pub const QUESTION: usize = 300;

/// The longest option of a choice, in characters.
pub const OPTION: usize = 120;

codes! {
    /// How a question is answered.
    QuestionKind {
        /// By a number from 1 (not at all) to 5 (very much).
        Scale = "scale",
        /// By one of several options.
        Choice = "choice",
        /// In one's own words.
        Text = "text",
    }
}

/// The form that a programme sends to those who took part. Without questions nothing is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct FeedbackForm {
    /// Whether nobody can know who answered what.
    pub anonymous: bool,
    /// In their order.
    pub questions: Vec<Question>,
}

/// A question of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct Question {
    /// Its id, which it keeps when it is moved or worded anew; empty for a new one, which is given one
    /// when it is saved.
    pub id: String,
    /// One of [`QuestionKind`]'s codes.
    pub kind: String,
    /// What is asked.
    pub text: LocalText,
    /// What can be chosen; for a choice only.
    pub options: Vec<LocalText>,
}

impl Question {
    /// How it is answered; `None` for a code that there is none of.
    #[must_use]
    pub fn kind(&self) -> Option<QuestionKind> {
        QuestionKind::from_code(&self.kind)
    }
}

/// Everything that is wrong with a form, by field: `questions`, `questions.2.text`,
/// `questions.2.kind`, `questions.2.options`, `questions.2.options.0`.
#[must_use]
pub fn check_form(form: &FeedbackForm) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if form.questions.len() > QUESTIONS {
        errors.push(FieldError::new("questions", FieldCode::AboveMost).limit(whole(QUESTIONS)));
    }
    for (at, question) in form.questions.iter().enumerate() {
        let field = |name: &str| format!("questions.{at}.{name}");
        let text = field("text");
        errors.extend(
            wrong(&question.text, QUESTION).map(|code| FieldError::text(&text, code, QUESTION)),
        );
        match question.kind() {
            None => errors.push(FieldError::new(&field("kind"), FieldCode::NotAChoice)),
            Some(QuestionKind::Choice) => {
                let (field, count) = (field("options"), question.options.len());
                if count < 2 {
                    errors.push(FieldError::new(&field, FieldCode::TooFew).limit(2));
                } else if count > OPTIONS {
                    let error = FieldError::new(&field, FieldCode::AboveMost);
                    errors.push(error.limit(whole(OPTIONS)));
                }
                for (at, option) in question.options.iter().enumerate() {
                    let field = format!("{field}.{at}");
                    let code = wrong(option, OPTION);
                    errors.extend(code.map(|code| FieldError::text(&field, code, OPTION)));
                }
            }
            Some(QuestionKind::Scale | QuestionKind::Text) => {}
        }
        let earlier = form.questions.iter().take(at);
        let twice = !question.id.is_empty() && earlier.clone().any(|q| q.id == question.id);
        if twice || !is_id(&question.id) {
            errors.push(FieldError::new(&field("id"), FieldCode::NotAllowed));
        }
    }
    errors
}

/// Whether a question may be called so: as ids here are made, or not at all yet.
fn is_id(id: &str) -> bool {
    id.len() <= 64
        && id
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// What is wrong with a text that must be there in one language at least.
fn wrong(text: &LocalText, limit: usize) -> Option<FieldCode> {
    if text.all().all(|text| text.trim().is_empty()) {
        Some(FieldCode::Required)
    } else if text.all().any(|text| text.chars().count() > limit) {
        Some(FieldCode::TooLong)
    } else {
        text.all()
            .any(|text| !is_line(text))
            .then_some(FieldCode::NotAllowed)
    }
}

fn whole(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> LocalText {
        LocalText {
            fr: Some(words.to_owned()),
            ..LocalText::default()
        }
    }

    fn question(kind: &str) -> Question {
        Question {
            id: kind.to_owned(),
            kind: kind.to_owned(),
            text: text("Pourquoi ?"),
            options: Vec::new(),
        }
    }

    fn wrong_in(questions: Vec<Question>) -> Vec<(String, FieldCode)> {
        let form = FeedbackForm {
            anonymous: true,
            questions,
        };
        let errors = check_form(&form).into_iter();
        errors.map(|e| (e.field, e.code)).collect()
    }

    #[test]
    fn a_form_may_be_empty_and_a_question_needs_words_in_one_language() {
        assert_eq!(wrong_in(vec![]), []);
        let mut fine = question("choice");
        fine.options = vec![text("oui"), text("non")];
        assert_eq!(
            wrong_in(vec![question("scale"), fine, question("text")]),
            []
        );
        let mut silent = question("text");
        silent.text = text(" ");
        let wrong = wrong_in(vec![silent]);
        assert_eq!(wrong, [("questions.0.text".into(), FieldCode::Required)]);
    }

    #[test]
    fn each_field_that_is_wrong_is_named() {
        let mut choice = question("choice");
        choice.options = vec![text(&"x".repeat(OPTION + 1))];
        let mut odd = question("stars");
        odd.text = text("two\nlines");
        let expected = [
            ("questions.0.options", FieldCode::TooFew),
            ("questions.0.options.0", FieldCode::TooLong),
            ("questions.1.text", FieldCode::NotAllowed),
            ("questions.1.kind", FieldCode::NotAChoice),
            ("questions.2.id", FieldCode::NotAllowed),
        ];
        let wrong = wrong_in(vec![choice, odd, question("choice")]);
        let mut named: Vec<_> = wrong.iter().map(|(f, c)| (f.as_str(), *c)).collect();
        // The third has no options either.
        named.retain(|(field, _)| *field != "questions.2.options");
        assert_eq!(named, expected);
        let many = vec![question("text"); QUESTIONS + 1];
        assert!(wrong_in(many).contains(&("questions".into(), FieldCode::AboveMost)));
    }
}
