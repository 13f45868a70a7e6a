//! Dates in Russian.

use super::{
    End, Forms, Part, Words,
    parts::{Field, Point, Year, as_range},
};

/// Months, in the prepositional and in the genitive case.
const MONTHS: [[&str; 2]; 12] = [
    ["январе", "января"],
    ["феврале", "февраля"],
    ["марте", "марта"],
    ["апреле", "апреля"],
    ["мае", "мая"],
    ["июне", "июня"],
    ["июле", "июля"],
    ["августе", "августа"],
    ["сентябре", "сентября"],
    ["октябре", "октября"],
    ["ноябре", "ноября"],
    ["декабре", "декабря"],
];

/// The parts of a year from the number 21 on: when, and in the genitive case.
const PARTS: [[&str; 2]; 21] = [
    ["весной", "весны"],
    ["летом", "лета"],
    ["осенью", "осени"],
    ["зимой", "зимы"],
    ["весной северного полушария", "весны северного полушария"],
    ["летом северного полушария", "лета северного полушария"],
    ["осенью северного полушария", "осени северного полушария"],
    ["зимой северного полушария", "зимы северного полушария"],
    ["весной южного полушария", "весны южного полушария"],
    ["летом южного полушария", "лета южного полушария"],
    ["осенью южного полушария", "осени южного полушария"],
    ["зимой южного полушария", "зимы южного полушария"],
    ["в первом квартале", "первого квартала"],
    ["во втором квартале", "второго квартала"],
    ["в третьем квартале", "третьего квартала"],
    ["в четвёртом квартале", "четвёртого квартала"],
    ["в первой трети", "первой трети"],
    ["во второй трети", "второй трети"],
    ["в последней трети", "последней трети"],
    ["в первой половине", "первой половины"],
    ["во второй половине", "второй половины"],
];

const ROMAN: [&str; 21] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
    "XVI", "XVII", "XVIII", "XIX", "XX", "XXI",
];

pub(super) struct Russian;

impl Words for Russian {
    fn point(&self, point: &Point) -> Forms {
        let of_year = year_of(&point.year);
        if let Some(part) = point.part {
            let place = usize::from(part.saturating_sub(21));
            let [when, noun] = PARTS.get(place).copied().unwrap_or(["в части", "части"]);
            return forms(format!("{when} {of_year}"), format!("{noun} {of_year}"));
        }
        let Some(month) = &point.month else { return year(&point.year) };
        // The month in the genitive case, with its year.
        let of_month = match month {
            Field::Known(month) => format!("{} {of_year}", named(*month, 1)),
            Field::Any if point.day == Some(Field::Any) => of_year.clone(),
            Field::Any => format!("какого-то месяца {of_year}"),
            Field::Among(months) => format!("{} {of_year}", either(months, 1)),
        };
        match &point.day {
            None => {
                let when = match month {
                    Field::Known(month) => format!("в {} {of_year}", named(*month, 0)),
                    Field::Any => format!("в каком-то месяце {of_year}"),
                    Field::Among(months) => format!("в {} {of_year}", either(months, 0)),
                };
                forms(when, of_month)
            }
            Some(Field::Known(day)) if matches!(month, Field::Known(_)) => {
                same(format!("{day} {of_month}"))
            }
            Some(Field::Known(day)) => same(format!("{day} числа {of_month}")),
            Some(Field::Any) => {
                forms(format!("в какой-то день {of_month}"), format!("какого-то дня {of_month}"))
            }
            Some(Field::Among(days)) => {
                if let Some((first, last)) = as_range(days) {
                    forms(
                        format!("в один из дней с {first} по {last} число {of_month}"),
                        format!("одного из дней с {first} по {last} число {of_month}"),
                    )
                } else {
                    let days: Vec<String> = days.iter().map(ToString::to_string).collect();
                    same(format!("{} числа {of_month}", list(&days, "или")))
                }
            }
        }
    }

    fn doubted(&self, forms: Forms, is_uncertain: bool, is_approximate: bool) -> Forms {
        let about = |forms: Forms| same(format!("около {}", forms.noun));
        let forms = if is_approximate { about(forms) } else { forms };
        if is_uncertain {
            Forms {
                when: format!("возможно, {}", forms.when),
                noun: format!("предположительно {}", forms.noun),
            }
        } else {
            forms
        }
    }

