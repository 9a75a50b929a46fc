//! The roles of a person, each with what it is given for and until when.

use leptos::prelude::*;

use crate::contract::role::{GrantView, ScopeKind};
use crate::i18n::{Tr, formats};
use crate::{t, terms};

/// A list of roles.
pub(in super::super) fn roles(tr: Tr, grants: &[GrantView]) -> AnyView {
    let rows: Vec<_> = grants.iter().map(|grant| row(tr, grant)).collect();
    view! { <ul class="roles">{rows}</ul> }.into_any()
}

fn row(tr: Tr, grant: &GrantView) -> AnyView {
    // The installation is named by the role itself.
    let place = (grant.scope != ScopeKind::Installation).then(|| {
        view! { <bdi class="role__place">{grant.name.get(tr.language()).to_owned()}</bdi> }
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
        <li class="role">
            <span class="role__name">{terms::role(tr, grant.role)}</span>
            {place}
            {until}
        </li>
    }
    .into_any()
}
