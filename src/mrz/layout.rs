//! Where the fields stand in each format of the machine-readable zone (ICAO 9303
//! parts 4–7, and the French identity card of 1988–2021, which has its own).

/// The formats of the machine-readable zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Three lines of 30: identity and residence cards.
    Td1,
    /// Two lines of 36: older cards, some residence papers.
    Td2,
    /// Two lines of 44: passports and refugee travel documents.
    Td3,
    /// Two lines of 44: large visa stickers.
    MrvA,
    /// Two lines of 36: visa stickers, the European one among them.
    MrvB,
    /// Two lines of 36 in the order of the French identity card before 2021.
    FrenchId,
}

/// What may stand at a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Letters and fillers: document code, states, names.
    Letter,
    /// A digit of a date; a filler where day or month is unknown.
    Digit,
    /// A check digit.
    Check,
    /// `M`, `F`, `X` or a filler.
    Sex,
    /// Letters, digits, fillers: numbers and optional data.
    Any,
}

/// A stretch of one line: the line, its first column and the column after its last, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span(pub usize, pub usize, pub usize);

/// The places of the fields of one format.
#[derive(Debug)]
pub(super) struct Layout {
    pub issuer: Span,
    pub surname: Span,
    /// Given names where they have a place of their own; otherwise they follow the surname after two fillers.
    pub given: Option<Span>,
    pub number: Span,
    pub nationality: Option<Span>,
    pub born: Span,
    pub sex: Span,
    pub expires: Option<Span>,
    pub optional: Span,
    pub optional2: Option<Span>,
    /// The check digits: number, birth, expiry, optional data.
    pub number_check: Span,
    pub born_check: Span,
    pub expires_check: Option<Span>,
    pub optional_check: Option<Span>,
    /// The composite check digit and what it covers, in order.
    pub composite: Option<(Span, &'static [Span])>,
    /// A number longer than nine characters may go on in the optional data.
    pub long_number: bool,
}

const TD1: Layout = Layout {
    issuer: Span(0, 2, 5),
    surname: Span(2, 0, 30),
    given: None,
    number: Span(0, 5, 14),
    nationality: Some(Span(1, 15, 18)),
    born: Span(1, 0, 6),
    sex: Span(1, 7, 8),
    expires: Some(Span(1, 8, 14)),
    optional: Span(0, 15, 30),
    optional2: Some(Span(1, 18, 29)),
    number_check: Span(0, 14, 15),
    born_check: Span(1, 6, 7),
    expires_check: Some(Span(1, 14, 15)),
    optional_check: None,
    composite: Some((Span(1, 29, 30), &[Span(0, 5, 30), Span(1, 0, 7), Span(1, 8, 15), Span(1, 18, 29)])),
    long_number: true,
};

/// What the four two-line formats share.
const TWO_LINES: Layout = Layout {
    issuer: Span(0, 2, 5),
    surname: Span(0, 5, 44),
    given: None,
    number: Span(1, 0, 9),
    nationality: Some(Span(1, 10, 13)),
    born: Span(1, 13, 19),
    sex: Span(1, 20, 21),
    expires: Some(Span(1, 21, 27)),
    optional: Span(1, 28, 44),
    optional2: None,
    number_check: Span(1, 9, 10),
    born_check: Span(1, 19, 20),
    expires_check: Some(Span(1, 27, 28)),
    optional_check: None,
    composite: None,
    long_number: false,
};

const TD2: Layout = Layout {
    surname: Span(0, 5, 36),
    optional: Span(1, 28, 35),
    composite: Some((Span(1, 35, 36), &[Span(1, 0, 10), Span(1, 13, 20), Span(1, 21, 35)])),
    long_number: true,
    ..TWO_LINES
};

const TD3: Layout = Layout {
    optional: Span(1, 28, 42),
    optional_check: Some(Span(1, 42, 43)),
    composite: Some((Span(1, 43, 44), &[Span(1, 0, 10), Span(1, 13, 20), Span(1, 21, 43)])),
    ..TWO_LINES
};

const MRV_A: Layout = TWO_LINES;

const MRV_B: Layout = Layout { surname: Span(0, 5, 36), optional: Span(1, 28, 36), ..TWO_LINES };

const FRENCH_ID: Layout = Layout {
    issuer: Span(0, 2, 5),
    surname: Span(0, 5, 30),
    given: Some(Span(1, 13, 27)),
    number: Span(1, 0, 12),
    nationality: None,
    born: Span(1, 27, 33),
    sex: Span(1, 34, 35),
    expires: None,
    optional: Span(0, 30, 36),
    optional2: None,
    number_check: Span(1, 12, 13),
    born_check: Span(1, 33, 34),
    expires_check: None,
    optional_check: None,
    composite: Some((Span(1, 35, 36), &[Span(0, 0, 36), Span(1, 0, 35)])),
    long_number: false,
};

impl Format {
    /// All formats; where two explain a zone equally well the earlier is taken.
    pub const ALL: [Format; 6] = [Format::Td3, Format::Td1, Format::MrvA, Format::MrvB, Format::Td2, Format::FrenchId];

