//! Messages and the mails that they became.

use app::contract::language::Language;
use app::contract::message::MessageSent;
use app::contract::text::LocalText;
use serde_json::json;
use sqlx::any::AnyRow;
use sqlx::{Any, AnyPool, Executor, Row};

use super::super::super::store::json;
use crate::db::{DbError, Value, Write};
use crate::http::error::ApiError;

/// A message to be kept.
pub(in super::super) struct NewMessage<'a> {
    pub id: String,
    pub hospitation_id: &'a str,
    pub session_id: Option<&'a str>,
    /// Codes of states; none where people were chosen.
    pub states: &'a [String],
    pub subject: &'a LocalText,
    pub content: &'a LocalText,
    pub sender_id: &'a str,
    pub key_hash: Option<&'a str>,
    pub request_hash: &'a str,
    pub created_at: i64,
}

/// Inserts a message; says whether its key was free.
pub(in super::super) async fn insert_message(
    write: &mut Write,
    message: &NewMessage<'_>,
) -> Result<bool, DbError> {
    let text = |text: &LocalText| json!(text).to_string();
    let done = sqlx::query(
        "INSERT INTO messages (id, hospitation_id, session_id, states, subject, content, \
         sender_id, key_hash, request_hash, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (key_hash) DO NOTHING",
    )
    .bind(&message.id)
    .bind(message.hospitation_id)
    .bind(message.session_id)
    .bind(json!(message.states).to_string())
    .bind(text(message.subject))
    .bind(text(message.content))
    .bind(message.sender_id)
    .bind(message.key_hash)
    .bind(message.request_hash)
    .bind(message.created_at)
    .execute(&mut **write)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes before the commit who gets a message in which language, and the mail; none where no mail
/// could be written.
pub(in super::super) fn insert_recipient(
    write: &mut Write,
    message: &str,
    (participant, language): (&str, Language),
    outbox: Option<&str>,
) {
    write.later(
        "INSERT INTO message_recipients (message_id, participant_id, language, outbox_id)",
        [
            message.into(),
            participant.into(),
            language.code().into(),
            outbox.map_or(Value::Nothing, Value::from),
        ],
    );
}

/// A message that was sent with a key.
#[derive(Clone, Debug)]
pub(in super::super) struct Sent {
    id: String,
    request_hash: String,
    people: u32,
}

impl Sent {
    /// What came of it, for who sends it again.
    ///
    /// # Errors
    /// `Conflict("key-reused")` where another message is sent with its key.
    pub(in super::super) fn again(self, request_hash: &str) -> Result<MessageSent, ApiError> {
        if self.request_hash != request_hash {
            return Err(ApiError::Conflict("key-reused"));
        }
        Ok(MessageSent {
            id: self.id,
            people: self.people,
        })
    }
}

/// The message that was sent with a key.
pub(in super::super) async fn find_sent<'a>(
    executor: impl Executor<'a, Database = Any>,
    key_hash: &'a str,
) -> Result<Option<Sent>, DbError> {
    let row = sqlx::query(
        "SELECT m.id, m.request_hash, \
         (SELECT COUNT(*) FROM message_recipients r WHERE r.message_id = m.id) \
         FROM messages m WHERE m.key_hash = $1",
    )
    .bind(key_hash)
    .fetch_optional(executor)
    .await?;
    let read = |row: &AnyRow| {
        Ok::<_, sqlx::Error>(Sent {
            id: row.try_get(0)?,
            request_hash: row.try_get(1)?,
            people: number(row.try_get(2)?),
        })
    };
    Ok(row.as_ref().map(read).transpose()?)
}

/// A message that was sent.
#[derive(Clone, Debug)]
pub(in super::super) struct MessageRow {
    pub id: String,
    pub session: Option<String>,
    pub states: Vec<String>,
    pub subject: LocalText,
    pub content: LocalText,
    /// The name of who sent it; empty where that account is gone.
    pub sender: String,
    pub created_at: i64,
    pub people: u32,
    pub delivered: u32,
    pub waiting: u32,
    pub failed: u32,
}

