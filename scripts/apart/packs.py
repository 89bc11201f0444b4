"""Which documents were put through the scanner together, and where the pages came out in the wrong order."""

# Name of the PDF and the documents in it, in their order.
PACKS = {}

# The order of the leaves in a pack, from 0; without an entry they lie as they should.
PAGE_ORDER = {}
