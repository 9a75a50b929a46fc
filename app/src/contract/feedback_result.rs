//! What comes of the answers: counts by question, and what was said.

use super::feedback::{FeedbackForm, LEAST_SHOWN, Question, QuestionKind, SCALE};
use super::feedback_answer::Answer;
use super::text::LocalText;
use super::wire::{Deserialize, Serialize};

/// The answers to one form that somebody gave back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Returned {
    /// Who it was; empty where the form is anonymous.
    pub by: String,
    /// What they answered.
    pub answers: Vec<Answer>,
}

/// A form that went out, and what came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// What was asked.
    pub form: FeedbackForm,
    /// How many were asked.
    pub asked: u32,
    /// What came back.
    pub returned: Vec<Returned>,
}

/// The answers of a hospitation, or of all hospitations of a programme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct FeedbackResults {
    /// The name of the programme.
    pub programme_name: LocalText,
    /// The programme's address.
    pub programme: String,
    /// The hospitation's name; empty for the whole programme.
    pub title: LocalText,
    /// How many were asked.
    pub asked: u32,
    /// How many answered.
    pub answered: u32,
    /// Of an anonymous form nothing more is shown below so many answers; 0 where enough are there, or it
    /// is not anonymous.
    pub too_few_below: u32,
    /// Whether nobody can know who answered what.
    pub anonymous: bool,
    /// In the order of the form.
    pub questions: Vec<QuestionResult>,
}

/// What was answered to a question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct QuestionResult {
    /// Its id.
    pub id: String,
    /// One of [`QuestionKind`]'s codes.
    pub kind: String,
    /// What was asked.
    pub text: LocalText,
    /// How many answered it.
    pub answered: u32,
    /// For a scale the mean in hundredths, as 425 for 4.25; else 0.
    pub mean: u32,
    /// How often each number or option was chosen, in their order.
    pub options: Vec<OptionCount>,
    /// What was said in words, in no order that tells when.
    pub said: Vec<Said>,
}

/// How often something was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct OptionCount {
    /// What; empty for the number of a scale.
    pub text: LocalText,
    /// The number of a scale; of an option its place, from 0.
    pub number: u32,
    /// How often.
    pub count: u32,
}

/// Something said in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Said {
    /// The words.
    pub words: String,
    /// Who said it; empty where the form is anonymous.
    pub by: String,
}

/// Counts answers. Questions that were asked in several forms are counted together where they have the
/// same id, kind and number of options; they show the words of the last form. Where one of the forms is
/// anonymous, nothing of it is shown below [`LEAST_SHOWN`] answers, nor of a question below as many.
#[must_use]
pub fn results(replies: &[Reply]) -> FeedbackResults {
    let mut results = <FeedbackResults as Default>::default();
    for reply in replies {
        results.asked += reply.asked;
        results.answered += whole(reply.returned.len());
        results.anonymous |= reply.form.anonymous;
    }
    // Hospitation by hospitation: the few of one would stand out against what its page shows later.
    let shown = replies.iter().filter(|reply| is_shown(reply));
    for reply in shown.clone() {
        for question in &reply.form.questions {
            let at = results.questions.iter().position(|q| is_same(q, question));
            let at = at.unwrap_or_else(|| {
                results.questions.push(empty(question));
                results.questions.len() - 1
            });
            if let Some(result) = results.questions.get_mut(at) {
                add(result, question, reply);
            }
        }
    }
    let hidden = replies.iter().any(|r| !is_shown(r) && r.asked > 0);
    if hidden && shown.clone().next().is_none() {
        results.too_few_below = LEAST_SHOWN;
    }
    for question in &mut results.questions {
        if results.anonymous && (1..LEAST_SHOWN).contains(&question.answered) {
            question.options.clear();
            question.said.clear();
        }
        question.said.sort();
        let sum: u32 = question.options.iter().map(|o| o.number * o.count).sum();
        if question.kind == QuestionKind::Scale.code()
            && !question.options.is_empty()
            && question.answered > 0
        {
            question.mean = (sum * 100 + question.answered / 2) / question.answered;
        }
    }
    results
}

fn is_shown(reply: &Reply) -> bool {
    !reply.form.anonymous || whole(reply.returned.len()) >= LEAST_SHOWN
}

fn is_same(result: &QuestionResult, question: &Question) -> bool {
    let options = match question.kind() {
        Some(QuestionKind::Choice) => question.options.len(),
        _ => result.options.len(),
    };
    result.id == question.id && result.kind == question.kind && result.options.len() == options
}

fn empty(question: &Question) -> QuestionResult {
    let options = match question.kind() {
        Some(QuestionKind::Scale) => (1..=SCALE)
            .map(|number| OptionCount {
                number,
                ..Default::default()
            })
            .collect(),
        Some(QuestionKind::Choice) => (0..question.options.len())
            .map(|at| OptionCount {
                number: whole(at),
                ..Default::default()
            })
            .collect(),
        Some(QuestionKind::Text) | None => Vec::new(),
    };
    QuestionResult {
        id: question.id.clone(),
        kind: question.kind.clone(),
        options,
        ..Default::default()
    }
}

