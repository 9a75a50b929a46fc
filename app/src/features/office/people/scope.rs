//! What a role is given for, as a form asks it: a programme out of a list, or a municipality by its name.

use crate::contract::fold::fold;
use crate::contract::language::Language;
use crate::contract::people::{GrantRequest, ScopeChoice, ScopeChoices};
use crate::contract::problem::{FieldCode, FieldError, Problem};
use crate::contract::role::{Role, ScopeKind};
use crate::posted::{Fields, first};

/// So many municipalities are suggested at most: a browser has to load them all.
const SUGGESTED: usize = 1000;

/// What can be chosen of a kind.
pub(super) fn of_kind(
    choices: &ScopeChoices,
    kind: ScopeKind,
) -> impl Iterator<Item = &ScopeChoice> {
    choices
        .scopes
        .iter()
        .filter(move |choice| choice.scope == kind)
}

/// The municipalities by the names that a form suggests, each name once: where several have the same,
/// their addresses tell them apart.
pub(super) fn named(choices: &ScopeChoices, language: Language) -> Vec<(String, String)> {
    let towns = of_kind(choices, ScopeKind::Municipality);
    let mut towns: Vec<_> = towns
        .map(|town| (town.name.get(language).to_owned(), town.slug.clone()))
        .collect();
    towns.sort();
    let same = |n: usize, m: Option<usize>| {
        m.and_then(|m| towns.get(m))
            .is_some_and(|other| other.0 == towns[n].0)
    };
    (0..towns.len())
        .map(|n| {
            let (name, slug) = towns[n].clone();
            let twice = same(n, n.checked_sub(1)) || same(n, Some(n + 1));
            (
                if twice {
                    format!("{name} ({slug})")
                } else {
                    name
                },
                slug,
            )
        })
        .collect()
}

/// What a form suggests: everything, or what is like the words that were not found.
pub(super) fn suggestions(choices: &ScopeChoices, language: Language, typed: &str) -> Vec<String> {
    let names = named(choices, language).into_iter().map(|(name, _)| name);
    let names: Vec<_> = names.collect();
    if names.len() <= SUGGESTED {
        return names;
    }
    let typed = fold(typed);
    let like = |name: &String| !typed.is_empty() && fold(name).contains(&typed);
    names.into_iter().filter(like).take(SUGGESTED).collect()
}

/// The address of the municipality that is meant: by a suggested name, or by its name in any language
/// where only one has it.
fn find(choices: &ScopeChoices, language: Language, typed: &str) -> Option<String> {
    let mut suggested = named(choices, language).into_iter();
    if let Some((_, slug)) = suggested.find(|(name, slug)| name == typed || slug == typed) {
        return Some(slug);
    }
    let folded = fold(typed);
    let mut meant = of_kind(choices, ScopeKind::Municipality)
        .filter(|town| town.name.all().any(|name| fold(name) == folded));
    let town = meant.next()?;
    meant.next().is_none().then(|| town.slug.clone())
}

