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
        /// Draft hospitations and change them; what is published changes by publishing again.
        EditHospitations = "edit-hospitations",
        /// Put a hospitation, or a change of it, before the public.
        PublishHospitations = "publish-hospitations",
        /// Lead hospitations: seats by hand, messages to participants, calling off, closing.
        LeadHospitations = "lead-hospitations",
        /// Run sessions: see who comes, set the meeting link, mark attendance, materials, notes.
        RunSessions = "run-sessions",
        /// See the calendar of all sessions.
        SeeCalendar = "see-calendar",
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
            Self::SeeOffice | Self::EditHospitations | Self::SeeCalendar => {
                Role::MunicipalityEditor
            }
            Self::RunSessions => Role::Moderator,
            Self::AnswerCases
            | Self::EditProgramme
            | Self::PublishHospitations
            | Self::LeadHospitations
            | Self::ManagePeople => Role::Coordinator,
            Self::WatchMails | Self::ChangeSettings | Self::ReadAudit | Self::ErasePeople => {
                Role::Administrator
            }
        }
    }

    const fn is_given_to(self, role: Role) -> bool {
        match self {
            Self::SeeOffice => true,
            Self::SeeCalendar => !matches!(role, Role::Reviewer),
            Self::EditHospitations => matches!(
                role,
                Role::MunicipalityEditor | Role::Coordinator | Role::Administrator
            ),
            Self::RunSessions => matches!(
                role,
                Role::Moderator | Role::Coordinator | Role::Administrator
            ),
            Self::AnswerCases
            | Self::EditProgramme
            | Self::PublishHospitations
            | Self::LeadHospitations
            | Self::ManagePeople => {
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
    /// Something that belongs to several of them, as a hospitation does to its programme and to both
    /// municipalities: a role for any of them reaches it.
    OneOf(&'a [Scope]),
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
    let within = |held: &Held| match about {
        About::Anything => true,
        About::One(scope) => reaches(held, scope),
        About::OneOf(scopes) => scopes.iter().any(|scope| reaches(held, scope)),
    };
    let reaching = || held.iter().filter(|held| within(held));
    let seen = reaching().next().is_some();
    let allowed = reaching().any(|held| permission.is_given_to(held.role));
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
    /// In the programmes and municipalities of these ids; maybe none.
    Within {
        /// Ids of programmes.
        programmes: Vec<String>,
        /// Ids of municipalities.
        municipalities: Vec<String>,
    },
}

impl Reach {
    /// The ids of the programmes between commas, for a statement's `LIKE '%,' || id || ',%'`: ids have
    /// none themselves. Empty for everywhere.
    #[must_use]
    pub fn programmes(&self) -> String {
        match self {
            Self::All => String::new(),
            Self::Within { programmes, .. } => format!(",{},", programmes.join(",")),
        }
    }

    /// The same of the municipalities.
    #[must_use]
    pub fn municipalities(&self) -> String {
        match self {
            Self::All => String::new(),
            Self::Within { municipalities, .. } => format!(",{},", municipalities.join(",")),
        }
    }
}

/// Where somebody who holds these roles has a permission, for lists.
#[must_use]
pub fn reach(held: &[Held], permission: Permission) -> Reach {
    let given = || held.iter().filter(|h| permission.is_given_to(h.role));
    if given().any(|h| h.scope == Scope::Installation) {
        return Reach::All;
    }
    let of = |kind| {
        let ids = given().filter(move |h| h.scope.kind() == kind);
        ids.map(|h| h.scope.id().to_owned()).collect()
    };
    Reach::Within {
        programmes: of(ScopeKind::Programme),
        municipalities: of(ScopeKind::Municipality),
    }
}

#[cfg(test)]
#[path = "permission_tests.rs"]
mod tests;
