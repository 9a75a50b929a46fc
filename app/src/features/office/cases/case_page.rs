//! One case: what somebody asks, the answer, and what can be done.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::super::api::Entered;
use super::super::frame::{self, Part};
use super::super::{desk, words};
use super::{api, badge, state_words};
use crate::contract::case::{CaseView, Deed};
use crate::i18n::{Tr, formats, tr};
use crate::ui::facts::{Fact, Facts};
use crate::ui::form::{PlainForms, SelectField, TextArea, submit_button};
use crate::ui::loaded::{load, loaded};
use crate::ui::original::Original;
use crate::{paths, t, terms};

/// The page.
#[component]
pub(crate) fn CasePage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let id = use_params_map().with_untracked(|p| p.get("id").unwrap_or_default());
    let done = use_query_map().with_untracked(|q| q.get("done").unwrap_or_default());
    let answer = load(String::new, move |_| api::case(language, id.clone()));
    loaded(answer, move |data| show(tr, &done, data))
}

fn show(tr: Tr, done: &str, data: Entered<CaseView>) -> AnyView {
    let Some(case) = data.shown else {
        return frame::closed(tr, Part::Cases, &data.may);
    };
    let here = paths::office(tr.language(), &format!("cases/{}", case.summary.id), "");
    let forms = words::forms(tr, here, data.refused);
    let name = if case.summary.name.is_empty() {
        t!(tr, case_anonymous)
    } else {
        case.summary.name.clone()
    };
    let head = forms.title(&name);
    let news = desk::news(Deed::from_code(done).map(|deed| match deed {
        Deed::Take => t!(tr, case_taken_done),
        Deed::Assign => t!(tr, case_assigned_done),
        Deed::Answer => t!(tr, case_answered_done),
        Deed::Close => t!(tr, case_closed_done),
        Deed::Reopen => t!(tr, case_reopened_done),
    }));
    let back = paths::office(tr.language(), "cases", "");
    let state = case.summary.state;
    let answered = (!case.answer.is_empty()).then(|| {
        view! {
            <section class="office__part" aria-labelledby="answered">
                <h2 id="answered">{t!(tr, case_answer_sent)}</h2>
                {lines(&case.answer)}
            </section>
        }
    });
    let inner = view! {
        <p class="office__back"><a href=back>{t!(tr, cases_back)}</a></p>
        <h1><bdi>{name}</bdi></h1>
        <p><span class=badge(state)>{state_words(tr, state)}</span></p>
        {news}
        {facts(tr, &case)}
        <section class="office__part" aria-labelledby="message">
            <h2 id="message">{t!(tr, case_message)}</h2>
            {lines(&case.message)}
        </section>
        {answered}
        {answer(tr, &forms, &case)}
        {deeds(tr, &forms, &case)}
    };
    frame::page(tr, Part::Cases, &data.may, head, inner.into_any())
}

/// A text of several lines as it was typed, in whatever direction it runs.
fn lines(text: &str) -> AnyView {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let lines: Vec<_> = lines
        .map(|line| view! { <p dir="auto">{line.to_owned()}</p> })
        .collect();
    view! { <div class="prose">{lines}</div> }.into_any()
}

