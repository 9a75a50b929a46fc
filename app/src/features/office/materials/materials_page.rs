//! The materials of a hospitation, session by session.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::super::api::Entered;
use super::super::hospitation_nav::{HospitationPart, nav};
use super::super::{desk, frame};
use super::deeds::{self, delete_form};
use super::{PART, forms};
use crate::contract::material::{ALL_TOGETHER_MB, Material, Materials, SessionMaterials};
use crate::i18n::{Tr, formats, tr};
use crate::ui::form::PlainForms;
use crate::ui::loaded::{load, loaded};
use crate::ui::original::Original;
use crate::ui::table::{Cell, table};
use crate::{paths, t, terms};

/// The page.
#[component]
pub(crate) fn MaterialsPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let slug = use_params_map().with_untracked(|p| p.get("slug").unwrap_or_default());
    let done = use_query_map().with_untracked(|q| q.get("done").unwrap_or_default());
    let shown = slug.clone();
    let answer = load(String::new, move |_| {
        deeds::materials(language, slug.clone())
    });
    loaded(answer, move |data| show(tr, &shown, &done, data))
}

fn show(tr: Tr, slug: &str, done: &str, data: Entered<Materials>) -> AnyView {
    let title = t!(tr, materials_title);
    let here = HospitationPart::Materials;
    let Some(materials) = data.shown else {
        return frame::closed_to(tr, PART, title, here.permission(), &data.may);
    };
    let address = paths::office(tr.language(), &format!("hospitations/{slug}/materials"), "");
    let forms = forms::forms(tr, address, data.refused);
    let head = forms.title(&title);
    let news = match done {
        "added" => Some(t!(tr, materials_added)),
        "deleted" => Some(t!(tr, materials_deleted)),
        _ => None,
    };
    let body = if materials.sessions.is_empty() {
        let (title, text) = (
            t!(tr, materials_no_sessions_title),
            t!(tr, materials_no_sessions),
        );
        desk::nothing_yet(title, text)
    } else {
        let used = materials.bytes.div_ceil(1_000_000).to_string();
        let used = t!(
            tr,
            materials_used,
            used = used,
            most = ALL_TOGETHER_MB.to_string()
        );
        let (file, link) = (
            forms::file(tr, &forms, &materials),
            forms::link(tr, &forms, &materials),
        );
        let sessions = materials.sessions.iter();
        let sessions: Vec<_> = sessions.map(|own| session(tr, &forms, own)).collect();
        view! {
            <div class="deeds" id="add">{file}{link}</div>
            <p class="hint">{used}</p>
            {sessions}
        }
        .into_any()
    };
    let stray = forms.stray(&[], t!(tr, office_gone));
    let inner = view! {
        {nav(tr, slug, here, true, &data.may)}
        <h1>{title}</h1>
        <p class="office__about"><Original text=materials.title/></p>
        {desk::news(news)}
        {stray}
        <p class="lead">{t!(tr, materials_lead)}</p>
        {body}
    };
    frame::page(tr, PART, &data.may, head, inner.into_any())
}

fn session(tr: Tr, forms: &PlainForms, session: &SessionMaterials) -> AnyView {
    let id = format!("session-{}", session.id);
    let title = terms::session_title(tr, &session.title, session.kind);
    let date = formats::long_date(tr, &session.at.date);
    let times = formats::time_range(tr, session.at.start, session.at.end);
    let inner = if session.materials.is_empty() {
        view! { <p>{t!(tr, materials_none)}</p> }.into_any()
    } else {
        let columns = [
            t!(tr, materials_column_what),
            t!(tr, materials_column_about),
            t!(tr, materials_column_language),
            t!(tr, materials_column_deeds),
        ];
        let rows = session.materials.iter().map(|own| row(tr, forms, own));
        let count = u32::try_from(session.materials.len()).unwrap_or(u32::MAX);
        let count = t!(tr, materials_count, count = count);
        table(count, &columns, rows.collect())
    };
    view! {
        <section class="office__part" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{title}</h2>
            <p class="hint">{date}" · "{times}</p>
            {inner}
        </section>
    }
    .into_any()
}

fn row(tr: Tr, forms: &PlainForms, material: &Material) -> Vec<Cell> {
    let href = if material.link.is_empty() {
        paths::api::office(&format!("materials/{}", material.id))
    } else {
        material.link.clone()
    };
    let title = material.title.clone();
    let language = material.language.map_or_else(
        || t!(tr, materials_everybody),
        |language| terms::language(tr, language),
    );
    let about = terms::material(
        tr,
        &Material {
            language: None,
            ..material.clone()
        },
    );
    let delete = desk::ask(
        forms,
        &delete_form(&material.id),
        t!(tr, materials_delete),
        format!(" · {title}"),
        t!(tr, materials_delete_ask),
        t!(tr, materials_delete_yes),
    );
    vec![
        Cell::new(
            view! { <a class="table__name" href=href rel="external noreferrer"><bdi>{title}</bdi></a> },
        ),
        Cell::new(about),
        Cell::new(language),
        Cell::deeds(delete),
    ]
}
