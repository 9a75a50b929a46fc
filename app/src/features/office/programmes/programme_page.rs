//! A programme that is made or changed.

use std::sync::{Arc, OnceLock};

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::super::api::{self, Entered, ask};
use super::super::desk;
use super::super::frame::{self, Part};
use super::form::{Around, PROGRAMME, form};
use super::{breaks, meanwhile, no_such, typed, words};
use crate::api::{Answer, post};
use crate::contract::language::Language;
use crate::contract::permission::Permission;
use crate::contract::programme::PartnershipLink;
use crate::contract::programme_form::{
    BrokenHospitation, OfficeProgrammes, PartnershipChoices, PolicyForm, ProgrammeForm,
    ProgrammePreview, ProgrammeSaved, ProgrammeView,
};
use crate::contract::wire::{Deserialize, Serialize, to_json};
use crate::i18n::{Tr, tr};
use crate::place::set_status;
use crate::posted::{Fields, answer_post, first};
use crate::ui::loaded::{load, loaded};
use crate::{paths, t};

/// What a page about a programme shows.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct PageData {
    view: ProgrammeView,
    choices: PartnershipChoices,
    /// What would be saved, where somebody has to know first what it does.
    warned: Option<Warned>,
    /// Whether the reader may make programmes.
    may_create: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Warned {
    typed: ProgrammeForm,
    breaks: Vec<BrokenHospitation>,
}

/// The page of a new programme.
#[component]
pub(crate) fn NewProgrammePage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let answer = load(String::new, move |_| new(language));
    loaded(answer, move |data| show_new(tr, data))
}

/// The page of a programme that is there.
#[component]
pub(crate) fn ProgrammeOfficePage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let slug = use_params_map().with_untracked(|p| p.get("slug").unwrap_or_default());
    let done = use_query_map().with_untracked(|q| q.get("done").unwrap_or_default());
    let answer = load(String::new, move |_| changed(language, slug.clone()));
    loaded(answer, move |data| show(tr, &done, data))
}

async fn new(language: Language) -> Answer<Entered<PageData>> {
    let act = async move |fields: Fields, key| {
        let typed = typed::programme(Tr::of(language), &fields);
        let path = paths::api::office("programmes");
        let saved: ProgrammeSaved = post(&path, to_json(&typed), key).await?;
        Ok(page_after(language, &saved.slug, "created"))
    };
    let refused = answer_post(|id| id == PROGRAMME, act).await;
    let shown = async {
        let own: OfficeProgrammes = ask("programmes").await?;
        Ok(PageData {
            choices: ask("partnership-choices").await?,
            may_create: own.may_create,
            ..PageData::default()
        })
    };
    api::enter(Part::Programmes, refused, shown).await
}

/// A programme, after what was posted to its page.
async fn changed(language: Language, slug: String) -> Answer<Entered<PageData>> {
    if let Some(problem) = no_such(&slug) {
        return Err(problem);
    }
    let part = format!("programmes/{slug}");
    let own = part.clone();
    let warned = Arc::new(OnceLock::new());
    let warn = warned.clone();
    let act = async move |fields: Fields, key| {
        let typed = typed::programme(Tr::of(language), &fields);
        let body = to_json(&typed);
        if first(&fields, breaks::ANYWAY).is_empty() {
            let path = paths::api::office(&format!("{own}/preview"));
            let preview: ProgrammePreview = post(&path, body.clone(), String::new()).await?;
            let breaks = preview.breaks;
            if !breaks.is_empty() {
                // Nobody else sets it.
                let _ = warn.set(Warned { typed, breaks });
                return Ok(String::new());
            }
        }
        let saved: ProgrammeSaved = post(&paths::api::office(&own), body, key).await?;
        Ok(page_after(language, &saved.slug, "saved"))
    };
    let refused = answer_post(|id| id == PROGRAMME, act).await;
    let shown = async move {
        Ok(PageData {
            view: ask(&part).await?,
            choices: ask("partnership-choices").await?,
            warned: warned.get().cloned(),
            may_create: false,
        })
    };
    api::enter(Part::Programmes, refused, shown).await
}

/// The programme's page just after something was done.
pub(super) fn page_after(language: Language, slug: &str, done: &str) -> String {
    let page = paths::office(
        language,
        &format!("programmes/{slug}"),
        &format!("done={done}"),
    );
    format!("{page}#{}", desk::DONE)
}

/// What a new programme begins with: what the others began with, too.
fn beginning(tr: Tr) -> ProgrammeForm {
    ProgrammeForm {
        original: tr.language().code().to_owned(),
        policy: PolicyForm {
            visits_min: "3".into(),
            visits_max: "5".into(),
            visit_minutes: "120".into(),
            themes_min: "1".into(),
            book_at_least: "1".into(),
            civil_asked: true,
            forms: vec!["virtual".into()],
            ..PolicyForm::default()
        },
        ..ProgrammeForm::default()
    }
}

