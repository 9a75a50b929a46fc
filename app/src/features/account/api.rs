//! What these pages ask, and what their forms send.

use std::sync::{Arc, OnceLock};

use super::way::Way;
use crate::api::{Answer, get, post};
use crate::contract::account::{
    CodeRequest, CredentialRequest, LinkRequest, LinkUsed, LinkView, LoginStage, LoginView,
    RecoveryCodes, SignInRequest, TotpSetup, UseLinkRequest,
};
use crate::contract::language::Language;
use crate::contract::wire::{Deserialize, Serialize, to_json};
use crate::kept::needs_sign_in;
use crate::paths;
use crate::posted::{FORM_FIELD, Fields, Refused, answer_post, first, lead_on_later};

/// The ids of the forms on the way in.
pub(super) mod forms {
    /// Address and password.
    pub(in super::super) const PASSWORD: &str = "sign-in";
    /// A link by mail.
    pub(in super::super) const LINK: &str = "mail-link";
    /// A code of the app.
    pub(in super::super) const CODE: &str = "code";
    /// A recovery code.
    pub(in super::super) const RECOVERY: &str = "recovery";
    /// A passkey that is there.
    pub(in super::super) const PASSKEY: &str = "passkey";
    /// Setting up the app.
    pub(in super::super) const APP: &str = "app";
    /// Setting up a passkey.
    pub(in super::super) const NEW_PASSKEY: &str = "new-passkey";
    /// What a mailed link does.
    pub(in super::super) const USE: &str = "use";
}

/// An answer of which nothing is needed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Done {}

/// Sends to the API.
pub(super) async fn send(path: &str, body: String) -> Answer<()> {
    let Done {} = post(path, body, String::new()).await?;
    Ok(())
}

/// A form that was posted to a page that asks for nothing else.
pub(super) type Form = Option<Refused>;

/// The page where people sign in.
pub(super) async fn sign_in(language: Language, way: Way) -> Answer<Form> {
    let mine = |id: &str| [forms::PASSWORD, forms::LINK].contains(&id);
    let send = async move |fields: Fields, _| {
        if first(&fields, FORM_FIELD) == forms::LINK {
            request_link(language, &fields, "sign-in").await?;
            let page = format!("/{}/sign-in?{}", language.code(), way.query("link"));
            return Ok(format!("{page}#{}", forms::LINK));
        }
        let request = to_json(&SignInRequest {
            mail: first(&fields, "mail"),
            password: first(&fields, "password"),
        });
        let login: LoginView = post(&paths::api::logins(""), request, String::new()).await?;
        Ok(way.after(language, login.stage))
    };
    Ok(answer_post(mine, send).await)
}

async fn request_link(language: Language, fields: &Fields, purpose: &str) -> Answer<()> {
    let request = to_json(&LinkRequest {
        mail: first(fields, "mail"),
        purpose: purpose.to_owned(),
        language: language.code().to_owned(),
    });
    send(&paths::api::account_links(""), request).await
}

/// The page where a link for a new password is asked for.
pub(super) async fn password(language: Language) -> Answer<Form> {
    let send = async move |fields: Fields, _| {
        request_link(language, &fields, "password").await?;
        Ok(format!("{}?done=link", paths::password(language)))
    };
    Ok(answer_post(|id| id == forms::LINK, send).await)
}

/// A mailed link and the form that was posted to its page.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct LinkData {
    pub link: LinkView,
    pub refused: Form,
}

/// The page of a mailed link.
pub(super) async fn link(language: Language, token: String) -> Answer<LinkData> {
    let path = paths::api::account_links(&token);
    let (own, to) = (path.clone(), token.clone());
    let send = async move |fields: Fields, _| {
        let request = to_json(&UseLinkRequest {
            name: first(&fields, "name"),
            password: first(&fields, "password"),
            again: first(&fields, "again"),
        });
        let used: LinkUsed = post(&own, request, String::new()).await?;
        Ok(super::link_words::after(language, &to, &used))
    };
    let refused = answer_post(|id| id == forms::USE, send).await;
    let link = get(&path).await?;
    Ok(LinkData { link, refused })
}

