//! What is done with materials.

use std::collections::HashMap;
use std::sync::Arc;

use app::contract::language::Language;
use app::contract::material::{
    ALL_TOGETHER, ALL_TOGETHER_MB, LinkRequest, Material, MaterialKind, Materials,
    SessionMaterials, check_file, check_link, check_words,
};
use app::contract::permission::{About, Permission, decide};
use app::contract::problem::{FieldCode, FieldError};
use app::contract::typed::is_slug;
use serde_json::{Value as Json, json};
use sha2::{Digest as _, Sha256};

use super::super::bookings;
use super::super::handlers::kind;
use super::super::store::{Placed, find_placed, find_placed_by_session, list_sessions_of};
use super::store::{self, Added, Content, File};
use crate::authz::{Login, allowed};
use crate::db::{DbError, Write};
use crate::http::error::ApiError;
use crate::kernel::{audit, clocks, ids};
use crate::state::AppState;

/// A file to be added, as it came.
pub(super) struct NewFile {
    pub name: String,
    /// What it is called; its name where that is empty.
    pub title: String,
    /// A code of a language, or empty.
    pub language: String,
    pub bytes: Arc<[u8]>,
}

/// The hospitation of a session, for who may run it.
///
/// # Errors
/// `NotFound` where there is none, or it is hidden from the actor; `Forbidden` where they may not.
pub(super) async fn place_of(
    state: &AppState,
    login: &Login,
    session: &str,
) -> Result<Placed, ApiError> {
    if !is_slug(session) {
        return Err(ApiError::NotFound);
    }
    let place = find_placed_by_session(state.db.pool(), session).await?;
    let place = place.ok_or(ApiError::NotFound)?;
    admit(login, &place)?;
    Ok(place)
}

fn admit(login: &Login, place: &Placed) -> Result<(), ApiError> {
    let about = About::OneOf(&place.scopes);
    allowed(decide(&login.held, Permission::RunSessions, about))
}

/// The materials of a hospitation, session by session.
///
/// # Errors
/// As [`place_of`].
pub(super) async fn list_materials(
    state: &AppState,
    login: &Login,
    slug: &str,
) -> Result<Materials, ApiError> {
    let pool = state.db.pool();
    let place = find_placed(pool, slug).await?;
    let place = place.ok_or(ApiError::NotFound)?;
    admit(login, &place)?;
    let mut materials = list_by_session(state, &place.id).await?;
    let bytes = materials.values().flatten().map(|m| m.bytes).sum();
    let sessions = list_sessions_of(pool, &place.id).await?;
    let sessions = sessions.iter().filter_map(|session| {
        let zone = clocks::zone(&session.zone)?;
        Some(SessionMaterials {
            id: session.id.clone(),
            title: session.title.clone(),
            kind: kind(session),
            at: clocks::local(session.starts_at, session.minutes, &zone, &session.zone)?,
            materials: materials.remove(&session.id).unwrap_or_default(),
        })
    });
    Ok(Materials {
        sessions: sessions.collect(),
        bytes,
        title: place.title,
    })
}

/// The materials of a hospitation by the ids of its sessions.
///
/// # Errors
/// When the database fails.
pub(in super::super) async fn list_by_session(
    state: &AppState,
    hospitation: &str,
) -> Result<HashMap<String, Vec<Material>>, DbError> {
    let mut by_session: HashMap<String, Vec<Material>> = HashMap::new();
    for (session, material) in store::list_materials(state.db.pool(), hospitation).await? {
        by_session.entry(session).or_default().push(material);
    }
    Ok(by_session)
}

/// Adds a file to a session.
///
/// # Errors
/// `Invalid` with every field that is wrong, and where a hospitation would have too much.
pub(super) async fn add_file(
    state: &AppState,
    login: &Login,
    (place, session): (&Placed, &str),
    file: NewFile,
) -> Result<Material, ApiError> {
    let content = kind_of(&file.bytes);
    let wrong = check_file(&file.name, file.bytes.len(), content);
    let title = match file.title.trim() {
        "" => file.name.rsplit_once('.').map_or("", |(name, _)| name),
        title => title,
    };
    let mut errors = check_words(title, &file.language);
    if let Some(wrong) = wrong {
        // Without a name there is no title either.
        errors.retain(|e| e.field != "title" || !file.title.trim().is_empty());
        errors.insert(0, wrong);
    }
    let Some(kind) = content.filter(|_| errors.is_empty()) else {
        return Err(ApiError::Invalid(errors));
    };
    let bytes = u32::try_from(file.bytes.len()).unwrap_or(u32::MAX);
    let material = Material {
        id: ids::new(&state.clock),
        kind,
        title: title.trim().to_owned(),
        language: Language::from_code(&file.language),
        bytes,
        link: String::new(),
    };
    let content = Content {
        name: &file.name,
        sha256: hex(&Sha256::digest(&file.bytes)),
        bytes: file.bytes.to_vec(),
    };
    keep(state, login, (place, session), material, Some(content)).await
}

