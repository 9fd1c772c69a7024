-- Whatever changes a row tells so in its own transaction: what Tributary keeps of it is forgotten once that is committed.
-- It does not matter who writes: this service, another one, or somebody at psql.

-- Tells the tags of the rows that a statement has added, changed or removed, each once a transaction; the group's tag
-- alone where there are more than a hundred, where one is too long to be told, and where nobody knows which
create function notify_purge() returns trigger language plpgsql as $$
declare
    tag_group constant text := tg_argv[0];
    tag_column constant text := tg_argv[1];
    tags text[];
begin
    if tg_op = 'TRUNCATE' then
        perform pg_notify('tributary_purge', tag_group);
        return null;
    end if;
    execute format(
        'select array_agg(tag) from (select distinct %L || '':'' || touched.%I as tag from (%s) touched limit 101) tags',
        tag_group, tag_column,
        case tg_op
            when 'INSERT' then 'select * from added'
            when 'DELETE' then 'select * from removed'
            else 'select * from added union all select * from removed'
        end)
    into tags;
    tags := array_remove(tags, null);
    if cardinality(tags) > 100 or exists (select from unnest(tags) tag where octet_length(tag) > 1000) then
        tags := array[tag_group];
    end if;
    perform pg_notify('tributary_purge', tag) from unnest(tags) tag;
    return null;
end
$$;

-- Declares that rows of a table are told of as group:value of that column. A table may have several, such as its own and
-- those of the rows that it belongs to
create function purge_tags(changed regclass, tag_group text, tag_column name) returns void language plpgsql as $$
declare
    way text[];
begin
    foreach way slice 1 in array array[
        ['insert', 'referencing new table as added'],
        ['update', 'referencing old table as removed new table as added'],
        ['delete', 'referencing old table as removed'],
        ['truncate', '']]
    loop
        execute format(
            'create trigger %I after %s on %s %s for each statement execute function notify_purge(%L, %L)',
            'purge_' || tag_group || '_on_' || way[1], way[1], changed, way[2], tag_group, tag_column);
    end loop;
end
$$;

select purge_tags('category', 'category', 'id');
select purge_tags('author', 'author', 'id');
select purge_tags('genre', 'genre', 'id');
select purge_tags('product', 'product', 'id');
select purge_tags('product_genre', 'product', 'product_id');
select purge_tags('product_genre', 'genre', 'genre_id');
select purge_tags('review', 'review', 'id');
select purge_tags('review', 'product', 'product_id');
