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
    /// A text has a character that the engine cannot keep: PostgreSQL knows no NUL.
    Text,
}

/// What can go wrong below the operations.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// The database refused the row.
    #[error("the database refused the row: {0:?}")]
    Refused(Refused),
    /// The process is about to stop and writes no more.
    #[error("no more is written: the process stops")]
    Stopped,
    /// Everything else: lost connection, wrong statement, full disk.
    #[error(transparent)]
    Failed(sqlx::Error),
}

/// What PostgreSQL calls a text that is not of its encoding.
const NO_SUCH_CHARACTER: &str = "22021";

impl From<sqlx::Error> for DbError {
    fn from(error: sqlx::Error) -> Self {
        use sqlx::error::ErrorKind;
        let refused = match &error {
            sqlx::Error::Database(database) => match database.kind() {
                ErrorKind::UniqueViolation => Some(Refused::Unique),
                ErrorKind::ForeignKeyViolation => Some(Refused::Reference),
                ErrorKind::CheckViolation => Some(Refused::Check),
                _ if database.code().as_deref() == Some(NO_SUCH_CHARACTER) => Some(Refused::Text),
                _ => None,
            },
            _ => None,
        };
        refused.map_or(Self::Failed(error), Self::Refused)
    }
}
