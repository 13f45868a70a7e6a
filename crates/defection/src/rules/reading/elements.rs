//! Whether elements are of parts that are there and cite texts of their time, and whether versions
//! apply only while their acts were in force.

use super::Reading;
use crate::{
    date::Date,
    logic::Truth,
    model::{Source, SourceId},
    rules::{
        condition::Condition,
        definition::{DefinitionDraft, Exception, Version},
        element::{ActInForce, Element, Passage, Whose},
        error::DefinitionProblem,
        reading::gather,
    },
    text::nearest,
};

/// Something that a rule consists of, with the day from which the rule is.
struct Ruling<'a> {
    conditions: Vec<&'a Condition>,
    begins: Option<Date>,
}

impl Ruling<'_> {
    fn has(&self, part: &Condition) -> bool {
        self.conditions.iter().any(|condition| condition.walk().any(|inner| inner == part))
    }
}

impl Reading {
    /// Every source whose days in force are listed is there.
    pub(crate) fn acts_in_sources(
        &mut self,
        files: &[String],
        acts: &[ActInForce],
        sources: &[Source],
    ) {
        for (place, (file, act)) in files.iter().zip(acts).enumerate() {
            let place = format!("/acts/{place}");
            self.source(file, &format!("{place}/source"), &act.source, sources);
            self.passages(file, &format!("{place}/citations"), &act.citations, sources);
            let issued = sources.iter().find(|source| source.id == act.source);
            let (from, issued) =
                (Date::from_day(act.from), issued.and_then(|one| one.issued.as_ref()));
            if let Some(issued) = issued.filter(|issued| issued.after(&from) == Truth::Yes) {
                let problem = DefinitionProblem::InForceBeforeIssued {
                    act: act.source.clone(),
                    issued: issued.clone(),
                    from: act.from,
                };
                self.error(file, &format!("{place}/from"), problem);
            }
        }
    }

    /// Every element of a definition is of a part of it and cites what was there in its time.
    pub(crate) fn elements_of_definitions(
        &mut self,
        files: &[String],
        own: &[DefinitionDraft],
        sources: &[Source],
        acts: &[ActInForce],
    ) {
        if !self.all_read {
            return;
        }
        for (file, draft) in files.iter().zip(own) {
            let mut all = Vec::new();
            for (place, version) in draft.versions.iter().enumerate() {
                let place = format!("/versions/{place}");
                let begins = version.from.map(Date::from_day).or_else(|| draft.laid_down.clone());
                let when =
                    Ruling { conditions: vec![version.when.condition()], begins: begins.clone() };
                self.elements(file, &place, &version.elements, &[when], sources);
                self.in_exceptions(file, &place, &version.exceptions, begins.as_ref(), sources);
                self.act(file, &place, version, acts);
                let mut conditions = vec![version.when.condition()];
                gather(&version.exceptions, &mut conditions);
                all.push(Ruling { conditions, begins });
            }
            self.elements(file, "", &draft.elements, &all, sources);
            for (place, left_out) in draft.left_out.iter().enumerate() {
                let place = format!("/left_out/{place}/citations");
                self.passages(file, &place, &left_out.citations, sources);
            }
        }
    }

    fn in_exceptions(
        &mut self,
        file: &str,
        place: &str,
        exceptions: &[Exception],
        begins: Option<&Date>,
        sources: &[Source],
    ) {
        for (index, exception) in exceptions.iter().enumerate() {
            let place = format!("{place}/exceptions/{index}");
            let conditions = vec![exception.when.condition()];
            let when = Ruling { conditions, begins: begins.cloned() };
            self.elements(file, &place, &exception.elements, &[when], sources);
            self.in_exceptions(file, &place, &exception.exceptions, begins, sources);
        }
    }

