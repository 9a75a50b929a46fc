//! Who comes and who waits, and changing somebody's seat by hand.

use std::collections::HashMap;

use app::contract::booking::Affiliation;
use app::contract::language::Language;
use app::contract::permission::Permission;
use app::contract::running::{
    Participants, PeopleFilter, RunPerson, RunSeat, SeatDeed, SeatRequest, SessionName,
    after_by_hand,
};
use app::contract::seat::SeatState;
use app::contract::text::LocalText;
use app::contract::typed::is_slug;
use axum::response::Response;

use super::store::{self, PersonRow, PersonSeat, RunRow};
use super::{admit, see};
use crate::authz::Login;
use crate::features::hospitations::bookings;
use crate::features::hospitations::handlers::{kind, side};
use crate::features::hospitations::store as hospitations;
use crate::http::error::ApiError;
use crate::http::table::Table;
use crate::kernel::{audit, clocks};
use crate::state::AppState;

/// The people of a hospitation that are asked for.
///
/// # Errors
/// `NotFound` where there is none, or it is hidden from the actor; `Forbidden` where they may not.
pub(super) async fn list_participants(
    state: &AppState,
    login: &Login,
    slug: &str,
    filter: &PeopleFilter,
) -> Result<Participants, ApiError> {
    let row = see::find(state, login, slug).await?;
    show(state, login, &row, filter).await
}

async fn show(
    state: &AppState,
    login: &Login,
    row: &RunRow,
    filter: &PeopleFilter,
) -> Result<Participants, ApiError> {
    bookings::settle_all(state).await?;
    let (pool, now) = (state.db.pool(), state.clock.now_ms());
    let hospitation = hospitations::find_hospitation(pool, &row.id).await?;
    let rows = hospitations::list_sessions_of(pool, &row.id).await?;
    let zone = &hospitation.host.zone;
    let named = |session: &hospitations::SessionRow| {
        let at = clocks::local(
            session.starts_at,
            session.minutes,
            &clocks::zone(zone)?,
            zone,
        )?;
        Some(SessionName {
            id: session.id.clone(),
            kind: kind(session),
            title: session.title.clone(),
            host_time: at,
            open: session.starts_at > now && !session.cancelled,
            bookable: kind(session).bookable(),
        })
    };
    let sessions: Vec<SessionName> = rows.iter().filter_map(named).collect();
    let leads = admit(login, row, Permission::LeadHospitations).is_ok();
    let mut seats: HashMap<String, Vec<PersonSeat>> = HashMap::new();
    for (participant, seat) in store::list_people_seats(pool, &row.id).await? {
        seats.entry(participant).or_default().push(seat);
    }
    let queue = queue(&seats);
    let mut people = Vec::new();
    let mut with_needs: Vec<String> = Vec::new();
    for one in store::list_people(pool, &row.id).await? {
        let own = seats.remove(&one.id).unwrap_or_default();
        let about = About {
            sessions: &sessions,
            queue: &queue,
            leads,
        };
        let first = !with_needs.contains(&one.booking);
        with_needs.push(one.booking.clone());
        let person = about.person(one, first, &own, &hospitation);
        if filter.matches(&person) {
            people.push(person);
        }
    }
    people.sort_by_cached_key(|person| (person.name.to_lowercase(), person.id.clone()));
    Ok(Participants {
        sessions,
        people,
        leads,
        host: side(&hospitation.host),
        guest: side(&hospitation.guest),
        invented: hospitation.invented,
        slug: hospitation.slug,
        title: hospitation.title,
    })
}

/// Everybody who waits with a number: session, share, number.
type Queue = Vec<(String, app::contract::seat::Share, i64)>;

fn queue(seats: &HashMap<String, Vec<PersonSeat>>) -> Queue {
    let waiting = seats.values().flatten();
    let waiting = waiting.filter(|seat| seat.state == SeatState::Waiting);
    let numbered = waiting.filter_map(|s| Some((s.session.clone(), s.share, s.queue_no?)));
    numbered.collect()
}

struct About<'a> {
    sessions: &'a [SessionName],
    queue: &'a Queue,
    leads: bool,
}

