//! A session while it runs: both clocks, the way into the meeting, who is expected and who is here.
//!
//! Each press of a button is a form that is sent. Where scripts run, a press shows at once and waits for
//! the line in the browser (`moderation.js`): it keeps ids, marks and moments, no names.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::super::api::{self, Entered, ask};
use super::super::desk;
use super::super::frame::{self, Part};
use super::{people, span, title, town};
use crate::api::{Answer, post};
use crate::contract::language::Language;
use crate::contract::moderation::{MarkRequest, MarksDone, MarksRequest, ModeratedSession};
use crate::contract::problem::Problem;
use crate::contract::time::LocalTime;
use crate::contract::typed::is_slug;
use crate::contract::wire::to_json;
use crate::i18n::{Tr, formats, tr};
use crate::posted::{Fields, answer_post, first};
use crate::ui::loaded::{load, loaded};
use crate::{paths, t, terms};

/// The page.
#[component]
pub(crate) fn ModeratedSessionPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let id = use_params_map().with_untracked(|p| p.get("session").unwrap_or_default());
    let done = use_query_map().with_untracked(|q| q.get("done").unwrap_or_default());
    let answer = load(String::new, move |_| session(language, id.clone()));
    loaded(answer, move |data| show(tr, &done, data))
}

/// The session, after what was pressed is marked.
async fn session(language: Language, id: String) -> Answer<Entered<ModeratedSession>> {
    if !is_slug(&id) {
        return Err(Problem {
            status: 404,
            ..Problem::default()
        });
    }
    let own = id.clone();
    let mark = async move |fields: Fields, key| {
        let pressed = first(&fields, people::FIELD);
        let (mark, participant) = pressed.split_once(':').unwrap_or_default();
        let request = MarksRequest {
            account: String::new(),
            sent: 0,
            marks: vec![MarkRequest {
                participant: participant.to_owned(),
                mark: mark.to_owned(),
                at: 0,
            }],
        };
        let path = paths::api::office(&format!("sessions/{own}/attendance"));
        let done: MarksDone = post(&path, to_json(&request), key).await?;
        let page = |query| paths::office(language, &format!("moderation/{own}"), query);
        Ok(if done.without_seat.is_empty() {
            format!("{}#{}", page(""), people::anchor(participant))
        } else {
            format!("{}#{}", page("done=without-seat"), desk::DONE)
        })
    };
    let refused = answer_post(|form| form == people::FORM, mark).await;
    let part = format!("sessions/{id}/moderation");
    api::enter(Part::Moderation, refused, async move { ask(&part).await }).await
}

fn show(tr: Tr, done: &str, data: Entered<ModeratedSession>) -> AnyView {
    let Some(session) = data.shown else {
        return frame::closed(tr, Part::Moderation, &data.may);
    };
    let language = tr.language();
    let card = &session.card;
    let here = paths::office(language, &format!("moderation/{}", card.id), "");
    let forms = people::forms(tr, here, data.refused);
    let title = title(tr, card);
    let head = forms.title(&title);
    let back = paths::office(language, "moderation", "");
    let about = card.hospitation_title.get(language).to_owned();
    let public = paths::hospitation(language, &card.hospitation);
    let news = (done == "without-seat").then(|| t!(tr, moderation_without_seat));
    let invented = session
        .invented
        .then(|| view! { <p class="hint">{t!(tr, chrome_invented)}</p> });
    let inner = view! {
        <p class="office__back"><a href=back>{t!(tr, moderation_back)}</a></p>
        <h1>{title}</h1>
        <p class="lead"><a href=public dir="auto">{about}</a></p>
        {desk::news(news)}
        {clocks(tr, &session)}
        {meeting(tr, &session)}
        {interpretation(tr, &session)}
        {people::list(tr, &forms, &session)}
        {invented}
    };
    frame::page(tr, Part::Moderation, &data.may, head, inner.into_any())
}

/// Now and the session's time, on both clocks. A script lets them go on.
fn clocks(tr: Tr, session: &ModeratedSession) -> AnyView {
    let card = &session.card;
    let clock = |name: String, now: &LocalTime, time: &LocalTime| {
        let now = formats::time_of_day(now.start);
        view! {
            <div class="clock">
                <p class="clock__town"><bdi>{name}</bdi></p>
                <p class="clock__now">
                    <span class="clock__label">{t!(tr, moderation_now)}</span>
                    " "
                    <span class="clock__time" dir="ltr" data-now="">{now}</span>
                </p>
                <p class="clock__span">{t!(tr, moderation_session)}": "{span(tr, time)}</p>
            </div>
        }
    };
    let date = formats::long_date(tr, &card.host_time.date);
    view! {
        <p class="run__date">{date}</p>
        <section class="clocks" aria-label=t!(tr, moderation_now)>
            {clock(town(tr, &card.host), &session.host_now, &card.host_time)}
            {clock(town(tr, &card.guest), &session.guest_now, &card.guest_time)}
        </section>
    }
    .into_any()
}

fn meeting(tr: Tr, session: &ModeratedSession) -> AnyView {
    if session.meeting_link.is_empty() {
        return view! { <p class="note">{t!(tr, moderation_no_link)}</p> }.into_any();
    }
    let link = session.meeting_link.clone();
    view! {
        <p><a class="button run__join" href=link rel="external noopener noreferrer">{t!(tr, moderation_join)}</a></p>
    }
    .into_any()
}

fn interpretation(tr: Tr, session: &ModeratedSession) -> Option<AnyView> {
    let pairs: Vec<String> = session
        .interpretation
        .iter()
        .map(|(a, b)| format!("{} – {}", terms::language(tr, *a), terms::language(tr, *b)))
        .collect();
    (!pairs.is_empty()).then(|| {
        let pairs = formats::list(tr, &pairs);
        view! { <p>{t!(tr, moderation_interpreted, pairs = pairs)}</p> }.into_any()
    })
}
