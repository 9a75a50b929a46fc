//! What the pages of the office ask, and how their forms are sent.

use super::frame::Part;
use crate::api::{Answer, get, post};
use crate::contract::account::AccountView;
use crate::contract::problem::{FieldError, Problem};
use crate::contract::wire::{Deserialize, Read, Serialize};
use crate::paths;
use crate::posted::Refused;

/// What a page of the office is made of.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Entered<T> {
    /// What the reader may do: codes of [`crate::contract::permission::Permission`].
    pub may: Vec<String>,
    /// What the page shows; nothing where the reader may not see it.
    pub shown: Option<T>,
    /// The form that came back.
    pub refused: Option<Refused>,
}

/// Asks what a part of the office shows, if the reader is let in. Who has no business in the office finds
/// nothing there.
pub(super) async fn enter<T>(
    part: Part,
    refused: Option<Refused>,
    ask: impl Future<Output = Answer<T>>,
) -> Answer<Entered<T>> {
    let account: AccountView = get(&paths::api::account("")).await?;
    let may = account.may;
    if !Part::Overview.is_open(&may) {
        return Err(Problem {
            status: 404,
            ..Problem::default()
        });
    }
    let shown = match part.is_open(&may) {
        true => Some(ask.await?),
        false => None,
    };
    Ok(Entered {
        may,
        shown,
        refused,
    })
}

/// The same for a page of one hospitation, which the reader may be let into here and not there: what
/// the API forbids is not shown.
pub(super) async fn enter_hospitation<T>(
    part: Part,
    refused: Option<Refused>,
    ask: impl Future<Output = Answer<T>>,
) -> Answer<Entered<T>> {
    let ask = async {
        match ask.await {
            Ok(shown) => Ok(Some(shown)),
            Err(problem) if problem.status == 403 => Ok(None),
            Err(problem) => Err(problem),
        }
    };
    let entered = enter(part, refused, ask).await?;
    Ok(Entered {
        may: entered.may,
        shown: entered.shown.flatten(),
        refused: entered.refused,
    })
}

/// Asks a part of the office.
pub(super) async fn ask<T: Read>(part: &str) -> Answer<T> {
    get(&paths::api::office(part)).await
}

/// An answer of which nothing is needed.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Done {}

/// Sends to a part of the office.
pub(super) async fn send(part: &str, body: String, key: String) -> Answer<()> {
    let Done {} = post(&paths::api::office(part), body, key).await?;
    Ok(())
}

/// What a page says of its own form before anything is sent.
pub(super) fn invalid(errors: Vec<FieldError>) -> Problem {
    Problem {
        status: 422,
        code: "invalid".into(),
        errors,
        ..Problem::default()
    }
}
