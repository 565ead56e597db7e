//! A disk of which only what was synced is sure to last.
//!
//! Contents last to the last sync of their file, names to the last sync of their folder: POSIX
//! promises no more. Modes and owners are not in it. It must not know what wrote to it, nor why.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ffi::OsString;
use std::path::{Component, Path, PathBuf};

use super::trace::{Call, How};
use super::tree::{Entry, Tree};

/// As many links as are followed before a path leads nowhere.
const MOST_LINKS: usize = 40;

/// In which order names reach the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// In any: POSIX says nothing of it.
    Any,
    /// In that of the calls, and with any sync all that came before it, of whatever file: so a
    /// journal keeps them (ext4, xfs).
    Journal,
}

/// A folder, a file or a link, wherever its name stands: its place in `Disk::nodes`.
type Id = usize;

type Names = BTreeMap<OsString, Id>;

/// The root folder of the disk.
const ROOT: Id = 0;

/// A disk that is mounted at a folder, with all that was written to it.
pub(crate) struct Disk {
    order: Order,
    mounted_at: PathBuf,
    nodes: Vec<Node>,
    /// The names in each folder, by the folder's id.
    names: HashMap<Id, Names>,
    /// Those of them that are sure to last.
    lasting: HashMap<Id, Names>,
    /// What brings the lasting names to those that there are, oldest first.
    pending: Vec<Change>,
    open: HashMap<u32, Handle>,
}

enum Node {
    Folder,
    /// All that a file held since it was synced last, the newest last; the first is sure to last.
    File(Vec<Vec<u8>>),
    Link(PathBuf),
}

struct Handle {
    node: Id,
    /// Where the next bytes go.
    at: usize,
}

/// Names that change at once.
struct Change {
    names: Vec<(Id, OsString, Option<Id>)>,
    /// The folders that have to be synced before it is sure to last.
    unsynced: BTreeSet<Id>,
}

/// What a power cut may leave of a disk.
pub(crate) struct Remains<'a> {
    disk: &'a Disk,
    names: HashMap<Id, Names>,
    /// Which of the contents that it may have each unsynced file has.
    variant: usize,
}

impl Disk {
    /// A disk that is mounted at `folder` and holds `tree`, all of it synced.
    pub(crate) fn new(folder: &Path, tree: &Tree, order: Order) -> Self {
        let mut disk = Self {
            order,
            mounted_at: folder.to_owned(),
            nodes: vec![Node::Folder],
            names: HashMap::new(),
            lasting: HashMap::new(),
            pending: Vec::new(),
            open: HashMap::new(),
        };
        for (path, entry) in tree {
            let node = disk.add(match entry {
                Entry::Folder => Node::Folder,
                Entry::File(bytes) => Node::File(vec![bytes.clone()]),
                Entry::Link(target) => Node::Link(target.clone()),
            });
            let place = disk.place(&folder.join(path)).unwrap();
            disk.set(vec![(place, Some(node))]);
        }
        disk.lasting = disk.names.clone();
        disk.pending.clear();
        disk
    }

