//! How wide a text is drawn where nothing can be measured: by the widths of Arial's letters, rather
//! too wide than too narrow.

/// Breaks a text into lines that a width holds; a word that no line holds is broken too.
///
/// Width and size are in one unit, pixels for example.
pub fn wrap(text: &str, room: usize, size: usize) -> Vec<String> {
    // In thousandths of the letters' height.
    let room = room * 1000 / size.max(1);
    let (mut lines, mut line, mut used) = (Vec::new(), String::new(), 0);
    for word in text.split_whitespace() {
        let wide: usize = word.chars().map(width).sum();
        let gap = if line.is_empty() { 0 } else { width(' ') };
        if used + gap + wide <= room {
            if gap > 0 {
                line.push(' ');
            }
            line.push_str(word);
            used += gap + wide;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        used = 0;
        for letter in word.chars() {
            if used + width(letter) > room && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(letter);
            used += width(letter);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Estimates how wide a text is drawn on one line, in the unit of the letters' size.
pub fn width_of(text: &str, size: usize) -> usize {
    (text.chars().map(width).sum::<usize>() * size).div_ceil(1000)
}

/// The width of a letter in thousandths of the font's size, the bold ones not exceeded.
fn width(letter: char) -> usize {
    match letter {
        ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'i' | 'j' | 'l' | 'I' | '·' | '’'
        | '‘' => 300,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '/' | '\\' | '-' | '"' | '„' | '“' | '”'
        | '`' => 390,
        'm' | 'M' | 'W' | 'w' | '@' | '%' | '—' | '…' => 1000,
        'ж' | 'ш' | 'щ' | 'ю' | 'ы' | 'м' | 'ф' | 'Ж' | 'Ш' | 'Щ' | 'Ю' | 'М' | 'Ф' => {
            900
        }
        'a'..='z' | '0'..='9' => 590,
        'A'..='Z' | 'А'..='Я' | '&' => 740,
        'а'..='я' => 610,
        '\u{300}'..='\u{36f}' => 0,
        _ if letter < '\u{500}' => 740,
        _ => 1000,
    }
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn breaks_lines() {
        #[track_caller]
        fn check(text: &str, room: usize, expected: &[&str]) {
            assert_eq!(wrap(text, room, 10), expected, "{text}");
        }
        check("", 100, &[]);
        check("един два три", 42, &["един", "два три"]);
        check("a b", 100, &["a b"]);
        check("xxxxxxxx", 24, &["xxxx", "xxxx"]);
        check("W", 1, &["W"]);
        check("a xxxxxxxx b", 24, &["a", "xxxx", "xxxx", "b"]);
    }
}
