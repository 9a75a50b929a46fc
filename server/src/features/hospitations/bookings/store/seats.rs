//! Seats, the queue for them, and the shares they are taken from. Triggers count what is taken.

use std::collections::BTreeMap;

use app::contract::seat::{SeatState, Share};
use sqlx::any::AnyRow;
use sqlx::{AnyPool, AssertSqlSafe, Row};

use crate::db::{DbError, Write};
use crate::kernel::personal_data::ERASED;

/// A row of `seats` with the booking it belongs to.
#[derive(Clone, Debug)]
pub(in super::super) struct SeatRow {
    pub booking_id: String,
    pub participant_id: String,
    pub session_id: String,
    pub person: String,
    pub share: Share,
    pub state: SeatState,
    pub queue_no: Option<i64>,
    pub until: Option<i64>,
    pub sequence: i64,
    /// Whether a place in the queue was asked for, not a seat.
    pub waited: bool,
}

impl SeatRow {
    /// Whether the person was erased: then nobody takes the seat again.
    pub(in super::super) fn is_erased(&self) -> bool {
        self.person.starts_with(ERASED)
    }

    /// Whether both are the seat of the same person in the same session.
    pub(in super::super) fn is(&self, other: &Self) -> bool {
        self.participant_id == other.participant_id && self.session_id == other.session_id
    }
}

/// A seat's columns; the rest of the statement says which ones.
macro_rules! select_seats {
    ($which:literal) => {
        concat!(
            "SELECT p.booking_id, st.participant_id, st.session_id, st.person, st.share, \
             st.state, st.queue_no, st.until, st.sequence, st.waited \
             FROM seats st JOIN participants p ON p.id = st.participant_id ",
            $which
        )
    };
}

fn seat(row: &AnyRow) -> Result<SeatRow, sqlx::Error> {
    let (share, state): (String, String) = (row.try_get(4)?, row.try_get(5)?);
    Ok(SeatRow {
        booking_id: row.try_get(0)?,
        participant_id: row.try_get(1)?,
        session_id: row.try_get(2)?,
        person: row.try_get(3)?,
        share: Share::from_code(&share).unwrap_or(Share::Open),
        state: SeatState::from_code(&state).unwrap_or(SeatState::Cancelled),
        queue_no: row.try_get(6)?,
        until: row.try_get(7)?,
        sequence: row.try_get(8)?,
        waited: row.try_get::<i64, _>(9)? != 0,
    })
}

fn seats(rows: &[AnyRow]) -> Result<Vec<SeatRow>, DbError> {
    Ok(rows.iter().map(seat).collect::<Result<_, _>>()?)
}

const OF_BOOKING: &str =
    select_seats!("WHERE p.booking_id = $1 ORDER BY p.position, st.session_id");

/// A booking's seats, person by person.
pub(in super::super) async fn list_seats(
    pool: &AnyPool,
    booking: &str,
) -> Result<Vec<SeatRow>, DbError> {
    seats(
        &sqlx::query(OF_BOOKING)
            .bind(booking)
            .fetch_all(pool)
            .await?,
    )
}

/// The same inside a write.
pub(in super::super) async fn list_seats_in(
    write: &mut Write,
    booking: &str,
) -> Result<Vec<SeatRow>, DbError> {
    seats(
        &sqlx::query(OF_BOOKING)
            .bind(booking)
            .fetch_all(&mut **write)
            .await?,
    )
}

/// Seats of a session that somebody still has to do with: held, confirmed, offered, waiting.
pub(in super::super) async fn list_live_seats(
    write: &mut Write,
    session: &str,
) -> Result<Vec<SeatRow>, DbError> {
    let sql = select_seats!(
        "WHERE st.session_id = $1 AND st.state IN ('held', 'confirmed', 'offered', 'waiting') \
         ORDER BY p.booking_id, p.position"
    );
    seats(
        &sqlx::query(sql)
            .bind(session)
            .fetch_all(&mut **write)
            .await?,
    )
}

/// Seats of a hospitation whose hold, offer or unconfirmed place in the queue has run out.
pub(in super::super) async fn list_due(
    write: &mut Write,
    hospitation: &str,
    now_ms: i64,
) -> Result<Vec<SeatRow>, DbError> {
    let sql = select_seats!(
        "JOIN sessions s ON s.id = st.session_id WHERE st.until IS NOT NULL AND st.until <= $2 \
         AND s.hospitation_id = $1 ORDER BY st.session_id, st.participant_id"
    );
    let query = sqlx::query(sql).bind(hospitation).bind(now_ms);
    seats(&query.fetch_all(&mut **write).await?)
}

