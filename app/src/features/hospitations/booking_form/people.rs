//! Whom somebody books for besides.

use leptos::prelude::*;

use super::super::forms::COLLEAGUES;
use crate::contract::booking::BookingRequest;
use crate::i18n::Tr;
use crate::t;
use crate::ui::form::{FormState, TextField, TickField};

/// Name and address of each, folded in until somebody needs them. Adds the fields to those that the
/// form's errors name.
pub(super) fn colleagues(
    tr: Tr,
    form: FormState,
    value: &BookingRequest,
    fields: &mut Vec<(&'static str, String)>,
) -> AnyView {
    let pairs: Vec<_> = COLLEAGUES
        .iter()
        .enumerate()
        .map(|(at, (name, mail))| {
            let typed = value.colleagues.get(at).cloned();
            let (typed_name, typed_mail) =
                typed.map_or_else(Default::default, |p| (p.name, p.mail));
            // Who books is the first.
            let number = t!(tr, booking_colleague, number = at + 2);
            let of = |what: String| format!("{number} · {what}");
            let (name_label, mail_label) = (of(t!(tr, booking_name)), of(t!(tr, booking_mail)));
            fields.push((name, name_label.clone()));
            fields.push((mail, mail_label.clone()));
            view! {
                <div class="form__pair">
                    <TextField form field=name label=name_label value=typed_name/>
                    <TextField form field=mail label=mail_label value=typed_mail kind="email"/>
                </div>
            }
        })
        .collect();
    fields.push(("colleagues", t!(tr, booking_colleagues)));
    let typed = !value.colleagues.is_empty();
    // Unfolded as soon as something in it needs another look.
    let open = move || typed || form.wrong("colleague");
    view! {
        <details class="form__more" open=open>
            <summary>{t!(tr, booking_colleagues)}</summary>
            <p class="hint" id=form.id("colleagues")>{t!(tr, booking_colleagues_hint)}</p>
            {pairs}
            <TickField form field="not_myself" label=t!(tr, booking_not_myself) ticked=!value.not_myself.is_empty()/>
        </details>
    }
    .into_any()
}
