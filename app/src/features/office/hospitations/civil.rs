//! Civil society on both sides of a draft: who takes part, or why nobody does yet.

use leptos::prelude::*;

use super::field_words;
use super::sheet::Sheet;
use super::sheet_text::Text;
use super::words;
use crate::contract::draft::{CivilGroup, CivilKind, CivilSide};
use crate::t;

/// The fields.
pub(super) fn fields(sheet: &Sheet<'_>) -> AnyView {
    let civil = &sheet.content.civil;
    view! {
        <p class="hint">{t!(sheet.tr, draft_civil_hint)}</p>
        {side(sheet, "host", &civil.host)}
        {side(sheet, "guest", &civil.guest)}
    }
    .into_any()
}

fn side(sheet: &Sheet<'_>, name: &str, side: &CivilSide) -> AnyView {
    let tr = sheet.tr;
    let field = format!("civil.{name}");
    let count = side.groups.len();
    let mut groups: Vec<_> = side
        .groups
        .iter()
        .enumerate()
        .map(|(n, one)| group(sheet, name, n, one, true))
        .collect();
    if !sheet.locked {
        // An empty one to write into, and one for each that somebody else added meanwhile; they are kept
        // once something stands in them.
        let theirs = sheet.theirs.rows(&format!("{field}.groups."));
        let empty = CivilGroup::default();
        let more = (count..=count.max(theirs.saturating_sub(1)))
            .map(|n| group(sheet, name, n, &empty, false));
        groups.extend(more);
    }
    let why = format!("{field}.why_not");
    let label = t!(tr, draft_why_not);
    let key = format!("{name}-why-not");
    let text = Text {
        name: &why,
        label: &label,
        text: &side.why_not,
        key: &key,
        outdated: &sheet.content.civil.outdated,
    };
    let add = (!sheet.locked).then(|| {
        let (value, focus) = (format!("add:{name}"), format!("add-{name}"));
        view! {
            <p><button class="button button--secondary button--small" type="submit" name="action" value=value
                data-focus=focus>
                {t!(tr, draft_group_add)}
            </button></p>
        }
    });
    let title = format!("civil-{name}");
    view! {
        <section class="office__section" id=sheet.id(&field) aria-labelledby=title.clone()>
            <h2 id=title.clone()>{field_words::civil_side(tr, name)}</h2>
            {sheet.notes(&field)}
            {groups}
            {add}
            {sheet.folded(text, 3)}
        </section>
    }
    .into_any()
}

fn group(sheet: &Sheet<'_>, side: &str, n: usize, group: &CivilGroup, there: bool) -> AnyView {
    let tr = sheet.tr;
    let name = |field: &str| format!("civil.{side}.groups.{n}.{field}");
    let kinds = CivilKind::ALL.iter();
    let kinds = kinds.map(|kind| (kind.code().to_owned(), words::civil_kind(tr, *kind)));
    let part = name("part");
    let label = t!(tr, draft_group_part);
    let key = format!("{side}-part-{n}");
    let text = Text {
        name: &part,
        label: &label,
        text: &group.part,
        key: &key,
        outdated: &sheet.content.civil.outdated,
    };
    let kind = if group.kind.is_empty() {
        CivilKind::Association.code()
    } else {
        &group.kind
    };
    let number = t!(tr, draft_group_number, number = n + 1);
    let remove = (there && !sheet.locked).then(|| {
        let (value, focus) = (format!("remove:{side}:{n}"), format!("remove-{side}-{n}"));
        let label = t!(tr, labelled, name = t!(tr, draft_remove), value = number.as_str());
        view! {
            <button class="button button--secondary button--small draft-move" type="submit" name="action" value=value
                data-focus=focus aria-label=label.clone() title=label>
                <span aria-hidden="true">"×"</span>
            </button>
        }
    });
    let title = if there {
        number.clone()
    } else {
        t!(tr, draft_group_new)
    };
    view! {
        <fieldset class="draft-card">
            <legend class="visually-hidden">{field_words::civil_side(tr, side)}", "{title.clone()}</legend>
            <div class="draft-card__head"><p class="draft-card__title">{title}</p>{remove}</div>
            {sheet.select(&name("kind"), t!(tr, draft_kind), kinds.collect(), kind)}
            {sheet.line(&name("name"), t!(tr, people_name), None, "text", &group.name)}
            {sheet.line(&name("contact"), t!(tr, draft_group_contact), Some(t!(tr, draft_group_contact_hint)), "email", &group.contact)}
            {sheet.folded(text, 2)}
        </fieldset>
    }
    .into_any()
}
