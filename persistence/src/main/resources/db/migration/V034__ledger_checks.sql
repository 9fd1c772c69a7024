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
