//! What a message's variables hold.

use std::borrow::Cow;

use super::Tr;

/// A message with its variables filled in. Implemented by the build for every message.
pub trait Message {
    /// The text in the language of `tr`.
    fn text(self, tr: Tr) -> String;
}

/// A variable: text, or a number that is written with the language's grouping.
///
/// A year or any other number that is not grouped is passed as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// Words, a name, a formatted date.
    Text(Cow<'a, str>),
    /// A whole number.
    Number(i64),
}

/// A variable on which a plural depends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number(pub i64);

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Value<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

macro_rules! whole_numbers {
    ($($number:ty),*) => {$(
        impl From<$number> for Number {
            fn from(number: $number) -> Self {
                // Nothing is counted beyond 2^63; should it ever be, the largest is shown.
                Self(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }

        impl From<$number> for Value<'_> {
            fn from(number: $number) -> Self {
                Self::Number(Number::from(number).0)
            }
        }
    )*};
}

whole_numbers!(u8, u16, u32, u64, usize, i8, i16, i32, i64);
