//! A filter with choices: a group of boxes that opens, each with the number of results it leaves.

use leptos::prelude::*;

use crate::contract::atlas::Facet;
use crate::ui::later::later;

/// A choice as the page shows it.
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    /// Its code in the address.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// How a choice stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Standing {
    /// How many results it leaves.
    pub count: u32,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The group; works as part of a plain form. Its choices keep their places while their counts
/// follow: nothing moves away from under a finger.
#[component]
pub(crate) fn FilterGroup(
    /// The filter's name in the address.
    #[prop(into)]
    name: String,
    /// What it is called.
    #[prop(into)]
    legend: String,
    /// What can be chosen.
    choices: Vec<Choice>,
    /// How a choice stands now.
    standing: impl Fn(&str) -> Standing + Clone + Send + Sync + 'static,
) -> impl IntoView {
    later(move || group(name, legend, choices, standing))
}

fn group(
    name: String,
    legend: String,
    choices: Vec<Choice>,
    standing: impl Fn(&str) -> Standing + Clone + Send + Sync + 'static,
) -> AnyView {
    let codes: Vec<_> = choices.iter().map(|c| c.code.clone()).collect();
    let all = standing.clone();
    let chosen = Memo::new(move |_| codes.iter().filter(|code| all(code).chosen).count());
    let boxes = choices
        .into_iter()
        .map(|choice| {
            let id = format!("{name}-{}", choice.code);
            let (code, standing) = (choice.code.clone(), standing.clone());
            let now = Memo::new(move |_| standing(&code));
            let field = NodeRef::<leptos::html::Input>::new();
            // What somebody ticked while the page came to life stays ticked.
            Effect::new(move |before: Option<bool>| {
                let chosen = now.get().chosen;
                if before.is_some_and(|before| before != chosen)
                    && let Some(field) = field.get_untracked()
                {
                    field.set_checked(chosen);
                }
                chosen
            });
            view! {
                <li class="filter-choice">
                    <input
                        type="checkbox"
                        id=id.clone()
                        name=name.clone()
                        value=choice.code
                        checked=now.get_untracked().chosen
                        node_ref=field
                        disabled=move || now.get().count == 0 && !now.get().chosen
                    />
                    <label for=id>
                        <span>{choice.name}</span>
                        <span class="filter-choice__count">{move || now.get().count}</span>
                    </label>
                </li>
            }
        })
        .collect_view();
    let number = move || {
        let chosen = chosen.get();
        (chosen > 0).then(|| view! { <span class="filter-group__chosen">{chosen}</span> })
    };
    view! {
        <details class="filter-group" open=chosen.get_untracked() != 0>
            <summary>
                <span>{legend.clone()}</span>
                {number}
            </summary>
            <fieldset>
                <legend class="visually-hidden">{legend}</legend>
                <ul>{boxes}</ul>
            </fieldset>
        </details>
    }
    .into_any()
}

/// How a choice of a facet stands; nothing is left of a choice that is not there.
pub(crate) fn standing_in(facets: &[Facet], name: &str, code: &str) -> Standing {
    let facet = facets.iter().find(|f| f.name == name);
    let choice = facet.and_then(|f| f.choices.iter().find(|c| c.code == code));
    choice
        .map(|c| Standing {
            count: c.count,
            chosen: c.chosen,
        })
        .unwrap_or_default()
}
