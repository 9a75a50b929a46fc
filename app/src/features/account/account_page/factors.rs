//! The second factor: what is set up, and setting up more.

use leptos::prelude::*;

use super::super::{enrolment, recovery_codes, words};
use super::Desk;
use super::deeds::{self, APP_GOES, AccountData, CODES, KEY_GOES, NEW_APP};
use crate::contract::account::{AccountView, PasskeyView};
use crate::i18n::{Tr, formats, tr};
use crate::ui::form::submit_button;
use crate::ui::loaded::{load, loaded};
use crate::{paths, t};

/// What is set up.
pub(super) fn section(desk: &Desk<'_>, account: &AccountView) -> AnyView {
    let tr = desk.tr;
    let only = usize::from(account.totp) + account.passkeys.len() < 2;
    let app = account.totp.then(|| app(desk, account, only));
    let keys: Vec<_> = account
        .passkeys
        .iter()
        .map(|key| passkey(desk, key, only))
        .collect();
    let to = paths::account_part(tr.language(), "second-factor", "");
    let inner = view! {
        <ul class="account__list">{app}{keys}</ul>
        <p><a class="button button--secondary button--small" href=to>{t!(tr, account_factor_add)}</a></p>
    };
    desk.section("factors", t!(tr, account_factors), inner.into_any())
}

fn app(desk: &Desk<'_>, account: &AccountView, only: bool) -> AnyView {
    let tr = desk.tr;
    let left = t!(tr, account_codes_left, count = account.recovery_codes);
    let renew = desk.ask(
        CODES,
        "factors",
        t!(tr, account_codes_new),
        String::new(),
        t!(tr, account_codes_ask),
        t!(tr, account_codes_yes),
    );
    let ask = t!(tr, account_app_ask);
    let remove = removal(desk, APP_GOES, only, t!(tr, account_factor_app), ask);
    view! {
        <li class="account__row">
            <div>
                <p class="account__name">{t!(tr, account_factor_app)}</p>
                <p class="hint">{left}</p>
            </div>
            <div class="account__deeds">{renew}{remove}</div>
        </li>
    }
    .into_any()
}

fn passkey(desk: &Desk<'_>, key: &PasskeyView, only: bool) -> AnyView {
    let tr = desk.tr;
    let name = if key.name.is_empty() {
        t!(tr, account_factor_passkey)
    } else {
        key.name.clone()
    };
    let added = key.added.as_ref().map(|at| {
        let words = t!(
            tr,
            account_factor_since,
            date = formats::medium_date(tr, &at.date)
        );
        view! { <p class="hint">{words}</p> }
    });
    let id = format!("{KEY_GOES}{}", key.id);
    let kind = (!key.name.is_empty())
        .then(|| view! { <p class="hint">{t!(tr, account_factor_passkey)}</p> });
    let remove = removal(desk, &id, only, name.clone(), t!(tr, account_passkey_ask));
    view! {
        <li class="account__row">
            <div>
                <p class="account__name">{name}</p>
                {kind}
                {added}
            </div>
            <div class="account__deeds">{remove}</div>
        </li>
    }
    .into_any()
}

/// Removes a factor; the only one stays, and the page says why.
fn removal(desk: &Desk<'_>, id: &str, only: bool, name: String, question: String) -> AnyView {
    let tr = desk.tr;
    let label = t!(tr, account_remove);
    if only {
        let why = format!("{id}-why");
        return view! {
            <div class="account__locked">
                <button type="button" class="button button--secondary button--small" aria-disabled="true"
                    aria-describedby=why.clone()>{label}</button>
                <p class="hint" id=why.clone()>{t!(tr, factor_last)}</p>
            </div>
        }
        .into_any();
    }
    let about = format!(" – {name}");
    desk.ask(
        id,
        "factors",
        label,
        about,
        question,
        t!(tr, account_remove_yes),
    )
}

/// The page where another second factor is set up.
#[component]
pub(crate) fn FactorsPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let answer = load(String::new, move |_| deeds::factors(language));
    loaded(answer, move |data| show(tr, data))
}

fn show(tr: Tr, data: AccountData) -> AnyView {
    let language = tr.language();
    let back = format!("{}#factors", paths::account(language, ""));
    if !data.codes.is_empty() {
        return recovery_codes::page(tr, data.codes, back);
    }
    let Some(account) = data.account.filter(|account| account.password) else {
        return view! { <crate::ui::not_found::NotFoundPage/> }.into_any();
    };
    let action = paths::account_part(language, "second-factor", "");
    let forms = words::forms(tr, action, data.refused);
    let title = t!(tr, account_factor_add);
    let app = match &data.setup {
        Some(setup) => enrolment::app(tr, &forms, setup),
        None => {
            let form = forms.form(NEW_APP);
            let button = submit_button(form, "button", t!(tr, enrol_begin), String::new());
            let text = if account.totp {
                t!(tr, enrol_another)
            } else {
                t!(tr, enrol_open)
            };
            view! { <p>{text}</p> {forms.post(form, "by-app", Vec::new(), button)} }.into_any()
        }
    };
    view! {
        {super::super::head(forms.title(&title))}
        <div class="page entry">
            <p class="kicker"><a href=back>{t!(tr, account_factors)}</a></p>
            <h1>{title}</h1>
            <div class="ways">
                <section class="way" aria-labelledby="by-app">
                    <h2 id="by-app">{t!(tr, enrol_app)}</h2>
                    {app}
                </section>
                {enrolment::by_passkey(tr, &forms)}
            </div>
        </div>
    }
    .into_any()
}