/// Everybody who waits, in the order of their numbers; who has not confirmed yet has none.
pub(in super::super) async fn list_waiting(
    write: &mut Write,
    hospitation: &str,
) -> Result<Vec<SeatRow>, DbError> {
    let sql = select_seats!(
        "JOIN sessions s ON s.id = st.session_id WHERE st.state = 'waiting' \
         AND s.hospitation_id = $1 ORDER BY st.queue_no, st.session_id"
    );
    seats(
        &sqlx::query(sql)
            .bind(hospitation)
            .fetch_all(&mut **write)
            .await?,
    )
}

/// Hospitations in which something has run out, somebody waits for a session that has begun, or a
/// share is to be opened.
pub(in super::super) async fn list_to_settle(
    pool: &AnyPool,
    now_ms: i64,
) -> Result<Vec<String>, DbError> {
    Ok(sqlx::query_scalar(
        "SELECT s.hospitation_id FROM seats st JOIN sessions s ON s.id = st.session_id \
         WHERE st.until IS NOT NULL AND st.until <= $1 \
         UNION SELECT s.hospitation_id FROM seats st JOIN sessions s ON s.id = st.session_id \
         WHERE st.state = 'waiting' AND s.starts_at <= $1 \
         UNION SELECT s.hospitation_id FROM sessions s JOIN session_shares x ON x.session_id = s.id \
         WHERE s.shares_open_at <= $1 AND s.starts_at > $1 AND s.state = 'planned'  AND x.share <> 'open' \
         AND x.taken < x.capacity",
    )
    .bind(now_ms)
    .fetch_all(pool)
    .await?)
}

/// A session as the engine counts it.
#[derive(Clone, Debug)]
pub(in super::super) struct Counted {
    pub id: String,
    pub visit: bool,
    pub starts_at: i64,
    /// Whether it takes place.
    pub planned: bool,
    /// From then on, what shares leave unused is open to all.
    pub shares_open_at: Option<i64>,
    /// Capacity and taken seats of each share.
    pub shares: BTreeMap<Share, (i64, i64)>,
}

impl Counted {
    /// Whether seats can still be given away.
    pub(in super::super) fn to_come(&self, now_ms: i64) -> bool {
        self.planned && self.starts_at > now_ms
    }

    /// The share somebody waits in: their own where there is one, else the open one.
    pub(in super::super) fn own(&self, share: Share) -> Share {
        if self.shares.contains_key(&share) {
            share
        } else {
            Share::Open
        }
    }

    /// The share with a free seat for somebody of `own`, if any.
    pub(in super::super) fn free_for(&self, own: Share) -> Option<Share> {
        let free = |share: &&Share| {
            let counted = self.shares.get(share);
            counted.is_some_and(|(capacity, taken)| taken < capacity)
        };
        own.usable().iter().find(free).copied()
    }

    /// How many seats are left for people of `own`: what is meant for others is none of them.
    pub(in super::super) fn left_for(&self, own: Share) -> i64 {
        let counted = own.usable().iter().filter_map(|s| self.shares.get(s));
        counted.map(|(capacity, taken)| capacity - taken).sum()
    }

    /// How many seats each share has.
    pub(in super::super) fn capacities(&self) -> BTreeMap<Share, i64> {
        let shares = self.shares.iter();
        shares
            .map(|(share, (capacity, _))| (*share, *capacity))
            .collect()
    }

    /// Counts one more seat, or with −1 one less.
    pub(in super::super) fn count(&mut self, share: Share, seats: i64) {
        if let Some((_, taken)) = self.shares.get_mut(&share) {
            *taken += seats;
        }
    }
}

