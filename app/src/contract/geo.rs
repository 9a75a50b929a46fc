//! Places on the globe.

use super::wire::{Deserialize, Serialize};

/// A position in degrees (WGS 84).
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Position {
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
}

impl Position {
    /// The distance over the ground in kilometres, on a sphere of 6,371 km.
    #[must_use]
    pub fn distance_km(self, other: Self) -> f64 {
        let (lat, other_lat) = (self.lat.to_radians(), other.lat.to_radians());
        let half_lat = (other_lat - lat) / 2.0;
        let half_lon = (other.lon - self.lon).to_radians() / 2.0;
        let chord = half_lat.sin().powi(2) + lat.cos() * other_lat.cos() * half_lon.sin().powi(2);
        2.0 * 6371.0 * chord.sqrt().min(1.0).asin()
    }
}

#[cfg(test)]
mod tests {
    use super::Position;

    #[test]
    fn cologne_is_as_far_from_bethlehem_as_the_law_of_cosines_says() {
        const KM: f64 = 3148.75;
        let cologne = Position {
            lat: 50.9333,
            lon: 6.95,
        };
        let bethlehem = Position {
            lat: 31.7049,
            lon: 35.2038,
        };
        assert!((cologne.distance_km(bethlehem) - KM).abs() < 1.0);
        assert!(cologne.distance_km(cologne) < 1e-9);
    }
}
