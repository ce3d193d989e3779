//! Steps, their way back, and what two tabs do at once.

use proptest::prelude::*;

use super::super::{
    Better, Change, CodedWeight, Criterion, Decision, Draft, Kind, NoteSubject, OwnMethod, Refused,
    Value,
};
use crate::{compare::Row, locale::Lang, method::Slug};

fn criterion(name: &str, kind: &str) -> Criterion {
    let kind = Kind::new(kind, "kg", &["bad".to_owned()]).unwrap();
    Criterion::new(name, kind, Better::Higher).unwrap()
}

fn decision(names: &str) -> Decision {
    let mut decision = Decision::default();
    for name in names.split_whitespace() {
        let criterion = criterion(name, "number");
        decision
            .apply(Change::Insert {
                place: usize::MAX,
                criterion,
            })
            .unwrap();
    }
    decision
}

fn names(decision: &Decision) -> String {
    let names: Vec<&str> = decision.criteria().iter().map(Criterion::name).collect();
    names.join(" ")
}

fn slug(text: &str) -> Slug {
    text.parse().unwrap()
}

fn value(name: &str, method: &str, text: &str) -> Change {
    Change::Value {
        name: name.to_owned(),
        slug: slug(method),
        value: Kind::new("number", "", &[])
            .unwrap()
            .read(text, Lang::En)
            .unwrap(),
    }
}

fn method(slug: &str, name: &str) -> OwnMethod {
    let name = name.to_owned();
    let draft = Draft {
        name,
        ..Draft::default()
    };
    OwnMethod::new(slug.parse().unwrap(), &draft).unwrap()
}

/// A decision with own methods written as "my-a=A my-b=B".
fn with_methods(methods: &str) -> Decision {
    let mut decision = Decision::default();
    for (slug, name) in methods
        .split_whitespace()
        .filter_map(|own| own.split_once('='))
    {
        let method = method(slug, name);
        decision
            .apply(Change::InsertMethod {
                place: usize::MAX,
                method,
            })
            .unwrap();
    }
    decision
}

fn written_methods(decision: &Decision) -> String {
    let methods = decision.methods().iter();
    let written = methods.map(|own| format!("{}={}", own.slug(), own.name()));
    written.collect::<Vec<_>>().join(" ")
}

#[test]
fn own_methods_are_refused_where_they_cannot_be() {
    let many: Vec<String> = (0..Decision::METHODS)
        .map(|number| format!("my-{number}=x"))
        .collect();
    let mut full = with_methods(&many.join(" "));
    let insert = |slug| Change::InsertMethod {
        place: 0,
        method: method(slug, "y"),
    };
    assert_eq!(full.apply(insert("my-1")), Err(Refused::Taken));
    assert_eq!(full.apply(insert("my-more")), Err(Refused::MethodsFull));
    let gone = Change::RemoveMethod {
        slug: slug("my-more"),
    };
    assert_eq!(full.apply(gone), Err(Refused::MethodGone));
    let gone = Change::ReplaceMethod {
        method: method("my-more", "y"),
        since: Box::default(),
    };
    assert_eq!(full.apply(gone), Err(Refused::MethodGone));
}

/// A form that was open while another tab changed the method changes what was changed in it, and so does its way back.
#[test]
fn an_own_method_keeps_what_two_tabs_say_of_it() {
    let with = |edit: fn(&mut Draft)| {
        let mut draft = method("my-a", "A").draft().clone();
        draft.limits = "none".into();
        draft.source.title = "T".into();
        edit(&mut draft);
        OwnMethod::new(slug("my-a"), &draft).unwrap()
    };
    let opened = with(|_| ());
    let elsewhere = with(|draft| {
        draft.limits = "many".into();
        draft.source.volume = "7".into();
    });
    let here = with(|draft| {
        draft.summary = "short".into();
        draft.source.title = "Title".into();
    });
    let mut decision = Decision::default();
    let (place, method) = (0, elsewhere.clone());
    decision
        .apply(Change::InsertMethod { place, method })
        .unwrap();
    let replace = Change::ReplaceMethod {
        method: here.clone(),
        since: Box::new(opened.draft().clone()),
    };
    let back = decision.apply(replace).unwrap();
    let draft = decision.methods()[0].draft();
    assert_eq!((&*draft.summary, &*draft.limits), ("short", "many"));
    assert_eq!(
        (&*draft.source.title, &*draft.source.volume),
        ("Title", "7")
    );
    decision.apply(back).unwrap();
    assert_eq!(decision.methods().first(), Some(&elsewhere));
    // The same where neither tab kept what the other did.
    let one = |method: &OwnMethod| {
        let mut decision = Decision::default();
        let method = method.clone();
        decision
            .apply(Change::InsertMethod { place, method })
            .unwrap();
        decision
    };
    let mut decision = one(&here);
    decision.rebase(&one(&opened), one(&elsewhere));
    let draft = decision.methods()[0].draft();
    assert_eq!((&*draft.summary, &*draft.limits), ("short", "many"));
    // What one tab empties stays empty.
    let emptied = with(|draft| draft.limits = String::new());
    let other = with(|draft| draft.source.volume = "7".into());
    let mut decision = one(&emptied);
    decision.rebase(&one(&opened), one(&other));
    let draft = decision.methods()[0].draft();
    assert_eq!((&*draft.limits, &*draft.source.volume), ("", "7"));
}

