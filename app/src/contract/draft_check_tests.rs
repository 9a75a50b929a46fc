use super::super::draft::{CivilGroup, ShareSeats};
use super::super::programme::broken;
use super::*;

fn policy() -> ProgrammePolicy {
    ProgrammePolicy {
        visits_min: 3,
        visits_max: 5,
        visit_minutes: 120,
        season_start: "2027-05-01".to_owned(),
        season_end: "2027-09-30".to_owned(),
        themes_min: 1,
        civil_asked: true,
        forms: vec![Form::Virtual],
        book_at_least: 1,
        all_visits: false,
        seminar_first: false,
    }
}

fn session(kind: &str, date: &str) -> DraftSession {
    DraftSession {
        kind: kind.to_owned(),
        date: date.to_owned(),
        time: "10:00".to_owned(),
        minutes: 120,
        form: "virtual".to_owned(),
        seats: vec![ShareSeats {
            share: "open".to_owned(),
            seats: 20,
        }],
        ..DraftSession::default()
    }
}

/// A draft that may be published, with three visits on Mondays.
fn whole() -> (DraftContent, Vec<SessionFacts>) {
    let mut content = DraftContent::default();
    content.basics.form = "virtual".to_owned();
    content.basics.themes = vec!["waste".to_owned()];
    content.basics.languages = vec!["de".to_owned()];
    content.basics.original = "de".to_owned();
    content.texts.title.de = Some("Wasser".to_owned());
    content.texts.summary.de = Some("Vier Einblicke.".to_owned());
    content.civil.host.why_not.de = Some("Noch offen.".to_owned());
    content.civil.guest.groups = vec![CivilGroup {
        kind: "association".to_owned(),
        name: "Partnerschaftsverein".to_owned(),
        contact: "verein@example.org".to_owned(),
        part: LocalText::default(),
    }];
    let days = ["2027-05-03", "2027-05-10", "2027-05-17"];
    content.sessions.sessions = days.map(|day| session("visit", day)).to_vec();
    let facts = (0..3).map(|week| SessionFacts {
        weekday: Some(1),
        span: Some((week * 1000, week * 1000 + 500)),
        ..SessionFacts::default()
    });
    (content, facts.collect())
}

fn found(content: &DraftContent, sessions: &[SessionFacts]) -> Vec<(String, FieldCode)> {
    let policy = policy();
    let facts = DraftFacts {
        policy: &policy,
        host_country: "PS",
        guest_country: "DE",
        sessions,
    };
    let errors = check_draft(content, &facts);
    errors.into_iter().map(|e| (e.field, e.code)).collect()
}

#[test]
fn nothing_stands_against_a_whole_draft() {
    let (content, facts) = whole();
    assert_eq!(found(&content, &facts), []);
    let policy = policy();
    assert_eq!(broken(&policy, &as_rules(&content, &policy)), []);
}

#[test]
fn an_empty_draft_says_all_that_is_missing() {
    let mut content = DraftContent::default();
    content.basics.original = "ar".to_owned();
    let fields: Vec<_> = found(&content, &[]).into_iter().map(|(f, _)| f).collect();
    let expected = [
        "basics.form",
        "basics.languages",
        "texts.title.ar",
        "texts.summary.ar",
        "sessions",
    ];
    assert_eq!(fields, expected);
}

/// Makes one thing wrong.
type Spoil = fn(&mut DraftContent, &mut [SessionFacts]);

#[test]
fn each_thing_that_stands_against_it_is_named_with_its_field() {
    let cases: [(&str, FieldCode, Spoil); 13] = [
        ("basics.contact", FieldCode::MailInvalid, |c, _| {
            c.basics.contact = "office".to_owned();
        }),
        ("texts.summary.de", FieldCode::Required, |c, _| {
            c.texts.summary.de = None;
        }),
        (
            "civil.guest.groups.0.contact",
            FieldCode::MailInvalid,
            |c, _| {
                c.civil.guest.groups[0].contact = "somebody".to_owned();
            },
        ),
        ("sessions.1.date", FieldCode::Required, |c, f| {
            c.sessions.sessions[1].date.clear();
            f[1].span = None;
        }),
        ("sessions.1.time", FieldCode::Required, |c, f| {
            c.sessions.sessions[1].time.clear();
            f[1].span = None;
        }),
        ("sessions.1.minutes", FieldCode::Required, |c, _| {
            c.sessions.sessions[1].minutes = 0;
        }),
        ("sessions.1.seats", FieldCode::Required, |c, _| {
            c.sessions.sessions[1].seats.clear();
        }),
        ("sessions.1.seats", FieldCode::BelowTaken, |_, f| {
            f[1].taken = vec![(Share::Open, 21)];
        }),
        ("sessions.1.kind", FieldCode::BelowTaken, |_, f| {
            f[1].taken = vec![(Share::Open, 1)];
            f[1].kind = "seminar".to_owned();
        }),
        ("sessions.1.date", FieldCode::InPast, |_, f| {
            f[1].past = true;
        }),
        ("sessions.1.date", FieldCode::Weekend, |_, f| {
            f[1].weekday = Some(5);
        }),
        ("sessions.1.date", FieldCode::OutOfSeason, |c, _| {
            c.sessions.sessions[1].date = "2027-10-04".to_owned();
        }),
        ("sessions.1.time", FieldCode::SkippedHour, |_, f| {
            f[1].skipped = true;
        }),
    ];
    for (field, code, change) in cases {
        let (mut content, mut facts) = whole();
        change(&mut content, &mut facts);
        let found = found(&content, &facts);
        assert_eq!(found, [(field.to_owned(), code)], "{field}");
    }
}

#[test]
fn two_sessions_at_the_same_time_are_told_once() {
    let (content, mut facts) = whole();
    facts[2].span = Some((1400, 1900));
    let same = ("sessions.2.time".to_owned(), FieldCode::SameTime);
    assert_eq!(found(&content, &facts), [same]);
    facts[2].span = Some((1500, 1900));
    assert_eq!(found(&content, &facts), [], "one after the other");
}

#[test]
fn an_exploration_meeting_knows_neither_season_nor_seats() {
    let (mut content, mut facts) = whole();
    let mut meeting = session("exploration", "2027-04-05");
    meeting.seats.clear();
    content.sessions.sessions.push(meeting);
    facts.push(SessionFacts {
        weekday: Some(1),
        span: Some((9000, 9500)),
        ..SessionFacts::default()
    });
    assert_eq!(found(&content, &facts), []);
    facts[3].weekday = Some(7);
    let closed = ("sessions.3.date".to_owned(), FieldCode::Weekend);
    assert_eq!(found(&content, &facts), [closed]);
}

#[test]
fn what_was_published_as_it_stands_is_not_asked_again() {
    let (content, mut facts) = whole();
    facts[0] = SessionFacts {
        weekday: Some(6),
        settled: true,
        ..facts[0].clone()
    };
    assert_eq!(found(&content, &facts), []);
}

#[test]
fn the_kind_of_a_session_changes_while_nobody_has_booked_it() {
    let (content, mut facts) = whole();
    facts[1].kind = "seminar".to_owned();
    assert_eq!(found(&content, &facts), []);
    facts[1].taken = vec![(Share::Open, 0)];
    assert_eq!(found(&content, &facts), []);
    facts[1].kind = "visit".to_owned();
    facts[1].taken = vec![(Share::Open, 2)];
    assert_eq!(found(&content, &facts), [], "it stays what it is");
}
