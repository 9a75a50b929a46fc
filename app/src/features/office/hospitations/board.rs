//! The itinerary of a draft: its blocks in columns, one for each online session and one for what has no
//! place yet; or by days, where it is on site.

use leptos::prelude::*;

use super::act::columns;
use super::field_words;
use super::sessions::move_buttons;
use super::sheet::{Choice, Sheet};
use super::sheet_text::Text;
use super::words;
use crate::contract::adaptation::{BlockState, Load, QUESTIONS, WELCOME, block_state, load};
use crate::contract::draft::{Block, BlockKind};
use crate::contract::draft_office::DraftView;
use crate::i18n::Tr;
use crate::t;

/// A block with its number in the draft.
type Numbered<'a> = (usize, &'a Block);

/// The fields.
pub(super) fn fields(sheet: &Sheet<'_>, view: &DraftView) -> AnyView {
    let tr = sheet.tr;
    // Sessions are those that are saved; blocks as they were typed.
    let mut content = view.content.clone();
    content.itinerary = sheet.content.itinerary.clone();
    let columns = columns(&content);
    let blocks: Vec<Numbered<'_>> = content.itinerary.blocks.iter().enumerate().collect();
    let shown: Vec<_> = match &columns {
        Some(columns) => columns
            .iter()
            .map(|id| {
                let lies = |block: &Block| {
                    let known = columns.contains(&block.session);
                    block.session == *id || (id.is_empty() && !known)
                };
                let own: Vec<_> = blocks
                    .iter()
                    .copied()
                    .filter(|(_, block)| lies(block))
                    .collect();
                session_column(sheet, view, id, columns, &own)
            })
            .collect(),
        None => {
            let last = blocks.iter().map(|(_, block)| block.day).max().unwrap_or(1);
            (1..=last.clamp(1, 60))
                .map(|day| {
                    let own = blocks.iter().copied();
                    let own: Vec<_> = own.filter(|(_, block)| block.day.max(1) == day).collect();
                    day_column(sheet, day, &own)
                })
                .collect()
        }
    };
    let hint = if columns.is_some() {
        t!(tr, board_hint)
    } else {
        t!(tr, board_days_hint)
    };
    let empty = blocks
        .is_empty()
        .then(|| view! { <p class="empty">{t!(tr, board_empty)}</p> });
    let add = (!sheet.locked).then(|| {
        view! {
            <p><button class="button button--secondary" type="submit" name="action" value="add" data-focus="add">
                {t!(tr, board_add)}
            </button></p>
        }
    });
    let source = content.itinerary.source.clone();
    view! {
        <p class="hint">{hint}</p>
        <input type="hidden" name="itinerary.source" value=source/>
        {empty}
        <div class="board">{shown}</div>
        <div id="last" tabindex="-1"></div>
        {add}
    }
    .into_any()
}

fn session_column(
    sheet: &Sheet<'_>,
    view: &DraftView,
    id: &str,
    columns: &[String],
    own: &[Numbered<'_>],
) -> AnyView {
    let tr = sheet.tr;
    let title = field_words::session(tr, &view.content, id);
    let session = view
        .content
        .sessions
        .sessions
        .iter()
        .find(|session| session.id == id);
    let filled = session.map(|session| {
        let load = load(&sheet.content.itinerary.blocks, id, session.minutes);
        meter(tr, id, load, session.minutes)
    });
    let place = title.clone();
    let cards: Vec<_> = own
        .iter()
        .enumerate()
        .map(|(at, (n, block))| {
            let said = t!(
                tr,
                board_place,
                title = name(sheet, *n, block),
                number = at + 1,
                count = own.len(),
                session = place.as_str()
            );
            let edges = Edges {
                first: at == 0 && columns.first().is_some_and(|first| first == id),
                last: at + 1 == own.len() && id.is_empty(),
            };
            card(sheet, view, Some(columns), *n, block, said, edges)
        })
        .collect();
    let key = if id.is_empty() { "none" } else { id };
    let nothing = own
        .is_empty()
        .then(|| view! { <p class="board__nothing">{t!(tr, board_nothing)}</p> });
    let heading = format!("column-{key}");
    let class = if id.is_empty() {
        "board__column board__column--none"
    } else {
        "board__column"
    };
    view! {
        <section class=class data-session=id.to_owned() aria-labelledby=heading.clone()>
            <h2 id=heading.clone()><bdi>{title}</bdi></h2>
            {filled}
            {cards}
            {nothing}
        </section>
    }
    .into_any()
}

/// How full a session is.
fn meter(tr: Tr, id: &str, load: Load, minutes: u32) -> AnyView {
    let over = load.over;
    let filled = load.filled.saturating_add(WELCOME + QUESTIONS);
    let words = t!(tr, board_filled, filled = filled, minutes = minutes);
    let more = (over > 0).then(|| {
        view! {
            <p class="board__over"><span aria-hidden="true">"⚠ "</span>{t!(tr, board_over, count = over)}</p>
        }
    });
    let (most, value) = (minutes.max(1).to_string(), filled.min(minutes).to_string());
    let class = if over > 0 {
        "board__meter board__meter--over"
    } else {
        "board__meter"
    };
    view! {
        <div id=format!("filled-{id}") data-fresh="">
            <meter class=class min="0" max=most value=value aria-label=words.clone()></meter>
            <p class="board__filled">{words}</p>
            {more}
        </div>
    }
    .into_any()
}

fn day_column(sheet: &Sheet<'_>, day: u32, own: &[Numbered<'_>]) -> AnyView {
    let tr = sheet.tr;
    let title = t!(tr, board_day, number = day);
    let place = title.clone();
    let cards: Vec<_> = own
        .iter()
        .enumerate()
        .map(|(at, (n, block))| {
            let said = t!(
                tr,
                board_place,
                title = name(sheet, *n, block),
                number = at + 1,
                count = own.len(),
                session = place.as_str()
            );
            let edges = Edges {
                first: at == 0 && day == 1,
                last: false,
            };
            card_of_day(sheet, *n, block, said, edges)
        })
        .collect();
    let heading = format!("column-{day}");
    view! {
        <section class="board__column" data-session=day.to_string() aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{title}</h2>
            {cards}
        </section>
    }
    .into_any()
}

