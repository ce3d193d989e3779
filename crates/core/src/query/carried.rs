/// Parameters that an address carries for the panels' program: the page keeps them as they are, whatever they mean, so
/// that it need not know each panel. [`super::Panel`] and [`super::View`] read them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Carried([Option<String>; NAMES.len()]);

/// In the order in which they are written. What belongs to a panel comes from `panel` on.
const NAMES: [&str; 9] = ["base", "hide", "data", PANEL, "method", "field", "family", "type", "sort"];
const PANEL: &str = "panel";

/// The longest value: a fingerprint with a letter for each cell of the greatest table, with room.
const LONGEST: usize = 512;

impl Carried {
    /// Keeps what is written in letters that stand in an address as they are.
    ///
    /// What belongs to a panel is nothing where none is open.
    pub(super) fn read<'a>(value: impl Fn(&str) -> Option<&'a str>) -> Self {
        let mut carried = Self(NAMES.map(|name| value(name).filter(|text| is_plain(text)).map(str::to_owned)));
        if !carried.has_panel() {
            carried.close_panel();
        }
        carried
    }

    /// Writes the parameters.
    pub(super) fn write(&self, mut parameter: impl FnMut(&str, &str)) {
        for (name, value) in NAMES.into_iter().zip(&self.0) {
            if let Some(value) = value {
                parameter(name, value);
            }
        }
    }

    /// The value of a parameter.
    pub fn get(&self, name: &str) -> Option<&str> {
        NAMES.iter().position(|other| *other == name).and_then(|place| self.0[place].as_deref())
    }

    /// Sets a parameter, or takes it away.
    pub fn set(&mut self, name: &str, value: Option<String>) {
        if let Some(place) = NAMES.iter().position(|other| *other == name) {
            self.0[place] = value;
        }
    }

    /// Whether a panel is open.
    pub fn has_panel(&self) -> bool {
        self.0[3].is_some()
    }

    /// Takes all parameters of panels away.
    pub fn close_panel(&mut self) {
        self.0[3..].fill(None);
    }

    /// Whether the panels' program has something to show at once.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }
}

fn is_plain(text: &str) -> bool {
    (1..=LONGEST).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b',' | b'_' | b'-'))
}