    /// Does what a call did. Calls that are about other disks do nothing.
    pub(crate) fn apply(&mut self, call: &Call) {
        match call {
            Call::MakeFolder(path) => {
                if let Some(place) = self.place(path) {
                    let folder = self.add(Node::Folder);
                    self.set(vec![(place, Some(folder))]);
                }
            }
            Call::Open { file, path, how } => {
                self.open.remove(file);
                let there = find(self, &self.names, path);
                let Some(node) = there.or_else(|| self.create(path, *how)) else {
                    return;
                };
                self.open.insert(*file, Handle { node, at: 0 });
                if how.empties {
                    self.rewrite(node, Vec::clear);
                }
            }
            Call::Write { file, bytes } => {
                if let Some(handle) = self.open.get_mut(file) {
                    let (node, from) = (handle.node, handle.at);
                    handle.at += bytes.len();
                    self.rewrite(node, |content| {
                        content.resize(content.len().max(from + bytes.len()), 0);
                        content[from..from + bytes.len()].copy_from_slice(bytes);
                    });
                }
            }
            Call::Resize { file, length } => {
                if let Some(handle) = self.open.get(file) {
                    self.rewrite(handle.node, |content| content.resize(*length, 0));
                }
            }
            Call::Sync { file } => {
                if let Some(handle) = self.open.get(file) {
                    self.sync(handle.node);
                }
            }
            Call::Close { file } => {
                self.open.remove(file);
            }
            Call::Rename { from, to } => {
                if let Some((old, new)) = self.place(from).zip(self.place(to)) {
                    let node = self.at(&old);
                    // Two names of one file: such a rename does nothing.
                    if node != self.at(&new) {
                        self.set(vec![(old, None), (new, node)]);
                    }
                }
            }
            Call::Exchange(one, other) => {
                if let Some((one, other)) = self.place(one).zip(self.place(other)) {
                    let (a, b) = (self.at(&one), self.at(&other));
                    self.set(vec![(one, b), (other, a)]);
                }
            }
            Call::Link { from, to } => {
                if let Some((old, new)) = self.place(from).zip(self.place(to)) {
                    let node = self.at(&old);
                    self.set(vec![(new, node)]);
                }
            }
            Call::Remove(path) => {
                if let Some(place) = self.place(path) {
                    self.set(vec![(place, None)]);
                }
            }
        }
    }

    /// All that a power cut may leave now.
    pub(crate) fn remains(&self) -> Vec<Remains<'_>> {
        let count = self.pending.len();
        assert!(count < 20, "too many names were never synced");
        let chosen: Vec<u32> = match self.order {
            Order::Any => (0..1 << count).collect(),
            Order::Journal => (0..=count).map(|first| (1 << first) - 1).collect(),
        };
        let variants = self.nodes.iter().map(|node| match node {
            Node::File(versions) => leftovers(versions).len(),
            Node::Folder | Node::Link(_) => 1,
        });
        let variants = variants.max().unwrap_or(1);
        let mut remains = Vec::new();
        for chosen in chosen {
            let mut names = self.lasting.clone();
            for (at, change) in self.pending.iter().enumerate() {
                if chosen & (1 << at) != 0 {
                    carry_out(change, &mut names);
                }
            }
            remains.extend((0..variants).map(|variant| Remains {
                disk: self,
                names: names.clone(),
                variant,
            }));
        }
        remains
    }

    fn add(&mut self, node: Node) -> Id {
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    /// The folder that a path's last name stands in; nothing on another disk.
    fn place(&self, path: &Path) -> Option<(Id, OsString)> {
        let name = path.file_name()?.to_owned();
        Some((find(self, &self.names, path.parent()?)?, name))
    }

    fn at(&self, (folder, name): &(Id, OsString)) -> Option<Id> {
        self.names.get(folder)?.get(name).copied()
    }

    fn set(&mut self, changes: Vec<((Id, OsString), Option<Id>)>) {
        let unsynced = changes.iter().map(|((folder, _), _)| *folder).collect();
        let names = changes
            .into_iter()
            .map(|((folder, name), node)| (folder, name, node));
        let change = Change {
            names: names.collect(),
            unsynced,
        };
        carry_out(&change, &mut self.names);
        self.pending.push(change);
    }

    /// A new file; nothing on another disk.
    fn create(&mut self, path: &Path, how: How) -> Option<Id> {
        let place = self.place(path)?;
        assert!(how.creates, "`{}` is not there", path.display());
        let node = self.add(Node::File(vec![Vec::new()]));
        self.set(vec![(place, Some(node))]);
        Some(node)
    }

    fn rewrite(&mut self, node: Id, rewrite: impl FnOnce(&mut Vec<u8>)) {
        if let Node::File(versions) = &mut self.nodes[node] {
            let mut content = versions.last().unwrap().clone();
            rewrite(&mut content);
            versions.push(content);
        }
    }

    fn sync(&mut self, node: Id) {
        if let Node::File(versions) = &mut self.nodes[node] {
            versions.drain(..versions.len() - 1);
        }
        for change in &mut self.pending {
            match self.order {
                Order::Any => {
                    change.unsynced.remove(&node);
                }
                Order::Journal => change.unsynced.clear(),
            }
        }
        let lasting = &mut self.lasting;
        self.pending.retain(|change| {
            let lasts = change.unsynced.is_empty();
            if lasts {
                carry_out(change, lasting);
            }
            !lasts
        });
    }
}

