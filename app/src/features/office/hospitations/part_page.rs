//! The page of one part of a draft: a form that is saved as one types, or by its button.

use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::api::{self, ADAPT, DRAFT, VERSION, address};
use super::conflict::{Differences, TAKE_ROW};
use super::fields::content_of;
use super::nav::{self, Place};
use super::sheet::Sheet;
use super::{basics, board, civil, field_words, sessions, texts, words};
use crate::contract::draft::{DraftContent, DraftPart};
use crate::contract::draft_office::{DraftDeed, DraftView};
use crate::contract::language::Language;
use crate::features::office::api::Entered;
use crate::features::office::desk;
use crate::features::office::frame::{self, Part};
use crate::i18n::{Tr, tr};
use crate::posted::Refused;
use crate::ui::form::{PlainForms, submit_button};
use crate::ui::loaded::{load, loaded};
use crate::{paths, t};

/// Saves the form as one types.
const AUTOSAVE: &str = include_str!("autosave.js");
/// Moves blocks by mouse and touch.
const BOARD: &str = include_str!("board.js");

/// The page of the part that the address names.
#[component]
pub(crate) fn PartPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let param = |name| use_params_map().with_untracked(|p| p.get(name).unwrap_or_default());
    let (slug, code) = (param("slug"), param("part"));
    let query = use_query_map();
    let done = query.with_untracked(|q| q.get("done").unwrap_or_default());
    let with = query.with_untracked(|q| Language::from_code(&q.get("with").unwrap_or_default()));
    let answer = load(String::new, move |_| {
        let slug = slug.clone();
        let part = DraftPart::from_code(&code);
        async move {
            let part = part.ok_or_else(|| crate::contract::problem::Problem {
                status: 404,
                ..Default::default()
            })?;
            let entered = api::part(language, slug, part, texts::query(with)).await?;
            // The page knows its part by the answer alone.
            Ok(Numbered { part, entered })
        }
    });
    loaded(answer, move |data: Numbered| {
        show(tr, data.part, with, &done, data.entered)
    })
}

/// A part with what its page shows.
#[derive(Clone, Debug, crate::contract::wire::Serialize, crate::contract::wire::Deserialize)]
struct Numbered {
    part: DraftPart,
    entered: Entered<DraftView>,
}

fn show(
    tr: Tr,
    part: DraftPart,
    with: Option<Language>,
    done: &str,
    data: Entered<DraftView>,
) -> AnyView {
    let Some(view) = data.shown else {
        return frame::closed(tr, Part::Hospitations, &data.may);
    };
    let here = paths::office(
        tr.language(),
        &address(&view.slug, part.code()),
        &texts::query(with),
    );
    let came = data.refused.clone().filter(|refused| refused.is(DRAFT));
    let forms = words::forms(tr, here, data.refused);
    let head = forms.title(&format!(
        "{} – {}",
        words::part(tr, part),
        words::title(tr, &view.content.texts.title, &view.host, &view.guest)
    ));
    let news = desk::news(match done {
        "saved" => Some(t!(tr, draft_saved_done)),
        "laid" => Some(t!(tr, board_laid_done)),
        _ => None,
    });
    let adapt = (part == DraftPart::Itinerary).then(|| lay_anew(tr, &forms, &view));
    let inner = view! {
        {news}
        {nav::only_look(tr, &view)}
        {form(tr, &forms, part, with, &view, came)}
        {adapt}
    };
    nav::page(
        tr,
        &view,
        Place::Part(part),
        &data.may,
        head,
        inner.into_any(),
    )
}

