//! What is an offer of a municipality, and what was typed in its form?

use jiff::civil::Date;
use kernel::{Lang, OfferId, Period};
use people::words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use usecase::Refusal;

/// The most characters of a title or an office.
pub const LONGEST_LINE: usize = 200;
/// The most characters of the other texts.
pub const LONGEST_TEXT: usize = 2_000;

/// An offer in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferText {
    /// What it is called.
    pub title: String,
    /// What it is.
    pub what: String,
    /// Who may get it.
    pub who_may: String,
    /// How one asks for it.
    pub how_to_ask: String,
    /// Which office to turn to.
    pub office: String,
}

/// An offer in the languages it was written in; at least one.
pub type OfferWords = BTreeMap<Lang, OfferText>;

/// A local offer (*kommunalt tilbud*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Its id.
    pub id: OfferId,
    /// From when, until when.
    pub period: Period,
    /// In words.
    pub words: OfferWords,
}

impl Offer {
    /// The text for a reader: in their language, else in the other Norwegian one, else in whichever there is. With it the
    /// language it stands in, for the page to say.
    pub fn text(&self, lang: Lang) -> Option<(Lang, &OfferText)> {
        let order = match lang {
            Lang::Nb => [Lang::Nb, Lang::Nn, Lang::En],
            Lang::Nn => [Lang::Nn, Lang::Nb, Lang::En],
            Lang::En => [Lang::En, Lang::Nb, Lang::Nn],
        };
        order.into_iter().find_map(|lang| self.words.get(&lang).map(|text| (lang, text)))
    }
}

words! {
    /// A field of the form of an offer; each language has its own five texts.
    OfferField {
        /// What it is called.
        Title = "title",
        /// What it is.
        What = "what",
        /// Who may get it.
        WhoMay = "who_may",
        /// How one asks.
        HowToAsk = "how_to_ask",
        /// Which office.
        Office = "office",
        /// First day.
        From = "from",
        /// Last day.
        To = "to",
    }
}

words! {
    /// What is wrong with a field.
    OfferFaultCode {
        /// Nothing stands there. In each language that is begun every text is needed.
        Missing = "missing",
        /// Longer than there is room for.
        TooLong = "too_long",
        /// No such day.
        NoDate = "no_date",
        /// The last day lies before the first.
        EndsBeforeItBegins = "ends_before_it_begins",
    }
}

/// A field that cannot be taken as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfferFault {
    /// In which language's texts; `None` for the days.
    pub lang: Option<Lang>,
    /// Which field.
    pub field: OfferField,
    /// What is wrong.
    pub code: OfferFaultCode,
}

/// What was typed in the form, untouched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfferInput {
    /// The texts, by language; a language of which nothing was typed may be there, empty.
    pub texts: BTreeMap<Lang, OfferText>,
    /// First day.
    pub from: String,
    /// Last day; empty for none.
    pub to: String,
}

fn clean(typed: &str) -> String {
    let lines = typed.replace("\r\n", "\n");
    lines.chars().filter(|c| *c == '\n' || !c.is_control()).collect::<String>().trim().to_owned()
}

impl OfferText {
    fn fields(&self) -> [(OfferField, &String, usize); 5] {
        [
            (OfferField::Title, &self.title, LONGEST_LINE),
            (OfferField::What, &self.what, LONGEST_TEXT),
            (OfferField::WhoMay, &self.who_may, LONGEST_TEXT),
            (OfferField::HowToAsk, &self.how_to_ask, LONGEST_TEXT),
            (OfferField::Office, &self.office, LONGEST_LINE),
        ]
    }
    fn cleaned(&self) -> Self {
        Self {
            title: clean(&self.title),
            what: clean(&self.what),
            who_may: clean(&self.who_may),
            how_to_ask: clean(&self.how_to_ask),
            office: clean(&self.office),
        }
    }
    fn is_empty(&self) -> bool {
        self.fields().iter().all(|(_, text, _)| text.is_empty())
    }
}

impl OfferInput {
    /// Reads what was typed: the words and the days.
    ///
    /// # Errors
    /// Every field that cannot be taken.
    pub fn parse(&self) -> Result<(OfferWords, Period), Vec<OfferFault>> {
        let mut faults = Vec::new();
        let texts = self.texts.iter().map(|(lang, text)| (*lang, text.cleaned()));
        let words: OfferWords = texts.filter(|(_, text)| !text.is_empty()).collect();
        for (lang, text) in &words {
            let found = text.fields().into_iter().filter_map(|(field, text, most)| {
                let code = match text.chars().count() {
                    0 => OfferFaultCode::Missing,
                    count if count > most => OfferFaultCode::TooLong,
                    _ => return None,
                };
                Some(OfferFault { lang: Some(*lang), field, code })
            });
            faults.extend(found);
        }
        if words.is_empty() {
            let lang = self.texts.keys().next().copied().or(Some(Lang::Nb));
            faults.push(OfferFault { lang, field: OfferField::Title, code: OfferFaultCode::Missing });
        }
        let period = self.period(&mut faults);
        match period {
            Some(period) if faults.is_empty() => Ok((words, period)),
            _ => Err(faults),
        }
    }

