//! With which code does the program end? 0 done, 1 the answer is no, 2 the input cannot be read, 3 our fault.

use std::process::ExitCode;

/// How a command ended.
pub(crate) enum Outcome {
    /// Done.
    Done,
    /// The answer is: not valid, not found, findings that block.
    No,
}

/// The input cannot be read; the message names what was expected.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct BadInput(pub String);

/// Says what went wrong and gives the code.
pub(crate) fn code(outcome: anyhow::Result<Outcome>) -> ExitCode {
    match outcome {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::No) => ExitCode::from(1),
        Err(error) => {
            eprintln!("fellesbord: {error:#}");
            ExitCode::from(if error.is::<BadInput>() { 2 } else { 3 })
        }
    }
}
