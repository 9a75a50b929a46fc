//! Who is offered a seat that came free: first come, first served within a share. Pure rules.

use app::contract::seat::Share;

use super::store::{Counted, SeatRow};

/// One wait: for a seat in one session, or – where the programme asks for all visits – for a seat
/// in each of them at once. Holds places of the rows it was made from.
pub(super) type Wait = Vec<usize>;

/// The waits of a hospitation in their order. `rows` come in the order of their numbers.
#[must_use]
pub(super) fn waits(rows: &[SeatRow], sessions: &[Counted], all_visits: bool) -> Vec<Wait> {
    let visit = |row: &SeatRow| sessions.iter().any(|s| s.id == row.session_id && s.visit);
    let mut waits: Vec<Wait> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let bundle = waits.iter_mut().find(|wait| {
            let first = &rows[wait[0]];
            all_visits && first.participant_id == row.participant_id && visit(first) && visit(row)
        });
        match bundle {
            Some(wait) => wait.push(at),
            None => waits.push(vec![at]),
        }
    }
    waits
}

/// Gives free seats to those who wait, in their order; a wait is served whole or not at all. Says
/// which rows get a seat of which share, wait by wait, and counts them in `sessions`.
pub(super) fn offers(
    rows: &[SeatRow],
    waits: &[Wait],
    sessions: &mut [Counted],
    now_ms: i64,
) -> Vec<Vec<(usize, Share)>> {
    let mut offers = Vec::new();
    for wait in waits {
        let place = |at: &usize| {
            let session = sessions.iter().find(|s| s.id == rows[*at].session_id)?;
            let free = session
                .to_come(now_ms)
                .then(|| session.free_for(rows[*at].share));
            Some((*at, free.flatten()?))
        };
        let Some(served) = wait.iter().map(place).collect::<Option<Vec<_>>>() else {
            continue;
        };
        for (at, share) in &served {
            let session = sessions.iter_mut().find(|s| s.id == rows[*at].session_id);
            if let Some(session) = session {
                session.count(*share, 1);
            }
        }
        offers.push(served);
    }
    offers
}

#[cfg(test)]
#[path = "queue_tests.rs"]
mod tests;
