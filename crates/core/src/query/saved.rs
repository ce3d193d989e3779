use super::Query;
use crate::json::Json;

/// A comparison that is kept under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    pub name: String,
    /// The query part of its address, without language and panel.
    pub address: String,
}

/// The comparisons that are kept, the newest last; no two have one name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shelf(Vec<Saved>);

/// What became of a file that was read into a shelf.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merged {
    pub added: usize,
    /// Under another name, since theirs was taken by another comparison.
    pub renamed: usize,
    /// There was no room left for them.
    pub left_out: usize,
    /// They are no comparisons.
    pub unreadable: usize,
}

impl Saved {
    /// A comparison under a name; nothing where no method is compared.
    pub fn new(name: &str, query: &Query) -> Option<Self> {
        let mut query = Query { lang: None, ..query.clone() };
        query.set_panel(None);
        let name = clean(name);
        (!query.comparison.slugs().is_empty() && !name.is_empty()).then(|| Self { name, address: query.to_string() })
    }

    /// What the address asks for.
    pub fn query(&self) -> Query {
        let parameters = self.address.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
        // What a query writes stands in an address as it is: nothing is escaped.
        Query::read(&parameters.map(|(name, value)| (name.to_owned(), value.to_owned())).collect::<Vec<_>>())
    }

    fn decode(json: &Json) -> Option<Self> {
        let read = Self { name: json["name"].as_text()?.to_owned(), address: json["address"].as_text()?.to_owned() };
        Self::new(&read.name, &read.query())
    }
}

impl Shelf {
    /// The most that is kept.
    pub const LIMIT: usize = 200;

    /// The longest file that is read, in bytes.
    pub const LONGEST: usize = 262_144;

    pub fn items(&self) -> &[Saved] {
        &self.0
    }

    /// Reads what [`Shelf::print`] wrote, with what could not be read; nothing where it is something else.
    pub fn decode(json: &Json) -> Option<(Self, Merged)> {
        (json["tertium"].as_text() == Some(KIND)).then_some(())?;
        let Json::List(items) = &json["comparisons"] else { return None };
        let (mut shelf, mut merged) = (Self::default(), Merged::default());
        for item in items.iter().take(4 * Self::LIMIT) {
            match Saved::decode(item) {
                Some(saved) => shelf.put(saved, &mut merged),
                None => merged.unreadable += 1,
            }
        }
        Some((shelf, merged))
    }

    pub fn print(&self) -> String {
        let item = |saved: &Saved| object([("name", saved.name.as_str().into()), ("address", saved.address.as_str().into())]);
        object([("tertium", KIND.into()), ("version", Json::Number(1.0)), ("comparisons", Json::List(self.0.iter().map(item).collect()))]).print()
    }

    /// Adds a comparison; under a name that another has it gets a number. Answers whether there was room.
    pub fn add(&mut self, saved: Saved) -> bool {
        let mut merged = Merged::default();
        self.put(saved, &mut merged);
        merged.left_out == 0
    }

    /// Takes in what another shelf holds; nothing that is there is overwritten.
    pub fn merge(&mut self, other: Self) -> Merged {
        let mut merged = Merged::default();
        other.0.into_iter().for_each(|saved| self.put(saved, &mut merged));
        merged
    }

    /// Gives a comparison another name; under one that another has it gets a number.
    pub fn rename(&mut self, name: &str, new: &str) {
        let new = clean(new);
        let Some(place) = self.place(name).filter(|_| !new.is_empty() && new != name) else { return };
        let new = self.free(&new);
        self.0[place].name = new;
    }

    /// Removes a comparison and answers it with its place, for undoing.
    pub fn remove(&mut self, name: &str) -> Option<(usize, Saved)> {
        let place = self.place(name)?;
        Some((place, self.0.remove(place)))
    }

    /// Puts back what was removed.
    pub fn restore(&mut self, place: usize, mut saved: Saved) {
        saved.name = self.free(&saved.name);
        self.0.insert(place.min(self.0.len()), saved);
    }

    fn put(&mut self, mut saved: Saved, merged: &mut Merged) {
        if self.0.contains(&saved) {
            return;
        }
        if self.0.len() >= Self::LIMIT {
            merged.left_out += 1;
            return;
        }
        let free = self.free(&saved.name);
        if free == saved.name {
            merged.added += 1;
        } else {
            merged.renamed += 1;
            saved.name = free;
        }
        self.0.push(saved);
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|saved| saved.name == name)
    }

    /// The name itself where nobody has it, else with the first number that is free.
    fn free(&self, name: &str) -> String {
        let mut free = name.to_owned();
        let mut number = 2;
        while self.place(&free).is_some() {
            free = [name, " (", &number.to_string(), ")"].concat();
            number += 1;
        }
        free
    }
}

