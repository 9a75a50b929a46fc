//! Sessions and their seats, in the tables of any version.

use anyhow::{Result, ensure};
use sqlx::{AssertSqlSafe, Row as _};

use super::Database;

/// A session to book.
#[derive(Clone, Debug)]
pub struct Target {
    /// The hospitation's address.
    pub hospitation: String,
    /// The session's id.
    pub session: String,
}

/// The states that take a seat.
const TAKING: &str = "('held', 'confirmed', 'offered', 'attended', 'absent')";

impl Database {
    /// Gives `number` visits of the demonstration so many free seats that are open to everybody,
    /// each to be booked alone.
    pub async fn prepare(&self, number: usize, seats: i64) -> Result<Vec<Target>> {
        let mut connection = self.connect().await?;
        let sql = format!(
            "SELECT s.id, h.slug FROM sessions s JOIN hospitations h ON h.id = s.hospitation_id \
             WHERE s.kind = 'visit' AND h.state = 'published' AND s.starts_at > {} + 172800000 \
             ORDER BY h.slug, s.position LIMIT {number}",
            self.now()
        );
        let rows = sqlx::query(AssertSqlSafe(sql))
            .fetch_all(&mut connection)
            .await?;
        let targets = rows.iter().map(|row| {
            Ok(Target {
                session: row.try_get(0)?,
                hospitation: row.try_get(1)?,
            })
        });
        let targets: Vec<Target> = targets.collect::<Result<_, sqlx::Error>>()?;
        ensure!(
            targets.len() == number,
            "the demonstration has only {} visits",
            targets.len()
        );
        self.change("UPDATE programmes SET book_at_least = 1")
            .await?;
        if self.shares {
            self.change("UPDATE programmes SET all_visits = 0, seminar_first = 0")
                .await?;
        }
        for target in &targets {
            self.empty(&target.session, seats).await?;
        }
        if self.shares {
            // Whatever a server remembers of them is out of date.
            self.change("UPDATE hospitations SET revision = revision + 1")
                .await?;
        }
        Ok(targets)
    }

    /// Takes everybody out of a session, and gives it so many seats.
    async fn empty(&self, id: &str, seats: i64) -> Result<()> {
        let mut steps = vec![format!("DELETE FROM seats WHERE session_id = '{id}'")];
        if self.shares {
            steps.push(format!(
                "UPDATE session_shares SET capacity = 0, taken = 0 \
                 WHERE session_id = '{id}' AND share <> 'open'"
            ));
            steps.push(format!(
                "UPDATE session_shares SET capacity = {seats}, taken = 0 \
                 WHERE session_id = '{id}' AND share = 'open'"
            ));
        } else {
            steps.push(format!(
                "UPDATE sessions SET capacity = {seats}, taken = 0 WHERE id = '{id}'"
            ));
        }
        let mut changed = 0;
        for step in &steps {
            changed = self.change(step).await?;
        }
        ensure!(changed == 1, "session {id} has no seats for everybody");
        Ok(())
    }

    /// Seats of a session that somebody sits on, counted one by one.
    pub async fn seated(&self, target: &Target) -> Result<i64> {
        let id = &target.session;
        let sql =
            format!("SELECT COUNT(*) FROM seats WHERE session_id = '{id}' AND state IN {TAKING}");
        self.number(&sql).await
    }

    /// Seats of a session in a state.
    pub async fn seats_in(&self, target: &Target, state: &str) -> Result<i64> {
        let id = &target.session;
        let sql =
            format!("SELECT COUNT(*) FROM seats WHERE session_id = '{id}' AND state = '{state}'");
        self.number(&sql).await
    }

    /// What the session itself says: how many seats it has, and how many are taken.
    pub async fn said(&self, target: &Target) -> Result<(i64, i64)> {
        let of = |column| {
            format!(
                "SELECT {column} FROM sessions WHERE id = '{}'",
                target.session
            )
        };
        Ok((
            self.number(&of("capacity")).await?,
            self.number(&of("taken")).await?,
        ))
    }

    /// Brings the ends of all holds near: two seconds from now.
    pub async fn bring_holds_near(&self) -> Result<u64> {
        let column = if self.shares { "until" } else { "held_until" };
        let now = self.now();
        let sql = format!("UPDATE seats SET {column} = {now} + 2000 WHERE state = 'held'");
        self.change(&sql).await
    }
}
