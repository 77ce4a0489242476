-- The hub, version 1, part 1 of 6: who there is. PostgreSQL 15 and later; run by a superuser, all six in one transaction.
--
-- Roles belong to the server and not to the database, so one that is there already (a second hub on one server, a hub that is
-- put back from a dump) is left as it is; nothing here gives a password.
DO $$
DECLARE r text;
BEGIN
  -- Entries are hashed by their bytes.
  IF current_setting('server_encoding') <> 'UTF8' THEN RAISE EXCEPTION 'the hub needs a database in UTF8'; END IF;
  FOREACH r IN ARRAY ARRAY[
    'hub_owner NOLOGIN',                          -- owns all; nobody logs in as it
    'hub_machine NOLOGIN',                        -- every machine that is enrolled is a member
    'hub_clerk NOLOGIN',                          -- the office: rooms, invitations, revoking; no entries, no texts, no keys
    'hub_door LOGIN CONNECTION LIMIT 20',         -- may enrol and nothing else; `hub init` gives it its password
    'hub_registrar NOLOGIN CREATEROLE'] LOOP      -- makes the machines' logins: kept apart from who owns the ledger
    IF to_regrole(split_part(r, ' ', 1)) IS NULL THEN EXECUTE 'CREATE ROLE ' || r; END IF;
  END LOOP;
END $$;
GRANT hub_machine TO hub_registrar WITH ADMIN OPTION;
-- Whoever is revoked is disconnected: the registrar may end sessions, but for those of superusers.
GRANT pg_signal_backend TO hub_registrar;
-- Who knocks holds a connection for as long as it takes to write a login.
ALTER ROLE hub_door SET statement_timeout = '10s';
ALTER ROLE hub_door SET idle_in_transaction_session_timeout = '10s';

CREATE SCHEMA hub AUTHORIZATION hub_owner;
GRANT USAGE ON SCHEMA hub TO hub_machine, hub_clerk, hub_door, hub_registrar;

-- PostgreSQL gives everybody much: to run every new function, to connect anywhere, to make temporary tables and large objects.
-- A later version cannot forget to take it back from its functions.
ALTER DEFAULT PRIVILEGES FOR ROLE hub_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE hub_registrar REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
-- No machine fills the disk beside the ledger.
REVOKE EXECUTE ON FUNCTION lo_creat(int), lo_create(oid), lo_from_bytea(oid, bytea), lo_open(oid, int), lo_put(oid, bigint, bytea)
  FROM PUBLIC;
DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO hub_machine, hub_clerk, hub_door', current_database());
  -- What a large sort may lay on the disk; no session can lift it.
  EXECUTE format('ALTER DATABASE %I SET temp_file_limit = ''1GB''', current_database());
END $$;
