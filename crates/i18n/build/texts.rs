//! What do the text files say? Reads them, and compares the languages. Shared by the build and the tests.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Languages in the order in which the generated code lists them; the first is the one others are compared with.
pub const LANGS: [&str; 3] = ["nb", "nn", "en"];

/// One message in one language.
pub struct Text {
    /// The file it stands in: `home.ftl`.
    pub file: String,
    /// What it says.
    pub pattern: Pattern<String>,
    /// Names of its variables.
    pub variables: BTreeSet<String>,
}

/// The messages of one language, by key.
pub type Texts = BTreeMap<String, Text>;

/// Reads every language, and names everything that is wrong.
pub fn read(folder: &Path) -> Result<BTreeMap<&'static str, Texts>, Vec<String>> {
    let mut faults = Vec::new();
    let all: BTreeMap<_, _> = LANGS.into_iter().map(|l| (l, read_language(&folder.join(l), l, &mut faults))).collect();
    compare(&all, &mut faults);
    if faults.is_empty() { Ok(all) } else { Err(faults) }
}

fn read_language(folder: &Path, lang: &str, faults: &mut Vec<String>) -> Texts {
    let mut texts = Texts::new();
    let mut paths: Vec<_> = match fs::read_dir(folder) {
        Ok(entries) => {
            entries.flatten().map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == "ftl")).collect()
        }
        Err(e) => {
            faults.push(format!("{lang}: cannot read {}: {e}", folder.display()));
            return texts;
        }
    };
    paths.sort();
    for path in paths {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match fs::read_to_string(&path) {
            Ok(source) => read_file(source, lang, &file, &mut texts, faults),
            Err(e) => faults.push(format!("{lang}/{file}: {e}")),
        }
    }
    texts
}

fn read_file(source: String, lang: &str, file: &str, texts: &mut Texts, faults: &mut Vec<String>) {
    let (resource, errors): (Resource<String>, _) = match fluent_syntax::parser::parse(source) {
        Ok(resource) => (resource, Vec::new()),
        Err(found) => found,
    };
    faults.extend(errors.iter().map(|e| format!("{lang}/{file}: {e} near byte {}", e.pos.start)));
    for entry in resource.body {
        match entry {
            Entry::Message(message) => add(message, lang, file, texts, faults),
            Entry::Term(term) => faults.push(format!("{lang}/{file}: -{}: terms are not used here", term.id.name)),
            _ => {}
        }
    }
}

fn add(message: Message<String>, lang: &str, file: &str, texts: &mut Texts, faults: &mut Vec<String>) {
    let key = message.id.name;
    let place = format!("{lang}/{file}: {key}");
    if !key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
        faults.push(format!("{place}: keys are written in-lower-case-with-hyphens"));
    }
    if !message.attributes.is_empty() {
        faults.push(format!("{place}: attributes are not used here; write a message of its own"));
    }
    let Some(pattern) = message.value else {
        faults.push(format!("{place}: has no text"));
        return;
    };
    let mut variables = BTreeSet::new();
    if let Err(what) = collect_variables(&pattern, &mut variables) {
        faults.push(format!("{place}: {what}"));
    }
    let text = Text { file: file.to_owned(), pattern, variables };
    if let Some(first) = texts.insert(key, text) {
        faults.push(format!("{place}: stands already in {lang}/{}", first.file));
    }
}

fn collect_variables(pattern: &Pattern<String>, into: &mut BTreeSet<String>) -> Result<(), String> {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression: Expression::Inline(inline) } => inline_variable(inline, into)?,
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                inline_variable(selector, into)?;
                variants.iter().try_for_each(|v| collect_variables(&v.value, into))?;
            }
        }
    }
    Ok(())
}

fn inline_variable(inline: &InlineExpression<String>, into: &mut BTreeSet<String>) -> Result<(), String> {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.insert(id.name.clone());
            Ok(())
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => Ok(()),
        other => Err(format!("only variables, literals and selections are used here, not {other:?}")),
    }
}

fn compare(all: &BTreeMap<&'static str, Texts>, faults: &mut Vec<String>) {
    let [first, others @ ..] = LANGS;
    for lang in others {
        for (key, text) in &all[first] {
            match all[lang].get(key) {
                None => faults.push(format!("{lang}/{}: {key}: missing", text.file)),
                Some(t) if t.variables != text.variables => {
                    faults.push(format!(
                        "{lang}/{}: {key}: has {:?}, {first} has {:?}",
                        t.file, t.variables, text.variables
                    ));
                }
                Some(t) if t.file != text.file => {
                    faults.push(format!("{lang}/{}: {key}: stands in {} in {first}", t.file, text.file));
                }
                Some(_) => {}
            }
        }
        for (key, text) in all[lang].iter().filter(|(key, _)| !all[first].contains_key(*key)) {
            faults.push(format!("{first}/{}: {key}: missing, {lang} has it", text.file));
        }
    }
}
