//! The table of mails, in a form: some are chosen, then something is done with them.

use leptos::prelude::*;

use super::CHOSEN;
use super::filter::state_words;
use super::mail_words::{kind, problem};
use crate::contract::office::{MailList, MailRow};
use crate::contract::time::LocalTime;
use crate::i18n::{Tr, formats};
use crate::t;
use crate::ui::form::{FormState, PlainForms};
use crate::ui::table::{Cell, table};

/// The form.
pub(super) fn chosen(tr: Tr, forms: &PlainForms, list: MailList) -> AnyView {
    let form = forms.form(CHOSEN);
    let caption = t!(tr, mails_count, count = list.total);
    let columns = [
        t!(tr, mails_kind),
        t!(tr, mails_recipient),
        t!(tr, mails_state),
        t!(tr, mails_problem),
        t!(tr, mails_attempts),
    ];
    let rows = list.mails.iter().enumerate();
    let rows = rows.map(|(n, mail)| row(tr, form, n, mail)).collect();
    let listed: Vec<_> = list
        .mails
        .into_iter()
        .map(|mail| view! { <input type="hidden" name="listed" value=mail.id/> })
        .collect();
    let inner = view! {
        {listed}
        {table(caption, &columns, rows)}
        <div class="choice">
            <input id="all" name="all" type="checkbox" value="on"/>
            <label for="all">{t!(tr, mails_all)}</label>
        </div>
        {deeds(tr)}
    };
    let fields = vec![("ids", t!(tr, mails_chosen))];
    forms.post(form, CHOSEN, fields, inner.into_any())
}

/// What is done with those that are chosen. Discarding asks: it cannot be taken back.
fn deeds(tr: Tr) -> AnyView {
    view! {
        <div class="deeds">
            <button class="button" type="submit" name="action" value="retry">{t!(tr, mails_retry)}</button>
            <details class="ask">
                <summary class="button button--secondary">{t!(tr, mails_discard)}</summary>
                <div class="ask__question">
                    <p>{t!(tr, mails_discard_ask)}</p>
                    <button class="button button--small" type="submit" name="action" value="discard">
                        {t!(tr, mails_discard_yes)}
                    </button>
                </div>
            </details>
        </div>
    }
    .into_any()
}

fn row(tr: Tr, form: FormState, n: usize, mail: &MailRow) -> Vec<Cell> {
    // The first box carries the field's id: the summary's link leads there.
    let id = match n {
        0 => form.id("ids"),
        n => format!("{}-{n}", form.id("ids")),
    };
    let (about, value) = (kind(tr, &mail.kind), mail.id.clone());
    let written = mail.written.as_ref().map(|at| moment(tr, at));
    let written = written.map(|at| {
        let (date, time) = at;
        let words = t!(tr, mails_written, date = date, time = time);
        view! { <span class="hint">{words}</span> }
    });
    let choose = view! {
        <div class="choice">
            <input id=id.clone() name="ids" type="checkbox" value=value/>
            <label for=id>{about}{written}</label>
        </div>
    };
    let recipient = if mail.recipient.is_empty() {
        t!(tr, mails_forgotten).into_any()
    } else {
        let recipient = mail.recipient.clone();
        view! { <bdi dir="ltr">{recipient}</bdi> }.into_any()
    };
    vec![
        Cell::new(choose),
        Cell::new(recipient),
        Cell::new(state(tr, mail)),
        Cell::new(reason(tr, mail)),
        Cell::number(formats::number(tr, mail.attempts.into())),
    ]
}

fn state(tr: Tr, mail: &MailRow) -> AnyView {
    let words = state_words(tr, mail.state);
    let Some(due) = &mail.due else {
        return view! { <span class="badge">{words}</span> }.into_any();
    };
    let (date, time) = moment(tr, due);
    let due = t!(tr, mails_due, date = date, time = time);
    view! { {words}<span class="hint line">{due}</span> }.into_any()
}

fn reason(tr: Tr, mail: &MailRow) -> AnyView {
    let (words, code) = (problem(tr, &mail.problem), mail.problem.clone());
    view! { {words}<span class="hint line"><bdi dir="ltr">{code}</bdi></span> }.into_any()
}

/// Day and time on the office's clock.
fn moment(tr: Tr, at: &LocalTime) -> (String, String) {
    (
        formats::medium_date(tr, &at.date),
        formats::time_of_day(at.start),
    )
}
