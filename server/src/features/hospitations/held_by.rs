//! Whose a hospitation is: its programme's and both municipalities'. A role for any of them reaches it.

use app::contract::permission::{About, Permission, decide};
use app::contract::role::Scope;

use crate::authz::{Login, allowed};
use crate::http::error::ApiError;

/// The ids of a hospitation's programme, host and guest.
#[derive(Clone, Debug)]
pub(super) struct HeldBy {
    pub programme: String,
    pub host: String,
    pub guest: String,
}

impl HeldBy {
    /// What roles may be given for that reach it.
    pub fn scopes(&self) -> [Scope; 3] {
        [
            Scope::Programme(self.programme.clone()),
            Scope::Municipality(self.host.clone()),
            Scope::Municipality(self.guest.clone()),
        ]
    }

    /// Whether somebody may do this with it.
    ///
    /// # Errors
    /// `NotFound` where it is hidden from them, `Forbidden` where it is not theirs to do.
    pub fn admit(&self, login: &Login, permission: Permission) -> Result<(), ApiError> {
        let about = About::OneOf(&self.scopes());
        allowed(decide(&login.held, permission, about))
    }
}
