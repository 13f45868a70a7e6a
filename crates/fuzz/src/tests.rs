//! Every seed passes its target, in an ordinary build.

use std::{fs, path::Path};

#[track_caller]
fn replay(folder: &str, check: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut seeds = 0;
    for entry in fs::read_dir(&folder).expect("the seeds are there") {
        check(&fs::read(entry.expect("an entry").path()).expect("a seed is read"));
        seeds += 1;
    }
    assert!(seeds > 0, "no seeds in {}", folder.display());
}

#[test]
fn archives() {
    replay("seeds/archive", crate::archive::check);
}

#[test]
fn conditions() {
    replay("seeds/condition", crate::condition::check);
}

#[test]
fn dates() {
    replay("seeds/date", crate::date::check);
}

#[test]
fn definitions() {
    replay("../defection/definitions", crate::definitions::check);
}

#[test]
fn lenses() {
    replay("seeds/lens", crate::lens::check);
}

#[test]
fn verdicts() {
    replay("seeds/verdict", crate::verdict::check);
}
