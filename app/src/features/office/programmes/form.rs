//! The form of a programme, section by section.

use leptos::prelude::*;

use super::breaks;
use super::meanwhile::flat;
use super::words::{label, region};
use super::{meetings, policy};
use crate::contract::language::Language;
use crate::contract::programme::PartnershipLink;
use crate::contract::programme_form::{BrokenHospitation, ProgrammeForm};
use crate::contract::text::LocalText;
use crate::i18n::Tr;
use crate::ui::form::named::{self, Named, line, local_text};
use crate::ui::form::{Choice, ChoiceField, FormState, PlainForms, SelectField, submit_button};
use crate::{t, terms};

/// The form's id.
pub(super) const PROGRAMME: &str = "programme";

/// So many regions, and so many partnerships, can be added at a time.
const ADDED: usize = 2;

/// What stands around what was typed.
pub(super) struct Around<'a> {
    /// Whether it is a new programme, whose address can be chosen.
    pub new: bool,
    /// The version that is saved over.
    pub version: u32,
    /// Partnerships by their names: the programme's, and those that are suggested.
    pub partnerships: &'a [PartnershipLink],
    /// What the change would do, where somebody has to know before it is saved.
    pub breaks: &'a [BrokenHospitation],
}

/// The form, with what stands in it.
pub(super) fn form(
    tr: Tr,
    forms: &PlainForms,
    typed: &ProgrammeForm,
    around: &Around<'_>,
) -> AnyView {
    let form = forms.form(PROGRAMME);
    let warning = (!around.breaks.is_empty()).then(|| breaks::warning(tr, around.breaks));
    let save = match around.new {
        true => t!(tr, programme_create),
        false => t!(tr, account_save),
    };
    let inner = view! {
        <input type="hidden" name="version" value=around.version.to_string()/>
        {warning}
        {section("texts", t!(tr, programme_texts), texts(tr, form, typed, around.new))}
        {section("frame", t!(tr, programme_frame), frame(tr, form, typed, around.partnerships))}
        {section("policy", t!(tr, programme_policy), policy::fields(tr, form, &typed.policy))}
        {section("meetings", t!(tr, programme_meetings), meetings::fields(tr, form, typed))}
        <div class="deeds">{submit_button(form, "button", save, String::new())}</div>
    };
    let mut names: Vec<_> = flat(tr, typed)
        .into_iter()
        .map(|(field, _)| field)
        .collect();
    names.extend(["slug", "meetings"].map(str::to_owned));
    let names = names.into_iter().map(|field| {
        let label = label(tr, &field);
        (field, label)
    });
    forms.post_named(form, PROGRAMME, names.collect(), inner.into_any())
}

/// A part of the form under its title.
pub(super) fn section(id: &str, title: String, inner: AnyView) -> AnyView {
    let id = format!("programme-part-{id}");
    view! {
        <section class="office__section" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{title}</h2>
            {inner}
        </section>
    }
    .into_any()
}

fn texts(tr: Tr, form: FormState, typed: &ProgrammeForm, new: bool) -> AnyView {
    let original = typed.original();
    let text = |field: &'static str, rows: u8, hint: String, text: &LocalText| {
        let named = Named {
            form,
            field,
            label: label(tr, field),
            hint,
        };
        local_text(tr, &named, original, rows, text)
    };
    let languages = Language::ALL.map(|l| (l.code().to_owned(), terms::language(tr, l)));
    let slug = new.then(|| {
        let named = Named {
            form,
            field: "slug",
            label: label(tr, "slug"),
            hint: t!(tr, programme_slug_hint),
        };
        line(&named, "text", typed.slug.clone())
    });
    let a_line_each = || t!(tr, programme_points_hint);
    view! {
        <SelectField form field="original" label=label(tr, "original") value=original.code().to_owned()
            groups=vec![(String::new(), languages.into())]/>
        {text("name", 1, String::new(), &typed.name)}
        {slug}
        {text("summary", 3, t!(tr, programme_summary_hint), &typed.summary)}
        {text("issuer", 1, String::new(), &typed.issuer)}
        {text("funder", 1, String::new(), &typed.funder)}
        {text("eligible", 3, String::new(), &typed.eligible)}
        {text("offers", 6, a_line_each(), &typed.offers)}
        {text("expectations", 6, a_line_each(), &typed.expectations)}
    }
    .into_any()
}

