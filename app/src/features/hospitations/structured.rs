//! Hospitations in schema.org's words, for search engines; only the server says them.

#[cfg(feature = "ssr")]
pub(super) use written::{event, list};

#[cfg(not(feature = "ssr"))]
pub(super) use absent::{event, list};

#[cfg(feature = "ssr")]
mod written {
    use leptos::prelude::*;
    use serde_json::{Value, json};

    use crate::contract::hospitation::{Form, Hospitation, Session, Side};
    use crate::contract::hospitation_filter::HospitationFilter;
    use crate::contract::time::LocalTime;
    use crate::i18n::Tr;
    use crate::ui::head::{Searchable, absolute};
    use crate::{paths, t, terms};

    /// The list, with its filters in their order.
    pub(crate) fn list(query: Memo<String>) -> Searchable {
        Searchable {
            query: query.with_untracked(|query| HospitationFilter::from_query(query).to_query()),
            data: None,
        }
    }

    /// A hospitation: an event of its sessions, each of which is one too.
    pub(crate) fn event(tr: Tr, page: &Hospitation) -> Searchable {
        let language = tr.language();
        let summary = &page.summary;
        let url = absolute(&paths::hospitation(language, &summary.slug));
        let town = |side: &Side| {
            json!({
                "@type": "AdministrativeArea",
                "name": side.names.get(language),
                "url": absolute(&paths::municipality(language, &side.slug)),
            })
        };
        let online = json!({ "@type": "VirtualLocation", "url": url });
        let (mode, location) = match summary.form {
            Form::Virtual => ("OnlineEventAttendanceMode", online),
            Form::OnSite => ("OfflineEventAttendanceMode", town(&summary.host)),
            Form::Hybrid => (
                "MixedEventAttendanceMode",
                json!([online, town(&summary.host)]),
            ),
        };
        let spoken: Vec<_> = summary.languages.iter().map(|l| l.code()).collect();
        let shared = json!({
            "@type": "EducationEvent",
            "eventAttendanceMode": format!("https://schema.org/{mode}"),
            "eventStatus": "https://schema.org/EventScheduled",
            "inLanguage": spoken,
            "location": location,
            "organizer": organization(page.programme.issuer.get(language)),
        });
        let part = |session: &Session| {
            let mut part = shared.clone();
            part["name"] = terms::session_title(tr, &session.title, session.kind).into();
            part["startDate"] = day(&session.host_time).into();
            part["endDate"] = day(&session.host_time).into();
            part["duration"] = format!("PT{}M", session.minutes).into();
            part["maximumAttendeeCapacity"] = session.capacity.into();
            part
        };
        let bookable = page.sessions.iter().filter(|s| s.kind.bookable());
        let parts: Vec<Value> = bookable.map(part).collect();
        let mut data = shared.clone();
        data["@context"] = "https://schema.org".into();
        data["name"] = summary.title.get(language).into();
        data["description"] = summary.summary.get(language).into();
        data["url"] = url.into();
        data["about"] = json!([town(&summary.host), town(&summary.guest)]);
        data["funder"] = organization(page.programme.funder.get(language));
        data["subEvent"] = parts.into();
        if let (Some(first), Some(last)) = (&summary.first, &summary.last) {
            data["startDate"] = day(first).into();
            data["endDate"] = day(last).into();
        }
        if summary.invented {
            data["disambiguatingDescription"] = t!(tr, chrome_invented).into();
        }
        Searchable {
            query: String::new(),
            data: Some(data),
        }
    }

    fn organization(name: &str) -> Value {
        json!({ "@type": "Organization", "name": name })
    }

    /// The day on the host's clock: without its offset, a time of day would be somebody else's.
    fn day(at: &LocalTime) -> String {
        let date = at.date;
        format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)
    }
}

#[cfg(not(feature = "ssr"))]
mod absent {
    use leptos::prelude::Memo;

    use crate::contract::hospitation::Hospitation;
    use crate::i18n::Tr;
    use crate::ui::head::Searchable;

    pub(crate) fn list(_: Memo<String>) -> Searchable {
        Searchable::default()
    }

    pub(crate) fn event(_: Tr, _: &Hospitation) -> Searchable {
        Searchable::default()
    }
}
