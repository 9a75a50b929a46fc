//! A history on a real database, and the same in the model.

use app::contract::seat::{SeatState, Share};
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use jiff::Span;
use jiff::civil::{Date, date, time};
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use server::features::hospitations::bookings::{Organise, organise};
use server::http::error::ApiError;
use sqlx::Row as _;

use super::super::{HOUR, Stage};
use super::rules::{Model, Refused, Seat};
use super::step::{Opening, PEOPLE, Step};
use crate::app::{App, send};
use crate::mails::Mail;

pub struct Play {
    pub(super) stage: Stage,
    pub(super) model: Model,
    server: Router,
    /// Ids and tokens of the bookings in their order.
    bookings: Vec<(String, String)>,
    keys: u32,
}

impl Play {
    pub async fn new(app: App, opening: &Opening) -> Self {
        let stage = Stage::with(app, &[9, 9, 9]).await;
        for (at, shares) in opening.seats.iter().enumerate() {
            for (share, seats) in shares {
                stage.give(at, share.code(), *seats).await;
            }
        }
        stage
            .ask_for(if opening.all_visits {
                "all_visits = 1"
            } else {
                "all_visits = 0"
            })
            .await;
        // One visit is enough: the minimum has tests of its own.
        stage.ask_for("book_at_least = 1").await;
        let mut starts: Vec<i64> = Vec::new();
        for id in &stage.sessions {
            let sql = "SELECT starts_at FROM sessions WHERE id = $1";
            starts.push(
                sqlx::query_scalar(sql)
                    .bind(id)
                    .fetch_one(stage.app.db.pool())
                    .await
                    .unwrap(),
            );
        }
        let sql = "SELECT queue_next FROM hospitations WHERE id = $1";
        let next = sqlx::query_scalar(sql).bind(&stage.hospitation);
        let next = next.fetch_one(stage.app.db.pool()).await.unwrap();
        let now = stage.app.clock.now_ms();
        Self {
            model: Model::new(opening, &starts, now, next),
            server: stage.app.server(),
            stage,
            bookings: Vec::new(),
            keys: 0,
        }
    }

    pub async fn end(self) {
        self.stage.app.remove().await;
    }

    /// Does a step on both sides; the error says what does not fit.
    pub async fn step(&mut self, step: &Step) -> Result<(), String> {
        let (before, papers) = (self.model.seats.clone(), self.papers().await);
        let (found, expected) = self.act(step).await;
        if found.is_ok() != expected.is_ok() {
            return Err(format!("the server says {found:?}, the rules {expected:?}"));
        }
        self.compare().await?;
        self.check_papers(&before, &papers, step).await
    }

