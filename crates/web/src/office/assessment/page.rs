//! The page: sums, what is missing, filters, the table, and what comes next.

use super::line_form::LineTyped;
use super::table::{Lines, Shown, state_of};
use crate::at::At;
use crate::face::{
    Button, Chip, Does, FieldFault, Icon, Kind, LineState, Tone, Total, Variant, button, chips, error_summary, icon,
    link_button, notice, totals,
};
use crate::office::cases::LIST;
use crate::office::head::{Head, of_case};
use crate::office::missing::brief;
use crate::respond::Sheet;
use crate::visitor::Member;
use axum::extract::Query;
use axum::response::Response;
use cases::LinesTable;
use cases::casework::{Casework, OpenAssessment, OpenedAssessment};
use cases::decisions::ReadinessView;
use cases::drafts::DraftView;
use i18n::msg;
use jiff::civil::Date;
use kernel::{CaseId, ItemId, Lang, Minutes};
use maud::{Markup, html};
use people::positions::Voice;
use serde::Deserialize;
use usecase::access::Disclosed;

/// What the address asks for.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct Asked {
    /// The line whose form is open.
    #[serde(default)]
    pub line: String,
    /// Which lines.
    #[serde(default)]
    pub show: String,
    /// The line saved on the way here.
    #[serde(default)]
    pub saved: String,
    /// What else was done on the way here.
    #[serde(default)]
    pub done: String,
}

/// The table.
pub(crate) async fn show(member: Member, At(case): At<CaseId>, Query(asked): Query<Asked>) -> Response {
    page(&member, case, &asked, None).await
}

/// The table with what was typed on a line and could not be taken.
pub(crate) async fn page(member: &Member, case: CaseId, asked: &Asked, typed: Option<&LineTyped>) -> Response {
    let page = match Page::read(member, case, asked).await {
        Ok(page) => page,
        Err(answer) => return answer,
    };
    let faults: &[FieldFault] = typed.map_or(&[], |typed| &typed.faults);
    let flash =
        (asked.done == "shared").then(|| notice(Kind::Success, &html! { p { (msg::assess_shared(member.lang)) } }));
    let title = msg::assess_title(member.lang);
    let sheet = Sheet { title, under: LIST, faulty: typed.is_some(), flash: flash.as_ref(), ..Sheet::default() };
    member.page(&sheet, &html! { (error_summary(member.lang, faults)) (page.body(member, typed)) })
}

/// Everything that the page shows.
pub(super) struct Page {
    pub(super) lang: Lang,
    pub(super) case: Disclosed<Casework>,
    pub(super) table: Disclosed<LinesTable>,
    pub(super) draft: Option<Disclosed<DraftView>>,
    readiness: Disclosed<ReadinessView>,
    today: Date,
    is_mine: bool,
    asked: Asked,
}

impl Page {
    async fn read(member: &Member, case: CaseId, asked: &Asked) -> Result<Self, Response> {
        let OpenedAssessment { case, table, draft, readiness } = member.open(&OpenAssessment { case }).await?;
        let is_mine = case.caseworker == Some(member.who.hat);
        let (lang, today) = (member.lang, member.site.house.clock.today());
        Ok(Self { lang, case, table, draft, readiness, today, is_mine, asked: asked.clone() })
    }

    /// Can anything still be said on the lines?
    pub(super) fn is_open(&self) -> bool {
        !self.case.state.is_over()
    }

    /// The line whose form is open: the one asked for, or else the first that is missing.
    pub(super) fn open_line(&self) -> Option<ItemId> {
        let asked = self.asked.line.parse().ok();
        let known = |id: &ItemId| self.table.lines.iter().any(|line| line.line == *id);
        let missing =
            || self.table.lines.iter().find(|line| state_of(self, line) == LineState::Missing).map(|l| l.line);
        asked.filter(known).or_else(missing).filter(|_| self.is_open())
    }

    /// The line that was saved on the way here.
    pub(super) fn saved_line(&self) -> Option<ItemId> {
        self.asked.saved.parse().ok()
    }

    pub(super) fn shown(&self) -> Shown {
        Shown::of(&self.asked.show)
    }

    /// The address of this page with a filter and an open line.
    pub(super) fn address(&self, shown: Shown, line: Option<ItemId>) -> String {
        let line = line.map(|line| format!("&line={line}#line-{line}")).unwrap_or_default();
        format!("{}/assessment?show={}{line}", of_case(self.case.case), shown.word())
    }

    fn body(&self, member: &Member, typed: Option<&LineTyped>) -> Markup {
        let (lang, today) = (self.lang, self.today);
        let head = Head { lang, today, case: &self.case, is_mine: self.is_mine };
        html! {
            (head.of_part(msg::assess_title(lang), "/assessment"))
            (self.totals())
            (self.filters())
            (Lines { page: self, member, typed }.table())
            (self.finish(member))
        }
    }

    fn totals(&self) -> Markup {
        let (lang, table) = (self.lang, &*self.table);
        let assessed = table.assessed.unwrap_or(Minutes::ZERO);
        let sums = [
            Total { label: msg::assess_sum_family(lang), tone: Some(Tone::Family), minutes: table.asked },
            Total { label: msg::assess_sum_municipality(lang), tone: Some(Tone::Municipality), minutes: assessed },
            Total { label: msg::assess_sum_difference(lang), tone: None, minutes: table.asked - assessed },
        ];
        let missing = brief(lang, self.case.case, &self.readiness.missing, self.today);
        let needs =
            (self.is_open() && !missing.is_empty()).then(|| (msg::assess_before_decision(lang), missing.as_slice()));
        totals(lang, &sums, needs)
    }

    fn filters(&self) -> Markup {
        let hrefs = Shown::ALL.map(|shown| self.address(shown, None));
        let of = Shown::ALL.into_iter().zip(&hrefs).map(|(shown, href)| {
            let count = self.table.lines.iter().filter(|line| shown.holds(state_of(self, line))).count();
            Chip { href, text: shown.text(self.lang), count: Some(count), is_current: shown == self.shown() }
        });
        chips(msg::assess_filters(self.lang), &of.collect::<Vec<_>>())
    }

    /// The municipality's figures that the family does not see yet.
    fn private(&self) -> usize {
        let own = |line: &&cases::TableLine| {
            let cells = self.table.voices.iter().zip(&line.cells);
            cells
                .into_iter()
                .any(|(v, cell)| v.voice == Voice::Municipality && cell.as_ref().is_some_and(|c| c.is_private))
        };
        self.table.lines.iter().filter(own).count()
    }

    fn finish(&self, member: &Member) -> Markup {
        let (lang, private) = (self.lang, self.private());
        let path = of_case(self.case.case);
        html! {
            @if self.is_open() {
                @if private > 0 {
                    div.finish {
                        p { (icon(Icon::Padlock)) " " (msg::assess_private_count(lang, private)) }
                        form.acts method="post" action={ (path) "/assessment/share" } {
                            (member.form_fields())
                            (button(&Button { text: msg::assess_share(lang), variant: Variant::Secondary, does: Does::Submit, ..Button::default() }))
                        }
                    }
                }
                div.finish {
                    p { (msg::assess_what_next(lang)) }
                    div.acts { (link_button(msg::assess_to_draft(lang), &format!("{path}/draft"), Variant::Primary)) }
                }
            }
        }
    }
}
