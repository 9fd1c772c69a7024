-- Who has changed what: in the transaction of the change, whoever makes it.

-- Adds an entry. The service says for each of its transactions who asks (tributary.actor, empty for somebody anonymous) and
-- in which trace; where it did not, somebody works at the database
create function identity.audit(action text, target text, result text, details jsonb) returns void language sql as $$
    insert into identity.audit_entry (actor, action, target, result, trace_id, details)
    select
        case when told.trace is null then 'database:' || session_user else nullif(current_setting('tributary.actor', true), '') end,
        audit.action, audit.target, audit.result, told.trace, audit.details
    from (select nullif(current_setting('tributary.trace', true), '') as trace) told
$$;
revoke execute on function identity.audit from public;

-- Adds an entry for each row that a statement has added, changed or removed, as group:value of that column, with the names
-- of the columns that were changed; or one entry with their number where there are more than a hundred. Columns that
-- change by themselves, and those that the trigger names, do not count. Anybody who may write the table may have it
-- written down, so this runs with the owner's rights
create function identity.audit_changes() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    target_group constant text := tg_argv[0];
    target_column constant text := tg_argv[1];
    silent constant text[] := array['version', 'updated_at', 'searched'] || tg_argv[2:];
    deed constant text := tg_table_name || '.' || case tg_op when 'INSERT' then 'create' else lower(tg_op) end;
    touched bigint;
begin
    if tg_op = 'TRUNCATE' then
        perform identity.audit(deed, target_group, 'done', '{}');
        return null;
    end if;
    execute format('select count(*) from %s', case tg_op when 'DELETE' then 'removed' else 'added' end) into touched;
    if touched > 100 then
        perform identity.audit(deed, target_group, 'done', jsonb_build_object('rows', touched));
    elsif tg_op = 'UPDATE' and target_column = 'id' then
        execute $update$
            select identity.audit($1, $2 || ':' || added.id, 'done', jsonb_build_object(
                'columns', case when removed.id is null then array['id'] else changed.names end))
            from added
            left join removed on removed.id = added.id
            cross join lateral (
                select array_agg(now.key order by now.key) as names
                from jsonb_each(to_jsonb(added)) now
                where now.value is distinct from to_jsonb(removed) -> now.key and now.key <> all($3)) changed
            where changed.names is not null$update$
        using deed, target_group, silent;
    else
        execute format($other$
            select identity.audit($1, target, 'done', '{}')
            from (select distinct $2 || ':' || touched.%I as target from %s touched) targets$other$,
            target_column, case tg_op when 'DELETE' then 'removed' else 'added' end)
        using deed, target_group;
    end if;
    return null;
end
$$;

-- Declares that changes of a table's rows are written down as those of group:value of that column, but for columns that
-- are not worth it
create function identity.audit_table(changed regclass, target_group text, target_column name, variadic silent text[] default '{}')
    returns void language plpgsql as
$$
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
            'create trigger %I after %s on %s %s for each statement execute function identity.audit_changes(%s)',
            'audit_' || way[1], way[1], changed, way[2],
            (select string_agg(quote_literal(argument), ', ' order by place)
             from unnest(array[target_group, target_column::text] || silent) with ordinality arguments (argument, place)));
    end loop;
end
$$;

select identity.audit_table('category', 'category', 'id');
select identity.audit_table('author', 'author', 'id');
select identity.audit_table('genre', 'genre', 'id');
select identity.audit_table('product', 'product', 'id');
select identity.audit_table('product_genre', 'product', 'product_id');
select identity.audit_table('review', 'review', 'id');
select identity.audit_table('identity.person', 'person', 'id', 'password_changed_at');
select identity.audit_table('identity.api_token', 'api_token', 'id', 'last_used_at');

create index audit_entry_action on identity.audit_entry (action, id desc);

-- People and tokens as operators walk through them, and people's versions as every resource's

create index person_by_creation on identity.person (created_at desc, id desc);
create index person_by_username on identity.person (lower(username) collate "C");
create index api_token_by_creation on identity.api_token (created_at desc, id desc);
create trigger raise_version before update on identity.person for each row execute function raise_version();

do $$
begin
    if to_regrole('tributary_app') is not null then
        grant execute on function identity.audit to tributary_app;
    end if;
end
$$;
