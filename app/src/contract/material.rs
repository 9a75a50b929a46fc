//! Materials of a session: files and links for those who take part.

use super::hospitation::{SessionKind, codes};
use super::language::Language;
use super::problem::{FieldCode, FieldError};
use super::text::LocalText;
use super::time::LocalTime;
use super::typed::is_line;
use super::wire::{Deserialize, Serialize};

/// The largest file, in megabytes.
pub const LARGEST_MB: u32 = 10;

/// The largest file, in bytes.
pub const LARGEST: usize = LARGEST_MB as usize * MEGABYTE;

/// All files of a hospitation together, in megabytes.
pub const ALL_TOGETHER_MB: u32 = 100;

/// All files of a hospitation together, in bytes.
pub const ALL_TOGETHER: i64 = ALL_TOGETHER_MB as i64 * MEGABYTE as i64;

const MEGABYTE: usize = 1_000_000;

/// The longest title, in characters.
pub const LONGEST_TITLE: usize = 150;

/// The longest name of a file, in characters.
pub const LONGEST_NAME: usize = 200;

/// The longest address of a link, in characters.
pub const LONGEST_LINK: usize = 2000;

codes! {
    /// What a material is.
    MaterialKind {
        /// A document to read and print.
        Pdf = "pdf",
        /// A picture without loss.
        Png = "png",
        /// A photo.
        Jpeg = "jpeg",
        /// A picture for the web.
        Webp = "webp",
        /// An address elsewhere.
        Link = "link",
    }
}

impl MaterialKind {
    /// The kind that the name of a file promises; none where that kind is not taken.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, extension) = name.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "pdf" => Some(Self::Pdf),
            "png" => Some(Self::Png),
            "jpg" | "jpeg" => Some(Self::Jpeg),
            "webp" => Some(Self::Webp),
            _ => None,
        }
    }

    /// As people call it; nothing for a link.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Png => "PNG",
            Self::Jpeg => "JPEG",
            Self::Webp => "WebP",
            Self::Link => "",
        }
    }

    /// The content type with which it is sent.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Link => "text/plain",
        }
    }
}

/// What is wrong with a file, if anything is. `content` is the kind that its bytes are; none for
/// one that is not taken.
#[must_use]
pub fn check_file(name: &str, bytes: usize, content: Option<MaterialKind>) -> Option<FieldError> {
    let error = |code| Some(FieldError::new("file", code));
    if bytes == 0 {
        return error(FieldCode::Required);
    }
    if bytes > LARGEST {
        let error = FieldError::new("file", FieldCode::FileTooLarge);
        return Some(error.limit(LARGEST_MB));
    }
    if !is_line(name) {
        return error(FieldCode::NotAllowed);
    }
    if name.chars().count() > LONGEST_NAME {
        let code = FieldCode::TooLong;
        return Some(FieldError::text("file", code, LONGEST_NAME));
    }
    match (MaterialKind::of_name(name), content) {
        (None, None) => error(FieldCode::FileKind),
        (promised, content) if promised == content => None,
        _ => error(FieldCode::NotItsName),
    }
}

/// What is wrong with a title or a language. An empty language is for everybody.
#[must_use]
pub fn check_words(title: &str, language: &str) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let title = title.trim();
    if title.is_empty() {
        errors.push(FieldError::new("title", FieldCode::Required));
    } else if !is_line(title) {
        errors.push(FieldError::new("title", FieldCode::NotAllowed));
    } else if title.chars().count() > LONGEST_TITLE {
        let code = FieldCode::TooLong;
        errors.push(FieldError::text("title", code, LONGEST_TITLE));
    }
    if !language.is_empty() && Language::from_code(language).is_none() {
        errors.push(FieldError::new("language", FieldCode::NotAChoice));
    }
    errors
}

/// Whether an address leads somewhere on the web: https, with a host, and nobody's password in it.
#[must_use]
pub fn is_web_address(link: &str) -> bool {
    let Some(rest) = link.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    let name = host.split(':').next().unwrap_or("");
    let fine = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    link.chars().count() <= LONGEST_LINK
        && is_line(link)
        && !link.contains(char::is_whitespace)
        && name.contains('.')
        && !name.starts_with('.')
        && !name.ends_with('.')
        && name.chars().all(fine)
        && host.chars().all(|c| fine(c) || c == ':')
}

/// A link to be added.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct LinkRequest {
    /// What it is called.
    pub title: String,
    /// A code of [`Language`], or empty where it is for everybody.
    pub language: String,
    /// The address; it begins with https.
    pub link: String,
}

