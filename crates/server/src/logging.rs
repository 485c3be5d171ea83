//! Where does the program say what it does? On standard error, one line each, without anything personal.

use tracing_subscriber::EnvFilter;

/// Starts the log.
pub(crate) fn start(verbose: bool) {
    let level = if verbose { "info" } else { "warn" };
    // Libraries may print what they are given; only our own crates say more than warnings.
    let filter =
        EnvFilter::new(format!("warn,fellesbord={level},usecase={level},people={level},cases={level},web={level}"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(true).init();
}
