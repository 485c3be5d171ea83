//! The lines of a case as the table of voices: columns by name, cells, replies, the difference.

use super::line_form::{self, LineTyped};
use super::page::Page;
use crate::face::{
    Icon, LineState, Reply, TwoVoiceTable, Voice as Column, VoiceCell, VoiceLine, icon, two_voice_table,
};
use crate::family::case::differences;
use crate::family::words::{Whom, helps, manages};
use crate::office::words::{need_note, tone};
use crate::visitor::Member;
use cases::{Assessed, Cell, Need, Stance, TableLine};
use i18n::{date_month, msg};
use kernel::{Lang, PositionId, today_in_oslo};
use maud::{Markup, html};
use people::positions::{ItemState, Voice};

/// Which lines are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    All,
    Differing,
    Missing,
    Agreed,
}

impl Shown {
    pub(super) const ALL: [Self; 4] = [Self::All, Self::Differing, Self::Missing, Self::Agreed];

    pub(super) fn of(word: &str) -> Self {
        Self::ALL.into_iter().find(|shown| shown.word() == word).unwrap_or(Self::All)
    }

    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Differing => "differing",
            Self::Missing => "missing",
            Self::Agreed => "agreed",
        }
    }

    pub(super) fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::All => msg::assess_show_all(lang),
            Self::Differing => msg::assess_show_differing(lang),
            Self::Missing => msg::assess_show_missing(lang),
            Self::Agreed => msg::assess_show_agreed(lang),
        }
    }

    pub(super) fn holds(self, state: LineState) -> bool {
        match self {
            Self::All => true,
            Self::Differing => matches!(state, LineState::Differing | LineState::Disputed),
            Self::Missing => state == LineState::Missing,
            Self::Agreed => state == LineState::Agreed,
        }
    }
}

/// How the voices of a line stand, as the office sees it: without the municipality's figure it is missing, whatever the
/// parents say; with an objection to the draft it is disputed.
pub(super) fn state_of(page: &Page, line: &TableLine) -> LineState {
    let columns = page.table.voices.iter().zip(&line.cells);
    let is_assessed = columns.into_iter().any(|(v, cell)| v.voice == Voice::Municipality && cell.is_some());
    let comments = page.draft.iter().flat_map(|draft| &draft.comments);
    let is_commented = comments.into_iter().any(|comment| comment.line == Some(line.line));
    match line.state {
        _ if !is_assessed => LineState::Missing,
        ItemState::Agreed => LineState::Agreed,
        ItemState::Differing if is_commented => LineState::Disputed,
        ItemState::Differing => LineState::Differing,
        ItemState::Open | ItemState::Silent => LineState::Missing,
    }
}

/// What stands in a cell in words.
struct Said<'w> {
    says: &'w str,
    replies: &'w [Reply<'w>],
}

/// The table of a page.
pub(super) struct Lines<'a> {
    pub(super) page: &'a Page,
    pub(super) member: &'a Member,
    pub(super) typed: Option<&'a LineTyped>,
}

/// What a line says beside the figures, put into words.
struct InWords {
    id: String,
    note: String,
    says: Vec<String>,
    /// What was said to the draft, and replied: head and words, column by column.
    replies: Vec<Vec<(String, String)>>,
}

