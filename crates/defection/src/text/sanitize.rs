//! Text that stays on its line and shows what is in it.

use std::fmt::Write as _;

/// A text on one line, with nothing in it that is not seen.
///
/// White space that breaks or moves a line becomes a space. Other control characters, and those
/// that have no width or turn the direction of what follows, are written as `\u{202e}`: a terminal
/// then shows the line as it is, and does nothing else.
///
/// ```
/// assert_eq!(defection::report::sanitize_line("Igor\nGouzenko"), "Igor Gouzenko");
/// assert_eq!(defection::report::sanitize_line("abc\u{202e}def\u{0}"), r"abc\u{202e}def\u{0}");
/// assert_eq!(defection::report::sanitize_line("Рудольф Нуреев"), "Рудольф Нуреев");
/// ```
pub fn sanitize_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => line.push(' '),
            _ if is_unseen(character) => {
                // Writing to a text cannot fail.
                let _ = write!(line, "{}", character.escape_unicode());
            }
            _ => line.push(character),
        }
    }
    line
}

/// Whether it is a control character, or one without width that is not part of a letter or sign.
/// Joiners are: they belong to how words are written.
fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'
                | '\u{200e}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}
