//! What is public, as the draft that would have led to it.

use app::contract::draft::{
    Basics, Civil, CivilSide, DraftContent, DraftSession, Sessions, ShareSeats, Texts,
};
use app::contract::language::Language;
use app::contract::text::LocalText;

use super::super::store::{LiveRow, LiveSession};

/// The draft of what is public. What it says of civil society is a text of its own there, and a text it
/// stays.
pub(super) fn content_of(live: &LiveRow, sessions: &[LiveSession], host: &str) -> DraftContent {
    let side = |text: &LocalText| CivilSide {
        groups: Vec::new(),
        why_not: text.clone(),
    };
    let pairs = live.interpretation.iter();
    DraftContent {
        basics: Basics {
            partnership: live.partnership.clone().unwrap_or_default(),
            form: live.form.clone(),
            themes: live.themes.clone(),
            languages: live.languages.clone(),
            interpretation: pairs.map(|(a, b)| format!("{a}-{b}")).collect(),
            contact: live.contact.clone(),
            original: live
                .original
                .unwrap_or_else(|| original_of(&live.title, host))
                .code()
                .to_owned(),
        },
        texts: Texts {
            title: live.title.clone(),
            summary: live.summary.clone(),
            plain: live.plain.clone(),
            see: lines_of(&live.see),
            preparation: live.preparation.clone(),
            outdated: Vec::new(),
        },
        sessions: sessions_of(sessions),
        itinerary: Default::default(),
        civil: Civil {
            host: side(&live.civil_host),
            guest: side(&live.civil_guest),
            outdated: Vec::new(),
        },
    }
}

/// The sessions that are public; what was called off is in no draft.
pub(super) fn sessions_of(sessions: &[LiveSession]) -> Sessions {
    let planned = sessions.iter().filter(|session| !session.cancelled);
    Sessions {
        sessions: planned.map(session_of).collect(),
        outdated: Vec::new(),
    }
}

fn session_of(live: &LiveSession) -> DraftSession {
    let whole = |number: i64| u32::try_from(number).unwrap_or(0);
    let shares = live.shares.iter().filter(|(_, capacity, _)| *capacity > 0);
    DraftSession {
        id: live.id.clone(),
        kind: live.kind.clone(),
        title: live.title.clone(),
        date: live.date.clone(),
        time: live.time.clone(),
        minutes: whole(live.minutes),
        form: live.form.clone(),
        seats: shares
            .map(|(share, capacity, _)| ShareSeats {
                share: share.code().to_owned(),
                seats: whole(*capacity),
            })
            .collect(),
    }
}

/// The language that texts are likely written in first: the host's, where they exist in it.
pub(super) fn original_of(title: &LocalText, host: &str) -> Language {
    let own = language_of(host);
    if title.all().next().is_none() {
        return own;
    }
    title.found(own).1
}

/// The language of the offices of a country, as far as the pages speak it.
pub(super) fn language_of(country: &str) -> Language {
    match country {
        "DE" | "AT" | "CH" => Language::De,
        "PS" | "JO" | "LB" | "EG" | "IQ" | "SY" | "YE" | "LY" => Language::Ar,
        "TN" | "MA" | "DZ" | "FR" | "BE" => Language::Fr,
        _ => Language::En,
    }
}

/// Points with their translations as one text a language, a point a line.
fn lines_of(points: &[LocalText]) -> LocalText {
    let mut text = LocalText::default();
    for language in Language::ALL {
        let lines: Vec<_> = points
            .iter()
            .map(|point| point.exact(language).unwrap_or_default())
            .collect();
        let lines = lines.join("\n");
        if !lines.trim().is_empty() {
            text.set(language, lines.trim_end().to_owned());
        }
    }
    text
}

/// The other way round: the first line of each language is the first point.
pub(super) fn points_of(text: &LocalText) -> Vec<LocalText> {
    let mut points: Vec<LocalText> = Vec::new();
    for language in Language::ALL {
        let lines = text.exact(language).unwrap_or_default().lines();
        for (at, line) in lines.enumerate() {
            if points.len() <= at {
                points.push(LocalText::default());
            }
            let line = line.trim();
            if !line.is_empty() {
                points[at].set(language, line.to_owned());
            }
        }
    }
    points.retain(|point| point.all().next().is_some());
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_become_lines_and_lines_points() {
        let point = |de: &str, ar: Option<&str>| LocalText {
            de: Some(de.to_owned()),
            ar: ar.map(str::to_owned),
            ..LocalText::default()
        };
        let points = vec![point("Eins", Some("واحد")), point("Zwei", None)];
        let text = lines_of(&points);
        assert_eq!(text.de.as_deref(), Some("Eins\nZwei"));
        assert_eq!(text.ar.as_deref(), Some("واحد"));
        assert_eq!(points_of(&text), points);
        assert_eq!(points_of(&LocalText::default()), []);
    }
}
