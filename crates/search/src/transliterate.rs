//! Bulgarian in Latin letters and foreign words in Cyrillic ones, as people type them.

use std::ops::Range;

use crate::{
    letters::{Letter, codes, is_cyrillic, is_digit, is_latin},
    vocabulary::Vocabulary,
};

/// What Latin letters stand for in Bulgarian: the official romanisation first, then the everyday
/// ones. Rules are separated by `|`; `~` marks a guess.
const TO_CYRILLIC: &str = "\
    sht щ|6t щ|sh ш|ch ч|tch ч|zh ж|ts ц|tz ц|ya я|ia я|ja я|yu ю|iu ю|ju ю|yo йо|yo ьо\
    |io ьо|kh х|ph ф|ck к|dj дж|th т|x кс|x х|a а|b б|c ц|d д|e е|f ф|g г|h х|i и|j й|k к\
    |l л|m м|n н|o о|p п|q я|r р|s с|t т|u у|v в|w в|y й|z з|4 ч|6 ш|a ъ|u ъ|y ъ|i й|j ж\
    |j дж|c к|c с|y и|ia ия|iya ия|iq ия|ija ия|q ку~|e э~|w у~|o ъ~";

/// What Cyrillic letters stand for in foreign words: as they are transliterated back, then as they
/// sound, which are guesses.
const TO_LATIN: &str = "\
    а a|б b|в v|г g|д d|е e|ж zh|з z|и i|й y|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х h\
    |ц ts|ч ch|ш sh|щ sht|ъ a|ь |ю yu|я ya|в w|к c|к q|к ck|к ch|кс x|ц c|й i|й j|ж j|дж j\
    |дж g|ю u|я ia|я ja|ю ju|ъ u|ф ph|х kh|х x|ш sch|и y|ия ia|у w|ку q|кю q|ю iu|с c|ъ o~\
    |ъ e~|ъ i~|ъ ea~|у oo~|у ou~|е a~|е ai~|и ee~|и ea~|и ie~|и e~|ей a~|ей ai~|ей ay~\
    |ей ei~|ей ey~|ай i~|ай ei~|ай ai~|ай y~|оу ow~|оу o~|оу oe~|т th~|з s~|ж g~|дж ge~\
    |шън tion~|шън ssion~|шън sion~|ч tch~|а u~|ау au~|ой oy~|ой eu~|я a~|ш ch~|ю ew~|ю eu~\
    |г gh~|о au~|ьо o~|ьо eu~|ьо oe~";

/// The rules of both directions, ready for use.
pub struct Transliterator {
    rules: Vec<Rule>,
    /// For each letter, where the rules that begin with it start.
    starts: [u16; 257],
}

struct Rule {
    from: Vec<Letter>,
    to: Vec<Letter>,
    is_guess: bool,
}

/// A way to write a typed word in the other script in which it begins words of the vocabulary.
pub struct Transliteration {
    pub words: Range<usize>,
    /// How many letters of those words were typed.
    pub length: usize,
    pub is_guess: bool,
}

/// How many steps the search for transliterations takes at most: some words have very many.
const STEP_LIMIT: usize = 4000;

impl Transliterator {
    pub fn new() -> Self {
        let rule = |rule: &str| {
            let (from, to) = rule.trim().split_once(' ').unwrap_or((rule, ""));
            Rule {
                from: codes(from),
                to: codes(to.trim_end_matches('~')),
                is_guess: to.ends_with('~'),
            }
        };
        let mut rules: Vec<Rule> = TO_CYRILLIC
            .split('|')
            .chain(TO_LATIN.split('|'))
            .map(rule)
            .filter(|rule| !rule.from.is_empty())
            .collect();
        rules.sort_by_key(|rule| rule.from[0]);
        let mut starts = [0; 257];
        for (letter, start) in starts.iter_mut().enumerate() {
            *start = rules
                .iter()
                .filter(|rule| usize::from(rule.from[0]) < letter)
                .count() as u16;
        }
        Self { rules, starts }
    }

    fn rules(&self, rest: &[Letter]) -> impl Iterator<Item = &Rule> {
        let first = rest.first().copied().unwrap_or_default() as usize;
        self.rules[self.starts[first] as usize..self.starts[first + 1] as usize]
            .iter()
            .filter(move |rule| rest.starts_with(&rule.from))
    }

    /// A word in the other script by the likeliest rules; none where it has letters of neither script
    /// or of both.
    pub fn likeliest(&self, typed: &[Letter]) -> Option<Vec<Letter>> {
        if !is_of_one_script(typed) {
            return None;
        }
        let mut written = Vec::new();
        let mut rest = typed;
        while let Some(first) = rest.first() {
            let mut best: Option<&Rule> = None;
            for rule in self.rules(rest).filter(|rule| !rule.is_guess) {
                if best.is_none_or(|best| best.from.len() < rule.from.len()) {
                    best = Some(rule);
                }
            }
            match best {
                Some(rule) => {
                    written.extend_from_slice(&rule.to);
                    rest = &rest[rule.from.len()..];
                }
                None => {
                    written.push(*first);
                    rest = &rest[1..];
                }
            }
        }
        Some(written)
    }

    /// All ways to write a word in the other script that begin words of the vocabulary.
    pub fn all(&self, vocabulary: &Vocabulary, typed: &[Letter]) -> Vec<Transliteration> {
        let mut walk = Walk {
            transliterator: self,
            vocabulary,
            typed,
            found: Vec::new(),
            steps_left: STEP_LIMIT,
        };
        if is_of_one_script(typed) {
            walk.go(vocabulary.all(), 0, 0, false);
        }
        walk.found
    }
}

