-- What was said of a transfer may go, for it may name a person who is to be forgotten. Nothing else of a transfer changes,
-- whoever tries.

drop trigger transfer_is_kept on ledger.transfer;
create trigger transfer_is_kept before delete or truncate on ledger.transfer
    for each statement execute function ledger.refuse_change();
create trigger transfer_says_less before update on ledger.transfer
    for each row when (new.reference is not null or to_jsonb(new) - 'reference' <> to_jsonb(old) - 'reference')
    execute function ledger.refuse_change();

do $$
begin
    if to_regrole('tributary_app') is not null then
        grant update (reference) on ledger.transfer to tributary_app;
    end if;
end
$$;
