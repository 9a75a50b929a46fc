//! The pages of the office, as a browser without scripts meets them.

use serde_json::json;

use crate::accounts::pages::fill;
use crate::accounts::{PROGRAMME, Staff, administrator, invitation, invited, participant};
use crate::app::{App, Reply};
use crate::on_both_engines;

on_both_engines!(
    the_overview_leads_to_what_waits,
    what_another_role_may_is_there_and_closed,
    whoever_has_no_role_finds_no_office,
    people_are_found_by_name_and_role,
    an_invitation_is_sent_again_and_withdrawn_on_its_page,
    a_wrong_invitation_comes_back_with_what_was_typed,
    a_role_is_given_and_taken_back_on_the_page_of_the_person,
    settings_are_seen_before_they_are_saved,
    chosen_mails_are_discarded,
    the_log_says_who_changed_what_and_is_searched,
    a_case_is_taken_answered_and_closed_on_its_page,
    a_case_that_moved_on_says_so,
);

const PEOPLE: &str = "/de/manage/people";

/// Sends a form of a page and shows where it leads.
async fn sent(staff: &mut Staff, app: &App, path: &str, fields: &[(&str, &str)]) -> Reply {
    let reply = fill(&mut staff.browser, app, path, fields).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let to = reply
        .header("location")
        .split('#')
        .next()
        .unwrap()
        .to_owned();
    let page = staff.get(app, &to).await;
    assert_eq!(page.status, 200, "{to}");
    page
}

/// What follows `start` up to the end of the attribute.
#[track_caller]
fn after<'a>(page: &'a str, start: &str) -> &'a str {
    let (_, rest) = page
        .split_once(start)
        .unwrap_or_else(|| panic!("no {start}"));
    rest.split(['"', '?', '#']).next().unwrap()
}

async fn the_overview_leads_to_what_waits(app: App) {
    let mut ada = administrator(&app).await;
    let page = ada.get(&app, "/de/manage").await;
    assert!(page.text.contains("Nichts wartet"));
    // Nobody has seen to the demonstration's sessions.
    let app = app.with_demo().await;
    let page = ada.get(&app, "/de/manage").await;
    assert!(page.text.contains("href=\"/de/manage/hospitations\""));
    let body = invitation("kim@example.org", "reviewer", PROGRAMME);
    ada.post(&app, "/api/v1/manage/invitations", &body).await;
    let page = ada.get(&app, "/de/manage").await;
    assert!(page.text.contains("href=\"/de/manage/people#invitations\""));
    assert!(page.text.contains("Einladung ist noch nicht angenommen"));
    assert!(!page.text.contains("Nichts wartet"));
}

async fn what_another_role_may_is_there_and_closed(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let kim = invited(&app, &mut ada, "kim@example.org", "reviewer", PROGRAMME).await;
    let page = kim.get(&app, "/de/manage").await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("Das darf: Koordination"));
    for part in [
        "cases",
        "people",
        "mails",
        "log",
        "personal-data",
        "settings",
    ] {
        let link = format!("href=\"/de/manage/{part}\"");
        assert!(!page.text.contains(&link), "{part}");
        let closed = kim.get(&app, &format!("/de/manage/{part}")).await;
        assert_eq!(closed.status, 403, "{part}");
        let why = "bitten Sie jemanden mit dieser Rolle";
        assert!(closed.text.contains(why), "{part}");
    }
    let closed = kim.get(&app, "/de/manage/people/invite").await;
    assert_eq!(closed.status, 403);
    assert!(
        ada.get(&app, "/de/manage")
            .await
            .text
            .contains("/de/manage/settings")
    );
}

async fn whoever_has_no_role_finds_no_office(app: App) {
    let app = app.with_demo().await;
    let somebody = participant(&app, "zarina@example.org").await;
    assert_eq!(somebody.get(&app, "/de/manage").await.status, 404);
    assert_eq!(somebody.get(&app, PEOPLE).await.status, 404);
    let visitor = crate::accounts::Browser::default();
    let led = visitor.get(&app, "/de/manage/people?q=kim").await;
    assert_eq!(led.status, 303);
    let back = "/de/sign-in?next=%2Fde%2Fmanage%2Fpeople%3Fq%3Dkim";
    assert_eq!(led.header("location"), back);
}

