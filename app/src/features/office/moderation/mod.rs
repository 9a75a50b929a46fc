//! Moderating sessions, on a phone first: which ones, who is expected, who is here.

mod list_page;
mod people;
mod session_page;

pub(crate) use list_page::ModerationPage;
pub(crate) use session_page::ModeratedSessionPage;

use leptos::prelude::*;

use crate::contract::hospitation::Side;
use crate::contract::moderation::ModerationCard;
use crate::contract::time::LocalTime;
use crate::i18n::{Tr, formats};
use crate::terms;

/// What a session is called.
fn title(tr: Tr, card: &ModerationCard) -> String {
    terms::session_title(tr, &card.title, card.kind)
}

/// Day and time on both sides' clocks.
fn times(tr: Tr, card: &ModerationCard) -> AnyView {
    let both = [
        (&card.host, &card.host_time),
        (&card.guest, &card.guest_time),
    ];
    let lines: Vec<_> = both
        .map(|(side, time)| {
            let (town, time) = (town(tr, side), span(tr, time));
            view! { <li><bdi>{town}</bdi>": "{time}</li> }
        })
        .into_iter()
        .collect();
    let date = formats::long_date(tr, &card.host_time.date);
    view! {
        <p class="run__date">{date}</p>
        <ul class="run__times">{lines}</ul>
    }
    .into_any()
}

/// A municipality's name.
fn town(tr: Tr, side: &Side) -> String {
    side.names.get(tr.language()).to_owned()
}

/// From when to when, with the zone.
fn span(tr: Tr, time: &LocalTime) -> String {
    let span = formats::time_range(tr, time.start, time.end);
    format!("{span} ({})", terms::zone(tr, &time.zone))
}
