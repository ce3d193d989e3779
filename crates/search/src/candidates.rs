use std::cmp::Reverse;

use crate::{
    index::Index,
    reading::Reading,
    texts::{Posting, TextKind, Texts},
    word_match::{Quality, WordMatches},
};

/// A method with what a rough count says of it; a greater worth is likelier meant.
struct Candidate {
    method: u32,
    worth: u16,
}

/// What is known of a method while the words of a reading are counted.
#[derive(Clone, Copy, Default)]
struct Count {
    /// How many words it matches.
    words: u8,
    /// What its best match with the last of these is worth.
    last: u8,
    total: u16,
}

/// The methods that match all words of a reading; the likeliest by a rough count, so many, are the
/// first, in no order.
pub fn candidates(
    index: &Index,
    texts: &Texts,
    reading: &Reading,
    matches: &[&WordMatches],
    likeliest: usize,
) -> Vec<u32> {
    let mut all = if reading.is_one_letter() {
        with_initial(index, texts, matches)
    } else {
        counted(index, texts, reading, matches)
    };
    let key = |candidate: &Candidate| {
        let usage = index.methods[candidate.method as usize].usage;
        Reverse((u32::from(candidate.worth) << 8) + usage.min(255))
    };
    if all.len() > likeliest {
        all.select_nth_unstable_by_key(likeliest, key);
    }
    all.into_iter().map(|candidate| candidate.method).collect()
}

/// The methods of which a name or alias begins with the one letter that was typed.
///
/// A letter begins so many words that those further inside tell nothing, and looking for them
/// would take most of the time.
fn with_initial(index: &Index, texts: &Texts, matches: &[&WordMatches]) -> Vec<Candidate> {
    // By letter, how well a word that begins with it matches; 0 where it does not.
    let mut best = [0u8; 256];
    for matches in matches {
        for word in &matches.words {
            let first = texts.vocabulary.word(*word as usize).first();
            if let (Some(first), Some(found)) = (first, matches.get(*word)) {
                let best = &mut best[*first as usize];
                *best = (*best).max(found.quality.min(Quality::Start) as u8);
            }
        }
    }
    let worth = |text: usize| match (best[texts.first_letter(text) as usize], texts.kind(text)) {
        (0, _) | (_, TextKind::Slug | TextKind::Year) => 0,
        (quality, kind) => u16::from(quality) * 4 + u16::from(kind.is_name()),
    };
    let mut all = Vec::new();
    for method in 0..index.methods.len() {
        let worth = texts.own(method).map(worth).max().unwrap_or_default();
        if worth > 0 {
            all.push(Candidate {
                method: method as u32,
                worth,
            });
        }
    }
    all
}

/// The methods that match all words, each with what its matches are worth.
fn counted(
    index: &Index,
    texts: &Texts,
    reading: &Reading,
    matches: &[&WordMatches],
) -> Vec<Candidate> {
    struct Needed<'a> {
        matches: &'a WordMatches,
        /// In how many places these words stand.
        postings: usize,
    }
    let postings = |matches: &WordMatches| {
        matches
            .words
            .iter()
            .map(|word| texts.postings(*word as usize).len())
            .sum()
    };
    let mut needed: Vec<Needed> = reading
        .words
        .iter()
        .zip(matches)
        .filter(|(word, _)| !word.is_optional)
        .map(|(_, matches)| Needed {
            matches,
            postings: postings(matches),
        })
        .collect();
    // The rarest word first: the others only confirm what it matched.
    needed.sort_by_key(|word| word.postings);
    if needed.first().is_none_or(|word| word.postings == 0) {
        return Vec::new();
    }
    let mut counts = vec![Count::default(); index.methods.len()];
    let mut touched: Vec<u32> = Vec::new();
    for (step, word) in needed.iter().enumerate() {
        if step > 0 {
            touched.retain(|method| usize::from(counts[*method as usize].words) == step);
            // Few are left: to look through their texts is less work than to look through all
            // places of a frequent word.
            if touched.len() * 40 < word.postings {
                let rest: Vec<&WordMatches> =
                    needed[step..].iter().map(|word| word.matches).collect();
                let confirm = |method: u32| {
                    let more = confirmed(index, texts, method as usize, &rest)?;
                    Some(Candidate {
                        method,
                        worth: counts[method as usize].total + more,
                    })
                };
                return touched.into_iter().filter_map(confirm).collect();
            }
        }
        let mut count = |method: u32, worth: u8| {
            let known = &mut counts[method as usize];
            if usize::from(known.words) == step {
                if step == 0 {
                    touched.push(method);
                }
                let total = known.total + u16::from(worth);
                *known = Count {
                    words: step as u8 + 1,
                    last: worth,
                    total,
                };
            } else if usize::from(known.words) == step + 1 && worth > known.last {
                known.total += u16::from(worth - known.last);
                known.last = worth;
            }
        };
        for number in &word.matches.words {
            let quality = word
                .matches
                .get(*number)
                .map_or(Quality::Far, |found| found.quality);
            for posting in texts.postings(*number as usize) {
                let worth = worth(quality, *posting);
                let owners = match posting.kind() {
                    TextKind::Person => texts.methods_of_person(posting.owner()),
                    TextKind::Term => texts.methods_of_term(posting.owner()),
                    _ => &[posting.owner() as u32],
                };
                owners.iter().for_each(|method| count(*method, worth));
            }
        }
    }
    let candidates = touched
        .into_iter()
        .map(|method| (method, counts[method as usize]));
    candidates
        .filter(|(_, count)| usize::from(count.words) == needed.len())
        .map(|(method, count)| Candidate {
            method,
            worth: count.total,
        })
        .collect()
}

/// What the matches of a method with these words are worth; none where it does not match them all.
fn confirmed(index: &Index, texts: &Texts, method: usize, rest: &[&WordMatches]) -> Option<u16> {
    let mut total = 0;
    for matches in rest {
        let words = texts.of(index, method).flat_map(|text| texts.words(text));
        let worths = words
            .filter_map(|word| matches.get(*word))
            .map(|found| found.quality as u8 * QUALITY_WORTH + 1);
        total += u16::from(worths.max()?);
    }
    Some(total)
}

/// What a step of quality is worth.
const QUALITY_WORTH: u8 = 12;

fn worth(quality: Quality, posting: Posting) -> u8 {
    let kind = match posting.kind() {
        TextKind::NameBg | TextKind::NameEn => 8,
        TextKind::AliasBg | TextKind::AliasEn | TextKind::Slug => 6,
        TextKind::Person => 4,
        TextKind::Year => 3,
        TextKind::Term => 0,
    };
    let is_title = !matches!(
        posting.kind(),
        TextKind::Person | TextKind::Year | TextKind::Term
    );
    let is_whole = posting.is_whole() && quality >= Quality::Transliterated && is_title;
    quality as u8 * QUALITY_WORTH
        + kind
        + if is_whole { 30 } else { 0 }
        + if posting.opens() { 4 } else { 0 }
}
