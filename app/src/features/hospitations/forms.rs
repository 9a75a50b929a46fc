//! How the forms of bookings are read from what a browser sends.

use super::api::Confirmation;
use crate::contract::booking::{BookingRequest, CancelRequest, MailAgainRequest};
use crate::posted::{Form, all, first};

impl Form for BookingRequest {
    const NAME: &'static str = "booking";

    fn read(fields: &[(String, String)]) -> Self {
        let text = |name| first(fields, name);
        Self {
            hospitation: String::new(),
            sessions: all(fields, "sessions"),
            name: text("name"),
            mail: text("mail"),
            municipality: text("municipality"),
            municipality_other: text("municipality_other"),
            affiliation: text("affiliation"),
            language: text("language"),
            interpretation: text("interpretation"),
            access_needs: text("access_needs"),
            access_consent: text("access_consent"),
        }
    }
}

impl Form for Confirmation {
    const NAME: &'static str = "confirmation";

    fn read(_: &[(String, String)]) -> Self {
        Self {}
    }
}

impl Form for CancelRequest {
    const NAME: &'static str = "cancellation";

    fn read(fields: &[(String, String)]) -> Self {
        Self {
            sessions: all(fields, "sessions"),
        }
    }
}

impl Form for MailAgainRequest {
    const NAME: &'static str = "mail-again";

    fn read(fields: &[(String, String)]) -> Self {
        Self {
            mail: first(fields, "mail"),
        }
    }
}
