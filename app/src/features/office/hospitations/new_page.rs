//! Making a draft: from nothing, as a copy, out of the plan of an on-site visit, or as the visit back.

use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};

use super::api::{self, NEW, NewAsked, NewData};
use super::words;
use crate::contract::atlas_filter::encode;
use crate::contract::draft_filter::OfficeFilter;
use crate::contract::draft_office::{DraftView, NewFrom, OfficeHospitations};
use crate::features::office::api::Entered;
use crate::features::office::desk;
use crate::features::office::frame::{self, Part};
use crate::i18n::{Tr, tr};
use crate::ui::facts::{Fact, Facts};
use crate::ui::form::{FormState, PlainForms, SelectField, SuggestField, submit_button};
use crate::ui::loaded::{load, loaded};
use crate::ui::pagination::Pagination;
use crate::{paths, t};

/// The page.
#[component]
pub(crate) fn NewPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let search = use_location().search.get_untracked();
    let mut filter = OfficeFilter::from_query(search.trim_start_matches('?'));
    let value = |name| use_query_map().with_untracked(|q| q.get(name).unwrap_or_default());
    let from = NewFrom::from_code(&value("from"));
    filter.itinerary = from == Some(NewFrom::Adapt);
    let asked = NewAsked {
        from: from.map_or("", NewFrom::code).to_owned(),
        source: value("source"),
        filter,
    };
    let now = asked.clone();
    let answer = load(String::new, move |_| api::new(language, asked.clone()));
    loaded(answer, move |data| show(tr, from, &now, data))
}

fn here(tr: Tr, from: Option<NewFrom>, source: &str) -> String {
    let from = from.map(|from| format!("from={}", from.code()));
    let source = (!source.is_empty()).then(|| format!("source={}", encode(source)));
    let query: Vec<_> = [from, source].into_iter().flatten().collect();
    paths::office(tr.language(), "hospitations/new", &query.join("&"))
}

/// A way to make a draft, and what it does.
fn way(tr: Tr, from: NewFrom) -> (String, String) {
    match from {
        NewFrom::Scratch => (t!(tr, draft_new_scratch), t!(tr, draft_new_scratch_text)),
        NewFrom::Copy => (t!(tr, draft_new_copy), t!(tr, draft_new_copy_text)),
        NewFrom::Adapt => (t!(tr, draft_new_adapt), t!(tr, draft_new_adapt_text)),
        NewFrom::Return => (t!(tr, draft_new_return), t!(tr, draft_new_return_text)),
    }
}

fn show(tr: Tr, from: Option<NewFrom>, asked: &NewAsked, data: Entered<NewData>) -> AnyView {
    let Some(shown) = data.shown else {
        return frame::closed(tr, Part::Hospitations, &data.may);
    };
    let forms = words::forms(tr, here(tr, from, &asked.source), data.refused);
    let title = from.map_or_else(|| t!(tr, draft_new), |from| way(tr, from).0);
    let head = forms.title(&title);
    let (back, words) = match from {
        None => (
            paths::office(tr.language(), "hospitations", ""),
            t!(tr, draft_back),
        ),
        Some(_) => (here(tr, None, ""), t!(tr, draft_new_back)),
    };
    let body = match (from, &shown.source, &shown.sources) {
        (None, ..) => ways(tr),
        (Some(NewFrom::Scratch), ..) => scratch(tr, &forms, &shown),
        (Some(from), Some(source), _) => confirm(tr, &forms, from, source, &shown),
        (Some(from), None, sources) => choose(tr, from, asked, sources.as_ref()),
    };
    let lead = from.map(|from| view! { <p class="lead">{way(tr, from).1}</p> });
    let inner = view! {
        <p class="office__back"><a href=back>{words}</a></p>
        <h1>{title}</h1>
        {lead}
        {body}
    };
    frame::page(tr, Part::Hospitations, &data.may, head, inner.into_any())
}

fn ways(tr: Tr) -> AnyView {
    let items: Vec<_> = NewFrom::ALL
        .iter()
        .map(|from| {
            let (name, text) = way(tr, *from);
            let href = here(tr, Some(*from), "");
            view! {
                <li class="draft-way">
                    <h2><a href=href>{name}</a></h2>
                    <p>{text}</p>
                </li>
            }
        })
        .collect();
    view! { <ul class="draft-ways">{items}</ul> }.into_any()
}

fn programmes(tr: Tr, data: &NewData) -> Vec<(String, String)> {
    let none = (String::new(), t!(tr, people_choose));
    let named = data.programmes.items.iter().map(|programme| {
        let name = programme.name.get(tr.language()).to_owned();
        (programme.slug.clone(), name)
    });
    std::iter::once(none).chain(named).collect()
}

