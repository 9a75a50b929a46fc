//! What stands around every page: skip link, header, languages, footer.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::i18n::tr;
use crate::place::{Place, ShownLanguages};
use crate::ui::head::forget_canonical;
use crate::ui::live_list::query;
use crate::{paths, t};

/// The frame of a page.
#[component]
pub(crate) fn Frame(children: Children) -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let path = use_location().pathname;
    let main = NodeRef::<leptos::html::Main>::new();
    let search = use_location().search;
    Effect::new(move |before: Option<String>| {
        let now = path.get();
        search.track();
        if before.is_some() {
            forget_canonical();
        }
        // A new page begins at its top for everybody: the focus goes there too.
        if before.is_some_and(|before| before != now)
            && let Some(main) = main.get_untracked()
        {
            let _ = main.focus();
        }
        now
    });
    let link = move |href: String, text: String| {
        let own = href.clone();
        let current = move || (path.get() == own).then_some("page");
        let rel = paths::is_plain(&href).then_some("external");
        view! { <li><a href=href rel=rel aria-current=current>{text}</a></li> }
    };
    view! {
        <a class="skip-link" href="#main" rel="external">{t!(tr, chrome_skip)}</a>
        <header class="site-header">
            <div class="site-header__inner">
                <a class="brand" href=paths::atlas(language, "")>
                    <svg class="brand__mark" viewBox="0 0 40 24" aria-hidden="true" focusable="false">
                        <path d="M2 20V9M38 20V9M2 9h36M2 20a9 9 0 0 1 18 0a9 9 0 0 1 18 0"/>
                    </svg>
                    <span class="brand__name">{t!(tr, chrome_name)}</span>
                    <span class="brand__tagline">{t!(tr, chrome_tagline)}</span>
                </a>
                <nav class="site-nav" aria-label=t!(tr, chrome_nav)>
                    <ul>
                        {link(paths::atlas(language, ""), t!(tr, chrome_nav_atlas))}
                        {link(paths::hospitations(language, ""), t!(tr, chrome_nav_hospitations))}
                        {link(paths::programmes(language), t!(tr, chrome_nav_programmes))}
                        {link(paths::text_page(language, "about"), t!(tr, chrome_nav_about))}
                        {link(paths::account(language, ""), t!(tr, chrome_nav_account))}
                    </ul>
                </nav>
                <Languages/>
            </div>
        </header>
        <main id="main" tabindex="-1" node_ref=main>{children()}</main>
        <footer class="site-footer">
            <div class="site-footer__inner">
                <nav aria-label=t!(tr, chrome_footer)>
                    <ul>
                        {link(paths::text_page(language, "imprint"), t!(tr, chrome_imprint))}
                        {link(paths::text_page(language, "privacy"), t!(tr, chrome_privacy))}
                        {link(paths::text_page(language, "accessibility"), t!(tr, chrome_accessibility))}
                    </ul>
                </nav>
                <p>{t!(tr, chrome_credits)}</p>
            </div>
        </footer>
    }
}

/// This page in the other languages. Changing the language loads a page.
#[component]
fn Languages() -> impl IntoView {
    let tr = tr();
    let known = use_context::<Place>().is_some_and(|place| place.known);
    let path = use_location().pathname;
    let query = query();
    let links = ShownLanguages::current().into_iter().map(|language| {
        let href = move || {
            if known {
                paths::in_language(&path.get(), query.get().trim_start_matches('?'), language)
            } else {
                paths::atlas(language, "")
            }
        };
        let current = (known && language == tr.language()).then_some("true");
        view! {
            <li>
                <a href=href hreflang=language.code() lang=language.code() rel="external" aria-current=current>
                    {language.own_name()}
                </a>
            </li>
        }
    });
    view! {
        <nav class="languages" aria-label=t!(tr, chrome_languages)>
            <ul>{links.collect_view()}</ul>
        </nav>
    }
}
