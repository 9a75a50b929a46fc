//! Mail addresses as they go over the line.

use lettre::Address;

/// An address in ASCII: a domain of other letters has a form for machines (RFC 5891), which every
/// server takes. `None` for what is no address, or whose name is not ASCII.
pub(super) fn in_ascii(mail: &str) -> Option<Address> {
    let (name, domain) = mail.trim().rsplit_once('@')?;
    if !name.is_ascii() {
        return None;
    }
    let domain = idna::domain_to_ascii(domain).ok()?;
    Address::new(name, domain).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_of_any_letters_become_ascii_and_names_do_not() {
        for (mail, expected) in [
            ("zarina@example.org", Some("zarina@example.org")),
            (
                "zarina@münchen.example",
                Some("zarina@xn--mnchen-3ya.example"),
            ),
            ("é@example.org", None),
            ("nobody", None),
        ] {
            let ascii = in_ascii(mail).map(|a| a.to_string());
            assert_eq!(ascii.as_deref(), expected, "{mail}");
        }
        assert!(in_ascii("zarina@بلدية.example").is_some_and(|a| a.domain().is_ascii()));
    }
}
