//! One hospitation: who hosts whom, what will be seen, when, on both clocks.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::booking_form::BookingForm;
use super::sessions::Sessions;
use super::{api, parts, structured};
use crate::contract::hospitation::{Availability, Hospitation, Session};
use crate::contract::live::LiveSeats;
use crate::contract::wire::from_json;
use crate::i18n::{Tr, tr};
use crate::posted::Refused;
use crate::ui::head::head;
use crate::ui::later::{fixed, later};
use crate::ui::live::{follow, stale_note};
use crate::ui::loaded::{load, loaded};
use crate::{paths, t};

/// The page of one hospitation.
#[component]
pub(crate) fn HospitationPage() -> impl IntoView {
    let tr = tr();
    let params = use_params_map();
    let slug = move || params.with(|p| p.get("slug").unwrap_or_default());
    let language = tr.language();
    let answer = load(slug, move |slug| api::one(language, slug));
    loaded(answer, move |(hospitation, refused)| {
        show(tr, hospitation, refused)
    })
}

fn show(tr: Tr, page: Hospitation, refused: Option<Refused>) -> impl IntoView {
    let language = tr.language();
    let over = page.summary.availability == Availability::Over;
    // One truth for the list and the form: a refusal brings it up to date.
    let sessions = RwSignal::new(page.sessions.clone());
    let stale = (!over).then(|| stale(tr, &page.summary.slug, sessions));
    let calendar = paths::api::hospitation_calendar(language, &page.summary.slug);
    let title = page.summary.title.get(language).to_owned();
    let summary = page.summary.summary.get(language).to_owned();
    let search = structured::event(tr, &page);
    let page = Arc::new(page);
    let part = |show: fn(Tr, &Hospitation) -> AnyView| {
        let page = page.clone();
        fixed(move || show(tr, &page))
    };
    let (listed, booked) = (page.clone(), page.clone());
    let list = move || {
        let (host, guest) = (listed.summary.host.clone(), listed.summary.guest.clone());
        let slug = listed.summary.slug.clone();
        view! { <Sessions sessions host guest slug/> }.into_any()
    };
    view! {
        {head(tr, title, summary, search)}
        <div class="page page--aside">
            <div class="page__head">{part(parts::top)}</div>
            <div class="page__main">
                {part(parts::see)}
                <section aria-labelledby="sessions">
                    <h2 id="sessions">{t!(tr, hospitations_sessions)}</h2>
                    {later(list)}
                    {stale}
                    <p class="files"><a href=calendar rel="external" download>{t!(tr, hospitations_calendar)}</a></p>
                </section>
                {part(parts::seminars)}
                <BookingForm page=booked sessions refused/>
                {part(parts::background)}
            </div>
            <aside aria-labelledby="facts">{part(parts::facts)}</aside>
        </div>
    }
}

/// Keeps the figures of the sessions as they are now; says how old they are while it cannot.
fn stale(tr: Tr, slug: &str, sessions: RwSignal<Vec<Session>>) -> AnyView {
    let hear = move |text: String| {
        if let Some(now) = from_json::<LiveSeats>(&text) {
            sessions.maybe_update(|sessions| now.update(sessions));
        }
    };
    let age = follow(paths::api::hospitation_live(slug), hear);
    stale_note(age, move |count| t!(tr, booking_stale, count = count))
}
