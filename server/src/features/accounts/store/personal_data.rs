//! Accounts, person by person and by age.

use app::contract::booking::person_of;
use serde_json::{Value as Json, json};
use sqlx::any::AnyRow;
use sqlx::{AnyPool, AssertSqlSafe, Row};

use crate::db::{DbError, Write};
use crate::kernel::clock;

/// What an account's rows are in the download: the table, how they are found by the account's id, and the
/// columns. What is kept as a hash says nothing to anybody and is not among them.
const PARTS: [(&str, &[&str], &[&str]); 7] = [
    (
        "grants",
        &["role", "programme_id", "municipality_id", "until_day"],
        &["created_at"],
    ),
    ("passkeys", &["name"], &["created_at"]),
    (
        "logins",
        &["stage", "browser"],
        &["created_at", "seen_at", "ends_at"],
    ),
    (
        "account_links",
        &["purpose", "name", "mail", "language"],
        &["created_at", "expires_at", "used_at"],
    ),
    (
        "mail_changes",
        &["mail"],
        &["created_at", "old_confirmed_at", "new_confirmed_at"],
    ),
    ("kept_forms", &["path", "fields"], &["created_at"]),
    (
        "calendar_feeds",
        &["programme_id", "language"],
        &["created_at"],
    ),
];

/// The account of a person as their download shows it; nothing where there is none.
pub(in super::super) async fn find_shown(
    pool: &AnyPool,
    person: &str,
) -> Result<Option<Json>, DbError> {
    let row = sqlx::query(
        "SELECT a.id, a.name, a.mail, a.language, a.created_at, a.password_at, \
         CASE WHEN a.totp_secret IS NULL THEN 0 ELSE 1 END, \
         (SELECT COUNT(*) FROM recovery_codes r WHERE r.account_id = a.id) \
         FROM accounts a WHERE a.person = $1",
    )
    .bind(person)
    .fetch_optional(pool)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let id: String = row.try_get(0)?;
    let mut shown = json!({
        "id": id,
        "name": row.try_get::<String, _>(1)?,
        "mail": row.try_get::<String, _>(2)?,
        "language": row.try_get::<String, _>(3)?,
        "made_at": clock::text(row.try_get(4)?),
        "password_set_at": row.try_get::<Option<i64>, _>(5)?.map(clock::text),
        "app": row.try_get::<i64, _>(6)? != 0,
        "recovery_codes": row.try_get::<i64, _>(7)?,
    });
    for (table, texts, instants) in PARTS {
        let columns: Vec<_> = texts.iter().chain(instants).copied().collect();
        let sql = format!(
            "SELECT {} FROM {table} WHERE account_id = $1 ORDER BY created_at",
            columns.join(", ")
        );
        let rows = sqlx::query(AssertSqlSafe(sql)).bind(&id);
        let rows = rows.fetch_all(pool).await?;
        let part = rows.iter().map(|row| fields(row, texts, instants));
        shown[table] = part.collect::<Result<Vec<_>, _>>()?.into();
    }
    Ok(Some(shown))
}

/// Invitations of a person as their download shows them.
pub(in super::super) async fn list_invitations_of(
    pool: &AnyPool,
    person: &str,
) -> Result<Vec<Json>, DbError> {
    let (texts, instants) = (
        ["name", "mail", "language", "role", "until_day"],
        ["created_at", "expires_at"],
    );
    let sql = "SELECT name, mail, language, role, until_day, created_at, expires_at \
         FROM invitations WHERE person = $1 ORDER BY id";
    let rows = sqlx::query(sql).bind(person).fetch_all(pool).await?;
    let rows = rows.iter().map(|row| fields(row, &texts, &instants));
    Ok(rows.collect::<Result<_, _>>()?)
}

fn fields(row: &AnyRow, texts: &[&str], instants: &[&str]) -> Result<Json, sqlx::Error> {
    let mut fields = json!({});
    for column in texts {
        fields[column] = json!(row.try_get::<Option<String>, _>(*column)?);
    }
    for column in instants {
        let at = row.try_get::<Option<i64>, _>(*column)?;
        fields[column] = json!(at.map(clock::text));
    }
    Ok(fields)
}

/// Tables that know an address without an account: their key, and the column with the address as it was
/// typed.
const BY_ADDRESS: [(&str, &str); 3] = [
    ("account_links", "token_hash"),
    ("link_requests", "id"),
    ("mail_changes", "account_id"),
];

/// How often an address is known without an account.
pub(in super::super) async fn list_mentions(
    pool: &AnyPool,
    person: &str,
) -> Result<Vec<Json>, DbError> {
    let mut mentions = Vec::new();
    for (table, key) in BY_ADDRESS {
        let sql = format!("SELECT {key}, mail, created_at FROM {table}");
        for row in sqlx::query(AssertSqlSafe(sql)).fetch_all(pool).await? {
            let mail: String = row.try_get(1)?;
            if person_of(&mail) == person {
                let made_at = clock::text(row.try_get(2)?);
                mentions.push(json!({ "kind": table, "mail": mail, "made_at": made_at }));
            }
        }
    }
    Ok(mentions)
}

