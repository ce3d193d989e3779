//! The icons of the installed app, drawn from `public/icon.svg`: it holds one square and paths of straight strokes.

use std::{io::Write, path::Path};

use flate2::{Compression, Crc, write::ZlibEncoder};

use super::{BuildError, files};

/// Names, sizes, and whether the system cuts a shape of its own out of it.
const ICONS: [(&str, u32, bool); 3] = [
    ("icon-192.png", 192, false),
    ("icon-512.png", 512, false),
    ("icon-maskable-512.png", 512, true),
];

/// The width of the drawing in its own units.
const UNITS: f32 = 32.0;

/// Writes the icons; `own` is the dataset's drawing in place of the program's.
pub fn write(dist: &Path, own: Option<&str>) -> Result<(), BuildError> {
    if let Some(own) = own {
        files::write(&dist.join("icon.svg"), own)?;
    }
    let drawing =
        Drawing::read(&files::read_text(&dist.join("icon.svg"))?).ok_or(BuildError::content(
            "icon.svg",
            "another drawing",
            "one <rect> and <path>s of M, h and v",
        ))?;
    ICONS.iter().try_for_each(|(name, size, is_maskable)| {
        files::write(&dist.join(name), drawing.png(*size, *is_maskable))
    })
}

struct Drawing {
    ground: [u8; 3],
    corner: f32,
    strokes: Vec<Stroke>,
}

struct Stroke {
    from: (f32, f32),
    to: (f32, f32),
    width: f32,
    colour: [u8; 3],
}

impl Drawing {
    fn read(svg: &str) -> Option<Self> {
        let mut elements = svg
            .split('<')
            .filter(|element| element.starts_with("rect ") || element.starts_with("path "));
        let ground = elements.next()?;
        let mut strokes = Vec::new();
        for path in elements {
            let (width, colour) = (
                attribute(path, "stroke-width")?.parse().ok()?,
                colour(attribute(path, "stroke")?)?,
            );
            strokes.extend(
                lines(attribute(path, "d")?)?
                    .into_iter()
                    .map(|(from, to)| Stroke {
                        from,
                        to,
                        width,
                        colour,
                    }),
            );
        }
        Some(Self {
            ground: colour(attribute(ground, "fill")?)?,
            corner: attribute(ground, "rx")?.parse().ok()?,
            strokes,
        })
    }

    fn png(&self, size: u32, is_maskable: bool) -> Vec<u8> {
        let mut rows = Vec::new();
        for y in 0..size {
            // Each row names its filter: none.
            rows.push(0);
            for x in 0..size {
                rows.extend(self.pixel(x, y, size, if is_maskable { 0.0 } else { self.corner }));
            }
        }
        png(size, &rows)
    }

    /// Red, green, blue and opacity, with edges as soft as a pixel is wide.
    fn pixel(&self, x: u32, y: u32, size: u32, corner: f32) -> [u8; 4] {
        let scale = UNITS / size as f32;
        let (x, y) = ((x as f32 + 0.5) * scale, (y as f32 + 0.5) * scale);
        let cover = |distance: f32| (0.5 - distance / scale).clamp(0.0, 1.0);
        let middle = UNITS / 2.0;
        let (right, down) = (
            (x - middle).abs() - middle + corner,
            (y - middle).abs() - middle + corner,
        );
        let outside = right.max(0.0).hypot(down.max(0.0)) + right.max(down).min(0.0) - corner;
        let mut colour = self.ground.map(f32::from);
        for stroke in &self.strokes {
            let cover = cover(stroke.distance(x, y) - stroke.width / 2.0);
            colour = std::array::from_fn(|part| {
                colour[part] + (f32::from(stroke.colour[part]) - colour[part]) * cover
            });
        }
        let [red, green, blue] = colour.map(|part| part.round() as u8);
        [
            red,
            green,
            blue,
            if corner == 0.0 {
                255
            } else {
                (cover(outside) * 255.0).round() as u8
            },
        ]
    }
}

impl Stroke {
    fn distance(&self, x: f32, y: f32) -> f32 {
        let (along, across) = (self.to.0 - self.from.0, self.to.1 - self.from.1);
        let part = ((x - self.from.0) * along + (y - self.from.1) * across)
            / (along * along + across * across).max(f32::EPSILON);
        let part = part.clamp(0.0, 1.0);
        (x - self.from.0 - along * part).hypot(y - self.from.1 - across * part)
    }
}

fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    element
        .split_once(&format!(" {name}=\""))?
        .1
        .split('"')
        .next()
}

fn colour(text: &str) -> Option<[u8; 3]> {
    let number = u32::from_str_radix(
        text.strip_prefix('#').filter(|digits| digits.len() == 6)?,
        16,
    )
    .ok()?;
    Some([16, 8, 0].map(|shift| (number >> shift) as u8))
}

type Point = (f32, f32);

/// The lines of a path such as "M8 10h16M16 10v14".
fn lines(path: &str) -> Option<Vec<(Point, Point)>> {
    let mut lines = Vec::new();
    for part in path.split('M').skip(1) {
        let turn = part.find(['h', 'v'])?;
        let (x, y) = part[..turn].split_once(' ')?;
        let from = (x.parse().ok()?, y.parse().ok()?);
        let length: f32 = part[turn + 1..].parse().ok()?;
        lines.push((
            from,
            if part[turn..].starts_with('h') {
                (from.0 + length, from.1)
            } else {
                (from.0, from.1 + length)
            },
        ));
    }
    Some(lines)
}

/// A picture of eight bits for each of four parts of a pixel.
fn png(size: u32, rows: &[u8]) -> Vec<u8> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    let packed = packed
        .write_all(rows)
        .and_then(|()| packed.finish())
        .unwrap_or_default();
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let header = [
        &size.to_be_bytes()[..],
        &size.to_be_bytes(),
        &[8, 6, 0, 0, 0],
    ]
    .concat();
    for (kind, content) in [
        (b"IHDR", &header),
        (b"IDAT", &packed),
        (b"IEND", &Vec::new()),
    ] {
        let mut check = Crc::new();
        check.update(kind);
        check.update(content);
        file.extend(
            [
                &(content.len() as u32).to_be_bytes()[..],
                kind,
                content,
                &check.sum().to_be_bytes(),
            ]
            .concat(),
        );
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_what_the_picture_says() {
        let drawing = Drawing::read(include_str!("../../../../public/icon.svg")).unwrap();
        let pixel = |x, y, corner| drawing.pixel(x, y, 32, corner);
        assert_eq!(pixel(0, 0, drawing.corner)[3], 0, "a round corner");
        assert_eq!(
            pixel(0, 0, 0.0),
            [0x15, 0x52, 0x5d, 255],
            "a mask cuts the corner itself"
        );
        assert_eq!(pixel(16, 9, drawing.corner), [0xfa, 0xf7, 0xf0, 255]);
        assert_eq!(pixel(9, 17, drawing.corner), [0xf0, 0xc4, 0x6c, 255]);
        assert_eq!(pixel(4, 28, drawing.corner), [0x15, 0x52, 0x5d, 255]);
    }

    #[test]
    fn refuses_what_it_cannot_draw() {
        assert!(Drawing::read("<svg><circle/></svg>").is_none());
        assert!(lines("M1 2c3 4").is_none());
    }
}
