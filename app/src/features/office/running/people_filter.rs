//! The form with which people are looked for; the address says what was asked.

use leptos::prelude::*;

use super::super::desk;
use crate::contract::running::{Participants, PeopleFilter, SessionName};
use crate::contract::seat::SeatState;
use crate::i18n::{Tr, formats};
use crate::{t, terms};

/// A session as choices name it.
pub(super) fn session_words(tr: Tr, session: &SessionName) -> String {
    let title = terms::session_title(tr, &session.title, session.kind);
    format!(
        "{title} · {}",
        formats::medium_date(tr, &session.host_time.date)
    )
}

/// The form. `here` is the address without filters.
pub(super) fn form(tr: Tr, filter: &PeopleFilter, list: &Participants, here: String) -> AnyView {
    let sessions = list.sessions.iter();
    let sessions = sessions.map(|s| (s.id.clone(), session_words(tr, s)));
    let states = SeatState::ALL.iter();
    let states = states.map(|s| (s.code().to_owned(), terms::seat_state(tr, *s)));
    let (sessions, states): (Vec<_>, Vec<_>) = (sessions.collect(), states.collect());
    let state = filter.state.map_or("", SeatState::code);
    let clear = (*filter != PeopleFilter::default()).then(|| {
        let here = here.clone();
        view! { <a class="chip chip--clear" href=here>{t!(tr, atlas_clear)}</a> }
    });
    view! {
        <form class="office__filters" method="get" action=here role="search">
            {desk::select("session", t!(tr, running_session), t!(tr, running_any_session), sessions, &filter.session)}
            {desk::select("state", t!(tr, running_state), t!(tr, running_any_state), states, state)}
            <button class="button button--secondary" type="submit">{t!(tr, atlas_apply)}</button>
            {clear}
        </form>
    }
    .into_any()
}
