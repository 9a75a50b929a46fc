use super::*;
use proptest::prelude::*;

fn blocks(plan: &[(&str, u32)]) -> Vec<Block> {
    let block = |(kind, minutes): &(&str, u32)| Block {
        kind: (*kind).to_owned(),
        minutes: *minutes,
        ..Block::default()
    };
    plan.iter().map(block).collect()
}

/// Session (from 1, 0 for no place) and minutes of each block, and the number of sessions.
fn laid(plan: &[(&str, u32)]) -> (usize, Vec<(usize, u32)>) {
    let laid = lay(&blocks(plan), 120, 3, 5);
    let places = laid.places.iter();
    let places = places.map(|place| (place.session.map_or(0, |at| at + 1), place.online));
    (laid.sessions, places.collect())
}

#[test]
fn an_itinerary_of_three_days_worked_out_by_hand() {
    // Sessions of 120 minutes have 100 for blocks.
    let plan = [
        ("talk", 60),   // 45 online: 45 of 100
        ("visit", 180), // 60 online, 55 left: more than half, shortened to 55
        ("visit", 120), // 60: the second session
        ("tour", 90),   // 30: 90 of 100
        ("talk", 45),   // 45, 10 left: the third session
        ("visit", 90),  // 60, 55 left: shortened to 55
        ("tour", 30),   // 30: the fourth
        ("talk", 60),   // 45: 75 of 100
        ("visit", 60),  // 60, 25 left: less than half, the fifth
        ("talk", 30),   // 30: 90 of 100
        ("talk", 60),   // 45, 10 left, and there is no sixth
        ("tour", 15),   // it comes after what has no place
    ];
    let expected = vec![
        (1, 45),
        (1, 55),
        (2, 60),
        (2, 30),
        (3, 45),
        (3, 55),
        (4, 30),
        (4, 45),
        (5, 60),
        (5, 30),
        (0, 45),
        (0, 15),
    ];
    assert_eq!(laid(&plan), (5, expected));
}

#[test]
fn half_is_enough_and_a_quarter_of_an_hour_the_least() {
    // 100 - 60 = 40 left, a talk of 45 is shortened to 40; 0 left.
    assert_eq!(laid(&[("visit", 60), ("talk", 60)]).1, [(1, 60), (1, 40)]);
    // 100 - 45 - 25 = 30 left: exactly half of a visit of 60.
    let half = [("talk", 45), ("talk", 25), ("visit", 60)];
    assert_eq!(laid(&half).1, [(1, 45), (1, 25), (1, 30)]);
    // 29 left: less than half.
    let less = [("talk", 45), ("talk", 26), ("visit", 60)];
    assert_eq!(laid(&less).1[2], (2, 60));
    // 14 left are half of a tour of 28, and too little.
    let little = [("talk", 45), ("talk", 41), ("tour", 28)];
    assert_eq!(laid(&little).1[2], (2, 28));
    // 15 left are enough.
    let enough = [("talk", 45), ("talk", 40), ("tour", 30)];
    assert_eq!(laid(&enough).1[2], (1, 15));
}

#[test]
fn there_are_as_many_sessions_as_the_programme_asks_for_at_least() {
    assert_eq!(laid(&[("talk", 30)]), (3, vec![(1, 30)]));
    assert_eq!(laid(&[]), (3, vec![]));
    assert_eq!(lay(&blocks(&[("visit", 60)]), 120, 0, 0).sessions, 0);
    assert_eq!(
        lay(&blocks(&[("visit", 60)]), 120, 0, 0).places[0].session,
        None
    );
}

#[test]
fn a_short_session_is_filled_by_one_block_at_most() {
    // 45 minutes have 25 for blocks: a visit of 60 is shortened to them, in an empty session.
    let short = lay(&blocks(&[("visit", 60), ("visit", 60)]), 45, 1, 5);
    assert_eq!(short.sessions, 2);
    assert!(short.places.iter().all(|place| place.online == 25));
    // 30 minutes have 10: too little for anything but what fits.
    let shorter = lay(&blocks(&[("talk", 10), ("visit", 60)]), 30, 1, 5);
    assert_eq!(shorter.places[0].session, Some(0));
    assert_eq!(shorter.places[1].session, None);
}

#[test]
fn a_session_says_how_full_it_is_and_a_block_how_it_lies() {
    let mut plan = blocks(&[("visit", 90), ("talk", 45), ("tour", 30)]);
    plan[0].session = "a".to_owned();
    plan[0].online = 60;
    plan[1].session = "a".to_owned();
    plan[1].online = 45;
    let over = Load {
        filled: 105,
        over: 5,
    };
    assert_eq!(load(&plan, "a", 120), over);
    assert_eq!(load(&plan, "b", 120), Load { filled: 0, over: 0 });
    assert_eq!(block_state(&plan[0]), BlockState::Shortened(30));
    assert_eq!(block_state(&plan[1]), BlockState::Fits);
    assert_eq!(block_state(&plan[2]), BlockState::NoPlace);
}

proptest! {
    #[test]
    fn no_session_is_overfull_and_no_block_overtakes_another(
        plan in proptest::collection::vec((proptest::sample::select(vec!["visit", "talk", "tour"]), 0_u32..300), 0..30),
        minutes in 0_u32..300, least in 0_u32..6, more in 0_u32..6,
    ) {
        let plan = blocks(&plan);
        let most = least + more;
        let laid = lay(&plan, minutes, least, most);
        prop_assert!(laid.sessions >= least as usize && laid.sessions <= most as usize);
        let mut filled = vec![0; laid.sessions];
        let mut last = 0;
        let mut ended = false;
        for (place, block) in laid.places.iter().zip(&plan) {
            prop_assert!(place.online <= online_length(block));
            match place.session {
                Some(at) => {
                    prop_assert!(!ended && at >= last);
                    last = at;
                    filled[at] += place.online;
                }
                None => ended = true,
            }
        }
        prop_assert!(filled.iter().all(|filled| *filled <= room(minutes)));
    }
}
