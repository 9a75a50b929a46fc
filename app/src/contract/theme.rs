//! Themes that municipalities work on, and the Sustainable Development Goals they serve.

use super::wire::{Deserialize, Serialize};

/// A theme of a partnership or a hospitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub enum Theme {
    /// waste
    #[serde(rename = "waste")]
    Waste,
    /// wastewater
    #[serde(rename = "wastewater")]
    Wastewater,
    /// water
    #[serde(rename = "water")]
    Water,
    /// energy
    #[serde(rename = "energy")]
    Energy,
    /// climate resilience
    #[serde(rename = "climate")]
    Climate,
    /// digitalisation
    #[serde(rename = "digitalisation")]
    Digitalisation,
    /// tourism
    #[serde(rename = "tourism")]
    Tourism,
    /// gender equality
    #[serde(rename = "gender-equality")]
    GenderEquality,
    /// transport and mobility
    #[serde(rename = "transport")]
    Transport,
    /// sustainable urban development
    #[serde(rename = "urban-development")]
    UrbanDevelopment,
    /// urban green and parks
    #[serde(rename = "urban-green")]
    UrbanGreen,
    /// local economy
    #[serde(rename = "local-economy")]
    LocalEconomy,
    /// local democracy and participation
    #[serde(rename = "local-democracy")]
    LocalDemocracy,
    /// culture, youth and sport
    #[serde(rename = "culture-youth-sport")]
    CultureYouthSport,
    /// education
    #[serde(rename = "education")]
    Education,
    /// health
    #[serde(rename = "health")]
    Health,
    /// inclusion
    #[serde(rename = "inclusion")]
    Inclusion,
    /// integration of refugees
    #[serde(rename = "integration-refugees")]
    IntegrationRefugees,
    /// public services
    #[serde(rename = "public-services")]
    PublicServices,
    /// fire service and civil protection
    #[serde(rename = "civil-protection")]
    CivilProtection,
    /// humanitarian aid and reconstruction
    #[serde(rename = "humanitarian-aid")]
    HumanitarianAid,
}

impl Theme {
    /// All of them, in the order in which pages offer them.
    pub const ALL: [Self; 21] = [
        Self::Waste,
        Self::Wastewater,
        Self::Water,
        Self::Energy,
        Self::Climate,
        Self::Digitalisation,
        Self::Tourism,
        Self::GenderEquality,
        Self::Transport,
        Self::UrbanDevelopment,
        Self::UrbanGreen,
        Self::LocalEconomy,
        Self::LocalDemocracy,
        Self::CultureYouthSport,
        Self::Education,
        Self::Health,
        Self::Inclusion,
        Self::IntegrationRefugees,
        Self::PublicServices,
        Self::CivilProtection,
        Self::HumanitarianAid,
    ];

    /// The code in addresses, files and the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waste => "waste",
            Self::Wastewater => "wastewater",
            Self::Water => "water",
            Self::Energy => "energy",
            Self::Climate => "climate",
            Self::Digitalisation => "digitalisation",
            Self::Tourism => "tourism",
            Self::GenderEquality => "gender-equality",
            Self::Transport => "transport",
            Self::UrbanDevelopment => "urban-development",
            Self::UrbanGreen => "urban-green",
            Self::LocalEconomy => "local-economy",
            Self::LocalDemocracy => "local-democracy",
            Self::CultureYouthSport => "culture-youth-sport",
            Self::Education => "education",
            Self::Health => "health",
            Self::Inclusion => "inclusion",
            Self::IntegrationRefugees => "integration-refugees",
            Self::PublicServices => "public-services",
            Self::CivilProtection => "civil-protection",
            Self::HumanitarianAid => "humanitarian-aid",
        }
    }

    /// The theme of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|t| t.code() == code)
    }

    /// The Sustainable Development Goals it serves; every partnership serves goal 17 besides.
    #[must_use]
    pub const fn sdgs(self) -> &'static [u8] {
        match self {
            Self::Waste => &[11, 12],
            Self::Wastewater | Self::Water => &[6],
            Self::Energy => &[7],
            Self::Climate => &[13],
            Self::Digitalisation => &[9, 16],
            Self::Tourism | Self::LocalEconomy => &[8],
            Self::GenderEquality => &[5],
            Self::Transport | Self::UrbanDevelopment | Self::CivilProtection => &[11],
            Self::UrbanGreen => &[11, 15],
            Self::LocalDemocracy => &[16],
            Self::CultureYouthSport => &[4, 11],
            Self::Education => &[4],
            Self::Health => &[3],
            Self::Inclusion | Self::IntegrationRefugees => &[10],
            Self::PublicServices => &[11, 16],
            Self::HumanitarianAid => &[1, 11],
        }
    }
}
