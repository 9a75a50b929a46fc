//! The curve between two partners.

/// How high a curve rises over the straight line, as a share of that line's length.
const RISE: f64 = 0.15;

/// The control point of the quadratic curve between two points, in pixels to the right and down.
/// It is bowed to the north; where one end lies exactly above the other, to the east. The same
/// curve comes of either direction.
#[must_use]
pub fn arc(from: (f64, f64), to: (f64, f64)) -> (f64, f64) {
    let (west, east) = if from.0 <= to.0 {
        (from, to)
    } else {
        (to, from)
    };
    let (right, down) = (east.0 - west.0, east.1 - west.1);
    let down = if right == 0.0 { down.abs() } else { down };
    // A quadratic curve rises half as high as its control point.
    let lift = 2.0 * RISE;
    (
        (west.0 + east.0) / 2.0 + down * lift,
        (west.1 + east.1) / 2.0 - right * lift,
    )
}

/// Points along that curve, at most `step` pixels apart.
pub(super) fn along(from: (f64, f64), to: (f64, f64), step: f64) -> Vec<(f64, f64)> {
    let control = arc(from, to);
    // Nowhere does a quadratic curve run faster than twice the way to its control point.
    let way = (control.0 - from.0).hypot(control.1 - from.1) * 2.0;
    let steps = (way / step).ceil().max(1.0) as u32;
    let mix = |a: f64, b: f64, c: f64, t: f64| {
        (1.0 - t).powi(2) * a + 2.0 * t * (1.0 - t) * b + t * t * c
    };
    (0..=steps)
        .map(|i| f64::from(i) / f64::from(steps))
        .map(|t| {
            (
                mix(from.0, control.0, to.0, t),
                mix(from.1, control.1, to.1, t),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn point() -> impl Strategy<Value = (f64, f64)> {
        (0.0..2000.0f64, 0.0..2000.0f64)
    }

    #[test]
    fn a_level_line_is_bowed_upwards_by_fifteen_hundredths() {
        let points = along((0.0, 100.0), (200.0, 100.0), 1.0);
        let top = points.iter().map(|p| p.1).fold(f64::MAX, f64::min);
        assert!((top - 70.0).abs() < 0.01);
    }

    proptest! {
        #[test]
        fn the_curve_is_the_same_in_either_direction(a in point(), b in point()) {
            prop_assert_eq!(arc(a, b), arc(b, a));
        }

        #[test]
        fn the_curve_never_sags(a in point(), b in point()) {
            prop_assert!(arc(a, b).1 <= (a.1 + b.1) / 2.0);
        }

        #[test]
        fn points_along_it_are_no_more_than_a_step_apart(a in point(), b in point()) {
            let points = along(a, b, 12.0);
            prop_assert!(points.windows(2).all(|w| (w[0].0 - w[1].0).hypot(w[0].1 - w[1].1) < 12.001));
        }
    }
}
