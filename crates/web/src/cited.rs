//! Where does it stand in the law, said to a family? In whole words, with a way to what the rule says.

use i18n::citation_text;
use kernel::{Citation, Lang, RuleId};
use maud::{Markup, html};

/// A citation in words; it leads to the rule that stands there, where the program holds one.
pub(crate) fn cited(lang: Lang, citation: &Citation) -> Markup {
    let words = citation_text(lang, citation);
    html! {
        @match rule_at(citation) {
            Some(rule) => a.ds-link href={ "/rules/" (rule) } { (words) },
            None => (words),
        }
    }
}

/// A citation in words; it leads to the act at Lovdata, where the act has an address there.
pub(crate) fn source(lang: Lang, citation: &Citation) -> Markup {
    let words = citation_text(lang, citation);
    html! {
        @match rights::words::law_link(citation).url {
            Some(url) => a.ds-link href=(url) rel="noopener noreferrer" { (words) },
            None => (words),
        }
    }
}

/// The rule that cites the very place, or else the same section.
fn rule_at(citation: &Citation) -> Option<RuleId> {
    let rules = law::catalogue();
    let same_section = |c: &Citation| c.act == citation.act && c.section == citation.section;
    let exact = rules.iter().find(|rule| rule.citations.contains(citation));
    exact.or_else(|| rules.iter().find(|rule| rule.citations.iter().any(same_section))).map(|rule| rule.id.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Act;

    #[test]
    fn a_source_leads_to_lovdata_only_where_the_act_is_there() {
        let act = Citation::new(Act::PatientAndUserRights, "7-5", "");
        let said = source(Lang::Nb, &act).into_string();
        assert!(said.contains("href=\"https://lovdata.no/dokument/NL/lov/1999-07-02-63\" rel=\"noopener noreferrer\""));
        assert!(!source(Lang::Nb, &Citation::new(Act::UlobaAgreement2018, "3", "")).into_string().contains("href"));
    }

    #[test]
    fn a_citation_leads_to_its_rule_where_there_is_one() {
        let exact = Citation::new(Act::PublicAdministration1967, "11 a", "(3)");
        let said = cited(Lang::Nb, &exact).into_string();
        assert!(said.contains("href=\"/rules/PRELIM\"") && said.contains("tredje ledd"), "{said}");
        let section = Citation::new(Act::PatientAndUserRights, "2-1 d", "(9)");
        assert!(cited(Lang::Nb, &section).into_string().contains("href=\"/rules/BPA"));
        let unknown = Citation::new(Act::HealthAndCareServices, "99-9", "");
        assert_eq!(cited(Lang::En, &unknown).into_string(), "Health and Care Services Act §\u{a0}99-9");
    }
}
