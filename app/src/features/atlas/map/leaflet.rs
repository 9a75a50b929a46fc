//! The live map in the browser: loads `map.js` once the map comes into view, tells it what to show,
//! and hears what was picked.

use crate::contract::wire::{Deserialize, Serialize, from_json, to_json};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::opening::Opening;
use super::view::{LAST_ZOOM, MAP_FIELD, Scene, in_focus, map_place, view};
use crate::contract::atlas::AtlasPage;
use crate::contract::atlas_filter::AtlasFilter;
use crate::contract::geo::Position;
use crate::contract::map_view::{Bounds, Label, frame};
use crate::features::atlas::rows::Pointed;
use crate::features::atlas::{api, local};
use crate::i18n::{Tr, tr};
use crate::modules::load_module;
use crate::ui::later::afterwards;
use crate::ui::live_list::RETRY;
use crate::{paths, t};

mod script {
    use leptos::wasm_bindgen::{self, JsValue, prelude::wasm_bindgen};

    #[wasm_bindgen]
    extern "C" {
        /// The module `map.js`.
        pub type Module;
        /// A map on the screen.
        pub type Handle;

        #[wasm_bindgen(method, catch)]
        pub fn mount(
            this: &Module,
            host: &web_sys::Element,
            options: &str,
            moved: &JsValue,
            picked: &JsValue,
            pointed: &JsValue,
        ) -> Result<Handle, JsValue>;
        #[wasm_bindgen(method)]
        pub fn show(this: &Handle, view: &str);
        #[wasm_bindgen(method)]
        pub fn look_at(this: &Handle, lat: f64, lon: f64, zoom: u8);
        #[wasm_bindgen(method)]
        pub fn point(this: &Handle, keys: Vec<String>);
        #[wasm_bindgen(method)]
        pub fn remove(this: &Handle);
    }
}

/// What `map.js` needs to begin.
#[derive(Serialize)]
struct Options {
    words: Words,
    direction: &'static str,
    light: String,
    dark: String,
    max_zoom: u8,
    lat: f64,
    lon: f64,
    zoom: u8,
}

#[derive(Serialize)]
struct Words {
    map: String,
    zoom_in: String,
    zoom_out: String,
    gesture: String,
    close: String,
}

/// What the map tells: where its middle is, what it shows, and its size in pixels.
#[derive(Clone, Copy, PartialEq, Deserialize)]
struct Seen {
    zoom: u8,
    lat: f64,
    lon: f64,
    bounds: Bounds,
    width: u32,
    height: u32,
}

/// Starts the live map when `host`'s section comes into view; `live` says that it stands.
pub(super) fn start_in_view(
    host: NodeRef<leptos::html::Div>,
    live: RwSignal<bool>,
    page: RwSignal<AtlasPage>,
    filter: Memo<AtlasFilter>,
    pointed: Pointed,
    opening: &Opening,
) {
    let tr = tr();
    let owner = Owner::current().unwrap_or_default();
    let options = options(tr, opening);
    let script = paths::asset(&opening.version, "map.js");
    let navigate = use_navigate();
    let pick = move |slug: String| {
        let filter = filter.get_untracked();
        let next = if filter.place == slug {
            filter.without("place")
        } else {
            filter.at_place(&slug)
        };
        let options = NavigateOptions {
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&paths::atlas(tr.language(), &next.to_query()), options);
    };
    let begun = StoredValue::new(false);
    // What the server rendered is this query's.
    let rendered = filter.get_untracked().to_query();
    Effect::new(move |_| {
        let Some(host) = host.get() else { return };
        let (owner, options, script, pick, rendered) = (
            owner.clone(),
            options.clone(),
            script.clone(),
            pick.clone(),
            rendered.clone(),
        );
        let section = host.clone();
        let begin = move || {
            if begun.try_get_value() != Some(false) {
                return;
            }
            begun.set_value(true);
            spawn_local(async move {
                let all = page.with_untracked(|page| page.all);
                let (module, labels, ()) = futures::join!(
                    load_module(&script),
                    api::map_labels(tr.language()),
                    local::load(tr.language(), all),
                );
                let Ok(module) = module else {
                    return;
                };
                // Until its marks are there the picture stays: it has them.
                if bring_marks(tr, page, rendered).await.is_none() {
                    return;
                }
                let module: script::Module = module.unchecked_into();
                owner.with(|| {
                    let _ = run(
                        tr,
                        &module,
                        &host,
                        &options,
                        live,
                        page,
                        filter,
                        pointed,
                        labels.unwrap_or_default(),
                        pick,
                    );
                });
            });
        };
        afterwards(move || when_in_view(&section, begin));
    });
}

/// A rendered page came without its marks, because the picture has them: brings them to it, and where
/// they cannot be had tries again. Nothing where somebody left the page.
async fn bring_marks(tr: Tr, page: RwSignal<AtlasPage>, rendered: String) -> Option<()> {
    let missing = |page: &AtlasPage| page.marks.is_empty() && page.total > 0;
    while page.try_with_untracked(missing)? {
        let Some(full) = local::page(tr.language(), rendered.clone()).await else {
            let (done, pause) = futures::channel::oneshot::channel();
            set_timeout(move || _ = done.send(()), RETRY);
            _ = pause.await;
            continue;
        };
        // What somebody asked for meanwhile came with marks of its own.
        if page.try_with_untracked(missing)? {
            page.update(|page| page.marks = full.marks);
        }
    }
    Some(())
}

