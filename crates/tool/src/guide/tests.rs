//! The guide against scenarios that were written from textbooks before it was tuned; of questions that it did not ask then,
//! the answers follow from the situation alone.

use std::collections::BTreeMap;

use tertium_core::guide::{Answers, Guide, GuideMethod, Reply};

use super::*;

/// A situation, what somebody in it would answer, and the methods that a textbook names.
#[derive(Deserialize)]
struct Scenario {
    id: String,
    goal: String,
    #[expect(dead_code, reason = "for readers")]
    situation: String,
    answers: BTreeMap<String, String>,
    expected: Vec<String>,
    #[expect(dead_code, reason = "for readers")]
    source: String,
}

/// In so many of the scenarios, of a hundred, the guide must end at a few methods, with a right one among them.
const ENOUGH: usize = 90;

/// The most questions that it may ask in the median.
const QUESTIONS: usize = 4;

fn dataset() -> Dataset {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data");
    Dataset::load(root.as_ref()).unwrap().0
}

#[test]
fn ends_at_what_a_textbook_names() {
    let dataset = dataset();
    let guide = Guide::from_json(json(&dataset).to_string().as_bytes()).unwrap();
    let scenarios: Vec<Scenario> = serde_json::from_str(include_str!("scenarios.json")).unwrap();
    assert!(scenarios.len() >= 62);
    let (mut missed, mut counts) = (Vec::new(), Vec::new());
    for scenario in &scenarios {
        let (left, asked) = follow(&guide, scenario);
        counts.push(asked.len());
        let has_right = scenario.expected.iter().any(|slug| left.contains(slug));
        if left.len() > Guide::ENOUGH || !has_right {
            missed.push(format!(
                "{}: {} left after {}, expected {}, left: {}",
                scenario.id,
                left.len(),
                asked.join(", "),
                scenario.expected.join(", "),
                left.join(" ")
            ));
        }
    }
    let reached = scenarios.len() - missed.len();
    counts.sort_unstable();
    let median = counts[counts.len() / 2];
    println!(
        "{reached} of {} scenarios, {median} questions in the median",
        scenarios.len(),
    );
    assert!(
        reached * 100 >= ENOUGH * scenarios.len(),
        "{reached} of {}:\n{}",
        scenarios.len(),
        missed.join("\n")
    );
    assert!(median <= QUESTIONS, "{median}");
}

/// Answers the questions in the order in which they come; what the situation leaves open is "not sure".
fn follow(guide: &Guide, scenario: &Scenario) -> (Vec<String>, Vec<String>) {
    let mut answers = Answers {
        goal: Some(scenario.goal.clone()),
        given: Vec::new(),
    };
    let mut asked = Vec::new();
    loop {
        let progress = guide.progress(&answers).expect("a goal that exists");
        let Some(question) = progress.next else {
            let left = progress.left.iter().flat_map(|left| {
                let variants = left.variants.iter().copied();
                std::iter::once(left.method).chain(variants)
            });
            let left = left.map(|method| method.slug.to_string());
            return (left.collect(), asked);
        };
        let row = question.asked.row;
        let reply = match scenario.answers.get(row.as_str()) {
            Some(values) => reply(values),
            None => Reply::NotSure,
        };
        asked.push(row.to_string());
        answers.give(row, reply);
        // As the page would read it from its address.
        answers = Answers::read(answers.goal.as_deref(), Some(&answers.to_string()));
    }
}

/// Reads values with full stops between; after `not`, assumptions that do not hold.
fn reply(text: &str) -> Reply {
    let values = |text: &str| text.split('.').map(str::to_owned).collect();
    match text.strip_prefix("not.") {
        Some(failing) => Reply::Fails(values(failing)),
        None => Reply::Values(values(text)),
    }
}

/// Of the methods that serve a goal, at least so many of a hundred must be offered for comparison to somebody who gives the
/// answers that they have.
const REACHED: usize = 97;