/// The role that a form asks for.
///
/// # Errors
/// What is wrong with what was typed, field by field.
pub(super) fn grant_of(
    fields: &Fields,
    choices: &ScopeChoices,
    language: Language,
) -> Result<GrantRequest, Vec<FieldError>> {
    let text = |name| first(fields, name).trim().to_owned();
    let (code, programme, town) = (text("role"), text("programme"), text("municipality"));
    let role = Role::from_code(&code);
    let goes = |kind| role.is_none_or(|role| role.scopes().contains(&kind));
    let mut errors = Vec::new();
    let mut wrong = |field, code| errors.push(FieldError::new(field, code));
    if code.is_empty() {
        wrong("role", FieldCode::Required);
    }
    let mut scope = String::new();
    if !programme.is_empty() {
        if goes(ScopeKind::Programme) {
            scope = format!("programme:{programme}");
        } else {
            wrong("programme", FieldCode::NotAllowed);
        }
    }
    if !town.is_empty() {
        if !goes(ScopeKind::Municipality) || !scope.is_empty() {
            wrong("municipality", FieldCode::NotAllowed);
        } else if let Some(slug) = find(choices, language, &town) {
            scope = format!("municipality:{slug}");
        } else {
            wrong("municipality", FieldCode::NotAChoice);
        }
    }
    if let Some(role) = role.filter(|_| programme.is_empty() && town.is_empty()) {
        match role.scopes() {
            [ScopeKind::Installation] => scope = ScopeKind::Installation.code().to_owned(),
            [ScopeKind::Municipality] => wrong("municipality", FieldCode::Required),
            _ => wrong("programme", FieldCode::Required),
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(GrantRequest {
        role: code,
        scope,
        until: text("until"),
    })
}

/// A refusal with the fields as the form names them.
pub(super) fn in_form(mut problem: Problem, asked: &GrantRequest) -> Problem {
    let named = if asked.scope.starts_with(ScopeKind::Municipality.code()) {
        "municipality"
    } else {
        "programme"
    };
    for error in &mut problem.errors {
        if error.field == "scope" {
            named.clone_into(&mut error.field);
        }
    }
    problem
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::text::LocalText;

    fn choices() -> ScopeChoices {
        let town = |slug: &str, de: &str, ar: &str| ScopeChoice {
            scope: ScopeKind::Municipality,
            slug: slug.into(),
            name: LocalText {
                de: Some(de.into()),
                ar: Some(ar.into()),
                ..LocalText::default()
            },
        };
        ScopeChoices {
            roles: Role::ALL.to_vec(),
            scopes: vec![
                town("koeln", "Köln", "كولونيا"),
                town("neustadt-aisch", "Neustadt", "نويشتات"),
                town("neustadt-dosse", "Neustadt", "نويشتات"),
            ],
        }
    }

    fn asked(role: &str, programme: &str, town: &str) -> Result<String, Vec<String>> {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let fields = vec![
            pair("role", role),
            pair("programme", programme),
            pair("municipality", town),
        ];
        let grant = grant_of(&fields, &choices(), Language::De);
        let wrong = |e: &FieldError| format!("{} {}", e.field, e.code.code());
        grant
            .map(|grant| grant.scope)
            .map_err(|errors| errors.iter().map(wrong).collect())
    }

    #[test]
    fn a_municipality_is_found_by_its_name_in_any_language() {
        for typed in ["Köln", "koln", "كولونيا", "koeln"] {
            let scope = asked("municipality-editor", "", typed);
            assert_eq!(scope, Ok("municipality:koeln".into()), "{typed}");
        }
    }

    #[test]
    fn of_two_with_one_name_only_the_address_tells() {
        let scope = asked("moderator", "", "Neustadt (neustadt-dosse)");
        assert_eq!(scope, Ok("municipality:neustadt-dosse".into()));
        let wrong = asked("moderator", "", "Neustadt").unwrap_err();
        assert_eq!(wrong, ["municipality not-a-choice"]);
    }

    #[test]
    fn each_role_asks_for_what_it_is_given_for() {
        assert_eq!(asked("administrator", "", ""), Ok("installation".into()));
        assert_eq!(asked("reviewer", "nrw", ""), Ok("programme:nrw".into()));
        let wrong = |role, programme, town| asked(role, programme, town).unwrap_err();
        assert_eq!(wrong("", "", ""), ["role required"]);
        assert_eq!(wrong("coordinator", "", ""), ["programme required"]);
        let missing = ["municipality required"];
        assert_eq!(wrong("municipality-editor", "", ""), missing);
        let other = ["municipality not-allowed"];
        assert_eq!(wrong("reviewer", "nrw", "Köln"), other);
        assert_eq!(wrong("moderator", "nrw", "Köln"), other);
        let other = ["programme not-allowed"];
        assert_eq!(wrong("administrator", "nrw", ""), other);
    }
}
