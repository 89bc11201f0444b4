//! The letter as one HTML page.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{Block, Letter};

const STYLE: &str = "
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.55 system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.35rem; } h2 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; }
li { margin: .5rem 0; } .how { display: block; } .signature { height: 4rem; }
@media print { @page { size: A4; margin: 22mm 20mm; @bottom-right { content: counter(page) ' / ' counter(pages); font-size: 8pt; } } body { margin: 0; padding: 0; max-width: none; font-size: 11pt; } h2 { break-after: avoid; } li { break-inside: avoid; } }
";

/// The whole page.
pub(super) fn page(letter: &Letter) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(letter.lang) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'";
                link rel="icon" href="data:,";
                title { (letter.subject) }
                style { (PreEscaped(STYLE)) }
            }
            body { main {
                h1 { (letter.subject) }
                @for block in &letter.blocks { (shown(block)) }
            } }
        }
    }
}

fn shown(block: &Block) -> Markup {
    match block {
        Block::Paragraph(text) => html! { p { (text) } },
        Block::Heading(text) => html! { h2 { (text) } },
        Block::Items(items) => html! { ul { @for item in items {
            li { strong { (item.what) } @if !item.how.is_empty() { " " span.how { (item.how) } } }
        } } },
        Block::List(items) => html! { ul { @for item in items { li { (item.what) } } } },
        Block::Signature => html! { div.signature {} },
    }
}
