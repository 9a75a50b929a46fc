//! A municipality: its facts with their source, and whom it works with.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::api;
use super::rows::Partnerships;
use super::structured;
use crate::contract::atlas;
use crate::contract::hospitation::HospitationSummary;
use crate::contract::order;
use crate::i18n::{Tr, formats, tr};
use crate::ui::facts::{Fact, Facts};
use crate::ui::head::head;
use crate::ui::hospitation_card::Hospitations;
use crate::ui::loaded::{load, loaded};
use crate::{paths, t, terms};

/// The page of one municipality.
#[component]
pub(crate) fn MunicipalityPage() -> impl IntoView {
    let tr = tr();
    let params = use_params_map();
    let slug = move || params.with(|p| p.get("slug").unwrap_or_default());
    let both = move |slug: String| async move {
        let page = api::municipality(tr.language(), slug.clone()).await?;
        let hospitations = api::hospitations("municipality", slug).await?;
        Ok((page, hospitations.items))
    };
    let answer = load(slug, both);
    loaded(answer, move |(page, hospitations)| {
        show(tr, page, hospitations)
    })
}

fn show(
    tr: Tr,
    page: atlas::MunicipalityPage,
    hospitations: Vec<HospitationSummary>,
) -> impl IntoView {
    let language = tr.language();
    let search = structured::municipality(tr, &page);
    let name = page.names.get(language).to_owned();
    let country = terms::country(tr, &page.country);
    let mut others: Vec<String> = page
        .names
        .all()
        .map(str::to_owned)
        .chain(page.aliases)
        .filter(|n| *n != name)
        .collect();
    order::by(&mut others, String::cmp);
    others.dedup();
    let region = page
        .region
        .as_deref()
        .map(|code| tr.region(code).unwrap_or(code).to_owned());
    let population = match page.population {
        Some(people) => formats::number(tr, people),
        None => t!(tr, chrome_unknown),
    };
    let zone = tr.zone(&page.zone).unwrap_or(&page.zone).to_owned();
    let partnerships = if page.partnerships.is_empty() {
        view! { <p class="empty">{t!(tr, municipality_no_partnerships)}</p> }.into_any()
    } else {
        view! { <Partnerships rows=page.partnerships/> }.into_any()
    };
    let hospitations = (!hospitations.is_empty()).then(|| {
        view! {
            <section aria-labelledby="hospitations">
                <h2 id="hospitations">{t!(tr, municipality_hospitations)}</h2>
                <Hospitations items=hospitations/>
            </section>
        }
    });
    view! {
        {head(tr, format!("{name}, {country}"), t!(tr, atlas_selected, name = name.clone()), search)}
        <div class="page page--aside">
            <div class="page__head">
                <p class="kicker">{country.clone()}</p>
                <h1><bdi>{name}</bdi></h1>
            </div>
            <div class="page__main">
                <section aria-labelledby="partnerships">
                    <h2 id="partnerships">{t!(tr, municipality_partnerships)}</h2>
                    {partnerships}
                </section>
                {hospitations}
            </div>
            <aside aria-labelledby="facts">
                <h2 id="facts">{t!(tr, municipality_facts)}</h2>
                <Facts>
                    <Fact name=t!(tr, municipality_kind)>{terms::municipality_kind(tr, page.kind)}</Fact>
                    <Fact name=t!(tr, municipality_country)>{country}</Fact>
                    {region.map(|region| view! {
                        <Fact name=t!(tr, municipality_state)>{region}</Fact>
                    })}
                    <Fact name=t!(tr, municipality_population)>{population}</Fact>
                    <Fact name=t!(tr, municipality_zone)>{zone}</Fact>
                    {(!others.is_empty()).then(|| view! {
                        <Fact name=t!(tr, municipality_names)>
                            {others.into_iter().map(|n| view! { <span class="line"><bdi>{n}</bdi></span> }).collect_view()}
                        </Fact>
                    })}
                    <Fact name=t!(tr, municipality_source)><Source text=page.source/></Fact>
                </Facts>
                <p><a href=paths::atlas(language, &format!("place={}", page.slug))>
                    {t!(tr, municipality_on_map)}
                </a></p>
            </aside>
        </div>
    }
}

/// A source: a link where it is an address.
#[component]
pub(super) fn Source(text: String) -> impl IntoView {
    let address = text.starts_with("https://") || text.starts_with("http://");
    if !address {
        return view! { <span>{text}</span> }.into_any();
    }
    let host = text.split('/').nth(2).unwrap_or(&text).to_owned();
    view! { <a href=text rel="external noopener noreferrer"><bdi dir="ltr">{host}</bdi></a> }
        .into_any()
}
