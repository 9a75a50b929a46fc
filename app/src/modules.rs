//! Loads scripts when they are needed. The page's start script hands over its `import`, because
//! only a script may call it.

use std::cell::RefCell;

use leptos::wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

thread_local! {
    static IMPORT: RefCell<Option<js_sys::Function>> = const { RefCell::new(None) };
}

/// Keeps the page's `import`.
pub(crate) fn keep_import(import: js_sys::Function) {
    IMPORT.set(Some(import));
}

/// The module at an address.
///
/// # Errors
/// When it cannot be loaded.
pub(crate) async fn load_module(url: &str) -> Result<JsValue, JsValue> {
    let import = IMPORT.with_borrow(Clone::clone).ok_or(JsValue::NULL)?;
    let promise = import.call1(&JsValue::NULL, &url.into())?;
    JsFuture::from(promise.unchecked_into::<js_sys::Promise>()).await
}
