-- The hub, part 2 of 6: what is kept. Entries and witness only grow; a head only goes forward; texts may go.
SET LOCAL ROLE hub_owner;
SET LOCAL search_path = hub, pg_temp;

-- Which files have been run. Those of a version go in one transaction with its line here.
CREATE TABLE version (number int PRIMARY KEY, at timestamptz NOT NULL DEFAULT now());
INSERT INTO version (number) VALUES (1);

CREATE TABLE cppccs (                          -- a county under its city, a city under the province
  cppcc text PRIMARY KEY CHECK (octet_length(cppcc) BETWEEN 1 AND 200),
  over text REFERENCES cppccs);
-- Two counties may call a committee the same: one id belongs to one CPPCC, or a committee would see another county's rooms.
CREATE TABLE committees (
  committee text PRIMARY KEY CHECK (octet_length(committee) BETWEEN 1 AND 200),
  cppcc text NOT NULL REFERENCES cppccs,
  UNIQUE (committee, cppcc));
CREATE TABLE rooms (
  room_no int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  room text NOT NULL UNIQUE CHECK (octet_length(room) BETWEEN 1 AND 200),   -- its id as entries are hashed with it
  name text NOT NULL CHECK (octet_length(name) BETWEEN 1 AND 600),
  committee text,                              -- which guides it
  cppcc text NOT NULL REFERENCES cppccs,
  FOREIGN KEY (committee, cppcc) REFERENCES committees (committee, cppcc));
CREATE INDEX rooms_committee ON rooms (committee);
CREATE INDEX rooms_cppcc ON rooms (cppcc);

CREATE TABLE machines (
  machine_no int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  role name NOT NULL UNIQUE,                   -- its login
  label text NOT NULL CHECK (octet_length(label) BETWEEN 1 AND 200),
  sign_key bytea NOT NULL CHECK (octet_length(sign_key) = 32),              -- Ed25519
  box_key bytea NOT NULL CHECK (octet_length(box_key) = 32),                -- X25519
  box_proof bytea CHECK (octet_length(box_proof) = 64),                     -- the box key, signed by the other
  enrolled timestamptz NOT NULL DEFAULT clock_timestamp(),
  revoked timestamptz);
-- One machine a key, so that a chain belongs to one; whoever was revoked may be invited again.
CREATE UNIQUE INDEX machines_key ON machines (sign_key) WHERE revoked IS NULL;

CREATE TABLE grants (                          -- what a machine sees, and whether it writes there
  machine_no int NOT NULL REFERENCES machines,
  scope text NOT NULL CHECK (scope IN ('room', 'committee', 'cppcc')),
  id text NOT NULL,
  writes boolean NOT NULL,
  PRIMARY KEY (machine_no, scope, id));
CREATE INDEX grants_of ON grants (scope, id);

CREATE TABLE origins (                         -- chains
  origin_no int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  origin text NOT NULL UNIQUE,
  machine_no int NOT NULL REFERENCES machines, -- who brings it: the machine whose key it has, or one of the room for it
  room_no int NOT NULL REFERENCES rooms,
  -- What the origin is the hash of; NULL where an earlier program wrote, whose origins are random ids.
  key bytea CHECK (octet_length(key) = 32),
  store text,
  generation int,
  number int NOT NULL CHECK (number >= 0),     -- the head
  hash bytea NOT NULL,
  signature bytea CHECK (octet_length(signature) = 64),   -- of this head; NULL where what was pushed last ended unsigned
  nonce uuid,                                  -- handed out with the last greeting, and the one before: a clone has an older one
  last_nonce uuid,
  confirmed boolean NOT NULL DEFAULT false,   -- the machine has said that it got the newest
  CHECK ((key IS NULL) = (store IS NULL) AND (key IS NULL) = (generation IS NULL)));
CREATE INDEX origins_room ON origins (room_no);

-- No index on the id: entries of one id in two chains are for whoever reads them to judge, and a unique one would let a
-- machine keep another's entry out, and tell it which ids there are elsewhere.
CREATE TABLE entries (
  origin_no int NOT NULL REFERENCES origins,
  number int NOT NULL CHECK (number > 0),
  occurred bigint NOT NULL,
  recorded bigint NOT NULL,
  id text NOT NULL,
  turn text NOT NULL,
  matter text NOT NULL,
  act text NOT NULL,
  actor text,
  body text NOT NULL,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (origin_no, number));
CREATE INDEX entries_matter ON entries (matter);                            -- what an erasure reaches
CREATE INDEX entries_erasing ON entries (matter) WHERE act = 'visitorErased';

