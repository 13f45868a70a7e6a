//! Lenses: what is read is written back the same, and every episode can be looked at.

use defection::{Archive, Definitions, Lens, Record, archive::from_json, record::Reading};

use crate::reading::read;

/// Reads a lens and looks through it.
pub fn check(bytes: &[u8]) {
    let Some(lens) = read::<Lens>(bytes) else { return };
    let json = serde_json::to_vec(&lens).expect("it is written");
    assert_eq!(from_json::<Lens>(&json).as_ref(), Ok(&lens), "it is read back the same");

    let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    // Which episode is looked at depends on the document, so that all are reached.
    let episodes = archive.defections();
    let place = bytes.iter().fold(0_usize, |sum, byte| sum.wrapping_mul(31) + usize::from(*byte));
    let Some(episode) = episodes.get(place % episodes.len()) else { return };
    let record = match Record::new(archive, episode, &lens, definitions.axioms()) {
        Ok(record) => record,
        Err(refused) => {
            assert_eq!(lens.check(archive), Err(refused), "only an unknown source is refused");
            return;
        }
    };
    for definition in definitions.iter() {
        let judgement = definition.judge(&record);
        if lens.reading != Reading::ByAccount {
            assert_eq!(definition.verdict(&record), judgement.verdict);
        }
        assert_eq!(
            judgement.turns_on.is_empty(),
            judgement.verdict.is_decided() || judgement.verdict == defection::Verdict::Impossible,
            "{} under {}",
            episode.id,
            definition.id(),
        );
    }
}
