//! What does the binary answer on the command line, and with which code does it end?

mod law;
mod rights;
mod worktime;

use serde_json::Value;
use std::io::Write;
use std::process::{Command, Output, Stdio};

/// The day whose knowledge of the law the tests ask for.
pub const KNOWN_ON: [&str; 2] = ["--known-on", "2026-11-22"];

/// Runs the binary with `input` on its standard input.
pub fn run(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_fellesbord"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    child.stdin.take().expect("piped").write_all(input.as_bytes()).expect("it reads");
    child.wait_with_output().expect("it ends")
}

/// The exit code, the one JSON document of standard output, and standard error.
pub fn answer(arguments: &[&str], input: &str) -> (i32, Value, String) {
    let output = run(arguments, input);
    let code = output.status.code().expect("no signal");
    let answer = serde_json::from_slice(&output.stdout).unwrap_or(Value::Null);
    (code, answer, String::from_utf8(output.stderr).expect("UTF-8"))
}

/// What was said of an input that cannot be used: nothing on standard output, code 2, one line for each fault.
pub fn refused(arguments: &[&str], input: &str) -> Vec<String> {
    let output = run(arguments, input);
    assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stdout.is_empty(), "nothing is half-written");
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    let lines = said.lines().filter_map(|line| line.strip_prefix("standard input: "));
    lines.map(|line| line.split_once(':').map_or(line, |(place, _)| place).to_owned()).collect()
}