#[expect(
    clippy::too_many_arguments,
    reason = "called once, with what the page has"
)]
fn run(
    tr: Tr,
    module: &script::Module,
    host: &web_sys::Element,
    options: &str,
    live: RwSignal<bool>,
    page: RwSignal<AtlasPage>,
    filter: Memo<AtlasFilter>,
    pointed: Pointed,
    labels: Vec<Label>,
    pick: impl Fn(String) + 'static,
) -> Result<(), JsValue> {
    let seen = RwSignal::new(None::<Seen>);
    live.set(true);
    host.remove_attribute("hidden")?;
    let moved = Closure::<dyn FnMut(String)>::new(move |seen_now: String| {
        seen.try_set(from_json(&seen_now));
    })
    .into_js_value();
    let picked = Closure::<dyn FnMut(String)>::new(pick).into_js_value();
    // Whom each mark on the screen stands for.
    let shown = StoredValue::new(Vec::<(String, Vec<String>)>::new());
    let point = Closure::<dyn FnMut(String)>::new(move |key: String| {
        let places = shown.try_with_value(|shown| {
            let mark = shown.iter().find(|(own, _)| *own == key);
            mark.map(|(_, places)| places.clone()).unwrap_or_default()
        });
        pointed.try_set(places.unwrap_or_default());
    })
    .into_js_value();
    let handle = module.mount(host, options, &moved, &picked, &point)?;
    let handle = StoredValue::new_local(handle);
    on_cleanup(move || handle.with_value(script::Handle::remove));
    Effect::new(move |_| {
        let Some(seen) = seen.get() else { return };
        let filter = filter.get();
        page.with(|page| {
            let scene = Scene {
                page,
                filter: &filter,
                labels: &labels,
            };
            let view = view(tr, &scene, seen.zoom, seen.bounds);
            let marks = view.marks.iter();
            shown.set_value(
                marks
                    .map(|mark| (mark.key.clone(), mark.places.clone()))
                    .collect(),
            );
            let view = to_json(&view);
            handle.with_value(|handle| handle.show(&view));
        });
        remember(seen);
    });
    Effect::new(move |_| {
        let keys = pointed.with(|pointed| {
            let any = |places: &[String]| places.iter().any(|slug| pointed.contains(slug));
            shown.with_value(|shown| {
                let marks = shown.iter().filter(|(_, places)| any(places));
                marks.map(|(key, _)| key.clone()).collect()
            })
        });
        handle.with_value(|handle| handle.point(keys));
    });
    // Other results are looked at as a whole.
    Effect::new(move |before: Option<Vec<Position>>| {
        let now: Vec<_> = page.with(in_focus);
        if before.is_some_and(|before| !before.is_empty() && before != now)
            && let Some(seen) = seen.get_untracked()
            && !now.is_empty()
        {
            let to = frame(&now, seen.width, seen.height, LAST_ZOOM.min(8));
            handle.with_value(|h| h.look_at(to.centre.lat, to.centre.lon, to.zoom));
        }
        now
    });
    Ok(())
}

fn options(tr: Tr, opening: &Opening) -> String {
    let options = Options {
        words: Words {
            map: t!(tr, atlas_map),
            zoom_in: t!(tr, map_zoom_in),
            zoom_out: t!(tr, map_zoom_out),
            gesture: t!(tr, map_gesture),
            close: t!(tr, map_close),
        },
        direction: tr.language().direction(),
        light: paths::tiles("light", &opening.version),
        dark: paths::tiles("dark", &opening.version),
        max_zoom: LAST_ZOOM,
        lat: opening.centre.lat,
        lon: opening.centre.lon,
        zoom: opening.zoom,
    };
    to_json(&options)
}

/// Keeps the map's place in the address, so that reload, share and another language show the same.
fn remember(seen: Seen) {
    let location = window().location();
    let (Ok(path), Ok(search), Ok(history)) =
        (location.pathname(), location.search(), window().history())
    else {
        return;
    };
    let Seen { zoom, lat, lon, .. } = seen;
    let kept = search.trim_start_matches('?').split('&');
    let kept = kept.filter(|pair| !pair.is_empty() && !pair.starts_with(&format!("{MAP_FIELD}=")));
    let place = map_place(zoom, lat, lon);
    let query: Vec<_> = kept.map(str::to_owned).chain([place]).collect();
    let search = format!("?{}", query.join("&"));
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("{path}{search}")));
    // The router does not learn of this; its links to the other languages have to.
    let languages = document().query_selector_all(".languages a");
    for at in 0..languages.as_ref().map_or(0, web_sys::NodeList::length) {
        let link = languages.as_ref().ok().and_then(|all| all.item(at));
        if let Some(link) = link.and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok())
        {
            link.set_search(&search);
        }
    }
}

/// Calls `begin` once the element's parent is about to be seen.
fn when_in_view(host: &web_sys::Element, begin: impl FnOnce() + 'static) {
    let mut begin = Some(begin);
    let Some(section) = host.parent_element() else {
        return;
    };
    let seen = Closure::<dyn FnMut(js_sys::Array, web_sys::IntersectionObserver)>::new(
        move |entries: js_sys::Array, observer: web_sys::IntersectionObserver| {
            let any = entries.iter().any(|entry| {
                let inside = js_sys::Reflect::get(&entry, &"isIntersecting".into());
                inside.is_ok_and(|inside| inside.is_truthy())
            });
            if any {
                observer.disconnect();
                begin.take().into_iter().for_each(|begin| begin());
            }
        },
    )
    .into_js_value();
    if let Ok(observer) = web_sys::IntersectionObserver::new(seen.unchecked_ref()) {
        observer.observe(&section);
    }
}
