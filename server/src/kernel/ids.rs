//! Ids of rows: UUIDv7, in text, so that they sort by the time they were made; those that a process
//! makes in the same millisecond sort in their order, too.

use std::sync::atomic::{AtomicU32, Ordering};

use super::clock::Clock;

/// How many ids this process has made.
static MADE: AtomicU32 = AtomicU32::new(0);

/// A new id.
#[must_use]
#[expect(
    clippy::expect_used,
    reason = "a machine without random numbers cannot serve"
)]
pub fn new(clock: &Clock) -> String {
    let mut bytes = [0_u8; 10];
    getrandom::fill(&mut bytes).expect("the operating system gives random numbers");
    // 26 bits in the places that sort first. The version takes four bits of the first byte, the variant
    // two of the third.
    let number = MADE.fetch_add(1, Ordering::Relaxed);
    let [.., high, low] = (number >> 14).to_be_bytes();
    bytes[..2].copy_from_slice(&[high & 0x0f, low]);
    let [.., high, low] = number.to_be_bytes();
    bytes[2..4].copy_from_slice(&[high & 0x3f, low]);
    let now = u64::try_from(clock.now_ms()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(now, &bytes)
        .into_uuid()
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_one_millisecond_sort_in_their_order() {
        let clock = Clock::at("2027-03-01T08:00:00Z".parse().unwrap());
        let ids: Vec<String> = (0..40_000).map(|_| new(&clock)).collect();
        assert!(ids.windows(2).all(|two| two[0] < two[1]));
        let id: uuid::Uuid = ids[0].parse().unwrap();
        assert_eq!(id.get_version_num(), 7);
        assert_eq!(id.get_variant(), uuid::Variant::RFC4122);
        let (seconds, _) = id.get_timestamp().unwrap().to_unix();
        assert_eq!(seconds, 1_803_888_000);
    }
}
