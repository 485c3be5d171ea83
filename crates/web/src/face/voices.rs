//! Who says what about each line? One table: any number of named voices, the difference, and what is missing.

use super::icon::{Icon, icon};
use i18n::{hours_change, hours_short, msg};
use kernel::{Lang, Minutes};
use maud::{Markup, html};

/// The colour of a voice. Two parents share one; their names tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// The family, the child.
    Family,
    /// The municipality.
    Municipality,
    /// Anyone else.
    Other,
}

impl Tone {
    const fn color(self) -> &'static str {
        match self {
            Self::Family => "familie",
            Self::Municipality => "kommune",
            Self::Other => "accent",
        }
    }
}

/// One who speaks on the lines.
#[derive(Clone, Copy, Debug)]
pub struct Voice<'a> {
    /// The head of the column: "Familien sier".
    pub heading: &'a str,
    /// The name on a card: "Familien".
    pub name: &'a str,
    /// The colour.
    pub tone: Tone,
}

/// An answer to the draft, under the words it answers.
#[derive(Clone, Copy, Debug)]
pub struct Reply<'a> {
    /// Whose and when: "Svar på utkastet, 20. november".
    pub heading: &'a str,
    /// The words.
    pub text: &'a str,
}

/// What one voice says about one line.
#[derive(Default)]
pub struct VoiceCell<'a> {
    /// Time in an average week; `None` where none was named.
    pub minutes: Option<Minutes>,
    /// The reason, in the voice's own words.
    pub says: &'a str,
    /// Answers to the draft.
    pub replies: &'a [Reply<'a>],
    /// "Only you see this", where the position is not shared yet.
    pub private: Option<&'a str>,
    /// Sources, legal basis, change: spans and links; may be empty.
    pub foot: Option<Markup>,
    /// A form instead of or under the words.
    pub form: Option<Markup>,
}

/// How the voices stand to each other on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineState {
    /// The same time, and nobody objects.
    Agreed,
    /// Different times.
    Differing,
    /// Different times, and the family has answered that it disagrees.
    Disputed,
    /// Someone who must speak has not.
    Missing,
}

/// A line of need with everyone's words.
pub struct VoiceLine<'a> {
    /// The id on the page, for links to it.
    pub id: &'a str,
    /// The activity.
    pub title: &'a str,
    /// When and how often; may be empty.
    pub note: &'a str,
    /// One per voice; `None` where the voice is silent.
    pub cells: Vec<Option<VoiceCell<'a>>>,
    /// The municipality's time less that of each who named one; empty where it cannot be said.
    pub differences: Vec<Difference>,
    /// How they stand.
    pub state: LineState,
    /// What is said to the line and the form to say more, over the whole width, after every voice.
    pub answer: Option<Markup>,
}

/// How far the municipality's time is from one that somebody named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Who named it.
    pub whose: String,
    /// The municipality's time less theirs.
    pub minutes: Minutes,
}

/// The table.
pub struct TwoVoiceTable<'a> {
    /// What it shows, for those who listen.
    pub caption: &'a str,
    /// The voices, left to right.
    pub voices: &'a [Voice<'a>],
    /// The lines.
    pub lines: Vec<VoiceLine<'a>>,
}

/// More columns than this do not stand side by side; each line becomes a card.
const COLUMNS_SIDE_BY_SIDE: usize = 3;

/// Everyone's words on the same lines. On a phone every line is a card.
pub fn two_voice_table(lang: Lang, table: &TwoVoiceTable<'_>) -> Markup {
    let cells = table.lines.iter().flat_map(|line| line.cells.iter().flatten());
    let longest = cells.filter_map(|cell| cell.minutes).max().unwrap_or(Minutes::ZERO);
    html! {
        table.voices data-many[table.voices.len() > COLUMNS_SIDE_BY_SIDE] {
            caption.ds-sr-only { (table.caption) }
            thead {
                tr {
                    th scope="col" { (msg::voices_activity(lang)) }
                    @for voice in table.voices { th.voice scope="col" data-color=(voice.tone.color()) { (voice.heading) } }
                    th scope="col" { (msg::voices_difference(lang)) }
                }
            }
            tbody { @for line in &table.lines { (line_row(lang, table.voices, line, longest)) } }
        }
    }
}

