//! How does the result read: on a page, on paper, and aloud?

use crate::advice::Contact;
use crate::overview::{Group, OverviewEntry, RightsOverview};
use crate::words::{self, LawLink};
use i18n::{date_long, msg, rule_doubt};
use interop::{because_text, missing_text, note_text};
use kernel::{Commencement, Lang};
use std::fmt::Write as _;

/// Somebody to talk with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactText {
    /// Which.
    pub contact: Contact,
    /// Who it is, and what one can ask.
    pub text: &'static str,
    /// Its site.
    pub site: Option<&'static str>,
}

/// One service in words; what a card of the result shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryText {
    /// What it is called.
    pub name: &'static str,
    /// What it is.
    pub what: &'static str,
    /// The answer in a few words.
    pub outcome: &'static str,
    /// Why.
    pub why: Vec<String>,
    /// What is missing.
    pub missing: Vec<&'static str>,
    /// What would change the answer.
    pub would_change: Vec<String>,
    /// What to know beside it.
    pub notes: Vec<&'static str>,
    /// What is not settled in the law.
    pub doubts: Vec<&'static str>,
    /// Where it stands.
    pub law: Vec<LawLink>,
    /// In force since when.
    pub in_force: Option<String>,
    /// Who grants it.
    pub granted_by: &'static str,
    /// What it does to other services and benefits.
    pub effects: Vec<String>,
    /// What to do next.
    pub next_steps: Vec<&'static str>,
    /// Whom to talk with.
    pub contacts: Vec<ContactText>,
    /// "I expected another answer"; empty where there is no such page.
    pub expected_another: Vec<&'static str>,
}

impl OverviewEntry {
    fn effects(&self, lang: Lang) -> Vec<String> {
        let between = self.effects.iter().map(|effect| words::effect(lang, effect));
        between.chain(self.asides.iter().map(|aside| words::aside(lang, *aside).to_owned())).collect()
    }

    /// This service in words.
    pub fn text(&self, lang: Lang) -> EntryText {
        let result = &self.result;
        let in_force = result.commencement.and_then(|commencement| match commencement {
            Commencement::From(day) => Some(msg::rule_version_from(lang, date_long(lang, day))),
            Commencement::NotEstablished(day) => Some(msg::rule_version_not_established(lang, date_long(lang, day))),
            Commencement::NotYetSet => None,
        });
        let mut why: Vec<String> = result.because.iter().map(|why| because_text(lang, why)).collect();
        if !result.covered() {
            why.push(msg::right_not_covered(lang).to_owned());
        }
        let contact = |contact: &Contact| ContactText {
            contact: *contact,
            text: words::contact(lang, *contact),
            site: contact.site(),
        };
        EntryText {
            name: words::name(lang, self.right()),
            what: words::what(lang, self.right()),
            outcome: words::outcome(lang, result.outcome),
            why,
            missing: result.missing.iter().map(|fact| missing_text(lang, *fact)).collect(),
            would_change: result.would_change.iter().map(|change| words::would_change(lang, change)).collect(),
            notes: result.notes.iter().map(|note| note_text(lang, *note)).collect(),
            doubts: result.doubts.iter().filter_map(|doubt| rule_doubt(lang, doubt.key())).collect(),
            law: result.citations.iter().map(words::law_link).collect(),
            in_force,
            granted_by: words::grantor(lang, self.right().grantor()),
            effects: self.effects(lang),
            next_steps: self.next_steps.iter().map(|step| words::next_step(lang, *step)).collect(),
            contacts: self.contacts.iter().map(contact).collect(),
            expected_another: if self.may_be_disputed() {
                words::expected_another(lang, self.right())
            } else {
                Vec::new()
            },
        }
    }
}

/// One heading of the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenPart {
    /// Which.
    pub group: Group,
    /// The heading.
    pub heading: &'static str,
    /// The services below it.
    pub entries: Vec<EntryText>,
}

/// The whole result in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its title.
    pub title: &'static str,
    /// What it is, for which day, from which hours, and that nothing is stored.
    pub lead: Vec<String>,
    /// The headings that have anything below them.
    pub parts: Vec<WrittenPart>,
}