    fn period(&self, faults: &mut Vec<OfferFault>) -> Option<Period> {
        let mut at = |field, code| faults.push(OfferFault { lang: None, field, code });
        let from = match self.from.trim() {
            "" => {
                at(OfferField::From, OfferFaultCode::Missing);
                None
            }
            typed => {
                let day = i18n::parse_date(typed);
                if day.is_none() {
                    at(OfferField::From, OfferFaultCode::NoDate);
                }
                day
            }
        };
        let to: Option<Option<Date>> = match self.to.trim() {
            "" => Some(None),
            typed => i18n::parse_date(typed).map(Some),
        };
        let Some(to) = to else {
            at(OfferField::To, OfferFaultCode::NoDate);
            return None;
        };
        let from = from?;
        let period = to.map_or(Some(Period::open(from)), |to| Period::between(from, to));
        if period.is_none() {
            at(OfferField::To, OfferFaultCode::EndsBeforeItBegins);
        }
        period
    }
}

/// An offer as its editor had it in front of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenOffer {
    /// The offer.
    pub offer: OfferId,
    /// Its version then.
    pub version: kernel::EventId,
}

/// Why an offer was not changed.
#[derive(Clone, Debug, PartialEq)]
pub enum OfferRefusal {
    /// Somebody else changed it meanwhile; this is what stands there now.
    Stale(Box<super::OfferVersion>),
    /// The last day lies before the first.
    EndsBeforeItBegins,
}

impl Refusal for OfferRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Stale(_) => "offer_stale",
            Self::EndsBeforeItBegins => "ends_before_it_begins",
        }
    }
}

#[cfg(test)]
pub(crate) mod testing {
    //! Which offer do the tests speak of?
    use super::*;

    pub(crate) fn bathing(title: &str) -> OfferInput {
        let text = OfferText {
            title: title.to_owned(),
            what: "Varmt basseng for familier".to_owned(),
            who_may: "Barn med nedsatt funksjon".to_owned(),
            how_to_ask: "Skriv til kontoret".to_owned(),
            office: "Fritid".to_owned(),
        };
        OfferInput { texts: [(Lang::Nb, text)].into(), from: "1.1.2027".to_owned(), to: String::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::testing::bathing;
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_offer_is_whole_in_each_language_it_is_begun_in() {
        let (words, period) = bathing("Varmtvannsbading").parse().expect("whole");
        assert_eq!(words.keys().copied().collect::<Vec<_>>(), [Lang::Nb]);
        assert_eq!(period, Period::open(date(2027, 1, 1)));
        let mut begun = bathing("Varmtvannsbading");
        begun.texts.insert(Lang::En, OfferText { title: "Warm bathing".to_owned(), ..OfferText::default() });
        let faults = begun.parse().expect_err("half");
        assert_eq!(faults.len(), 4);
        assert!(faults.iter().all(|f| f.lang == Some(Lang::En) && f.code == OfferFaultCode::Missing));
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let mut input = bathing(&"x".repeat(LONGEST_LINE + 1));
        input.from = "31.2.2027".to_owned();
        input.to = "i morgen".to_owned();
        let codes: Vec<_> = input.parse().expect_err("faults").iter().map(|f| (f.field, f.code)).collect();
        let expected = [
            (OfferField::Title, OfferFaultCode::TooLong),
            (OfferField::From, OfferFaultCode::NoDate),
            (OfferField::To, OfferFaultCode::NoDate),
        ];
        assert_eq!(codes, expected);
        let backwards = OfferInput { to: "31.12.2026".to_owned(), ..bathing("Bading") };
        assert_eq!(backwards.parse().expect_err("backwards")[0].code, OfferFaultCode::EndsBeforeItBegins);
        assert_eq!(OfferInput::default().parse().expect_err("empty").len(), 2);
    }

    #[test]
    fn a_reader_gets_their_language_or_the_nearest() {
        let (words, period) = bathing("Bading").parse().expect("whole");
        let offer = Offer { id: OfferId(uuid::Uuid::nil()), period, words };
        assert_eq!(offer.text(Lang::Nn).map(|(lang, _)| lang), Some(Lang::Nb));
        assert_eq!(offer.text(Lang::En).map(|(lang, _)| lang), Some(Lang::Nb));
    }
}
