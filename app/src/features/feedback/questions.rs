//! The fields of a programme's questions.

use leptos::prelude::*;

use crate::contract::feedback::{
    Answer, AnswerRequest, FeedbackForm, Question, QuestionKind, SCALE,
};
use crate::contract::problem::Problem;
use crate::i18n::Tr;
use crate::posted::{Fields, first};
use crate::t;
use crate::ui::form::{Choice, ChoiceField, FormState, PlainForms, TextArea};

/// The form.
pub(super) const FORM: &str = "feedback";

/// The names of the fields, in the order of the questions: as many as a form may have.
const NAMES: [&str; 20] = [
    "answer-1",
    "answer-2",
    "answer-3",
    "answer-4",
    "answer-5",
    "answer-6",
    "answer-7",
    "answer-8",
    "answer-9",
    "answer-10",
    "answer-11",
    "answer-12",
    "answer-13",
    "answer-14",
    "answer-15",
    "answer-16",
    "answer-17",
    "answer-18",
    "answer-19",
    "answer-20",
];

const _: () = assert!(NAMES.len() == crate::contract::feedback::QUESTIONS);

fn named(form: &FeedbackForm) -> impl Iterator<Item = (&'static str, &Question)> {
    NAMES.into_iter().zip(&form.questions)
}

/// What was answered.
pub(super) fn request(form: &FeedbackForm, fields: &Fields) -> AnswerRequest {
    let answers = named(form).map(|(name, question)| Answer {
        question: question.id.clone(),
        value: first(fields, name).replace("\r\n", "\n"),
    });
    AnswerRequest {
        answers: answers.collect(),
    }
}

/// What is wrong, by the names of the fields.
pub(super) fn placed(form: &FeedbackForm, mut problem: Problem) -> Problem {
    for error in &mut problem.errors {
        let found = named(form).find(|(_, question)| question.id == error.field);
        if let Some((name, _)) = found {
            name.clone_into(&mut error.field);
        }
    }
    problem
}

/// The names of the fields with what they ask.
pub(super) fn labels(tr: Tr, form: &FeedbackForm) -> Vec<(&'static str, String)> {
    named(form)
        .map(|(name, question)| (name, question.text.get(tr.language()).to_owned()))
        .collect()
}

/// A field for each question.
pub(super) fn fields(tr: Tr, forms: &PlainForms, asked: &FeedbackForm) -> AnyView {
    let form = forms.form(FORM);
    let fields: Vec<_> = named(asked)
        .map(|(name, question)| field(tr, (forms, form), name, question))
        .collect();
    fields.into_any()
}

fn field(
    tr: Tr,
    (forms, form): (&PlainForms, FormState),
    name: &'static str,
    question: &Question,
) -> AnyView {
    let typed = forms.typed(FORM, name, "");
    let (label, language) = question.text.found(tr.language());
    let label = label.to_owned();
    let choice = |value: String, words: String| {
        let chosen = typed == value;
        Choice::plain(name, &value, words, chosen)
    };
    let inner = match question.kind() {
        Some(QuestionKind::Scale) => {
            let choices = (1..=SCALE).map(|number| {
                let value = number.to_string();
                let words = match number {
                    1 => t!(tr, feedback_least, number = value.as_str()),
                    SCALE => t!(tr, feedback_most, number = value.as_str()),
                    _ => value.clone(),
                };
                choice(value, words)
            });
            let choices = choices.collect();
            view! { <ChoiceField form field=name label=label choices/> }.into_any()
        }
        Some(QuestionKind::Choice) => {
            let options = question.options.iter().enumerate();
            let choices = options
                .map(|(at, option)| choice(at.to_string(), option.get(tr.language()).to_owned()));
            let choices = choices.collect();
            view! { <ChoiceField form field=name label=label choices/> }.into_any()
        }
        Some(QuestionKind::Text) => {
            let hint = t!(tr, feedback_words_hint);
            let value = typed.replace("\r\n", "\n");
            view! { <TextArea form field=name label=label hint value/> }.into_any()
        }
        None => ().into_any(),
    };
    // A question that is not in the reader's language says so to whoever reads it aloud.
    let other = language != tr.language();
    let (lang, dir) = (language.code(), language.direction());
    view! { <div lang=other.then_some(lang) dir=other.then_some(dir)>{inner}</div> }.into_any()
}
