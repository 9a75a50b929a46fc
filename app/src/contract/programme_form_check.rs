//! What is wrong with a programme's form, in the form's order. Fields are named as the form names them:
//! `name.de`, `policy.visits_min`, `meetings.0.title.ar`.

use super::account::check_mail;
use super::hospitation::Form;
use super::language::Language;
use super::problem::{FieldCode, FieldError};
use super::programme::ProgrammePolicy;
use super::programme_form::{MeetingForm, PolicyForm, ProgrammeForm};
use super::text::LocalText;
use super::typed::{is_line, is_slug, is_text};

/// Bounds of a programme's texts, in characters, and of its lists.
pub mod limits {
    /// The address.
    pub const SLUG: usize = 60;
    /// A name, who runs it, who pays, a title, a place.
    pub const LINE: usize = 200;
    /// The summary.
    pub const SUMMARY: usize = 600;
    /// Who may take part.
    pub const ELIGIBLE: usize = 2000;
    /// A point of what it offers or expects.
    pub const POINT: usize = 300;
    /// Points of a list, regions, partnerships.
    pub const MANY: usize = 60;
    /// Meetings of its network.
    pub const MEETINGS: usize = 30;
    /// Visits of a hospitation.
    pub const VISITS: u32 = 30;
    /// The least and the most minutes of a visit.
    pub const MINUTES: (u32, u32) = (15, 600);
    /// The least and the most minutes of a meeting.
    pub const MEETING_MINUTES: (u32, u32) = (15, 1440);
    /// Themes that can be asked for at least.
    pub const THEMES: u32 = 10;
}

/// Addresses that are pages of their own.
const RESERVED: [&str; 1] = ["new"];

struct Errors(Vec<FieldError>);

impl Errors {
    fn add(&mut self, field: &str, code: FieldCode) {
        self.0.push(FieldError::new(field, code));
    }

    /// A text: there in the original where it must be, or where it is there in any language.
    fn text(&mut self, field: &str, text: &LocalText, (original, rule): (Language, TextRule)) {
        let missing = |l| text.exact(l).is_none_or(|words| words.trim().is_empty());
        let anywhere = !Language::ALL.into_iter().all(missing);
        for language in Language::ALL {
            let field = format!("{field}.{}", language.code());
            let words = text.exact(language).unwrap_or("");
            if language == original && missing(language) && (rule.required || anywhere) {
                self.add(&field, FieldCode::Required);
            } else if words.chars().count() > rule.limit {
                let error = FieldError::text(&field, FieldCode::TooLong, rule.limit);
                self.0.push(error);
            } else if !(rule.fine)(words) {
                self.add(&field, FieldCode::NotAllowed);
            }
        }
    }

    /// A list of points, a line each: each stands in the original.
    fn points(&mut self, field: &str, text: &LocalText, original: Language) {
        let own: Vec<_> = text.exact(original).unwrap_or("").lines().collect();
        for language in Language::ALL {
            let field = format!("{field}.{}", language.code());
            let lines: Vec<_> = text.exact(language).unwrap_or("").lines().collect();
            let long = |line: &&str| line.trim().chars().count() > limits::POINT;
            let alone = |at: usize| own.get(at).is_none_or(|line| line.trim().is_empty());
            let mut filled = (lines.iter().enumerate()).filter(|(_, line)| !line.trim().is_empty());
            if lines.len() > limits::MANY {
                let error = FieldError::new(&field, FieldCode::AboveMost);
                self.0.push(error.limit(whole(limits::MANY)));
            } else if lines.iter().any(long) {
                let error = FieldError::text(&field, FieldCode::TooLong, limits::POINT);
                self.0.push(error);
            } else if lines.iter().any(|line| !is_line(&line.replace('\t', " "))) {
                self.add(&field, FieldCode::NotAllowed);
            } else if filled.any(|(at, _)| alone(at)) {
                // A translation of what is not there.
                self.add(&field, FieldCode::NotTheSame);
            }
        }
    }

    /// A whole number within bounds.
    fn number(&mut self, field: &str, typed: &str, (least, most): (u32, u32)) -> Option<u32> {
        match typed.trim().parse::<u32>() {
            Ok(number) if number < least => {
                let error = FieldError::new(field, FieldCode::BelowLeast);
                self.0.push(error.limit(least));
                None
            }
            Ok(number) if number > most => {
                let error = FieldError::new(field, FieldCode::AboveMost);
                self.0.push(error.limit(most));
                None
            }
            Ok(number) => Some(number),
            Err(_) => {
                let empty = typed.trim().is_empty();
                let code = [FieldCode::NoNumber, FieldCode::Required][usize::from(empty)];
                self.add(field, code);
                None
            }
        }
    }

