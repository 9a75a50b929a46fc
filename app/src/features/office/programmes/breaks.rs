//! Published hospitations that a change would put outside the rules.

use leptos::prelude::*;

use crate::contract::programme::{Broken, Rule};
use crate::contract::programme_form::BrokenHospitation;
use crate::i18n::{Tr, formats};
use crate::{paths, t};

/// The name of the button that saves all the same.
pub(super) const ANYWAY: &str = "anyway";

/// What a change would do, with the button that saves all the same.
pub(super) fn warning(tr: Tr, breaks: &[BrokenHospitation]) -> AnyView {
    let items: Vec<_> = breaks.iter().map(|one| item(tr, one)).collect();
    let count = u32::try_from(breaks.len()).unwrap_or(u32::MAX);
    view! {
        <section class="preview preview--warning" aria-labelledby="breaks">
            <h2 id="breaks">{t!(tr, programme_breaks, count = count)}</h2>
            <p class="note" role="status">{t!(tr, programme_breaks_text)}</p>
            <ul class="points">{items}</ul>
            <p>
                // Enter in a field presses the first button of a form: that one only saves as always.
                <button class="visually-hidden" type="submit" tabindex="-1" aria-hidden="true"></button>
                <button class="button button--secondary" type="submit" name=ANYWAY value="on">
                    {t!(tr, programme_save_anyway)}
                </button>
            </p>
        </section>
    }
    .into_any()
}

fn item(tr: Tr, one: &BrokenHospitation) -> AnyView {
    let language = tr.language();
    let title = one.title.get(language).to_owned();
    let href = paths::hospitation(language, &one.slug);
    let rules: Vec<_> = one.broken.iter().map(|broken| rule(tr, broken)).collect();
    view! {
        <li>
            <a href=href><bdi>{title}</bdi></a>
            <ul>{rules.into_iter().map(|rule| view! { <li>{rule}</li> }).collect_view()}</ul>
        </li>
    }
    .into_any()
}

/// A rule that would be broken, in words.
fn rule(tr: Tr, broken: &Broken) -> String {
    let limit = broken.limit.unwrap_or(0);
    let visits: Vec<_> = broken.visits.iter().map(u32::to_string).collect();
    let visits = formats::list(tr, &visits);
    match broken.rule {
        Rule::FormNotAllowed => t!(tr, programme_breaks_form),
        Rule::TooFewVisits => t!(tr, programme_breaks_few, limit = limit),
        Rule::TooManyVisits => t!(tr, programme_breaks_many, limit = limit),
        Rule::VisitMinutes => t!(tr, programme_breaks_minutes, visits = visits, limit = limit),
        Rule::OutOfSeason => t!(tr, programme_breaks_season, visits = visits),
        Rule::TooFewThemes => t!(tr, programme_breaks_themes, limit = limit),
        Rule::CivilHost => t!(tr, programme_breaks_civil_host),
        Rule::CivilGuest => t!(tr, programme_breaks_civil_guest),
    }
}
