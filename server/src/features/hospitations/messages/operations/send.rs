//! How a message would be read, and sending it.

use app::contract::booking::person_of;
use app::contract::language::Language;
use app::contract::message::{
    MessagePreview, MessageRequest, MessageSent, SampleMail, check_message, language_for, says,
};
use app::contract::problem::{FieldCode, FieldError};
use app::contract::wire::to_json;
use serde_json::json;

use super::super::super::bookings::{Mailing, Said, To};
use super::super::super::store::Placed;
use super::super::store::{self, NewMessage};
use super::place;
use super::whom::{self, Desk, Person};
use crate::authz::Login;
use crate::features::hospitations::bookings;
use crate::http::error::ApiError;
use crate::kernel::{audit, ids, secrets};
use crate::state::AppState;

/// How a message would be read: how many people it reaches, and for each language in which they
/// read, the mail to the first of them.
///
/// # Errors
/// `NotFound` where the hospitation is hidden from the actor; `Forbidden` for whom they may not
/// write to; `Invalid` with every field that is wrong.
pub(in super::super) async fn preview(
    state: &AppState,
    login: &Login,
    slug: &str,
    request: &MessageRequest,
) -> Result<MessagePreview, ApiError> {
    let (place, _, people) = asked(state, login, slug, request).await?;
    let mailing = Mailing::of(state, &place.id).await?;
    let mut samples = Vec::new();
    for reader in Language::ALL {
        let reads = |person: &&Person| person.first().language == reader;
        let own: Vec<_> = people.iter().filter(reads).collect();
        let Some((first, said)) = own
            .first()
            .and_then(|first| Some((first, said(request, reader, place.original)?)))
        else {
            continue;
        };
        let letter = mailing.letter(&to(first), &said, None);
        samples.push(SampleMail {
            reader,
            language: said.language,
            people: number(own.len()),
            name: first.first().name.clone(),
            subject: letter.subject,
            paragraphs: letter.paragraphs,
        });
    }
    Ok(MessagePreview {
        people: number(people.len()),
        samples,
    })
}

/// Sends a message. With a key, a message that is sent twice goes out once.
///
/// # Errors
/// As [`preview`], and `Invalid` where it would reach nobody; `Conflict("key-reused")` where the key
/// was used for another message.
pub(in super::super) async fn send(
    state: &AppState,
    login: &Login,
    slug: &str,
    request: &MessageRequest,
    key: Option<&str>,
) -> Result<MessageSent, ApiError> {
    let key = key.map(secrets::hash);
    let request_hash = format!("{}\n{slug}\n{}", login.account, to_json(request));
    let request_hash = secrets::hash(&request_hash);
    // Whoever sends it a second time is told what came of it, whatever has changed since.
    if let Some(key) = &key
        && let Some(sent) = store::find_sent(state.db.pool(), key).await?
    {
        return sent.again(&request_hash);
    }
    let (place, desk, people) = asked(state, login, slug, request).await?;
    if people.is_empty() {
        let error = FieldError::new("states", FieldCode::TooFew).limit(1);
        return Err(ApiError::Invalid(vec![error]));
    }
    let session = desk.sessions.iter().find(|s| s.id == request.session);
    let message = NewMessage {
        id: ids::new(&state.clock),
        hospitation_id: &place.id,
        session_id: session.map(|s| s.id.as_str()),
        states: if request.people.is_empty() {
            &request.states
        } else {
            &[]
        },
        subject: &request.subject,
        content: &request.text,
        sender_id: &login.account,
        key_hash: key.as_deref(),
        request_hash: &request_hash,
        created_at: state.clock.now_ms(),
    };
    let mailing = Mailing::of(state, &place.id).await?;
    let mut write = state.db.write().await?;
    // Of two that come at the same time, the second waits here for the first.
    if !store::insert_message(&mut write, &message).await? {
        let sent = match &key {
            Some(key) => store::find_sent(&mut *write, key).await?,
            None => None,
        };
        write.rollback().await?;
        let sent = sent.ok_or_else(|| ApiError::Internal("a key is and is not there".into()))?;
        return sent.again(&request_hash);
    }
    // Somebody may have gone, or been forgotten, since the preview.
    let people = whom::people(&mut *write, &place.id).await?;
    let people = whom::chosen(&desk, people, request)?;
    let mut languages = std::collections::BTreeMap::new();
    for person in &people {
        let to = to(person);
        let Some(said) = said(request, to.language, place.original) else {
            continue;
        };
        let outbox = mailing.post(&mut write, &to, &said);
        let recipient = (to.participant, said.language);
        store::insert_recipient(&mut write, &message.id, recipient, outbox.as_deref());
        *languages.entry(said.language.code()).or_insert(0_u32) += 1;
    }
    let entry = audit::Entry {
        actor: &audit::reference("account", &login.account),
        action: "message.send",
        subject: &message.id,
        after: json!({
            "hospitation": place.id,
            "session": message.session_id,
            "states": message.states,
            "people": people.len(),
            "languages": languages,
        }),
        ..audit::Entry::default()
    };
    audit::record(&mut write, &state.clock, &entry);
    write.commit().await?;
    state.mails_wait.notify_one();
    Ok(MessageSent {
        id: message.id,
        people: number(people.len()),
    })
}

/// Who writes, to whom, once all of it is in order.
async fn asked(
    state: &AppState,
    login: &Login,
    slug: &str,
    request: &MessageRequest,
) -> Result<(Placed, Desk, Vec<Person>), ApiError> {
    let place = place(state, slug).await?;
    let desk = whom::desk(state, login, &place).await?;
    let mut errors = check_message(request, place.original);
    let session = request.session.as_str();
    if !session.is_empty() && desk.sessions.iter().all(|s| s.id != session) {
        errors.insert(0, FieldError::new("session", FieldCode::NotAChoice));
    }
    if !errors.is_empty() {
        return Err(ApiError::Invalid(errors));
    }
    desk.admit(request)?;
    // First what time does by itself: nobody is written to about a seat that has run out.
    bookings::settle_all(state).await?;
    let people = whom::people(state.db.pool(), &place.id).await?;
    let chosen = whom::chosen(&desk, people, request)?;
    Ok((place, desk, chosen))
}

/// What a message says to somebody who reads this language.
fn said(request: &MessageRequest, reader: Language, original: Language) -> Option<Said> {
    let language = language_for(&request.written(), reader, original)?;
    Some(Said {
        language,
        subject: says(&request.subject, language)?.to_owned(),
        text: says(&request.text, language)?.to_owned(),
    })
}

fn to(person: &Person) -> To<'_> {
    let first = person.first();
    To {
        booking: &first.booking,
        participant: &first.participant,
        name: &first.name,
        mail: &first.mail,
        language: first.language,
        booked: person_of(&first.booking_mail) == first.person,
        sessions: person.seats.iter().map(|s| s.session.as_str()).collect(),
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
