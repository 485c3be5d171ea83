//! What does a JSON document say, in the order it is written in? Keys keep their order, and a key given twice is seen.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Number;
use std::fmt;

/// A value of the document.
#[derive(Debug)]
pub(crate) enum Value {
    Null,
    Flag(bool),
    Number(Number),
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

/// A value and where it stands: the how-manieth in the order of the file.
#[derive(Debug)]
pub(crate) struct Node {
    pub at: usize,
    pub value: Value,
}

impl Node {
    /// What is there, as the document writes it; a list or object is only named.
    pub fn shown(&self) -> String {
        match &self.value {
            Value::Null => "null".to_owned(),
            Value::Flag(flag) => flag.to_string(),
            Value::Number(number) => number.to_string(),
            Value::Text(text) => format!("\"{}\"", shortened(text)),
            Value::List(_) => "[…]".to_owned(),
            Value::Object(_) => "{…}".to_owned(),
        }
    }

    fn number_from(&mut self, next: &mut usize) {
        self.at = *next;
        *next += 1;
        match &mut self.value {
            Value::List(items) => items.iter_mut().for_each(|item| item.number_from(next)),
            Value::Object(fields) => fields.iter_mut().for_each(|(_, value)| value.number_from(next)),
            Value::Null | Value::Flag(_) | Value::Number(_) | Value::Text(_) => {}
        }
    }
}

/// A long text is cut, so that a message stays a message.
fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    text.chars().take(MOST).chain(['…']).collect()
}

/// Reads the whole text.
///
/// # Errors
/// Line, column and what is wrong, where it is no JSON.
pub(crate) fn parse(text: &str) -> Result<Node, serde_json::Error> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut root: Node = serde_json::from_str(text)?;
    root.number_from(&mut 0);
    Ok(root)
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue).map(|value| Self { at: 0, value })
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }
    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Flag(flag))
    }
    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }
    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }
    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        // JSON has no infinity: a number that is too large for us reads as none.
        Ok(Number::from_f64(number).map_or(Value::Null, Value::Number))
    }
    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }
    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = entries.next_entry()? {
            fields.push(field);
        }
        Ok(Value::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_numbered_in_the_order_of_the_file_and_keys_are_kept() {
        let root = parse("\u{feff}{\"b\": [1, {}], \"a\": null, \"b\": true}").expect("JSON");
        let Value::Object(fields) = &root.value else { panic!("an object") };
        let seen: Vec<_> = fields.iter().map(|(key, node)| (key.as_str(), node.at)).collect();
        assert_eq!(seen, [("b", 1), ("a", 4), ("b", 5)]);
    }

    #[test]
    fn a_value_is_shown_as_it_is_written_and_cut_when_it_is_long() {
        let shown = |text: &str| parse(text).expect("JSON").shown();
        assert_eq!([shown("null"), shown("2.5"), shown("\"a\""), shown("[1]")], ["null", "2.5", "\"a\"", "[…]"]);
        assert_eq!(shown(&format!("\"{}\"", "å".repeat(70))).chars().count(), 63);
    }

    #[test]
    fn what_is_no_json_is_told_by_line_and_column() {
        let fault = parse("{\"a\": 1,\n}").expect_err("a comma too many");
        assert_eq!((fault.line(), fault.column()), (2, 1));
    }
}
