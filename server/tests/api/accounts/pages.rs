//! The pages of signing in and of one's own account, as a browser without scripts meets them.

use axum::body::Body;
use axum::http::Request;

use super::{Browser, PASSWORD, PROGRAMME, Staff, administrator, answered, invited, participant};
use crate::app::{App, Reply, send};
use crate::on_both_engines;

on_both_engines!(
    whoever_is_not_signed_in_is_led_to_where_people_sign_in_and_back,
    nobody_is_led_to_another_site,
    a_wrong_password_is_refused_and_not_shown_again,
    too_many_wrong_tries_are_told_so,
    everybody_who_asks_for_a_link_reads_the_same,
    a_form_whose_login_had_expired_comes_back_filled,
    a_kept_form_is_for_whoever_typed_it,
    new_recovery_codes_are_shown_once,
    the_only_second_factor_stays,
    whoever_takes_part_has_neither_password_nor_office,
    a_link_that_was_used_says_what_to_do_next,
);

/// Sends a form of a page, as a browser does; keeps the cookie that comes back.
async fn fill(browser: &mut Browser, app: &App, path: &str, fields: &[(&str, &str)]) -> Reply {
    let request = Request::builder()
        .method("POST")
        .uri(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("origin", "https://pontes.example")
        .header("cookie", &browser.cookie);
    let body = serde_html_form::to_string(fields).unwrap();
    let reply = send(&app.server(), request.body(Body::from(body)).unwrap()).await;
    if let Some(set) = reply.headers.get("set-cookie") {
        let set = set.to_str().unwrap();
        browser.cookie = set.split(';').next().unwrap().to_owned();
    }
    reply
}

/// Address and password, on the page where people sign in.
async fn give_password(browser: &mut Browser, app: &App, query: &str, staff: &Staff) -> Reply {
    let path = format!("/de/sign-in{query}");
    let fields = [
        ("form", "sign-in"),
        ("mail", &staff.mail),
        ("password", PASSWORD),
    ];
    fill(browser, app, &path, &fields).await
}

/// Both steps of signing in; gives the last answer.
async fn sign_in(browser: &mut Browser, app: &App, query: &str, staff: &Staff) -> Reply {
    let reply = give_password(browser, app, query, staff).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let code = staff.code(app);
    let fields = [("form", "code"), ("code", code.as_str())];
    let reply = fill(browser, app, reply.header("location"), &fields).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply
}

async fn whoever_is_not_signed_in_is_led_to_where_people_sign_in_and_back(app: App) {
    let staff = administrator(&app).await;
    let mut browser = Browser::default();
    let reply = browser.get(&app, "/de/account").await;
    assert_eq!(reply.status, 303);
    let sign_in_page = "/de/sign-in?next=%2Fde%2Faccount";
    assert_eq!(reply.header("location"), sign_in_page);
    let page = browser.get(&app, sign_in_page).await.text;
    assert!(page.contains("Ich arbeite hier") && page.contains("Ich nehme teil"));
    let reply = sign_in(&mut browser, &app, "?next=%2Fde%2Faccount", &staff).await;
    assert_eq!(reply.header("location"), "/de/account");
    let page = browser.get(&app, "/de/account").await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("Kim Beispiel") && page.text.contains(&staff.mail));
    assert_eq!(page.header("cache-control"), "private, no-store");
    // The second step is not asked for twice.
    let reply = browser.get(&app, "/de/second-factor").await;
    assert_eq!(reply.header("location"), "/de/account");
}

async fn nobody_is_led_to_another_site(app: App) {
    let staff = administrator(&app).await;
    for next in ["//evil.example", "https://evil.example", "/\\evil.example"] {
        let mut browser = Browser::default();
        let query = format!("?{}", serde_html_form::to_string([("next", next)]).unwrap());
        let reply = sign_in(&mut browser, &app, &query, &staff).await;
        assert_eq!(reply.header("location"), "/de/account", "{next}");
        app.wait(31_000);
    }
}

