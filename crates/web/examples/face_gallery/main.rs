//! What do the components look like? Writes realistic pages as files, to be looked at in a browser.
//!
//! `cargo run -p web --example face_gallery -- FOLDER` writes the pages and what they refer to. All persons are invented.

mod gallery;

use std::path::{Path, PathBuf};
use std::{fs, io};

fn main() -> io::Result<()> {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        return Err(io::Error::other("name the folder to write to"));
    };
    for asset in assets::all() {
        write(&folder, asset.path, asset.bytes)?;
    }
    for (name, page) in gallery::pages() {
        // The pages stand in a folder here, not at the root of a server.
        let html = page.into_string().replace("/static/", "static/");
        write(&folder, &format!("{name}.html"), html.as_bytes())?;
    }
    Ok(())
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let path = folder.join(name.trim_start_matches('/'));
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    let css = path.extension().is_some_and(|e| e == "css");
    if css { fs::write(path, String::from_utf8_lossy(bytes).replace("/static/", "")) } else { fs::write(path, bytes) }
}
