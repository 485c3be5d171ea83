//! Is the audit trail whole? Every digest, every number, every root and every signed head is worked out anew.

use super::content::leaf;
use super::head::SignedHead;
use super::heads::{HeadLine, HeadLines, HeadsFault, KeptHeads};
use super::rows;
use super::sealer::{Batch, PAGE, batches_after};
use super::tree::Frontier;
use kernel::{Id, TenantId};
use serde::Serialize;
use std::collections::{BTreeSet, VecDeque};
use std::path::Path;
use store::{Db, Fault, Scope, Tx, p, sql};

sql! {
    TENANTS -> [Uuid] = "select tenant_id from audit_head union select tenant_id from audit_batch
        union select tenant_id from audit_entry union select tenant_id from event
        union select tenant_id from access_entry union select tenant_id from document";
}

/// What a verification found. Written by `fellesbord audit verify` as it is.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Nothing was found.
    pub ok: bool,
    /// Without the signed heads of every tenant, a cut tail or a log that was computed anew cannot be found.
    pub weaker: bool,
    /// How many entries were verified, sealed or not.
    pub entries: u64,
    /// What was found, at most a hundred for each tenant.
    pub faults: Vec<AuditFault>,
}

/// One thing that is not as it was sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AuditFault {
    /// Whose log.
    pub tenant: TenantId,
    /// Which entry, where it has a number.
    pub seq: Option<i64>,
    /// What is wrong, for whoever looks into it. No personal data.
    pub what: String,
}

