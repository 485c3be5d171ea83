//! How is a place in the law said in whole words, to a reader who knows no short forms?

use crate::msg;
use kernel::{Act, Citation, Lang};

/// What an act is called.
pub fn act_name(lang: Lang, act: Act) -> &'static str {
    match act {
        Act::PatientAndUserRights => msg::act_patient_and_user_rights(lang),
        Act::HealthAndCareServices => msg::act_health_and_care_services(lang),
        Act::PublicAdministration1967 => msg::act_public_administration_1967(lang),
        Act::PublicAdministration2025 => msg::act_public_administration_2025(lang),
        Act::Courts => msg::act_courts(lang),
        Act::PublicHolidays => msg::act_public_holidays(lang),
        Act::MayDays => msg::act_may_days(lang),
        Act::HumanRights => msg::act_human_rights(lang),
        Act::WorkingEnvironment => msg::act_working_environment(lang),
        Act::HomeEmployers => msg::act_home_employers(lang),
        Act::RespiteWorkers => msg::act_respite_workers(lang),
        Act::AnnualHolidays => msg::act_annual_holidays(lang),
        Act::NationalInsurance => msg::act_national_insurance(lang),
        Act::SpecialistHealthServices => msg::act_specialist_health_services(lang),
        Act::HealthPersonnel => msg::act_health_personnel(lang),
        Act::Education => msg::act_education(lang),
        Act::Kindergartens => msg::act_kindergartens(lang),
        Act::Equality => msg::act_equality(lang),
        Act::HealthRegisters => msg::act_health_registers(lang),
        Act::CareFees => msg::act_care_fees(lang),
        Act::UlobaAgreement2018 => msg::act_uloba_agreement_2018(lang),
        Act::HealthSupervision => msg::act_health_supervision(lang),
        Act::Municipal => msg::act_municipal(lang),
        Act::Constitution => msg::act_constitution(lang),
    }
}

/// A citation in words: "pasient- og brukerrettighetsloven § 2-1 d, fjerde ledd, første punktum".
pub fn citation_text(lang: Lang, citation: &Citation) -> String {
    let place = citation.place();
    let mut text = format!("{} §\u{a0}{}", act_name(lang, citation.act), citation.section.replace(' ', "\u{a0}"));
    let paragraph = place.paragraph.map(|n| msg::citation_paragraph(lang, ordinal(lang, n)));
    let sentence = place.sentence.map(|n| msg::citation_sentence(lang, ordinal(lang, n)));
    for part in paragraph.into_iter().chain(sentence) {
        text.push_str(", ");
        text.push_str(&part);
    }
    if !place.rest.is_empty() {
        text.push(' ');
        text.push_str(&place.rest);
    }
    text
}

fn ordinal(lang: Lang, n: u8) -> String {
    let word = match n {
        1 => msg::ordinal_first(lang),
        2 => msg::ordinal_second(lang),
        3 => msg::ordinal_third(lang),
        4 => msg::ordinal_fourth(lang),
        5 => msg::ordinal_fifth(lang),
        6 => msg::ordinal_sixth(lang),
        7 => msg::ordinal_seventh(lang),
        8 => msg::ordinal_eighth(lang),
        9 => msg::ordinal_ninth(lang),
        _ => return msg::ordinal_other(lang, i64::from(n)),
    };
    word.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citation_is_said_in_whole_words() {
        let right = Citation::new(Act::PatientAndUserRights, "2-1 d", "(4) s.1");
        let rows = [
            (Lang::Nb, "pasient- og brukerrettighetsloven § 2-1 d, fjerde ledd, første punktum"),
            (Lang::Nn, "pasient- og brukarrettslova § 2-1 d, fjerde ledd, første punktum"),
            (Lang::En, "Patient and User Rights Act § 2-1 d, fourth paragraph, first sentence"),
        ];
        for (lang, expected) in rows {
            assert_eq!(citation_text(lang, &right).replace('\u{a0}', " "), expected);
        }
        let plain = |citation| citation_text(Lang::Nb, &citation).replace('\u{a0}', " ");
        let whole = Citation::new(Act::Constitution, "104", "");
        assert_eq!(plain(whole), "Grunnloven § 104");
        let numbered = Citation::new(Act::HealthAndCareServices, "3-2", "(1) nr. 6");
        assert_eq!(plain(numbered), "helse- og omsorgstjenesteloven § 3-2, første ledd nr. 6");
        assert!(plain(Citation::new(Act::Courts, "1", "(12)")).ends_with("12. ledd"));
    }
}
