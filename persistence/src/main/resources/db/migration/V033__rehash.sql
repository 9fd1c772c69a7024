-- A better hash of the same password is no change of a person, so the service says what it is (tributary.deed); the entry that
-- the change of the row makes has that name then. Nothing else is new here

create or replace function identity.audit(action text, target text, result text, details jsonb) returns void language sql as $$
    insert into identity.audit_entry (actor, action, target, result, trace_id, details)
    select
        case when told.trace is null then 'database:' || session_user else nullif(current_setting('tributary.actor', true), '') end,
        coalesce(nullif(current_setting('tributary.deed', true), ''), audit.action),
        audit.target, audit.result, told.trace, audit.details
    from (select nullif(current_setting('tributary.trace', true), '') as trace) told
$$;
