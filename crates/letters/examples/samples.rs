//! Which files do the outside checkers read? Every letter in every language, written to a directory.
//!
//! `cargo run -p letters --example samples -- DIR` writes `decision-nb.pdf` and so on, decisions
//! to somebody about themself, and one letter full of odd text.

use kernel::Lang;
use letters::{DecisionLetter, Letter, LetterKind, LetterOrder, Press};
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let dir: PathBuf = std::env::args_os().nth(1).ok_or("say which directory to write to")?.into();
    std::fs::create_dir_all(&dir)?;
    let press = Press::new();
    let day = jiff::civil::date(2026, 12, 14);
    for kind in LetterKind::ALL {
        for lang in Lang::ALL {
            let order = LetterOrder::sample(kind, lang);
            let name = format!("{}-{}", kind.slug(), lang.tag());
            std::fs::write(dir.join(format!("{name}.pdf")), press.render(&order, day)?)?;
        }
    }
    for lang in Lang::ALL {
        let mut own = DecisionLetter::sample(lang);
        own.envelope.concerns = own.envelope.recipient.first().cloned().unwrap_or_default();
        let order = LetterOrder::Decision(Box::new(own));
        std::fs::write(dir.join(format!("decision-own-{}.pdf", lang.tag())), press.render(&order, day)?)?;
    }
    std::fs::write(dir.join("odd-text.pdf"), press.render(&odd(), day)?)?;
    Ok(())
}

/// A draft in which people wrote what they liked.
fn odd() -> LetterOrder {
    let mut order = LetterOrder::sample(LetterKind::Draft, Lang::Nb);
    if let LetterOrder::Draft(letter) = &mut order {
        letter.envelope.concerns = "Ána Čáhppe-Ŋuorra 😀 #set <b>*_$\\".to_owned();
        for line in &mut letter.lines {
            line.activity = format!("{} 🏊‍♀️ {}", line.activity, "svømmebasseng".repeat(9));
            line.reason = format!(
                "{}\n\n#panic() $x$ mor´s `raw` @ref \u{202e}abc \u{0} مرحبا 漢字\n{}",
                line.reason,
                "og så ".repeat(200)
            );
        }
    }
    order
}
