//! What does a lawyer read before the rules are signed? All of them on one page, with versions, trust and open doubts.

use super::signatures::{self, Asking};
use super::signing::{self, Form, fault_text};
use super::subject::by_subject;
use super::{REVIEW, RULES, name, version};
use crate::Site;
use crate::face::{Crumb, FieldFault, Kind, breadcrumbs, error_summary, notice};
use crate::posted::Posted;
use crate::respond::{Sheet, failed, see};
use crate::visitor::Reader;
use axum::extract::{Query, State};
use axum::response::Response;
use i18n::{citation_text, date_short, msg};
use kernel::{Citation, Lang};
use law::{Confidence, Entry};
use maud::{Markup, html};
use rights::sign_off::{SignRules, rule_set};
use serde::Deserialize;
use usecase::Failure;

/// What the address asks for.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    municipality: String,
    #[serde(default)]
    done: String,
}

/// The page.
pub(crate) async fn show(State(site): State<Site>, reader: Reader, Query(asked): Query<Asked>) -> Response {
    page((&site, &reader), &asked, &Form::default(), &[]).await
}

/// Signs the version that was read.
pub(crate) async fn sign(posted: Posted<Form>) -> Response {
    let (member, form) = (&posted.member, &posted.form);
    let reader = Reader::Member(Box::new(member.clone()));
    let shown = async |faults: &[FieldFault]| page((&member.site, &reader), &Asked::default(), form, faults).await;
    let signer = match form.input().parse() {
        Ok(signer) => signer,
        Err(faults) => {
            let faults: Vec<FieldFault> = faults.into_iter().map(|fault| fault_text(member.lang, fault)).collect();
            return shown(&faults).await;
        }
    };
    match posted.run(&SignRules { digest: form.version.clone(), signer }).await {
        Ok(_) => see(&format!("{REVIEW}?done=signed#signed")),
        Err(Failure::Refused(_)) => shown(&[FieldFault::new("", msg::review_other_set(member.lang))]).await,
        Err(other) => failed(member.lang, other),
    }
}

async fn page((site, reader): (&Site, &Reader), asked: &Asked, typed: &Form, faults: &[FieldFault]) -> Response {
    let lang = reader.lang();
    let signed = match signatures::read(site, reader, &asked.municipality).await {
        Ok(signed) => signed,
        Err(answer) => return answer,
    };
    let title = msg::review_title(lang);
    let body = html! {
        (error_summary(lang, faults))
        (breadcrumbs(lang, &[Crumb { href: RULES, text: msg::rules_title(lang) }], title))
        h1.ds-heading data-size="lg" { (title) }
        p.lead { (msg::review_lead(lang)) }
        (about_the_set(lang))
        (signed.section(lang, &Asking { form: REVIEW, chosen: &asked.municipality }))
        (signing::section(reader, typed, faults))
        @for (subject, entries) in by_subject(lang, law::catalogue()) {
            section.review aria-labelledby=(subject.key()) {
                h2.ds-heading id=(subject.key()) data-size="md" { (subject.title(lang)) }
                @for entry in &entries { (rule(lang, entry)) }
            }
        }
    };
    let thanks = notice(Kind::Success, &html! { p { (msg::review_signed(lang)) } });
    let flash = (asked.done == "signed").then_some(&thanks);
    reader
        .sheet(&Sheet { title, faulty: !faults.is_empty(), flash, ..Sheet::default() }, &html! { div.stack { (body) } })
}

fn about_the_set(lang: Lang) -> Markup {
    let (set, all) = (rule_set(), law::catalogue());
    let doubted = all.iter().filter(|entry| !entry.doubts.is_empty()).count();
    let unsure = all.iter().filter(|entry| entry.confidence != Confidence::High).count();
    html! {
        ul.rows {
            li { b.first { (msg::review_set(lang)) } div.rest { code.digest { (set.digest) } } }
            @if let Some(latest) = set.latest { li { b.first { (msg::review_latest(lang)) } span.rest { (date_short(lang, latest)) } } }
            li { b.first { (msg::review_rules(lang)) } span.rest { (set.rules) } }
            li { b.first { (msg::review_doubted(lang)) } span.rest { (doubted) } }
            li { b.first { (msg::review_unsure(lang)) } span.rest { (unsure) } }
        }
    }
}

/// In words without a link: with one for every place the page would be endless to walk by keyboard. A rule's own page links.
fn in_words(lang: Lang, citation: &Citation) -> Markup {
    html! { (citation_text(lang, citation)) }
}

fn rule(lang: Lang, entry: &Entry) -> Markup {
    html! {
        article.rule-version id=(entry.id) {
            h3.ds-heading data-size="xs" { a.ds-link href={ (RULES) "/" (entry.id) } { (name(lang, entry)) } " " small { code { (entry.id) } } }
            p.meta { span lang="nb" { (entry.term) } " · " (version::confidence(lang, entry)) }
            @for one in &entry.versions {
                h4.ds-heading data-size="2xs" { (version::days(lang, one)) }
                (version::body(lang, one, in_words))
            }
            (version::doubts(lang, entry))
        }
    }
}
