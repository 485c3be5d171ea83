//! One file per command.

mod audit;
mod deadline;
mod demo;
mod document;
mod law;
mod rights;
mod serve;
mod worktime;

use crate::cli::Command;
use crate::exit::Outcome;
use serde::Serialize;
use std::io::Write as _;

/// Runs the command that was given.
pub(crate) async fn run(command: Command) -> anyhow::Result<Outcome> {
    match command {
        Command::Demo(demo) => demo::run(demo).await,
        Command::Serve(serve) => serve::run(serve).await,
        Command::Rights(rights) => rights::run(&rights),
        Command::Worktime(worktime) => worktime::run(&worktime),
        Command::Law(law) => law::run(&law),
        Command::Deadline(deadline) => deadline::run(&deadline),
        Command::Audit(audit) => audit::run(audit).await,
    }
}

/// One JSON document on standard output. A reader that has seen enough and closed the pipe is no fault.
fn print(value: &impl Serialize) -> anyhow::Result<()> {
    let document = serde_json::to_string(value)?;
    match writeln!(std::io::stdout(), "{document}") {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}
