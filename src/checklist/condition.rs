//! Conditions: the small language in which a checklist says when something is
//! asked (`sponsor-status = refugee and filing-date <= sponsor-recognised-on + 12 months`).
//!
//! Their logic has three values: what depends on a fact that nobody gave is
//! unknown, unless the rest decides it.

use jiff::civil::Date;

use super::{FactValue, Term};

pub mod phrase;
pub mod reach;

/// Nesting of parentheses and `not`: deeper than anything a person writes, and shallow enough for the stack.
const DEEPEST: usize = 32;

/// Whether a condition holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    Yes,
    /// It does not.
    No,
    /// It depends on these facts, which nobody gave.
    Unknown(Vec<String>),
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Truth::Yes } else { Truth::No }
    }
}

impl Truth {
    /// Whether the contrary holds.
    #[must_use]
    pub fn negate(self) -> Truth {
        match self {
            Truth::Yes => Truth::No,
            Truth::No => Truth::Yes,
            unknown @ Truth::Unknown(_) => unknown,
        }
    }

    /// Whether both hold.
    #[must_use]
    pub fn and(self, other: Truth) -> Truth {
        match (self, other) {
            (Truth::No, _) | (_, Truth::No) => Truth::No,
            (Truth::Yes, rest) | (rest, Truth::Yes) => rest,
            (Truth::Unknown(a), Truth::Unknown(b)) => Truth::Unknown(join(a, b)),
        }
    }

    /// Whether one of them holds.
    #[must_use]
    pub fn or(self, other: Truth) -> Truth {
        self.negate().and(other.negate()).negate()
    }
}

fn join(mut a: Vec<String>, b: Vec<String>) -> Vec<String> {
    for name in b {
        if !a.contains(&name) {
            a.push(name);
        }
    }
    a
}

/// A condition, parsed.
#[derive(Debug, Clone, PartialEq)]
pub struct Condition {
    root: Node,
    /// As it is written.
    pub text: String,
}

#[derive(Debug, Clone, PartialEq)]
enum Node {
    And(Box<Node>, Box<Node>),
    Or(Box<Node>, Box<Node>),
    Not(Box<Node>),
    Compare(Operand, Ordering, Operand),
    Holds(String),
    Given(String),
    Has(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ordering {
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

#[derive(Debug, Clone, PartialEq)]
enum Operand {
    Name(String),
    Literal(FactValue),
    Age(String, Option<Box<Operand>>),
    Born(String),
    Shifted(Box<Operand>, bool, Term),
}

/// What a condition speaks of, so that a loader can check that it exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    /// A fact or a named condition that must hold.
    Name(String),
    /// One side of a comparison: a fact's name, or a plain word.
    Side(String),
    /// A role.
    Role(String),
    /// A kind.
    Kind(String),
}

impl Word {
    /// Whether both speak of the same fact or condition.
    fn same_name(&self, other: &Word) -> bool {
        match (self, other) {
            (Word::Name(a) | Word::Side(a), Word::Name(b) | Word::Side(b)) => a == b,
            _ => false,
        }
    }
}

/// What a condition is judged by.
pub trait World {
    /// The value of a fact, or `None` when nobody gave it; `filing-date` is one.
    fn fact(&self, name: &str) -> Option<FactValue>;
    /// Whether there is a fact of that name.
    fn is_fact(&self, name: &str) -> bool;
    /// A named condition.
    fn condition(&self, name: &str) -> Option<&Condition>;
    /// The birth date of the person of a role.
    fn born(&self, role: &str) -> Option<Date>;
    /// The filing date.
    fn filing_date(&self) -> Date;
    /// Whether a document of that kind is in the dossier.
    fn has(&self, kind: &str) -> bool;
}

impl Condition {
    /// Parses a condition.
    ///
    /// # Errors
    /// The byte at which it cannot be understood, and why.
    pub fn parse(text: &str) -> Result<Condition, (usize, String)> {
        let tokens = tokens(text)?;
        let mut parser = Parser { tokens: &tokens, next: 0, end: text.len() };
        let root = parser.or(0)?;
        match parser.peek() {
            None => Ok(Condition { root, text: text.to_owned() }),
            Some((at, token)) => Err((at, format!("`{token}` is not expected here"))),
        }
    }

    /// Whether it holds.
    pub fn holds(&self, world: &dyn World) -> Truth {
        eval(&self.root, world, 0)
    }

    /// Everything it speaks of.
    pub fn words(&self) -> Vec<Word> {
        let mut words = Vec::new();
        collect(&self.root, &mut words);
        words
    }

    /// The facts of which it asks whether they were given.
    pub fn given(&self) -> Vec<String> {
        fn of(node: &Node, names: &mut Vec<String>) {
            match node {
                Node::And(a, b) | Node::Or(a, b) => {
                    of(a, names);
                    of(b, names);
                }
                Node::Not(a) => of(a, names),
                Node::Given(name) => names.push(name.clone()),
                _ => {}
            }
        }
        let mut names = Vec::new();
        of(&self.root, &mut names);
        names
    }
}

/// A day that is computed: a fact, the filing date or a birth, and so many days or months before or after it.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    operand: Operand,
    /// As it is written.
    pub text: String,
}

impl Moment {
    /// Parses a day.
    ///
    /// # Errors
    /// The byte at which it cannot be understood, and why.
    pub fn parse(text: &str) -> Result<Moment, (usize, String)> {
        let tokens = tokens(text)?;
        let mut parser = Parser { tokens: &tokens, next: 0, end: text.len() };
        let operand = parser.operand()?;
        if let Some((at, token)) = parser.peek() {
            return Err((at, format!("`{token}` is not expected here")));
        }
        match innermost(&operand) {
            Operand::Literal(FactValue::Date(_)) | Operand::Name(_) | Operand::Born(_) => {
                Ok(Moment { operand, text: text.to_owned() })
            }
            _ => {
                Err((0, "a day is expected here: a fact that is a date, `filing-date`, `born(ROLE)`, or a date".into()))
            }
        }
    }

