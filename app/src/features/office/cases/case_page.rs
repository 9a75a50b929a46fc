//! One case: what was asked, and what is done about it.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::super::api::Entered;
use super::super::frame::{self, Part};
use super::super::{desk, words};
use super::deeds::{self, form_of};
use super::{asker, moment, owner, state_words};
use crate::contract::case::{CaseView, Deed};
use crate::i18n::{Tr, tr};
use crate::ui::facts::{Fact, Facts};
use crate::ui::form::{PlainForms, SelectField, TextArea, submit_button};
use crate::ui::loaded::{load, loaded};
use crate::{paths, t, terms};

/// The page.
#[component]
pub(crate) fn CasePage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let id = use_params_map().with_untracked(|p| p.get("id").unwrap_or_default());
    let done = use_query_map().with_untracked(|q| q.get("done").unwrap_or_default());
    let answer = load(String::new, move |_| deeds::case(language, id.clone()));
    loaded(answer, move |data| show(tr, &done, data))
}

fn done_words(tr: Tr, done: &str) -> Option<String> {
    Some(match Deed::from_code(done)? {
        Deed::Take => t!(tr, case_take_done),
        Deed::Assign => t!(tr, case_assign_done),
        Deed::Answer => t!(tr, case_answer_done),
        Deed::Close => t!(tr, case_close_done),
        Deed::Reopen => t!(tr, case_reopen_done),
    })
}

fn show(tr: Tr, done: &str, data: Entered<CaseView>) -> AnyView {
    let Some(case) = data.shown else {
        return frame::closed(tr, Part::Cases, &data.may);
    };
    let here = paths::office(tr.language(), &format!("cases/{}", case.summary.id), "");
    let forms = words::forms(tr, here, data.refused);
    let title = t!(tr, case_title, name = asker(tr, &case.summary));
    let head = forms.title(&title);
    let back = paths::office(tr.language(), "cases", "");
    let deeds = view! {
        {owning(tr, &forms, &case)}
        {answering(tr, &forms, &case)}
        {ending(tr, &forms, &case)}
    };
    let stray = forms.stray(&["answer"], t!(tr, office_gone));
    let inner = view! {
        <p class="office__back"><a href=back>{t!(tr, cases_back)}</a></p>
        <h1>{title}</h1>
        {desk::news(done_words(tr, done))}
        {stray}
        {said("question", t!(tr, case_question), &case.message)}
        <div class="case-facts">{facts(tr, &case)}</div>
        {said("answer", t!(tr, case_answer), &case.answer)}
        {deeds}
    };
    frame::page(tr, Part::Cases, &data.may, head, inner.into_any())
}

fn facts(tr: Tr, case: &CaseView) -> AnyView {
    let language = tr.language();
    let summary = &case.summary;
    let programme = summary.programme_name.get(language).to_owned();
    let to_programme = paths::programme(language, &summary.programme);
    let town = summary.municipality.get(language).to_owned();
    let town = if summary.municipality_slug.is_empty() {
        view! { <bdi>{town}</bdi> }.into_any()
    } else {
        let href = paths::municipality(language, &summary.municipality_slug);
        view! { <a href=href><bdi>{town}</bdi></a> }.into_any()
    };
    let mail = (!case.mail.is_empty()).then(|| {
        let mail = crate::ui::operator::mailbox(tr, &case.mail);
        view! { <Fact name=t!(tr, booking_mail)>{mail}</Fact> }
    });
    let answered = summary.answered_at.as_ref().map(|at| {
        let at = moment(tr, at);
        view! { <Fact name=t!(tr, case_answered_at)>{at}</Fact> }
    });
    let (state, owner) = (state_words(tr, summary.state), owner(tr, summary));
    let arrived = moment(tr, &summary.created_at);
    let answer_in = terms::language(tr, summary.language);
    view! {
        <Facts>
            <Fact name=t!(tr, case_state)>{state}</Fact>
            <Fact name=t!(tr, case_owner)>{owner}</Fact>
            <Fact name=t!(tr, people_programme)><a href=to_programme>{programme}</a></Fact>
            <Fact name=t!(tr, booking_municipality)>{town}</Fact>
            {mail}
            <Fact name=t!(tr, case_language)>{answer_in}</Fact>
            <Fact name=t!(tr, case_arrived)>{arrived}</Fact>
            {answered}
        </Facts>
    }
    .into_any()
}

