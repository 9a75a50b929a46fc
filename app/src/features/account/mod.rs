//! Signing in, and one's own account. These pages do not come to life: the server alone renders them.
//!
//! - `sign_in`, `second_factor`, `enrolment`, `link_page`, `password_page`: the way in
//! - `account_page`: what somebody changes once they are in
//! - `api`: what the pages ask, and what their forms send; `way`: where the way in leads to

mod account_page;
mod api;
mod data_page;
mod enrolment;
mod link_page;
mod link_words;
mod passkey;
mod password_page;
mod recovery_codes;
mod second_factor;
mod sign_in;
mod way;
mod words;

pub(crate) use account_page::{AccountPage, FactorsPage};
pub(crate) use data_page::DataPage;
pub(crate) use link_page::LinkPage;
pub(crate) use password_page::PasswordPage;
pub(crate) use second_factor::SecondFactorPage;
pub(crate) use sign_in::SignInPage;

use leptos::prelude::*;
use leptos_meta::{Meta, Title};

/// The head of these pages: no search engine lists them.
fn head(title: String) -> AnyView {
    view! {
        <Title text=title/>
        <Meta name="robots" content="noindex"/>
    }
    .into_any()
}
