-- Demo data only: empties the shop and fills it again, the same whenever and wherever it runs.
-- It is not on the class path of the service that is deployed.

-- The versions and moments of products are what is said here, though their genres come later
set tributary.keep_versions = 'on';

truncate review, product_genre, product, genre, author, category restart identity cascade;

-- A die that falls the same way whenever the same number is thrown: 0 to below sides
create or replace function pg_temp.dice(number bigint, salt text, sides integer) returns integer
    language sql immutable
    return ('x' || substr(md5(number || salt), 1, 7))::bit(28)::integer % sides;

create or replace function pg_temp.one_of(choices text[], number bigint) returns text
    language sql immutable
    return choices[1 + number % cardinality(choices)];

insert into category (id, parent_id, name, slug, created_at, updated_at)
select id, parent_id, name, trim(both '-' from regexp_replace(lower(name), '[^a-z0-9]+', '-', 'g')), opened, opened
from (values
    (1, null, 'Everything'),
    (2, 1, 'Books'), (3, 1, 'Music'), (4, 1, 'Games'), (5, 1, 'Paper & Pens'),
    (6, 2, 'Fiction'), (7, 2, 'Science'), (8, 2, 'History'), (9, 2, 'Children'), (10, 2, 'Cooking'),
    (11, 3, 'Records'), (12, 3, 'Sheet Music'), (13, 3, 'Songbooks'),
    (14, 4, 'Board Games'), (15, 4, 'Card Games'), (16, 4, 'Puzzles'),
    (17, 5, 'Notebooks'), (18, 5, 'Fountain Pens'), (19, 5, 'Maps'),
    (20, 6, 'Novels'), (21, 6, 'Short Stories'), (22, 6, 'Poetry'), (23, 6, 'Crime'), (24, 6, 'Fantasy'),
    (25, 7, 'Physics'), (26, 7, 'Biology'), (27, 7, 'Mathematics'), (28, 7, 'Astronomy'),
    (29, 8, 'Ancient History'), (30, 8, 'Maritime History'), (31, 9, 'Picture Books'), (32, 9, 'First Readers'),
    (33, 10, 'Baking'), (34, 10, 'Vegetables'), (35, 11, 'Jazz'), (36, 11, 'Folk'), (37, 11, 'Chamber Music'),
    (38, 14, 'Games for Two'), (39, 16, 'Wooden Puzzles'), (40, 24, 'Fairy Tales')
) as tree (id, parent_id, name), (values (timestamptz '2025-01-01 08:00:00+00')) as day (opened);

insert into author (id, name, biography, created_at, updated_at)
select id,
       pg_temp.one_of(array['Ada', 'Bruno', 'Clara', 'Dario', 'Edith', 'Felix', 'Greta', 'Hugo', 'Ines', 'Jonas',
                            'Karin', 'Leo', 'Maren', 'Nils', 'Olga', 'Pablo', 'Rosa', 'Stefan', 'Tilda', 'Viktor'], id - 1)
       || ' ' ||
       pg_temp.one_of(array['Almeida', 'Berg', 'Costa', 'Dubois', 'Eriksen', 'Fischer', 'Garcia', 'Horvat', 'Ivanova',
                            'Jansen'], (id - 1) / 20),
       'Writes since ' || 1970 + pg_temp.dice(id, 'since', 50) || ' and lives in '
       || pg_temp.one_of(array['Porto', 'Ghent', 'Bergen', 'Graz', 'Cork', 'Tartu', 'Bilbao'], pg_temp.dice(id, 'home', 7))
       || '.',
       opened,
       opened
from generate_series(1, 200) as id, (values (timestamptz '2025-01-01 08:00:00+00')) as day (opened);

insert into genre (id, name, created_at, updated_at)
select id, name, opened, opened
from unnest(array['Adventure', 'Biography', 'Classic', 'Comedy', 'Craft', 'Drama', 'Essay', 'Family', 'Historical', 'Humour',
                  'Letters', 'Memoir', 'Mystery', 'Nature', 'Reference', 'Romance', 'Satire', 'Travel', 'Utopia', 'Western'])
     with ordinality as listed (name, id), (values (timestamptz '2025-01-01 08:00:00+00')) as day (opened);

insert into product (id, name, description, price, currency, stock, category_id, author_id, seller_id, active,
                     created_at, updated_at)
