/// Writes JSON: what serde_json would take 20 kB of the program for.
#[derive(Default)]
pub struct Writer {
    text: String,
    needs_comma: bool,
}

impl Writer {
    pub fn finish(self) -> String {
        self.text
    }

    pub fn object(&mut self, fill: impl FnOnce(&mut Self)) {
        self.nest('{', '}', fill);
    }

    pub fn list(&mut self, fill: impl FnOnce(&mut Self)) {
        self.nest('[', ']', fill);
    }

    /// The name of a member; its value follows.
    pub fn key(&mut self, key: &str) -> &mut Self {
        self.string(key);
        self.text.push(':');
        self.needs_comma = false;
        self
    }

    pub fn string(&mut self, text: &str) {
        self.comma();
        self.text.push('"');
        for letter in text.chars() {
            match letter {
                '"' | '\\' => self.text.extend(['\\', letter]),
                '\0'..='\x1f' | '\x7f' | '\u{2028}' | '\u{2029}' => {
                    self.text.push_str("\\u");
                    let code = letter as u32;
                    self.text.extend([12, 8, 4, 0].map(|shift| char::from_digit(code >> shift & 15, 16).unwrap_or('0')));
                }
                _ => self.text.push(letter),
            }
        }
        self.text.push('"');
    }

    pub fn number(&mut self, number: usize) {
        self.comma();
        self.text.push_str(&number.to_string());
    }

    pub fn bool(&mut self, is: bool) {
        self.comma();
        self.text.push_str(if is { "true" } else { "false" });
    }

    pub fn null(&mut self) {
        self.comma();
        self.text.push_str("null");
    }

    fn nest(&mut self, open: char, close: char, fill: impl FnOnce(&mut Self)) {
        self.comma();
        self.text.push(open);
        self.needs_comma = false;
        fill(self);
        self.text.push(close);
        self.needs_comma = true;
    }

    fn comma(&mut self) {
        if self.needs_comma {
            self.text.push(',');
        }
        self.needs_comma = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nests() {
        let mut writer = Writer::default();
        writer.object(|writer| {
            writer.key("a").list(|writer| {
                writer.number(7);
                writer.bool(true);
                writer.null();
            });
            writer.key("b").object(|_| {});
        });
        assert_eq!(writer.finish(), r#"{"a":[7,true,null],"b":{}}"#);
    }

    proptest! {
        #[test]
        fn strings_are_read_back(text in any::<String>()) {
            let mut writer = Writer::default();
            writer.string(&text);
            let read: tertium_core::json::Json = writer.finish().parse().unwrap();
            prop_assert_eq!(read.as_text(), Some(&*text));
        }
    }
}
