"""A machine that speaks PostgreSQL's protocol by itself and sends a statement of so many megabytes, which it never holds itself
(scripts/hub-trial): hostile.py PORT LOGIN CA MEGABYTES, its password in HUB_PASSWORD.

Prints the code that it is answered with ("closed": none), and by how many megabytes the memory of the server's process for it, which
lies on this machine, grew at most. An answer of a hub that holds what is sent would be 42601: the statement is no SQL.
"""
import base64
import hashlib
import hmac
import os
import secrets
import socket
import ssl
import struct
import sys

port, login, ca, megabytes = int(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
password = os.environ["HUB_PASSWORD"].encode()
raw = socket.create_connection(("127.0.0.1", port), timeout=60)
raw.sendall(struct.pack("!II", 8, 80877103))
assert raw.recv(1) == b"S"
line = ssl.create_default_context(cafile=ca).wrap_socket(raw, server_hostname="localhost")
stream = line.makefile("rb")


def send(kind, body):
    line.sendall(kind + struct.pack("!I", len(body) + 4) + body)


def receive():
    kind, length = struct.unpack("!cI", stream.read(5))
    return kind, stream.read(length - 4)


def attributes(text):
    return dict(part.split("=", 1) for part in text.decode().split(","))


send(b"", struct.pack("!I", 196608) + f"user\0{login}\0database\0hub\0\0".encode())
receive()
bare = "n=,r=" + secrets.token_hex(12)
first = ("n,," + bare).encode()
send(b"p", b"SCRAM-SHA-256\0" + struct.pack("!I", len(first)) + first)
challenge = receive()[1][4:]
said = attributes(challenge)
salted = hashlib.pbkdf2_hmac("sha256", password, base64.b64decode(said["s"]), int(said["i"]))
key = hmac.digest(salted, b"Client Key", "sha256")
last = "c=biws,r=" + said["r"]
signature = hmac.digest(hashlib.sha256(key).digest(), f"{bare},{challenge.decode()},{last}".encode(), "sha256")
proof = bytes(one ^ other for one, other in zip(key, signature))
send(b"p", f"{last},p={base64.b64encode(proof).decode()}".encode())
process = None
while (message := receive())[0] != b"Z":
    if message[0] == b"E":
        sys.exit(message[1].decode(errors="replace"))
    if message[0] == b"K":
        process = struct.unpack("!I", message[1][:4])[0]


def peak():
    with open(f"/proc/{process}/status") as status:
        return next((int(row.split()[1]) for row in status if row.startswith("VmHWM")), 0) // 1024


def code():
    while True:
        kind, body = receive()
        if kind == b"E":
            return next(part[1:].decode() for part in body.split(b"\0") if part[:1] == b"C")


before = after = peak()
piece = b"x" * (1 << 20)
try:
    line.sendall(b"Q" + struct.pack("!I", megabytes * len(piece) + 4))
    for _ in range(megabytes):
        line.sendall(piece)
        after = max(after, peak())
except OSError:
    pass
try:
    answer = code()
    after = max(after, peak())
except (OSError, struct.error):
    answer = "closed"
print(answer, after - before)
