//! Text as TeX takes it literally.

/// Greek letters and signs that fonts for Latin text lack; set as mathematics, they come out in
/// every engine.
const MATHEMATICS: [(char, &str); 60] = [
    ('α', "\\alpha"),
    ('β', "\\beta"),
    ('γ', "\\gamma"),
    ('δ', "\\delta"),
    ('ε', "\\varepsilon"),
    ('ζ', "\\zeta"),
    ('η', "\\eta"),
    ('θ', "\\theta"),
    ('ι', "\\iota"),
    ('κ', "\\kappa"),
    ('λ', "\\lambda"),
    ('μ', "\\mu"),
    ('µ', "\\mu"),
    ('ν', "\\nu"),
    ('ξ', "\\xi"),
    ('ο', "{o}"),
    ('π', "\\pi"),
    ('ρ', "\\rho"),
    ('ς', "\\varsigma"),
    ('σ', "\\sigma"),
    ('τ', "\\tau"),
    ('υ', "\\upsilon"),
    ('φ', "\\varphi"),
    ('χ', "\\chi"),
    ('ψ', "\\psi"),
    ('ω', "\\omega"),
    ('Γ', "\\Gamma"),
    ('Δ', "\\Delta"),
    ('Θ', "\\Theta"),
    ('Λ', "\\Lambda"),
    ('Ξ', "\\Xi"),
    ('Π', "\\Pi"),
    ('Σ', "\\Sigma"),
    ('Φ', "\\Phi"),
    ('Ψ', "\\Psi"),
    ('Ω', "\\Omega"),
    ('²', "^{2}"),
    ('³', "^{3}"),
    ('¹', "^{1}"),
    ('₀', "_{0}"),
    ('₁', "_{1}"),
    ('₂', "_{2}"),
    ('√', "\\surd"),
    ('≠', "\\neq"),
    ('≤', "\\leq"),
    ('≥', "\\geq"),
    ('≈', "\\approx"),
    ('∞', "\\infty"),
    ('×', "\\times"),
    ('÷', "\\div"),
    ('±', "\\pm"),
    ('·', "\\cdot"),
    ('−', "-"),
    ('→', "\\to"),
    ('←', "\\leftarrow"),
    ('∈', "\\in"),
    ('∑', "\\sum"),
    ('∂', "\\partial"),
    ('ℓ', "\\ell"),
    ('¬', "\\neg"),
];

/// The longest word that fits into the cell of a table for sure, in letters.
const LONGEST_WORD: usize = 12;

/// Escapes a text; the result has balanced braces and no command that the text asked for.
pub fn escape(text: &str, out: &mut String) {
    let mut before = ' ';
    let mut is_mathematics = false;
    for letter in text.chars() {
        let command = MATHEMATICS.iter().find(|(own, _)| *own == letter);
        // Signs that follow each other share one formula.
        if command.is_some() != is_mathematics {
            out.push('$');
            is_mathematics = !is_mathematics;
        }
        match (letter, command) {
            (_, Some((_, command))) => out.push_str(command),
            ('\\', _) => out.push_str("\\textbackslash{}"),
            ('~', _) => out.push_str("\\textasciitilde{}"),
            ('^', _) => out.push_str("\\textasciicircum{}"),
            ('`', _) => out.push_str("\\textasciigrave{}"),
            ('"', _) => out.push_str("\\textquotedbl{}"),
            // Readers of BibTeX count braces even behind a backslash.
            ('{', _) => out.push_str("\\textbraceleft{}"),
            ('}', _) => out.push_str("\\textbraceright{}"),
            ('#' | '$' | '%' | '&' | '_', _) => out.extend(['\\', letter]),
            ('\u{a0}', _) => out.push('~'),
            ('\u{202f}' | '\u{2009}', _) => out.push_str("\\,"),
            // Two of these in a row are another sign in TeX.
            ('-' | '\'' | '<' | '>' | ',', _) if before == letter => out.extend(['{', '}', letter]),
            _ => out.push(letter),
        }
        before = letter;
    }
    if is_mathematics {
        out.push('$');
    }
}

/// Escapes a text whose long words may break where TeX would not: behind signs and before capitals.
pub fn escape_words(text: &str, out: &mut String) {
    for (place, word) in text.split(' ').enumerate() {
        out.push_str(if place > 0 { " " } else { "" });
        if word.chars().count() <= LONGEST_WORD {
            escape(word, out);
            continue;
        }
        let (mut start, mut before) = (0, ' ');
        for (at, letter) in word.char_indices() {
            let is_behind_sign = matches!(before, '.' | '_' | '/' | '–');
            if is_behind_sign || before.is_lowercase() && letter.is_uppercase() {
                escape(&word[start..at], out);
                out.push_str("\\allowbreak{}");
                start = at;
            }
            before = letter;
        }
        escape(&word[start..], out);
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn escapes() {
        #[track_caller]
        fn check(input: &str, expected: &str) {
            let mut out = String::new();
            super::escape(input, &mut out);
            assert_eq!(out, expected);
        }
        check("50% of A&B_1 #2 $x$", "50\\% of A\\&B\\_1 \\#2 \\$x\\$");
        check(
            "\\input{/etc/passwd}",
            "\\textbackslash{}input\\textbraceleft{}/etc/passwd\\textbraceright{}",
        );
        check(
            "a~b^c`d\"e",
            "a\\textasciitilde{}b\\textasciicircum{}c\\textasciigrave{}d\\textquotedbl{}e",
        );
        check("a--b '' <<>>", "a-{}-b '{}' <{}<>{}>");
        check("χ² ≠ λ", "$\\chi^{2}$ $\\neq$ $\\lambda$");
        check("Dollár, Şahin – „така“", "Dollár, Şahin – „така“");
        check("1\u{a0}000", "1~000");
    }

    #[test]
    fn long_words_may_break() {
        #[track_caller]
        fn check(input: &str, expected: &str) {
            let mut out = String::new();
            super::escape_words(input, &mut out);
            assert_eq!(out, expected);
        }
        check("a.b A_B aB/c", "a.b A\\_B aB/c");
        check("tested 12.5 % of", "tested 12.5 \\% of");
        check(
            "cross_decomposition.PLSRegression; x",
            "cross\\_\\allowbreak{}decomposition.\\allowbreak{}PLSRegression; x",
        );
        check("Kolmogorov–Smirnov", "Kolmogorov–\\allowbreak{}Smirnov");
        check("RandomForests…", "Random\\allowbreak{}Forests…");
        check("неопределеността.", "неопределеността.");
    }
}
