//! How does a letter become a PDF that a screen reader can read and an archive can keep?
//!
//! Typst lays out and exports in one process: PDF/UA-1 and PDF/A-2a at once, refused by the exporter when a title, a
//! language or a table header is missing. The press knows its own templates, fonts and the one letter it prints; it
//! opens no file, no package and no clock, so the same letter on the same day is the same bytes.

use crate::user_text::{Glyphs, MARK, make_printable};
use crate::words::words;
use crate::{LetterKind, LetterOrder};
use jiff::civil::Date;
use kernel::{Act, Lang};
use serde_json::{Value, json};
use std::collections::HashSet;
use std::path::Path;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::layout::Abs;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontVariant, FontVariations};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// The templates by name; the one for a letter is named by its kind.
pub(crate) const TEMPLATES: [(&str, &str); 5] = [
    ("frame.typ", include_str!("../templates/frame.typ")),
    ("needs.typ", include_str!("../templates/needs.typ")),
    ("decision.typ", include_str!("../templates/decision.typ")),
    ("provisional_answer.typ", include_str!("../templates/provisional_answer.typ")),
    ("draft.typ", include_str!("../templates/draft.typ")),
];
/// The family that the frame sets letters in.
const OWN_FACE: &str = "Noto Sans";
/// Accents that stand alone (`mor´s`): the letters' own face prints them on top of the letter before, so another font
/// prints them. From first to last.
const ALONE: [(char, char); 8] = [
    ('`', '`'),
    ('¨', '¨'),
    ('´', '´'),
    ('¸', '¸'),
    ('\u{2b9}', '\u{2ff}'),
    ('\u{374}', '\u{37a}'),
    ('\u{384}', '\u{385}'),
    ('\u{1fbd}', '\u{1ffe}'),
];
/// The name under which a template reads its letter.
const LETTER: &str = "letter.json";
/// Layouts that nobody asked for in so many letters are forgotten; without this the memory grows with every letter.
const KEPT_FOR_LETTERS: usize = 10;

/// Why a letter could not be printed: a fault of ours, never of what somebody wrote.
#[derive(Debug, thiserror::Error)]
#[error("the {} letter in {} could not be printed: {}", .kind.slug(), .lang.tag(), .places.join(", "))]
pub struct PressFault {
    /// Which letter.
    pub kind: LetterKind,
    /// In which language.
    pub lang: Lang,
    /// Where in the templates; names and texts of the letter are left out, since faults are logged.
    pub places: Vec<String>,
    /// What the typesetter said. May quote the letter: for tests, never for logs.
    pub said: Said,
}

/// Words that may quote a letter; they print as nothing.
#[derive(Default)]
pub struct Said(Vec<String>);

impl Said {
    /// The words themselves.
    pub fn in_clear(&self) -> &[String] {
        &self.0
    }
}

impl std::fmt::Debug for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Said({} withheld)", self.0.len())
    }
}

/// Prints letters. Building it reads the fonts once; keep one and share it.
pub struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    glyphs: Glyphs,
    templates: Vec<Source>,
}

impl Default for Press {
    fn default() -> Self {
        Self::new()
    }
}

