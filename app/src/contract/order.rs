//! Putting lists in order.
//!
//! The standard library's sort is compiled anew for each kind of list, 2 to 4 kB of wasm each time.
//! Everything that a browser runs is put in order by this one.

use std::cmp::Ordering;

/// The places below `len` in the order of `compare`; equal ones stay as they are.
#[must_use]
pub fn places(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

/// Puts a list in the order of `compare`; equal things stay as they are.
pub fn by<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = places(list.len(), &|a, b| compare(&list[a], &list[b]));
    let mut things: Vec<Option<T>> = list.drain(..).map(Some).collect();
    list.extend(order.into_iter().filter_map(|at| things[at].take()));
}

/// Puts a list in the order of its keys, each of which is made once.
pub fn by_key<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let keys: Vec<K> = list.iter().map(key).collect();
    let order = places(keys.len(), &|a, b| keys[a].cmp(&keys[b]));
    let mut things: Vec<Option<T>> = list.drain(..).map(Some).collect();
    list.extend(order.into_iter().filter_map(|at| things[at].take()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_the_standard_librarys_stable_order(list: Vec<(u8, u16)>) {
            let mut expected = list.clone();
            expected.sort_by_key(|pair| pair.0);
            let (mut one, mut other) = (list.clone(), list);
            by(&mut one, |a, b| a.0.cmp(&b.0));
            by_key(&mut other, |pair| pair.0);
            prop_assert_eq!(&one, &expected);
            prop_assert_eq!(&other, &expected);
        }
    }
}
