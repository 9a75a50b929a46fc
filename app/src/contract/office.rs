//! The office: what waits first, mails that did not go out, settings of the installation.

use super::account::check_mail;
use super::hospitation::codes;
use super::language::Language;
use super::problem::{FieldCode, FieldError};
use super::site::KeptFor;
use super::time::LocalTime;
use super::typed::{is_line, is_text};
use super::wire::{Deserialize, Serialize};

/// What waits for somebody in the office. Nothing stands where the reader may not see it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Overview {
    /// The reader's name.
    pub name: String,
    /// What the reader may do: codes of [`super::permission::Permission`].
    pub may: Vec<String>,
    /// Cases without an owner.
    pub cases_unowned: Option<u32>,
    /// Cases of the reader's own that wait for an answer.
    pub cases_own: Option<u32>,
    /// Hospitations of the reader's that need somebody.
    pub hospitations_waiting: Option<u32>,
    /// Mails that failed for good.
    pub mails_failed: Option<u32>,
    /// Mails that wait for another try after a failed one.
    pub mails_delayed: Option<u32>,
    /// Invitations that nobody has taken yet.
    pub invitations_open: Option<u32>,
    /// Invitations that came too late.
    pub invitations_expired: Option<u32>,
}

codes! {
    /// How far a mail has come.
    MailState {
        /// It waits for another try.
        Waiting = "waiting",
        /// It is not tried again by itself.
        Failed = "failed",
    }
}

/// A mail that has not reached anybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct MailRow {
    /// Its id.
    pub id: String,
    /// What it is about, as a code: `hold`, `account-invitation` …
    pub kind: String,
    /// The receiver, cut short: `z…@example.org`. Empty once it is forgotten.
    pub recipient: String,
    /// How far it has come.
    pub state: MailState,
    /// Tries so far.
    pub attempts: u32,
    /// Why the last one failed, as a code: `smtp 550`, `timeout` …
    pub problem: String,
    /// When it was written, on the office's clock.
    pub written: Option<LocalTime>,
    /// When it is tried next; nothing where it is not.
    pub due: Option<LocalTime>,
}

/// A page of such mails.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct MailList {
    /// The oldest first.
    pub mails: Vec<MailRow>,
    /// How many there are on all pages.
    pub total: u32,
    /// The number of this page, from 1.
    pub page: u32,
    /// How many pages there are.
    pub pages: u32,
}

/// What is to be done with chosen mails.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct MailsRequest {
    /// Their ids.
    pub ids: Vec<String>,
    /// `retry` or `discard`.
    pub action: String,
}

/// How many it was done with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct MailsDone {
    /// Their number.
    pub count: u32,
}

/// What holds for the whole installation, as a form carries it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct Settings {
    /// The operator's name.
    pub name: String,
    /// The operator's address, line by line.
    pub address: String,
    /// The operator's role mailbox; mails are answered there.
    pub mail: String,
    /// A phone number.
    pub phone: String,
    /// Who answers for the content.
    pub responsible: String,
    /// The data protection officer's mailbox.
    pub privacy_mail: String,
    /// The mailbox that mails come from.
    pub mail_from: String,
    /// The languages shown: codes of [`Language`]; German and English always are.
    pub languages: Vec<String>,
    /// Unconfirmed bookings are deleted after so many days.
    pub unconfirmed_days: String,
    /// What somebody needs to take part is deleted so many days after the last session.
    pub needs_days: String,
    /// Confirmed bookings are made anonymous so many months after the last session.
    pub bookings_months: String,
    /// Sent mails are forgotten after so many days.
    pub mails_days: String,
    /// Answered cases are made anonymous after so many months.
    pub cases_months: String,
}

/// Limits of the settings' texts, in characters.
pub mod limits {
    /// A line.
    pub const LINE: usize = 200;
    /// The address.
    pub const ADDRESS: usize = 600;
}

/// Each period with its least and its most: nobody keeps needs for a year, and nobody deletes a
/// booking before its certificate could be asked for.
pub const PERIODS: [(&str, u32, u32); 5] = [
    ("unconfirmed_days", 1, 90),
    ("needs_days", 1, 90),
    ("bookings_months", 1, 120),
    ("mails_days", 1, 90),
    ("cases_months", 1, 60),
];

