//! Keeps what the linker knows of the program for the browser, so that it can be split into parts.

fn main() {
    let is = |name: &str, value: &str| std::env::var(name).as_deref() == Ok(value);
    // A debug build stays in one file.
    if is("CARGO_CFG_TARGET_ARCH", "wasm32") && is("PROFILE", "release") {
        println!("cargo::rustc-link-arg-bin=tertium=--emit-relocs");
    }
    println!("cargo::rerun-if-changed=build.rs");
}