    /// How many lines the zone has.
    pub fn lines(self) -> usize {
        match self {
            Format::Td1 => 3,
            _ => 2,
        }
    }

    /// How many characters every line has.
    pub fn length(self) -> usize {
        match self {
            Format::Td1 => 30,
            Format::Td3 | Format::MrvA => 44,
            Format::Td2 | Format::MrvB | Format::FrenchId => 36,
        }
    }

    pub(super) fn layout(self) -> &'static Layout {
        match self {
            Format::Td1 => &TD1,
            Format::Td2 => &TD2,
            Format::Td3 => &TD3,
            Format::MrvA => &MRV_A,
            Format::MrvB => &MRV_B,
            Format::FrenchId => &FRENCH_ID,
        }
    }

    /// Whether line `line` holds only names from its sixth (or first) column on, so that everything behind them is filler.
    pub(super) fn is_name_line(self, line: usize) -> bool {
        match self {
            Format::Td1 => line == 2,
            Format::FrenchId => false,
            _ => line == 0,
        }
    }

    /// Whether a zone of this format may begin with this letter. A letter that begins no format is
    /// taken for a misreading of the document code and let through.
    pub(super) fn begins_with(self, first: char) -> bool {
        match self {
            Format::MrvA | Format::MrvB => first == 'V',
            Format::Td3 => !matches!(first, 'V' | 'A' | 'C' | 'I'),
            Format::Td1 | Format::Td2 => !matches!(first, 'V' | 'P'),
            Format::FrenchId => first == 'I',
        }
    }

    /// What may stand at a position.
    pub(super) fn class(self, line: usize, column: usize) -> Class {
        let layout = self.layout();
        let within = |span: Span| span.0 == line && (span.1..span.2).contains(&column);
        let within_some = |span: Option<Span>| span.is_some_and(within);
        if within(layout.born) || within_some(layout.expires) {
            Class::Digit
        } else if within(layout.number_check)
            || within(layout.born_check)
            || within_some(layout.expires_check)
            || within_some(layout.optional_check)
            || layout.composite.is_some_and(|(check, _)| within(check))
        {
            Class::Check
        } else if within(layout.sex) {
            Class::Sex
        } else if (line == 0 && column < 2)
            || within(layout.issuer)
            || within(layout.surname)
            || within_some(layout.given)
            || within_some(layout.nationality)
        {
            Class::Letter
        } else {
            Class::Any
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The positions as FACTS and ICAO 9303 number them (from 1), checked from the outside.
    #[test]
    fn fields_stand_where_the_standard_puts_them() {
        let classes = |format: Format, line: usize| -> String {
            (0..format.length())
                .map(|column| match format.class(line, column) {
                    Class::Letter => 'a',
                    Class::Digit => 'd',
                    Class::Check => 'k',
                    Class::Sex => 's',
                    Class::Any => '*',
                })
                .collect()
        };
        assert_eq!(classes(Format::Td3, 0), "a".repeat(44));
        assert_eq!(classes(Format::Td3, 1), "*********kaaaddddddksddddddk**************kk");
        assert_eq!(classes(Format::Td1, 0), "aaaaa*********k***************");
        assert_eq!(classes(Format::Td1, 1), "ddddddksddddddkaaa***********k");
        assert_eq!(classes(Format::Td2, 1), "*********kaaaddddddksddddddk*******k");
        assert_eq!(classes(Format::MrvA, 1), "*********kaaaddddddksddddddk****************");
        assert_eq!(classes(Format::MrvB, 1), "*********kaaaddddddksddddddk********");
        assert_eq!(classes(Format::FrenchId, 1), "************kaaaaaaaaaaaaaaddddddksk");
    }
}
