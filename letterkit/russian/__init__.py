"""What is true of the Russian language and of Russian addresses, as pure functions.

| people | |
| --- | --- |
| `names/` | declined, split into parts, led back to the nominative; gender |
| `latin`, `latin_letters`, `latin_pack` | romanisation, its letters and its language pack; ids, search keys |
| `latin_spelling` | whether a Latin name spells a Russian one |
| `custody_words` | what people type to find those of a custody, and what a sentence calls it |
| `feasts`, `moon_calendars` | the days of feasts, of faiths, peoples and the state; years that begin by the moon |

| addresses | |
| --- | --- |
| `blocks/` | published address blocks, read field by field |
| `news/` | texts about several people: who is meant, what became of each, which place is whose |
| `address`, `address_words` | a facility's address as lines, in Russian and English |
| `address_difference` | what a printed address has differently from a record |
| `address_sameness`, `facility_names` | whether two spellings of a part of an address, or of a name, mean the same |
| `kinds`, `bodies` | kinds of facilities; the bodies that run them, official names |
| `regions`, `regions_table`, `regions_shortened` | federal subjects |
| `regional_capitals` | the towns that name their subject: "СИЗО-1 Воронежа" |
| `countries`, `return_address` | countries an answer may go to; where a writer is answered, and how that is written |

| letters | |
| --- | --- |
| `speech` | what a writer says himself, without quotations |
| `agreement`, `shown_gender`, `ty_and_vy`, `double_forms` | forms that show a gender; ты or Вы; "рад/а" |
| `asking` | what a letter asks, and whether it waits for an answer |
| `sentences`, `subjects`, `predicates` | clauses as they are read for that: who does what, what is said of whom |
| `left_out`, `telling`, `clause_kinds`, `reported` | subjects left out, what was told before, what others say |
| `descriptions`, `people_nouns`, `set_phrases` | what else shows a gender; phrases that address nobody |
| `bounded` | a text whose reading takes time by its length, whatever it holds |
| `misspelt_phrases`, `infinitives`, `slips_of_ear` | words misspelt beside others; -тся, -ться; words as they sound |
| `spelling`, `looked_up`, `morphology` | misspelt words; the words of a text, looked up; what the dictionary says |
| `dishes` | sentences about dishes, whose names no dictionary lists |
| `typed_in_latin`, `offered`, `foreign_words` | Russian typed in Latin letters; words of another language |
| `english_names` | English names as they sound, to sign with |
| `dates` | dates and years in words |
| `template_days`, `seasons` | the days that a template is for; which season a text says it is |

| any text | |
| --- | --- |
| `keyboard` | what is meant by keys in the other layout |
| `characters` | blanks, invisible characters, Latin look-alikes |
| `stress_marks` | stress marks, which nothing is read or printed with |
| `word_table` | how tables of words are written here |
| `doubt` | why something may have been read wrong |
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
