//! What those who took part say: figures as tables with bars, words as a list.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::super::api::Entered;
use super::super::desk::nothing_yet;
use super::super::frame;
use crate::contract::feedback::{
    FeedbackResults, LEAST_SHOWN, OptionCount, QuestionKind, QuestionResult, Said,
};
use crate::contract::language::Language;
use crate::i18n::{Tr, formats, tr};
use crate::ui::loaded::{load, loaded};
use crate::ui::original::Original;
use crate::ui::table::{Cell, table};
use crate::{paths, t};

/// What those who attended a hospitation say.
#[component]
pub(crate) fn HospitationFeedbackPage() -> impl IntoView {
    page("hospitations")
}

/// What those who attended the hospitations of a programme say.
#[component]
pub(crate) fn ProgrammeFeedbackPage() -> impl IntoView {
    page("programmes")
}

/// Where the answers about something are; a programme's questions have the other word.
fn part(kind: &str, slug: &str) -> String {
    let word = if kind == "programmes" {
        "answers"
    } else {
        "feedback"
    };
    format!("{kind}/{slug}/{word}")
}

/// The page of something of a kind, by its address.
fn page(kind: &'static str) -> AnyView {
    let tr = tr();
    let slug = use_params_map().with_untracked(|p| p.get("slug").unwrap_or_default());
    let asked = slug.clone();
    let answer = load(String::new, move |_| {
        let slug = asked.clone();
        async move {
            let part = part(kind, &slug);
            super::enter(&slug, &part, None).await
        }
    });
    loaded(answer, move |data| show(tr, (kind, &slug), data))
}

fn show(tr: Tr, (kind, slug): (&str, &str), data: Entered<FeedbackResults>) -> AnyView {
    let name = t!(tr, feedback_results);
    let Some(results) = data.shown else {
        return super::closed(tr, name, &data.may);
    };
    let head = format!("{name} – {}", t!(tr, chrome_name));
    let of_one = kind == "hospitations";
    let about = if of_one {
        results.title.clone()
    } else {
        results.programme_name.clone()
    };
    let language = tr.language();
    let links = of_one.then(|| {
        let back = paths::office(language, &format!("hospitations/{slug}/closing"), "");
        let all = paths::office(language, &part("programmes", &results.programme), "");
        view! {
            <ul class="feedback__links">
                <li><a href=back>{t!(tr, feedback_back)}</a></li>
                <li><a href=all>{t!(tr, feedback_programme)}</a></li>
            </ul>
        }
    });
    let csv = format!("{}.csv?language={}", part(kind, slug), language.code());
    let inner = view! {
        <p class="kicker"><Original text=about/></p>
        <h1>{name}</h1>
        {links}
        {answers(tr, &results, paths::api::office(&csv))}
    };
    frame::page(tr, super::PART, &data.may, head, inner.into_any())
}

fn answers(tr: Tr, results: &FeedbackResults, csv: String) -> AnyView {
    if results.asked == 0 {
        return nothing_yet(t!(tr, feedback_none), t!(tr, feedback_none_text));
    }
    let figures = view! {
        <dl class="figures">
            <div class="figure"><dt>{t!(tr, feedback_asked)}</dt><dd>{formats::number(tr, results.asked.into())}</dd></div>
            <div class="figure"><dt>{t!(tr, feedback_answered)}</dt><dd>{formats::number(tr, results.answered.into())}</dd></div>
        </dl>
    };
    let rest = if results.too_few_below > 0 {
        let number = results.too_few_below.to_string();
        view! { <p class="note">{t!(tr, feedback_too_few, number = number)}</p> }.into_any()
    } else if results.answered == 0 {
        nothing_yet(t!(tr, feedback_silent), t!(tr, feedback_silent_text))
    } else {
        let questions = results.questions.iter().enumerate();
        let questions: Vec<_> = questions.map(|(n, q)| question(tr, n, q)).collect();
        view! {
            {questions}
            <p class="office__csv"><a href=csv rel="external" download>{t!(tr, atlas_csv)}</a></p>
        }
        .into_any()
    };
    view! { {figures}{rest} }.into_any()
}

fn question(tr: Tr, n: usize, question: &QuestionResult) -> AnyView {
    let id = format!("question-{n}");
    let mean = (question.mean > 0).then(|| {
        let number = hundredths(tr, question.mean);
        view! { <p>{t!(tr, feedback_mean, number = number)}</p> }
    });
    let hidden = question.options.is_empty() && question.said.is_empty() && question.answered > 0;
    let inner = if hidden {
        let number = LEAST_SHOWN.to_string();
        view! { <p class="note">{t!(tr, feedback_too_few, number = number)}</p> }.into_any()
    } else if question.kind == QuestionKind::Text.code() {
        words(&question.said)
    } else {
        bars(tr, question)
    };
    view! {
        <section class="office__part" aria-labelledby=id.clone()>
            <h2 id=id.clone()><Original text=question.text.clone()/></h2>
            {mean}
            {inner}
        </section>
    }
    .into_any()
}

/// A row for each option, with its bar.
fn bars(tr: Tr, question: &QuestionResult) -> AnyView {
    let columns = [
        t!(tr, feedback_answer),
        t!(tr, feedback_count),
        t!(tr, feedback_share),
    ];
    let rows = question.options.iter();
    let rows = rows.map(|option| bar(tr, question, option)).collect();
    let caption = t!(tr, feedback_counted, count = question.answered);
    view! { <div class="bars">{table(caption, &columns, rows)}</div> }.into_any()
}

fn bar(tr: Tr, question: &QuestionResult, option: &OptionCount) -> Vec<Cell> {
    let last = question.options.len();
    let words = if question.kind == QuestionKind::Choice.code() {
        view! { <Original text=option.text.clone()/> }.into_any()
    } else {
        let number = option.number.to_string();
        match option.number as usize {
            1 => t!(tr, feedback_least, number = number).into_any(),
            n if n == last => t!(tr, feedback_most, number = number).into_any(),
            _ => number.into_any(),
        }
    };
    let all = question.answered.max(1);
    let percent = (option.count * 100 + all / 2) / all;
    let share = t!(tr, feedback_percent, number = percent.to_string());
    vec![
        Cell::new(words),
        Cell::new(formats::number(tr, option.count.into())),
        Cell::new(view! {
            <div class="bar">
                <meter min="0" max=all.to_string() value=option.count.to_string() aria-hidden="true"></meter>
                " "
                <span>{share}</span>
            </div>
        }),
    ]
}

/// What was said, each as it was written.
fn words(said: &[Said]) -> AnyView {
    if said.is_empty() {
        return "–".into_any();
    }
    let items: Vec<_> = said
        .iter()
        .map(|one| {
            let by = (!one.by.is_empty()).then(|| {
                let by = one.by.clone();
                view! { <p class="hint"><bdi>{by}</bdi></p> }
            });
            let words = one.words.clone();
            view! { <li><blockquote class="said" dir="auto">{words}</blockquote>{by}</li> }
        })
        .collect();
    view! { <ul class="feedback__words">{items}</ul> }.into_any()
}

/// A number with two places, as the reader's language writes it.
fn hundredths(tr: Tr, number: u32) -> String {
    let point = match tr.language() {
        Language::De | Language::Fr => ',',
        Language::En | Language::Ar => '.',
    };
    format!("{}{point}{:02}", number / 100, number % 100)
}
