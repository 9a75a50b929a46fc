//! Shows what the API answered: the thing itself, "not found", or what went wrong.

use std::any::Any;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::api::{Answer, OFFLINE};
use crate::contract::problem::Problem;
use crate::contract::wire;
use crate::i18n::{Tr, tr};
use crate::place::set_status;
use crate::t;
use crate::ui::later::later;
use crate::ui::not_found::NotFoundPage;

/// An answer that is asked for, or was by the server.
///
/// It travels as a [`Parcel`]: everything that waits for answers is compiled once, not once for each
/// kind of answer: a phone has less to load.
pub(crate) struct Loading<T> {
    parcel: Resource<Parcel>,
    kind: PhantomData<fn() -> T>,
}

/// An answer of any kind: as text where the server sent it with the page, as itself where it was
/// asked for here.
#[derive(Clone, Default)]
struct Parcel {
    text: String,
    here: Option<Arc<dyn Any + Send + Sync>>,
}

impl Serialize for Parcel {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Parcel {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Ok(Self { text, here: None })
    }
}

impl Parcel {
    fn pack<T: Payload>(answer: Answer<T>) -> Self {
        // The first letter tells the thing itself from why there is none.
        #[cfg(feature = "ssr")]
        let text = match &answer {
            Ok(thing) => format!("+{}", wire::to_json(thing)),
            Err(problem) => format!("-{}", wire::to_json(problem)),
        };
        #[cfg(not(feature = "ssr"))]
        let text = String::new();
        Self {
            text,
            here: Some(Arc::new(answer)),
        }
    }

    fn open<T: Payload>(&self) -> Answer<T> {
        let here = self
            .here
            .as_ref()
            .and_then(|here| here.downcast_ref::<Answer<T>>());
        here.cloned().unwrap_or_else(|| {
            if let Some(thing) = self.text.strip_prefix('+').and_then(wire::from_json) {
                return Ok(thing);
            }
            let problem = self.text.strip_prefix('-').and_then(wire::from_json);
            Err(problem.unwrap_or_default())
        })
    }
}

/// What an answer must be able to do.
pub(crate) trait Payload:
    Clone + Send + Sync + wire::Serialize + wire::Read + 'static
{
}

impl<T: Clone + Send + Sync + wire::Serialize + wire::Read + 'static> Payload for T {}

type Key = Box<dyn Fn() -> String + Send + Sync>;
type Ask = Box<dyn Fn(String) -> Pin<Box<dyn Future<Output = Parcel> + Send>> + Send + Sync>;
type Show = Arc<dyn Fn(Parcel) -> AnyView + Send + Sync>;

/// Asks, and asks again when `key` changes.
pub(crate) fn load<T: Payload, A>(
    key: impl Fn() -> String + Send + Sync + 'static,
    ask: impl Fn(String) -> A + Send + Sync + 'static,
) -> Loading<T>
where
    A: Future<Output = Answer<T>> + Send + 'static,
{
    let ask: Ask = Box::new(move |key| {
        let answer = ask(key);
        Box::pin(async move { Parcel::pack(answer.await) })
    });
    Loading {
        parcel: load_parcel(Box::new(key), ask),
        kind: PhantomData,
    }
}

fn load_parcel(key: Key, ask: Ask) -> Resource<Parcel> {
    Resource::new(key, ask)
}

impl<T: Payload> Loading<T> {
    /// Asks again.
    pub(crate) fn again(&self) -> Callback<()> {
        let parcel = self.parcel;
        Callback::new(move |()| parcel.refetch())
    }
}

/// Waits for an answer and shows it with `show`.
pub(crate) fn loaded<T: Payload, V: IntoView + 'static>(
    answer: Loading<T>,
    show: impl Fn(T) -> V + Send + Sync + 'static,
) -> AnyView {
    loaded_or(answer, show, NotFoundPage)
}

/// The same, with a page of its own for what is not there.
pub(crate) fn loaded_or<T: Payload, V: IntoView + 'static, M: IntoView + 'static>(
    answer: Loading<T>,
    show: impl Fn(T) -> V + Send + Sync + 'static,
    missing: impl Fn() -> M + Copy + Send + Sync + 'static,
) -> AnyView {
    let show = move |parcel: Parcel| match parcel.open::<T>() {
        Ok(thing) => show(thing).into_any(),
        Err(problem) if problem.status == 404 => missing().into_any(),
        Err(problem) => view! { <ProblemNote problem/> }.into_any(),
    };
    wait(answer.parcel, Arc::new(show))
}

fn wait(parcel: Resource<Parcel>, show: Show) -> AnyView {
    view! {
        <Suspense fallback=|| view! { <div class="skeleton" aria-hidden="true"></div> }>
            {move || {
                let show = show.clone();
                Suspend::new(async move {
                    let parcel = parcel.await;
                    later(move || show(parcel))
                })
            }}
        </Suspense>
    }
    .into_any()
}

/// What went wrong, in the reader's language.
pub(crate) fn problem_text(tr: Tr, problem: &Problem) -> String {
    match problem.code.as_str() {
        OFFLINE => t!(tr, error_offline),
        "too-many" => t!(tr, error_too_many),
        "key-reused" => t!(tr, error_sent_before),
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
