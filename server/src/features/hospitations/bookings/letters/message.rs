//! What the office writes to people with a seat.

use app::contract::message::{Filling, fill};
use app::i18n::formats;
use app::{paths, t};

use super::{Letter, Reader, address, named, plain, title, when};
use crate::features::hospitations::bookings::operations::{Said, Visit};
use crate::features::hospitations::store::SessionRow;
use crate::kernel::secrets::Token;
use crate::state::AppState;

/// A message about some sessions, or about the hospitation where there are none. `reader` is who
/// reads it in the language in which it is written, `own` the same person in their own.
pub(in super::super) fn message(
    state: &AppState,
    (visit, sessions): (&Visit, &[&SessionRow]),
    (reader, own): (&Reader, &Reader),
    token: Option<&Token>,
    said: &Said,
) -> Letter {
    let tr = reader.tr();
    let page = match token {
        Some(token) => address(state, own, token),
        None => format!(
            "{}{}",
            state.config.public_url,
            paths::booking(own.language, "…")
        ),
    };
    let names: Vec<_> = sessions.iter().map(|s| named(reader, s)).collect();
    let times = sessions.iter().filter_map(|s| when(visit, reader, s));
    let times: Vec<_> = times.collect();
    let (names, times) = (formats::list(tr, &names), times.join("; "));
    let name = title(visit, reader);
    let with = Filling {
        name: &reader.name,
        session: if names.is_empty() { name } else { &names },
        time: &times,
        page: &page,
    };
    let mut letter = plain(state, visit, reader);
    letter.subject = fill(&said.subject, with);
    let lines = said.text.lines().map(str::trim).filter(|l| !l.is_empty());
    letter.paragraphs.extend(lines.map(|line| fill(line, with)));
    letter.links.push((t!(tr, mail_link), page.clone()));
    letter
        .after
        .insert(0, t!(tr, message_mail_why, title = name));
    letter
}
