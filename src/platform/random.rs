//! Numbers that nobody can foresee well enough to meet by chance.

/// A random number of 50 bits; zero off the browser.
pub fn number() -> u64 {
    if !cfg!(target_arch = "wasm32") {
        return 0;
    }
    let half = || (js_sys::Math::random() * f64::from(1_u32 << 25)) as u64;
    half() << 25 | half()
}
