//! The dated parts of a draft.

use leptos::prelude::*;

use super::field_words;
use super::sheet::{Choice, Sheet};
use super::sheet_text::Text;
use crate::contract::draft::DraftSession;
use crate::contract::draft_office::{DraftView, SessionTimes};
use crate::contract::hospitation::{Form, SessionKind};
use crate::contract::seat::Share;
use crate::contract::time::LocalTime;
use crate::i18n::{Tr, formats};
use crate::{t, terms};

/// The fields.
pub(super) fn fields(sheet: &Sheet<'_>, view: &DraftView) -> AnyView {
    let tr = sheet.tr;
    let sessions = &sheet.content.sessions.sessions;
    let count = sessions.len();
    let rows: Vec<_> = sessions
        .iter()
        .enumerate()
        .map(|(n, session)| row(sheet, view, n, count, session))
        .collect();
    let empty = (count == 0).then(|| view! { <p class="empty">{t!(tr, draft_no_sessions)}</p> });
    let add = (!sheet.locked).then(|| {
        view! {
            <p><button class="button button--secondary" type="submit" name="action" value="add" data-focus="add">
                {t!(tr, draft_session_add)}
            </button></p>
        }
    });
    view! {
        <div id=sheet.id("sessions") tabindex="-1"></div>
        {empty}
        {rows}
        <div id="last" tabindex="-1"></div>
        {add}
    }
    .into_any()
}

fn row(
    sheet: &Sheet<'_>,
    view: &DraftView,
    n: usize,
    count: usize,
    session: &DraftSession,
) -> AnyView {
    let tr = sheet.tr;
    let name = |field: &str| format!("sessions.{n}.{field}");
    let number = t!(tr, draft_session_number, number = n + 1);
    let title = match session.title.get(tr.language()) {
        "" => number.clone(),
        title => t!(tr, labelled, name = number.as_str(), value = title),
    };
    let kinds = SessionKind::ALL.iter();
    let kinds = kinds.map(|kind| (kind.code().to_owned(), terms::session_kind(tr, *kind)));
    let text_name = name("title");
    let label = t!(tr, draft_title);
    let text = Text {
        name: &text_name,
        label: &label,
        text: &session.title,
        key: &session.id,
        outdated: &sheet.content.sessions.outdated,
    };
    let key = if session.id.is_empty() {
        format!("new-{n}")
    } else {
        session.id.clone()
    };
    let clocks = clocks(sheet, view, n);
    view! {
        <section class="draft-card" id=format!("row-{key}") aria-labelledby=format!("title-{key}")>
            <div class="draft-card__head">
                <h2 id=format!("title-{key}")><bdi>{title}</bdi></h2>
                {move_buttons(sheet, n, (n == 0, n + 1 == count), &key, &number)}
            </div>
            <input type="hidden" name=name("id") value=session.id.clone()/>
            {sheet.select(&name("kind"), t!(tr, draft_kind), kinds.collect(), &session.kind)}
            {sheet.folded(text, 1)}
            <div class="draft-when">
                {sheet.line(&name("date"), t!(tr, draft_date), None, "date", &session.date)}
                {sheet.line(&name("time"), t!(tr, draft_time), None, "time", &session.time)}
                {sheet.number(&name("minutes"), t!(tr, draft_minutes), t!(tr, draft_minutes_unit), session.minutes)}
            </div>
            {clocks}
            {seats(sheet, n, session)}
            {sheet.select(&name("form"), t!(tr, hospitations_filter_form), forms(tr), &session.form)}
        </section>
    }
    .into_any()
}

/// Up, down, away: each press saves. `ends` says whether it can go no further up, or down.
pub(super) fn move_buttons(
    sheet: &Sheet<'_>,
    n: usize,
    ends: (bool, bool),
    key: &str,
    about: &str,
) -> Option<AnyView> {
    if sheet.locked {
        return None;
    }
    let tr = sheet.tr;
    let button = |deed: &str, words: String, sign: &'static str, off: bool| {
        let (value, focus) = (format!("{deed}:{n}"), format!("{deed}-{key}"));
        let label = t!(tr, labelled, name = words.as_str(), value = about);
        view! {
            <button class="button button--secondary button--small draft-move" type="submit" name="action" value=value
                data-focus=focus disabled=off aria-label=label.clone() title=label>
                <span aria-hidden="true">{sign}</span>
            </button>
        }
    };
    let buttons = [
        button("up", t!(tr, draft_up), "↑", ends.0),
        button("down", t!(tr, draft_down), "↓", ends.1),
        button("remove", t!(tr, draft_remove), "×", false),
    ];
    Some(view! { <div class="draft-moves">{buttons}</div> }.into_any())
}

fn forms(tr: Tr) -> Vec<Choice> {
    let forms = [Form::Virtual, Form::OnSite];
    let named = forms.map(|form| (form.code().to_owned(), terms::form(tr, form)));
    named.into()
}

/// What the clocks of both sides show, as the server computed it from what is saved.
fn clocks(sheet: &Sheet<'_>, view: &DraftView, n: usize) -> AnyView {
    let tr = sheet.tr;
    let times = view.times.get(n);
    let side = |name: &str, time: &Option<LocalTime>| {
        let time = time.as_ref()?;
        let date = formats::long_date(tr, &time.date);
        let range = formats::time_range(tr, time.start, time.end);
        let place = t!(
            tr,
            hospitations_clock,
            place = name,
            zone = terms::zone(tr, &time.zone)
        );
        Some(view! { <li>{place}": "{date}", "{range}</li> })
    };
    let language = tr.language();
    let shown = times.map(|SessionTimes { host, guest }| {
        let host = side(view.host.names.get(language), host);
        let guest = side(view.guest.names.get(language), guest);
        view! { <ul>{host}{guest}</ul> }
    });
    view! {
        <div class="draft-clocks" id=format!("{}-clocks", sheet.id(&format!("sessions.{n}"))) data-fresh="">
            {shown}
        </div>
    }
    .into_any()
}

/// The seats; cut into shares where one has any.
fn seats(sheet: &Sheet<'_>, n: usize, session: &DraftSession) -> AnyView {
    let tr = sheet.tr;
    let of = |share: Share| {
        let own = session
            .seats
            .iter()
            .find(|seats| seats.share == share.code());
        own.map_or(0, |seats| seats.seats)
    };
    let field = |share: Share, label: String| {
        let name = format!("sessions.{n}.seats.{}", share.code());
        sheet.number(&name, label, t!(tr, draft_seats_unit), of(share))
    };
    let shares = Share::ALL.iter().filter(|share| **share != Share::Open);
    let any = shares.clone().any(|share| of(*share) > 0);
    let shares: Vec<_> = shares
        .map(|share| field(*share, field_words::share(tr, *share)))
        .collect();
    let name = format!("sessions.{n}.seats");
    let id = format!("{}-more", sheet.id(&name));
    view! {
        <div id=sheet.id(&name) tabindex="-1">
            {field(Share::Open, t!(tr, draft_seats))}
            {sheet.notes(&name)}
        </div>
        <details class="form__more" id=id open=any>
            <summary>{t!(tr, draft_shares)}</summary>
            <p class="hint">{t!(tr, draft_shares_hint)}</p>
            <div class="draft-folded">{shares}</div>
        </details>
    }
    .into_any()
}
