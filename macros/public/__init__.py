"""What templates, pages and feeds may see: frozen public types, made only by `publish`.

Every `Html` here is sanitised; every other string is plain text and is escaped by the templates.
Addresses (`url`) are from the site's root, beginning with `/`; `render` makes them relative.
"""
