-- Transfers know their trace, the keys of deposits outlive the tokens that they came with, and books that do not add up are
-- refused when their transaction ends.

-- As the audit log has it: what the service says for each of its transactions, nothing for somebody at the database
alter table ledger.transfer add column trace_id text check (length(trace_id) <= 64)
    default nullif(current_setting('tributary.trace', true), '');
comment on column ledger.transfer.trace_id is 'Of the request that it was asked by';

comment on column ledger.idempotency_key.caller is
    'Whose the key is: the subject who asks or, for a deposit, account:ID, since tokens of those who fund come and go';
insert into ledger.idempotency_key (caller, key, fingerprint, transfer_id, created_at)
select 'account:' || t.to_id, k.key, k.fingerprint, k.transfer_id, k.created_at
from ledger.idempotency_key k
join ledger.transfer t on t.id = k.transfer_id
join ledger.account f on f.id = t.from_id and f.kind = 'funding'
on conflict do nothing;

-- Asked at the end of a transaction, of what it has written then. Each asks an index for a row or two, and knows these
-- statements by heart: the service's connections would plan them anew for each transfer

create function ledger.check_transfer() returns trigger
    language plpgsql set plan_cache_mode = force_generic_plan as
$$
begin
    if (select count(*) from ledger.posting p where p.transfer_id = new.id) <> 2 then
        raise exception 'ledger.transfer %: not posted (expected: two postings)', new.id
            using errcode = 'check_violation', constraint = tg_name;
    end if;
    return null;
end
$$;

-- One for the side that it is of; together with posting_once that makes two which are 0 together. It begins where the one
-- before it ended, and ends where the next one begins or, if there is none, at the account's balance
create function ledger.check_posting() returns trigger
    language plpgsql set plan_cache_mode = force_generic_plan as
$$
begin
    if not exists (
        select from ledger.transfer t
        where t.id = new.transfer_id
          and (new.account_id = t.from_id and new.amount = -t.amount or new.account_id = t.to_id and new.amount = t.amount))
    then
        raise exception 'ledger.posting % of %: not of its transfer (expected: its account and amount)',
            new.version, new.account_id using errcode = 'check_violation', constraint = tg_name;
    end if;
    if new.balance - new.amount <> coalesce(
        (select p.balance from ledger.posting p
         where p.account_id = new.account_id and p.version < new.version order by p.version desc limit 1), 0)
    or new.balance <> coalesce(
        (select p.balance - p.amount from ledger.posting p
         where p.account_id = new.account_id and p.version > new.version order by p.version limit 1),
        (select a.balance from ledger.account a where a.id = new.account_id))
    then
        raise exception 'ledger.posting % of %: balance % (expected: what follows from the others and the account)',
            new.version, new.account_id, new.balance using errcode = 'check_violation', constraint = tg_name;
    end if;
    return null;
end
$$;

create function ledger.check_balance() returns trigger
    language plpgsql set plan_cache_mode = force_generic_plan as
$$
begin
    if (select a.balance from ledger.account a where a.id = new.id) <> coalesce(
        (select p.balance from ledger.posting p where p.account_id = new.id order by p.version desc limit 1), 0)
    then
        raise exception 'ledger.account %: balance not posted (expected: the last posting''s)', new.id
            using errcode = 'check_violation', constraint = tg_name;
    end if;
    return null;
end
$$;

create constraint trigger transfer_has_two_postings after insert on ledger.transfer
    deferrable initially deferred for each row execute function ledger.check_transfer();
create constraint trigger posting_adds_up after insert on ledger.posting
    deferrable initially deferred for each row execute function ledger.check_posting();
create constraint trigger account_opens_empty after insert on ledger.account
    deferrable initially deferred for each row when (new.balance <> 0) execute function ledger.check_balance();
create constraint trigger account_is_posted after update on ledger.account
    deferrable initially deferred for each row when (old.balance <> new.balance) execute function ledger.check_balance();
