-- Who may come in: people, their logins, tokens of services, and what was done by whom. In a schema of its own, so that
-- the role of views, which reads whatever stands in "public", sees nothing of it.

create schema if not exists identity;

create table identity.person (
    id                  uuid primary key default gen_random_uuid(),
    username            text        not null check (username ~ '^[A-Za-z0-9][A-Za-z0-9._-]{2,39}$'),
    email               text check (length(email) between 3 and 254),
    password_hash       text        not null,
    password_changed_at timestamptz not null default now(),
    role                text        not null default 'customer' check (role in ('customer', 'staff', 'operator')),
    active              boolean     not null default true,
    version             bigint      not null default 0,
    created_at          timestamptz not null default now(),
    updated_at          timestamptz not null default now()
);
comment on table identity.person is 'Somebody who may log in; the id is the subject of tokens';
create unique index person_username on identity.person (lower(username));

create table identity.session (
    id         uuid primary key default gen_random_uuid(),
    person_id  uuid        not null references identity.person (id) on delete cascade,
    agent      text check (length(agent) <= 200),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    revoked_at timestamptz
);
comment on table identity.session is 'One login: the family of refresh tokens that have followed each other';
create index session_person on identity.session (person_id, created_at desc);
create index session_expiry on identity.session (expires_at);

create table identity.refresh_token (
    hash       bytea primary key check (octet_length(hash) = 32),
    session_id uuid        not null references identity.session (id) on delete cascade,
    issued_at  timestamptz not null default now(),
    used_at    timestamptz
);
comment on column identity.refresh_token.hash is 'SHA-256 of 256 random bits; the token itself is kept nowhere';
create index refresh_token_session on identity.refresh_token (session_id);

create table identity.api_token (
    id           uuid primary key default gen_random_uuid(),
    name         text        not null check (length(name) between 1 and 100),
    hash         bytea       not null unique check (octet_length(hash) = 32),
    hint         text        not null check (length(hint) between 4 and 12),
    scopes       text[]      not null check (cardinality(scopes) between 1 and 50),
    created_by   uuid references identity.person (id) on delete set null,
    created_at   timestamptz not null default now(),
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
comment on table identity.api_token is 'What a service shows instead of logging in';
comment on column identity.api_token.hint is 'The first letters of the token, by which people know it again';
create unique index api_token_name on identity.api_token (name) where revoked_at is null;
create index api_token_creator on identity.api_token (created_by);

create table identity.audit_entry (
    id       bigint generated always as identity primary key,
    at       timestamptz not null default clock_timestamp(),
    actor    text check (length(actor) <= 200),
    action   text        not null check (length(action) between 1 and 100),
    target   text check (length(target) <= 200),
    result   text        not null check (result in ('done', 'refused')),
    trace_id text check (length(trace_id) <= 64),
    details  jsonb       not null default '{}'
);
comment on table identity.audit_entry is 'Who did what to whom, when, with which result; subjects and ids only, nothing that names a person';
create index audit_entry_actor on identity.audit_entry (actor, id desc);
create index audit_entry_target on identity.audit_entry (target, id desc);

-- Entries are added, and that is all, whoever tries

create function identity.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'identity.audit_entry: % (expected: insert)', lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entry_is_kept before update or delete or truncate on identity.audit_entry
    for each statement execute function identity.refuse_change();

do $$
begin
    if to_regrole('tributary_app') is not null then
        grant usage on schema identity to tributary_app;
        grant select, insert, update, delete on all tables in schema identity to tributary_app;
        grant usage on all sequences in schema identity to tributary_app;
        revoke update, delete, truncate on identity.audit_entry from tributary_app;
    end if;
end
$$;
