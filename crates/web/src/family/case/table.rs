//! The table of voices for the family: every column that may be seen, and the reader's own to speak in.

use super::path;
use crate::cited::cited;
use crate::face::{
    Button, Difference, Field, FieldFault, LineState, Tone, TwoVoiceTable, Variant, Voice, VoiceCell, VoiceLine,
    button, fault_of, field_hours, field_textarea, submit, two_voice_table,
};
use crate::family::application::{sum, when};
use crate::family::{Hidden, opener};
use cases::{Cell, LinesTable, Stance, TableLine, Words};
use i18n::{hours_field, msg};
use kernel::{ItemId, Lang, Minutes};
use maud::{Markup, html};
use people::positions::{ItemState, Voice as Whose};

/// What was typed on a line and refused, to be shown again.
pub(super) struct Typed {
    pub line: ItemId,
    pub hours: String,
    pub words: String,
    pub seen: String,
}

/// A column: whose, under which name, and where it stands in the view.
struct Column {
    whose: Whose,
    name: String,
    /// Its place in the view; `None` for a reader who has said nothing yet.
    at: Option<usize>,
}

/// What one drawing of the table needs.
struct Drawing<'a> {
    lang: Lang,
    view: &'a LinesTable,
    typed: Option<&'a Typed>,
    faults: &'a [FieldFault],
    hidden: Hidden<'a>,
}

/// The table with the forms of the reader's own column.
pub(super) fn draw(
    lang: Lang,
    view: &LinesTable,
    (typed, faults): (Option<&Typed>, &[FieldFault]),
    hidden: Hidden<'_>,
) -> Markup {
    let drawing = Drawing { lang, view, typed, faults, hidden };
    let columns = drawing.columns();
    let voices: Vec<Voice<'_>> =
        columns.iter().map(|c| Voice { heading: &c.name, name: &c.name, tone: tone(c.whose) }).collect();
    let heads: Vec<(String, String)> =
        view.lines.iter().map(|line| (format!("line-{}", line.line), when(lang, &line.need))).collect();
    let lines = view.lines.iter().zip(&heads).map(|(line, (id, note))| VoiceLine {
        id,
        title: line.need.activity.as_str(),
        note,
        cells: columns.iter().map(|column| drawing.cell(line, column)).collect(),
        differences: differences(line),
        state: state(line.state),
        answer: None,
    });
    two_voice_table(
        lang,
        &TwoVoiceTable { caption: msg::voices_caption(lang), voices: &voices, lines: lines.collect() },
    )
}

/// How far the municipality is from each who named a time.
pub(crate) fn differences(line: &TableLine) -> Vec<Difference> {
    let each = line.differences.iter();
    each.map(|(whose, minutes)| Difference { whose: whose.clone(), minutes: *minutes }).collect()
}

fn tone(whose: Whose) -> Tone {
    match whose {
        Whose::Family(_) => Tone::Family,
        Whose::Child(_) => Tone::Other,
        Whose::Municipality => Tone::Municipality,
    }
}

fn state(state: ItemState) -> LineState {
    match state {
        ItemState::Agreed => LineState::Agreed,
        ItemState::Differing => LineState::Differing,
        ItemState::Open | ItemState::Silent => LineState::Missing,
    }
}