    fn elements(
        &mut self,
        file: &str,
        place: &str,
        elements: &[Element],
        of: &[Ruling<'_>],
        sources: &[Source],
    ) {
        for (index, element) in elements.iter().enumerate() {
            let place = format!("{place}/elements/{index}");
            let part = element.part.condition();
            let meant: Vec<&Ruling<'_>> = of.iter().filter(|ruling| ruling.has(part)).collect();
            if meant.is_empty() {
                let part = element.part.text().to_owned();
                let suggestion = likely(&element.part.condition().to_string(), of);
                let problem = DefinitionProblem::NoSuchPart { part, suggestion };
                self.error(file, &format!("{place}/part"), problem);
            }
            let part = || element.part.text().to_owned();
            if element.note.is_none() && element.whose == Whose::Editors {
                self.error(file, &place, DefinitionProblem::NoReason { part: part() });
            } else if element.note.is_none() && element.citations.is_empty() {
                self.error(file, &place, DefinitionProblem::NothingCited { part: part() });
            }
            let place = format!("{place}/citations");
            self.passages(file, &place, &element.citations, sources);
            self.texts_of_the_time(file, &place, &element.citations, &meant, sources);
        }
    }

    fn passages(&mut self, file: &str, place: &str, passages: &[Passage], sources: &[Source]) {
        for (index, passage) in passages.iter().enumerate() {
            self.source(file, &format!("{place}/{index}/source"), &passage.source, sources);
        }
    }

    fn source(&mut self, file: &str, place: &str, source: &SourceId, sources: &[Source]) {
        if !self.all_read || sources.iter().any(|known| known.id == *source) {
            return;
        }
        let words = sources.iter().map(|source| source.id.as_str());
        let suggestion = nearest(source.as_str(), words).map(str::to_owned);
        let source_id = source.clone();
        self.error(file, place, DefinitionProblem::NoSuchSource { source_id, suggestion });
    }

    /// No passage is of a later text than what rests on it, unless it is a report.
    fn texts_of_the_time(
        &mut self,
        file: &str,
        place: &str,
        passages: &[Passage],
        of: &[&Ruling<'_>],
        sources: &[Source],
    ) {
        for (index, passage) in passages.iter().enumerate().filter(|(_, one)| !one.report) {
            let source = sources.iter().find(|source| source.id == passage.source);
            let Some(dated) = source.and_then(|source| source.issued.as_ref()) else { continue };
            let mut begins = of.iter().filter_map(|ruling| ruling.begins.as_ref());
            if let Some(begins) = begins.find(|begins| dated.after(begins) == Truth::Yes) {
                let problem = DefinitionProblem::LaterText {
                    source_id: passage.source.clone(),
                    dated: dated.clone(),
                    begins: begins.clone(),
                };
                self.error(file, &format!("{place}/{index}"), problem);
            }
        }
    }

    /// A version applies only while its act was in force.
    fn act(&mut self, file: &str, place: &str, version: &Version, acts: &[ActInForce]) {
        let Some(id) = &version.act else { return };
        let Some(act) = acts.iter().find(|act| act.source == *id) else {
            let words = acts.iter().map(|act| act.source.as_str());
            let suggestion = nearest(id.as_str(), words).map(str::to_owned);
            let problem = DefinitionProblem::NoSuchAct { act: id.clone(), suggestion };
            self.error(file, &format!("{place}/act"), problem);
            return;
        };
        let early = !act.reaches_back && version.from.is_none_or(|from| from < act.from);
        let late = act.until.is_some_and(|end| version.until.is_none_or(|until| until > end));
        if early || late {
            let problem = DefinitionProblem::OutsideItsAct {
                act: id.clone(),
                from: version.from,
                until: version.until,
                act_from: act.from,
                act_until: act.until,
            };
            self.error(file, place, problem);
        }
    }
}

/// The part that was probably meant: the nearest as text, or else the first that asks the most of
/// the same.
fn likely(part: &str, of: &[Ruling<'_>]) -> Option<String> {
    let conditions = of.iter().flat_map(|ruling| ruling.conditions.iter());
    let parts: Vec<String> =
        conditions.flat_map(|condition| condition.walk()).map(ToString::to_string).collect();
    if let Some(near) = nearest(part, parts.iter().map(String::as_str)) {
        return Some(near.to_owned());
    }
    let words = |text: &str| -> Vec<String> {
        let apart = text.split(|letter: char| !(letter.is_alphanumeric() || "_-".contains(letter)));
        let kept = apart.filter(|word| !Condition::WORDS.contains(word) && !word.is_empty());
        kept.map(str::to_owned).collect()
    };
    let own = words(part);
    let shared = |other: &String| words(other).iter().filter(|word| own.contains(word)).count();
    let nearest = parts.iter().filter(|other| shared(other) > 0);
    nearest.max_by_key(|other| (shared(other), std::cmp::Reverse(other.len()))).cloned()
}

#[cfg(test)]
mod tests {
    use crate::rules::{Definition, Definitions};

    const SOURCES: &str = r#"{ "format": "defection-sources/1",
        "sources": [
            { "id": "decree", "title": "A decree", "kind": "statute", "on": "1929-11-21" },
            { "id": "memoir", "title": "A memoir", "kind": "memoir", "on": "1950" }
        ],
        "acts": [{ "source": "decree", "from": "1929-11-21", "until": "1958-12-25" }] }"#;

    fn load(rest: &str) -> Result<Definitions, Vec<String>> {
        let file = format!(
            r#"{{ "format": "defection-definition/1", "id": "a", "title": "T", "summary": "S",
                "citations": [{{ "source": "decree" }}], {rest} }}"#
        );
        let files = [("sources.json", SOURCES.as_bytes()), ("a.json", file.as_bytes())];
        let loaded = Definitions::load(files, None);
        loaded.map_err(|errors| errors.iter().map(ToString::to_string).collect())
    }

    #[track_caller]
    fn refused(rest: &str, message: &str) {
        assert_eq!(load(rest).unwrap_err(), [message]);
    }

    const WHEN: &str = r#""when": "minor and (return_demanded and refused_return)""#;

