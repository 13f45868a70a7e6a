//! From the command line to what is judged.

use std::{borrow::Cow, fs, path::Path};

use defection::{
    Archive, ArchiveDraft, Date, Defection, Definition, Definitions, Judgement, Lens, Record,
    archive::JoinedFiles,
    check::{Diagnostic, Severity},
    compare::Finding,
    model::SourceId,
    record::Reading,
};

use crate::{failure::Failure, options::Options};

/// The archive and the definitions.
pub(crate) struct Input {
    pub(crate) archive: Cow<'static, Archive>,
    /// The files of the archive, if it was read from a directory.
    files: Option<JoinedFiles>,
    pub(crate) definitions: Cow<'static, Definitions>,
    /// How many faults were found in the rows of an archive that was read.
    pub(crate) faults: usize,
}

/// One episode under a lens, and what each definition makes of it.
pub(crate) struct Judged<'a> {
    pub(crate) episode: &'a Defection,
    pub(crate) record: Record,
    pub(crate) judgements: Vec<(&'a Definition, Judgement)>,
}

impl Input {
    pub(crate) fn read(options: &Options) -> Result<Self, Failure> {
        let definitions = match &options.definitions {
            None => Cow::Borrowed(Definitions::built_in()),
            Some(folder) => Cow::Owned(read_definitions(folder)?),
        };
        let folder = options.archive.as_ref().filter(|path| path.is_dir());
        let files = folder.map(|folder| read_files(folder)).transpose()?;
        let (archive, faults) = match (&options.archive, &files) {
            (None, _) => (Cow::Borrowed(Archive::bundled()), 0),
            (Some(path), Some(files)) => {
                let archive = files.check_under(definitions.axioms()).map_err(|error| {
                    Failure::Archive { path: path.display().to_string(), error: Box::new(error) }
                })?;
                let found = archive.to_draft().diagnostics(definitions.axioms());
                (Cow::Owned(archive), faults_among(&found))
            }
            (Some(path), None) => {
                let (archive, faults) = read_archive(path, &definitions)?;
                (Cow::Owned(archive), faults)
            }
        };
        Ok(Self { archive, files, definitions, faults })
    }

    pub(crate) fn judge(&self, options: &Options) -> Result<Vec<Judged<'_>>, Failure> {
        let lens = self.lens(options)?;
        let definitions = self.chosen(options)?;
        let episodes = match &options.case {
            None => self.archive.defections().iter().collect(),
            Some(case) => self.episodes(case)?,
        };
        let judge = |episode| {
            let record = Record::new(&self.archive, episode, &lens, self.definitions.axioms())?;
            let judgements =
                definitions.iter().map(|definition| (*definition, definition.judge(&record)));
            Ok(Judged { episode, judgements: judgements.collect(), record })
        };
        episodes.into_iter().map(judge).collect()
    }

    /// What is wrong or doubtful in the archive.
    pub(crate) fn diagnostics(&self) -> Vec<Diagnostic> {
        let axioms = self.definitions.axioms();
        match &self.files {
            Some(files) => files.diagnostics(axioms),
            None => self.archive.to_draft().diagnostics(axioms),
        }
    }

    /// What is odd about the rules.
    pub(crate) fn findings(&self) -> Result<Vec<Finding>, Failure> {
        Ok(self.definitions.findings()?)
    }

    fn episodes(&self, case: &str) -> Result<Vec<&Defection>, Failure> {
        if let Ok(episode) = self.archive.defection(case) {
            return Ok(vec![episode]);
        }
        let persons = self.archive.persons_named(case);
        let of_person = |episode: &&Defection| {
            persons
                .iter()
                .any(|person| person.id == episode.person || episode.with.contains(&person.id))
        };
        let found: Vec<&Defection> = self.archive.defections().iter().filter(of_person).collect();
        if found.is_empty() && !persons.is_empty() {
            let names = persons.iter().map(|person| format!("`{}` ({})", person.name, person.id));
            let names = names.collect::<Vec<_>>().join(", ");
            let reason = format!("{names}: on record, with no episode");
            return Err(Failure::Impossible { reason });
        }
        if found.is_empty() {
            return Err(Failure::Unknown {
                what: "episode or person",
                found: case.to_owned(),
                suggestion: self.archive.nearest(case),
            });
        }
        Ok(found)
    }

    fn chosen(&self, options: &Options) -> Result<Vec<&Definition>, Failure> {
        if options.definition.is_empty() {
            return Ok(self.definitions.iter().collect());
        }
        options.definition.iter().map(|id| Ok(self.definitions.get(id)?)).collect()
    }

    pub(crate) fn lens(&self, options: &Options) -> Result<Lens, Failure> {
        let as_of = options.as_of.as_deref().map(last_day).transpose()?;
        let trust: Vec<SourceId> =
            options.trust.iter().map(|name| self.source(name)).collect::<Result<_, _>>()?;
        let reading = match options.reading.as_str() {
            "mixed" => Reading::Mixed,
            "by-account" => Reading::ByAccount,
            name => Reading::OneSource(self.source(name)?),
        };
        let trust = (!trust.is_empty()).then_some(trust);
        Ok(Lens { as_of, trust, strict: options.strict, reading })
    }

    fn source(&self, name: &str) -> Result<SourceId, Failure> {
        Ok(self.archive.source(name)?.id.clone())
    }
}

