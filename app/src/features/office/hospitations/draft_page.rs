//! A draft as a whole: how far it is, what stands against publishing it, what can be done with it.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::api::{self, CANCEL, DELETE, DRAFT, address};
use super::nav::{self, Place};
use super::{field_words, words};
use crate::contract::draft::DraftPart;
use crate::contract::draft_office::{DraftDeed, DraftView, NewFrom, OfficeState};
use crate::features::office::api::Entered;
use crate::features::office::desk;
use crate::features::office::frame::{self, Part};
use crate::i18n::{Tr, tr};
use crate::ui::facts::{Fact, Facts};
use crate::ui::form::PlainForms;
use crate::ui::loaded::{load, loaded};
use crate::{paths, t, terms};

/// The page.
#[component]
pub(crate) fn DraftPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let slug = use_params_map().with_untracked(|p| p.get("slug").unwrap_or_default());
    let done = use_query_map().with_untracked(|q| q.get("done").unwrap_or_default());
    let answer = load(String::new, move |_| api::draft(language, slug.clone()));
    loaded(answer, move |data| show(tr, &done, data))
}

fn show(tr: Tr, done: &str, data: Entered<DraftView>) -> AnyView {
    let Some(view) = data.shown else {
        return frame::closed(tr, Part::Hospitations, &data.may);
    };
    let here = paths::office(tr.language(), &address(&view.slug, ""), "");
    let forms = words::forms(tr, here, data.refused);
    let title = words::title(tr, &view.content.texts.title, &view.host, &view.guest);
    let head = forms.title(&title);
    let news = desk::news(match done {
        "made" => Some(t!(tr, draft_made_done)),
        "published" => Some(t!(tr, draft_published_done)),
        "cancelled" => Some(t!(tr, draft_cancelled_done)),
        _ => None,
    });
    let deeds = deeds(tr, &forms, &view);
    let stray = forms.stray(&[], t!(tr, office_gone));
    let inner = view! {
        {news}
        {stray}
        <div class="case-facts">{facts(tr, &view)}</div>
        <section class="office__part" aria-labelledby="before">
            <h2 id="before">{t!(tr, draft_before_title)}</h2>
            {against(tr, &view)}
        </section>
        {deeds}
    };
    nav::page(
        tr,
        &view,
        Place::Overview,
        &data.may,
        head,
        inner.into_any(),
    )
}

fn facts(tr: Tr, view: &DraftView) -> AnyView {
    let language = tr.language();
    let programme = paths::programme(language, &view.programme);
    let name = view.programme_name.get(language).to_owned();
    let public = (view.published > 0).then(|| {
        let href = paths::hospitation(language, &view.slug);
        view! { <Fact name=t!(tr, draft_public)><a href=href>{t!(tr, draft_public_link)}</a></Fact> }
    });
    let back = view.return_visit.as_ref().map(|visit| {
        let href = paths::office(language, &address(&visit.slug, ""), "");
        let title = visit.title.get(language).to_owned();
        let title = if title.is_empty() {
            visit.slug.clone()
        } else {
            title
        };
        view! { <Fact name=t!(tr, hospitations_return)><a href=href><bdi>{title}</bdi></a></Fact> }
    });
    let saved = words::saved(tr, view.saved.as_ref());
    let state = words::state(tr, view.state);
    let sides = words::sides(tr, &view.host, &view.guest);
    view! {
        <Facts>
            <Fact name=t!(tr, case_state)>{state}</Fact>
            <Fact name=t!(tr, draft_sides)><bdi>{sides}</bdi></Fact>
            <Fact name=t!(tr, people_programme)><a href=programme>{name}</a></Fact>
            <Fact name=t!(tr, draft_last)>{saved}</Fact>
            {back}
            {public}
        </Facts>
    }
    .into_any()
}

