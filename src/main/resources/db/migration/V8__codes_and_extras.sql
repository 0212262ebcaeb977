-- What files say beside the texts. codes: the inline codes of a text, which itself holds none: one a line, each its place in
-- the text (in code points, from 0), a space, and the code as TMX writes it; so there are as many codes as lines, and null is none.
-- tag: the language as the file named it, where that is not the usual name (zh-TW). extras: attributes, notes and properties as
-- TMX writes them; the first line holds the attributes, what follows the elements.
alter table variant
    add column codes text,
    add column tag text,
    add column extras text;
alter table segment add column extras text;

-- Whether who started the import may decide on pairs: then what a file of this server calls approved stays so.
alter table import_job add column approves boolean not null default false;