/// Adds a link to a session.
///
/// # Errors
/// `Invalid` with every field that is wrong.
pub(super) async fn add_link(
    state: &AppState,
    login: &Login,
    at: (&Placed, &str),
    request: &LinkRequest,
) -> Result<Material, ApiError> {
    let errors = check_link(request);
    if !errors.is_empty() {
        return Err(ApiError::Invalid(errors));
    }
    let material = Material {
        id: ids::new(&state.clock),
        kind: MaterialKind::Link,
        title: request.title.trim().to_owned(),
        language: Language::from_code(&request.language),
        bytes: 0,
        link: request.link.trim().to_owned(),
    };
    keep(state, login, at, material, None).await
}

async fn keep(
    state: &AppState,
    login: &Login,
    (place, session): (&Placed, &str),
    material: Material,
    content: Option<Content<'_>>,
) -> Result<Material, ApiError> {
    let mut write = state.db.write().await?;
    store::lock_hospitation(&mut write, &place.id).await?;
    let together = store::count_bytes(&mut write, &place.id).await?;
    if together + i64::from(material.bytes) > ALL_TOGETHER {
        write.rollback().await?;
        let error = FieldError::new("file", FieldCode::AboveMost).limit(ALL_TOGETHER_MB);
        return Err(ApiError::Invalid(vec![error]));
    }
    let added = Added {
        session,
        by: &login.account,
        at_ms: state.clock.now_ms(),
    };
    store::insert_material(&mut write, &material, &added, content).await?;
    let facts = facts(session, &material);
    record(
        &mut write,
        state,
        login,
        ("material.add", &material.id),
        (Json::Null, facts),
    );
    write.commit().await?;
    Ok(material)
}

/// Deletes a file or a link.
///
/// # Errors
/// As [`place_of`].
pub(super) async fn delete(state: &AppState, login: &Login, id: &str) -> Result<(), ApiError> {
    let (session, material) = find(state, id).await?;
    let place = place_of(state, login, &session).await?;
    let mut write = state.db.write().await?;
    store::lock_hospitation(&mut write, &place.id).await?;
    if !store::delete_material(&mut write, id).await? {
        // Somebody else was faster.
        write.rollback().await?;
        return Err(ApiError::NotFound);
    }
    let facts = facts(&session, &material);
    record(
        &mut write,
        state,
        login,
        ("material.delete", id),
        (facts, Json::Null),
    );
    write.commit().await?;
    Ok(())
}

async fn find(state: &AppState, id: &str) -> Result<(String, Material), ApiError> {
    if !is_slug(id) {
        return Err(ApiError::NotFound);
    }
    let found = store::find_material(state.db.pool(), id).await?;
    found.ok_or(ApiError::NotFound)
}

/// A file, for the office.
///
/// # Errors
/// As [`place_of`].
pub(super) async fn open(state: &AppState, login: &Login, id: &str) -> Result<File, ApiError> {
    let (session, _) = find(state, id).await?;
    place_of(state, login, &session).await?;
    let file = store::find_file(state.db.pool(), id).await?;
    file.ok_or(ApiError::NotFound)
}

/// A file, for who has a confirmed seat in its session by a link that came by mail.
///
/// # Errors
/// `NotFound` for anybody else.
pub(super) async fn open_by_link(
    state: &AppState,
    token: &str,
    id: &str,
) -> Result<File, ApiError> {
    let (session, _) = find(state, id).await?;
    if !bookings::has_seat(state, token, &session).await? {
        return Err(ApiError::NotFound);
    }
    let file = store::find_file(state.db.pool(), id).await?;
    file.ok_or(ApiError::NotFound)
}

/// The kind that the first bytes of a file tell; none for one that is not taken.
fn kind_of(bytes: &[u8]) -> Option<MaterialKind> {
    let content = infer::get(bytes)?.mime_type();
    let files = MaterialKind::ALL
        .iter()
        .filter(|kind| **kind != MaterialKind::Link);
    files.copied().find(|kind| kind.content_type() == content)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What the log says of a material: not how it is called, which may name somebody.
fn facts(session: &str, material: &Material) -> Json {
    json!({
        "session": session,
        "kind": material.kind.code(),
        "language": material.language.map(Language::code),
        "bytes": material.bytes,
    })
}

fn record(
    write: &mut Write,
    state: &AppState,
    login: &Login,
    (action, subject): (&str, &str),
    (before, after): (Json, Json),
) {
    let entry = audit::Entry {
        actor: &audit::reference("account", &login.account),
        action,
        subject,
        before,
        after,
        ..audit::Entry::default()
    };
    audit::record(write, &state.clock, &entry);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_tell_what_a_file_is() {
        for (bytes, expected) in [
            (&b"%PDF-1.7\n"[..], Some(MaterialKind::Pdf)),
            (b"\x89PNG\r\n\x1a\n", Some(MaterialKind::Png)),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", Some(MaterialKind::Jpeg)),
            (b"RIFF\0\0\0\0WEBPVP8 ", Some(MaterialKind::Webp)),
            (b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", None),
            (b"<!DOCTYPE html><script>alert(1)</script>", None),
            (b"GIF89a", None),
            (b"PK\x03\x04", None),
            (b"MZ", None),
            (b"", None),
        ] {
            assert_eq!(kind_of(bytes), expected, "{bytes:?}");
        }
    }
}
