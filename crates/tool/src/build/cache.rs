//! What slow steps of earlier builds made, kept in `target/` by what it was made of.
//!
//! An entry begins with the SHA-256 of its content: one that is broken, whatever broke it, is made again.

use std::{
    env,
    ffi::OsString,
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
    time::SystemTime,
};

use sha2::{Digest, Sha256};

/// The most bytes that a step keeps beyond what the last build used: a few builds of ours.
const MOST: u64 = 256 << 20;

/// How many bytes of an entry check the rest.
const CHECK: usize = 32;

/// What a step of the build made, by what it was made of.
pub struct Cache {
    folder: PathBuf,
    /// What was used since then belongs to this build.
    started: SystemTime,
}

impl Cache {
    /// What the step of a name has kept.
    pub fn of(step: &str) -> Self {
        let target = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
        Self::at(&PathBuf::from(target).join(step))
    }

    fn at(folder: &Path) -> Self {
        Self {
            folder: folder.into(),
            started: SystemTime::now(),
        }
    }

    /// What was made of these inputs before, else what is made now; an error is not kept.
    ///
    /// The inputs must be all that the result depends on.
    pub fn result<E>(
        &self,
        inputs: &[&[u8]],
        make: impl FnOnce() -> Result<Vec<u8>, E>,
    ) -> Result<Vec<u8>, E> {
        let place = self.folder.join(key(inputs));
        if let Some(kept) = kept(&place) {
            return Ok(kept);
        }
        let made = make()?;
        // What cannot be kept is made again.
        let _ = self.keep(&place, &made);
        Ok(made)
    }

    /// Written aside first: a build that is stopped leaves no half entry.
    fn keep(&self, place: &Path, content: &[u8]) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        let mut aside: OsString = place.into();
        aside.push(format!(".{}", std::process::id()));
        let mut file = File::create(&aside)?;
        file.write_all(&Sha256::digest(content))?;
        file.write_all(content)?;
        file.set_modified(SystemTime::now())?;
        fs::rename(&aside, place)
    }

    /// Removes the entries that were not used for longest, as many as there are too much; none that this build used.
    pub fn tidy(&self) {
        self.tidy_to(MOST);
    }

    fn tidy_to(&self, most: u64) {
        let Ok(entries) = fs::read_dir(&self.folder) else {
            return;
        };
        let old = entries.flatten().filter_map(|entry| {
            let about = entry.metadata().ok()?;
            let used = about.modified().ok()?;
            (used < self.started).then(|| (used, about.len(), entry.path()))
        });
        let mut old: Vec<(SystemTime, u64, PathBuf)> = old.collect();
        old.sort();
        let mut bytes: u64 = old.iter().map(|(_, bytes, _)| bytes).sum();
        for (_, own, path) in old {
            if bytes <= most {
                break;
            }
            bytes -= own;
            // Another build may have been quicker.
            let _ = fs::remove_file(path);
        }
    }
}

/// The name of an entry; how long each input is counts, too.
fn key(inputs: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for input in inputs {
        hash.update(input.len().to_le_bytes());
        hash.update(input);
    }
    let digest = hash.finalize();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The content of an entry that is there and whole; it counts as used now.
fn kept(place: &Path) -> Option<Vec<u8>> {
    let mut entry = fs::read(place).ok()?;
    let (check, content) = entry.split_at_checked(CHECK)?;
    if *Sha256::digest(content) != *check {
        return None;
    }
    // Where that fails it may go sooner than it should.
    let _ = File::options()
        .append(true)
        .open(place)
        .and_then(|file| file.set_modified(SystemTime::now()));
    entry.drain(..CHECK);
    Some(entry)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A cache of its own for a test, empty.
    fn empty(test: &str) -> Cache {
        let folder = env::temp_dir().join(format!("tertium-cache-{test}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        Cache::at(&folder)
    }

    /// Asks for the result of inputs; answers it, and whether it was made now.
    fn ask(cache: &Cache, inputs: &[&[u8]], made: &str) -> (String, bool) {
        let mut is_made = false;
        let result = cache.result(inputs, || {
            is_made = true;
            Ok::<_, ()>(made.into())
        });
        (String::from_utf8(result.unwrap()).unwrap(), is_made)
    }

    fn entries(cache: &Cache) -> Vec<PathBuf> {
        let entries = fs::read_dir(&cache.folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect()
    }

    #[test]
    fn a_result_is_made_once_for_its_inputs() {
        let cache = empty("once");
        #[track_caller]
        fn check(cache: &Cache, inputs: &[&[u8]], expected: (&str, bool)) {
            let (result, is_made) = ask(cache, inputs, "new");
            assert_eq!((&*result, is_made), expected);
        }
        assert_eq!(ask(&cache, &[b"a", b"b"], "old"), ("old".into(), true));
        check(&cache, &[b"a", b"b"], ("old", false));
        check(&cache, &[b"a", b"c"], ("new", true));
        check(&cache, &[b"ab"], ("new", true));
        check(&cache, &[b"ab", b""], ("new", true));
        assert_eq!(ask(&cache, &[], ""), (String::new(), true));
        check(&cache, &[], ("", false));
        fs::remove_dir_all(&cache.folder).unwrap();
    }

    #[test]
    fn what_failed_is_tried_again() {
        let cache = empty("failed");
        assert_eq!(cache.result(&[b"a"], || Err("no")), Err("no"));
        assert_eq!(ask(&cache, &[b"a"], "x"), ("x".into(), true));
        fs::remove_dir_all(&cache.folder).unwrap();
    }

    #[test]
    fn a_broken_entry_is_made_again() {
        let cache = empty("broken");
        ask(&cache, &[b"a"], "whole");
        let entry = entries(&cache).remove(0);
        let whole = fs::read(&entry).unwrap();
        let turned = |place: usize| {
            let mut bytes = whole.clone();
            bytes[place] ^= 1;
            bytes
        };
        let half = &whole[..whole.len() - 1];
        let none = &whole[..CHECK];
        for broken in [&turned(0), &turned(CHECK), half, none, &whole[..7], b""] {
            fs::write(&entry, broken).unwrap();
            assert_eq!(ask(&cache, &[b"a"], "whole"), ("whole".into(), true));
            assert_eq!(ask(&cache, &[b"a"], ""), ("whole".into(), false));
        }
        fs::remove_dir_all(&cache.folder).unwrap();
    }

    #[test]
    fn the_oldest_go_and_what_was_used_stays() {
        let cache = empty("tidy");
        for name in ["1", "2", "3"] {
            ask(&cache, &[name.as_bytes()], name);
        }
        let later = Cache::at(&cache.folder);
        ask(&later, &[b"1"], "");
        later.tidy_to(u64::MAX);
        assert_eq!(entries(&later).len(), 3);
        let one = CHECK as u64 + 1;
        later.tidy_to(one);
        assert_eq!(entries(&later).len(), 2);
        assert_eq!(ask(&later, &[b"3"], ""), ("3".into(), false));
        later.tidy_to(0);
        assert_eq!(ask(&later, &[b"1"], ""), ("1".into(), false));
        assert_eq!(ask(&later, &[b"2"], "again"), ("again".into(), true));
        fs::remove_dir_all(&cache.folder).unwrap();
    }
}