impl RightsOverview {
    /// The result in words.
    pub fn written(&self, lang: Lang) -> Written {
        let part = |group: &Group| WrittenPart {
            group: *group,
            heading: words::group(lang, *group),
            entries: self.under(*group).map(|entry| entry.text(lang)).collect(),
        };
        let parts = Group::ALL.iter().map(part).filter(|part| !part.entries.is_empty()).collect();
        Written { title: msg::rights_result_title(lang), lead: self.lead(lang), parts }
    }

    fn lead(&self, lang: Lang) -> Vec<String> {
        let mut lead = vec![msg::rights_result_lead(lang, date_long(lang, self.on))];
        if let Some(hours) = self.hours {
            lead.push(msg::rights_result_hours(lang, words::range(lang, hours.total)));
            lead.push(msg::rights_estimate_ours(lang).to_owned());
        }
        if let Some(relief) = self.relief.filter(|relief| relief.high > kernel::Minutes::ZERO) {
            lead.push(msg::rights_result_relief(lang, words::range(lang, relief)));
        }
        lead.push(msg::rights_nothing_stored(lang).to_owned());
        lead
    }

    /// The result as it is read aloud: short sentences, one thing at a time, what needs doing first. Services that the
    /// law gives no right to are named, not explained.
    pub fn spoken(&self, lang: Lang) -> Vec<String> {
        let mut said = vec![msg::rights_result_title(lang).to_owned()];
        said.extend(self.lead(lang));
        for part in self.written(lang).parts {
            said.push(part.heading.to_owned());
            for entry in &part.entries {
                said.push(msg::rights_spoken_entry(lang, entry.name, entry.outcome));
                if matches!(part.group, Group::Right | Group::Duty | Group::Unclear) {
                    said.push(entry.what.to_owned());
                    said.extend(entry.why.first().cloned());
                    said.extend(entry.next_steps.first().map(|step| (*step).to_owned()));
                }
            }
        }
        said
    }
}

impl Written {
    /// As plain text, to print, copy or read with anything.
    pub fn plain_text(&self, lang: Lang) -> String {
        let mut text = format!("{}\n\n{}\n", self.title, self.lead.join("\n"));
        for part in &self.parts {
            // Writing to a String cannot fail.
            let _ = write!(text, "\n{}\n", part.heading.to_uppercase());
            for entry in &part.entries {
                entry.plain(lang, &mut text);
            }
        }
        text
    }
}

impl EntryText {
    fn plain(&self, lang: Lang, text: &mut String) {
        let _ = write!(text, "\n{}: {}\n{}\n", self.name, self.outcome, self.what);
        let listed = |text: &mut String, heading: &str, lines: &[String]| {
            if !lines.is_empty() {
                let _ = writeln!(text, "{heading}");
                for line in lines {
                    let _ = writeln!(text, "- {line}");
                }
            }
        };
        let owned = |lines: &[&str]| -> Vec<String> { lines.iter().map(|line| (*line).to_owned()).collect() };
        listed(text, msg::rights_heading_why(lang), &self.why);
        listed(text, msg::rights_heading_missing(lang), &owned(&self.missing));
        listed(text, msg::rights_heading_would_change(lang), &self.would_change);
        listed(text, msg::rights_heading_notes(lang), &owned(&self.notes));
        listed(text, msg::rights_heading_doubts(lang), &owned(&self.doubts));
        listed(text, msg::rights_heading_effects(lang), &self.effects);
        listed(text, msg::rights_heading_next(lang), &owned(&self.next_steps));
        let _ = writeln!(text, "{} {}", msg::rights_heading_granted_by(lang), self.granted_by);
        let contacts: Vec<String> = self
            .contacts
            .iter()
            .map(|contact| {
                contact.site.map_or_else(|| contact.text.to_owned(), |site| format!("{} {site}", contact.text))
            })
            .collect();
        listed(text, msg::rights_heading_contacts(lang), &contacts);
        let mut law: Vec<String> = self
            .law
            .iter()
            .map(|link| link.url.as_ref().map_or_else(|| link.text.clone(), |url| format!("{} ({url})", link.text)))
            .collect();
        law.extend(self.in_force.clone());
        listed(text, msg::rights_heading_law(lang), &law);
    }
}
