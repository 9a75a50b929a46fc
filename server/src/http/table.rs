//! Tables that a spreadsheet opens (CSV).

use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::error::ApiError;

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
        let mut rows = csv::Writer::from_writer(Vec::new());
        rows.write_record(columns).map_err(broken)?;
        Ok(Self { rows })
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
        let rows = self
            .rows
            .into_inner()
            .map_err(|e| ApiError::Internal(e.to_string()))?;
        // The mark at the beginning tells spreadsheets that this is UTF-8.
        let mut body = "\u{feff}".as_bytes().to_vec();
        body.extend(rows);
        let headers = [
            (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
            (
                header::CONTENT_DISPOSITION,
                format!("attachment; filename=\"{name}\""),
            ),
        ];
        Ok((headers, body).into_response())
    }
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
