//! A write: everything in it happens, or nothing.

use std::any::Any as Anything;
use std::ops::{Deref, DerefMut};

use sqlx::{Any, AssertSqlSafe, Database, Transaction};
use tokio::sync::OwnedMutexGuard;

use super::DbError;

/// A column of a row that is inserted later.
#[derive(Clone, Debug)]
pub enum Value {
    /// Text.
    Text(String),
    /// A whole number.
    Number(i64),
    /// NULL.
    Nothing,
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// A row, and the beginning of the statement that inserts it: `INSERT INTO table (columns)`.
type Row = (&'static str, Vec<Value>);

/// An open transaction. Dropped without [`Write::commit`], nothing of it happens.
///
/// What nobody reads before the commit – entries of the log, mails, links – is inserted at its end,
/// rows of a kind together: a batch of bookings asks the database some times less often.
pub struct Write {
    // Dropped first, so that the next in turn finds the lock free.
    transaction: Transaction<'static, Any>,
    _turn: Option<OwnedMutexGuard<()>>,
    later: Vec<Row>,
    /// So many of them are of other writes of the batch.
    others: usize,
    /// Those, should they have been inserted in a savepoint that is not kept.
    kept: Vec<Row>,
    note: Option<Box<dyn Anything + Send>>,
    /// Whether it is of this write of the batch.
    noted: bool,
}

impl Write {
    pub(super) fn new(
        transaction: Transaction<'static, Any>,
        turn: Option<OwnedMutexGuard<()>>,
    ) -> Self {
        Self {
            transaction,
            _turn: turn,
            later: Vec::new(),
            others: 0,
            kept: Vec::new(),
            note: None,
            noted: false,
        }
    }

    /// Inserts a row before the commit. `into` is `INSERT INTO table (columns)`.
    pub fn later<const COLUMNS: usize>(&mut self, into: &'static str, row: [Value; COLUMNS]) {
        self.later.push((into, row.into()));
    }

    /// Inserts now what was to be inserted later, for who reads it.
    ///
    /// # Errors
    /// When the database refuses a row or fails.
    pub async fn flush(&mut self) -> Result<(), DbError> {
        if self.others > 0 {
            self.kept = self.later[..self.others].to_vec();
            self.others = 0;
        }
        while let Some((into, _)) = self.later.first() {
            let into = *into;
            let rows = std::mem::take(&mut self.later);
            let (rows, others) = rows.into_iter().partition::<Vec<_>, _>(|(i, _)| *i == into);
            self.later = others;
            let mut rows = rows.into_iter().map(|(_, row)| row).collect::<Vec<_>>();
            while !rows.is_empty() {
                let some = rows.drain(..round(rows.len())).collect();
                self.insert(into, some).await?;
            }
        }
        Ok(())
    }

    async fn insert(&mut self, into: &str, rows: Vec<Vec<Value>>) -> Result<(), DbError> {
        let mut number = 0;
        let mut place = |row: &Vec<Value>| {
            let mut next = |_: &Value| {
                number += 1;
                format!("${number}")
            };
            format!(
                "({})",
                row.iter().map(&mut next).collect::<Vec<_>>().join(", ")
            )
        };
        let places: Vec<_> = rows.iter().map(&mut place).collect();
        let sql = format!("{into} VALUES {}", places.join(", "));
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for value in rows.into_iter().flatten() {
            query = match value {
                Value::Text(text) => query.bind(text),
                Value::Number(number) => query.bind(number),
                Value::Nothing => query.bind(None::<String>),
            };
        }
        query.execute(&mut *self.transaction).await?;
        Ok(())
    }

    /// Begins the next write of a batch: its rows can be forgotten without those before.
    pub(super) fn begin(&mut self) {
        self.others = self.later.len();
        self.kept.clear();
        self.noted = false;
    }

    /// Ends it: what it did not note itself may not be true any more.
    pub(super) fn end(&mut self) {
        if !self.noted {
            self.note = None;
        }
    }

    /// Forgets the rows since then, and what was noted: the savepoint is rolled back.
    pub(super) fn back(&mut self) {
        if self.kept.is_empty() {
            self.later.truncate(self.others);
        } else {
            self.later = std::mem::take(&mut self.kept);
        }
        self.note = None;
    }

    /// Notes what the next write of the same transaction may use instead of reading it again. It is
    /// gone once a write takes it, fails, or does something else.
    pub fn put_note(&mut self, note: Box<dyn Anything + Send>) {
        self.note = Some(note);
        self.noted = true;
    }

    /// What the write before noted.
    pub fn take_note<T: 'static>(&mut self) -> Option<T> {
        let note = self.note.take()?.downcast::<T>().ok()?;
        Some(*note)
    }

    /// Makes everything in it happen, durably.
    ///
    /// # Errors
    /// When the database fails; then nothing happened.
    pub async fn commit(mut self) -> Result<(), DbError> {
        self.flush().await?;
        Ok(self.transaction.commit().await?)
    }

    /// Takes everything back.
    ///
    /// # Errors
    /// When the database fails; then nothing happened either.
    pub async fn rollback(self) -> Result<(), DbError> {
        Ok(self.transaction.rollback().await?)
    }
}

/// So many rows at once: a power of two, so that few different statements are prepared, and far
/// below the number of parameters that either engine takes.
fn round(rows: usize) -> usize {
    let most = rows.clamp(1, 64);
    1 << most.ilog2()
}

impl Deref for Write {
    type Target = <Any as Database>::Connection;

    fn deref(&self) -> &Self::Target {
        &self.transaction
    }
}

impl DerefMut for Write {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.transaction
    }
}
