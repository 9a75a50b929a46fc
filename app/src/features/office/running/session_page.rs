//! What is prepared for one session.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::super::api::Entered;
use super::super::desk;
use super::super::frame::{self, Part};
use super::super::hospitation_nav::{self, HospitationPart};
use super::session_forms as forms;
use super::{api, below, card, closed, words};
use crate::contract::running::RunningView;
use crate::i18n::{Tr, tr};
use crate::ui::loaded::{load, loaded_or};
use crate::ui::not_found::NotFoundPage;
use crate::{t, terms};

/// The page.
#[component]
pub(crate) fn SessionPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let (slug, id) = use_params_map().with_untracked(|p| {
        let part = |name: &str| p.get(name).unwrap_or_default();
        (part("slug"), part("id"))
    });
    let done = use_query_map().with_untracked(|q| q.get("done").unwrap_or_default());
    let asked = id.clone();
    let answer = load(String::new, move |_| {
        api::session(language, slug.clone(), asked.clone())
    });
    loaded_or(answer, move |data| show(tr, &id, &done, data), NotFoundPage)
}

fn done_words(tr: Tr, done: &str) -> Option<String> {
    Some(match done {
        api::LINK => t!(tr, running_link_done),
        api::MODERATOR => t!(tr, running_moderator_done),
        api::INTERPRETERS => t!(tr, running_interpreters_done),
        api::NOTE => t!(tr, running_note_done),
        api::CALL_OFF => t!(tr, running_off_done),
        "deleted" => t!(tr, running_note_deleted),
        _ => return None,
    })
}

fn show(tr: Tr, id: &str, done: &str, data: Entered<RunningView>) -> AnyView {
    let Some(view) = data.shown else {
        return closed(tr, &data.may);
    };
    let Some(session) = view.sessions.iter().find(|s| s.id == id) else {
        return NotFoundPage().into_any();
    };
    let here = below(tr, &view.slug, &format!("sessions/{id}"), "");
    let plain = words::forms(tr, here, data.refused);
    let title = terms::session_title(tr, &session.title, session.kind);
    let head = plain.title(&title);
    let back = hospitation_nav::href(tr, &view.slug, HospitationPart::Running, "");
    let named = view.title.get(tr.language()).to_owned();
    let people = below(tr, &view.slug, "participants", &format!("session={id}"));
    let parts = view! {
        {forms::link(tr, &plain, session)}
        {forms::moderator(tr, &plain, &view, session)}
        {forms::interpreters(tr, &plain, session)}
        {forms::notes(tr, &plain, session)}
        {forms::call_off(tr, &plain, &view, session)}
    };
    let stray = plain.stray(&["meeting_link", "text", "note"], t!(tr, office_gone));
    let inner = view! {
        <p class="office__back"><a href=back>{t!(tr, running_back_to, title = named)}</a></p>
        <div class="office__head">
            <h1><bdi>{title}</bdi></h1>
            {card::standing(tr, session)}
        </div>
        {hospitation_nav::nav(tr, &view.slug, HospitationPart::Running, true, &data.may)}
        {desk::news(done_words(tr, done))}
        {stray}
        {card::facts(tr, &view, session)}
        <p><a href=people>{t!(tr, running_see_people)}</a></p>
        {parts}
    };
    frame::page(tr, Part::Hospitations, &data.may, head, inner.into_any())
}
