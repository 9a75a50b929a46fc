//! Everybody who works here, and everybody who is invited.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::super::api::Entered;
use super::super::frame::{self, Part};
use super::super::{desk, words};
use super::list::{PeopleFilter, list};
use super::{api, invitations};
use crate::contract::people::PeopleList;
use crate::i18n::{Tr, tr};
use crate::ui::loaded::{load, loaded};
use crate::{paths, t};

/// The page.
#[component]
pub(crate) fn PeoplePage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let query = use_query_map();
    let filter = query.with_untracked(PeopleFilter::of);
    let done = query.with_untracked(|q| q.get("done").unwrap_or_default());
    let asked = filter.to_query();
    let answer = load(String::new, move |_| api::people(language, asked.clone()));
    loaded(answer, move |data| show(tr, &filter, &done, data))
}

fn show(tr: Tr, filter: &PeopleFilter, done: &str, data: Entered<PeopleList>) -> AnyView {
    let Some(people) = data.shown else {
        return frame::closed(tr, Part::People, &data.may);
    };
    let language = tr.language();
    let here = paths::office(language, "people", &filter.to_query());
    let forms = words::forms(tr, here, data.refused);
    let title = Part::People.name(tr);
    let head = forms.title(&title);
    let csv = paths::api::office("people.csv");
    let invite = paths::office(language, "people/invite", "");
    let news = desk::news(match done {
        "invited" => Some(t!(tr, people_invited_done)),
        "again" => Some(t!(tr, people_again_done)),
        "withdrawn" => Some(t!(tr, people_withdrawn_done)),
        _ => None,
    });
    let invitations = invitations::list(tr, &forms, &people.invitations);
    let stray = forms.stray(&[], t!(tr, office_gone));
    let inner = view! {
        <div class="office__head">
            <h1>{title}</h1>
            <p><a class="button" href=invite>{t!(tr, people_invite)}</a></p>
        </div>
        {list(tr, filter, &people.people)}
        <p class="office__csv"><a href=csv rel="external" download>{t!(tr, atlas_csv)}</a></p>
        <section class="office__part" id="invitations" aria-labelledby="invitations-title">
            <h2 id="invitations-title">{t!(tr, people_invitations)}</h2>
            {news}
            {stray}
            {invitations}
        </section>
    };
    frame::page(tr, Part::People, &data.may, head, inner.into_any())
}