impl Drawing<'_> {
    fn columns(&self) -> Vec<Column> {
        let lang = self.lang;
        let named = self.view.voices.iter().enumerate().map(|(at, voice)| {
            let name = match voice.voice {
                Whose::Municipality => msg::voice_municipality(lang).to_owned(),
                whose if Some(whose) == self.view.own => msg::voice_you(lang, &voice.name),
                _ => voice.name.clone(),
            };
            Column { whose: voice.voice, name, at: Some(at) }
        });
        let mut columns: Vec<Column> = named.collect();
        // Whoever has said nothing yet has an empty column of their own, before the municipality's.
        if let Some(own) = self.view.own.filter(|own| columns.iter().all(|c| c.whose != *own)) {
            let name = msg::voice_you_alone(lang).to_owned();
            columns.insert(columns.len().saturating_sub(1), Column { whose: own, name, at: None });
        }
        columns
    }

    fn cell<'a>(&'a self, line: &'a TableLine, column: &Column) -> Option<VoiceCell<'a>> {
        let said = column.at.and_then(|at| line.cells.get(at)?.as_ref());
        let is_own = Some(column.whose) == self.view.own;
        let form = (is_own && !self.view.state.is_over()).then(|| self.own_form(line, said));
        if said.is_none() && form.is_none() {
            return None;
        }
        Some(VoiceCell {
            minutes: said.and_then(|cell| cell.minutes),
            says: said.map_or("", |cell| self.says(cell)),
            replies: &[],
            private: said.filter(|cell| cell.is_private).map(|_| msg::voice_private(self.lang)),
            foot: said.map(|cell| self.foot(line, cell, column)),
            form,
        })
    }

    fn says<'a>(&self, cell: &'a Cell) -> &'a str {
        let purpose = |stance: &'a Stance| stance.need().and_then(|need| need.purpose.as_ref());
        match &cell.says {
            Stance::Agrees(_) => msg::voice_agrees(self.lang),
            Stance::Need(need) => need.words.as_ref().or(purpose(&cell.says)).map_or("", Words::as_str),
            said => said.words().map_or("", Words::as_str),
        }
    }

    fn foot(&self, line: &TableLine, cell: &Cell, column: &Column) -> Markup {
        let lang = self.lang;
        html! {
            @match &cell.says {
                Stance::Need(_) => span { (sum(lang, &line.sum)) },
                Stance::Assessed(assessed) => {
                    @if let Some(source) = &assessed.source { span { (msg::voice_source(lang, source.as_str())) } }
                    @for citation in &assessed.legal_basis { span { (cited(lang, citation)) } }
                },
                Stance::Own(_) | Stance::Agrees(_) => {},
            }
            @if let Some(writer) = &cell.written_by { span { (msg::written_by(lang, writer)) } }
            @if self.may_agree(line, cell, column) { (self.agree_form(line, cell)) }
        }
    }

    /// One tap says the same as somebody else; not on one's own words, nor where one says the same already.
    fn may_agree(&self, line: &TableLine, cell: &Cell, column: &Column) -> bool {
        let own = self.view.voices.iter().position(|v| Some(v.voice) == self.view.own);
        let own = own.and_then(|at| line.cells.get(at)?.as_ref()).and_then(|cell| cell.minutes);
        let can_speak = self.view.own.is_some() && !self.view.state.is_over();
        can_speak && Some(column.whose) != self.view.own && cell.minutes.is_some() && cell.minutes != own
    }

    fn agree_form(&self, line: &TableLine, cell: &Cell) -> Markup {
        let action = path(self.view.case, &format!("lines/{}/agree", line.line));
        html! {
            form method="post" action=(action) {
                ((self.hidden)())
                input type="hidden" name="position" value=(cell.position);
                button.linkish type="submit" {
                    (msg::voice_agree(self.lang)) span.ds-sr-only { " " (line.need.activity) }
                }
            }
        }
    }

    fn own_form(&self, line: &TableLine, said: Option<&Cell>) -> Markup {
        let lang = self.lang;
        let typed = self.typed.filter(|typed| typed.line == line.line);
        let stored = Typed {
            line: line.line,
            hours: said
                .and_then(|cell| cell.minutes)
                .map(|minutes: Minutes| hours_field(lang, minutes))
                .unwrap_or_default(),
            words: said.and_then(|cell| cell.says.words()).map(ToString::to_string).unwrap_or_default(),
            seen: said.map(|cell| cell.position.to_string()).unwrap_or_default(),
        };
        let shown = typed.unwrap_or(&stored);
        let summary = if said.is_some() { msg::own_change(lang) } else { msg::own_say(lang) };
        html! {
            details.ruled open[typed.is_some()] {
                (opener(summary, line.need.activity.as_str()))
                (self.fields(line, shown))
            }
        }
    }

    fn fields(&self, line: &TableLine, shown: &Typed) -> Markup {
        let lang = self.lang;
        let (hours_id, words_id) = (format!("hours-{}", line.line), format!("words-{}", line.line));
        html! {
            form.line-form method="post" action=(path(self.view.case, &format!("lines/{}", line.line))) {
                ((self.hidden)())
                input type="hidden" name="seen" value=(shown.seen);
                (field_hours(lang, &Field {
                    label: msg::own_hours(lang), name: "hours", id: &hours_id, value: &shown.hours,
                    fault: fault_of(self.faults, &hours_id), ..Field::default()
                }))
                (field_textarea(lang, &Field {
                    label: msg::own_words(lang), name: "words", id: &words_id, value: &shown.words, rows: 3,
                    optional: true, fault: fault_of(self.faults, &words_id), ..Field::default()
                }))
                div.acts { @if shown.seen.is_empty() { (submit(msg::own_save(lang))) } @else {
                    (button(&Button { text: msg::own_save(lang), variant: Variant::Secondary, ..Button::default() }))
                } }
            }
        }
    }
}
