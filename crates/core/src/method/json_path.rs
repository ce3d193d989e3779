/// The way to the value in which a place of a JSON text lies, such as `related[2].slug`; empty at
/// the top.
///
/// Line and column count as [`serde_json::Error`] counts them. Only looked for when something is
/// wrong: to note the way while reading would cost every visitor several kilobytes of program.
pub fn json_path(json: &[u8], line: usize, column: usize) -> String {
    let before: usize = json
        .split(|byte| *byte == b'\n')
        .take(line.saturating_sub(1))
        .map(|line| line.len() + 1)
        .sum();
    let end = (before + column).min(json.len());
    let mut levels: Vec<Level> = Vec::new();
    let mut text: Option<usize> = None;
    let mut is_escaped = false;
    for (place, byte) in json[..end].iter().enumerate() {
        if let Some(start) = text {
            match byte {
                _ if is_escaped => is_escaped = false,
                b'\\' => is_escaped = true,
                b'"' => {
                    text = None;
                    if let Some(Level::Object {
                        key,
                        is_value: false,
                    }) = levels.last_mut()
                    {
                        *key = String::from_utf8_lossy(&json[start..place]).into_owned();
                    }
                }
                _ => {}
            }
            continue;
        }
        match (byte, levels.last_mut()) {
            (b'"', _) => text = Some(place + 1),
            (b'{', _) => levels.push(Level::Object {
                key: String::new(),
                is_value: false,
            }),
            (b'[', _) => levels.push(Level::List(0)),
            (b'}' | b']', _) => drop(levels.pop()),
            (b':', Some(Level::Object { is_value, .. })) => *is_value = true,
            (b',', Some(Level::Object { key, is_value })) => {
                (*is_value, *key) = (false, String::new())
            }
            (b',', Some(Level::List(index))) => *index += 1,
            _ => {}
        }
    }
    levels
        .iter()
        .fold(String::new(), |path, level| match level {
            Level::Object { key, .. } if path.is_empty() || key.is_empty() => path + key,
            Level::Object { key, .. } => path + "." + key,
            Level::List(index) => [&path, "[", &index.to_string(), "]"].concat(),
        })
}

/// An object or a list that a place lies in.
enum Level {
    Object {
        /// The key before the place.
        key: String,
        /// Whether the place lies behind the key's colon.
        is_value: bool,
    },
    /// How many items stand before the place.
    List(usize),
}

#[cfg(test)]
mod tests {
    use super::json_path;

    #[test]
    fn names_the_way_to_a_place() {
        #[track_caller]
        fn check(json: &str, expected: &str) {
            let (before, after) = json.split_once('|').unwrap();
            let line = before.lines().count().max(1);
            let column = before.rsplit('\n').next().unwrap_or_default().len();
            assert_eq!(
                json_path([before, after].concat().as_bytes(), line, column),
                expected,
                "{json}"
            );
        }
        check("7|", "");
        check(r#"{"a": 7|}"#, "a");
        check(r#"{"a": 7, "b": |null}"#, "b");
        check(r#"{"a": {"b": [1, 2|]}}"#, "a.b[1]");
        check(r#"{"a": {"b": [1, {"c": "}]\"|"}]}}"#, "a.b[1].c");
        check(r#"{"a": {"b": 1}|}"#, "a");
        check("{\"a\": 1,\n\n \"б\": [\"x\", {}, 7|]}", "б[2]");
        check(r#"{"a\"b": 1|}"#, r#"a\"b"#);
    }

    mod properties {
        use proptest::prelude::*;

        proptest! {
            #[test]
            fn any_text_has_some_way(json in any::<Vec<u8>>(), line in 0..9_usize, column in 0..99_usize) {
                super::json_path(&json, line, column);
            }
        }
    }
}
