//! What needs somebody first, then session by session what is ready and what is missing.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::super::api::Entered;
use super::super::desk;
use super::super::frame::{self, Part};
use super::super::hospitation_nav::HospitationPart;
use super::{api, below, card, closed, head, words};
use crate::contract::draft::DraftPart;
use crate::contract::running::{Exception, ExceptionKind, RunSession, RunningView};
use crate::i18n::{Tr, formats, tr};
use crate::ui::loaded::{load, loaded};
use crate::{paths, t, terms};

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

/// What needs somebody, session by session, the most urgent first; each a link to where it is mended.
fn needs(tr: Tr, view: &RunningView) -> AnyView {
    let mut groups: Vec<(&str, Vec<&Exception>)> = Vec::new();
    for one in &view.exceptions {
        match groups
            .iter_mut()
            .find(|(session, _)| *session == one.session)
        {
            Some((_, group)) => group.push(one),
            None => groups.push((&one.session, vec![one])),
        }
    }
    let list = if groups.is_empty() {
        view! { <p class="note">{t!(tr, running_nothing)}</p> }.into_any()
    } else {
        let items: Vec<_> = groups
            .iter()
            .map(|(session, group)| needs_of(tr, view, session, group))
            .collect();
        view! { <ul class="run__needs">{items}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby="needs">
            <h2 id="needs">{t!(tr, running_needs)}</h2>
            {list}
        </section>
    }
    .into_any()
}

/// What a session needs, or the hospitation as a whole.
fn needs_of(tr: Tr, view: &RunningView, session: &str, group: &[&Exception]) -> AnyView {
    let session = view.sessions.iter().find(|s| s.id == session);
    let title = session.map(|s| terms::session_title(tr, &s.title, s.kind));
    let about = session.zip(title.clone()).map(|(session, title)| {
        let date = formats::medium_date(tr, &session.host_time.date);
        view! { <p class="run__about"><bdi>{title}</bdi>" · "{date}</p> }
    });
    let links: Vec<_> = group
        .iter()
        .map(|one| {
            let about = title.as_ref().map(|title| {
                view! { <span class="visually-hidden">{format!(" – {title}")}</span> }
            });
            view! { <li><a href=mended_at(tr, view, one)>{words::exception(tr, one)}{about}</a></li> }
        })
        .collect();
    let urgent = group.iter().any(|one| one.kind == ExceptionKind::NotReady);
    let class = if urgent {
        "run__need run__need--urgent"
    } else {
        "run__need"
    };
    view! { <li class=class>{about}<ul>{links}</ul></li> }.into_any()
}

/// Where an exception is mended.
fn mended_at(tr: Tr, view: &RunningView, one: &Exception) -> String {
    let slug = &view.slug;
    let of_session = |anchor: &str| {
        let page = below(tr, slug, &format!("sessions/{}", one.session), "");
        format!("{page}{anchor}")
    };
    match one.kind {
        ExceptionKind::NotReady => of_session(""),
        ExceptionKind::NotMarked => {
            paths::office(tr.language(), &format!("moderation/{}", one.session), "")
        }
        ExceptionKind::NoLink => of_session("#to-link"),
        ExceptionKind::NoModerator => of_session("#to-moderator"),
        ExceptionKind::NoInterpreter => of_session("#to-interpreters"),
        ExceptionKind::FewBookings => {
            let query = format!("session={}", one.session);
            below(tr, slug, "participants", &query)
        }
        ExceptionKind::NoCivilSociety => {
            let part = format!("hospitations/{slug}/{}", DraftPart::Civil.code());
            paths::office(tr.language(), &part, "")
        }
    }
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
    let notes = u32::try_from(session.notes.len()).unwrap_or(u32::MAX);
    let notes = (notes > 0).then(|| view! { <p>{t!(tr, running_notes_count, count = notes)}</p> });
    let about = format!(" – {title}");
    view! {
        <li class="run__card">
            <div class="office__head">
                <h3><bdi>{title}</bdi></h3>
                {card::standing(tr, session)}
            </div>
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
