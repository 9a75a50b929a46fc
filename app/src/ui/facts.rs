//! Facts as pairs of a name and a value.

use leptos::prelude::*;

/// A list of facts.
#[component]
pub(crate) fn Facts(children: Children) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }
}

/// One fact.
#[component]
pub(crate) fn Fact(
    /// What it is.
    #[prop(into)]
    name: String,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="facts__row">
            <dt>{name}</dt>
            <dd>{children()}</dd>
        </div>
    }
}
