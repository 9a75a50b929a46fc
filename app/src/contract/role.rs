//! What somebody may be here, and where: roles are given for a programme, a municipality or the
//! whole installation, with an end where that is wanted.

use super::hospitation::codes;
use super::wire::{Deserialize, Serialize};

codes! {
    /// A role of the domain. A visitor has none; a participant has a confirmed address and none.
    Role {
        /// Edits a municipality, its partnerships and requests; drafts hospitations.
        MunicipalityEditor = "municipality-editor",
        /// Runs sessions: sees who comes, sets the meeting link, marks attendance.
        Moderator = "moderator",
        /// Reads and scores the applications assigned to them.
        Reviewer = "reviewer",
        /// Publishes; calls, decisions, events, matchmaking, reports.
        Coordinator = "coordinator",
        /// Accounts, roles, settings, the log.
        Administrator = "administrator",
    }
}

codes! {
    /// What a role is given for.
    ScopeKind {
        /// One programme.
        Programme = "programme",
        /// One municipality.
        Municipality = "municipality",
        /// The whole installation.
        Installation = "installation",
    }
}

impl Role {
    /// What the role may be given for.
    #[must_use]
    pub const fn scopes(self) -> &'static [ScopeKind] {
        match self {
            Self::MunicipalityEditor => &[ScopeKind::Municipality],
            Self::Moderator => &[ScopeKind::Programme, ScopeKind::Municipality],
            Self::Reviewer | Self::Coordinator => &[ScopeKind::Programme],
            Self::Administrator => &[ScopeKind::Installation],
        }
    }
}

/// What a role is given for, by the id of the row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The whole installation.
    Installation,
    /// A programme.
    Programme(String),
    /// A municipality.
    Municipality(String),
}

impl Scope {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> ScopeKind {
        match self {
            Self::Installation => ScopeKind::Installation,
            Self::Programme(_) => ScopeKind::Programme,
            Self::Municipality(_) => ScopeKind::Municipality,
        }
    }

    /// The id of the row; empty for the installation.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Installation => "",
            Self::Programme(id) | Self::Municipality(id) => id,
        }
    }

    /// From a kind and an id.
    #[must_use]
    pub fn new(kind: ScopeKind, id: &str) -> Self {
        match kind {
            ScopeKind::Installation => Self::Installation,
            ScopeKind::Programme => Self::Programme(id.to_owned()),
            ScopeKind::Municipality => Self::Municipality(id.to_owned()),
        }
    }
}

/// A role that somebody holds now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The role.
    pub role: Role,
    /// What it is given for.
    pub scope: Scope,
}

impl Held {
    /// A role for a scope.
    #[must_use]
    pub const fn new(role: Role, scope: Scope) -> Self {
        Self { role, scope }
    }
}

/// A role as pages show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct GrantView {
    /// The grant's id.
    pub id: String,
    /// The role.
    pub role: Role,
    /// What it is given for.
    pub scope: ScopeKind,
    /// The address of the programme or municipality; empty for the installation.
    pub slug: String,
    /// Its name in the languages it has one in.
    pub name: super::text::LocalText,
    /// The last day it counts, as `2027-09-30`; empty without an end.
    pub until: String,
    /// Whether it counts now.
    pub counts: bool,
    /// Why the reader may not take it back: `own-role`, `beyond-own`, `last-administrator`; empty
    /// where they may.
    pub locked: String,
}
