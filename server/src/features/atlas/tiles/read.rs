//! Reads the binary file of shapes. Its format is described in `build/geometry/encode.mjs`.

use super::geometry::{Arc, ArcRef, Country, Geometry, Level, Point, Ring};
use super::project::{Bounds, Spot};
use std::fmt;

const VERSION: u8 = 1;

/// Why a file of shapes cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// The file does not begin with the letters of the format, or is of another version.
    Format,
    /// The file ends too early.
    CutShort,
    /// A number is too large, or refers to an arc that is not there.
    Number,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Format => "not a file of map shapes of this version",
            Self::CutShort => "the file of map shapes ends too early",
            Self::Number => "the file of map shapes holds a wrong number",
        })
    }
}

impl std::error::Error for ReadError {}

pub(super) fn read(bytes: &[u8]) -> Result<Geometry, ReadError> {
    let mut reader = Reader { bytes };
    if reader.take(4)? != b"PGEO" || reader.byte()? != VERSION {
        return Err(ReadError::Format);
    }
    let levels = reader.list(Reader::level)?;
    Ok(Geometry { levels })
}

struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], ReadError> {
        let (taken, rest) = self
            .bytes
            .split_at_checked(count)
            .ok_or(ReadError::CutShort)?;
        self.bytes = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8, ReadError> {
        Ok(self.take(1)?[0])
    }

    fn varint(&mut self) -> Result<u32, ReadError> {
        let mut value = 0_u64;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return u32::try_from(value).map_err(|_| ReadError::Number);
            }
        }
        Err(ReadError::Number)
    }

    fn signed(&mut self) -> Result<i32, ReadError> {
        let zigzag = self.varint()?;
        let half = (zigzag >> 1).cast_signed();
        Ok(if zigzag & 1 == 0 { half } else { -half - 1 })
    }

    fn list<T>(
        &mut self,
        mut item: impl FnMut(&mut Self) -> Result<T, ReadError>,
    ) -> Result<Vec<T>, ReadError> {
        let count = self.varint()?;
        (0..count).map(|_| item(self)).collect()
    }

    fn level(&mut self) -> Result<Level, ReadError> {
        let last_zoom = self.byte()?;
        let arcs = self.list(Self::arc)?;
        let countries = self.list(|reader| {
            let code = String::from_utf8_lossy(reader.take(2)?).into_owned();
            let rings = reader.list(|reader| reader.ring(&arcs))?;
            Ok(Country { code, rings })
        })?;
        let [land, atlas, lakes] = [
            self.list(|reader| reader.ring(&arcs))?,
            self.list(|reader| reader.ring(&arcs))?,
            self.list(|reader| reader.ring(&arcs))?,
        ];
        let [solid, dashed, states, rivers] = [
            self.refs(&arcs)?,
            self.refs(&arcs)?,
            self.refs(&arcs)?,
            self.refs(&arcs)?,
        ];
        Ok(Level {
            last_zoom,
            arcs,
            countries,
            land,
            atlas,
            lakes,
            solid,
            dashed,
            states,
            rivers,
        })
    }

    fn arc(&mut self) -> Result<Arc, ReadError> {
        let mut spot = Spot { x: 0, y: 0 };
        let spots = self.list(|reader| {
            spot = Spot {
                x: spot
                    .x
                    .checked_add(reader.signed()?)
                    .ok_or(ReadError::Number)?,
                y: spot
                    .y
                    .checked_add(reader.signed()?)
                    .ok_or(ReadError::Number)?,
            };
            Ok(spot)
        })?;
        let zooms = self.take(spots.len())?;
        let points = spots.into_iter().zip(zooms);
        Ok(Arc::new(
            points
                .map(|(spot, &first_zoom)| Point { spot, first_zoom })
                .collect(),
        ))
    }

    fn refs(&mut self, arcs: &[Arc]) -> Result<Vec<ArcRef>, ReadError> {
        self.list(|reader| {
            let signed = reader.signed()?;
            let backward = signed < 0;
            let index = if backward { !signed } else { signed };
            let index = usize::try_from(index).map_err(|_| ReadError::Number)?;
            if index >= arcs.len() {
                return Err(ReadError::Number);
            }
            Ok(ArcRef { index, backward })
        })
    }

    fn ring(&mut self, arcs: &[Arc]) -> Result<Ring, ReadError> {
        let refs = self.refs(arcs)?;
        let mut bounds = Bounds::EMPTY;
        for arc in &refs {
            bounds.join(&arcs[arc.index].bounds);
        }
        Ok(Ring { arcs: refs, bounds })
    }
}
