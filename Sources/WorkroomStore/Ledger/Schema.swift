/// The tables. The ledger is append-only by trigger; views can be thrown away and made again.
enum Schema {
  static let ledger = """
    CREATE TABLE store (id TEXT NOT NULL);
    INSERT INTO store VALUES (lower(hex(randomblob(16))));

    -- Which origin this store has on which machine: a copied store gets a new one.
    CREATE TABLE origins (origin TEXT PRIMARY KEY, place TEXT NOT NULL UNIQUE);

    CREATE TABLE entries (
      id TEXT NOT NULL PRIMARY KEY,
      origin TEXT NOT NULL,
      number INTEGER NOT NULL,
      turn TEXT NOT NULL,
      workroom TEXT NOT NULL,
      matter TEXT NOT NULL,
      act TEXT NOT NULL,
      actor TEXT,
      occurred INTEGER NOT NULL,
      recorded INTEGER NOT NULL,
      body TEXT NOT NULL,
      previous BLOB NOT NULL,
      hash BLOB NOT NULL,
      UNIQUE (origin, number)
    );
    CREATE INDEX entries_matter ON entries (matter);
    CREATE INDEX entries_turn ON entries (turn);
    CREATE INDEX entries_actor ON entries (actor, recorded);

    CREATE TRIGGER entries_never_updated BEFORE UPDATE ON entries
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
    CREATE TRIGGER entries_never_deleted BEFORE DELETE ON entries
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
    CREATE TRIGGER entries_never_replaced BEFORE INSERT ON entries
    WHEN EXISTS (SELECT 1 FROM entries WHERE id = NEW.id)
      OR EXISTS (SELECT 1 FROM entries WHERE origin = NEW.origin AND number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

    -- Personal data, apart from the ledger: erasing a row leaves the ledger whole.
    CREATE TABLE personal (
      entry TEXT NOT NULL REFERENCES entries (id),
      field TEXT NOT NULL,
      salt BLOB NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (entry, field)
    ) WITHOUT ROWID;
    """

  static let views = """
    CREATE TABLE matters (
      id TEXT NOT NULL PRIMARY KEY,
      workroom TEXT NOT NULL,
      kind TEXT NOT NULL,
      state TEXT NOT NULL,
      person TEXT,
      day INTEGER NOT NULL,
      -- When and as which entry of its origin the matter was first written: the order things came in.
      opened INTEGER NOT NULL,
      number INTEGER NOT NULL,
      conflict INTEGER NOT NULL,
      detail TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX matters_room ON matters (workroom, kind, state, day);
    CREATE INDEX matters_person ON matters (person, kind, day);

    -- Which matter rests on which: an opinion on its shift, a consultation on its opinions.
    CREATE TABLE links (
      matter TEXT NOT NULL,
      rests TEXT NOT NULL,
      PRIMARY KEY (matter, rests)
    ) WITHOUT ROWID;
    CREATE INDEX links_rests ON links (rests);
    """

  /// What is asked for at every start: the rooms, few among a store's matters, and who is called so.
  static let rooms = """
    CREATE INDEX matters_rooms ON matters (kind) WHERE kind = 'workroom';
    CREATE INDEX matters_called ON matters (json_extract(detail, '$.facts.name')) WHERE state = 'running';
    """

  /// What is settled for the store, who has which PIN, and what was noted at the door: all of it stays in the file.
  static let settings = """
    CREATE TABLE settings (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE pins (person TEXT NOT NULL PRIMARY KEY, salt BLOB NOT NULL, hash BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE door (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, person TEXT, what TEXT NOT NULL);
    CREATE INDEX door_person ON door (person, what);
    """

  /// A row of `pins` is a PIN that its person set, or a code that is good for setting one, once.
  static let codes = "ALTER TABLE pins ADD COLUMN once INTEGER NOT NULL DEFAULT 0"

