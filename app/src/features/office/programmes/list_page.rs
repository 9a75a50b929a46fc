//! The programmes that the reader may change.

use leptos::prelude::*;

use super::super::api::{self, Entered, ask};
use super::super::desk;
use super::super::frame::{self, Part};
use crate::contract::programme::ProgrammeCard;
use crate::contract::programme_form::OfficeProgrammes;
use crate::i18n::{Tr, formats, tr};
use crate::ui::loaded::{load, loaded};
use crate::ui::table::{Cell, table};
use crate::{paths, t};

/// The page.
#[component]
pub(crate) fn ProgrammesOfficePage() -> impl IntoView {
    let tr = tr();
    let answer = load(String::new, async |_| {
        api::enter(Part::Programmes, None, ask("programmes")).await
    });
    loaded(answer, move |data| show(tr, data))
}

fn show(tr: Tr, data: Entered<OfficeProgrammes>) -> AnyView {
    let Some(programmes) = data.shown else {
        return frame::closed(tr, Part::Programmes, &data.may);
    };
    let title = Part::Programmes.name(tr);
    let head = format!("{title} – {}", t!(tr, chrome_name));
    let new = paths::office(tr.language(), "programmes/new", "");
    let new = programmes.may_create.then(|| {
        view! { <p><a class="button" href=new>{t!(tr, programme_new)}</a></p> }
    });
    let shown = if programmes.items.is_empty() {
        desk::nothing_yet(t!(tr, programmes_nothing), t!(tr, programmes_nothing_text))
    } else {
        rows(tr, &programmes.items)
    };
    let inner = view! {
        <div class="office__head">
            <h1>{title}</h1>
            {new}
        </div>
        <p class="lead">{t!(tr, programmes_office_text)}</p>
        {shown}
    };
    frame::page(tr, Part::Programmes, &data.may, head, inner.into_any())
}

fn rows(tr: Tr, items: &[ProgrammeCard]) -> AnyView {
    let columns = [
        t!(tr, people_programme),
        t!(tr, hospitations_issuer),
        t!(tr, programme_to_come),
    ];
    let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
    let rows = items.iter().map(|card| row(tr, card)).collect();
    table(t!(tr, programmes_count, count = count), &columns, rows)
}

fn row(tr: Tr, card: &ProgrammeCard) -> Vec<Cell> {
    let language = tr.language();
    let href = paths::office(language, &format!("programmes/{}", card.slug), "");
    let name = card.name.get(language).to_owned();
    let issuer = card.issuer.get(language).to_owned();
    vec![
        Cell::new(view! { <a class="table__name" href=href><bdi>{name}</bdi></a> }),
        Cell::new(view! { <bdi>{issuer}</bdi> }),
        Cell::new(formats::number(tr, card.hospitations.into())),
    ]
}
