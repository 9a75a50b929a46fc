//! A link that is followed after its hold has run out.

use app::contract::seat::{SeatState, Share};

use super::super::store::{self, BookingRow, Counted, SeatRow};
use super::{Visit, own_share};
use crate::db::Write;
use crate::http::error::ApiError;

/// What a late link still brings. Nothing is written yet.
#[derive(Debug, Default)]
pub(super) struct Late {
    /// Seats that are still to be had.
    pub taken: Vec<SeatRow>,
    /// Places in queues that were asked for: they come back, behind everybody who was in time.
    pub queued: Vec<SeatRow>,
}

/// What has run out of an unconfirmed booking and can come back.
pub(super) async fn bring_back(
    write: &mut Write,
    visit: &Visit,
    booking: &BookingRow,
    seats: &[SeatRow],
    now: i64,
) -> Result<Late, ApiError> {
    let expired: Vec<&SeatRow> = seats
        .iter()
        .filter(|s| s.state == SeatState::Expired && !s.is_erased())
        .collect();
    let mut late = Late::default();
    if expired.is_empty() {
        return Ok(late);
    }
    let municipality = booking.municipality.as_deref().unwrap_or("");
    let own = own_share(visit, municipality, &booking.affiliation);
    let mut sessions = store::list_counted(write, &visit.row.id).await?;
    for seat in &expired {
        let elsewhere = store::list_seats_of(write, &visit.row.id, &seat.person).await?;
        if elsewhere.iter().any(|s| s.session_id == seat.session_id) {
            continue;
        }
        let session = sessions
            .iter_mut()
            .find(|s: &&mut Counted| s.id == seat.session_id && s.to_come(now));
        let Some(session) = session else { continue };
        let mut seat = (*seat).clone();
        if let Some(share) = session.free_for(own) {
            session.count(share, 1);
            seat.share = share;
            late.taken.push(seat);
        } else if seat.waited {
            seat.share = session.own(own);
            late.queued.push(seat);
        }
    }
    if visit.policy().all_visits {
        all_or_none(visit, &expired, &sessions, own, &mut late);
    }
    Ok(late)
}

/// Where all visits are asked for, they are taken together or waited for together.
fn all_or_none(
    visit: &Visit,
    expired: &[&SeatRow],
    sessions: &[Counted],
    own: Share,
    late: &mut Late,
) {
    let is_visit = |s: &SeatRow| visit.is_visit(&s.session_id);
    let wanted = expired.iter().filter(|s| is_visit(s)).count();
    if late.taken.iter().filter(|s| is_visit(s)).count() < wanted {
        let (visits, others): (Vec<_>, Vec<_>) = late.taken.drain(..).partition(is_visit);
        late.taken = others;
        for mut seat in visits.into_iter().filter(|s| s.waited) {
            let session = sessions.iter().find(|s| s.id == seat.session_id);
            seat.share = session.map_or(seat.share, |session| session.own(own));
            late.queued.push(seat);
        }
    }
    let of = |seats: &[&SeatRow], participant: &str| {
        let own = |s: &&&SeatRow| s.participant_id == participant && is_visit(s);
        seats.iter().filter(own).count()
    };
    let queued = late.queued.clone();
    let queued: Vec<&SeatRow> = queued.iter().collect();
    late.queued.retain(|s| {
        !is_visit(s) || of(&queued, &s.participant_id) == of(expired, &s.participant_id)
    });
}
