//! Lists that follow their address. The filters are a plain form; in the browser each change of it
//! changes the address, and each change of the address – by form, chip or back button – the list.

use std::time::Duration;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use super::form::fields_in;
use crate::contract::atlas_filter::encode;
use crate::place::Place;

/// So long nothing is typed before the list follows.
const PAUSE: Duration = Duration::from_millis(250);

/// So long after a failure the list is asked for again.
pub(crate) const RETRY: Duration = Duration::from_secs(5);

/// The query of the page's address.
pub(crate) fn query() -> Memo<String> {
    let place = use_context::<Place>();
    let search = use_location().search;
    Memo::new(move |_| {
        // On the server the request's own query counts: the router has decoded its copy.
        if cfg!(feature = "ssr") {
            place.as_ref().map(|p| p.query.clone()).unwrap_or_default()
        } else {
            search.get()
        }
    })
}

/// A list that follows its address.
pub(crate) struct Following<T: Send + Sync + 'static> {
    /// What it shows: the answer to the last question that got one.
    pub(crate) list: RwSignal<T>,
    /// Whether an answer is on its way: what the list shows is of another question.
    pub(crate) busy: RwSignal<bool>,
    /// Whether what is asked now was asked in vain and will be asked again.
    pub(crate) late: RwSignal<bool>,
}

/// The list shows `first`, which answers `asked`, and where `query` is another what `ask` answers.
/// While that is on its way, and where it fails, the last answer stays.
pub(crate) fn following<T, A>(
    query: Memo<String>,
    asked: String,
    first: T,
    ask: impl Fn(String) -> A + 'static,
) -> Following<T>
where
    T: Send + Sync + 'static,
    A: Future<Output = Option<T>> + 'static,
{
    let (list, busy, late) = (
        RwSignal::new(first),
        RwSignal::new(false),
        RwSignal::new(false),
    );
    let answered = StoredValue::new(asked);
    let again = Trigger::new();
    // Its first run comes after what somebody did while the page came to life.
    Effect::new(move || {
        again.track();
        let now = query.get();
        let known = answered.with_value(|query| *query == now);
        busy.set(!known);
        if known {
            return late.set(false);
        }
        let answer = ask(now.clone());
        leptos::task::spawn_local(async move {
            let answer = answer.await;
            // Somebody may have gone on meanwhile.
            let wanted = move |asked: &str| query.try_get_untracked().is_some_and(|q| q == asked);
            if !wanted(&now) {
                return;
            }
            busy.set(false);
            late.set(answer.is_none());
            match answer {
                Some(answer) => {
                    answered.set_value(now);
                    list.set(answer);
                }
                None => set_timeout(
                    move || {
                        if wanted(&now) {
                            again.notify();
                        }
                    },
                    RETRY,
                ),
            }
        });
    });
    Following { list, busy, late }
}

/// Follows a form of filters: puts what it holds into the address below `path`, also what somebody
/// typed and ticked before the page came to life.
pub(crate) fn follow_form(
    path: String,
    form: NodeRef<leptos::html::Form>,
) -> (impl Fn(leptos::ev::Event), impl Fn(leptos::ev::SubmitEvent)) {
    let navigate = use_navigate();
    let go = move |fields: Vec<(String, String)>| {
        let pairs = fields.iter().filter(|(_, value)| !value.is_empty());
        let pairs: Vec<_> = pairs
            .map(|(k, v)| format!("{}={}", encode(k), encode(v)))
            .collect();
        let to = if pairs.is_empty() {
            path.clone()
        } else {
            format!("{path}?{}", pairs.join("&"))
        };
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&to, options);
    };
    #[cfg(feature = "hydrate")]
    {
        let go = go.clone();
        Effect::new(move |_| {
            let Some(form) = form.get() else { return };
            let go = go.clone();
            crate::ui::later::afterwards(move || {
                if form.is_connected() && is_touched(&form) {
                    go(fields_in(Some(form.into())));
                }
            });
        });
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = form;
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || waiting.with_value(|timer| timer.iter().for_each(TimeoutHandle::clear));
    on_cleanup(stop);
    let typed = {
        let go = go.clone();
        move |event: leptos::ev::Event| {
            let go = go.clone();
            // Read later, the event would not know its form any more.
            let target = event.target();
            stop();
            let timer = set_timeout_with_handle(move || go(fields_in(target)), PAUSE);
            waiting.set_value(timer.ok());
        }
    };
    let sent = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        stop();
        go(fields_in(event.target()));
    };
    (typed, sent)
}

/// Whether somebody typed or ticked something in a form since it was rendered.
#[cfg(feature = "hydrate")]
fn is_touched(form: &web_sys::Element) -> bool {
    use leptos::wasm_bindgen::JsCast as _;
    let Ok(fields) = form.query_selector_all("input") else {
        return false;
    };
    let mut fields = (0..fields.length()).filter_map(|at| fields.item(at)?.dyn_into().ok());
    fields.any(|field: web_sys::HtmlInputElement| {
        field.checked() != field.default_checked() || field.value() != field.default_value()
    })
}
