//! A session or a meeting, as a week shows it and as a month does.

use leptos::prelude::*;

use crate::contract::office_calendar::CalendarEntry;
use crate::contract::time::LocalTime;
use crate::i18n::{Tr, formats};
use crate::{paths, t, terms};

/// Everything of it: both clocks, what it is, who moderates.
pub(super) fn whole(tr: Tr, entry: &CalendarEntry) -> AnyView {
    let off = entry.cancelled;
    let class = if off {
        "calendar-entry calendar-entry--off"
    } else {
        "calendar-entry"
    };
    let called_off = off.then(|| {
        view! { " "<span class="badge">{t!(tr, hospitations_off)}</span> }
    });
    let clash = (entry.clash && !off).then(|| {
        view! { <p class="calendar-entry__clash">{t!(tr, calendar_clash)}</p> }
    });
    view! {
        <div class=class>
            <div>{times(tr, entry)}</div>
            <div>
                <p class="calendar-entry__title">{link(tr, entry)}{called_off}</p>
                {about(tr, entry)}
                {clash}
            </div>
        </div>
    }
    .into_any()
}

/// A line of it: when it begins on the clock of the host and of the guest, and the name.
pub(super) fn short(tr: Tr, entry: &CalendarEntry) -> AnyView {
    let class = entry.cancelled.then_some("calendar-entry--off");
    let times = [Some(&entry.host_time), other_clock(entry)];
    let times = times.into_iter().flatten();
    let times: Vec<_> = times.map(|at| formats::time_of_day(at.start)).collect();
    let time = times.join(" / ");
    let off = entry
        .cancelled
        .then(|| view! { <span class="visually-hidden">{t!(tr, hospitations_off)}" "</span> });
    let clash = (entry.clash && !entry.cancelled).then(|| {
        view! { <span class="calendar-entry__clash">" ! "<span class="visually-hidden">{t!(tr, calendar_clash)}</span></span> }
    });
    view! {
        <li class=class>{off}<bdi dir="ltr">{time}</bdi>" "{link(tr, entry)}{clash}</li>
    }
    .into_any()
}

/// The times on the clocks of both sides; where they show the same, once.
fn times(tr: Tr, entry: &CalendarEntry) -> AnyView {
    let one = |at: &LocalTime| {
        let time = formats::time_range(tr, at.start, at.end);
        let zone = terms::zone(tr, &at.zone);
        view! {
            <p class="calendar-entry__times"><bdi dir="ltr">{time}</bdi>" "<span class="hint">{zone}</span></p>
        }
    };
    view! { {one(&entry.host_time)}{other_clock(entry).map(one)} }.into_any()
}

/// The guest's clock, where it is another than the host's.
fn other_clock(entry: &CalendarEntry) -> Option<&LocalTime> {
    let guest = entry.guest_time.as_ref();
    guest.filter(|at| at.zone != entry.host_time.zone)
}

/// Its name, which leads to where it is run, or to its page for who does not run it.
fn link(tr: Tr, entry: &CalendarEntry) -> AnyView {
    let language = tr.language();
    let (href, words) = match entry.kind {
        Some(kind) => {
            let title = terms::session_title(tr, &entry.title, kind);
            let public = paths::hospitation(language, &entry.hospitation);
            let part = format!(
                "hospitations/{}/running/sessions/{}",
                entry.hospitation, entry.id
            );
            let office = paths::office(language, &part, "");
            (if entry.may_run { office } else { public }, title)
        }
        None => (
            paths::programme(language, &entry.programme),
            entry.title.get(language).to_owned(),
        ),
    };
    view! { <a href=href><bdi>{words}</bdi></a> }.into_any()
}

/// What it belongs to, and who moderates.
fn about(tr: Tr, entry: &CalendarEntry) -> AnyView {
    let language = tr.language();
    let programme = entry.programme_name.get(language).to_owned();
    let (Some(host), Some(guest), Some(_)) = (&entry.host, &entry.guest, entry.kind) else {
        let place = entry.place.as_ref();
        let place = place.map_or_else(
            || t!(tr, programme_online),
            |place| place.get(language).to_owned(),
        );
        return view! {
            <p class="calendar-entry__more">{t!(tr, calendar_meeting)}" · "<bdi>{place}</bdi></p>
            <p class="calendar-entry__more"><bdi>{programme}</bdi></p>
        }
        .into_any();
    };
    let sides = t!(
        tr,
        calendar_between,
        host = host.names.get(language),
        guest = guest.names.get(language)
    );
    let moderator = match entry.moderator.as_str() {
        "" => t!(tr, calendar_nobody),
        name => name.to_owned(),
    };
    let title = entry.hospitation_title.get(language).to_owned();
    let public = paths::hospitation(language, &entry.hospitation);
    view! {
        <p class="calendar-entry__more"><a href=public><bdi>{title}</bdi></a></p>
        <p class="calendar-entry__more">{sides}" · "{terms::form(tr, entry.form)}</p>
        <p class="calendar-entry__more">{t!(tr, calendar_moderated, name = moderator)}</p>
    }
    .into_any()
}