/// What a file of ours calls itself.
const KIND: &str = "saved comparisons";

/// The longest name, in letters.
const NAME: usize = 120;

/// A name on one line, without what controls or turns the text around it.
fn clean(name: &str) -> String {
    let seen = name.chars().map(|letter| if letter.is_whitespace() { ' ' } else { letter }).filter(|letter| !super::is_unseen(*letter));
    let name: String = seen.take(4 * NAME).collect();
    let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(NAME).collect();
    name.trim_end().to_owned()
}

fn object<const N: usize>(members: [(&str, Json); N]) -> Json {
    Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn saved(name: &str, address: &str) -> Saved {
        Saved::new(name, &Saved { name: String::new(), address: address.to_owned() }.query()).unwrap()
    }

    #[test]
    fn is_read_as_it_was_written() {
        let mut shelf = Shelf::default();
        assert!(shelf.add(saved("DPO и QLoRA", "?slugs=dpo,qlora&rows=differences&base=dpo&hide=year&data=0a1b.AB&panel=export&lang=bg")));
        assert_eq!(shelf.items()[0].address, "?slugs=dpo,qlora&rows=differences&base=dpo&hide=year&data=0a1b.AB");
        assert_eq!(Shelf::decode(&shelf.print().parse().unwrap()), Some((shelf.clone(), Merged { added: 1, ..Merged::default() })));
    }

    #[test]
    fn merging_overwrites_nothing() {
        let mut shelf = Shelf::default();
        for (name, address) in [("a", "?slugs=dpo"), ("b", "?slugs=mae")] {
            shelf.add(saved(name, address));
        }
        let mut other = shelf.clone();
        other.rename("b", "c");
        other.add(saved("b", "?slugs=lora"));
        assert_eq!(shelf.merge(other), Merged { added: 1, renamed: 1, ..Merged::default() });
        let names: Vec<_> = shelf.items().iter().map(|saved| (&*saved.name, &*saved.address)).collect();
        assert_eq!(names, [("a", "?slugs=dpo"), ("b", "?slugs=mae"), ("c", "?slugs=mae"), ("b (2)", "?slugs=lora")]);
    }

    #[test]
    fn is_removed_and_put_back() {
        let mut shelf = Shelf::default();
        for name in ["a", "b", "c"] {
            shelf.add(saved(name, "?slugs=dpo"));
        }
        let before = shelf.clone();
        let (place, removed) = shelf.remove("b").unwrap();
        assert_eq!(shelf.remove("b"), None);
        shelf.restore(place, removed);
        assert_eq!(shelf, before);
        shelf.rename("b", "c");
        assert_eq!(shelf.items()[1].name, "c (2)");
        shelf.rename("c", " \u{202e} ");
        assert_eq!(shelf.items()[2].name, "c");
    }

    #[test]
    fn has_an_end() {
        let mut shelf = Shelf::default();
        for number in 0..Shelf::LIMIT {
            assert!(shelf.add(saved(&number.to_string(), "?slugs=dpo")));
        }
        assert!(!shelf.add(saved("more", "?slugs=dpo")));
        assert_eq!(saved(&"дълго ".repeat(1000), "?slugs=dpo").name.chars().count(), NAME - 1);
    }

    #[test]
    fn hostile_files_are_refused() {
        #[track_caller]
        fn check(json: &str, expected: Option<(usize, usize)>) {
            let read = Shelf::decode(&json.parse().unwrap());
            assert_eq!(read.map(|(shelf, merged)| (shelf.items().len(), merged.unreadable)), expected, "{json}");
        }
        check("[]", None);
        check(r#"{"tertium": "saved comparisons"}"#, None);
        check(r#"{"tertium": "another file", "comparisons": []}"#, None);
        check(r#"{"tertium": "saved comparisons", "comparisons": []}"#, Some((0, 0)));
        check(r#"{"tertium": "saved comparisons", "comparisons": [1, {"name": "a"}, {"name": "a", "address": "?slugs=../x"}]}"#, Some((0, 3)));
        check(
            r#"{"tertium": "saved comparisons", "comparisons": [{"name": "a\u202e\n", "address": "javascript:alert(1)?slugs=dpo"}]}"#,
            Some((0, 1)),
        );
    }

    proptest! {
        #[test]
        fn any_name_and_address_stay_readable(name in any::<String>(), address in any::<String>()) {
            let json = object([("name", name.as_str().into()), ("address", address.as_str().into())]);
            if let Some(read) = Saved::decode(&json) {
                prop_assert_eq!(Saved::new(&read.name, &read.query()), Some(read));
            }
        }
    }
}
