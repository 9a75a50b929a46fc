//! The log of writes: who did what to which row, what was before and what is after.

mod change;
mod entries;
mod filter;
mod log_words;

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::api::{self, Entered, ask};
use super::desk;
use super::frame::{self, Part};
use crate::api::Answer;
use crate::contract::audit::{AuditFilter, AuditPage};
use crate::contract::people::PeopleList;
use crate::contract::wire::{Deserialize, Serialize};
use crate::i18n::{Tr, tr};
use crate::ui::loaded::{load, loaded};
use crate::{paths, t};

/// What the page shows.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct LogData {
    /// What was found; nothing where the search cannot be understood.
    found: Option<AuditPage>,
    /// Those who work here, so that the log names them.
    people: PeopleList,
}

/// The page.
#[component]
pub(crate) fn LogPage() -> impl IntoView {
    let tr = tr();
    let search = use_location().search.get_untracked();
    let filter = AuditFilter::from_query(search.trim_start_matches('?'));
    let asked = filter.clone();
    let answer = load(String::new, move |_| log(asked.clone()));
    loaded(answer, move |data| show(tr, &filter, data))
}

async fn log(filter: AuditFilter) -> Answer<Entered<LogData>> {
    let shown = async move {
        let part = paths::with_query("audit".into(), &filter.to_query());
        let found = match ask(&part).await {
            Err(problem) if problem.status == 422 => None,
            answer => Some(answer?),
        };
        let people = ask("people").await?;
        Ok(LogData { found, people })
    };
    api::enter(Part::Log, None, shown).await
}

fn show(tr: Tr, filter: &AuditFilter, data: Entered<LogData>) -> AnyView {
    let Some(LogData { found, people }) = data.shown else {
        return frame::closed(tr, Part::Log, &data.may);
    };
    let here = |query: &str| paths::office(tr.language(), "log", query);
    let title = Part::Log.name(tr);
    let head = format!("{title} – {}", t!(tr, chrome_name));
    let shown = match found {
        None => desk::nothing_found(tr, t!(tr, log_not_understood), here("")),
        Some(page) if page.entries.is_empty() => {
            desk::nothing_found(tr, t!(tr, log_none), here(""))
        }
        Some(page) => {
            let csv = filter.beginning_after("").to_query();
            let csv = paths::api::office(&paths::with_query("audit.csv".into(), &csv));
            view! {
                {entries::table(tr, &page.entries, &people.people)}
                {turns(tr, filter, &page.next)}
                <p class="office__csv"><a href=csv rel="external" download>{t!(tr, atlas_csv)}</a></p>
            }
            .into_any()
        }
    };
    let inner = view! {
        <h1>{title}</h1>
        <p class="lead">{t!(tr, log_text)}</p>
        {filter::form(tr, filter, &people.people, here(""))}
        {shown}
    };
    frame::page(tr, Part::Log, &data.may, head, inner.into_any())
}

/// The way to what is older, and back to the newest.
fn turns(tr: Tr, filter: &AuditFilter, next: &str) -> Option<AnyView> {
    let link = |after: &str, words: String| {
        let query = filter.beginning_after(after).to_query();
        let href = paths::office(tr.language(), "log", &query);
        view! { <a class="button button--secondary" href=href>{words}</a> }
    };
    let newest = (!filter.after.is_empty()).then(|| link("", t!(tr, log_newest)));
    let older = (!next.is_empty()).then(|| link(next, t!(tr, log_older)));
    (newest.is_some() || older.is_some()).then(|| {
        view! { <nav class="pagination" aria-label=t!(tr, log_pages)>{newest}{older}</nav> }
            .into_any()
    })
}
