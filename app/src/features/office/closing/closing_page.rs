//! How far a hospitation is from being closed, what came of it, and closing it.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::super::api::Entered;
use super::super::desk;
use super::super::frame;
use super::super::hospitation_nav::{self, HospitationPart};
use super::outcome_form::{self, FORM};
use crate::api::{Answer, post};
use crate::contract::closing::{Against, CloseRequest, ClosingSession, ClosingView, SaveOutcome};
use crate::contract::language::Language;
use crate::contract::time::LocalTime;
use crate::contract::wire::{Deserialize, Serialize, to_json};
use crate::i18n::{Tr, formats, tr};
use crate::posted::{FORM_FIELD, Fields, Refused, answer_post, first};
use crate::ui::form::{PlainForms, TextArea, submit_button};
use crate::ui::loaded::{load, loaded};
use crate::ui::original::Original;
use crate::ui::table::{Cell, table};
use crate::{paths, t, terms};

/// The beginning of the id of a form that asks for a session's marks; the session follows.
const REMIND: &str = "remind-";

/// An answer of which nothing is needed.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Done {}

/// The page.
#[component]
pub(crate) fn ClosingPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let slug = use_params_map().with_untracked(|p| p.get("slug").unwrap_or_default());
    let done = use_query_map().with_untracked(|q| q.get("done").unwrap_or_default());
    let answer = load(String::new, move |_| closing(language, slug.clone()));
    loaded(answer, move |data| show(tr, &done, data))
}

/// The hospitation, after what was asked for is done with it.
async fn closing(language: Language, slug: String) -> Answer<Entered<ClosingView>> {
    let part = format!("hospitations/{slug}/closing");
    let own = slug.clone();
    let mine = |form: &str| form == FORM || form.starts_with(REMIND);
    let act = async move |fields: Fields, key| {
        let form = first(&fields, FORM_FIELD);
        let page = |done: &str| {
            let part = format!("hospitations/{own}/closing");
            let page = paths::office(language, &part, &format!("done={done}"));
            format!("{page}#{}", desk::DONE)
        };
        if let Some(session) = form.strip_prefix(REMIND) {
            let part = format!("sessions/{session}/attendance-reminder");
            let Done {} = post(&paths::api::office(&part), "{}".into(), key).await?;
            return Ok(page("reminded"));
        }
        let outcome = outcome_form::typed(&fields);
        let version = first(&fields, "version").parse().unwrap_or(0);
        let closes = first(&fields, "action") == "close";
        let (part, body) = if closes {
            let request = CloseRequest {
                version,
                outcome,
                incomplete_because: first(&fields, "incomplete_because"),
            };
            ("closing", to_json(&request))
        } else {
            ("outcome", to_json(&SaveOutcome { version, outcome }))
        };
        let path = paths::api::office(&format!("hospitations/{own}/{part}"));
        let sent: Answer<ClosingView> = post(&path, body, key).await;
        sent.map_err(|problem| outcome_form::placed(problem, language))?;
        Ok(page(if closes { "closed" } else { "saved" }))
    };
    let refused: Option<Refused> = answer_post(mine, act).await;
    super::enter(&slug, &part, refused).await
}

fn done_words(tr: Tr, done: &str) -> Option<String> {
    Some(match done {
        "saved" => t!(tr, closing_saved),
        "closed" => t!(tr, closing_now),
        "reminded" => t!(tr, closing_reminded),
        _ => return None,
    })
}

