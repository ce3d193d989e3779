//! The commands of TeX that titles hold beside accents, as the letters that they print.

/// What the commands print that stand for a sign.
const SIGNS: [(&str, &str); 115] = [
    ("alpha", "α"),
    ("beta", "β"),
    ("gamma", "γ"),
    ("delta", "δ"),
    ("epsilon", "ε"),
    ("varepsilon", "ε"),
    ("zeta", "ζ"),
    ("eta", "η"),
    ("theta", "θ"),
    ("vartheta", "ϑ"),
    ("iota", "ι"),
    ("kappa", "κ"),
    ("lambda", "λ"),
    ("mu", "μ"),
    ("nu", "ν"),
    ("xi", "ξ"),
    ("omicron", "ο"),
    ("pi", "π"),
    ("rho", "ρ"),
    ("varrho", "ϱ"),
    ("sigma", "σ"),
    ("varsigma", "ς"),
    ("tau", "τ"),
    ("upsilon", "υ"),
    ("phi", "φ"),
    ("varphi", "φ"),
    ("chi", "χ"),
    ("psi", "ψ"),
    ("omega", "ω"),
    ("Gamma", "Γ"),
    ("Delta", "Δ"),
    ("Theta", "Θ"),
    ("Lambda", "Λ"),
    ("Xi", "Ξ"),
    ("Pi", "Π"),
    ("Sigma", "Σ"),
    ("Upsilon", "Υ"),
    ("Phi", "Φ"),
    ("Psi", "Ψ"),
    ("Omega", "Ω"),
    ("infty", "∞"),
    ("times", "×"),
    ("cdot", "·"),
    ("pm", "±"),
    ("mp", "∓"),
    ("le", "≤"),
    ("leq", "≤"),
    ("ge", "≥"),
    ("geq", "≥"),
    ("ne", "≠"),
    ("neq", "≠"),
    ("approx", "≈"),
    ("sim", "∼"),
    ("simeq", "≃"),
    ("equiv", "≡"),
    ("propto", "∝"),
    ("ll", "≪"),
    ("gg", "≫"),
    ("to", "→"),
    ("rightarrow", "→"),
    ("leftarrow", "←"),
    ("leftrightarrow", "↔"),
    ("Rightarrow", "⇒"),
    ("mapsto", "↦"),
    ("in", "∈"),
    ("notin", "∉"),
    ("subset", "⊂"),
    ("subseteq", "⊆"),
    ("cup", "∪"),
    ("cap", "∩"),
    ("emptyset", "∅"),
    ("forall", "∀"),
    ("exists", "∃"),
    ("neg", "¬"),
    ("land", "∧"),
    ("wedge", "∧"),
    ("lor", "∨"),
    ("vee", "∨"),
    ("sum", "∑"),
    ("prod", "∏"),
    ("int", "∫"),
    ("partial", "∂"),
    ("nabla", "∇"),
    ("sqrt", "√"),
    ("ell", "ℓ"),
    ("hbar", "ℏ"),
    ("Re", "ℜ"),
    ("Im", "ℑ"),
    ("top", "⊤"),
    ("bot", "⊥"),
    ("perp", "⊥"),
    ("circ", "∘"),
    ("star", "⋆"),
    ("ast", "∗"),
    ("prime", "′"),
    ("dagger", "†"),
    ("oplus", "⊕"),
    ("otimes", "⊗"),
    ("langle", "⟨"),
    ("rangle", "⟩"),
    ("lfloor", "⌊"),
    ("rfloor", "⌋"),
    ("lceil", "⌈"),
    ("rceil", "⌉"),
    ("mid", "|"),
    ("vert", "|"),
    ("Vert", "‖"),
    ("backslash", "\\"),
    ("dots", "…"),
    ("ldots", "…"),
    ("cdots", "…"),
    ("degree", "°"),
    ("textdegree", "°"),
    ("textmu", "μ"),
    ("j", "ȷ"),
];

