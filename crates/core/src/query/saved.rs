use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{Address, Query};
use crate::text::one_line;

/// A comparison that is saved under a name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
pub struct SavedComparison {
    pub name: String,
    /// The query part of its address, without language and panel.
    pub address: String,
}

/// The saved comparisons, the newest last; no two have one name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SavedComparisons(Vec<SavedComparison>);

/// What became of the comparisons of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merged {
    pub added: usize,
    /// Added under another name, since theirs was taken by another comparison.
    pub renamed: usize,
    /// There was no room left for them.
    pub left_out: usize,
    /// They are no comparisons.
    pub unreadable: usize,
}

/// What became of one comparison that was to be added.
enum Put {
    /// It was there already.
    Present,
    Added,
    /// Added under this name.
    Renamed(String),
    LeftOut,
}

impl Merged {
    fn count(&mut self, put: &Put) {
        match put {
            Put::Present => {}
            Put::Added => self.added += 1,
            Put::Renamed(_) => self.renamed += 1,
            Put::LeftOut => self.left_out += 1,
        }
    }
}

/// What a file of saved comparisons holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SavedFile {
    pub comparisons: SavedComparisons,
    pub merged: Merged,
}

/// A saved comparison that was removed, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemovedComparison {
    pub position: usize,
    pub saved: SavedComparison,
}

/// Why a comparison cannot be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveError {
    /// The name holds nothing that can be seen.
    NoName,
    /// No method is compared.
    NoMethods,
    /// There are [`SavedComparisons::LIMIT`] already.
    Full,
}

/// Why a file of saved comparisons is not accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SavedFileError {
    /// It has more than [`SavedComparisons::LONGEST`] bytes; the number says how many.
    Long(usize),
    /// It is no file of saved comparisons; the text says what is not as expected.
    Content(String),
}

impl SavedComparison {
    /// The comparison that a query asks for, under a name that is shortened and cleaned of what is
    /// not seen.
    pub fn new(name: &str, query: &Query) -> Result<Self, SaveError> {
        let name = one_line(name, NAME);
        if name.is_empty() {
            return Err(SaveError::NoName);
        }
        if query.comparison.slugs().is_empty() {
            return Err(SaveError::NoMethods);
        }
        let query = Query {
            lang: None,
            panel: None,
            ..query.clone()
        };
        Ok(Self {
            name,
            address: query.to_string(),
        })
    }

    /// What the address asks for.
    pub fn query(&self) -> Query {
        Address::parse(&self.address).query
    }

    /// Reads an entry of a file: what it says is not trusted.
    fn read(json: &str) -> Option<Self> {
        let entry: Self = serde_json::from_str(json).ok()?;
        Self::new(&entry.name, &entry.query()).ok()
    }
}

impl SavedComparisons {
    /// The most that is kept.
    pub const LIMIT: usize = 200;

    /// The longest file that a visitor may bring, in bytes.
    pub const LONGEST: usize = 262_144;

    pub fn items(&self) -> &[SavedComparison] {
        &self.0
    }

    /// Whether a comparison is among them, under any name and from whichever data.
    pub fn hold(&self, query: &Query) -> bool {
        let query = Query {
            lang: None,
            panel: None,
            stamp: None,
            ..query.clone()
        };
        // As it is written: the stamp alone is left out, which never stands first.
        let address = query.to_string();
        let asks_for_it = |saved: &SavedComparison| match saved.address.split_once("&data=") {
            None => saved.address == address,
            Some((before, stamp)) => {
                let after = stamp.find('&').map_or("", |end| &stamp[end..]);
                let rest = address.strip_prefix(before);
                rest == Some(after)
            }
        };
        self.0.iter().any(asks_for_it)
    }

    /// Reads what [`SavedComparisons::to_json`] wrote; an entry that cannot be read is counted and
    /// does not lose the others.
    pub fn from_json(json: &str) -> Result<SavedFile, SavedFileError> {
        let content = |error: serde_json::Error| SavedFileError::Content(error.to_string());
        let file: Wire<Vec<Box<RawValue>>> = serde_json::from_str(json).map_err(content)?;
        if file.tertium != KIND {
            let found: String = file.tertium.chars().take(80).collect();
            let expected = format!("tertium is {found:?}, expected {KIND:?}");
            return Err(SavedFileError::Content(expected));
        }
        let mut read = SavedFile::default();
        for entry in file.comparisons.iter().take(4 * Self::LIMIT) {
            match SavedComparison::read(entry.get()) {
                Some(saved) => read.merged.count(&read.comparisons.put(saved)),
                None => read.merged.unreadable += 1,
            }
        }
        Ok(read)
    }

