-- Reviews that were there before they had an updated_at got the moment of that migration; they were last changed when they
-- were written. In batches, each committed by itself: no lock is held for long, and what was done stays if this is broken off.
-- Running it again goes on where it ended.

-- A migration of data that leaves versions as they are sets tributary.keep_versions for its session
create or replace function raise_version() returns trigger language plpgsql as $$
begin
    if current_setting('tributary.keep_versions', true) = 'on' then
        return new;
    end if;
    new.version := old.version + 1;
    new.updated_at := now();
    return new;
end
$$;

create or replace procedure fill_review_moments(batch integer) language plpgsql as $$
declare
    reached bigint := 0;
begin
    loop
        with next as (
            select id from review
            where id > reached and version = 0 and updated_at > created_at
            order by id limit batch for update),
        filled as (
            update review set updated_at = created_at from next where review.id = next.id returning review.id)
        select max(id) into reached from filled;
        exit when reached is null;
        commit;
    end loop;
end
$$;

set tributary.keep_versions = 'on';
call fill_review_moments(1000);
reset tributary.keep_versions;
drop procedure fill_review_moments;
