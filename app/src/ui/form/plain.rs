//! Forms of pages that do not come to life: they are posted to their own page, and come back from
//! there with what was typed – refused, or kept while its login had expired.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use leptos::prelude::*;

use super::errors::{FieldErrorText, class};
use super::{ErrorSummary, ErrorWords, FormState};
use crate::contract::problem::{FieldError, Problem};
use crate::i18n::Tr;
use crate::kept::is_kept;
use crate::posted::{FORM_FIELD, KEY_FIELD, Refused, first, new_key};
use crate::ui::loaded::problem_text;
use crate::{t, terms};

/// The words of a feature's own for a refusal, and for what is wrong with a field; none where the
/// common ones do.
#[derive(Clone, Copy)]
pub(crate) struct OwnWords {
    /// For the refusal as a whole.
    pub refusal: fn(Tr, &Problem) -> Option<String>,
    /// For a field.
    pub field: fn(Tr, &FieldError) -> Option<String>,
}

/// The forms of one page.
#[derive(Clone)]
pub(crate) struct PlainForms {
    tr: Tr,
    action: String,
    refused: Option<Refused>,
    words: ErrorWords,
    own: OwnWords,
    /// Whether the form that came back is on the page.
    shown: Arc<AtomicBool>,
}

impl PlainForms {
    /// `action` is the page's address; `refused` the form that came back, where one did.
    pub(crate) fn new(tr: Tr, action: String, refused: Option<Refused>, own: OwnWords) -> Self {
        let words = move |error: &FieldError| {
            (own.field)(tr, error)
                .unwrap_or_else(|| terms::field_error(tr, error, &|_| String::new()))
        };
        Self {
            tr,
            action,
            refused,
            words: Arc::new(words),
            own,
            shown: Arc::default(),
        }
    }

    /// The form of this id.
    pub(crate) fn form(&self, id: &str) -> FormState {
        let refused = self.refused.as_ref().filter(|refused| !is_kept(refused));
        FormState::new(id.to_owned(), refused, self.words.clone())
    }

    /// Whether the form of this id came back.
    pub(crate) fn is_back(&self, id: &str) -> bool {
        self.refused.as_ref().is_some_and(|refused| refused.is(id))
    }

    /// What was typed into a field of a form that came back; else what stands there at first.
    pub(crate) fn typed(&self, id: &str, field: &str, otherwise: &str) -> String {
        let refused = self.refused.as_ref().filter(|refused| refused.is(id));
        refused.map_or_else(
            || otherwise.to_owned(),
            |refused| first(&refused.fields, field),
        )
    }

    /// The page's title; it says so where something needs another look.
    pub(crate) fn title(&self, title: &str) -> String {
        let name = t!(self.tr, chrome_name);
        match &self.refused {
            Some(refused) if !is_kept(refused) => {
                t!(
                    self.tr,
                    form_wrong_title,
                    title = format!("{title} – {name}")
                )
            }
            _ => format!("{title} – {name}"),
        }
    }

