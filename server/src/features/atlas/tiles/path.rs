//! The `d` of an SVG path, in as few letters as the grammar allows.

use std::fmt::Write;

/// Collects rings and lines in whole steps.
#[derive(Default)]
pub(super) struct Path {
    d: String,
}

impl Path {
    pub(super) fn ring(&mut self, points: &[(f64, f64)]) {
        let mut whole = rounded(points);
        while whole.len() > 1 && whole.first() == whole.last() {
            whole.pop();
        }
        if whole.len() > 2 {
            self.write(&whole);
            self.d.push('z');
        }
    }

    pub(super) fn line(&mut self, points: &[(f64, f64)]) {
        let whole = rounded(points);
        if whole.len() > 1 {
            self.write(&whole);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.d.is_empty()
    }

    pub(super) fn d(&self) -> &str {
        &self.d
    }

    fn write(&mut self, points: &[(i32, i32)]) {
        let (mut x, mut y) = points[0];
        self.d.push('M');
        self.number(x, true);
        self.number(y, false);
        for (index, &(next_x, next_y)) in points[1..].iter().enumerate() {
            if index == 0 {
                self.d.push('l');
            }
            self.number(next_x - x, index == 0);
            self.number(next_y - y, false);
            (x, y) = (next_x, next_y);
        }
    }

    /// A minus sign parts numbers as well as a space does.
    fn number(&mut self, value: i32, first: bool) {
        if !first && value >= 0 {
            self.d.push(' ');
        }
        write!(self.d, "{value}").expect("a string takes every write");
    }
}

/// Whole steps, without repetitions and without points in the middle of an upright or level line
/// (along the cut there are many).
fn rounded(points: &[(f64, f64)]) -> Vec<(i32, i32)> {
    let mut whole: Vec<(i32, i32)> = Vec::with_capacity(points.len());
    for &(x, y) in points {
        let next = (x.round() as i32, y.round() as i32);
        if whole.last() == Some(&next) {
            continue;
        }
        if let [.., a, b] = whole[..]
            && ((a.0 == b.0 && b.0 == next.0) || (a.1 == b.1 && b.1 == next.1))
        {
            whole.pop();
        }
        whole.push(next);
    }
    whole
}
