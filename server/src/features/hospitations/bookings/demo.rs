//! The demonstration's participants: plainly invented, so that seats are taken as in real life.

use app::contract::booking::{BookingRequest, SeatState, person_of};
use app::contract::seat::Share;

use super::store::{self, ParticipantRow, SeatRow};
use crate::db::{DbError, Write};
use crate::kernel::clock::Clock;
use crate::kernel::ids;

/// So many people share a booking; the names have a number.
const PEOPLE: usize = 8;

/// Books `taken` confirmed seats of each session.
///
/// # Errors
/// When the database fails.
pub(in super::super) async fn load_demo(
    write: &mut Write,
    clock: &Clock,
    hospitation: &str,
    sessions: &[String],
    taken: &[i64],
) -> Result<(), DbError> {
    let now = clock.now_ms();
    let most = taken.iter().copied().max().unwrap_or(0);
    let numbers: Vec<i64> = (0..most).collect();
    for numbers in numbers.chunks(PEOPLE) {
        let booking = ids::new(clock);
        let first = numbers.first().copied().unwrap_or(0);
        let request = BookingRequest {
            name: name(first),
            mail: mail(first),
            municipality_other: "Musterstadt".into(),
            affiliation: "administration".into(),
            language: "de".into(),
            ..BookingRequest::default()
        };
        let person = person_of(&request.mail);
        store::insert_booking(write, &booking, hospitation, None, &person, &request, now);
        write.flush().await?;
        store::update_confirmed(write, &booking, now).await?;
        store::update_invented(write, &booking).await?;
        let people: Vec<ParticipantRow> = numbers
            .iter()
            .map(|number| ParticipantRow {
                id: ids::new(clock),
                name: name(*number),
                mail: mail(*number),
                reminders: Vec::new(),
                person: mail(*number),
            })
            .collect();
        store::insert_people(write, &booking, 1, &people);
        let mut seats = Vec::new();
        for (number, one) in numbers.iter().zip(&people) {
            let goes = sessions
                .iter()
                .zip(taken)
                .filter(|(_, taken)| number < *taken);
            seats.extend(goes.map(|(session, _)| SeatRow {
                booking_id: booking.clone(),
                participant_id: one.id.clone(),
                session_id: session.clone(),
                person: one.person.clone(),
                share: Share::Open,
                state: SeatState::Confirmed,
                queue_no: None,
                until: None,
                sequence: 0,
                waited: false,
            }));
        }
        store::insert_seats(write, &seats, now).await?;
    }
    Ok(())
}

fn name(number: i64) -> String {
    format!("Beispielperson {}", number + 1)
}

fn mail(number: i64) -> String {
    format!("beispiel-{}@example.org", number + 1)
}