impl Lines<'_> {
    pub(super) fn table(&self) -> Markup {
        let (lang, shown) = (self.page.lang, self.page.shown());
        let lines: Vec<&TableLine> =
            self.page.table.lines.iter().filter(|line| shown.holds(state_of(self.page, line))).collect();
        if lines.is_empty() {
            let text =
                if self.page.table.lines.is_empty() { msg::missing_no_line(lang) } else { msg::assess_none_such(lang) };
            return html! { div.empty { p { (text) } } };
        }
        let names = self.names();
        let columns = names.iter().zip(&self.page.table.voices);
        let voices: Vec<Column<'_>> =
            columns.map(|((heading, name), v)| Column { heading, name, tone: tone(v.voice) }).collect();
        let words: Vec<InWords> = lines.iter().map(|line| self.in_words(line)).collect();
        let replies: Vec<Vec<Vec<Reply<'_>>>> = words.iter().map(replies).collect();
        let rows = lines.iter().zip(&words).zip(&replies);
        let lines = rows.map(|((line, words), replies)| self.row(line, words, replies)).collect();
        two_voice_table(lang, &TwoVoiceTable { caption: msg::assess_caption(lang), voices: &voices, lines })
    }

    /// The heads of the columns, and what a voice is called on a card. One voice speaks for the family; several are named.
    fn names(&self) -> Vec<(String, String)> {
        let (lang, voices) = (self.page.lang, &self.page.table.voices);
        let is_alone = voices.iter().filter(|v| v.voice != Voice::Municipality).count() == 1;
        let named = voices.iter().map(|v| match v.voice {
            Voice::Municipality => {
                (msg::assess_municipality_finds(lang).to_owned(), msg::assess_municipality(lang).to_owned())
            }
            Voice::Family(_) if is_alone => {
                (msg::assess_family_says(lang).to_owned(), msg::assess_family(lang).to_owned())
            }
            Voice::Family(_) | Voice::Child(_) => (msg::assess_somebody_says(lang, v.name.as_str()), v.name.clone()),
        });
        named.collect()
    }

    fn in_words(&self, line: &TableLine) -> InWords {
        let lang = self.page.lang;
        let says = line.cells.iter().map(|cell| cell.as_ref().map(|c| self.says(line, c)).unwrap_or_default());
        InWords {
            id: format!("line-{}", line.line),
            note: need_note(lang, &line.need),
            says: says.collect(),
            replies: self.comments(line),
        }
    }

    fn says(&self, line: &TableLine, cell: &Cell) -> String {
        match &cell.says {
            Stance::Agrees(agreement) => self.agrees(line, agreement.with),
            other => other.words().map(ToString::to_string).unwrap_or_default(),
        }
    }

    /// "Enig med Kari Nordli"; who it was is not said where they have said something else since.
    fn agrees(&self, line: &TableLine, with: PositionId) -> String {
        let lang = self.page.lang;
        let columns = line.cells.iter().zip(&self.page.table.voices);
        let other = columns.into_iter().find(|(cell, _)| cell.as_ref().is_some_and(|c| c.position == with));
        match other.map(|(_, voice)| voice) {
            Some(v) if v.voice == Voice::Municipality => msg::assess_agrees_with_municipality(lang).to_owned(),
            Some(v) => msg::assess_agrees_with(lang, v.name.as_str()),
            None => msg::assess_agrees(lang).to_owned(),
        }
    }

    /// A comment on the draft stands in the column of whoever wrote it, the reply in the municipality's.
    fn comments(&self, line: &TableLine) -> Vec<Vec<(String, String)>> {
        let (lang, voices) = (self.page.lang, &self.page.table.voices);
        let mut said = vec![Vec::new(); voices.len()];
        let comments = self.page.draft.iter().flat_map(|draft| &draft.comments);
        for comment in comments.filter(|comment| comment.line == Some(line.line)) {
            let column = voices.iter().position(|v| v.name == comment.whose).unwrap_or(0);
            let on = date_month(lang, today_in_oslo(comment.at));
            if let Some(cell) = said.get_mut(column) {
                cell.push((msg::assess_comment(lang, comment.whose.as_str(), on), comment.words.clone()));
            }
            if let Some((cell, reply)) = said.last_mut().zip(comment.reply.as_ref()) {
                let on = date_month(lang, today_in_oslo(reply.at));
                cell.push((msg::assess_reply(lang, reply.whose.as_str(), on), reply.words.clone()));
            }
        }
        said
    }

    fn row<'w>(&self, line: &'w TableLine, words: &'w InWords, replies: &'w [Vec<Reply<'w>>]) -> VoiceLine<'w> {
        let columns = self.page.table.voices.iter().zip(&line.cells).enumerate();
        let cells = columns.map(|(at, (column, cell))| {
            let says = words.says.get(at).map_or("", String::as_str);
            let replies = replies.get(at).map_or(&[][..], Vec::as_slice);
            let said = Said { says, replies };
            match column.voice {
                Voice::Municipality => self.own_cell(line, cell.as_ref(), &said),
                Voice::Family(_) | Voice::Child(_) => self.family_cell(line, cell.as_ref(), &said),
            }
        });
        VoiceLine {
            id: &words.id,
            title: line.need.activity.as_str(),
            note: &words.note,
            cells: cells.collect(),
            differences: differences(line),
            state: state_of(self.page, line),
            answer: None,
        }
    }

    fn family_cell<'w>(&self, line: &TableLine, cell: Option<&Cell>, said: &Said<'w>) -> Option<VoiceCell<'w>> {
        let cell = cell?;
        let more = matches!(cell.says, Stance::Need(_)).then(|| self.need(&line.need));
        let by =
            cell.written_by.as_ref().map(|by| html! { span { (msg::assess_written_by(self.page.lang, by.as_str())) } });
        let foot = (more.is_some() || by.is_some())
            .then(|| html! { @if let Some(by) = by { (by) } @if let Some(more) = more { (more) } });
        Some(VoiceCell { minutes: cell.minutes, says: said.says, replies: said.replies, foot, ..VoiceCell::default() })
    }

    /// What the application says besides: what it is for, whom it helps, who does it today, what the person manages.
    fn need(&self, need: &Need) -> Markup {
        let (lang, name) = (self.page.lang, self.page.case.subject_name.as_str());
        html! {
            details.fold {
                summary { (msg::assess_need_more(lang)) span.ds-sr-only { " " (need.activity) } }
                dl.facts {
                    @if let Some(purpose) = &need.purpose { dt { (msg::assess_need_purpose(lang)) } dd.as-written { (purpose) } }
                    @if let Some(who) = need.helps { dt { (msg::assess_need_helps(lang)) } dd { (helps(lang, who, Whom::Them(name))) } }
                    @if let Some(today) = &need.does_today { dt { (msg::assess_need_today(lang)) } dd.as-written { (today) } }
                    @if let Some(how) = need.manages { dt { (msg::assess_need_manages(lang)) } dd { (manages(lang, how)) } }
                }
            }
        }
    }

    fn own_cell<'w>(&self, line: &TableLine, cell: Option<&Cell>, said: &Said<'w>) -> Option<VoiceCell<'w>> {
        let Said { says, replies } = *said;
        let lang = self.page.lang;
        let is_open = self.page.open_line() == Some(line.line);
        let form = is_open.then(|| line_form::form(self.page, self.member, line, self.typed));
        match cell {
            // The form shows what stands there; the words beside it would be read twice.
            Some(cell) if is_open => {
                Some(VoiceCell { private: self.private(cell), replies, form, ..VoiceCell::default() })
            }
            Some(cell) => Some(VoiceCell {
                minutes: cell.minutes,
                says,
                replies,
                private: self.private(cell),
                foot: Some(self.foot(line, cell)),
                ..VoiceCell::default()
            }),
            None if is_open => {
                Some(VoiceCell { private: Some(msg::assess_private(lang)), form, ..VoiceCell::default() })
            }
            None if self.page.is_open() => Some(VoiceCell { form: Some(self.begin(line)), ..VoiceCell::default() }),
            None => None,
        }
    }

    fn private(&self, cell: &Cell) -> Option<&'static str> {
        cell.is_private.then(|| msg::assess_private(self.page.lang))
    }

    fn foot(&self, line: &TableLine, cell: &Cell) -> Markup {
        let lang = self.page.lang;
        let found = if let Stance::Assessed(assessed) = &cell.says { Some(assessed) } else { None };
        html! {
            @if let Some(assessed) = found { (sources(assessed)) }
            @if self.page.saved_line() == Some(line.line) { span.ok role="status" { (icon(Icon::Check)) (msg::assess_saved(lang)) } }
            @if self.page.is_open() {
                span.change {
                    a.ds-link href=(self.page.address(self.page.shown(), Some(line.line))) {
                        (msg::action_change(lang)) span.ds-sr-only { " " (msg::assess_change_what(lang, line.need.activity.as_str())) }
                    }
                }
            }
        }
    }

    /// A line that nobody has assessed and whose form is closed: open it, or agree at once.
    fn begin(&self, line: &TableLine) -> Markup {
        let lang = self.page.lang;
        html! {
            div.acts {
                a.ds-link href=(self.page.address(self.page.shown(), Some(line.line))) {
                    (msg::assess_begin(lang)) span.ds-sr-only { " " (line.need.activity) }
                }
                form method="post" action=(line_form::agree_path(self.page, line)) {
                    (self.member.form_fields())
                    input type="hidden" name="show" value=(self.page.shown().word());
                    (line_form::agree_buttons(self.page, line, None))
                }
            }
        }
    }
}

fn sources(assessed: &Assessed) -> Markup {
    html! {
        @if let Some(source) = &assessed.source { span { (icon(Icon::File)) (source) } }
        @for citation in &assessed.legal_basis { span lang="nb" { (citation) } }
    }
}

fn replies(words: &InWords) -> Vec<Vec<Reply<'_>>> {
    words.replies.iter().map(|said| said.iter().map(|(heading, text)| Reply { heading, text }).collect()).collect()
}
