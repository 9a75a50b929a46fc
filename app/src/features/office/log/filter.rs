//! The form that searches the log; the address says what was asked.

use leptos::prelude::*;

use super::super::desk;
use super::log_words::{THINGS, actor, thing};
use crate::contract::audit::AuditFilter;
use crate::contract::people::PersonView;
use crate::i18n::Tr;
use crate::t;

/// Who acts beside those who work here.
const OTHERS: [&str; 5] = ["system", "visitor", "booking", "participant", "case"];

/// The form. `here` is the page's address without filters.
pub(super) fn form(tr: Tr, filter: &AuditFilter, people: &[PersonView], here: String) -> AnyView {
    let named = people
        .iter()
        .map(|person| (format!("account:{}", person.id), person.name.clone()));
    let others = OTHERS
        .iter()
        .map(|code| ((*code).to_owned(), actor(tr, code, people)));
    let actors = named.chain(others).collect();
    let things = THINGS.iter();
    let things = things.map(|code| ((*code).to_owned(), thing(tr, code)));
    let clear = (!filter.to_query().is_empty()).then(|| {
        let here = here.clone();
        view! { <a class="chip chip--clear" href=here>{t!(tr, atlas_clear)}</a> }
    });
    let (who, what) = (t!(tr, log_who), t!(tr, log_what));
    view! {
        <form class="office__filters" method="get" action=here role="search">
            {input("from", "date", t!(tr, log_from), &filter.from)}
            {input("until", "date", t!(tr, log_until), &filter.until)}
            {desk::select("actor", who, t!(tr, log_anybody), actors, &filter.actor)}
            {desk::select("action", what, t!(tr, log_anything), things.collect(), &filter.action)}
            {input("subject", "text", t!(tr, log_subject), &filter.subject)}
            <button class="button button--secondary" type="submit">{t!(tr, atlas_apply)}</button>
            {clear}
        </form>
    }
    .into_any()
}

fn input(name: &'static str, kind: &'static str, label: String, value: &str) -> AnyView {
    let value = value.to_owned();
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <input id=name name=name type=kind value=value autocomplete="off"/>
        </div>
    }
    .into_any()
}
