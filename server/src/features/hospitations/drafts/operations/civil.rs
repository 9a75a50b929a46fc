//! What is publicly said of civil society on a side: who takes part, or why nobody does yet.

use app::contract::draft::{CivilGroup, CivilKind, CivilSide};
use app::contract::language::Language;
use app::contract::text::LocalText;
use app::i18n::Tr;
use app::t;

/// In each language in which all of it can be said; where there is none, in the one it was written in
/// first.
pub(super) fn said(side: &CivilSide, original: Language) -> LocalText {
    let named = side.groups.iter().filter(|group| !group.name.is_empty());
    let groups: Vec<_> = named.collect();
    if groups.is_empty() {
        return side.why_not.clone();
    }
    let mut text = LocalText::default();
    let whole = |language: Language| {
        let mut groups = groups.iter();
        groups.all(|g| g.part.all().next().is_none() || g.part.exact(language).is_some())
    };
    for language in Language::ALL.into_iter().filter(|l| whole(*l)) {
        text.set(language, in_language(&groups, language));
    }
    if text.all().next().is_none() {
        text.set(original, in_language(&groups, original));
    }
    text
}

fn in_language(groups: &[&CivilGroup], language: Language) -> String {
    let lines = groups.iter().map(|group| line(group, language));
    lines.collect::<Vec<_>>().join("; ")
}

fn line(group: &CivilGroup, language: Language) -> String {
    let tr = Tr::of(language);
    let name = group.name.as_str();
    let kind = match CivilKind::from_code(&group.kind) {
        Some(CivilKind::Association) => Some(t!(tr, civil_said_association)),
        Some(CivilKind::ThematicGroup) => Some(t!(tr, civil_said_thematic_group)),
        Some(CivilKind::Other) | None => None,
    };
    let mut line = match kind {
        Some(kind) => format!("{name} ({kind})"),
        None => name.to_owned(),
    };
    let part = group.part.get(language);
    if !part.is_empty() {
        line = t!(tr, civil_said_part, group = line, part = part);
    }
    if !group.contact.is_empty() {
        line = format!("{line} · {}", group.contact);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(part: LocalText) -> CivilGroup {
        CivilGroup {
            kind: "association".to_owned(),
            name: "Freunde von Beit Jala".to_owned(),
            contact: "verein@example.org".to_owned(),
            part,
        }
    }

    #[test]
    fn a_group_without_words_is_named_in_every_language() {
        let mut side = CivilSide {
            groups: vec![group(LocalText::default())],
            why_not: LocalText::default(),
        };
        let text = said(&side, Language::De);
        assert_eq!(text.all().count(), 4);
        let de = "Freunde von Beit Jala (Partnerschaftsverein) · verein@example.org";
        assert_eq!(text.de.as_deref(), Some(de));
        side.groups[0].part.de = Some("führt durch die Altstadt".to_owned());
        let text = said(&side, Language::Ar);
        assert_eq!(text.all().count(), 1, "only what can be read as a whole");
        assert!(text.de.unwrap().contains(": führt durch die Altstadt"));
    }

    #[test]
    fn a_reason_stands_as_it_was_written() {
        let side = CivilSide {
            groups: Vec::new(),
            why_not: LocalText {
                fr: Some("Pas encore.".to_owned()),
                ..LocalText::default()
            },
        };
        assert_eq!(said(&side, Language::De), side.why_not);
    }
}
