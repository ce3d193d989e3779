//! (c) LoRA, QLoRA and full fine-tuning as a fragment of LaTeX with its references.

use super::Actions;
use crate::browser::visit;

#[test]
fn a_fragment_of_latex_comes_with_its_references() {
    visit(async |page| {
        let script = "
            globalThis.files = [];
            const blobs = new Map(), address = URL.createObjectURL;
            URL.createObjectURL = blob => { const url = address.call(URL, blob); blobs.set(url, blob); return url; };
            HTMLAnchorElement.prototype.click = function () { files.push([this.download, blobs.get(this.href)]); };";
        page.open("?slugs=lora,qlora,full-fine-tuning&lang=en")
            .await;
        page.run::<()>(script, &[]).await;
        let actions = Actions::on(page);
        actions.press(".proposals [data-action=export]").await;
        actions.press("dialog [data-action=download]").await;
        page.until("both files", "files.length === 2").await;
        // Two more take somebody to the comparison who types the names in one line.
        actions.were_at_most(3);
        let read = "const done = arguments[0]; Promise.all(files.map(([name, blob]) => blob.text().then(text => [name, text]))).then(done)";
        let files: Vec<(String, String)> = page
            .driver
            .execute_async(read, Vec::new())
            .await
            .expect("two files")
            .convert()
            .expect("names and texts");
        let [(table, fragment), (references, entries)] = &files[..] else {
            panic!("{files:?}");
        };
        assert_eq!(table, "tertium-lora-qlora-full-fine-tuning.tex");
        assert_eq!(references, "tertium-lora-qlora-full-fine-tuning.bib");
        for part in [
            "% Packages: booktabs, tabularx",
            references,
            "\\begin{table}",
            "\\caption{",
            "\\label{tab:lora-qlora-full-fine-tuning}",
            "\\toprule",
            "\\cite{hu2022lora}",
        ] {
            assert!(fragment.contains(part), "{part} is missing in {fragment}");
        }
        assert!(
            !fragment.contains("\\documentclass") && !fragment.contains("bfseries Related}"),
            "{fragment}"
        );
        assert!(entries.contains("{hu2022lora,"), "{entries}");
    });
}
