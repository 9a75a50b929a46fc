//! Forms with files, as browsers send them (multipart/form-data).

use std::sync::Arc;

use app::contract::material::LARGEST;
use app::posted::PostedFile;
use axum::body::Body;
use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest as _};
use axum::http::{HeaderMap, Request, StatusCode, header};

use super::error::ApiError;

/// So much is read of a form with a file at most, in bytes. What is beyond the largest file is
/// counted, not kept: its reader is told by a sentence, not by a broken connection.
const MOST_READ: usize = 5 * LARGEST;

/// So many fields are read at most.
const MOST_FIELDS: usize = 40;

/// The texts of such a form have so many bytes together at most.
const MOST_TEXT: usize = 64 * 1024;

/// A form with files: names and values in their order, then the files.
pub type FormData = (Vec<(String, String)>, Vec<PostedFile>);

/// Whether a request brings such a form.
#[must_use]
pub fn is_form_data(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or("");
    kind.to_ascii_lowercase().starts_with("multipart/form-data")
}

/// Reads a form with files. Of a file that is too large one byte more is kept than may be.
///
/// # Errors
/// `Malformed` for what is none; `TooLarge` for what is far too large.
pub async fn read(mut request: Request<Body>) -> Result<FormData, ApiError> {
    DefaultBodyLimit::max(MOST_READ).apply(&mut request);
    let form = Multipart::from_request(request, &()).await;
    let mut form = form.map_err(|_| ApiError::Malformed)?;
    let (mut fields, mut files, mut text) = (Vec::new(), Vec::new(), 0);
    while let Some(field) = form.next_field().await.map_err(refusal)? {
        if fields.len() + files.len() >= MOST_FIELDS {
            return Err(ApiError::Malformed);
        }
        let name = field.name().unwrap_or_default().to_owned();
        if let Some(own) = field.file_name().map(str::to_owned) {
            let bytes = beginning(field, LARGEST + 1).await?;
            // A field in which nobody chose a file comes without a name.
            if !own.is_empty() || !bytes.is_empty() {
                files.push(PostedFile {
                    field: name,
                    name: base_name(&own),
                    bytes: bytes.into(),
                });
            }
            continue;
        }
        let value = beginning(field, MOST_TEXT + 1).await?;
        text += value.len();
        if text > MOST_TEXT {
            return Err(ApiError::TooLarge);
        }
        let value = String::from_utf8(value).map_err(|_| ApiError::Malformed)?;
        fields.push((name, value));
    }
    Ok((fields, files))
}

/// Takes a body to its end and keeps nothing of it, so that its sender reads the answer.
pub async fn pass_by(body: Body) {
    use http_body_util::BodyExt as _;
    let mut body = http_body_util::Limited::new(body, MOST_READ);
    while let Some(Ok(_)) = body.frame().await {}
}

/// A body that is one file, of which no more is kept than one byte beyond the largest.
///
/// # Errors
/// `Malformed` where it breaks off.
pub async fn read_file(body: Body) -> Result<Arc<[u8]>, ApiError> {
    use http_body_util::BodyExt as _;
    let mut body = http_body_util::Limited::new(body, MOST_READ);
    let mut kept = Vec::new();
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else {
            // Far beyond what is taken, or broken off.
            return match kept.len() > LARGEST {
                true => Ok(kept.into()),
                false => Err(ApiError::Malformed),
            };
        };
        if let Ok(bytes) = frame.into_data() {
            keep(&mut kept, &bytes, LARGEST + 1);
        }
    }
    Ok(kept.into())
}

async fn beginning(mut field: Field<'_>, most: usize) -> Result<Vec<u8>, ApiError> {
    let mut kept = Vec::new();
    while let Some(bytes) = field.chunk().await.map_err(refusal)? {
        keep(&mut kept, &bytes, most);
    }
    Ok(kept)
}

fn keep(kept: &mut Vec<u8>, bytes: &[u8], most: usize) {
    let room = most.saturating_sub(kept.len()).min(bytes.len());
    kept.extend_from_slice(&bytes[..room]);
}

/// The last part of a name: some programs send the folders, too.
fn base_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next();
    last.unwrap_or_default().to_owned()
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "map_err hands the error over"
)]
fn refusal(error: MultipartError) -> ApiError {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => ApiError::TooLarge,
        _ => ApiError::Malformed,
    }
}
