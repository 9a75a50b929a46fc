//! What the page asks, and what its forms send.

use super::super::api::{self, Entered, ask, invalid};
use super::super::desk::DONE;
use super::PART;
use crate::api::{Answer, post, post_file};
use crate::contract::atlas_filter::encode;
use crate::contract::language::Language;
use crate::contract::material::{LinkRequest, Material, Materials};
use crate::contract::problem::{FieldCode, FieldError, Problem};
use crate::contract::typed::is_slug;
use crate::contract::wire::to_json;
use crate::paths;
use crate::posted::{FORM_FIELD, Fields, PostedFile, answer_post, first, posted_file};

/// The form that adds a file.
pub(super) const FILE: &str = "file";

/// The form that adds a link.
pub(super) const LINK: &str = "link";

/// What the id of a form begins with that deletes; the material's follows.
const DELETE: &str = "delete-";

/// The id of the form that deletes a material.
pub(super) fn delete_form(id: &str) -> String {
    format!("{DELETE}{id}")
}

/// The materials, after what was asked for is done.
pub(super) async fn materials(language: Language, slug: String) -> Answer<Entered<Materials>> {
    if !is_slug(&slug) {
        return Err(Problem {
            status: 404,
            ..Problem::default()
        });
    }
    let part = format!("hospitations/{slug}/materials");
    let (here, file) = (part.clone(), posted_file("file"));
    let act = async move |fields: Fields, key: String| {
        let done = match first(&fields, FORM_FIELD).as_str() {
            FILE => add_file(&fields, file, key).await?,
            LINK => add_link(&fields, key).await?,
            form => delete(form.trim_start_matches(DELETE)).await?,
        };
        let page = paths::office(language, &here, &format!("done={done}"));
        Ok(format!("{page}#{DONE}"))
    };
    let mine = |id: &str| id == FILE || id == LINK || id.starts_with(DELETE);
    let refused = answer_post(mine, act).await;
    api::enter_hospitation(PART, refused, async move { ask(&part).await }).await
}

async fn add_file(fields: &Fields, file: Option<PostedFile>, key: String) -> Answer<&'static str> {
    let session = session_in(fields)?;
    let (name, bytes) = file.map_or_else(
        || (String::new(), std::sync::Arc::from([])),
        |file| (file.name, file.bytes),
    );
    let said = [
        ("name", name),
        ("title", first(fields, "title")),
        ("language", first(fields, "language")),
    ];
    let said = said.map(|(name, value)| format!("{name}={}", encode(&value)));
    let path = format!("sessions/{session}/materials?{}", said.join("&"));
    let _: Material = post_file(&paths::api::office(&path), bytes, key).await?;
    Ok("added")
}

async fn add_link(fields: &Fields, key: String) -> Answer<&'static str> {
    let session = session_in(fields)?;
    let request = to_json(&LinkRequest {
        title: first(fields, "title"),
        language: first(fields, "language"),
        link: first(fields, "link"),
    });
    let path = paths::api::office(&format!("sessions/{session}/links"));
    let _: Material = post(&path, request, key).await?;
    Ok("added")
}

async fn delete(id: &str) -> Answer<&'static str> {
    if !is_slug(id) {
        return Err(Problem {
            status: 404,
            ..Problem::default()
        });
    }
    api::send(
        &format!("materials/{id}/deletion"),
        "{}".into(),
        String::new(),
    )
    .await?;
    Ok("deleted")
}

/// The session that was chosen; what cannot be the id of one is none of the choices.
fn session_in(fields: &Fields) -> Answer<String> {
    let session = first(fields, "session");
    if is_slug(&session) {
        return Ok(session);
    }
    let error = FieldError::new("session", FieldCode::NotAChoice);
    Err(invalid(vec![error]))
}
