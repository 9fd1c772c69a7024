-- The three roles of Tributary's database. Run it as a superuser, connected to the database, before the first migration and
-- whenever you like: it says what has to be, and changes nothing that already is. It sets no passwords:
--
--   psql "$ADMIN_URL" -f roles.sql
--   psql "$ADMIN_URL" -c "\password tributary_owner"    and the same for the other two
--
--   tributary_owner  owns the tables; for migrations: DATABASE_MIGRATION_URL
--   tributary_app    reads and writes rows, changes no table: DATABASE_URL
--   tributary_views  reads rows: DATABASE_VIEWS_URL

do $$
declare
    missing text;
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

    -- What another role has created becomes the owner's; an extension keeps what belongs to it
    for owned in
        select c.oid::regclass as name, case c.relkind when 'v' then 'view' when 'S' then 'sequence' else 'table' end as kind
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'S')
          and c.relowner <> 'tributary_owner'::regrole
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i', 'e'))
    loop
        execute format('alter %s %s owner to tributary_owner', owned.kind, owned.name);
    end loop;
    for owned in
        select p.oid::regprocedure as name
        from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.proowner <> 'tributary_owner'::regrole
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    loop
        execute format('alter routine %s owner to tributary_owner', owned.name);
    end loop;
end
$$;

alter role tributary_views set default_transaction_read_only = on;

revoke create on schema public from public, tributary_app, tributary_views;
grant usage, create on schema public to tributary_owner;
grant usage on schema public to tributary_app, tributary_views;

-- Tables that are there, and those that migrations will create

grant select, insert, update, delete on all tables in schema public to tributary_app;
grant usage on all sequences in schema public to tributary_app;
grant select on all tables in schema public to tributary_views;

alter default privileges for role tributary_owner in schema public
    grant select, insert, update, delete on tables to tributary_app;
alter default privileges for role tributary_owner in schema public grant usage on sequences to tributary_app;
alter default privileges for role tributary_owner in schema public grant select on tables to tributary_views;

-- Which migrations have run is for the owner to say

do $$
begin
    if to_regclass('public.flyway_schema_history') is not null then
        revoke insert, update, delete on flyway_schema_history from tributary_app;
    end if;
end
$$;
