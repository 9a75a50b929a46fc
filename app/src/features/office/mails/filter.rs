//! Which mails are shown, as the page's address says it.

use leptos::prelude::*;
use leptos_router::params::ParamsMap;

use super::mail_words::{KINDS, kind};
use crate::contract::atlas_filter::encode;
use crate::contract::office::MailState;
use crate::i18n::Tr;
use crate::t;

/// Which mails are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct MailFilter {
    state: Option<MailState>,
    kind: String,
    page: u32,
}

impl MailFilter {
    /// From the address; what it does not know is left out.
    pub(super) fn of(query: &ParamsMap) -> Self {
        let text = |name| query.get(name).unwrap_or_default();
        Self {
            state: MailState::from_code(&text("state")),
            kind: text("kind"),
            page: text("page").parse().unwrap_or(1),
        }
    }

    /// The query of this filter: only what is set.
    pub(super) fn to_query(&self) -> String {
        self.on_page(self.page)
    }

    /// The same on another page.
    pub(super) fn on_page(&self, page: u32) -> String {
        let page = if page > 1 {
            page.to_string()
        } else {
            String::new()
        };
        let state = self.state.map_or("", MailState::code);
        let parts = [("state", state), ("kind", &self.kind), ("page", &page)];
        let set = parts.into_iter().filter(|(_, value)| !value.is_empty());
        let set: Vec<_> = set
            .map(|(name, value)| format!("{name}={}", encode(value)))
            .collect();
        set.join("&")
    }

    /// The same without a page, for a table of all.
    pub(super) fn without_page(&self) -> String {
        self.on_page(1)
    }

    /// Whether anything is filtered.
    pub(super) fn is_set(&self) -> bool {
        !self.without_page().is_empty()
    }

    /// The form that changes the address; `clear` is the address without filters.
    pub(super) fn form(&self, tr: Tr, clear: String) -> AnyView {
        let states = MailState::ALL.iter().map(|state| {
            let selected = self.state == Some(*state);
            view! { <option value=state.code() selected=selected>{state_words(tr, *state)}</option> }
        });
        let kinds = KINDS.iter().map(|code| {
            let selected = self.kind == *code;
            view! { <option value=*code selected=selected>{kind(tr, code)}</option> }
        });
        let (states, kinds): (Vec<_>, Vec<_>) = (states.collect(), kinds.collect());
        let action = clear.clone();
        let clear = self.is_set().then(|| {
            view! { <a class="chip chip--clear" href=clear>{t!(tr, atlas_clear)}</a> }
        });
        view! {
            <form class="office__filters" method="get" action=action role="search">
                <div class="field">
                    <label for="state">{t!(tr, mails_state)}</label>
                    <select id="state" name="state">
                        <option value="">{t!(tr, mails_any_state)}</option>
                        {states}
                    </select>
                </div>
                <div class="field">
                    <label for="kind">{t!(tr, mails_kind)}</label>
                    <select id="kind" name="kind">
                        <option value="">{t!(tr, mails_any_kind)}</option>
                        {kinds}
                    </select>
                </div>
                <button class="button button--secondary" type="submit">{t!(tr, atlas_apply)}</button>
                {clear}
            </form>
        }
        .into_any()
    }
}

/// How far a mail has come.
pub(super) fn state_words(tr: Tr, state: MailState) -> String {
    match state {
        MailState::Waiting => t!(tr, mails_waiting),
        MailState::Failed => t!(tr, mails_failed),
    }
}
