//! What stands in the place of the table until the program draws it.

use tertium_core::{
    compare::{Row, ShortAnswer},
    locale::{Catalogue, Key, Lang},
};

use tertium_pages::html::escaped;

/// The head of the page and a table with one column and the rows' labels; nothing in it can be used.
///
/// The loader repeats the column for as many methods as the address names, and takes the table away where it names none.
pub fn html(catalogue: &Catalogue, lang: Lang) -> String {
    let text = |key: Key| escaped(catalogue.text(key));
    let rows = Row::FIXED.map(|row| {
        let label = escaped(&row.label(&[]).text(catalogue, lang));
        let id = row.id();
        format!("<tr data-row={id}><th scope=row><span class=label>{label}</span><td data-state=pending>")
    });
    format!(
        "<header class=top data-table aria-busy=true><span class=brand>Tertium</span>\
         <div class=intro><h1>{title}</h1><p class=lead>{lead}</p></div>\
         <div class=search><label>{search}</label><input disabled>\
         <button data-action=browse disabled><span>{browse}</span></button></div>\
         <p class=invitation><button disabled>{guide}</button></header>\
         <main data-table aria-busy=true><div class=toolbar></div>\
         <div class=answer-slot data-least={least} data-most={most}></div>\
         <div class=scroller><table><thead><tr>\
         <td class=corner><button disabled>{clear}</button><th scope=col><tbody>{rows}</table></div></main>",
        title = text(Key::Title),
        lead = text(Key::Lead),
        search = text(Key::SearchLabel),
        browse = text(Key::Browse),
        guide = text(Key::GuideInvite),
        clear = text(Key::ClearAll),
        rows = rows.concat(),
        least = ShortAnswer::METHODS.start(),
        most = ShortAnswer::METHODS.end(),
    )
}
