//! How pages and mails would read with settings that are not saved yet.

use leptos::prelude::*;

use super::PREVIEW;
use crate::contract::language::Language;
use crate::contract::office::Settings;
use crate::contract::site::Site;
use crate::i18n::{Tr, formats};
use crate::t;
use crate::ui::facts::{Fact, Facts};
use crate::ui::operator;

/// The preview, below the form.
pub(super) fn preview(tr: Tr, settings: &Settings) -> AnyView {
    let site = site(settings);
    view! {
        <section class="preview" id=PREVIEW tabindex="-1" aria-labelledby="preview-title">
            <h2 id="preview-title">{t!(tr, settings_preview)}</h2>
            <p class="note" role="status">{t!(tr, settings_not_saved)}</p>
            <h3>{t!(tr, imprint_title)}</h3>
            {operator::imprint(tr, &site)}
            <h3>{t!(tr, privacy_title)}</h3>
            {operator::privacy(tr, &site)}
            <h3>{t!(tr, settings_everywhere)}</h3>
            {everywhere(tr, settings)}
        </section>
    }
    .into_any()
}

/// The installation as its pages would name it.
fn site(settings: &Settings) -> Site {
    let text = |text: &str| text.trim().to_owned();
    Site {
        public_url: String::new(),
        name: text(&settings.name),
        address: settings.address.lines().map(text).collect(),
        mail: text(&settings.mail),
        phone: text(&settings.phone),
        responsible: text(&settings.responsible),
        privacy_mail: text(&settings.privacy_mail),
        kept: settings.kept(),
    }
}

/// What stands on each page and in each mail.
fn everywhere(tr: Tr, settings: &Settings) -> AnyView {
    let shown = Language::ALL.into_iter().filter(|language| {
        let always = matches!(language, Language::De | Language::En);
        always
            || settings
                .languages
                .iter()
                .any(|code| code == language.code())
    });
    // Each under its own name, as on the pages.
    let shown: Vec<_> = shown
        .map(|language| language.own_name().to_owned())
        .collect();
    let languages = formats::list(tr, &shown);
    let (from, answers) = (
        settings.mail_from.trim().to_owned(),
        settings.mail.trim().to_owned(),
    );
    view! {
        <Facts>
            <Fact name=t!(tr, chrome_languages)>{languages}</Fact>
            <Fact name=t!(tr, settings_mail_from)><bdi dir="ltr">{from}</bdi></Fact>
            <Fact name=t!(tr, settings_answers)><bdi dir="ltr">{answers}</bdi></Fact>
        </Facts>
    }
    .into_any()
}
