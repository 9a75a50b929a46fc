//! Which days of the week offices are closed, by country.

/// The days off of a country's offices, 1 is Monday. `country` is an ISO 3166 code.
///
/// Palestinian offices close on Friday and Saturday, as do those of Algeria, Egypt, Iraq, Jordan and
/// Libya; in Lebanon, Tunisia, Morocco and Europe it is Saturday and Sunday.
#[must_use]
pub fn weekend(country: &str) -> [u8; 2] {
    match country {
        "PS" | "DZ" | "EG" | "IQ" | "JO" | "LY" | "YE" | "SY" => [5, 6],
        _ => [6, 7],
    }
}

/// Whether one of two countries has its weekend on this day of the week.
#[must_use]
pub fn is_weekend_of_either(one: &str, other: &str, weekday: u8) -> bool {
    weekend(one).contains(&weekday) || weekend(other).contains(&weekday)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn between_germany_and_palestine_four_days_are_left() {
        let free = (1..=7).filter(|day| !is_weekend_of_either("DE", "PS", *day));
        assert_eq!(free.collect::<Vec<_>>(), [1, 2, 3, 4]);
    }

    #[test]
    fn between_germany_and_tunisia_five_days_are_left() {
        let free = (1..=7).filter(|day| !is_weekend_of_either("DE", "TN", *day));
        assert_eq!(free.count(), 5);
    }
}