/// What the page of the second factor shows.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct FactorData {
    /// How far signing in has come; nothing once it is through.
    pub login: Option<LoginView>,
    /// What sets an app up, where the second factor is set up.
    pub setup: Option<TotpSetup>,
    /// New recovery codes, shown this once.
    pub codes: Vec<String>,
    /// The form that came back.
    pub refused: Form,
}

/// The page of the second factor.
pub(super) async fn second_factor(language: Language, way: Way) -> Answer<FactorData> {
    let lead_on = lead_on_later();
    let mut data = FactorData {
        login: None,
        setup: None,
        codes: Vec::new(),
        refused: None,
    };
    let codes = Arc::new(OnceLock::new());
    let (made, to) = (codes.clone(), way.clone());
    let mine = |id: &str| {
        use forms::{APP, CODE, NEW_PASSKEY, PASSKEY, RECOVERY};
        [APP, CODE, NEW_PASSKEY, PASSKEY, RECOVERY].contains(&id)
    };
    let send = async move |fields: Fields, _| {
        match answer_step(&fields).await {
            Ok(Step::Stage(stage)) => Ok(to.after(language, stage)),
            Ok(Step::Codes(codes)) => {
                // Nobody else sets it.
                let _ = made.set(codes);
                Ok(String::new())
            }
            // Nothing here is worth keeping: signing in begins anew.
            Err(problem) if needs_sign_in(&problem) => Ok(to.sign_in(language)),
            Err(problem) => Err(problem),
        }
    };
    data.refused = answer_post(mine, send).await;
    data.codes = codes.get().cloned().unwrap_or_default();
    if !data.codes.is_empty() {
        return Ok(data);
    }
    let login: LoginView = match get(&paths::api::logins("")).await {
        Err(problem) if needs_sign_in(&problem) => {
            lead_on(&way.sign_in(language));
            return Ok(data);
        }
        answer => answer?,
    };
    match login.stage {
        LoginStage::Full => lead_on(&way.end(language)),
        LoginStage::Enrolment => data.setup = Some(get(&paths::api::account("totp")).await?),
        LoginStage::SecondFactor => {}
    }
    data.login = Some(login);
    Ok(data)
}

/// What a form of that page came to.
enum Step {
    /// Signing in has come this far.
    Stage(LoginStage),
    /// New recovery codes are to be shown.
    Codes(Vec<String>),
}

async fn answer_step(fields: &Fields) -> Answer<Step> {
    let id = first(fields, FORM_FIELD);
    match set_up(&id, fields).await? {
        Some(codes) if codes.is_empty() => Ok(Step::Stage(LoginStage::Full)),
        Some(codes) => Ok(Step::Codes(codes)),
        None => give(&id, fields)
            .await
            .map(|login| Step::Stage(login.stage)),
    }
}

/// Gives the second factor that the form asks for.
async fn give(id: &str, fields: &Fields) -> Answer<LoginView> {
    let (step, request) = if id == forms::PASSKEY {
        ("passkey", credential(fields))
    } else {
        let code = first(fields, "code");
        ("second-factor", to_json(&CodeRequest { code }))
    };
    post(&paths::api::logins(step), request, String::new()).await
}

fn credential(fields: &Fields) -> String {
    to_json(&CredentialRequest {
        credential: first(fields, "credential"),
        name: first(fields, "name"),
    })
}

/// Sets up the second factor that the form is for, and gives the recovery codes that come with it, of
/// which a passkey has none; nothing where it is another form.
pub(super) async fn set_up(id: &str, fields: &Fields) -> Answer<Option<Vec<String>>> {
    match id {
        forms::APP => {
            let code = first(fields, "code");
            let request = to_json(&CodeRequest { code });
            let path = paths::api::account("totp");
            let codes: RecoveryCodes = post(&path, request, String::new()).await?;
            Ok(Some(codes.codes))
        }
        forms::NEW_PASSKEY => {
            send(&paths::api::account("passkeys"), credential(fields)).await?;
            Ok(Some(Vec::new()))
        }
        _ => Ok(None),
    }
}
