//! From what was typed to what is saved: what is wrong with a form, including what only the server
//! knows – regions, partnerships, zones, hours that a clock skips.

use app::contract::fold::fold;
use app::contract::language::Language;
use app::contract::problem::{FieldCode, FieldError};
use app::contract::programme::{PartnershipLink, ProgrammePolicy};
use app::contract::programme_form::{MeetingForm, ProgrammeForm, check_policy, check_programme};
use app::i18n::Tr;
use jiff::civil::{Date, Time};

use super::store::{self, Meeting};
use crate::features::notifications;
use crate::http::error::ApiError;
use crate::kernel::{clocks, ids};
use crate::state::AppState;

/// What is saved of a form.
pub(super) struct Checked {
    /// The form without blanks.
    pub form: ProgrammeForm,
    pub policy: ProgrammePolicy,
    pub meetings: Vec<Meeting>,
    /// Ids of partnerships, with their addresses.
    pub partnerships: Vec<(String, String)>,
}

/// What a form says.
///
/// # Errors
/// `Invalid` with every field that is wrong.
pub(super) async fn check(state: &AppState, form: ProgrammeForm) -> Result<Checked, ApiError> {
    let mut errors = check_programme(&form);
    let form = form.trimmed();
    let names = Tr::of(Language::De);
    let known = |code: &String| names.country(code).is_some() || names.region(code).is_some();
    let mut wrong = |field: &str, code| {
        if errors.iter().all(|error| error.field != field) {
            errors.push(FieldError::new(field, code));
        }
    };
    if !form.regions.iter().all(known) {
        wrong("regions", FieldCode::NotAChoice);
    }
    if !form.contact.is_empty() && !notifications::can_be_mailed(&form.contact) {
        wrong("contact", FieldCode::MailInvalid);
    }
    let (partnerships, lost) = find_partnerships(state, &form.partnerships).await?;
    if lost {
        wrong("partnerships", FieldCode::NotAChoice);
    }
    let mut meetings = Vec::new();
    for (at, typed) in form.meetings.iter().enumerate() {
        match meeting(state, typed) {
            Ok(meeting) => meetings.push(meeting),
            Err((field, code)) => wrong(&format!("meetings.{at}.{field}"), code),
        }
    }
    match check_policy(&form.policy) {
        Ok(policy) if errors.is_empty() => Ok(Checked {
            policy,
            meetings,
            partnerships,
            form,
        }),
        _ => Err(ApiError::Invalid(errors)),
    }
}

/// A meeting with its instant; what is no time is said by the field.
fn meeting(state: &AppState, typed: &MeetingForm) -> Result<Meeting, (&'static str, FieldCode)> {
    let date: Date = typed
        .date
        .parse()
        .map_err(|_| ("date", FieldCode::NotAllowed))?;
    let time: Time = typed
        .time
        .parse()
        .map_err(|_| ("time", FieldCode::NotAllowed))?;
    let minutes = typed.minutes.parse();
    let minutes: i64 = minutes.map_err(|_| ("minutes", FieldCode::NoNumber))?;
    let zone = clocks::zone(&typed.zone).ok_or(("zone", FieldCode::NotAChoice))?;
    if zone
        .to_ambiguous_timestamp(date.to_datetime(time))
        .is_ambiguous()
    {
        return Err(("time", FieldCode::SkippedHour));
    }
    let starts_at = clocks::instant(date, time, &zone).ok_or(("date", FieldCode::NotAllowed))?;
    let id = match typed.id.as_str() {
        "" => ids::new(&state.clock),
        id => id.to_owned(),
    };
    Ok(Meeting {
        id,
        title: typed.title.clone(),
        place: typed.place.all().next().map(|_| typed.place.clone()),
        date: typed.date.clone(),
        time: typed.time.clone(),
        zone: typed.zone.clone(),
        minutes,
        starts_at,
    })
}

/// The partnerships that are meant, and whether one was not found: by their addresses, or by their
/// members' names in any language.
async fn find_partnerships(
    state: &AppState,
    typed: &[String],
) -> Result<(Vec<(String, String)>, bool), ApiError> {
    let (mut found, mut lost) = (Vec::new(), false);
    if typed.is_empty() {
        return Ok((found, lost));
    }
    let all = store::list_partnerships(state.db.pool()).await?;
    for typed in typed {
        let words = fold(typed);
        let is_meant = |(_, link): &&(String, PartnershipLink)| {
            link.slug == *typed || names(link).any(|name| fold(&name) == words)
        };
        match all.iter().find(is_meant) {
            Some((id, link)) => found.push((id.clone(), link.slug.clone())),
            None => lost = true,
        }
    }
    found.sort();
    found.dedup();
    Ok((found, lost))
}

/// What a partnership is called in each language, as pages write it.
fn names(link: &PartnershipLink) -> impl Iterator<Item = String> {
    Language::ALL
        .into_iter()
        .map(|language| link.name(language))
}
