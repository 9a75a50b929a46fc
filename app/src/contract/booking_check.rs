//! What is wrong with a booking form. The same functions explain in the browser and decide on the
//! server.

use super::booking::{Affiliation, BookingRequest, PEOPLE, Person, Reminder, limits};
use super::language::Language;
use super::problem::{FieldCode, FieldError};
use super::session_choice::{Choice, Policy, SessionFacts, check_choice};
use super::typed::{has_link, is_line, is_text};

/// Everything that is wrong with a request, in the order of the form. The same function explains
/// in the browser and decides on the server.
#[must_use]
pub fn check(
    request: &BookingRequest,
    sessions: &[SessionFacts<'_>],
    policy: Policy,
) -> Vec<FieldError> {
    let mut errors = check_choice(Choice::of(request), sessions, policy);
    errors.extend(check_texts(request));
    if request.municipality.is_empty() && request.municipality_other.trim().is_empty() {
        errors.push(FieldError::new("municipality", FieldCode::Required));
    }
    if request.affiliation.is_empty() {
        errors.push(FieldError::new("affiliation", FieldCode::Required));
    } else if Affiliation::from_code(&request.affiliation).is_none() {
        errors.push(FieldError::new("affiliation", FieldCode::NotAChoice));
    }
    if Language::from_code(&request.language).is_none() {
        errors.push(FieldError::new("language", FieldCode::NotAChoice));
    }
    if !request.interpretation.is_empty() && Language::from_code(&request.interpretation).is_none()
    {
        errors.push(FieldError::new("interpretation", FieldCode::NotAChoice));
    }
    if !request.access_needs.trim().is_empty() && request.access_consent.is_empty() {
        errors.push(FieldError::new("access_consent", FieldCode::ConsentNeeded));
    }
    let unknown = |code: &String| Reminder::from_code(code).is_none();
    if request.reminders.len() > Reminder::ALL.len() || request.reminders.iter().any(unknown) {
        errors.push(FieldError::new("reminders", FieldCode::NotAChoice));
    }
    check_colleagues(request, &mut errors);
    errors
}

/// What is wrong with what was typed.
fn check_texts(request: &BookingRequest) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let mut text = |field: &str, value: &str, limit: usize, allowed: &dyn Fn(&str) -> bool| {
        let required = matches!(field, "name" | "mail");
        if required && value.trim().is_empty() {
            errors.push(FieldError::new(field, FieldCode::Required));
        } else if value.chars().count() > limit {
            let limit = u32::try_from(limit).unwrap_or(u32::MAX);
            errors.push(FieldError::new(field, FieldCode::TooLong).limit(limit));
        } else if !allowed(value) {
            errors.push(FieldError::new(field, FieldCode::NotAllowed));
        } else if field == "mail" && !looks_like_mail(value.trim()) {
            errors.push(FieldError::new(field, FieldCode::MailInvalid));
        }
    };
    let named = |value: &str| is_line(value) && !has_link(value);
    let other = &request.municipality_other;
    text("name", &request.name, limits::NAME, &named);
    text("mail", &request.mail, limits::MAIL, &is_line);
    text("municipality_other", other, limits::MUNICIPALITY, &named);
    text(
        "access_needs",
        &request.access_needs,
        limits::NEEDS,
        &is_text,
    );
    errors
}

/// Colleagues are numbered from 1, as their fields are; an empty one between them counts.
fn check_colleagues(request: &BookingRequest, errors: &mut Vec<FieldError>) {
    let people = request.people();
    if people.len() > PEOPLE {
        let limit = u32::try_from(PEOPLE).unwrap_or(u32::MAX);
        errors.push(FieldError::new("colleagues", FieldCode::TooManyPeople).limit(limit));
        return;
    }
    for (at, colleague) in request.colleagues.iter().enumerate() {
        if colleague.is_nobody() {
            continue;
        }
        let mut wrong = |part: &str, code| {
            let limit = if part == "name" {
                limits::NAME
            } else {
                limits::MAIL
            };
            let field = format!("colleague_{part}_{}", at + 1);
            errors.push(FieldError::text(&field, code, limit));
        };
        if let Some(code) = wrong_name(&colleague.name) {
            wrong("name", code);
        }
        let same = |other: &&Person| person_of(&other.mail) == person_of(&colleague.mail);
        if let Some(code) = wrong_mail(&colleague.mail) {
            wrong("mail", code);
        } else if people.iter().filter(same).count() > 1 {
            wrong("mail", FieldCode::SamePerson);
        }
    }
}

/// What is wrong with a person's name.
#[must_use]
pub fn wrong_name(name: &str) -> Option<FieldCode> {
    if name.trim().is_empty() {
        Some(FieldCode::Required)
    } else if name.chars().count() > limits::NAME {
        Some(FieldCode::TooLong)
    } else {
        (!is_line(name) || has_link(name)).then_some(FieldCode::NotAllowed)
    }
}

/// What is wrong with a mail address.
#[must_use]
pub fn wrong_mail(mail: &str) -> Option<FieldCode> {
    let mail = mail.trim();
    if mail.is_empty() {
        Some(FieldCode::Required)
    } else if mail.chars().count() > limits::MAIL {
        Some(FieldCode::TooLong)
    } else if !is_line(mail) {
        Some(FieldCode::NotAllowed)
    } else {
        (!looks_like_mail(mail)).then_some(FieldCode::MailInvalid)
    }
}

/// A mail address as people write them: one `@`, a name before it, a domain with a dot behind it,
/// no spaces. The name is ASCII, because hardly a server takes another; the domain may be any,
/// because it has an ASCII form. Whether it exists shows when the mail is confirmed.
#[must_use]
pub fn looks_like_mail(mail: &str) -> bool {
    let Some((name, domain)) = mail.rsplit_once('@') else {
        return false;
    };
    !name.is_empty()
        && name.is_ascii()
        && name.len() <= 64
        && !name.contains('@')
        && domain.contains('.')
        && !domain.starts_with(['.', '-'])
        && !domain.ends_with(['.', '-'])
        && !domain.contains("..")
        && domain
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
        && !mail
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || "<>()[]\\,;:\"".contains(c))
}

/// The same person: one mail address, whatever its letters' case.
#[must_use]
pub fn person_of(mail: &str) -> String {
    mail.trim().to_lowercase()
}