/// Everything that stands against publishing, each with a link to where it is mended.
pub(super) fn against(tr: Tr, view: &DraftView) -> AnyView {
    let language = tr.language();
    let href = |field: &str| {
        let part = words::part_of(field).unwrap_or(DraftPart::Basics);
        let page = paths::office(language, &address(&view.slug, part.code()), &with(field));
        format!("{page}#{DRAFT}-{field}")
    };
    let broken = view.broken.iter().map(|broken| {
        let field = words::rule_field(broken, &view.content);
        let name = field_words::field(tr, &field, &view.content);
        (href(&field), name, words::rule(tr, broken, &view.content))
    });
    let problems = view.problems.iter().map(|problem| {
        let name = field_words::field(tr, &problem.field, &view.content);
        (href(&problem.field), name, words::wrong(tr, problem))
    });
    let all: Vec<_> = broken.chain(problems).collect();
    if all.is_empty() {
        return view! { <p class="draft-ready"><span aria-hidden="true">"✓ "</span>{t!(tr, draft_ready)}</p> }
            .into_any();
    }
    let items: Vec<_> = all
        .into_iter()
        .map(|(href, name, words)| view! { <li><a href=href>{name}</a>": "{words}</li> })
        .collect();
    view! { <ul class="draft-against">{items}</ul> }.into_any()
}

/// The translation that a text's page has to show for this field.
fn with(field: &str) -> String {
    let language = field.rsplit('.').next().unwrap_or_default();
    let text = field.starts_with("texts.");
    let language = crate::contract::language::Language::from_code(language).filter(|_| text);
    super::texts::query(language)
}

/// What can be done with it: each asks once.
fn deeds(tr: Tr, forms: &PlainForms, view: &DraftView) -> AnyView {
    let language = tr.language();
    let link = |from: NewFrom, words: String| {
        let query = format!("from={}&source={}", from.code(), view.slug);
        let href = paths::office(language, "hospitations/new", &query);
        view! { <a class="button button--secondary button--small" href=href>{words}</a> }.into_any()
    };
    let edits = nav::can(view, DraftDeed::Edit);
    let blocks = !view.content.itinerary.blocks.is_empty();
    let copy = edits.then(|| link(NewFrom::Copy, t!(tr, draft_new_copy)));
    let adapt = (edits && blocks && view.content.itinerary.source.is_empty())
        .then(|| link(NewFrom::Adapt, t!(tr, draft_new_adapt)));
    let back = (edits && view.return_visit.is_none())
        .then(|| link(NewFrom::Return, t!(tr, draft_new_return)));
    let publish = match view.state {
        OfficeState::Draft | OfficeState::Published => {
            let href = paths::office(language, &address(&view.slug, "publish"), "");
            let words = t!(tr, draft_publish_look);
            let button = view! { <a class="button button--small" href=href>{words}</a> }.into_any();
            if nav::can(view, DraftDeed::Publish) {
                Some(button)
            } else {
                let role = terms::role(tr, view.publisher);
                let why = t!(tr, draft_publisher, role = role);
                Some(view! { {button}<p class="hint draft-why">{why}</p> }.into_any())
            }
        }
        OfficeState::Closed | OfficeState::Cancelled => None,
    };
    let cancel = nav::can(view, DraftDeed::Cancel).then(|| {
        let (label, question) = (t!(tr, draft_cancel), t!(tr, draft_cancel_ask));
        desk::ask(
            forms,
            CANCEL,
            label,
            String::new(),
            question,
            t!(tr, draft_cancel_yes),
        )
    });
    let delete = nav::can(view, DraftDeed::Delete).then(|| {
        let (label, question) = (t!(tr, draft_delete), t!(tr, draft_delete_ask));
        desk::ask(
            forms,
            DELETE,
            label,
            String::new(),
            question,
            t!(tr, draft_delete_yes),
        )
    });
    view! { <div class="office__part deeds">{publish}{copy}{adapt}{back}{cancel}{delete}</div> }
        .into_any()
}