select id,
       name,
       name || ', ' || 80 + pg_temp.dice(id, 'pages', 500) || ' pages, bound in '
       || pg_temp.one_of(array['linen', 'paper', 'cloth', 'cardboard'], pg_temp.dice(id, 'binding', 4)) || '.',
       (499 + pg_temp.dice(id, 'price', 9500)) / 100.0,
       'EUR',
       case when id % 8 = 3 then 0 else 1 + pg_temp.dice(id, 'stock', 120) end,
       2 + pg_temp.dice(id, 'category', 39),
       1 + pg_temp.dice(id, 'author', 200),
       case when id % 10 <> 7 then 1 + pg_temp.dice(id, 'seller', 50) end,
       id % 37 <> 11,
       timestamptz '2025-01-01 08:00:00+00' + id * interval '7 hours',
       timestamptz '2025-11-01 08:00:00+00' + pg_temp.dice(id, 'update', 1000) * interval '1 hour'
from (select id,
             'The '
             || pg_temp.one_of(array['Amber', 'Broken', 'Crooked', 'Distant', 'Empty', 'Fallen', 'Gentle', 'Hidden', 'Ivory',
                                     'Jagged', 'Kindled', 'Last', 'Midnight', 'Narrow', 'Open', 'Patient', 'Quiet',
                                     'Restless', 'Silver', 'Tidal'], id - 1)
             || ' '
             || pg_temp.one_of(array['Anchor', 'Bridge', 'Compass', 'Delta', 'Estuary', 'Ferry', 'Garden', 'Harbour',
                                     'Island', 'Journey', 'Kettle', 'Lantern', 'Meadow', 'Notebook', 'Orchard', 'Passage',
                                     'Quarry', 'River', 'Summit', 'Threshold', 'Umbrella', 'Valley', 'Window', 'Yard',
                                     'Zephyr'], (id - 1) / 20)
             || case when id > 500 then ', Second Volume' else '' end as name
      from generate_series(1::bigint, 1000) as id) as named;

insert into product_genre (product_id, genre_id)
select id, 1 + (pg_temp.dice(id, 'genre', 20) + nth * 7) % 20
from generate_series(1, 1000) as id,
     generate_series(0, pg_temp.dice(id, 'genres', 3)) as nth;

-- Three for each product, and twenty more for each of the first hundred
insert into review (id, product_id, reviewer, rating, body, status, created_at, updated_at)
select id,
       product_id,
       pg_temp.one_of(array['Anna', 'Ben', 'Chiara', 'Dirk', 'Emma', 'Finn', 'Gil', 'Hanna', 'Iris', 'Jan', 'Kai', 'Lena',
                            'Mia', 'Noah', 'Oda', 'Paul', 'Rita', 'Sam', 'Tom', 'Uma', 'Vera', 'Wim', 'Xenia', 'Yann',
                            'Zoe'], product_id * 7 + nth)
       || ' ' || chr(65 + pg_temp.dice(id, 'initial', 26)) || '.',
       5 - least(pg_temp.dice(id, 'rating', 7), 4) % 5,
       pg_temp.one_of(array['Could not put it down.', 'Came quickly and well packed.', 'A present that was liked.',
                            'Not what I had expected.', 'Better than the first one.', 'The paper is thin.',
                            'I have bought three of them by now.', ''], pg_temp.dice(id, 'body', 8)),
       case when decided < 80 then 'approved' when decided < 92 then 'pending' else 'rejected' end,
       written,
       written
from (select id,
             case when id <= 3000 then 1 + (id - 1) % 1000 else 1 + (id - 3001) % 100 end as product_id,
             case when id <= 3000 then (id - 1) / 1000 else 3 + (id - 3001) / 100 end as nth,
             pg_temp.dice(id, 'decided', 100) as decided
      from generate_series(1::bigint, 5000) as id) as dealt,
     lateral (select timestamptz '2025-12-31 20:00:00+00' - pg_temp.dice(id, 'age', 400) * interval '1 day' - id * interval '1 second') as moment (written);

select setval(pg_get_serial_sequence('category', 'id'), (select max(id) from category)),
       setval(pg_get_serial_sequence('author', 'id'), (select max(id) from author)),
       setval(pg_get_serial_sequence('genre', 'id'), (select max(id) from genre)),
       setval(pg_get_serial_sequence('product', 'id'), (select max(id) from product)),
       setval(pg_get_serial_sequence('review', 'id'), (select max(id) from review));

-- Known sizes from the start, or plans depend on when the server gets round to it
analyze category, author, genre, product, product_genre, review;

reset tributary.keep_versions;
