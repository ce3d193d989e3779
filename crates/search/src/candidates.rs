use super::{
    meet::{Meetings, Quality},
    reading::Reading,
    shelf::Shelf,
    texts::{Posting, Sort, Texts},
};

/// How many methods of a reading are ranked closely; those that a rough count puts behind them are left out.
const MOST: usize = 48;

/// What is known of a method while words are counted.
#[derive(Clone, Copy, Default)]
struct Count {
    words: u8,
    last: u8,
    total: u16,
}

/// The methods that meet all words of a reading, the likeliest by a rough count.
pub fn candidates(shelf: &Shelf, texts: &Texts, reading: &Reading, meetings: &[&Meetings]) -> Vec<u32> {
    let mut all = if reading.is_one_letter() { opening(shelf, texts, meetings) } else { counted(shelf, texts, reading, meetings) };
    let key = |(method, total): &(u32, u16)| (u32::from(*total) << 7) + shelf.methods[*method as usize].usage.min(127);
    if all.len() > MOST {
        all.select_nth_unstable_by_key(MOST, |one| std::cmp::Reverse(key(one)));
        all.truncate(MOST);
    }
    all.into_iter().map(|(method, _)| method).collect()
}

/// The methods of which a name or alias begins with the one letter that was typed.
///
/// A letter begins so many words that what stands further inside tells nothing, and looking there would take most of the time.
fn opening(shelf: &Shelf, texts: &Texts, meetings: &[&Meetings]) -> Vec<(u32, u16)> {
    let mut best = [0u8; 256];
    for meetings in meetings {
        for word in &meetings.words {
            if let (Some(first), Some(meeting)) = (texts.vocabulary.word(*word as usize).first(), meetings.get(*word)) {
                best[*first as usize] = best[*first as usize].max(meeting.quality.min(Quality::Start) as u8);
            }
        }
    }
    let mut all = Vec::new();
    for method in 0..shelf.methods.len() {
        let worth = texts.own(method).map(|text| match (best[texts.first_letter(text) as usize], texts.sort(text)) {
            (0, _) | (_, Sort::Slug | Sort::Year) => 0,
            (quality, sort) => u16::from(quality) * 4 + u16::from(sort.is_name()),
        });
        match worth.max() {
            None | Some(0) => {}
            Some(worth) => all.push((method as u32, worth)),
        }
    }
    all
}

/// The methods that meet all words, each with what its meetings are worth.
fn counted(shelf: &Shelf, texts: &Texts, reading: &Reading, meetings: &[&Meetings]) -> Vec<(u32, u16)> {
    let needed = reading.words.iter().zip(meetings).filter(|(word, _)| !word.is_optional);
    let size = |meetings: &Meetings| meetings.words.iter().map(|word| texts.postings(*word as usize).len()).sum::<usize>();
    let mut order: Vec<(usize, &Meetings)> = needed.map(|(_, meetings)| (size(meetings), *meetings)).collect();
    // The rarest word first: the others only confirm what it met.
    order.sort_by_key(|(postings, _)| *postings);
    if order.first().is_none_or(|(postings, _)| *postings == 0) {
        return Vec::new();
    }
    let mut counts = vec![Count::default(); shelf.methods.len()];
    let mut touched: Vec<u32> = Vec::new();
    for (step, (postings, meetings)) in order.iter().enumerate() {
        if step > 0 {
            touched.retain(|method| usize::from(counts[*method as usize].words) == step);
            // Few are left: looking through their texts is less work than through all places of a frequent word.
            if touched.len() * 40 < *postings {
                let rest: Vec<&Meetings> = order[step..].iter().map(|(_, meetings)| *meetings).collect();
                let total = |method: &u32| Some((*method, counts[*method as usize].total + confirmed(shelf, texts, *method as usize, &rest)?));
                return touched.iter().filter_map(total).collect();
            }
        }
        let mut count = |method: u32, worth: u8| {
            let known = &mut counts[method as usize];
            if usize::from(known.words) == step {
                if step == 0 {
                    touched.push(method);
                }
                *known = Count { words: step as u8 + 1, last: worth, total: known.total + u16::from(worth) };
            } else if usize::from(known.words) == step + 1 && worth > known.last {
                known.total += u16::from(worth - known.last);
                known.last = worth;
            }
        };
        for word in &meetings.words {
            let quality = meetings.get(*word).map_or(Quality::Far, |meeting| meeting.quality);
            for posting in texts.postings(*word as usize) {
                let worth = worth(quality, *posting);
                match posting.sort() {
                    Sort::Person => texts.methods_of_person(posting.owner()).iter().for_each(|method| count(*method, worth)),
                    Sort::Term => texts.methods_of_term(posting.owner()).iter().for_each(|method| count(*method, worth)),
                    _ => count(posting.owner() as u32, worth),
                }
            }
        }
    }
    touched.retain(|method| usize::from(counts[*method as usize].words) == order.len());
    touched.into_iter().map(|method| (method, counts[method as usize].total)).collect()
}

/// What the meetings of a method with these words are worth; none where it does not meet them all.
fn confirmed(shelf: &Shelf, texts: &Texts, method: usize, rest: &[&Meetings]) -> Option<u16> {
    let mut total = 0;
    for meetings in rest {
        let all = texts.of(shelf, method).flat_map(|text| texts.words(text));
        total += u16::from(all.filter_map(|word| meetings.get(*word)).map(|meeting| meeting.quality as u8 * 12 + 1).max()?);
    }
    Some(total)
}

fn worth(quality: Quality, posting: Posting) -> u8 {
    let sort = match posting.sort() {
        Sort::NameBg | Sort::NameEn => 8,
        Sort::AliasBg | Sort::AliasEn | Sort::Slug => 6,
        Sort::Person => 4,
        Sort::Year => 3,
        Sort::Term => 0,
    };
    let whole = if posting.is_whole() && quality >= Quality::Spelled && sort > 4 { 30 } else { 0 };
    quality as u8 * 12 + sort + whole + if posting.opens() { 4 } else { 0 }
}
