//! Can anything that a person writes break a letter, or be taken for an instruction to the typesetter?

use crate::{DAY, PRESS, pages};
use kernel::Lang;
use letters::{LetterKind, LetterOrder};
use proptest::prelude::*;
use serde_json::Value;

/// The sample with every free text within put through `change`.
fn rewritten(kind: LetterKind, change: &impl Fn(&str) -> String) -> LetterOrder {
    let mut letter = serde_json::to_value(LetterOrder::sample(kind, Lang::Nb)).expect("plain values");
    rewrite(&mut letter, change);
    serde_json::from_value(letter).expect("texts only were changed")
}

/// Dates, tags of variants, languages and citations are no free texts.
fn rewrite(value: &mut Value, change: &impl Fn(&str) -> String) {
    match value {
        Value::String(text) => *text = change(text),
        Value::Array(items) => items.iter_mut().for_each(|item| rewrite(item, change)),
        Value::Object(fields) => {
            let fixed = |key: &str| matches!(key, "letter" | "kind" | "lang" | "act" | "on" | "from" | "to");
            let fields =
                fields.iter_mut().filter(|(key, _)| !fixed(key) && !key.ends_with("_on") && *key != "answer_by");
            fields.for_each(|(_, field)| rewrite(field, change));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn prints(order: &LetterOrder) -> Vec<u8> {
    PRESS.render(order, DAY).unwrap_or_else(|fault| panic!("{fault}: {:?}", fault.said.in_clear()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_text_prints_in_a_short_letter(text in any::<String>()) {
        prints(&rewritten(LetterKind::ProvisionalAnswer, &|_| text.clone()));
    }

    #[test]
    fn any_text_of_any_script_prints(text in "[\u{0}-\u{ffff}😀-🙏\u{e0000}-\u{e01ff}\u{100000}-\u{10ffff}]{0,60}") {
        prints(&rewritten(LetterKind::ProvisionalAnswer, &|old| format!("{text}{old}{text}")));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn any_text_prints_in_the_long_letters(text in any::<String>(), typst in r"[#$*_`@<>\[\]{}\\/=+~'\x22-]{1,12}") {
        for kind in [LetterKind::Decision, LetterKind::Draft] {
            prints(&rewritten(kind, &|old| format!("{typst}{old}{text}")));
        }
    }
}

#[test]
fn what_looks_like_markup_or_a_place_for_a_value_is_printed_as_it_stands() {
    let texts = [
        "#",
        "#panic()",
        "<b>",
        "*fet*",
        "_kursiv_",
        "\\",
        "$x$",
        "`rå`",
        "@ref",
        "<label>",
        "// nei",
        "/* nei",
        "= Nei",
        "- nei",
        "+ nei",
        "/ a: b",
        "{person}",
        "{",
        "}",
        "{{hours}}",
        "[[",
        "~",
        "--",
        "\\u{1F600}",
        "https://example.org",
        "\"",
        "'",
        "…",
        "#import \"/etc/passwd\"",
        "#read(\"/etc/passwd\")",
        "&lt;",
        "%PDF",
        ")",
        "(",
        "",
        " ",
        "\n",
        "\n\n\n",
        "\t",
        "\0",
        "\u{202e}bakvendt",
        "😀",
        "👩‍👩‍👧‍👦",
        "مرحبا",
        "שלום",
        "漢字",
        "\u{e000}",
        "\u{feff}",
        "\u{fffe}",
        "\u{fffd}",
        "\u{10ffff}",
        "ﷺ",
        "a\u{300}\u{301}\u{302}\u{303}",
        "\u{25cc}\u{93f}",
        "/\u{20d9}",
        "mor´s",
        "`r",
        "´\u{301}",
        "\u{2b9}\u{300}",
        "\u{1f5a}",
        "ŋđŧžšč",
        "½ × ⅔ ≤ ∞ → ✓",
    ];
    for text in texts {
        for kind in LetterKind::ALL {
            prints(&rewritten(kind, &|old| format!("{old} {text}")));
        }
        prints(&rewritten(LetterKind::ProvisionalAnswer, &|_| text.to_owned()));
    }
}

#[test]
fn a_hundred_kilobytes_in_one_reason_make_a_long_letter_and_no_fault() {
    let mut order = LetterOrder::sample(LetterKind::Draft, Lang::Nb);
    if let LetterOrder::Draft(letter) = &mut order {
        letter.lines[0].reason = "Hun må ha hjelp hele tiden. ".repeat(100 * 1024 / 28);
        letter.lines[1].reason = "a".repeat(20_000);
        letter.lines[2].reason = "😀 ".repeat(2_000);
    }
    assert!(pages(&prints(&order)) > 20);
}
