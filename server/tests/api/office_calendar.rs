//! The office's calendar: what each role reaches, clocks, clashes, and what calendar programs read.

use serde_json::{Value, json};

use crate::accounts::pages::fill;
use crate::accounts::{PROGRAMME, Staff, administrator, invited, participant};
use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    a_week_shows_sessions_on_both_clocks_and_who_rests,
    each_role_sees_what_it_reaches,
    a_month_has_whole_weeks_and_meetings_of_networks,
    filters_narrow_what_is_shown,
    what_is_called_off_and_what_clashes_is_marked,
    whatever_is_asked_is_answered,
    a_calendar_program_reads_what_its_owner_sees_now,
    an_address_is_told_once_ends_and_goes_with_the_account,
    the_pages_show_week_and_month_and_make_an_address,
);

const CALENDAR: &str = "/api/v1/manage/calendar";
const COLOGNE: &str = "koeln-bethlehem-digital";

/// The sessions of a hospitation as its public page has them, the soonest first.
async fn sessions(app: &App, slug: &str) -> Vec<Value> {
    let page = app.get(&format!("/api/v1/hospitations/{slug}")).await;
    page.json()["sessions"].as_array().unwrap().clone()
}

/// The day of a session on the host's clock.
fn day(session: &Value) -> String {
    let date = &session["host_time"]["date"];
    format!(
        "{:04}-{:02}-{:02}",
        date["year"].as_i64().unwrap(),
        date["month"].as_i64().unwrap(),
        date["day"].as_i64().unwrap()
    )
}

async fn calendar(app: &App, who: &Staff, query: &str) -> Value {
    let reply = who.get(app, &format!("{CALENDAR}{query}")).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()
}

/// Everything that is on it.
fn entries(calendar: &Value) -> Vec<Value> {
    let days = calendar["days"].as_array().unwrap();
    let all = days
        .iter()
        .flat_map(|day| day["entries"].as_array().unwrap());
    all.cloned().collect()
}

fn of<'a>(entries: &'a [Value], id: &Value) -> &'a Value {
    entries.iter().find(|entry| entry["id"] == *id).unwrap()
}

/// The hospitations of entries, each once.
fn hospitations(entries: &[Value]) -> Vec<String> {
    let slugs = entries
        .iter()
        .map(|e| e["hospitation"].as_str().unwrap().to_owned());
    let mut slugs: Vec<_> = slugs.filter(|slug| !slug.is_empty()).collect();
    slugs.sort();
    slugs.dedup();
    slugs
}

async fn a_week_shows_sessions_on_both_clocks_and_who_rests(app: App) {
    let app = app.with_demo().await;
    let ada = administrator(&app).await;
    let session = sessions(&app, COLOGNE).await[0].clone();
    let week = calendar(&app, &ada, &format!("?day={}", day(&session))).await;
    let days = week["days"].as_array().unwrap();
    assert_eq!(days.len(), 7);
    assert_eq!(days[0]["date"]["weekday"], 1);
    let all = entries(&week);
    let entry = of(&all, &session["id"]);
    assert_eq!(entry["host_time"], session["host_time"]);
    assert_eq!(entry["guest_time"], session["guest_time"]);
    assert_eq!(entry["hospitation"], COLOGNE);
    assert_eq!(entry["programme"], "nrw-palestine");
    assert_eq!(entry["at"]["zone"], "Europe/Berlin");
    assert_eq!(entry["invented"], true);
    assert_eq!(entry["may_run"], true);
    assert!(!all.is_empty() && !week.to_string().contains("meeting_link"));
    let rest = |at: usize| days[at]["weekend_in"].as_array().unwrap().clone();
    assert!(rest(4).contains(&json!("PS")), "Friday");
    assert!(rest(5).contains(&json!("DE")) && rest(6).contains(&json!("DE")));
    assert!(rest(1).is_empty());
}