CREATE TABLE witness (                         -- signed heads as they were acknowledged: what no machine takes back
  origin_no int NOT NULL REFERENCES origins,
  number int NOT NULL,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  signature bytea NOT NULL CHECK (octet_length(signature) = 64),
  received timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (origin_no, number));

CREATE TABLE texts (                           -- what lies apart of entries, with its salt
  origin_no int NOT NULL,
  number int NOT NULL,
  field text NOT NULL,
  epoch int,                                   -- of the room's key that it is sealed with; NULL: public, in clear
  data bytea NOT NULL,
  PRIMARY KEY (origin_no, number, field),
  FOREIGN KEY (origin_no, number) REFERENCES entries);
-- What was erased leaves the table with the next vacuum, not when a fifth of it is dead.
ALTER TABLE texts SET (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0,
  toast.autovacuum_vacuum_threshold = 1, toast.autovacuum_vacuum_scale_factor = 0);

CREATE TABLE room_keys (                       -- the room's key of an epoch, wrapped for one machine or for a paper in the safe
  room_no int NOT NULL REFERENCES rooms,
  epoch int NOT NULL CHECK (epoch >= 0),
  holder int REFERENCES machines,              -- NULL: a paper
  paper bytea CHECK (octet_length(paper) = 32),                             -- its number, the SHA-256 of what only its code gives
  wrapped bytea NOT NULL CHECK (octet_length(wrapped) BETWEEN 1 AND 4096),
  by_machine int NOT NULL REFERENCES machines,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK ((holder IS NULL) <> (paper IS NULL)),
  UNIQUE NULLS NOT DISTINCT (room_no, epoch, holder, paper));

CREATE TABLE room_epochs (                     -- who began an epoch of the room's key: nobody makes the same one twice
  room_no int NOT NULL REFERENCES rooms,
  epoch int NOT NULL CHECK (epoch > 0),
  by_machine int NOT NULL REFERENCES machines,
  PRIMARY KEY (room_no, epoch));

CREATE TABLE invitations (                     -- who has the code may enrol one machine, once
  code_hash bytea PRIMARY KEY CHECK (octet_length(code_hash) = 32),
  scope text NOT NULL CHECK (scope IN ('room', 'committee', 'cppcc')),
  id text NOT NULL,
  writes boolean NOT NULL,
  until timestamptz NOT NULL,
  invited timestamptz NOT NULL DEFAULT clock_timestamp(),
  by_clerk name NOT NULL DEFAULT session_user,
  used_by int REFERENCES machines);

-- Who wants to be told of what is new in a room. Lost with a crash, like the connections that it is about.
CREATE UNLOGGED TABLE listeners (
  room_no int NOT NULL,
  machine_no int NOT NULL,
  until timestamptz NOT NULL,
  PRIMARY KEY (room_no, machine_no)) WITH (fillfactor = 50);

-- Append-only holds for the owner too. ALWAYS: also where somebody sets session_replication_role.
CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'DB001';
END $$;
CREATE FUNCTION forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.number < OLD.number OR NEW.number = OLD.number AND NEW.hash <> OLD.hash
    OR (NEW.origin_no, NEW.origin, NEW.room_no, NEW.key, NEW.store, NEW.generation)
      IS DISTINCT FROM (OLD.origin_no, OLD.origin, OLD.room_no, OLD.key, OLD.store, OLD.generation)
    -- A chain that others carried goes to the machine whose key it has, and to nobody else.
    OR NEW.machine_no <> OLD.machine_no AND NOT EXISTS (
      SELECT FROM hub.machines m WHERE m.machine_no = NEW.machine_no AND m.sign_key = NEW.key)
  THEN
    RAISE EXCEPTION 'a head only goes forward' USING ERRCODE = 'DB001';
  END IF;
  RETURN NEW;
END $$;
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['entries', 'witness'] LOOP
    EXECUTE format('CREATE TRIGGER never BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION never()', kept);
    EXECUTE format('CREATE TRIGGER never_cut BEFORE TRUNCATE ON %I EXECUTE FUNCTION never()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER never, ENABLE ALWAYS TRIGGER never_cut', kept);
  END LOOP;
END $$;
CREATE TRIGGER forward BEFORE UPDATE OR DELETE ON origins FOR EACH ROW EXECUTE FUNCTION forward();
CREATE TRIGGER never_cut BEFORE TRUNCATE ON origins EXECUTE FUNCTION never();
ALTER TABLE origins ENABLE ALWAYS TRIGGER forward, ENABLE ALWAYS TRIGGER never_cut;
RESET ROLE;
