//! Which files does the binary carry? What `crates/web/build-assets.mjs` has made, else our own plain stylesheet.
//!
//! Looks in `$FELLESBORD_ASSETS_DIR`, else in `assets` of the target folder. Where nothing has been made the pages
//! are plain, not broken; `FELLESBORD_ASSETS=required` makes that an error instead.

use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    for name in ["FELLESBORD_ASSETS_DIR", "FELLESBORD_ASSETS", "CARGO_TARGET_DIR"] {
        println!("cargo::rerun-if-env-changed={name}");
    }
    for own in ["build.rs", "plain.css", "mark.svg"] {
        println!("cargo::rerun-if-changed={own}");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let folder = folder(&out);
    // A watched path that does not exist would run this build every time.
    fs::create_dir_all(&folder).expect("the target folder can be written");
    println!("cargo::rerun-if-changed={}", folder.display());

    let table = match fs::read_to_string(folder.join("manifest.txt")) {
        Ok(manifest) => made(&folder, &manifest),
        Err(_) if env::var_os("FELLESBORD_ASSETS").is_some_and(|v| v == "required") => {
            println!("cargo::error=no stylesheet in {}; run `make assets`", folder.display());
            return;
        }
        Err(_) => {
            println!("cargo::warning=no stylesheet in {}: pages will be plain; run `make assets`", folder.display());
            plain(&out)
        }
    };
    fs::write(out.join("table.rs"), table).expect("the build folder can be written");
}

fn folder(out: &Path) -> PathBuf {
    if let Some(folder) = env::var_os("FELLESBORD_ASSETS_DIR") {
        return folder.into();
    }
    // Cargo marks the target folder with this file, however deep the build folder lies in it.
    let marked = out.ancestors().find(|folder| folder.join("CACHEDIR.TAG").is_file()).map(Path::to_owned);
    let target = env::var_os("CARGO_TARGET_DIR").map(PathBuf::from).filter(|p| p.is_absolute()).or(marked);
    target.unwrap_or_else(|| out.to_owned()).join("assets")
}

fn made(folder: &Path, manifest: &str) -> String {
    let mut table = String::from("&[\n");
    for line in manifest.lines().skip(1) {
        let [role, file, content_type] = line.splitn(3, ' ').collect::<Vec<_>>()[..] else {
            println!("cargo::error=the manifest in {} has the line {line:?}", folder.display());
            continue;
        };
        entry(&mut table, role, file, content_type, &folder.join(file));
    }
    table + "]"
}

fn plain(out: &Path) -> String {
    let mut table = String::from("&[\n");
    for (role, stem, extension, content_type) in
        [("css", "plain", "css", "text/css; charset=utf-8"), ("icon", "mark", "svg", "image/svg+xml")]
    {
        let bytes = fs::read(format!("{stem}.{extension}")).expect("our own file");
        let hash: String = Sha256::digest(&bytes).iter().take(6).map(|b| format!("{b:02x}")).collect();
        let file = format!("{stem}.{hash}.{extension}");
        fs::write(out.join(&file), &bytes).expect("the build folder can be written");
        entry(&mut table, role, &file, content_type, &out.join(&file));
    }
    table + "]"
}

fn entry(table: &mut String, role: &str, file: &str, content_type: &str, path: &Path) {
    let gzip = PathBuf::from(format!("{}.gz", path.display()));
    let gzip = if gzip.is_file() {
        format!("Some(include_bytes!({:?}))", gzip.display().to_string())
    } else {
        "None".to_owned()
    };
    let _ = writeln!(
        table,
        "    Asset {{ role: {role:?}, path: {:?}, content_type: {content_type:?}, bytes: include_bytes!({:?}), gzip: {gzip} }},",
        format!("/static/{file}"),
        path.display().to_string(),
    );
}
