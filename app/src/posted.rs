//! Forms that work with and without JavaScript.
//!
//! A form is posted to its page's own address. There the page's loader asks [`answer_post`], which
//! sends the form through the API: success leads on, a refusal comes back as [`Refused`] and is
//! shown with everything that was typed. In the browser the form component sends the same form
//! through the same API and stays on the page.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::contract::wire::{Deserialize, Serialize};

use crate::api::Answer;
use crate::contract::problem::Problem;
#[cfg(feature = "ssr")]
use crate::kept;
#[cfg(feature = "ssr")]
use crate::place::{Place, set_status_later};

/// What a browser sends of a form: names and values in their order.
pub(crate) type Fields = Vec<(String, String)>;

/// The first value of a field, or nothing.
pub(crate) fn first(fields: &[(String, String)], name: &str) -> String {
    let found = fields.iter().find(|(key, _)| key == name);
    found.map(|(_, value)| value.clone()).unwrap_or_default()
}

/// Every value of a field. A box that stands for several things carries them with commas between.
pub(crate) fn all(fields: &[(String, String)], name: &str) -> Vec<String> {
    let found = fields.iter().filter(|(key, _)| key == name);
    let values = found.flat_map(|(_, value)| value.split(','));
    values
        .filter(|v| !v.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A form that was sent and refused.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Refused {
    /// What was typed.
    pub fields: Fields,
    /// What is wrong with it.
    pub problem: Problem,
}

impl Refused {
    /// Whether it is the form of this id.
    pub(crate) fn is(&self, id: &str) -> bool {
        self.fields
            .iter()
            .any(|(name, value)| name == FORM_FIELD && value == id)
    }
}

/// The name of the hidden field that says which form it is.
pub(crate) const FORM_FIELD: &str = "form";

/// The name of the hidden field that tells this sending from another: sent twice, done once.
pub(crate) const KEY_FIELD: &str = "key";

/// Makes the key of a form; the server provides it.
#[derive(Clone)]
pub struct NewKey(pub Arc<dyn Fn() -> String + Send + Sync>);

/// A key for a form's next sending; empty where the server provides none.
#[cfg(not(feature = "hydrate"))]
pub(crate) fn new_key() -> String {
    leptos::prelude::use_context::<NewKey>().map_or_else(String::new, |NewKey(new)| new())
}

/// A key for a form's next sending.
#[cfg(feature = "hydrate")]
pub(crate) fn new_key() -> String {
    // Chance keeps one reader's keys apart; nobody is let in by them.
    let part = || js_sys::Math::random().to_bits();
    format!("{:x}{:x}", part(), part())
}

/// What a browser posted to this page; the server puts it into the context.
#[derive(Clone, Debug)]
pub struct Posted {
    #[cfg_attr(
        not(feature = "ssr"),
        expect(dead_code, reason = "nothing is posted to a browser")
    )]
    fields: Arc<[(String, String)]>,
    #[cfg_attr(
        not(feature = "ssr"),
        expect(dead_code, reason = "nothing is posted to a browser")
    )]
    files: Arc<[PostedFile]>,
    taken: Arc<AtomicBool>,
}

/// A file that came with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostedFile {
    /// The field's name.
    pub field: String,
    /// What the file was called where it came from.
    pub name: String,
    /// What is in it; no more than may be, and one byte more where there was more.
    pub bytes: Arc<[u8]>,
}

impl Posted {
    /// From the fields in their order.
    #[must_use]
    pub fn new(fields: Vec<(String, String)>) -> Self {
        Self {
            fields: fields.into(),
            files: Arc::default(),
            taken: Arc::default(),
        }
    }

    /// With the files that came with them.
    #[must_use]
    pub fn with_files(self, files: Vec<PostedFile>) -> Self {
        Self {
            files: files.into(),
            ..self
        }
    }

    /// Whether the page had a form for it.
    #[must_use]
    pub fn taken(&self) -> bool {
        self.taken.load(Ordering::Relaxed)
    }
}

/// The file that was posted to this page in a field. To be asked before anything is waited for.
#[cfg(feature = "ssr")]
pub(crate) fn posted_file(field: &str) -> Option<PostedFile> {
    let posted = leptos::prelude::use_context::<Posted>()?;
    posted
        .files
        .iter()
        .find(|file| file.field == field)
        .cloned()
}

/// Leads the browser to another address. The first one counts.
#[derive(Clone)]
pub struct LeadOn(pub Arc<dyn Fn(&str) + Send + Sync>);

/// Leads the browser on, from after a wait too, when the context is gone.
#[cfg(feature = "ssr")]
pub(crate) fn lead_on_later() -> impl Fn(&str) + Send + Sync {
    let lead_on = leptos::prelude::use_context::<LeadOn>();
    move |to| {
        if let Some(LeadOn(lead_on)) = &lead_on {
            lead_on(to);
        }
    }
}

/// Sends what was posted to this page, if anything was, and it is a form whose id `mine` knows.
/// `send` gets its fields and its key, and gives the address of the page that comes next; an empty one
/// where this page says itself what came of it.
///
/// A form whose login had expired is kept and comes back, filled, after signing in.
#[cfg(feature = "ssr")]
pub(crate) async fn answer_post<S>(
    mine: impl Fn(&str) -> bool,
    send: impl FnOnce(Fields, String) -> S,
) -> Option<Refused>
where
    S: Future<Output = Answer<String>>,
{
    let Some(posted) = leptos::prelude::use_context::<Posted>() else {
        return kept::found(mine).await;
    };
    if !mine(&first(&posted.fields, FORM_FIELD)) {
        return None;
    }
    posted.taken.store(true, Ordering::Relaxed);
    // The context is gone after the first wait.
    let lead_on = lead_on_later();
    let set_status = set_status_later();
    let place = leptos::prelude::use_context::<Place>();
    let fields = posted.fields.to_vec();
    let mut answer = send(fields.clone(), first(&fields, KEY_FIELD)).await;
    if let (Err(problem), Some(place)) = (&answer, place)
        && kept::needs_sign_in(problem)
    {
        answer = kept::keep(&place, &fields).await;
    }
    match answer {
        Ok(next) => {
            if !next.is_empty() {
                lead_on(&next);
            }
            None
        }
        Err(problem) => {
            set_status(problem.status);
            // What is shown again holds no password.
            let shown = fields
                .into_iter()
                .filter(|(name, _)| !kept::is_secret(name));
            let fields = shown.collect();
            Some(Refused { fields, problem })
        }
    }
}

/// Nothing is posted to a browser.
#[cfg(not(feature = "ssr"))]
pub(crate) async fn answer_post<S>(
    _: impl Fn(&str) -> bool,
    _: impl FnOnce(Fields, String) -> S,
) -> Option<Refused>
where
    S: Future<Output = Answer<String>>,
{
    None
}