#[test]
fn nearly_every_method_is_reached() {
    let dataset = dataset();
    let guide = Guide::from_json(json(&dataset).to_string().as_bytes()).unwrap();
    for goal in &guide.goals {
        let serving = dataset.methods.iter().filter(|method| {
            let mut purposes = method.purpose.iter();
            purposes.any(|purpose| goal.purposes.contains(purpose))
        });
        let (mut methods, mut many) = (0, Vec::new());
        for method in serving {
            methods += 1;
            let place = place_of(&guide, &goal.id, method);
            if place >= Guide::ENOUGH {
                many.push(format!("{} {place}", method.slug));
            }
        }
        let reached = methods - many.len();
        assert!(
            reached * 100 >= REACHED * methods,
            "{}: {reached} of {methods}, not {}",
            goal.id,
            many.join(", ")
        );
    }
}

/// The place of a method among what is left to somebody who seeks it: each answer is what it has, of several the one that
/// keeps most. A variant has the place of what it stands behind; what is not left has none.
fn place_of(guide: &Guide, goal: &str, method: &Method) -> usize {
    let mut answers = Answers {
        goal: Some(goal.to_owned()),
        given: Vec::new(),
    };
    loop {
        let progress = guide.progress(&answers).expect("a goal that exists");
        let Some(question) = progress.next else {
            let is_it = |one: &GuideMethod| one.slug.as_str() == method.slug;
            let place = progress
                .left
                .iter()
                .position(|left| is_it(left.method) || left.variants.iter().any(|one| is_it(one)));
            return place.unwrap_or(usize::MAX);
        };
        let (_, row) = guide.row(question.asked.row).expect("a row");
        let id = |place: usize| row.values[place].id.clone();
        let has = match row.id.as_str() {
            "purpose" => &method.purpose,
            "data" => &method.data,
            "assumptions" => &method.assumptions,
            facet => method.facets.get(facet).unwrap_or(const { &Vec::new() }),
        };
        let own = question.choices.iter();
        let own: Vec<_> = own
            .filter(|choice| has.contains(&id(choice.value)))
            .collect();
        let others = question.choices.iter().map(|choice| id(choice.value));
        let others: Vec<String> = others.filter(|id| !has.contains(id)).collect();
        let reply = if row.id.as_str() == "assumptions" && !others.is_empty() {
            Reply::Fails(others)
        } else if own.is_empty() || row.id.as_str() == "assumptions" {
            Reply::NotSure
        } else if row.reading == Reading::Has && !question.asked.several {
            let most = own.iter().max_by_key(|choice| choice.methods).expect("one");
            Reply::Values(vec![id(most.value)])
        } else {
            Reply::Values(own.iter().map(|choice| id(choice.value)).collect())
        };
        answers.give(question.asked.row, reply);
    }
}

#[test]
fn goals_name_what_exists() {
    #[track_caller]
    fn check(edit: impl FnOnce(&mut Goal), expected: &str) {
        let mut dataset = dataset();
        edit(&mut dataset.goals[0]);
        let mut findings = Vec::new();
        super::check(&dataset, &mut findings);
        assert!(
            findings.iter().any(|f| f.expected.contains(expected)),
            "{findings:#?}"
        );
    }
    check(|goal| goal.purposes[0] = "astrology".into(), "purpose.json");
    check(
        |goal| goal.questions[0].row = "mood".into(),
        "id of a facet",
    );
    check(|goal| goal.questions[0].ask.bg.clear(), "in each language");
    check(
        |goal| goal.questions[1].row = goal.questions[0].row.clone(),
        "each row once",
    );
    check(|goal| goal.id = "forecast".into(), "stands once");
    for row in ["assumptions", "memory-required", "inference-cost"] {
        let several = |goal: &mut Goal| {
            goal.questions.retain(|question| question.row != row);
            goal.questions[0].row = row.into();
            goal.questions[0].several = true;
        };
        check(several, "several values in an answer");
    }
    let mut findings = Vec::new();
    super::check(&dataset(), &mut findings);
    assert_eq!(findings, []);
}
