//! Shows what the API answered: the thing itself, "not found", or what went wrong.

use leptos::prelude::*;

use crate::api::{Answer, OFFLINE};
use crate::contract::problem::Problem;
use crate::i18n::{Tr, tr};
use crate::place::set_status;
use crate::t;
use crate::ui::not_found::NotFoundPage;

/// Waits for an answer and shows it with `show`.
pub(crate) fn loaded<T, V>(
    answer: Resource<Answer<T>>,
    show: impl Fn(T) -> V + Clone + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + Send + Sync + serde::Serialize + serde::de::DeserializeOwned + 'static,
    V: IntoView + 'static,
{
    loaded_or(answer, show, NotFoundPage)
}

/// The same, with a page of its own for what is not there.
pub(crate) fn loaded_or<T, V, M>(
    answer: Resource<Answer<T>>,
    show: impl Fn(T) -> V + Clone + Send + Sync + 'static,
    missing: impl Fn() -> M + Copy + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + Send + Sync + serde::Serialize + serde::de::DeserializeOwned + 'static,
    V: IntoView + 'static,
    M: IntoView + 'static,
{
    view! {
        <Suspense fallback=|| view! { <div class="skeleton" aria-hidden="true"></div> }>
            {move || {
                let show = show.clone();
                Suspend::new(async move {
                    match answer.await {
                        Ok(thing) => show(thing).into_any(),
                        Err(problem) if problem.status == 404 => missing().into_any(),
                        Err(problem) => view! { <ProblemNote problem/> }.into_any(),
                    }
                })
            }}
        </Suspense>
    }
}

/// What went wrong, in the reader's language.
pub(crate) fn problem_text(tr: Tr, problem: &Problem) -> String {
    match problem.code.as_str() {
        OFFLINE => t!(tr, error_offline),
        "too-many" => t!(tr, error_too_many),
        _ => t!(tr, error_text),
    }
}

/// A page that says what went wrong.
#[component]
fn ProblemNote(problem: Problem) -> impl IntoView {
    let tr = tr();
    if problem.status > 0 {
        set_status(problem.status);
    }
    let text = problem_text(tr, &problem);
    view! {
        <div class="page">
            <h1>{t!(tr, error_title)}</h1>
            <p role="alert">{text}</p>
        </div>
    }
}