/// What is saved, with a part as it was typed.
fn typed(part: DraftPart, view: &DraftView, refused: &Refused) -> DraftContent {
    let (typed, _) = content_of(part, &refused.fields);
    let saved = view.content.clone();
    match part {
        DraftPart::Basics => DraftContent {
            basics: typed.basics,
            ..saved
        },
        DraftPart::Texts => {
            let mut texts = typed.texts;
            texts.outdated.clone_from(&saved.texts.outdated);
            DraftContent { texts, ..saved }
        }
        DraftPart::Sessions => {
            let mut sessions = typed.sessions;
            sessions.outdated.clone_from(&saved.sessions.outdated);
            DraftContent { sessions, ..saved }
        }
        DraftPart::Itinerary => DraftContent {
            itinerary: typed.itinerary,
            ..saved
        },
        DraftPart::Civil => {
            let mut civil = typed.civil;
            civil.outdated.clone_from(&saved.civil.outdated);
            DraftContent { civil, ..saved }
        }
    }
}

fn form(
    tr: Tr,
    forms: &PlainForms,
    part: DraftPart,
    with: Option<Language>,
    view: &DraftView,
    refused: Option<Refused>,
) -> AnyView {
    let form = forms.form(DRAFT);
    let content = match &refused {
        Some(refused) => typed(part, view, refused),
        None => view.content.clone(),
    };
    let meanwhile = refused
        .as_ref()
        .is_some_and(|r| r.problem.code == words::MEANWHILE);
    let theirs = if meanwhile {
        Differences::between(part, &content, &view.content)
    } else {
        Differences::default()
    };
    let errors = refused
        .as_ref()
        .map(|r| r.problem.errors.clone())
        .unwrap_or_default();
    let locked = !nav::can(view, DraftDeed::Edit);
    let sheet = Sheet {
        tr,
        form,
        content: &content,
        typed: refused.as_ref().map(|r| &r.fields),
        errors: &errors,
        problems: &view.problems,
        theirs,
        by: view
            .saved
            .as_ref()
            .map(|saved| saved.by.clone())
            .unwrap_or_default(),
        locked,
    };
    let fields = match part {
        DraftPart::Basics => basics::fields(&sheet, view),
        DraftPart::Texts => texts::fields(&sheet, view, with),
        DraftPart::Sessions => sessions::fields(&sheet, view),
        DraftPart::Itinerary => board::fields(&sheet, view),
        DraftPart::Civil => civil::fields(&sheet),
    };
    // What was refused for another reason keeps the version it was typed under.
    let version = match &refused {
        Some(refused) if !meanwhile => crate::posted::first(&refused.fields, VERSION),
        _ => view.version(part).to_string(),
    };
    let save = (!locked).then(|| {
        let words = if meanwhile {
            t!(tr, draft_save_mine)
        } else {
            t!(tr, draft_save)
        };
        submit_button(form, "button", words, String::new())
    });
    let whole: Vec<_> = whole(tr, part, view)
        .into_iter()
        .map(|words| view! { <li>{words}</li> })
        .collect();
    let whole = (!whole.is_empty()).then(|| view! { <ul>{whole}</ul> });
    let inner = view! {
        <input type="hidden" name=VERSION value=version/>
        {error_links(&sheet)}
        {meanwhile.then(|| rows_meanwhile(&sheet, part, view))}
        <div class="draft-rules" id="draft-rules" data-fresh="">{whole}</div>
        {fields}
        <div class="draft-save">{save}</div>
    };
    let post = forms.post(form, DRAFT, Vec::new(), inner.into_any());
    let saved = words::saved(tr, view.saved.as_ref());
    let conflict = meanwhile.then_some("");
    let scripts = (!locked).then(|| {
        let board = (part == DraftPart::Itinerary)
            .then(|| view! { <script nonce=use_nonce() type="module">{BOARD}</script> });
        view! { <script nonce=use_nonce() type="module">{AUTOSAVE}</script>{board} }
    });
    view! {
        <div class="draft" data-auto="" data-conflict=conflict
            data-saving=t!(tr, draft_auto_saving) data-offline=t!(tr, draft_auto_offline)
            data-wrong=t!(tr, draft_auto_wrong) data-out=t!(tr, draft_auto_out)
            data-meanwhile=t!(tr, draft_meanwhile)>
            {post}
            <p class="draft-status" role="status" data-status="">{saved.clone()}</p>
            <p class="visually-hidden" id="draft-saved" data-fresh="" hidden=true>{saved}</p>
        </div>
        {scripts}
    }
    .into_any()
}

