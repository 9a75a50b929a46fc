//! The still picture in the browser: it stands until the live map takes its place. Who comes from
//! another page of ours gets it from the server's rendering of this one.

use gloo_net::http::Request;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Keeps the picture until the map is `live`.
pub(super) fn keep(still: NodeRef<leptos::html::Div>, live: RwSignal<bool>) {
    Effect::new(move |_| {
        let Some(host) = still.get() else { return };
        if live.get() {
            host.set_inner_html("");
        } else if host.first_element_child().is_none() {
            spawn_local(async move {
                if let Some(drawn) = drawn().await
                    && live.try_get_untracked() == Some(false)
                {
                    host.set_inner_html(&drawn);
                }
            });
        }
    });
}

/// The picture in the page that the server renders for this address.
async fn drawn() -> Option<String> {
    let address = window().location().href().ok()?;
    let answer = Request::get(&address).send().await.ok()?;
    let page = answer.text().await.ok()?;
    let parser = web_sys::DomParser::new().ok()?;
    let page = parser.parse_from_string(&page, web_sys::SupportedType::TextHtml);
    let host = page.ok()?.query_selector(".map__still").ok()??;
    Some(host.inner_html())
}