async fn people_are_found_by_name_and_role(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    invited(&app, &mut ada, "kim@example.org", "reviewer", PROGRAMME).await;
    let all = ada.get(&app, PEOPLE).await.text;
    assert!(all.contains("2 Personen") && all.contains("kim@example.org"));
    assert!(all.contains("Das sind Sie"));
    let reviewers = ada.get(&app, &format!("{PEOPLE}?role=reviewer")).await.text;
    assert!(reviewers.contains("1 Person") && !reviewers.contains(&ada.mail));
    let nobody = ada.get(&app, &format!("{PEOPLE}?q=xyz")).await.text;
    assert!(nobody.contains("Niemand passt zu diesen Filtern"));
}

async fn an_invitation_is_sent_again_and_withdrawn_on_its_page(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let fields = [
        ("form", "invite"),
        ("name", "Kim Beispiel"),
        ("mail", "kim@example.org"),
        ("language", "ar"),
        ("role", "moderator"),
        ("municipality", "koln"),
        ("until", "2027-09-30"),
    ];
    let page = sent(&mut ada, &app, "/de/manage/people/invite", &fields)
        .await
        .text;
    assert!(page.contains("Die Einladung ist unterwegs.") && page.contains("Köln"));
    assert!(page.contains("bis einschließlich 30. September 2027"));
    assert_eq!(app.mails().await.len(), 1);
    let id = after(&page, "id=\"withdraw-").to_owned();
    let again = format!("again-{id}");
    let page = sent(&mut ada, &app, PEOPLE, &[("form", &again)]).await.text;
    assert!(page.contains("noch einmal unterwegs"));
    assert_eq!(app.mails().await.len(), 1);
    let withdraw = format!("withdraw-{id}");
    let page = sent(&mut ada, &app, PEOPLE, &[("form", &withdraw)])
        .await
        .text;
    assert!(page.contains("Die Einladung ist zurückgezogen.") && !page.contains("kim@"));
    // Twice is once too often, and says so.
    let reply = fill(&mut ada.browser, &app, PEOPLE, &[("form", &withdraw)]).await;
    assert_eq!(reply.status, 404);
    assert!(reply.text.contains("Das gibt es nicht mehr."));
}

async fn a_wrong_invitation_comes_back_with_what_was_typed(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let fields = [
        ("form", "invite"),
        ("name", "Kim Beispiel"),
        ("mail", "nobody"),
        ("language", "de"),
        ("role", "municipality-editor"),
        ("programme", "nrw-palestine"),
        ("municipality", "Entenhausen"),
    ];
    let path = "/de/manage/people/invite";
    let reply = fill(&mut ada.browser, &app, path, &fields).await;
    assert_eq!(reply.status, 422);
    for shown in [
        "value=\"Kim Beispiel\"",
        "value=\"Entenhausen\"",
        "Das ist keine E-Mail-Adresse.",
        "Diese Kommune finden wir nicht.",
        "Bitte lassen Sie dieses Feld leer",
        "<title>Fehler",
    ] {
        assert!(reply.text.contains(shown), "{shown}");
    }
}