impl Press {
    /// Reads fonts and templates.
    pub fn new() -> Self {
        let sans = [notosans::REGULAR_TTF, notosans::BOLD_TTF, notosans::ITALIC_TTF, notosans::BOLD_ITALIC_TTF];
        let fonts: Vec<_> =
            sans.into_iter().chain(typst_assets::fonts()).flat_map(|data| Font::iter(Bytes::new(data))).collect();
        let templates =
            TEMPLATES.iter().filter_map(|(name, text)| Some(Source::new(file_id(name)?, (*text).to_owned())));
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            glyphs: glyphs(&fonts),
            templates: templates.collect(),
            fonts,
        }
    }

    /// The letter as a PDF, tagged (PDF/UA-1) and fit for an archive (PDF/A-2a).
    ///
    /// The same order and day give the same bytes. It computes for some tens of milliseconds: call it where blocking is
    /// allowed.
    ///
    /// # Errors
    /// A [`PressFault`] means that a template is wrong; no text that somebody wrote leads to it.
    pub fn render(&self, order: &LetterOrder, rendered_at: Date) -> Result<Vec<u8>, PressFault> {
        let pdf = self.typeset(order).and_then(|document| self.export(order, &document, rendered_at));
        typst::comemo::evict(KEPT_FOR_LETTERS);
        pdf
    }

    fn typeset(&self, order: &LetterOrder) -> Result<PagedDocument, PressFault> {
        let fault = |said: &str| fault(order, &[said.to_owned()], Vec::new());
        let letter = serde_json::to_value(order).map_err(|e| fault(&e.to_string()))?;
        let sheet = serde_json::to_vec(&self.sheet(letter, order.lang())).map_err(|e| fault(&e.to_string()))?;
        let main = file_id(&format!("{}.typ", order.kind().slug())).ok_or_else(|| fault("no such template"))?;
        let desk = Desk { press: self, main, letter: Bytes::new(sheet) };
        typst::compile::<PagedDocument>(&desk).output.map_err(|found| self.fault(order, &found))
    }

    /// What a template reads: the letter with printable texts, the words of its language, the names of the acts.
    fn sheet(&self, mut letter: Value, lang: Lang) -> Value {
        let replaced = make_printable(&mut letter, &self.glyphs);
        let acts: Vec<_> =
            Act::ALL.iter().map(|act| json!({"act": act, "short": act.short(), "title": act.title()})).collect();
        json!({
            "letter": letter,
            "words": words(lang),
            "acts": acts,
            "own_face": {"name": OWN_FACE, "covers": format!("[^{}]", ALONE.map(|(first, last)| format!("{first}-{last}")).concat())},
            "unprintable_mark": replaced.then_some(MARK),
        })
    }

    fn export(&self, order: &LetterOrder, document: &PagedDocument, on: Date) -> Result<Vec<u8>, PressFault> {
        let fault = |said: String| fault(order, &[said], Vec::new());
        let standards =
            PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).map_err(|e| fault(e.message().to_string()))?;
        let midnight = u8::try_from(on.month()).ok().zip(u8::try_from(on.day()).ok());
        let midnight = midnight.and_then(|(month, day)| Datetime::from_ymd_hms(on.year().into(), month, day, 0, 0, 0));
        let options = PdfOptions {
            ident: Smart::Custom(format!("{}/{}/{}/{on}", order.kind().slug(), order.lang().tag(), order.reference())),
            creator: Smart::Custom(Some("Fellesbord".into())),
            timestamp: midnight.map(Timestamp::new_utc),
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(document, &options).map_err(|found| self.fault(order, &found))
    }

    fn fault(&self, order: &LetterOrder, found: &[SourceDiagnostic]) -> PressFault {
        let said: Vec<_> = found.iter().map(|d| format!("{} {:?}", d.message, d.hints)).collect();
        fault(order, &said, found.iter().map(|d| self.place(d)).collect())
    }

    /// Template and line of a diagnostic.
    fn place(&self, found: &SourceDiagnostic) -> String {
        let template = found.span.id().and_then(|id| self.templates.iter().find(|source| source.id() == id));
        let Some(template) = template else { return "outside the templates".to_owned() };
        let desk = Desk { press: self, main: template.id(), letter: Bytes::new([]) };
        let at = typst::WorldExt::range(&desk, found.span).map_or(0, |range| range.start);
        let line = template.lines().byte_to_line(at).map_or(0, |line| line + 1);
        format!("{}:{line}", template.id().vpath().get_without_slash())
    }
}

fn fault(order: &LetterOrder, said: &[String], places: Vec<String>) -> PressFault {
    PressFault { kind: order.kind(), lang: order.lang(), places, said: Said(said.to_vec()) }
}

