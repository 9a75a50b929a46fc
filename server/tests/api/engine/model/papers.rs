//! Each change has its mail and its audit entry.

use std::collections::{BTreeMap, BTreeSet};

use app::contract::seat::SeatState;
use sqlx::Row as _;

use super::play::{Play, mail};
use super::rules::Seat;
use super::step::Step;

/// Mails by kind and receiver, and audit entries.
pub type Papers = BTreeMap<(String, String), i64>;

impl Play {
    pub async fn papers(&self) -> Papers {
        let sql = "SELECT o.kind, o.recipient, COUNT(*) FROM outbox o GROUP BY o.kind, o.recipient \
             UNION ALL SELECT 'audit', '', COUNT(*) FROM audit";
        let rows = sqlx::query(sql)
            .fetch_all(self.stage.app.db.pool())
            .await
            .unwrap();
        let read = |row: &sqlx::any::AnyRow| ((row.get(0), row.get(1)), row.get(2));
        rows.iter().map(read).collect()
    }

    /// Each change has its mail and its audit entry.
    pub async fn check_papers(
        &self,
        before: &[Seat],
        papers: &Papers,
        step: &Step,
    ) -> Result<(), String> {
        let after = self.papers().await;
        // Who got how many more of a kind.
        let receivers = |kind: &str| {
            let own = after.iter().filter(|((of, _), _)| of == kind);
            let more = own.map(|(paper, count)| {
                (
                    paper.1.clone(),
                    count - papers.get(paper).copied().unwrap_or(0),
                )
            });
            more.filter(|(_, more)| *more > 0)
                .collect::<BTreeMap<_, _>>()
        };
        let more = |kind: &str| receivers(kind).values().sum::<i64>();
        let old = |s: &Seat| {
            let same = |o: &&Seat| {
                (o.booking, o.participant, o.session) == (s.booking, s.participant, s.session)
            };
            before.iter().find(same).map(|o| o.state)
        };
        let people = |from: Option<SeatState>, to: SeatState| {
            let now = self.model.seats.iter();
            let now = now.filter(|s| s.state == to && old(s) != Some(to));
            let now = now.filter(|s| from.is_none() || from == old(s));
            counted(now.map(|s| s.person))
        };
        let confirmed = people(None, SeatState::Confirmed);
        let left = people(Some(SeatState::Confirmed), SeatState::Cancelled);
        // One letter a person and session, or one for all visits where they come together. Who is
        // handed an offer is told with the seats that they are handed.
        let handed = matches!(step, Step::HandOver { .. });
        let new = |s: &&Seat| s.state == SeatState::Offered && old(s) != Some(SeatState::Offered);
        let bundle = |s: &Seat| {
            let together = self.model.all_visits && s.session > 0;
            let session = (!together).then_some(s.session);
            (s.booking, s.participant, session)
        };
        let offers = self.model.seats.iter().filter(|_| !handed).filter(new);
        let offers: BTreeSet<_> = offers.map(bundle).collect();
        let offered = i64::try_from(offers.len()).unwrap();
        // Who sits in a seat gets what their calendar is to know, also in somebody else's booking.
        let told = counted(self.model.told.iter().copied());
        let organised = matches!(
            step,
            Step::Move { .. } | Step::CallOff { .. } | Step::Meet { .. }
        );
        let mut calendars = vec![("invitation", confirmed)];
        if !matches!(step, Step::CallOff { .. }) {
            calendars.push(("cancelled", left));
        }
        if organised {
            calendars.push(("news", told));
        }
        for (kind, wanted) in calendars {
            if receivers(kind) != wanted {
                return Err(format!("{kind} for {wanted:?}, not {:?}", receivers(kind)));
            }
        }
        if more("offer") != offered {
            return Err(format!("{offered} offered, {} told", more("offer")));
        }
        let changed = self.model.seats.iter().any(|s| old(s) != Some(s.state));
        let told = match step {
            Step::Confirm { .. } => Some(("confirmed", 1)),
            // Both of them.
            Step::HandOver { .. } => Some(("handed", 2)),
            _ => None,
        };
        if let Some((kind, wanted)) = told.filter(|_| changed)
            && more(kind) != wanted
        {
            return Err(format!("{kind} told {} times", more(kind)));
        }
        // A booking that lost offers, or waited in vain, is told once for all of it.
        let lost = |from: SeatState| {
            let gone = |s: &&Seat| {
                let same = |o: &&Seat| {
                    (o.booking, o.participant, o.session) == (s.booking, s.participant, s.session)
                };
                let had = before
                    .iter()
                    .find(same)
                    .is_some_and(|o| o.state == from && o.number.is_some());
                had && s.state == SeatState::Expired
            };
            let people = self.model.seats.iter().filter(gone);
            let told: BTreeSet<_> = people.map(|s| s.booking).collect();
            i64::try_from(told.len()).unwrap()
        };
        for (from, kind) in [
            (SeatState::Offered, "lapsed"),
            (SeatState::Waiting, "in-vain"),
        ] {
            if more(kind) != lost(from) {
                return Err(format!(
                    "{} lost theirs, {kind} told {}",
                    lost(from),
                    more(kind)
                ));
            }
        }
        if changed && more("audit") == 0 {
            return Err("a change without an audit entry".into());
        }
        Ok(())
    }
}

/// How many mails each of these people gets.
fn counted(people: impl Iterator<Item = usize>) -> BTreeMap<String, i64> {
    let mut counted = BTreeMap::new();
    for person in people {
        *counted.entry(mail(person)).or_default() += 1;
    }
    counted
}
