//! Who asks, and what they may do. A route names its [`crate::http::route::Access`]; what is about
//! one thing is decided where the thing is known, by [`Actor::may`].

pub mod cookie;

use app::contract::account::LoginStage;
use app::contract::permission::{About, Decision, Permission, Reach, decide, reach};
use app::contract::role::{Held, Scope};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use crate::http::error::ApiError;

/// A browser that is signed in, or on the way.
#[derive(Clone, Debug)]
pub struct Login {
    /// The login's id.
    pub id: String,
    /// The account's id.
    pub account: String,
    /// The account's address as it is compared.
    pub person: String,
    /// How far signing in has come.
    pub stage: LoginStage,
    /// The roles that count now; none before signing in is complete.
    pub held: Vec<Held>,
}

/// Whoever asks; put into the request by the layer that admits it.
#[derive(Clone, Debug, Default)]
pub struct Caller(pub Option<Login>);

/// Somebody who is signed in, for handlers whose route asks for it.
#[derive(Clone, Debug)]
pub struct Actor(pub Login);

impl<S: Send + Sync> FromRequestParts<S> for Actor {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let caller = parts.extensions.get::<Caller>();
        let login = caller.and_then(|caller| caller.0.clone());
        login.map(Self).ok_or(ApiError::SignInNeeded)
    }
}

impl Actor {
    /// Whether the actor may do this to something that belongs to `scope`.
    ///
    /// # Errors
    /// `NotFound` where it is hidden, `Forbidden` where it is not theirs to do.
    pub fn may(&self, permission: Permission, scope: &Scope) -> Result<(), ApiError> {
        allowed(decide(&self.0.held, permission, About::One(scope)))
    }

    /// Whether the actor may do this somewhere; for what belongs to the whole installation.
    ///
    /// # Errors
    /// As [`Actor::may`].
    pub fn may_somewhere(&self, permission: Permission) -> Result<(), ApiError> {
        allowed(decide(&self.0.held, permission, About::Anything))
    }

    /// Where the actor may do this, for lists.
    #[must_use]
    pub fn reach(&self, permission: Permission) -> Reach {
        reach(&self.0.held, permission)
    }
}

/// A decision as an answer.
///
/// # Errors
/// `NotFound` where it is hidden, `Forbidden` where it is not theirs to do.
pub fn allowed(decision: Decision) -> Result<(), ApiError> {
    match decision {
        Decision::Allowed => Ok(()),
        Decision::Hidden => Err(ApiError::NotFound),
        Decision::Forbidden(role) => Err(ApiError::Forbidden(role)),
    }
}
