-- Money: accounts, transfers between them, and the keys by which a transfer is asked for once. In a schema of its own, so
-- that the role of views sees nothing of it.

create schema if not exists ledger;

create table ledger.currency (
    code   text primary key check (code ~ '^[A-Z]{3}$'),
    digits smallint not null check (digits between 0 and 4)
);
comment on table ledger.currency is 'ISO 4217: what is legal tender somewhere, and how many digits its minor unit has';

insert into ledger.currency (code, digits)
select unnest(string_to_array(codes, ' ')), digits
from (values
    (0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'),
    (2, 'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP '
        'CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES '
        'KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK '
        'NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB '
        'TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG'),
    (3, 'BHD IQD JOD KWD LYD OMR TND')) as known (digits, codes);

-- Nothing is ever paid in or out: every amount leaves one account and reaches another, so the balances of a currency are 0
-- together. What comes from outside leaves the currency's funding account, the only one that may be below zero

create table ledger.account (
    id         uuid primary key default gen_random_uuid(),
    kind       text        not null default 'owned' check (kind in ('owned', 'funding')),
    owner      text check (length(owner) between 1 and 200),
    name       text        not null check (length(name) between 1 and 100),
    currency   text        not null references ledger.currency (code),
    balance    bigint      not null default 0,
    open       boolean     not null default true,
    version    bigint      not null default 0,
    created_at timestamptz not null default now(),
    moved_at   timestamptz not null default now(),
    constraint account_has_an_owner check ((kind = 'owned') = (owner is not null)),
    constraint account_is_covered check (
        abs(balance) <= 1000000000000000000 and (balance >= 0 or kind = 'funding')),
    constraint account_closes_empty check (open or balance = 0),
    constraint account_of_currency unique (id, currency)
);
comment on column ledger.account.owner is 'The subject of tokens; nobody for the shop''s own';
comment on column ledger.account.balance is 'In minor units';
comment on column ledger.account.version is 'Of the last posting, or of the closing after it';
create unique index account_funding on ledger.account (currency) where kind = 'funding';
create index account_of_owner on ledger.account (owner, created_at, id);

insert into ledger.account (kind, currency, name) select 'funding', code, 'Funding in ' || code from ledger.currency;

create table ledger.transfer (
    id         uuid primary key default gen_random_uuid(),
    from_id    uuid        not null,
    to_id      uuid        not null,
    amount     bigint      not null check (amount between 1 and 1000000000000000),
    currency   text        not null,
    reference  text check (length(reference) between 1 and 140),
    asked_by   text        not null check (length(asked_by) between 1 and 200),
    created_at timestamptz not null,
    constraint transfer_moves check (from_id <> to_id),
    constraint transfer_leaves foreign key (from_id, currency) references ledger.account (id, currency),
    constraint transfer_arrives foreign key (to_id, currency) references ledger.account (id, currency)
);
comment on column ledger.transfer.asked_by is 'The subject of the token that it was asked with';

create table ledger.posting (
    account_id  uuid        not null references ledger.account (id),
    version     bigint      not null check (version > 0),
    transfer_id uuid        not null references ledger.transfer (id),
    amount      bigint      not null check (amount <> 0),
    balance     bigint      not null,
    at          timestamptz not null,
    primary key (account_id, version),
    constraint posting_once unique (transfer_id, account_id)
);
comment on table ledger.posting is 'What a transfer did to an account: two of each, which are 0 together';
comment on column ledger.posting.version is 'Of the account with this posting: two that were made of the same balance cannot both be';
comment on column ledger.posting.balance is 'Of the account after it';
create index posting_statement on ledger.posting (account_id, at, version);

create table ledger.spent (
    owner    text   not null check (length(owner) between 1 and 200),
    currency text   not null references ledger.currency (code),
    day      date   not null,
    amount   bigint not null check (amount >= 0),
    primary key (owner, currency)
);
comment on table ledger.spent is 'What somebody has sent to others on the last day that he did, in UTC';

create table ledger.idempotency_key (
    caller      text        not null check (length(caller) between 1 and 200),
    key         text        not null check (length(key) between 1 and 255),
    fingerprint text        not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    transfer_id uuid references ledger.transfer (id),
    refusal     text check (length(refusal) between 1 and 40),
    remaining   bigint,
    created_at  timestamptz not null default now(),
    primary key (caller, key),
    constraint idempotency_key_has_an_answer check ((transfer_id is null) = (refusal is not null))
);
comment on table ledger.idempotency_key is 'What became of a request: written with it, so that there is both or neither';
comment on column ledger.idempotency_key.fingerprint is 'SHA-256 of what was asked for';
create index idempotency_key_age on ledger.idempotency_key (created_at);

-- What has moved has moved, whoever tries

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.%: % (expected: insert)', tg_table_schema, tg_table_name, lower(tg_op)
        using errcode = 'insufficient_privilege';
end
$$;
create trigger transfer_is_kept before update or delete or truncate on ledger.transfer
    for each statement execute function ledger.refuse_change();
create trigger posting_is_kept before update or delete or truncate on ledger.posting
    for each statement execute function ledger.refuse_change();

-- Whatever contradicts itself; nothing, unless somebody has been at the tables

create view ledger.fault (place, fault) as
select 'currency ' || currency, 'balances: ' || sum(balance) || ' together (expected: 0)'
from ledger.account group by currency having sum(balance) <> 0
union all
select 'account ' || a.id, 'balance: ' || a.balance || ' (expected: ' || coalesce(sum(p.amount), 0) || ')'
from ledger.account a left join ledger.posting p on p.account_id = a.id
group by a.id having a.balance <> coalesce(sum(p.amount), 0)
union all
select 'account ' || account_id, 'posting ' || version || ': balance ' || balance || ' (expected: ' || before + amount || ')'
from (select p.*, lag(balance, 1, 0::bigint) over (partition by account_id order by version) as before
      from ledger.posting p) chain
where balance <> before + amount
union all
select 'transfer ' || t.id, 'postings: ' || count(p.transfer_id) || ' of ' || coalesce(sum(p.amount), 0) || ' together (expected: 2 of 0)'
from ledger.transfer t
left join ledger.posting p on p.transfer_id = t.id
    and (p.account_id, p.amount) in ((t.from_id, -t.amount), (t.to_id, t.amount))
group by t.id having count(p.transfer_id) <> 2;

do $$
begin
    if to_regrole('tributary_app') is not null then
        grant usage on schema ledger to tributary_app;
        grant select, insert, update, delete on all tables in schema ledger to tributary_app;
        revoke update, delete on ledger.transfer, ledger.posting from tributary_app;
        revoke delete on ledger.account, ledger.spent from tributary_app;
        revoke insert, update, delete on ledger.currency, ledger.fault from tributary_app;
    end if;
end
$$;
