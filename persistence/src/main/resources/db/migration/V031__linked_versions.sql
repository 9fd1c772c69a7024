-- A product's document shows its genres, so whoever changes those changes the product and raises its version, at psql too.

-- A writer who has raised the version of a row himself says so in tributary.raised, as product:42, for his transaction.
-- Truncating raises nothing. Anybody who may write the links has the version raised, so this runs with the owner's rights
create function raise_product_versions() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    linked bigint[];
begin
    if current_setting('tributary.keep_versions', true) = 'on' then
        return null;
    end if;
    execute case tg_op
        when 'INSERT' then 'select array_agg(product_id) from added'
        when 'DELETE' then 'select array_agg(product_id) from removed'
        else 'select array_agg(product_id) from (table added union all table removed) changed'
    end into linked;
    update product set version = product.version
    from (
        select id from product
        where id = any(linked) and 'product:' || id is distinct from current_setting('tributary.raised', true)
        order by id for no key update) changed
    where product.id = changed.id;
    return null;
end
$$;

create trigger raise_versions_on_insert after insert on product_genre
    referencing new table as added for each statement execute function raise_product_versions();
create trigger raise_versions_on_update after update on product_genre
    referencing old table as removed new table as added for each statement execute function raise_product_versions();
create trigger raise_versions_on_delete after delete on product_genre
    referencing old table as removed for each statement execute function raise_product_versions();
