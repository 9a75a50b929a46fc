//! One shape for what two engines say when they refuse.

/// A constraint refused the row. SQLite does not name constraints of every kind, so only the kind
/// is promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Something that must be single is there already.
    Unique,
    /// A row that is pointed to does not exist.
    Reference,
    /// A CHECK, for example more seats than there are.
    Check,
}

/// What can go wrong below the operations.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// The database refused the row.
    #[error("the database refused the row: {0:?}")]
    Refused(Refused),
    /// Everything else: lost connection, wrong statement, full disk.
    #[error(transparent)]
    Failed(sqlx::Error),
}

impl From<sqlx::Error> for DbError {
    fn from(error: sqlx::Error) -> Self {
        use sqlx::error::ErrorKind;
        let refused = match &error {
            sqlx::Error::Database(database) => match database.kind() {
                ErrorKind::UniqueViolation => Some(Refused::Unique),
                ErrorKind::ForeignKeyViolation => Some(Refused::Reference),
                ErrorKind::CheckViolation => Some(Refused::Check),
                _ => None,
            },
            _ => None,
        };
        refused.map_or(Self::Failed(error), Self::Refused)
    }
}