  /// What the norms count, in columns and in the order it is asked for: a room's days, a member's days.
  static let deeds = """
    -- Under which day the matter's deed stands, where it has one.
    ALTER TABLE matters ADD COLUMN deed INTEGER;

    CREATE TABLE deeds (
      room TEXT NOT NULL,
      day INTEGER NOT NULL,
      matter TEXT NOT NULL,
      person TEXT,
      deed TEXT NOT NULL,
      began INTEGER NOT NULL,
      -- When it was first written, and when what it says now was.
      written INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      -- 0 it stands, 1 taken back, 2 corrected to something that no norm counts.
      taken INTEGER NOT NULL,
      late INTEGER NOT NULL,
      log INTEGER NOT NULL,
      minutes INTEGER,
      channel TEXT,
      platform TEXT,
      hybrid INTEGER NOT NULL,
      approved INTEGER,
      blanket INTEGER,
      -- 0 the room's own, 1 with another that leads, 2 it only took part.
      partner INTEGER NOT NULL,
      adopted INTEGER,
      PRIMARY KEY (room, day, matter)
    ) WITHOUT ROWID;
    CREATE INDEX deeds_person ON deeds (person, day);
    CREATE INDEX deeds_adopted ON deeds (room, adopted) WHERE adopted IS NOT NULL;
    """

  /// What the table of deeds was made without at first.
  static let partnerComment = "  -- 0 the room's own, 1 with another that leads, 2 it only took part.\n"

  /// Where else somebody may sign in, asked for at every start as the rooms are: few, and none in most stores.
  static let places = """
    CREATE INDEX matters_cppccs ON matters (kind) WHERE kind = 'cppcc';
    CREATE INDEX matters_applications ON matters (kind) WHERE kind = 'application';
    """

  /// Which chains there are, whose they are and what of them is believed (信任).
  static let trust = """
    -- How often the store found itself set back, see Generation.
    ALTER TABLE store ADD COLUMN generation INTEGER NOT NULL DEFAULT 1;
    -- The chains this store wrote; those of earlier programs hold all rooms.
    ALTER TABLE origins ADD COLUMN room TEXT;
    ALTER TABLE origins ADD COLUMN key TEXT;
    ALTER TABLE origins ADD COLUMN store TEXT;
    ALTER TABLE origins ADD COLUMN generation INTEGER;

    -- The highest count that entries from elsewhere brought to a room, see EntryOrder.
    CREATE TABLE seen (room TEXT NOT NULL PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
    -- The newest head of each chain from elsewhere, as its machine signed it.
    CREATE TABLE heads (origin TEXT NOT NULL PRIMARY KEY, head TEXT NOT NULL) WITHOUT ROWID;
    -- Whose writing is taken in a room without asking again, and whether its acts of power are judged.
    CREATE TABLE trusted (
      origin TEXT NOT NULL,
      room TEXT NOT NULL,
      judged INTEGER NOT NULL,
      PRIMARY KEY (origin, room)
    ) WITHOUT ROWID;
    -- Entries that give or take power their actors had not: kept, and without effect.
    CREATE TABLE void (entry TEXT NOT NULL PRIMARY KEY, room TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX void_room ON void (room);
    -- Lines of imports that nobody has let in, as they came.
    CREATE TABLE pen (
      origin TEXT NOT NULL,
      number INTEGER NOT NULL,
      room TEXT NOT NULL,
      matter TEXT NOT NULL,
      reason TEXT NOT NULL,
      line TEXT NOT NULL,
      head TEXT,
      PRIMARY KEY (origin, number)
    ) WITHOUT ROWID;
    CREATE INDEX pen_matter ON pen (matter);
    CREATE INDEX entries_amending ON entries (workroom) WHERE act IN ('corrected', 'retracted', 'visitorErased');
    """

  /// Who is called so, in a column: an index over what JSON says is not known to be harmless.
  static let called = """
    ALTER TABLE matters ADD COLUMN called TEXT;
    UPDATE matters SET called = json_extract(detail, '$.facts.name') WHERE json_valid(detail);
    DROP INDEX matters_called;
    CREATE INDEX matters_called ON matters (called) WHERE state = 'running';
    """