async fn a_role_is_given_and_taken_back_on_the_page_of_the_person(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let kim = invited(&app, &mut ada, "kim@example.org", "reviewer", PROGRAMME).await;
    let path = format!("{PEOPLE}/{}", ada.id(&app, &kim.mail).await);
    let fields = [
        ("form", "give-role"),
        ("role", "coordinator"),
        ("programme", "nrw-palestine"),
    ];
    let page = sent(&mut ada, &app, &path, &fields).await.text;
    assert!(page.contains("Die Rolle ist vergeben."));
    assert_eq!(kim.get(&app, PEOPLE).await.status, 200);
    for _ in 0..2 {
        let page = ada.get(&app, &path).await.text;
        let form = format!("take-role-{}", after(&page, "id=\"take-role-"));
        let page = sent(&mut ada, &app, &path, &[("form", &form)]).await.text;
        assert!(page.contains("Die Rolle ist zurückgenommen."));
    }
    assert_eq!(kim.get(&app, PEOPLE).await.status, 404);
    let own = format!("{PEOPLE}/{}", ada.id(&app, &ada.mail).await);
    let page = ada.get(&app, &own).await.text;
    assert!(page.contains("Ihre eigenen Rollen kann nur jemand anderes ändern."));
    assert!(!page.contains("<form id=\"take-role-"));
}

async fn settings_are_seen_before_they_are_saved(app: App) {
    let mut ada = administrator(&app).await;
    let fields = [
        ("form", "settings"),
        ("name", "Amt für Wege"),
        ("address", "Weg 1\r\n50667 Köln"),
        ("mail", "office@example.org"),
        ("mail_from", "pontes@example.org"),
        ("languages", "fr"),
        ("unconfirmed_days", "20"),
        ("needs_days", "30"),
        ("bookings_months", "24"),
        ("mails_days", "30"),
        ("cases_months", "12"),
    ];
    let path = "/de/manage/settings";
    let seen = [&fields[..], &[("preview", "1")]].concat();
    let reply = fill(&mut ada.browser, &app, path, &seen).await;
    assert_eq!(reply.status, 200);
    assert!(reply.text.contains("Gespeichert ist noch nichts."));
    assert!(reply.text.contains("class=\"line\">50667 Köln"));
    assert!(
        app.get("/de/imprint")
            .await
            .text
            .contains("Amt für Brücken")
    );
    let wrong = [&seen[..], &[("needs_days", "30")]].concat();
    let wrong: Vec<_> = wrong
        .into_iter()
        .map(|(name, value)| (name, if name == "mails_days" { "91" } else { value }))
        .collect();
    let reply = fill(&mut ada.browser, &app, path, &wrong).await;
    assert_eq!(reply.status, 422);
    assert!(reply.text.contains("Höchstens 90.") && reply.text.contains("value=\"91\""));
    let page = sent(&mut ada, &app, path, &fields).await.text;
    assert!(page.contains("Die neuen Angaben gelten ab sofort."));
    assert!(page.contains("value=\"Amt für Wege\"") && page.contains("value=\"20\""));
}

async fn chosen_mails_are_discarded(app: App) {
    let app = app.with_demo().await;
    crate::bookings::book(&app, "zarina@example.org").await;
    app.wait(1000);
    crate::bookings::book(&app, "amira@example.org").await;
    crate::office::fail_mails(&app).await;
    let mut ada = administrator(&app).await;
    let path = "/de/manage/mails?state=failed";
    let page = ada.get(&app, path).await.text;
    assert!(page.contains("Der Mailserver ist nicht zu erreichen.") && page.contains("z…@"));
    let none = [("form", "mails"), ("action", "retry")];
    let reply = fill(&mut ada.browser, &app, path, &none).await;
    assert_eq!(reply.status, 422);
    assert!(
        reply
            .text
            .contains("Bitte wählen Sie zuerst etwas aus der Liste aus.")
    );
    let (_, boxes) = page.split_once("name=\"ids\"").unwrap();
    let id = after(boxes, "value=\"");
    let one = [("form", "mails"), ("action", "discard"), ("ids", id)];
    let page = sent(&mut ada, &app, path, &one).await.text;
    assert!(page.contains("E-Mail ist verworfen.") && page.contains("1 E-Mail"));
    let listed = after(&page, "name=\"listed\" value=\"");
    let all = [
        ("form", "mails"),
        ("action", "discard"),
        ("all", "on"),
        ("listed", listed),
    ];
    let page = sent(&mut ada, &app, "/de/manage/mails", &all).await.text;
    assert!(page.contains("Alle E-Mails sind angekommen"));
}

