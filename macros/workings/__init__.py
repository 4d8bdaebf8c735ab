"""What follows from the facts in the records: quorum, attendance, actions, editions, worked out and not written.

In: small frozen values of its own. Out: the same. Knows neither the models nor the public types and reads no clock:
the day is handed in. `publish` feeds it from the records and says its answers in words.
"""
