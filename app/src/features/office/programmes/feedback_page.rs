//! What a programme asks those who took part, once a hospitation is closed.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::super::api::{self, Entered, ask};
use super::super::frame::{self, Part};
use super::feedback_form::{FEEDBACK, form};
use super::programme_page::page_after;
use super::{no_such, typed, words};
use crate::api::{Answer, post};
use crate::contract::feedback::FeedbackForm;
use crate::contract::language::Language;
use crate::contract::problem::Problem;
use crate::contract::programme_form::{FeedbackRequest, ProgrammeSaved, ProgrammeView};
use crate::contract::wire::to_json;
use crate::i18n::{Tr, tr};
use crate::posted::{Fields, answer_post, first};
use crate::ui::loaded::{load, loaded};
use crate::{paths, t};

/// The page.
#[component]
pub(crate) fn FeedbackQuestionsPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let slug = use_params_map().with_untracked(|p| p.get("slug").unwrap_or_default());
    let answer = load(String::new, move |_| questions(language, slug.clone()));
    loaded(answer, move |data| show(tr, data))
}

async fn questions(language: Language, slug: String) -> Answer<Entered<ProgrammeView>> {
    if let Some(problem) = no_such(&slug) {
        return Err(problem);
    }
    let part = format!("programmes/{slug}");
    let own = part.clone();
    let act = async move |fields: Fields, key| {
        let request = FeedbackRequest {
            version: first(&fields, "version").parse().unwrap_or(0),
            feedback: typed::feedback(&fields),
        };
        let path = paths::api::office(&format!("{own}/feedback"));
        let saved: Answer<ProgrammeSaved> = post(&path, to_json(&request), key).await;
        let saved = saved.map_err(in_form)?;
        Ok(page_after(language, &saved.slug, "asked"))
    };
    let refused = answer_post(|id| id == FEEDBACK, act).await;
    api::enter(Part::Programmes, refused, async move { ask(&part).await }).await
}

/// A refusal with the fields as the form names them: options stand in one field, a line each.
fn in_form(mut problem: Problem) -> Problem {
    for error in &mut problem.errors {
        if let Some((options, _)) = error.field.split_once(".options.") {
            error.field = format!("{options}.options");
        }
    }
    problem
}

fn show(tr: Tr, data: Entered<ProgrammeView>) -> AnyView {
    let Some(view) = data.shown else {
        return frame::closed(tr, Part::Programmes, &data.may);
    };
    let late = words::is_late(data.refused.as_ref());
    let back = data.refused.as_ref();
    let version = back.and_then(|back| first(&back.fields, "version").parse().ok());
    let version = version.filter(|_| !late).unwrap_or(view.form.version);
    let typed = back.map(|back| typed::feedback(&back.fields));
    let typed = typed.unwrap_or_else(|| view.feedback.clone());
    let slug = &view.form.slug;
    let here = paths::office(tr.language(), &format!("programmes/{slug}/feedback"), "");
    let forms = words::forms(tr, here, data.refused);
    let title = t!(tr, questions_title);
    let head = forms.title(&title);
    let name = view.form.name.get(tr.language()).to_owned();
    let to_programme = paths::office(tr.language(), &format!("programmes/{slug}"), "");
    let meanwhile = late.then(|| saved_meanwhile(tr, &view.feedback));
    let inner = view! {
        <p class="office__back"><a href=to_programme><bdi>{name}</bdi></a></p>
        <h1>{title}</h1>
        <p class="lead">{t!(tr, questions_lead)}</p>
        {meanwhile}
        {form(tr, &forms, &typed, (version, view.form.original()))}
    };
    frame::page(tr, Part::Programmes, &data.may, head, inner.into_any())
}

/// The questions that somebody else has saved while these were typed.
fn saved_meanwhile(tr: Tr, saved: &FeedbackForm) -> AnyView {
    let language = tr.language();
    let questions = saved.questions.iter();
    let questions: Vec<_> = questions
        .map(|question| view! { <li><bdi>{question.text.get(language).to_owned()}</bdi></li> })
        .collect();
    view! {
        <section class="preview" aria-labelledby="meanwhile">
            <h2 id="meanwhile">{t!(tr, programme_meanwhile)}</h2>
            <p>{t!(tr, programme_meanwhile_text)}</p>
            <ol class="points">{questions}</ol>
        </section>
    }
    .into_any()
}
