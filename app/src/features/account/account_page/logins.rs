//! The browsers in which somebody is signed in.

use leptos::prelude::*;

use super::Desk;
use super::deeds::{END_OTHERS, ENDS};
use crate::contract::account::{AccountView, LoginRow};
use crate::contract::time::LocalTime;
use crate::i18n::{Tr, formats};
use crate::{t, terms};

/// The list; the browser that asks comes first.
pub(super) fn section(desk: &Desk<'_>, account: &AccountView) -> AnyView {
    let tr = desk.tr;
    let (own, others): (Vec<_>, Vec<_>) = account.logins.iter().partition(|login| login.own);
    let many = others.len() > 1;
    let rows = own.into_iter().chain(others).map(|login| row(desk, login));
    let rows: Vec<_> = rows.collect();
    let all = many.then(|| {
        desk.press(
            END_OTHERS,
            "logins",
            t!(tr, account_login_end_others),
            String::new(),
        )
    });
    let inner = view! {
        <ul class="account__list">{rows}</ul>
        {all}
    };
    desk.section("logins", t!(tr, account_logins), inner.into_any())
}

fn row(desk: &Desk<'_>, login: &LoginRow) -> AnyView {
    let tr = desk.tr;
    let name = if login.browser.is_empty() {
        t!(tr, account_login_unknown)
    } else {
        login.browser.clone()
    };
    let since = login.since.as_ref().map(|at| {
        let (date, time) = moment(tr, at);
        let words = t!(tr, account_login_since, date = date, time = time);
        view! { <p class="hint">{words}</p> }
    });
    let seen = login.seen.as_ref().filter(|_| !login.own).map(|at| {
        let (date, time) = moment(tr, at);
        let words = t!(tr, account_login_seen, date = date, time = time);
        view! { <p class="hint">{words}</p> }
    });
    let deed = if login.own {
        view! { <span class="badge">{t!(tr, account_login_own)}</span> }.into_any()
    } else {
        let id = format!("{ENDS}{}", login.id);
        desk.press(
            &id,
            "logins",
            t!(tr, account_login_end),
            format!(" – {name}"),
        )
    };
    view! {
        <li class="account__row">
            <div>
                <p class="account__name">{name}</p>
                {since}
                {seen}
            </div>
            {deed}
        </li>
    }
    .into_any()
}

/// Day and time, with the zone whose clock it is.
fn moment(tr: Tr, at: &LocalTime) -> (String, String) {
    let time = formats::time_of_day(at.start);
    let zone = terms::zone(tr, &at.zone);
    (
        formats::medium_date(tr, &at.date),
        format!("{time} ({zone})"),
    )
}
