//! A drawing as pixels.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{
    JsCast, JsValue,
    prelude::{Closure, wasm_bindgen},
};
use wasm_bindgen_futures::JsFuture;

use super::download::{self, Blob};

#[wasm_bindgen]
extern "C" {
    type Image;
    #[wasm_bindgen(constructor)]
    fn new() -> Image;
    #[wasm_bindgen(method, setter)]
    fn set_src(this: &Image, address: &str);
    #[wasm_bindgen(method, getter)]
    fn width(this: &Image) -> u32;
    #[wasm_bindgen(method, getter)]
    fn height(this: &Image) -> u32;
    #[wasm_bindgen(method, catch)]
    async fn decode(this: &Image) -> Result<JsValue, JsValue>;
}

/// Pixels for each of the drawing's, unless that is more than browsers paint.
const SCALE: f64 = 2.0;

/// The longest side and the greatest area that all current browsers paint, in pixels.
const LONGEST: f64 = 16_000.0;
const LARGEST: f64 = 120e6;

/// Saves an SVG drawing as a PNG file; answers whether the browser took it.
pub async fn save(name: &str, svg: &str) -> bool {
    let Some(address) = download::address_of_text("image/svg+xml", svg) else { return false };
    let drawn = draw(&address).await;
    download::drop_address(&address);
    drawn.is_some_and(|blob| download::hand(name, &blob).is_some())
}

async fn draw(address: &str) -> Option<Blob> {
    let image = Image::new();
    image.set_src(address);
    image.decode().await.ok()?;
    let (width, height) = (f64::from(image.width()), f64::from(image.height()));
    let scale = SCALE.min(LONGEST / width.max(height)).min((LARGEST / (width * height)).sqrt());
    let canvas = web_sys::window()?.document()?.create_element("canvas").ok()?;
    let (width, height) = ((width * scale).floor(), (height * scale).floor());
    for (name, value) in [("width", width), ("height", height)] {
        Reflect::set(&canvas, &name.into(), &value.into()).ok()?;
    }
    let call = |of: &JsValue, name: &str, arguments: &Array| {
        let function: Function = Reflect::get(of, &name.into()).ok()?.dyn_into().ok()?;
        function.apply(of, arguments).ok()
    };
    let context = call(&canvas, "getContext", &Array::of1(&"2d".into()))?;
    call(&context, "drawImage", &Array::of5(&image, &0.into(), &0.into(), &width.into(), &height.into()))?;
    let painted = Promise::new(&mut |resolve, _| {
        let taken = Closure::once_into_js(move |blob: JsValue| resolve.call1(&JsValue::NULL, &blob));
        call(&canvas, "toBlob", &Array::of2(&taken, &"image/png".into()));
    });
    let blob = JsFuture::from(painted).await.ok()?;
    blob.is_instance_of::<Object>().then(|| blob.unchecked_into())
}
