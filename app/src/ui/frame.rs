//! What stands around every page: skip link, header, languages, footer.

use leptos::prelude::*;

use crate::contract::language::Language;
use crate::i18n::tr;
use crate::place::Place;
use crate::{paths, t};

/// The frame of a page.
#[component]
pub(crate) fn Frame(children: Children) -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let path = use_context::<Place>()
        .map(|place| place.path)
        .unwrap_or_default();
    let link = move |href: String, text: String| {
        let current = (href == path).then_some("page");
        view! { <li><a href=href aria-current=current>{text}</a></li> }
    };
    view! {
        <a class="skip-link" href="#main">{t!(tr, chrome_skip)}</a>
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
                        {link.clone()(paths::atlas(language, ""), t!(tr, chrome_nav_atlas))}
                        {link.clone()(paths::hospitations(language, ""), t!(tr, chrome_nav_hospitations))}
                        {link.clone()(paths::text_page(language, "about"), t!(tr, chrome_nav_about))}
                    </ul>
                </nav>
                <Languages/>
            </div>
        </header>
        <main id="main" tabindex="-1">{children()}</main>
        <footer class="site-footer">
            <div class="site-footer__inner">
                <nav aria-label=t!(tr, chrome_footer)>
                    <ul>
                        {link.clone()(paths::text_page(language, "imprint"), t!(tr, chrome_imprint))}
                        {link.clone()(paths::text_page(language, "privacy"), t!(tr, chrome_privacy))}
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
    let place = use_context::<Place>();
    let links = Language::ALL.map(|language| {
        let (path, query) = place.as_ref().map_or(("/", ""), |p| (p.path.as_str(), p.query.as_str()));
        let known = place.as_ref().is_some_and(|p| p.known);
        let href = if known {
            paths::in_language(path, query, language)
        } else {
            paths::atlas(language, "")
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
