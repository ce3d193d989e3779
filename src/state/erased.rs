//! Memos, effects and tasks whose closures are erased: Leptos then compiles their machinery once for each type of value.

use std::{future::Future, pin::Pin, time::Duration};

use leptos::prelude::*;

type Derive<T> = Box<dyn Fn(Option<&T>) -> T + Send + Sync>;

pub fn memo<T: PartialEq + Send + Sync + 'static>(derive: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let derive: Derive<T> = Box::new(move |_| derive());
    Memo::new(derive)
}

/// A memo that is given what it was before.
pub fn memo_of_itself<T: PartialEq + Send + Sync + 'static>(derive: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Memo<T> {
    let derive: Derive<T> = Box::new(derive);
    Memo::new(derive)
}

/// Mirrors state outward; what it remembers of the last run it keeps itself.
pub fn effect(mirror: impl FnMut() + 'static) {
    let mut mirror: Box<dyn FnMut()> = Box::new(mirror);
    Effect::new(move |_: Option<()>| mirror());
}

pub fn spawn(task: impl Future<Output = ()> + 'static) {
    let task: Pin<Box<dyn Future<Output = ()>>> = Box::pin(task);
    leptos::task::spawn_local(task);
}

/// Draws at once and again when what it reads changes; it ends when it is dropped.
pub fn drawing<T: 'static>(draw: Box<dyn FnMut(Option<T>) -> T>) -> RenderEffect<T> {
    RenderEffect::new(draw)
}

/// Calls once what stands in the document now is painted; in a tab that is not seen, once it is.
pub fn after_paint(call: impl FnOnce() + 'static) {
    let call: Box<dyn FnOnce()> = Box::new(call);
    request_animation_frame(|| set_timeout(call, Duration::ZERO));
}
