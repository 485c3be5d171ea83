//! Which command was given? Results on standard output as JSON, words for people on standard error, a code at the end.

mod cli;
mod commands;
mod exit;
mod housekeeping;
mod logging;
mod opening;
mod press;
mod serving;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    logging::start(cli.verbose);
    let outcome = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime.block_on(commands::run(cli.command)),
        Err(error) => Err(error.into()),
    };
    exit::code(outcome)
}
