"""What follows from the facts in the records, worked out and not written: counting, and no words.

In: small frozen values; for `membership` and `reviews`, which the rules and `publish` both ask, records. Out: plain
answers, which `publish` says in words. Nothing here knows the public types or reads a clock: the day is handed in.
"""
