//! The sessions that somebody may moderate, those that run first.

use leptos::prelude::*;

use super::super::api::{self, Entered};
use super::super::desk::nothing_yet;
use super::super::frame::{self, Part};
use super::{times, title};
use crate::contract::moderation::{ModerationCard, ModerationList, Nearness};
use crate::i18n::{Tr, tr};
use crate::ui::loaded::{load, loaded};
use crate::{paths, t};

/// The page.
#[component]
pub(crate) fn ModerationPage() -> impl IntoView {
    let tr = tr();
    let answer = load(String::new, async |_| {
        api::enter(Part::Moderation, None, api::ask("moderation")).await
    });
    loaded(answer, move |data| show(tr, data))
}

fn show(tr: Tr, data: Entered<ModerationList>) -> AnyView {
    let Some(list) = data.shown else {
        return frame::closed(tr, Part::Moderation, &data.may);
    };
    let name = Part::Moderation.name(tr);
    let head = format!("{name} – {}", t!(tr, chrome_name));
    let shown = if list.items.is_empty() {
        nothing_yet(t!(tr, moderation_nothing), t!(tr, moderation_nothing_text))
    } else {
        let groups: Vec<_> = Nearness::ALL
            .iter()
            .filter_map(|near| group(tr, *near, &list))
            .collect();
        groups.into_any()
    };
    let inner = view! {
        <h1>{name}</h1>
        <p class="lead">{t!(tr, moderation_text)}</p>
        {shown}
    };
    frame::page(tr, Part::Moderation, &data.may, head, inner.into_any())
}

fn group(tr: Tr, near: Nearness, list: &ModerationList) -> Option<AnyView> {
    let items = list.items.iter().filter(|card| card.nearness == near);
    let items: Vec<_> = items.map(|card| item(tr, card)).collect();
    if items.is_empty() {
        return None;
    }
    let words = match near {
        Nearness::Running => t!(tr, moderation_running),
        Nearness::Today => t!(tr, moderation_today),
        Nearness::Next => t!(tr, moderation_next),
        Nearness::Unmarked => t!(tr, moderation_unmarked),
    };
    let id = near.code();
    Some(
        view! {
            <section class="runs" aria-labelledby=id>
                <h2 id=id>{words}</h2>
                <ul class="runs__list">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

fn item(tr: Tr, card: &ModerationCard) -> AnyView {
    let language = tr.language();
    let href = paths::office(language, &format!("moderation/{}", card.id), "");
    let hospitation = card.hospitation_title.get(language).to_owned();
    let own = card
        .own
        .then(|| view! { <span class="badge">{t!(tr, moderation_own)}</span> });
    let counted = t!(
        tr,
        moderation_counted,
        marked = card.marked.to_string(),
        expected = card.expected.to_string()
    );
    let class = if card.nearness == Nearness::Running {
        "run run--now"
    } else {
        "run"
    };
    view! {
        <li class=class>
            <h3 class="run__title"><a href=href>{title(tr, card)}</a></h3>
            {own}
            <p class="run__about" dir="auto">{hospitation}</p>
            {times(tr, card)}
            <p class="run__counted">{counted}</p>
        </li>
    }
    .into_any()
}
