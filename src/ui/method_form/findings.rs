use leptos::prelude::*;
use tertium_core::{
    decision::{Finding, Problem, Shape},
    locale::{DecisionKey, Key},
};

use super::source_fields;
use crate::{
    app::{App, use_app},
    ui::{
        decision::words::{format, label, say},
        dynamic::dynamic,
        text::text,
    },
};

/// What is wrong in a form, or was in the text that filled it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    findings: Vec<Finding>,
    /// Whether they are of a file, whose fields are named as they stand there.
    is_of_file: bool,
}

impl Found {
    pub fn in_form(findings: Vec<Finding>) -> Self {
        Self {
            findings,
            is_of_file: false,
        }
    }

    pub fn in_file(findings: Vec<Finding>) -> Self {
        Self {
            findings,
            is_of_file: true,
        }
    }

    /// Whether something is wrong with a field, or with an entry of it.
    pub fn is_about(&self, path: &str) -> bool {
        let is_it = |finding: &Finding| {
            let rest = finding.field.strip_prefix(path);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('['))
        };
        self.findings.iter().any(is_it)
    }
}

/// The findings in words.
#[component]
pub fn Findings(found: RwSignal<Found>) -> impl IntoView {
    let app = use_app();
    let lines = dynamic(move || {
        let Found {
            findings,
            is_of_file,
        } = found.get();
        if findings.is_empty() {
            return ().into_any();
        }
        let line = |finding: &Finding| {
            let line = in_words(app, finding, is_of_file);
            view! { <li>{text(line)}</li> }
        };
        let heading = match is_of_file {
            true => DecisionKey::FindingsFile,
            false => DecisionKey::Findings,
        };
        view! {
            <p>{text(label(app, heading))}</p>
            <ul>{findings.iter().map(line).collect_view()}</ul>
        }
        .into_any()
    });
    view! { <div class="own-findings" role="alert">{lines}</div> }
}

fn in_words(app: App, finding: &Finding, is_of_file: bool) -> String {
    let problem = problem_text(app, finding);
    let field = match field_name(app, &finding.field) {
        Some(name) if is_of_file && !finding.field.is_empty() => {
            [&name, " (", &finding.field, ")"].concat()
        }
        Some(name) => name,
        None => finding.field.clone(),
    };
    let values = [
        ("field", &*field),
        ("found", &finding.found),
        ("problem", &problem),
    ];
    let key = match (field.is_empty(), finding.found.is_empty()) {
        (true, _) => return problem,
        (false, true) => DecisionKey::FindingBare,
        (false, false) => DecisionKey::Finding,
    };
    format(app, key, &values)
}

/// What a field is called in the form.
fn field_name(app: App, path: &str) -> Option<String> {
    let path = path.split('[').next().unwrap_or_default();
    Some(match path {
        "" => String::new(),
        "name" => say(app, DecisionKey::Name),
        "aliases" => app.words.text(Key::RowAliases),
        "year" => app.words.text(Key::RowYear),
        "originators" => app.words.text(Key::RowOriginator),
        "summary" => app.words.text(Key::RowSummary),
        "field" => app.words.text(Key::RowField),
        "family" => app.words.text(Key::RowFamily),
        "type" => app.words.text(Key::RowType),
        "purpose" => app.words.text(Key::RowPurpose),
        "data" => app.words.text(Key::RowData),
        "assumptions" => app.words.text(Key::RowAssumptions),
        "use_when" => app.words.text(Key::RowUseWhen),
        "limits" => app.words.text(Key::RowLimits),
        "software" => app.words.text(Key::RowSoftware),
        "source.DOI" => "DOI".to_owned(),
        "source.URL" => say(app, DecisionKey::Address),
        path => return source_fields::name(app, path),
    })
}

fn problem_text(app: App, finding: &Finding) -> String {
    let key = match finding.problem {
        Problem::Missing => DecisionKey::ProblemMissing,
        Problem::Long(_) => DecisionKey::ProblemLong,
        Problem::Many(_) => DecisionKey::ProblemMany,
        Problem::UnknownId => DecisionKey::ProblemId,
        Problem::UnknownFacet => DecisionKey::ProblemFacet,
        Problem::NotYears => DecisionKey::ProblemYear,
        Problem::NotADoi => DecisionKey::ProblemDoi,
        Problem::NotAnArxiv => DecisionKey::ProblemArxiv,
        Problem::NotAnIsbn => DecisionKey::ProblemIsbn,
        Problem::NotAnAddress => DecisionKey::ProblemAddress,
        Problem::Expected(Shape::Text) => DecisionKey::ProblemText,
        Problem::Expected(Shape::List) => DecisionKey::ProblemList,
        Problem::Expected(Shape::Object) => DecisionKey::ProblemObject,
        Problem::UnknownField => DecisionKey::ProblemField,
        Problem::Unreadable => DecisionKey::ProblemUnreadable,
        Problem::BrokenEntry => DecisionKey::ProblemEntry,
        Problem::BrokenField => DecisionKey::ProblemValue,
        Problem::OneOf(_) => DecisionKey::ProblemOneOf,
        Problem::Others => DecisionKey::ProblemOthers,
        Problem::Crossref => DecisionKey::ProblemCrossref,
        Problem::NotKept => DecisionKey::ProblemNotKept,
        Problem::UnknownKind => DecisionKey::ProblemKind,
    };
    let limit = match finding.problem {
        Problem::Long(limit) | Problem::Many(limit) | Problem::OneOf(limit) => limit,
        Problem::BrokenEntry => return format(app, key, &[("found", &finding.found)]),
        _ => return say(app, key),
    };
    format(app, key, &[("count", &limit.to_string())])
}
