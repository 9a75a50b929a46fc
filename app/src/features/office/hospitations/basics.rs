//! Sides, form, themes and languages of a draft.

use leptos::prelude::*;

use super::field_words;
use super::sheet::{Choice, Sheet};
use crate::contract::draft_office::DraftView;
use crate::contract::hospitation::Form;
use crate::contract::language::Language;
use crate::contract::theme::Theme;
use crate::i18n::Tr;
use crate::ui::facts::{Fact, Facts};
use crate::{paths, t, terms};

/// The fields.
pub(super) fn fields(sheet: &Sheet<'_>, view: &DraftView) -> AnyView {
    let tr = sheet.tr;
    let basics = &sheet.content.basics;
    let forms = Form::ALL.iter();
    let forms = forms.map(|form| (form.code().to_owned(), terms::form(tr, *form)));
    let themes = Theme::ALL.iter();
    let themes = themes.map(|theme| (theme.code().to_owned(), terms::theme(tr, *theme)));
    view! {
        {sides(tr, view)}
        {sheet.select("basics.form", t!(tr, hospitations_filter_form), forms.collect(), &basics.form)}
        {sheet.select("basics.partnership", t!(tr, hospitations_partnership), partnerships(tr, view), &basics.partnership)}
        {sheet.boxes("basics.themes", t!(tr, hospitations_themes), None, themes.collect(), &basics.themes)}
        {sheet.select("basics.original", t!(tr, draft_original), languages(tr), &basics.original)}
        {sheet.boxes("basics.languages", t!(tr, draft_languages), Some(t!(tr, draft_languages_hint)), languages(tr), &basics.languages)}
        {sheet.boxes("basics.interpretation", t!(tr, hospitations_interpretation), Some(t!(tr, draft_interpretation_hint)), pairs(tr, &basics.interpretation), &basics.interpretation)}
        {sheet.line("basics.contact", t!(tr, draft_contact), Some(t!(tr, draft_contact_hint)), "email", &basics.contact)}
    }
    .into_any()
}

/// What a draft is made for, and does not change.
fn sides(tr: Tr, view: &DraftView) -> AnyView {
    let language = tr.language();
    let town = |slug: &str, name: &str| {
        let href = paths::municipality(language, slug);
        let name = name.to_owned();
        view! { <a href=href><bdi>{name}</bdi></a> }
    };
    let host = town(&view.host.slug, view.host.names.get(language));
    let guest = town(&view.guest.slug, view.guest.names.get(language));
    let programme = paths::programme(language, &view.programme);
    let name = view.programme_name.get(language).to_owned();
    view! {
        <div class="case-facts">
            <Facts>
                <Fact name=t!(tr, hospitations_host)>{host}</Fact>
                <Fact name=t!(tr, hospitations_guest)>{guest}</Fact>
                <Fact name=t!(tr, people_programme)><a href=programme>{name}</a></Fact>
            </Facts>
        </div>
    }
    .into_any()
}

fn partnerships(tr: Tr, view: &DraftView) -> Vec<Choice> {
    let none = (String::new(), t!(tr, draft_no_partnership));
    let named = view.partnerships.iter().map(|partnership| {
        let members = partnership.members.iter();
        let members: Vec<_> = members.map(|name| name.get(tr.language())).collect();
        (partnership.slug.clone(), members.join(" – "))
    });
    std::iter::once(none).chain(named).collect()
}

/// What a partnership is called; by its slug where it is none of these sides' any more.
pub(super) fn partnership(tr: Tr, view: &DraftView, slug: &str) -> String {
    let named = partnerships(tr, view).into_iter();
    let mut own = named.filter(|(code, _)| code == slug);
    own.next().map_or_else(|| slug.to_owned(), |(_, name)| name)
}

fn languages(tr: Tr) -> Vec<Choice> {
    let all = Language::ALL.into_iter();
    all.map(|language| (language.code().to_owned(), terms::language(tr, language)))
        .collect()
}

/// Every pair of two languages, written as one that is chosen already is.
fn pairs(tr: Tr, chosen: &[String]) -> Vec<Choice> {
    let mut out = Vec::new();
    for (at, one) in Language::ALL.iter().enumerate() {
        for other in &Language::ALL[at + 1..] {
            let (there, back) = (
                format!("{}-{}", one.code(), other.code()),
                format!("{}-{}", other.code(), one.code()),
            );
            let code = if chosen.contains(&back) { back } else { there };
            let words = field_words::pair(tr, &code);
            out.push((code, words));
        }
    }
    out
}