/// A message's columns; the rest of the statement says which ones.
macro_rules! select_messages {
    ($which:literal) => {
        concat!(
            "SELECT m.id, m.session_id, m.states, m.subject, m.content, \
             COALESCE(a.name, '') AS sender, m.created_at, COALESCE(x.people, 0) AS people, \
             COALESCE(x.delivered, 0) AS delivered, COALESCE(x.waiting, 0) AS waiting, \
             COALESCE(x.failed, 0) AS failed FROM messages m \
             LEFT JOIN accounts a ON a.id = m.sender_id \
             LEFT JOIN (SELECT r.message_id, COUNT(*) AS people, \
               COUNT(CASE WHEN o.state = 'sent' THEN 1 END) AS delivered, \
               COUNT(CASE WHEN o.state = 'waiting' THEN 1 END) AS waiting, \
               COUNT(CASE WHEN o.state = 'failed' OR r.outbox_id IS NULL THEN 1 END) AS failed \
               FROM message_recipients r LEFT JOIN outbox o ON o.id = r.outbox_id \
               GROUP BY r.message_id) x ON x.message_id = m.id ",
            $which
        )
    };
}

/// So many messages are listed at most.
const MOST: i64 = 200;

/// The messages of a hospitation, the latest first.
pub(in super::super) async fn list_messages(
    pool: &AnyPool,
    hospitation: &str,
) -> Result<Vec<MessageRow>, DbError> {
    let sql = select_messages!("WHERE m.hospitation_id = $1 ORDER BY m.id DESC LIMIT $2");
    let rows = sqlx::query(sql).bind(hospitation).bind(MOST);
    let rows = rows.fetch_all(pool).await?;
    Ok(rows.iter().map(message).collect::<Result<_, _>>()?)
}

/// One message of a hospitation.
pub(in super::super) async fn find_message(
    pool: &AnyPool,
    hospitation: &str,
    id: &str,
) -> Result<Option<MessageRow>, DbError> {
    let sql = select_messages!("WHERE m.hospitation_id = $1 AND m.id = $2");
    let row = sqlx::query(sql).bind(hospitation).bind(id);
    let row = row.fetch_optional(pool).await?;
    Ok(row.as_ref().map(message).transpose()?)
}

fn message(row: &AnyRow) -> Result<MessageRow, sqlx::Error> {
    Ok(MessageRow {
        id: row.try_get("id")?,
        session: row.try_get("session_id")?,
        states: json(row, "states")?,
        subject: json(row, "subject")?,
        content: json(row, "content")?,
        sender: row.try_get("sender")?,
        created_at: row.try_get("created_at")?,
        people: number(row.try_get("people")?),
        delivered: number(row.try_get("delivered")?),
        waiting: number(row.try_get("waiting")?),
        failed: number(row.try_get("failed")?),
    })
}

/// Somebody who got a message.
#[derive(Clone, Debug)]
pub(in super::super) struct RecipientRow {
    /// Empty where they are nobody any more.
    pub name: String,
    pub language: Language,
    /// Whether a mail could be written.
    pub posted: bool,
    /// The mail's state, while the outbox keeps it.
    pub state: Option<String>,
}

/// Who got a message, by name.
pub(in super::super) async fn list_recipients(
    pool: &AnyPool,
    message: &str,
) -> Result<Vec<RecipientRow>, DbError> {
    let rows = sqlx::query(
        "SELECT p.name, r.language, r.outbox_id, o.state FROM message_recipients r \
         JOIN participants p ON p.id = r.participant_id LEFT JOIN outbox o ON o.id = r.outbox_id \
         WHERE r.message_id = $1 ORDER BY p.name, p.id",
    )
    .bind(message)
    .fetch_all(pool)
    .await?;
    let read = |row: &AnyRow| {
        let language: String = row.try_get(1)?;
        Ok::<_, sqlx::Error>(RecipientRow {
            name: row.try_get(0)?,
            language: Language::from_code(&language).unwrap_or_default(),
            posted: row.try_get::<Option<String>, _>(2)?.is_some(),
            state: row.try_get(3)?,
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

fn number(count: i64) -> u32 {
    u32::try_from(count).unwrap_or(0)
}
