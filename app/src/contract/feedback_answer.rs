//! What somebody who took part answers.

use super::feedback::{FeedbackForm, Question, QuestionKind};
use super::hospitation::Side;
use super::problem::{FieldCode, FieldError};
use super::text::LocalText;
use super::typed::is_text;
use super::wire::{Deserialize, Serialize};

/// The longest answer in one's own words, in characters.
pub const WORDS: usize = 2000;

/// The highest number of a scale; the lowest is 1.
pub const SCALE: u32 = 5;

/// Of an anonymous form nothing is shown below so many answers: who said what could be guessed.
pub const LEAST_SHOWN: u32 = 3;

/// What the page of a mailed link shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct FeedbackPage {
    /// What it is about.
    pub title: LocalText,
    /// Whose department was visited.
    pub host: Side,
    /// Who visited.
    pub guest: Side,
    /// The programme's name.
    pub programme: LocalText,
    /// What is asked.
    pub form: FeedbackForm,
    /// Whether this link has been used.
    pub answered: bool,
    /// Whether it is too late.
    pub expired: bool,
}

/// Answers to a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct AnswerRequest {
    /// In any order; a question may be left out.
    pub answers: Vec<Answer>,
}

/// An answer to a question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct Answer {
    /// The question's id.
    pub question: String,
    /// On a scale a number from 1 to 5; of a choice the option's place, from 0; else words. Empty for no
    /// answer.
    pub value: String,
}

/// The answers that are kept, in the order of the form and without empty ones.
///
/// # Errors
/// Every field that is wrong, by its question's id; `answers` where nothing was answered.
pub fn check_answers(
    form: &FeedbackForm,
    request: &AnswerRequest,
) -> Result<Vec<Answer>, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut kept = Vec::new();
    for question in &form.questions {
        let mut given = request.answers.iter().filter(|a| a.question == question.id);
        let value = given.next().map_or("", |answer| answer.value.trim());
        if given.next().is_some() {
            errors.push(FieldError::new(&question.id, FieldCode::NotAllowed));
            continue;
        }
        if value.is_empty() {
            continue;
        }
        match wrong(question, value) {
            Some(code) => errors.push(FieldError::text(&question.id, code, WORDS)),
            None => kept.push(Answer {
                question: question.id.clone(),
                value: value.to_owned(),
            }),
        }
    }
    let known = |answer: &Answer| form.questions.iter().any(|q| q.id == answer.question);
    if !request.answers.iter().all(known) {
        errors.push(FieldError::new("answers", FieldCode::NotAChoice));
    } else if kept.is_empty() && errors.is_empty() {
        errors.push(FieldError::new("answers", FieldCode::Required));
    }
    if errors.is_empty() {
        Ok(kept)
    } else {
        Err(errors)
    }
}

fn wrong(question: &Question, value: &str) -> Option<FieldCode> {
    // One way to write each number, so that equal answers are equal.
    let number = || {
        value
            .parse::<usize>()
            .ok()
            .filter(|n| n.to_string() == value)
    };
    let fits = match question.kind() {
        Some(QuestionKind::Scale) => number().is_some_and(|n| n >= 1 && n <= SCALE as usize),
        Some(QuestionKind::Choice) => number().is_some_and(|n| n < question.options.len()),
        Some(QuestionKind::Text) if value.chars().count() > WORDS => {
            return Some(FieldCode::TooLong);
        }
        Some(QuestionKind::Text) if !is_text(value) => return Some(FieldCode::NotAllowed),
        Some(QuestionKind::Text) => true,
        None => false,
    };
    (!fits).then_some(FieldCode::NotAChoice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn form() -> FeedbackForm {
        let question = |id: &str, options: usize| Question {
            id: id.to_owned(),
            kind: id.to_owned(),
            text: LocalText::default(),
            options: vec![LocalText::default(); options],
        };
        FeedbackForm {
            anonymous: true,
            questions: vec![
                question("scale", 0),
                question("choice", 3),
                question("text", 0),
            ],
        }
    }

    fn answer(pairs: &[(&str, &str)]) -> Result<Vec<Answer>, Vec<FieldError>> {
        let answers = pairs.iter().map(|(question, value)| Answer {
            question: (*question).to_owned(),
            value: (*value).to_owned(),
        });
        let request = AnswerRequest {
            answers: answers.collect(),
        };
        check_answers(&form(), &request)
    }

    #[test]
    fn what_is_left_out_is_not_kept_and_nothing_at_all_is_refused() {
        let kept = answer(&[("text", "  "), ("scale", " 5 ")]).unwrap();
        assert_eq!(kept.len(), 1);
        assert_eq!((kept[0].question.as_str(), &*kept[0].value), ("scale", "5"));
        let nothing = answer(&[("text", "")]).unwrap_err();
        assert_eq!(nothing[0].code, FieldCode::Required);
    }

    #[test]
    fn numbers_keep_to_their_bounds_and_words_to_their_length() {
        for (question, value) in [
            ("scale", "0"),
            ("scale", "6"),
            ("scale", "+3"),
            ("scale", "03"),
            ("scale", "99999999999999999999999"),
            ("choice", "3"),
            ("choice", "-1"),
            ("choice", "yes"),
            ("text", "a\0b"),
        ] {
            let errors = answer(&[(question, value)]).unwrap_err();
            assert_eq!(errors[0].field, question, "{value}");
        }
        let long = answer(&[("text", &"x".repeat(WORDS + 1))]).unwrap_err();
        assert_eq!(
            (long[0].code, long[0].limit),
            (FieldCode::TooLong, Some(2000))
        );
        assert!(
            answer(&[("other", "1")]).is_err()
                && answer(&[("scale", "1"), ("scale", "2")]).is_err()
        );
    }

    proptest! {
        #[test]
        fn whatever_is_kept_is_kept_again_as_it_is(scale in "[0-9]{0,2}", choice in "[0-9]{0,2}", words in ".{0,20}") {
            if let Ok(kept) = answer(&[("scale", &scale), ("choice", &choice), ("text", &words)]) {
                let again = check_answers(&form(), &AnswerRequest { answers: kept.clone() });
                prop_assert_eq!(again, Ok(kept));
            }
        }
    }
}
