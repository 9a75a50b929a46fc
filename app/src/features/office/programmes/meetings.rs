//! The section of a programme's form with the meetings of its network: those that are there, and one that
//! may be added.

use leptos::prelude::*;

use super::words::{label, zone};
use crate::contract::programme_form::{MeetingForm, ProgrammeForm};
use crate::i18n::Tr;
use crate::t;
use crate::ui::form::FormState;
use crate::ui::form::named::{Named, choice, line, local_text, tick};

/// The fields.
pub(super) fn fields(tr: Tr, form: FormState, typed: &ProgrammeForm) -> AnyView {
    let there: Vec<_> = (0..typed.meetings.len())
        .map(|at| meeting(tr, form, typed, at))
        .collect();
    let new = meeting(tr, form, typed, typed.meetings.len());
    let wrong = form.wrong("meetings").then(|| {
        let many = typed.meetings.len() > crate::contract::programme_form::limits::MEETINGS;
        many.then(|| t!(tr, problem_above_most, number = 30))
    });
    view! {
        <div id=form.id("meetings")>{wrong}{there}</div>
        <details class="local__more">
            <summary>{t!(tr, programme_meeting_add)}</summary>
            {new}
        </details>
    }
    .into_any()
}

fn meeting(tr: Tr, form: FormState, typed: &ProgrammeForm, at: usize) -> AnyView {
    let new = MeetingForm {
        zone: "Europe/Berlin".into(),
        ..MeetingForm::default()
    };
    let meeting = typed.meetings.get(at).unwrap_or(&new);
    let name = |part: &str| format!("meetings.{at}.{part}");
    // In a fieldset of its own a field needs no number in its label.
    let words = |part: &str| {
        let whole = label(tr, &name(part));
        whole
            .split_once(": ")
            .map_or(whole.clone(), |(_, own)| own.to_owned())
    };
    let named = |field: &'_ str| {
        (
            field.to_owned(),
            words(field.rsplit('.').next().unwrap_or("")),
        )
    };
    let text = |part: &str, hint: String, text| {
        let (field, label) = named(&name(part));
        let named = Named {
            form,
            field: &field,
            label,
            hint,
        };
        local_text(tr, &named, typed.original(), 1, text)
    };
    let typed_line = |part: &str, kind: &'static str, value: &str| {
        let (field, label) = named(&name(part));
        let named = Named {
            form,
            field: &field,
            label,
            hint: String::new(),
        };
        line(&named, kind, value.to_owned())
    };
    let zones = {
        let (field, label) = named(&name("zone"));
        let named = Named {
            form,
            field: &field,
            label,
            hint: String::new(),
        };
        choice(&named, &zones(tr, &meeting.zone), &meeting.zone)
    };
    let remove = (!meeting.id.is_empty() || at < typed.meetings.len()).then(|| {
        let field = name("remove");
        let named = Named {
            form,
            field: &field,
            label: t!(tr, programme_meeting_remove),
            hint: String::new(),
        };
        tick(&named, false)
    });
    let number_of = i64::try_from(at).unwrap_or(0) + 1;
    let legend = if at < typed.meetings.len() {
        t!(tr, programme_meeting_number, number = number_of)
    } else {
        t!(tr, programme_meeting_new)
    };
    view! {
        <fieldset class="field group">
            <legend>{legend}</legend>
            <input type="hidden" name=name("id") value=meeting.id.clone()/>
            {text("title", String::new(), &meeting.title)}
            {text("place", t!(tr, programme_meeting_place_hint), &meeting.place)}
            <div class="form__some">
                {typed_line("date", "date", &meeting.date)}
                {typed_line("time", "time", &meeting.time)}
                {typed_line("minutes", "number", &meeting.minutes)}
            </div>
            {zones}
            {remove}
        </fieldset>
    }
    .into_any()
}

/// The zones that a form offers, by their words; the one that is chosen is among them.
fn zones(tr: Tr, chosen: &str) -> Vec<(String, String)> {
    let known = tr.all("zone-");
    let mut codes: Vec<_> = known.map(|(code, _)| code.replacen('-', "/", 1)).collect();
    if !chosen.is_empty() && codes.iter().all(|code| code != chosen) {
        codes.push(chosen.to_owned());
    }
    let mut zones: Vec<_> = codes
        .into_iter()
        .map(|code| {
            let words = zone(tr, &code);
            (code, words)
        })
        .collect();
    zones.sort_by(|one, other| one.1.cmp(&other.1));
    zones
}
