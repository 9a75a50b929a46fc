//! Who works here: people and their roles, invitations.

mod api;
mod invitations;
mod invite_page;
mod list;
mod people_page;
mod person_page;
mod person_roles;
mod role_fields;
mod scope;

pub(crate) use invite_page::InvitePage;
pub(crate) use people_page::PeoplePage;
pub(crate) use person_page::PersonPage;

use leptos::prelude::*;

use crate::contract::role::{GrantView, ScopeKind};
use crate::i18n::{Tr, formats};
use crate::{t, terms};

/// A role in a line: what it is, what for, until when.
fn role_words(tr: Tr, grant: &GrantView) -> AnyView {
    // The installation is named by the role itself.
    let place = (grant.scope != ScopeKind::Installation).then(|| {
        let (name, language) = grant.name.found(tr.language());
        let lang = (language != tr.language()).then(|| language.code());
        view! { <bdi class="role__place" lang=lang>{name.to_owned()}</bdi> }
    });
    let until = (!grant.until.is_empty()).then(|| {
        let day = formats::partial_date(tr, &grant.until);
        let words = if grant.counts {
            t!(tr, role_until, day = day)
        } else {
            t!(tr, account_role_over, day = day)
        };
        view! { <span class="role__until">{words}</span> }
    });
    view! {
        <span class="role__name">{terms::role(tr, grant.role)}</span>
        {place}
        {until}
    }
    .into_any()
}

/// An address that one can write to.
fn mailbox(mail: &str) -> AnyView {
    let (href, mail) = (format!("mailto:{mail}"), mail.to_owned());
    view! { <a href=href><bdi dir="ltr">{mail}</bdi></a> }.into_any()
}
