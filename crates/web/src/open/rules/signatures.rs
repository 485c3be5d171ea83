//! Who has signed the rules, in which municipality, and what has changed since? Public: a signature is there to be seen.

use super::RULES;
use crate::Site;
use crate::face::{Button, Variant, button};
use crate::respond::failed;
use crate::visitor::Reader;
use crate::words::moment_text;
use axum::response::Response;
use i18n::{msg, rule_name};
use kernel::{Lang, RuleId, TenantId};
use maud::{Markup, html};
use people::tenants::municipalities;
use rights::sign_off::{Difference, SignOff, sign_offs};
use usecase::NoRefusal;

/// The signatures of a municipality.
pub(super) struct Signatures {
    all: Vec<(TenantId, String)>,
    chosen: Option<(String, Vec<SignOff>)>,
}

/// Where the choice of a municipality is sent to, and what it was.
pub(super) struct Asking<'a> {
    pub form: &'a str,
    pub chosen: &'a str,
}

/// Reads them: of the municipality that was asked for, of one's own, or of the only one there is.
pub(super) async fn read(site: &Site, reader: &Reader, asked: &str) -> Result<Signatures, Response> {
    let (house, lang) = (&site.house, reader.lang());
    let all = municipalities(&house.db).await;
    let all = all.map_err(|fault| failed::<NoRefusal>(lang, house.fault("municipalities", &fault)))?;
    let own = match reader {
        Reader::Member(member) => Some(member.who.tenant),
        Reader::Visitor(_) => None,
    };
    let only = if let [(only, _)] = all.as_slice() { Some(*only) } else { None };
    let wanted = asked.parse().ok().or(own).or(only);
    let found = all.iter().find(|(tenant, _)| Some(*tenant) == wanted).cloned();
    let Some((tenant, name)) = found else { return Ok(Signatures { all, chosen: None }) };
    let signed = sign_offs(house, tenant).await.map_err(|failure| failed(lang, failure))?;
    Ok(Signatures { all, chosen: Some((name, signed)) })
}

impl Signatures {
    /// The part of a page.
    pub(super) fn section(&self, lang: Lang, asking: &Asking<'_>) -> Markup {
        html! {
            section id="signed" aria-labelledby="signed-title" {
                h2.ds-heading id="signed-title" data-size="sm" { (msg::rules_signed_title(lang)) }
                p { (msg::rules_signed_lead(lang)) }
                @if self.all.len() > 1 { (self.choice(lang, asking)) }
                @if let Some((name, signed)) = &self.chosen {
                    @if signed.is_empty() { p { (msg::rules_signed_none(lang, name)) } }
                    @else { ul.rows { @for one in signed { li { (signature(lang, name, one)) } } } }
                }
            }
        }
    }

    fn choice(&self, lang: Lang, asking: &Asking<'_>) -> Markup {
        let is_chosen = |tenant: &TenantId, name: &str| {
            tenant.to_string() == asking.chosen || self.chosen.as_ref().is_some_and(|(chosen, _)| chosen == name)
        };
        html! {
            form.granted-row method="get" action={ (asking.form) "#signed" } {
                div.ds-field {
                    label.ds-label for="municipality" { (msg::rules_signed_where(lang)) }
                    select.ds-input data-width="medium" id="municipality" name="municipality" {
                        @for (tenant, name) in &self.all { option value=(tenant) selected[is_chosen(tenant, name)] { (name) } }
                    }
                }
                (button(&Button { text: msg::rules_signed_show(lang), variant: Variant::Secondary, ..Button::default() }))
            }
        }
    }
}

fn signature(lang: Lang, place: &str, one: &SignOff) -> Markup {
    let signer = &one.signer;
    html! {
        div.rest {
            p { b { (signer.name) } ", " (signer.capacity) ", " (place) }
            p.meta { (moment_text(lang, one.signed_at)) ". " (msg::rules_set_short(lang, &one.digest[..12])) }
            @if !signer.remarks.is_empty() { p.as-written { (signer.remarks) } }
            @if one.is_current { p { (msg::rules_signed_current(lang)) } } @else { (changes(lang, one)) }
        }
    }
}

fn changes(lang: Lang, one: &SignOff) -> Markup {
    let Some(changed) = one.changed() else { return html! { p { (msg::rules_signed_unknown(lang)) } } };
    html! {
        details.fold {
            summary { (msg::rules_signed_older(lang, changed.len())) }
            ul.bullets { @for (rule, difference) in &changed { li { (changed_rule(lang, rule, *difference)) } } }
        }
    }
}

fn changed_rule(lang: Lang, rule: &RuleId, difference: Difference) -> Markup {
    let name = rule_name(lang, rule).unwrap_or(&rule.0);
    html! {
        @match difference {
            Difference::Gone => { (name) ": " (msg::rules_change_gone(lang)) },
            Difference::New => { a.ds-link href={ (RULES) "/" (rule) } { (name) } ": " (msg::rules_change_new(lang)) },
            Difference::Changed => { a.ds-link href={ (RULES) "/" (rule) } { (name) } ": " (msg::rules_change_changed(lang)) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_since_a_signature_is_named() {
        let said = |difference| changed_rule(Lang::Nb, &RuleId::new("PRELIM"), difference).into_string();
        assert!(said(Difference::Changed).contains("href=\"/rules/PRELIM\">Foreløpig svar</a>"));
        assert!(!said(Difference::Gone).contains("href"), "there is nothing to read");
    }
}
