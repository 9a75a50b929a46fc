//! What the person who imports is told.

use std::fmt;
use std::sync::Arc;

use app::contract::geo::Position;

use super::Change;

/// A row that is left out or taken otherwise than it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rejection {
    /// The file's name.
    pub file: String,
    /// The line where the row begins; the header is line 1.
    pub line: u64,
    /// Why, in English.
    pub reason: String,
}

impl fmt::Display for Rejection {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.file, self.line, self.reason)
    }
}

/// Where a row stands.
#[derive(Clone, Debug)]
pub(super) struct Origin {
    pub(super) file: Arc<str>,
    pub(super) line: u64,
}

impl Origin {
    /// Says something of this row.
    pub(super) fn rejection(&self, reason: impl Into<String>) -> Rejection {
        Rejection {
            file: self.file.as_ref().to_owned(),
            line: self.line,
            reason: reason.into(),
        }
    }
}

/// A cell without what nobody sees: marks of writing direction, spaces at its ends and in rows.
pub(super) fn cleaned(cell: &str) -> String {
    let invisible = |letter: &char| {
        !matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let shown: String = cell.chars().filter(invisible).collect();
    let words = shown.split(|letter: char| letter.is_whitespace() || letter.is_control());
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The position of two cells.
pub(super) fn degrees(lat: &str, lon: &str) -> Result<Position, String> {
    let number = |cell: &str, most: f64| {
        let number = cell.trim().parse::<f64>().ok();
        number.filter(|number| number.is_finite() && number.abs() <= most)
    };
    match (number(lat, 90.0), number(lon, 180.0)) {
        (Some(lat), Some(lon)) => Ok(Position { lat, lon }),
        _ => Err(format!("position: “{lat}”, “{lon}” are no degrees")),
    }
}

/// A file that is refused as a whole.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {reason}")]
pub struct BrokenFile {
    /// The file's name.
    pub file: String,
    /// What is wrong with it.
    pub reason: Broken,
}

/// Why a file is refused as a whole.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// Its bytes are no text.
    #[error("not UTF-8 text (byte {at})")]
    NotUtf8 {
        /// The first wrong byte.
        at: usize,
    },
    /// Its header is none of ours.
    #[error("the first line names other columns than expected: {missing} is missing")]
    Header {
        /// A column that had to be there.
        missing: &'static str,
    },
    /// Its quotes do not fit.
    #[error("line {line}: no valid CSV")]
    Syntax {
        /// Where.
        line: u64,
    },
    /// It has rows, but every one was rejected.
    #[error("no row can be read")]
    NothingReadable,
}

/// How many are new, changed and unchanged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Not there before.
    pub new: usize,
    /// There with other facts.
    pub changed: usize,
    /// There like this.
    pub unchanged: usize,
}

impl Counts {
    pub(super) fn of(changes: impl Iterator<Item = Change>) -> Self {
        let mut counts = Self::default();
        for change in changes {
            *match change {
                Change::New => &mut counts.new,
                Change::Changed => &mut counts.changed,
                Change::Unchanged => &mut counts.unchanged,
            } += 1;
        }
        counts
    }
}

/// The counts of an import. Displayed, it is the line that the command ends with, over
/// municipalities and partnerships together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Of municipalities.
    pub municipalities: Counts,
    /// Of partnerships.
    pub partnerships: Counts,
    /// Rows left out.
    pub rejected: usize,
}

impl fmt::Display for Summary {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (one, other) = (self.municipalities, self.partnerships);
        write!(
            out,
            "{} new, {} changed, {} unchanged, {} rejected",
            one.new + other.new,
            one.changed + other.changed,
            one.unchanged + other.unchanged,
            self.rejected,
        )
    }
}