#[test]
fn own_methods_of_two_tabs_come_together() {
    #[track_caller]
    fn check(base: &str, own: &str, other: &str, expected: &str) {
        let mut found = with_methods(own);
        found.rebase(&with_methods(base), with_methods(other));
        assert_eq!(
            written_methods(&found),
            expected,
            "{base:?} {own:?} {other:?}"
        );
    }
    check("", "my-a=A", "my-b=B", "my-b=B my-a=A");
    check("my-a=A", "my-a=Own", "my-a=A my-b=B", "my-a=Own my-b=B");
    check("my-a=A", "", "my-a=A my-b=B", "my-b=B");
    check("my-a=A", "my-a=A", "", "");
}

#[test]
fn joining_own_methods_overwrites_nothing() {
    let mut other = with_methods("my-a=Other my-b=B");
    other
        .apply(Change::Insert {
            place: 0,
            criterion: criterion("c", "number"),
        })
        .unwrap();
    other.apply(value("c", "my-a", "7")).unwrap();
    let (joined, left_out) = with_methods("my-a=Here").joined(other);
    assert_eq!(left_out, 0);
    assert_eq!(written_methods(&joined), "my-a=Here my-a-2=Other my-b=B");
    // What was said of the other one is said of it still.
    let criterion = joined.criterion("c").unwrap();
    assert!(criterion.value(&slug("my-a")).is_none());
    assert!(criterion.value(&slug("my-a-2")).is_some());
    let same = with_methods("my-a=A my-b=B");
    assert_eq!(same.joined(with_methods("my-b=B my-a=A")).0, same);
    let many: Vec<String> = (0..Decision::METHODS)
        .map(|number| format!("my-{number}=x"))
        .collect();
    assert_eq!(same.joined(with_methods(&many.join(" "))).1, 2);
}

#[test]
fn refuses_what_cannot_be_done() {
    let mut full = decision("a b");
    let insert = |name: &str| Change::Insert {
        place: 0,
        criterion: criterion(name, "text"),
    };
    assert_eq!(full.apply(insert("a")), Err(Refused::Taken));
    assert_eq!(full.apply(value("x", "lora", "1")), Err(Refused::Gone));
    let rename = Change::Redefine {
        name: "a".to_owned(),
        definition: criterion("b", "text"),
    };
    assert_eq!(full.apply(rename), Err(Refused::Taken));
    for number in full.criteria().len()..Decision::LIMIT {
        full.apply(insert(&number.to_string())).unwrap();
    }
    assert_eq!(full.apply(insert("more")), Err(Refused::Full));
}

#[test]
fn a_value_of_another_kind_is_not_taken() {
    let mut decision = decision("a");
    decision.apply(value("a", "lora", "1")).unwrap();
    let before = decision.clone();
    let words = Change::Value {
        name: "a".to_owned(),
        slug: slug("lora"),
        value: Kind::Text.read("words", Lang::En).unwrap(),
    };
    decision.apply(words).unwrap();
    assert_eq!(decision, before);
}

#[test]
fn another_kind_keeps_the_values_that_it_can_read() {
    let mut decision = decision("a");
    for (method, number) in [("lora", "3"), ("qlora", "7.5")] {
        decision.apply(value("a", method, number)).unwrap();
    }
    decision
        .apply(Change::Weight {
            name: "a".into(),
            weight: 40,
        })
        .unwrap();
    let points = decision
        .criterion("a")
        .unwrap()
        .redefined(criterion("Points", "scale"));
    assert_eq!(points.name(), "Points");
    assert_eq!(points.weight(), 40);
    assert_eq!(points.values().len(), 1);
    let words = points.redefined(criterion("Words", "text"));
    assert_eq!((words.weight(), words.values().len()), (0, 1));
}

