//! The atlas in memory. It is read anew when its revision in the database has grown, whoever made
//! it grow: this process, another one, or an import beside them.

use std::collections::BTreeSet;
use std::sync::Arc;

use app::contract::atlas::{Atlas, AtlasMunicipality, AtlasPartnership, PartnershipKind, Stage};
use app::contract::atlas_page::AtlasIndex;
use app::contract::language::Language;
use app::contract::theme::Theme;
use parking_lot::RwLock;

use super::store::{self, MunicipalityRow, PartnershipRow};
use crate::db::{Db, DbError};

/// One state of the atlas: the rows, and an index for readers of each language.
#[derive(Debug)]
pub struct Snapshot {
    /// The revision it was read at.
    pub revision: i64,
    /// Ids of partnerships with seats open.
    open: BTreeSet<String>,
    /// Every municipality, by slug.
    pub municipalities: Vec<MunicipalityRow>,
    /// Every partnership, by slug.
    pub partnerships: Vec<PartnershipRow>,
    indexes: [AtlasIndex; 4],
}

impl Snapshot {
    /// The index for readers of a language.
    #[must_use]
    pub fn index(&self, language: Language) -> &AtlasIndex {
        &self.indexes[language as usize]
    }
}

/// The newest state that this process has read.
#[derive(Debug, Default)]
pub struct AtlasCache {
    snapshot: RwLock<Option<Arc<Snapshot>>>,
}

impl AtlasCache {
    /// The atlas as the database has it now. `open` names the ids of partnerships with seats open;
    /// only hospitations know them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn current(&self, db: &Db, open: BTreeSet<String>) -> Result<Arc<Snapshot>, DbError> {
        let revision = store::find_revision(db.pool()).await?;
        if let Some(snapshot) = self.snapshot.read().as_ref()
            && snapshot.revision == revision
            && snapshot.open == open
        {
            return Ok(snapshot.clone());
        }
        let mut connection = db.pool().acquire().await?;
        let municipalities = store::list_municipalities(&mut *connection).await?;
        let partnerships = store::list_partnerships(&mut connection).await?;
        let atlas = atlas_of(revision, &municipalities, &partnerships, &open);
        let snapshot = Arc::new(Snapshot {
            revision,
            open,
            municipalities,
            partnerships,
            indexes: Language::ALL.map(|language| AtlasIndex::new(atlas.clone(), language)),
        });
        *self.snapshot.write() = Some(snapshot.clone());
        Ok(snapshot)
    }
}

fn atlas_of(
    revision: i64,
    municipalities: &[MunicipalityRow],
    partnerships: &[PartnershipRow],
    open: &BTreeSet<String>,
) -> Atlas {
    let places: std::collections::HashMap<&str, u32> = municipalities
        .iter()
        .map(|m| m.id.as_str())
        .zip(0..)
        .collect();
    Atlas {
        revision,
        municipalities: municipalities
            .iter()
            .map(|m| AtlasMunicipality {
                slug: m.slug.clone(),
                names: m.names.clone(),
                aliases: m.aliases.clone(),
                country: m.country.clone(),
                region: m.region.clone(),
                position: m.position,
            })
            .collect(),
        partnerships: partnerships
            .iter()
            .map(|p| AtlasPartnership {
                slug: p.slug.clone(),
                members: p
                    .members
                    .iter()
                    .filter_map(|id| places.get(id.as_str()).copied())
                    .collect(),
                kind: p.kind.as_deref().and_then(PartnershipKind::from_code),
                stage: p.stage.as_deref().and_then(Stage::from_code),
                since: p.since.clone(),
                themes: p
                    .themes
                    .iter()
                    .filter_map(|t| Theme::from_code(t))
                    .collect(),
                open: open.contains(&p.id),
            })
            .collect(),
    }
}