fn programme(tr: Tr, forms: &PlainForms, form: FormState, data: &NewData, own: &str) -> AnyView {
    view! {
        <SelectField form field="programme" label=t!(tr, people_programme)
            value=forms.typed(NEW, "programme", own)
            groups=vec![(String::new(), programmes(tr, data))]/>
    }
    .into_any()
}

fn scratch(tr: Tr, forms: &PlainForms, data: &NewData) -> AnyView {
    let form = forms.form(NEW);
    let (host, guest) = (t!(tr, hospitations_host), t!(tr, hospitations_guest));
    let fields = vec![
        ("programme", t!(tr, people_programme)),
        ("host", host.clone()),
        ("guest", guest.clone()),
    ];
    let hint = t!(tr, draft_town_hint);
    let typed = |field: &str| forms.typed(NEW, field, "");
    let inner = view! {
        <input type="hidden" name="from" value=NewFrom::Scratch.code()/>
        {programme(tr, forms, form, data, "")}
        <SuggestField form field="host" label=host hint=hint.clone() value=typed("host")
            suggestions=data.towns.clone()/>
        <SuggestField form field="guest" label=guest hint=hint value=typed("guest")
            suggestions=data.towns.clone()/>
        <p>{submit_button(form, "button", t!(tr, draft_make), String::new())}</p>
    };
    forms.post(form, NEW, fields, inner.into_any())
}

fn confirm(
    tr: Tr,
    forms: &PlainForms,
    from: NewFrom,
    source: &DraftView,
    data: &NewData,
) -> AnyView {
    let form = forms.form(NEW);
    let title = words::title(tr, &source.content.texts.title, &source.host, &source.guest);
    let sides = match from {
        NewFrom::Return => words::sides(tr, &source.guest, &source.host),
        _ => words::sides(tr, &source.host, &source.guest),
    };
    let fields = vec![
        ("source", t!(tr, draft_source)),
        ("programme", t!(tr, people_programme)),
        ("host", t!(tr, hospitations_host)),
        ("guest", t!(tr, hospitations_guest)),
    ];
    let slug = source.slug.clone();
    let inner = view! {
        <input type="hidden" name="from" value=from.code()/>
        <input type="hidden" name="source" value=slug/>
        <Facts>
            <Fact name=t!(tr, draft_source)><bdi>{title}</bdi></Fact>
            <Fact name=t!(tr, draft_sides)><bdi>{sides}</bdi></Fact>
        </Facts>
        {programme(tr, forms, form, data, &source.programme)}
        <p>{submit_button(form, "button", t!(tr, draft_make), String::new())}</p>
    };
    forms.post(form, NEW, fields, inner.into_any())
}

/// Choosing what it is made from.
fn choose(
    tr: Tr,
    from: NewFrom,
    asked: &NewAsked,
    sources: Option<&OfficeHospitations>,
) -> AnyView {
    let Some(sources) = sources else {
        return ().into_any();
    };
    let items: Vec<_> = sources
        .items
        .iter()
        .map(|item| {
            let title = words::title(tr, &item.title, &item.host, &item.guest);
            let sides = words::sides(tr, &item.host, &item.guest);
            let href = here(tr, Some(from), &item.slug);
            let sides =
                (sides != title).then(|| view! { <p class="draft-sides"><bdi>{sides}</bdi></p> });
            view! {
                <li class="draft-way">
                    <h2><a href=href><bdi>{title}</bdi></a></h2>
                    {sides}
                    <p><span class="tag">{words::state(tr, item.state)}</span></p>
                </li>
            }
        })
        .collect();
    let action = paths::office(tr.language(), "hospitations/new", "");
    let text = asked.filter.text.clone();
    let nothing = sources.items.is_empty().then(|| {
        if text.is_empty() {
            desk::nothing_yet(t!(tr, draft_no_source), t!(tr, draft_no_source_text))
        } else {
            desk::nothing_found(tr, t!(tr, draft_none_found), here(tr, Some(from), ""))
        }
    });
    let href = |page| {
        let filter = OfficeFilter {
            page,
            itinerary: false,
            ..asked.filter.clone()
        };
        let query = format!("from={}&{}", from.code(), filter.to_query());
        paths::office(tr.language(), "hospitations/new", &query)
    };
    let (page, pages) = (sources.page, sources.pages);
    view! {
        <form class="office__filters" method="get" action=action role="search">
            <input type="hidden" name="from" value=from.code()/>
            <div class="field">
                <label for="q">{t!(tr, draft_search)}</label>
                <input id="q" name="q" type="search" value=text autocomplete="off"/>
            </div>
            <button class="button button--secondary" type="submit">{t!(tr, atlas_apply)}</button>
        </form>
        {nothing}
        <ul class="draft-ways">{items}</ul>
        <Pagination page pages href/>
    }
    .into_any()
}
