//! Parts of a page that come to life after the rest, or never. A large page that came to life in one
//! go would not answer its reader meanwhile: on an old phone for half a second. Each part stands in an
//! element that has no box of its own.

use leptos::prelude::*;

/// A part that comes to life in a turn of its own, or at once when somebody turns to the page. It asks
/// for nothing: what it would load the server has sent, and a turn cannot read it any more.
pub(crate) fn later(part: impl FnOnce() -> AnyView + 'static) -> AnyView {
    #[cfg(feature = "hydrate")]
    if is_rendered() {
        return turns::wait(Box::new(part));
    }
    view! { <div class="later">{part()}</div> }.into_any()
}

/// A part that never changes: what the server rendered stays as it is. Its links still lead on
/// within the page, because the router looks after all of them.
pub(crate) fn fixed(part: impl FnOnce() -> AnyView + 'static) -> AnyView {
    #[cfg(feature = "hydrate")]
    if is_rendered() {
        // Named, so that it is the page's own element and not a copy.
        let host = NodeRef::<leptos::html::Div>::new();
        return view! { <div class="later" node_ref=host></div> }.into_any();
    }
    view! { <div class="later">{part()}</div> }.into_any()
}

/// Whether what is around is coming to life, so that its parts stand there already.
#[cfg(feature = "hydrate")]
fn is_rendered() -> bool {
    let first = Owner::current_shared_context().is_some_and(|shared| shared.during_hydration());
    first || turns::is_turn()
}

#[cfg(feature = "hydrate")]
pub(crate) use turns::{afterwards, is_alive, take_turns};

#[cfg(feature = "hydrate")]
mod turns {
    use std::cell::{Cell, RefCell};
    use std::collections::VecDeque;
    use std::time::Duration;

    use leptos::html::Div;
    use leptos::prelude::*;
    use leptos::tachys::hydration::Cursor;
    use leptos::tachys::view::PositionState;
    use leptos::wasm_bindgen::JsCast as _;
    use leptos::wasm_bindgen::closure::Closure;

    type Part = Box<dyn FnOnce() -> AnyView>;

    thread_local! {
        static WAITING: RefCell<VecDeque<(NodeRef<Div>, Owner, Part)>> = RefCell::default();
        static TURN: Cell<bool> = const { Cell::new(false) };
        static ALIVE: Cell<bool> = const { Cell::new(false) };
        static AFTERWARDS: RefCell<Vec<Box<dyn FnOnce()>>> = RefCell::default();
    }

    pub(super) fn wait(part: Part) -> AnyView {
        let host = NodeRef::new();
        let owner = Owner::current().unwrap_or_default();
        WAITING.with_borrow_mut(|waiting| waiting.push_back((host, owner, part)));
        view! { <div class="later" node_ref=host></div> }.into_any()
    }

    /// Whether a part is coming to life now.
    pub(super) fn is_turn() -> bool {
        TURN.get()
    }

    /// Brings one waiting part to life; false where there is none.
    fn take_turn() -> bool {
        let Some((host, owner, part)) = WAITING.with_borrow_mut(VecDeque::pop_front) else {
            return false;
        };
        // Somebody may have left the page meanwhile.
        if let Some(Some(host)) = host.try_get_untracked() {
            TURN.set(true);
            owner.with(|| {
                let cursor = Cursor::new(host.into());
                let state = part().hydrate::<true>(&cursor, &PositionState::default());
                StoredValue::new_local(state);
            });
            TURN.set(false);
        }
        true
    }

    /// Whether all of the page has come to life.
    pub(crate) fn is_alive() -> bool {
        ALIVE.get()
    }

    /// Does something once all of the page has come to life. What changes a page has to wait so long:
    /// a part finds what the server wrote, or it cannot come to life.
    pub(crate) fn afterwards(act: impl FnOnce() + 'static) {
        if is_alive() {
            act();
        } else {
            AFTERWARDS.with_borrow_mut(|waiting| waiting.push(Box::new(act)));
        }
    }

    /// What somebody may do on a page, and what takes them to another.
    const DEEDS: [&str; 6] = ["click", "keydown", "focusin", "input", "submit", "popstate"];

    /// Brings the waiting parts to life one after the other. What somebody does on the page finds all
    /// of it alive: the parts hear of it before the router and everybody else.
    pub(crate) fn take_turns() {
        let listen = Closure::<dyn Fn()>::new(take_all).into_js_value();
        for deed in DEEDS {
            let listen = listen.unchecked_ref();
            let _ = window().add_event_listener_with_callback_and_bool(deed, listen, true);
        }
        next();
    }

    fn next() {
        set_timeout(
            || {
                if take_turn() {
                    next();
                } else {
                    take_all();
                }
            },
            Duration::ZERO,
        );
    }

    fn take_all() {
        while take_turn() {}
        if !ALIVE.replace(true) {
            AFTERWARDS.take().into_iter().for_each(|act| act());
        }
    }
}