fn last_day(text: &str) -> Result<chrono::NaiveDate, Failure> {
    let no_day = |reason: String| Failure::NoDay { found: text.to_owned(), reason };
    let date: Date =
        text.parse().map_err(|error: defection::date::DateError| no_day(error.to_string()))?;
    date.latest().ok_or_else(|| no_day("it has no last day".to_owned()))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::Unreadable { path: path.display().to_string(), reason: error.to_string() }
}

/// The JSON files of a directory, in the order of their names.
fn json_files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| unreadable(folder, &error))? {
        let path = entry.map_err(|error| unreadable(folder, &error))?.path();
        if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json")) {
            let content = fs::read(&path).map_err(|error| unreadable(&path, &error))?;
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push((name, content));
        }
    }
    files.sort();
    Ok(files)
}

/// The files of an archive in a directory.
fn read_files(folder: &Path) -> Result<JoinedFiles, Failure> {
    let mut files = json_files(folder)?;
    let persons = folder.join("persons");
    if persons.is_dir() {
        let inside = json_files(&persons)?.into_iter();
        files.extend(inside.map(|(name, content)| (format!("persons/{name}"), content)));
    }
    let files = files.iter().map(|(name, content)| (name.as_str(), content.as_slice()));
    JoinedFiles::join(files).map_err(|error| Failure::Unreadable {
        path: folder.display().to_string(),
        reason: error.to_string(),
    })
}

fn read_definitions(folder: &Path) -> Result<Definitions, Failure> {
    let files = json_files(folder)?;
    let path = folder.display().to_string();
    if files.is_empty() {
        let reason = "the directory holds no .json file".to_owned();
        return Err(Failure::Unreadable { path, reason });
    }
    let files = files.iter().map(|(name, content)| (name.as_str(), content.as_slice()));
    Definitions::load(files, Some(Definitions::built_in()))
        .map_err(|errors| Failure::Definitions { path, errors })
}

/// The archive, and how many faults were found in its rows.
fn read_archive(path: &Path, definitions: &Definitions) -> Result<(Archive, usize), Failure> {
    let name = path.display().to_string();
    let content = fs::read(path)
        .map_err(|error| Failure::Unreadable { path: name.clone(), reason: error.to_string() })?;
    let refused = |error| Failure::Archive { path: name.clone(), error: Box::new(error) };
    let draft = ArchiveDraft::from_json(&content).map_err(|error| refused(error.into()))?;
    let (archive, findings) = draft.check_with_findings(definitions.axioms()).map_err(refused)?;
    Ok((archive, faults_among(&findings)))
}

/// How many faults are among what was found.
fn faults_among(findings: &[Diagnostic]) -> usize {
    findings.iter().filter(|one| one.severity == Severity::Fault).count()
}