/// The commands that print nothing: they change letters, sizes and distances.
const SILENT: [&str; 44] = [
    "bf",
    "bfseries",
    "big",
    "bigg",
    "biggl",
    "biggr",
    "bigl",
    "bigr",
    "bm",
    "boldsymbol",
    "break",
    "displaystyle",
    "em",
    "emph",
    "it",
    "itshape",
    "left",
    "limits",
    "linebreak",
    "mathbb",
    "mathbf",
    "mathcal",
    "mathit",
    "mathrm",
    "mathsf",
    "mathtt",
    "mdseries",
    "newline",
    "noindent",
    "nolimits",
    "normalfont",
    "operatorname",
    "protect",
    "relax",
    "right",
    "rm",
    "rmfamily",
    "sc",
    "scshape",
    "sf",
    "sl",
    "text",
    "textstyle",
    "tt",
];

/// A text in which commands are what they print: signs are letters, and of what changes letters the content stays.
///
/// The name of a command that nobody knows stays, too, unless braces follow: those hold what it prints.
pub fn commands_read(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, command)) = rest.split_once('\\') {
        plain.push_str(before);
        let end = command.find(|letter: char| !letter.is_ascii_alphabetic());
        let (name, after) = command.split_at(end.unwrap_or(command.len()));
        rest = after;
        // Outside of formulas Greek letters are \textalpha and so on.
        let bare = name.strip_prefix("text").unwrap_or(name);
        let known = SIGNS.iter().find(|(own, _)| *own == name || *own == bare);
        if let Some((_, sign)) = known {
            plain.push_str(sign);
            // After a letter the space only ends the name.
            if sign.starts_with(char::is_alphabetic) {
                rest = rest.strip_prefix(' ').unwrap_or(rest);
            }
        } else if name.is_empty() {
            // A thin space, one that is not broken, the end of a line.
            if let Some(after) = rest.strip_prefix([',', ';', ':', ' ', '\\']) {
                plain.push(' ');
                rest = after;
            } else {
                // A space that takes one away.
                rest = rest.strip_prefix('!').unwrap_or(rest);
            }
        } else if matches!(name, "quad" | "qquad") {
            plain.push(' ');
        } else if !SILENT.contains(&name) && !rest.starts_with('{') {
            plain.push_str(name);
        }
    }
    plain.push_str(rest);
    plain
}

/// What a formula prints, as far as letters can: what is raised or lowered in signs of its own, or after ^ and _.
pub fn formula_read(formula: &str) -> String {
    let formula = commands_read(formula);
    let mut plain = String::with_capacity(formula.len());
    let mut rest = &*formula;
    while let Some(at) = rest.find(['^', '_']) {
        plain.push_str(&rest[..at]);
        let (sign, after) = rest[at..].split_at(1);
        let (script, after) = first_group(after);
        let letter = if sign == "^" { raised } else { lowered };
        let letters: Option<String> = script.chars().map(letter).collect();
        match letters {
            Some(letters) => plain.push_str(&letters),
            // The ending of a number in words, such as 11th.
            None if sign == "^" && matches!(script, "st" | "nd" | "rd" | "th") => {
                plain.push_str(script)
            }
            None => {
                plain.push_str(sign);
                plain.push_str(script);
            }
        }
        rest = after;
    }
    plain.push_str(rest);
    plain
}

/// What a sign raises or lowers, a letter or what braces hold, and what follows it.
fn first_group(text: &str) -> (&str, &str) {
    if let Some(group) = text.strip_prefix('{')
        && let Some(parts) = group.split_once('}')
    {
        return parts;
    }
    let end = text.chars().next().map_or(0, char::len_utf8);
    text.split_at(end)
}

fn raised(letter: char) -> Option<char> {
    in_place("0123456789+-=()ni*", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ*", letter)
}

fn lowered(letter: char) -> Option<char> {
    in_place(
        "0123456789+-=()aeioruvxjklmnpst",
        "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢₒᵣᵤᵥₓⱼₖₗₘₙₚₛₜ",
        letter,
    )
}

/// The letter of one list at the place that a letter has in another.
fn in_place(of: &str, list: &str, letter: char) -> Option<char> {
    let place = of.chars().position(|own| own == letter)?;
    list.chars().nth(place)
}
