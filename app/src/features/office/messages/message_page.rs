//! A message that was sent: what it said, who got it, what became of the mails.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::super::api::{self, Entered, ask};
use super::super::frame;
use super::super::hospitation_nav::{HospitationPart, href, nav};
use super::{PART, known, log};
use crate::api::Answer;
use crate::contract::language::Language;
use crate::contract::message::{Delivery, MessageView, says};
use crate::i18n::{Tr, tr};
use crate::ui::facts::{Fact, Facts};
use crate::ui::loaded::{load, loaded};
use crate::ui::original::Original;
use crate::ui::table::{Cell, table};
use crate::{t, terms};

/// The page.
#[component]
pub(crate) fn MessagePage() -> impl IntoView {
    let tr = tr();
    let params = use_params_map();
    let part = move |name: &str| params.with_untracked(|p| p.get(name).unwrap_or_default());
    let (slug, id) = (part("slug"), part("id"));
    let shown = slug.clone();
    let answer = load(String::new, move |_| message(slug.clone(), id.clone()));
    loaded(answer, move |data| show(tr, &shown, data))
}

async fn message(slug: String, id: String) -> Answer<Entered<MessageView>> {
    known(&[&slug, &id])?;
    let part = format!("hospitations/{slug}/messages/{id}");
    api::enter_hospitation(PART, None, async move { ask(&part).await }).await
}

fn show(tr: Tr, slug: &str, data: Entered<MessageView>) -> AnyView {
    let here = HospitationPart::Messages;
    let Some(message) = data.shown else {
        let title = t!(tr, messages_title);
        return frame::closed_to(tr, PART, title, here.permission(), &data.may);
    };
    let summary = &message.summary.clone();
    let (texts, recipients) = (texts(tr, &message), recipients(tr, &message));
    let (whom, mails) = (log::whom(tr, summary), log::mails(tr, summary));
    let (moment, sender) = (log::moment(tr, &summary.sent_at), log::sender(tr, summary));
    let subject = log::subject(tr, summary);
    let title = summary.subject.get(tr.language()).to_owned();
    let title = if title.is_empty() {
        t!(tr, messages_forgotten)
    } else {
        title
    };
    let head = format!("{title} – {}", t!(tr, chrome_name));
    let back = href(tr, slug, here, "");
    let inner = view! {
        {nav(tr, slug, here, true, &data.may)}
        <p class="office__back"><a href=back>{t!(tr, messages_back)}</a></p>
        <h1>{subject}</h1>
        <p class="office__about"><Original text=message.title/></p>
        <div class="case-facts">
            <Facts>
                <Fact name=t!(tr, messages_whom)>{whom}</Fact>
                <Fact name=t!(tr, messages_column_when)>{moment}</Fact>
                <Fact name=t!(tr, messages_column_by)>{sender}</Fact>
                <Fact name=t!(tr, messages_column_mails)>{mails}</Fact>
            </Facts>
        </div>
        {texts}
        {recipients}
    };
    frame::page(tr, PART, &data.may, head, inner.into_any())
}

/// What it said, language by language.
fn texts(tr: Tr, message: &MessageView) -> AnyView {
    let written = Language::ALL.into_iter().filter_map(|language| {
        let subject = says(&message.summary.subject, language)?.to_owned();
        let text = says(&message.text, language)?.to_owned();
        let name = terms::language(tr, language);
        let (code, direction) = (language.code(), language.direction());
        Some(view! {
            <h3>{name}</h3>
            <blockquote class="said" lang=code dir=direction>
                <p><strong>{subject}</strong></p>
                {text}
            </blockquote>
        })
    });
    let written: Vec<_> = written.collect();
    view! {
        <section class="office__part" aria-labelledby="texts">
            <h2 id="texts">{t!(tr, messages_languages)}</h2>
            {written}
        </section>
    }
    .into_any()
}

fn recipients(tr: Tr, message: &MessageView) -> AnyView {
    let columns = [
        t!(tr, messages_column_person),
        t!(tr, messages_column_language),
        t!(tr, messages_column_delivery),
    ];
    let rows = message.recipients.iter().map(|one| {
        let name = if one.name.is_empty() {
            t!(tr, messages_anonymous)
        } else {
            one.name.clone()
        };
        vec![
            Cell::new(view! { <bdi>{name}</bdi> }),
            Cell::new(terms::language(tr, one.language)),
            Cell::new(delivery(tr, one.delivery)),
        ]
    });
    let people = t!(tr, messages_mails, count = message.summary.people);
    view! {
        <section class="office__part" aria-labelledby="recipients">
            <h2 id="recipients">{t!(tr, messages_recipients)}</h2>
            {table(people, &columns, rows.collect())}
        </section>
    }
    .into_any()
}

fn delivery(tr: Tr, delivery: Delivery) -> String {
    match delivery {
        Delivery::Waiting => t!(tr, messages_delivery_waiting),
        Delivery::Sent => t!(tr, messages_delivery_sent),
        Delivery::Failed => t!(tr, messages_delivery_failed),
        Delivery::Forgotten => t!(tr, messages_delivery_forgotten),
    }
}
