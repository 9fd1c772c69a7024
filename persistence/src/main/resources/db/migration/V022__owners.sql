-- Reviews belong to who writes them. Those that were there before, and those that a moderator writes in another's name, are
-- nobody's. One review a person and product: by the subject where there is one, for people may have the same name.
-- Whoever writes a review waits while the two indexes are made.

alter table review add column owner text check (length(owner) between 1 and 200);
comment on column review.owner is 'The subject of who wrote it and may change it; none: only moderators may';

create unique index review_owner_product on review (owner, product_id) where owner is not null;

alter table review drop constraint review_product_id_reviewer_key;
create unique index review_product_id_reviewer_key on review (product_id, reviewer) where owner is null;