fn facts(tr: Tr, case: &CaseView) -> AnyView {
    let language = tr.language();
    let summary = &case.summary;
    let programme = paths::programme(language, &summary.programme);
    let town = summary.municipality.get(language).to_owned();
    let town = if summary.municipality_slug.is_empty() {
        view! { <bdi>{town}</bdi> }.into_any()
    } else {
        let href = paths::municipality(language, &summary.municipality_slug);
        view! { <a href=href rel="external"><bdi>{town}</bdi></a> }.into_any()
    };
    let mail = case.mail.clone();
    let mailto = format!("mailto:{mail}");
    let owner = match &summary.owner {
        Some(owner) => owner.name.clone(),
        None => t!(tr, cases_of_nobody),
    };
    let answered = summary.answered_at.as_ref().map(|at| {
        let day = formats::long_date(tr, &at.date);
        view! { <Fact name=t!(tr, case_answered_on)>{day}</Fact> }
    });
    let name = summary.programme_name.clone();
    let arrived = formats::long_date(tr, &summary.created_at.date);
    let spoken = terms::language(tr, summary.language);
    view! {
        <Facts>
            <Fact name=t!(tr, hospitations_programme)><a href=programme><Original text=name/></a></Fact>
            <Fact name=t!(tr, advice_municipality)>{town}</Fact>
            <Fact name=t!(tr, advice_mail)><a href=mailto><bdi dir="ltr">{mail}</bdi></a></Fact>
            <Fact name=t!(tr, advice_language)>{spoken}</Fact>
            <Fact name=t!(tr, case_arrived)>{arrived}</Fact>
            {answered}
            <Fact name=t!(tr, case_owner)><bdi>{owner}</bdi></Fact>
        </Facts>
    }
    .into_any()
}

/// The form that answers, where an answer is due.
fn answer(tr: Tr, forms: &PlainForms, case: &CaseView) -> Option<AnyView> {
    let id = Deed::Answer.code();
    // What was typed is shown although somebody else was faster.
    if !case.deeds.contains(&Deed::Answer) && !forms.is_back(id) {
        return None;
    }
    let form = forms.form(id);
    let value = forms.typed(id, "answer", "");
    let language = terms::language(tr, case.summary.language);
    let inner = view! {
        <TextArea form field="answer" label=t!(tr, case_answer) value
            hint=t!(tr, case_answer_hint, language = language)/>
        <p>{submit_button(form, "button", t!(tr, case_answer_send), String::new())}</p>
    };
    let names = vec![("answer", t!(tr, case_answer))];
    let post = forms.post(form, "reply", names, inner.into_any());
    Some(
        view! {
            <section class="office__part case__reply" id="reply" aria-labelledby="reply-title">
                <h2 id="reply-title">{t!(tr, case_reply)}</h2>
                {post}
            </section>
        }
        .into_any(),
    )
}

/// What else can be done with it.
fn deeds(tr: Tr, forms: &PlainForms, case: &CaseView) -> AnyView {
    let about = format!(" – {}", case.summary.name);
    let buttons = case.deeds.iter().filter_map(|deed| {
        let label = match deed {
            Deed::Take => t!(tr, case_take),
            Deed::Close => t!(tr, case_close),
            Deed::Reopen => t!(tr, case_reopen),
            Deed::Assign => return Some(assign(tr, forms, case, about.clone())),
            Deed::Answer => return None,
        };
        Some(desk::press(forms, deed.code(), label, about.clone()))
    });
    let buttons: Vec<_> = buttons.collect();
    view! {
        <section class="office__part" aria-labelledby="deeds">
            <h2 id="deeds">{t!(tr, case_deeds)}</h2>
            <div class="deeds">{buttons}</div>
        </section>
    }
    .into_any()
}

fn assign(tr: Tr, forms: &PlainForms, case: &CaseView, about: String) -> AnyView {
    let id = Deed::Assign.code();
    let form = forms.form(id);
    let choices = case.colleagues.iter();
    let choices: Vec<_> = choices.map(|c| (c.id.clone(), c.name.clone())).collect();
    let owner = case.summary.owner.as_ref();
    let now = owner.map(|owner| owner.id.as_str()).unwrap_or_default();
    let value = forms.typed(id, "owner", now);
    let inner = view! {
        <SelectField form field="owner" label=t!(tr, case_owner) groups=vec![(String::new(), choices)] value/>
        {submit_button(form, "button button--small", t!(tr, case_assign), String::new())}
    };
    let names = vec![("owner", t!(tr, case_owner))];
    let post = forms.post(form, id, names, inner.into_any());
    forms.folded(form, t!(tr, case_assign), about, post)
}