/// Why a log could not be verified at all.
#[derive(Debug, thiserror::Error)]
pub enum VerifyFault {
    /// The database.
    #[error(transparent)]
    Store(#[from] Fault),
    /// The heads.
    #[error(transparent)]
    Heads(#[from] HeadsFault),
}

const MOST: usize = 100;

/// The faults of one tenant.
pub(crate) struct Findings {
    tenant: TenantId,
    faults: Vec<AuditFault>,
}

impl Findings {
    pub(crate) fn add(&mut self, seq: Option<i64>, what: impl Into<String>) {
        if self.faults.len() < MOST {
            self.faults.push(AuditFault { tenant: self.tenant, seq, what: what.into() });
        }
    }
}

/// Verifies every tenant's log, page by page. `heads` is the folder of signed heads, or the file of one tenant.
///
/// # Errors
/// Only when the database or the heads cannot be read. What was tampered with is in the report.
pub async fn verify(db: &Db, heads: Option<&Path>) -> Result<Report, VerifyFault> {
    let kept = heads.map(KeptHeads::open).transpose()?;
    let mut tenants = BTreeSet::new();
    let mut tx = db.begin_read(Scope::AllTenants).await?;
    for row in tx.all(&TENANTS, p![]).await? {
        tenants.insert(row.get::<TenantId>(0)?);
    }
    tx.rollback().await;
    if let Some(kept) = &kept {
        tenants.extend(kept.tenants()?);
    }
    let mut report = Report { ok: true, weaker: kept.is_none(), entries: 0, faults: Vec::new() };
    for tenant in tenants {
        let covering = kept.as_ref().filter(|kept| kept.covers(tenant));
        report.weaker |= covering.is_none();
        let found = verify_tenant(db, covering, tenant).await?;
        report.weaker |= found.uncovered;
        report.entries += found.entries;
        report.faults.extend(found.faults);
    }
    report.ok = report.faults.is_empty();
    Ok(report)
}

struct Found {
    entries: u64,
    uncovered: bool,
    faults: Vec<AuditFault>,
}

async fn verify_tenant(db: &Db, kept: Option<&KeptHeads>, tenant: TenantId) -> Result<Found, VerifyFault> {
    // The heads are opened before the database is read: whatever has a head by now is committed by then.
    let lines = kept.map(|kept| kept.of(tenant)).transpose()?;
    let mut tx = db.begin_read(Scope::Tenant(tenant)).await?;
    let mut findings = Findings { tenant, faults: Vec::new() };
    let mut chain = Chain::new(tenant, kept.zip(lines));
    let entries = walk(&mut tx, tenant, &mut chain, &mut findings).await?;
    rows::find_unvouched(&mut tx, tenant, &mut findings).await?;
    tx.rollback().await;
    Ok(Found { entries, uncovered: chain.uncovered, faults: findings.faults })
}

/// Goes through all entries: the sealed in their order, then those that wait.
async fn walk(
    tx: &mut Tx,
    tenant: TenantId,
    chain: &mut Chain<'_>,
    findings: &mut Findings,
) -> Result<u64, VerifyFault> {
    let (mut count, mut last) = (0, 0);
    chain.next_batch(tx, findings).await?;
    loop {
        let page = rows::sealed_after(tx, tenant, last, PAGE).await?;
        let Some(end) = page.last().and_then(|entry| entry.seq) else { break };
        rows::check_contents(tx, tenant, &page, findings).await?;
        for entry in &page {
            let seq = entry.seq.unwrap_or_default();
            if seq != last + 1 {
                findings.add(Some(last + 1), format!("the entries {} to {} are missing", last + 1, seq - 1));
            }
            last = seq;
            chain.push(tx, seq, &leaf(entry.id.uuid(), &entry.kind, &entry.digest), findings).await?;
        }
        count += page.len() as u64;
        last = end;
    }
    chain.finish(last, findings)?;
    let mut after = uuid::Uuid::nil();
    loop {
        let page = rows::unsealed_after(tx, tenant, after, PAGE).await?;
        let Some(end) = page.last() else { return Ok(count) };
        after = end.id.uuid();
        rows::check_contents(tx, tenant, &page, findings).await?;
        count += page.len() as u64;
    }
}

/// The batches and heads of one tenant, followed in step with the entries.
struct Chain<'a> {
    tenant: TenantId,
    frontier: Frontier,
    ahead: VecDeque<Batch>,
    current: Option<Batch>,
    number: i64,
    /// The last entry of the batch that was come to last.
    end: i64,
    /// A batch whose head has not been written, as after a crash.
    uncovered: bool,
    /// One wrong root makes all that follow wrong; the first is told.
    broken: bool,
    kept: Option<(&'a KeptHeads, HeadLines)>,
    /// The last head of the file that was compared.
    compared: Option<SignedHead>,
    /// A head of a batch that has not come yet.
    held: Option<SignedHead>,
}

impl<'a> Chain<'a> {
    fn new(tenant: TenantId, kept: Option<(&'a KeptHeads, HeadLines)>) -> Self {
        let (frontier, ahead) = (Frontier::default(), VecDeque::new());
        let (current, compared, held) = (None, None, None);
        Self {
            tenant,
            frontier,
            ahead,
            current,
            number: 0,
            end: 0,
            uncovered: false,
            broken: false,
            kept,
            compared,
            held,
        }
    }

    /// Takes the next entry; where a batch ends, its root must be the one that was sealed.
    async fn push(&mut self, tx: &mut Tx, seq: i64, leaf: &[u8], findings: &mut Findings) -> Result<(), VerifyFault> {
        self.frontier.push(leaf);
        while let Some(batch) = self.current.take_if(|batch| seq >= batch.signed.head.size) {
            let head = &batch.signed.head;
            let whole = self.frontier.size() == u64::try_from(head.size).unwrap_or_default();
            let differs = !whole || self.frontier.root() != head.root;
            if differs && !self.broken {
                self.broken = true;
                let (first, last) = (batch.first_seq, head.size);
                let what = format!("the entries up to {last} are not those that batch {} sealed", head.number);
                findings.add(Some(first), what);
            }
            self.next_batch(tx, findings).await?;
        }
        Ok(())
    }

    async fn next_batch(&mut self, tx: &mut Tx, findings: &mut Findings) -> Result<(), VerifyFault> {
        if self.ahead.is_empty() {
            self.ahead = batches_after(tx, self.tenant, self.number, PAGE).await?.into();
        }
        let before = self.end;
        let Some(batch) = self.ahead.pop_front() else { return Ok(()) };
        let number = batch.signed.head.number;
        if number != self.number + 1 {
            findings.add(Some(before + 1), format!("the batches {} to {} are missing", self.number + 1, number - 1));
        } else if batch.first_seq != before + 1 || batch.signed.head.size < batch.first_seq {
            findings.add(Some(before + 1), format!("batch {number} does not begin where the one before ended"));
        }
        self.number = number;
        self.end = batch.signed.head.size;
        self.compare(&batch.signed, findings)?;
        self.current = Some(batch);
        Ok(())
    }

    /// Compares a batch with its signed head.
    fn compare(&mut self, batch: &SignedHead, findings: &mut Findings) -> Result<(), VerifyFault> {
        let Some((kept, _)) = &self.kept else { return Ok(()) };
        let public = kept.public();
        let seq = Some(batch.head.size);
        if !public.holds(batch) {
            findings.add(seq, format!("batch {} is not signed by the key of the heads", batch.head.number));
        }
        while let Some(line) = self.next_head(findings)? {
            match line.head.number.cmp(&batch.head.number) {
                std::cmp::Ordering::Less => self.compare_again(&line, findings),
                std::cmp::Ordering::Equal => {
                    if line.head != batch.head {
                        findings.add(seq, format!("batch {} is not the one whose head was signed", line.head.number));
                    }
                    self.compared = Some(line);
                    return Ok(());
                }
                std::cmp::Ordering::Greater => {
                    findings.add(seq, format!("the head of batch {} is missing", batch.head.number));
                    self.held = Some(line);
                    return Ok(());
                }
            }
        }
        // The newest batches may have been committed just before their heads are written; their signature holds.
        self.uncovered = true;
        Ok(())
    }

    /// A head that was written twice says the same both times.
    fn compare_again(&self, line: &SignedHead, findings: &mut Findings) {
        if self.compared.as_ref() != Some(line) {
            findings.add(Some(line.head.size), format!("the heads know another batch {}", line.head.number));
        }
    }

    fn next_head(&mut self, findings: &mut Findings) -> Result<Option<SignedHead>, VerifyFault> {
        if let Some(held) = self.held.take() {
            return Ok(Some(held));
        }
        let Some((kept, lines)) = &mut self.kept else { return Ok(None) };
        loop {
            match lines.next()? {
                HeadLine::End => return Ok(None),
                HeadLine::Head(signed) if kept.public().holds(&signed) && signed.head.tenant == self.tenant => {
                    return Ok(Some(*signed));
                }
                HeadLine::Head(_) | HeadLine::Unreadable => findings.add(None, "a line of the heads is not signed"),
            }
        }
    }

    /// After the last entry: no batch and no head may be left, and no entry outside a batch.
    fn finish(&mut self, last: i64, findings: &mut Findings) -> Result<(), VerifyFault> {
        match &self.current {
            Some(batch) => {
                let (number, size) = (batch.signed.head.number, batch.signed.head.size);
                findings.add(Some(last + 1), format!("batch {number} sealed entries up to {size}, {last} are there"));
            }
            None if last > self.end => findings.add(Some(self.end + 1), "entries have numbers but no batch"),
            None => {}
        }
        while let Some(line) = self.next_head(findings)? {
            let (number, size) = (line.head.number, line.head.size);
            if number > self.number {
                findings.add(Some(size), format!("batch {number} has a signed head and is gone"));
            } else {
                self.compare_again(&line, findings);
            }
        }
        Ok(())
    }
}