  /// What holds rows beside the ledger against changes (see ``Seals``), and which sealed texts never came with an import.
  static let seals = """
    CREATE TABLE seals (
      part TEXT NOT NULL,
      -- The row by its id; empty for how many there are.
      row TEXT NOT NULL,
      count INTEGER,
      seal BLOB NOT NULL,
      PRIMARY KEY (part, row)
    ) WITHOUT ROWID;
    CREATE TABLE withheld (
      entry TEXT NOT NULL,
      field TEXT NOT NULL,
      seal BLOB NOT NULL,
      PRIMARY KEY (entry, field)
    ) WITHOUT ROWID;
    """

  /// Which matters anything was erased of, asked for with every text that is read: few, and none in most stores.
  static let erasing = "CREATE INDEX entries_erasing ON entries (matter) WHERE act = 'visitorErased'"

  /// What is asked of long lists (长列表): the open opinions of a room in their order, what they wait for and since when, and
  /// which matters are in conflict, each from an index alone.
  static let waiting = """
    ALTER TABLE matters ADD COLUMN waits TEXT;
    ALTER TABLE matters ADD COLUMN since INTEGER;
    CREATE INDEX matters_open ON matters (workroom, day, opened, number, person, kind, state)
      WHERE kind = 'opinion' AND state IN ('recorded', 'toGuide', 'open', 'answered', 'fedBack');
    CREATE INDEX matters_waiting ON matters (workroom, waits, since, person) WHERE waits IS NOT NULL;
    CREATE INDEX matters_conflict ON matters (workroom) WHERE conflict;
    """

  /// Opinions at departments (转办): who had them, by when they are asked back, how many days they were away of the time in
  /// which something waits. All that a list of opinions is narrowed by stands in one index.
  static let passedOn = """
    ALTER TABLE matters ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE matters ADD COLUMN department TEXT;
    ALTER TABLE matters ADD COLUMN asked INTEGER;
    ALTER TABLE matters ADD COLUMN class TEXT;
    UPDATE matters SET class = json_extract(detail, '$.facts.kind') WHERE kind = 'opinion' AND json_valid(detail);
    DROP INDEX matters_open;
    CREATE INDEX matters_open ON matters (workroom, day, opened, number, person, kind, state)
      WHERE kind = 'opinion' AND state IN ('recorded', 'toGuide', 'open', 'passedOn', 'answered', 'fedBack');
    DROP INDEX matters_waiting;
    CREATE INDEX matters_waiting ON matters (workroom, waits, since, paused, person, asked) WHERE waits IS NOT NULL;
    CREATE INDEX matters_asked ON matters (workroom, asked, person) WHERE asked IS NOT NULL;
    CREATE INDEX matters_opinions ON matters
      (workroom, day, opened, number, state, person, kind, class, waits, since, paused, asked, department)
      WHERE kind = 'opinion' AND state <> 'nothing';
    CREATE INDEX matters_department ON matters (workroom, department) WHERE department IS NOT NULL;
    """

  /// A room's chains, whose they are and what of them is believed, are looked for by the room.
  static let sealedTrust = """
    CREATE INDEX origins_room ON origins (room);
    CREATE INDEX trusted_room ON trusted (room);
    -- What waits to be let in is counted at every sign-in of whoever may.
    CREATE INDEX pen_waiting ON pen (reason, room, origin);
    """

  /// How far an unsigned chain goes that a person said yes to, so that an import which was cut short can be finished.
  static let promised =
    "CREATE TABLE promised (origin TEXT NOT NULL PRIMARY KEY, head TEXT NOT NULL) WITHOUT ROWID"

  static let conversations = """
    CREATE TABLE conversations (
      owner TEXT NOT NULL PRIMARY KEY,
      generation INTEGER NOT NULL,
      turn TEXT NOT NULL,
      saved INTEGER NOT NULL,
      snapshot TEXT NOT NULL
    ) WITHOUT ROWID;
    """
}
