//! Tables that a spreadsheet opens (CSV).

use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, Stream, StreamExt as _};

use super::error::ApiError;

/// Tells spreadsheets at the beginning that this is UTF-8.
const MARK: &str = "\u{feff}";

/// So many rows are sent at a time.
const AT_A_TIME: usize = 200;

/// A table in the making.
pub struct Table {
    rows: csv::Writer<Vec<u8>>,
}

impl Table {
    /// With the names of its columns.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn new(columns: &[&str]) -> Result<Self, ApiError> {
        let mut table = Self::empty();
        table.rows.write_record(columns).map_err(broken)?;
        Ok(table)
    }

    fn empty() -> Self {
        Self {
            rows: csv::Writer::from_writer(Vec::new()),
        }
    }

    /// The lines so far.
    fn lines(self) -> Result<Vec<u8>, ApiError> {
        let lines = self.rows.into_inner();
        lines.map_err(|e| ApiError::Internal(e.to_string()))
    }

    /// Adds a row.
    ///
    /// # Errors
    /// When it cannot be written, or has another number of cells than there are columns.
    pub fn add(&mut self, cells: &[&str]) -> Result<(), ApiError> {
        let cells = cells.iter().map(|cell| guarded(cell));
        self.rows.write_record(cells).map_err(broken)
    }

    /// The answer, to be kept under a name.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn answer(self, name: &str) -> Result<Response, ApiError> {
        let rows = self.lines()?;
        let mut body = MARK.as_bytes().to_vec();
        body.extend(rows);
        Ok((headers(name), body).into_response())
    }
}

/// A table that is too long to be kept as a whole: its rows are sent as they come. One that breaks off
/// breaks the connection, so that nobody takes a part for all of it.
///
/// # Errors
/// When its first line cannot be written.
pub fn stream<const COLUMNS: usize>(
    columns: &[&str; COLUMNS],
    rows: impl Stream<Item = Result<[String; COLUMNS], ApiError>> + Send + 'static,
    name: &str,
) -> Result<Response, ApiError> {
    let first = Table::new(columns)?.lines()?;
    let mut beginning = MARK.as_bytes().to_vec();
    beginning.extend(first);
    let lines = rows.chunks(AT_A_TIME).map(|rows| {
        let lines = written(rows);
        lines.map_err(|error| {
            tracing::error!(?error, "a table broke off");
            std::io::Error::other("the table broke off")
        })
    });
    let body = stream::iter([Ok(beginning)]).chain(lines);
    Ok((headers(name), Body::from_stream(body)).into_response())
}

fn written<const COLUMNS: usize>(
    rows: Vec<Result<[String; COLUMNS], ApiError>>,
) -> Result<Vec<u8>, ApiError> {
    let mut table = Table::empty();
    for row in rows {
        table.add(&row?.each_ref().map(String::as_str))?;
    }
    table.lines()
}

fn headers(name: &str) -> [(header::HeaderName, String); 2] {
    [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ]
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "map_err hands the error over"
)]
fn broken(error: csv::Error) -> ApiError {
    ApiError::Internal(error.to_string())
}

/// A cell that a spreadsheet does not take for a formula.
fn guarded(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_long_table_reads_like_a_short_one() {
        let row = |n: usize| [n.to_string(), "=1".to_owned()];
        let rows = stream::iter((0..999).map(move |n| Ok(row(n))));
        let long = stream(&["n", "x"], rows, "long.csv").unwrap();
        let mut short = Table::new(&["n", "x"]).unwrap();
        for n in 0..999 {
            short.add(&row(n).each_ref().map(String::as_str)).unwrap();
        }
        let short = short.answer("long.csv").unwrap();
        assert_eq!(long.headers(), short.headers());
        let read = async |answer: Response| {
            axum::body::to_bytes(answer.into_body(), usize::MAX)
                .await
                .unwrap()
        };
        assert_eq!(read(long).await, read(short).await);
    }

    #[tokio::test]
    async fn a_table_that_breaks_off_is_no_table() {
        let rows = [Ok(["1".to_owned()]), Err(ApiError::Internal("gone".into()))];
        let answer = stream(&["n"], stream::iter(rows), "part.csv").unwrap();
        let read = axum::body::to_bytes(answer.into_body(), usize::MAX);
        assert!(read.await.is_err());
    }

    #[test]
    fn no_cell_begins_as_a_formula_does() {
        for cell in ["=1+1", "+1", "-1", "@x", "\t=1"] {
            assert_eq!(guarded(cell), format!("'{cell}"));
        }
        for cell in ["", "Köln", "1=1", "2027-05-01"] {
            assert_eq!(guarded(cell), cell);
        }
    }
}
