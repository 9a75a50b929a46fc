//! Reads Fluent files with `fluent-syntax`: what they may contain, references resolved.

use std::{collections::BTreeMap, fs, path::Path};

use fluent_syntax::{ast, parser};

use crate::catalogue::{Catalogue, Key, Message, ONLY_SERVER, Pattern, Piece, Variant};

/// Deep enough for every honest reference, and an end for a circle.
const DEEPEST_REFERENCE: usize = 8;

/// A message or term as it stands in its file.
struct Raw {
    file: String,
    value: ast::Pattern<String>,
}

/// Reads all `.ftl` files of one language. Faults name the file and the key.
pub fn catalogue(locales: &Path, language: &'static str, faults: &mut Vec<String>) -> Catalogue {
    let mut raw = BTreeMap::new();
    for folder in [language.to_owned(), format!("{language}/{ONLY_SERVER}")] {
        let mut names: Vec<String> = match fs::read_dir(locales.join(&folder)) {
            Ok(entries) => entries
                .flatten()
                .map(|entry| entry.file_name().to_string_lossy().into_owned())
                .collect(),
            Err(error) => {
                faults.push(format!("locales/{folder}: {error}"));
                Vec::new()
            }
        };
        names.retain(|name| name.ends_with(".ftl"));
        names.sort();
        for name in names {
            let file = format!("locales/{folder}/{name}");
            match fs::read_to_string(locales.join(&folder).join(&name)) {
                Ok(source) => entries(&source, &file, &mut raw, faults),
                Err(error) => faults.push(format!("{file}: {error}")),
            }
        }
    }
    resolve(language, &raw, faults)
}

/// The same from texts in memory, for tests.
#[cfg(test)]
pub fn catalogue_of(
    language: &'static str,
    files: &[(&str, &str)],
    faults: &mut Vec<String>,
) -> Catalogue {
    let mut raw = BTreeMap::new();
    for (name, source) in files {
        entries(
            source,
            &format!("locales/{language}/{name}"),
            &mut raw,
            faults,
        );
    }
    resolve(language, &raw, faults)
}

fn entries(source: &str, file: &str, raw: &mut BTreeMap<String, Raw>, faults: &mut Vec<String>) {
    let resource = match parser::parse(source.to_owned()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = source
                    .get(..error.pos.start)
                    .map_or(1, |before| before.lines().count().max(1));
                faults.push(format!("{file}:{line}: {error}"));
            }
            resource
        }
    };
    for entry in resource.body {
        let (id, value, attributes) = match entry {
            ast::Entry::Message(message) => (message.id.name, message.value, message.attributes),
            // A term is kept under the name by which it is referred to.
            ast::Entry::Term(term) => (
                format!("-{}", term.id.name),
                Some(term.value),
                term.attributes,
            ),
            ast::Entry::Comment(_)
            | ast::Entry::GroupComment(_)
            | ast::Entry::ResourceComment(_) => continue,
            ast::Entry::Junk { content } => {
                let start: String = content.chars().take(40).collect();
                faults.push(format!("{file}: not Fluent: {start:?}"));
                continue;
            }
        };
        if !attributes.is_empty() {
            faults.push(format!(
                "{file}: {id}: attributes are not supported, make it a message of its own"
            ));
        }
        let Some(value) = value else {
            faults.push(format!("{file}: {id}: has no text"));
            continue;
        };
        if let Some(earlier) = raw.insert(
            id.clone(),
            Raw {
                file: file.to_owned(),
                value,
            },
        ) {
            faults.push(format!("{file}: {id}: stands in {} already", earlier.file));
        }
    }
}

fn resolve(
    language: &'static str,
    raw: &BTreeMap<String, Raw>,
    faults: &mut Vec<String>,
) -> Catalogue {
    let mut messages = BTreeMap::new();
    for (id, entry) in raw.iter().filter(|(id, _)| !id.starts_with('-')) {
        let mut pieces = Pattern::new();
        match pattern(&entry.value, raw, 0, &mut pieces) {
            Ok(()) => {
                messages.insert(
                    id.clone(),
                    Message {
                        file: entry.file.clone(),
                        pattern: pieces,
                    },
                );
            }
            Err(reason) => faults.push(format!("{}: {id}: {reason}", entry.file)),
        }
    }
    Catalogue { language, messages }
}