    /// The day, or what is not known of it.
    ///
    /// # Errors
    /// The names of what nobody gave; none when it lies beyond the calendar or is no day.
    pub fn day(&self, world: &dyn World) -> Result<Date, Vec<String>> {
        match value(&self.operand, world)? {
            FactValue::Date(day) => Ok(day),
            _ => Err(Vec::new()),
        }
    }

    /// Everything it speaks of.
    pub fn words(&self) -> Vec<Word> {
        let mut words = Vec::new();
        collect_operand(&self.operand, &mut words);
        words
    }

    /// Whether it is counted from somebody's birth.
    pub fn counts_from_birth(&self) -> bool {
        matches!(innermost(&self.operand), Operand::Born(_))
    }

    /// Whether it is counted from the filing itself, and so limits nothing before it.
    pub fn counts_from_filing(&self) -> bool {
        matches!(innermost(&self.operand), Operand::Name(name) if name == "filing-date")
    }
}

fn innermost(operand: &Operand) -> &Operand {
    match operand {
        Operand::Shifted(inner, ..) => innermost(inner),
        other => other,
    }
}

fn collect(node: &Node, words: &mut Vec<Word>) {
    match node {
        Node::And(a, b) | Node::Or(a, b) => {
            collect(a, words);
            collect(b, words);
        }
        Node::Not(a) => collect(a, words),
        Node::Compare(a, _, b) => {
            collect_operand(a, words);
            collect_operand(b, words);
        }
        Node::Holds(name) | Node::Given(name) => words.push(Word::Name(name.clone())),
        Node::Has(kind) => words.push(Word::Kind(kind.clone())),
    }
}

fn collect_operand(operand: &Operand, words: &mut Vec<Word>) {
    match operand {
        Operand::Name(name) => words.push(Word::Side(name.clone())),
        Operand::Literal(_) => {}
        Operand::Age(role, on) => {
            words.push(Word::Role(role.clone()));
            if let Some(on) = on {
                collect_operand(on, words);
            }
        }
        Operand::Born(role) => words.push(Word::Role(role.clone())),
        Operand::Shifted(inner, ..) => collect_operand(inner, words),
    }
}

fn eval(node: &Node, world: &dyn World, depth: usize) -> Truth {
    if depth > 2 * DEEPEST {
        // Conditions that name each other in a circle are refused by the loader; this is the belt to that brace.
        return Truth::Unknown(Vec::new());
    }
    match node {
        Node::And(a, b) => eval(a, world, depth + 1).and(eval(b, world, depth + 1)),
        Node::Or(a, b) => eval(a, world, depth + 1).or(eval(b, world, depth + 1)),
        Node::Not(a) => eval(a, world, depth + 1).negate(),
        Node::Given(name) => world.fact(name).is_some().into(),
        Node::Has(kind) => world.has(kind).into(),
        Node::Holds(name) => match world.condition(name) {
            Some(condition) => eval(&condition.root, world, depth + 1),
            None => match world.fact(name) {
                Some(FactValue::Bool(value)) => value.into(),
                Some(_) => Truth::Yes,
                None => Truth::Unknown(vec![name.clone()]),
            },
        },
        Node::Compare(a, ordering, b) => match (value(a, world), value(b, world)) {
            (Ok(a), Ok(b)) => compare(&a, *ordering, &b).into(),
            (a, b) => Truth::Unknown(join(a.err().unwrap_or_default(), b.err().unwrap_or_default())),
        },
    }
}

/// The value of an operand, or the facts it lacks.
fn value(operand: &Operand, world: &dyn World) -> Result<FactValue, Vec<String>> {
    match operand {
        Operand::Literal(value) => Ok(value.clone()),
        Operand::Name(name) if name == "filing-date" => Ok(FactValue::Date(world.filing_date())),
        Operand::Name(name) => match world.fact(name) {
            Some(value) => Ok(value),
            None if world.is_fact(name) => Err(vec![name.clone()]),
            None => Ok(FactValue::Text(name.clone())),
        },
        Operand::Age(role, on) => {
            let on = match on {
                None => world.filing_date(),
                Some(on) => match value(on, world)? {
                    FactValue::Date(date) => date,
                    _ => return Err(Vec::new()),
                },
            };
            let born = world.born(role).ok_or_else(|| vec![birth_of(role)])?;
            Ok(FactValue::Number(age(born, on)))
        }
        Operand::Born(role) => world.born(role).map(FactValue::Date).ok_or_else(|| vec![birth_of(role)]),
        Operand::Shifted(inner, later, term) => match value(inner, world)? {
            FactValue::Date(date) => {
                let moved = if *later { term.after(date) } else { term.before(date) };
                moved.map(FactValue::Date).ok_or_else(Vec::new)
            }
            _ => Err(Vec::new()),
        },
    }
}

/// What is said to be unknown when nobody knows when the person of a role was born.
pub const BIRTH_OF: &str = "birth date of the ";

fn birth_of(role: &str) -> String {
    format!("{BIRTH_OF}{role}")
}

/// Whole years between a birth and a day: the birthday of that year has come or not.
fn age(born: Date, on: Date) -> i64 {
    let before_birthday = (on.month(), on.day()) < (born.month(), born.day());
    i64::from(on.year()) - i64::from(born.year()) - i64::from(before_birthday)
}

fn compare(a: &FactValue, ordering: Ordering, b: &FactValue) -> bool {
    let order = match (a, b) {
        (FactValue::Date(a), FactValue::Date(b)) => a.cmp(b),
        (FactValue::Number(a), FactValue::Number(b)) => a.cmp(b),
        (FactValue::Text(a), FactValue::Text(b)) => a.cmp(b),
        (FactValue::Bool(a), FactValue::Bool(b)) => a.cmp(b),
        (FactValue::Bool(a), FactValue::Text(b)) => a.to_string().as_str().cmp(b),
        _ => return ordering == Ordering::Unequal,
    };
    match ordering {
        Ordering::Equal => order.is_eq(),
        Ordering::Unequal => order.is_ne(),
        Ordering::Less => order.is_lt(),
        Ordering::LessOrEqual => order.is_le(),
        Ordering::Greater => order.is_gt(),
        Ordering::GreaterOrEqual => order.is_ge(),
    }
}

type Token = (usize, String);

/// Cuts a condition into words, numbers, dates and signs, each with its byte.
fn tokens(text: &str) -> Result<Vec<Token>, (usize, String)> {
    let mut tokens = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some(&(at, c)) = rest.peek() {
        if c.is_whitespace() {
            rest.next();
        } else if c.is_alphanumeric() {
            let mut word = String::new();
            while let Some(&(_, c)) = rest.peek().filter(|(_, c)| c.is_alphanumeric() || matches!(c, '-' | '_' | '/')) {
                word.push(c);
                rest.next();
            }
            tokens.push((at, word));
        } else if "()=!<>+-,".contains(c) {
            rest.next();
            let mut sign = c.to_string();
            if let Some(&(_, '=')) = rest.peek().filter(|_| "!<>".contains(c)) {
                sign.push('=');
                rest.next();
            }
            tokens.push((at, sign));
        } else {
            return Err((at, format!("`{c}` has no meaning in a condition")));
        }
    }
    Ok(tokens)
}

struct Parser<'a> {
    tokens: &'a [Token],
    next: usize,
    end: usize,
}

