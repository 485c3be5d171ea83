//! Where do the signed heads lie? In a folder outside the database: one file per tenant, one line per batch, only
//! ever appended.

use super::head::{HeadKey, PublicHeadKey, SignedHead, parse_line};
use kernel::{Entropy, TenantId};
use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use store::{KeyFault, KeyFile};

const PUBLIC_KEY: &str = "public-key";
const SUFFIX: &str = ".jsonl";

/// Why the signed heads cannot be used. The program refuses to start with these words.
#[derive(Debug, thiserror::Error)]
pub enum HeadsFault {
    /// The key that signs.
    #[error(transparent)]
    Key(#[from] KeyFault),
    /// The folder holds heads that another key signed.
    #[error("the audit heads in {0} were signed with another key; give the key file that belongs to them")]
    OtherKey(String),
    /// What lies beside the heads is no key, or is missing.
    #[error("{0} holds no key that verifies audit heads")]
    PublicKey(String),
    /// A line is no signed head.
    #[error("{0} does not end with a signed head; keep the file as it is and verify the audit log")]
    Line(String),
    /// The file system said no.
    #[error("the audit heads in {0} cannot be used: {1}")]
    Io(String, std::io::Error),
}

/// The folder of signed heads, with the key that signs them.
pub struct Heads {
    folder: PathBuf,
    pub(crate) key: HeadKey,
    pub(crate) public: PublicHeadKey,
    /// The number of each tenant's newest head as this process last saw it, so that idle tenants cost nothing.
    seen: Mutex<HashMap<TenantId, i64>>,
}

fn io(path: &Path) -> impl Fn(std::io::Error) -> HeadsFault + '_ {
    move |error| HeadsFault::Io(path.display().to_string(), error)
}

impl Heads {
    /// Opens the folder. At the first start it is made, with a key file of mode 600; later a missing or another key
    /// is refused, since a log signed with two keys proves nothing.
    ///
    /// The key file belongs outside the database and outside the folder. Several nodes have the same key file.
    ///
    /// # Errors
    /// The key is missing, can be read by others or is another; the folder cannot be written.
    pub fn open(folder: &Path, key_file: &Path, entropy: &dyn Entropy) -> Result<Self, HeadsFault> {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(io(folder))?;
        let beside = folder.join(PUBLIC_KEY);
        let file = match (KeyFile::read(key_file)?, beside.exists()) {
            (Some(file), _) => file,
            (None, true) => return Err(KeyFault::Missing(key_file.display().to_string()).into()),
            (None, false) => KeyFile::create(key_file, entropy)?,
        };
        let key = HeadKey::from_file(&file);
        let public = key.public();
        if beside.exists() {
            if read_public(&beside)? != public {
                return Err(HeadsFault::OtherKey(folder.display().to_string()));
            }
        } else {
            let write = || -> std::io::Result<()> {
                let mut file = OpenOptions::new().write(true).create_new(true).open(&beside)?;
                file.write_all(public.text().as_bytes())?;
                file.sync_all()?;
                File::open(folder)?.sync_all()
            };
            write().map_err(io(&beside))?;
        }
        Ok(Self { folder: folder.to_owned(), key, public, seen: Mutex::default() })
    }

    fn path(&self, tenant: TenantId) -> PathBuf {
        self.folder.join(format!("{tenant}{SUFFIX}"))
    }

    /// Was this the newest head when this process last looked?
    pub(crate) fn has_seen(&self, tenant: TenantId, number: i64) -> bool {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).get(&tenant) == Some(&number)
    }

    /// The newest head of a tenant.
    pub(crate) fn newest(&self, tenant: TenantId) -> Result<Option<SignedHead>, HeadsFault> {
        let path = self.path(tenant);
        let newest = match File::open(&path) {
            Ok(mut file) => self.last_line(&mut file, &path)?.0,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => None,
            Err(e) => return Err(io(&path)(e)),
        };
        let number = newest.as_ref().map_or(0, |signed| signed.head.number);
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).insert(tenant, number);
        Ok(newest)
    }

    /// Appends what the file does not have yet, and waits until the disk has it. Several processes may share a folder.
    pub(crate) fn append(&self, tenant: TenantId, heads: &[SignedHead]) -> Result<(), HeadsFault> {
        let path = self.path(tenant);
        let at = io(&path);
        let is_new = !path.exists();
        let mut file = OpenOptions::new().read(true).append(true).create(true).mode(0o640).open(&path).map_err(&at)?;
        file.lock().map_err(&at)?;
        let (last, whole) = self.last_line(&mut file, &path)?;
        // What a crash left of a line that was being written is taken away: its batch is in the database, signed.
        file.set_len(whole).map_err(&at)?;
        let known = last.map_or(0, |signed| signed.head.number);
        let lines: String = heads.iter().filter(|s| s.head.number > known).map(|s| self.public.line(s)).collect();
        file.write_all(lines.as_bytes()).and_then(|()| file.sync_data()).map_err(&at)?;
        if is_new {
            File::open(&self.folder).and_then(|folder| folder.sync_all()).map_err(io(&self.folder))?;
        }
        Ok(())
    }

    /// The last whole line, and how many bytes whole lines take.
    fn last_line(&self, file: &mut File, path: &Path) -> Result<(Option<SignedHead>, u64), HeadsFault> {
        const TAIL: u64 = 4096;
        let at = io(path);
        let len = file.seek(SeekFrom::End(0)).map_err(&at)?;
        let from = len.saturating_sub(TAIL);
        file.seek(SeekFrom::Start(from)).map_err(&at)?;
        let mut tail = Vec::new();
        file.take(TAIL).read_to_end(&mut tail).map_err(&at)?;
        let Some(end) = tail.iter().rposition(|b| *b == b'\n') else { return Ok((None, 0)) };
        let start = tail[..end].iter().rposition(|b| *b == b'\n').map_or(0, |i| i + 1);
        let head = std::str::from_utf8(&tail[start..end]).ok().and_then(parse_line);
        match head {
            Some(head) if self.public.holds(&head) => Ok((Some(head), from + end as u64 + 1)),
            _ => Err(HeadsFault::Line(path.display().to_string())),
        }
    }
}

