//! What was public so far: who published it and when, any two versions side by side, and what was done
//! beside them.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::api::{self, HistoryData, address};
use super::changes::changes;
use super::nav::{self, Place};
use super::words;
use crate::contract::draft_office::{Deed, DeedSession, DraftView, Saved, Version};
use crate::features::office::api::Entered;
use crate::features::office::desk;
use crate::features::office::frame::{self, Part};
use crate::i18n::{Tr, formats, tr};
use crate::ui::loaded::{load, loaded};
use crate::ui::table::{Cell, table};
use crate::{paths, t, terms};

/// The page.
#[component]
pub(crate) fn HistoryPage() -> impl IntoView {
    let tr = tr();
    let slug = use_params_map().with_untracked(|p| p.get("slug").unwrap_or_default());
    let number = |name| use_query_map().with_untracked(|q| q.get(name)?.parse::<u32>().ok());
    let asked = number("from").zip(number("to"));
    let answer = load(String::new, move |_| api::history(slug.clone(), asked));
    loaded(answer, move |data| show(tr, asked, data))
}

fn show(tr: Tr, asked: Option<(u32, u32)>, data: Entered<HistoryData>) -> AnyView {
    let Some(HistoryData {
        view,
        versions,
        comparison,
    }) = data.shown
    else {
        return frame::closed(tr, Part::Hospitations, &data.may);
    };
    let title = words::title(tr, &view.content.texts.title, &view.host, &view.guest);
    let head = format!(
        "{} – {title} – {}",
        t!(tr, draft_history),
        t!(tr, chrome_name)
    );
    let inner = if versions.versions.is_empty() {
        desk::nothing_yet(t!(tr, draft_history_none), t!(tr, draft_history_none_text))
    } else {
        let columns = [
            t!(tr, draft_version),
            t!(tr, draft_when),
            t!(tr, log_who),
            t!(tr, draft_note),
            t!(tr, draft_told),
        ];
        let rows = versions
            .versions
            .iter()
            .map(|version| row(tr, version))
            .collect();
        let compared = comparison.map(|comparison| {
            view! {
                <section class="office__part" aria-labelledby="compared" id=desk::DONE>
                    <h2 id="compared">{t!(tr, draft_compared)}</h2>
                    {changes(tr, &comparison, &view)}
                </section>
            }
        });
        view! {
            {table(t!(tr, draft_versions, count = versions.versions.len()), &columns, rows)}
            {compare(tr, &view, asked)}
            {compared}
            {deeds(tr, &versions.deeds)}
        }
        .into_any()
    };
    nav::page(tr, &view, Place::History, &data.may, head, inner)
}

fn row(tr: Tr, version: &Version) -> Vec<Cell> {
    let [at, by] = saved(tr, version.saved.as_ref());
    let note = or_dash(version.note.clone());
    vec![
        Cell::new(t!(tr, draft_version_number, number = version.number)),
        at,
        by,
        Cell::new(view! { <bdi dir="auto">{note}</bdi> }),
        Cell::new(t!(tr, draft_told_count, count = version.told)),
    ]
}

/// When, and by whom.
fn saved(tr: Tr, saved: Option<&Saved>) -> [Cell; 2] {
    let (at, by) = saved
        .map(|saved| (words::moment(tr, &saved.at), saved.by.clone()))
        .unwrap_or_default();
    let by = or_dash(by);
    [Cell::new(or_dash(at)), Cell::new(view! { <bdi>{by}</bdi> })]
}

fn or_dash(text: String) -> String {
    if text.is_empty() {
        "–".to_owned()
    } else {
        text
    }
}

/// What was done beside the versions.
fn deeds(tr: Tr, deeds: &[Deed]) -> Option<AnyView> {
    let columns = [
        t!(tr, draft_when),
        t!(tr, log_who),
        t!(tr, draft_deed),
        t!(tr, draft_session),
    ];
    let row = |deed: &Deed| {
        let [at, by] = saved(tr, Some(&deed.saved));
        let what = words::deed(tr, deed.kind);
        let session = deed.session.as_ref().map(|session| called(tr, session));
        let session = or_dash(session.unwrap_or_default());
        vec![
            at,
            by,
            Cell::new(what),
            Cell::new(view! { <bdi dir="auto">{session}</bdi> }),
        ]
    };
    (!deeds.is_empty()).then(|| {
        view! {
            <section class="office__part" aria-labelledby="deeds">
                <h2 id="deeds">{t!(tr, draft_deeds)}</h2>
                {table(t!(tr, draft_deeds_order), &columns, deeds.iter().map(row).collect())}
            </section>
        }
        .into_any()
    })
}

/// A session by its title, or its kind, and its day.
fn called(tr: Tr, session: &DeedSession) -> String {
    let title = terms::session_title(tr, &session.title, session.kind);
    format!("{title} · {}", formats::medium_date(tr, &session.date))
}

/// The form that chooses two versions.
fn compare(tr: Tr, view: &DraftView, asked: Option<(u32, u32)>) -> AnyView {
    let action = paths::office(tr.language(), &address(&view.slug, "history"), "");
    let numbers = 1..=view.published;
    let older: Vec<_> = numbers
        .clone()
        .map(|n| (n.to_string(), t!(tr, draft_version_number, number = n)))
        .collect();
    let now = ("0".to_owned(), t!(tr, draft_now));
    let newer: Vec<_> = std::iter::once(now).chain(older.iter().cloned()).collect();
    let (from, to) = asked.unwrap_or((view.published, 0));
    let select =
        |name: &'static str, label: String, choices: Vec<(String, String)>, chosen: u32| {
            let options: Vec<_> = choices
                .into_iter()
                .map(|(code, words)| {
                    let selected = code == chosen.to_string();
                    view! { <option value=code selected=selected>{words}</option> }
                })
                .collect();
            view! {
                <div class="field">
                    <label for=name>{label}</label>
                    <select id=name name=name>{options}</select>
                </div>
            }
        };
    view! {
        <form class="office__filters" method="get" action=action>
            {select("from", t!(tr, draft_compare_from), older, from)}
            {select("to", t!(tr, draft_compare_to), newer, to)}
            <button class="button button--secondary" type="submit">{t!(tr, draft_compare)}</button>
        </form>
    }
    .into_any()
}
