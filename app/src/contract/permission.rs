//! Who may do what: one pure function, asked by every route that is not for everybody.
//!
//! What somebody has no business with is hidden (404); what they see and may not do is forbidden
//! (403), with the role that may.

use super::hospitation::codes;
use super::role::{Held, Role, Scope, ScopeKind};
use super::wire::{Deserialize, Serialize};

codes! {
    /// Something that only some may do.
    Permission {
        /// See the office at all.
        SeeOffice = "see-office",
        /// Take, answer and close cases of a programme.
        AnswerCases = "answer-cases",
        /// Change a programme: its policy, texts, meetings.
        EditProgramme = "edit-programme",
        /// Invite people, give roles and take them back.
        ManagePeople = "manage-people",
        /// See mails that failed, and have them tried again.
        WatchMails = "watch-mails",
        /// Change what holds for the whole installation.
        ChangeSettings = "change-settings",
        /// Read the log of writes.
        ReadAudit = "read-audit",
        /// See what retention would delete, and erase a person on request.
        ErasePeople = "erase-people",
    }
}

impl Permission {
    /// The least role that has it; a refusal names it.
    #[must_use]
    pub const fn needs(self) -> Role {
        match self {
            Self::SeeOffice => Role::MunicipalityEditor,
            Self::AnswerCases | Self::EditProgramme | Self::ManagePeople => Role::Coordinator,
            Self::WatchMails | Self::ChangeSettings | Self::ReadAudit | Self::ErasePeople => {
                Role::Administrator
            }
        }
    }

    const fn is_given_to(self, role: Role) -> bool {
        match self {
            Self::SeeOffice => true,
            Self::AnswerCases | Self::EditProgramme | Self::ManagePeople => {
                matches!(role, Role::Coordinator | Role::Administrator)
            }
            Self::WatchMails | Self::ChangeSettings | Self::ReadAudit | Self::ErasePeople => {
                matches!(role, Role::Administrator)
            }
        }
    }
}

/// What is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About<'a> {
    /// Whatever is within one's reach: a list, say.
    Anything,
    /// Something that belongs to this programme, municipality or the installation.
    One(&'a Scope),
}

/// What comes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Go on.
    Allowed,
    /// There is nothing here for this person.
    Hidden,
    /// It can be seen; the role may do it.
    Forbidden(Role),
}

/// Whether somebody who holds these roles may do it.
///
/// Without any role the office is hidden. What belongs to a programme or municipality in which one
/// has no role is hidden. Everything else that one may not do is forbidden.
#[must_use]
pub fn decide(held: &[Held], permission: Permission, about: About<'_>) -> Decision {
    let (seen, allowed): (bool, bool) = match about {
        About::Anything => (
            !held.is_empty(),
            held.iter().any(|h| permission.is_given_to(h.role)),
        ),
        About::One(scope) => (
            held.iter().any(|h| reaches(h, scope)),
            held.iter()
                .any(|h| reaches(h, scope) && permission.is_given_to(h.role)),
        ),
    };
    match (seen, allowed) {
        (_, true) => Decision::Allowed,
        (true, false) => Decision::Forbidden(permission.needs()),
        (false, false) => Decision::Hidden,
    }
}

fn reaches(held: &Held, scope: &Scope) -> bool {
    held.scope == Scope::Installation || held.scope == *scope
}

/// Whether somebody may give a role, or take it back. Nobody gives more than they are: a
/// coordinator gives roles below the programmes they coordinate, and roles of municipalities, which
/// belong to no programme.
#[must_use]
pub fn may_give(held: &[Held], given: &Held) -> bool {
    if !given.role.scopes().contains(&given.scope.kind()) {
        return false;
    }
    held.iter().any(|h| match h.role {
        Role::Administrator => true,
        Role::Coordinator => match given.scope.kind() {
            ScopeKind::Programme => h.scope == given.scope,
            ScopeKind::Municipality => true,
            ScopeKind::Installation => false,
        },
        Role::MunicipalityEditor | Role::Moderator | Role::Reviewer => false,
    })
}

/// Where somebody has a permission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Everywhere.
    All,
    /// In the programmes of these ids; maybe none.
    Programmes(Vec<String>),
}

/// Where somebody who holds these roles has a permission, for lists.
#[must_use]
pub fn reach(held: &[Held], permission: Permission) -> Reach {
    let given = || held.iter().filter(|h| permission.is_given_to(h.role));
    if given().any(|h| h.scope == Scope::Installation) {
        return Reach::All;
    }
    let programmes = given().filter_map(|h| match &h.scope {
        Scope::Programme(id) => Some(id.clone()),
        _ => None,
    });
    Reach::Programmes(programmes.collect())
}

#[cfg(test)]
#[path = "permission_tests.rs"]
mod tests;
