//! What holds for the whole installation: who runs it, mails, languages, how long things are kept.

mod form;
mod preview;

use std::sync::{Arc, OnceLock};

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::api::{self, Entered, ask, invalid, send};
use super::frame::{self, Part};
use super::{desk, words};
use crate::api::Answer;
use crate::contract::language::Language;
use crate::contract::office::{Settings, check_settings};
use crate::contract::wire::{Deserialize, Serialize, to_json};
use crate::i18n::{Tr, tr};
use crate::posted::{Fields, all, answer_post, first};
use crate::ui::loaded::{load, loaded};
use crate::{paths, t};

/// The form.
const SETTINGS: &str = "settings";

/// The name of the button that saves nothing.
const PREVIEW: &str = "preview";

/// The page.
#[component]
pub(crate) fn SettingsPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let done = use_query_map().with_untracked(|q| q.get("done").unwrap_or_default());
    let answer = load(String::new, move |_| settings(language));
    loaded(answer, move |data| show(tr, &done, data))
}

/// What the page shows.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct SettingsData {
    /// What holds.
    saved: Settings,
    /// What would hold, where that is to be seen first.
    preview: Option<Settings>,
}

async fn settings(language: Language) -> Answer<Entered<SettingsData>> {
    let seen = Arc::new(OnceLock::new());
    let see = seen.clone();
    let act = async move |fields: Fields, _| {
        let typed = typed(&fields);
        if !first(&fields, PREVIEW).is_empty() {
            let errors = check_settings(&typed);
            if !errors.is_empty() {
                return Err(invalid(errors));
            }
            // Nobody else sets it.
            let _ = see.set(typed);
            return Ok(String::new());
        }
        send("settings", to_json(&typed), String::new()).await?;
        Ok(paths::office(language, "settings", "done=saved"))
    };
    let refused = answer_post(|id| id == SETTINGS, act).await;
    let shown = async move {
        Ok(SettingsData {
            saved: ask("settings").await?,
            preview: seen.get().cloned(),
        })
    };
    api::enter(Part::Settings, refused, shown).await
}

/// The settings as a form carries them.
fn typed(fields: &Fields) -> Settings {
    let text = |name| first(fields, name);
    Settings {
        name: text("name"),
        address: text("address"),
        mail: text("mail"),
        phone: text("phone"),
        responsible: text("responsible"),
        privacy_mail: text("privacy_mail"),
        mail_from: text("mail_from"),
        languages: all(fields, "languages"),
        unconfirmed_days: text("unconfirmed_days"),
        needs_days: text("needs_days"),
        bookings_months: text("bookings_months"),
        mails_days: text("mails_days"),
        cases_months: text("cases_months"),
    }
}

fn show(tr: Tr, done: &str, data: Entered<SettingsData>) -> AnyView {
    let Some(SettingsData { saved, preview }) = data.shown else {
        return frame::closed(tr, Part::Settings, &data.may);
    };
    let back = data.refused.as_ref().map(|refused| typed(&refused.fields));
    let stands = back.or_else(|| preview.clone()).unwrap_or(saved);
    let here = paths::office(tr.language(), "settings", "");
    let forms = words::forms(tr, here.clone(), data.refused);
    let title = Part::Settings.name(tr);
    let head = forms.title(&title);
    let news = desk::news((done == "saved").then(|| t!(tr, settings_saved)));
    let preview = preview.map(|settings| preview::preview(tr, &settings));
    let inner = view! {
        <h1>{title}</h1>
        {news}
        <p class="lead">{t!(tr, settings_text)}</p>
        {form::form(tr, &forms, &here, &stands)}
        {preview}
    };
    frame::page(tr, Part::Settings, &data.may, head, inner.into_any())
}