/// Rules about a part as a whole.
fn whole(tr: Tr, part: DraftPart, view: &DraftView) -> Vec<String> {
    let content = &view.content;
    let broken = view
        .broken
        .iter()
        .filter(|broken| words::part_of(&words::rule_field(broken, content)) == Some(part));
    let rules = broken.map(|broken| words::rule(tr, broken, content));
    let problems = view
        .problems
        .iter()
        .filter(|problem| problem.field == part.code());
    let problems = problems.map(|problem| words::wrong(tr, problem));
    rules
        .chain(problems)
        .map(|problem| t!(tr, draft_before, problem = problem))
        .collect()
}

/// A link to each field that was refused.
fn error_links(sheet: &Sheet<'_>) -> Option<AnyView> {
    if sheet.errors.is_empty() {
        return None;
    }
    let links: Vec<_> = sheet
        .errors
        .iter()
        .map(|error| {
            let href = format!("#{}", sheet.id(&error.field));
            let name = field_words::field(sheet.tr, &error.field, sheet.content);
            let wrong = words::wrong(sheet.tr, error);
            view! { <li><a href=href>{name}</a>": "{wrong}</li> }
        })
        .collect();
    Some(view! { <ul class="draft-errors">{links}</ul> }.into_any())
}

/// Rows that somebody else added or removed meanwhile.
fn rows_meanwhile(sheet: &Sheet<'_>, part: DraftPart, view: &DraftView) -> Option<AnyView> {
    let tr = sheet.tr;
    let theirs = &sheet.theirs;
    if theirs.added.is_empty() && theirs.removed.is_empty() {
        return None;
    }
    let added: Vec<_> = theirs
        .added
        .iter()
        .map(|id| {
            let own = format!("{TAKE_ROW}-{id}");
            let said = field_words::row(tr, part, id, &view.content);
            let id = id.clone();
            view! {
                <li class="choice">
                    <input type="checkbox" id=own.clone() name=TAKE_ROW value=id checked=true/>
                    <label for=own>{t!(tr, draft_row_added)}" "<bdi>{said}</bdi></label>
                </li>
            }
        })
        .collect();
    let removed: Vec<_> = theirs
        .removed
        .iter()
        .map(|row| {
            let name = field_words::field(tr, row, sheet.content);
            view! { <li>{t!(tr, draft_row_removed, name = name)}</li> }
        })
        .collect();
    Some(
        view! {
            <div class="draft-theirs">
                <ul class="choices">{added}</ul>
                <ul>{removed}</ul>
            </div>
        }
        .into_any(),
    )
}

/// The form that lays the blocks over the sessions anew.
fn lay_anew(tr: Tr, forms: &PlainForms, view: &DraftView) -> Option<AnyView> {
    let fits =
        super::act::columns(&view.content).is_some() && !view.content.itinerary.blocks.is_empty();
    if !fits || !nav::can(view, DraftDeed::Edit) {
        return None;
    }
    let form = forms.form(ADAPT);
    let version = view.version(DraftPart::Itinerary).to_string();
    let inner = view! {
        <input type="hidden" name=VERSION value=version/>
        <p>{t!(tr, board_lay_ask)}</p>
        {submit_button(form, "button button--small", t!(tr, board_lay_yes), String::new())}
    };
    let post = forms.post(form, ADAPT, Vec::new(), inner.into_any());
    let folded = forms.folded(form, t!(tr, board_lay), String::new(), post);
    Some(view! { <section class="office__part deeds">{folded}</section> }.into_any())
}
