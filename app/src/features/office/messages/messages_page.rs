//! The form with its preview, and what was sent.

use std::sync::{Arc, OnceLock};

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::super::api::{self, Entered, ask};
use super::super::hospitation_nav::{HospitationPart, nav};
use super::super::{desk, frame};
use super::form::{self, FORM};
use super::{PART, known, log, preview};
use crate::api::{Answer, post};
use crate::contract::language::Language;
use crate::contract::message::{MessagePreview, MessageRequest, MessageSent, Messages};
use crate::contract::wire::{Deserialize, Serialize, to_json};
use crate::i18n::{Tr, tr};
use crate::posted::{Fields, answer_post, first};
use crate::ui::loaded::{load, loaded};
use crate::ui::original::Original;
use crate::{paths, t};

/// What the page shows.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct MessagesData {
    messages: Messages,
    /// What was typed, and how it would be read.
    preview: Option<(MessageRequest, MessagePreview)>,
}

/// The page.
#[component]
pub(crate) fn MessagesPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let slug = use_params_map().with_untracked(|p| p.get("slug").unwrap_or_default());
    let query = use_query_map();
    let asked = move |name: &str| query.with_untracked(|q| q.get(name).unwrap_or_default());
    let done = asked("count")
        .parse()
        .ok()
        .filter(|_| asked("done") == "sent");
    let session = asked("session");
    let (own, shown) = (slug.clone(), slug);
    let answer = load(String::new, move |_| messages(language, own.clone()));
    loaded(answer, move |data| show(tr, &shown, &session, done, data))
}

async fn messages(language: Language, slug: String) -> Answer<Entered<MessagesData>> {
    known(&[&slug])?;
    let part = format!("hospitations/{slug}/messages");
    let seen = Arc::new(OnceLock::new());
    let (see, here) = (seen.clone(), part.clone());
    let act = async move |fields: Fields, key| {
        let request = form::typed(&fields);
        let path = paths::api::office(&here);
        if !first(&fields, preview::PREVIEW).is_empty() {
            let path = format!("{path}/preview");
            let read: MessagePreview = post(&path, to_json(&request), String::new()).await?;
            // Nobody else sets it.
            let _ = see.set((request, read));
            return Ok(String::new());
        }
        let MessageSent { people, .. } = post(&path, to_json(&request), key).await?;
        let query = format!("done=sent&count={people}");
        let page = paths::office(language, &here, &query);
        Ok(format!("{page}#{}", desk::DONE))
    };
    let refused = answer_post(|id| id == FORM, act).await;
    let shown = async move {
        Ok(MessagesData {
            messages: ask(&part).await?,
            preview: seen.get().cloned(),
        })
    };
    api::enter_hospitation(PART, refused, shown).await
}

fn show(
    tr: Tr,
    slug: &str,
    session: &str,
    done: Option<u32>,
    data: Entered<MessagesData>,
) -> AnyView {
    let title = t!(tr, messages_title);
    let here = HospitationPart::Messages;
    let Some(MessagesData { messages, preview }) = data.shown else {
        return frame::closed_to(tr, PART, title, here.permission(), &data.may);
    };
    let back = data
        .refused
        .as_ref()
        .map(|refused| form::typed(&refused.fields));
    let stands = preview.as_ref().map(|(request, _)| request.clone());
    let stands = back
        .or(stands)
        .unwrap_or_else(|| form::fresh(&messages, session));
    let address = paths::office(tr.language(), &format!("hospitations/{slug}/messages"), "");
    let forms = form::forms(tr, address.clone(), data.refused);
    let head = forms.title(&title);
    let news = done.map(|count| t!(tr, messages_done, count = count));
    let to_write = if messages.sessions.is_empty() && !messages.leads {
        let (title, text) = (
            t!(tr, messages_no_session_title),
            t!(tr, messages_no_session),
        );
        desk::nothing_yet(title, text)
    } else if messages.people.is_empty() {
        desk::nothing_yet(t!(tr, messages_none_title), t!(tr, messages_none))
    } else {
        let read = preview.map(|(_, read)| preview::preview(tr, &read));
        view! {
            <section class="office__part" aria-labelledby="write">
                <h2 id="write">{t!(tr, messages_write)}</h2>
                {form::form(tr, &forms, &address, &messages, &stands)}
                {read}
            </section>
        }
        .into_any()
    };
    let inner = view! {
        {nav(tr, slug, here, true, &data.may)}
        <h1>{title}</h1>
        <p class="office__about"><Original text=messages.title.clone()/></p>
        {desk::news(news)}
        <p class="lead">{t!(tr, messages_lead)}</p>
        {to_write}
        {log::sent(tr, slug, &messages.sent)}
    };
    frame::page(tr, PART, &data.may, head, inner.into_any())
}