impl Settings {
    /// How long is kept what, as the privacy page says it.
    #[must_use]
    pub fn kept(&self) -> Vec<KeptFor> {
        let kept = |(period, _, _): (&str, u32, u32)| {
            let number = self.period(period).trim().parse().ok()?;
            let period = period.to_owned();
            Some(KeptFor { period, number })
        };
        PERIODS.into_iter().filter_map(kept).collect()
    }

    /// A period by its name.
    #[must_use]
    pub fn period(&self, name: &str) -> &str {
        match name {
            "unconfirmed_days" => &self.unconfirmed_days,
            "needs_days" => &self.needs_days,
            "bookings_months" => &self.bookings_months,
            "mails_days" => &self.mails_days,
            _ => &self.cases_months,
        }
    }
}

/// Everything that is wrong with settings, in the order of the form.
#[must_use]
pub fn check_settings(settings: &Settings) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let mut text =
        |field: &str, value: &str, limit: usize, required: bool, fine: &dyn Fn(&str) -> bool| {
            if required && value.trim().is_empty() {
                errors.push(FieldError::new(field, FieldCode::Required));
            } else if value.chars().count() > limit {
                errors.push(FieldError::text(field, FieldCode::TooLong, limit));
            } else if !fine(value) {
                errors.push(FieldError::new(field, FieldCode::NotAllowed));
            }
        };
    let line = limits::LINE;
    text("name", &settings.name, line, true, &is_line);
    text(
        "address",
        &settings.address,
        limits::ADDRESS,
        false,
        &is_text,
    );
    text("phone", &settings.phone, line, false, &is_line);
    text("responsible", &settings.responsible, line, false, &is_line);
    for (field, value, required) in [
        ("mail", &settings.mail, true),
        ("privacy_mail", &settings.privacy_mail, false),
        ("mail_from", &settings.mail_from, true),
    ] {
        if required || !value.trim().is_empty() {
            errors.extend(check_mail(field, value.trim()));
        }
    }
    if settings
        .languages
        .iter()
        .any(|code| Language::from_code(code).is_none())
    {
        errors.push(FieldError::new("languages", FieldCode::NotAChoice));
    }
    for (field, least, most) in PERIODS {
        match settings.period(field).trim().parse::<u32>() {
            Ok(number) if (least..=most).contains(&number) => {}
            Ok(number) if number < least => {
                errors.push(FieldError::new(field, FieldCode::BelowLeast).limit(least));
            }
            Ok(_) => errors.push(FieldError::new(field, FieldCode::AboveMost).limit(most)),
            Err(_) => errors.push(FieldError::new(field, FieldCode::NoNumber)),
        }
    }
    errors
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_setting_that_does_not_do_is_named() {
        let good = Settings {
            name: "Amt für Brücken".into(),
            mail: "office@example.org".into(),
            mail_from: "pontes@example.org".into(),
            languages: vec!["ar".into()],
            unconfirmed_days: "30".into(),
            needs_days: "30".into(),
            bookings_months: " 24 ".into(),
            mails_days: "30".into(),
            cases_months: "12".into(),
            ..Settings::default()
        };
        assert_eq!(check_settings(&good), Vec::new());
        let bad = Settings {
            name: " ".into(),
            mail_from: "nobody".into(),
            languages: vec!["xx".into()],
            unconfirmed_days: "0".into(),
            needs_days: "91".into(),
            bookings_months: "two".into(),
            ..good
        };
        let named: Vec<_> = check_settings(&bad)
            .into_iter()
            .map(|error| (error.field, error.code.code()))
            .collect();
        let expected = [
            ("name", "required"),
            ("mail_from", "mail-invalid"),
            ("languages", "not-a-choice"),
            ("unconfirmed_days", "below-least"),
            ("needs_days", "above-most"),
            ("bookings_months", "no-number"),
        ];
        assert_eq!(
            named,
            expected.map(|(field, code)| (field.to_owned(), code))
        );
    }
}