/// What the fonts show; the letters' own face is the first family.
fn glyphs(fonts: &[Font]) -> Glyphs {
    let claimed = |font: &Font| -> HashSet<char> { font.info().coverage.iter().filter_map(char::from_u32).collect() };
    let is_alone = |c: char| ALONE.iter().any(|(first, last)| (*first..=*last).contains(&c));
    let own = fonts.iter().filter(|font| font.info().family == OWN_FACE).map(claimed);
    let own = own.reduce(|all, one| &all & &one).unwrap_or_default().into_iter().filter(|c| !is_alone(*c)).collect();
    let (mut any, mut false_claims) = (HashSet::new(), HashSet::new());
    for font in fonts {
        // Some fonts claim characters for which they have no glyph, and the typesetter believes them.
        let face = font.clone().instantiate(FontVariant::default(), Abs::zero(), &FontVariations::default());
        let has_glyph = |c: char| face.ttf().glyph_index(c).is_some_and(|glyph| glyph.0 != 0);
        let claimed = claimed(font);
        false_claims.extend(claimed.iter().copied().filter(|c| !has_glyph(*c)));
        any.extend(claimed);
    }
    Glyphs { any: &any - &false_claims, own: &own - &false_claims }
}

fn file_id(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

/// One letter on the press: all that a template can reach.
struct Desk<'a> {
    press: &'a Press,
    main: FileId,
    letter: Bytes,
}

fn refused(id: FileId) -> FileError {
    FileError::NotFound(Path::new(id.vpath().get_without_slash()).to_path_buf())
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.press.templates.iter().find(|source| source.id() == id).cloned().ok_or_else(|| refused(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if file_id(LETTER) == Some(id) { Ok(self.letter.clone()) } else { Err(refused(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    /// No clock: dates come with the letter.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_reaches_nothing_but_its_letter_and_its_frame() {
        let press = Press::new();
        let main = file_id("decision.typ").expect("a template");
        let desk = Desk { press: &press, main, letter: Bytes::new([b'1']) };
        for name in ["/etc/passwd", "Cargo.toml", "letters.json"] {
            let id = file_id(name).expect("a path");
            assert!(desk.file(id).is_err() && desk.source(id).is_err(), "{name}");
        }
        let package = "@preview/example:0.1.0".parse().expect("a package");
        let id = RootedPath::new(VirtualRoot::Package(package), VirtualPath::new("lib.typ").expect("a path")).intern();
        assert!(desk.file(id).is_err() && desk.source(id).is_err());
        assert!(desk.today(None).is_none());
        assert_eq!(desk.file(file_id(LETTER).expect("a path")).expect("its letter").as_slice(), b"1");
    }

    #[test]
    fn the_fonts_show_every_letter_of_norwegian_sami_and_the_neighbours() {
        let press = Press::new();
        let needed = "æøåÆØÅéèêóòâôüöäßđŋšŧžčáńʒǥǩłąęńśźżğışўђЖя→≤≥✓–—…•½€§°«»“”□";
        assert_eq!(needed.chars().filter(|c| !press.glyphs.show(*c)).collect::<String>(), "");
        assert!(['a', 'ŋ', '\u{301}'].iter().all(|c| press.glyphs.own.contains(c)));
        assert!(!press.glyphs.show('\u{1f5a}'), "claimed by a font that has no glyph for it");
        assert!(!press.glyphs.show('😀') && !press.glyphs.show('漢'));
    }

    #[test]
    fn a_fault_tells_the_place_and_keeps_the_words() {
        let order = LetterOrder::sample(LetterKind::Draft, Lang::Nb);
        let told = fault(&order, &["Kari Nordli".to_owned()], vec!["draft.typ:3".to_owned()]);
        assert!(!format!("{told} {told:?}").contains("Nordli"));
        assert!(told.to_string().contains("draft.typ:3"));
        assert_eq!(told.said.in_clear(), ["Kari Nordli"]);
    }
}
