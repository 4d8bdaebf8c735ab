"""Keyed fingerprints of withheld passages: they tell whether a text holds one, and not what it says.

In: a passage that `redact` withholds, and the key. Out: prints for the ledger data/fingerprints.txt, which git keeps
and anybody may read; and, in any text, the places where a withheld passage or a run of its words begins.

How: a passage becomes words without accents, case, invisible characters or look-alike letters (`normal`). One of up to
5 words has a print of the whole and, where it is a name or a number, of each form in which people write it (`forms`,
`numbers`); a longer one has a print of every 5 words in a row, so that a quotation of part of it is found too. A print
is BLAKE2b under the key (RFC 7693); before it stands a tag of the run's length and first four words, made and covered
with BLAKE2b under the key too, by which a scan passes over nearly every place of a text (`search`).

What it catches: 5 words or more in a row of a long passage, also with one word, a line number or the mark of a footnote
put in; a short passage whole; of a name also the surname first, initials, a middle name in between, plural and
possessive, other spellings of apostrophe, hyphen, Mc and ü, and each part by itself that few people share; of a post
its telling words, turned round as well (the North Groyne Keeper, of the Keeper of the North Groyne); a name written
together (janemarlowe, JaneMarlowe2, justiceforjane) or in an address; a number, postcode, registration or reference
however it is spaced, and a telephone number with 0, 44, 0044 or none; whatever the capitals, punctuation, line breaks,
tags between, HTML entities, percent-encoding, escapes of scripts, styles and JSON, soft hyphens, zero-width characters,
accents, look-alike letters (Cyrillic, Greek, 0 for o, rn for m).

What it cannot catch: a paraphrase; a summary; a translation; the same day or number in another form (9 March 2014 for
09/03/2014, a number in words); fewer than 5 words of a long passage, and a name that stands inside one: withhold it as
a passage of its own as well; a part of a name that many people share, or that is a word or a place (Smith, Hill, Grace:
`name_lists`); a word misspelt, a nickname, a name spelt out letter by letter or run into other words without a capital
(whatjanesaid), with signs for letters (@ for a), drawn in a picture; words that everybody uses. Not looked for either:
codes in which no officer writes, such as ROT13, Braille, reversed text, Morse, base32 or encryption. A run of nothing
but common words (`common`) has no print, as it would be found on every page. That holds for a child's first name too,
if it has two letters or is an everyday word (Jo, Will, May): no print of it alone would help, as “may” stands on every
page, so `redact` says that nothing guards it. Mark it with a word beside it (her sister May, Will of Year 4): that is
guarded as a whole. A passage of one word is looked for wherever a person reads: in texts, in what pages say of their
parts, in addresses and data, in the texts that the search shows. Not among words that are a program's own, where a
child called Max would stop every site: in scripts and styles, in the stems of the search index, in bytes that are no
text. There passages of two words or more and numbers are found, and names that are written together.

What the ledger tells somebody without the key: how many prints it has, which git's history dates. Prints made up at
random fill it to a whole multiple of 512 at each addition, and nothing tells a print from one that was made up: not the
length of what was withheld, not words that two passages share. So it tells that something was withheld by that day,
and where an addition took more than 512, that it was much. A line that was withdrawn (`ledger`) was a true print. Two
ledgers of one key tell by lines in common that they withhold the same.

What a leaked key would mean: no print can be turned back into words, but guesses can be confirmed. Whoever has the key
and the ledger can ask “was this name withheld?”, and short passages can be guessed. Treat it as a data breach: tell the
data protection officer. To change the key: take .fingerprint-key and data/fingerprints.txt away, and run
`partnership redact --again` on each draft that was kept. The first run makes a new key, each adds its fingerprints, and
records that say the same stay as they are. Then put the new key where the workflows have the old one. What is lost:
the guard over every passage whose draft is gone, as a fingerprint cannot be turned into another one. Old ledgers stay
in git's history, and the old key opens them for as long as they do.

What it is not: proof that nothing leaked. It finds what was typed before; the two people who check find the rest.
"""
