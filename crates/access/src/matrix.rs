//! Placeholder until the policies stand.
/// The golden matrix.
pub fn permissions() -> String {
    String::new()
}
