//! Addresses for what an import brings.

use app::contract::fold::search_forms;
use app::contract::geo::Position;

/// Longest slug that is made; what is behind is cut at a word.
const LIMIT: usize = 80;

/// The address a name asks for: the folded name, in German-speaking countries with ae, oe, ue as
/// people there write them. A name without Latin letters is called after where it is.
pub(super) fn of_name(name: &str, country: &str, position: Position) -> String {
    let forms = search_forms(name);
    let mut forms = forms.split('\n');
    let plain = forms.next().unwrap_or("");
    let transcribed = forms.next().unwrap_or(plain);
    let form = if matches!(country, "DE" | "AT" | "CH" | "LI") {
        transcribed
    } else {
        plain
    };
    let slug = ascii_words(form);
    if slug.is_empty() {
        let position = format!("{country} {:.2} {:.2}", position.lat, position.lon);
        ascii_words(&position.to_lowercase().replace('-', "m").replace('.', ""))
    } else {
        slug
    }
}

/// The address of a partnership: its members', which are slugs themselves.
pub(super) fn of_members(members: &[String]) -> String {
    members.join("--")
}

/// The first of name, name-country (or region), name-country-2 … that is free.
pub(super) fn free(wanted: &str, suffix: &str, taken: impl Fn(&str) -> bool) -> String {
    if !taken(wanted) {
        return wanted.to_owned();
    }
    let base = if suffix.is_empty() {
        wanted.to_owned()
    } else {
        format!("{wanted}-{}", suffix.to_lowercase())
    };
    let numbered = (2_u32..).map(|number| format!("{base}-{number}"));
    std::iter::once(base.clone())
        .chain(numbered)
        .find(|slug| !taken(slug))
        .unwrap_or(base)
}

/// Whether an id of a table can stand in an address as it is.
pub(super) fn is_slug(id: &str) -> bool {
    app::contract::typed::is_slug(id) && id.len() <= 200 && !id.starts_with('-')
}

fn ascii_words(text: &str) -> String {
    let mut slug = String::new();
    for word in text.split(' ') {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if word.is_empty() || (!slug.is_empty() && slug.len() + word.len() >= LIMIT) {
            continue;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().take(LIMIT));
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_addresses_as_people_write_them() {
        let here = Position {
            lat: -3.68,
            lon: 29.7,
        };
        assert_eq!(
            of_name("Bad Homburg vor der Höhe", "DE", here),
            "bad-homburg-vor-der-hoehe"
        );
        assert_eq!(of_name("Türkoğlu", "TR", here), "turkoglu");
        assert_eq!(
            of_name("L'Hôpital, Moselle", "FR", here),
            "lhopital-moselle"
        );
        assert_eq!(of_name("بيت جالا", "PS", here), "ps-m368-2970");
    }

    #[test]
    fn a_taken_address_gets_the_country_and_then_a_number() {
        let taken = ["halle", "halle-de", "essen"];
        let free = |wanted, suffix| free(wanted, suffix, |slug| taken.contains(&slug));
        assert_eq!(free("halle", "DE"), "halle-de-2");
        assert_eq!(free("essen", "DE-NI"), "essen-de-ni");
        assert_eq!(free("jena", "DE"), "jena");
    }
}
