//! One hospitation: who hosts whom, what will be seen, when, on both clocks.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::booking_form::{ANCHOR, BookingForm};
use super::sessions::Sessions;
use super::{api, structured};
use crate::contract::hospitation::{Availability, Hospitation, Session, Side};
use crate::contract::live::LiveSeats;
use crate::contract::wire::from_json;
use crate::i18n::{Tr, formats, tr};
use crate::posted::Refused;
use crate::ui::facts::{Fact, Facts};
use crate::ui::head::head;
use crate::ui::live::{follow, stale_note};
use crate::ui::loaded::{load, loaded};
use crate::ui::original::Original;
use crate::{paths, t, terms};

/// The page of one hospitation.
#[component]
pub(crate) fn HospitationPage() -> impl IntoView {
    let tr = tr();
    let params = use_params_map();
    let slug = move || params.with(|p| p.get("slug").unwrap_or_default());
    let language = tr.language();
    let answer = load(slug, move |slug| api::one(language, slug));
    loaded(answer, move |(hospitation, refused)| {
        show(tr, hospitation, refused)
    })
}

fn show(tr: Tr, page: Hospitation, refused: Option<Refused>) -> impl IntoView {
    let booked = page.clone();
    let search = structured::event(tr, &page);
    // One truth for the list and the form: a refusal brings it up to date.
    let sessions = RwSignal::new(page.sessions);
    let over = page.summary.availability == Availability::Over;
    let stale = (!over).then(|| stale(tr, &page.summary.slug, sessions));
    let language = tr.language();
    let summary = page.summary;
    let title = summary.title.get(language).to_owned();
    let (host, guest) = (summary.host, summary.guest);
    let (host_name, guest_name) = (
        host.names.get(language).to_owned(),
        guest.names.get(language).to_owned(),
    );
    let between = t!(
        tr,
        hospitations_between,
        host = host_name.clone(),
        guest = guest_name.clone()
    );
    let see = page
        .see
        .into_iter()
        .map(|text| view! { <li><Original text/></li> })
        .collect_view();
    let languages: Vec<_> = summary
        .languages
        .iter()
        .map(|l| terms::language(tr, *l))
        .collect();
    let interpretation: Vec<_> = page
        .interpretation
        .iter()
        .map(|(one, two)| {
            let (one, two) = (terms::language(tr, *one), terms::language(tr, *two));
            t!(tr, hospitations_interpretation_pair, one = one, two = two)
        })
        .collect();
    let interpretation = if interpretation.is_empty() {
        t!(tr, hospitations_interpretation_none)
    } else {
        interpretation.join(" · ")
    };
    let themes = summary.themes.iter().map(|theme| {
        let href = paths::hospitations(language, &format!("theme={}", theme.code()));
        view! { <li><a class="tag" href=href>{terms::theme(tr, *theme)}</a></li> }
    });
    let themes = themes.collect::<Vec<_>>();
    let back = page.return_visit.map(|back| {
        view! {
            <Fact name=t!(tr, hospitations_return)>
                <a href=paths::hospitation(language, &back.slug)>{back.title.get(language).to_owned()}</a>
            </Fact>
        }
    });
    let partners = formats::list(tr, &[host_name.clone(), guest_name.clone()]);
    let (host_side, guest_side) = (host.clone(), guest.clone());
    let partnership = summary.partnership.map(|slug| {
        view! {
            <Fact name=t!(tr, hospitations_partnership)>
                <a href=paths::partnership(language, &slug)>{partners}</a>
            </Fact>
        }
    });
    let calendar = paths::api::hospitation_calendar(tr.language(), &summary.slug);
    let mailto = format!("mailto:{}", page.contact);
    view! {
        {head(tr, title, summary.summary.get(language).to_owned(), search)}
        <div class="page page--aside">
            <div class="page__head">
                <p class="kicker">{between}</p>
                <h1><Original text=summary.title/></h1>
                <p class="lead"><Original text=summary.summary/></p>
                {(!over).then(|| view! { <p><a class="button" href=format!("#{ANCHOR}") rel="external">{t!(tr, booking_title)}</a></p> })}
                {summary.invented.then(|| view! { <p class="invented">{t!(tr, chrome_invented)}</p> })}
            </div>
            <div class="page__main">
                <section aria-labelledby="see">
                    <h2 id="see">{t!(tr, hospitations_see)}</h2>
                    <ul class="points">{see}</ul>
                </section>
                <section aria-labelledby="sessions">
                    <h2 id="sessions">{t!(tr, hospitations_sessions)}</h2>
                    <Sessions sessions host=host guest=guest slug=summary.slug/>
                    {stale}
                    <p class="files"><a href=calendar rel="external" download>{t!(tr, hospitations_calendar)}</a></p>
                </section>
                <BookingForm page=booked sessions refused/>
                <section aria-labelledby="preparation">
                    <h2 id="preparation">{t!(tr, hospitations_preparation)}</h2>
                    <p><Original text=page.preparation/></p>
                </section>
                <section aria-labelledby="civil">
                    <h2 id="civil">{t!(tr, hospitations_civil)}</h2>
                    <Facts>
                        <Fact name=t!(tr, hospitations_civil_side, name = host_name)>
                            <Original text=page.civil_host/>
                        </Fact>
                        <Fact name=t!(tr, hospitations_civil_side, name = guest_name)>
                            <Original text=page.civil_guest/>
                        </Fact>
                    </Facts>
                </section>
            </div>
            <aside aria-labelledby="facts">
                <h2 id="facts">{t!(tr, municipality_facts)}</h2>
                <Facts>
                    <Fact name=t!(tr, hospitations_host)><Municipality side=host_side/></Fact>
                    <Fact name=t!(tr, hospitations_guest)><Municipality side=guest_side/></Fact>
                    <Fact name=t!(tr, hospitations_filter_form)>{terms::form(tr, summary.form)}</Fact>
                    <Fact name=t!(tr, hospitations_themes)><ul class="tags">{themes}</ul></Fact>
                    <Fact name=t!(tr, hospitations_languages)>{formats::list(tr, &languages)}</Fact>
                    <Fact name=t!(tr, hospitations_interpretation)>{interpretation}</Fact>
                    {back}
                    {partnership}
                    <Fact name=t!(tr, hospitations_programme)><Original text=page.programme.name/></Fact>
                    <Fact name=t!(tr, hospitations_issuer)><Original text=page.programme.issuer/></Fact>
                    <Fact name=t!(tr, hospitations_funder)><Original text=page.programme.funder/></Fact>
                    <Fact name=t!(tr, hospitations_contact)>
                        <a href=mailto><bdi dir="ltr">{page.contact}</bdi></a>
                    </Fact>
                </Facts>
            </aside>
        </div>
    }
}

/// Keeps the figures of the sessions as they are now; says how old they are while it cannot.
fn stale(tr: Tr, slug: &str, sessions: RwSignal<Vec<Session>>) -> AnyView {
    let hear = move |text: String| {
        if let Some(now) = from_json::<LiveSeats>(&text) {
            sessions.maybe_update(|sessions| now.update(sessions));
        }
    };
    let age = follow(paths::api::hospitation_live(slug), hear);
    stale_note(age, move |count| t!(tr, booking_stale, count = count))
}

#[component]
fn Municipality(side: Side) -> impl IntoView {
    let tr = tr();
    let name = side.names.get(tr.language()).to_owned();
    view! {
        <a class="line" href=paths::municipality(tr.language(), &side.slug)><bdi>{name}</bdi></a>
        <span class="hint">{terms::country(tr, &side.country)}</span>
    }
}
