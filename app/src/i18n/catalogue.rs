//! A language's file in memory, and the handle on it that pages pass around.

use std::sync::OnceLock;

use leptos::prelude::{provide_context, use_context};

use super::{LOOKED_UP, SHAPE, TYPED, Value, render};
use crate::contract::language::Language;

/// The messages of one language. Kept until the process ends, so that `Tr` is a mere reference.
pub(super) struct Catalogue {
    language: Language,
    lines: Vec<&'static str>,
}

static LOADED: [OnceLock<Catalogue>; 4] = [const { OnceLock::new() }; 4];

/// A language's file that belongs to another build of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherShape;

impl std::fmt::Display for OtherShape {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("the language file belongs to another build")
    }
}

impl std::error::Error for OtherShape {}

/// Keeps the content of a language's file as long as the page lives. After an error the page must
/// stay as the server rendered it.
///
/// # Errors
/// When it belongs to another build.
#[cfg(feature = "hydrate")]
pub fn keep(language: Language, content: String) -> Result<Tr, OtherShape> {
    take(language, String::leak(content), "")
}

/// Takes a file's content into use, once its first line shows that it fits these pages, and what only
/// the server says.
pub(super) fn take(
    language: Language,
    content: &'static str,
    only_server: &'static str,
) -> Result<Tr, OtherShape> {
    let mut lines = content.split('\n');
    let head = format!("pontes {SHAPE} {TYPED}");
    if lines.next() != Some(head.as_str()) {
        return Err(OtherShape);
    }
    let mut lines: Vec<&'static str> = lines.collect();
    if lines.len() != TYPED + LOOKED_UP {
        return Err(OtherShape);
    }
    if cfg!(feature = "ssr") {
        lines.extend(only_server.split('\n'));
    }
    Ok(Tr(
        LOADED[language as usize].get_or_init(|| Catalogue { language, lines })
    ))
}

/// The handle on the reader's language: copied freely, moved into closures, good on any thread.
#[derive(Clone, Copy)]
pub struct Tr(&'static Catalogue);

impl Tr {
    /// The handle on a language: for mails and jobs, which have no page around them.
    #[cfg(feature = "ssr")]
    pub fn of(language: Language) -> Self {
        match LOADED[language as usize].get() {
            Some(catalogue) => Self(catalogue),
            None => {
                let (_, _, content, more) = super::LANGUAGE_FILES[language as usize];
                take(language, content, more)
                    .expect("the build wrote the file and its shape together")
            }
        }
    }

    /// The handle on a language, if its file has been loaded.
    #[cfg(not(feature = "ssr"))]
    pub fn loaded(language: Language) -> Option<Self> {
        LOADED[language as usize].get().map(Self)
    }

    /// The language of this handle.
    pub fn language(self) -> Language {
        self.0.language
    }

    /// A country's name by its ISO 3166-1 code (and XK).
    pub fn country(self, code: &str) -> Option<&'static str> {
        self.look_up("country-", code)
    }

    /// A region's name by its ISO 3166-2 code, where we have one.
    pub fn region(self, code: &str) -> Option<&'static str> {
        self.look_up("region-", code)
    }

    /// What a time zone is called in a sentence, by its IANA name: "deutsche Zeit".
    pub fn zone(self, iana: &str) -> Option<&'static str> {
        self.look_up("zone-", &iana.replace('/', "-"))
    }

    /// All names of a beginning as (code, name): `country-`, `region-` or `zone-`. In `zone-` the
    /// code has `-` for `/`.
    pub fn all(self, beginning: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.0.lines[TYPED..TYPED + LOOKED_UP]
            .iter()
            .filter_map(move |line| line.strip_prefix(beginning)?.split_once('='))
    }

    fn look_up(self, beginning: &str, code: &str) -> Option<&'static str> {
        let id = format!("{beginning}{code}");
        let lines = &self.0.lines[TYPED..TYPED + LOOKED_UP];
        // The build wrote them in the order of ids.
        let key = |line: &&'static str| line.split_once('=').map_or(*line, |(key, _)| key);
        let place = lines.binary_search_by(|line| key(line).cmp(&id)).ok()?;
        lines[place].split_once('=').map(|(_, text)| text)
    }

    /// The text of the message at a position. Pages write `t!` instead.
    #[doc(hidden)]
    pub fn render(self, place: usize, values: &[Value<'_>]) -> String {
        let mut out = String::new();
        if let Some(line) = self.0.lines.get(place) {
            render::pattern(self.0.language, line, values, &mut out);
        }
        out
    }
}

impl std::fmt::Debug for Tr {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Tr({})", self.0.language.code())
    }
}

/// Makes a language the page's. In the browser its file must have been loaded before.
pub fn provide_language(language: Language) {
    #[cfg(feature = "ssr")]
    let tr = Tr::of(language);
    #[cfg(not(feature = "ssr"))]
    let tr = Tr::loaded(language).expect("hydrate() loads the page's language first");
    provide_context(tr);
}

/// The handle on the page's language: `let tr = tr();` in a component's body, then `t!(tr, …)`.
///
/// # Panics
/// Outside of a page, where no language was provided.
pub fn tr() -> Tr {
    use_context::<Tr>().expect("<App/> provides the language")
}
