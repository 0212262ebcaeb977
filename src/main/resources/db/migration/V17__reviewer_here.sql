-- Where a reviewer has a window open is one thing, where they worked last another: a forgotten window that reports that it is
-- still there must not lead them back to it. segment_id and lang are the place of work, these the window's.
alter table reviewer_place
    add here_segment_id bigint,
    add here_lang text;

update reviewer_place set here_segment_id = segment_id, here_lang = lang;