fn line_row(lang: Lang, voices: &[Voice<'_>], line: &VoiceLine<'_>, longest: Minutes) -> Markup {
    html! {
        tr id=(line.id) {
            th.what scope="row" { (line.title) @if !line.note.is_empty() { small { (line.note) } } }
            @for (voice, cell) in voices.iter().zip(&line.cells) {
                td.voice data-color=(voice.tone.color()) {
                    span.in-card { (voice.name) }
                    @match cell {
                        Some(cell) => (said(lang, cell)),
                        None => p.silent { (msg::voices_silent(lang)) },
                    }
                }
            }
            td.difference {
                span.in-card { (msg::voices_difference(lang)) }
                (differences(lang, &line.differences))
                (pair_bars(&bars(voices, line), longest))
                (state_marker(lang, line.state))
            }
        }
        @if let Some(answer) = &line.answer {
            tr.answer-row { td.answer-cell colspan=(voices.len() + 2) { (answer) } }
        }
    }
}

fn said(lang: Lang, cell: &VoiceCell<'_>) -> Markup {
    html! {
        @if let Some(minutes) = cell.minutes {
            p.hours { b { (hours_short(lang, minutes)) } }
        }
        @if let Some(text) = cell.private { p.private { (icon(Icon::Padlock)) (text) } }
        @if !cell.says.is_empty() { p.says { (cell.says) } }
        @for reply in cell.replies { div.reply { p.reply-head { (reply.heading) } p { (reply.text) } } }
        @if let Some(foot) = &cell.foot { div.cell-foot { (foot) } }
        @if let Some(form) = &cell.form { (form) }
    }
}

/// One amount; a name to each where several named a time and the amounts differ.
fn differences(lang: Lang, differences: &[Difference]) -> Markup {
    let amount = |minutes| html! { b.amount { (hours_change(lang, minutes)) } };
    let Some((first, others)) = differences.split_first() else { return html! { b.amount { "–" } } };
    if others.iter().all(|other| other.minutes == first.minutes) {
        return amount(first.minutes);
    }
    html! { @for one in differences { p.named-amount { (amount(one.minutes)) " " small { (one.whose) } } } }
}

fn state_marker(lang: Lang, state: LineState) -> Markup {
    let (name, drawing, words) = match state {
        LineState::Agreed => ("agreed", Icon::Check, msg::voices_state_agreed(lang)),
        LineState::Differing => ("differing", Icon::Sides, msg::voices_state_differing(lang)),
        LineState::Disputed => ("disputed", Icon::Sides, msg::voices_state_disputed(lang)),
        LineState::Missing => ("missing", Icon::Pencil, msg::voices_state_missing(lang)),
    };
    html! { span.state data-state=(name) { (icon(drawing)) (words) } }
}

/// A bar for each voice that named a time or is silent; one that spoke without naming a time has none.
fn bars(voices: &[Voice<'_>], line: &VoiceLine<'_>) -> Vec<(Tone, Option<Minutes>)> {
    let bar = |(voice, cell): (&Voice<'_>, &Option<VoiceCell<'_>>)| match cell {
        Some(cell) if cell.minutes.is_none() && !cell.says.is_empty() => None,
        cell => Some((voice.tone, cell.as_ref().and_then(|cell| cell.minutes))),
    };
    voices.iter().zip(&line.cells).filter_map(bar).collect()
}

/// One bar per voice, longest time at full width; a dashed bar where a voice has named none. Drawn by attributes
/// alone. Hidden from those who listen, since the numbers say the same.
pub fn pair_bars(bars: &[(Tone, Option<Minutes>)], longest: Minutes) -> Markup {
    const WIDTH: i64 = 1200;
    let width = |minutes: Minutes| (minutes.0.max(0) * WIDTH).checked_div(longest.0).unwrap_or(0).min(WIDTH);
    let known = bars.iter().filter_map(|(_, minutes)| *minutes).max();
    let shade = |at: usize, tone: Tone| bars[..at].iter().filter(|(t, _)| *t == tone).count() + 1;
    html! {
        svg.pair viewBox={ "0 0 120 " (bars.len() * 10) } aria-hidden="true" focusable="false" {
            @for (at, (tone, minutes)) in bars.iter().enumerate() {
                @let shade = shade(at, *tone);
                @match minutes {
                    Some(minutes) => rect data-color=(tone.color()) data-shade=[(shade > 1).then_some(shade.min(3))]
                        y=(at * 10 + 1) height="8" width=(tenths(width(*minutes))) rx="1" {},
                    None => rect.unknown data-color=(tone.color()) x="0.5" y={ (at * 10 + 1) ".5" } height="7"
                        width=(tenths((width(known.unwrap_or(longest)) - 10).max(0))) rx="1" {},
                }
            }
        }
    }
}

fn tenths(value: i64) -> String {
    format!("{}.{}", value / 10, value % 10)
}

/// A sum over the table.
#[derive(Clone, Copy, Debug)]
pub struct Total<'a> {
    /// Whose, or what.
    pub label: &'a str,
    /// The colour of the voice.
    pub tone: Option<Tone>,
    /// The sum in an average week.
    pub minutes: Minutes,
}

/// Sums above the table; `needs` are the things that are missing, as a label with links.
pub fn totals(lang: Lang, totals: &[Total<'_>], needs: Option<(&str, &[Markup])>) -> Markup {
    html! {
        dl.totals {
            @for total in totals {
                div data-color=[total.tone.map(Tone::color)] {
                    dt { (total.label) }
                    dd { b { (hours_short(lang, total.minutes)) } " " span.unit { (msg::unit_a_week(lang)) } }
                }
            }
            @if let Some((label, links)) = needs {
                div.needs { dt { (label) } dd { @for link in links { (link) } } }
            }
        }
    }
}
