//! Every row of the table of dates comes out as the table says.

use defection::{Date, date::DateShape};

/// Columns: the text, its level, whether it is valid, its earliest and its latest day. An open or
/// unknown end is written so.
const TABLE: &str = include_str!("edtf-cases.tsv");

#[test]
fn every_row_comes_out_as_the_table_says() {
    let (mut wrong, mut rows) = (Vec::new(), 0);
    for row in TABLE.lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [text, _level, valid, earliest, latest] = cells.as_slice() else {
            panic!("five cells are expected in {row:?}");
        };
        rows += 1;
        match (text.parse::<Date>(), *valid) {
            (Err(_), "no") => {}
            (Ok(date), "yes") => {
                let bounds = date.bounds();
                let found = [bounds[0].to_string(), bounds[3].to_string()];
                if !earliest.is_empty() && found != [*earliest, *latest] {
                    wrong.push(format!("{text}: {earliest} to {latest}, found {found:?}"));
                }
                if date.to_string() != *text {
                    wrong.push(format!("{text}: printed as {date}"));
                }
                if text.contains('/') != (date.shape() == DateShape::Interval) {
                    wrong.push(format!("{text}: of the shape {:?}", date.shape()));
                }
            }
            (Ok(_), _) => wrong.push(format!("{text}: is not a date, and was read")),
            (Err(error), _) => wrong.push(format!("{text}: {error}")),
        }
    }
    assert!(rows >= 400, "{rows} rows");
    assert!(wrong.is_empty(), "{} of {rows}:\n{}", wrong.len(), wrong.join("\n"));
}
