//! Bulgarian in Latin letters and foreign words in Cyrillic ones, as people type them.

use std::ops::Range;

use super::{
    letters::{Letter, codes, is_cyrillic, is_digit, is_latin},
    vocabulary::Vocabulary,
};

/// What Latin letters stand for in Bulgarian: the official romanisation first, then the everyday one. `~` marks a guess.
const TO_CYRILLIC: &str = "sht щ|6t щ|sh ш|ch ч|tch ч|zh ж|ts ц|tz ц|ya я|ia я|ja я|yu ю|iu ю|ju ю|yo йо|yo ьо|io ьо|kh х|ph ф|ck к|dj дж|th т|x кс|x х\
    |a а|b б|c ц|d д|e е|f ф|g г|h х|i и|j й|k к|l л|m м|n н|o о|p п|q я|r р|s с|t т|u у|v в|w в|y й|z з|4 ч|6 ш\
    |a ъ|u ъ|y ъ|i й|j ж|j дж|c к|c с|y и|ia ия|iya ия|iq ия|ija ия|q ку~|e э~|w у~|o ъ~";

/// What Cyrillic letters stand for in foreign words: as they are spelled back, then as they sound (guesses).
const TO_LATIN: &str = "а a|б b|в v|г g|д d|е e|ж zh|з z|и i|й y|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х h|ц ts|ч ch|ш sh|щ sht|ъ a|ь |ю yu|я ya\
    |в w|к c|к q|к ck|к ch|кс x|ц c|й i|й j|ж j|дж j|дж g|ю u|я ia|я ja|ю ju|ъ u|ф ph|х kh|х x|ш sch|и y|ия ia|у w|ку q|кю q|ю iu|с c\
    |ъ o~|ъ e~|ъ i~|ъ ea~|у oo~|у ou~|е a~|е ai~|и ee~|и ea~|и ie~|и e~|ей a~|ей ai~|ей ay~|ей ei~|ей ey~|ай i~|ай ei~|ай ai~|ай y~|оу ow~|оу o~|оу oe~\
    |т th~|з s~|ж g~|дж ge~|шън tion~|шън ssion~|шън sion~|ч tch~|а u~|ау au~|ой oy~|ой eu~|я a~|ш ch~|ю ew~|ю eu~|г gh~|о au~|ьо o~|ьо eu~|ьо oe~";

/// The rules of both directions, ready for use.
pub struct Speller {
    rules: Vec<Rule>,
    /// By the first typed letter, where its rules begin.
    starts: [u16; 257],
}

struct Rule {
    from: Vec<Letter>,
    to: Vec<Letter>,
    is_guess: bool,
}

/// A way to spell a typed word that begins words of the vocabulary.
pub struct Spelled {
    pub words: Range<usize>,
    /// How many letters of those words were typed.
    pub depth: usize,
    pub is_guess: bool,
}

/// How many steps the search for spellings takes at most.
const PATIENCE: usize = 4000;

impl Speller {
    pub fn new() -> Self {
        let rule = |rule: &str| {
            let (from, to) = rule.trim().split_once(' ').unwrap_or((rule, ""));
            Rule { from: codes(from), to: codes(to.trim_end_matches('~')), is_guess: to.ends_with('~') }
        };
        let mut rules: Vec<Rule> = TO_CYRILLIC.split('|').chain(TO_LATIN.split('|')).map(rule).filter(|rule| !rule.from.is_empty()).collect();
        rules.sort_by_key(|rule| rule.from[0]);
        let mut starts = [0; 257];
        for (letter, start) in starts.iter_mut().enumerate() {
            *start = rules.iter().filter(|rule| usize::from(rule.from[0]) < letter).count() as u16;
        }
        Self { rules, starts }
    }

    fn rules(&self, rest: &[Letter]) -> impl Iterator<Item = &Rule> {
        let first = rest.first().copied().unwrap_or_default() as usize;
        self.rules[self.starts[first] as usize..self.starts[first + 1] as usize].iter().filter(move |rule| rest.starts_with(&rule.from))
    }

