"""How people write a day or a month, as a pattern for others to build on. Not a pattern of its own."""

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = (
    rf"(?:\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}\s?[-/.]\s?\d{{1,2}}\s?[-/.]\s?(?:\d{{4}}|\d{{2}})"
    rf"|{_DAY}\s(?:of\s)?{MONTH},?\s(?:\d{{4}}|'?\d{{2}})|{MONTH}\s{_DAY},?\s\d{{4}}|{MONTH}\s\d{{4}}"
    rf"|{_DAY}\s(?:of\s)?{MONTH})"
)
"""2012-03-12, 12/03/2012, 12.3.12, 12 March 2012, 12th of March 2012, March 12, 2012, March 2012, 12 March."""
