//! The sessions of a hospitation: day, both clocks, seats.

use std::collections::BTreeMap;
use std::time::Duration;

use leptos::prelude::*;

use super::api;
use crate::contract::hospitation::{Session, SessionKind, ShareLeft, Side};
use crate::contract::time::LocalTime;
use crate::i18n::{Tr, formats, tr};
use crate::ui::original::Original;
use crate::{t, terms};

/// The dated parts in their order.
#[component]
pub(super) fn Sessions(
    /// What takes place.
    sessions: RwSignal<Vec<Session>>,
    /// Whose clock comes first.
    host: Side,
    /// Whose clock comes second.
    guest: Side,
    /// The hospitation's address.
    slug: String,
) -> impl IntoView {
    let tr = tr();
    let own_clocks = own_clocks(slug, &host.zone, &guest.zone);
    let rows = sessions
        .get_untracked()
        .into_iter()
        .map(|session| {
            let kind = terms::session_kind(tr, session.kind);
            let titled = session.title.all().next().is_some();
            let seats = seats_now(tr, &session.id, sessions);
            let class = if session.begun {
                "session session--over"
            } else {
                "session"
            };
            let host_clock = clock(tr, &host, &session.host_time, &session.host_time);
            let guest_clock = clock(tr, &guest, &session.guest_time, &session.host_time);
            let id = session.id.clone();
            let host_time = session.host_time.clone();
            let own_clock =
                move || own_clocks.with(|own| own.get(&id).map(|at| own_clock(tr, at, &host_time)));
            view! {
                <li class=class>
                    <p class="session__date">{formats::long_date(tr, &session.host_time.date)}</p>
                    <div class="session__what">
                        <p class="session__kind">
                            {kind}" · "{t!(tr, hospitations_minutes, count = session.minutes)}
                        </p>
                        {titled.then(|| view! { <h3><Original text=session.title/></h3> })}
                        <dl class="session__clocks">{host_clock}{guest_clock}{own_clock}</dl>
                        {session.shared.then(|| view! { <p class="hint">{t!(tr, hospitations_seminar_shared)}</p> })}
                        {shares(tr, &session.shares)}
                    </div>
                    <p class="session__seats">{seats}</p>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="sessions">{rows}</ol> }
}

/// Whom the seats are kept for, where they are cut into shares.
fn shares(tr: Tr, shares: &[ShareLeft]) -> Option<AnyView> {
    let kept = shares.iter().filter(|s| s.capacity > 0);
    let part = |s: &ShareLeft| format!("{} {}", terms::share(tr, s.share), s.capacity);
    let parts: Vec<_> = kept.map(part).collect();
    (parts.len() > 1).then(|| view! { <p class="hint">{parts.join(" · ")}</p> }.into_any())
}

/// A span of a clock, with the day where it is another one than the host's.
pub(super) fn span(tr: Tr, at: &LocalTime, host: &LocalTime) -> AnyView {
    let day = (at.date != host.date).then(|| format!("{} ", formats::long_date(tr, &at.date)));
    view! { {day}<bdi dir="ltr">{formats::time_range(tr, at.start, at.end)}</bdi> }.into_any()
}

/// The clocks of host and guest as they stand in a row: the guest's where it shows another time.
pub(super) fn both_clocks(tr: Tr, session: &Session, class: &'static str) -> AnyView {
    let (host, guest) = (&session.host_time, &session.guest_time);
    let clock = |at: &LocalTime| {
        let zone = terms::zone(tr, &at.zone);
        view! { <span class=class>{span(tr, at, host)}" "<span class="hint">{zone}</span></span> }
            .into_any()
    };
    let second = (guest.start != host.start || guest.date != host.date).then(|| clock(guest));
    view! { {clock(host)}{second} }.into_any()
}

/// A side's clock.
fn clock(tr: Tr, side: &Side, at: &LocalTime, host: &LocalTime) -> impl IntoView + use<> {
    let place = side.names.get(tr.language()).to_owned();
    let zone = terms::zone(tr, &at.zone);
    view! {
        <div>
            <dt>{t!(tr, hospitations_clock, place = place, zone = zone)}</dt>
            <dd>{span(tr, at, host)}</dd>
        </div>
    }
}

/// The reader's own clock, where it is a third one.
fn own_clock(tr: Tr, at: &LocalTime, host: &LocalTime) -> impl IntoView + use<> {
    let zone = terms::zone(tr, &at.zone);
    view! {
        <div>
            <dt>{t!(tr, hospitations_clock_reader, zone = zone)}</dt>
            <dd>{span(tr, at, host)}</dd>
        </div>
    }
}

/// Each session on the reader's clock, by its id. The server computes it once the browser has told
/// the zone; empty where that is one of the two sides'.
fn own_clocks(slug: String, host: &str, guest: &str) -> RwSignal<BTreeMap<String, LocalTime>> {
    let clocks = RwSignal::new(BTreeMap::new());
    let sides = [host.to_owned(), guest.to_owned()];
    Effect::new(move |_| {
        let (slug, sides) = (slug.clone(), sides.clone());
        let ask = async move {
            let zone = readers_zone().filter(|zone| !sides.contains(zone))?;
            let sessions = api::sessions_in(&slug, &zone).await.ok()?;
            clocks.try_set(sessions.into_iter().filter_map(own_time).collect())
        };
        // A browser that is asked for its zone for the first time needs a while: in a turn of its own.
        set_timeout(
            || {
                leptos::task::spawn_local(async {
                    ask.await;
                });
            },
            Duration::ZERO,
        );
    });
    clocks
}

/// A session on the reader's clock, where that shows another time than those of both sides.
fn own_time(session: Session) -> Option<(String, LocalTime)> {
    let at = session.reader_time?;
    let same = |side: &LocalTime| (at.date, at.start) == (side.date, side.start);
    let known = same(&session.host_time) || same(&session.guest_time);
    (!known).then_some((session.id, at))
}

/// The zone of the reader's device.
#[cfg(feature = "hydrate")]
fn readers_zone() -> Option<String> {
    let format = js_sys::Intl::DateTimeFormat::default();
    js_sys::Reflect::get(&format.resolved_options(), &"timeZone".into())
        .ok()?
        .as_string()
}

#[cfg(not(feature = "hydrate"))]
fn readers_zone() -> Option<String> {
    None
}

/// How many seats a session has left now.
pub(super) fn seats_now(
    tr: Tr,
    id: &str,
    now: RwSignal<Vec<Session>>,
) -> impl Fn() -> Option<String> + use<> {
    let id = id.to_owned();
    move || now.with(|now| now.iter().find(|s| s.id == id).map(|s| seats(tr, s)))
}

/// How many seats are left, or why none can be booked.
fn seats(tr: Tr, session: &Session) -> String {
    if session.kind == SessionKind::Exploration {
        t!(tr, hospitations_invitation_only)
    } else if session.begun {
        t!(tr, hospitations_over)
    } else if session.cancelled {
        t!(tr, hospitations_off)
    } else if session.seats_left == 0 {
        t!(tr, hospitations_waiting_list)
    } else {
        t!(tr, hospitations_seats_left, count = session.seats_left)
    }
}
