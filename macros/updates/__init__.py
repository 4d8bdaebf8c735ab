"""What a new release changes in a project: its national and regional records, and the software itself.

In: the project folder and a release of this project (a folder, a commit, the installed package). Out: what would
change, entry by entry and page by page, and the files to write; raises `NotDone`. Nothing of the project's own is ever
overwritten unless somebody says so, and nothing is half-written.
"""
