//! The table of people, and the filters in the page's address.

use leptos::prelude::*;
use leptos_router::params::ParamsMap;

use super::{mailbox, role_words};
use crate::contract::atlas_filter::encode;
use crate::contract::fold::{fold, search_forms};
use crate::contract::people::PersonView;
use crate::contract::role::Role;
use crate::i18n::Tr;
use crate::ui::table::{Cell, table};
use crate::{paths, t, terms};

/// Longest search that is looked at, in characters.
const TEXT_LIMIT: usize = 100;

/// Whom the reader looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PeopleFilter {
    text: String,
    role: Option<Role>,
}

impl PeopleFilter {
    /// From the address; what it does not know is left out.
    pub(super) fn of(query: &ParamsMap) -> Self {
        let text = query.get("q").unwrap_or_default();
        Self {
            text: text.trim().chars().take(TEXT_LIMIT).collect(),
            role: query.get("role").and_then(|code| Role::from_code(&code)),
        }
    }

    /// The query of this filter: only what is set.
    pub(super) fn to_query(&self) -> String {
        let part = |name, value: &str| {
            let set = !value.is_empty();
            set.then(|| format!("{name}={}", encode(value)))
        };
        let parts = [
            part("q", &self.text),
            part("role", self.role.map_or("", Role::code)),
        ];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        parts.join("&")
    }

    fn is_set(&self) -> bool {
        !self.to_query().is_empty()
    }

    fn fits(&self, person: &PersonView) -> bool {
        let text = fold(&self.text);
        let named = search_forms(&person.name).contains(&text)
            || person
                .mail
                .to_lowercase()
                .contains(&self.text.to_lowercase());
        let role = |role| person.grants.iter().any(|grant| grant.role == role);
        named && self.role.is_none_or(role)
    }
}

/// The filters and the people who fit them.
pub(super) fn list(tr: Tr, filter: &PeopleFilter, people: &[PersonView]) -> AnyView {
    let found: Vec<_> = people.iter().filter(|person| filter.fits(person)).collect();
    let count = found.len();
    let clear = || paths::office(tr.language(), "people", "");
    let shown = if found.is_empty() {
        view! {
            <div class="empty">
                <h2>{t!(tr, people_none)}</h2>
                <p><a class="button button--secondary" href=clear()>{t!(tr, atlas_clear)}</a></p>
            </div>
        }
        .into_any()
    } else {
        let caption = t!(tr, people_count, count = count);
        let columns = [
            t!(tr, people_name),
            t!(tr, booking_mail),
            t!(tr, people_roles),
            t!(tr, account_factors),
        ];
        let rows = found.into_iter().map(|person| row(tr, person)).collect();
        table(caption, &columns, rows)
    };
    view! {
        {filters(tr, filter, clear())}
        {shown}
    }
    .into_any()
}

fn filters(tr: Tr, filter: &PeopleFilter, clear: String) -> AnyView {
    let action = clear.clone();
    let roles: Vec<_> = Role::ALL
        .iter()
        .map(|role| {
            let selected = filter.role == Some(*role);
            view! { <option value=role.code() selected=selected>{terms::role(tr, *role)}</option> }
        })
        .collect();
    let text = filter.text.clone();
    let clear = filter.is_set().then(|| {
        view! { <a class="chip chip--clear" href=clear>{t!(tr, atlas_clear)}</a> }
    });
    view! {
        <form class="office__filters" method="get" action=action role="search">
            <div class="field">
                <label for="q">{t!(tr, people_search)}</label>
                <input id="q" name="q" type="search" value=text autocomplete="off"/>
            </div>
            <div class="field">
                <label for="role">{t!(tr, people_role)}</label>
                <select id="role" name="role">
                    <option value="">{t!(tr, people_any_role)}</option>
                    {roles}
                </select>
            </div>
            <button class="button button--secondary" type="submit">{t!(tr, atlas_apply)}</button>
            {clear}
        </form>
    }
    .into_any()
}

fn row(tr: Tr, person: &PersonView) -> Vec<Cell> {
    let href = paths::office(tr.language(), &format!("people/{}", person.id), "");
    let name = person.name.clone();
    let own = person
        .own
        .then(|| view! { <span class="hint">{t!(tr, people_own)}</span> });
    let roles: Vec<_> = person
        .grants
        .iter()
        .map(|grant| view! { <li>{role_words(tr, grant)}</li> })
        .collect();
    let roles = if roles.is_empty() {
        t!(tr, people_no_role).into_any()
    } else {
        view! { <ul class="table__list">{roles}</ul> }.into_any()
    };
    vec![
        Cell::new(view! { <a href=href><bdi>{name}</bdi></a>{own} }),
        Cell::new(mailbox(&person.mail)),
        Cell::new(roles),
        Cell::new(factor(tr, person.second_factor)),
    ]
}

/// Whether a second factor is set up.
pub(super) fn factor(tr: Tr, is_set: bool) -> String {
    if is_set {
        t!(tr, people_factor_set)
    } else {
        t!(tr, people_factor_missing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str, mail: &str) -> PersonView {
        PersonView {
            id: "1".into(),
            name: name.into(),
            mail: mail.into(),
            own: false,
            second_factor: true,
            grants: Vec::new(),
        }
    }

    #[test]
    fn people_are_found_by_name_and_address() {
        let zoe = person("Zoë Müller", "amt5@example.org");
        let filter = |text: &str| PeopleFilter {
            text: text.into(),
            role: None,
        };
        for text in ["", "zoe", "Mueller", "müll", "AMT5"] {
            assert!(filter(text).fits(&zoe), "{text}");
        }
        assert!(!filter("ada").fits(&zoe));
        let reviewer = PeopleFilter {
            role: Some(Role::Reviewer),
            ..filter("")
        };
        assert!(!reviewer.fits(&zoe));
    }
}
