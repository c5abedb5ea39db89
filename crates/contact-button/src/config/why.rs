//! What a visit is shown of a menu, and why: its rules first, then its hours.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use jiff::Timestamp;

use super::File;
use super::lists::{Compiled, Place};
use crate::schedule::Schedule;
use crate::strategy::{Entry, Visit, Why, choose};

/// One line for each link; at a moment each is open or closed by its own hours.
pub(super) fn lines(
    file: &File,
    compiled: &Compiled,
    visit: &Visit<'_>,
    now: Option<Timestamp>,
) -> Vec<String> {
    // What the menu says of its language is what the page says of the links in it.
    let lang = if file.lang.is_empty() { visit.lang } else { &file.lang };
    let menu = Schedule::new(&file.hours, &file.timezone).ok();
    let open = now.map_or(visit.open, |now| menu.is_none_or(|menu| menu.is_open(now)));
    let visit = Visit { lang, open, ..*visit };
    let links: Vec<&Place> = compiled.links().collect();
    let own = |link: &&Place| {
        let schedule = link.schedule.as_ref()?;
        Some(now.map_or(open, |now| schedule.is_open(now)))
    };
    let own: Vec<Option<bool>> = links.iter().map(own).collect();
    let entries: Vec<Entry<'_>> = links
        .iter()
        .zip(&own)
        .map(|(link, open)| Entry {
            slot: &link.slot,
            when: link.when.as_ref(),
            unless: link.unless.as_ref(),
            open: *open,
        })
        .collect();
    let menu = Closing::of(file, compiled, choose(&entries, &visit), own, open);
    (0..links.len()).map(|at| format!("{}: {}", name(links[at]), menu.said(at))).collect()
}

/// Where the configuration has a link, and its channel.
fn name(link: &Place) -> String {
    format!("{} {}", link.path, link.contact.channel())
}

/// What the hours make of what the rules leave.
struct Closing<'a> {
    links: Vec<&'a Place>,
    why: Vec<Why<'a>>,
    /// Whether somebody answers at each, by hours of its own.
    own: Vec<Option<bool>>,
    /// Whether nobody answers at the menu's own hours.
    shut: bool,
    /// Whether the menu says so itself.
    noted: bool,
    /// Links that the menu's own hours hide, and the one that is left.
    hidden: BTreeMap<usize, Option<usize>>,
    /// What each link gives way to while nobody answers there.
    gives_way: BTreeMap<usize, usize>,
    /// Those that are shown of the links that give way or stand in.
    picked: BTreeSet<usize>,
}