    /// The saved comparisons as JSON, for storage and files.
    pub fn to_json(&self) -> String {
        let file = Wire {
            tertium: KIND.to_owned(),
            version: 1,
            comparisons: &self.0,
        };
        // Texts and a number: nothing of it can fail.
        serde_json::to_string(&file).unwrap_or_default()
    }

    /// Adds a comparison, and gives the name that it has now: under one that another has it gets a
    /// number.
    pub fn add(&mut self, saved: SavedComparison) -> Result<String, SaveError> {
        let name = saved.name.clone();
        match self.put(saved) {
            Put::Present | Put::Added => Ok(name),
            Put::Renamed(name) => Ok(name),
            Put::LeftOut => Err(SaveError::Full),
        }
    }

    /// Adds a comparison unless it is there under any name, and gives the name that it has now.
    pub fn add_once(&mut self, saved: SavedComparison) -> Result<String, SaveError> {
        let present = self.0.iter().find(|own| own.address == saved.address);
        match present {
            Some(present) => Ok(present.name.clone()),
            None => self.add(saved),
        }
    }

    /// Takes in what another list holds; nothing that is there is overwritten.
    pub fn merge(&mut self, other: Self) -> Merged {
        let mut merged = Merged::default();
        for saved in other.0 {
            merged.count(&self.put(saved));
        }
        merged
    }

    /// Takes over what another list has become since both were `base`; what this one changed since
    /// then stays changed.
    pub fn rebase(&mut self, base: &Self, other: Self) {
        let own = std::mem::replace(self, other);
        self.0
            .retain(|saved| own.0.contains(saved) || !base.0.contains(saved));
        let added = own.0.into_iter().filter(|saved| !base.0.contains(saved));
        self.merge(Self(added.collect()));
    }

    /// Takes in a file that the visitor brings.
    pub fn import(&mut self, json: &str) -> Result<Merged, SavedFileError> {
        if json.len() > Self::LONGEST {
            return Err(SavedFileError::Long(json.len()));
        }
        let SavedFile {
            comparisons,
            merged: read,
        } = Self::from_json(json)?;
        let merged = self.merge(comparisons);
        let left_out = merged.left_out + read.left_out;
        Ok(Merged {
            left_out,
            unreadable: read.unreadable,
            ..merged
        })
    }

    /// Gives a comparison another name; under one that another has it gets a number.
    pub fn rename(&mut self, name: &str, new: &str) {
        let new = one_line(new, NAME);
        let Some(position) = self
            .position(name)
            .filter(|_| !new.is_empty() && new != name)
        else {
            return;
        };
        let new = self.free_name(&new);
        self.0[position].name = new;
    }

    /// Removes a comparison and gives it with its place, for undoing.
    pub fn remove(&mut self, name: &str) -> Option<RemovedComparison> {
        let position = self.position(name)?;
        Some(RemovedComparison {
            position,
            saved: self.0.remove(position),
        })
    }

    /// Puts back what was removed.
    pub fn restore(
        &mut self,
        RemovedComparison {
            position,
            mut saved,
        }: RemovedComparison,
    ) {
        saved.name = self.free_name(&saved.name);
        self.0.insert(position.min(self.0.len()), saved);
    }

    fn put(&mut self, mut saved: SavedComparison) -> Put {
        if self.0.contains(&saved) {
            return Put::Present;
        }
        if self.0.len() >= Self::LIMIT {
            return Put::LeftOut;
        }
        let free = self.free_name(&saved.name);
        let put = if free == saved.name {
            Put::Added
        } else {
            saved.name.clone_from(&free);
            Put::Renamed(free)
        };
        self.0.push(saved);
        put
    }

    fn position(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|saved| saved.name == name)
    }

    /// The name itself where nobody has it, else with the first number that is free.
    fn free_name(&self, name: &str) -> String {
        let mut free = name.to_owned();
        let mut number = 2;
        while self.position(&free).is_some() {
            free = [name, " (", &number.to_string(), ")"].concat();
            number += 1;
        }
        free
    }
}

/// A file as it is written.
#[derive(Deserialize, Serialize)]
struct Wire<T> {
    tertium: String,
    #[serde(default)]
    version: u32,
    comparisons: T,
}

/// What a file of saved comparisons calls itself.
const KIND: &str = "saved comparisons";

/// The longest name, in letters.
const NAME: usize = 120;

impl fmt::Display for SaveError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::NoName => f.write_str("the name is empty, expected letters"),
            Self::NoMethods => f.write_str("the comparison is empty, expected at least one method"),
            Self::Full => {
                write!(
                    f,
                    "{0} comparisons are saved, expected at most {0}",
                    SavedComparisons::LIMIT
                )
            }
        }
    }
}

impl std::error::Error for SaveError {}

