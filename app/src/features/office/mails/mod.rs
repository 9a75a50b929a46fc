//! Mails that have not reached anybody: why, and what is to be done with them.

mod filter;
mod mail_words;
mod rows;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use leptos_router::params::ParamsMap;

use self::filter::MailFilter;
use super::api::{self, Entered, ask};
use super::frame::{self, Part};
use super::{desk, words};
use crate::api::{Answer, post};
use crate::contract::language::Language;
use crate::contract::office::{MailList, MailsDone, MailsRequest};
use crate::contract::wire::to_json;
use crate::i18n::{Tr, tr};
use crate::posted::{Fields, all, answer_post, first};
use crate::ui::empty_result::nothing_yet;
use crate::ui::loaded::{load, loaded};
use crate::ui::pagination::Pagination;
use crate::{paths, t};

/// The form around the table.
const CHOSEN: &str = "mails";

/// The page.
#[component]
pub(crate) fn MailsPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let query = use_query_map();
    let filter = query.with_untracked(MailFilter::of);
    let done = query.with_untracked(|query| done(tr, query));
    let asked = filter.clone();
    let answer = load(String::new, move |_| mails(language, asked.clone()));
    loaded(answer, move |data| show(tr, &filter, done.clone(), data))
}

/// What was done just before, in words.
fn done(tr: Tr, query: &ParamsMap) -> Option<String> {
    let count: u32 = query.get("count")?.parse().ok()?;
    match query.get("done")?.as_str() {
        "retry" => Some(t!(tr, mails_retried, count = count)),
        "discard" => Some(t!(tr, mails_discarded, count = count)),
        _ => None,
    }
}

async fn mails(language: Language, filter: MailFilter) -> Answer<Entered<MailList>> {
    let query = filter.to_query();
    let here = query.clone();
    let act = async move |fields: Fields, _| {
        let whole = !first(&fields, "all").is_empty();
        let request = MailsRequest {
            ids: all(&fields, if whole { "listed" } else { "ids" }),
            action: first(&fields, "action"),
        };
        let path = paths::api::office("mails");
        let MailsDone { count } = post(&path, to_json(&request), String::new()).await?;
        let and = if here.is_empty() { "" } else { "&" };
        let query = format!("{here}{and}done={}&count={count}", request.action);
        Ok(paths::office(language, "mails", &query))
    };
    let refused = answer_post(|id| id == CHOSEN, act).await;
    let part = paths::with_query("mails".into(), &query);
    api::enter(Part::Mails, refused, async move { ask(&part).await }).await
}

fn show(tr: Tr, filter: &MailFilter, done: Option<String>, data: Entered<MailList>) -> AnyView {
    let Some(list) = data.shown else {
        return frame::closed(tr, Part::Mails, &data.may);
    };
    let language = tr.language();
    let here = |query: &str| paths::office(language, "mails", query);
    let forms = words::forms(tr, here(&filter.to_query()), data.refused);
    let title = Part::Mails.name(tr);
    let head = forms.title(&title);
    let csv = paths::api::office(&paths::with_query(
        "mails.csv".into(),
        &filter.without_page(),
    ));
    let shown = if list.mails.is_empty() && filter.is_set() {
        let clear = here("");
        view! {
            <div class="empty">
                <h2>{t!(tr, mails_none)}</h2>
                <p><a class="button button--secondary" href=clear>{t!(tr, atlas_clear)}</a></p>
            </div>
        }
        .into_any()
    } else if list.mails.is_empty() {
        nothing_yet(t!(tr, mails_nothing), t!(tr, mails_nothing_text))
    } else {
        let (page, pages) = (list.page, list.pages);
        view! {
            {rows::chosen(tr, &forms, list)}
            <Pagination page pages href=|page| here(&filter.on_page(page))/>
            <p><a href=csv rel="external" download>{t!(tr, atlas_csv)}</a></p>
        }
        .into_any()
    };
    let inner = view! {
        <h1>{title}</h1>
        {desk::news(done)}
        <p class="lead">{t!(tr, mails_text)}</p>
        {filter.form(tr, here(""))}
        {shown}
    };
    frame::page(tr, Part::Mails, &data.may, head, inner.into_any())
}
