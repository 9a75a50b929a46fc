//! Places on the globe.

use serde::{Deserialize, Serialize};

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
        let chord =
            half_lat.sin().powi(2) + lat.cos() * other_lat.cos() * half_lon.sin().powi(2);
        2.0 * 6371.0 * chord.sqrt().min(1.0).asin()
    }
}

#[cfg(test)]
mod tests {
    use super::Position;

    #[test]
    fn cologne_is_three_thousand_kilometres_from_bethlehem() {
        let cologne = Position { lat: 50.9333, lon: 6.95 };
        let bethlehem = Position { lat: 31.7049, lon: 35.2038 };
        assert!((cologne.distance_km(bethlehem) - 3030.0).abs() < 40.0);
        assert!(cologne.distance_km(cologne) < 1e-9);
    }
}