async fn a_wrong_password_is_refused_and_not_shown_again(app: App) {
    let staff = administrator(&app).await;
    let typed = "acht falsche fenster";
    let fields = [
        ("form", "sign-in"),
        ("mail", &staff.mail),
        ("password", typed),
    ];
    let reply = fill(&mut Browser::default(), &app, "/de/sign-in", &fields).await;
    assert_eq!(reply.status, 401);
    assert!(
        reply
            .text
            .contains("E-Mail-Adresse oder Passwort stimmt nicht")
    );
    assert!(reply.text.contains("<title>Fehler: Anmelden"));
    assert!(reply.text.contains(&staff.mail) && !reply.text.contains(typed));
}

async fn too_many_wrong_tries_are_told_so(app: App) {
    let fields = [
        ("form", "sign-in"),
        ("mail", "nobody@example.org"),
        ("password", "acht falsche fenster"),
    ];
    let mut browser = Browser::default();
    for _ in 0..5 {
        let reply = fill(&mut browser, &app, "/de/sign-in", &fields).await;
        assert_eq!(reply.status, 401);
    }
    let reply = fill(&mut browser, &app, "/de/sign-in", &fields).await;
    assert_eq!(reply.status, 429);
    assert!(reply.text.contains("Zu viele falsche Versuche"));
}

async fn everybody_who_asks_for_a_link_reads_the_same(app: App) {
    let app = app.with_demo().await;
    participant(&app, "zarina@example.org").await;
    app.mails().await;
    let mut answers = Vec::new();
    for mail in ["zarina@example.org", "nobody@example.org"] {
        let mut browser = Browser::default();
        let fields = [("form", "mail-link"), ("mail", mail)];
        let reply = fill(&mut browser, &app, "/de/sign-in", &fields).await;
        assert_eq!(reply.status, 303, "{}", reply.text);
        let address = reply.header("location").to_owned();
        let page = browser.get(&app, &address).await.text;
        assert!(page.contains("Gibt es zu dieser Adresse etwas, ist eine E-Mail unterwegs"));
        answers.push(address);
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answered(&app).await.len(), 1);
}

const TYPED: [(&str, &str); 3] = [
    ("form", "change-profile"),
    ("name", "Kim Behalten"),
    ("language", "fr"),
];

/// A form that is sent after the login had expired; gives the query of the page that keeps it.
async fn kept(app: &App, staff: &mut Staff) -> String {
    app.wait(13 * 60 * 60 * 1000);
    let reply = fill(&mut staff.browser, app, "/de/account", &TYPED).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let address = reply.header("location");
    let query = address.strip_prefix("/de/sign-in").expect("sign in first");
    assert!(query.starts_with("?next=%2Fde%2Faccount&kept="), "{query}");
    query.to_owned()
}

async fn a_form_whose_login_had_expired_comes_back_filled(app: App) {
    let mut staff = administrator(&app).await;
    let query = kept(&app, &mut staff).await;
    let mut browser = staff.browser.clone();
    let page = browser.get(&app, &format!("/de/sign-in{query}")).await.text;
    assert!(page.contains("Ihre Anmeldung ist abgelaufen"));
    let reply = sign_in(&mut browser, &app, &query, &staff).await;
    let address = reply.header("location").to_owned();
    let page = browser.get(&app, &address).await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("Gesendet ist noch nichts"));
    assert!(page.text.contains("value=\"Kim Behalten\""));
    // It is sent once more, and only then done.
    let before = browser.get(&app, "/de/account").await.text;
    assert!(!before.contains("Kim Behalten"));
    let reply = fill(&mut browser, &app, "/de/account", &TYPED).await;
    assert_eq!(reply.header("location"), "/de/account?done=profile#profile");
    let page = browser.get(&app, "/de/account?done=profile").await.text;
    assert!(page.contains("value=\"Kim Behalten\""));
    assert!(page.contains("Name und Sprache sind gespeichert"));
}