impl<'a> Closing<'a> {
    fn of(
        file: &File,
        compiled: &'a Compiled,
        why: Vec<Why<'a>>,
        own: Vec<Option<bool>>,
        open: bool,
    ) -> Closing<'a> {
        let links: Vec<&Place> = compiled.links().collect();
        // Links without a label are one list in the page.
        let lists = compiled.lists.iter().enumerate().flat_map(|(number, list)| {
            let number = if list.label.is_empty() { usize::MAX } else { number };
            list.links.iter().map(move |_| number)
        });
        let lists: Vec<usize> = lists.collect();
        let mut menu = Closing {
            noted: !open && !file.hours.is_empty() && matches!(&*file.closed, "" | "note"),
            shut: !open && !file.hours.is_empty(),
            own,
            gives_way: BTreeMap::new(),
            hidden: BTreeMap::new(),
            picked: BTreeSet::new(),
            links,
            why,
        };
        for at in 0..menu.links.len() {
            let channel = menu.mode(at);
            let is_other = |other: &usize| *other != at && menu.channel(*other) == channel;
            let near = (0..lists.len()).filter(|other| lists[*other] == lists[at]).find(is_other);
            if let Some(other) = near.or_else(|| (0..lists.len()).find(is_other)) {
                menu.gives_way.insert(at, other);
            }
        }
        if !open && !file.hours.is_empty() && !menu.noted {
            menu.close(&file.closed);
        }
        menu.picked = menu.heads().into_iter().filter_map(|head| menu.pick(head)).collect();
        menu
    }

    fn channel(&self, at: usize) -> &str {
        self.links[at].contact.channel().name()
    }

    /// What the link's own hours make of it while nobody answers; nothing where it has none.
    fn mode(&self, at: usize) -> &'static str {
        self.links[at].schedule.as_ref().map_or("", |schedule| schedule.closed_as().name())
    }

    /// Whether nobody answers at a link by hours of its own.
    fn is_shut(&self, at: usize) -> bool {
        self.own[at] == Some(false)
    }

    /// Hides what has no hours of its own, or all of that but a channel that can be reached.
    fn close(&mut self, mode: &str) {
        let all = 0..self.links.len();
        let left = all
            .clone()
            .find(|at| self.channel(*at) == mode && !self.is_out(*at) && !self.is_shut(*at));
        if left.is_some() || mode == "hide" {
            let goes = |at: &usize| {
                self.own[*at].is_none() && (mode == "hide" || self.channel(*at) != mode)
            };
            self.hidden = all.filter(goes).map(|at| (at, left)).collect();
        } else {
            self.noted = true;
        }
    }

    /// Whether something else than a stand-in hides it.
    fn is_out(&self, at: usize) -> bool {
        !self.why[at].shown()
            || self.hidden.contains_key(&at)
            || self.is_shut(at) && self.mode(at) == "hide"
    }

    /// A link, what it gives way to, what that gives way to.
    fn chain(&self, head: usize) -> Vec<usize> {
        let mut chain = Vec::from([head]);
        while let Some(next) = chain.last().and_then(|last| self.gives_way.get(last)) {
            if chain.contains(next) {
                break;
            }
            chain.push(*next);
        }
        chain
    }

    /// The links that stand in for no other; of some that name each other, all.
    fn heads(&self) -> Vec<usize> {
        let all = self.gives_way.keys().copied();
        let mut heads: Vec<usize> =
            all.clone().filter(|at| !self.gives_way.values().any(|other| other == at)).collect();
        let reached: BTreeSet<usize> = heads.iter().flat_map(|head| self.chain(*head)).collect();
        heads.extend(all.filter(|at| !reached.contains(at)));
        heads
    }

    /// Who of a chain is shown: the first who answers, else the first who is there, with its note.
    fn pick(&self, head: usize) -> Option<usize> {
        let mut there = self.chain(head).into_iter().filter(|at| !self.is_out(*at));
        let first = there.next()?;
        let answers = |at: &usize| !self.is_shut(*at);
        core::iter::once(first).chain(there).find(answers).or(Some(first))
    }

    /// Whether it gives way, or stands in.
    fn is_linked(&self, at: usize) -> bool {
        self.gives_way.contains_key(&at) || self.gives_way.values().any(|other| *other == at)
    }

    fn said(&self, at: usize) -> String {
        if let Why::Taken(by) = self.why[at] {
            return format!("hidden, since {} has its place", self.links[by].path);
        }
        if !self.why[at].shown() {
            return self.why[at].to_string();
        }
        let shut = self.is_shut(at);
        match self.hidden.get(&at) {
            Some(Some(left)) => {
                return format!(
                    "hidden while the menu is closed, when {} is left",
                    name(self.links[*left])
                );
            }
            Some(None) => return "hidden while the menu is closed".into(),
            None if self.is_out(at) => return "hidden while it is closed".into(),
            None => {}
        }
        let head =
            self.heads().into_iter().find(|head| *head != at && self.chain(*head).contains(&at));
        if self.is_linked(at) && !self.picked.contains(&at) {
            let there = self.pick(head.filter(|_| !shut).unwrap_or(at));
            let there = there.map_or(String::new(), |there| name(self.links[there]));
            return match shut {
                true => format!("hidden while it is closed, when {there} stands in"),
                false => format!("hidden, since {there} needs nobody to stand in"),
            };
        }
        let mut text = self.why[at].to_string();
        match head.filter(|head| self.gives_way.contains_key(head) && !self.picked.contains(head)) {
            Some(head) => text += &format!(", in the place of {}", name(self.links[head])),
            None if shut => text += ", with a note that it is closed",
            None if self.shut && self.own[at].is_some() => text += ", open by its own hours",
            None if self.noted => text += ", under a note that the menu is closed",
            None => {}
        }
        text
    }
}
