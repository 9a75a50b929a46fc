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
#[cfg(feature = "ssr")]
use crate::place::Place;
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
    key: Key,
    ask: Ask,
    kind: PhantomData<fn() -> T>,
}

/// An answer of any kind: as text where the server sent it with the page, as itself where it was
/// asked for here.
#[derive(Clone, Default)]
struct Parcel {
    text: String,
    here: Option<Arc<dyn Any + Send + Sync>>,
    /// Whether it says that there was no answer, for now.
    #[cfg(feature = "hydrate")]
    failed: bool,
}

impl Serialize for Parcel {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Parcel {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Ok(Self {
            text,
            ..Self::default()
        })
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
            // Nobody answered, not now, or too much was asked: later it may be another.
            #[cfg(feature = "hydrate")]
            failed: answer
                .as_ref()
                .is_err_and(|problem| matches!(problem.status, 0 | 429 | 500..)),
            here: Some(Arc::new(answer)),
        }
    }

    #[cfg(feature = "ssr")]
    fn without_text(self) -> Self {
        Self {
            text: String::new(),
            ..self
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

type Key = Arc<dyn Fn() -> String + Send + Sync>;
type Ask = Arc<dyn Fn(String) -> Pin<Box<dyn Future<Output = Parcel> + Send>> + Send + Sync>;
type Show = Arc<dyn Fn(Parcel) -> AnyView + Send + Sync>;

/// Asks, and asks again when `key` changes.
pub(crate) fn load<T: Payload, A>(
    key: impl Fn() -> String + Send + Sync + 'static,
    ask: impl Fn(String) -> A + Send + Sync + 'static,
) -> Loading<T>
where
    A: Future<Output = Answer<T>> + Send + 'static,
{
    #[cfg(feature = "ssr")]
    let plain = use_context::<Place>().is_some_and(|place| place.is_plain());
    let ask: Ask = Arc::new(move |key| {
        let answer = ask(key);
        Box::pin(async move {
            let parcel = Parcel::pack(answer.await);
            // No browser reads the text of a page that does not come to life.
            #[cfg(feature = "ssr")]
            let parcel = if plain { parcel.without_text() } else { parcel };
            parcel
        })
    });
    let key: Key = Arc::new(key);
    Loading {
        parcel: load_parcel(key.clone(), ask.clone()),
        key,
        ask,
        kind: PhantomData,
    }
}

fn load_parcel(key: Key, ask: Ask) -> Resource<Parcel> {
    Resource::new(move || key(), move |key| ask(key))
}

/// So long after a failure it is asked again.
#[cfg(feature = "hydrate")]
const PAUSE: std::time::Duration = std::time::Duration::from_secs(5);

/// Asks again until there is an answer; until then the last one stays.
#[cfg(feature = "hydrate")]
fn renew(parcel: Resource<Parcel>, key: Key, ask: Ask) {
    // Somebody may have gone on meanwhile.
    if parcel.try_get_untracked().is_none() {
        return;
    }
    leptos::task::spawn_local(async move {
        let asked = untrack(|| key());
        let fresh = ask(asked.clone()).await;
        if fresh.failed {
            set_timeout(move || renew(parcel, key, ask), PAUSE);
        } else if parcel.try_get_untracked().is_some() && untrack(|| key()) == asked {
            parcel.set(Some(fresh));
        }
    });
}

impl<T: Payload> Loading<T> {
    /// Asks again; the last answer stays until there is a new one.
    pub(crate) fn again(&self) -> Callback<()> {
        let (parcel, key, ask) = (self.parcel, self.key.clone(), self.ask.clone());
        Callback::new(move |()| {
            #[cfg(feature = "hydrate")]
            renew(parcel, key.clone(), ask.clone());
            #[cfg(not(feature = "hydrate"))]
            let _ = (parcel, &key, &ask);
        })
    }
}

/// Waits for an answer and shows it with `show`.
pub(crate) fn loaded<T: Payload, V: IntoView + 'static>(
    answer: Loading<T>,
    show: impl Fn(T) -> V + Send + Sync + 'static,
) -> AnyView {
    let show = shown(show, NotFoundPage);
    // A page has much to bring to life, and its answer does not change.
    wait(
        answer.parcel,
        Arc::new(move |parcel| {
            let show = show.clone();
            later(move || show(parcel))
        }),
    )
}

/// The same for an answer that is asked for again, with a page of its own for what is not there.
pub(crate) fn loaded_or<T: Payload, V: IntoView + 'static, M: IntoView + 'static>(
    answer: Loading<T>,
    show: impl Fn(T) -> V + Send + Sync + 'static,
    missing: impl Fn() -> M + Copy + Send + Sync + 'static,
) -> AnyView {
    wait(answer.parcel, shown(show, missing))
}

fn shown<T: Payload, V: IntoView + 'static, M: IntoView + 'static>(
    show: impl Fn(T) -> V + Send + Sync + 'static,
    missing: impl Fn() -> M + Copy + Send + Sync + 'static,
) -> Show {
    Arc::new(move |parcel: Parcel| match parcel.open::<T>() {
        Ok(thing) => show(thing).into_any(),
        Err(problem) if problem.status == 404 => missing().into_any(),
        #[cfg(feature = "ssr")]
        Err(problem) if crate::kept::needs_sign_in(&problem) => {
            crate::kept::lead_to_sign_in();
            ().into_any()
        }
        Err(problem) => view! { <ProblemNote problem/> }.into_any(),
    })
}

fn wait(parcel: Resource<Parcel>, show: Show) -> AnyView {
    view! {
        <Suspense fallback=|| view! { <div class="skeleton" aria-hidden="true"></div> }>
            {move || {
                let show = show.clone();
                Suspend::new(async move { show(parcel.await) })
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
