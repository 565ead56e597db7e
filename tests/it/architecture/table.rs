//! The table of ARCHITECTURE.md: which modules there are, and what each may use.

use std::fmt;

/// A top-level module of one of the crates; `main` is the program's binary.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Module {
    Core(String),
    Program(String),
}

impl Module {
    pub(super) fn is_core(&self) -> bool {
        matches!(self, Self::Core(_))
    }
}

impl fmt::Display for Module {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Core(name) => write!(f, "core `{name}`"),
            Self::Program(name) => write!(f, "`{name}`"),
        }
    }
}

/// Something that a module may use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Grant {
    WholeCore,
    Module(Module),
}

/// The modules in the order of the table, each with what it may use.
#[derive(Debug)]
pub(super) struct Table(Vec<(Module, Vec<Grant>)>);

/// The columns that the table is known by.
const HEAD: [&str; 3] = ["module", "job", "may use"];

impl Table {
    /// Finds the table on a Markdown page and reads it.
    pub(super) fn read(page: &str) -> Result<Self, String> {
        let mut lines = page.lines().skip_while(|line| cells(line) != HEAD);
        lines
            .next()
            .ok_or("there is no table with the columns module, job, may use")?;
        let mut rows: Vec<(Module, Vec<Grant>)> = Vec::new();
        for line in lines.skip(1).take_while(|line| line.starts_with('|')) {
            let cells = cells(line);
            let [module, _, uses] = cells[..] else {
                return Err(format!("a row has {} cells: {line}", cells.len()));
            };
            let module = read_module(module)?;
            if rows.iter().any(|(other, _)| *other == module) {
                return Err(format!("{module} has two rows"));
            }
            let uses = uses.split(',').map(str::trim).filter(|&name| name != "–");
            rows.push((module, uses.map(read_grant).collect::<Result<_, _>>()?));
        }
        let table = Self(rows);
        let unknown = table.edges().find(|(_, used)| table.grants(used).is_none());
        match unknown {
            Some((module, used)) => Err(format!("{module} may use {used}, which has no row")),
            None if table.0.is_empty() => Err("the table has no rows".to_owned()),
            None => Ok(table),
        }
    }

    pub(super) fn modules(&self) -> impl Iterator<Item = &Module> {
        self.0.iter().map(|(module, _)| module)
    }

    /// What a module may use; none where it is not in the table.
    pub(super) fn grants(&self, module: &Module) -> Option<&[Grant]> {
        let row = self.0.iter().find(|(other, _)| other == module);
        row.map(|(_, grants)| &grants[..])
    }

    /// The rows that may use one that does not stand above them. Without any, no two modules can
    /// use each other, however far around.
    pub(super) fn against_order(&self) -> Vec<String> {
        let place = |wanted: &Module| self.modules().position(|module| module == wanted);
        self.edges()
            .filter(|(module, used)| place(used) >= place(module))
            .map(|(module, used)| format!("{module} may use {used}, which stands below it"))
            .collect()
    }

    fn edges(&self) -> impl Iterator<Item = (&Module, &Module)> {
        self.0.iter().flat_map(|(module, grants)| {
            grants.iter().filter_map(move |grant| match grant {
                Grant::WholeCore => None,
                Grant::Module(used) => Some((module, used)),
            })
        })
    }
}

fn cells(line: &str) -> Vec<&str> {
    let line = line.trim().trim_start_matches('|').trim_end_matches('|');
    line.split('|').map(str::trim).collect()
}

fn read_grant(text: &str) -> Result<Grant, String> {
    if text == "core" {
        return Ok(Grant::WholeCore);
    }
    read_module(text).map(Grant::Module)
}

fn read_module(text: &str) -> Result<Module, String> {
    let quoted = |text: &str| {
        let name = text.strip_prefix('`')?.strip_suffix('`')?;
        let is_name = |c: char| c.is_ascii_lowercase() || c == '_';
        (!name.is_empty() && name.chars().all(is_name)).then(|| name.to_owned())
    };
    let module = match text.strip_prefix("core ") {
        Some(name) => quoted(name).map(Module::Core),
        None => quoted(text).map(Module::Program),
    };
    module.ok_or_else(|| format!("can't read `{text}`: write `name`, core `name` or core"))
}
