//! Forms that work with and without JavaScript.
//!
//! A form is posted to its page's own address. There the page's loader asks [`answer_post`], which
//! sends the form through the API: success leads on, a refusal comes back as [`Refused`] and is
//! shown with everything that was typed. In the browser the form component sends the same form
//! through the same API and stays on the page.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::contract::wire::{Deserialize, Read, Serialize};
use leptos::prelude::use_context;

use crate::api::Answer;
use crate::contract::problem::Problem;
use crate::place::set_status_later;

/// What a form sends.
pub(crate) trait Form: Clone + Default + Serialize + Read + Send + Sync + 'static {
    /// Tells the forms of a page apart.
    const NAME: &'static str;

    /// Reads what a browser sends. Unknown fields are nobody's.
    fn read(fields: &[(String, String)]) -> Self;
}

/// The first value of a field, or nothing.
pub(crate) fn first(fields: &[(String, String)], name: &str) -> String {
    let found = fields.iter().find(|(key, _)| key == name);
    found.map(|(_, value)| value.clone()).unwrap_or_default()
}

/// Every value of a field.
pub(crate) fn all(fields: &[(String, String)], name: &str) -> Vec<String> {
    let found = fields.iter().filter(|(key, _)| key == name);
    found.map(|(_, value)| value.clone()).collect()
}

/// A form that was sent and refused.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Refused<F> {
    /// What was typed.
    pub form: F,
    /// What is wrong with it.
    pub problem: Problem,
}

/// The name of the hidden field that says which form it is.
pub(crate) const FORM_FIELD: &str = "form";

/// What a browser posted to this page; the server puts it into the context.
#[derive(Clone, Debug)]
pub struct Posted {
    fields: Arc<[(String, String)]>,
    taken: Arc<AtomicBool>,
}

impl Posted {
    /// From the fields in their order.
    #[must_use]
    pub fn new(fields: Vec<(String, String)>) -> Self {
        Self {
            fields: fields.into(),
            taken: Arc::default(),
        }
    }

    /// Whether the page had a form for it.
    #[must_use]
    pub fn taken(&self) -> bool {
        self.taken.load(Ordering::Relaxed)
    }
}

/// Leads the browser to another address.
#[derive(Clone)]
pub struct LeadOn(pub Arc<dyn Fn(&str) + Send + Sync>);

/// Sends what was posted to this page as the form `F`, if anything was. `send` gives the address
/// of the page that comes next.
pub(crate) async fn answer_post<F, S>(send: impl FnOnce(F) -> S) -> Option<Refused<F>>
where
    F: Form,
    S: Future<Output = Answer<String>>,
{
    let posted = use_context::<Posted>()?;
    if first(&posted.fields, FORM_FIELD) != F::NAME {
        return None;
    }
    posted.taken.store(true, Ordering::Relaxed);
    // The context is gone after the first wait.
    let lead_on = use_context::<LeadOn>();
    let set_status = set_status_later();
    let form = F::read(&posted.fields);
    match send(form.clone()).await {
        Ok(next) => {
            if let Some(LeadOn(lead_on)) = lead_on {
                lead_on(&next);
            }
            None
        }
        Err(problem) => {
            set_status(problem.status);
            Some(Refused { form, problem })
        }
    }
}
