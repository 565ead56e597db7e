//! The paths in a source that lead into the project, resolved to the modules that they reach.
//!
//! Enough of Rust is understood for that: comments and literals are passed over, groups, `super`
//! and modules within a file are followed. Names that a macro puts together are not seen.

use super::table::Module;

/// One file of the project.
#[derive(Debug)]
pub(super) struct Source {
    /// Its path from the project's folder, parted by `/`.
    pub(super) path: String,
    text: String,
}

/// Where a file stands.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// It is the root of a library.
    Root,
    /// It belongs to this module.
    In(Module),
}

/// A path that leads into the project.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Import {
    pub(super) line: usize,
    /// Whether it leads into the core.
    pub(super) core: bool,
    /// The module that it reaches; none where it takes a whole crate.
    pub(super) module: Option<Module>,
}

impl Source {
    pub(super) fn new(path: String, text: String) -> Self {
        Self { path, text }
    }

    pub(super) fn place(&self) -> Place {
        match (self.in_core(), self.modules().first()) {
            (_, None) => Place::Root,
            (true, Some(name)) => Place::In(Module::Core((*name).to_owned())),
            (false, Some(name)) => Place::In(Module::Program((*name).to_owned())),
        }
    }

    /// The paths in it that lead into the project, in order.
    pub(super) fn imports(&self) -> Vec<Import> {
        let mut reader = Reader {
            tokens: tokens(&self.text),
            at: 0,
            is_binary: self.path == "src/main.rs",
            in_core: self.in_core(),
            found: Vec::new(),
        };
        reader.read(&self.modules());
        reader.found
    }

    fn in_core(&self) -> bool {
        self.path.starts_with("core/")
    }

