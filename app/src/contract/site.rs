//! What every page may need to know of the installation.

use super::wire::{Deserialize, Serialize};

/// The installation and who runs it. Empty fields were not set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Site {
    /// Where people reach it, without a slash at the end.
    pub public_url: String,
    /// The operator's name.
    pub name: String,
    /// The operator's address, line by line.
    pub address: Vec<String>,
    /// A role mailbox.
    pub mail: String,
    /// A phone number.
    pub phone: String,
    /// Who answers for the content.
    pub responsible: String,
    /// The data protection officer's mailbox.
    pub privacy_mail: String,
    /// How long is kept what.
    pub kept: Vec<KeptFor>,
}

/// How long something is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct KeptFor {
    /// The period's name in the settings; it ends with its unit, `_days` or `_months`.
    pub period: String,
    /// So many of them.
    pub number: u32,
}