fn add(result: &mut QuestionResult, question: &Question, reply: &Reply) {
    result.text = question.text.clone();
    if question.kind() == Some(QuestionKind::Choice) {
        for (counted, text) in result.options.iter_mut().zip(&question.options) {
            counted.text = text.clone();
        }
    }
    for returned in &reply.returned {
        let answers = returned.answers.iter();
        for answer in answers.filter(|a| a.question == question.id) {
            result.answered += 1;
            let number = answer.value.parse::<u32>().ok();
            let chosen = result.options.iter_mut().find(|o| Some(o.number) == number);
            match chosen {
                Some(option) => option.count += 1,
                None => result.said.push(Said {
                    words: answer.value.clone(),
                    by: returned.by.clone(),
                }),
            }
        }
    }
}

fn whole(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn form(anonymous: bool) -> FeedbackForm {
        let question = |kind: &str, options: usize| Question {
            id: kind.to_owned(),
            kind: kind.to_owned(),
            options: vec![LocalText::default(); options],
            ..Question::default()
        };
        FeedbackForm {
            anonymous,
            questions: vec![
                question("scale", 0),
                question("choice", 2),
                question("text", 0),
            ],
        }
    }

    fn returned(scale: u32, words: &str) -> Returned {
        let answer = |question: &str, value: String| Answer {
            question: question.to_owned(),
            value,
        };
        Returned {
            by: String::new(),
            answers: vec![
                answer("scale", scale.to_string()),
                answer("text", words.to_owned()),
            ],
        }
    }

    fn reply(anonymous: bool, scales: &[u32]) -> Reply {
        Reply {
            form: form(anonymous),
            asked: 9,
            returned: scales.iter().map(|n| returned(*n, "words")).collect(),
        }
    }

    #[test]
    fn of_an_anonymous_form_two_answers_show_nothing() {
        let few = results(&[reply(true, &[5, 4])]);
        assert_eq!((few.asked, few.answered, few.too_few_below), (9, 2, 3));
        assert_eq!(few.questions, []);
        let open = results(&[reply(false, &[5])]);
        assert_eq!((open.too_few_below, open.questions.len()), (0, 3));
    }

    #[test]
    fn numbers_are_counted_and_their_mean_is_rounded() {
        let counted = results(&[reply(true, &[5, 4, 4])]);
        let scale = &counted.questions[0];
        let counts: Vec<u32> = scale.options.iter().map(|o| o.count).collect();
        assert_eq!((scale.answered, scale.mean), (3, 433));
        assert_eq!(counts, [0, 0, 0, 2, 1]);
        assert_eq!(counted.questions[2].said.len(), 3);
        assert_eq!(results(&[]), FeedbackResults::default());
    }

    #[test]
    fn what_one_of_many_said_stays_hidden_where_nobody_is_to_be_known() {
        let silent = |scale| Returned {
            answers: returned(scale, "").answers.into_iter().take(1).collect(),
            ..Returned::default()
        };
        let of = |anonymous| Reply {
            returned: vec![silent(5), silent(4), returned(3, "words")],
            ..reply(anonymous, &[])
        };
        let text = |anonymous| results(&[of(anonymous)]).questions[2].clone();
        assert_eq!((text(true).answered, text(true).said.len()), (1, 0));
        assert_eq!(text(false).said.len(), 1);
        assert_eq!(results(&[of(true)]).questions[0].mean, 400);
    }

    #[test]
    fn a_number_in_words_is_words() {
        let reply = Reply {
            returned: vec![returned(3, "4")],
            ..reply(false, &[])
        };
        assert_eq!(results(&[reply]).questions[2].said[0].words, "4");
    }

    #[test]
    fn of_several_hospitations_the_few_answers_of_one_stay_hidden() {
        let both = results(&[reply(true, &[1, 1]), reply(true, &[5, 5, 5])]);
        assert_eq!((both.asked, both.answered, both.too_few_below), (18, 5, 0));
        assert_eq!(
            (both.questions[0].answered, both.questions[0].mean),
            (3, 500)
        );
    }

    proptest! {
        #[test]
        fn nothing_is_counted_twice_or_lost(scales in proptest::collection::vec(1_u32..=5, 0..30)) {
            let counted = results(&[reply(false, &scales)]);
            let scale = &counted.questions[0];
            prop_assert_eq!(scale.options.iter().map(|o| o.count).sum::<u32>() as usize, scales.len());
            prop_assert_eq!(scale.answered as usize, scales.len());
            prop_assert!(scales.is_empty() || (100..=500).contains(&scale.mean));
        }
    }
}
