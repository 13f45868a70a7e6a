//! Generators of episodes.

use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{
    act_date, aftermath, agency_id, citations, claim, dispute, label, period, person_id, place,
    remark, said::some, silence, state_id, words,
};
use crate::model::{
    Asylum, AsylumOutcome, BonaFides, BonaFidesPosition, Claim, Cooperation, Defection,
    DefectionId, Dispute, Event, Fact, Label, Return, ReturnManner, Settlement, Silence,
};

/// An application for asylum.
pub fn asylum() -> impl Strategy<Value = Asylum> {
    (state_id(), select(AsylumOutcome::ALL), option::of(aftermath()))
        .prop_map(|(state, outcome, on)| Asylum { state, outcome, on })
}

/// Where somebody settled.
pub fn settlement() -> impl Strategy<Value = Settlement> {
    (place(), option::of(period())).prop_map(|(place, period)| Settlement { place, period })
}

/// Work for a service.
pub fn cooperation() -> impl Strategy<Value = Cooperation> {
    (agency_id(), aftermath()).prop_map(|(service, since)| Cooperation { service, since })
}

/// A return, after any act of [`act_date`].
pub fn homecoming() -> impl Strategy<Value = Return> {
    (aftermath(), option::of(select(ReturnManner::ALL)))
        .prop_map(|(on, manner)| Return { on, manner })
}

/// What somebody thought of the good faith of an episode.
pub fn bona_fides() -> impl Strategy<Value = BonaFides> {
    let who = (words(), option::of(agency_id()), select(BonaFidesPosition::ALL));
    (who, option::of(period()), citations(), remark()).prop_map(
        |((holder, agency, position), period, sources, note)| BonaFides {
            holder,
            agency,
            position,
            period,
            sources,
            note,
        },
    )
}

/// Something that happened.
pub fn event() -> impl Strategy<Value = Event> {
    (aftermath(), words(), option::of(place())).prop_map(|(on, what, at)| Event { on, what, at })
}

/// The identifier of one of three episodes.
pub fn defection_id() -> impl Strategy<Value = DefectionId> {
    select(&["somebody-1961", "somebody-1970", "stranger-1945"][..])
        .prop_filter_map("an identifier", |text| DefectionId::new(text).ok())
}

/// One of three episodes. It makes sense by itself: no source contradicts itself.
pub fn defection() -> impl Strategy<Value = Defection> {
    defection_id().prop_flat_map(defection_with)
}

/// An episode. It makes sense by itself: no source contradicts itself.
pub fn defection_with(id: DefectionId) -> impl Strategy<Value = Defection> {
    let who = (person_id(), vec(person_id(), 0..2), remark(), state_id(), some(state_id()));
    let act = (some(act_date()), some(act_date()), some(place()), some(place()), some(state_id()));
    let after = (some(asylum()), some(settlement()), some(cooperation()), some(homecoming()));
    let judged = (vec(bona_fides(), 0..2), some(event()));
    let claims = vec(claim(), 0..6).prop_map(consistent);
    let disputes = vec(dispute(&["on", "at", "returns"]), 0..2);
    let said = (claims, silence(), vec(label(), 0..2), disputes).prop_map(about_rivals);
    (who, act, after, judged, said, remark()).prop_map(
        move |(
            (person, with, summary, left, from_post_in),
            (on, abroad_since, planned_at, at, to),
            (asylum, settled, cooperation, returns),
            (bona_fides, events),
            (claims, silence, labels, disputes),
            note,
        )| Defection {
            id: id.clone(),
            person,
            with,
            summary,
            left,
            from_post_in,
            on,
            abroad_since,
            planned_at,
            at,
            to,
            asylum,
            settled,
            cooperation,
            returns,
            bona_fides,
            events,
            claims,
            silence_except: silence.iter().flat_map(|read| read.except.clone()).take(2).collect(),
            silence,
            labels,
            disputes,
            note,
        },
    )
}

/// The claims without those by which a source says the opposite of what it has said.
fn consistent(claims: Vec<Claim>) -> Vec<Claim> {
    let mut kept: Vec<Claim> = Vec::new();
    for claim in claims {
        let opposed = kept.iter().any(|other| {
            let shared = claim
                .sources
                .iter()
                .any(|mine| other.sources.iter().any(|theirs| theirs.source == mine.source));
            claim.fact == other.fact && claim.holds != other.holds && shared
        });
        if !opposed {
            kept.push(claim);
        }
    }
    kept
}

/// What is said in an episode on questions of fact.
type Told = (Vec<Claim>, Option<Silence>, Vec<Label>, Vec<Dispute>);

/// Lets disputes over facts be over those on which claims differ.
fn about_rivals((claims, silence, labels, mut disputes): Told) -> Told {
    let differs = |claim: &&Claim| {
        claims.iter().any(|other| other.fact == claim.fact && other.holds != claim.holds)
    };
    let mut contested: Vec<Fact> = claims.iter().filter(differs).map(|one| one.fact).collect();
    contested.sort_unstable();
    contested.dedup();
    for dispute in &mut disputes {
        if !(dispute.facts.is_empty() || contested.is_empty()) {
            dispute.facts.clone_from(&contested);
        }
    }
    (claims, silence, labels, disputes)
}
