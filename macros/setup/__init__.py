"""A partnership comes to a project, or leaves it: answers -> records, examples -> skeletons, a name -> what goes.

In: the project folder; answers, a kind of record, or the name of a partnership. Out: the files to write or to take
away, made in memory and checked as they would stand, so that nothing is ever written half. Raises `NotDone`.
"""