fn pattern(
    source: &ast::Pattern<String>,
    raw: &BTreeMap<String, Raw>,
    depth: usize,
    pieces: &mut Pattern,
) -> Result<(), String> {
    for element in &source.elements {
        match element {
            ast::PatternElement::TextElement { value } => text(value, pieces)?,
            ast::PatternElement::Placeable { expression } => match expression {
                ast::Expression::Inline(inline) => placeable(inline, raw, depth, pieces)?,
                ast::Expression::Select { selector, variants } => {
                    let ast::InlineExpression::VariableReference { id } = selector else {
                        return Err("only a variable can be selected on".to_owned());
                    };
                    let mut choices = Vec::new();
                    for variant in variants {
                        let mut inner = Pattern::new();
                        pattern(&variant.value, raw, depth, &mut inner)?;
                        let key = match &variant.key {
                            ast::VariantKey::Identifier { name } => Key::Word(name.clone()),
                            ast::VariantKey::NumberLiteral { value } => Key::Exact(value.clone()),
                        };
                        choices.push(Variant {
                            key,
                            default: variant.default,
                            pattern: inner,
                        });
                    }
                    pieces.push(Piece::Select {
                        variable: id.name.clone(),
                        variants: choices,
                    });
                }
            },
        }
    }
    Ok(())
}

fn placeable(
    inline: &ast::InlineExpression<String>,
    raw: &BTreeMap<String, Raw>,
    depth: usize,
    pieces: &mut Pattern,
) -> Result<(), String> {
    match inline {
        ast::InlineExpression::StringLiteral { value } => text(
            &fluent_syntax::unicode::unescape_unicode_to_string(value),
            pieces,
        ),
        ast::InlineExpression::NumberLiteral { value } => text(value, pieces),
        ast::InlineExpression::VariableReference { id } => {
            pieces.push(Piece::Variable(id.name.clone()));
            Ok(())
        }
        ast::InlineExpression::MessageReference {
            id,
            attribute: None,
        } => refer(&id.name, raw, depth, pieces),
        ast::InlineExpression::TermReference {
            id,
            attribute: None,
            arguments: None,
        } => refer(&format!("-{}", id.name), raw, depth, pieces),
        ast::InlineExpression::Placeable { expression } => match expression.as_ref() {
            ast::Expression::Inline(inner) => placeable(inner, raw, depth, pieces),
            ast::Expression::Select { .. } => {
                Err("a select within double braces is not supported".to_owned())
            }
        },
        ast::InlineExpression::FunctionReference { id, .. } => Err(format!(
            "{}() is not supported: numbers are written with grouping, dates come written",
            id.name
        )),
        ast::InlineExpression::MessageReference { .. }
        | ast::InlineExpression::TermReference { .. } => {
            Err("references to attributes or with arguments are not supported".to_owned())
        }
    }
}

fn refer(
    name: &str,
    raw: &BTreeMap<String, Raw>,
    depth: usize,
    pieces: &mut Pattern,
) -> Result<(), String> {
    if depth == DEEPEST_REFERENCE {
        return Err(format!("{{ {name} }} refers to itself or too deep"));
    }
    let target = raw
        .get(name)
        .ok_or_else(|| format!("refers to {{ {name} }}, which does not exist"))?;
    pattern(&target.value, raw, depth + 1, pieces)
}

fn text(value: &str, pieces: &mut Pattern) -> Result<(), String> {
    // Characters below the space steer the encoded form.
    if value
        .chars()
        .any(|character| character.is_control() && character != '\n')
    {
        return Err("contains a control character".to_owned());
    }
    match pieces.last_mut() {
        Some(Piece::Text(before)) => before.push_str(value),
        _ => pieces.push(Piece::Text(value.to_owned())),
    }
    Ok(())
}
