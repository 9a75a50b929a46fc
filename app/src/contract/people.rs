//! The office's view of people: who works here, with which roles, and who is invited.

use super::account::{check_mail, check_name};
use super::language::Language;
use super::problem::{FieldCode, FieldError};
use super::role::{GrantView, Role, ScopeKind};
use super::text::LocalText;
use super::time::LocalTime;
use super::wire::{Deserialize, Serialize};

/// Somebody who works here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct PersonView {
    /// The account's id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The mail address.
    pub mail: String,
    /// Whether it is the reader.
    pub own: bool,
    /// Whether a second factor is set up.
    pub second_factor: bool,
    /// The roles.
    pub grants: Vec<GrantView>,
}

/// Somebody who was invited and has not come yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct InvitationView {
    /// The invitation's id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The mail address.
    pub mail: String,
    /// The role that waits.
    pub grant: GrantView,
    /// Until when it can be taken, on the office's clock.
    pub until: Option<LocalTime>,
    /// Whether it came too late.
    pub expired: bool,
}

/// Everybody who works here, and everybody who is invited.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct PeopleList {
    /// In the order of their names.
    pub people: Vec<PersonView>,
    /// The latest first.
    pub invitations: Vec<InvitationView>,
}

/// What a role can be given for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct ScopeChoice {
    /// Its kind.
    pub scope: ScopeKind,
    /// The address; empty for the installation.
    pub slug: String,
    /// The name.
    pub name: LocalText,
}

/// What the reader may give.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct ScopeChoices {
    /// The roles.
    pub roles: Vec<Role>,
    /// What for.
    pub scopes: Vec<ScopeChoice>,
}

/// Giving a role.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct GrantRequest {
    /// One of [`Role`]'s codes.
    pub role: String,
    /// `programme:` or `municipality:` and its address; `installation` for administrators.
    pub scope: String,
    /// The last day that it counts, as `2027-09-30`; empty without an end.
    pub until: String,
}

/// Inviting somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct InviteRequest {
    /// The name.
    pub name: String,
    /// The mail address.
    pub mail: String,
    /// The language of the mail: one of [`Language`]'s codes.
    pub language: String,
    /// See [`GrantRequest`].
    pub role: String,
    /// See [`GrantRequest`].
    pub scope: String,
    /// See [`GrantRequest`].
    pub until: String,
}

/// The kind and the address in a scope of a request.
#[must_use]
pub fn scope_of(text: &str) -> Option<(ScopeKind, &str)> {
    let (kind, slug) = text.split_once(':').unwrap_or((text, ""));
    let kind = ScopeKind::from_code(kind)?;
    ((kind == ScopeKind::Installation) == slug.is_empty()).then_some((kind, slug))
}

/// What is wrong with a role that is to be given, as far as the request alone tells.
#[must_use]
pub fn check_grant(request: &GrantRequest) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let role = Role::from_code(&request.role);
    if request.role.is_empty() {
        errors.push(FieldError::new("role", FieldCode::Required));
    } else if role.is_none() {
        errors.push(FieldError::new("role", FieldCode::NotAChoice));
    }
    if request.scope.is_empty() {
        errors.push(FieldError::new("scope", FieldCode::Required));
    } else {
        let kind = scope_of(&request.scope).map(|(kind, _)| kind);
        let fits = |kind| role.is_none_or(|role| role.scopes().contains(&kind));
        if !kind.is_some_and(fits) {
            errors.push(FieldError::new("scope", FieldCode::NotAChoice));
        }
    }
    errors
}

/// What is wrong with an invitation, as far as the request alone tells.
#[must_use]
pub fn check_invite(request: &InviteRequest) -> Vec<FieldError> {
    let mut errors: Vec<_> = check_name("name", request.name.trim())
        .into_iter()
        .collect();
    errors.extend(check_mail("mail", request.mail.trim()));
    if Language::from_code(&request.language).is_none() {
        errors.push(FieldError::new("language", FieldCode::NotAChoice));
    }
    errors.extend(check_grant(&request.grant()));
    errors
}

impl InviteRequest {
    /// The role that is to be given.
    #[must_use]
    pub fn grant(&self) -> GrantRequest {
        GrantRequest {
            role: self.role.clone(),
            scope: self.scope.clone(),
            until: self.until.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_goes_with_what_it_is_given_for() {
        let wrong = |role: &str, scope: &str| {
            let request = GrantRequest {
                role: role.into(),
                scope: scope.into(),
                until: String::new(),
            };
            let errors = check_grant(&request);
            errors.first().map(|error| error.field.clone())
        };
        assert_eq!(wrong("reviewer", "programme:nrw"), None);
        assert_eq!(wrong("administrator", "installation"), None);
        assert_eq!(
            wrong("administrator", "programme:nrw").as_deref(),
            Some("scope")
        );
        assert_eq!(
            wrong("reviewer", "municipality:koeln").as_deref(),
            Some("scope")
        );
        assert_eq!(wrong("reviewer", "programme").as_deref(), Some("scope"));
        assert_eq!(wrong("king", "installation").as_deref(), Some("role"));
    }
}
