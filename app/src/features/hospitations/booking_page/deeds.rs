//! The forms of a booking's page: each does one thing with it.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::api;
use super::super::forms::Deed;
use crate::contract::booking::Booking;
use crate::contract::problem::{FieldError, Problem};
use crate::i18n::Tr;
use crate::posted::{Refused, all, first};
use crate::ui::form::{ErrorSummary, ErrorWords, FormState, Sending, post_form, submit_button};
use crate::{paths, t, terms};

/// What every form of the page needs.
pub(super) struct Desk {
    tr: Tr,
    pub token: String,
    /// Whether the reader comes to decline an offer.
    pub declines: bool,
    words: ErrorWords,
    refused: Option<Refused>,
    again: Callback<()>,
}

impl Desk {
    pub(super) fn new(
        tr: Tr,
        (token, declines): (String, bool),
        booking: &Booking,
        refused: Option<Refused>,
        again: Callback<()>,
    ) -> Self {
        let own = booking.seats.iter().map(|s| &s.session);
        let named: Vec<_> = own
            .chain(&booking.others)
            .map(|s| (s.id.clone(), terms::session_title(tr, &s.title, s.kind)))
            .collect();
        let words = move |error: &FieldError| {
            let name = |id: &str| named.iter().find(|(own, _)| own == id);
            let name = |id: &str| name(id).map(|(_, name)| name.clone()).unwrap_or_default();
            terms::field_error(tr, error, &name)
        };
        Self {
            tr,
            token,
            declines,
            words: Arc::new(words),
            refused,
            again,
        }
    }

    /// The form of a deed; `of` tells it from others of its kind.
    pub(super) fn form(&self, deed: &Deed, of: &str) -> FormState {
        FormState::new(deed.id(of), self.refused.as_ref(), self.words.clone())
    }

    /// What was typed into a field of a form that was refused.
    pub(super) fn typed(&self, deed: &Deed, of: &str, field: &str) -> Option<String> {
        let refused = self.refused.as_ref();
        let refused = refused.filter(|refused| refused.is(&deed.id(of)))?;
        Some(first(&refused.fields, field))
    }

    /// What was chosen in a form that was refused.
    pub(super) fn chosen(&self, deed: &Deed, of: &str) -> Option<Vec<String>> {
        let refused = self.refused.as_ref();
        let refused = refused.filter(|refused| refused.is(&deed.id(of)))?;
        let (take, wait) = (
            all(&refused.fields, "sessions"),
            all(&refused.fields, "wait"),
        );
        Some([take, wait].concat())
    }

    /// What went wrong with a form. Errors of fields that it does not show are said as a whole.
    pub(super) fn errors(&self, form: FormState, fields: Vec<(&'static str, String)>) -> AnyView {
        let (tr, words) = (self.tr, self.words.clone());
        let other = move |problem: &Problem| match problem.code.as_str() {
            "seats-gone" => Some(t!(tr, booking_late_full)),
            "offer-gone" => Some(t!(tr, booking_offer_gone)),
            _ => problem.errors.first().map(|error| words(error)),
        };
        view! { <ErrorSummary form fields other/> }.into_any()
    }

    /// The form itself around its fields.
    pub(super) fn post(&self, form: FormState, fields: AnyView) -> AnyView {
        let language = self.tr.language();
        let action = paths::booking(language, &self.token);
        let token = self.token.clone();
        let send = Box::new(move |fields, key| {
            let token = token.clone();
            let sent: Sending = Box::pin(api::act(language, token, fields, key));
            sent
        });
        post_form(form, action, send, Some(self.again), fields)
    }

    /// A deed that is one press of a button.
    pub(super) fn button(
        &self,
        deed: &Deed,
        of: &str,
        hidden: Vec<(&'static str, String)>,
        label: String,
        about: String,
        first: bool,
    ) -> AnyView {
        let form = self.form(deed, of);
        let class = if first {
            "button"
        } else {
            "button button--secondary button--small"
        };
        let fields = view! {
            {self.errors(form, Vec::new())}
            {inputs(hidden)}
            {submit_button(form, class, label, about)}
        };
        self.post(form, fields.into_any())
    }

    /// A deed that asks once, with and without JavaScript.
    pub(super) fn ask(
        &self,
        deed: &Deed,
        of: &str,
        hidden: Vec<(&'static str, String)>,
        label: String,
        ask: String,
        about: String,
    ) -> AnyView {
        let form = self.form(deed, of);
        let yes = t!(self.tr, booking_cancel_yes);
        let fields = view! {
            {self.errors(form, Vec::new())}
            {inputs(hidden)}
            <p>{ask}</p>
            {submit_button(form, "button button--small", yes, about.clone())}
        };
        folded(form, label, about, self.post(form, fields.into_any()))
    }
}

/// What unfolds on a press, and is unfolded where something in it was refused.
pub(super) fn folded(form: FormState, label: String, about: String, inner: AnyView) -> AnyView {
    let open = form.problem.with_untracked(Option::is_some);
    view! {
        <details class="ask" open=open>
            <summary class="button button--secondary button--small">
                {label}<span class="visually-hidden">{about}</span>
            </summary>
            {inner}
        </details>
    }
    .into_any()
}

fn inputs(hidden: Vec<(&'static str, String)>) -> Vec<AnyView> {
    let input = |(name, value)| view! { <input type="hidden" name=name value=value/> }.into_any();
    hidden.into_iter().map(input).collect()
}