async fn the_log_says_who_changed_what_and_is_searched(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let kim = invited(&app, &mut ada, "kim@example.org", "reviewer", PROGRAMME).await;
    let id = ada.id(&app, &kim.mail).await;
    let path = format!("{PEOPLE}/{id}");
    let fields = [
        ("form", "give-role"),
        ("role", "coordinator"),
        ("programme", "nrw-palestine"),
    ];
    sent(&mut ada, &app, &path, &fields).await;
    let log = ada.get(&app, "/de/manage/log?action=grant").await.text;
    for shown in [
        "grant.give",
        "Kim Beispiel",
        ">coordinator<",
        "1. März 2027, 08:",
    ] {
        assert!(log.contains(shown), "{shown}");
    }
    assert!(!log.contains("invitation.send") && !log.contains(&kim.mail));
    let none = ada.get(&app, "/de/manage/log?until=2020-01-01").await;
    assert_eq!(none.status, 200);
    assert!(none.text.contains("Kein Eintrag passt zu dieser Suche"));
    let wrong = ada.get(&app, "/de/manage/log?from=yesterday").await.text;
    assert!(wrong.contains("Diese Suche verstehen wir nicht."));
}

/// Asks for advice and gives the address of the case's page.
async fn ask_for_advice(app: &App, ada: &Staff) -> String {
    let body = json!({ "name": "Zarina", "mail": "zarina@example.org", "municipality": "Bethlehem",
        "message": "Wie fangen wir an?\nUnd wann?", "language": "ar" });
    let path = "/api/v1/programmes/nrw-palestine/advice";
    assert_eq!(app.post(path, &body).await.status, 201);
    let list = ada
        .get(app, "/de/manage/cases?owner=nobody&state=new")
        .await;
    let id = after(&list.text, "href=\"/de/manage/cases/").to_owned();
    format!("/de/manage/cases/{id}")
}

async fn a_case_is_taken_answered_and_closed_on_its_page(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let path = ask_for_advice(&app, &ada).await;
    let page = ada.get(&app, &path).await.text;
    assert!(page.contains("Wie fangen wir an?") && page.contains("noch niemand"));
    app.mails().await;
    let page = sent(&mut ada, &app, &path, &[("form", "take-case")])
        .await
        .text;
    assert!(page.contains("Sie kümmern sich jetzt um diese Anfrage."));
    let empty = [("form", "answer-case"), ("answer", " ")];
    let reply = fill(&mut ada.browser, &app, &path, &empty).await;
    assert_eq!(reply.status, 422);
    assert!(reply.text.contains("Bitte füllen Sie dieses Feld aus."));
    let answer = [("form", "answer-case"), ("answer", "Rufen Sie uns an.")];
    let page = sent(&mut ada, &app, &path, &answer).await.text;
    assert!(page.contains("Die Antwort ist unterwegs.") && page.contains("Rufen Sie uns an."));
    assert!(app.mails().await[0].text.contains("Rufen Sie uns an."));
    let page = sent(&mut ada, &app, &path, &[("form", "close-case")])
        .await
        .text;
    assert!(page.contains("Die Anfrage ist abgeschlossen."));
    let none = ada.get(&app, "/de/manage/cases?state=new").await.text;
    assert!(none.contains("Keine Anfrage passt zu diesen Filtern"));
}

async fn a_case_that_moved_on_says_so(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let path = ask_for_advice(&app, &ada).await;
    sent(&mut ada, &app, &path, &[("form", "close-case")]).await;
    let late = [("form", "answer-case"), ("answer", "Zu spät.")];
    let reply = fill(&mut ada.browser, &app, &path, &late).await;
    assert_eq!(reply.status, 409);
    assert!(reply.text.contains("Wieder öffnen"));
    assert!(reply.text.contains("Jemand anderes war schneller") && reply.text.contains("Zu spät."));
}
