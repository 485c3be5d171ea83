//! How is a document read that was named on the command line? From a file or from standard input, all faults at once.

use crate::exit::BadInput;
use interop::{Fault, fault_text};
use kernel::Lang;
use std::io::Read;
use std::path::Path;

/// Reads the document at `file`, `-` being standard input.
///
/// # Errors
/// [`BadInput`] that names the file, each place and what was expected there.
pub(super) fn read<T>(file: &Path, parse: impl Fn(&str) -> Result<T, Vec<Fault>>) -> anyhow::Result<T> {
    let name = if file == Path::new("-") { "standard input".to_owned() } else { file.display().to_string() };
    let text = text(file).map_err(|error| BadInput(format!("{name}: expected readable UTF-8 text: {error}")))?;
    parse(&text).map_err(|faults| BadInput(told(&name, &faults)).into())
}

fn text(file: &Path) -> std::io::Result<String> {
    if file != Path::new("-") {
        return std::fs::read_to_string(file);
    }
    let mut text = String::new();
    std::io::stdin().lock().read_to_string(&mut text)?;
    Ok(text)
}

/// One line for each fault, in the order of the file.
fn told(name: &str, faults: &[Fault]) -> String {
    let lines = faults.iter().map(|fault| format!("\n{name}: {}", fault_text(Lang::En, fault)));
    format!("{name} cannot be used; nothing was computed. Faults: {}.{}", faults.len(), lines.collect::<String>())
}