fn read_public(path: &Path) -> Result<PublicHeadKey, HeadsFault> {
    let text = fs::read_to_string(path).map_err(io(path))?;
    PublicHeadKey::parse(&text).ok_or_else(|| HeadsFault::PublicKey(path.display().to_string()))
}

/// Heads as a verifier reads them, with the public key alone.
pub(crate) struct KeptHeads {
    public: PublicHeadKey,
    place: PathBuf,
    whole_folder: bool,
}

impl KeptHeads {
    /// `place` is a folder, or the file of one tenant with the public key beside it.
    pub(crate) fn open(place: &Path) -> Result<Self, HeadsFault> {
        let whole_folder = fs::metadata(place).map_err(io(place))?.is_dir();
        let folder = if whole_folder { place } else { place.parent().unwrap_or(Path::new("")) };
        let public = read_public(&folder.join(PUBLIC_KEY))?;
        Ok(Self { public, place: place.to_owned(), whole_folder })
    }

    pub(crate) fn public(&self) -> &PublicHeadKey {
        &self.public
    }

    /// The tenants that have heads.
    pub(crate) fn tenants(&self) -> Result<Vec<TenantId>, HeadsFault> {
        let named = |path: &Path| path.file_name()?.to_str()?.strip_suffix(SUFFIX)?.parse().ok();
        if !self.whole_folder {
            return Ok(named(&self.place).into_iter().collect());
        }
        let mut tenants = Vec::new();
        for entry in fs::read_dir(&self.place).map_err(io(&self.place))? {
            tenants.extend(named(&entry.map_err(io(&self.place))?.path()));
        }
        Ok(tenants)
    }

    /// Must this tenant have heads? A single file speaks for its own tenant alone.
    pub(crate) fn covers(&self, tenant: TenantId) -> bool {
        self.whole_folder || self.tenants().is_ok_and(|named| named.contains(&tenant))
    }

    /// The heads of a tenant, line by line.
    pub(crate) fn of(&self, tenant: TenantId) -> Result<HeadLines, HeadsFault> {
        let path = if self.whole_folder { self.place.join(format!("{tenant}{SUFFIX}")) } else { self.place.clone() };
        let (file, until) = match File::open(&path) {
            // Lines that are appended from now on belong to batches that this verification does not see.
            Ok(file) => (Some(BufReader::new(file)), fs::metadata(&path).map_err(io(&path))?.len()),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => (None, 0),
            Err(e) => return Err(io(&path)(e)),
        };
        Ok(HeadLines { file: file.map(|f| f.take(until)), path })
    }
}

/// One file of heads, read in order.
pub(crate) struct HeadLines {
    file: Option<std::io::Take<BufReader<File>>>,
    path: PathBuf,
}

/// What stands in a line.
pub(crate) enum HeadLine {
    Head(Box<SignedHead>),
    Unreadable,
    End,
}

impl HeadLines {
    pub(crate) fn next(&mut self) -> Result<HeadLine, HeadsFault> {
        let Some(file) = &mut self.file else { return Ok(HeadLine::End) };
        let mut line = Vec::new();
        file.read_until(b'\n', &mut line).map_err(io(&self.path))?;
        // A last line without an end was being written when the program stopped.
        if line.pop() != Some(b'\n') {
            return Ok(HeadLine::End);
        }
        let head = std::str::from_utf8(&line).ok().and_then(parse_line);
        Ok(head.map_or(HeadLine::Unreadable, |head| HeadLine::Head(Box::new(head))))
    }
}
