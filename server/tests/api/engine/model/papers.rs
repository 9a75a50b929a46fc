//! Each change has its mail and its audit entry.

use std::collections::{BTreeMap, BTreeSet};

use app::contract::seat::SeatState;
use sqlx::Row as _;

use super::play::Play;
use super::rules::Seat;
use super::step::Step;

/// Mails by kind, and audit entries.
pub type Papers = BTreeMap<String, i64>;

impl Play {
    pub async fn papers(&self) -> Papers {
        let sql = "SELECT o.kind, COUNT(*) FROM outbox o GROUP BY o.kind \
             UNION ALL SELECT 'audit', COUNT(*) FROM audit";
        let rows = sqlx::query(sql)
            .fetch_all(self.stage.app.db.pool())
            .await
            .unwrap();
        rows.iter().map(|row| (row.get(0), row.get(1))).collect()
    }

    /// Each change has its mail and its audit entry.
    pub async fn check_papers(
        &self,
        before: &[Seat],
        papers: &Papers,
        step: &Step,
    ) -> Result<(), String> {
        let after = self.papers().await;
        let more = |kind: &str| {
            after.get(kind).copied().unwrap_or(0) - papers.get(kind).copied().unwrap_or(0)
        };
        let old = |s: &Seat| {
            let same = |o: &&Seat| {
                (o.booking, o.participant, o.session) == (s.booking, s.participant, s.session)
            };
            before.iter().find(same).map(|o| o.state)
        };
        let went = |from: &[Option<SeatState>], to: SeatState| {
            let now = self
                .model
                .seats
                .iter()
                .filter(|s| s.state == to && old(s) != Some(to));
            let count = now
                .filter(|s| from.is_empty() || from.contains(&old(s)))
                .count();
            i64::try_from(count).unwrap()
        };
        let confirmed = went(&[], SeatState::Confirmed);
        let left = went(&[Some(SeatState::Confirmed)], SeatState::Cancelled);
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
        let off = matches!(step, Step::CallOff { .. });
        if more("invitation") != confirmed {
            return Err(format!(
                "{confirmed} confirmed, {} invited",
                more("invitation")
            ));
        }
        if !off && more("cancelled") != left {
            return Err(format!(
                "{left} given back, {} calendars told",
                more("cancelled")
            ));
        }
        if off && more("news") < left {
            return Err(format!(
                "{left} lost their date, {} were told",
                more("news")
            ));
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
