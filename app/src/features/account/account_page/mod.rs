//! "My account": name, address, password, second factor, roles, and where somebody is signed in.

mod deeds;
mod factors;
mod logins;
mod profile;
mod roles;

pub(crate) use factors::FactorsPage;
pub(super) use roles::roles;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use self::deeds::{AccountData, SIGN_OUT};
use super::{recovery_codes, words};
use crate::i18n::{Tr, tr};
use crate::ui::form::{PlainForms, submit_button};
use crate::ui::loaded::{load, loaded};
use crate::{paths, t};

/// The page.
#[component]
pub(crate) fn AccountPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let done = use_query_map().with_untracked(|q| q.get("done").unwrap_or_default());
    let answer = load(String::new, move |_| deeds::account(language));
    loaded(answer, move |data| show(tr, &done, data))
}

/// What the sections of the page share.
struct Desk<'a> {
    tr: Tr,
    forms: &'a PlainForms,
    /// What was done just before.
    done: &'a str,
}

impl Desk<'_> {
    /// A section under its heading, which says what was done in it.
    fn section(&self, id: &'static str, title: String, inner: AnyView) -> AnyView {
        let news = words_done(self.tr, self.done).filter(|(section, _)| *section == id);
        let news = news.map(|(_, news)| view! { <p class="note" role="status">{news}</p> });
        let heading = format!("{id}-title");
        view! {
            <section class="account__part" id=id aria-labelledby=heading.clone()>
                <h2 id=heading.clone()>{title}</h2>
                {news}
                {inner}
            </section>
        }
        .into_any()
    }

    /// What is one press of a button, after a question: it cannot be taken back.
    fn ask(
        &self,
        id: &str,
        section: &str,
        label: String,
        about: String,
        question: String,
        yes: String,
    ) -> AnyView {
        let form = self.forms.form(id);
        let inner = view! {
            <p>{question}</p>
            {submit_button(form, "button button--small", yes, about.clone())}
        };
        let form_view = self.forms.post(form, section, Vec::new(), inner.into_any());
        self.forms.folded(form, label, about, form_view)
    }

    /// What is one press of a button.
    fn press(&self, id: &str, section: &str, label: String, about: String) -> AnyView {
        let form = self.forms.form(id);
        let inner = submit_button(form, "button button--secondary button--small", label, about);
        self.forms.post(form, section, Vec::new(), inner)
    }
}

/// What was done, in words, and the section that says so.
fn words_done(tr: Tr, done: &str) -> Option<(&'static str, String)> {
    Some(match done {
        "profile" => ("profile", t!(tr, account_profile_done)),
        "mail" => ("mail", t!(tr, account_mail_done)),
        "password" => ("password", t!(tr, account_password_done)),
        "removed" => ("factors", t!(tr, account_factor_removed)),
        "added" => ("factors", t!(tr, account_factor_added)),
        "codes" => ("factors", t!(tr, account_codes_done)),
        "ended" => ("logins", t!(tr, account_login_ended)),
        _ => return None,
    })
}

fn show(tr: Tr, done: &str, data: AccountData) -> AnyView {
    let language = tr.language();
    if !data.codes.is_empty() {
        // Another address than this answer's own: the browser has to ask for it.
        let next = format!("{}#factors", paths::account(language, "done=codes"));
        return recovery_codes::page(tr, data.codes, next);
    }
    let Some(account) = data.account else {
        return ().into_any();
    };
    let forms = words::forms(tr, paths::account(language, ""), data.refused);
    let desk = Desk {
        tr,
        forms: &forms,
        done,
    };
    let title = t!(tr, account_title);
    let office = account.may.iter().any(|may| may == "see-office").then(|| {
        let to = paths::office(language, "", "");
        view! { <p><a class="button" href=to>{t!(tr, account_office)}</a></p> }
    });
    let staff = account.password.then(|| {
        view! {
            {profile::password(&desk, &account)}
            {factors::section(&desk, &account)}
        }
    });
    let held = (!account.grants.is_empty()).then(|| {
        let inner = view! { {roles(tr, &account.grants)} {office} };
        desk.section("roles", t!(tr, account_roles), inner.into_any())
    });
    let bookings = paths::account_part(language, "bookings", "");
    let own_data = paths::account_part(language, "data", "");
    view! {
        {super::head(forms.title(&title))}
        <div class="page account">
            <div class="account__head">
                <div>
                    <h1>{title}</h1>
                    <p class="lead">{account.name.clone()}</p>
                </div>
                {desk.press(SIGN_OUT, "", t!(tr, account_sign_out), String::new())}
            </div>
            <p><a class="button" href=bookings>{t!(tr, own_bookings_title)}</a></p>
            {held}
            {profile::name(&desk, &account)}
            {profile::mail(&desk, &account)}
            {staff}
            {logins::section(&desk, &account)}
            <section class="account__part" aria-labelledby="data">
                <h2 id="data">{t!(tr, own_data_title)}</h2>
                <p>{t!(tr, own_data_text)}</p>
                <p><a class="button button--secondary" href=own_data>{t!(tr, own_data_open)}</a></p>
            </section>
        </div>
    }
    .into_any()
}
