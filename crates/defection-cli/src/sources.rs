//! The sources of an archive or of a case, and sources out of the formats of other programs.

use std::{
    fs,
    io::{self, Write as _},
    path::Path,
};

use defection::{
    Source, export, import,
    report::{Markup, sanitize_line},
};

use crate::{
    case,
    failure::Failure,
    input::{Input, Judged},
    options::Format,
    output::{self, Rows},
};

/// The sources in the form asked for: those that the cases cite, or all if there are no cases.
pub(crate) fn show(
    input: &Input,
    cases: Option<&[Judged<'_>]>,
    format: Format,
) -> Result<String, Failure> {
    let mut sources: Vec<Source> = input.archive.sources().to_vec();
    if let Some(cases) = cases {
        let cited: Vec<_> = cases.iter().flat_map(|one| case::cited(&one.record)).collect();
        sources.retain(|source| cited.contains(&source.id));
    }
    let listed = |markup: Markup, bullet: &str| -> String {
        let line = |source: &Source| {
            format!("{bullet}{}: {}\n", source.id, source.reference().in_words(markup))
        };
        sources.iter().map(line).collect()
    };
    match format {
        Format::Table => Ok(listed(Markup::Text, "")),
        Format::Markdown => Ok(listed(Markup::Markdown, "- ")),
        Format::Json => Ok(output::seen(&export::csl_json(&sources)) + "\n"),
        Format::Csv => {
            let mut rows = Rows::new(&["source", "kind", "worth", "reference", "url", "read"]);
            for source in &sources {
                let reference = source.reference();
                rows.push([
                    source.id.to_string(),
                    source.kind.to_string(),
                    source.worth.map(|worth| worth.to_string()).unwrap_or_default(),
                    reference.text,
                    reference.url.map(|url| url.to_string()).unwrap_or_default(),
                    reference.accessed.map(|day| day.to_string()).unwrap_or_default(),
                ]);
            }
            rows.csv()
        }
    }
}

/// The sources of a file in CSL-JSON, BibTeX or BibLaTeX as rows of an archive. What of it was not
/// taken is told on the error stream.
pub(crate) fn import(path: &Path) -> Result<String, Failure> {
    let unreadable =
        |reason: String| Failure::Unreadable { path: path.display().to_string(), reason };
    let content = fs::read(path).map_err(|error| unreadable(error.to_string()))?;
    let is_json = path.extension().is_some_and(|extension| extension == "json");
    let imported = if is_json {
        import::csl_json(&content).map_err(|error| unreadable(error.to_string()))?
    } else {
        let text = String::from_utf8(content).map_err(|error| unreadable(error.to_string()))?;
        import::biblatex(&text).map_err(|error| unreadable(error.to_string()))?
    };
    for notice in &imported.notices {
        // With the error stream gone there is nobody left to tell.
        let _ = writeln!(io::stderr(), "warning: {}", sanitize_line(&notice.to_string()));
    }
    output::json(&imported.sources)
}
