//! What stops the build? Texts that are missing, mismatched, doubled or written in a way that is not used here.

use crate::texts;
use std::fs;
use std::path::PathBuf;

/// The faults found in one file per language, `(nb, nn, en)`.
fn faults(name: &str, files: [&str; 3]) -> Vec<String> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    for (lang, content) in texts::LANGS.iter().zip(files) {
        fs::create_dir_all(folder.join(lang)).expect("writable");
        fs::write(folder.join(lang).join("home.ftl"), content).expect("writable");
    }
    texts::read(&folder).err().unwrap_or_default()
}

#[test]
fn complete_texts_pass() {
    assert!(faults("complete", ["hello = Hei { $name }\n"; 3]).is_empty());
}

#[test]
fn a_missing_text_is_named_with_file_key_and_language() {
    assert_eq!(faults("missing", ["a = A\nb = B\n", "a = A\n", "a = A\nb = B\n"]), ["nn/home.ftl: b: missing"]);
    assert_eq!(faults("extra", ["a = A\n", "a = A\n", "a = A\nb = B\n"]), ["nb/home.ftl: b: missing, en has it"]);
}

#[test]
fn other_variables_are_named() {
    let found = faults(
        "variables",
        ["a = { $n } dager\n", "a = { $x } dagar\n", "a = { $n ->\n    [one] day\n   *[other] { $n } days\n }\n"],
    );
    assert_eq!(found, [r#"nn/home.ftl: a: has {"x"}, nb has {"n"}"#]);
}

#[test]
fn what_cannot_be_read_or_is_not_used_here_is_named() {
    let found = |name, text| faults(name, [text; 3]).join("\n");
    assert!(found("junk", "a = A\n}} what\n").contains("nb/home.ftl"));
    assert!(found("capitals", "Hello = Hei\n").contains("keys are written in-lower-case-with-hyphens"));
    assert!(found("attribute", "a = A\n    .title = T\n").contains("attributes are not used here"));
    assert!(found("term", "-brand = F\na = A\n").contains("terms are not used here"));
    assert!(found("reference", "a = A\nb = { a }\n").contains("only variables, literals and selections"));
    assert!(found("twice", "a = A\na = B\n").contains("stands already in nb/home.ftl"));
}
