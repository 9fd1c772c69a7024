-- The three roles of Tributary's database. Run it as a superuser, connected to the database, before the first migration and
-- whenever you like: it says what has to be, and changes nothing that already is. It sets no passwords:
--
--   psql "$ADMIN_URL" -f roles.sql
--   psql "$ADMIN_URL" -c "\password tributary_owner"    and the same for the other two
--
--   tributary_owner  owns the tables; for migrations: DATABASE_MIGRATION_URL
--   tributary_app    reads and writes rows, changes no table: DATABASE_URL
--   tributary_views  reads rows of the schema "public": DATABASE_VIEWS_URL

do $$
declare
    schemas constant text[] := array['public', 'identity', 'ledger'];
    missing text;
    place   text;
    owned   record;
begin
    foreach missing in array array['tributary_owner', 'tributary_app', 'tributary_views'] loop
        if to_regrole(missing) is null then
            execute format('create role %I login', missing);
        end if;
    end loop;
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect, create on database %I to tributary_owner', current_database());
    execute format('grant connect on database %I to tributary_app, tributary_views', current_database());

    foreach place in array schemas loop
        execute format('create schema if not exists %I', place);
        if place <> 'public' then
            execute format('alter schema %I owner to tributary_owner', place);
        end if;
        execute format('grant usage, create on schema %I to tributary_owner', place);
        execute format('grant usage on schema %I to tributary_app', place);
        execute format('revoke create on schema %I from public, tributary_app, tributary_views', place);
    end loop;

    -- What another role has created becomes the owner's; an extension keeps what belongs to it
    for owned in
        select c.oid::regclass as name, case c.relkind when 'v' then 'view' when 'S' then 'sequence' else 'table' end as kind
        from pg_class c
        where c.relnamespace = any (schemas::regnamespace[]) and c.relkind in ('r', 'p', 'v', 'S')
          and c.relowner <> 'tributary_owner'::regrole
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i', 'e'))
    loop
        execute format('alter %s %s owner to tributary_owner', owned.kind, owned.name);
    end loop;
    for owned in
        select p.oid::regprocedure as name
        from pg_proc p
        where p.pronamespace = any (schemas::regnamespace[]) and p.proowner <> 'tributary_owner'::regrole
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    loop
        execute format('alter routine %s owner to tributary_owner', owned.name);
    end loop;

    -- Tables that are there, and those that migrations will create
    foreach place in array schemas loop
        execute format('grant select, insert, update, delete on all tables in schema %I to tributary_app', place);
        execute format('grant usage on all sequences in schema %I to tributary_app', place);
        execute format(
            'alter default privileges for role tributary_owner in schema %I'
            ' grant select, insert, update, delete on tables to tributary_app', place);
        execute format(
            'alter default privileges for role tributary_owner in schema %I'
            ' grant usage on sequences to tributary_app', place);
    end loop;
end
$$;

alter role tributary_views set default_transaction_read_only = on;

grant usage on schema public to tributary_views;
grant select on all tables in schema public to tributary_views;
alter default privileges for role tributary_owner in schema public grant select on tables to tributary_views;

-- Which migrations have run is for the owner to say. What is in the audit log or in the books stays there

do $$
begin
    if to_regclass('public.flyway_schema_history') is not null then
        revoke insert, update, delete on flyway_schema_history from tributary_app;
    end if;
    if to_regclass('identity.audit_entry') is not null then
        revoke update, delete on identity.audit_entry from tributary_app;
    end if;
    if to_regproc('identity.audit') is not null then
        grant execute on function identity.audit to tributary_app;
    end if;
    if to_regclass('ledger.posting') is not null then
        revoke update, delete on ledger.transfer, ledger.posting from tributary_app;
        grant update (reference) on ledger.transfer to tributary_app;
        revoke delete on ledger.account, ledger.spent from tributary_app;
        revoke insert, update, delete on ledger.currency, ledger.fault from tributary_app;
    end if;
end
$$;
