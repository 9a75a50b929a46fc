//! A session in short: when, how many, what is ready and what is missing.

use leptos::prelude::*;

use super::words;
use crate::contract::hospitation::{Form, Side};
use crate::contract::running::{RunSession, RunningView};
use crate::contract::seat::Share;
use crate::contract::time::LocalTime;
use crate::i18n::{Tr, formats};
use crate::ui::facts::{Fact, Facts};
use crate::{t, terms};

/// How far it is, in a word, with the class of its badge.
pub(super) fn standing(tr: Tr, session: &RunSession) -> AnyView {
    let (class, words) = if session.cancelled {
        ("badge badge--cancelled", t!(tr, running_off))
    } else if session.over {
        ("badge badge--expired", t!(tr, running_over))
    } else if session.begun {
        ("badge badge--offered", t!(tr, running_now))
    } else if session.missing.is_empty() {
        ("badge badge--confirmed", t!(tr, running_ready))
    } else {
        ("badge", t!(tr, running_unready))
    };
    view! { <span class=class>{words}</span> }.into_any()
}

/// A session's time on the clock of one side.
fn on_clock(tr: Tr, side: &Side, at: &LocalTime) -> AnyView {
    let town = side.names.get(tr.language()).to_owned();
    let at = words::clock(tr, at);
    view! { <li>{at}" · "<bdi>{town}</bdi></li> }.into_any()
}

/// Its facts.
pub(super) fn facts(tr: Tr, view: &RunningView, session: &RunSession) -> AnyView {
    let same = session.host_time.start == session.guest_time.start
        && session.host_time.date == session.guest_time.date;
    let host = on_clock(tr, &view.host, &session.host_time);
    let guest = (!same).then(|| on_clock(tr, &view.guest, &session.guest_time));
    let moderator = match &session.moderator {
        Some(moderator) => {
            let name = moderator.name.clone();
            view! { <bdi>{name}</bdi> }.into_any()
        }
        None => t!(tr, running_nobody).into_any(),
    };
    let link = (session.form != Form::OnSite).then(|| {
        let words = if session.meeting_link.is_empty() {
            t!(tr, running_link_missing)
        } else {
            t!(tr, running_link_set)
        };
        view! { <Fact name=t!(tr, running_link)>{words}</Fact> }
    });
    let (form, seats) = (terms::form(tr, session.form), seats(tr, session));
    let interpretation = interpretation(tr, session);
    view! {
        <Facts>
            <Fact name=t!(tr, running_when)><ul class="run__lines">{host}{guest}</ul></Fact>
            <Fact name=t!(tr, running_form)>{form}</Fact>
            <Fact name=t!(tr, running_moderator)>{moderator}</Fact>
            {link}
            {interpretation}
            <Fact name=t!(tr, running_seats)>{seats}</Fact>
        </Facts>
    }
    .into_any()
}

/// Who asks for interpretation, and for which languages somebody is arranged; nothing where neither is.
fn interpretation(tr: Tr, session: &RunSession) -> Option<AnyView> {
    let mut lines = Vec::new();
    for asked in &session.asked {
        let language = words::language(tr, &asked.language);
        let arranged = session.interpreters.contains(&asked.language);
        lines.push(if arranged {
            t!(
                tr,
                running_asked_arranged,
                language = language,
                count = asked.people
            )
        } else {
            t!(
                tr,
                running_asked_missing,
                language = language,
                count = asked.people
            )
        });
    }
    for code in &session.interpreters {
        if session.asked.iter().all(|asked| asked.language != *code) {
            let language = words::language(tr, code);
            lines.push(t!(tr, running_arranged, language = language));
        }
    }
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    (!lines.is_empty()).then(|| {
        view! { <Fact name=t!(tr, running_interpretation)><ul class="run__lines">{lines}</ul></Fact> }
            .into_any()
    })
}

/// Seats taken of all, by state, and by share where it is cut into any.
fn seats(tr: Tr, session: &RunSession) -> AnyView {
    let number = |n: u32| formats::number(tr, n.into());
    let taken = t!(
        tr,
        running_taken,
        taken = number(session.taken),
        capacity = number(session.capacity)
    );
    let states = session.counts.iter().map(|count| {
        let state = terms::seat_state(tr, count.state);
        let line = t!(
            tr,
            running_in_state,
            count = number(count.seats),
            state = state
        );
        view! { <li>{line}</li> }
    });
    let shares = session
        .shares
        .iter()
        .filter(|share| share.capacity > 0 || share.share == Share::Open);
    let shares = shares.map(|share| {
        let line = t!(
            tr,
            running_share,
            share = terms::share(tr, share.share),
            taken = number(share.capacity.saturating_sub(share.seats_left)),
            capacity = number(share.capacity)
        );
        view! { <li>{line}</li> }
    });
    let (states, shares): (Vec<_>, Vec<_>) = (states.collect(), shares.collect());
    let states = (!states.is_empty()).then(|| view! { <ul class="run__lines">{states}</ul> });
    let shares = (!shares.is_empty()).then(|| view! { <ul class="run__lines">{shares}</ul> });
    view! { <p>{taken}</p>{states}{shares} }.into_any()
}
