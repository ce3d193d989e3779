//! A drawing as pixels.

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use super::{
    document,
    download::{self, DownloadError},
};

/// Pixels for each of the drawing's, unless that is more than the browser paints.
const SCALE: f64 = 2.0;

/// Below this scale small letters cannot be read.
const SMALLEST_SCALE: f64 = 0.75;

/// The longest side that current browsers paint, in pixels.
const LONGEST: f64 = 16_000.0;

/// The greatest areas to try, in pixels: what desktop browsers paint, and what those of iOS do.
const AREAS: [f64; 2] = [120e6, 16_777_216.0];

/// Why a drawing did not become a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureError {
    /// The browser did not draw it, or took no file.
    Refused,
    /// The browser holds no picture of this size in which letters could be read.
    TooLarge,
    /// The browser hands out other pixels than it painted, so that pages cannot tell visitors apart by them.
    Falsified,
}

impl From<DownloadError> for PictureError {
    fn from(_: DownloadError) -> Self {
        Self::Refused
    }
}

/// Saves an SVG drawing with an opaque background as a PNG file.
pub async fn save_png(name: &str, svg: &str) -> Result<(), PictureError> {
    if falsifies().ok_or(PictureError::Refused)? {
        return Err(PictureError::Falsified);
    }
    let blob = download::blob("image/svg+xml", svg)?;
    let url = Url::create_object_url_with_blob(&blob).map_err(refused)?;
    let drawn = draw(&url).await;
    download::revoke(&url);
    Ok(download::save(name, &drawn?)?)
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

async fn draw(url: &str) -> Result<Blob, PictureError> {
    let image = HtmlImageElement::new().map_err(refused)?;
    image.set_src(url);
    JsFuture::from(image.decode()).await.map_err(refused)?;
    let (width, height) = (f64::from(image.width()), f64::from(image.height()));
    for area in AREAS {
        let scale = SCALE
            .min(LONGEST / width.max(height))
            .min((area / (width * height)).sqrt());
        if scale < SMALLEST_SCALE {
            break;
        }
        let (width, height) = ((width * scale).floor(), (height * scale).floor());
        let (canvas, context) = canvas(width as u32, height as u32).ok_or(PictureError::Refused)?;
        context
            .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
            .map_err(refused)?;
        // The background reaches into the last corner, unless the canvas holds less than was asked for.
        let is_painted =
            pixel(&context, width - 1.0, height - 1.0).is_some_and(|[.., alpha]| alpha == 255);
        if is_painted {
            let blob = JsFuture::from(pixels(&canvas)).await.map_err(refused)?;
            if let Ok(blob) = blob.dyn_into() {
                return Ok(blob);
            }
        }
        // Its memory is wanted for the next one.
        canvas.set_width(0);
    }
    Err(PictureError::TooLarge)
}

/// Whether the browser hands out other pixels than it painted: none of what it painted here comes back. Some browsers
/// change a few pixels by a shade, which nobody sees.
fn falsifies() -> Option<bool> {
    const SIDE: u32 = 8;
    const PAINTED: [u8; 3] = [200, 40, 90];
    let (_, context) = canvas(SIDE, SIDE)?;
    context.set_fill_style_str("rgb(200, 40, 90)");
    context.fill_rect(0.0, 0.0, f64::from(SIDE), f64::from(SIDE));
    let is_painted = |at: u32| {
        let read = pixel(&context, f64::from(at), f64::from(at));
        read.is_some_and(|read| {
            let shades = PAINTED.iter().zip(read);
            shades
                .map(|(painted, read)| painted.abs_diff(read))
                .all(|shade| shade < 8)
        })
    };
    Some((0..SIDE).filter(|at| is_painted(*at)).count() * 2 < SIDE as usize)
}

fn canvas(width: u32, height: u32) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let canvas = document()?.create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    Some((canvas, context))
}

/// Red, green, blue and opacity of one pixel, as the browser hands them out.
fn pixel(context: &CanvasRenderingContext2d, x: f64, y: f64) -> Option<[u8; 4]> {
    let image = context.get_image_data(x, y, 1.0, 1.0).ok()?;
    image.data().0.try_into().ok()
}

fn refused(_: JsValue) -> PictureError {
    PictureError::Refused
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
