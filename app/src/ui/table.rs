//! A table that is one on a phone, too: there each row becomes a block, and each value repeats what its
//! column is called.

use leptos::prelude::*;

/// One value of a row.
pub(crate) struct Cell {
    inner: AnyView,
    class: &'static str,
}

impl Cell {
    /// Words, links, forms.
    pub(crate) fn new(inner: impl IntoView + 'static) -> Self {
        Self {
            inner: inner.into_any(),
            class: "",
        }
    }

    /// A number; it stands below the others digit by digit.
    pub(crate) fn number(words: String) -> Self {
        Self {
            inner: words.into_any(),
            class: "table__number",
        }
    }

    /// What can be done with the row.
    pub(crate) fn deeds(inner: AnyView) -> Self {
        Self {
            inner,
            class: "table__deeds",
        }
    }
}

/// The table. `columns` are the words of its head; the first value of each row names the row.
pub(crate) fn table(caption: String, columns: &[String], rows: Vec<Vec<Cell>>) -> AnyView {
    let head: Vec<_> = columns
        .iter()
        .map(|words| view! { <th scope="col">{words.clone()}</th> })
        .collect();
    let rows: Vec<_> = rows.into_iter().map(|cells| row(columns, cells)).collect();
    view! {
        <table class="table">
            <caption>{caption}</caption>
            <thead><tr>{head}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(columns: &[String], cells: Vec<Cell>) -> AnyView {
    let cells = cells.into_iter().zip(columns).enumerate();
    let cells: Vec<_> = cells
        .map(|(n, (cell, words))| {
            let Cell { inner, class } = cell;
            if n == 0 {
                view! { <th scope="row" class=class>{inner}</th> }.into_any()
            } else {
                let words = words.clone();
                view! { <td class=class data-label=words><div>{inner}</div></td> }.into_any()
            }
        })
        .collect();
    view! { <tr>{cells}</tr> }.into_any()
}