    /// The likeliest spelling of a word in the other script; none where it has letters of neither or of both.
    pub fn likeliest(&self, typed: &[Letter]) -> Option<Vec<Letter>> {
        if !is_of_one_script(typed) {
            return None;
        }
        let mut spelled = Vec::new();
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
                    spelled.extend_from_slice(&rule.to);
                    rest = &rest[rule.from.len()..];
                }
                None => {
                    spelled.push(*first);
                    rest = &rest[1..];
                }
            }
        }
        Some(spelled)
    }

    /// All spellings of a word in the other script that begin words of the vocabulary.
    pub fn spellings(&self, vocabulary: &Vocabulary, typed: &[Letter]) -> Vec<Spelled> {
        let mut walk = Walk { speller: self, vocabulary, typed, found: Vec::new(), patience: PATIENCE };
        if is_of_one_script(typed) {
            walk.go(vocabulary.all(), 0, 0, false);
        }
        walk.found
    }
}

fn is_of_one_script(typed: &[Letter]) -> bool {
    let (latin, cyrillic) = (typed.iter().any(|letter| is_latin(*letter)), typed.iter().any(|letter| is_cyrillic(*letter)));
    latin != cyrillic && typed.iter().all(|letter| is_latin(*letter) || is_cyrillic(*letter) || is_digit(*letter))
}

/// Tries all rules, letter by letter, and drops what begins no word.
struct Walk<'a> {
    speller: &'a Speller,
    vocabulary: &'a Vocabulary,
    typed: &'a [Letter],
    found: Vec<Spelled>,
    patience: usize,
}

impl Walk<'_> {
    fn go(&mut self, words: Range<usize>, depth: usize, at: usize, is_guess: bool) {
        if words.is_empty() || self.patience == 0 {
            return;
        }
        self.patience -= 1;
        let typed = self.typed;
        let Some(first) = typed.get(at) else {
            self.found.push(Spelled { words, depth, is_guess });
            return;
        };
        let speller = self.speller;
        for rule in speller.rules(&typed[at..]) {
            let (narrowed, deeper) = self.narrow(words.clone(), depth, &rule.to);
            let is_guess = is_guess || rule.is_guess;
            // Foreign words double consonants that Bulgarian writes once.
            if let ([_], [letter]) = (&*rule.from, &*rule.to)
                && is_latin(*letter)
            {
                self.go(self.vocabulary.narrow(narrowed.clone(), deeper, *letter), deeper + 1, at + 1, is_guess);
            }
            self.go(narrowed, deeper, at + rule.from.len(), is_guess);
        }
        if is_digit(*first) {
            self.go(self.vocabulary.narrow(words.clone(), depth, *first), depth + 1, at + 1, is_guess);
        }
        // And people double them, once, where Bulgarian does not.
        if at > 0 && is_latin(*first) && typed[at - 1] == *first && (at < 2 || typed[at - 2] != *first) {
            self.go(words, depth, at + 1, is_guess);
        }
    }

    fn narrow(&self, words: Range<usize>, depth: usize, letters: &[Letter]) -> (Range<usize>, usize) {
        letters.iter().fold((words, depth), |(words, depth), letter| (self.vocabulary.narrow(words, depth, *letter), depth + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Collector;

    #[test]
    fn spells_into_the_other_script() {
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
        let mut collector = Collector::new();
        for word in words {
            collector.number(&codes(word));
        }
        let (vocabulary, _) = collector.finish();
        let speller = Speller::new();
        #[track_caller]
        fn check(speller: &Speller, vocabulary: &Vocabulary, typed: &str, expected: &str) {
            let found = speller.spellings(vocabulary, &codes(typed));
            let found = found.iter().flat_map(|spelled| spelled.words.clone()).any(|word| vocabulary.word(word) == codes(expected));
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
            check(&speller, &vocabulary, typed, expected);
        }
        assert!(speller.spellings(&vocabulary, &codes("xyzzy")).is_empty());
        assert!(speller.spellings(&vocabulary, &codes("lоra")).is_empty(), "two scripts in one word");
        assert_eq!(speller.likeliest(&codes("shapka")), Some(codes("шапка")));
    }

    #[test]
    fn is_patient_only_so_long() {
        let mut collector = Collector::new();
        collector.number(&codes(&"a".repeat(300)));
        let (vocabulary, _) = collector.finish();
        drop(Speller::new().spellings(&vocabulary, &codes(&"а".repeat(300))));
    }
}
