//! Stands in for the crate send_wrapper.
//!
//! Leptos wraps what belongs to the browser's only thread, and the crate asks at every use on which thread it is: 4 kB
//! for every visitor, where WebAssembly has but one. Elsewhere (the program is checked on the host, never run there)
//! a use on another thread ends the process.

use std::{
    fmt,
    future::Future,
    ops::{Deref, DerefMut},
    pin::Pin,
    task::{Context, Poll},
};

#[cfg(all(target_arch = "wasm32", target_feature = "atomics"))]
compile_error!("WebAssembly with threads needs the real send_wrapper: take the patch out of Cargo.toml");

/// A value of one thread that passes for one of many.
pub struct SendWrapper<T> {
    value: T,
    #[cfg(not(target_arch = "wasm32"))]
    thread: std::thread::ThreadId,
}

// SAFETY: there is no other thread; on the host every access checks for its own.
unsafe impl<T> Send for SendWrapper<T> {}
unsafe impl<T> Sync for SendWrapper<T> {}

impl<T> SendWrapper<T> {
    pub fn new(value: T) -> Self {
        Self {
            value,
            #[cfg(not(target_arch = "wasm32"))]
            thread: std::thread::current().id(),
        }
    }

    /// Whether the value may be used here.
    pub fn valid(&self) -> bool {
        #[cfg(not(target_arch = "wasm32"))]
        return self.thread == std::thread::current().id();
        #[cfg(target_arch = "wasm32")]
        true
    }

    pub fn take(self) -> T {
        self.check();
        self.value
    }

    fn check(&self) {
        if !self.valid() {
            std::process::abort();
        }
    }
}

impl<T> Deref for SendWrapper<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.check();
        &self.value
    }
}

impl<T> DerefMut for SendWrapper<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.check();
        &mut self.value
    }
}

impl<T: Clone> Clone for SendWrapper<T> {
    fn clone(&self) -> Self {
        Self::new(self.deref().clone())
    }
}

impl<T: fmt::Debug> fmt::Debug for SendWrapper<T> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("SendWrapper")
    }
}

impl<F: Future> Future for SendWrapper<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context) -> Poll<F::Output> {
        self.check();
        // SAFETY: the value is pinned with its wrapper and never moved out of it.
        unsafe { self.map_unchecked_mut(|wrapper| &mut wrapper.value) }.poll(context)
    }
}

#[cfg(feature = "futures")]
impl<S: futures_core::Stream> futures_core::Stream for SendWrapper<S> {
    type Item = S::Item;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context) -> Poll<Option<S::Item>> {
        self.check();
        // SAFETY: the value is pinned with its wrapper and never moved out of it.
        unsafe { self.map_unchecked_mut(|wrapper| &mut wrapper.value) }.poll_next(context)
    }
}
