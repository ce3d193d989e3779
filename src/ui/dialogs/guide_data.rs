//! The guide of the release, fetched when its dialog opens.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};
use tertium_core::{guide::Guide, locale::Key};

use crate::{
    app::{App, use_app},
    platform::focus,
    ui::{text::text, way_on::WayOn},
};

/// How far the guide is; cheap to copy.
#[derive(Clone, Copy)]
pub struct GuideData(RwSignal<GuideState>);

/// How far the guide is.
#[derive(Debug, Clone)]
pub enum GuideState {
    Unasked,
    Pending,
    Ready(Arc<Guide>),
    /// It did not come, or is broken.
    Failed,
}

impl GuideData {
    pub fn new() -> Self {
        Self(RwSignal::new(GuideState::Unasked))
    }

    pub fn state(self) -> GuideState {
        self.0.get()
    }

    /// Fetches the guide, unless that was done or is under way.
    pub fn request(self, app: App) {
        if let GuideState::Pending | GuideState::Ready(_) = self.0.get_untracked() {
            return;
        }
        self.0.set(GuideState::Pending);
        let url = app.build(|build| build.guide_url());
        spawn_local(async move {
            let json = app.file(url).await;
            let state = match json.map(|json| Guide::from_json(&json)) {
                Ok(Ok(guide)) => GuideState::Ready(Arc::new(guide)),
                _ => GuideState::Failed,
            };
            let _ = self.0.try_set(state);
        });
    }
}

impl Default for GuideData {
    fn default() -> Self {
        Self::new()
    }
}

/// That the guide did not come, with a way to ask for it again.
#[component]
pub fn GuideFailed() -> impl IntoView {
    let app = use_app();
    let data = expect_context::<GuideData>();
    let retry = move || {
        data.request(app);
        focus::first_soon("dialog .method");
    };
    view! {
        <div role="alert">
            <p>{text(app.failure_label(Key::GuideFailed))}</p>
            <WayOn retry=Box::new(retry)/>
        </div>
    }
}
