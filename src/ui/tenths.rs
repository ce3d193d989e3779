/// A measure to a tenth of a pixel: writing fractions in full takes more code than all of the drawing.
pub fn tenths(value: f64) -> String {
    let tenths = (value.max(0.0) * 10.0).round() as u32;
    [
        (tenths / 10).to_string(),
        ".".to_owned(),
        (tenths % 10).to_string(),
    ]
    .concat()
}
