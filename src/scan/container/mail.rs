//! E-mails: their attachments and inline pictures. What the message itself
//! says is no paper of the dossier.

use std::borrow::Cow;

use mail_parser::{Encoding, Message, MessageParser, MessagePart, MimeHeaders, PartType};

use super::super::fault::{FaultKind, Trouble};
use super::super::{image, place, sniff};
use super::{Member, clean_name, too_many};

/// Attachments of one e-mail: people send some tens at once, and each is
/// looked for in the whole message again.
const MAX_PARTS: usize = 200;

/// Pixels of a picture set into the text. Below, it is a logo, an icon or a
/// mark that the message was opened; a card that can be read has 600 × 400.
const MIN_INLINE: u64 = 150_000;

/// The attachments that are worth a word, and what is wrong with the e-mail beside.
pub(super) fn members(bytes: &[u8]) -> Result<(Vec<Member>, Vec<Trouble>), Trouble> {
    let message = parse(bytes)?;
    let (mut members, mut troubles) = (Vec::new(), Vec::new());
    for (number, part) in attachments(&message) {
        let Some(content) = content(bytes, part) else { continue };
        if members.len() == MAX_PARTS {
            troubles.push(too_many(MAX_PARTS));
            break;
        }
        if is_silent(part) || is_decoration(part, &content) {
            continue;
        }
        let fallback = format!("attachment {}{}", number + 1, ending(part));
        let name = part.attachment_name().map_or(Some(fallback.clone()), |name| clean_name(name, &fallback));
        let Some(name) = name else { continue };
        let trouble = is_sealed(part).then(|| {
            Trouble::new(
                FaultKind::Encrypted,
                "the message is sealed or encrypted (S/MIME)",
                "open it in your mail program, and save its attachments into the folder",
            )
        });
        if let Ok(index) = u32::try_from(number) {
            members.push(Member { index, name, trouble, is_data: false });
        }
    }
    if members.is_empty() {
        return Err(sniff::unsupported("e-mail"));
    }
    Ok((members, troubles))
}

/// The bytes of an attachment.
pub(super) fn extract(bytes: &[u8], index: u32, limit: u64) -> Result<Vec<u8>, Trouble> {
    let message = parse(bytes)?;
    let part = attachments(&message).find(|(number, _)| *number == index as usize);
    let content = part.and_then(|(_, part)| content(bytes, part)).ok_or_else(place::changed)?;
    if content.len() as u64 > limit { Err(place::too_long(limit)) } else { Ok(content.into_owned()) }
}

/// The message, with what its parts say about themselves.
fn parse(bytes: &[u8]) -> Result<Message<'_>, Trouble> {
    let message = MessageParser::default().parse(bytes);
    message.ok_or_else(|| Trouble::damaged("the message is damaged: nothing can be found in it"))
}

/// Parts that are no text of the message, each with its number.
fn attachments<'a>(message: &'a Message<'_>) -> impl Iterator<Item = (usize, &'a MessagePart<'a>)> {
    message.parts.iter().enumerate().filter(|(_, part)| match &part.body {
        PartType::Multipart(_) => false,
        // The text is set anew after each attachment by some programs: only what has a name was attached.
        PartType::Text(_) | PartType::Html(_) => part.attachment_name().is_some() || is_attached(part),
        _ => true,
    })
}

/// Whether a part says that it was attached.
fn is_attached(part: &MessagePart<'_>) -> bool {
    part.content_disposition().is_some_and(|disposition| disposition.is_attachment())
}

/// The decoded bytes of a part.
fn content<'a>(whole: &'a [u8], part: &'a MessagePart<'_>) -> Option<Cow<'a, [u8]>> {
    match &part.body {
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => Some(Cow::Borrowed(bytes)),
        PartType::Text(text) | PartType::Html(text) => Some(Cow::Borrowed(text.as_bytes())),
        PartType::Message(message) if part.encoding != Encoding::None => Some(Cow::Borrowed(message.raw_message())),
        PartType::Message(_) => {
            whole.get(part.raw_body_offset() as usize..part.raw_end_offset() as usize).map(Cow::Borrowed)
        }
        PartType::Multipart(_) => None,
    }
}

/// The type of a part, as `application/pdf`.
fn media(part: &MessagePart<'_>) -> String {
    let Some(media) = part.content_type() else {
        return String::new();
    };
    format!("{}/{}", media.c_type, media.c_subtype.as_deref().unwrap_or_default()).to_lowercase()
}

/// Signatures, invitations, visiting cards and receipts of delivery: no paper of anybody.
fn is_silent(part: &MessagePart<'_>) -> bool {
    let silent = [
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "application/pgp-signature",
        "application/pgp-keys",
        "application/ics",
        "text/calendar",
        "text/vcard",
        "text/x-vcard",
        "text/directory",
        "text/rfc822-headers",
        "message/delivery-status",
        "message/disposition-notification",
    ];
    let name = part.attachment_name().unwrap_or_default().to_lowercase();
    silent.contains(&media(part).as_str()) || [".p7s", ".ics", ".vcf"].iter().any(|end| name.ends_with(end))
}

/// A whole message in one signed or encrypted block.
fn is_sealed(part: &MessagePart<'_>) -> bool {
    matches!(media(part).as_str(), "application/pkcs7-mime" | "application/x-pkcs7-mime" | "application/pgp-encrypted")
}

/// Pictures that the text shows and that are too small to be a document.
fn is_decoration(part: &MessagePart<'_>, content: &[u8]) -> bool {
    let inline = part.content_id().is_some() || !is_attached(part);
    let size = image::dimensions(content);
    inline && size.is_some_and(|(width, height)| u64::from(width) * u64::from(height) < MIN_INLINE)
}

/// The usual end of a name for a part that has none.
fn ending(part: &MessagePart<'_>) -> &'static str {
    match media(part).as_str() {
        "application/pdf" => ".pdf",
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        "image/tiff" => ".tif",
        "message/rfc822" => ".eml",
        _ => "",
    }
}
