use tertium_core::{
    decision::Criterion,
    locale::{DecisionKey, Key},
    method::{Method, Slug},
    thesis::{
        Case, CitedWorks, Outcome, OwnCriterion, Ranked, Reference, ReferenceStyle, Sentence,
        checklist, paragraph,
    },
};
use tertium_export::escape_html;

use super::{
    page_wording::{PageWording, origins_text},
    references::References,
};
use crate::{
    app::{App, Decisions, references},
    ui::decision::{
        ranking::rule_method,
        standing::Standing,
        words::{format, say, score, value_text},
    },
};

/// Which of the texts is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    #[default]
    Paragraph,
    Checklist,
}

/// What the visitor wants written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    pub form: Form,
    pub style: ReferenceStyle,
}

/// A text with its citations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    pub form: Form,
    pub chosen: Option<Slug>,
    pub sentences: Vec<WrittenSentence>,
    pub references: Vec<String>,
    heading: String,
}

/// A sentence with what it rests on, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenSentence {
    pub text: String,
    pub origins: String,
}

impl Written {
    /// What is written of the methods that are loaded, with the references that are there.
    pub fn new(app: App, decisions: Decisions, found: References, wanted: &Wanted) -> Self {
        let loaded = app.loaded();
        let methods = references(&loaded);
        let standing = Standing::of(app, decisions);
        if methods.is_empty() {
            return Self::default();
        }
        let chosen = chosen(&methods, decisions);
        let ranked_by = standing
            .as_ref()
            .and_then(|standing| app.records.ready(&rule_method(standing.rule)?));
        let ranked = standing
            .and_then(|standing| ranked(app, decisions, &standing, chosen?, ranked_by.as_deref()));
        let criteria = decisions.with(|decision| own_criteria(app, decision.criteria(), &methods));
        let own_data = app.own_data();
        let case = Case {
            methods: &methods,
            chosen,
            rows: &app.rows(),
            own_data: &own_data,
            criteria: &criteria,
            ranked: ranked.as_ref(),
            dataset: &dataset(app),
        };
        let wording = PageWording(app);
        let sentences = match wanted.form {
            Form::Paragraph => paragraph(&case, &wording),
            Form::Checklist => checklist(&case, &wording),
        };
        let cited = case.cited();
        let found: Vec<Option<Reference>> = cited.iter().map(|method| found.get(method)).collect();
        let cited: Vec<(&Method, Option<&Reference>)> = cited
            .into_iter()
            .zip(found.iter().map(Option::as_ref))
            .collect();
        let works = CitedWorks::new(&sentences, &cited, wanted.style, app.words.lang());
        let sentence = |sentence: &Sentence| WrittenSentence {
            text: works.write(sentence, &cited),
            origins: origins_text(app, &sentence.origins),
        };
        Self {
            form: wanted.form,
            chosen: chosen.map(|place| methods[place].slug.clone()),
            sentences: sentences.iter().map(sentence).collect(),
            references: works.list(),
            heading: say(app, DecisionKey::ThesisReferences),
        }
    }

    /// As plain text in Markdown.
    pub fn markdown(&self) -> String {
        let sentences = self.sentences.iter().map(|sentence| &*sentence.text);
        let mut text = match self.form {
            Form::Paragraph => sentences.collect::<Vec<_>>().join(" ") + "\n",
            Form::Checklist => sentences
                .map(|sentence| ["- [ ] ", sentence, "\n"].concat())
                .collect(),
        };
        if !self.references.is_empty() {
            text += &["\n## ", &self.heading, "\n\n"].concat();
            text += &self.references.join("\n\n");
            text += "\n";
        }
        text
    }

    /// As a word processor takes it.
    pub fn html(&self) -> String {
        let mut html = String::new();
        let element = |name: &str, text: &str, html: &mut String| {
            html.push_str(&["<", name, ">"].concat());
            escape_html(text, html);
            html.push_str(&["</", name, ">"].concat());
        };
        let sentences = self.sentences.iter().map(|sentence| &*sentence.text);
        match self.form {
            Form::Paragraph => element("p", &sentences.collect::<Vec<_>>().join(" "), &mut html),
            Form::Checklist => {
                html.push_str("<ul>");
                sentences.for_each(|sentence| element("li", sentence, &mut html));
                html.push_str("</ul>");
            }
        }
        if !self.references.is_empty() {
            element("h2", &self.heading, &mut html);
            let references = self.references.iter();
            references.for_each(|reference| element("p", reference, &mut html));
        }
        html
    }
}

/// The position of the chosen method: one alone is.
fn chosen(methods: &[&Method], decisions: Decisions) -> Option<usize> {
    let place = |slug: Slug| methods.iter().position(|method| method.slug == slug);
    let named = decisions.chosen_for_thesis().and_then(place);
    named.or((methods.len() == 1).then_some(0))
}

/// How the chosen method comes out; nothing where nothing can be ranked.
fn ranked<'a>(
    app: App,
    decisions: Decisions,
    standing: &Standing,
    chosen: usize,
    ranked_by: Option<&'a Method>,
) -> Option<Ranked<'a>> {
    let criteria = standing.counted.iter().enumerate().map(|(row, counted)| {
        let weight = counted.scored.weight.to_string();
        let values = [("name", &*standing.row_name(app, row)), ("weight", &weight)];
        format(app, DecisionKey::ThesisWeighed, &values)
    });
    let ranks = &standing.ranking.ranks;
    let places = ranks.iter().flatten().count();
    let names = |is_meant: &dyn Fn(usize) -> bool| -> Vec<String> {
        let meant = (0..ranks.len()).filter(|place| is_meant(*place));
        meant.map(|place| standing.name(app, place)).collect()
    };
    let rank = ranks.get(chosen).copied().flatten();
    let points = standing.ranking.scores.get(chosen).copied().flatten();
    let outcome = match rank.zip(points) {
        Some((rank, points)) => Outcome::Placed {
            rank: rank.to_string(),
            of: places.to_string(),
            score: score(app, points),
            tied: names(&|place| place != chosen && ranks[place] == Some(rank)),
        },
        None => {
            let lacking = standing.ranking.lacking.get(chosen)?;
            if lacking.is_empty() {
                return None;
            }
            let rows = lacking.iter().map(|row| standing.row_name(app, *row));
            Outcome::Lacking(rows.collect())
        }
    };
    let is_first = rank == Some(1);
    Some(Ranked {
        rule: decisions.rule().unwrap_or_default(),
        ranked_by,
        criteria: criteria.collect(),
        outcome,
        first: names(&|place| !is_first && ranks[place] == Some(1)),
        unranked: names(&|place| place != chosen && ranks[place].is_none()),
    })
}

fn own_criteria(app: App, criteria: &[Criterion], methods: &[&Method]) -> Vec<OwnCriterion> {
    let own = |criterion: &Criterion| OwnCriterion {
        name: criterion.name().to_owned(),
        values: methods
            .iter()
            .map(|method| Some(value_text(app, criterion, criterion.value(&method.slug)?)))
            .collect(),
    };
    criteria.iter().map(own).collect()
}

/// Where the facts come from, with the way there.
fn dataset(app: App) -> String {
    let (version, date) = app.build(|build| (build.version.clone(), build.date.clone()));
    let values = [
        ("name", &*app.words.text(Key::Site)),
        ("version", &version),
        ("date", &date),
        ("link", &app.link()),
    ];
    format(app, DecisionKey::ThesisSource, &values)
}
