//! A draft beside what is public of it.

use app::contract::draft::{DraftContent, DraftPart};
use app::contract::draft_live::{differs, follow};
use sqlx::AnyConnection;

use super::super::store::{
    self, LiveSession, NewRow, OfficeRow, PartRow, VersionRow, piece, seen, whole,
};
use super::live_content::{content_of, sessions_of};
use crate::db::{DbError, Write};
use crate::http::error::ApiError;

/// A draft with everything that it is judged by.
#[derive(Clone, Debug)]
pub(super) struct Opened {
    pub row: OfficeRow,
    /// What is worked on.
    pub content: DraftContent,
    /// Its parts; none for what nobody has worked on since it was published.
    pub parts: Vec<PartRow>,
    /// What is public.
    pub public: Option<DraftContent>,
    /// The public sessions.
    pub live: Vec<LiveSession>,
    /// What was public so far, the latest first.
    pub versions: Vec<VersionRow>,
}

impl Opened {
    /// Reads it, from the pool or inside a write.
    ///
    /// # Errors
    /// When the database fails.
    pub(super) async fn read(
        connection: &mut AnyConnection,
        row: OfficeRow,
    ) -> Result<Self, DbError> {
        let parts = store::list_parts(connection, &row.id).await?;
        let live = store::list_live_sessions(connection, &row.id).await?;
        let mut versions = store::list_versions(connection, &row.id).await?;
        let mut public = None;
        if let Some(found) = store::find_live(connection, &row.id).await? {
            let mut content = content_of(&found, &live, &row.host.country);
            match versions.first() {
                // A version knows more than the rows: who of civil society, which plan.
                Some(latest) => {
                    let before = &latest.content.sessions;
                    let sessions = follow(before, before, &content.sessions);
                    content = latest.content.clone();
                    content.sessions = sessions;
                }
                None => versions.push(first(&content)),
            }
            public = Some(content);
        }
        let mut content = if parts.is_empty() {
            public.clone().unwrap_or_default()
        } else {
            whole(&parts)?
        };
        if let Some(public) = public.as_ref().filter(|_| !parts.is_empty()) {
            let base = seen(&parts)?.unwrap_or_else(|| public.sessions.clone());
            content.sessions = follow(&content.sessions, &base, &public.sessions);
        }
        // A block whose session is gone has no place.
        for block in &mut content.itinerary.blocks {
            let sessions = &content.sessions.sessions;
            if !sessions.iter().any(|session| session.id == block.session) {
                block.session.clear();
            }
        }
        Ok(Self {
            row,
            content,
            parts,
            public,
            live,
            versions,
        })
    }

    /// The version of each part, in their order.
    pub(super) fn part_versions(&self) -> Vec<u32> {
        let version = |part: &DraftPart| {
            let own = self.parts.iter().find(|row| row.part == *part);
            own.map_or(1, |own| u32::try_from(own.version).unwrap_or(u32::MAX))
        };
        DraftPart::ALL.iter().map(version).collect()
    }

    /// Whether it differs from what is public.
    pub(super) fn is_changed(&self) -> bool {
        let public = self.public.as_ref();
        public.is_some_and(|public| differs(&self.content, public))
    }

    /// The public sessions as JSON, to be kept beside what is saved; nothing where nothing is public.
    pub(super) fn seen_now(&self) -> Option<String> {
        self.public.as_ref()?;
        serde_json::to_string(&sessions_of(&self.live)).ok()
    }
}

/// What was public before versions were kept.
fn first(content: &DraftContent) -> VersionRow {
    VersionRow {
        number: 1,
        at: None,
        by: None,
        note: String::new(),
        told: 0,
        content: content.clone(),
    }
}

/// Gives what is public and was never drafted here the rows of a draft, so that its parts can be locked.
pub(super) async fn ensure_drafted(
    write: &mut Write,
    row: &OfficeRow,
    at: i64,
) -> Result<(), ApiError> {
    if row.drafted {
        return Ok(());
    }
    let opened = Opened::read(&mut *write, row.clone()).await?;
    let new = NewRow {
        id: &row.id,
        slug: &row.slug,
        programme_id: &row.programme_id,
        host_id: &row.host.id,
        guest_id: &row.guest.id,
        return_visit_id: row.return_visit_id.as_deref(),
        by: None,
        at,
        invented: row.invented,
    };
    store::insert_draft(write, &new).await?;
    let seen = opened.seen_now();
    for part in DraftPart::ALL {
        let content = piece(&opened.content, *part);
        let seen = seen.as_deref().filter(|_| *part == DraftPart::Sessions);
        store::insert_part(write, &row.id, *part, (&content, seen), (at, None)).await?;
    }
    if let Some(first) = opened.versions.first() {
        store::insert_version(write, &row.id, first, None).await?;
    }
    Ok(())
}
