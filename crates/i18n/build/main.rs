//! How do text files become typed functions? One function per message, one argument per variable.
//!
//! A message that is missing in a language, or has other variables there, stops the build.

mod looked_up;
mod texts;

use fluent_syntax::ast::{Expression, InlineExpression, PatternElement};
use looked_up::LOOKED_UP;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};
use texts::{LANGS, Text, Texts};

fn main() {
    println!("cargo:rerun-if-changed=texts");
    println!("cargo:rerun-if-changed=build");
    match texts::read(Path::new("texts")) {
        Err(faults) => faults.iter().for_each(|fault| println!("cargo::error={}", fault.replace('\n', " "))),
        Ok(all) => {
            let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
            fs::write(out.join("msg.rs"), functions(&all)).expect("the build folder can be written");
            fs::write(out.join("sources.rs"), sources()).expect("the build folder can be written");
        }
    }
}

fn functions(all: &BTreeMap<&'static str, Texts>) -> String {
    let mut code = String::new();
    for (key, text) in &all[LANGS[0]] {
        let name = key.replace('-', "_");
        let plain_texts: Vec<_> = LANGS.iter().filter_map(|l| plain(&all[l][key])).collect();
        if let [nb, nn, en] = plain_texts.as_slice() {
            let doc = nb.replace('\n', " ");
            let _ = writeln!(
                code,
                "#[doc = {doc:?}]\npub fn {name}(lang: Lang) -> &'static str {{\n    match lang {{ Lang::Nb => {nb:?}, Lang::Nn => {nn:?}, Lang::En => {en:?} }}\n}}"
            );
            continue;
        }
        let parameters: String = text.variables.iter().map(|v| format!(", {v}: impl Into<FluentValue<'a>>")).collect();
        let arguments: String = text.variables.iter().map(|v| format!("({v:?}, {v}.into()),")).collect();
        let doc = format!("Stands in `{}`.", text.file);
        let _ = writeln!(
            code,
            "#[doc = {doc:?}]\npub fn {name}<'a>(lang: Lang{parameters}) -> String {{\n    format(lang, {key:?}, [{arguments}])\n}}"
        );
    }
    code.push_str("/// A text by its key, for the few kinds of text whose key is stored.\n");
    code.push_str("pub(crate) fn look_up(lang: Lang, key: &str) -> Option<&'static str> {\n    Some(match key {\n");
    for key in all[LANGS[0]].keys().filter(|k| LOOKED_UP.iter().any(|p| k.starts_with(p))) {
        let _ = writeln!(code, "        {key:?} => {}(lang),", key.replace('-', "_"));
    }
    code.push_str("        _ => return None,\n    })\n}\n");
    code
}

/// The words of a text without variables; `None` where it has any.
fn plain(text: &Text) -> Option<String> {
    if !text.variables.is_empty() {
        return None;
    }
    text.pattern.elements.iter().map(plain_element).collect()
}

fn plain_element(element: &PatternElement<String>) -> Option<&str> {
    match element {
        PatternElement::TextElement { value }
        | PatternElement::Placeable {
            expression:
                Expression::Inline(InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value }),
        } => Some(value),
        PatternElement::Placeable { .. } => None,
    }
}

fn sources() -> String {
    let mut code = String::from("[\n");
    for lang in LANGS {
        let folder = fs::canonicalize(Path::new("texts").join(lang)).expect("read before");
        let mut files: Vec<_> = fs::read_dir(folder).expect("read before").flatten().map(|e| e.path()).collect();
        files.retain(|f| f.extension().is_some_and(|e| e == "ftl"));
        files.sort();
        let list: String = files.iter().map(|f| format!("include_str!({:?}),", f.display().to_string())).collect();
        let _ = writeln!(code, "    &[{list}] as &[&str],");
    }
    code.push(']');
    code
}
