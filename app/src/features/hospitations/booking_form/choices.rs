//! The sessions to choose from: to take, or to wait for.

use leptos::prelude::*;

use crate::contract::hospitation::Session;
use crate::contract::problem::{FieldCode, Problem};
use crate::features::hospitations::sessions::{both_clocks, seats_now};
use crate::i18n::{Tr, formats};
use crate::ui::form::{Choice, FormState};
use crate::{t, terms};

/// A session's name.
pub(in super::super) fn label(tr: Tr, session: &Session) -> String {
    terms::session_title(tr, &session.title, session.kind)
}

/// Whether a form was refused because a session has no room for its people: for a whole group it may
/// have none while there are some seats left.
pub(super) fn refused_as_full(problem: Option<&Problem>, session: &str) -> bool {
    let mut errors = problem.into_iter().flat_map(|problem| &problem.errors);
    errors.any(|e| e.code == FieldCode::SessionFull && e.ids.iter().any(|id| id == session))
}

/// A session that can be taken, or waited for while it is full; `own` where the booking has a seat
/// in it, which may be kept however full it is. `lost` learns of it when it fills up while it is
/// ticked.
pub(in super::super) fn session_choice(
    tr: Tr,
    form: FormState,
    session: &Session,
    now: RwSignal<Vec<Session>>,
    chosen: bool,
    own: bool,
    lost: RwSignal<Vec<String>>,
) -> Choice {
    let id = session.id.clone();
    let name = move || {
        let session = now.with(|now| now.iter().find(|s| s.id == id).cloned())?;
        if session.begun || session.cancelled {
            return None;
        }
        let refused = form
            .problem
            .with(|problem| refused_as_full(problem.as_ref(), &id));
        let full = session.seats_left == 0 || refused;
        Some(if full && !own { "wait" } else { "sessions" })
    };
    let more = view! {
        <span>{formats::long_date(tr, &session.host_time.date)}</span>
        {both_clocks(tr, session, "choice__clock")}
        <span class="choice__seats">{seats_now(tr, &session.id, now)}</span>
    };
    Choice {
        value: session.id.clone(),
        words: label(tr, session),
        other: Some(format!(" · {}", t!(tr, booking_wait))),
        more: Some(more.into_any()),
        chosen,
        lost: Some(lost),
        name: Signal::derive(name),
    }
}