fn show(tr: Tr, done: &str, data: Entered<ClosingView>) -> AnyView {
    let name = t!(tr, closing_title);
    let Some(closing) = data.shown else {
        return super::closed(tr, name, &data.may);
    };
    let language = tr.language();
    let here = paths::office(
        language,
        &format!("hospitations/{}/closing", closing.slug),
        "",
    );
    let changed = data
        .refused
        .as_ref()
        .is_some_and(|refused| refused.is(FORM) && refused.problem.code == "changed-meanwhile");
    let forms = super::forms(tr, here, data.refused);
    let head = forms.title(&name);
    let attendance = attendance(tr, &forms, &closing);
    let outcome = outcome(tr, &forms, &closing, changed);
    let stray = forms.stray(&[], t!(tr, office_gone));
    let inner = view! {
        <p class="kicker"><Original text=closing.title.clone()/></p>
        <h1>{name}</h1>
        {hospitation_nav::nav(tr, &closing.slug, HospitationPart::Closing, true, &data.may)}
        {desk::news(done_words(tr, done))}
        {stray}
        {state(tr, &closing)}
        {attendance}
        {outcome}
    };
    frame::page(tr, super::PART, &data.may, head, inner.into_any())
}

/// A moment on the office's clock.
fn moment(tr: Tr, at: &LocalTime) -> String {
    let date = formats::medium_date(tr, &at.date);
    t!(
        tr,
        office_moment,
        date = date,
        time = formats::time_of_day(at.start)
    )
}

/// Whether it is closed, and where that leads.
fn state(tr: Tr, closing: &ClosingView) -> AnyView {
    let Some(closed) = &closing.closed else {
        return view! { <p class="lead">{t!(tr, closing_text)}</p> }.into_any();
    };
    let language = tr.language();
    let partnership = (!closing.partnership.is_empty()).then(|| {
        let href = paths::partnership(language, &closing.partnership);
        view! {
            <p>{t!(tr, closing_closed_public)}" "<a href=href>{t!(tr, closing_to_partnership)}</a></p>
        }
    });
    let because = (!closing.incomplete_because.is_empty()).then(|| {
        let reason = closing.incomplete_because.as_str();
        view! { <p>{t!(tr, closing_because_was, reason = reason)}</p> }
    });
    let feedback = format!("hospitations/{}/feedback", closing.slug);
    let feedback = paths::office(language, &feedback, "");
    view! {
        <p class="lead">{t!(tr, closing_closed, date = formats::long_date(tr, &closed.date))}</p>
        {partnership}
        {because}
        <p><a class="button button--secondary" href=feedback>{t!(tr, closing_feedback)}</a></p>
    }
    .into_any()
}

fn attendance(tr: Tr, forms: &PlainForms, closing: &ClosingView) -> AnyView {
    let against = |what| closing.against.contains(&what);
    let note = if against(Against::SessionsToCome) {
        Some(t!(tr, closing_to_come))
    } else if against(Against::AttendanceIncomplete) {
        Some(t!(tr, closing_incomplete))
    } else {
        // Why it stayed incomplete is said above.
        let complete = closing.incomplete_because.is_empty();
        complete.then(|| t!(tr, closing_complete))
    };
    let note = note.map(|note| view! { <p>{note}</p> });
    let columns = [
        t!(tr, moderation_session),
        t!(tr, closing_expected),
        t!(tr, closing_attended),
        t!(tr, closing_unmarked),
        t!(tr, closing_deeds),
    ];
    let open = closing.closed.is_none();
    let rows = closing.sessions.iter();
    let rows = rows.map(|session| row(tr, forms, session, open)).collect();
    view! {
        <section class="office__part" aria-labelledby="attendance">
            <h2 id="attendance">{t!(tr, closing_attendance)}</h2>
            {note}
            {table(t!(tr, closing_attendance), &columns, rows)}
        </section>
    }
    .into_any()
}

fn row(tr: Tr, forms: &PlainForms, session: &ClosingSession, open: bool) -> Vec<Cell> {
    let title = terms::session_title(tr, &session.title, session.kind);
    let date = formats::long_date(tr, &session.host_time.date);
    let number = |n: u32| Cell::new(formats::number(tr, n.into()));
    let missing = open && session.over && !session.called_off && session.unmarked > 0;
    let deeds = if session.called_off {
        t!(tr, closing_off).into_any()
    } else if !session.over {
        t!(tr, closing_not_over).into_any()
    } else if missing {
        deeds(tr, forms, session, &title)
    } else {
        "–".into_any()
    };
    vec![
        Cell::new(view! {
            <p class="table__name">{title}</p>
            <p class="table__more">{date}</p>
        }),
        number(session.expected),
        number(session.attended),
        number(session.unmarked),
        Cell::new(deeds),
    ]
}

