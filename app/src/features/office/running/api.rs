//! What the pages ask, and what their forms send.

use super::super::api::{Entered, ask};
use super::super::desk::DONE;
use super::super::frame::Part;
use crate::api::{Answer, get, post};
use crate::contract::account::AccountView;
use crate::contract::language::Language;
use crate::contract::permission::Permission;
use crate::contract::problem::Problem;
use crate::contract::running::{
    CallOffRequest, InterpretersRequest, MeetingLinkRequest, ModeratorRequest, NoteRequest,
    Participants, RunningView, SeatDeed, SeatRequest,
};
use crate::contract::typed::is_slug;
use crate::contract::wire::{Read, to_json};
use crate::paths;
use crate::posted::{FORM_FIELD, Fields, Refused, all, answer_post, first};

/// Ids of the forms of a session.
pub(super) const LINK: &str = "link";
/// Who moderates.
pub(super) const MODERATOR: &str = "moderator";
/// Who interprets.
pub(super) const INTERPRETERS: &str = "interpreters";
/// A new note.
pub(super) const NOTE: &str = "note";
/// Deleting a note; its id follows.
pub(super) const DELETE_NOTE: &str = "delete-note-";
/// Calling the session off.
pub(super) const CALL_OFF: &str = "call-off";

/// The id of the form that changes a seat in a session by hand.
pub(super) fn form_of(deed: SeatDeed, session: &str) -> String {
    format!("{}-{session}", deed.code())
}

/// What a form does, and to the seat in which session.
fn deed_of(form: &str) -> Option<(SeatDeed, &str)> {
    let (code, session) = form.split_once('-')?;
    Some((SeatDeed::from_code(code)?, session))
}

fn missing() -> Problem {
    Problem {
        status: 404,
        ..Problem::default()
    }
}

/// Lets those in who run hospitations.
async fn enter<T: Read>(refused: Option<Refused>, part: &str) -> Answer<Entered<T>> {
    let account: AccountView = get(&paths::api::account("")).await?;
    let may = account.may;
    if !Part::Hospitations.is_open(&may) {
        return Err(missing());
    }
    let runs = may
        .iter()
        .any(|code| code == Permission::RunSessions.code());
    let shown = match runs {
        true => match ask(part).await {
            Ok(shown) => Some(shown),
            // They run others, and only draft this one.
            Err(Problem { status: 403, .. }) => None,
            Err(problem) => return Err(problem),
        },
        false => None,
    };
    Ok(Entered {
        may,
        shown,
        refused,
    })
}

/// What needs somebody, and the sessions.
pub(super) async fn running(slug: String) -> Answer<Entered<RunningView>> {
    if !is_slug(&slug) {
        return Err(missing());
    }
    enter(None, &format!("hospitations/{slug}/running")).await
}

/// The same for the page of one session, after what was asked for is done with it.
pub(super) async fn session(
    language: Language,
    slug: String,
    id: String,
) -> Answer<Entered<RunningView>> {
    if !is_slug(&slug) || !is_slug(&id) {
        return Err(missing());
    }
    let page = format!("hospitations/{slug}/running/sessions/{id}");
    let act = async move |fields: Fields, key| {
        let form = first(&fields, FORM_FIELD);
        let typed = |name: &str| first(&fields, name);
        let (part, body, done) = match form.as_str() {
            LINK => {
                let meeting_link = typed("meeting_link");
                (
                    LINK.to_owned(),
                    to_json(&MeetingLinkRequest { meeting_link }),
                    LINK,
                )
            }
            MODERATOR => {
                let account = typed("account");
                (
                    MODERATOR.to_owned(),
                    to_json(&ModeratorRequest { account }),
                    MODERATOR,
                )
            }
            INTERPRETERS => {
                let languages = all(&fields, "languages");
                (
                    INTERPRETERS.to_owned(),
                    to_json(&InterpretersRequest { languages }),
                    INTERPRETERS,
                )
            }
            NOTE => {
                let text = typed("text");
                ("notes".to_owned(), to_json(&NoteRequest { text }), NOTE)
            }
            CALL_OFF => {
                let note = typed("note");
                (
                    CALL_OFF.to_owned(),
                    to_json(&CallOffRequest { note }),
                    CALL_OFF,
                )
            }
            other => match other.strip_prefix(DELETE_NOTE).filter(|id| is_slug(id)) {
                Some(note) => (format!("notes/{note}/deletion"), "{}".into(), "deleted"),
                None => return Ok(String::new()),
            },
        };
        let path = paths::api::office(&format!("sessions/{id}/{part}"));
        let _: RunningView = post(&path, body, key).await?;
        let next = paths::office(language, &page, &format!("done={done}"));
        Ok(format!("{next}#{DONE}"))
    };
    let mine = |form: &str| {
        let ours = [LINK, MODERATOR, INTERPRETERS, NOTE, CALL_OFF];
        ours.contains(&form) || form.starts_with(DELETE_NOTE)
    };
    let refused = answer_post(mine, act).await;
    enter(refused, &format!("hospitations/{slug}/running")).await
}

/// Who comes, as `query` asks.
pub(super) async fn people(slug: String, query: String) -> Answer<Entered<Participants>> {
    if !is_slug(&slug) {
        return Err(missing());
    }
    let part = format!("hospitations/{slug}/participants");
    enter(None, &paths::with_query(part, &query)).await
}

/// One of them, after what was asked for is done with a seat of theirs.
pub(super) async fn person(
    language: Language,
    slug: String,
    id: String,
) -> Answer<Entered<Participants>> {
    if !is_slug(&slug) || !is_slug(&id) {
        return Err(missing());
    }
    let (of, who) = (slug.clone(), id.clone());
    let act = async move |fields: Fields, key| {
        let form = first(&fields, FORM_FIELD);
        let Some((deed, session)) = deed_of(&form) else {
            return Ok(String::new());
        };
        let request = SeatRequest {
            participant: who.clone(),
            session: session.to_owned(),
            action: deed.code().to_owned(),
            to: first(&fields, "to"),
            reason: first(&fields, "reason"),
        };
        let path = paths::api::office(&format!("hospitations/{of}/seats"));
        let _: Participants = post(&path, to_json(&request), key).await?;
        let page = format!("hospitations/{of}/running/participants/{who}");
        let next = paths::office(language, &page, &format!("done={}", deed.code()));
        Ok(format!("{next}#{DONE}"))
    };
    let refused = answer_post(|form| deed_of(form).is_some(), act).await;
    let part = format!("hospitations/{slug}/participants?participant={id}");
    enter(refused, &part).await
}
