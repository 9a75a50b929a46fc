//! How a message would be read, before it is sent.

use leptos::prelude::*;

use crate::contract::message::{MessagePreview, SampleMail};
use crate::i18n::Tr;
use crate::{t, terms};

/// The name of the button that sends nothing, and the part of the page that shows it.
pub(super) const PREVIEW: &str = "preview";

/// The preview, below the form.
pub(super) fn preview(tr: Tr, read: &MessagePreview) -> AnyView {
    let reaches = match read.people {
        0 => t!(tr, messages_reaches_nobody),
        count => t!(tr, messages_reaches, count = count),
    };
    let samples = read.samples.iter().map(|mail| sample(tr, mail));
    view! {
        <section class="preview" id=PREVIEW tabindex="-1" aria-labelledby="preview-title">
            <h3 id="preview-title">{t!(tr, messages_preview)}</h3>
            <p class="note" role="status">{t!(tr, messages_not_sent)}</p>
            <p>{reaches}</p>
            {samples.collect_view()}
        </section>
    }
    .into_any()
}

/// The mail to the first of those who read a language, and who gets it in another one.
fn sample(tr: Tr, mail: &SampleMail) -> AnyView {
    let (reader, language) = (
        terms::language(tr, mail.reader),
        terms::language(tr, mail.language),
    );
    let reads = t!(
        tr,
        messages_reads,
        count = mail.people,
        reader = reader.as_str()
    );
    let other = (mail.reader != mail.language).then(|| {
        let words = t!(
            tr,
            messages_other_language,
            reader = reader,
            language = language
        );
        view! { <p class="message-other">{words}</p> }
    });
    let SampleMail {
        subject,
        paragraphs,
        name,
        ..
    } = mail.clone();
    let paragraphs = paragraphs.into_iter().map(|text| view! { <p>{text}</p> });
    view! {
        <h4>{reads}</h4>
        {other}
        <p class="hint">{t!(tr, messages_sample, name = name)}</p>
        <blockquote class="said" lang=mail.language.code() dir=mail.language.direction()>
            <p><strong>{subject}</strong></p>
            {paragraphs.collect_view()}
        </blockquote>
    }
    .into_any()
}
