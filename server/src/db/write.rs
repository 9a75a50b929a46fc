//! A write: everything in it happens, or nothing.

use std::ops::{Deref, DerefMut};

use sqlx::{Any, Database, Transaction};
use tokio::sync::OwnedMutexGuard;

use super::DbError;

/// An open transaction. Dropped without [`Write::commit`], nothing of it happens.
pub struct Write {
    // Dropped first, so that the next in turn finds the lock free.
    transaction: Transaction<'static, Any>,
    _turn: Option<OwnedMutexGuard<()>>,
}

impl Write {
    pub(super) fn new(
        transaction: Transaction<'static, Any>,
        turn: Option<OwnedMutexGuard<()>>,
    ) -> Self {
        Self {
            transaction,
            _turn: turn,
        }
    }

    /// Makes everything in it happen, durably.
    ///
    /// # Errors
    /// When the database fails; then nothing happened.
    pub async fn commit(self) -> Result<(), DbError> {
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
