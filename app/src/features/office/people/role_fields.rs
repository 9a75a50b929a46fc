//! The fields in which a role is given: which, what for, until when.

use leptos::prelude::*;

use super::scope::{of_kind, suggestions};
use crate::contract::people::ScopeChoices;
use crate::contract::role::{Role, ScopeKind};
use crate::i18n::Tr;
use crate::ui::form::{FormState, PlainForms, SelectField, SuggestField, TextField};
use crate::{t, terms};

/// Their names in the form's order.
pub(super) fn names(tr: Tr) -> [(&'static str, String); 4] {
    [
        ("role", t!(tr, people_role)),
        ("programme", t!(tr, people_programme)),
        ("municipality", t!(tr, people_municipality)),
        ("until", t!(tr, people_until)),
    ]
}

/// The fields, for what the reader may give.
pub(super) fn role_fields(
    tr: Tr,
    forms: &PlainForms,
    form: FormState,
    id: &str,
    choices: &ScopeChoices,
) -> AnyView {
    let language = tr.language();
    let typed = |field: &str| forms.typed(id, field, "");
    let none = || (String::new(), t!(tr, people_choose));
    let roles = choices.roles.iter();
    let roles = roles.map(|role| (role.code().to_owned(), goes_for(tr, *role)));
    let roles: Vec<_> = std::iter::once(none()).chain(roles).collect();
    let programmes = of_kind(choices, ScopeKind::Programme)
        .map(|choice| (choice.slug.clone(), choice.name.get(language).to_owned()));
    let programmes: Vec<_> = std::iter::once((String::new(), t!(tr, people_no_programme)))
        .chain(programmes)
        .collect();
    let town = typed("municipality");
    let towns = suggestions(choices, language, &town);
    view! {
        <SelectField form field="role" label=t!(tr, people_role) value=typed("role")
            groups=vec![(String::new(), roles)]/>
        <SelectField form field="programme" label=t!(tr, people_programme) value=typed("programme")
            groups=vec![(String::new(), programmes)]/>
        <SuggestField form field="municipality" label=t!(tr, people_municipality)
            hint=t!(tr, people_municipality_hint) value=town suggestions=towns/>
        <TextField form field="until" label=t!(tr, people_until) hint=t!(tr, people_until_hint)
            value=typed("until") kind="date"/>
    }
    .into_any()
}

/// A role with what it is given for: the two fields below it depend on that.
fn goes_for(tr: Tr, role: Role) -> String {
    let scope = match role.scopes() {
        [ScopeKind::Programme] => t!(tr, people_for_programme),
        [ScopeKind::Municipality] => t!(tr, people_for_municipality),
        [ScopeKind::Installation] => t!(tr, people_for_everything),
        _ => t!(tr, people_for_either),
    };
    format!("{} – {scope}", terms::role(tr, role))
}