#[test]
fn what_two_tabs_changed_comes_together() {
    #[track_caller]
    fn check(base: &str, own: &str, other: &str, expected: &str) {
        let mut found = decision(own);
        found.rebase(&decision(base), decision(other));
        assert_eq!(names(&found), expected, "{base:?} {own:?} {other:?}");
    }
    check("", "a", "b", "b a");
    check("a b", "a b", "a b", "a b");
    check("a b c", "b c", "a c d", "c d");
    check("a", "a b", "x", "x b");
    let (base, mut own, mut other) = (decision("a b"), decision("a b"), decision("a b"));
    own.apply(value("a", "lora", "1")).unwrap();
    other.apply(value("b", "lora", "2")).unwrap();
    own.rebase(&base, other);
    for name in ["a", "b"] {
        assert_eq!(own.criterion(name).unwrap().values().len(), 1, "{name}");
    }
}

#[test]
fn values_of_one_criterion_from_two_tabs_come_together() {
    #[track_caller]
    fn check(redefined: bool, expected: &str) {
        let mut base = decision("a");
        base.apply(value("a", "c", "0")).unwrap();
        let (mut own, mut other) = (base.clone(), base.clone());
        own.apply(value("a", "lora", "1")).unwrap();
        if redefined {
            let definition = criterion("a", "scale");
            let name = "a".to_owned();
            own.apply(Change::Redefine { name, definition }).unwrap();
        }
        other.apply(value("a", "qlora", "2")).unwrap();
        own.rebase(&base, other);
        let found = own.criterion("a").unwrap();
        let values = found.values().iter();
        let values = values.map(|(slug, value)| format!("{slug}={}", value.written()));
        let found = format!(
            "{} {}",
            found.kind.id(),
            values.collect::<Vec<_>>().join(" ")
        );
        assert_eq!(found, expected);
    }
    check(false, "number c=0 lora=1 qlora=2");
    check(true, "scale lora=1 qlora=2");
}

#[test]
fn taking_another_kind_back_keeps_what_was_filled_in_since() {
    let mut here = decision("a");
    here.apply(value("a", "lora", "7.5")).unwrap();
    let back = here
        .apply(Change::Redefine {
            name: "a".to_owned(),
            definition: criterion("b", "scale"),
        })
        .unwrap();
    let points = Kind::new("scale", "", &[]).unwrap().read("4", Lang::En);
    here.apply(Change::Value {
        name: "b".to_owned(),
        slug: slug("qlora"),
        value: points.unwrap(),
    })
    .unwrap();
    here.apply(back).unwrap();
    let values = here.criterion("a").unwrap().values();
    let values: Vec<String> = values.values().map(Value::written).collect();
    assert_eq!(values, ["7.5", "4"]);
}

#[test]
fn joining_overwrites_nothing() {
    let mut other = decision("b c");
    other.apply(value("b", "lora", "1")).unwrap();
    let (joined, left_out) = decision("a b").joined(other);
    assert_eq!((&*names(&joined), left_out), ("a b b (2) c", 0));
    assert_eq!(decision("a b").joined(decision("b a")).0, decision("a b"));
    let many: Vec<String> = (0..Decision::LIMIT)
        .map(|number| number.to_string())
        .collect();
    let (joined, left_out) = decision("a b").joined(decision(&many.join(" ")));
    assert_eq!((joined.criteria().len(), left_out), (Decision::LIMIT, 2));
    let long = "x".repeat(Criterion::NAME);
    let mut other = decision(&long);
    other.apply(value(&long, "lora", "1")).unwrap();
    let joined = decision(&long).joined(other).0;
    assert_eq!(
        Decision::from_json(&joined.to_json()).unwrap().decision,
        joined
    );
}

#[test]
fn a_row_without_values_stands_everywhere() {
    let methods = [slug("lora")];
    let mut decision = decision("a");
    let concerns = |decision: &Decision| decision.criterion("a").unwrap().concerns(&methods);
    assert!(concerns(&decision));
    decision.apply(value("a", "qlora", "1")).unwrap();
    assert!(!concerns(&decision));
    decision.apply(value("a", "lora", "1")).unwrap();
    assert!(concerns(&decision));
}

