//! The atlas in memory. It is read anew when its revision in the database has grown, whoever made
//! it grow: this process, another one, or an import beside them.

use std::collections::BTreeSet;
use std::sync::Arc;

use app::contract::atlas::{Atlas, AtlasMunicipality, AtlasPartnership, PartnershipKind, Stage};
use app::contract::atlas_page::AtlasIndex;
use app::contract::language::Language;
use app::contract::theme::Theme;
use parking_lot::RwLock;
use tokio::sync::Mutex;

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
    /// Held by whoever reads the atlas anew; the others wait for what they find.
    building: Mutex<()>,
}

impl AtlasCache {
    /// The atlas as the database has it now. `open` names the ids of partnerships with seats open;
    /// only hospitations know them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn current(&self, db: &Db, open: BTreeSet<String>) -> Result<Arc<Snapshot>, DbError> {
        let revision = store::find_revision(db.pool()).await?;
        if let Some(snapshot) = self.known(revision, &open) {
            return Ok(snapshot);
        }
        let _building = self.building.lock().await;
        let revision = store::find_revision(db.pool()).await?;
        if let Some(snapshot) = self.known(revision, &open) {
            return Ok(snapshot);
        }
        let mut connection = db.pool().acquire().await?;
        let municipalities = store::list_municipalities(&mut *connection).await?;
        let partnerships = store::list_partnerships(&mut connection).await?;
        drop(connection);
        // A large atlas takes a while to index, and would keep other requests from this thread.
        let indexed = tokio::task::spawn_blocking(move || {
            let atlas = atlas_of(revision, &municipalities, &partnerships, &open);
            Arc::new(Snapshot {
                revision,
                open,
                municipalities,
                partnerships,
                indexes: Language::ALL.map(|language| AtlasIndex::new(atlas.clone(), language)),
            })
        });
        let snapshot = indexed
            .await
            .map_err(|e| DbError::Failed(sqlx::Error::Decode(e.into())))?;
        *self.snapshot.write() = Some(snapshot.clone());
        Ok(snapshot)
    }

    /// The snapshot in memory, if it is this one.
    fn known(&self, revision: i64, open: &BTreeSet<String>) -> Option<Arc<Snapshot>> {
        let snapshot = self.snapshot.read();
        let fits = |s: &&Arc<Snapshot>| s.revision == revision && s.open == *open;
        snapshot.as_ref().filter(fits).cloned()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    async fn many_who_ask_at_once_have_the_atlas_read_once() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("test.db").display());
        let db = Db::connect(&url).await.unwrap();
        db.migrate().await.unwrap();
        let cache = Arc::new(AtlasCache::default());
        let mut asking = tokio::task::JoinSet::new();
        for _ in 0..16 {
            let (cache, db) = (cache.clone(), db.clone());
            asking.spawn(async move { cache.current(&db, BTreeSet::new()).await.unwrap() });
        }
        let found = asking.join_all().await;
        assert!(
            found
                .iter()
                .all(|snapshot| Arc::ptr_eq(snapshot, &found[0]))
        );
        let other = cache.current(&db, BTreeSet::from(["x".to_owned()])).await;
        assert!(!Arc::ptr_eq(&other.unwrap(), &found[0]));
    }
}