    fn part_in_doubt(&self, part: Part, is_uncertain: bool, is_approximate: bool) -> String {
        let part = match part {
            Part::Year => "год",
            Part::Month => "месяц",
            Part::Day => "день",
        };
        let doubt = match (is_uncertain, is_approximate) {
            (true, true) => "под вопросом и приблизительно",
            (true, false) => "под вопросом",
            (false, _) => "приблизительно",
        };
        format!(", {part} {doubt}")
    }

    fn at_time(&self, forms: Forms, time: &str) -> Forms {
        Forms { when: format!("{} в {time}", forms.when), noun: format!("{}, {time}", forms.noun) }
    }

    fn lasting(&self, first: &End, last: &End) -> String {
        let end = |end: &End, beyond: &str| match end {
            End::At(noun) => noun.clone(),
            End::OrBeyond(noun) => format!("{noun} или {beyond}"),
            End::Open | End::Unknown => "неизвестного дня".to_owned(),
        };
        let (begin, until) = (end(first, "раньше"), end(last, "позже"));
        match (first, last) {
            (End::Open, End::Open) => "всегда".to_owned(),
            (End::Open, _) => format!("до {until}"),
            (_, End::Open) => format!("начиная с {begin}"),
            _ => format!("с {begin} до {until}"),
        }
    }

    fn within(&self, first: Option<&str>, last: Option<&str>) -> String {
        match (first, last) {
            (Some(first), Some(last)) => format!("не ранее {first} и не позднее {last}"),
            (Some(first), None) => format!("не ранее {first}"),
            (None, Some(last)) => format!("не позднее {last}"),
            (None, None) => "когда-то".to_owned(),
        }
    }

    fn listed(&self, items: &[String], is_choice: bool) -> String {
        list(items, if is_choice { "или" } else { "и" })
    }

    fn together(&self, points: &[Forms], is_choice: bool) -> Option<String> {
        let items: Vec<String> = points.iter().map(|one| one.when.clone()).collect();
        Some(self.listed(&items, is_choice))
    }

    fn old_style(&self) -> &'static str {
        " по старому стилю"
    }
}

fn forms(when: String, noun: String) -> Forms {
    Forms { when, noun }
}

fn same(words: String) -> Forms {
    Forms { when: words.clone(), noun: words }
}

/// A month in a case: 0 is the prepositional, 1 the genitive.
fn named(month: u8, case: usize) -> &'static str {
    let cases = MONTHS.get(usize::from(month).saturating_sub(1));
    cases.and_then(|cases| cases.get(case)).copied().unwrap_or("месяца")
}

fn either(months: &[u8], case: usize) -> String {
    let months: Vec<String> = months.iter().map(|month| named(*month, case).to_owned()).collect();
    list(&months, "или")
}

/// The number of a year without zeros before it; a year before the first is told with its sign.
fn number(year: &str) -> &str {
    let bare = year.trim_start_matches('0');
    if bare.is_empty() { "0" } else { bare }
}

fn roman(century: i64) -> String {
    let place = usize::try_from(century).ok().and_then(|century| century.checked_sub(1));
    place
        .and_then(|place| ROMAN.get(place))
        .map_or_else(|| century.to_string(), |one| (*one).to_owned())
}

fn year(year: &Year) -> Forms {
    match year {
        Year::Known(year) => {
            let year = number(year);
            forms(format!("в {year} году"), format!("{year} года"))
        }
        Year::Decade(first) => forms(format!("в {first}-е годы"), format!("{first}-х годов")),
        Year::Century(century) => {
            let century = roman(*century);
            forms(format!("в {century} веке"), format!("{century} века"))
        }
        Year::Between(first, last) => forms(
            format!("в одном из годов с {first} по {last}"),
            format!("одного из годов с {first} по {last}"),
        ),
        Year::Near(year, first, last) => forms(
            format!("в одном из годов с {first} по {last}, около {year}"),
            format!("одного из годов с {first} по {last}, около {year}"),
        ),
        Year::Unknown => forms("в неизвестном году".to_owned(), "неизвестного года".to_owned()),
    }
}

/// The year of a month or a day.
fn year_of(year: &Year) -> String {
    match year {
        Year::Known(year) => format!("{} года", number(year)),
        Year::Decade(first) => format!("одного из {first}-х годов"),
        Year::Century(century) => format!("одного из годов {} века", roman(*century)),
        Year::Between(first, last) | Year::Near(_, first, last) => {
            format!("одного из годов с {first} по {last}")
        }
        Year::Unknown => "неизвестного года".to_owned(),
    }
}

fn list(items: &[String], word: &str) -> String {
    match items.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} {word} {last}", rest.join(", ")),
        _ => items.concat(),
    }
}
