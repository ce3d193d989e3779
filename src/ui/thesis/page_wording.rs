use tertium_core::{
    compare::Row,
    locale::{DecisionKey, Lang},
    thesis::{Origin, Wording},
};

use crate::{
    app::App,
    ui::decision::words::{format, say},
};

/// The texts of the page's language.
pub struct PageWording(pub App);

impl Wording for PageWording {
    fn lang(&self) -> Lang {
        self.0.words.lang()
    }

    fn text(&self, key: DecisionKey, values: &[(&str, &str)]) -> String {
        format(self.0, key, values)
    }

    fn list(&self, items: &[String]) -> String {
        self.0.words.list(items)
    }

    fn row(&self, row: Row) -> String {
        self.0.row_label(row)
    }
}

/// What a sentence rests on, in words.
pub fn origins_text(app: App, origins: &[Origin]) -> String {
    let of_row = |key, row: &str| format(app, key, &[("row", row)]);
    let words = origins.iter().map(|origin| match origin {
        Origin::Row(row) => of_row(DecisionKey::OriginRow, &app.row_label(*row)),
        Origin::Criterion(name) => of_row(DecisionKey::OriginCriterion, name),
        Origin::OwnData => say(app, DecisionKey::OriginOwnData),
        Origin::Ranking => say(app, DecisionKey::OriginRanking),
        Origin::Choice => say(app, DecisionKey::OriginChoice),
        Origin::Dataset => say(app, DecisionKey::OriginDataset),
        Origin::OwnMethod => say(app, DecisionKey::OriginOwnMethod),
    });
    app.words.list(&words.collect::<Vec<_>>())
}