impl Remains<'_> {
    /// What a file holds, if it is there.
    pub(crate) fn content(&self, path: &Path) -> Option<Vec<u8>> {
        let node = find(self.disk, &self.names, path)?;
        Some(self.content_of(node))
    }

    /// All that is there.
    pub(crate) fn tree(&self) -> Tree {
        let mut tree = Tree::new();
        let mut to_visit = vec![(ROOT, PathBuf::new())];
        while let Some((folder, path)) = to_visit.pop() {
            for (name, &node) in self.names.get(&folder).into_iter().flatten() {
                let path = path.join(name);
                let entry = match &self.disk.nodes[node] {
                    Node::Folder => {
                        to_visit.push((node, path.clone()));
                        Entry::Folder
                    }
                    Node::File(_) => Entry::File(self.content_of(node)),
                    Node::Link(target) => Entry::Link(target.clone()),
                };
                tree.insert(path, entry);
            }
        }
        tree
    }

    fn content_of(&self, node: Id) -> Vec<u8> {
        let Node::File(versions) = &self.disk.nodes[node] else {
            panic!("a folder stands in a file's place");
        };
        let mut leftovers = leftovers(versions);
        let variant = self.variant % leftovers.len();
        leftovers.swap_remove(variant)
    }
}

/// What a power cut may leave of a file: anything that it held since it was synced, nothing, a
/// part, and zeros where the length is on the disk and the bytes are not.
fn leftovers(versions: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let mut all = versions.to_vec();
    if let [_, .., newest] = versions {
        let half = newest.len() / 2;
        let mut torn = newest[..half].to_vec();
        torn.resize(newest.len(), 0);
        let last = newest.len().saturating_sub(1);
        all.extend([
            Vec::new(),
            newest[..half].to_vec(),
            newest[..last].to_vec(),
            vec![0; newest.len()],
            torn,
        ]);
        all.sort_unstable();
        all.dedup();
    }
    all
}

fn carry_out(change: &Change, names: &mut HashMap<Id, Names>) {
    for (folder, name, node) in &change.names {
        let names = names.entry(*folder).or_default();
        match node {
            Some(node) => names.insert(name.clone(), *node),
            None => names.remove(name),
        };
    }
}

/// What a path means, links followed to the end.
fn find(disk: &Disk, names: &HashMap<Id, Names>, path: &Path) -> Option<Id> {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        match walk(disk, names, &path)? {
            Ok(node) => return Some(node),
            Err(led_on) => path = led_on,
        }
    }
    None
}

/// What a path means, or the path that the first link on it makes of it.
fn walk(disk: &Disk, names: &HashMap<Id, Names>, path: &Path) -> Option<Result<Id, PathBuf>> {
    let mut stack = vec![ROOT];
    let mut so_far = disk.mounted_at.clone();
    let mut rest = path.strip_prefix(&disk.mounted_at).ok()?.components();
    while let Some(part) = rest.next() {
        match part {
            Component::Normal(name) => {
                let node = *names.get(stack.last()?)?.get(name)?;
                if let Node::Link(target) = &disk.nodes[node] {
                    return Some(Err(so_far.join(target).join(rest.as_path())));
                }
                stack.push(node);
                so_far.push(name);
            }
            Component::ParentDir => {
                stack.pop();
                so_far.pop();
            }
            _ => {}
        }
    }
    stack.last().copied().map(Ok)
}
