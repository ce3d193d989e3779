//! What names and checks a file by its content.

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

/// The first sixteen hexadecimal digits of the SHA-256 of a content: what hashed names hold.
pub fn short(content: &[u8]) -> String {
    Sha256::digest(content)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The SHA-256 of a content as browsers want it in `integrity` and in policies.
pub fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The hash of nothing, as every browser knows it.
    #[test]
    fn integrity_names_its_hash() {
        assert_eq!(
            integrity(b""),
            "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
        );
        assert_eq!(short(b""), "e3b0c44298fc1c14");
    }
}