async fn each_role_sees_what_it_reaches(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let month = async |who: &Staff| {
        let mut seen = Vec::new();
        for month in 3..=9 {
            let query = format!("?view=month&day=2027-0{month}-15");
            seen.extend(entries(&calendar(&app, who, &query).await));
        }
        hospitations(&seen)
    };
    let everything = month(&ada).await;
    assert!(everything.contains(&"wolfsburg-jendouba-park".to_owned()));
    assert!(everything.len() > 4, "{everything:?}");
    for (mail, role, scope, cologne, wolfsburg) in [
        ("kim@example.org", "coordinator", PROGRAMME, true, false),
        ("moderator@example.org", "moderator", PROGRAMME, true, false),
        (
            "far@example.org",
            "coordinator",
            "programme:maghreb",
            false,
            true,
        ),
        (
            "host@example.org",
            "moderator",
            "municipality:koeln",
            true,
            false,
        ),
        (
            "editor@example.org",
            "municipality-editor",
            "municipality:jendouba",
            false,
            true,
        ),
    ] {
        let who = invited(&app, &mut ada, mail, role, scope).await;
        let seen = month(&who).await;
        let all = entries(&calendar(&app, &who, "?view=month&day=2027-03-15").await);
        let runs = role != "municipality-editor";
        let sessions = all.iter().filter(|entry| !entry["kind"].is_null());
        assert!(
            sessions.clone().all(|entry| entry["may_run"] == runs),
            "{role}"
        );
        assert_eq!(
            seen.contains(&COLOGNE.to_owned()),
            cologne,
            "{role} {scope} {seen:?}"
        );
        let park = "wolfsburg-jendouba-park".to_owned();
        assert_eq!(seen.contains(&park), wolfsburg, "{role} {scope} {seen:?}");
        if scope.ends_with("koeln") {
            assert!(seen.len() < 4, "of the municipality alone: {seen:?}");
        }
    }
    let reviewer = invited(
        &app,
        &mut ada,
        "reviewer@example.org",
        "reviewer",
        PROGRAMME,
    )
    .await;
    assert_eq!(reviewer.get(&app, CALENDAR).await.status, 403);
    let somebody = participant(&app, "zarina@example.org").await;
    assert_eq!(somebody.get(&app, CALENDAR).await.status, 404);
    assert_eq!(app.get(CALENDAR).await.status, 401);
}

async fn a_month_has_whole_weeks_and_meetings_of_networks(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let page = app.get("/api/v1/programmes/nrw-palestine").await.json();
    let meeting = &page["meetings"][1]["at"]["date"];
    let on = format!(
        "{}-{:02}-01",
        meeting["year"],
        meeting["month"].as_i64().unwrap()
    );
    let month = calendar(&app, &ada, &format!("?view=month&day={on}")).await;
    let days = month["days"].as_array().unwrap();
    assert_eq!(days.len() % 7, 0);
    assert_eq!(
        days.iter().filter(|d| d["inside"] == true).count() as i64,
        {
            let days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
            let month = usize::try_from(meeting["month"].as_i64().unwrap()).unwrap();
            days[month - 1]
        }
    );
    let meetings = |calendar: &Value| {
        let all = entries(calendar).into_iter();
        all.filter(|entry| entry["kind"].is_null())
            .collect::<Vec<_>>()
    };
    let all = meetings(&month);
    let own = all
        .iter()
        .find(|m| m["programme"] == "nrw-palestine")
        .unwrap();
    assert!(
        own["title"]["de"]
            .as_str()
            .unwrap()
            .starts_with("Netzwerktreffen")
    );
    assert_eq!(own["place"], Value::Null, "it is online");
    // A municipality that takes part is of the network; one of another programme is not.
    let host = invited(
        &app,
        &mut ada,
        "host@example.org",
        "moderator",
        "municipality:koeln",
    )
    .await;
    let month = calendar(&app, &host, &format!("?view=month&day={on}")).await;
    assert!(
        meetings(&month)
            .iter()
            .any(|m| m["programme"] == "nrw-palestine")
    );
    let far = "far@example.org";
    let far = invited(&app, &mut ada, far, "moderator", "municipality:jendouba").await;
    let month = calendar(&app, &far, &format!("?view=month&day={on}")).await;
    assert!(meetings(&month).iter().all(|m| m["programme"] == "maghreb"));
}

