//! A filter with choices: a group of boxes that opens, each with the number of results it leaves.

use leptos::prelude::*;

/// A choice as the page shows it.
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    /// Its code in the address.
    pub code: String,
    /// Its name.
    pub name: String,
    /// How many results it leaves.
    pub count: u32,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The group; works as part of a plain form.
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
) -> impl IntoView {
    let chosen = choices.iter().filter(|c| c.chosen).count();
    let boxes = choices
        .into_iter()
        .map(|choice| {
            let id = format!("{name}-{}", choice.code);
            let empty = choice.count == 0 && !choice.chosen;
            view! {
                <li class="filter-choice">
                    <input
                        type="checkbox"
                        id=id.clone()
                        name=name.clone()
                        value=choice.code
                        checked=choice.chosen
                        disabled=empty
                    />
                    <label for=id>
                        <span>{choice.name}</span>
                        <span class="filter-choice__count">{choice.count}</span>
                    </label>
                </li>
            }
        })
        .collect_view();
    view! {
        <details class="filter-group" open=chosen != 0>
            <summary>
                <span>{legend.clone()}</span>
                {(chosen > 0).then(|| view! { <span class="filter-group__chosen">{chosen}</span> })}
            </summary>
            <fieldset>
                <legend class="visually-hidden">{legend}</legend>
                <ul>{boxes}</ul>
            </fieldset>
        </details>
    }
}