async fn a_kept_form_is_for_whoever_typed_it(app: App) {
    let app = app.with_demo().await;
    let mut staff = administrator(&app).await;
    let other = invited(&app, &mut staff, "rita@example.org", "reviewer", PROGRAMME).await;
    let query = kept(&app, &mut staff).await;
    let mut browser = Browser::default();
    let reply = sign_in(&mut browser, &app, &query, &other).await;
    let address = reply.header("location").to_owned();
    let page = browser.get(&app, &address).await;
    assert_eq!(page.status, 200);
    assert!(!page.text.contains("Kim Behalten"));
}

async fn new_recovery_codes_are_shown_once(app: App) {
    let mut staff = administrator(&app).await;
    let fields = [("form", "new-codes")];
    let page = fill(&mut staff.browser, &app, "/de/account", &fields).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.text.matches("<li><bdi").count(), 10);
    assert!(!page.text.contains(&staff.recovery_codes[0]));
    let page = staff.get(&app, "/de/account?done=codes").await.text;
    assert_eq!(page.matches("<li><bdi").count(), 0);
    assert!(page.contains("Noch 10 Ersatzcodes"));
}

async fn the_only_second_factor_stays(app: App) {
    let mut staff = administrator(&app).await;
    let page = staff.get(&app, "/de/account").await.text;
    assert!(page.contains("Das ist Ihr einziger zweiter Schritt"));
    assert!(!page.contains("id=\"remove-app\""));
    // Who sends it all the same is refused with the same words.
    let fields = [("form", "remove-app")];
    let reply = fill(&mut staff.browser, &app, "/de/account", &fields).await;
    assert_eq!(reply.status, 409);
    assert!(reply.text.contains("Das ist Ihr einziger zweiter Schritt"));
}

async fn whoever_takes_part_has_neither_password_nor_office(app: App) {
    let app = app.with_demo().await;
    let browser = participant(&app, "zarina@example.org").await;
    let page = browser.get(&app, "/de/account").await.text;
    assert!(page.contains("zarina@example.org") && page.contains("dieser Browser"));
    for word in [
        "Passwort ändern",
        "Zweiter Schritt",
        "Zum Büro",
        "Meine Rollen",
    ] {
        assert!(!page.contains(word), "{word}");
    }
    let reply = browser.get(&app, "/de/account/second-factor").await;
    assert_eq!(reply.status, 404);
}

async fn a_link_that_was_used_says_what_to_do_next(app: App) {
    let staff = administrator(&app).await;
    let mut browser = Browser::default();
    let fields = [("form", "mail-link"), ("mail", staff.mail.as_str())];
    let reply = fill(&mut browser, &app, "/de/password", &fields).await;
    assert_eq!(reply.header("location"), "/de/password?done=link");
    let letters = answered(&app).await;
    let address = format!("/de/link/{}", super::token_in(&letters[0].text));
    // To look at it uses it not.
    for _ in 0..2 {
        let page = browser.get(&app, &address).await.text;
        assert!(page.contains("Neues Passwort festlegen"));
    }
    let new = "acht blaue fenster";
    let fields = |again| [("form", "use"), ("password", new), ("again", again)];
    let reply = fill(&mut browser, &app, &address, &fields("acht blaue")).await;
    assert_eq!(reply.status, 422);
    assert!(reply.text.contains("Die beiden Eingaben sind verschieden"));
    let reply = fill(&mut browser, &app, &address, &fields(new)).await;
    assert_eq!(reply.header("location"), "/de/sign-in?done=password");
    let page = browser.get(&app, &address).await.text;
    assert!(page.contains("Dieser Link gilt nicht mehr"));
    assert!(page.contains("href=\"/de/password\""));
    let page = browser.get(&app, "/de/link/nothing").await;
    assert_eq!(page.status, 404);
    assert!(page.text.contains("Diesen Link kennen wir nicht"));
}