type Parsed<T> = Result<T, (usize, String)>;

impl Parser<'_> {
    fn peek(&self) -> Option<(usize, &str)> {
        self.tokens.get(self.next).map(|(at, token)| (*at, token.as_str()))
    }

    fn take(&mut self, wanted: &str) -> bool {
        let found = self.peek().is_some_and(|(_, token)| token == wanted);
        self.next += usize::from(found);
        found
    }

    fn expect(&mut self, wanted: &str) -> Parsed<()> {
        let at = self.peek().map_or(self.end, |(at, _)| at);
        if self.take(wanted) { Ok(()) } else { Err((at, format!("`{wanted}` is expected here"))) }
    }

    fn word(&mut self) -> Parsed<(usize, String)> {
        match self.peek() {
            Some((at, token)) if token.starts_with(char::is_alphanumeric) => {
                let word = token.to_owned();
                self.next += 1;
                Ok((at, word))
            }
            Some((at, token)) => Err((at, format!("a name, a date or a number is expected here, not `{token}`"))),
            None => Err((self.end, "the condition breaks off here".to_owned())),
        }
    }

    fn or(&mut self, depth: usize) -> Parsed<Node> {
        let mut node = self.and(depth)?;
        while self.take("or") {
            node = Node::Or(Box::new(node), Box::new(self.and(depth)?));
        }
        Ok(node)
    }

    fn and(&mut self, depth: usize) -> Parsed<Node> {
        let mut node = self.not(depth)?;
        while self.take("and") {
            node = Node::And(Box::new(node), Box::new(self.not(depth)?));
        }
        Ok(node)
    }

    fn not(&mut self, depth: usize) -> Parsed<Node> {
        if depth > DEEPEST {
            return Err((self.peek().map_or(self.end, |(at, _)| at), "the condition is nested too deeply".to_owned()));
        }
        if self.take("not") {
            return Ok(Node::Not(Box::new(self.not(depth + 1)?)));
        }
        if self.take("(") {
            let node = self.or(depth + 1)?;
            self.expect(")")?;
            return Ok(node);
        }
        self.statement()
    }

    fn statement(&mut self) -> Parsed<Node> {
        for (call, make) in [("given", Node::Given as fn(String) -> Node), ("has", Node::Has)] {
            let is_call = self.tokens.get(self.next + 1).is_some_and(|(_, token)| token == "(");
            if is_call && self.take(call) {
                self.expect("(")?;
                let (_, name) = self.word()?;
                self.expect(")")?;
                return Ok(make(name));
            }
        }
        let left = self.operand()?;
        let signs = [
            ("=", Ordering::Equal),
            ("!=", Ordering::Unequal),
            ("<=", Ordering::LessOrEqual),
            (">=", Ordering::GreaterOrEqual),
            ("<", Ordering::Less),
            (">", Ordering::Greater),
        ];
        for (sign, ordering) in signs {
            if self.take(sign) {
                return Ok(Node::Compare(left, ordering, self.operand()?));
            }
        }
        match left {
            Operand::Name(name) => Ok(Node::Holds(name)),
            _ => Err((self.peek().map_or(self.end, |(at, _)| at), "a comparison is expected here".to_owned())),
        }
    }

    fn operand(&mut self) -> Parsed<Operand> {
        let (_, word) = self.word()?;
        let mut operand = if word == "age" && self.take("(") {
            let (_, role) = self.word()?;
            let on = if self.take(",") { Some(Box::new(self.operand()?)) } else { None };
            self.expect(")")?;
            Operand::Age(role, on)
        } else if word == "born" && self.take("(") {
            let (_, role) = self.word()?;
            self.expect(")")?;
            Operand::Born(role)
        } else {
            literal(word)
        };
        while let Some((at, sign)) = self.peek().filter(|(_, token)| matches!(*token, "+" | "-")) {
            let later = sign == "+";
            self.next += 1;
            let (_, count) = self.word()?;
            let (_, unit) = self.word()?;
            let term = term(&count, &unit).ok_or((at, format!("`{count} {unit}` is no length of time")))?;
            operand = Operand::Shifted(Box::new(operand), later, term);
        }
        Ok(operand)
    }
}

fn literal(word: String) -> Operand {
    if let Ok(date) = word.parse::<Date>() {
        return Operand::Literal(FactValue::Date(date));
    }
    match (word.parse::<i64>(), word.as_str()) {
        (Ok(number), _) => Operand::Literal(FactValue::Number(number)),
        (_, "true") => Operand::Literal(FactValue::Bool(true)),
        (_, "false") => Operand::Literal(FactValue::Bool(false)),
        _ => Operand::Name(word),
    }
}

/// A length of time from its two words (`12`, `months`).
pub fn term(count: &str, unit: &str) -> Option<Term> {
    let count: i32 = count.parse().ok().filter(|count| (0..=1_200).contains(count))?;
    match unit {
        "day" | "days" => Some(Term { months: 0, days: count }),
        "month" | "months" => Some(Term { months: count, days: 0 }),
        "year" | "years" => Some(Term { months: 12 * count, days: 0 }),
        _ => None,
    }
}