async fn filters_narrow_what_is_shown(app: App) {
    let app = app.with_demo().await;
    let ada = administrator(&app).await;
    let session = sessions(&app, COLOGNE).await[2].clone();
    let on = day(&session);
    let shown = async |query: &str| {
        let query = format!("?view=month&day={on}{query}");
        entries(&calendar(&app, &ada, &query).await)
    };
    let all = shown("").await;
    let own = shown("&municipality=koeln").await;
    assert!(!own.is_empty() && own.len() < all.len());
    assert!(
        own.iter()
            .all(|e| e["host"]["slug"] == "koeln" || e["guest"]["slug"] == "koeln")
    );
    let maghreb = shown("&programme=maghreb").await;
    assert!(maghreb.iter().all(|e| e["programme"] == "maghreb"));
    assert!(
        shown("&form=on-site")
            .await
            .iter()
            .all(|e| e["form"] == "on-site")
    );
    assert!(shown("&moderator=me").await.is_empty());
    assert_eq!(
        shown("&moderator=nobody").await.len(),
        all.iter().filter(|e| !e["kind"].is_null()).count()
    );
    let me = ada.id(&app, &ada.mail).await;
    let sql = "UPDATE sessions SET moderator_id = $1 WHERE id = $2";
    let set = sqlx::query(sql)
        .bind(&me)
        .bind(session["id"].as_str().unwrap());
    set.execute(app.db.pool()).await.unwrap();
    let mine = shown("&moderator=me").await;
    assert_eq!(mine.len(), 1);
    assert_eq!(mine[0]["moderator"], "Kim Beispiel");
    let choices = calendar(&app, &ada, "").await;
    assert_eq!(
        choices["moderators"],
        json!([{ "id": me, "name": "Kim Beispiel" }])
    );
    let programmes = choices["programmes"].as_array().unwrap();
    assert_eq!(programmes.len(), 3);
}

async fn what_is_called_off_and_what_clashes_is_marked(app: App) {
    let app = app.with_demo().await;
    let ada = administrator(&app).await;
    let me = ada.id(&app, &ada.mail).await;
    let own = sessions(&app, COLOGNE).await;
    let (one, two, off) = (&own[2]["id"], &own[3]["id"], &own[4]["id"]);
    // Both on one day, the second an hour after the first has begun.
    let sql = "UPDATE sessions SET moderator_id = $1, starts_at = (SELECT MIN(starts_at) FROM sessions \
         WHERE id = $2) + CASE WHEN id = $2 THEN 0 ELSE 3600000 END, \
         ends_at = (SELECT MIN(starts_at) FROM sessions WHERE id = $2) + 9000000 WHERE id IN ($2, $3)";
    for_ids(&app, sql, &me, one, two).await;
    let sql = "UPDATE sessions SET state = 'cancelled', moderator_id = $1 WHERE id IN ($2, $3)";
    for_ids(&app, sql, &me, off, off).await;
    let week = calendar(&app, &ada, &format!("?day={}", day(&own[2]))).await;
    let all = entries(&week);
    assert_eq!(of(&all, one)["clash"], true);
    assert_eq!(of(&all, two)["clash"], true);
    let week = calendar(&app, &ada, &format!("?day={}", day(&own[4]))).await;
    let all = entries(&week);
    assert_eq!(of(&all, off)["cancelled"], true);
    assert_eq!(of(&all, off)["clash"], false);
    // Who does not see the other session is told all the same; what was called off clashes with nothing.
    let sql = "UPDATE sessions SET state = 'cancelled', moderator_id = $1 WHERE id IN ($2, $3)";
    for_ids(&app, sql, &me, two, two).await;
    let week = calendar(&app, &ada, &format!("?day={}", day(&own[2]))).await;
    assert_eq!(of(&entries(&week), one)["clash"], false);
}

async fn for_ids(app: &App, sql: &'static str, who: &str, one: &Value, other: &Value) {
    sqlx::query(sql)
        .bind(who)
        .bind(one.as_str().unwrap())
        .bind(other.as_str().unwrap())
        .execute(app.db.pool())
        .await
        .unwrap();
}

async fn whatever_is_asked_is_answered(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    for odd in [
        "day=2027-02-30",
        "day=9999-12-31&view=month",
        "day=-0001-01-01",
        "day=%00&programme=%00",
        "view=year&moderator=%27%3B--&form=x",
        "municipality=%25",
    ] {
        let reply = ada.get(&app, &format!("{CALENDAR}?{odd}")).await;
        assert!(reply.status.as_u16() < 500, "{odd}: {}", reply.text);
    }
    let today = calendar(&app, &ada, "?day=tomorrow").await;
    assert_eq!(today["today"], "2027-03-01");
    assert_eq!(today["days"][0]["day"], "2027-03-01");
    for odd in [
        json!({}),
        json!({ "programme": "nowhere", "language": "de" }),
        json!({ "programme": "\u{0}", "language": "de" }),
        json!({ "language": "xx" }),
        json!([]),
    ] {
        let reply = ada.post(&app, &format!("{CALENDAR}/feeds"), &odd).await;
        assert!(
            (400..500).contains(&reply.status.as_u16()),
            "{odd}: {}",
            reply.text
        );
    }
    for odd in ["nothing", "nothing.ics", "%00.ics", ".ics"] {
        let reply = app.get(&format!("/api/v1/calendar-feeds/{odd}")).await;
        assert_eq!(reply.status, 404, "{odd}");
    }
    let end = format!("{CALENDAR}/feeds/nothing/end");
    assert_eq!(ada.post(&app, &end, &json!({})).await.status, 404);
}