    /// A day as `2027-05-01`.
    fn day(&mut self, field: &str, typed: &str) -> bool {
        if typed.trim().is_empty() {
            self.add(field, FieldCode::Required);
        } else if !is_day(typed.trim()) {
            self.add(field, FieldCode::NotAllowed);
        } else {
            return true;
        }
        false
    }

    /// A list of known codes.
    fn codes(&mut self, field: &str, codes: &[String], known: impl Fn(&str) -> bool) {
        if codes.len() > limits::MANY || codes.iter().any(|code| !known(code)) {
            self.add(field, FieldCode::NotAChoice);
        }
    }
}

#[derive(Clone, Copy)]
struct TextRule {
    required: bool,
    limit: usize,
    fine: fn(&str) -> bool,
}

const fn line(required: bool) -> TextRule {
    TextRule {
        required,
        limit: limits::LINE,
        fine: is_line,
    }
}

const fn text(required: bool, limit: usize) -> TextRule {
    TextRule {
        required,
        limit,
        fine: is_text,
    }
}

/// Everything that is wrong with a programme's form, in the form's order. Whether regions,
/// partnerships and zones exist, and whether a clock shows a meeting's hour once, the server knows.
#[must_use]
pub fn check_programme(form: &ProgrammeForm) -> Vec<FieldError> {
    let mut errors = Errors(Vec::new());
    let original = form.original();
    if Language::from_code(&form.original).is_none() {
        errors.add("original", FieldCode::NotAChoice);
    }
    errors.text("name", &form.name, (original, line(true)));
    let slug = form.slug.trim();
    if slug.chars().count() > limits::SLUG {
        let error = FieldError::text("slug", FieldCode::TooLong, limits::SLUG);
        errors.0.push(error);
    } else if !slug.is_empty() && (!is_slug(slug) || RESERVED.contains(&slug)) {
        errors.add("slug", FieldCode::NotAllowed);
    }
    let summary = text(true, limits::SUMMARY);
    errors.text("summary", &form.summary, (original, summary));
    errors.text("issuer", &form.issuer, (original, line(true)));
    errors.text("funder", &form.funder, (original, line(true)));
    let eligible = text(false, limits::ELIGIBLE);
    errors.text("eligible", &form.eligible, (original, eligible));
    errors.points("offers", &form.offers, original);
    errors.points("expectations", &form.expectations, original);
    errors.codes("regions", &form.regions, is_region);
    let known = |code: &str| Language::from_code(code).is_some();
    errors.codes("languages", &form.languages, known);
    running(&mut errors, form);
    let contact = form.contact.trim();
    if !contact.is_empty() {
        errors.0.extend(check_mail("contact", contact));
    }
    // Names are found by the server, which says what it does not find.
    errors.codes("partnerships", &form.partnerships, |name| {
        is_line(name) && name.chars().count() <= 2 * limits::LINE
    });
    policy(&mut errors, &form.policy);
    if form.meetings.len() > limits::MEETINGS {
        let error = FieldError::new("meetings", FieldCode::AboveMost);
        errors.0.push(error.limit(whole(limits::MEETINGS)));
    }
    for (at, one) in form.meetings.iter().enumerate() {
        meeting(&mut errors, &format!("meetings.{at}"), one, original);
    }
    errors.0
}

/// The rules that were typed.
///
/// # Errors
/// Everything that is wrong with them, in the form's order.
pub fn check_policy(form: &PolicyForm) -> Result<ProgrammePolicy, Vec<FieldError>> {
    let mut errors = Errors(Vec::new());
    let policy = policy(&mut errors, form);
    policy.filter(|_| errors.0.is_empty()).ok_or(errors.0)
}

