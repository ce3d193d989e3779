//! Fragments of links: what they carry, and what they must not.

use proptest::prelude::*;

use super::super::{Decision, LinkError, Packed};

/// Fragments with files of each version, which are read for ever.
const VERSION_1: &str = include_str!("../../../tests/decision/version-1.txt");
const VERSION_2: &str = include_str!("../../../tests/decision/version-2.txt");
const VERSION_3: &str = include_str!("../../../tests/decision/version-3.txt");
const VERSION_4: &str = include_str!("../../../tests/decision/version-4.txt");

#[test]
fn each_version_is_read() {
    #[track_caller]
    fn check(fragment: &str, criteria: usize, methods: usize) {
        let packed = Packed::read(fragment.trim_end()).unwrap().unwrap();
        // Written now, it has the end that the first links lacked.
        let written = [fragment.trim_end(), ".e"].concat();
        assert_eq!(packed.fragment(), Ok(written));
        let Packed::Plain(bytes) = packed else {
            panic!("{packed:?}");
        };
        let file = Decision::from_json(std::str::from_utf8(&bytes).unwrap()).unwrap();
        let counts = (
            file.decision.criteria().len(),
            file.decision.methods().len(),
        );
        assert_eq!((counts, file.unreadable), ((criteria, methods), 0));
    }
    check(VERSION_1, 4, 0);
    check(VERSION_2, 4, 2);
    check(VERSION_3, 0, 1);
    check(VERSION_4, 1, 0);
}

#[test]
fn reads_fragments() {
    #[track_caller]
    fn check(fragment: &str, expected: Option<Result<Packed, LinkError>>) {
        assert_eq!(Packed::read(fragment), expected, "{fragment:.80}");
    }
    check("", None);
    check("#table", None);
    check("#decision", None);
    check("#decision=1.pYQ", Some(Ok(Packed::Plain(b"a".into()))));
    check("#decision=1.dYQ", Some(Ok(Packed::Deflated(b"a".into()))));
    check("#decision=1.p", Some(Ok(Packed::Plain(Vec::new()))));
    check("#decision=2.pYQ", Some(Err(LinkError::Newer(2))));
    check("#decision=99999999999.pYQ", Some(Err(LinkError::Content)));
    for damaged in [
        "",
        "1",
        "1.",
        "1.x",
        "1.pY",
        "1.pY Q",
        "1.pY<b>Q",
        "0.pYQ",
        "-1.pYQ",
        "1.pY\u{202e}Q",
    ] {
        check(
            &["#decision=", damaged].concat(),
            Some(Err(LinkError::Content)),
        );
    }
    let long = ["#decision=1.p", &"a".repeat(Packed::LONGEST)].concat();
    check(&long, Some(Err(LinkError::Long(long.len()))));
    let much = Packed::Plain(vec![0; Packed::LONGEST]);
    assert!(matches!(much.fragment(), Err(LinkError::Long(_))));
}

/// Ends of links as carriers leave them: what they put there, and the last signs that they take.
#[test]
fn damaged_ends_are_repaired() {
    let written = Packed::Plain(b"abcd".into()).fragment().unwrap();
    assert_eq!(written, "#decision=1.pYWJjZA.e");
    let first = written.trim_end_matches(".e");
    let ends = [
        "",
        ")",
        ").",
        ".",
        ",",
        "**",
        ">",
        "\"",
        "…",
        "\u{200b}",
        "%E2%80%8B",
        "&utm_source=x",
        " x",
        "==",
    ];
    for end in ends {
        for cut in [&written[..], &written[..written.len() - 1], first] {
            let damaged = [cut, end].concat();
            let expected = Some(Ok(Packed::Plain(b"abcd".into())));
            assert_eq!(Packed::read(&damaged), expected, "{damaged:?}");
        }
    }
    // Signs of Markdown that bytes are written in do no harm behind the end.
    assert_eq!(
        Packed::read(&[&written, "_**"].concat()),
        Packed::read(&written)
    );
}

#[test]
fn escaped_fragments_are_parted_from_the_query() {
    #[track_caller]
    fn check(search: &str, expected: Option<(&str, &str)>) {
        let parted = Packed::parted(search);
        let parted = parted
            .as_ref()
            .map(|(query, fragment)| (*query, &**fragment));
        assert_eq!(parted, expected, "{search}");
    }
    let whole = ("?slugs=a&lang=en", "#decision=1.pYQ.e");
    check("?slugs=a&lang=en%23decision=1.pYQ.e", Some(whole));
    check("?slugs=a&lang=en%23decision%3D1.pYQ.e", Some(whole));
    check("?slugs=a&find=%23decision", None);
    check("", None);
}

#[test]
fn a_link_carries_what_concerns_its_methods() {
    let json = include_str!("../../../tests/decision/version-1.json");
    let decision = Decision::from_json(json).unwrap().decision;
    let about = decision.about(&["qlora".parse().unwrap()]);
    let names: Vec<&str> = about.criteria().iter().map(|own| own.name()).collect();
    assert_eq!(
        names,
        ["Цена на лиценза", "Опит на екипа", "Има ли наставник"]
    );
    assert!(about.criteria().iter().all(|own| own.values().len() == 1));
    let json = include_str!("../../../tests/decision/version-2.json");
    let decision = Decision::from_json(json).unwrap().decision;
    let about = decision.about(&["qlora".parse().unwrap(), "my-aaaaaaaaab".parse().unwrap()]);
    let slugs: Vec<&str> = about
        .methods()
        .iter()
        .map(|own| own.slug().as_str())
        .collect();
    assert_eq!(slugs, ["my-aaaaaaaaab"]);
}

proptest! {
    #[test]
    fn any_fragment_is_read_or_refused(text in any::<String>()) {
        let _ = Packed::read(&["#decision=", &text].concat());
        let _ = Packed::read(&["#decision=1.p", &text].concat());
    }

    #[test]
    fn what_was_packed_is_unpacked(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        for packed in [Packed::Plain(bytes.clone()), Packed::Deflated(bytes)] {
            let fragment = packed.fragment().unwrap();
            prop_assert_eq!(Packed::read(&fragment), Some(Ok(packed)));
        }
    }
}
