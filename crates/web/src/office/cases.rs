//! Which cases lie here, and which of them first? The office's list.

use super::words::{name_and_age, state_text, turn};
use crate::face::{Chip, Listing, chips, empty_state, listing, turn_marker};
use crate::family::words::day;
use crate::respond::Sheet;
use crate::visitor::Member;
use axum::extract::Query;
use axum::response::Response;
use cases::{CaseFilter, CaseList, CaseRow, CaseScope, ListCases, Turn};
use i18n::{days_left, hours_short, msg};
use jiff::civil::Date;
use kernel::Lang;
use maud::{Markup, html};
use serde::Deserialize;

/// The address of the list.
pub(crate) const LIST: &str = "/office/cases";

const FILTERS: [(CaseFilter, &str); 6] = [
    (CaseFilter::Open, "open"),
    (CaseFilter::Overdue, "overdue"),
    (CaseFilter::Turn(Turn::Municipality), "ours"),
    (CaseFilter::Turn(Turn::Family), "family"),
    (CaseFilter::Decided, "decided"),
    (CaseFilter::Withdrawn, "withdrawn"),
];

/// What the address asks for. What it does not know it leaves as it begins: one's own open cases.
#[derive(Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    scope: String,
    #[serde(default)]
    show: String,
    #[serde(default)]
    page: String,
}

impl Asked {
    fn list(&self) -> ListCases {
        let scope = if self.scope == "unit" { CaseScope::Unit } else { CaseScope::Mine };
        let filter = FILTERS.iter().find(|(_, word)| *word == self.show).map(|(filter, _)| *filter);
        let page = self.page.parse::<u32>().ok().filter(|page| *page < 10_000).unwrap_or_default();
        ListCases { scope, filter: filter.unwrap_or_default(), page }
    }
}