    /// The form around its fields. `anchor` is the part of the page that is shown when it comes back;
    /// `fields` are the names of those that may be wrong, in their order.
    pub(crate) fn post(
        &self,
        form: FormState,
        anchor: &str,
        fields: Vec<(&'static str, String)>,
        inner: AnyView,
    ) -> AnyView {
        let summary = self.summary(form, fields);
        self.around(form, anchor, summary, inner, None)
    }

    /// The same for a form with files.
    pub(crate) fn post_files(
        &self,
        form: FormState,
        anchor: &str,
        fields: Vec<(&'static str, String)>,
        inner: AnyView,
    ) -> AnyView {
        let summary = self.summary(form, fields);
        self.around(form, anchor, summary, inner, Some("multipart/form-data"))
    }

    fn summary(&self, form: FormState, fields: Vec<(&'static str, String)>) -> AnyView {
        let (tr, own, words) = (self.tr, self.own, self.words.clone());
        let other = move |problem: &Problem| {
            let first = || problem.errors.first().map(|error| words(error));
            (own.refusal)(tr, problem).or_else(first)
        };
        view! { <ErrorSummary form fields other/> }.into_any()
    }

    /// The same for a form whose fields' names are made.
    pub(crate) fn post_named(
        &self,
        form: FormState,
        anchor: &str,
        fields: Vec<(String, String)>,
        inner: AnyView,
    ) -> AnyView {
        let problem = form.problem.get_untracked();
        let links: Vec<_> = fields
            .into_iter()
            .filter_map(|(field, label)| {
                let error = form.error(&field)?;
                let href = format!("#{}", form.id(&field));
                Some(view! { <li><a href=href>{label}</a>": "{error}</li> })
            })
            .collect();
        let none = links.is_empty();
        let summary = problem.map(|problem| {
            let first = || problem.errors.first().map(|error| (self.words)(error));
            let own = || (self.own.refusal)(self.tr, &problem).or_else(first);
            let words = match none {
                true => own().unwrap_or_else(|| problem_text(self.tr, &problem)),
                false => t!(self.tr, booking_errors),
            };
            view! {
                <div class="form-errors form-errors--shown" id=form.id("errors") role="alert" tabindex="-1">
                    <p>{words}</p>
                    <ul>{links}</ul>
                </div>
            }
        });
        self.around(form, anchor, summary.into_any(), inner, None)
    }

    /// The form around the summary of what is wrong and its fields. `enctype` is how it is sent, where
    /// that is not the usual way.
    fn around(
        &self,
        form: FormState,
        anchor: &str,
        summary: AnyView,
        inner: AnyView,
        enctype: Option<&'static str>,
    ) -> AnyView {
        let tr = self.tr;
        let id = form.name.get_value();
        if self.is_back(&id) {
            self.shown.store(true, Ordering::Relaxed);
        }
        let kept = self.refused.as_ref().filter(|refused| is_kept(refused));
        let kept = kept.filter(|refused| refused.is(&id)).map(|_| {
            // Where the reader goes on; a browser leads there without a script.
            view! { <p class="note" role="status" tabindex="-1" autofocus>{t!(tr, form_kept)}</p> }
        });
        let action = if anchor.is_empty() {
            self.action.clone()
        } else {
            format!("{}#{anchor}", self.action)
        };
        let name = id.clone();
        view! {
            <form id=id method="post" action=action enctype=enctype class="form" novalidate>
                <input type="hidden" name=FORM_FIELD value=name/>
                <input type="hidden" name=KEY_FIELD value=form.key.get_value().unwrap_or_else(new_key)/>
                {kept}
                {summary}
                {inner}
            </form>
        }
        .into_any()
    }

    /// The form that came back and is not on the page any more, because what it was about has changed:
    /// why it was refused, and the texts typed into `fields`, which nobody has to write again. For
    /// after the page's forms are made; `otherwise` is said where there is no other reason.
    pub(crate) fn stray(&self, fields: &[&str], otherwise: String) -> Option<AnyView> {
        let refused = self.refused.as_ref();
        let refused = refused.filter(|_| !self.shown.load(Ordering::Relaxed))?;
        let reason = (self.own.refusal)(self.tr, &refused.problem).unwrap_or(otherwise);
        let typed = fields.iter().map(|field| first(&refused.fields, field));
        let typed: Vec<_> = typed
            .filter(|text| !text.is_empty())
            .map(|text| view! { <blockquote class="said" dir="auto">{text}</blockquote> })
            .collect();
        Some(
            view! {
                <div class="form-errors form-errors--shown" role="alert" tabindex="-1" autofocus>
                    <p>{reason}</p>
                    {typed}
                </div>
            }
            .into_any(),
        )
    }

    /// A form that unfolds on a press, and is unfolded where it came back.
    pub(crate) fn folded(
        &self,
        form: FormState,
        label: String,
        about: String,
        inner: AnyView,
    ) -> AnyView {
        let open = self.is_back(&form.name.get_value());
        view! {
            <details class="ask" open=open>
                <summary class="button button--secondary button--small">
                    {label}<span class="visually-hidden">{about}</span>
                </summary>
                {inner}
            </details>
        }
        .into_any()
    }
}

/// A code of digits, or one of letters and digits with `letters`.
#[component]
pub(crate) fn CodeField(
    /// The form it is in.
    form: FormState,
    /// Its name.
    field: &'static str,
    /// What it asks.
    label: String,
    /// What helps to answer.
    hint: String,
    /// Whether it has letters, too.
    #[prop(optional)]
    letters: bool,
) -> impl IntoView {
    let id = form.id(field);
    let mode = if letters { "text" } else { "numeric" };
    view! {
        <div class=class(form, field)>
            <label for=id.clone()>{label}</label>
            <p class="hint" id=format!("{id}-hint")>{hint}</p>
            <FieldErrorText form field/>
            <input id=id name=field type="text" class="code-field" dir="ltr" inputmode=mode
                autocomplete="one-time-code" autocapitalize="none" spellcheck="false" required
                aria-invalid=move || form.invalid(field)
                aria-describedby=move || form.described_by(field, true)/>
        </div>
    }
}