    async fn act(&mut self, step: &Step) -> (Result<(), String>, Result<(), Refused>) {
        let count = self.bookings.len();
        let sessions = |which: &[usize]| {
            self.stage
                .ids(which)
                .into_iter()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        // The model's number of a booking, and what is asked of it.
        let asked: (usize, &str, Value) = match step {
            Step::Book { people, take, wait } => return self.book(people, take, wait).await,
            Step::Pass { hours } => {
                self.stage.app.wait(hours * HOUR);
                self.model.now = self.stage.app.clock.now_ms();
                self.stage.settle().await;
                self.model.settle();
                return (Ok(()), Ok(()));
            }
            Step::Resize { session, seats } => {
                let expected = self.model.resize(*session, seats);
                return (
                    self.organise(*session, Organise::Resize(seats.clone()))
                        .await,
                    expected,
                );
            }
            Step::Move { session, days } => {
                let (day, clock) = (day_after(*days), time(10, 0, 0, 0));
                let zone = TimeZone::get("Europe/Berlin").unwrap();
                let start = day.to_datetime(clock).to_zoned_datetime(zone).unwrap();
                let expected = self
                    .model
                    .move_to(*session, start.timestamp().as_millisecond());
                let what = Organise::Move {
                    date: day,
                    time: clock,
                    minutes: 120,
                };
                return (self.organise(*session, what).await, expected);
            }
            Step::CallOff { session } => {
                let expected = self.model.call_off(*session);
                return (self.organise(*session, Organise::CallOff).await, expected);
            }
            Step::Meet { session, form } => {
                let expected = self.model.meet(*session);
                return (
                    self.organise(*session, Organise::Meet(form)).await,
                    expected,
                );
            }
            Step::OpenShares { session, hours } => {
                let at = self.model.now + hours * HOUR;
                let expected = self.model.open_shares(*session, at);
                return (
                    self.organise(*session, Organise::OpenSharesAt(Some(at)))
                        .await,
                    expected,
                );
            }
            _ if count == 0 => return (Ok(()), Ok(())),
            Step::Confirm { booking } => (booking % count, "confirmation", json!({})),
            Step::Cancel {
                booking,
                who,
                sessions: which,
            } => {
                let participant = self.who(booking % count, *who).await;
                let body = json!({ "participant": participant, "sessions": sessions(which) });
                (booking % count, "cancellation", body)
            }
            Step::Change {
                booking,
                who,
                take,
                wait,
            } => {
                let participant = self.who(booking % count, *who).await;
                let body = json!({
                    "participant": participant, "sessions": sessions(take), "wait": sessions(wait),
                });
                (booking % count, "change", body)
            }
            Step::HandOver { booking, from, to } => {
                let booking = booking % count;
                let from = from % self.model.bookings[booking].people.len();
                let participant = self.participant(booking, from).await;
                let body =
                    json!({ "participant": participant, "name": name(*to), "mail": mail(*to) });
                (booking, "handover", body)
            }
            Step::Answer { booking, who, take } => {
                let answer = if *take { "take" } else { "decline" };
                let participant = self.who(booking % count, *who).await;
                let body = json!({ "participant": participant, "answer": answer });
                (booking % count, "answer", body)
            }
        };
        let (booking, action, body) = asked;
        let expected = match step {
            Step::Confirm { .. } => self.model.confirm(booking),
            Step::Cancel { who, sessions, .. } => {
                let who = self.number(booking, *who);
                self.model.cancel(booking, who, sessions)
            }
            Step::Change {
                who, take, wait, ..
            } => {
                let who = self.number(booking, *who);
                self.model.change(booking, who, take, wait)
            }
            Step::HandOver { from, to, .. } => {
                let from = from % self.model.bookings[booking].people.len();
                self.model.hand_over(booking, from, *to)
            }
            Step::Answer { who, take, .. } => {
                let who = self.number(booking, *who);
                self.model.answer(booking, who, *take)
            }
            _ => Ok(()),
        };
        let path = format!("/api/v1/bookings/{}/{action}", self.bookings[booking].1);
        (self.post(&path, &body).await, expected)
    }

    /// Sends it twice under one key, as a bad line does: it is done once.
    async fn post(&mut self, path: &str, body: &Value) -> Result<(), String> {
        self.keys += 1;
        let mut outcome = Ok(());
        for _ in 0..2 {
            let request = Request::post(path)
                .header("content-type", "application/json")
                .header("idempotency-key", self.keys.to_string())
                .body(Body::from(body.to_string()));
            let reply = send(&self.server, request.unwrap()).await;
            outcome = match reply.status.as_u16() {
                200..300 => Ok(()),
                400..500 => return Err(reply.text),
                status => panic!("{path} {body}: {status} {}", reply.text),
            };
        }
        outcome
    }

    async fn book(
        &mut self,
        people: &[usize],
        take: &[usize],
        wait: &[usize],
    ) -> (Result<(), String>, Result<(), Refused>) {
        let (municipality, other, affiliation, share) = match people[0] % 3 {
            0 => ("wolfsburg", "", "administration", Share::HostAdministration),
            1 => ("jendouba", "", "civil-society", Share::GuestCivil),
            _ => ("", "Musterstadt", "administration", Share::Open),
        };
        let colleagues: Vec<_> = people[1..]
            .iter()
            .map(|p| json!({ "name": name(*p), "mail": mail(*p) }))
            .collect();
        let body = json!({
            "hospitation": super::super::SLUG, "sessions": self.stage.ids(take), "wait": self.stage.ids(wait),
            "name": name(people[0]), "mail": mail(people[0]), "colleagues": colleagues,
            "municipality": municipality, "municipality_other": other, "affiliation": affiliation,
            "language": "de",
        });
        let expected = self.model.book(people, share, take, wait);
        let found = self.post("/api/v1/bookings", &body).await;
        if found.is_ok() {
            let sql = "SELECT o.booking_id, o.message FROM outbox o JOIN bookings b ON b.id = o.booking_id \
                 WHERE b.hospitation_id = $1 AND o.kind = 'hold'";
            let rows = sqlx::query(sql).bind(&self.stage.hospitation);
            let rows = rows.fetch_all(self.stage.app.db.pool()).await.unwrap();
            let known = |id: &String| self.bookings.iter().any(|(known, _)| known == id);
            let new = rows
                .iter()
                .map(|row| (row.get::<String, _>(0), row.get::<String, _>(1)));
            let mut new = new.filter(|(id, _)| !known(id));
            let (id, message) = new.next().expect("a mail with the link");
            self.bookings
                .push((id, Mail::read(message.as_bytes()).token()));
        }
        (found, expected)
    }

    async fn organise(&self, session: usize, what: Organise) -> Result<(), String> {
        let stage = &self.stage;
        match organise(
            &stage.state(),
            "account:organiser",
            &stage.hospitation,
            &stage.sessions[session],
            what,
        )
        .await
        {
            Err(ApiError::Internal(why)) => panic!("{why}"),
            done => done.map_err(|refused| format!("{refused:?}")),
        }
    }

    /// One of a booking's people, where only one is meant.
    fn number(&self, booking: usize, who: Option<usize>) -> Option<usize> {
        who.map(|who| who % self.model.bookings[booking].people.len())
    }

    /// The same as the server knows them; empty for everybody.
    async fn who(&self, booking: usize, who: Option<usize>) -> String {
        match self.number(booking, who) {
            Some(number) => self.participant(booking, number).await,
            None => String::new(),
        }
    }

    async fn participant(&self, booking: usize, number: usize) -> String {
        let sql = "SELECT id FROM participants WHERE booking_id = $1 ORDER BY position";
        let ids: Vec<String> = sqlx::query_scalar(sql)
            .bind(&self.bookings[booking].0)
            .fetch_all(self.stage.app.db.pool())
            .await
            .unwrap();
        ids[number].clone()
    }

    /// Seat by seat, share by share.
    async fn compare(&self) -> Result<(), String> {
        let pool = self.stage.app.db.pool();
        let sql = "SELECT p.booking_id, (SELECT COUNT(*) FROM participants q \
             WHERE q.booking_id = p.booking_id AND q.position < p.position) AS place, \
             p.person, st.session_id, st.share, st.state, st.until, st.queue_no, st.person AS own, st.waited \
             FROM seats st JOIN participants p ON p.id = st.participant_id \
             JOIN bookings b ON b.id = p.booking_id WHERE b.hospitation_id = $1";
        let rows = sqlx::query(sql)
            .bind(&self.stage.hospitation)
            .fetch_all(pool)
            .await
            .unwrap();
        let mut found: Vec<Seat> = rows
            .iter()
            .map(|row| {
                let text = |at: usize| row.get::<String, _>(at);
                assert_eq!(text(2), text(8), "a seat knows its person");
                Seat {
                    booking: self
                        .bookings
                        .iter()
                        .position(|(id, _)| *id == text(0))
                        .unwrap(),
                    participant: row.get::<i64, _>(1).try_into().unwrap(),
                    person: (0..PEOPLE).find(|p| mail(*p) == text(2)).unwrap(),
                    session: self
                        .stage
                        .sessions
                        .iter()
                        .position(|id| *id == text(3))
                        .unwrap(),
                    share: Share::from_code(&text(4)).unwrap(),
                    state: SeatState::from_code(&text(5)).unwrap(),
                    until: row.get(6),
                    number: row.get(7),
                    waited: row.get::<i64, _>(9) != 0,
                }
            })
            .collect();
        let mut expected = self.model.seats.clone();
        found.sort();
        expected.sort();
        if found != expected {
            let odd = |a: &[Seat], b: &[Seat]| {
                a.iter()
                    .filter(|s| !b.contains(s))
                    .cloned()
                    .collect::<Vec<_>>()
            };
            return Err(format!(
                "found {:#?}\nexpected {:#?}",
                odd(&found, &expected),
                odd(&expected, &found)
            ));
        }
        for (at, id) in self.stage.sessions.iter().enumerate() {
            let sql = "SELECT x.share, x.capacity, x.taken, s.capacity, s.taken FROM session_shares x \
                 JOIN sessions s ON s.id = x.session_id WHERE s.id = $1";
            let rows = sqlx::query(sql).bind(id).fetch_all(pool).await.unwrap();
            let mut sums = (0, 0);
            for row in &rows {
                let share = Share::from_code(&row.get::<String, _>(0)).unwrap();
                let counted: (i64, i64) = (row.get(1), row.get(2));
                let capacity = self.model.sessions[at]
                    .capacity
                    .get(&share)
                    .copied()
                    .unwrap_or(0);
                if counted != (capacity, self.model.taken(at, share)) || counted.1 > counted.0 {
                    return Err(format!(
                        "session {at}, {share:?}: {counted:?}, not {capacity}"
                    ));
                }
                sums = (sums.0 + counted.0, sums.1 + counted.1);
                if rows.len() == 1 && sums != (row.get(3), row.get(4)) {
                    return Err(format!("session {at} does not count its shares"));
                }
            }
        }
        Ok(())
    }
}

fn name(person: usize) -> String {
    format!("Person {person}")
}

pub(super) fn mail(person: usize) -> String {
    format!("person-{person}@example.org")
}

/// A day around the sessions'.
fn day_after(days: i64) -> Date {
    date(2027, 3, 10)
        .checked_add(Span::new().days(days))
        .unwrap()
}