/// The list.
pub(crate) async fn show(member: Member, Query(asked): Query<Asked>) -> Response {
    let list = asked.list();
    let found = match member.read(&list).await {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let title = title(member.lang, list, &found.unit);
    let body = page(member.lang, member.site.house.clock.today(), list, &found);
    member.page(&Sheet { title: &title, under: LIST, ..Sheet::default() }, &body)
}

fn title(lang: Lang, list: ListCases, unit: &str) -> String {
    match list.scope {
        CaseScope::Mine => msg::case_list_mine(lang).to_owned(),
        CaseScope::Unit => msg::case_list_unit(lang, unit),
    }
}

fn address(list: ListCases) -> String {
    let scope = if list.scope == CaseScope::Unit { "unit" } else { "mine" };
    let show = FILTERS.iter().find(|(filter, _)| *filter == list.filter).map_or("open", |(_, word)| word);
    let page = if list.page == 0 { String::new() } else { format!("&page={}", list.page) };
    format!("{LIST}?scope={scope}&show={show}{page}")
}

fn page(lang: Lang, today: Date, list: ListCases, found: &CaseList) -> Markup {
    let title = title(lang, list, &found.unit);
    html! {
        h1.ds-heading data-size="md" { (title) }
        @if !found.rows.is_empty() { p.meta { (counts(lang, found)) } }
        (scopes(lang, list))
        (filters(lang, list))
        @if found.rows.is_empty() { (nothing(lang, list)) }
        @else { (listing(&Listing { caption: &title, heads: &heads(lang), rows: rows(lang, today, found) })) }
        (pages(lang, list, found.has_more))
    }
}

fn counts(lang: Lang, found: &CaseList) -> String {
    let overdue = found.rows.iter().filter(|row| row.is_overdue).count();
    let all = if found.has_more {
        msg::case_list_first(lang, found.rows.len())
    } else {
        msg::case_list_count(lang, found.rows.len())
    };
    if overdue == 0 { all } else { format!("{all} {}", msg::case_list_overdue(lang, overdue)) }
}

fn scopes(lang: Lang, list: ListCases) -> Markup {
    let of = |scope| ListCases { scope, page: 0, ..list };
    let (mine, unit) = (address(of(CaseScope::Mine)), address(of(CaseScope::Unit)));
    let chip = |href, text, scope| Chip { href, text, count: None, is_current: list.scope == scope };
    chips(
        msg::case_list_whose(lang),
        &[
            chip(&mine, msg::case_scope_mine(lang), CaseScope::Mine),
            chip(&unit, msg::case_scope_unit(lang), CaseScope::Unit),
        ],
    )
}

fn filters(lang: Lang, list: ListCases) -> Markup {
    let hrefs = FILTERS.map(|(filter, _)| address(ListCases { filter, page: 0, ..list }));
    let texts = [
        msg::case_filter_open(lang),
        msg::case_filter_overdue(lang),
        msg::case_filter_ours(lang),
        msg::case_filter_family(lang),
        msg::case_filter_decided(lang),
        msg::case_filter_withdrawn(lang),
    ];
    let of = FILTERS.iter().zip(&hrefs).zip(texts);
    let each =
        of.map(|(((filter, _), href), text)| Chip { href, text, count: None, is_current: list.filter == *filter });
    chips(msg::case_list_which(lang), &each.collect::<Vec<_>>())
}

fn heads(lang: Lang) -> [&'static str; 7] {
    [
        msg::case_head_case(lang),
        msg::case_head_state(lang),
        msg::case_head_turn(lang),
        msg::case_head_due(lang),
        msg::case_head_asked(lang),
        msg::case_head_assessed(lang),
        msg::case_head_caseworker(lang),
    ]
}

fn rows(lang: Lang, today: Date, found: &CaseList) -> Vec<Vec<Markup>> {
    found.rows.iter().map(|row| cells(lang, today, row)).collect()
}

fn cells(lang: Lang, today: Date, row: &CaseRow) -> Vec<Markup> {
    vec![
        html! {
            a.ds-link href={ (LIST) "/" (row.case) } { (name_and_age(lang, &row.name, row.born, today)) }
            " " small.reference { (row.reference) }
        },
        html! {
            (state_text(lang, row.state))
            @if row.lacks_provisional_answer { br; small { (msg::case_lacks_provisional(lang)) } }
        },
        html! { @if let Some(turn) = turn(row.turn, row.is_mine) { (turn_marker(lang, turn)) } },
        html! { @if let Some(due) = row.next_due_on { (due_cell(lang, due, today)) } },
        html! { (hours_short(lang, row.asked)) },
        html! { @if let Some(assessed) = row.assessed { (hours_short(lang, assessed)) } },
        html! {
            @match &row.caseworker {
                Some(name) => (name),
                None => (msg::case_nobody_yet(lang)),
            }
        },
    ]
}

/// The date and how far off it is; what is over says so in words.
fn due_cell(lang: Lang, due: Date, today: Date) -> Markup {
    let left = days_left(lang, i64::from((due - today).get_days()));
    html! { (day(lang, due, today)) br; span data-late[due < today] { (left) } }
}

fn nothing(lang: Lang, list: ListCases) -> Markup {
    let unit = ListCases { scope: CaseScope::Unit, filter: CaseFilter::Open, page: 0 };
    let text = match (list.scope, list.filter) {
        (CaseScope::Mine, CaseFilter::Open) => msg::case_list_none_mine(lang),
        (CaseScope::Unit, CaseFilter::Open) => msg::case_list_none_unit(lang),
        _ => msg::case_list_none_such(lang),
    };
    let to_unit = html! { a.ds-link href=(address(unit)) { (msg::case_list_see_unit(lang)) } };
    let way_on = if list.scope == CaseScope::Mine { to_unit } else { Markup::default() };
    empty_state(msg::case_list_none(lang), text, &way_on)
}

fn pages(lang: Lang, list: ListCases, has_more: bool) -> Markup {
    let to = |page| address(ListCases { page, ..list });
    html! {
        @if list.page > 0 || has_more {
            nav.pages aria-label=(msg::case_list_pages(lang)) {
                @if let Some(before) = list.page.checked_sub(1) { a.ds-link href=(to(before)) { (msg::case_list_before(lang)) } }
                @if has_more { a.ds-link href=(to(list.page + 1)) { (msg::case_list_after(lang)) } }
            }
        }
    }
}
