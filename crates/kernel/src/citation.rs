//! Where does it stand in the law? An act, a section, a paragraph: never a bare string.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

macro_rules! acts {
    ($($(#[$doc:meta])* $name:ident = $lovdata:literal, $short:literal, $title:literal;)*) => {
        /// An act or regulation that rules cite.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Act { $($(#[$doc])* $name),* }
        impl Act {
            /// Every act of the list.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
            /// Lovdata's path of the consolidated text.
            pub const fn lovdata(self) -> &'static str { match self { $(Self::$name => $lovdata),* } }
            /// The short form used in citations.
            pub const fn short(self) -> &'static str { match self { $(Self::$name => $short),* } }
            /// The short title in Norwegian.
            pub const fn title(self) -> &'static str { match self { $(Self::$name => $title),* } }
        }
    };
}

acts! {
    /// Patient and user rights act.
    PatientAndUserRights = "lov/1999-07-02-63", "pbrl", "pasient- og brukerrettighetsloven";
    /// Municipal health and care services act.
    HealthAndCareServices = "lov/2011-06-24-30", "hol", "helse- og omsorgstjenesteloven";
    /// Public administration act of 1967.
    PublicAdministration1967 = "lov/1967-02-10", "fvl", "forvaltningsloven";
    /// Public administration act of 2025, not yet in force.
    PublicAdministration2025 = "lov/2025-06-20-81", "nfvl", "forvaltningsloven (2025)";
    /// Courts act: how time limits are counted.
    Courts = "lov/1915-08-13-5", "domstolloven", "domstolloven";
    /// Act on public holidays.
    PublicHolidays = "lov/1995-02-24-12", "helligdagsfredloven", "helligdagsfredloven";
    /// Act on the first and seventeenth of May.
    MayDays = "lov/1947-04-26-1", "lov om 1. og 17. mai", "lov om 1. og 17. mai som høgtidsdager";
    /// Working environment act.
    WorkingEnvironment = "lov/2005-06-17-62", "aml", "arbeidsmiljøloven";
    /// Regulation on work in the employer's home, of 2022; its number has not been read, so it has no address.
    HomeEmployers = "", "forskrift om arbeid i arbeidsgivers hjem", "forskrift om arbeid i arbeidsgivers hjem og husholdning";
    /// Regulation on the working time of respite workers.
    RespiteWorkers = "forskrift/2017-06-25-1052", "forskrift om arbeidstid for avlastere", "forskrift om arbeidstid for avlastere";
    /// Act on annual holidays.
    AnnualHolidays = "lov/1988-04-29-21", "ferieloven", "ferieloven";
    /// National insurance act.
    NationalInsurance = "lov/1997-02-28-19", "ftrl", "folketrygdloven";
    /// Human rights act.
    HumanRights = "lov/1999-05-21-30", "menneskerettsloven", "menneskerettsloven";
    /// Specialist health services act.
    SpecialistHealthServices = "lov/1999-07-02-61", "sphlsl", "spesialisthelsetjenesteloven";
    /// Health personnel act.
    HealthPersonnel = "lov/1999-07-02-64", "hpl", "helsepersonelloven";
    /// Education act of 2023.
    Education = "lov/2023-06-09-30", "opplæringslova", "opplæringslova";
    /// Kindergarten act.
    Kindergartens = "lov/2005-06-17-64", "barnehageloven", "barnehageloven";
    /// Equality and anti-discrimination act.
    Equality = "lov/2017-06-16-51", "ldl", "likestillings- og diskrimineringsloven";
    /// Act on health registers.
    HealthRegisters = "lov/2014-06-20-43", "helseregisterloven", "helseregisterloven";
    /// Health supervision act.
    HealthSupervision = "lov/2017-12-15-107", "htl", "helsetilsynsloven";
    /// Municipal act of 2018.
    Municipal = "lov/2018-06-22-83", "kommuneloven", "kommuneloven";
    /// Regulation on user fees for municipal health and care services.
    CareFees = "forskrift/2011-12-16-1349", "egenandelsforskriften", "forskrift om egenandel for kommunale helse- og omsorgstjenester";
    /// Uloba's collective agreement, edition of 2018; no act, and not at Lovdata.
    UlobaAgreement2018 = "", "Uloba-overenskomsten 2018", "overenskomst mellom Uloba og Fagforbundet (2018)";
    /// Constitution.
    Constitution = "lov/1814-05-17", "Grunnloven", "Grunnloven";
}

/// A place in the law: `pbrl § 7-5`, `fvl § 11 a (3)`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Citation {
    /// The act.
    pub act: Act,
    /// The section without the sign: `7-5`, `11 a`.
    pub section: Cow<'static, str>,
    /// The paragraph and sentence as the notes write them: `(3)`, `(4) s.1`; empty for the whole section.
    pub paragraph: Cow<'static, str>,
}

impl Citation {
    /// A citation known when the code is written.
    pub const fn new(act: Act, section: &'static str, paragraph: &'static str) -> Self {
        Self { act, section: Cow::Borrowed(section), paragraph: Cow::Borrowed(paragraph) }
    }
}

/// A paragraph of a section, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The paragraph (*ledd*), from one.
    pub paragraph: Option<u8>,
    /// The sentence (*punktum*), from one.
    pub sentence: Option<u8>,
    /// What is neither, as it is written: `nr. 6`, `bokstav a`. Often empty.
    pub rest: String,
}

impl Citation {
    /// Which paragraph and which sentence.
    pub fn place(&self) -> Place {
        let mut place = Place::default();
        let mut rest = Vec::new();
        for part in self.paragraph.split_whitespace() {
            let paragraph = part.strip_prefix('(').and_then(|p| p.strip_suffix(')')).and_then(|p| p.parse().ok());
            let sentence = part.strip_prefix("s.").and_then(|s| s.parse().ok());
            match (paragraph, sentence) {
                (Some(_), _) if place.paragraph.is_none() => place.paragraph = paragraph,
                (_, Some(_)) if place.sentence.is_none() => place.sentence = sentence,
                _ => rest.push(part),
            }
        }
        place.rest = rest.join(" ");
        place
    }
}

impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.act == Act::UlobaAgreement2018 { "pkt." } else { "§" };
        write!(f, "{} {sign} {}", self.act.short(), self.section)?;
        // Working life writes its paragraphs close: aml § 10-8(1), ferieloven § 5(4).
        let between = if matches!(self.act, Act::WorkingEnvironment | Act::AnnualHolidays) { "" } else { " " };
        if self.paragraph.is_empty() { Ok(()) } else { write!(f, "{between}{}", self.paragraph) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_taken_apart() {
        let rows = [
            ("", None, None, ""),
            ("(3)", Some(3), None, ""),
            ("(4) s.1", Some(4), Some(1), ""),
            ("s.3", None, Some(3), ""),
            ("(1) nr. 6", Some(1), None, "nr. 6"),
            ("(a)", None, None, "(a)"),
        ];
        for (written, paragraph, sentence, rest) in rows {
            let place = Citation::new(Act::PatientAndUserRights, "2-1 d", written).place();
            assert_eq!(place, Place { paragraph, sentence, rest: rest.to_owned() }, "{written}");
        }
    }
}
