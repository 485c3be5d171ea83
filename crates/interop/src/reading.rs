//! How is one value of a document read? Each reader says what it expected, and reading goes on.

use crate::document::{Node, Value};
use crate::fault::{Expected, Fault};
use kernel::Minutes;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Everything that is wrong so far.
#[derive(Debug, Default)]
pub(crate) struct Faults(RefCell<Vec<Fault>>);

impl Faults {
    /// What was read, or every fault in the order of the file.
    pub fn or<T>(self, read: T) -> Result<T, Vec<Fault>> {
        let mut faults = self.0.into_inner();
        faults.sort_by_key(|fault| fault.at);
        if faults.is_empty() { Ok(read) } else { Err(faults) }
    }
}

/// A value, its path, and where to tell what is wrong with it.
#[derive(Clone)]
pub(crate) struct Place<'a> {
    node: &'a Node,
    path: String,
    faults: &'a Faults,
}

impl<'a> Place<'a> {
    /// The whole document.
    pub fn root(node: &'a Node, faults: &'a Faults) -> Self {
        Self { node, path: String::new(), faults }
    }

    /// The path of the value.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Tells that something else was expected here.
    pub fn expected(&self, expected: Expected) {
        self.tell(self.path.clone(), self.node, expected, self.node.shown());
    }

    fn tell(&self, place: String, node: &Node, expected: Expected, found: String) {
        self.faults.0.borrow_mut().push(Fault { place, expected, found, at: node.at });
    }

    fn wrong<T>(&self, expected: Expected) -> Option<T> {
        self.expected(expected);
        None
    }

    fn inside(&self, node: &'a Node, step: &str) -> Self {
        let between = if self.path.is_empty() || step.starts_with('[') { "" } else { "." };
        Self { node, path: format!("{}{between}{step}", self.path), faults: self.faults }
    }

    /// The fields of an object that may have these keys; others, and keys given twice, are told.
    pub fn fields(&self, known: &[&'static str]) -> Option<Fields<'a>> {
        let Value::Object(entries) = &self.node.value else { return self.wrong(Expected::Object) };
        let mut seen = BTreeSet::new();
        for (key, node) in entries {
            if !known.contains(&key.as_str()) {
                let place = self.inside(node, key);
                self.tell(place.path, node, Expected::KnownKey(known.to_vec()), format!("\"{key}\""));
            } else if !seen.insert(key.as_str()) {
                self.tell(self.inside(node, key).path, node, Expected::KeyOnce, String::new());
            }
        }
        Some(Fields { place: self.clone(), entries })
    }

    /// A field of the object, without judging the others.
    pub fn field(&self, key: &str) -> Option<Self> {
        let Value::Object(entries) = &self.node.value else { return None };
        entries.iter().find(|(name, _)| name == key).map(|(_, node)| self.inside(node, key))
    }

    /// The text of a field, where it is one; nothing is told.
    pub fn quiet_text(&self, key: &str) -> Option<&'a str> {
        let Value::Object(entries) = &self.node.value else { return None };
        match &entries.iter().find(|(name, _)| name == key)?.1.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The items of a list.
    pub fn items(&self) -> Vec<Self> {
        let Value::List(items) = &self.node.value else { return self.wrong(Expected::List).unwrap_or_default() };
        items.iter().enumerate().map(|(index, node)| self.inside(node, &format!("[{index}]"))).collect()
    }

    /// Text that says something.
    pub fn text(&self) -> Option<String> {
        match &self.node.value {
            Value::Text(text) if !text.trim().is_empty() => Some(text.clone()),
            _ => self.wrong(Expected::Text),
        }
    }

    /// The text as it stands, or that `expected` was.
    pub fn written(&self, expected: Expected) -> Option<&'a str> {
        match &self.node.value {
            Value::Text(text) => Some(text),
            _ => self.wrong(expected),
        }
    }

    /// `true` or `false`.
    pub fn flag(&self) -> Option<bool> {
        match self.node.value {
            Value::Flag(flag) => Some(flag),
            _ => self.wrong(Expected::Flag),
        }
    }

    /// A number within bounds.
    pub fn number(&self, least: f64, most: f64) -> Option<f64> {
        let number = match &self.node.value {
            Value::Number(number) => number.as_f64(),
            _ => None,
        };
        match number {
            Some(number) if (least..=most).contains(&number) => Some(number),
            _ => self.wrong(Expected::Number(least, most)),
        }
    }

    /// A whole number within bounds. `60.0` is whole.
    pub fn whole(&self, least: i64, most: i64) -> Option<i64> {
        let number = match &self.node.value {
            Value::Number(number) => number.as_f64().filter(|n| n.fract() == 0.0),
            _ => None,
        };
        match number {
            Some(number) if (least as f64..=most as f64).contains(&number) => Some(number as i64),
            _ => self.wrong(Expected::Whole(least, most)),
        }
    }

    /// Hours of a week as minutes, to the nearest one.
    pub fn hours_of_a_week(&self) -> Option<Minutes> {
        let hours = self.number(0.0, HOURS_OF_A_WEEK as f64)?;
        Some(Minutes((hours * 60.0).round() as i64))
    }

    /// One of the words of a closed list.
    pub fn choice<T: Copy>(&self, all: &[T], key: impl Fn(T) -> &'static str) -> Option<T> {
        let word = match &self.node.value {
            Value::Text(word) => word.as_str(),
            _ => "",
        };
        let chosen = all.iter().copied().find(|choice| key(*choice) == word);
        chosen.or_else(|| self.wrong(Expected::Choice(all.iter().map(|choice| key(*choice)).collect())))
    }
}

/// All there are: a week has no more.
pub(crate) const HOURS_OF_A_WEEK: i64 = Minutes::WEEK.0 / 60;

/// The fields of an object.
pub(crate) struct Fields<'a> {
    place: Place<'a>,
    entries: &'a [(String, Node)],
}

impl<'a> Fields<'a> {
    /// A field that may be missing; `null` is missing.
    pub fn get(&self, key: &str) -> Option<Place<'a>> {
        let (_, node) = self.entries.iter().find(|(name, _)| name == key)?;
        (!matches!(node.value, Value::Null)).then(|| self.place.inside(node, key))
    }

    /// A field that may not be missing.
    pub fn required(&self, key: &str) -> Option<Place<'a>> {
        let found = self.get(key);
        if found.is_none() {
            let place = self.place.inside(self.place.node, key).path;
            self.place.tell(place, self.place.node, Expected::Required, String::new());
        }
        found
    }

    /// The items of a list that may be missing.
    pub fn list(&self, key: &str) -> Vec<Place<'a>> {
        self.get(key).map(|place| place.items()).unwrap_or_default()
    }

    /// A truth that may be missing.
    pub fn flag(&self, key: &str) -> Option<bool> {
        self.get(key)?.flag()
    }
}