    /// The modules that the file stands in, outermost first.
    fn modules(&self) -> Vec<&str> {
        let path = self.path.strip_prefix("core/").unwrap_or(&self.path);
        let path = path.strip_prefix("src/").unwrap_or(path);
        let path = path.strip_suffix(".rs").unwrap_or(path);
        let names = path.split('/');
        names
            .filter(|&name| name != "mod" && name != "lib")
            .collect()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'t> {
    Word(&'t str),
    /// `::`
    Step,
    Other(char),
}

/// The tokens of a source, each with its line.
fn tokens(text: &str) -> Vec<(usize, Token<'_>)> {
    let mut found = Vec::new();
    let mut rest = text;
    let mut line = 1;
    while let Some(first) = rest.chars().next() {
        let length = match passed_over(rest) {
            Some(length) => length,
            None if rest.starts_with("::") => {
                found.push((line, Token::Step));
                2
            }
            None if is_word(first) => {
                let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
                found.push((line, Token::Word(&rest[..length])));
                length
            }
            None => {
                if !first.is_whitespace() {
                    found.push((line, Token::Other(first)));
                }
                first.len_utf8()
            }
        };
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    found
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The length of the comment, literal or lifetime that a text begins with.
fn passed_over(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    if text.starts_with("/*") {
        return Some(comment(text));
    }
    if text.starts_with('\'') {
        return Some(character_or_lifetime(text));
    }
    let prefixes = ["br", "cr", "r", "b", "c", ""];
    prefixes.into_iter().find_map(|prefix| {
        let literal = text.strip_prefix(prefix)?;
        if prefix == "b" && literal.starts_with('\'') {
            return Some(1 + character_or_lifetime(literal));
        }
        let hashes = literal.len() - literal.trim_start_matches('#').len();
        let raw = prefix.ends_with('r');
        let body = literal[hashes..]
            .strip_prefix('"')
            .filter(|_| raw || hashes == 0)?;
        let length = if raw {
            let end = format!("\"{}", "#".repeat(hashes));
            body.find(&end).map(|at| at + end.len())
        } else {
            unescaped(body, '"').map(|at| at + 1)
        };
        let before = text.len() - body.len();
        Some(length.map_or(text.len(), |length| before + length))
    })
}

fn comment(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if rest.starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                break;
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    at
}

/// The length of `'x'`, `'\n'` or `'lifetime`.
fn character_or_lifetime(text: &str) -> usize {
    let body = &text[1..];
    let first = body.chars().next().map_or(0, char::len_utf8);
    if body.starts_with('\\') || body[first..].starts_with('\'') {
        return unescaped(body, '\'').map_or(text.len(), |at| at + 2);
    }
    1 + body.find(|c| !is_word(c)).unwrap_or(body.len())
}

/// Where a mark stands that no backslash takes away.
fn unescaped(text: &str, mark: char) -> Option<usize> {
    let mut escaped = false;
    text.char_indices().find_map(|(at, c)| {
        let found = c == mark && !escaped;
        escaped = c == '\\' && !escaped;
        found.then_some(at)
    })
}

/// Where a path starts from.
#[derive(Clone, Debug)]
struct Start<'t> {
    core: bool,
    names: Vec<&'t str>,
}

struct Reader<'t> {
    tokens: Vec<(usize, Token<'t>)>,
    at: usize,
    is_binary: bool,
    in_core: bool,
    found: Vec<Import>,
}

impl<'t> Reader<'t> {
    /// Reads the whole source, which stands in these modules.
    fn read(&mut self, modules: &[&'t str]) {
        let mut modules = modules.to_vec();
        // How deep in braces each module within the file was opened.
        let mut opened = Vec::new();
        let mut depth = 0_usize;
        while let Some(token) = self.token(0) {
            match (token, self.token(1), self.token(2)) {
                (Token::Word("mod"), Some(Token::Word(name)), Some(Token::Other('{'))) => {
                    depth += 1;
                    opened.push(depth);
                    modules.push(name);
                    self.at += 3;
                }
                (Token::Other('{'), ..) => {
                    depth += 1;
                    self.at += 1;
                }
                (Token::Other('}'), ..) => {
                    if opened.last() == Some(&depth) {
                        opened.pop();
                        modules.pop();
                    }
                    depth = depth.saturating_sub(1);
                    self.at += 1;
                }
                // A path whose start is of no interest; but one may start at the crates:
                // `::roadmap_core::a`.
                (Token::Step, Some(Token::Word(name)), _) if name != "roadmap_core" => self.at += 2,
                (Token::Word(word), next, _) => self.word(word, next, &modules),
                _ => self.at += 1,
            }
        }
    }

    /// A word that a path may start with.
    fn word(&mut self, word: &'t str, next: Option<Token<'t>>, modules: &[&'t str]) {
        let here = |names: &[&'t str]| Start {
            core: self.in_core,
            names: names.to_vec(),
        };
        let above = modules.split_last().map_or(&[][..], |(_, above)| above);
        let start = match word {
            "roadmap_core" => Start {
                core: true,
                names: Vec::new(),
            },
            "roadmap" if self.is_binary => Start {
                core: false,
                names: Vec::new(),
            },
            // The binary is a crate of its own, in one file.
            "crate" | "self" | "super" if self.is_binary => {
                self.at += 1;
                return;
            }
            "crate" => here(&[]),
            "self" => here(modules),
            "super" => here(above),
            _ => {
                self.at += 1;
                return;
            }
        };
        let line = self.tokens[self.at].0;
        self.at += 1;
        match next {
            Some(Token::Step) => {
                self.at += 1;
                self.follow(start);
            }
            Some(Token::Word("as")) => self.reached(line, &start),
            // In the program no value is called so: it can only be the crate.
            _ if word == "roadmap_core" => self.reached(line, &start),
            _ => {}
        }
    }

    /// Follows a path after a `::`.
    fn follow(&mut self, mut start: Start<'t>) {
        loop {
            let Some(&(line, token)) = self.tokens.get(self.at) else {
                return;
            };
            match token {
                Token::Other('{') => return self.group(&start),
                Token::Word("super") => {
                    start.names.pop();
                }
                Token::Word("self") => {}
                Token::Word(name) => start.names.push(name),
                // A glob ends the path, and so does a list of types, which is read on its own.
                _ => return self.reached(line, &start),
            }
            self.at += 1;
            if self.token(0) != Some(Token::Step) {
                return self.reached(line, &start);
            }
            self.at += 1;
        }
    }

    /// Follows each path of a group.
    fn group(&mut self, start: &Start<'t>) {
        self.at += 1;
        while let Some(token) = self.token(0) {
            match token {
                Token::Other('}') => {
                    self.at += 1;
                    return;
                }
                Token::Word("as") => self.at += 2,
                Token::Word(_) | Token::Other('*' | '{') => {
                    self.follow(start.clone());
                    if self.token(0) == Some(Token::Other('*')) {
                        self.at += 1;
                    }
                }
                _ => self.at += 1,
            }
        }
    }

    fn reached(&mut self, line: usize, at: &Start<'t>) {
        let module = at.names.first().map(|&name| {
            let name = name.to_owned();
            if at.core {
                Module::Core(name)
            } else {
                Module::Program(name)
            }
        });
        self.found.push(Import {
            line,
            core: at.core,
            module,
        });
    }

    fn token(&self, ahead: usize) -> Option<Token<'t>> {
        self.tokens.get(self.at + ahead).map(|&(_, token)| token)
    }
}