fn is_of_one_script(typed: &[Letter]) -> bool {
    let (latin, cyrillic) = (
        typed.iter().any(|letter| is_latin(*letter)),
        typed.iter().any(|letter| is_cyrillic(*letter)),
    );
    latin != cyrillic
        && typed
            .iter()
            .all(|letter| is_latin(*letter) || is_cyrillic(*letter) || is_digit(*letter))
}

/// Tries all rules, letter by letter, and drops what begins no word of the vocabulary.
struct Walk<'a> {
    transliterator: &'a Transliterator,
    vocabulary: &'a Vocabulary,
    typed: &'a [Letter],
    found: Vec<Transliteration>,
    steps_left: usize,
}

impl Walk<'_> {
    fn go(&mut self, words: Range<usize>, depth: usize, at: usize, is_guess: bool) {
        if words.is_empty() || self.steps_left == 0 {
            return;
        }
        self.steps_left -= 1;
        let typed = self.typed;
        let Some(first) = typed.get(at) else {
            self.found.push(Transliteration {
                words,
                length: depth,
                is_guess,
            });
            return;
        };
        let transliterator = self.transliterator;
        for rule in transliterator.rules(&typed[at..]) {
            let (narrowed, deeper) = self.narrow(words.clone(), depth, &rule.to);
            let is_guess = is_guess || rule.is_guess;
            // Foreign words double consonants that Bulgarian writes once.
            if let ([_], [letter]) = (&*rule.from, &*rule.to)
                && is_latin(*letter)
            {
                self.go(
                    self.vocabulary.narrow(narrowed.clone(), deeper, *letter),
                    deeper + 1,
                    at + 1,
                    is_guess,
                );
            }
            self.go(narrowed, deeper, at + rule.from.len(), is_guess);
        }
        if is_digit(*first) {
            self.go(
                self.vocabulary.narrow(words.clone(), depth, *first),
                depth + 1,
                at + 1,
                is_guess,
            );
        }
        // And people double them where Bulgarian does not, but not three times over.
        if at > 0
            && is_latin(*first)
            && typed[at - 1] == *first
            && (at < 2 || typed[at - 2] != *first)
        {
            self.go(words, depth, at + 1, is_guess);
        }
    }

    fn narrow(
        &self,
        words: Range<usize>,
        depth: usize,
        letters: &[Letter],
    ) -> (Range<usize>, usize) {
        letters
            .iter()
            .fold((words, depth), |(words, depth), letter| {
                (self.vocabulary.narrow(words, depth, *letter), depth + 1)
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::VocabularyBuilder;

    #[test]
    fn words_are_written_in_the_other_script() {
        let words = [
            "случайна",
            "логистична",
            "регресия",
            "кръстосана",
            "точен",
            "фишер",
            "мрежа",
            "бейсова",
            "закаляване",
            "lora",
            "qlora",
            "tibshirani",
            "dollar",
            "schmidhuber",
            "cox",
            "boost",
            "goodfellow",
            "resnet",
            "regression",
            "xgboost",
            "анализ",
        ];
        let mut builder = VocabularyBuilder::new();
        for word in words {
            builder.number(&codes(word));
        }
        let (vocabulary, _) = builder.finish();
        let transliterator = Transliterator::new();
        #[track_caller]
        fn check(
            transliterator: &Transliterator,
            vocabulary: &Vocabulary,
            typed: &str,
            expected: &str,
        ) {
            let found = transliterator.all(vocabulary, &codes(typed));
            let found = found
                .iter()
                .flat_map(|found| found.words.clone())
                .any(|word| vocabulary.word(word) == codes(expected));
            assert!(found, "{typed} {expected}");
        }
        for (typed, expected) in [
            ("sluchaina", "случайна"),
            ("slu4ajna", "случайна"),
            ("logistichna", "логистична"),
            ("regresiq", "регресия"),
            ("regresiya", "регресия"),
            ("regresia", "регресия"),
            ("krustosana", "кръстосана"),
            ("krystosana", "кръстосана"),
            ("krastosana", "кръстосана"),
            ("to4en", "точен"),
            ("fi6er", "фишер"),
            ("mreja", "мрежа"),
            ("mrezha", "мрежа"),
            ("bejsowa", "бейсова"),
            ("zakalqvane", "закаляване"),
            ("лора", "lora"),
            ("кулора", "qlora"),
            ("тибширани", "tibshirani"),
            ("долар", "dollar"),
            ("шмидхубер", "schmidhuber"),
            ("кокс", "cox"),
            ("буст", "boost"),
            ("гудфелоу", "goodfellow"),
            ("реснет", "resnet"),
            ("регрешън", "regression"),
            ("ana", "анализ"),
        ] {
            check(&transliterator, &vocabulary, typed, expected);
        }
        assert!(transliterator.all(&vocabulary, &codes("xyzzy")).is_empty());
        assert!(
            transliterator.all(&vocabulary, &codes("lоra")).is_empty(),
            "two scripts in one word"
        );
        assert_eq!(
            transliterator.likeliest(&codes("shapka")),
            Some(codes("шапка"))
        );
    }

    #[test]
    fn the_search_ends() {
        let mut builder = VocabularyBuilder::new();
        builder.number(&codes(&"a".repeat(300)));
        let (vocabulary, _) = builder.finish();
        drop(Transliterator::new().all(&vocabulary, &codes(&"а".repeat(300))));
    }
}
