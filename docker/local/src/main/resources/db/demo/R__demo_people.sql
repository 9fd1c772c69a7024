-- Demo data only: one person of each role, all with the password "paper-boats-on-water", which stands in the README.
-- It is not on the class path of the service that is deployed.

insert into identity.person (username, role, password_hash)
select role, role, hash
from (values
    ('customer', '$argon2id$v=19$m=19456,t=2,p=1$s8ec9hHxne0tcKtOd2XSPA$Esl55OZWgSAQp7Y7VWUsQw7gKs6bejhnKohJLGcfM+k'),
    ('staff', '$argon2id$v=19$m=19456,t=2,p=1$Q7TtcpBCwQZS7iX8CzrE5Q$LlDM2zIsYuEFESX9gMNS2ViFGDYt2avrWYFdTLgoBZI'),
    ('operator', '$argon2id$v=19$m=19456,t=2,p=1$XIVJssqo9cpuQ/wc403Dzw$yB1PSqt9v3uOvrbKB1CCT8LcuxedtNLCSs1OBYlEaPA')
) as demo (role, hash)
on conflict do nothing;
