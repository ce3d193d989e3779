use tertium_core::locale::Lang;

use crate::Engine;

/// How many methods the sample has: enough that the browser sees which functions are worth its
/// better compiler.
const METHODS: u32 = 1200;
/// How many names its people share.
const PEOPLE: u32 = 100;

/// Makes an engine out of invented methods, searches it once and drops it.
///
/// A browser runs new code by its quick compiler, slowly, and compiles what runs often once more
/// in the background. While a program waits for its index it may as well get that done: an index
/// of 8,000 methods is then ready in a third of the time (`make bench-search`). A small index is
/// ready sooner without.
pub fn warm_up() {
    // Twice: the second meets what the first made worth compiling.
    for seed in [1, 2] {
        if let Ok(engine) = Engine::new(sample(seed)) {
            engine.hits("ab ce", Lang::En, 8);
        }
    }
}

/// An index of the right form whose words mean nothing; as long as real ones, and half of them in
/// each script.
fn sample(seed: u32) -> String {
    let mut text = head();
    let mut random = seed;
    let mut next = |limit: u32| {
        // Numerical Recipes' linear congruential generator: any other would do.
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (random >> 16) % limit
    };
    let mut words = |text: &mut String, count: u32, first: char| {
        for place in 0..count {
            if place > 0 {
                text.push(' ');
            }
            for _ in 0..3 + next(6) {
                text.extend(char::from_u32(u32::from(first) + next(26)));
            }
        }
    };
    for _ in 0..PEOPLE {
        words(&mut text, 2, 'a');
        text.push('\n');
    }
    for method in 0..METHODS {
        // Slugs must be in order and none may stand twice.
        let letter = |shift: u32| char::from(b'a' + (method >> shift & 15) as u8);
        text.extend([letter(8), letter(4), letter(0)]);
        for (count, first) in [(3, 'а'), (3, 'a'), (2, 'а'), (2, 'a')] {
            text.push('\t');
            words(&mut text, count, first);
        }
        let person = (method % PEOPLE).to_string();
        let edge = ["b", &((method * 7) % METHODS).to_string()].concat();
        for cell in [&*person, "1999", "0", "1", "2", "5", "", "", &edge] {
            text.push('\t');
            text.push_str(cell);
        }
        text.push('\n');
    }
    // No rows, a value that every method has, no words that say nothing, a need.
    text.push_str("\tа\ta\n");
    for _ in 0..METHODS {
        text.push_str("!\n");
    }
    text.push_str("\t\nа б\ta b\tв г\tc d\tv0\n");
    text
}

fn head() -> String {
    let counts = [3, PEOPLE, METHODS, 0, 1, 1]
        .map(|count| count.to_string())
        .join("\t");
    let terms = "field\ta\tа\ta\nfamily\tb\tб\tb\ntype\tc\tц\tc\n";
    ["tertium-index\t2\t", &counts, "\n", terms].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_is_an_index() {
        let engine = Engine::new(sample(1)).unwrap();
        assert!(engine.index.find("aaa").is_some());
        assert_eq!(engine.index.methods.len(), METHODS as usize);
    }
}
