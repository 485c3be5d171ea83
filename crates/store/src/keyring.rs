//! Which key opens which tenant? A key file of its owner alone wraps one data key per tenant.

use crate::cipher::{TenantCipher, open_bytes, seal_bytes};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use kernel::{Entropy, TenantId};
use std::collections::HashMap;
use std::fs;
use std::io::Write;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};
use zeroize::Zeroizing;

/// Why the key file cannot be used. The program refuses to start with these words.
#[derive(Debug, thiserror::Error)]
pub enum KeyFault {
    /// There is no file, but the database already holds sealed data.
    #[error(
        "the key file {0} is missing; put back the file that belongs to this database, nothing can be read without it"
    )]
    Missing(String),
    /// Others may read the file.
    #[error("the key file {0} can be read by others (mode {1:o}); set its mode to 600")]
    Open(String, u32),
    /// Not a key.
    #[error("the key file {0} does not hold a key of 32 bytes in hexadecimal")]
    Shape(String),
    /// The key belongs to another database.
    #[error("the key file does not belong to this database; nothing was read or changed")]
    Wrong,
    /// The file system said no.
    #[error("the key file {0} cannot be used: {1}")]
    Io(String, std::io::Error),
}

/// The master key, as read from its file.
#[derive(Clone)]
pub struct KeyFile(Arc<Zeroizing<[u8; 32]>>);

impl KeyFile {
    /// Reads the key. `Ok(None)` when there is no file.
    pub fn read(path: &Path) -> Result<Option<Self>, KeyFault> {
        let shown = path.display().to_string();
        let meta = match fs::metadata(path) {
            Ok(meta) => meta,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(KeyFault::Io(shown, e)),
        };
        let mode = meta.permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            return Err(KeyFault::Open(shown, mode));
        }
        let text = Zeroizing::new(fs::read_to_string(path).map_err(|e| KeyFault::Io(shown.clone(), e))?);
        let key = from_hex(text.trim()).ok_or(KeyFault::Shape(shown))?;
        Ok(Some(Self(Arc::new(Zeroizing::new(key)))))
    }

    /// Makes a new key file with mode 600; fails when the file exists.
    pub fn create(path: &Path, entropy: &dyn Entropy) -> Result<Self, KeyFault> {
        let key = entropy.bytes32();
        let text: String = key.iter().map(|b| format!("{b:02x}")).collect::<String>() + "\n";
        let write = || -> std::io::Result<()> {
            let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()
        };
        write().map_err(|e| KeyFault::Io(path.display().to_string(), e))?;
        Ok(Self(Arc::new(Zeroizing::new(key))))
    }

    /// A key for tests and throw-away databases.
    pub fn from_bytes(key: [u8; 32]) -> Self {
        Self(Arc::new(Zeroizing::new(key)))
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&**self.0).into())
    }

    /// Derives a key for another use, for instance signing the audit heads.
    pub fn derive(&self, purpose: &str) -> [u8; 32] {
        crate::cipher::mac(&**self.0, &[b"fellesbord derive", purpose.as_bytes()])
    }
}

fn from_hex(text: &str) -> Option<[u8; 32]> {
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    let mut key = [0; 32];
    for (i, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * i..2 * i + 2], 16).ok()?;
    }
    Some(key)
}

/// The opened tenant keys.
pub(crate) struct Keyring {
    master: KeyFile,
    tenants: RwLock<HashMap<TenantId, Arc<TenantCipher>>>,
}

const CHECK: &[u8] = b"fellesbord key check";

impl Keyring {
    pub(crate) fn new(master: KeyFile) -> Self {
        Self { master, tenants: RwLock::default() }
    }
    /// Bytes kept in the database by which a wrong key is found at start.
    pub(crate) fn make_check(&self, entropy: &dyn Entropy) -> Vec<u8> {
        seal_bytes(&self.master.cipher(), entropy, CHECK, CHECK)
    }
    pub(crate) fn fits(&self, check: &[u8]) -> bool {
        open_bytes(&self.master.cipher(), CHECK, check).is_some_and(|plain| plain == CHECK)
    }
    pub(crate) fn cached(&self, tenant: TenantId) -> Option<Arc<TenantCipher>> {
        self.tenants.read().unwrap_or_else(PoisonError::into_inner).get(&tenant).cloned()
    }
    /// A new data key, wrapped for storage.
    pub(crate) fn wrap_new(&self, tenant: TenantId, entropy: &dyn Entropy) -> Vec<u8> {
        let key = Zeroizing::new(entropy.bytes32());
        seal_bytes(&self.master.cipher(), entropy, tenant.0.as_bytes(), &*key)
    }
    pub(crate) fn unwrap(&self, tenant: TenantId, wrapped: &[u8]) -> Option<Arc<TenantCipher>> {
        let plain = Zeroizing::new(open_bytes(&self.master.cipher(), tenant.0.as_bytes(), wrapped)?);
        let key: [u8; 32] = plain.as_slice().try_into().ok()?;
        let cipher = Arc::new(TenantCipher::new(tenant, &key));
        self.tenants.write().unwrap_or_else(PoisonError::into_inner).insert(tenant, cipher.clone());
        Some(cipher)
    }
}
