/// A file as a good host sends it: brotli, level 11, a window that every browser accepts.
pub fn compress(bytes: &[u8]) -> Vec<u8> {
    let mut compressed = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    match brotli::BrotliCompress(&mut &*bytes, &mut compressed, &settings) {
        Ok(_) => compressed,
        Err(_) => bytes.to_vec(),
    }
}
