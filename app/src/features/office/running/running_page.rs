//! What needs somebody first, then session by session what is ready and what is missing.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::super::api::Entered;
use super::super::desk;
use super::super::frame::{self, Part};
use super::super::hospitation_nav::HospitationPart;
use super::{api, below, card, closed, head, words};
use crate::contract::running::{Exception, ExceptionKind, RunSession, RunningView};
use crate::i18n::{Tr, formats, tr};
use crate::ui::loaded::{load, loaded};
use crate::{t, terms};

/// The page.
#[component]
pub(crate) fn RunningPage() -> impl IntoView {
    let tr = tr();
    let slug = use_params_map().with_untracked(|p| p.get("slug").unwrap_or_default());
    let answer = load(String::new, move |_| api::running(slug.clone()));
    loaded(answer, move |data| show(tr, data))
}

fn show(tr: Tr, data: Entered<RunningView>) -> AnyView {
    let Some(view) = data.shown else {
        return closed(tr, &data.may);
    };
    let named = view.title.get(tr.language());
    let title = format!(
        "{} · {named} – {}",
        t!(tr, running_title),
        t!(tr, chrome_name)
    );
    let about = (view.slug.as_str(), &view.title, view.invented);
    let sides = (&view.host, &view.guest);
    let sessions = if view.sessions.is_empty() {
        desk::nothing_yet(
            t!(tr, running_no_sessions),
            t!(tr, running_no_sessions_text),
        )
    } else {
        let cards: Vec<_> = view
            .sessions
            .iter()
            .map(|s| session(tr, &view, s))
            .collect();
        view! { <ul class="run__cards">{cards}</ul> }.into_any()
    };
    let inner = view! {
        {head(tr, about, sides, HospitationPart::Running, &data.may)}
        {needs(tr, &view)}
        <section class="office__part" aria-labelledby="sessions">
            <h2 id="sessions">{t!(tr, booking_sessions)}</h2>
            {sessions}
        </section>
    };
    frame::page(tr, Part::Hospitations, &data.may, title, inner.into_any())
}

/// What needs somebody, each a link to where it is mended.
fn needs(tr: Tr, view: &RunningView) -> AnyView {
    let list = if view.exceptions.is_empty() {
        view! { <p class="note">{t!(tr, running_nothing)}</p> }.into_any()
    } else {
        let items: Vec<_> = view
            .exceptions
            .iter()
            .map(|one| need(tr, view, one))
            .collect();
        view! { <ul class="waiting run__needs">{items}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby="needs">
            <h2 id="needs">{t!(tr, running_needs)}</h2>
            {list}
        </section>
    }
    .into_any()
}

fn need(tr: Tr, view: &RunningView, one: &Exception) -> AnyView {
    let session = view.sessions.iter().find(|s| s.id == one.session);
    let about = session.map(|session| {
        let title = terms::session_title(tr, &session.title, session.kind);
        let date = formats::medium_date(tr, &session.host_time.date);
        view! { <span class="run__about"><bdi>{title}</bdi>" · "{date}</span> }
    });
    let of_session = |anchor: &str| {
        let page = below(tr, &view.slug, &format!("sessions/{}", one.session), "");
        format!("{page}{anchor}")
    };
    let href = match one.kind {
        ExceptionKind::NotReady => of_session(""),
        ExceptionKind::NoLink => of_session("#to-link"),
        ExceptionKind::NoModerator => of_session("#to-moderator"),
        ExceptionKind::NoInterpreter => of_session("#to-interpreters"),
        ExceptionKind::FewBookings => below(
            tr,
            &view.slug,
            "participants",
            &format!("session={}", one.session),
        ),
        ExceptionKind::NoCivilSociety => below(tr, &view.slug, "participants", ""),
    };
    let class = (one.kind == ExceptionKind::NotReady).then_some("waiting__urgent");
    view! {
        <li class=class>
            <a href=href>
                <span class="waiting__words">{words::exception(tr, one)}{about}</span>
            </a>
        </li>
    }
    .into_any()
}

fn session(tr: Tr, view: &RunningView, session: &RunSession) -> AnyView {
    let title = terms::session_title(tr, &session.title, session.kind);
    let page = below(tr, &view.slug, &format!("sessions/{}", session.id), "");
    let people = below(
        tr,
        &view.slug,
        "participants",
        &format!("session={}", session.id),
    );
    let missing: Vec<_> = session
        .missing
        .iter()
        .map(|one| view! { <li>{words::exception(tr, one)}</li> })
        .collect();
    let missing = (!missing.is_empty()).then(|| {
        view! {
            <p class="run__missing">{t!(tr, running_missing)}</p>
            <ul class="run__bullets">{missing}</ul>
        }
    });
    let notes = u32::try_from(session.notes.len()).unwrap_or(u32::MAX);
    let notes = (notes > 0).then(|| view! { <p>{t!(tr, running_notes_count, count = notes)}</p> });
    let about = format!(" – {title}");
    view! {
        <li class="run__card">
            <div class="office__head">
                <h3><bdi>{title}</bdi></h3>
                {card::standing(tr, session)}
            </div>
            {missing}
            {card::facts(tr, view, session)}
            {notes}
            <p class="deeds">
                <a class="button button--small" href=page>
                    {t!(tr, running_prepare)}<span class="visually-hidden">{about.clone()}</span>
                </a>
                <a class="button button--secondary button--small" href=people>
                    {t!(tr, running_participants)}<span class="visually-hidden">{about}</span>
                </a>
            </p>
        </li>
    }
    .into_any()
}
