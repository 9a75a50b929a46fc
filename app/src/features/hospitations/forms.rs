//! How the forms of bookings are read from what a browser sends.

use crate::contract::booking::{
    BookingRequest, CancelRequest, ChangeRequest, HandOverRequest, MailAgainRequest, OfferAnswer,
    PEOPLE, Person, RemindRequest,
};
use crate::contract::wire::to_json;
use crate::posted::{all, first};

type Pairs = [(String, String)];

/// The names of the fields for name and address of each colleague.
pub(super) const COLLEAGUES: [(&str, &str); PEOPLE - 1] = [
    ("colleague_name_1", "colleague_mail_1"),
    ("colleague_name_2", "colleague_mail_2"),
    ("colleague_name_3", "colleague_mail_3"),
    ("colleague_name_4", "colleague_mail_4"),
    ("colleague_name_5", "colleague_mail_5"),
    ("colleague_name_6", "colleague_mail_6"),
    ("colleague_name_7", "colleague_mail_7"),
    ("colleague_name_8", "colleague_mail_8"),
    ("colleague_name_9", "colleague_mail_9"),
];

/// The id of the booking form.
pub(super) const BOOKING: &str = "booking";

/// What the booking form asks.
pub(super) fn booking(fields: &Pairs) -> BookingRequest {
    let text = |name| first(fields, name);
    BookingRequest {
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
        wait: all(fields, "wait"),
        colleagues: colleagues(fields),
        not_myself: text("not_myself"),
        reminders: all(fields, "reminders"),
    }
}

/// Up to the last of whom anything was typed: who comes between keeps the number of their fields.
fn colleagues(fields: &Pairs) -> Vec<Person> {
    let person = |(name, mail): &(&str, &str)| Person {
        name: first(fields, name),
        mail: first(fields, mail),
    };
    let mut people: Vec<_> = COLLEAGUES.iter().map(person).collect();
    while people.last().is_some_and(Person::is_nobody) {
        people.pop();
    }
    people
}

/// Something that can be done with a booking: each has a form on its page.
pub(super) struct Deed {
    /// What the form's id begins with, and the action's name in the API.
    pub name: &'static str,
    /// What is sent.
    pub body: fn(&Pairs) -> String,
    /// What the page says afterwards.
    pub done: fn(&Pairs) -> &'static str,
}

impl Deed {
    /// The id of its form; for somebody or something where a page has several.
    pub(super) fn id(&self, of: &str) -> String {
        if of.is_empty() {
            return self.name.to_owned();
        }
        format!("{}-{of}", self.name)
    }

    /// The deed whose form has this id.
    pub(super) fn of(id: &str) -> Option<&'static Self> {
        let name = id.split('-').next()?;
        DEEDS.into_iter().find(|deed| deed.name == name)
    }
}

static DEEDS: [&Deed; 8] = [
    &CONFIRM,
    &CANCEL,
    &ANSWER,
    &CHANGE,
    &HAND_OVER,
    &MAIL_AGAIN,
    &REMIND,
    &WITHDRAW,
];

pub(super) static CONFIRM: Deed = Deed {
    name: "confirmation",
    body: |_| "{}".to_owned(),
    done: |_| "",
};

pub(super) static WITHDRAW: Deed = Deed {
    name: "withdrawal",
    body: |_| "{}".to_owned(),
    done: |_| "withdrawn",
};

pub(super) static CANCEL: Deed = Deed {
    name: "cancellation",
    body: |fields| {
        to_json(&CancelRequest {
            sessions: all(fields, "sessions"),
            participant: first(fields, "participant"),
        })
    },
    done: |fields| {
        if all(fields, "sessions").is_empty() && !first(fields, "participant").is_empty() {
            "removed"
        } else {
            "cancelled"
        }
    },
};

pub(super) static ANSWER: Deed = Deed {
    name: "answer",
    body: |fields| {
        to_json(&OfferAnswer {
            participant: first(fields, "participant"),
            sessions: all(fields, "sessions"),
            answer: first(fields, "answer"),
        })
    },
    done: |fields| {
        if first(fields, "answer") == "take" {
            "taken"
        } else {
            "declined"
        }
    },
};

pub(super) static CHANGE: Deed = Deed {
    name: "change",
    body: |fields| {
        to_json(&ChangeRequest {
            sessions: all(fields, "sessions"),
            wait: all(fields, "wait"),
            participant: first(fields, "participant"),
        })
    },
    done: |_| "changed",
};

pub(super) static HAND_OVER: Deed = Deed {
    name: "handover",
    body: |fields| {
        to_json(&HandOverRequest {
            participant: first(fields, "participant"),
            name: first(fields, "name"),
            mail: first(fields, "mail"),
        })
    },
    done: |_| "handed",
};

pub(super) static MAIL_AGAIN: Deed = Deed {
    name: "mail",
    body: |fields| {
        to_json(&MailAgainRequest {
            mail: first(fields, "mail"),
        })
    },
    done: |_| "sent",
};

pub(super) static REMIND: Deed = Deed {
    name: "reminders",
    body: |fields| {
        to_json(&RemindRequest {
            participant: first(fields, "participant"),
            reminders: all(fields, "reminders"),
        })
    },
    done: |_| "reminded",
};