/// A decision with notes on methods, written as "a=x b=y".
fn with_notes(notes: &str) -> Decision {
    let mut decision = Decision::default();
    for note in notes.split_whitespace() {
        let (method, text) = note.split_once('=').unwrap();
        let change = Change::Note {
            subject: NoteSubject::Method(slug(method)),
            text: Some(text.to_owned()),
        };
        decision.apply(change).unwrap();
    }
    decision
}

fn notes(decision: &Decision) -> String {
    let note = |(subject, text): (NoteSubject, &str)| match subject {
        NoteSubject::Method(slug) => format!("{slug}={}", text.replace('\n', "+")),
        other => format!("{other:?}={text}"),
    };
    let notes: Vec<String> = decision.notes().map(note).collect();
    notes.join(" ")
}

#[test]
fn notes_of_two_tabs_come_together() {
    #[track_caller]
    fn check(base: &str, own: &str, other: &str, expected: &str) {
        let mut here = with_notes(own);
        here.rebase(&with_notes(base), with_notes(other));
        assert_eq!(notes(&here), expected);
    }
    check("a=1", "a=1 b=2", "a=1 c=3", "a=1 b=2 c=3");
    check("a=1", "a=2", "a=1", "a=2");
    check("a=1", "a=1", "a=3", "a=3");
    check("a=1", "", "a=1 b=2", "b=2");
}

#[test]
fn notes_on_an_own_criterion_go_where_it_goes() {
    let value = |name: &str| NoteSubject::Value(slug("a"), name.to_owned());
    let mut here = decision("cost time");
    let note = Change::Note {
        subject: value("cost"),
        text: Some("asked twice".into()),
    };
    here.apply(note.clone()).unwrap();
    let base = here.clone();
    // Under another name and of another kind, and back.
    let definition = criterion("price", "text");
    let redefine = Change::Redefine {
        name: "cost".into(),
        definition,
    };
    let back = here.apply(redefine).unwrap();
    assert_eq!(here.note(&value("price")), Some("asked twice"));
    assert_eq!(here.note(&value("cost")), None);
    assert_eq!(here.apply(note), Err(Refused::Gone));
    here.apply(back).unwrap();
    assert_eq!(here, base);
    // Away and back.
    let name = "cost".into();
    let back = here.apply(Change::Remove { name }).unwrap();
    assert_eq!(here.notes().count(), 0);
    here.apply(back).unwrap();
    assert_eq!(here, base);
    // What another tab notes meanwhile comes beside it.
    let mut other = base.clone();
    let subject = NoteSubject::Value(slug("b"), "cost".into());
    let text = Some("guessed".into());
    other.apply(Change::Note { subject, text }).unwrap();
    let (name, weight) = ("cost".into(), 7);
    here.apply(Change::Weight { name, weight }).unwrap();
    here.rebase(&base, other);
    assert_eq!(here.notes().count(), 2);
    assert_eq!(here.criterion("cost").unwrap().weight(), 7);
    // Another criterion of the name takes its notes along.
    let (joined, left_out) = decision("cost").joined(here.clone());
    assert_eq!(left_out, 0);
    assert_eq!(joined.note(&value("cost")), None);
    assert_eq!(joined.note(&value("cost (2)")), Some("asked twice"));
    // Who hands it on says whether with notes, and of which methods.
    assert_eq!(here.about(&[slug("b")]).notes().count(), 1);
    assert_eq!(here.without_notes().notes().count(), 0);
}

#[test]
fn notes_of_a_file_lose_none_that_are_here() {
    #[track_caller]
    fn check(here: &str, brought: &str, expected: &str) {
        let (joined, left_out) = with_notes(here).joined(with_notes(brought));
        assert_eq!((&*notes(&joined), left_out), (expected, 0));
    }
    check("a=1", "b=2", "a=1 b=2");
    check("a=1", "a=1", "a=1");
    check("a=1", "a=2", "a=1+2");
}

#[test]
fn a_note_on_a_comparison_stands_in_whichever_order() {
    let [a, b, c] = ["a", "b", "c"].map(slug);
    let note = NoteSubject::comparison(&[b.clone(), a.clone()]);
    #[track_caller]
    fn check(note: &NoteSubject, columns: &[Slug], expected: bool) {
        assert_eq!(note.concerns(columns), expected, "{columns:?}");
    }
    check(&note, &[a.clone(), b.clone()], true);
    check(&note, &[b.clone(), a.clone()], true);
    check(&note, &[a.clone(), b.clone(), c], false);
    check(&note, std::slice::from_ref(&a), false);
    check(&NoteSubject::Method(a.clone()), &[b.clone(), a], true);
    check(&NoteSubject::Cell(slug("z"), Row::Limits), &[b], false);
}