/// Marking who was there, or asking those who know.
fn deeds(tr: Tr, forms: &PlainForms, session: &ClosingSession, title: &str) -> AnyView {
    let href = paths::office(tr.language(), &format!("moderation/{}", session.id), "");
    let about = format!(" · {title}");
    let id = format!("{REMIND}{}", session.id);
    let asked = session.asked.as_ref().map(|at| {
        view! { <p class="hint">{t!(tr, closing_asked, date = moment(tr, at))}</p> }
    });
    view! {
        <div class="deeds">
            <a class="button button--secondary button--small" href=href>
                {t!(tr, closing_mark)}<span class="visually-hidden">{about.clone()}</span>
            </a>
            {desk::press(forms, &id, t!(tr, closing_remind), about)}
        </div>
        {asked}
    }
    .into_any()
}

fn outcome(tr: Tr, forms: &PlainForms, closing: &ClosingView, changed: bool) -> AnyView {
    let form = forms.form(FORM);
    let open = closing.closed.is_none();
    let mut fields = outcome_form::fields(tr);
    let incomplete = open && closing.against.contains(&Against::AttendanceIncomplete);
    if incomplete {
        fields.push(("incomplete_because", t!(tr, closing_because)));
    }
    let saved = closing.saved.as_ref().map(|at| {
        let date = moment(tr, at);
        let words = if closing.saved_by.is_empty() {
            t!(tr, closing_saved_at, date = date)
        } else {
            let name = closing.saved_by.as_str();
            t!(tr, closing_saved_by, date = date, name = name)
        };
        view! { <p class="hint">{words}</p> }
    });
    let save = if open {
        t!(tr, closing_save)
    } else {
        t!(tr, closing_save_public)
    };
    let close = open.then(|| close(tr, forms, closing, incomplete));
    let inner = view! {
        <input type="hidden" name="version" value=closing.version.to_string()/>
        {outcome_form::texts(tr, forms, closing, changed)}
        {saved}
        <p>{submit_button(form, "button button--secondary", save, String::new())}</p>
        {close}
    };
    let posted = forms.post(form, FORM, fields, inner.into_any());
    view! {
        <section class="office__part closing" aria-labelledby="what-came">
            <h2 id="what-came">{t!(tr, closing_outcome)}</h2>
            <p class="hint">{t!(tr, closing_outcome_hint)}</p>
            {posted}
        </section>
    }
    .into_any()
}

/// Closing, in the same form: what was typed goes with it.
fn close(tr: Tr, forms: &PlainForms, closing: &ClosingView, incomplete: bool) -> AnyView {
    if closing.against.contains(&Against::SessionsToCome) {
        let (label, why) = (t!(tr, closing_close), t!(tr, closing_to_come));
        return desk::locked("close", label, String::new(), why);
    }
    let form = forms.form(FORM);
    let because = incomplete.then(|| {
        let field = "incomplete_because";
        let value = forms.typed(FORM, field, "");
        view! {
            <TextArea form field=field label=t!(tr, closing_because) hint=t!(tr, closing_because_hint) value/>
        }
    });
    let asks = if closing.questions > 0 && closing.attended > 0 {
        t!(tr, closing_asks, count = closing.attended)
    } else {
        t!(tr, closing_asks_nobody)
    };
    let open = forms.typed(FORM, "action", "") == "close";
    view! {
        <details class="ask" open=open>
            <summary class="button button--secondary">{t!(tr, closing_close)}</summary>
            <div class="ask__question closing__ask">
                <p>{t!(tr, closing_close_text)}</p>
                <p>{asks}</p>
                {because}
                <button class="button" type="submit" name="action" value="close">{t!(tr, closing_close)}</button>
            </div>
        </details>
    }
    .into_any()
}