impl fmt::Display for SavedFileError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Long(bytes) => {
                write!(
                    f,
                    "the file has {bytes} bytes, expected at most {}",
                    SavedComparisons::LONGEST
                )
            }
            Self::Content(problem) => write!(f, "no file of saved comparisons: {problem}"),
        }
    }
}

impl std::error::Error for SavedFileError {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn saved(name: &str, address: &str) -> SavedComparison {
        SavedComparison::new(name, &Address::parse(address).query).unwrap()
    }

    #[test]
    fn holds_a_comparison_under_any_name_and_from_any_data() {
        let mut list = SavedComparisons::default();
        list.add(saved(
            "One",
            "?slugs=dpo,qlora&base=dpo&data=0a1b2c3d4e5f.ABCDE",
        ))
        .unwrap();
        let holds = |address: &str| list.hold(&Address::parse(address).query);
        assert!(holds("?slugs=dpo,qlora&base=dpo&lang=bg&panel=export"));
        assert!(holds("?slugs=dpo,qlora&base=dpo&data=ffffffffffff.ABCDE"));
        assert!(!holds("?slugs=dpo,qlora"));
        assert!(!holds("?slugs=qlora,dpo&base=dpo"));
    }

    #[test]
    fn is_read_as_it_was_written() {
        let mut list = SavedComparisons::default();
        let link = "?slugs=dpo,qlora&rows=differences&base=dpo&hide=year&data=0a1b2c3d4e5f.ABCDE";
        list.add(saved(
            "DPO и \"QLoRA\"",
            &[link, "&panel=export&lang=bg"].concat(),
        ))
        .unwrap();
        assert_eq!(list.items()[0].address, link);
        let merged = Merged {
            added: 1,
            ..Merged::default()
        };
        let read = SavedFile {
            comparisons: list.clone(),
            merged,
        };
        assert_eq!(SavedComparisons::from_json(&list.to_json()), Ok(read));
        let short: SavedComparisons = SavedComparisons(vec![saved("a", "?slugs=dpo")]);
        // Other versions of the page read what this one writes.
        assert_eq!(
            short.to_json(),
            r#"{"tertium":"saved comparisons","version":1,"comparisons":[{"name":"a","address":"?slugs=dpo"}]}"#
        );
    }

    #[test]
    fn adding_gives_the_name_that_a_comparison_has_now() {
        type Add = fn(&mut SavedComparisons, SavedComparison) -> Result<String, SaveError>;
        #[track_caller]
        fn check(add: Add, name: &str, address: &str, expected: &str, count: usize) {
            let mut list = SavedComparisons(vec![saved("a", "?slugs=dpo")]);
            assert_eq!(
                add(&mut list, saved(name, address)).as_deref(),
                Ok(expected)
            );
            assert_eq!(list.items().len(), count);
        }
        check(SavedComparisons::add, "b", "?slugs=dpo", "b", 2);
        check(SavedComparisons::add, "a", "?slugs=dpo", "a", 1);
        check(SavedComparisons::add, "a", "?slugs=mae", "a (2)", 2);
        // It may have been given another name since.
        check(SavedComparisons::add_once, "b", "?slugs=dpo", "a", 1);
        check(SavedComparisons::add_once, "b", "?slugs=mae", "b", 2);
        check(SavedComparisons::add_once, "a", "?slugs=mae", "a (2)", 2);
    }

    #[test]
    fn merging_overwrites_nothing() {
        let mut list = SavedComparisons::default();
        for (name, address) in [("a", "?slugs=dpo"), ("b", "?slugs=mae")] {
            list.add(saved(name, address)).unwrap();
        }
        let mut other = list.clone();
        other.rename("b", "c");
        other.add(saved("b", "?slugs=lora")).unwrap();
        let expected = Merged {
            added: 1,
            renamed: 1,
            ..Merged::default()
        };
        assert_eq!(list.merge(other), expected);
        let names: Vec<_> = list
            .items()
            .iter()
            .map(|saved| (&*saved.name, &*saved.address))
            .collect();
        let kept = [
            ("a", "?slugs=dpo"),
            ("b", "?slugs=mae"),
            ("c", "?slugs=mae"),
        ];
        assert_eq!(names, [&kept[..], &[("b (2)", "?slugs=lora")]].concat());
    }

    #[test]
    fn what_two_lists_changed_comes_together() {
        #[track_caller]
        fn check(base: &str, own: &str, other: &str, expected: &str) {
            let list = |names: &str| {
                let names = names.split_whitespace();
                SavedComparisons(names.map(|name| saved(name, "?slugs=dpo")).collect())
            };
            let mut found = list(own);
            found.rebase(&list(base), list(other));
            let names: Vec<&str> = found.items().iter().map(|saved| &*saved.name).collect();
            assert_eq!(names.join(" "), expected, "{base:?} {own:?} {other:?}");
        }
        check("", "", "", "");
        check("", "a", "b", "b a");
        check("a b", "a b", "a b", "a b");
        // Removed here, removed there, renamed there.
        check("a b c", "b c", "a c d", "c d");
        check("a", "a b", "x", "x b");
        check("a b", "a b c", "", "c");
    }

