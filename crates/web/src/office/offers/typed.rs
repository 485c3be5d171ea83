//! What was typed in the form of an offer? Five texts in each language, two days; nothing of it is lost.

use crate::face::FieldFault;
use i18n::{date_field, msg};
use kernel::Lang;
use rights::offers::{Offer, OfferFault, OfferFaultCode, OfferField, OfferInput, OfferText};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The fields as they came.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct Typed(BTreeMap<String, String>);

/// The texts of one language, in the order they are asked for.
pub(super) const TEXTS: [OfferField; 5] =
    [OfferField::Title, OfferField::What, OfferField::WhoMay, OfferField::HowToAsk, OfferField::Office];

/// The name of a field; a text has its language in front.
pub(super) fn name_of(lang: Option<Lang>, field: OfferField) -> String {
    match lang {
        Some(lang) => format!("{}-{}", lang.tag(), field.key()),
        None => field.key().to_owned(),
    }
}

impl Typed {
    /// What stands in an offer, as it would have been typed.
    pub(super) fn of(offer: &Offer) -> Self {
        let mut fields = BTreeMap::new();
        for (lang, text) in &offer.words {
            let words = [&text.title, &text.what, &text.who_may, &text.how_to_ask, &text.office];
            fields.extend(TEXTS.iter().zip(words).map(|(field, words)| (name_of(Some(*lang), *field), words.clone())));
        }
        fields.insert(name_of(None, OfferField::From), date_field(offer.period.from));
        fields.insert(name_of(None, OfferField::To), offer.period.to.map(date_field).unwrap_or_default());
        Self(fields)
    }

    /// The same with one more field.
    pub(super) fn with(mut self, name: &str, value: &str) -> Self {
        self.0.insert(name.to_owned(), value.to_owned());
        self
    }

    /// A field by its name.
    pub(super) fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// Is anything written in this language?
    pub(super) fn has(&self, lang: Lang) -> bool {
        TEXTS.iter().any(|field| !self.get(&name_of(Some(lang), *field)).trim().is_empty())
    }

    /// For the parser.
    pub(super) fn input(&self) -> OfferInput {
        let text = |lang, field| self.get(&name_of(Some(lang), field)).to_owned();
        let texts = Lang::ALL.map(|lang| {
            let [title, what, who_may, how_to_ask, office] = TEXTS.map(|field| text(lang, field));
            (lang, OfferText { title, what, who_may, how_to_ask, office })
        });
        let day = |field| self.get(&name_of(None, field)).to_owned();
        OfferInput { texts: texts.into(), from: day(OfferField::From), to: day(OfferField::To) }
    }
}

/// A fault in words, at its field.
pub(super) fn fault_text(lang: Lang, fault: OfferFault) -> FieldFault {
    let text = match fault.code {
        OfferFaultCode::TooLong => msg::offers_too_long(lang).to_owned(),
        OfferFaultCode::NoDate => msg::offers_no_date(lang).to_owned(),
        OfferFaultCode::EndsBeforeItBegins => msg::offers_ends_before(lang).to_owned(),
        OfferFaultCode::Missing => match fault.lang {
            Some(of) => msg::offers_missing(lang, label(lang, fault.field), super::language(lang, of)),
            None => msg::offers_from_missing(lang).to_owned(),
        },
    };
    FieldFault::new(name_of(fault.lang, fault.field), text)
}

/// What a field is called.
pub(super) fn label(lang: Lang, field: OfferField) -> &'static str {
    match field {
        OfferField::Title => msg::offers_field_title(lang),
        OfferField::What => msg::offers_field_what(lang),
        OfferField::WhoMay => msg::offers_who_may(lang),
        OfferField::HowToAsk => msg::offers_how_to_ask(lang),
        OfferField::Office => msg::offers_office(lang),
        OfferField::From => msg::offers_field_from(lang),
        OfferField::To => msg::offers_field_to(lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use kernel::{OfferId, Period};

    #[test]
    fn an_offer_comes_back_from_its_form_as_it_was() {
        let text = |title: &str| OfferText {
            title: title.into(),
            what: "Hva\ndet er".into(),
            who_may: "Barn".into(),
            how_to_ask: "Ring".into(),
            office: "Fritid".into(),
        };
        let words = [(Lang::Nb, text("Bading")), (Lang::En, text("Bathing"))].into();
        let period = Period { from: date(2027, 1, 1), to: Some(date(2027, 6, 30)) };
        let offer = Offer { id: OfferId(uuid::Uuid::nil()), period, words };
        let typed = Typed::of(&offer);
        assert!(typed.has(Lang::En) && !typed.has(Lang::Nn));
        assert_eq!(typed.input().parse(), Ok((offer.words, period)));
    }
}
