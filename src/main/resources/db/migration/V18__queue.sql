-- A document in the order of the queue, and all documents one after the other: without sorting the memory.
drop index segment_document;
create index segment_document on segment (document_id, position, id);

-- The pairs in which a check found something.
create index pair_check_findings on pair_check using gin (findings);

-- The pairs that somebody changed last.
create index pair_person on pair (changed_by);

-- The pairs changed on some days: most are stored in the order of their change, so that ranges of blocks are enough.
create index pair_changed on pair using brin (changed_at) with (autosummarize = true);

-- The pairs that the aligner is so sure of; those of imports, of which it has nothing to say, are left out.
create index pair_confidence on pair (confidence) where confidence is not null;
