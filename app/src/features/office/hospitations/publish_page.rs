//! Publishing a draft: everything that it changes, everything that stands against it, and the button.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::api::{self, PUBLISH, PublishData, address};
use super::changes::changes;
use super::draft_page::against;
use super::nav::{self, Place};
use super::words;
use crate::contract::draft_office::{DraftDeed, DraftView};
use crate::contract::permission::Permission;
use crate::features::office::api::Entered;
use crate::features::office::desk;
use crate::features::office::frame::{self, Part};
use crate::i18n::{Tr, tr};
use crate::ui::form::{PlainForms, TextArea, submit_button};
use crate::ui::loaded::{load, loaded};
use crate::{paths, t};

/// The page.
#[component]
pub(crate) fn PublishPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let slug = use_params_map().with_untracked(|p| p.get("slug").unwrap_or_default());
    let answer = load(String::new, move |_| api::publish(language, slug.clone()));
    loaded(answer, move |data| show(tr, data))
}

fn show(tr: Tr, data: Entered<PublishData>) -> AnyView {
    let Some(PublishData { view, comparison }) = data.shown else {
        return frame::closed(tr, Part::Hospitations, &data.may);
    };
    let here = paths::office(tr.language(), &address(&view.slug, "publish"), "");
    let forms = words::forms(tr, here, data.refused);
    let title = words::title(tr, &view.content.texts.title, &view.host, &view.guest);
    let head = forms.title(&format!("{} – {title}", t!(tr, draft_publish)));
    let button = button(tr, &forms, &view);
    let stray = forms.stray(&["note"], t!(tr, draft_meanwhile));
    let differs = if view.published == 0 {
        t!(tr, draft_publish_first)
    } else {
        t!(tr, draft_publish_changes)
    };
    let inner = view! {
        {stray}
        <section aria-labelledby="against">
            <h2 id="against">{t!(tr, draft_before_title)}</h2>
            {against(tr, &view)}
        </section>
        <section class="office__part" aria-labelledby="changes">
            <h2 id="changes">{differs}</h2>
            {changes(tr, &comparison, &view)}
        </section>
        <section class="office__part" aria-labelledby="publish-title">
            <h2 id="publish-title">{t!(tr, draft_publish)}</h2>
            {button}
        </section>
    };
    nav::page(tr, &view, Place::Publish, &data.may, head, inner.into_any())
}

fn button(tr: Tr, forms: &PlainForms, view: &DraftView) -> AnyView {
    let label = if view.published == 0 {
        t!(tr, draft_publish_yes)
    } else {
        t!(tr, draft_publish_again)
    };
    if !nav::can(view, DraftDeed::Publish) {
        let over = !matches!(
            view.state,
            crate::contract::draft_office::OfficeState::Draft
                | crate::contract::draft_office::OfficeState::Published
        );
        let why = if over {
            t!(tr, draft_over)
        } else {
            frame::only(tr, Permission::PublishHospitations)
        };
        return desk::locked("publish", label, String::new(), why);
    }
    let form = forms.form(PUBLISH);
    let versions: Vec<_> = view.versions.iter().map(u32::to_string).collect();
    let name = t!(tr, draft_note);
    let hint = t!(tr, draft_note_hint);
    let told = (view.published > 0).then(|| view! { <p>{t!(tr, draft_publish_told)}</p> });
    let inner = view! {
        <input type="hidden" name="versions" value=versions.join(",")/>
        {told}
        <TextArea form field="note" label=name.clone() hint value=forms.typed(PUBLISH, "note", "")/>
        <p>{submit_button(form, "button", label, String::new())}</p>
    };
    forms.post(form, PUBLISH, vec![("note", name)], inner.into_any())
}
