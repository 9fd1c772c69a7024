-- What the catalogue needs to be asked and changed over HTTP: versions, search, and an index for every way in.

create extension if not exists pg_trgm;

-- Versions: every row has one, raised by each change, whoever makes it

alter table category
    add column version    bigint      not null default 0,
    add column created_at timestamptz not null default now(),
    add column updated_at timestamptz not null default now();
alter table author
    add column version    bigint      not null default 0,
    add column created_at timestamptz not null default now(),
    add column updated_at timestamptz not null default now();
alter table genre
    add column version    bigint      not null default 0,
    add column created_at timestamptz not null default now(),
    add column updated_at timestamptz not null default now();
alter table review
    add column version    bigint      not null default 0,
    add column updated_at timestamptz not null default now();

create function raise_version() returns trigger language plpgsql as $$
begin
    new.version := old.version + 1;
    new.updated_at := now();
    return new;
end
$$;
create trigger raise_version before update on product for each row execute function raise_version();
create trigger raise_version before update on category for each row execute function raise_version();
create trigger raise_version before update on author for each row execute function raise_version();
create trigger raise_version before update on genre for each row execute function raise_version();
create trigger raise_version before update on review for each row execute function raise_version();

-- Bounds of texts that had none

alter table product add constraint product_description_check check (length(description) <= 10000);
alter table author add constraint author_biography_check check (length(biography) <= 10000);
alter table review add constraint review_body_check check (length(body) <= 10000);
alter table category add constraint category_slug_length check (length(slug) <= 200);

-- The categories are a tree. Moves wait for each other, or two of them could close a circle together

create function keep_category_tree() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock('category'::regclass::oid::bigint);
    if exists (
        with recursive above (id) as (
            select new.parent_id
            union
            select category.parent_id from category join above on category.id = above.id)
        select from above where id = new.id)
    then
        raise exception 'category % would be above itself', new.id
            using errcode = 'check_violation', constraint = 'category_tree', table = 'category';
    end if;
    return new;
end
$$;
create trigger keep_category_tree before update of parent_id on category
    for each row when (new.parent_id is distinct from old.parent_id) execute function keep_category_tree();
create trigger keep_category_root before insert on category
    for each row when (new.parent_id = new.id) execute function keep_category_tree();

-- Search: words of names before those of texts; similarity of names for what is mistyped

alter table product add column searched tsvector not null generated always as (
    setweight(to_tsvector('english', name), 'A') || setweight(to_tsvector('english', description), 'C')) stored;
alter table author add column searched tsvector not null generated always as (
    setweight(to_tsvector('english', name), 'A') || setweight(to_tsvector('english', biography), 'C')) stored;
alter table category add column searched tsvector not null generated always as (to_tsvector('english', name)) stored;
alter table genre add column searched tsvector not null generated always as (to_tsvector('english', name)) stored;

create index product_searched on product using gin (searched);
create index product_alike on product using gin (name gin_trgm_ops);
create index author_searched on author using gin (searched);
create index author_alike on author using gin (name gin_trgm_ops);
create index category_searched on category using gin (searched);
create index category_alike on category using gin (name gin_trgm_ops);
create index genre_searched on genre using gin (searched);
create index genre_alike on genre using gin (name gin_trgm_ops);

-- Orderings: each with the id behind it, so that every row has one place

create index product_by_name on product (name, id);
create index product_by_price on product (price, id);
create index product_by_creation on product (created_at, id);
create index product_by_change on product (updated_at, id);
create index author_by_name on author (name, id);
create index author_by_creation on author (created_at, id);
create index author_by_change on author (updated_at, id);
create index category_by_name on category (name, id);
create index category_by_slug on category (slug, id);
create index category_by_creation on category (created_at, id);
create index category_by_change on category (updated_at, id);
create index genre_by_name on genre (name, id);
create index genre_by_creation on genre (created_at, id);
create index genre_by_change on genre (updated_at, id);
create index review_by_creation on review (created_at, id);
create index review_by_change on review (updated_at, id);

-- Filters: what is equal first, then what the list is ordered by

create index product_of_category on product (category_id, id);
create index product_of_category_by_price on product (category_id, price, id);
create index product_of_category_by_creation on product (category_id, created_at, id);
create index product_of_author on product (author_id, id);
create index product_inactive on product (id) where not active;
create index product_sold_out on product (id) where stock = 0;
create index product_genre_of_genre on product_genre (genre_id, product_id);
create index review_of_product on review (product_id, created_at desc, id desc);
create index review_of_status on review (status, created_at, id);
create index review_of_rating on review (rating, id);

-- Their first columns lead indexes above
drop index product_category;
drop index product_author;
drop index product_genre_genre;
