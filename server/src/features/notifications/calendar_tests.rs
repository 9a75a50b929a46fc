use super::*;

fn event(starts: &str, zone: &str) -> Event {
    let at: DateTime = starts.parse().unwrap();
    let zone_rules = jiff::tz::db().get(zone).unwrap();
    Event {
        uid: "seat@pontes.example".into(),
        sequence: 0,
        starts_at: zone_rules.to_timestamp(at).unwrap().as_millisecond(),
        minutes: 120,
        zone: zone.into(),
        summary: "Wasser; Abwasser, Regen".into(),
        description: "Ein Besuch".into(),
        place: None,
        url: "https://pontes.example/de/hospitations/a".into(),
        organizer: "office@example.org".into(),
        attendee: ("Zarina \"Z\" Müller".into(), "zarina@example.org".into()),
    }
}

#[test]
fn the_clock_before_and_after_a_change_is_written_with_the_zone() {
    let text = calendar(
        Method::Request,
        &[
            event("2027-03-25T10:00", "Europe/Berlin"),
            event("2027-04-01T10:00", "Europe/Berlin"),
        ],
        0,
    )
    .unwrap();
    let standard = "BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\n\
                    TZOFFSETTO:+0100\r\nTZNAME:CET\r\nEND:STANDARD";
    let daylight = "BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000\r\nTZOFFSETFROM:+0100\r\n\
                    TZOFFSETTO:+0200\r\nTZNAME:CEST\r\nEND:DAYLIGHT";
    assert!(text.contains(standard), "{text}");
    assert!(text.contains(daylight), "{text}");
    assert!(
        text.contains("DTSTART;TZID=Europe/Berlin:20270325T100000"),
        "{text}"
    );
    assert!(
        text.contains("DTEND;TZID=Europe/Berlin:20270401T120000"),
        "{text}"
    );
}

#[test]
fn text_is_escaped_and_no_line_is_longer_than_75_octets() {
    let text = calendar(
        Method::Cancel,
        &[event("2027-06-01T10:00", "Africa/Casablanca")],
        0,
    );
    let text = text.unwrap();
    assert!(
        text.contains("SUMMARY:Wasser\\; Abwasser\\, Regen\r\n"),
        "{text}"
    );
    assert!(text.contains("METHOD:CANCEL\r\n") && text.contains("STATUS:CANCELLED\r\n"));
    // Morocco stays on +00 since September 2026.
    assert!(text.contains("TZOFFSETTO:+0000\r\n"), "{text}");
    let unfolded = text.replace("\r\n ", "");
    assert!(
        unfolded.contains("CN=\"Zarina Z Müller\";PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:zarina@")
    );
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
}

#[test]
fn an_unknown_zone_gives_no_calendar() {
    let mut lost = event("2027-06-01T10:00", "Europe/Berlin");
    lost.zone = "Europe/Nowhere".into();
    assert_eq!(calendar(Method::Publish, &[lost], 0), None);
}

#[test]
fn a_file_to_read_in_names_nobody_who_takes_part() {
    let events = [event("2027-06-01T10:00", "Europe/Berlin")];
    let text = calendar(Method::Publish, &events, 0).unwrap();
    assert!(text.contains("METHOD:PUBLISH\r\n") && text.contains("ORGANIZER:mailto:office@"));
    assert!(
        !text.contains("ATTENDEE") && !text.contains("Zarina"),
        "{text}"
    );
    assert!(!is_empty(&text) && is_empty(&calendar(Method::Publish, &[], 0).unwrap()));
}

#[test]
fn a_feed_says_what_was_called_off_and_stands_without_events() {
    let events = [
        (event("2027-06-01T10:00", "Africa/Tunis"), false),
        (event("2027-06-02T10:00", "Africa/Tunis"), true),
    ];
    let text = feed("Pontes, Kalender", &events, "Europe/Berlin", 0).unwrap();
    for part in [
        "METHOD:PUBLISH\r\n",
        "NAME:Pontes\\, Kalender\r\n",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n",
        "TZID:Africa/Tunis\r\n",
        "TZID:Europe/Berlin\r\n",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(text.matches("STATUS:CONFIRMED").count(), 1);
    assert_eq!(text.matches("STATUS:CANCELLED").count(), 1);
    assert!(!text.contains("ATTENDEE"));
    let empty = feed("Pontes", &[], "Europe/Berlin", 0).unwrap();
    assert!(empty.contains("BEGIN:VTIMEZONE") && is_empty(&empty));
}
