//! Sent twice, done once: a client names its write with a key (`Idempotency-Key`). The key is kept
//! in the transaction of the write; the same key with the same content is answered like the first
//! time, with other content it is refused.

use super::super::store;
use crate::db::{DbError, Write};
use crate::http::error::ApiError;
use crate::kernel::secrets;
use crate::state::AppState;

/// The key of a write and what it is for, as hashes.
#[derive(Clone, Debug)]
pub(in super::super) struct Once {
    key: String,
    content: String,
}

/// Whether a key was used before.
pub(super) enum Earlier {
    /// It is new.
    Never,
    /// It did the same, to this booking.
    Same(String),
}

impl Once {
    /// `address` tells the writes apart that have the same content.
    pub(in super::super) fn new(key: &str, address: &str, content: &str) -> Self {
        Self {
            key: secrets::hash(key),
            content: secrets::hash(&format!("{address}\n{content}")),
        }
    }

    /// # Errors
    /// `Conflict("key-reused")` when the key was used for something else.
    pub(super) async fn look(&self, write: &mut Write) -> Result<Earlier, ApiError> {
        self.compare(store::find_key(&mut **write, &self.key).await?)
    }

    /// The same before the lock, so that a repetition is not judged by what has changed since.
    ///
    /// # Errors
    /// `Conflict("key-reused")` when the key was used for something else.
    pub(super) async fn look_before(&self, state: &AppState) -> Result<Earlier, ApiError> {
        self.compare(store::find_key(state.db.pool(), &self.key).await?)
    }

    fn compare(&self, found: Option<(String, String)>) -> Result<Earlier, ApiError> {
        match found {
            None => Ok(Earlier::Never),
            Some((content, booking)) if content == self.content => Ok(Earlier::Same(booking)),
            Some(_) => Err(ApiError::Conflict("key-reused")),
        }
    }

    /// Remembers that it is done.
    pub(super) async fn keep(
        &self,
        write: &mut Write,
        booking: &str,
        now: i64,
    ) -> Result<(), DbError> {
        store::insert_key(write, &self.key, &self.content, booking, now).await
    }
}