/// The sessions of a hospitation with their shares, in the order of their ids.
pub(in super::super) async fn list_counted(
    write: &mut Write,
    hospitation: &str,
) -> Result<Vec<Counted>, DbError> {
    let rows = sqlx::query(
        "SELECT s.id, s.kind, s.starts_at, s.state, s.shares_open_at, x.share, x.capacity, x.taken \
         FROM sessions s JOIN session_shares x ON x.session_id = s.id \
         WHERE s.hospitation_id = $1 ORDER BY s.id",
    )
    .bind(hospitation)
    .fetch_all(&mut **write)
    .await?;
    let mut counted: Vec<Counted> = Vec::new();
    for row in &rows {
        let id: String = row.try_get(0)?;
        let share: String = row.try_get(5)?;
        let share = Share::from_code(&share).unwrap_or(Share::Open);
        let seats = (row.try_get(6)?, row.try_get(7)?);
        if let Some(last) = counted.last_mut().filter(|last| last.id == id) {
            last.shares.insert(share, seats);
            continue;
        }
        counted.push(Counted {
            visit: row.try_get::<String, _>(1)? == "visit",
            starts_at: row.try_get(2)?,
            planned: row.try_get::<String, _>(3)? == "planned",
            shares_open_at: row.try_get(4)?,
            shares: BTreeMap::from([(share, seats)]),
            id,
        });
    }
    Ok(counted)
}

/// The live seats that people have in a hospitation: session, person, booking, participant.
pub(in super::super) async fn list_seats_of(
    write: &mut Write,
    hospitation: &str,
    person: &str,
) -> Result<Vec<SeatRow>, DbError> {
    let sql = select_seats!(
        "JOIN sessions s ON s.id = st.session_id WHERE st.person = $2 AND s.hospitation_id = $1 \
         AND st.state IN ('held', 'confirmed', 'waiting', 'offered', 'attended', 'absent') \
         ORDER BY st.session_id"
    );
    let query = sqlx::query(sql).bind(hospitation).bind(person);
    seats(&query.fetch_all(&mut **write).await?)
}

/// Inserts seats, all in one statement.
pub(in super::super) async fn insert_seats(
    write: &mut Write,
    seats: &[SeatRow],
    now_ms: i64,
) -> Result<(), DbError> {
    // Far below the number of parameters that either engine takes.
    for some in seats.chunks(50) {
        let places = (0..some.len()).map(|at| {
            let at = at * 10;
            let of = |n: usize| format!("${}", at + n);
            format!("({})", (1..=10).map(of).collect::<Vec<_>>().join(", "))
        });
        let sql = format!(
            "INSERT INTO seats (participant_id, session_id, person, share, state, queue_no, until, \
             sequence, waited, changed_at) VALUES {}",
            places.collect::<Vec<_>>().join(", ")
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for seat in some {
            query = query
                .bind(&seat.participant_id)
                .bind(&seat.session_id)
                .bind(&seat.person)
                .bind(seat.share.code())
                .bind(seat.state.code())
                .bind(seat.queue_no)
                .bind(seat.until)
                .bind(seat.sequence)
                .bind(i64::from(seat.waited))
                .bind(now_ms);
        }
        query.execute(&mut **write).await?;
    }
    Ok(())
}

/// Writes a seat as it is now: state, share, number, deadline, sequence, person.
pub(in super::super) async fn update_seat(
    write: &mut Write,
    seat: &SeatRow,
    now_ms: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "UPDATE seats SET state = $3, share = $4, queue_no = $5, until = $6, sequence = $7, \
         person = $8, waited = $9, changed_at = $10 WHERE participant_id = $1 AND session_id = $2",
    )
    .bind(&seat.participant_id)
    .bind(&seat.session_id)
    .bind(seat.state.code())
    .bind(seat.share.code())
    .bind(seat.queue_no)
    .bind(seat.until)
    .bind(seat.sequence)
    .bind(&seat.person)
    .bind(i64::from(seat.waited))
    .bind(now_ms)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// Draws the next number of the hospitation's queue.
pub(in super::super) async fn next_number(
    write: &mut Write,
    hospitation: &str,
) -> Result<i64, DbError> {
    let sql = "UPDATE hospitations SET queue_next = queue_next + 1 WHERE id = $1 \
         RETURNING queue_next - 1";
    Ok(sqlx::query_scalar(sql)
        .bind(hospitation)
        .fetch_one(&mut **write)
        .await?)
}

/// How many wait before a number in the same share of a session.
pub(in super::super) async fn count_before(
    pool: &AnyPool,
    session: &str,
    share: Share,
    number: i64,
) -> Result<i64, DbError> {
    let sql = "SELECT COUNT(*) FROM seats WHERE session_id = $1 AND share = $2 \
         AND state = 'waiting' AND queue_no < $3";
    Ok(sqlx::query_scalar(sql)
        .bind(session)
        .bind(share.code())
        .bind(number)
        .fetch_one(pool)
        .await?)
}