/// Whether a block can go no further.
#[derive(Clone, Copy)]
struct Edges {
    first: bool,
    last: bool,
}

fn name(sheet: &Sheet<'_>, n: usize, block: &Block) -> String {
    match block.title.get(sheet.tr.language()) {
        "" => t!(sheet.tr, draft_block_number, number = n + 1),
        title => title.to_owned(),
    }
}

fn card(
    sheet: &Sheet<'_>,
    view: &DraftView,
    columns: Option<&[String]>,
    n: usize,
    block: &Block,
    said: String,
    edges: Edges,
) -> AnyView {
    let tr = sheet.tr;
    let field = |field: &str| format!("itinerary.blocks.{n}.{field}");
    let places: Vec<Choice> = columns
        .unwrap_or_default()
        .iter()
        .map(|id| (id.clone(), field_words::session(tr, &view.content, id)))
        .collect();
    let (class, sign, words) = match block_state(block) {
        BlockState::Fits => ("block__fit block__fit--fits", "✓", t!(tr, board_fits)),
        BlockState::Shortened(minutes) => (
            "block__fit block__fit--short",
            "✂",
            t!(tr, board_shortened, count = minutes),
        ),
        BlockState::NoPlace => ("block__fit block__fit--none", "○", t!(tr, board_no_place)),
    };
    let fit = view! {
        <p class=class id=format!("{}-fit", sheet.id(&field("online"))) data-fresh="">
            <span aria-hidden="true">{sign}" "</span>{words}
        </p>
    };
    let online = view! {
        {fit}
        {sheet.select_with(&field("session"), t!(tr, draft_session), places, &block.session, true)}
        {sheet.number(&field("online"), t!(tr, draft_online), t!(tr, draft_minutes_unit), block.online)}
    };
    let day = block.day.to_string();
    let hidden = view! { <input type="hidden" name=field("day") value=day/> };
    shell(
        sheet,
        n,
        block,
        said,
        edges,
        online.into_any(),
        hidden.into_any(),
    )
}

fn card_of_day(sheet: &Sheet<'_>, n: usize, block: &Block, said: String, edges: Edges) -> AnyView {
    let tr = sheet.tr;
    let field = |field: &str| format!("itinerary.blocks.{n}.{field}");
    let day = sheet.number(&field("day"), t!(tr, draft_day), String::new(), block.day);
    let online = block.online.to_string();
    let hidden = view! {
        <input type="hidden" name=field("session") value=block.session.clone()/>
        <input type="hidden" name=field("online") value=online/>
    };
    shell(sheet, n, block, said, edges, day, hidden.into_any())
}

/// A block's card: what it is and where it lies in sight, the rest folded.
fn shell(
    sheet: &Sheet<'_>,
    n: usize,
    block: &Block,
    said: String,
    edges: Edges,
    place: AnyView,
    hidden: AnyView,
) -> AnyView {
    let tr = sheet.tr;
    let field = |field: &str| format!("itinerary.blocks.{n}.{field}");
    let key = if block.id.is_empty() {
        format!("new-{n}")
    } else {
        block.id.clone()
    };
    let kinds = BlockKind::ALL.iter();
    let kinds = kinds.map(|kind| (kind.code().to_owned(), words::block_kind(tr, *kind)));
    let text_name = field("title");
    let label = t!(tr, draft_title);
    let text = Text {
        name: &text_name,
        label: &label,
        text: &block.title,
        key: &block.id,
        outdated: &[],
    };
    let name = name(sheet, n, block);
    let start = field("");
    let asked = sheet
        .errors
        .iter()
        .any(|error| error.field.starts_with(&start))
        || sheet
            .theirs
            .fields
            .keys()
            .any(|name| name.starts_with(&start));
    let untitled = block.title.all().next().is_none();
    let kind = BlockKind::from_code(&block.kind).map(|kind| words::block_kind(tr, kind));
    let facts = t!(
        tr,
        board_on_site,
        kind = kind.unwrap_or_default(),
        minutes = block.minutes
    );
    let handle = (!sheet.locked && !block.id.is_empty()).then(|| {
        view! { <span class="block__handle" aria-hidden="true">"⠿"</span> }
    });
    view! {
        <article class="block" id=format!("row-{key}") data-block=block.id.clone() data-place=said>
            <div class="draft-card__head">
                {handle}
                <h3 class="block__title"><bdi>{name.clone()}</bdi></h3>
                {move_buttons(sheet, n, (edges.first, edges.last), &key, &name)}
            </div>
            <p class="block__facts">{facts}</p>
            <input type="hidden" name=field("id") value=block.id.clone()/>
            {hidden}
            {place}
            <details class="form__more" id=format!("more-{key}") open=asked || untitled>
                <summary>{t!(tr, board_more)}<span class="visually-hidden">": "{name}</span></summary>
                <div class="draft-folded">
                    {sheet.folded(text, 1)}
                    {sheet.select(&field("kind"), t!(tr, draft_kind), kinds.collect(), &block.kind)}
                    {sheet.number(&field("minutes"), t!(tr, board_minutes), t!(tr, draft_minutes_unit), block.minutes)}
                </div>
            </details>
        </article>
    }
    .into_any()
}
