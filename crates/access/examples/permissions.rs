//! Prints the golden matrix: `cargo run -p access --example permissions > crates/access/permissions.txt`.

fn main() -> Result<(), access::PolicyFault> {
    print!("{}", access::permissions(&access::Policies::embedded()?));
    Ok(())
}
