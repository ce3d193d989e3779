//! A drawing as pixels.

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use super::{
    document,
    download::{self, DownloadError},
};

/// Pixels for each of the drawing's, unless that is more than browsers paint.
const SCALE: f64 = 2.0;

/// The longest side and the greatest area that all current browsers paint, in pixels.
const LONGEST: f64 = 16_000.0;
const LARGEST: f64 = 120e6;

/// Saves an SVG drawing as a PNG file.
pub async fn save_png(name: &str, svg: &str) -> Result<(), DownloadError> {
    let blob = download::blob("image/svg+xml", svg)?;
    let url = Url::create_object_url_with_blob(&blob).map_err(|_| DownloadError)?;
    let drawn = draw(&url).await;
    download::revoke(&url);
    download::save(name, &drawn?)
}

/// An address of a drawing within the page; it is to be revoked.
pub fn address(svg: &str) -> Option<String> {
    let blob = download::blob("image/svg+xml", svg).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

/// Lets a drawing go.
pub fn revoke(address: &str) {
    download::revoke(address);
}

async fn draw(url: &str) -> Result<Blob, DownloadError> {
    let refused = |_: JsValue| DownloadError;
    let image = HtmlImageElement::new().map_err(refused)?;
    image.set_src(url);
    JsFuture::from(image.decode()).await.map_err(refused)?;
    let (width, height) = (f64::from(image.width()), f64::from(image.height()));
    let scale = SCALE
        .min(LONGEST / width.max(height))
        .min((LARGEST / (width * height)).sqrt());
    let (width, height) = ((width * scale).floor(), (height * scale).floor());
    let canvas = document()
        .ok_or(DownloadError)?
        .create_element("canvas")
        .map_err(refused)?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().map_err(|_| DownloadError)?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas
        .get_context("2d")
        .map_err(refused)?
        .ok_or(DownloadError)?;
    let context: CanvasRenderingContext2d = context.dyn_into().map_err(|_| DownloadError)?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
        .map_err(refused)?;
    let blob = JsFuture::from(pixels(&canvas)).await.map_err(refused)?;
    // Nothing comes of a canvas that is too large after all.
    blob.dyn_into().map_err(|_| DownloadError)
}

/// The canvas's pixels as a PNG blob, or null.
fn pixels(canvas: &HtmlCanvasElement) -> Promise {
    Promise::new(&mut |done: Function, failed: Function| {
        let hand_over = Closure::once_into_js(move |blob: JsValue| {
            let _ = done.call1(&JsValue::UNDEFINED, &blob);
        });
        if let Err(error) = canvas.to_blob(hand_over.unchecked_ref()) {
            let _ = failed.call1(&JsValue::UNDEFINED, &error);
        }
    })
}