/// Deletes a person's account with everything that hangs on it; gives its id.
pub(in super::super) async fn delete_account_of(
    write: &mut Write,
    person: &str,
) -> Result<Option<String>, DbError> {
    let sql = "DELETE FROM accounts WHERE person = $1 RETURNING id";
    let id = sqlx::query_scalar(sql).bind(person);
    Ok(id.fetch_optional(&mut **write).await?)
}

/// Deletes what knows a person's address without an account: invitations, links, requests. `subject` is
/// the hash under which failures are counted.
pub(in super::super) async fn delete_mentions(
    write: &mut Write,
    person: &str,
    subject: &str,
) -> Result<(), DbError> {
    for (sql, value) in [
        ("DELETE FROM invitations WHERE person = $1", person),
        ("DELETE FROM sign_in_failures WHERE subject = $1", subject),
    ] {
        sqlx::query(sql).bind(value).execute(&mut **write).await?;
    }
    for (table, key) in BY_ADDRESS {
        // Only this side knows which letters are the same as others.
        let sql = format!("SELECT {key}, mail FROM {table}");
        let rows = sqlx::query(AssertSqlSafe(sql));
        for row in rows.fetch_all(&mut **write).await? {
            let (id, mail): (String, String) = (row.try_get(0)?, row.try_get(1)?);
            if person_of(&mail) == person {
                let sql = format!("DELETE FROM {table} WHERE {key} = $1");
                let done = sqlx::query(AssertSqlSafe(sql)).bind(id);
                done.execute(&mut **write).await?;
            }
        }
    }
    Ok(())
}

/// What goes by its age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Old {
    /// Logins that ended before an instant.
    Logins,
    /// Links that expired before an instant.
    Links,
    /// Invitations that expired before an instant.
    Invitations,
    /// Changes of address that began before an instant.
    MailChanges,
    /// Failures before an instant.
    Failures,
    /// Forms that were kept before an instant.
    Forms,
}

/// Deletes what is older; gives when each was made.
pub(in super::super) async fn delete_old(
    write: &mut Write,
    old: Old,
    before_ms: i64,
) -> Result<Vec<i64>, DbError> {
    let sql = match old {
        Old::Logins => {
            "DELETE FROM logins WHERE ends_at < $1 OR seen_at + idle_ms < $1 RETURNING created_at"
        }
        Old::Links => "DELETE FROM account_links WHERE expires_at < $1 RETURNING created_at",
        Old::Invitations => "DELETE FROM invitations WHERE expires_at < $1 RETURNING created_at",
        Old::MailChanges => "DELETE FROM mail_changes WHERE created_at < $1 RETURNING created_at",
        Old::Failures => "DELETE FROM sign_in_failures WHERE changed_at < $1 RETURNING changed_at",
        Old::Forms => "DELETE FROM kept_forms WHERE created_at < $1 RETURNING created_at",
    };
    let gone = sqlx::query_scalar(sql).bind(before_ms);
    Ok(gone.fetch_all(&mut **write).await?)
}

/// Participants' accounts that nobody has signed in to for long: made before an instant, without a role,
/// without a login or a deed since. Logins are forgotten earlier; the log is not.
const UNUSED: &str = "password_hash IS NULL AND created_at < $1 \
     AND NOT EXISTS (SELECT 1 FROM logins l WHERE l.account_id = accounts.id AND l.seen_at >= $1) \
     AND NOT EXISTS (SELECT 1 FROM audit d WHERE d.actor = 'account:' || accounts.id AND d.at >= $1) \
     AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.account_id = accounts.id)";

/// Those: id and person.
pub(in super::super) async fn list_unused(
    pool: &AnyPool,
    before_ms: i64,
) -> Result<Vec<(String, String)>, DbError> {
    let sql = format!("SELECT id, person FROM accounts WHERE {UNUSED} ORDER BY id");
    let rows = sqlx::query(AssertSqlSafe(sql)).bind(before_ms);
    let rows = rows.fetch_all(pool).await?;
    let read = |row: &AnyRow| Ok::<_, sqlx::Error>((row.try_get(0)?, row.try_get(1)?));
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Deletes one of them if it still is one; gives when it was made.
pub(in super::super) async fn delete_unused(
    write: &mut Write,
    id: &str,
    before_ms: i64,
) -> Result<Option<i64>, DbError> {
    let sql = format!("DELETE FROM accounts WHERE {UNUSED} AND id = $2 RETURNING created_at");
    let gone = sqlx::query_scalar(AssertSqlSafe(sql)).bind(before_ms);
    Ok(gone.bind(id).fetch_optional(&mut **write).await?)
}

/// The roles of an administrator that a person holds.
pub(in super::super) async fn list_administrations(
    write: &mut Write,
    person: &str,
) -> Result<Vec<String>, DbError> {
    let sql = "SELECT g.id FROM grants g JOIN accounts a ON a.id = g.account_id \
         WHERE a.person = $1 AND g.role = 'administrator'";
    let ids = sqlx::query_scalar(sql).bind(person);
    Ok(ids.fetch_all(&mut **write).await?)
}
