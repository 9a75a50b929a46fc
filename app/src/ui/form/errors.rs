//! What is wrong with a form.

use std::sync::Arc;

use leptos::prelude::*;

use super::FormState;
use crate::contract::problem::Problem;
use crate::i18n::tr;
use crate::t;

/// The words for a refusal that is no field's, where there are special ones.
#[derive(Clone)]
pub(crate) struct RefusalWords(Arc<RefusalFn>);

type RefusalFn = dyn Fn(&Problem) -> Option<String> + Send + Sync;

impl<F: Fn(&Problem) -> Option<String> + Send + Sync + 'static> From<F> for RefusalWords {
    fn from(words: F) -> Self {
        Self(Arc::new(words))
    }
}

/// What stands above a refused form: what went wrong as a whole, and a link to each field that
/// needs another look. It gets the focus.
#[component]
pub(crate) fn ErrorSummary(
    /// The form.
    form: FormState,
    /// The name of each field that may be wrong, in the form's order.
    fields: Vec<(&'static str, String)>,
    /// The words for a refusal that is no field's.
    #[prop(optional, into)]
    other: Option<RefusalWords>,
) -> impl IntoView {
    let tr = tr();
    let id = form.id("errors");
    let place = NodeRef::<leptos::html::Div>::new();
    Effect::new(move |before: Option<()>| {
        form.problem.track();
        // At the start the page's anchor leads here.
        if before.is_some() && form.problem.with_untracked(Option::is_some) {
            request_animation_frame(move || {
                if let Some(summary) = place.get_untracked() {
                    let _ = summary.focus();
                }
            });
        }
    });
    let shown = move || {
        form.problem.get().map(|problem| {
            let links: Vec<_> = fields
                .iter()
                .filter_map(|(field, label)| {
                    let error = form.error(field)?;
                    let href = format!("#{}", form.id(field));
                    Some(view! { <li><a href=href rel="external">{label.clone()}</a>": "{error}</li> })
                })
                .collect();
            let words = if links.is_empty() {
                let other = other.as_ref().and_then(|words| words.0(&problem));
                other.unwrap_or_else(|| crate::ui::loaded::problem_text(tr, &problem))
            } else {
                t!(tr, booking_errors)
            };
            view! { <p>{words}</p><ul>{links}</ul> }
        })
    };
    let class = move || {
        if form.problem.with(Option::is_some) {
            "form-errors form-errors--shown"
        } else {
            "form-errors"
        }
    };
    view! {
        <div class=class id=id role="alert" tabindex="-1" node_ref=place>{shown}</div>
    }
}

/// What is wrong with a field.
#[component]
pub(super) fn FieldErrorText(form: FormState, field: &'static str) -> impl IntoView {
    move || {
        form.error(field).map(|text| {
            view! { <p class="field__error" id=format!("{}-error", form.id(field))>{text}</p> }
        })
    }
}

/// A field's class.
pub(super) fn class(form: FormState, field: &'static str) -> impl Fn() -> &'static str + Clone {
    move || {
        if form.error(field).is_some() {
            "field field--wrong"
        } else {
            "field"
        }
    }
}
