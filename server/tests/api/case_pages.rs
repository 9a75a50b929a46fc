//! The pages of the office's cases, as somebody of the office reads them.

use serde_json::json;

use crate::accounts::{PROGRAMME, Staff, administrator, invited};
use crate::app::{App, Reply, send};
use crate::on_both_engines;

on_both_engines!(
    a_case_leads_from_what_waits_to_its_answer,
    an_answer_that_is_refused_keeps_what_was_typed,
    who_may_not_answer_reads_who_may,
);

async fn post_form(app: &App, who: &Staff, path: &str, fields: &[(&str, &str)]) -> Reply {
    let encode = |text: &str| app::contract::atlas_filter::encode(text);
    let pairs = fields.iter().map(|(k, v)| format!("{k}={}", encode(v)));
    let body = pairs.collect::<Vec<_>>().join("&");
    let request = axum::http::Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("origin", "https://pontes.example")
        .header("cookie", &who.browser.cookie);
    let request = request.body(axum::body::Body::from(body)).unwrap();
    send(&app.server(), request).await
}

/// Somebody asks; gives the address of the case's page.
async fn asked(app: &App) -> String {
    let form = json!({
        "name": "Zarina Brückenbau", "mail": "zarina@example.org", "municipality": "Köln",
        "message": "Wie fangen wir an?", "language": "ar",
    });
    let path = "/api/v1/programmes/nrw-palestine/advice";
    assert_eq!(app.post(path, &form).await.status, 201);
    app.mails().await;
    let id: String = sqlx::query_scalar("SELECT id FROM cases")
        .fetch_one(app.db.pool())
        .await
        .unwrap();
    format!("/de/manage/cases/{id}")
}

async fn a_case_leads_from_what_waits_to_its_answer(app: App) {
    let app = app.with_demo().await;
    let ada = administrator(&app).await;
    app.mails().await;
    let case = asked(&app).await;
    let overview = ada.get(&app, "/de/manage").await.text;
    assert!(overview.contains("neue Anfrage ohne Zuständige"));
    let link = "href=\"/de/manage/cases?state=new\"";
    assert!(overview.contains(link), "what waits leads there");
    let list = ada.get(&app, "/de/manage/cases?state=new").await.text;
    assert!(list.contains(&format!("href=\"{case}\"")));
    assert!(list.contains("Zarina Brückenbau") && list.contains("Köln"));
    let none = ada.get(&app, "/de/manage/cases?state=closed").await.text;
    assert!(none.contains("Keine Anfrage passt zu allen Filtern"));
    let page = ada.get(&app, &case).await.text;
    for words in [
        "Wie fangen wir an?",
        "Arabisch",
        "Übernehmen",
        "Als erledigt ablegen",
    ] {
        assert!(page.contains(words), "{words}");
    }
    let taken = post_form(&app, &ada, &case, &[("form", "take")]).await;
    assert_eq!(taken.status, 303, "{}", taken.text);
    assert_eq!(taken.header("location"), format!("{case}?done=take"));
    let page = ada.get(&app, taken.header("location")).await.text;
    assert!(page.contains("Sie sind jetzt zuständig.") && page.contains("in Arbeit"));
    let fields = [("form", "answer"), ("answer", "مرحبا\nاكتبوا إلى يينا.")];
    let answered = post_form(&app, &ada, &case, &fields).await;
    assert_eq!(answered.header("location"), format!("{case}?done=answer"));
    let mails = app.mails().await;
    assert!(mails[0].text.contains("اكتبوا إلى يينا."));
    let page = ada.get(&app, &case).await.text;
    assert!(page.contains("Unsere Antwort") && page.contains("Wieder aufnehmen"));
    assert!(!page.contains("Antwort senden"));
}

async fn an_answer_that_is_refused_keeps_what_was_typed(app: App) {
    let app = app.with_demo().await;
    let ada = administrator(&app).await;
    let case = asked(&app).await;
    let empty = post_form(&app, &ada, &case, &[("form", "answer"), ("answer", " ")]).await;
    assert_eq!(empty.status, 422);
    assert!(empty.text.contains("Bitte füllen Sie dieses Feld aus"));
    assert_eq!(
        post_form(&app, &ada, &case, &[("form", "close")])
            .await
            .status,
        303
    );
    let late = [("form", "answer"), ("answer", "Gern helfen wir.")];
    let late = post_form(&app, &ada, &case, &late).await;
    assert_eq!(late.status, 409);
    assert!(late.text.contains("Jemand anderes war schneller"));
    assert!(
        late.text.contains("Gern helfen wir."),
        "nothing typed is lost"
    );
    assert!(app.mails().await.is_empty());
}

async fn who_may_not_answer_reads_who_may(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let kim = invited(&app, &mut ada, "kim@example.org", "reviewer", PROGRAMME).await;
    let case = asked(&app).await;
    for path in ["/de/manage/cases", case.as_str()] {
        let page = kim.get(&app, path).await;
        assert_eq!(page.status, 403, "{path}");
        assert!(!page.text.contains("Zarina"), "{path}");
    }
    let nobody = app.get("/de/manage/cases").await;
    assert_eq!(nobody.status, 303);
    assert!(nobody.header("location").starts_with("/de/sign-in"));
}
