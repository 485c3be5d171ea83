//! What is the root of everything sealed so far? RFC 6962's Merkle tree, kept as its frontier alone.
//!
//! Leaf = SHA-256(0x00 ‖ data), node = SHA-256(0x01 ‖ left ‖ right). The frontier holds one hash per complete subtree,
//! largest first, so that appending needs no earlier leaf: 32 bytes per bit of the size instead of the whole log.

use sha2::{Digest, Sha256};

pub(crate) type Hash = [u8; 32];

/// The right edge of a tree that only grows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
}

impl Frontier {
    /// A frontier as it was stored; `None` when size and bytes do not belong together.
    pub(crate) fn from_bytes(size: u64, bytes: &[u8]) -> Option<Self> {
        let (peaks, rest) = bytes.as_chunks::<32>();
        (rest.is_empty() && peaks.len() == size.count_ones() as usize).then(|| Self { size, peaks: peaks.to_vec() })
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        self.peaks.concat()
    }

    /// How many leaves.
    pub(crate) fn size(&self) -> u64 {
        self.size
    }

    /// Appends a leaf.
    pub(crate) fn push(&mut self, data: &[u8]) {
        let mut hash = hashed(&[&[0], data]);
        // Each complete subtree of the same size as the new one is joined with it, like a carry in addition.
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.peaks.pop() {
                hash = node(&left, &hash);
            }
        }
        self.peaks.push(hash);
        self.size += 1;
    }

    /// The Merkle tree hash.
    pub(crate) fn root(&self) -> Hash {
        let mut from_right = self.peaks.iter().rev();
        let Some(last) = from_right.next() else { return hashed(&[]) };
        from_right.fold(*last, |right, left| node(left, &right))
    }
}

fn node(left: &Hash, right: &Hash) -> Hash {
    hashed(&[&[1], left, right])
}

fn hashed(parts: &[&[u8]]) -> Hash {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ct_merkle::mem_backed_tree::MemoryBackedTree;

    #[test]
    fn every_size_has_the_root_of_an_independent_tree() {
        let mut independent = MemoryBackedTree::<Sha256, Vec<u8>>::new();
        let mut frontier = Frontier::default();
        for size in 0u64..300 {
            assert_eq!(frontier.root().as_slice(), independent.root().as_bytes().as_slice(), "{size} leaves");
            let stored = Frontier::from_bytes(size, &frontier.to_bytes()).expect("fits its size");
            assert_eq!(stored, frontier);
            let leaf = size.to_be_bytes().repeat(usize::try_from(size % 5).expect("small"));
            independent.push(leaf.clone());
            frontier.push(&leaf);
        }
    }

    #[test]
    fn a_frontier_of_another_size_is_refused() {
        let mut frontier = Frontier::default();
        frontier.push(b"one");
        assert_eq!(Frontier::from_bytes(3, &frontier.to_bytes()), None);
        assert_eq!(Frontier::from_bytes(1, &[0; 31]), None);
    }
}