/// What is wrong with a link, field by field.
#[must_use]
pub fn check_link(request: &LinkRequest) -> Vec<FieldError> {
    let mut errors = check_words(&request.title, &request.language);
    let link = request.link.trim();
    if link.is_empty() {
        errors.push(FieldError::new("link", FieldCode::Required));
    } else if !is_web_address(link) {
        errors.push(FieldError::new("link", FieldCode::NoAddress));
    }
    errors
}

/// A file or a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Material {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: MaterialKind,
    /// What it is called.
    pub title: String,
    /// Whose language it is in; none where it is for everybody.
    pub language: Option<Language>,
    /// The size of a file, in bytes; 0 for a link.
    pub bytes: u32,
    /// Where a link leads; empty for a file.
    pub link: String,
}

impl Material {
    /// Its size in megabytes: whole ones, and the tenth behind the sign. A small file has a tenth.
    #[must_use]
    pub const fn megabytes(&self) -> (u32, u32) {
        let tenths = self.bytes.div_ceil(100_000);
        (tenths / 10, tenths % 10)
    }
}

/// What the page of materials shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Materials {
    /// What the hospitation is called.
    pub title: LocalText,
    /// Its sessions.
    pub sessions: Vec<SessionMaterials>,
    /// How many bytes its files have together.
    pub bytes: u32,
}

/// A session with its materials.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct SessionMaterials {
    /// The session's id.
    pub id: String,
    /// What it is called.
    pub title: LocalText,
    /// What it is for.
    pub kind: SessionKind,
    /// When it is, on the host's clock.
    pub at: LocalTime,
    /// Its materials, by language and title.
    pub materials: Vec<Material>,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code(name: &str, bytes: usize, content: Option<MaterialKind>) -> Option<FieldCode> {
        check_file(name, bytes, content).map(|error| error.code)
    }

    #[test]
    fn a_file_is_what_its_name_says() {
        use FieldCode::{FileKind, FileTooLarge, NotAllowed, NotItsName, Required};
        use MaterialKind::{Jpeg, Pdf, Png};
        for (name, bytes, content, expected) in [
            ("Plan.PDF", 1, Some(Pdf), None),
            ("photo.jpg", LARGEST, Some(Jpeg), None),
            ("photo.jpeg", 1, Some(Jpeg), None),
            ("plan.pdf", 0, None, Some(Required)),
            ("plan.pdf", LARGEST + 1, Some(Pdf), Some(FileTooLarge)),
            ("plan.pdf", 1, None, Some(NotItsName)),
            ("plan.pdf", 1, Some(Png), Some(NotItsName)),
            ("plan.html", 1, Some(Pdf), Some(NotItsName)),
            ("plan", 1, Some(Pdf), Some(NotItsName)),
            ("plan.svg", 1, None, Some(FileKind)),
            ("plan", 1, None, Some(FileKind)),
            ("pl\0an.pdf", 1, Some(Pdf), Some(NotAllowed)),
        ] {
            assert_eq!(code(name, bytes, content), expected, "{name} {bytes}");
        }
    }

    #[test]
    fn links_lead_to_the_web_and_nowhere_else() {
        for good in [
            "https://example.org",
            "https://example.org:8443/a?b=c#d",
            "https://بلدية.example/خطة",
        ] {
            assert!(is_web_address(good), "{good}");
        }
        for bad in [
            "",
            "http://example.org",
            "https://",
            "https://localhost",
            "https://user:secret@example.org",
            "https://example.org/a b",
            "https://example.org\n",
            "https://.org",
            "javascript:alert(1)",
            "HTTPS://example.org",
        ] {
            assert!(!is_web_address(bad), "{bad}");
        }
        assert!(!is_web_address(&format!(
            "https://example.org/{}",
            "a".repeat(2000)
        )));
    }

    #[test]
    fn a_size_is_never_nothing() {
        let of = |bytes| {
            let material = Material {
                id: String::new(),
                kind: MaterialKind::Pdf,
                title: String::new(),
                language: None,
                bytes,
                link: String::new(),
            };
            material.megabytes()
        };
        assert_eq!(of(1), (0, 1));
        assert_eq!(of(1_200_000), (1, 2));
        assert_eq!(of(10_000_000), (10, 0));
    }

    proptest! {
        #[test]
        fn no_address_breaks_the_check(link in ".*") {
            let fine = is_web_address(&link);
            prop_assert!(!fine || link.starts_with("https://"));
        }

        #[test]
        fn a_file_that_is_taken_has_the_kind_that_is_served(name in ".{0,20}\\.[a-z]{3,4}", which in 0..4_usize) {
            let content = MaterialKind::ALL[which];
            if check_file(&name, 1, Some(content)).is_none() {
                prop_assert_eq!(MaterialKind::of_name(&name), Some(content));
            }
        }
    }
}