/// Makes an address; gives the path below which it is read.
async fn made(app: &App, who: &mut Staff, programme: &str) -> String {
    let body = json!({ "programme": programme, "language": "de" });
    let reply = who.post(app, &format!("{CALENDAR}/feeds"), &body).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    let address = reply.json()["address"].as_str().unwrap().to_owned();
    let path = address.strip_prefix("https://pontes.example").unwrap();
    assert!(path.ends_with(".ics"));
    path.to_owned()
}

async fn a_calendar_program_reads_what_its_owner_sees_now(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let mail = "host@example.org";
    let mut host = invited(&app, &mut ada, mail, "moderator", "municipality:koeln").await;
    let path = made(&app, &mut host, "").await;
    let sql = "UPDATE sessions SET meeting_link = 'https://meet.example.org/secret'";
    sqlx::query(sql).execute(app.db.pool()).await.unwrap();
    crate::bookings::book(&app, "zarina@example.org").await;
    let reply = app.get(&path).await;
    assert_eq!(reply.status, 200);
    assert_eq!(reply.header("content-type"), "text/calendar; charset=utf-8");
    let text = reply.text.replace("\r\n ", "");
    let own = sessions(&app, COLOGNE).await;
    let id = own[2]["id"].as_str().unwrap().to_owned();
    assert!(text.contains(&format!("UID:{id}@pontes.example")), "{text}");
    for part in ["METHOD:PUBLISH", "TZID:Europe/Berlin", "Köln und Bethlehem"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    for secret in ["secret", "zarina", "ATTENDEE", "wolfsburg"] {
        assert!(
            !text.to_lowercase().contains(&secret.to_lowercase()),
            "{secret}"
        );
    }
    let count = |text: &str| text.matches("BEGIN:VEVENT").count();
    let before = count(&text);
    let sql = "UPDATE sessions SET state = 'cancelled', sequence = sequence + 1 WHERE id = $1";
    sqlx::query(sql)
        .bind(&id)
        .execute(app.db.pool())
        .await
        .unwrap();
    let text = app.get(&path).await.text;
    assert_eq!(text.matches("STATUS:CANCELLED").count(), 1);
    assert!(text.contains("SUMMARY:Fällt aus") && text.contains("SEQUENCE:1"));
    // Another role shows more, and none shows nothing.
    let id = ada.id(&app, mail).await;
    let give = format!("/api/v1/manage/people/{id}/grants");
    let body = json!({ "role": "moderator", "scope": "programme:maghreb", "until": "2027-04-01" });
    assert_eq!(ada.post(&app, &give, &body).await.status, 200);
    let text = app.get(&path).await.text;
    assert!(count(&text) > before);
    let one = made(&app, &mut host, "maghreb").await;
    assert!(count(&app.get(&one).await.text) < count(&text));
    app.wait(40 * 24 * 60 * 60 * 1000);
    assert_eq!(count(&app.get(&path).await.text), before);
    let sql = "DELETE FROM grants WHERE account_id = $1";
    sqlx::query(sql)
        .bind(&id)
        .execute(app.db.pool())
        .await
        .unwrap();
    assert_eq!(app.get(&path).await.status, 404);
}

async fn an_address_is_told_once_ends_and_goes_with_the_account(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let mail = "kim@example.org";
    let mut kim = invited(&app, &mut ada, mail, "coordinator", PROGRAMME).await;
    let path = made(&app, &mut kim, "nrw-palestine").await;
    let token = path
        .rsplit('/')
        .next()
        .unwrap()
        .trim_end_matches(".ics")
        .to_owned();
    let feeds = calendar(&app, &kim, "").await["feeds"].clone();
    assert!(!feeds.to_string().contains(&token));
    assert_eq!(feeds.as_array().unwrap().len(), 1);
    assert!(
        feeds[0]["programme"]["de"]
            .as_str()
            .unwrap()
            .contains("Palästina")
    );
    let hashed = app
        .count("SELECT COUNT(*) FROM calendar_feeds WHERE length(token_hash) = 43")
        .await;
    assert_eq!(hashed, 1);
    let data = kim.get(&app, "/api/v1/account/data").await.text;
    assert!(data.contains("calendar_feeds") && !data.contains(&token));
    // Nobody ends another one's.
    let end = format!("{CALENDAR}/feeds/{}/end", feeds[0]["id"].as_str().unwrap());
    assert_eq!(ada.post(&app, &end, &json!({})).await.status, 404);
    assert_eq!(app.get(&path).await.status, 200);
    assert_eq!(kim.post(&app, &end, &json!({})).await.status, 200);
    assert_eq!(app.get(&path).await.status, 404);
    assert_eq!(kim.post(&app, &end, &json!({})).await.status, 404);
    let log = app
        .count("SELECT COUNT(*) FROM audit WHERE action IN ('feed.make', 'feed.end')")
        .await;
    assert_eq!(log, 2);
    let last = made(&app, &mut kim, "").await;
    for _ in 1..20 {
        made(&app, &mut kim, "").await;
    }
    let body = json!({ "programme": "", "language": "de" });
    let many = kim.post(&app, &format!("{CALENDAR}/feeds"), &body).await;
    assert_eq!(many.status, 422);
    assert_eq!(many.json()["errors"][0]["limit"], 20);
    let erased = kim
        .post(&app, "/api/v1/account/erasure", &json!({ "sure": "on" }))
        .await;
    assert_eq!(erased.status, 200, "{}", erased.text);
    assert_eq!(app.get(&last).await.status, 404);
    assert_eq!(app.count("SELECT COUNT(*) FROM calendar_feeds").await, 0);
}

async fn the_pages_show_week_and_month_and_make_an_address(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let session = sessions(&app, COLOGNE).await[2].clone();
    let on = day(&session);
    let week = ada
        .get(&app, &format!("/de/manage/calendar?day={on}"))
        .await;
    assert_eq!(week.status, 200);
    for shown in [
        "calendar--week",
        "palästinensische Zeit",
        "Vorige Woche",
        "Wochenende: ",
    ] {
        assert!(week.text.contains(shown), "{shown}");
    }
    let month = ada
        .get(&app, &format!("/ar/manage/calendar?view=month&day={on}"))
        .await;
    assert_eq!(month.status, 200);
    assert!(month.text.contains("calendar--month") && month.text.contains("aria-label"));
    let empty = ada
        .get(&app, "/de/manage/calendar?day=2035-01-01")
        .await
        .text;
    assert!(empty.contains("In dieser Woche gibt es keine Termine"));
    let none = ada
        .get(&app, &format!("/de/manage/calendar?day={on}&moderator=me"))
        .await
        .text;
    assert!(none.contains("Kein Termin passt zu diesen Filtern"));
    let path = "/de/manage/calendar";
    let fields = [("form", "make-feed"), ("programme", "nrw-palestine")];
    let told = fill(&mut ada.browser, &app, path, &fields).await;
    assert_eq!(told.status, 200);
    let (_, rest) = told
        .text
        .split_once("https://pontes.example/api/v1/calendar-feeds/")
        .unwrap();
    let token = rest.split('<').next().unwrap();
    let file = app.get(&format!("/api/v1/calendar-feeds/{token}")).await;
    assert_eq!(file.status, 200);
    let page = ada.get(&app, path).await.text;
    assert!(!page.contains("calendar-feeds/") && page.contains("1 Adresse"));
    let (_, rest) = page.split_once("id=\"end-feed-").unwrap();
    let form = format!("end-feed-{}", rest.split('"').next().unwrap());
    let ended = fill(&mut ada.browser, &app, path, &[("form", &form)]).await;
    assert_eq!(ended.status, 303, "{}", ended.text);
    let to = ended
        .header("location")
        .split('#')
        .next()
        .unwrap()
        .to_owned();
    let page = ada.get(&app, &to).await.text;
    assert!(page.contains("Die Adresse gilt nicht mehr.") && page.contains("noch keine Adresse"));
}