/// What somebody wrote, as they wrote it; nothing where there is nothing.
fn said(id: &'static str, title: String, text: &str) -> Option<AnyView> {
    let text = text.to_owned();
    (!text.is_empty()).then(|| {
        view! {
            <section class="office__part" aria-labelledby=id>
                <h2 id=id>{title}</h2>
                <blockquote class="said" dir="auto">{text}</blockquote>
            </section>
        }
        .into_any()
    })
}

/// Taking a case, and giving it to somebody.
fn owning(tr: Tr, forms: &PlainForms, case: &CaseView) -> Option<AnyView> {
    let can = |deed| case.deeds.contains(&deed);
    if !can(Deed::Take) && !can(Deed::Assign) {
        return None;
    }
    let take = can(Deed::Take).then(|| {
        let label = t!(tr, case_take);
        desk::press(forms, &form_of(Deed::Take), label, String::new())
    });
    let assign = can(Deed::Assign).then(|| assign(tr, forms, case));
    Some(
        view! {
            <section class="office__part" aria-labelledby="who">
                <h2 id="who">{t!(tr, case_owner)}</h2>
                <div class="deeds">{take}{assign}</div>
            </section>
        }
        .into_any(),
    )
}

fn assign(tr: Tr, forms: &PlainForms, case: &CaseView) -> AnyView {
    let id = form_of(Deed::Assign);
    let form = forms.form(&id);
    let label = t!(tr, case_colleague);
    let colleagues = case.colleagues.iter();
    let colleagues = colleagues.map(|one| (one.id.clone(), one.name.clone()));
    let owner = case.summary.owner.as_ref();
    let owner = owner.map(|owner| owner.id.as_str()).unwrap_or_default();
    let inner = view! {
        <SelectField form field="owner" label=label.clone() value=forms.typed(&id, "owner", owner)
            groups=vec![(String::new(), colleagues.collect())]/>
        <p>{submit_button(form, "button button--small", t!(tr, case_assign), String::new())}</p>
    };
    let post = forms.post(form, &id, vec![("owner", label)], inner.into_any());
    forms.folded(form, t!(tr, case_assign), String::new(), post)
}

fn answering(tr: Tr, forms: &PlainForms, case: &CaseView) -> Option<AnyView> {
    if !case.deeds.contains(&Deed::Answer) {
        return None;
    }
    let id = form_of(Deed::Answer);
    let form = forms.form(&id);
    let label = t!(tr, case_answer);
    let language = terms::language(tr, case.summary.language);
    let hint = t!(tr, case_answer_hint, language = language);
    let inner = view! {
        <TextArea form field="answer" label=label.clone() hint value=forms.typed(&id, "answer", "")/>
        <p>{submit_button(form, "button", t!(tr, case_answer_send), String::new())}</p>
    };
    let post = forms.post(form, &id, vec![("answer", label.clone())], inner.into_any());
    Some(
        view! {
            <section class="office__part answer" aria-labelledby="to-answer">
                <h2 id="to-answer">{t!(tr, case_answer_title)}</h2>
                {post}
            </section>
        }
        .into_any(),
    )
}

/// Putting a case away, and taking it up again.
fn ending(tr: Tr, forms: &PlainForms, case: &CaseView) -> AnyView {
    let can = |deed| case.deeds.contains(&deed);
    let close = can(Deed::Close).then(|| {
        let (label, question) = (t!(tr, case_close), t!(tr, case_close_ask));
        let yes = t!(tr, case_close_yes);
        let id = form_of(Deed::Close);
        desk::ask(forms, &id, label, String::new(), question, yes)
    });
    let reopen = can(Deed::Reopen).then(|| {
        let label = t!(tr, case_reopen);
        desk::press(forms, &form_of(Deed::Reopen), label, String::new())
    });
    view! { <div class="office__part deeds">{reopen}{close}</div> }.into_any()
}