#[test]
fn what_another_tab_made_since_a_file_was_read_stays_when_that_is_taken_back() {
    let mut here = decision("a b");
    let back = here.apply(Change::All(decision("c"))).unwrap();
    let criterion = criterion("d", "number");
    here.apply(Change::Insert {
        place: usize::MAX,
        criterion,
    })
    .unwrap();
    here.apply(back).unwrap();
    assert_eq!(names(&here), "a b d");
}

#[test]
fn a_method_brought_again_takes_no_place_of_another_that_comes_along() {
    let here = with_methods("my-a=Here");
    let mut brought = with_methods("my-a=First my-a-2=Second");
    for (method, text) in [("my-a", "of first"), ("my-a-2", "of second")] {
        let change = Change::Note {
            subject: NoteSubject::Method(slug(method)),
            text: Some(text.to_owned()),
        };
        brought.apply(change).unwrap();
    }
    let joined = here.joined(brought).0;
    let found = joined.methods().iter().map(|method| {
        let note = joined.note(&NoteSubject::Method(method.slug().clone()));
        format!(
            "{} {} {}",
            method.slug(),
            method.name(),
            note.unwrap_or("-")
        )
    });
    let found: Vec<String> = found.collect();
    assert_eq!(
        found,
        [
            "my-a Here -",
            "my-a-3 First of first",
            "my-a-2 Second of second"
        ]
    );
}

fn change() -> impl Strategy<Value = Change> {
    let name = "[abc]";
    let kind = prop_oneof![Just("number"), Just("scale"), Just("yes-no"), Just("text")];
    let made = (name, kind).prop_map(|(name, kind)| criterion(&name, kind));
    let text = prop_oneof![Just("1"), Just("3.5"), Just("yes"), Just("")];
    prop_oneof![
        (0usize..4, made.clone())
            .prop_map(|(place, criterion)| Change::Insert { place, criterion }),
        name.prop_map(|name| Change::Remove { name }),
        (name, made).prop_map(|(name, definition)| Change::Redefine { name, definition }),
        (name, "[lq]ora", text, 0usize..4).prop_map(|(name, method, text, kind)| Change::Value {
            name,
            slug: slug(&method),
            value: Kind::all()[kind].read(text, Lang::En).ok().flatten(),
        }),
        (name, any::<u8>()).prop_map(|(name, weight)| Change::Weight { name, weight }),
        ("cost|memory", any::<u8>()).prop_map(|(row, weight)| Change::Coded {
            row: row.parse().unwrap(),
            coded: Some(CodedWeight {
                weight,
                better: Better::Lower
            }),
        }),
        (0usize..4, "my-[ab]", "[xy]").prop_map(|(place, slug, name)| Change::InsertMethod {
            place,
            method: method(&slug, &name),
        }),
        "my-[ab]".prop_map(|method| Change::RemoveMethod {
            slug: slug(&method)
        }),
        ("my-[ab]", "[xy]", "[xyz]").prop_map(|(slug, name, since)| Change::ReplaceMethod {
            method: method(&slug, &name),
            since: Box::new(method(&slug, &since).draft().clone()),
        }),
        ("[ab]", "limits|cost||[abc]", "| *|x|y\\n z").prop_map(|(method, row, text)| {
            Change::Note {
                subject: match Row::from_id(&row) {
                    Some(row) => NoteSubject::Cell(slug(&method), row),
                    None if row.is_empty() => NoteSubject::Method(slug(&method)),
                    None => NoteSubject::Value(slug(&method), row),
                },
                text: Some(text),
            }
        }),
        Just(Change::All(Decision::default())),
    ]
}

proptest! {
    #[test]
    fn every_step_has_its_way_back(changes in proptest::collection::vec(change(), 1..30)) {
        let mut decision = Decision::default();
        let mut steps = Vec::new();
        for change in changes {
            let before = decision.clone();
            match decision.apply(change) {
                Ok(back) => steps.push((before, back)),
                Err(_) => prop_assert_eq!(&decision, &before),
            }
        }
        // Whatever was made is read as it was written.
        let read = Decision::from_json(&decision.to_json()).unwrap();
        prop_assert_eq!((&read.decision, read.unreadable), (&decision, 0));
        for (before, back) in steps.into_iter().rev() {
            decision.apply(back).unwrap();
            prop_assert_eq!(&decision, &before);
        }
    }
}