fn back(tr: Tr) -> AnyView {
    let href = paths::office(tr.language(), "programmes", "");
    view! { <p class="office__back"><a href=href>{t!(tr, programmes_back)}</a></p> }.into_any()
}

fn show_new(tr: Tr, data: Entered<PageData>) -> AnyView {
    let Some(page) = data.shown else {
        return frame::closed(tr, Part::Programmes, &data.may);
    };
    let typed = data
        .refused
        .as_ref()
        .map(|back| typed::programme(tr, &back.fields));
    let typed = typed.unwrap_or_else(|| beginning(tr));
    let here = paths::office(tr.language(), "programmes/new", "");
    let forms = words::forms(tr, here, data.refused);
    let title = t!(tr, programme_new);
    let head = forms.title(&title);
    let around = Around {
        new: true,
        version: 0,
        partnerships: &page.choices.items,
        breaks: &[],
    };
    let shown = if page.may_create {
        let form = form(tr, &forms, &typed, &around);
        view! { <p class="lead">{t!(tr, programme_new_text)}</p>{form} }.into_any()
    } else {
        set_status(403);
        let who = frame::only(tr, Permission::ChangeSettings);
        view! { <p class="note" role="status">{who}</p> }.into_any()
    };
    let inner = view! {
        {back(tr)}
        <h1>{title}</h1>
        {shown}
    };
    frame::page(tr, Part::Programmes, &data.may, head, inner.into_any())
}

fn show(tr: Tr, done: &str, data: Entered<PageData>) -> AnyView {
    let Some(PageData {
        view,
        choices,
        warned,
        ..
    }) = data.shown
    else {
        return frame::closed(tr, Part::Programmes, &data.may);
    };
    let saved = view.form.clone();
    let late = words::is_late(data.refused.as_ref());
    let back_again = data
        .refused
        .as_ref()
        .map(|back| typed::programme(tr, &back.fields));
    let breaks = warned
        .as_ref()
        .map(|warned| warned.breaks.clone())
        .unwrap_or_default();
    let typed = back_again.or(warned.map(|warned| warned.typed));
    let typed = typed.unwrap_or_else(|| saved.clone());
    let here = paths::office(tr.language(), &format!("programmes/{}", saved.slug), "");
    let forms = words::forms(tr, here, data.refused);
    let name = saved.name.get(tr.language()).to_owned();
    let head = forms.title(&name);
    let news = desk::news(match done {
        "saved" => Some(t!(tr, programme_saved)),
        "created" => Some(t!(tr, programme_created)),
        "asked" => Some(t!(tr, questions_saved)),
        _ => None,
    });
    let invented = view.invented.then(|| {
        view! { <p class="invented">{t!(tr, chrome_invented)}</p> }
    });
    let meanwhile = late.then(|| meanwhile::saved_meanwhile(tr, &typed, &saved));
    let partnerships: Vec<PartnershipLink> =
        view.partnerships.into_iter().chain(choices.items).collect();
    let around = Around {
        new: false,
        // Who was told what somebody else has saved saves over it knowingly.
        version: if late { saved.version } else { typed.version },
        partnerships: &partnerships,
        breaks: &breaks,
    };
    let public = paths::programme(tr.language(), &saved.slug);
    let questions = paths::office(
        tr.language(),
        &format!("programmes/{}/feedback", saved.slug),
        "",
    );
    let inner = view! {
        {back(tr)}
        <h1><bdi>{name}</bdi></h1>
        {invented}
        {news}
        <p class="office__links">
            <a href=public>{t!(tr, programme_public_page)}</a>
            <a href=questions>{t!(tr, questions_edit)}</a>
        </p>
        {meanwhile}
        {parts(tr)}
        {form(tr, &forms, &typed, &around)}
    };
    frame::page(tr, Part::Programmes, &data.may, head, inner.into_any())
}

/// The ways to the parts of the form.
fn parts(tr: Tr) -> AnyView {
    let parts = [
        ("texts", t!(tr, programme_texts)),
        ("frame", t!(tr, programme_frame)),
        ("policy", t!(tr, programme_policy)),
        ("meetings", t!(tr, programme_meetings)),
    ];
    let parts = parts.map(|(id, words)| {
        let href = format!("#programme-part-{id}");
        view! { <a href=href>{words}</a> }
    });
    view! { <p class="office__links">{parts.into_iter().collect_view()}</p> }.into_any()
}