    #[test]
    fn is_removed_and_put_back() {
        let mut list = SavedComparisons::default();
        for name in ["a", "b", "c"] {
            list.add(saved(name, "?slugs=dpo")).unwrap();
        }
        let before = list.clone();
        let removed = list.remove("b").unwrap();
        assert_eq!(list.remove("b"), None);
        list.restore(removed);
        assert_eq!(list, before);
        list.rename("b", "c");
        assert_eq!(list.items()[1].name, "c (2)");
        list.rename("c", " \u{202e} ");
        assert_eq!(list.items()[2].name, "c");
    }

    #[test]
    fn has_an_end() {
        let mut list = SavedComparisons::default();
        for number in 0..SavedComparisons::LIMIT {
            list.add(saved(&number.to_string(), "?slugs=dpo")).unwrap();
        }
        assert_eq!(list.add(saved("more", "?slugs=dpo")), Err(SaveError::Full));
        let long = saved(&"дълго ".repeat(1000), "?slugs=dpo");
        assert_eq!(long.name.chars().count(), NAME - 1);
    }

    #[test]
    fn says_why_nothing_is_saved() {
        let query = Address::parse("?slugs=dpo").query;
        assert_eq!(
            SavedComparison::new(" \u{202e}\n", &query),
            Err(SaveError::NoName)
        );
        assert_eq!(
            SavedComparison::new("a", &Query::default()),
            Err(SaveError::NoMethods)
        );
    }

    #[test]
    fn hostile_files_are_refused() {
        #[track_caller]
        fn check(json: &str, expected: Result<(usize, usize), &str>) {
            let read = SavedComparisons::from_json(json);
            match (&read, expected) {
                (Ok(file), Ok(counts)) => {
                    assert_eq!(
                        (file.comparisons.items().len(), file.merged.unreadable),
                        counts
                    );
                }
                (Err(error), Err(expected)) => {
                    assert!(error.to_string().contains(expected), "{error}")
                }
                _ => panic!("{json}: {read:?}"),
            }
        }
        check("[]", Err("no file of saved comparisons: "));
        check("", Err("EOF"));
        check(&"[".repeat(200_000), Err("no file of saved comparisons: "));
        check(
            r#"{"tertium": "saved comparisons"}"#,
            Err("missing field `comparisons`"),
        );
        let other = r#"{"tertium": "another file", "comparisons": []}"#;
        check(
            other,
            Err(r#"tertium is "another file", expected "saved comparisons""#),
        );
        let file = |entries: &str| {
            format!(r#"{{"tertium": "saved comparisons", "comparisons": [{entries}]}}"#)
        };
        check(&file(""), Ok((0, 0)));
        check(
            &file(r#"1, {"name": "a"}, {"name": "a", "address": "?slugs=../x"}"#),
            Ok((0, 3)),
        );
        let script = r#"{"name": "a\u202e\n", "address": "javascript:alert(1)?slugs=dpo"}"#;
        check(&file(script), Ok((0, 1)));
        let deep = ["[".repeat(100_000), "]".repeat(100_000)].concat();
        let good = r#"{"name": "a", "address": "?slugs=dpo", "more": 1}"#;
        check(
            &file(&format!("{deep}, {{\"name\": {deep}}}, {good}, null")),
            Ok((1, 3)),
        );
    }

    #[test]
    fn a_long_file_is_refused_before_it_is_read() {
        let mut list = SavedComparisons::default();
        let long = " ".repeat(SavedComparisons::LONGEST + 1);
        assert_eq!(
            list.import(&long),
            Err(SavedFileError::Long(SavedComparisons::LONGEST + 1))
        );
        let file = SavedComparisons(vec![saved("a", "?slugs=dpo")]).to_json();
        assert_eq!(
            list.import(&file),
            Ok(Merged {
                added: 1,
                ..Merged::default()
            })
        );
        assert_eq!(
            list.import(&file),
            Ok(Merged::default()),
            "it is there already"
        );
    }

    proptest! {
        #[test]
        fn any_name_and_address_stay_readable(name in any::<String>(), address in any::<String>()) {
            let json = serde_json::to_string(&SavedComparison { name, address }).unwrap();
            if let Some(read) = SavedComparison::read(&json) {
                prop_assert_eq!(SavedComparison::new(&read.name, &read.query()), Ok(read));
            }
        }
    }
}
