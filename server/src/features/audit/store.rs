//! Searches the log. The filter decides which statement is asked, so that each finds its index.

use sqlx::any::AnyRow;
use sqlx::{AnyPool, AssertSqlSafe, Row};

use crate::db::{DbError, Value};

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Wanted {
    /// From this instant on.
    pub from_ms: Option<i64>,
    /// Before this instant.
    pub before_ms: Option<i64>,
    /// Who, or a kind of them.
    pub actor: String,
    /// What, or all of a thing.
    pub action: String,
    /// The row that was changed.
    pub subject: String,
    /// Older than this entry: its instant and id.
    pub older_than: Option<(i64, String)>,
}

/// A row of `audit`.
#[derive(Clone, Debug)]
pub(super) struct EntryRow {
    pub id: String,
    pub at: i64,
    pub actor: String,
    pub action: String,
    pub subject: String,
    pub detail: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// Entries that match, newest first.
pub(super) async fn list_entries(
    pool: &AnyPool,
    wanted: &Wanted,
    most: i64,
) -> Result<Vec<EntryRow>, DbError> {
    let mut conditions = Conditions::default();
    if let Some(from) = wanted.from_ms {
        conditions.add("at >= ?", [from.into()]);
    }
    if let Some(before) = wanted.before_ms {
        conditions.add("at < ?", [before.into()]);
    }
    conditions.is_or_begins("actor", &wanted.actor, ':');
    conditions.is_or_begins("action", &wanted.action, '.');
    if !wanted.subject.is_empty() {
        conditions.add("subject = ?", [wanted.subject.as_str().into()]);
    }
    if let Some((at, id)) = &wanted.older_than {
        conditions.add("(at, id) < (?, ?)", [(*at).into(), id.as_str().into()]);
    }
    let Conditions { sql, values } = conditions;
    // Everything that came from outside is a parameter.
    let sql = format!(
        "SELECT id, at, actor, action, subject, detail, before, after FROM audit{sql} \
         ORDER BY at DESC, id DESC LIMIT {most}"
    );
    let mut query = sqlx::query(AssertSqlSafe(sql));
    for value in values {
        query = match value {
            Value::Text(text) => query.bind(text),
            Value::Number(number) => query.bind(number),
            Value::Nothing => query.bind(None::<String>),
        };
    }
    let rows = query.fetch_all(pool).await?;
    Ok(rows.iter().map(entry).collect::<Result<_, _>>()?)
}

fn entry(row: &AnyRow) -> Result<EntryRow, sqlx::Error> {
    Ok(EntryRow {
        id: row.try_get(0)?,
        at: row.try_get(1)?,
        actor: row.try_get(2)?,
        action: row.try_get(3)?,
        subject: row.try_get(4)?,
        detail: row.try_get(5)?,
        before: row.try_get(6)?,
        after: row.try_get(7)?,
    })
}

/// A WHERE in the making.
#[derive(Default)]
struct Conditions {
    sql: String,
    values: Vec<Value>,
}

impl Conditions {
    /// Adds a condition whose question marks stand for the values, in their order.
    fn add<const VALUES: usize>(&mut self, condition: &str, values: [Value; VALUES]) {
        self.sql.push_str(if self.sql.is_empty() {
            " WHERE "
        } else {
            " AND "
        });
        let mut values = values.into_iter();
        for c in condition.chars() {
            match (c, c == '?') {
                (_, true) => {
                    self.values.extend(values.next());
                    self.sql.push_str(&format!("${}", self.values.len()));
                }
                (c, false) => self.sql.push(c),
            }
        }
    }

    /// A column that is a value, or the value with a mark and more behind it.
    fn is_or_begins(&mut self, column: &str, value: &str, mark: char) {
        if value.is_empty() {
            return;
        }
        if value.contains(mark) {
            self.add(&format!("{column} = ?"), [value.into()]);
            return;
        }
        let mut pattern = value.replace('\\', r"\\");
        pattern = pattern.replace('%', r"\%").replace('_', r"\_");
        let both = [value.into(), Value::Text(format!("{pattern}{mark}%"))];
        let condition = format!("({column} = ? OR {column} LIKE ? ESCAPE '\\')");
        self.add(&condition, both);
    }
}
