//! What was sent.

use leptos::prelude::*;

use super::session_words;
use crate::contract::message::MessageSummary;
use crate::contract::time::LocalTime;
use crate::i18n::{Tr, formats};
use crate::ui::original::Original;
use crate::ui::table::{Cell, table};
use crate::{paths, t, terms};

/// The list, the latest first.
pub(super) fn sent(tr: Tr, slug: &str, sent: &[MessageSummary]) -> AnyView {
    let inner = if sent.is_empty() {
        view! { <p>{t!(tr, messages_sent_none)}</p> }.into_any()
    } else {
        let columns = [
            t!(tr, messages_column_subject),
            t!(tr, messages_whom),
            t!(tr, messages_column_when),
            t!(tr, messages_column_by),
            t!(tr, messages_column_mails),
        ];
        let rows = sent.iter().map(|message| row(tr, slug, message)).collect();
        let count = u32::try_from(sent.len()).unwrap_or(u32::MAX);
        table(t!(tr, messages_sent_count, count = count), &columns, rows)
    };
    view! {
        <section class="office__part" aria-labelledby="sent">
            <h2 id="sent">{t!(tr, messages_sent)}</h2>
            {inner}
        </section>
    }
    .into_any()
}

fn row(tr: Tr, slug: &str, message: &MessageSummary) -> Vec<Cell> {
    let part = format!("hospitations/{slug}/messages/{}", message.id);
    let href = paths::office(tr.language(), &part, "");
    vec![
        Cell::new(view! { <a class="table__name" href=href>{subject(tr, message)}</a> }),
        Cell::new(whom(tr, message)),
        Cell::new(moment(tr, &message.sent_at)),
        Cell::new(sender(tr, message)),
        Cell::new(mails(tr, message)),
    ]
}

/// The subject; a word where what was said is forgotten.
pub(super) fn subject(tr: Tr, message: &MessageSummary) -> AnyView {
    if message.subject.all().next().is_none() {
        return t!(tr, messages_forgotten).into_any();
    }
    view! { <Original text=message.subject.clone()/> }.into_any()
}

/// Who sent it; a word where that account is gone.
pub(super) fn sender(tr: Tr, message: &MessageSummary) -> AnyView {
    if message.sender.is_empty() {
        return t!(tr, messages_gone).into_any();
    }
    let name = message.sender.clone();
    view! { <bdi>{name}</bdi> }.into_any()
}

/// To whom it went: the session, and the states that were chosen.
pub(super) fn whom(tr: Tr, message: &MessageSummary) -> AnyView {
    let session = message.session.as_ref();
    let session = session.map_or_else(|| t!(tr, messages_whole), |s| session_words(tr, s));
    let states = message.states.iter();
    let states: Vec<_> = states.map(|state| terms::seat_state(tr, *state)).collect();
    let states = if states.is_empty() {
        t!(tr, messages_chosen)
    } else {
        formats::list(tr, &states)
    };
    view! { {session}<p class="table__more">{states}</p> }.into_any()
}

/// To how many it went, and what became of the mails.
pub(super) fn mails(tr: Tr, message: &MessageSummary) -> AnyView {
    let line = |count: u32, words: String| {
        (count > 0).then(|| view! { <p class="table__more">{words}</p> })
    };
    let people = t!(tr, messages_mails, count = message.people);
    let (delivered, waiting, failed) = (message.delivered, message.waiting, message.failed);
    view! {
        {people}
        {line(delivered, t!(tr, messages_delivered, count = delivered))}
        {line(waiting, t!(tr, messages_waiting, count = waiting))}
        {line(failed, t!(tr, messages_failed, count = failed))}
    }
    .into_any()
}

/// A moment on the office's clock.
pub(super) fn moment(tr: Tr, at: &LocalTime) -> String {
    let date = formats::medium_date(tr, &at.date);
    let time = formats::time_of_day(at.start);
    t!(tr, office_moment, date = date, time = time)
}
