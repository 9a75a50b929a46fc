//! Who is expected, and a press for each: here, not here.

use leptos::nonce::use_nonce;
use leptos::prelude::*;

use super::super::desk::nothing_yet;
use crate::contract::language::Language;
use crate::contract::moderation::{Expected, Mark, ModeratedSession, Openness};
use crate::contract::problem::Problem;
use crate::i18n::Tr;
use crate::posted::Refused;
use crate::ui::form::{OwnWords, PlainForms};
use crate::{paths, t, terms};

/// The form.
pub(super) const FORM: &str = "attendance";

/// The name of its buttons; the value is a mark and a participant with a colon between.
pub(super) const FIELD: &str = "mark";

/// From so many people on a name can be searched for.
const MANY: usize = 10;

/// The script of the page.
const SCRIPT: &str = include_str!("moderation.js");

/// The part of the page where somebody stands.
pub(super) fn anchor(participant: &str) -> String {
    format!("person-{participant}")
}

/// The form of the page.
pub(super) fn forms(tr: Tr, action: String, refused: Option<Refused>) -> PlainForms {
    let own = OwnWords {
        refusal,
        field: |_, _| None,
    };
    PlainForms::new(tr, action, refused, own)
}

fn refusal(tr: Tr, problem: &Problem) -> Option<String> {
    Some(match problem.code.as_str() {
        "session-not-yet" => t!(tr, moderation_too_early),
        "session-over" => t!(tr, moderation_called_off),
        "hospitation-closed" => t!(tr, moderation_closed),
        _ => t!(tr, moderation_refused),
    })
}

/// Everybody who is expected.
pub(super) fn list(tr: Tr, forms: &PlainForms, session: &ModeratedSession) -> AnyView {
    if session.people.is_empty() {
        let title = t!(tr, moderation_nobody);
        return nothing_yet(title, t!(tr, moderation_nobody_text));
    }
    let why_not = match session.open {
        Openness::Open => None,
        Openness::TooEarly => Some(t!(tr, moderation_too_early)),
        Openness::CalledOff => Some(t!(tr, moderation_called_off)),
        Openness::Closed => Some(t!(tr, moderation_closed)),
    };
    let open = why_not.is_none();
    let items: Vec<_> = session
        .people
        .iter()
        .map(|one| person(tr, one, open))
        .collect();
    let form = forms.form(FORM);
    let inner = view! { <ul class="attendees">{items}</ul> };
    let posted = forms.post(form, "", Vec::new(), inner.into_any());
    let search = (session.people.len() >= MANY).then(|| search(tr));
    let waiting = (session.waiting > 0).then(|| {
        let number = session.waiting.to_string();
        view! { <p>{t!(tr, moderation_waiting, number = number)}</p> }
    });
    let note = why_not.map(|why| view! { <p class="note">{why}</p> });
    let tap = open.then(|| view! { <p class="hint">{t!(tr, moderation_tap)}</p> });
    // The script puts the number in the place of the letter.
    let queue = t!(tr, moderation_queue, number = "N");
    let id = &session.card.id;
    let address = paths::api::office(&format!("sessions/{id}/attendance"));
    view! {
        <section class="attendance" aria-labelledby="people" data-attendance=id.clone() data-account=session.account.clone()
            data-address=address
            data-queue=queue data-sent=t!(tr, moderation_sent) data-out=t!(tr, moderation_signed_out)
            data-refused=t!(tr, moderation_refused)>
            <h2 id="people">{t!(tr, moderation_people)}</h2>
            {note}
            <div class="attendance__bar">
                {figures(tr, &session.people)}
                <p class="attendance__line" role="status" data-line=""></p>
            </div>
            {search}
            {tap}
            {posted}
            {waiting}
            <p class="hint">{t!(tr, moderation_walk_ins)}</p>
        </section>
        <script nonce=use_nonce() type="module">{SCRIPT}</script>
    }
    .into_any()
}

/// How many are here, are not, and are not known yet.
fn figures(tr: Tr, people: &[Expected]) -> AnyView {
    let all = people.len().to_string();
    let figure = |mark: Mark, words: String| {
        let count = people.iter().filter(|one| one.mark == mark).count();
        view! {
            <div class="figure">
                <dt>{words}</dt>
                <dd><span data-count=mark.code()>{count.to_string()}</span></dd>
            </div>
        }
    };
    view! {
        <dl class="figures">
            {figure(Mark::Here, format!("{} {}", t!(tr, moderation_here), t!(tr, moderation_of, all = all)))}
            {figure(Mark::Away, t!(tr, moderation_away))}
            {figure(Mark::Unknown, t!(tr, moderation_open))}
        </dl>
    }
    .into_any()
}

/// A field that needs a script, and is hidden without one.
fn search(tr: Tr) -> AnyView {
    view! {
        <div class="field attendance__search" data-search="" hidden>
            <label for="search">{t!(tr, moderation_search)}</label>
            <input id="search" type="search" autocomplete="off"/>
        </div>
    }
    .into_any()
}

fn person(tr: Tr, one: &Expected, open: bool) -> AnyView {
    let name = if one.name.is_empty() {
        t!(tr, moderation_anonymous)
    } else {
        one.name.clone()
    };
    let town = one.municipality.get(tr.language()).to_owned();
    let speaks = t!(
        tr,
        moderation_language,
        language = terms::language(tr, one.language)
    );
    let interpreted = Language::from_code(&one.interpretation).map(|language| {
        let language = terms::language(tr, language);
        view! { <li>{t!(tr, moderation_interpretation, language = language)}</li> }
    });
    let needs = (!one.needs.is_empty()).then(|| {
        let needs = one.needs.as_str();
        view! { <li class="attendee__needs" dir="auto">{t!(tr, moderation_needs, needs = needs)}</li> }
    });
    let town = (!town.is_empty()).then(|| view! { <li><bdi>{town}</bdi></li> });
    let button = |mark: Mark, words: String| {
        let pressed = one.mark == mark;
        // Pressed once more, it is taken back.
        let next = if pressed { Mark::Unknown } else { mark };
        let value = format!("{}:{}", next.code(), one.participant);
        let about = format!(" · {name}");
        view! {
            <button class="mark" type="submit" name=FIELD value=value data-mark=mark.code() disabled=!open
                aria-pressed=if pressed { "true" } else { "false" }>
                {words}<span class="visually-hidden">{about}</span>
            </button>
        }
    };
    view! {
        <li class="attendee" id=anchor(&one.participant) data-person=one.participant.clone()
            data-marked=one.mark.code()>
            <div class="attendee__who">
                <p class="attendee__name"><bdi>{name.clone()}</bdi></p>
                <ul class="attendee__facts">
                    {town}
                    <li>{speaks}</li>
                    {interpreted}
                    {needs}
                </ul>
            </div>
            <div class="attendee__marks">
                {button(Mark::Here, t!(tr, moderation_here))}
                {button(Mark::Away, t!(tr, moderation_away))}
            </div>
        </li>
    }
    .into_any()
}