fn policy(errors: &mut Errors, form: &PolicyForm) -> Option<ProgrammePolicy> {
    let visits = (1, limits::VISITS);
    let visits_min = errors.number("policy.visits_min", &form.visits_min, visits);
    let more = (visits_min.unwrap_or(1), limits::VISITS);
    let visits_max = errors.number("policy.visits_max", &form.visits_max, more);
    let minutes = limits::MINUTES;
    let visit_minutes = errors.number("policy.visit_minutes", &form.visit_minutes, minutes);
    let start = errors.day("policy.season_start", &form.season_start);
    let end = errors.day("policy.season_end", &form.season_end);
    if start && end && form.season_end.trim() < form.season_start.trim() {
        errors.add("policy.season_end", FieldCode::BelowLeast);
    }
    let themes = (0, limits::THEMES);
    let themes_min = errors.number("policy.themes_min", &form.themes_min, themes);
    if form.forms.is_empty() {
        errors.add("policy.forms", FieldCode::Required);
    }
    errors.codes("policy.forms", &form.forms, |code| {
        Form::from_code(code).is_some()
    });
    let fewer = (1, visits_max.unwrap_or(limits::VISITS));
    let book_at_least = errors.number("policy.book_at_least", &form.book_at_least, fewer);
    Some(ProgrammePolicy {
        visits_min: visits_min?,
        visits_max: visits_max?,
        visit_minutes: visit_minutes?,
        season_start: form.season_start.trim().to_owned(),
        season_end: form.season_end.trim().to_owned(),
        themes_min: themes_min?,
        civil_asked: form.civil_asked,
        forms: form
            .forms
            .iter()
            .filter_map(|f| Form::from_code(f))
            .collect(),
        book_at_least: book_at_least?,
        all_visits: form.all_visits,
        seminar_first: form.seminar_first,
    })
}

fn running(errors: &mut Errors, form: &ProgrammeForm) {
    let (from, until) = (form.runs_from.trim(), form.runs_until.trim());
    for (field, typed) in [("runs_from", from), ("runs_until", until)] {
        if !typed.is_empty() && !is_partial_day(typed) {
            errors.add(field, FieldCode::NotAllowed);
        }
    }
    if is_partial_day(from) && is_partial_day(until) {
        // Of 2027 and 2027-03 nobody knows which comes first.
        let known = from.len().min(until.len());
        if until[..known] < from[..known] {
            errors.add("runs_until", FieldCode::BelowLeast);
        }
    }
}

fn meeting(errors: &mut Errors, field: &str, meeting: &MeetingForm, original: Language) {
    let of = |name: &str| format!("{field}.{name}");
    errors.text(&of("title"), &meeting.title, (original, line(true)));
    errors.text(&of("place"), &meeting.place, (original, line(false)));
    errors.day(&of("date"), &meeting.date);
    if meeting.time.trim().is_empty() {
        errors.add(&of("time"), FieldCode::Required);
    } else if !is_time(meeting.time.trim()) {
        errors.add(&of("time"), FieldCode::NotAllowed);
    }
    if meeting.zone.trim().is_empty() {
        errors.add(&of("zone"), FieldCode::Required);
    } else if meeting.zone.chars().count() > limits::SLUG || !is_line(&meeting.zone) {
        errors.add(&of("zone"), FieldCode::NotAChoice);
    }
    let minutes = limits::MEETING_MINUTES;
    errors.number(&of("minutes"), &meeting.minutes, minutes);
}

/// Whether a text is a day of the calendar, as `2027-05-01`.
fn is_day(text: &str) -> bool {
    let digits =
        |part: &str, count| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<_> = text.split('-').collect();
    let [year, month, day] = parts[..] else {
        return false;
    };
    if !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
        return false;
    }
    let number = |part: &str| part.parse::<u32>().unwrap_or(0);
    let (year, month, day) = (number(year), number(month), number(day));
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    year >= 1900 && (1..=last).contains(&day)
}

/// Whether a text is a day, a month or a year.
fn is_partial_day(text: &str) -> bool {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    is_day(&whole)
}

/// Whether a text is a time of day, as `10:00`.
fn is_time(text: &str) -> bool {
    let Some((hour, minute)) = text.split_once(':') else {
        return false;
    };
    let within = |part: &str, most: u32| {
        let digits = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
        digits && part.parse::<u32>().is_ok_and(|number| number <= most)
    };
    within(hour, 23) && within(minute, 59)
}

/// Whether a text can be a code of a country, or of a state of one.
fn is_region(code: &str) -> bool {
    let (country, state) = code.split_once('-').unwrap_or((code, "0"));
    let upper = |part: &str| {
        part.bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    country.len() == 2 && (1..=3).contains(&state.len()) && upper(country) && upper(state)
}

fn whole(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
