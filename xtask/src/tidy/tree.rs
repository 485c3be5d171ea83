//! Which files are the project's? All that git tracks or would track; a test lays its own tree in memory.

use super::rust_source::RustSource;
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::Command;

/// One file of the project.
pub struct SourceFile {
    /// Path from the root of the workspace, with forward slashes.
    pub path: String,
    /// Its text; empty for a file that is not UTF-8.
    pub text: String,
    /// Its syntax, when it is Rust and parses.
    pub rust: Option<RustSource>,
    /// Why it does not parse.
    pub broken: Option<(usize, String)>,
}

/// The project's files in the order of their paths.
pub struct Tree {
    files: Vec<SourceFile>,
}

impl Tree {
    /// Reads the work tree below `root`.
    ///
    /// # Errors
    /// When git cannot list the files or a listed file cannot be read.
    pub fn read(root: &Path) -> Result<Self> {
        let listed = Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(root)
            .output()
            .context("git could not start; tidy asks it which files are the project's")?;
        if !listed.status.success() {
            bail!("git ls-files failed: {}", String::from_utf8_lossy(&listed.stderr));
        }
        let names = String::from_utf8(listed.stdout).context("a file name is not UTF-8")?;
        let mut pairs = Vec::new();
        for name in names.split('\0').filter(|name| !name.is_empty()) {
            let path = root.join(name);
            if !path.is_file() {
                continue;
            }
            let bytes = std::fs::read(&path).with_context(|| format!("{name} cannot be read"))?;
            pairs.push((name.to_owned(), String::from_utf8(bytes).unwrap_or_default()));
        }
        Ok(Self::of(pairs))
    }

    /// A tree of the given paths and texts.
    pub fn of(pairs: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>) -> Self {
        let mut files: Vec<SourceFile> = pairs.into_iter().map(|(path, text)| file(path.into(), text.into())).collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files.dedup_by(|a, b| a.path == b.path);
        Self { files }
    }

    /// All files.
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The file at a path.
    pub fn file(&self, path: &str) -> Option<&SourceFile> {
        self.files.iter().find(|file| file.path == path)
    }

    /// All Rust files that parse, with their syntax.
    pub fn rust(&self) -> impl Iterator<Item = (&SourceFile, &RustSource)> {
        self.files.iter().filter_map(|file| file.rust.as_ref().map(|rust| (file, rust)))
    }

    /// Does the path name a file, or a folder with a file in it?
    pub fn holds(&self, path: &str) -> bool {
        let folder = format!("{}/", path.trim_end_matches('/'));
        self.files.iter().any(|file| file.path == path || file.path.starts_with(&folder))
    }
}

fn file(path: String, text: String) -> SourceFile {
    let (mut rust, mut broken) = (None, None);
    if path.ends_with(".rs") {
        match RustSource::parse(&path, &text) {
            Ok(source) => rust = Some(source),
            Err(error) => broken = Some((error.span().start().line, error.to_string())),
        }
    }
    SourceFile { path, text, rust, broken }
}

impl SourceFile {
    /// The crate a file belongs to: `cases` for `crates/cases/src/model.rs`, `xtask` for the chores.
    pub fn crate_name(&self) -> Option<&str> {
        let mut parts = self.path.split('/');
        match parts.next()? {
            "crates" => parts.next(),
            "xtask" => Some("xtask"),
            _ => None,
        }
    }
}
