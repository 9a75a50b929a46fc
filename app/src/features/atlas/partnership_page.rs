//! A partnership: who belongs to it, what it rests on, what it works on, and who says so.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::api;
use super::municipality_page::Source;
use crate::contract::atlas;
use crate::contract::closing::PublicOutcome;
use crate::contract::hospitation::HospitationSummary;
use crate::contract::order;
use crate::i18n::{Tr, formats, tr};
use crate::ui::facts::{Fact, Facts};
use crate::ui::head::{Searchable, head};
use crate::ui::hospitation_card::Hospitations;
use crate::ui::loaded::{load, loaded};
use crate::ui::original::Original;
use crate::{paths, t, terms};

/// The page of one partnership.
#[component]
pub(crate) fn PartnershipPage() -> impl IntoView {
    let tr = tr();
    let params = use_params_map();
    let slug = move || params.with(|p| p.get("slug").unwrap_or_default());
    let both = move |slug: String| async move {
        let page = api::partnership(tr.language(), slug.clone()).await?;
        let hospitations = api::hospitations("partnership", slug).await?;
        Ok((page, hospitations.items))
    };
    let answer = load(slug, both);
    loaded(answer, move |(page, hospitations)| {
        show(tr, page, hospitations)
    })
}

fn show(
    tr: Tr,
    page: atlas::PartnershipPage,
    hospitations: Vec<HospitationSummary>,
) -> impl IntoView {
    let language = tr.language();
    let row = page.row;
    let names: Vec<_> = row.members.iter().map(|m| m.name.clone()).collect();
    let title = formats::list(tr, &names);
    let unknown = move || t!(tr, chrome_unknown);
    let kind = row
        .kind
        .map_or_else(unknown, |kind| terms::partnership_kind(tr, kind));
    let stage = row
        .stage
        .map_or_else(unknown, |stage| terms::stage(tr, stage));
    let since = row
        .since
        .map_or_else(unknown, |since| formats::partial_date(tr, &since));
    let themes = if row.themes.is_empty() {
        view! { <span>{unknown()}</span> }.into_any()
    } else {
        let link = |theme: &crate::contract::theme::Theme| {
            let href = paths::atlas(language, &format!("theme={}", theme.code()));
            view! { <li><a class="tag" href=href>{terms::theme(tr, *theme)}</a></li> }
        };
        view! { <ul class="tags">{row.themes.iter().map(link).collect_view()}</ul> }.into_any()
    };
    // Every partnership serves goal 17, whatever its themes.
    let mut goals: Vec<u8> = row
        .themes
        .iter()
        .flat_map(|t| t.sdgs().iter().copied())
        .collect();
    goals.push(17);
    order::by(&mut goals, u8::cmp);
    goals.dedup();
    let goals = goals
        .into_iter()
        .map(|goal| view! { <span class="line">{terms::goal(tr, &goal.to_string())}</span> })
        .collect_view();
    let members = row
        .members
        .into_iter()
        .map(|member| {
            view! {
                <li class="member">
                    <a href=paths::municipality(language, &member.slug)><bdi>{member.name}</bdi></a>
                    <span class="member__country">{terms::country(tr, &member.country)}</span>
                </li>
            }
        })
        .collect_view();
    let outcomes = (!page.outcomes.is_empty()).then(|| outcomes(tr, page.outcomes));
    let hospitations = if hospitations.is_empty() {
        view! { <p>{t!(tr, partnership_no_hospitations)}</p> }.into_any()
    } else {
        view! { <Hospitations items=hospitations/> }.into_any()
    };
    view! {
        {head(tr, title.clone(), format!("{title} · {kind}"), Searchable::default())}
        <div class="page page--aside">
            <div class="page__head">
                <p class="kicker">{kind.clone()}</p>
                <h1>{title}</h1>
            </div>
            <div class="page__main">
                <section aria-labelledby="members">
                    <h2 id="members">{t!(tr, partnership_members)}</h2>
                    <ul class="members">{members}</ul>
                </section>
                <section aria-labelledby="hospitations">
                    <h2 id="hospitations">{t!(tr, partnership_hospitations)}</h2>
                    {hospitations}
                </section>
                {outcomes}
            </div>
            <aside aria-labelledby="facts">
                <h2 id="facts">{t!(tr, partnership_facts)}</h2>
                <Facts>
                    <Fact name=t!(tr, partnership_kind)>{kind}</Fact>
                    <Fact name=t!(tr, partnership_stage)>{stage}</Fact>
                    <Fact name=t!(tr, partnership_since)>{since}</Fact>
                    <Fact name=t!(tr, partnership_themes)>{themes}</Fact>
                    <Fact name=t!(tr, partnership_goals)>{goals}</Fact>
                    <Fact name=t!(tr, partnership_source)><Source text=page.source/></Fact>
                </Facts>
            </aside>
        </div>
    }
}

/// What came of hospitations that are closed.
fn outcomes(tr: Tr, outcomes: Vec<PublicOutcome>) -> AnyView {
    let items: Vec<_> = outcomes
        .into_iter()
        .map(|outcome| {
            let href = paths::hospitation(tr.language(), &outcome.slug);
            let names = [
                t!(tr, outcome_cooperation),
                t!(tr, outcome_civil),
                t!(tr, outcome_next),
            ];
            let texts: Vec<_> = names
                .into_iter()
                .zip(outcome.texts)
                .map(|(name, text)| view! { <dt>{name}</dt><dd><Original text/></dd> }.into_any())
                .collect();
            view! {
                <li class="outcome">
                    <h3><a href=href><Original text=outcome.title/></a></h3>
                    <p class="hint">{formats::medium_date(tr, &outcome.date)}</p>
                    <dl>{texts}</dl>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <section aria-labelledby="outcomes">
            <h2 id="outcomes">{t!(tr, partnership_outcomes)}</h2>
            <ul class="outcomes">{items}</ul>
        </section>
    }
    .into_any()
}