    fn with(element: &str) -> String {
        format!(
            r#""versions": [{{ "from": "1929-11-21", {WHEN}, "elements": [{{ {element} }}] }}]"#
        )
    }

    #[test]
    fn an_element_is_of_a_part_that_is_there() {
        let cited = r#""citations": [{ "source": "decree", "at": "item 1" }]"#;
        assert!(load(&with(&format!(r#""part": "minor", {cited}"#))).is_ok());
        let pair = format!(r#""part": "return_demanded and refused_return", {cited}"#);
        assert!(load(&with(&pair)).is_ok());
        refused(
            &with(&format!(r#""part": "refused_return and return_demanded", {cited}"#)),
            "a.json at /versions/0/elements/0/part: `refused_return and return_demanded` is no part of the condition; did you mean `return_demanded and refused_return`?",
        );
        refused(
            &with(&format!(r#""part": "expelled", {cited}"#)),
            "a.json at /versions/0/elements/0/part: `expelled` is no part of the condition",
        );
    }

    #[test]
    fn an_element_of_the_definition_may_be_of_any_version_and_exception() {
        let rest = |part: &str| {
            format!(
                r#""versions": [{{ "when": "minor", "exceptions": [{{ "id": "e", "when":
                    "expelled and not exchanged", "reason": "R", "citations": [{{ "source": "decree" }}] }}] }}],
                "elements": [{{ "part": "{part}", "note": "No text was found." }}]"#
            )
        };
        assert!(load(&rest("minor")).is_ok());
        assert!(load(&rest("not exchanged")).is_ok());
        refused(
            &rest("not minor"),
            "a.json at /elements/0/part: `not minor` is no part of the condition; did you mean `minor`?",
        );
    }

    #[test]
    fn a_later_text_has_to_be_marked_as_a_report() {
        let later = |report: &str| {
            let cited = format!(r#""citations": [{{ "source": "memoir", "at": "p. 2"{report} }}]"#);
            with(&format!(r#""part": "minor", {cited}"#))
        };
        assert!(load(&later(r#", "report": true"#)).is_ok());
        refused(
            &later(""),
            "a.json at /versions/0/elements/0/citations/0: `memoir` is dated 1950, and the rule is of 1929-11-21: cite a text of its time, or mark the passage as a later report of it",
        );
    }

    #[test]
    fn what_is_not_cited_is_said_not_to_have_been_found() {
        assert!(load(&with(r#""part": "minor", "note": "Not found.""#)).is_ok());
        refused(
            &with(r#""part": "minor""#),
            "a.json at /versions/0/elements/0: `minor` cites nothing; cite the passage, or say in the note that no text was found",
        );
        refused(
            &with(r#""part": "minor", "whose": "editors", "citations": [{ "source": "decree" }]"#),
            "a.json at /versions/0/elements/0: `minor` is the editors'; its note has to give the reason",
        );
        refused(
            &with(r#""part": "minor", "citations": [{ "source": "degree" }]"#),
            "a.json at /versions/0/elements/0/citations/0/source: there is no source `degree` in sources.json; did you mean `decree`?",
        );
    }

    #[test]
    fn a_version_applies_while_its_act_was_in_force() {
        let of = |days: &str, act: &str| {
            format!(r#""versions": [{{ {days} "act": "{act}", "when": "minor" }}]"#)
        };
        let days = r#""from": "1929-11-21", "until": "1958-12-25","#;
        assert!(load(&of(days, "decree")).is_ok());
        refused(
            &of(r#""from": "1928-11-21", "until": "1958-12-25","#, "decree"),
            "a.json at /versions/0: the version runs from 1928-11-21 until 1958-12-25, and `decree` was in force from 1929-11-21 until 1958-12-25",
        );
        refused(
            &of(r#""from": "1929-11-21","#, "decree"),
            "a.json at /versions/0: the version runs from 1929-11-21 without end, and `decree` was in force from 1929-11-21 until 1958-12-25",
        );
        let act = r#""source": "decree", "from": "1929-11-21""#;
        assert!(SOURCES.contains(act));
        let earlier = SOURCES.replace(act, &act.replace("11-21", "11-20"));
        let errors = Definitions::load([("sources.json", earlier.as_bytes())], None).unwrap_err();
        assert_eq!(
            errors[0].to_string(),
            "sources.json at /acts/0/from: `decree` was issued on 1929-11-21, and cannot have been in force from 1929-11-20"
        );
        refused(
            &of(days, "memoir"),
            "a.json at /versions/0/act: sources.json does not say on which days `memoir` was in force",
        );
    }

    #[test]
    fn the_sources_of_elements_are_sources_of_the_definition() {
        let cited = r#""citations": [{ "source": "memoir", "report": true }]"#;
        let loaded = load(&with(&format!(r#""part": "minor", {cited}"#))).unwrap();
        let sources = loaded.get("a").map(Definition::sources).unwrap();
        assert!(sources.iter().any(|source| source.id.as_str() == "memoir"));
    }
}
