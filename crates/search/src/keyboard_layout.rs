//! Words typed with the wrong keyboard layout.

use tertium_core::text::{Folded, fold_letter};

/// The keys of the three rows of letters, and the one left of the digits, as QWERTY has them.
const QWERTY: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,./\\`";
/// The Bulgarian typewriter's (БДС 5237:1978).
const BDS: &str = ",уеишщксдзц;ьяаожгтнвмчюйъэфхпрлб„(";
/// The traditional phonetic one.
const PHONETIC: &str = "явертъуиопшщасдфгхйкл;'зьцжбнм,./юч";
/// The phonetic one of the standard of 2006.
const PHONETIC_2006: &str = "чшертъуиопящасдфгхйкл;'зжцвбнм,./ью";

/// What the same keys write in the other script: Cyrillic for what was typed in Latin letters,
/// Latin for Cyrillic; one reading for each Bulgarian layout that makes a difference.
pub fn other_readings(typed: &str) -> Vec<String> {
    let typed: String = typed.chars().map(unshifted).collect();
    let is_cyrillic = typed.chars().any(|letter| matches!(letter, 'а'..='я'));
    let mut readings: Vec<String> = Vec::new();
    for layout in [BDS, PHONETIC, PHONETIC_2006] {
        let (from, to) = if is_cyrillic {
            (layout, QWERTY)
        } else {
            (QWERTY, layout)
        };
        let reading: String = typed
            .chars()
            .map(|letter| other_key(letter, from, to))
            .collect();
        // Who types letters and sees signs has noticed the wrong layout.
        let is_meant = typed
            .chars()
            .zip(reading.chars())
            .all(|(typed, read)| !typed.is_alphabetic() || read.is_alphabetic());
        if is_meant && reading != typed && !readings.contains(&reading) {
            readings.push(reading);
        }
    }
    readings
}

/// Whether between letters stands a sign that nobody puts there, and on whose key another layout has
/// a letter: "slu`ajna".
pub fn has_key_of_a_letter(typed: &str) -> bool {
    let letters: Vec<char> = typed.chars().collect();
    letters.windows(3).any(|three| match three {
        [before, '`' | '[' | ']' | ';' | '\\', after] => {
            before.is_alphabetic() && after.is_alphabetic()
        }
        _ => false,
    })
}

fn other_key(letter: char, from: &str, to: &str) -> char {
    from.chars()
        .zip(to.chars())
        .find(|(key, _)| *key == letter)
        .map_or(letter, |(_, other)| other)
}

/// What the key writes without Shift.
fn unshifted(letter: char) -> char {
    match letter {
        '{' => '[',
        '}' => ']',
        ':' => ';',
        '"' => '\'',
        '<' => ',',
        '>' => '.',
        '?' => '/',
        '|' => '\\',
        '~' => '`',
        _ => match fold_letter(letter) {
            Folded::One(folded) => folded,
            _ => letter,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_in_the_other_script() {
        #[track_caller]
        fn check(typed: &str, expected: &str) {
            assert!(
                other_readings(typed)
                    .iter()
                    .any(|reading| reading == expected),
                "{typed:?}: {:?}",
                other_readings(typed)
            );
        }
        check("сжм", "svm");
        check("яэп", "svm");
        check(",вдиь", "qlora");
        check("jf'ek u,rje,rx", "точен критерий");
        check("kriterij na fi[er", "критерий на фишер");
        check("KRITERIJ na fi{er", "критерий на фишер");
        assert!(other_readings("123").is_empty());
    }

    #[test]
    fn the_layouts_are_equally_long() {
        assert!(
            [BDS, PHONETIC, PHONETIC_2006]
                .iter()
                .all(|layout| layout.chars().count() == QWERTY.chars().count())
        );
    }
}
