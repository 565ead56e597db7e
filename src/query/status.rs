//! The statuses that follow from records (§7 of the contract), one topic at a time.
//!
//! It must not know where the records come from: whoever asks says what each says.

use roadmap_core::index::Item;
use roadmap_core::library::{Library, Node};
use roadmap_core::model::Status;

/// The status of a topic or an item where the records are those that `own` tells of: by an item's
/// number, or of the topic by none. `learnt_elsewhere` as in [`conclude_shared`].
pub(super) fn status_with(
    library: &Library,
    node: Node,
    learnt_elsewhere: bool,
    own: impl Fn(Option<u32>) -> Option<Status>,
) -> Status {
    let Some(number) = node.item else {
        let items: Vec<Item<'_>> = library.topic(node.topic).items().collect();
        return conclude_shared(&items, learnt_elsewhere, own).topic;
    };
    let item = library.roadmap(node.topic.roadmap).item(number);
    if learnt_elsewhere {
        // All of the topic has a say in whether that counts.
        let items: Vec<Item<'_>> = library.topic(node.topic).items().collect();
        let first = items.first().map_or(0, |item| item.number());
        return conclude_shared(&items, true, own).items[(number - first) as usize];
    }
    let above = std::iter::successors(item.parent(), |item| item.parent())
        .map(|item| Some(item.number()))
        .chain([None])
        .find_map(&own);
    let items: Vec<Item<'_>> = std::iter::once(item).chain(item.below()).collect();
    let within = |item: Option<u32>| item.map_or(above, |item| own(Some(item)));
    conclude(&items, within).items[0]
}

/// The statuses of a topic and its items. One that was learnt in other roadmaps, and is open
/// without having an open record on it or below it, counts as if it had a record as known.
pub(super) fn conclude_shared(
    items: &[Item<'_>],
    learnt_elsewhere: bool,
    own: impl Fn(Option<u32>) -> Option<Status>,
) -> Concluded {
    let concluded = conclude(items, &own);
    let has_open = |item| own(item).is_some_and(Status::is_open);
    let all = || std::iter::once(None).chain(items.iter().map(|item| Some(item.number())));
    if !learnt_elsewhere || concluded.topic.is_complete() || all().any(has_open) {
        return concluded;
    }
    conclude(items, |item| {
        own(item).or_else(|| item.is_none().then_some(Status::Known))
    })
}

/// Statuses that were drawn from records.
pub(super) struct Concluded {
    /// Of what holds the items.
    pub(super) topic: Status,
    /// Of each item.
    pub(super) items: Vec<Status>,
}

/// The statuses of some items that stand together and of what holds them, from their own records:
/// a record counts for what is below it too, unless that has one of its own.
fn conclude(items: &[Item<'_>], own: impl Fn(Option<u32>) -> Option<Status>) -> Concluded {
    let first = items.first().map_or(0, |item| item.number());
    let place = |item: Item<'_>| item.number().checked_sub(first).map(|at| at as usize);
    let owned: Vec<Option<Status>> = items.iter().map(|item| own(Some(item.number()))).collect();

    // From the top down: what the nearest record above says.
    let mut nearest: Vec<Option<Status>> = Vec::with_capacity(items.len());
    for (&item, &own_status) in items.iter().zip(&owned) {
        let holder = item.parent().and_then(place);
        let above = holder.map_or_else(|| own(None), |holder| nearest[holder]);
        nearest.push(own_status.or(above));
    }
    // From the bottom up: what follows from the items.
    let mut statuses = vec![Status::Pending; items.len()];
    for (at, &item) in items.iter().enumerate().rev() {
        // No further than there are items, whatever a damaged index says.
        let below = at + 1..(at + 1 + item.below().len()).min(items.len());
        statuses[at] = if item.is_leaf() {
            let above = nearest[at].filter(|above| above.is_complete());
            owned[at].or(above).unwrap_or_default()
        } else {
            holder(
                owned[at],
                &items[below.clone()],
                &owned[below.clone()],
                &statuses[below],
            )
        };
    }
    Concluded {
        topic: holder(own(None), items, &owned, &statuses),
        items: statuses,
    }
}

/// The status of what holds items, from its own record and from all that is below it.
fn holder(
    own: Option<Status>,
    below: &[Item<'_>],
    owned: &[Option<Status>],
    statuses: &[Status],
) -> Status {
    let open_below = owned.iter().flatten().any(|status| status.is_open());
    if let Some(own) = own
        && own.is_complete()
        && !open_below
    {
        return own;
    }
    let any = |status| statuses.contains(&status);
    if !below.is_empty() && statuses.iter().all(|status| status.is_complete()) {
        let held = || held(below).map(|at| statuses[at]);
        return [Status::Done, Status::Known]
            .into_iter()
            .find(|&status| held().any(|held| held == status))
            .unwrap_or(Status::Skipped);
    }
    if own == Some(Status::Learning) || any(Status::Learning) || any(Status::Done) {
        return Status::Learning;
    }
    Status::Pending
}

/// The places of the items that are held directly, out of all that are below.
pub(super) fn held(below: &[Item<'_>]) -> impl Iterator<Item = usize> {
    let first = (!below.is_empty()).then_some(0);
    std::iter::successors(first, |&at| {
        Some(at + 1 + below[at].below().len()).filter(|&next| next < below.len())
    })
}