fn frame(
    tr: Tr,
    form: FormState,
    typed: &ProgrammeForm,
    partnerships: &[PartnershipLink],
) -> AnyView {
    let spoken = Language::ALL.map(|language| {
        let code = language.code();
        let chosen = typed.languages.iter().any(|chosen| chosen == code);
        Choice::plain("languages", code, terms::language(tr, language), chosen)
    });
    let text = |field: &'static str, hint: String, kind: &'static str, value: &str| {
        let named = Named {
            form,
            field,
            label: label(tr, field),
            hint,
        };
        line(&named, kind, value.to_owned())
    };
    view! {
        {regions(tr, form, &typed.regions)}
        <ChoiceField form field="languages" label=label(tr, "languages") choices=spoken.into() many=true/>
        <div class="form__pair">
            {text("runs_from", t!(tr, programme_runs_hint), "text", &typed.runs_from)}
            {text("runs_until", t!(tr, programme_runs_until_hint), "text", &typed.runs_until)}
        </div>
        {text("contact", t!(tr, programme_contact_hint), "email", &typed.contact)}
        {linked(tr, form, &typed.partnerships, partnerships)}
    }
    .into_any()
}

/// Regions: those chosen, to be unticked, and lines with suggestions to add some.
fn regions(tr: Tr, form: FormState, chosen: &[String]) -> AnyView {
    let ticked = chosen.iter();
    let ticked: Vec<_> = ticked
        .map(|code| Choice::plain("regions", code, region(tr, code), true))
        .collect();
    let all = tr.all("region-").chain(tr.all("country-"));
    let mut all: Vec<_> = all.map(|(_, name)| name.to_owned()).collect();
    all.sort();
    let adding = Adding {
        form,
        field: "regions",
        label: t!(tr, programme_add_region),
        hint: t!(tr, programme_regions_hint),
        suggestions: all,
    };
    ticked_and_added(tr, &adding, ticked)
}

/// Partnerships: those named, to be unticked, and lines with suggestions to add some.
fn linked(tr: Tr, form: FormState, named: &[String], known: &[PartnershipLink]) -> AnyView {
    let language = tr.language();
    let words = |slug: &String| {
        let link = known.iter().find(|link| link.slug == *slug);
        link.map_or_else(|| slug.clone(), |link| link.name(language))
    };
    let ticked = named.iter();
    let ticked: Vec<_> = ticked
        .map(|slug| Choice::plain("partnerships", slug, words(slug), true))
        .collect();
    let adding = Adding {
        form,
        field: "partnerships",
        label: t!(tr, programme_add_partnership),
        hint: t!(tr, programme_partnerships_hint),
        suggestions: known.iter().map(|link| link.name(language)).collect(),
    };
    ticked_and_added(tr, &adding, ticked)
}

/// Lines that add to what is ticked above them.
struct Adding {
    form: FormState,
    field: &'static str,
    label: String,
    hint: String,
    suggestions: Vec<String>,
}

fn ticked_and_added(tr: Tr, adding: &Adding, ticked: Vec<Choice>) -> AnyView {
    let (form, field) = (adding.form, adding.field);
    let taken = ticked.len();
    let ticked = (taken > 0).then(|| {
        view! {
            <ChoiceField form field=field label=label(tr, field) hint=t!(tr, programme_untick)
                choices=ticked many=true/>
        }
    });
    let list = format!("{}-list", form.id(field));
    let one = |number: usize| {
        // The first control carries the field's id.
        let id = match taken + number {
            0 => form.id(field),
            number => format!("{}-{number}", form.id(field)),
        };
        view! {
            <div class="field">
                <label for=id.clone()>{adding.label.clone()}</label>
                <input id=id name=field type="text" autocomplete="off" list=list.clone()/>
            </div>
        }
    };
    let options: Vec<_> = adding
        .suggestions
        .iter()
        .map(|words| view! { <option value=words.clone()></option> })
        .collect();
    let wrong = (taken == 0).then(|| named::error(form, field, &form.id(field)));
    view! {
        {ticked}
        {wrong}
        <div class="form__some form__some--wide">{(0..ADDED).map(one).collect_view()}</div>
        <p class="hint">{adding.hint.clone()}</p>
        <datalist id=list>{options}</datalist>
    }
    .into_any()
}

/// A field of a number, with what it counts in its label.
pub(super) fn number(tr: Tr, form: FormState, field: &str, value: &str) -> AnyView {
    let named = Named {
        form,
        field,
        label: label(tr, field),
        hint: String::new(),
    };
    named::line(&named, "number", value.to_owned())
}
