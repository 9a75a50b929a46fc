//! A line to the server on which figures come by themselves (server-sent events).

use leptos::prelude::*;

/// Gives `hear` every message that comes from `url`, and says for how many minutes the line has
/// been lost; nothing while it is alive. Only in the browser; on the server nothing happens.
///
/// The line is closed while nobody sees the page, and taken up again after errors and after silence
/// – a server says something every 15 seconds – with growing pauses.
pub(crate) fn follow(url: String, hear: impl Fn(String) + 'static) -> Signal<Option<u32>> {
    let stale = RwSignal::new(None);
    #[cfg(feature = "hydrate")]
    browser::follow(url, Box::new(hear), stale);
    #[cfg(not(feature = "hydrate"))]
    let _ = (url, hear);
    stale.into()
}

/// Says how old the figures are while the line is lost.
pub(crate) fn stale_note(
    stale: Signal<Option<u32>>,
    words: impl Fn(u32) -> String + Send + Sync + 'static,
) -> AnyView {
    view! { <p class="stale" role="status">{move || stale.get().map(&words)}</p> }.into_any()
}

#[cfg(feature = "hydrate")]
mod browser {
    use std::cell::RefCell;
    use std::rc::Rc;
    use std::time::Duration;

    use futures::StreamExt as _;
    use gloo_net::eventsource::State;
    use gloo_net::eventsource::futures::EventSource;
    use leptos::prelude::*;
    use send_wrapper::SendWrapper;

    use crate::ui::later::{afterwards, is_alive};

    const SECOND: f64 = 1000.0;
    /// After so long a silence the line is lost.
    const SILENCE: f64 = 45.0 * SECOND;
    /// What is mended before that, nobody needs to know.
    const GRACE: f64 = 10.0 * SECOND;
    /// A connection takes so long at most.
    const PATIENCE: f64 = 8.0 * SECOND;

    struct Line {
        url: String,
        hear: Rc<dyn Fn(String)>,
        stale: RwSignal<Option<u32>>,
        source: Option<EventSource>,
        /// When the line last was as it should be.
        heard: f64,
        /// When the page last was not seen.
        unseen: f64,
        /// When it was opened, or may be opened again.
        at: f64,
        /// How often in a row it was lost.
        failures: i32,
    }

    pub(super) fn follow(url: String, hear: Box<dyn Fn(String)>, stale: RwSignal<Option<u32>>) {
        let line = Rc::new(RefCell::new(Line {
            url,
            hear: hear.into(),
            stale,
            source: None,
            heard: js_sys::Date::now(),
            unseen: 0.0,
            at: 0.0,
            failures: 0,
        }));
        let first = line.clone();
        afterwards(move || look(&first));
        let looked = line.clone();
        let clock = set_interval_with_handle(move || look(&looked), Duration::from_secs(1));
        let end = SendWrapper::new((line, clock));
        on_cleanup(move || {
            let (line, clock) = end.take();
            if let Ok(clock) = clock {
                clock.clear();
            }
            close(&line);
        });
    }

    /// Closes what is open. Its end is told to who listens, so nothing may be borrowed then.
    fn close(line: &RefCell<Line>) {
        let source = line.borrow_mut().source.take();
        drop(source);
    }

    /// How the line is, once a second.
    fn look(line: &Rc<RefCell<Line>>) {
        if !is_alive() {
            return;
        }
        let now = js_sys::Date::now();
        if document().hidden() {
            close(line);
            // Who comes back sees what is, at once.
            let mut line = line.borrow_mut();
            (line.at, line.unseen) = (0.0, now);
            return;
        }
        let lost = {
            let line = line.borrow();
            line.source.as_ref().map(|source| match source.state() {
                State::Open => now - line.heard.max(line.at) > SILENCE,
                State::Connecting => line.heard > line.at || now - line.at > PATIENCE,
                State::Closed => true,
            })
        };
        match lost {
            Some(true) => {
                close(line);
                let mut line = line.borrow_mut();
                line.at = now + SECOND * f64::from(1_i32 << line.failures.min(6)).min(60.0);
                line.failures += 1;
            }
            None if now >= line.borrow().at => open(line, now),
            _ => {}
        }
        let line = line.borrow();
        let open = line
            .source
            .as_ref()
            .is_some_and(|s| s.state() == State::Open);
        if !open && now - line.heard.max(line.unseen) > GRACE {
            let minutes = ((now - line.heard) / (60.0 * SECOND)).max(1.0);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "minutes"
            )]
            let minutes = Some(minutes as u32);
            if line
                .stale
                .try_get_untracked()
                .is_some_and(|shown| shown != minutes)
            {
                line.stale.try_set(minutes);
            }
        }
    }

    fn open(line: &Rc<RefCell<Line>>, now: f64) {
        line.borrow_mut().at = now;
        let Ok(mut source) = EventSource::new(&line.borrow().url) else {
            return;
        };
        let Ok(mut messages) = source.subscribe("message") else {
            return;
        };
        line.borrow_mut().source = Some(source);
        let line = Rc::downgrade(line);
        leptos::task::spawn_local(async move {
            while let Some(Ok((_, message))) = messages.next().await {
                let Some(line) = line.upgrade() else { return };
                let hear = {
                    let mut line = line.borrow_mut();
                    line.heard = js_sys::Date::now();
                    line.failures = 0;
                    if line.stale.try_get_untracked().flatten().is_some() {
                        line.stale.try_set(None);
                    }
                    line.hear.clone()
                };
                if let Some(text) = message.data().as_string().filter(|text| !text.is_empty()) {
                    hear(text);
                }
            }
        });
    }
}
