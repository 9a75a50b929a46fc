//! Invitations that nobody has taken yet.

use leptos::prelude::*;

use super::super::{desk, words};
use super::api::{AGAIN, WITHDRAW};
use super::{mailbox, role_words};
use crate::contract::people::InvitationView;
use crate::i18n::{Tr, formats};
use crate::t;
use crate::ui::form::PlainForms;
use crate::ui::table::{Cell, table};

/// The table; a line where there is none.
pub(super) fn list(tr: Tr, forms: &PlainForms, invitations: &[InvitationView]) -> AnyView {
    if invitations.is_empty() {
        return view! { <p>{t!(tr, people_invitations_none)}</p> }.into_any();
    }
    let caption = t!(tr, people_invitations_count, count = invitations.len());
    let columns = [
        t!(tr, people_name),
        t!(tr, booking_mail),
        t!(tr, people_role),
        t!(tr, people_valid),
        t!(tr, people_deeds),
    ];
    let rows = invitations.iter().map(|one| row(tr, forms, one)).collect();
    table(caption, &columns, rows)
}

fn row(tr: Tr, forms: &PlainForms, invitation: &InvitationView) -> Vec<Cell> {
    let name = invitation.name.clone();
    vec![
        Cell::new(view! { <bdi>{name}</bdi> }),
        Cell::new(mailbox(&invitation.mail)),
        Cell::new(role_words(tr, &invitation.grant)),
        Cell::new(validity(tr, invitation)),
        Cell::deeds(deeds(tr, forms, invitation)),
    ]
}

fn validity(tr: Tr, invitation: &InvitationView) -> AnyView {
    let day = invitation.until.as_ref();
    let day = day
        .map(|at| formats::medium_date(tr, &at.date))
        .unwrap_or_default();
    if invitation.expired {
        view! { <span class="badge">{t!(tr, people_expired, day = day)}</span> }.into_any()
    } else {
        t!(tr, people_until_day, day = day).into_any()
    }
}

fn deeds(tr: Tr, forms: &PlainForms, invitation: &InvitationView) -> AnyView {
    let about = || format!(" – {}", invitation.name);
    if let Some(reason) = words::locked(tr, &invitation.grant.locked) {
        let id = format!("{WITHDRAW}{}", invitation.id);
        return desk::locked(&id, t!(tr, people_withdraw), about(), reason);
    }
    let again = format!("{AGAIN}{}", invitation.id);
    let withdraw = format!("{WITHDRAW}{}", invitation.id);
    view! {
        <div class="deeds">
            {desk::press(forms, &again, t!(tr, people_again), about())}
            {desk::ask(
                forms,
                &withdraw,
                t!(tr, people_withdraw),
                about(),
                t!(tr, people_withdraw_ask),
                t!(tr, people_withdraw_yes),
            )}
        </div>
    }
    .into_any()
}
