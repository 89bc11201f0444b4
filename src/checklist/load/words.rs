//! What a procedure says of its conditions and days in words: each must be a condition that can be understood.

use super::*;
use condition::phrase::InWords;

impl File<'_> {
    pub(super) fn in_words(
        &mut self,
        raws: &BTreeMap<Spanned<String>, Spanned<Texts>>,
        scope: &Scope,
        lists: &Checklists,
    ) -> Vec<InWords> {
        let mut all = Vec::new();
        for (key, texts) in raws {
            match Condition::parse(key.get_ref()) {
                Ok(condition) => {
                    self.words_exist(key, &condition.words(), scope, lists);
                    let at = self.at(key.span().start);
                    all.push(InWords { condition, text: self.wording(texts), at });
                }
                Err((byte, message)) => self.say(key.span().start + byte, message),
            }
        }
        all
    }

    /// What stands in braces in a text is an amount of a table: anything else would be printed as it is.
    pub(super) fn amounts_exist(&mut self, byte: usize, wording: &Wording, lists: &Checklists) {
        let mut places: Vec<&str> = wording.0.values().flat_map(|text| amounts::places(text)).collect();
        places.sort_unstable();
        places.dedup();
        for place in places.into_iter().filter(|place| lists.amount_place(place).is_none()) {
            self.say(byte, format!("there is no amount `{place}`: it is the id of a table and one of its columns"));
        }
    }
}
