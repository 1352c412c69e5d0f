"""A mail server for the tests: aiosmtpd with the troubles that a real one may have. Prints its port and serves until it is
ended. What it took is in the folder: a line of JSON for each message in taken.jsonl, and the message beside it."""
import argparse, asyncio, hashlib, json, os, ssl
from aiosmtpd.smtp import SMTP, AuthResult

arguments = argparse.ArgumentParser()
arguments.add_argument("--folder", required=True)
arguments.add_argument("--certificate")
arguments.add_argument("--key")
arguments.add_argument("--implicit-tls", action="store_true")
arguments.add_argument("--password", help="ask every client for this password of the user filings")
arguments.add_argument("--defer-login", type=int, default=0, help="how many logins to refuse for now, right or wrong")
arguments.add_argument("--refuse", action="append", default=[], help="an address that nobody has")
arguments.add_argument("--defer", type=int, default=0, help="how many messages to refuse for now")
arguments.add_argument("--defer-recipient", action="append", default=[], help="refused for now, the first time")
arguments.add_argument("--gone-in-data", type=int, default=0, help="how many times to go in the middle of a message")
arguments.add_argument("--gone-after-data", type=int, default=0, help="how many times to go without an answer to one")
arguments.add_argument("--delay", type=float, default=0, help="seconds before a message is taken, and again after that")
wish = arguments.parse_args()


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in wish.refuse:
            return "550 5.1.1 nobody of that name"
        if address in wish.defer_recipient:
            wish.defer_recipient.remove(address)
            return "451 4.7.1 come back later"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 fine"

    async def handle_DATA(self, server, session, envelope):
        if wish.defer > 0:
            wish.defer -= 1
            return "452 4.3.1 no room just now"
        if wish.delay:
            await asyncio.sleep(wish.delay)
        message = envelope.original_content
        name = hashlib.sha256(message).hexdigest()
        with open(os.path.join(wish.folder, name + ".eml"), "wb") as file:
            file.write(message)
        head = message.split(b"\r\n\r\n", 1)[0].decode("ascii")
        identifier = [line[11:].strip() for line in head.split("\r\n") if line.lower().startswith("message-id:")]
        line = {"to": envelope.rcpt_tos, "from": envelope.mail_from, "file": name + ".eml", "id": identifier[0],
                "isEncrypted": session.ssl is not None or wish.implicit_tls, "isKnown": bool(session.authenticated)}
        with open(os.path.join(wish.folder, "taken.jsonl"), "a") as file:
            file.write(json.dumps(line) + "\n")
        if wish.gone_after_data > 0:
            wish.gone_after_data -= 1
            server.transport.abort()
            return "421 gone"
        if wish.delay:
            await asyncio.sleep(wish.delay)
        return "250 2.0.0 taken as " + name[:8]


class Server(SMTP):
    async def smtp_DATA(self, argument):
        if wish.gone_in_data > 0 and self.envelope.rcpt_tos:
            wish.gone_in_data -= 1
            await self.push("354 go on")
            await self._reader.readline()
            self.transport.abort()
            return
        await super().smtp_DATA(argument)


def authenticate(server, session, envelope, mechanism, data):
    if wish.defer_login > 0:
        wish.defer_login -= 1
        return AuthResult(success=False, handled=False, message="454 4.7.0 come back later")
    is_right = data.login == b"filings" and data.password == (wish.password or "").encode()
    return AuthResult(success=is_right, handled=False)


async def main():
    context = None
    if wish.certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(wish.certificate, wish.key)

    def protocol():
        starts = context if not wish.implicit_tls else None
        return Server(Handler(), hostname="localhost", tls_context=starts, require_starttls=starts is not None,
                      authenticator=authenticate, auth_required=wish.password is not None,
                      auth_require_tls=not wish.implicit_tls)

    loop = asyncio.get_running_loop()
    server = await loop.create_server(protocol, "127.0.0.1", 0, ssl=context if wish.implicit_tls else None)
    with open(os.path.join(wish.folder, "port.new"), "w") as file:
        file.write(str(server.sockets[0].getsockname()[1]))
    os.rename(os.path.join(wish.folder, "port.new"), os.path.join(wish.folder, "port"))
    await server.serve_forever()


asyncio.run(main())