impl About<'_> {
    fn person(
        &self,
        row: PersonRow,
        first: bool,
        own: &[PersonSeat],
        hospitation: &hospitations::HospitationRow,
    ) -> RunPerson {
        let mut side = "";
        for (code, one) in [("host", &hospitation.host), ("guest", &hospitation.guest)] {
            if row.municipality.as_deref() == Some(one.slug.as_str()) {
                side = code;
            }
        }
        let in_order = self.sessions.iter();
        let in_order = in_order.filter_map(|s| own.iter().find(|seat| seat.session == s.id));
        let seats = in_order.map(|seat| self.seat(seat, own, row.confirmed));
        RunPerson {
            seats: seats.collect(),
            side: side.to_owned(),
            affiliation: Affiliation::from_code(&row.affiliation).unwrap_or(Affiliation::Other),
            language: Language::from_code(&row.language).unwrap_or_default(),
            needs: row.needs.filter(|_| first).unwrap_or_default(),
            id: row.id,
            name: row.name,
            mail: row.mail,
            confirmed: row.confirmed,
            municipality: row.names,
            interpretation: row.interpretation,
        }
    }

    fn seat(&self, seat: &PersonSeat, own: &[PersonSeat], confirmed: bool) -> RunSeat {
        let position = seat.queue_no.filter(|_| seat.state == SeatState::Waiting);
        let position = position.map(|number| {
            let before = |(session, share, other): &&(String, _, i64)| {
                *session == seat.session && *share == seat.share && *other < number
            };
            let before = self.queue.iter().filter(before).count();
            u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1)
        });
        let can = |deed: &&SeatDeed| {
            let goes = after_by_hand(seat.state, **deed).is_some();
            goes && self.is_possible(**deed, seat, own, confirmed)
        };
        RunSeat {
            session: seat.session.clone(),
            share: seat.share,
            state: seat.state,
            position,
            until: seat.until.and_then(clocks::in_office),
            deeds: SeatDeed::ALL.iter().filter(can).copied().collect(),
        }
    }

    /// Whether the sessions allow it, for this reader.
    fn is_possible(
        &self,
        deed: SeatDeed,
        seat: &PersonSeat,
        own: &[PersonSeat],
        confirmed: bool,
    ) -> bool {
        let open = self.sessions.iter().filter(|s| s.open);
        let here = open.clone().any(|s| s.id == seat.session);
        let sits = |id: &str| {
            own.iter()
                .any(|s| s.session == id && s.state == SeatState::Confirmed)
        };
        let mut elsewhere = open.filter(|s| s.bookable && !sits(&s.id));
        self.leads
            && here
            && match deed {
                SeatDeed::Confirm | SeatDeed::Cancel => true,
                SeatDeed::Move => elsewhere.next().is_some(),
                SeatDeed::Wait => confirmed,
            }
    }
}

/// The same as a table, a seat a row.
///
/// # Errors
/// As [`list_participants`].
pub(super) async fn export_participants(
    state: &AppState,
    login: &Login,
    slug: &str,
    filter: &PeopleFilter,
) -> Result<Response, ApiError> {
    let list = list_participants(state, login, slug, filter).await?;
    let columns = [
        "session",
        "date",
        "time",
        "zone",
        "name",
        "mail",
        "municipality",
        "side",
        "affiliation",
        "language",
        "interpretation",
        "share",
        "state",
        "position",
    ];
    let mut table = Table::new(&columns)?;
    for person in &list.people {
        for seat in &person.seats {
            let one = PeopleFilter {
                participant: String::new(),
                ..filter.clone()
            };
            let Some(session) = list.sessions.iter().find(|s| s.id == seat.session) else {
                continue;
            };
            let only = RunPerson {
                seats: vec![seat.clone()],
                ..person.clone()
            };
            if !one.matches(&only) {
                continue;
            }
            let (date, start) = (&session.host_time.date, &session.host_time.start);
            let date = format!("{:04}-{:02}-{:02}", date.year, date.month, date.day);
            let start = format!("{:02}:{:02}", start.hour, start.minute);
            let position = seat.position.map(|n| n.to_string()).unwrap_or_default();
            let title = match session.title.get(person.language) {
                "" => session.kind.code(),
                title => title,
            };
            table.add(&[
                title,
                &date,
                &start,
                &session.host_time.zone,
                &person.name,
                &person.mail,
                person.municipality.get(person.language),
                &person.side,
                person.affiliation.code(),
                person.language.code(),
                &person.interpretation,
                seat.share.code(),
                seat.state.code(),
                &position,
            ])?;
        }
    }
    table.answer("participants.csv")
}

/// Changes somebody's seat by hand, and shows the person as they are then.
///
/// # Errors
/// As [`list_participants`]; what [`bookings::change_by_hand`] refuses with.
pub(super) async fn change_seat(
    state: &AppState,
    login: &Login,
    slug: &str,
    request: &SeatRequest,
) -> Result<Participants, ApiError> {
    let row = see::find(state, login, slug).await?;
    admit(login, &row, Permission::LeadHospitations)?;
    request.checked().map_err(ApiError::Invalid)?;
    for id in [&request.participant, &request.session] {
        if !is_slug(id) {
            return Err(ApiError::NotFound);
        }
    }
    let actor = audit::reference("account", &login.account);
    bookings::change_by_hand(state, &actor, &row.id, request).await?;
    let filter = PeopleFilter {
        participant: request.participant.clone(),
        ..PeopleFilter::default()
    };
    show(state, login, &row, &filter).await
}

/// What was typed is the same in each language.
pub(super) fn typed(text: &str) -> LocalText {
    let mut same = LocalText::default();
    for language in Language::ALL {
        same.set(language, text.to_owned());
    }
    same
}
