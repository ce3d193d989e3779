//! Keeps what the linker knows of the program for the browser, so that it can be split into parts.

fn main() {
    if std::env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("wasm32") {
        println!("cargo::rustc-link-arg-bin=tertium=--emit-relocs");
    }
    println!("cargo::rerun-if-changed=build.rs");
}
